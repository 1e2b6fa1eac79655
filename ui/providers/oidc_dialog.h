/// Makes an OpenID Connect provider: where its tokens come from, and for whom they are meant.
#pragma once

#include "ui/pages/entity_tab.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace rolewright::ui {

class InlineMessage;
class KeptDraft;
class TextListEditor;

/// What IAM takes as a thumbprint: 40 hexadecimal digits.
bool isThumbprint(const QString& text);

/// Parts: `oidcUrl`, `oidcAudiences…`, `oidcThumbprints…`, `oidcTake`, `oidcCancel`, `oidcRefusal`.
class OidcDialog final : public QDialog {
    Q_OBJECT
public:
    OidcDialog(const PageContext& context, QWidget* parent);

    /// Asks first when something was written.
    void reject() override;

Q_SIGNALS:
    /// With its ARN.
    void created(const QString& arn);

private:
    void keepDraft();
    QString complaint() const;
    void showState();
    void take();

    PageContext m_context;
    KeptDraft* m_draft = nullptr;
    AccountId m_account;
    bool m_waiting = false;
    QLineEdit* m_url = nullptr;
    InlineMessage* m_urlMessage = nullptr;
    TextListEditor* m_audiences = nullptr;
    TextListEditor* m_thumbprints = nullptr;
    InlineMessage* m_refusal = nullptr;
    QPushButton* m_take = nullptr;
};

}  // namespace rolewright::ui
