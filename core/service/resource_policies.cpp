/// Policies of resources that are known by their ARN alone: a queue, a topic, a key, a secret. Each service has operations of its own for them; here one of
/// ours stands for all, and asks for the permission that the service's own would ask for.
#include "core/service/resource_policies.h"

#include "core/base/text.h"
#include "core/catalogue/catalogue.h"
#include "core/service/call.h"
#include "core/service/documents.h"

#include <algorithm>
#include <array>

namespace rolewright::service {
namespace {

using identity::GuardedResource;

Error invalidResource(std::string message)
{
    return {"InvalidParameterValue", std::move(message), {}};
}

/// Services that name these calls otherwise than `PutResourcePolicy`, `GetResourcePolicy` and `DeleteResourcePolicy`. Source: Service Authorization Reference.
struct Names {
    std::string_view service;
    std::string_view put;
    std::string_view get;
    std::string_view remove;
};
constexpr std::array<Names, 9> otherNames = {{{"backup", "PutBackupVaultAccessPolicy", "GetBackupVaultAccessPolicy", "DeleteBackupVaultAccessPolicy"},
                                              {"codeartifact", "PutRepositoryPermissionsPolicy", "GetRepositoryPermissionsPolicy", "DeleteRepositoryPermissionsPolicy"},
                                              {"ecr", "SetRepositoryPolicy", "GetRepositoryPolicy", "DeleteRepositoryPolicy"},
                                              {"elasticfilesystem", "PutFileSystemPolicy", "DescribeFileSystemPolicy", "DeleteFileSystemPolicy"},
                                              {"es", "UpdateDomainConfig", "DescribeDomainConfig", "UpdateDomainConfig"},
                                              {"events", "PutPermission", "DescribeEventBus", "RemovePermission"},
                                              {"kms", "PutKeyPolicy", "GetKeyPolicy", "PutKeyPolicy"},
                                              {"sns", "SetTopicAttributes", "GetTopicAttributes", "SetTopicAttributes"},
                                              {"sqs", "SetQueueAttributes", "GetQueueAttributes", "SetQueueAttributes"}}};

/// A resource by the parameter of an operation, once the caller may do `action` to it.
struct Guarded {
    std::string arn;
    identity::RowPtr<GuardedResource> row;  ///< null when it has no policy
};

Result<Guarded> authorizedResource(Call& call, std::string ResourcePolicyActions::* action)
{
    const std::string arn = call.parameters.text("ResourceArn", rules::arn);
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    const auto owner = ownerOfGuarded(arn);
    if (!owner)
        return owner.error();
    if (auto allowed = call.authorize(resourcePolicyActions(arn).*action, arn, {}); !allowed)
        return allowed.error();
    if (*owner != call.accountId())
        return invalidResource("A resource's policy is managed in its own account, " + owner->text() + ".");
    return Guarded{arn, call.account().guardedResources.find(arn)};
}

/// KMS keeps its callers from locking themselves out. Source: KMS API Reference, PutKeyPolicy, BypassPolicyLockoutSafetyCheck.
Result<void> checkLockout(Call& call, const std::string& arn)
{
    if (!arn.starts_with("arn:aws:kms:") || call.parameters.flag("BypassPolicyLockoutSafetyCheck"))
        return {};
    std::optional<Verdict> verdict;
    if (service::authorize(call.world(), call.caller, {"kms:PutKeyPolicy", arn, {}}, call.context, verdict))
        return {};
    return Error{"MalformedPolicyDocumentException", "The new key policy will not allow you to update the key policy in the future.", {}};
}

Result<json::Object> putResourcePolicy(Call& call)
{
    const std::string text = call.parameters.documentText("Policy");
    (void)call.parameters.flag("BypassPolicyLockoutSafetyCheck");
    const auto found = authorizedResource(call, &ResourcePolicyActions::put);
    if (!found)
        return found.error();
    auto read = readResourcePolicy(call.world(), text, found->arn);
    if (!read)
        return read.error();
    call.title(found->row ? Phrase::tr("Change policy of %1").with(found->arn) : Phrase::tr("Put policy of %1").with(found->arn));
    call.editor.put(call.accountId(), GuardedResource{found->arn, std::move(read->document), std::move(read->bindings), call.context.now});
    if (auto open = checkLockout(call, found->arn); !open)
        return open.error();
    return json::Object{{"ResourceArn", found->arn}};
}

Error noPolicy(const std::string& arn)
{
    return {"ResourceNotFoundException", "The resource " + arn + " has no policy here.", {}};
}

json::Object answerOf(const Call& call, const GuardedResource& row)
{
    return {{"ResourceArn", row.arn}, {"Policy", shownPolicy(call.world(), *row.policy, row.policyBindings)}, {"LastModified", dateText(row.modified)}};
}

Result<json::Object> getResourcePolicy(Call& call)
{
    const auto found = authorizedResource(call, &ResourcePolicyActions::get);
    if (!found)
        return found.error();
    return found->row ? Result<json::Object>(answerOf(call, *found->row)) : noPolicy(found->arn);
}

Result<json::Object> deleteResourcePolicy(Call& call)
{
    const auto found = authorizedResource(call, &ResourcePolicyActions::remove);
    if (!found)
        return found.error();
    if (!found->row)
        return noPolicy(found->arn);
    call.title(Phrase::tr("Delete policy of %1").with(found->arn));
    call.editor.remove<GuardedResource>(call.accountId(), found->arn);
    return json::Object::object();
}

/// The one action by which AWS lists resources of all services.
Result<json::Object> listResourcePolicies(Call& call)
{
    const auto page = readPage(call.parameters);
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (!page)
        return page.error();
    if (auto allowed = call.authorize("tag:GetResources", "*", {}); !allowed)
        return allowed.error();
    json::Object answer = json::Object::object();
    writeRows(answer, "ResourcePolicies", call.account().guardedResources, *page, [&](const GuardedResource& row) { return std::optional(answerOf(call, row)); });
    return answer;
}

constexpr Entry table[] = {
    {{"practice", "PutResourcePolicy", false}, putResourcePolicy},
    {{"practice", "GetResourcePolicy", true}, getResourcePolicy},
    {{"practice", "DeleteResourcePolicy", false}, deleteResourcePolicy},
    {{"practice", "ListResourcePolicies", true}, listResourcePolicies},
};

}  // namespace

Result<AccountId> ownerOfGuarded(const std::string& arn)
{
    const auto parsed = Arn::parse(arn);
    if (!parsed)
        return invalidResource("`" + arn + "` is no ARN: it begins with arn:aws: and names service, Region, account and resource.");
    if (arn.find_first_of("*?") != std::string::npos)
        return invalidResource("`" + arn + "` is a pattern; a policy belongs to one resource.");
    if (parsed->service == "iam" || parsed->service == "sts")
        return invalidResource("`" + arn + "` is IAM's: a role has a trust policy, and nothing else there a policy of this kind.");
    if (parsed->service == "s3" || (parsed->service == "lambda" && parsed->resource.starts_with("function:")))
        return invalidResource("`" + arn + "` has a place of its own for its policy: buckets and functions are kept there.");
    auto account = AccountId::parse(parsed->account);
    if (parsed->partition != "aws" || !account || parsed->resource.empty())
        return invalidResource("`" + arn + "` does not say which account of the partition aws it belongs to, and which resource it is.");
    return account;
}

Result<ResourcePolicy> readResourcePolicy(const identity::Snapshot& world, const std::string& text, const std::string& resourceArn)
{
    const auto malformed = [](std::string message, std::optional<SourceSpan> span) { return Error{"MalformedPolicy", std::move(message), std::move(span)}; };
    if (text.size() > quota("ResourcePolicySize"))
        return malformed("Policy exceeds the maximum allowed document size.", std::nullopt);
    auto document = readDocument(text, policy::Type::resource);
    if (!document)
        return document.error();
    const auto arn = Arn::parse(resourceArn);
    const std::string scope = (arn ? arn->service : std::string()) + ":";
    for (const policy::Statement& statement : (*document)->statements()) {
        for (const policy::Text& action : statement.actions) {
            if (action.value != "*" && !text::startsWithIgnoringCase(action.value, scope))
                return malformed("Policy statement action out of service scope!", action.span);
        }
    }
    identity::PrincipalBindings bindings = identity::bindPrincipals(world, **document);
    if (bindings.invalid)
        return malformed("Invalid principal in policy", bindings.invalid->value.span);
    return ResourcePolicy{std::move(*document), std::move(bindings.byArn)};
}

ResourcePolicyActions resourcePolicyActions(const std::string& resourceArn)
{
    const auto arn = Arn::parse(resourceArn);
    const std::string service = arn ? arn->service : std::string();
    const auto found = std::find_if(otherNames.begin(), otherNames.end(), [&](const Names& names) { return names.service == service; });
    const Names names = found != otherNames.end() ? *found : Names{service, "PutResourcePolicy", "GetResourcePolicy", "DeleteResourcePolicy"};
    const auto action = [&service](std::string_view name) { return service + ":" + std::string(name); };
    return {action(names.put), action(names.get), action(names.remove)};
}

std::vector<std::string> guardedServices()
{
    const std::vector<std::string_view>& all = catalogue::Catalogue::instance().prefixes();
    std::vector<std::string> services(all.begin(), all.end());
    std::erase_if(services, [](const std::string& service) { return !ownerOfGuarded("arn:aws:" + service + "::111122223333:one"); });
    return services;
}

std::span<const Entry> resourcePolicyOperations()
{
    return table;
}

}  // namespace rolewright::service
