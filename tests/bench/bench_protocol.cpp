#include "core/protocol/codec.h"

#include <benchmark/benchmark.h>

#include <string>

using namespace rolewright;
using namespace rolewright::protocol;

namespace {

const AnswerContext context{"01234567-89ab-cdef-0123-456789abcdef"};

HttpRequest assumeRole()
{
    HttpRequest request{
        "POST",
        "/",
        {},
        "Action=AssumeRole&Version=2011-06-15&RoleArn=arn%3Aaws%3Aiam%3A%3A111122223333%3Arole%2FupdateDataBucket&RoleSessionName=alice&DurationSeconds=900"};
    request.headers.add("Content-Type", "application/x-www-form-urlencoded; charset=utf-8");
    request.headers.add("Host", "localhost:4566");
    return request;
}

void readAssumeRole(benchmark::State& state)
{
    const HttpRequest request = assumeRole();
    const ServiceModel* service = findModel("sts");
    for (auto _ : state)
        benchmark::DoNotOptimize(readRequest(request, *service, context));
}
BENCHMARK(readAssumeRole)->Unit(benchmark::kMicrosecond);

void answerAssumeRole(benchmark::State& state)
{
    const WireCall call = std::get<WireCall>(readRequest(assumeRole(), *findModel("sts"), context));
    const json::Object answer{
        {"Credentials",
         {{"AccessKeyId", "ASIAIOSFODNN7EXAMPLE"},
          {"SecretAccessKey", std::string(40, 's')},
          {"SessionToken", std::string(600, 't')},
          {"Expiration", "2026-11-30T06:37:51+00:00"}}},
        {"AssumedRoleUser", {{"AssumedRoleId", "AROAIOSFODNN7EXAMPLE1:alice"}, {"Arn", "arn:aws:sts::111122223333:assumed-role/updateDataBucket/alice"}}}};
    for (auto _ : state)
        benchmark::DoNotOptimize(writeAnswer(call, answer, context));
}
BENCHMARK(answerAssumeRole)->Unit(benchmark::kMicrosecond);

void readPutObject(benchmark::State& state)
{
    HttpRequest request{"PUT", "/data-bucket/in/report.txt", {}, std::string(static_cast<std::size_t>(state.range(0)), 'x')};
    request.headers.add("Host", "localhost:4566");
    for (auto _ : state)
        benchmark::DoNotOptimize(readRequest(request, *findModel("s3"), context));
    state.SetBytesProcessed(state.iterations() * state.range(0));
}
BENCHMARK(readPutObject)->Arg(100)->Arg(1 << 20)->Unit(benchmark::kMicrosecond);

void answerThousandObjects(benchmark::State& state)
{
    const WireCall call = std::get<WireCall>(readRequest({"GET", "/data-bucket?list-type=2", {}, {}}, *findModel("s3"), context));
    json::Object answer{{"IsTruncated", false}, {"Contents", json::Object::array()}, {"Name", "data-bucket"}};
    for (int i = 0; i < 1000; ++i)
        answer["Contents"].push_back({{"Key", "in/" + std::to_string(i)},
                                      {"LastModified", "2026-11-30T06:37:51+00:00"},
                                      {"ETag", "\"5d41402abc4b2a76b9719d911017c592\""},
                                      {"Size", 5},
                                      {"StorageClass", "STANDARD"}});
    for (auto _ : state)
        benchmark::DoNotOptimize(writeAnswer(call, answer, context));
}
BENCHMARK(answerThousandObjects)->Unit(benchmark::kMicrosecond);

}  // namespace

BENCHMARK_MAIN();
