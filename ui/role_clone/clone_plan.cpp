#include "ui/role_clone/clone_plan.h"

#include "ui/pages/removal.h"
#include "ui/store/calls.h"
#include "ui/wizard/draft_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace rolewright::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rolewright::ui::ClonePlan)
};

/// A call goes where its account is: to those of the old role's account, or after them.
void add(ClonePlan& plan, const CloneDraft& draft, const AccountId& account, std::vector<service::Operation> calls)
{
    for (service::Operation& call : calls) {
        if (account == draft.from && draft.isWithinAccount())
            plan.operations.push_back(std::move(call));
        else
            plan.elsewhere.emplace_back(account, std::move(call));
    }
}

bool isPlanned(const ClonePlan& plan, const service::Operation& call)
{
    return std::ranges::any_of(plan.operations, [&call](const service::Operation& other) { return other.name() == call.name() && other.parameters == call.parameters; });
}

}  // namespace

ClonePlan planRoleClone(const identity::Snapshot& world, const CloneDraft& draft, const LatestTask::Cancelled& cancelled)
{
    ClonePlan plan;
    const identity::AccountPtr home = world.account(draft.from);
    const auto role = home ? home->roles.find(draft.role) : nullptr;
    if (!role) {
        plan.problems += Texts::tr("the role %1 is not there any more").arg(toQt(draft.role));
        return plan;
    }
    plan.clone = cloneOf(world, draft.from, *role, draft.to, draft.name, draft.path);
    for (const std::string& problem : plan.clone.draft.problems(world))
        plan.problems += toQt(problem);
    if (plan.clone.draft.trust.empty())  // this wizard has no step for it, and what the role's policy names is nobody any more
        plan.problems.front() = Texts::tr("%1 trusts only who is gone, and a clone lets nobody of them in anew: change its trust relationship, then clone it").arg(toQt(role->name));
    add(plan, draft, draft.to, plan.clone.operations());
    plan.mentions = mentionsOf(world, draft.from, *role, draft.to, draft.path, draft.name, cancelled);
    for (const RoleMention& mention : plan.mentions) {
        if (draft.moves(mention))
            add(plan, draft, mention.account, mention.calls);
    }
    plan.clone.left += Texts::tr("sessions of %1, which stay its own").arg(toQt(role->name));
    if (const int count = mentionsOfId(world, *role); count > 0)
        plan.clone.left += Texts::tr("%n policy(s) that speak of the role by its unique id, which the clone does not have", nullptr, count);
    if (draft.deleteOld && draft.isWithinAccount()) {
        for (std::vector<service::Operation> calls : removalOfRoles(world, draft.from, {toQt(role->name)}).things) {
            std::erase_if(calls, [&plan](const service::Operation& call) { return isPlanned(plan, call); });  // an instance profile that goes to the clone
            add(plan, draft, draft.from, calls);
        }
    }
    return plan;
}

std::string toText(const CloneDraft& draft)
{
    json::Object otherwise = json::Object::array();
    for (const std::string& key : draft.otherwise)
        otherwise.push_back(key);
    return json::compact({{"From", draft.from.text()}, {"Role", draft.role}, {"To", draft.to.text()}, {"Name", draft.name}, {"Path", draft.path},
                          {"Otherwise", std::move(otherwise)}, {"DeleteOld", draft.deleteOld}});
}

Result<CloneDraft> cloneDraftFromText(std::string_view text)
{
    const auto object = json::parseObject(text);
    if (!object)
        return object.error();
    const auto from = AccountId::parse(json::stringOr(*object, "From"));
    if (!from)
        return from.error();
    const auto to = AccountId::parse(json::stringOr(*object, "To"));
    if (!to)
        return to.error();
    const std::vector<std::string> otherwise = textsOf(*object, "Otherwise");
    return CloneDraft{*from, json::stringOr(*object, "Role"), *to, json::stringOr(*object, "Name"), json::stringOr(*object, "Path", "/"),
                      {otherwise.begin(), otherwise.end()}, flagOf(*object, "DeleteOld")};
}

}  // namespace rolewright::ui
