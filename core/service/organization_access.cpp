/// Which services the accounts of an organization used, among those that service control policies leave them. Sources: IAM API Reference,
/// GenerateOrganizationsAccessReport, GetOrganizationsAccessReport; Service Authorization Reference, IAM, for the permissions.
#include "core/base/text.h"
#include "core/service/access_reports.h"
#include "core/service/organization.h"
#include "core/service/service_grants.h"

#include <algorithm>

namespace rolewright::service {
namespace {

using identity::Organization;
using identity::OrganizationUnit;

constexpr std::string_view generating = "GenerateOrganizationsAccessReport";

bool isIdText(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'); });
}

/// `o-…/r-…` and what follows.
bool isEntityPath(std::string_view text)
{
    const std::vector<std::string_view> parts = text::split(text, '/');
    const auto isId = [](std::string_view part, std::string_view prefix, std::size_t least) {
        return part.starts_with(prefix) && part.size() >= prefix.size() + least && part.size() <= prefix.size() + 32 && isIdText(part.substr(prefix.size()));
    };
    const auto isPart = [](std::string_view part) { return std::all_of(part.begin(), part.end(), [](char c) { return c == '-' || isIdText({&c, 1}); }); };
    return parts.size() >= 2 && isId(parts[0], "o-", 10) && isId(parts[1], "r-", 4) && std::all_of(parts.begin() + 2, parts.end(), isPart);
}

bool isPolicyId(std::string_view text)
{
    constexpr std::size_t least = 8;
    constexpr std::size_t most = 128;
    const std::string_view id = text.substr(std::min<std::size_t>(2, text.size()));
    return text.starts_with("p-") && id.size() >= least && id.size() <= most && patterns::isWord(id);
}

constexpr TextRule entityPath{19, 427, isEntityPath, R"(^o-[0-9a-z]{10,32}\/r-[0-9a-z]{4,32}[0-9a-z-\/]*)", {}};
constexpr TextRule policyIdRule{0, 130, isPolicyId, R"(^p-[0-9a-zA-Z_]{8,128}$)", {}};

/// An account with the path by which reports name it, and the units above it, the root first.
struct Place {
    AccountId account;
    std::string path;
    std::vector<const OrganizationUnit*> units;
    const std::vector<std::string>* policies = nullptr;  ///< attached to the account itself
};

std::vector<Place> placesOf(const Organization& organization)
{
    std::vector<Place> places;
    for (const Organization::Membership& member : organization.accounts) {
        Place place{member.account, organization.id, organization.pathTo(member.account), &member.policies};
        for (const OrganizationUnit* unit : place.units)
            place.path += "/" + unit->id;
        place.path += "/" + member.account.text();
        places.push_back(std::move(place));
    }
    return places;
}

/// The units that a path names, the root first; nothing when it names others than there are.
std::optional<std::vector<const OrganizationUnit*>> unitsOf(const Organization& organization, const std::vector<std::string_view>& parts)
{
    std::vector<const OrganizationUnit*> units;
    if (parts.empty() || parts.front() != organization.id)
        return std::nullopt;
    for (const std::string_view id : std::vector(parts.begin() + 1, parts.end())) {
        const std::string parent = units.empty() ? std::string() : units.back()->id;
        const auto found = std::find_if(organization.units.begin(), organization.units.end(),
                                        [&](const OrganizationUnit& unit) { return unit.id == id && unit.parent == parent; });
        if (found == organization.units.end())
            return std::nullopt;
        units.push_back(&*found);
    }
    return units.empty() ? std::nullopt : std::optional(std::move(units));
}

/// What a report is about.
struct Scope {
    std::string target;          ///< id of the root, unit or account
    std::vector<Place> counted;  ///< accounts whose use it tells
    PolicyLayers policies;       ///< of which each must allow; none for the management account, which no SCP limits
    bool unlimited = false;
};

std::vector<evaluation::NamedPolicy> layerOf(const Organization& organization, const std::vector<std::string>& ids)
{
    std::vector<evaluation::NamedPolicy> layer;
    for (const std::string& id : ids) {
        const identity::OrganizationPolicy* policy = organization.policy(id);
        if (policy && policy->type == policy::Type::serviceControl && policy->document)
            layer.push_back({id, evaluation::compiled(policy->document)});
    }
    return layer;
}

Scope scopeOfAccount(const Organization& organization, const Place& place)
{
    Scope scope{place.account.text(), {place}, {}, place.account == organization.managementAccount};
    for (const OrganizationUnit* unit : place.units)
        scope.policies.push_back(layerOf(organization, unit->policies));
    scope.policies.push_back(layerOf(organization, *place.policies));
    return scope;
}

Error noSuchEntityPath(const std::string& path)
{
    return invalidInput("The entity path " + path + " is not valid.");
}

Result<Scope> scopeOf(const Organization& organization, const std::string& path)
{
    const std::vector<Place> places = placesOf(organization);
    const auto account = std::find_if(places.begin(), places.end(), [&](const Place& place) { return place.path == path; });
    if (account != places.end())
        return scopeOfAccount(organization, *account);
    const auto units = unitsOf(organization, text::split(path, '/'));
    if (!units)
        return noSuchEntityPath(path);
    Scope scope{units->back()->id, {}, {}, false};
    for (const OrganizationUnit* unit : *units)
        scope.policies.push_back(layerOf(organization, unit->policies));
    for (const Place& place : places) {
        const bool within = std::find(place.units.begin(), place.units.end(), units->back()) != place.units.end();
        if (within && place.account != organization.managementAccount)
            scope.counted.push_back(place);
    }
    return scope;
}

/// Narrows a scope to what one policy allows and to the accounts that it is attached to or that lie below. The management account ignores it.
Result<void> narrow(Scope& scope, const Organization& organization, const std::string& policyId)
{
    if (policyId.empty() || scope.unlimited)
        return {};
    const identity::OrganizationPolicy* policy = organization.policy(policyId);
    if (!policy || policy->type != policy::Type::serviceControl)
        return invalidInput("The policy " + policyId + " is no service control policy of the organization.");
    scope.policies = {layerOf(organization, {policyId})};
    const auto holds = [&](const std::vector<std::string>& ids) { return std::find(ids.begin(), ids.end(), policyId) != ids.end(); };
    std::erase_if(scope.counted, [&](const Place& place) {
        return !holds(*place.policies) &&
               std::none_of(place.units.begin(), place.units.end(), [&](const OrganizationUnit* unit) { return holds(unit->policies); });
    });
    return {};
}

/// The organization, for whoever acts for its management account while SCPs are on.
Result<const Organization*> managed(const Call& call)
{
    const auto& organization = call.world().organization();
    if (!organization || organization->managementAccount != call.accountId())
        return accessDenied("User: " + call.who.arn + " is not authorized to perform: " + call.operation.name() +
                            " because the account is not the management account of an organization");
    if (!organization->serviceControlEnabled)
        return invalidInput("Service control policies are not enabled for the organization.");
    return organization.get();
}

/// What the report is drawn from takes permissions of Organizations.
Result<void> authorizeSources(Call& call, const Organization& organization, const std::string& target, const std::string& policyId)
{
    const std::string targetName = targetArn(organization, target);
    std::vector<std::pair<const char*, std::string>> needed = {{"organizations:ListRoots", "*"},
                                                               {"organizations:ListParents", targetName},
                                                               {"organizations:ListChildren", targetName},
                                                               {"organizations:ListPoliciesForTarget", targetName}};
    if (const auto* policy = organization.policy(policyId)) {
        needed.emplace_back("organizations:DescribePolicy", policyArn(organization, *policy));
        needed.emplace_back("organizations:ListTargetsForPolicy", policyArn(organization, *policy));
    }
    for (const auto& [action, resource] : needed) {
        if (auto allowed = call.authorize(action, resource, {}); !allowed)
            return allowed;
    }
    return {};
}

Result<json::Object> generateOrganizationsAccessReport(Call& call)
{
    const std::string path = call.parameters.text("EntityPath", entityPath);
    const auto policyId = call.parameters.optionalText("OrganizationsPolicyId", policyIdRule);
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    evaluation::Context extra;
    if (policyId)
        extra.set("iam:OrganizationsPolicyId", *policyId);
    if (auto allowed = call.authorize("arn:aws:iam::" + call.accountId().text() + ":access-report/" + path, extra); !allowed)
        return allowed.error();
    const auto organization = managed(call);
    if (!organization)
        return organization.error();
    auto scope = scopeOf(**organization, path);
    if (!scope)
        return scope.error();
    const std::string policy = policyId.value_or(std::string());
    if (auto narrowed = narrow(*scope, **organization, policy); !narrowed)
        return narrowed.error();
    if (auto allowed = authorizeSources(call, **organization, scope->target, policy); !allowed)
        return allowed.error();
    return startReport(call);
}

/// A service with what was done in it.
struct ServiceUse {
    std::string_view prefix;
    SharedUse use;
};

/// A service that nobody used comes before all that somebody did.
void sortBy(std::vector<ServiceUse>& services, const std::string& key)
{
    if (key.starts_with("LAST_AUTHENTICATED_TIME"))
        std::stable_sort(services.begin(), services.end(), [](const ServiceUse& a, const ServiceUse& b) { return a.use.last.time < b.use.last.time; });
    if (key.ends_with("_DESCENDING"))
        std::reverse(services.begin(), services.end());
}

std::vector<ServiceUse> usesOf(const AccessReport& report, const Scope& scope)
{
    const auto counted = [&](const LastUse& use) {
        return std::any_of(scope.counted.begin(), scope.counted.end(), [&](const Place& place) { return place.account.text() == use.account; });
    };
    std::vector<ServiceUse> uses;
    const PolicyLayers none;
    for (const catalogue::Service* service : grantedServices(scope.unlimited ? none : scope.policies))
        uses.push_back({service->prefix(), report.useOf(service->prefix(), counted)});
    return uses;
}

json::Object detailsOf(const ServiceUse& service, const Scope& scope)
{
    json::Object details{{"ServiceName", serviceName(service.prefix)}, {"ServiceNamespace", service.prefix}};
    if (service.use.principals > 0) {
        const LastUse& last = service.use.last;
        const auto place = std::find_if(scope.counted.begin(), scope.counted.end(), [&](const Place& each) { return each.account.text() == last.account; });
        details["Region"] = last.region;
        details["EntityPath"] = place->path;
        details["LastAuthenticatedTime"] = dateText(last.time);
    }
    details["TotalAuthenticatedEntities"] = service.use.principals;
    return details;
}

Result<json::Object> getOrganizationsAccessReport(Call& call)
{
    const std::string jobId = jobIdParameter(call);
    const auto page = readPage(call.parameters);
    const std::string key = call.parameters.choice(
        "SortKey", {"SERVICE_NAMESPACE_ASCENDING", "SERVICE_NAMESPACE_DESCENDING", "LAST_AUTHENTICATED_TIME_ASCENDING", "LAST_AUTHENTICATED_TIME_DESCENDING"});
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (!page)
        return page.error();
    if (auto allowed = call.authorize("*"); !allowed)
        return allowed.error();
    const auto organization = managed(call);
    if (!organization)
        return organization.error();
    const auto report = findReport(call, generating, jobId);
    if (!report)
        return report.error();
    auto scope = scopeOf(**organization, json::stringOr(report->parameters(), "EntityPath"));
    if (!scope)
        return scope.error();
    if (auto narrowed = narrow(*scope, **organization, json::stringOr(report->parameters(), "OrganizationsPolicyId")); !narrowed)
        return narrowed.error();
    std::vector<ServiceUse> services = usesOf(*report, *scope);
    const auto unused = std::count_if(services.begin(), services.end(), [](const ServiceUse& service) { return service.use.principals == 0; });
    sortBy(services, key);
    std::vector<json::Object> details;
    for (const ServiceUse& service : services)
        details.push_back(detailsOf(service, *scope));
    json::Object answer = reportAnswer(*report);
    answer["NumberOfServicesAccessible"] = services.size();
    answer["NumberOfServicesNotAccessed"] = unused;
    writeOrderedPage(answer, "AccessDetails", details, *page, "ServiceNamespace");
    return answer;
}

constexpr Entry table[] = {
    {{"iam", "GenerateOrganizationsAccessReport", true}, generateOrganizationsAccessReport},
    {{"iam", "GetOrganizationsAccessReport", true}, getOrganizationsAccessReport},
};

}  // namespace

std::span<const Entry> organizationAccessOperations()
{
    return table;
}

}  // namespace rolewright::service
