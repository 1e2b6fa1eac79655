/// The CLI lens: the exact `aws` command of everything done here, newest last, and the journal of what was changed.
#pragma once

#include <QWidget>

class QPlainTextEdit;
class QPushButton;
class QTreeView;

namespace rolewright::ui {

class Journal;
class Prompts;
class Store;

/// Parts: `cliLensTabs`; `cliLensText`, `cliLensCopy`, `cliLensClear`; `journalList`, `journalCopy`, `journalSave`.
class CliLens final : public QWidget {
    Q_OBJECT
public:
    CliLens(Store& store, Prompts& prompts, QWidget* parent = nullptr);

private:
    QWidget* buildCalls(Store& store);
    QWidget* buildJournal();
    QPushButton* addButton(const QString& objectName, const QString& iconName, const QString& text, const QString& accessibleName, QWidget* parent);
    void showState();
    /// The script of what is selected, or of everything when nothing is.
    QString script() const;
    void save();

    Prompts& m_prompts;
    Journal* m_journal = nullptr;
    QPlainTextEdit* m_text = nullptr;
    QTreeView* m_steps = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_save = nullptr;
};

}  // namespace rolewright::ui
