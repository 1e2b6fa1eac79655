/// Which functions a bucket tells of its objects, of which events and of which keys.
#pragma once

#include "core/identity/resources.h"
#include "core/service/operation.h"
#include "ui/pages/entity_tab.h"

#include <vector>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace rolewright::ui {

class InlineMessage;

/// Parts: `notificationsList`, `notificationsFunction`, `notificationsEvent`, `notificationsPrefix`, `notificationsSuffix`, `notificationsPermit`,
/// `notificationsAdd`, `notificationsRemove`, `notificationsMessage`.
class NotificationsTab final : public EntityTab {
    Q_OBJECT
public:
    NotificationsTab(const PageContext& context, QWidget* parent);
    void refresh() override;

protected:
    void subjectChanged() override;

private:
    QWidget* buildForm();
    QLineEdit* makeLine(const QString& objectName, const QString& accessibleName, const QString& placeholder);
    void showFunctions();
    void showState();
    void addNotification();
    void removeNotification();
    void run(const QString& title, std::vector<service::Operation> operations);
    /// Whether S3 may invoke the chosen function for this bucket by now.
    bool isLetIn() const;
    service::Operation permission() const;
    service::Operation configuration(const std::vector<identity::BucketNotification>& notifications) const;
    std::vector<identity::BucketNotification> current() const;

    QTreeWidget* m_list = nullptr;
    QComboBox* m_function = nullptr;
    QComboBox* m_event = nullptr;
    QLineEdit* m_prefix = nullptr;
    QLineEdit* m_suffix = nullptr;
    QCheckBox* m_permit = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_remove = nullptr;
    InlineMessage* m_message = nullptr;
};

}  // namespace rolewright::ui
