/// The Functions page: the functions of an account, what they do, who may invoke them, and a button that does.
#pragma once

#include "ui/models/functions_model.h"
#include "ui/pages/entity_page.h"
#include "ui/pages/page_facts.h"

namespace rolewright::ui {

class FunctionsPage final : public EntityPage {
    Q_OBJECT
public:
    FunctionsPage(PageContext context, QWidget* parent);

    static PageFacts facts() { return {QStringLiteral("functions"), tr("Functions"), QStringLiteral("service")}; }
    QString title() const override { return facts().title; }
    QString iconName() const override { return facts().icon; }

protected:
    void updateModel(const identity::Snapshot& world, const identity::Account& account) override;
    QModelIndex find(const Arn& arn) const override;
    QModelIndex findKey(const QString& key) const override;
    QString detail(const Subject& subject) const override;
    bool isChangedFromWithin() const override { return false; }
    RemovalPlan removalOf(const QStringList& keys) const override;

private:
    void create();

    FunctionsModel* m_model = nullptr;
};

}  // namespace rolewright::ui
