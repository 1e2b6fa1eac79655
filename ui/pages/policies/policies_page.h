/// Managed policies: those of the account, and AWS's own, which can be attached but not changed.
#pragma once

#include "ui/models/policies_model.h"
#include "ui/pages/entity_page.h"
#include "ui/pages/page_facts.h"

class QConcatenateTablesProxyModel;

namespace rolewright::ui {

/// A subject's key is the policy's ARN.
class PoliciesPage final : public EntityPage {
    Q_OBJECT
public:
    PoliciesPage(PageContext context, QWidget* parent);
    static PageFacts facts() { return {QStringLiteral("policies"), tr("Policies"), QStringLiteral("policy")}; }
    QString title() const override { return facts().title; }
    QString iconName() const override { return facts().icon; }

protected:
    void updateModel(const identity::Snapshot& world, const identity::Account& account) override;
    QModelIndex find(const Arn& arn) const override;
    QModelIndex findKey(const QString& key) const override;
    Subject subjectOf(const QModelIndex& row) const override;
    QString detail(const Subject& subject) const override;
    RemovalPlan removalOf(const QStringList& keys) const override;

private:
    void create();

    PoliciesModel* m_own = nullptr;
    PoliciesModel* m_aws = nullptr;
    QConcatenateTablesProxyModel* m_all = nullptr;
};

}  // namespace rolewright::ui
