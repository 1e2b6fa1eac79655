#include "core/lint/fixes.h"
#include "core/lint/regions.h"

#include "core/base/identifiers.h"
#include "core/base/text.h"
#include "core/base/wildcard.h"

#include <algorithm>

namespace rolewright::lint {
namespace {

using catalogue::ResourceType;

/// An ARN as a policy writes it: wildcards and variables wherever. `plain` has `*` for each variable, the fields are views of it.
struct PolicyArn {
    std::string plain;
    std::vector<std::string_view> fields;

    std::string_view service() const { return fields[2]; }
    std::string_view region() const { return fields[3]; }
    std::string_view account() const { return fields[4]; }
    std::string_view resource() const
    {
        return std::string_view(plain).substr(static_cast<std::size_t>(fields[5].data() - plain.data()));
    }
};

/// The written ARN with another field; none when a variable stands before or in it.
Mending withField(const policy::Text& resource, std::size_t field, std::string_view value)
{
    std::vector<std::string_view> fields = text::split(resource.value, ':');
    for (std::size_t i = 0; i <= field && i < fields.size(); ++i) {
        if (fields[i].find("${") != std::string_view::npos)
            return std::nullopt;
    }
    if (field >= fields.size())
        return std::nullopt;
    fields[field] = value;
    std::string arn;
    for (std::size_t i = 0; i < fields.size(); ++i)
        arn += (i == 0 ? "" : ":") + std::string(fields[i]);
    return replaceText(resource.span, arn);
}

/// The first fields: prefix, partition, service. False when there is nothing more to look at.
bool checkBeginning(Examination& examination, const policy::Text& resource, const PolicyArn& arn)
{
    if (arn.fields[0] != "arn") {
        Finding& finding = examination.report("INVALID_ARN_PREFIX", resource.span, Phrase::tr("a resource is an ARN, which begins with `arn:`, or `*`"));
        if (resource.value.starts_with("aws:"))
            finding.fix = replaceText(resource.span, "arn:" + resource.value);
        return false;
    }
    if (arn.fields.size() < 6) {
        examination.report("MISSING_ARN_FIELD", resource.span, Phrase::tr("an ARN has six fields, arn:partition:service:region:account:resource; some may be empty, but every colon is there"));
        return false;
    }
    if (!text::hasWildcard(arn.fields[1]) && !isPartition(arn.fields[1])) {
        examination.report("INVALID_PARTITION", resource.span, Phrase::tr("there is no partition `%1`: write aws, aws-cn or aws-us-gov").with(arn.fields[1])).fix = withField(resource, 1, "aws");
        return false;
    }
    if (text::hasWildcard(arn.service())) {
        if (withoutVariables(resource.value, "").find_first_of("*?") != std::string::npos)
            examination.report("WILDCARD_IN_SERVICE_NAME", resource.span, Phrase::tr("`%1` may stand for services that you do not mean, also for future ones: name the service").with(arn.service()));
        return false;
    }
    return true;
}

/// The service's resource types that could be meant, and whether it has any at all.
struct Candidates {
    std::vector<const ResourceType*> types;
    bool serviceHasTypes = false;
    bool serviceExists = false;
};

Candidates candidatesOf(const Examination& examination, const PolicyArn& arn)
{
    Candidates candidates;
    std::vector<const catalogue::Service*> services = examination.catalogue().servicesOfArn(arn.service());
    candidates.serviceExists = !services.empty() || examination.catalogue().service(arn.service()) != nullptr;
    const std::string_view resource = arn.resource();
    const bool any = resource == "*";
    for (const catalogue::Service* service : services) {
        for (const ResourceType& type : service->resourceTypes()) {
            if (type.service != arn.service() && !type.service.starts_with("${"))
                continue;
            candidates.serviceHasTypes = true;
            if (any || text::wildcardsOverlap(type.pattern, resource))
                candidates.types.push_back(&type);
        }
    }
    return candidates;
}

void checkRegion(Examination& examination, const policy::Text& resource, const PolicyArn& arn, const std::vector<const ResourceType*>& types)
{
    const std::string_view region = arn.region();
    const auto hasRegion = [](const ResourceType* type) { return !type->region.empty(); };
    if (region.empty()) {
        if (!types.empty() && std::all_of(types.begin(), types.end(), hasRegion))
            examination.report("MISSING_ARN_REGION", resource.span, Phrase::tr("resources of `%1` are in a Region: name it, or write `*`").with(arn.service())).fix = withField(resource, 3, "*");
    } else if (!text::hasWildcard(region)) {
        if (!types.empty() && std::none_of(types.begin(), types.end(), hasRegion))
            examination.report("ARN_REGION_NOT_ALLOWED", resource.span, Phrase::tr("this resource of `%1` has no Region in its ARN: leave the field empty").with(arn.service())).fix = withField(resource, 3, "");
        else if (!isRegion(region)) {
            const std::string_view nearest = nearestRegion(region);
            Finding& finding = examination.report("INVALID_ARN_REGION", resource.span, withGuess(Phrase::tr("there is no Region `%1`").with(region), nearest));
            if (!nearest.empty())
                finding.fix = withField(resource, 3, nearest);
        }
    }
}

/// Services where what AWS itself owns has an ARN without account: documents and public parameters, managed views.
bool ownsWithoutAccount(std::string_view service)
{
    return service == "ssm" || service == "resource-explorer-2";
}

void checkAccount(Examination& examination, const policy::Text& resource, const PolicyArn& arn, const std::vector<const ResourceType*>& types)
{
    const std::string_view account = arn.account();
    const auto hasAccount = [](const ResourceType* type) { return !type->account.empty(); };
    if (account.empty()) {
        if (!types.empty() && !ownsWithoutAccount(arn.service()) && std::all_of(types.begin(), types.end(), hasAccount))
            examination.report("MISSING_ARN_ACCOUNT", resource.span, Phrase::tr("resources of `%1` belong to an account: name it, or write `*`").with(arn.service())).fix = withField(resource, 4, "*");
    } else if (!text::hasWildcard(account)) {
        const bool isNamed = std::any_of(types.begin(), types.end(), [account](const ResourceType* type) { return type->account == account; });
        if (!types.empty() && std::none_of(types.begin(), types.end(), hasAccount))
            examination.report("ARN_ACCOUNT_NOT_ALLOWED", resource.span, Phrase::tr("this resource of `%1` has no account in its ARN: leave the field empty").with(arn.service())).fix = withField(resource, 4, "");
        else if (!AccountId::isValid(account) && account != "aws" && !isNamed)
            examination.report("INVALID_ARN_ACCOUNT", resource.span, Phrase::tr("`%1` is no account: twelve digits").with(account));
    }
}

void checkResource(Examination& examination, const policy::Text& resource)
{
    // Source: API Gateway Developer Guide, "Access policy language overview": in an API's own policy `execute-api:/stage/GET/path` will do.
    const bool ofOwnApi = examination.type() == policy::Type::resource && resource.value.starts_with("execute-api:/");
    if (resource.value.find_first_not_of('*') == std::string::npos || ofOwnApi || examination.isFlawed(resource.span))
        return;
    PolicyArn arn;
    arn.plain = withoutVariables(resource.value, "*");
    arn.fields = text::split(arn.plain, ':');
    if (!checkBeginning(examination, resource, arn))
        return;
    Candidates candidates = candidatesOf(examination, arn);
    if (!candidates.serviceExists && isFormerService(arn.service()))
        return;
    if (!candidates.serviceExists) {
        const std::string lower = text::lower(arn.service());
        if (lower != arn.service() && (examination.catalogue().service(lower) != nullptr || !examination.catalogue().servicesOfArn(lower).empty()))
            examination.report("INVALID_ARN_SERVICE_CASE", resource.span, Phrase::tr("services are written in small letters in ARNs: `%1`").with(lower)).fix = withField(resource, 2, lower);
        else
            examination.report("INVALID_SERVICE", resource.span, Phrase::tr("there is no service `%1`").with(arn.service()));
        return;
    }
    if (const catalogue::Service* service = examination.catalogue().service(arn.service()); service != nullptr && service->prefix() != arn.service()) {
        examination.report("INVALID_ARN_SERVICE_CASE", resource.span, Phrase::tr("services are written in small letters in ARNs: `%1`").with(service->prefix())).fix = withField(resource, 2, service->prefix());
        return;
    }
    // A pattern is also for what no list of types names, such as an API's paths, and so is what AWS itself owns: AWS says nothing about them.
    if (candidates.serviceHasTypes && candidates.types.empty() && (text::hasWildcard(arn.plain) || arn.account() == "aws"))
        return;
    if (candidates.serviceHasTypes && candidates.types.empty()) {
        examination.report("INVALID_ARN_RESOURCE", resource.span, Phrase::tr("`%1` fits none of the resources that `%2` has").with(arn.resource(), arn.service()));
        return;
    }
    // Behind a wildcard any resource may stand, also one that is in no Region and no account.
    if (arn.resource().empty() || arn.resource().front() == '*')
        candidates.types.clear();
    checkRegion(examination, resource, arn, candidates.types);
    checkAccount(examination, resource, arn, candidates.types);
}

}  // namespace

void checkResources(Examination& examination, const policy::Statement& statement)
{
    if (examination.type() == policy::Type::trust)
        return;
    for (const policy::Text& resource : statement.resources)
        checkResource(examination, resource);
}

}  // namespace rolewright::lint
