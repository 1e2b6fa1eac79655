#include "core/service/home_regions.h"

#include "core/json/value.h"

#include <algorithm>

namespace rolewright::service {
namespace {

struct Homes {
    std::string_view prefix;  ///< of the partition's Regions
    std::string_view iam;
    std::string_view organizations;  ///< empty: the partition does not have it
};

constexpr Homes homes[] = {
    {"cn-", "cn-north-1", "cn-northwest-1"}, {"us-gov-", "us-gov-west-1", "us-gov-west-1"}, {"us-iso-", "us-iso-east-1", ""},  {"us-isob-", "us-isob-east-1", ""},
    {"eu-isoe-", "eu-isoe-west-1", ""},      {"us-isof-", "us-isof-south-1", ""},           {"eusc-", "eusc-de-east-1", ""},   {"", "us-east-1", "us-east-1"},
};

}  // namespace

std::string_view homeRegion(std::string_view service, std::string_view region)
{
    const Homes& found = *std::find_if(std::begin(homes), std::end(homes), [region](const Homes& each) { return region.starts_with(each.prefix); });
    if (service == "iam")
        return found.iam;
    return service == "organizations" && !found.organizations.empty() ? found.organizations : region;
}

std::optional<std::string> bucketRegion(const identity::Snapshot& world, const Operation& operation)
{
    if (operation.service != "s3" || operation.action == "CreateBucket" || operation.action == "GetBucketLocation")
        return std::nullopt;
    const std::string name = json::stringOr(operation.parameters, "Bucket");
    const auto owner = world.bucketOwner(name);
    return owner ? std::optional(owner->buckets.find(name)->region) : std::nullopt;
}

std::string requestedRegion(const identity::Snapshot& world, const Operation& operation, std::string_view region)
{
    return bucketRegion(world, operation).value_or(std::string(homeRegion(operation.service, region)));
}

}  // namespace rolewright::service
