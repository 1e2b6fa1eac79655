/// Checks of the configurations that give others a part in a bucket: whose its objects are, and who copies them.
#include "core/crypto/crypto.h"
#include "core/identity/access_list.h"
#include "core/service/bucket_configuration_checks.h"
#include "core/service/pass_role.h"

#include <algorithm>

namespace rolewright::service {
namespace {

/// The rules; none when the list is missing or has something else in it.
json::Object rulesOf(const json::Object& configuration)
{
    const auto rules = configuration.is_object() ? configuration.find("Rules") : configuration.end();
    const bool isList = rules != configuration.end() && rules->is_array();
    return isList && std::all_of(rules->begin(), rules->end(), [](const json::Object& rule) { return rule.is_object(); }) ? *rules : json::Object::array();
}

Error invalidRequest(std::string message)
{
    return {"InvalidRequest", std::move(message), {}};
}

/// Where the copies go must be there and keep versions; a rule without an id gets one.
Result<void> checkReplicationRule(Call& call, json::Object& rule)
{
    const std::string status = json::stringOr(rule, "Status");
    const auto destination = rule.find("Destination");
    if (destination == rule.end() || !destination->is_object() || (status != "Enabled" && status != "Disabled"))
        return malformedXml();
    const auto arn = Arn::parse(json::stringOr(*destination, "Bucket"));
    const auto owner = arn ? call.world().bucketOwner(arn->resource) : nullptr;
    if (!owner)
        return invalidRequest("Destination bucket must exist.");
    if (owner->buckets.find(arn->resource)->versioning != "Enabled")
        return invalidRequest("Destination bucket must have versioning enabled.");
    if (json::stringOr(rule, "ID").empty())
        rule["ID"] = crypto::newUuid();
    return {};
}

}  // namespace

Result<void> checkOwnership(Call& call, json::Object& configuration)
{
    const auto rules = rulesOf(configuration);
    const std::string ownership = rules.size() == 1 ? json::stringOr(rules.front(), "ObjectOwnership") : std::string();
    if (ownership != "BucketOwnerEnforced" && ownership != "BucketOwnerPreferred" && ownership != "ObjectWriter")
        return malformedXml();
    const std::string name = json::stringOr(call.operation.parameters, "Bucket");
    const auto owner = ownership == "BucketOwnerEnforced" ? call.world().bucketOwner(name) : nullptr;
    const std::string account = owner ? owner->id.text() : std::string();
    if (owner && !(identity::accessListOf(*owner->buckets.find(name), account) == identity::AccessList::ownersAlone(account)))
        return Error{"InvalidBucketAclWithObjectOwnership", "Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting", {}};
    return {};
}

Result<void> checkReplication(Call& call, json::Object& configuration)
{
    const std::string role = configuration.is_object() ? json::stringOr(configuration, "Role") : std::string();
    if (role.empty() || rulesOf(configuration).empty())
        return malformedXml();
    const std::string name = json::stringOr(call.operation.parameters, "Bucket");
    const auto owner = call.world().bucketOwner(name);
    if (owner->buckets.find(name)->versioning != "Enabled")
        return invalidRequest("Versioning must be 'Enabled' on the bucket to apply a replication configuration");
    for (json::Object& rule : configuration["Rules"]) {
        if (auto valid = checkReplicationRule(call, rule); !valid)
            return valid;
    }
    const auto arn = Arn::parse(role);
    if (!arn || arn->service != "iam" || !arn->resource.starts_with("role/")) {
        call.outcome.errorFacts.elements = {{"ArgumentName", "Role"}, {"ArgumentValue", role}};
        return Error{"InvalidArgument", "The role must be the ARN of an IAM role", {}};
    }
    if (auto allowed = checkPassRole(call, owner->id, role, "s3.amazonaws.com", "arn:aws:s3:::" + name); !allowed)
        return allowed;
    const auto named = owner->roles.find(arn->resource.substr(arn->resource.rfind('/') + 1));
    if (named && identity::arnOf(owner->id, *named) == role)
        return {};
    call.outcome.errorFacts.elements = {{"ArgumentName", "Role"}, {"ArgumentValue", role}};
    return Error{"InvalidArgument", "The role does not exist", {}};
}

}  // namespace rolewright::service
