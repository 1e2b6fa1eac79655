/// The text of an SCP or RCP, as form and JSON side by side, and the rules for its name.
#pragma once

#include "core/identity/snapshot.h"

#include <QWidget>

namespace rolewright::ui {

class PolicyWorkbench;

inline constexpr int mostOfDescription = 512;  ///< Organizations API Reference, CreatePolicy: Description

/// The JSON editor is named `<prefix>Json`, the form `<prefix>Builder…`.
class OrganizationPolicyEditor final : public QWidget {
    Q_OBJECT
public:
    OrganizationPolicyEditor(policy::Type type, const QString& prefix, QWidget* parent);

    QString text() const;
    /// Shows another text, without `edited`.
    void setText(const QString& text);
    /// As the person would have typed it.
    void replaceText(const QString& text);
    void setReadOnly(bool readOnly);
    /// What keeps the text from being saved, in one line; its size counts, blanks included.
    QString complaint() const;
    /// What is begun in the form and not in the text; empty: nothing.
    QString begun() const;
    void dropBegun();
    /// The same, to be kept; and back, the same text being on show. Empty: nothing.
    QVariantMap begunDraft() const;
    void restoreBegun(const QVariantMap& draft);

Q_SIGNALS:
    void edited();

private:
    PolicyWorkbench* m_workbench = nullptr;
};

/// What a new policy begins with: a Deny of nothing yet.
QString startOf(policy::Type type);
/// What keeps a text from being the policy's name; `except` is the id of the policy that has it now.
QString policyNameComplaint(const identity::Snapshot& world, const QString& name, policy::Type type, const QString& except);
/// `SERVICE_CONTROL_POLICY`, `RESOURCE_CONTROL_POLICY`: as the API names them.
std::string typeParameter(policy::Type type);

}  // namespace rolewright::ui
