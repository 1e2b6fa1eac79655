/// A user's MFA devices, and those of the account that nobody has: set up, enabled, resynchronised, deactivated, deleted.
#pragma once

#include "ui/pages/entity_tab.h"

#include <vector>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace rolewright::service {
struct Operation;
}

namespace rolewright::ui {

class InlineMessage;

/// Parts: `usersMfaList`, `usersMfaSetUp`, `usersMfaEnable`, `usersMfaResync`, `usersMfaDeactivate`, `usersMfaDelete`, `usersMfaMessage`.
class MfaTab final : public EntityTab {
    Q_OBJECT
public:
    MfaTab(const PageContext& context, QWidget* parent);
    void refresh() override;

protected:
    void subjectChanged() override;

private:
    QWidget* buildButtons();
    void addRows(std::string_view user);
    void showState();
    void setUp();
    void askCodes(bool resync);
    void deactivate();
    void remove();
    void run(const QString& title, std::vector<service::Operation> operations);
    QString currentSerial() const;
    bool currentIsAssigned() const;
    /// Of the device that is chosen.
    service::Operation deactivateCall() const;
    std::vector<service::Operation> deleteCalls() const;

    QTreeWidget* m_list = nullptr;
    QLabel* m_note = nullptr;
    QPushButton* m_setUp = nullptr;
    QPushButton* m_enable = nullptr;
    QPushButton* m_resync = nullptr;
    QPushButton* m_deactivate = nullptr;
    QPushButton* m_delete = nullptr;
    InlineMessage* m_message = nullptr;
};

}  // namespace rolewright::ui
