#include "core/catalogue/catalogue.h"
#include "core/lint/lint.h"
#include "tests/support/core/data_dir.h"

#include <benchmark/benchmark.h>

using namespace rolewright;

namespace {

/// Statements as people write them: a few services, named and patterned actions, ARNs, a condition; nothing to find.
std::string cleanPolicy(std::size_t statements)
{
    std::string text = "{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [";
    for (std::size_t i = 0; i < statements; ++i) {
        const std::string name = "team-" + std::to_string(i);
        text += std::string(i > 0 ? "," : "") + "\n    {\n      \"Sid\": \"Team" + std::to_string(i) +
                "\",\n      \"Effect\": \"Allow\",\n      \"Action\": [\"s3:GetObject\", \"s3:PutObject\", \"s3:List*\", \"dynamodb:Query\", \"sqs:SendMessage\", \"ec2:Describe*\"],\n"
                "      \"Resource\": [\"arn:aws:s3:::" + name + "/*\", \"arn:aws:dynamodb:*:111122223333:table/" + name + "\", \"arn:aws:sqs:us-east-1:111122223333:" + name +
                "\"],\n      \"Condition\": {\"StringEquals\": {\"aws:PrincipalTag/team\": \"" + name + "\"}, \"Bool\": {\"aws:SecureTransport\": \"true\"}}\n    }";
    }
    return text + "\n  ]\n}\n";
}

void lintText(benchmark::State& state, const std::string& text, bool clean)
{
    for (auto _ : state) {
        const lint::Report report = lint::lint(text, {});
        if (report.findings.empty() != clean) {
            state.SkipWithError("the bench does not measure what it says");
            break;
        }
        benchmark::DoNotOptimize(report);
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

void lintCleanPolicy(benchmark::State& state)
{
    lintText(state, cleanPolicy(static_cast<std::size_t>(state.range(0))), true);
}
BENCHMARK(lintCleanPolicy)->Arg(1)->Arg(12)->Arg(100)->Unit(benchmark::kMicrosecond);

void lintAwsPolicy(benchmark::State& state)
{
    lintText(state, test::readData("../../resources/aws-managed-policies/AmazonDynamoDBReadOnlyAccess.json"), true);
}
BENCHMARK(lintAwsPolicy)->Unit(benchmark::kMicrosecond);

void lintPolicyWithFindings(benchmark::State& state)
{
    std::string text = cleanPolicy(12);
    text.replace(text.find("s3:GetObject"), 12, "s3:GetObjekt");
    lintText(state, text, false);
}
BENCHMARK(lintPolicyWithFindings)->Unit(benchmark::kMicrosecond);

}  // namespace

BENCHMARK_MAIN();
