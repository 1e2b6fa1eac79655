/// Makes a policy: a managed one, or an inline one of a user, group or role. Form and JSON stand side by side, over one text.
#pragma once

#include "ui/pages/page.h"
#include "ui/pages/principals/principal_kind.h"
#include "ui/store/rights.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace rolewright::ui {

class InlineMessage;
class KeptDraft;
class PolicyWorkbench;

class PolicyDialog final : public QDialog {
    Q_OBJECT
public:
    /// A customer managed policy of the account on show.
    PolicyDialog(const PageContext& context, QWidget* parent);
    /// An inline policy of this principal.
    PolicyDialog(const PageContext& context, PrincipalKind kind, const Subject& owner, QWidget* parent);

    /// Asks first when something was written.
    void reject() override;

Q_SIGNALS:
    void created(const QString& name);

private:
    void build(const QString& title, bool managed);
    QString complaint() const;
    void showState();
    void keepDraft();
    void create();
    service::Operation operation() const;
    Intent intent() const;

    PageContext m_context;
    std::optional<PrincipalKind> m_kind;
    Subject m_owner;
    KeptDraft* m_draft = nullptr;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_path = nullptr;
    QLineEdit* m_description = nullptr;
    InlineMessage* m_nameMessage = nullptr;
    InlineMessage* m_refusal = nullptr;
    PolicyWorkbench* m_policy = nullptr;
    QPushButton* m_create = nullptr;
};

}  // namespace rolewright::ui
