/// Import of a generated account as `aws iam get-account-authorization-details` prints it.
#include "core/interchange/authorization_details.h"

#include <benchmark/benchmark.h>

#include <string>

using namespace rolewright;

namespace {

const std::string prefix = "arn:aws:iam::444455556666:";

std::string numbered(std::string_view stem, std::size_t number, std::size_t width) {
    std::string digits = std::to_string(number);
    return std::string(stem) + std::string(width > digits.size() ? width - digits.size() : 0, '0') + digits;
}

/// A role with a trust policy that names users, an inline policy of its own, an attached one and tags: 2.6 KB as the CLI prints it.
std::string role(std::size_t i, std::size_t users) {
    const std::string name = numbered("service-role-", i, 6);
    std::string statements;
    for (std::size_t s = 0; s < 4; ++s)
        statements += std::string(s ? ",\n" : "") + "                            {\n                                \"Sid\": \"S" + std::to_string(s) +
                      "\",\n                                \"Effect\": \"Allow\",\n                                \"Action\": [\n                                    \"s3:GetObject\",\n"
                      "                                    \"s3:PutObject\"\n                                ],\n                                \"Resource\": \"arn:aws:s3:::bucket-" +
                      std::to_string(i) + "/" + std::to_string(s) + "/*\"\n                            }";
    return "        {\n            \"Path\": \"/service/\",\n            \"RoleName\": \"" + name + "\",\n            \"RoleId\": \"" + numbered("AROA", i, 17) +
           "\",\n            \"Arn\": \"" + prefix + "role/service/" + name + "\",\n            \"CreateDate\": \"2023-06-01T12:00:00+00:00\",\n"
           "            \"AssumeRolePolicyDocument\": {\n                \"Version\": \"2012-10-17\",\n                \"Statement\": [\n                    {\n"
           "                        \"Effect\": \"Allow\",\n                        \"Principal\": {\n                            \"AWS\": \"" + prefix + "user/" +
           numbered("person-", i % users, 6) + "\"\n                        },\n                        \"Action\": \"sts:AssumeRole\"\n                    }\n                ]\n"
           "            },\n            \"InstanceProfileList\": [],\n            \"RolePolicyList\": [\n                {\n                    \"PolicyName\": \"own\",\n"
           "                    \"PolicyDocument\": {\n                        \"Version\": \"2012-10-17\",\n                        \"Statement\": [\n" + statements +
           "\n                        ]\n                    }\n                }\n            ],\n            \"AttachedManagedPolicies\": [\n                {\n"
           "                    \"PolicyName\": \"ReadOnlyAccess\",\n                    \"PolicyArn\": \"arn:aws:iam::aws:policy/ReadOnlyAccess\"\n                }\n            ],\n"
           "            \"Tags\": [\n                {\n                    \"Key\": \"team\",\n                    \"Value\": \"team-" + std::to_string(i % 40) +
           "\"\n                }\n            ],\n            \"RoleLastUsed\": {}\n        }";
}

std::string user(std::size_t i) {
    const std::string name = numbered("person-", i, 6);
    return "        {\n            \"Path\": \"/\",\n            \"UserName\": \"" + name + "\",\n            \"UserId\": \"" + numbered("AIDA", i, 17) + "\",\n            \"Arn\": \"" + prefix +
           "user/" + name + "\",\n            \"CreateDate\": \"2023-06-01T12:00:00+00:00\",\n            \"GroupList\": [\n                \"Everybody\"\n            ],\n"
           "            \"AttachedManagedPolicies\": [],\n            \"Tags\": []\n        }";
}

std::string file(std::size_t bytes) {
    constexpr std::size_t users = 2000;
    std::string text = "{\n    \"UserDetailList\": [\n";
    for (std::size_t i = 0; i < users; ++i) text += (i ? ",\n" : "") + user(i);
    text += "\n    ],\n    \"GroupDetailList\": [\n        {\n            \"Path\": \"/\",\n            \"GroupName\": \"Everybody\",\n            \"GroupId\": \"AGPA1234567890123456\",\n            \"Arn\": \"" + prefix +
            "group/Everybody\",\n            \"CreateDate\": \"2023-06-01T12:00:00+00:00\"\n        }\n    ],\n    \"RoleDetailList\": [\n";
    for (std::size_t i = 0; text.size() < bytes; ++i) text += (i ? ",\n" : "") + role(i, users);
    return text + "\n    ],\n    \"Policies\": []\n}\n";
}

void importFile(benchmark::State& state) {
    const std::string text = file(static_cast<std::size_t>(state.range(0)) << 20);
    const identity::Snapshot world;
    std::size_t roles = 0;
    for (auto _ : state) {
        const auto result = interchange::importAuthorizationDetails(text, world, {});
        if (!result.ok() || !result->refusals.empty()) state.SkipWithError("the file was not taken whole");
        else roles = result->roles;
        benchmark::DoNotOptimize(result);
    }
    state.counters["roles"] = static_cast<double>(roles);
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(text.size()));
}

}  // namespace

BENCHMARK(importFile)->Arg(1)->Arg(20)->Unit(benchmark::kMillisecond);
BENCHMARK_MAIN();
