#include "core/service/sts_regions.h"

#include "core/service/call.h"

#include <algorithm>
#include <array>

namespace rolewright::service {
namespace {

constexpr std::array<std::string_view, 17> defaultRegions{
    "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-south-1", "ap-southeast-1", "ap-southeast-2", "ca-central-1", "eu-central-1", "eu-north-1",
    "eu-west-1",      "eu-west-2",      "eu-west-3",      "sa-east-1",  "us-east-1",      "us-east-2",      "us-west-1",    "us-west-2"};
constexpr std::array<std::string_view, 4> otherPartitions{"cn-", "us-gov-", "us-iso", "eusc-"};

bool isOfOtherPartition(std::string_view region)
{
    return std::any_of(otherPartitions.begin(), otherPartitions.end(), [region](std::string_view beginning) { return region.starts_with(beginning); });
}

/// `eu-central-1`: words and a number.
bool isRegionName(std::string_view text)
{
    const auto inName = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    return std::all_of(text.begin(), text.end(), inName) && std::count(text.begin(), text.end(), '-') >= 2 && text.back() >= '0' && text.back() <= '9';
}

constexpr TextRule regionRule{6, 32, isRegionName, "[a-z0-9-]+-[0-9]+", {}};

/// An operation of our own for what the IAM console's account settings do without a documented API; the permission is the console's.
Result<json::Object> setStatus(Call& call)
{
    const std::string region = call.parameters.text("RegionName", regionRule);
    const std::string status = call.parameters.requiredChoice("Status", {"Active", "Inactive"});
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (auto allowed = call.authorize("iam:SetSTSRegionalEndpointStatus", "*", {}); !allowed)
        return allowed.error();
    if (region == firstStsRegion || isOfOtherPartition(region))
        return invalidInput("STS is always active in " + region + ".");
    identity::Account account = call.account();
    std::erase(account.stsRegions, region);
    if ((status == "Active") != isDefaultRegion(region))
        account.stsRegions.insert(std::lower_bound(account.stsRegions.begin(), account.stsRegions.end(), region), region);
    if (identity::sameFacts(account, call.account()))
        return json::Object::object();
    call.title((status == "Active" ? Phrase::tr("Activate STS in %1") : Phrase::tr("Deactivate STS in %1")).with(region));
    call.editor.putAccount(std::move(account));
    return json::Object::object();
}

/// The Regions that are on by default, and those that were opted into.
Result<json::Object> listStatus(Call& call)
{
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (auto allowed = call.authorize("iam:ListSTSRegionalEndpointsStatus", "*", {}); !allowed)
        return allowed.error();
    std::vector<std::string> regions(defaultRegions.begin(), defaultRegions.end());
    for (const std::string& region : call.account().stsRegions) {
        if (!isDefaultRegion(region))
            regions.push_back(region);
    }
    std::sort(regions.begin(), regions.end());
    json::Object list = json::Object::array();
    for (const std::string& region : regions)
        list.push_back({{"RegionName", region}, {"Status", isStsActive(call.account(), region) ? "Active" : "Inactive"}});
    return json::Object{{"Regions", std::move(list)}};
}

/// Source: IAM API Reference, SetSecurityTokenServicePreferences.
Result<json::Object> setPreferences(Call& call)
{
    const std::string version = call.parameters.requiredChoice("GlobalEndpointTokenVersion", {"v1Token", "v2Token"});
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (auto allowed = call.authorize("*"); !allowed)
        return allowed.error();
    const bool everywhere = version == "v2Token";
    if (call.account().globalTokensEverywhere == everywhere)
        return json::Object::object();
    identity::Account account = call.account();
    account.globalTokensEverywhere = everywhere;
    call.title(everywhere ? Phrase::tr("Make tokens of the global STS endpoint hold in all Regions") : Phrase::tr("Make tokens of the global STS endpoint hold in default Regions only"));
    call.editor.putAccount(std::move(account));
    return json::Object::object();
}

constexpr Entry table[] = {
    {{"practice", "SetSTSRegionalEndpointStatus", false}, setStatus},
    {{"practice", "ListSTSRegionalEndpointsStatus", true}, listStatus},
    {{"iam", "SetSecurityTokenServicePreferences", false}, setPreferences},
};

}  // namespace

bool isDefaultRegion(std::string_view region)
{
    return std::find(defaultRegions.begin(), defaultRegions.end(), region) != defaultRegions.end();
}

bool isStsActive(const identity::Account& account, std::string_view region)
{
    const bool changed = std::find(account.stsRegions.begin(), account.stsRegions.end(), region) != account.stsRegions.end();
    return isOfOtherPartition(region) || isDefaultRegion(region) != changed;
}

std::span<const Entry> stsRegionOperations()
{
    return table;
}

}  // namespace rolewright::service
