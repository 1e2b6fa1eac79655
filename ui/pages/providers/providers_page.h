/// Identity providers of an account: whom outside AWS it believes when they say who somebody is.
#pragma once

#include "ui/models/providers_model.h"
#include "ui/pages/entity_page.h"
#include "ui/pages/page_facts.h"

class QConcatenateTablesProxyModel;

namespace rolewright::ui {

/// A subject's key is the provider's ARN.
class ProvidersPage final : public EntityPage {
    Q_OBJECT
public:
    ProvidersPage(PageContext context, QWidget* parent);
    static PageFacts facts() { return {QStringLiteral("providers"), tr("Identity providers"), QStringLiteral("provider")}; }
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
    void createSaml();
    void createOidc();

    SamlProvidersModel* m_saml = nullptr;
    OidcProvidersModel* m_oidc = nullptr;
    QConcatenateTablesProxyModel* m_all = nullptr;
};

}  // namespace rolewright::ui
