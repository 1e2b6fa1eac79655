#include "core/json/value.h"
#include "core/json/writer.h"

#include <benchmark/benchmark.h>

#include <string>

using namespace rolewright;

namespace {

/// Role after role as `aws iam get-account-authorization-details` prints them, documents decoded, until the text has `bytes`.
std::string authorizationDetails(std::size_t bytes)
{
    std::string text = "{\n    \"RoleDetailList\": [";
    for (std::size_t i = 0; text.size() < bytes; ++i) {
        const std::string name = "role-" + std::to_string(i);
        text += (i > 0 ? "," : "") + std::string("\n        {\n            \"Path\": \"/\",\n            \"RoleName\": \"") + name +
                "\",\n            \"RoleId\": \"AROAEXAMPLEEXAMPLE123\",\n            \"Arn\": \"arn:aws:iam::111122223333:role/" + name +
                "\",\n            \"AssumeRolePolicyDocument\": {\n                \"Version\": \"2012-10-17\",\n                \"Statement\": [\n"
                "                    {\n                        \"Effect\": \"Allow\",\n                        \"Principal\": {\n"
                "                            \"Service\": \"ec2.amazonaws.com\"\n                        },\n"
                "                        \"Action\": \"sts:AssumeRole\"\n                    }\n                ]\n            },\n"
                "            \"AttachedManagedPolicies\": [],\n            \"Tags\": [{\"Key\": \"Owner\", \"Value\": \"Zo\u00eb\"}]\n        }";
    }
    return text + "\n    ]\n}\n";
}

constexpr json::Limits generous{std::size_t{64} << 20, 64, 10'000'000};

void readTwentyMegabytes(benchmark::State& state)
{
    const std::string text = authorizationDetails(std::size_t{20} << 20);
    for (auto _ : state) {
        const Result<json::Value> value = json::parse(text, generous);
        if (!value) {
            state.SkipWithError(value.error().message.c_str());
            break;
        }
        benchmark::DoNotOptimize(value);
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(readTwentyMegabytes)->Unit(benchmark::kMillisecond);

void readOneRole(benchmark::State& state)
{
    const std::string text = authorizationDetails(64);
    for (auto _ : state) {
        benchmark::DoNotOptimize(json::parse(text));
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(readOneRole)->Unit(benchmark::kMicrosecond);

void writeTwentyMegabytes(benchmark::State& state)
{
    const json::Object object = *json::parseObject(authorizationDetails(std::size_t{20} << 20), generous);
    for (auto _ : state) {
        benchmark::DoNotOptimize(json::pretty(object));
    }
}
BENCHMARK(writeTwentyMegabytes)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
