/// Adds somebody to the practice directory, from nothing or after somebody who is there.
#pragma once

#include "ui/pages/page.h"

#include "core/identity/snapshot.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace rolewright::ui {

class InlineMessage;
class KeptDraft;

/// Parts: `personName`, `personDisplayName`, `personEmail`, `personTake`.
class PersonDialog final : public QDialog {
    Q_OBJECT
public:
    /// Groups, attributes and roles are those of `original`, when there is one.
    PersonDialog(const PageContext& context, identity::RowPtr<identity::Person> original, QWidget* parent);

    /// Asks first when something was written.
    void reject() override;

Q_SIGNALS:
    void created(const QString& userName);

private:
    void keepDraft();
    QString complaint() const;
    void showState();
    void create();

    PageContext m_context;
    KeptDraft* m_draft = nullptr;
    identity::RowPtr<identity::Person> m_original;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_displayName = nullptr;
    QLineEdit* m_email = nullptr;
    InlineMessage* m_nameMessage = nullptr;
    InlineMessage* m_refusal = nullptr;
    QPushButton* m_create = nullptr;
};

}  // namespace rolewright::ui
