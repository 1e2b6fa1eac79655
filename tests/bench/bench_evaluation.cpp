/// The policy engine on one core. Targets: one statement 50 ns; ten policies of five conditioned statements 1 µs decided and 5 µs
/// explained; a what-if matrix 1 M verdicts/s, 5 M with the action index.
#include "core/evaluation/evaluate.h"

#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>

using namespace rolewright;
using namespace rolewright::evaluation;

namespace {

NamedPolicy named(const std::string& id, const std::string& statements)
{
    auto document = policy::Document::parse("{\"Version\":\"2012-10-17\",\"Statement\":[" + statements + "]}");
    if (!document) {
        std::fprintf(stderr, "%s\n", document.error().message.c_str());
        std::abort();
    }
    return {id, compile(*document)};
}

Request aliceReads()
{
    Request request;
    request.caller.type = CallerType::user;
    request.caller.arn = request.caller.principalArn = "arn:aws:iam::111122223333:user/alice";
    request.caller.account = "111122223333";
    request.caller.uniqueId = "AIDAAAAAAAAAAAAAAAAAA";
    request.action = "s3:GetObject";
    request.resource = "arn:aws:s3:::data-bucket/reports/2026/q1.csv";
    request.resourceOwner = "111122223333";
    Context& context = request.context;
    context.set("aws:username", "alice");
    context.set("aws:userid", "AIDAAAAAAAAAAAAAAAAAA");
    context.set("aws:PrincipalArn", request.caller.arn);
    context.set("aws:PrincipalAccount", "111122223333");
    context.set("aws:PrincipalType", "User");
    context.set("aws:PrincipalTag/team", "blue");
    context.set("aws:SourceIp", "203.0.113.9");
    context.set("aws:SecureTransport", "true");
    context.set("aws:CurrentTime", "2026-11-24T03:06:00Z");
    context.set("aws:EpochTime", "1795489560");
    context.set("aws:RequestedRegion", "eu-west-1");
    context.set("aws:ViaAWSService", "false");
    context.set("aws:UserAgent", "aws-cli/2.9.19");
    context.set("s3:max-keys", "100");
    return request;
}

void oneStatement(benchmark::State& state)
{
    const Request request = aliceReads();
    PolicySet policies;
    policies.identity.push_back(named("P1", R"({"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::data-bucket/*"})"));
    for (auto _ : state) {
        benchmark::DoNotOptimize(decide(request, policies));
    }
}
BENCHMARK(oneStatement);

/// Every statement concerns the request and has conditions that must be evaluated; the last of each policy allows.
PolicySet tenPolicies()
{
    PolicySet policies;
    for (int i = 0; i < 10; ++i) {
        const std::string bucket = "\"Resource\":\"arn:aws:s3:::data-bucket/*\"";
        policies.identity.push_back(named(
            "policy-" + std::to_string(i),
            R"({"Sid":"A","Effect":"Allow","Action":["s3:GetObject","s3:PutObject"],)" + bucket +
                R"(,"Condition":{"StringEquals":{"aws:PrincipalTag/team":["red","green"]}}},)"
                R"({"Sid":"B","Effect":"Deny","Action":"s3:*","Resource":"*","Condition":{"NotIpAddress":{"aws:SourceIp":["203.0.113.0/24","198.51.100.0/24"]}}},)"
                R"({"Sid":"C","Effect":"Deny","Action":"s3:*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}},)"
                R"({"Sid":"D","Effect":"Deny","NotAction":"iam:*","Resource":"*","Condition":{"DateGreaterThan":{"aws:CurrentTime":"2030-01-01T00:00:00Z"}}},)"
                R"({"Sid":"E","Effect":"Allow","Action":"s3:Get*","Resource":"arn:aws:s3:::*/reports/*","Condition":{"StringLike":{"aws:PrincipalArn":"arn:aws:iam::*:user/)" +
                std::string(i == 9 ? "alice" : "nobody") + R"("},"NumericLessThan":{"s3:max-keys":"1000"}}})"));
    }
    return policies;
}

void tenPoliciesDecided(benchmark::State& state)
{
    const Request request = aliceReads();
    const PolicySet policies = tenPolicies();
    for (auto _ : state) {
        benchmark::DoNotOptimize(decide(request, policies));
    }
}
BENCHMARK(tenPoliciesDecided);

void tenPoliciesExplained(benchmark::State& state)
{
    const Request request = aliceReads();
    const PolicySet policies = tenPolicies();
    for (auto _ : state) {
        benchmark::DoNotOptimize(explain(request, policies));
    }
}
BENCHMARK(tenPoliciesExplained);

/// What-if: four principals, five actions, five resources, each principal with three policies. `services`: the policies are about as many
/// services as there are policies, so that those about others are passed over by their index.
void matrix(benchmark::State& state, bool services)
{
    constexpr const char* actions[] = {"s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:ListBucket", "s3:GetBucketPolicy"};
    constexpr const char* about[] = {"s3", "ec2", "dynamodb"};
    std::vector<PolicySet> principals(4);
    for (PolicySet& policies : principals) {
        for (const char* service : about) {
            const std::string prefix = services ? service : "s3";
            policies.identity.push_back(named(prefix, R"({"Effect":"Allow","Action":[")" + prefix + R"(:Get*",")" + prefix + R"(:List*"],"Resource":"arn:aws:s3:::data-*/*"},)" +
                                                          R"({"Effect":"Deny","Action":")" + prefix + R"(:Delete*","Resource":"*"})"));
        }
    }
    std::vector<Request> requests;
    for (const char* action : actions) {
        for (int i = 0; i < 5; ++i) {
            Request& request = requests.emplace_back(aliceReads());
            request.action = action;
            request.resource = "arn:aws:s3:::data-" + std::to_string(i) + "/reports/q1.csv";
        }
    }
    for (auto _ : state) {
        for (const PolicySet& policies : principals) {
            for (const Request& request : requests) {
                benchmark::DoNotOptimize(decide(request, policies));
            }
        }
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(principals.size() * requests.size()));
}
BENCHMARK_CAPTURE(matrix, plain, false);
BENCHMARK_CAPTURE(matrix, indexed, true);

void compilePolicy(benchmark::State& state)
{
    const PolicySet policies = tenPolicies();
    auto document = policy::Document::parse(R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]})");
    for (auto _ : state) {
        benchmark::DoNotOptimize(compile(*document));
    }
}
BENCHMARK(compilePolicy);

}  // namespace

BENCHMARK_MAIN();
