/// Makes a user or a group: a name checked while it is typed, a path, and for a user the groups to join.
#pragma once

#include "ui/pages/page.h"
#include "ui/pages/principals/principal_kind.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace rolewright::ui {

class InlineMessage;

/// Parts: `createName`, `createPath`, `createGroups`, `createTake`.
class CreateDialog final : public QDialog {
    Q_OBJECT
public:
    CreateDialog(const PageContext& context, PrincipalKind kind, QWidget* parent);

Q_SIGNALS:
    void created(const QString& name);

private:
    QString complaint() const;
    void showState();
    void create();

    PageContext m_context;
    PrincipalKind m_kind;
    AccountId m_account;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_path = nullptr;
    QListWidget* m_groups = nullptr;
    InlineMessage* m_nameMessage = nullptr;
    InlineMessage* m_refusal = nullptr;
    QPushButton* m_create = nullptr;
};

}  // namespace rolewright::ui
