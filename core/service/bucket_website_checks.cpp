/// Checks of a bucket's website: what it shows, and where it sends its visitors.
#include "core/service/bucket_configuration_checks.h"
#include "core/service/configuration_members.h"

namespace rolewright::service {
namespace {

constexpr std::size_t mostRoutingRules = 50;

Result<void> checkProtocol(json::Object& redirect)
{
    const json::Object* const protocol = memberOf(redirect, "Protocol");
    if (!protocol || *protocol == "http" || *protocol == "https")
        return {};
    return invalidRequest("Invalid protocol, protocol can be http or https. If not defined the protocol will be selected automatically.");
}

Result<void> checkRoutingRule(json::Object& rule)
{
    json::Object* const redirect = memberOf(rule, "Redirect");
    if (!redirect || !redirect->is_object() || redirect->empty())
        return malformedXml();
    if (memberOf(*redirect, "ReplaceKeyPrefixWith") && memberOf(*redirect, "ReplaceKeyWith"))
        return invalidRequest("You can only define ReplaceKeyPrefix or ReplaceKey but not both.");
    if (json::Object* const condition = memberOf(rule, "Condition");
        condition && !memberOf(*condition, "KeyPrefixEquals") && !memberOf(*condition, "HttpErrorCodeReturnedEquals"))
        return invalidRequest("Condition cannot be empty. To redirect all requests without a condition, the condition element shouldn't be present.");
    return checkProtocol(*redirect);
}

}  // namespace

Result<void> checkWebsite(Call& call, json::Object& configuration)
{
    if (!configuration.is_object())
        return malformedXml();
    if (json::Object* const all = memberOf(configuration, "RedirectAllRequestsTo")) {
        if (configuration.size() > 1)
            return invalidArgument(call, "RedirectAllRequestsTo cannot be provided in conjunction with other Routing Rules.", "RedirectAllRequestsTo",
                                   "not null");
        return memberOf(*all, "HostName") ? checkProtocol(*all) : malformedXml();
    }
    json::Object* const index = memberOf(configuration, "IndexDocument");
    if (!index)
        return invalidArgument(call, "A value for IndexDocument Suffix must be provided if RedirectAllRequestsTo is empty", "IndexDocument", "null");
    if (const std::string suffix = json::stringOr(*index, "Suffix"); suffix.empty() || suffix.find('/') != std::string::npos)
        return invalidArgument(call, "The IndexDocument Suffix is not well formed", "IndexDocument", suffix);
    if (json::Object* const error = memberOf(configuration, "ErrorDocument"); error && json::stringOr(*error, "Key").empty())
        return malformedXml();
    if (!memberOf(configuration, "RoutingRules"))
        return {};
    json::Object* const rules = listOf(configuration, "RoutingRules");
    if (!rules)
        return malformedXml();
    if (rules->size() > mostRoutingRules)
        return invalidRequest(std::to_string(rules->size()) +
                              " routing rules provided, the number of routing rules in a website configuration is limited to 50.");
    for (json::Object& rule : *rules) {
        if (auto valid = checkRoutingRule(rule); !valid)
            return valid;
    }
    return {};
}

}  // namespace rolewright::service
