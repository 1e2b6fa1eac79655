/// Makes an instance profile, with a role in it or without.
#pragma once

#include "ui/pages/page.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace rolewright::ui {

class InlineMessage;
class KeptDraft;

/// Parts: `instanceProfileName`, `instanceProfilePath`, `instanceProfileCreate`, `instanceProfileCancel`, `instanceProfileMessage`, `instanceProfileRefusal`. Deletes itself.
class InstanceProfileDialog final : public QDialog {
    Q_OBJECT
public:
    /// In the account on show. `role` is put into it when it is not empty; then its name is offered, as AWS's console gives it.
    InstanceProfileDialog(const PageContext& context, QString role, QWidget* parent);

    /// Asks first when something was written.
    void reject() override;

Q_SIGNALS:
    void created(const QString& name);

private:
    void keepDraft();
    QString complaint() const;
    void showState();
    void create();

    PageContext m_context;
    QString m_role;
    KeptDraft* m_draft = nullptr;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_path = nullptr;
    InlineMessage* m_message = nullptr;
    InlineMessage* m_refusal = nullptr;
    QPushButton* m_create = nullptr;
    bool m_creating = false;
};

}  // namespace rolewright::ui
