/// Makes an account in the organization, with the role through which the management account reaches it.
#pragma once

#include "ui/pages/page.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace rolewright::ui {

class InlineMessage;
class KeptDraft;

/// Parts: `accountName`, `accountEmail`, `accountRole` with `…Message` each, `accountRefusal`, `accountCreate`, `accountCancel`. The account comes directly under the root.
class AccountDialog final : public QDialog {
    Q_OBJECT
public:
    AccountDialog(const PageContext& context, QWidget* parent);

    /// Asks first when something was written.
    void reject() override;

Q_SIGNALS:
    void created(const QString& accountId);

private:
    void keepDraft();
    /// A field with its rule and the place for what is wrong with it.
    struct Field {
        QLineEdit* edit = nullptr;
        InlineMessage* message = nullptr;
    };
    Field addField(const QString& objectName);
    QString complaintOf(const Field& field) const;
    void showState();
    void create();

    PageContext m_context;
    KeptDraft* m_draft = nullptr;
    Field m_name;
    Field m_email;
    Field m_role;
    InlineMessage* m_refusal = nullptr;
    QPushButton* m_create = nullptr;
    bool m_creating = false;
};

}  // namespace rolewright::ui
