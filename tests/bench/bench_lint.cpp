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

void lintText(benchmark::State& state, const std::string& text, std::size_t findings)
{
    for (auto _ : state) {
        const lint::Report report = lint::lint(text, {});
        if (report.findings.size() != findings) {
            state.SkipWithError("the bench does not measure what it says");
            break;
        }
        benchmark::DoNotOptimize(report);
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

void lintCleanPolicy(benchmark::State& state)
{
    lintText(state, cleanPolicy(static_cast<std::size_t>(state.range(0))), 0);
}
BENCHMARK(lintCleanPolicy)->Arg(1)->Arg(12)->Unit(benchmark::kMicrosecond);

/// 128 KiB, what IAM takes as text at the most: nothing to find but that no quota holds it.
void lintLargestText(benchmark::State& state)
{
    std::size_t statements = 200;
    while (cleanPolicy(statements + 1).size() <= 131'072)
        ++statements;
    lintText(state, cleanPolicy(statements), 1);
}
BENCHMARK(lintLargestText)->Unit(benchmark::kMillisecond);

/// The same with every kind of trouble: a wrong name in each statement, each with its nearest right one looked for.
void lintLargestTextFullOfFindings(benchmark::State& state)
{
    std::string text = cleanPolicy(190);
    std::size_t found = 1;
    for (std::size_t at = text.find("s3:GetObject"); at != std::string::npos; at = text.find("s3:GetObject", at + 1), ++found)
        text.replace(at, 12, "s3:GetObjekt");
    lintText(state, text, found);
}
BENCHMARK(lintLargestTextFullOfFindings)->Unit(benchmark::kMillisecond);

void lintAwsPolicy(benchmark::State& state)
{
    lintText(state, test::readData("../../resources/aws-managed-policies/AmazonDynamoDBReadOnlyAccess.json"), 0);
}
BENCHMARK(lintAwsPolicy)->Unit(benchmark::kMicrosecond);

void lintPolicyWithFindings(benchmark::State& state)
{
    std::string text = cleanPolicy(12);
    text.replace(text.find("s3:GetObject"), 12, "s3:GetObjekt");
    lintText(state, text, 1);
}
BENCHMARK(lintPolicyWithFindings)->Unit(benchmark::kMicrosecond);

}  // namespace

BENCHMARK_MAIN();
