#include "core/lint/fixes.h"
#include "core/lint/regions.h"

#include "core/base/text.h"
#include "core/base/wildcard.h"

#include <algorithm>

namespace rolewright::lint {
namespace {

using catalogue::Service;

/// What a resource's own policy may speak of: the service, and the resource types of its catalogue.
struct PolicyHome {
    std::string_view resourceType;
    std::string_view service;
    std::vector<std::string_view> types;
};

const PolicyHome* homeOf(std::string_view resourceType)
{
    static const std::vector<PolicyHome> homes{
        {"AWS::S3::Bucket", "s3", {"bucket", "object"}},
        {"AWS::S3::AccessPoint", "s3", {"accesspoint", "accesspointobject", "bucket", "object"}},
        {"AWS::S3::MultiRegionAccessPoint", "s3", {"multiregionaccesspoint", "bucket", "object"}},
        {"AWS::S3ObjectLambda::AccessPoint", "s3-object-lambda", {"objectlambdaaccesspoint"}},
        {"AWS::DynamoDB::Table", "dynamodb", {"table", "index"}},
        {"AWS::KMS::Key", "kms", {"key"}},
        {"AWS::SNS::Topic", "sns", {"topic"}},
        {"AWS::SQS::Queue", "sqs", {"queue"}},
    };
    const auto found = std::find_if(homes.begin(), homes.end(), [resourceType](const PolicyHome& home) { return home.resourceType == resourceType; });
    return found == homes.end() ? nullptr : &*found;
}

bool worksOn(const Service& service, const catalogue::Action& action, const PolicyHome& home)
{
    return std::any_of(action.resources.begin(), action.resources.end(), [&](const catalogue::Action::Resource& resource) {
        return resource.type < service.resourceTypes().size() &&
               std::find(home.types.begin(), home.types.end(), service.resourceTypes()[resource.type].name) != home.types.end();
    });
}

void checkHome(Examination& examination, const policy::Text& action, std::string_view prefix, std::string_view name)
{
    const PolicyHome* home = examination.type() == policy::Type::resource ? homeOf(examination.resourceType()) : nullptr;
    const Service* service = home == nullptr ? nullptr : examination.catalogue().service(home->service);
    if (service == nullptr)
        return;
    bool fits = text::equalsIgnoringCase(prefix, home->service);
    if (fits && !text::hasWildcard(name)) {
        const catalogue::Action* known = service->action(name);
        fits = known == nullptr || worksOn(*service, *known, *home);
    }
    if (!fits)
        examination.report("UNSUPPORTED_ACTION_IN_POLICY", action.span, Phrase::tr("`%1` never works on the resource of this policy (%2): remove it").with(action.value, examination.resourceType()));
}

void checkResourceControlAction(Examination& examination, const policy::Text& action, const Service& service)
{
    if (examination.type() == policy::Type::resourceControl && !service.takesResourceControl())
        examination.report("RCP_SYNTAX_ERROR_ACTION", action.span, Phrase::tr("resource control policies do not reach `%1`: remove the action").with(service.prefix()));
}

/// Is there such an action, or one that the pattern stands for? A pattern that begins with a wildcard is held against all.
bool exists(Examination& examination, const Service& service, std::string_view name)
{
    if (!text::hasWildcard(name))
        return service.action(name) != nullptr;
    return !examination.spend(name.find_first_of("*?") == 0 ? service.actions().size() : 1) || service.matchesAny(name);
}

void checkAction(Examination& examination, const policy::Text& action)
{
    const std::string_view value = action.value;
    const std::size_t colon = value.find(':');
    if (colon == std::string_view::npos || colon == 0 || examination.isFlawed(action.span) || value.find("${") != std::string_view::npos)
        return;
    const std::string_view prefix = value.substr(0, colon);
    const std::string_view name = value.substr(colon + 1);
    if (text::hasWildcard(prefix)) {
        if (examination.type() == policy::Type::serviceControl)
            examination.report("SCP_SYNTAX_ERROR_ACTION_WILDCARD", action.span, Phrase::tr("a service control policy names the service in full; `*` may stand in the action's own name"));
        else
            examination.report("WILDCARD_IN_SERVICE_NAME", action.span, Phrase::tr("`%1` may stand for services that you do not mean, also for future ones: name the service").with(prefix));
        return;
    }
    const Service* service = examination.catalogue().service(prefix);
    if (service == nullptr && isFormerService(prefix))
        return;
    if (service == nullptr) {
        const bool may = examination.spend(examination.catalogue().prefixes().size());
        const std::string_view nearest = may ? examination.catalogue().nearestService(prefix) : std::string_view();
        Finding& finding = examination.report("INVALID_SERVICE_IN_ACTION", action.span, withGuess(Phrase::tr("there is no service `%1`").with(prefix), nearest));
        if (!nearest.empty())
            finding.fix = replaceText(action.span, std::string(nearest) + ":" + std::string(name));
        return;
    }
    if (!exists(examination, *service, name)) {
        const bool may = !text::hasWildcard(name) && examination.spend(service->actions().size());
        const std::string_view nearest = may ? service->nearestAction(name) : std::string_view();
        const Phrase::Source wrong = text::hasWildcard(name) ? Phrase::tr("no action fits `%1`") : Phrase::tr("there is no action `%1`");
        const std::string meant = nearest.empty() ? std::string() : std::string(service->prefix()) + ":" + std::string(nearest);
        Finding& finding = examination.report("INVALID_ACTION", action.span, withGuess(wrong.with(action.value), meant));
        if (!nearest.empty())
            finding.fix = replaceText(action.span, std::string(prefix) + ":" + std::string(nearest));
        return;
    }
    checkHome(examination, action, prefix, name);
    checkResourceControlAction(examination, action, *service);
}

/// Is this ARN one of the resources that a policy of this home hangs on?
bool isAtHome(const Service& service, const PolicyHome& home, std::string_view arn)
{
    const std::vector<std::string_view> fields = text::split(arn, ':');
    if (fields.size() < 6)
        return true;
    const std::string resource(arn.substr(static_cast<std::size_t>(fields[5].data() - arn.data())));
    return std::any_of(service.resourceTypes().begin(), service.resourceTypes().end(), [&](const catalogue::ResourceType& type) {
        return std::find(home.types.begin(), home.types.end(), type.name) != home.types.end() && text::wildcardMatches(fields[2], type.service) &&
               (type.region.empty() == fields[3].empty() || text::hasWildcard(fields[3])) && text::wildcardsOverlap(type.pattern, resource);
    });
}

}  // namespace

void checkActions(Examination& examination, const policy::Statement& statement)
{
    for (const policy::Text& action : statement.actions)
        checkAction(examination, action);
    const PolicyHome* home = examination.type() == policy::Type::resource ? homeOf(examination.resourceType()) : nullptr;
    const Service* service = home == nullptr ? nullptr : examination.catalogue().service(home->service);
    if (service == nullptr)
        return;
    for (const policy::Text& resource : statement.resources) {
        if (resource.value.starts_with("arn:") && !isAtHome(*service, *home, withoutVariables(resource.value, "*")))
            examination.report("UNSUPPORTED_RESOURCE_ARN_IN_POLICY", resource.span, Phrase::tr("`%1` is not the resource of this policy (%2) nor in it: remove it").with(resource.value, examination.resourceType()));
    }
}

}  // namespace rolewright::lint
