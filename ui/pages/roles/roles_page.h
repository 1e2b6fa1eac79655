/// Roles: permissions that somebody takes on for a while.
#pragma once

#include "ui/models/roles_model.h"
#include "ui/pages/entity_page.h"
#include "ui/pages/page_facts.h"

namespace rolewright::ui {

class RolesPage final : public EntityPage {
    Q_OBJECT
public:
    RolesPage(PageContext context, QWidget* parent);
    static PageFacts facts() { return {QStringLiteral("roles"), tr("Roles"), QStringLiteral("role")}; }
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
    void clone(bool withinAccount);
    RolesModel* m_model = nullptr;
};

}  // namespace rolewright::ui
