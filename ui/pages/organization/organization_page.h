/// The organization: accounts and OUs as a tree, SCPs and RCPs as a list, or what there is to see of it for whoever acts.
#pragma once

#include "ui/pages/page.h"
#include "ui/pages/page_facts.h"

class QLabel;
class QStackedWidget;
class QTabWidget;

namespace rolewright::ui {

class EmptyState;
class InlineMessage;
class LatePage;
class PoliciesView;
class StructureTab;
struct OrganizationPlan;

/// What AWS tells the acting identity decides what is shown: nobody's organization, a member's view (DescribeOrganization), or all of it. Parts: `organizationCreate`,
/// `organizationTabs`, and those of StructureTab and PoliciesView.
class OrganizationPage final : public Page {
    Q_OBJECT
public:
    OrganizationPage(const PageContext& context, QWidget* parent);

    static PageFacts facts() { return {QStringLiteral("organization"), tr("Organization"), QStringLiteral("organization")}; }
    QString id() const override { return facts().id; }
    QString title() const override { return facts().title; }
    QString iconName() const override { return facts().icon; }
    bool reveal(const QString& arn) override;
    QWidget* filterField() override;
    bool isDirty() const override;
    void saveTyped(Saved saved) override;
    void dropTyped() override;
    QVariantMap draft() const override;
    bool restoreDraft(const QVariantMap& draft) override;

private:
    void showState();
    void showOutside();
    void create();
    void preview(const OrganizationPlan& plan);
    Page* makePolicies(QWidget* parent);

    PageContext m_context;
    QStackedWidget* m_stack = nullptr;
    EmptyState* m_outside = nullptr;
    InlineMessage* m_message = nullptr;
    QTabWidget* m_tabs = nullptr;
    StructureTab* m_structure = nullptr;
    LatePage* m_policies = nullptr;  ///< a PoliciesView: many controls, and seldom what one comes for
};

}  // namespace rolewright::ui
