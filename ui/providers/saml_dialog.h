/// Makes a SAML provider of a metadata document, or gives one that exists another document.
#pragma once

#include "ui/pages/entity_tab.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace rolewright::ui {

class InlineMessage;
class KeptDraft;
class MetadataEditor;

/// Parts: `samlName`, `samlMetadata…`, `samlTake`, `samlCancel`, `samlRefusal`.
class SamlDialog final : public QDialog {
    Q_OBJECT
public:
    /// Of a `subject` without a key a provider is made; else its document is replaced.
    SamlDialog(const PageContext& context, const Subject& subject, QWidget* parent);

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
    Subject m_subject;
    bool m_waiting = false;
    QLineEdit* m_name = nullptr;
    InlineMessage* m_nameMessage = nullptr;
    MetadataEditor* m_metadata = nullptr;
    InlineMessage* m_refusal = nullptr;
    QPushButton* m_take = nullptr;
};

}  // namespace rolewright::ui
