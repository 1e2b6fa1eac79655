/// The organization's policies: a list, and for the chosen one its text and where it is attached.
#pragma once

#include "ui/pages/entity_page.h"

namespace rolewright::ui {

class OrganizationPoliciesModel;
struct OrganizationPlan;

/// Parts as EntityPage names them: `organizationPoliciesList`, `organizationPoliciesCreate`, `organizationPoliciesDelete` …
class PoliciesView final : public EntityPage {
    Q_OBJECT
public:
    PoliciesView(const PageContext& context, QWidget* parent);
    QString title() const override { return tr("Organization policies"); }
    QString iconName() const override { return QStringLiteral("policy"); }
    void select(const QString& policyId) { selectWhenThere(policyId); }

Q_SIGNALS:
    void planned(const rolewright::ui::OrganizationPlan& plan);
    void targetChosen(const QString& target);

protected:
    void showEvent(QShowEvent* event) override;
    void updateModel(const identity::Snapshot& world, const identity::Account& account) override;
    QModelIndex find(const Arn& arn) const override;
    QModelIndex findKey(const QString& key) const override;
    AccountId accountOfRows() const override { return {}; }
    QString detail(const Subject& subject) const override;
    bool isChangedFromWithin() const override { return false; }
    RemovalPlan removalOf(const QStringList& keys) const override;

private:
    void create();

    OrganizationPoliciesModel* m_model = nullptr;
};

}  // namespace rolewright::ui
