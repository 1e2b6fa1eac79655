/// What was typed on the pages and is not saved: says so, asks before it is lost, and keeps it when the program ends unasked.
#pragma once

#include "ui/pages/page.h"

#include <QList>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <functional>

namespace rolewright::ui {

class Unsaved final : public QObject {
    Q_OBJECT
public:
    /// Drafts are kept in `file`, readable by its owner only; with an empty name they are not kept.
    Unsaved(Prompts& prompts, const QList<Page*>& pages, const QString& file, QObject* parent);

    /// Where the drafts of a workspace are kept.
    static QString fileOf(const QString& workspace);

    bool isThere() const;
    /// Titles of the pages that hold something unsaved.
    QStringList titles() const;
    /// Asks Save, Discard or Cancel; then, unless cancelled or something could not be saved, `leave()`. What could not be saved is told.
    void askThen(QWidget* window, std::function<void()> leave);
    /// Puts back what the last run left unsaved. The titles of the pages where there was something; what it was about may be gone by now.
    QStringList restore();
    /// Writes the drafts now, or removes the file when there are none. They are written by themselves a moment after something was typed.
    void keep();

Q_SIGNALS:
    void changed();

private:
    void saveFrom(int page, QWidget* window, std::function<void()> leave);

    Prompts& m_prompts;
    QList<Page*> m_pages;
    QString m_file;
    QTimer m_soon;
};

}  // namespace rolewright::ui
