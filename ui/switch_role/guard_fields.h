/// A second thought before a role that can do great harm: its name is typed again, and a reason given.
#pragma once

#include "core/service/operation.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace rolewright::ui {

/// Hidden unless it guards. Parts: `switchRoleGuardText`, `switchRoleConfirm`, `switchRoleReason`.
class GuardFields final : public QWidget {
    Q_OBJECT
public:
    explicit GuardFields(QWidget* parent);

    /// Guards this role from now on; `why` says what makes it dangerous. An empty `why` guards nothing. What was typed for another role is forgotten.
    void guard(const QString& roleArn, const QString& roleName, const QString& why);
    bool isGuarding() const { return !m_why.isEmpty(); }
    /// What is missing still; empty when nothing is.
    QString complaint() const;
    /// Puts the reason into the call: into the session's name, or as a tag.
    void put(json::Object& parameters) const;
    /// After the call: the next one is thought about anew.
    void clear();

Q_SIGNALS:
    void edited();
    /// Enter was pressed where everything may be complete.
    void confirmed();

private:
    QString reason() const;

    QString m_arn;
    QString m_name;
    QString m_why;
    QLabel* m_text = nullptr;
    QLabel* m_confirmLabel = nullptr;
    QLineEdit* m_confirm = nullptr;
    QLineEdit* m_reason = nullptr;
};

}  // namespace rolewright::ui
