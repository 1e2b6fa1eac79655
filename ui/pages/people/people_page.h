/// The practice directory: people who sign in at the practice identity provider, which vouches for them by SAML and OpenID Connect.
#pragma once

#include "ui/models/people_model.h"
#include "ui/pages/entity_page.h"
#include "ui/pages/page_facts.h"

namespace rolewright::ui {

class PeoplePage final : public EntityPage {
    Q_OBJECT
public:
    PeoplePage(PageContext context, QWidget* parent);
    static PageFacts facts() { return {QStringLiteral("people"), tr("Practice people"), QStringLiteral("user")}; }
    QString title() const override { return facts().title; }
    QString iconName() const override { return facts().icon; }

protected:
    void updateModel(const identity::Snapshot& world, const identity::Account& account) override;
    QModelIndex find(const Arn& arn) const override;  ///< by `personReference`: people have no ARNs
    QModelIndex findKey(const QString& key) const override;
    AccountId accountOfRows() const override { return {}; }
    QString detail(const Subject& subject) const override;
    bool isChangedFromWithin() const override { return false; }
    RemovalPlan removalOf(const QStringList& keys) const override;

private:
    void openDialog(const identity::RowPtr<identity::Person>& original);
    void connectProvider();
    QString currentName() const;

    PeopleModel* m_model = nullptr;
};

}  // namespace rolewright::ui
