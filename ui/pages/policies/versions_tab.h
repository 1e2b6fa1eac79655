/// The versions of a managed policy: compared with the default, made the default, deleted.
#pragma once

#include "core/service/operation.h"
#include "ui/pages/entity_tab.h"

class QPushButton;
class QTreeWidget;

namespace rolewright::ui {

class CompareView;
class InlineMessage;

/// Parts: `policiesVersions`, `policiesVersionDefault`, `policiesVersionDelete`.
class VersionsTab final : public EntityTab {
    Q_OBJECT
public:
    VersionsTab(const PageContext& context, QWidget* parent);
    void refresh() override;

private:
    void showVersion();
    service::Operation callFor(const char* action) const;
    void change(const char* action, const QString& title);
    QString current() const;

    QTreeWidget* m_list = nullptr;
    QPushButton* m_default = nullptr;
    QPushButton* m_delete = nullptr;
    CompareView* m_compare = nullptr;
    InlineMessage* m_message = nullptr;
};

}  // namespace rolewright::ui
