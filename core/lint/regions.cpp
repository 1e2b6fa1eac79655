#include "core/lint/regions.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace rolewright::lint {
namespace {

constexpr std::string_view regions[] = {
    "us-east-1",      "us-east-2",      "us-west-1",      "us-west-2",      "af-south-1",     "ap-east-1",      "ap-east-2",      "ap-south-1",     "ap-south-2",
    "ap-southeast-1", "ap-southeast-2", "ap-southeast-3", "ap-southeast-4", "ap-southeast-5", "ap-southeast-6", "ap-southeast-7", "ap-northeast-1", "ap-northeast-2",
    "ap-northeast-3", "ca-central-1",   "ca-west-1",      "eu-central-1",   "eu-central-2",   "eu-west-1",      "eu-west-2",      "eu-west-3",      "eu-south-1",
    "eu-south-2",     "eu-north-1",     "il-central-1",   "me-south-1",     "me-central-1",   "mx-central-1",   "sa-east-1",      "us-gov-east-1",  "us-gov-west-1",
    "cn-north-1",     "cn-northwest-1", "us-iso-east-1",  "us-iso-west-1",  "us-isob-east-1", "us-isob-west-1", "eu-isoe-west-1", "us-isof-south-1", "us-isof-east-1",
    "eusc-de-east-1", "aws-global",     "me-west-1",      "sa-west-1",
};

constexpr std::string_view partitions[] = {"aws", "aws-cn", "aws-us-gov", "aws-iso", "aws-iso-b", "aws-iso-e", "aws-iso-f", "aws-eusc"};

constexpr std::string_view formerServices[] = {"deepcomposer", "deeplens",  "deepracer",       "elastic-inference",               "gamesparks", "iot1click", "iotroborunner",
                                               "iotthingsgraph", "macie", "mobilehub", "privatenetworks", "sagemaker-groundtruth-synthetic", "sumerian"};

}  // namespace

bool isRegion(std::string_view text)
{
    return std::find(std::begin(regions), std::end(regions), text) != std::end(regions);
}

bool isPartition(std::string_view text)
{
    return std::find(std::begin(partitions), std::end(partitions), text) != std::end(partitions);
}

bool isFormerService(std::string_view prefix)
{
    return std::any_of(std::begin(formerServices), std::end(formerServices), [prefix](std::string_view former) { return text::equalsIgnoringCase(former, prefix); });
}

std::string_view nearestRegion(std::string_view text)
{
    std::string_view best;
    std::size_t limit = 2;
    for (const std::string_view region : regions) {
        const std::size_t distance = text::editDistance(region, text::lower(text), limit);
        if (distance <= limit && (best.empty() || distance < limit)) {
            best = region;
            limit = distance;
        }
    }
    return best;
}

}  // namespace rolewright::lint
