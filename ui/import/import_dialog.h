/// Brings an account into the workspace: choose files, look at what would happen, do it as one step that can be undone.
#pragma once

#include "ui/import/import_reading.h"
#include "ui/pages/page.h"

#include <QDialog>

class QComboBox;
class QGroupBox;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace rolewright::ui {

class ImportPreview;
class InlineMessage;

/// Files are read as soon as they are chosen, or dropped on the dialog. Parts: `importAdd`, `importRemove`, `importFiles`, `importAccount`, `importAccountId`,
/// `importProgress`, `importStop`, `importName`, `importEnvironment`, `importTake`, `importClose`, and those of ImportPreview.
class ImportDialog final : public QDialog {
    Q_OBJECT
public:
    ImportDialog(const PageContext& context, QWidget* parent);

    void addFiles(const QStringList& paths);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    /// Closing stops the reading; nothing has been changed by then.
    void done(int result) override;

private:
    enum class State { empty, reading, ready, applying };

    QLayout* buildFiles();
    QLayout* buildAccount();
    QWidget* buildReading();
    QWidget* buildPreview();
    QStringList files() const;
    /// The account that was chosen; nothing for "as the files say".
    std::optional<AccountId> account() const;
    void read();
    void stop();
    void showReading(const ImportReading& reading);
    void apply();
    void setState(State state);

    PageContext m_context;
    State m_state = State::empty;
    ImportReader* m_reader = nullptr;
    ImportReading m_reading;
    QListWidget* m_files = nullptr;
    QPushButton* m_remove = nullptr;
    QComboBox* m_account = nullptr;
    QLineEdit* m_accountId = nullptr;
    InlineMessage* m_message = nullptr;
    QStackedWidget* m_stack = nullptr;
    QProgressBar* m_progress = nullptr;
    ImportPreview* m_preview = nullptr;
    QWidget* m_newAccount = nullptr;
    QLineEdit* m_name = nullptr;
    QComboBox* m_environment = nullptr;
    QPushButton* m_take = nullptr;
};

}  // namespace rolewright::ui
