/// What clients asked the served endpoint, newest first and live: the newest ten thousand.
#pragma once

#include "core/engine/engine.h"

#include <QAbstractTableModel>
#include <QString>

#include <chrono>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace rolewright::ui {

/// One request with its answer.
struct RequestLine {
    Instant time{};
    QString caller;     ///< `alice`; who the key claims to be of when that was not proved: `AKIA… (not proved)`
    QString callerArn;  ///< empty when nobody was proved
    QString peer;       ///< `127.0.0.1`
    QString agent;      ///< what the client says of itself
    QString operation;  ///< `iam:CreateUser`; `GET /path` when it never came to one
    QString code;       ///< of the refusal; empty when it was done
    QString message;    ///< of the refusal, as the client got it
    QString requestId;
    int status = 0;
    std::chrono::microseconds took{0};
    bool recorded = false;  ///< the trail has a record of it
    /// What it rests on, for the Why? dock: no answer, hence no secrets. Null when there is nothing to explain or it is no longer kept.
    std::shared_ptr<const engine::CallResult> call = {};
};

/// Why it was refused, without who and what: `no identity-based policy allows the iam:CreateUser action`.
QString shortReason(const QString& message);

class RequestsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { timeColumn, callerColumn, operationColumn, answerColumn, tookColumn, whyColumn, columns };
    static constexpr std::size_t mostLines = 10'000;
    /// Only the newest have their `call`: each holds on to a version of the world.
    static constexpr std::size_t mostExplained = 2'000;

    using QAbstractTableModel::QAbstractTableModel;

    /// Newer than those that are there; oldest first. While it is paused they wait.
    void add(std::vector<RequestLine> lines);
    void clear();
    bool isPaused() const { return m_paused; }
    /// The end of a pause shows what waited.
    void setPaused(bool paused);
    std::size_t waiting() const { return m_waiting.size(); }
    const RequestLine& line(int row) const { return m_rows[static_cast<std::size_t>(row)].line; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    /// It is paused or goes on, or another number of lines waits.
    void pauseChanged();

private:
    struct Row {
        RequestLine line;
        qulonglong number = 0;  ///< in the order in which they came
    };
    void show(std::vector<RequestLine> lines);
    QString display(const RequestLine& line, int column) const;
    QString toolTip(const RequestLine& line, int column) const;
    QVariant sortKey(const Row& row, int column) const;

    std::deque<Row> m_rows;  ///< newest first
    std::vector<RequestLine> m_waiting;
    qulonglong m_last = 0;
    bool m_paused = false;
};

}  // namespace rolewright::ui
