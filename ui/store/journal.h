/// Every change made here since the program began, with the AWS CLI commands that make it again.
#pragma once

#include "core/base/clock.h"
#include "core/engine/engine.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

namespace rolewright::ui {

class Store;

/// Listens to the store's steps; the newest is the last row. What was undone stays, and says so.
class Journal final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { timeColumn, titleColumn, callerColumn, stateColumn, columns };

    Journal(Store& store, QObject* parent);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    /// A POSIX shell script of these rows, in their order: what stands is called, what was undone is in comments, and so is what no command can make.
    QString script(const QList<int>& rows) const;
    QString scriptOfAll() const;

private:
    struct Step {
        int number = 0;
        Instant when{};
        QString title;
        QString caller;
        QStringList commands;  ///< none for changes that were not made by calls
        bool undone = false;
    };
    void add(int number, const QString& title, const std::vector<engine::CallResult>& calls);
    void takeBack(int number, bool undone);
    QString stateOf(const Step& step) const;

    Store& m_store;
    std::vector<Step> m_steps;
};

}  // namespace rolewright::ui
