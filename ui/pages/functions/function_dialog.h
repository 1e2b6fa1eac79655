/// Makes a function: its name, the role it runs with, and code to begin with.
#pragma once

#include "core/service/operation.h"
#include "ui/pages/page.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace rolewright::ui {

inline constexpr int longestHandler = 128;      ///< Lambda API Reference, CreateFunction: Handler
inline constexpr int longestDescription = 256;  ///< and Description

class InlineMessage;
class KeptDraft;

/// Parts: `functionName`, `functionRole`, `functionRoleChoose`, `functionRuntime`, `functionHandler`, `functionDescription`, `functionCreate`, `functionCancel`.
/// The function belongs to the account of the acting identity.
class FunctionDialog final : public QDialog {
    Q_OBJECT
public:
    FunctionDialog(const PageContext& context, QWidget* parent);

    /// Asks first when something was written.
    void reject() override;

Q_SIGNALS:
    void created(const QString& name);

private:
    void keepDraft();
    QWidget* buildRole();
    QString complaint() const;
    bool isComplete() const;
    service::Operation operation() const;
    void showState();
    void create();

    PageContext m_context;
    KeptDraft* m_draft = nullptr;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_role = nullptr;
    QComboBox* m_runtime = nullptr;
    QLineEdit* m_handler = nullptr;
    QLineEdit* m_description = nullptr;
    InlineMessage* m_nameMessage = nullptr;
    InlineMessage* m_refusal = nullptr;
    QPushButton* m_create = nullptr;
    bool m_creating = false;
};

/// What keeps a text from being a function's name, in words; empty when it can be one.
QString functionNameComplaint(const QString& name);
/// Runtimes to choose from; any other may be typed.
QStringList knownRuntimes();

}  // namespace rolewright::ui
