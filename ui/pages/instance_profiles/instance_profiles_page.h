/// The page of instance profiles: what hands a role to EC2 instances.
#pragma once

#include "ui/models/instance_profiles_model.h"
#include "ui/pages/entity_page.h"
#include "ui/pages/page_facts.h"

namespace rolewright::ui {

class InstanceProfilesPage final : public EntityPage {
    Q_OBJECT
public:
    InstanceProfilesPage(PageContext context, QWidget* parent);

    static PageFacts facts() { return {QStringLiteral("instanceProfiles"), tr("Instance profiles"), QStringLiteral("service")}; }
    QString title() const override { return facts().title; }
    QString iconName() const override { return facts().icon; }

protected:
    void updateModel(const identity::Snapshot& world, const identity::Account& account) override;
    QModelIndex find(const Arn& arn) const override;
    QModelIndex findKey(const QString& key) const override;
    QString detail(const Subject& subject) const override;
    RemovalPlan removalOf(const QStringList& keys) const override;

private:
    void create();

    InstanceProfilesModel* m_model = nullptr;
};

}  // namespace rolewright::ui
