/// The page of other resources: whatever has a policy of its own and is known by its ARN, so that any resource policy can be tried.
#pragma once

#include "ui/models/guarded_model.h"
#include "ui/pages/entity_page.h"
#include "ui/pages/page_facts.h"

namespace rolewright::ui {

class GuardedPage final : public EntityPage {
    Q_OBJECT
public:
    GuardedPage(PageContext context, QWidget* parent);

    static PageFacts facts() { return {QStringLiteral("guarded"), tr("Other resources"), QStringLiteral("resource")}; }
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
    void ask();

    GuardedModel* m_model = nullptr;
};

}  // namespace rolewright::ui
