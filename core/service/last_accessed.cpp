/// When users, groups, roles and whoever holds a policy last used which service. Sources: IAM API Reference, GenerateServiceLastAccessedDetails,
/// GetServiceLastAccessedDetails, GetServiceLastAccessedDetailsWithEntities; IAM User Guide, "Refine permissions using last accessed information".
#include "core/service/access_reports.h"
#include "core/service/arn_owner.h"
#include "core/service/policies.h"
#include "core/service/service_grants.h"

#include <algorithm>

namespace rolewright::service {
namespace {

constexpr std::string_view generating = "GenerateServiceLastAccessedDetails";
constexpr const char* serviceLevel = "SERVICE_LEVEL";
constexpr const char* actionLevel = "ACTION_LEVEL";

/// A user or role that a report counts.
struct Entity {
    std::string type;  ///< `USER`, `ROLE`
    std::string arn;
    std::string name;
    std::string path;
    std::string id;
};

/// What a report is about: the policies whose services it lists, and who could have used them.
struct Subject {
    PolicyLayers policies;
    std::vector<Entity> entities;
};

/// The same as it was when the report was asked for.
struct FrozenSubject {
    std::vector<const catalogue::Service*> services;  ///< that the policies granted
    std::vector<Entity> entities;

    const Entity* entity(std::string_view id) const
    {
        const auto found = std::find_if(entities.begin(), entities.end(), [&](const Entity& each) { return each.id == id; });
        return found == entities.end() ? nullptr : &*found;
    }
    bool grants(const catalogue::Service* service) const { return std::find(services.begin(), services.end(), service) != services.end(); }
};

json::Object answerOf(const Entity& entity)
{
    return {{"Arn", entity.arn}, {"Name", entity.name}, {"Type", entity.type}, {"Id", entity.id}, {"Path", entity.path}};
}

/// Under which name the subject of a job is kept, beside the keys of the workspace: it is no row that undo could take back.
std::string subjectName(const std::string& jobId)
{
    return "last-accessed-report:" + jobId;
}

crypto::Secret frozen(const Subject& subject)
{
    json::Object kept{{"Services", json::Object::array()}, {"Entities", json::Object::array()}};
    for (const catalogue::Service* service : grantedServices(subject.policies))
        kept["Services"].push_back(service->prefix());
    for (const Entity& entity : subject.entities)
        kept["Entities"].push_back(answerOf(entity));
    return crypto::Secret(json::compact(kept));
}

/// Nothing when the job is not known.
std::optional<FrozenSubject> frozenSubject(const Vault& vault, const std::string& jobId)
{
    const auto secret = vault.secretOf(subjectName(jobId));
    const auto kept = secret ? json::parseObject(std::string(secret->reveal())) : Result<json::Object>(Error{});
    if (!kept)
        return std::nullopt;
    FrozenSubject subject;
    for (const json::Object& prefix : kept->at("Services")) {
        if (const auto service = findService(prefix.get<std::string>()))
            subject.services.push_back(*service);
    }
    for (const json::Object& each : kept->at("Entities"))
        subject.entities.push_back({json::stringOr(each, "Type"), json::stringOr(each, "Arn"), json::stringOr(each, "Name"), json::stringOr(each, "Path"), json::stringOr(each, "Id")});
    return subject;
}

Entity entityOf(const Call& call, const identity::User& user)
{
    return {"USER", identity::arnOf(call.accountId(), user), user.name, user.path, user.id};
}

Entity entityOf(const Call& call, const identity::Role& role)
{
    return {"ROLE", identity::arnOf(call.accountId(), role), role.name, role.path, role.id};
}

bool holds(const std::vector<std::string>& names, const std::string& name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

Subject subjectOf(const Call& call, const identity::User& user)
{
    return {{evaluation::identityPolicies(call.world(), call.account(), user)}, {entityOf(call, user)}};
}

Subject subjectOf(const Call& call, const identity::Role& role)
{
    return {{evaluation::ownPolicies(call.world(), role)}, {entityOf(call, role)}};
}

Subject subjectOf(const Call& call, const identity::Group& group)
{
    Subject subject{{evaluation::ownPolicies(call.world(), group)}, {}};
    call.account().users.forEach([&](const identity::RowPtr<identity::User>& user) {
        if (holds(user->groups, group.name))
            subject.entities.push_back(entityOf(call, *user));
    });
    return subject;
}

/// Of a managed policy: whoever has it attached, users also through a group.
Subject subjectOf(const Call& call, const identity::ManagedPolicy& policy, const std::string& arn)
{
    Subject subject;
    std::vector<evaluation::NamedPolicy>& layer = subject.policies.emplace_back();
    if (policy.document())
        layer.push_back({arn, evaluation::compiled(policy.document())});
    const auto reaches = [&](const identity::User& user) {
        return holds(user.attachedPolicies, arn) || std::any_of(user.groups.begin(), user.groups.end(), [&](const std::string& name) {
                   const auto group = call.account().groups.find(name);
                   return group && holds(group->attachedPolicies, arn);
               });
    };
    call.account().users.forEach([&](const identity::RowPtr<identity::User>& user) {
        if (reaches(*user))
            subject.entities.push_back(entityOf(call, *user));
    });
    call.account().roles.forEach([&](const identity::RowPtr<identity::Role>& role) {
        if (holds(role->attachedPolicies, arn))
            subject.entities.push_back(entityOf(call, *role));
    });
    return subject;
}

Result<Subject> findSubject(const Call& call, const std::string& arn)
{
    const auto parsed = Arn::parse(arn);
    if (parsed.ok() && parsed->resource.starts_with("policy/")) {
        if (auto valid = checkPolicyArn(arn); !valid)
            return valid.error();
        const auto policy = findPolicy(call, arn);
        if (!policy)
            return policy.error();
        return subjectOf(call, **policy, arn);
    }
    const auto principal = principalOfArn(call, arn);
    if (!principal)
        return principal.error();
    return std::visit([&](const auto& row) { return subjectOf(call, *row); }, *principal);
}

Result<json::Object> generateServiceLastAccessedDetails(Call& call)
{
    const std::string arn = call.parameters.text("Arn", rules::arn);
    call.parameters.choice("Granularity", {serviceLevel, actionLevel});
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (auto allowed = call.authorize(arn); !allowed)
        return allowed.error();
    const auto subject = findSubject(call, arn);
    if (!subject)
        return subject.error();
    json::Object answer = startReport(call);
    call.outcome.newSecret.emplace(subjectName(json::stringOr(answer, "JobId")), frozen(*subject));
    return answer;
}

/// Actions on S3's objects are data events, which IAM does not track. Source: IAM User Guide, "IAM action last accessed information services and actions".
bool isTracked(const catalogue::Service& service, const catalogue::Action& action)
{
    return std::none_of(action.resources.begin(), action.resources.end(), [&](const catalogue::Action::Resource& resource) {
        return service.prefix() == "s3" && service.resourceTypes()[resource.type].name == "object";
    });
}

/// The actions of the service that were used; none when the report is not about actions.
json::Object trackedActions(const AccessReport& report, const FrozenSubject& subject, const catalogue::Service& service)
{
    json::Object actions = json::Object::array();
    for (const catalogue::Action& action : service.actions()) {
        const SharedUse use = report.useOf(service.prefix(), action.name, [&](const LastUse& each) { return subject.entity(each.principal) != nullptr; });
        if (use.principals > 0 && isTracked(service, action))
            actions.push_back({{"ActionName", action.name},
                               {"LastAccessedEntity", subject.entity(use.last.principal)->arn},
                               {"LastAccessedTime", dateText(use.last.time)},
                               {"LastAccessedRegion", use.last.region}});
    }
    return actions;
}

json::Object serviceAnswer(const AccessReport& report, const FrozenSubject& subject, const catalogue::Service& service, bool withActions)
{
    const SharedUse use = report.useOf(service.prefix(), [&](const LastUse& each) { return subject.entity(each.principal) != nullptr; });
    json::Object answer{{"ServiceName", serviceName(service.prefix())}};
    if (use.principals > 0)
        answer["LastAuthenticated"] = dateText(use.last.time);
    answer["ServiceNamespace"] = service.prefix();
    if (use.principals > 0) {
        answer["LastAuthenticatedEntity"] = subject.entity(use.last.principal)->arn;
        answer["LastAuthenticatedRegion"] = use.last.region;
    }
    answer["TotalAuthenticatedEntities"] = use.principals;
    if (json::Object actions = withActions ? trackedActions(report, subject, service) : nullptr; !actions.empty())
        answer["TrackedActionsLastAccessed"] = std::move(actions);
    return answer;
}

/// A report of this account with what it is about: who may what, and what was used, are as of when it was asked for.
struct Found {
    AccessReport report;
    FrozenSubject subject;
};

Result<Found> findDetails(Call& call, const std::string& jobId)
{
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (auto allowed = call.authorize("*"); !allowed)
        return allowed.error();
    auto report = findReport(call, generating, jobId);
    if (!report)
        return report.error();
    auto subject = frozenSubject(call.vault, jobId);
    if (!subject)
        return noSuchEntity("Job with id " + jobId + " cannot be found.");
    return Found{std::move(*report), std::move(*subject)};
}

Result<json::Object> getServiceLastAccessedDetails(Call& call)
{
    const std::string jobId = jobIdParameter(call);
    const auto page = readPage(call.parameters);
    const auto found = findDetails(call, jobId);
    if (!found)
        return found.error();
    if (!page)
        return page.error();
    const std::string level = json::stringOr(found->report.parameters(), "Granularity", serviceLevel);
    std::vector<json::Object> services;
    for (const catalogue::Service* service : found->subject.services)
        services.push_back(serviceAnswer(found->report, found->subject, *service, level == actionLevel));
    json::Object answer = reportAnswer(found->report);
    answer["JobType"] = level;
    writeOrderedPage(answer, "ServicesLastAccessed", services, *page, "ServiceNamespace");
    return answer;
}

/// An entity with its newest attempt, if there was one.
struct EntityUse {
    const Entity* entity;
    SharedUse use;

    json::Object answer() const
    {
        json::Object answer{{"EntityInfo", answerOf(*entity)}};
        if (use.principals > 0)
            answer["LastAuthenticated"] = dateText(use.last.time);
        return answer;
    }
};

/// One page of entities; a marker is the unique id of the last one.
void writeEntities(json::Object& answer, const std::vector<EntityUse>& uses, const Page& page)
{
    const auto last = std::find_if(uses.begin(), uses.end(), [&](const EntityUse& use) { return use.entity->id == page.after; });
    PageWriter writer(page);
    for (auto use = last == uses.end() ? uses.begin() : last + 1; use != uses.end() && writer.add(use->entity->id, use->answer()); ++use) {
    }
    std::move(writer).finish(answer, "EntityDetailsList");
}

Result<json::Object> getServiceLastAccessedDetailsWithEntities(Call& call)
{
    const std::string jobId = jobIdParameter(call);
    const std::string prefix = call.parameters.text("ServiceNamespace", serviceNamespace);
    const auto page = readPage(call.parameters);
    const auto found = findDetails(call, jobId);
    if (!found)
        return found.error();
    if (!page)
        return page.error();
    const auto service = findService(prefix);
    if (!service)
        return service.error();
    std::vector<EntityUse> uses;
    if (found->subject.grants(*service)) {
        for (const Entity& entity : found->subject.entities)
            uses.push_back({&entity, found->report.useOf((*service)->prefix(), [&](const LastUse& use) { return use.principal == entity.id; })});
    }
    std::stable_sort(uses.begin(), uses.end(), [](const EntityUse& a, const EntityUse& b) {
        return a.use.principals != b.use.principals ? a.use.principals > b.use.principals : a.use.last.time > b.use.last.time;
    });
    json::Object answer = reportAnswer(found->report);
    writeEntities(answer, uses, *page);
    return answer;
}

constexpr Entry table[] = {
    {{"iam", "GenerateServiceLastAccessedDetails", true}, generateServiceLastAccessedDetails},
    {{"iam", "GetServiceLastAccessedDetails", true}, getServiceLastAccessedDetails},
    {{"iam", "GetServiceLastAccessedDetailsWithEntities", true}, getServiceLastAccessedDetailsWithEntities},
};

}  // namespace

std::span<const Entry> lastAccessedOperations()
{
    return table;
}

}  // namespace rolewright::service
