/// A user's access keys: made, switched off and on, deleted. The secret is shown once.
#pragma once

#include "ui/pages/entity_tab.h"

#include <vector>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace rolewright::service {
struct Operation;
}

namespace rolewright::ui {

class InlineMessage;
class KeySecretPanel;

/// Parts: `usersKeysList`, `usersKeysCreate`, `usersKeysToggle`, `usersKeysDelete`, `usersKeysSecretField`, `usersKeysSecretDone`.
class CredentialsTab final : public EntityTab {
    Q_OBJECT
public:
    CredentialsTab(const PageContext& context, QWidget* parent);
    ~CredentialsTab() override;
    void refresh() override;

protected:
    void subjectChanged() override;

private:
    QWidget* buildButtons();
    void showState();
    void create();
    void toggle();
    void remove();
    void run(const QString& title, service::Operation operation);
    std::string currentKey() const;
    /// Of the key that is chosen.
    service::Operation toggleCall() const;
    service::Operation deleteCall() const;

    QTreeWidget* m_list = nullptr;
    QPushButton* m_create = nullptr;
    QPushButton* m_toggle = nullptr;
    QPushButton* m_delete = nullptr;
    QLabel* m_quota = nullptr;
    InlineMessage* m_message = nullptr;
    KeySecretPanel* m_secret = nullptr;
};

}  // namespace rolewright::ui
