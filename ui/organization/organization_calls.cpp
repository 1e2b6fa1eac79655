#include "ui/organization/organization_calls.h"

#include "core/service/handler.h"
#include "ui/models/account_text.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/theme/phrases.h"

#include <QCoreApplication>

#include <algorithm>

namespace rolewright::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Organization)
};

const identity::OrganizationUnit* unitOf(const identity::Organization& organization, const QString& id)
{
    const std::string wanted = id.toStdString();
    const auto found = std::find_if(organization.units.begin(), organization.units.end(), [&](const auto& unit) { return unit.id == wanted; });
    return found == organization.units.end() ? nullptr : &*found;
}

const identity::Organization::Membership* memberOf(const identity::Organization& organization, const QString& id)
{
    const std::string wanted = id.toStdString();
    const auto found = std::find_if(organization.accounts.begin(), organization.accounts.end(), [&](const auto& member) { return member.account.text() == wanted; });
    return found == organization.accounts.end() ? nullptr : &*found;
}

service::Explained explained(const Store& store, const service::Operation& operation)
{
    return service::explainCall(store.caller(), operation, *store.snapshot(), store.engine()->contextNow());
}

}  // namespace

QString obstacleTo(const Store& store, const service::Operation& operation)
{
    const service::Explained tried = explained(store, operation);
    return tried.answer.ok() ? QString() : messageOf(tried.answer.error());
}

QString permissionObstacle(const Store& store, const service::Operation& operation)
{
    const service::Explained tried = explained(store, operation);
    return tried.answer.ok() || tried.answer.error().code != "AccessDeniedException" ? QString() : messageOf(tried.answer.error());
}

json::Object answerTo(const Store& store, const service::Operation& operation)
{
    service::Explained tried = explained(store, operation);
    return tried.answer.ok() ? *std::move(tried.answer) : json::Object::object();
}

TargetKind kindOf(const identity::Organization& organization, const QString& target)
{
    if (const auto* unit = unitOf(organization, target))
        return unit->parent.empty() ? TargetKind::root : TargetKind::unit;
    return memberOf(organization, target) ? TargetKind::account : TargetKind::none;
}

QString targetName(const identity::Snapshot& world, const QString& target)
{
    const auto* unit = world.organization() ? unitOf(*world.organization(), target) : nullptr;
    if (unit)
        return unit->name.empty() ? target : toQt(unit->name);
    const auto account = world.accountByIdOrAlias(target.toStdString());
    return account ? accountName(*account) : target;
}

QString parentOf(const identity::Organization& organization, const QString& target)
{
    if (const auto* unit = unitOf(organization, target))
        return toQt(unit->parent);
    const auto* member = memberOf(organization, target);
    return member ? toQt(member->unit) : QString();
}

QStringList attachedIds(const identity::Organization& organization, const QString& target)
{
    const auto* unit = unitOf(organization, target);
    const auto* member = unit ? nullptr : memberOf(organization, target);
    QStringList ids;
    if (unit || member) {
        for (const std::string& id : unit ? unit->policies : member->policies)
            ids += toQt(id);
    }
    return ids;
}

QString policyName(const identity::Organization& organization, const QString& id)
{
    const identity::OrganizationPolicy* policy = organization.policy(id.toStdString());
    return policy && !policy->name.empty() ? toQt(policy->name) : id;
}

QString typeWord(policy::Type type) { return type == policy::Type::resourceControl ? Texts::tr("RCP") : Texts::tr("SCP"); }

QString typeIcon(policy::Type type) { return type == policy::Type::resourceControl ? QStringLiteral("bucket") : QStringLiteral("limit"); }

QString typeWords(policy::Type type) { return type == policy::Type::resourceControl ? Texts::tr("resource control policies") : Texts::tr("service control policies"); }

}  // namespace rolewright::ui
