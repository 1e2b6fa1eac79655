/// Users: people and programs with long-term credentials.
#pragma once

#include "ui/models/users_model.h"
#include "ui/pages/entity_page.h"

namespace rolewright::ui {

class UsersPage final : public EntityPage {
    Q_OBJECT
public:
    UsersPage(PageContext context, QWidget* parent);
    QString title() const override { return tr("Users"); }
    QString iconName() const override { return QStringLiteral("user"); }

protected:
    void updateModel(const identity::Snapshot& world, const identity::Account& account) override;
    QModelIndex find(const Arn& arn) const override;
    QModelIndex findKey(const QString& key) const override;
    QString detail(const Subject& subject) const override;
    Removal removalOf(const QStringList& keys) const override;

private:
    void create();
    UsersModel* m_model = nullptr;
};

}  // namespace rolewright::ui
