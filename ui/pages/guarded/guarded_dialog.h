/// Makes a resource known by its ARN, with a policy to begin with: its own account may do everything with it.
#pragma once

#include "core/service/handler.h"
#include "ui/pages/page.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace rolewright::ui {

class InlineMessage;
class KeptDraft;

/// Parts: `guardedArn`, `guardedArnMessage`, `guardedParts`, `guardedCreate`, `guardedCancel`, `guardedRefusal`.
class GuardedDialog final : public QDialog {
    Q_OBJECT
public:
    GuardedDialog(const PageContext& context, QWidget* parent);

    /// Asks first when something was written.
    void reject() override;

Q_SIGNALS:
    void created(const QString& arn);

private:
    void keepDraft();
    QLayout* buildField();
    QString complaint() const;
    service::Operation callToAdd() const;
    void showState();
    void makeArn();
    void create();

    PageContext m_context;
    KeptDraft* m_draft = nullptr;
    QLineEdit* m_arn = nullptr;
    InlineMessage* m_message = nullptr;
    InlineMessage* m_refusal = nullptr;
    QPushButton* m_create = nullptr;
    bool m_creating = false;
};

/// What a resource's policy begins with. Source: KMS Developer Guide, "Default key policy"; SQS Developer Guide, "Basic examples of Amazon SQS policies".
QString startOfGuarded(const QString& arn);

}  // namespace rolewright::ui
