/// The Resources page: the buckets of an account, their objects, policies and settings.
#pragma once

#include "ui/models/buckets_model.h"
#include "ui/pages/entity_page.h"
#include "ui/pages/page_facts.h"

namespace rolewright::ui {

class ObjectsTab;
class RemoteRoom;

class ResourcesPage final : public EntityPage {
    Q_OBJECT
public:
    ResourcesPage(PageContext context, QWidget* parent);

    static PageFacts facts() { return {QStringLiteral("resources"), tr("Resources"), QStringLiteral("bucket")}; }
    QString title() const override { return facts().title; }
    QString iconName() const override { return facts().icon; }
    /// Shows the object that the ARN names, if it names one; its bucket is on show.
    void showObject(const QString& arn);

protected:
    void updateModel(const identity::Snapshot& world, const identity::Account& account) override;
    QModelIndex find(const Arn& arn) const override;
    QModelIndex findKey(const QString& key) const override;
    QString detail(const Subject& subject) const override;
    bool isChangedFromWithin() const override { return false; }
    RemovalPlan removalOf(const QStringList& keys) const override;

private:
    void create();
    void openByName(RemoteRoom& room);

    BucketsModel* m_model = nullptr;
    ObjectsTab* m_objects = nullptr;
};

}  // namespace rolewright::ui
