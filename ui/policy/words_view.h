/// A policy in plain English, a sentence a line; a line leads to its statement.
#pragma once

#include "core/policy/document.h"
#include "ui/tasks/latest_task.h"

#include <QListWidget>

namespace rolewright::ui {

class WordsView final : public QListWidget {
    Q_OBJECT
public:
    WordsView(policy::Type type, const QString& objectName, QWidget* parent);

    /// Told on a worker; while it is hidden nothing is.
    void setText(const QString& text);

Q_SIGNALS:
    /// The person wants to see this statement, by the place of its first byte.
    void placeWanted(std::size_t offset);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void tell();

    policy::Type m_type;
    QString m_text;
    bool m_told = true;
    LatestTask m_telling;
};

}  // namespace rolewright::ui
