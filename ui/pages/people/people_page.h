/// The practice directory: people who sign in at the practice identity provider, which vouches for them by SAML and OpenID Connect.
#pragma once

#include "ui/models/people_model.h"
#include "ui/pages/entity_page.h"

namespace rolewright::ui {

class PeoplePage final : public EntityPage {
    Q_OBJECT
public:
    PeoplePage(PageContext context, QWidget* parent);
    QString title() const override { return tr("Practice people"); }
    QString iconName() const override { return QStringLiteral("user"); }

protected:
    void updateModel(const identity::Snapshot& world, const identity::Account& account) override;
    QModelIndex find(const Arn& arn) const override;  ///< by `personReference`: people have no ARNs
    QModelIndex findKey(const QString& key) const override;
    AccountId accountOfRows() const override { return {}; }
    QString detail(const Subject& subject) const override;
    bool isChangedFromWithin() const override { return false; }
    Removal removalOf(const QStringList& keys) const override;

private:
    void openDialog(const identity::RowPtr<identity::Person>& original);
    void connectProvider();
    QString currentName() const;

    PeopleModel* m_model = nullptr;
};

}  // namespace rolewright::ui
