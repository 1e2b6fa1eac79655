#include "core/lint/lint.h"

#include "core/lint/fixes.h"
#include "core/lint/flaws.h"
#include "core/policy/check_parts.h"

#include <algorithm>

namespace rolewright::lint {
namespace {

/// More than AWS takes: indented for reading, AWS's own policies are longer than what may be saved.
constexpr std::size_t characterLimit = std::size_t{1} << 20;

void examine(Examination& examination)
{
    checkDocument(examination);
    for (const policy::Statement& statement : examination.document().statements()) {
        const Rows rows = rowsOf(examination, statement);
        checkActions(examination, statement);
        checkResources(examination, statement);
        checkRedundancy(examination, statement);
        checkPowers(examination, statement, rows);
        checkVariables(examination, statement, rows);
        checkPrincipals(examination, statement, rows);
        checkResourceControl(examination, statement, rows);
        if (examination.type() == policy::Type::trust) {
            checkTrust(examination, statement, rows);
            checkProviders(examination, statement, rows);
        }
        if (rows.empty())
            continue;
        checkOperators(examination, statement, rows);
        checkValues(examination, statement, rows);
        checkFormats(examination, statement, rows);
        checkKeys(examination, statement, rows);
        checkKeyUse(examination, statement, rows);
        checkSensitiveKeys(examination, statement, rows);
        checkTags(examination, statement, rows);
    }
}

bool isMemberName(std::string_view name)
{
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; });
}

bool isUnder(std::string_view path, std::string_view place)
{
    return place.empty() || (path.starts_with(place) && (path.size() == place.size() || path[place.size()] == '.' || path[place.size()] == '['));
}

void suppress(Report& report, const std::vector<Suppression>& suppressions)
{
    report.used.resize(suppressions.size());
    for (Finding& finding : report.findings) {
        const std::string path = suppressions.empty() ? std::string() : pathText(finding.path);
        for (std::size_t i = 0; i < suppressions.size(); ++i) {
            if (suppressions[i].code != finding.code || !isUnder(path, suppressions[i].path))
                continue;
            finding.suppressedBecause = suppressions[i].reason;
            report.used[i] = true;
        }
    }
}

/// A text that cannot be read at all has but one finding. IAM answers alike to what is no JSON and to JSON that is no object; the codes differ.
std::vector<Finding> unreadable(const std::vector<policy::Finding>& flaws, bool isJson)
{
    std::vector<Finding> findings;
    for (const policy::Finding& flaw : flaws) {
        const Code* code = findCode(isJson ? policy::codeOf(flaw.flaw) : "JSON_SYNTAX_ERROR");
        findings.push_back({code->name, code->type, flaw.explanation, flaw.span, {}, {}, {}, {}});
    }
    return findings;
}

}  // namespace

std::string pathText(const std::vector<PathStep>& path)
{
    std::string text = "$";
    for (const PathStep& step : path) {
        if (step.index) {
            text += "[" + std::to_string(*step.index) + "]";
        } else if (isMemberName(step.name)) {
            text += "." + step.name;
        } else {
            text += "['";
            for (const char c : step.name)
                text += c == '\'' || c == '\\' ? std::string{'\\', c} : std::string(1, c);
            text += "']";
        }
    }
    return text;
}

Result<Suppression> parseSuppression(std::string_view text)
{
    const std::size_t equals = text.find('=');
    // A path may hold `=` inside quotes; the code may not.
    const std::size_t at = text.substr(0, equals).find('@');
    Suppression suppression;
    suppression.code = std::string(text.substr(0, std::min(at, equals)));
    std::size_t reason = equals;
    if (at != std::string_view::npos) {
        bool inQuotes = false;
        for (reason = at + 1; reason < text.size() && (inQuotes || text[reason] != '='); ++reason) {
            if (text[reason] == '\'')
                inQuotes = !inQuotes;
        }
        suppression.path = std::string(text.substr(at + 1, reason - at - 1));
    }
    suppression.reason = reason < text.size() ? std::string(text.substr(reason + 1)) : std::string();
    if (findCode(suppression.code) == nullptr)
        return Error{"InvalidSuppression", "there is no check `" + suppression.code + "`: write CODE=reason, or CODE@path=reason", {}};
    if (suppression.reason.find_first_not_of(" \t") == std::string::npos)
        return Error{"InvalidSuppression", "say why `" + suppression.code + "` does not matter here: CODE=reason", {}};
    return suppression;
}

const std::vector<std::string_view>& resourceTypes()
{
    static const std::vector<std::string_view> types{"AWS::DynamoDB::Table",     "AWS::IAM::AssumeRolePolicyDocument", "AWS::KMS::Key",
                                                     "AWS::S3::AccessPoint",     "AWS::S3::Bucket",                    "AWS::S3::MultiRegionAccessPoint",
                                                     "AWS::S3ObjectLambda::AccessPoint", "AWS::SNS::Topic",            "AWS::SQS::Queue"};
    return types;
}

std::size_t Report::count(FindingType type) const
{
    return static_cast<std::size_t>(
        std::count_if(findings.begin(), findings.end(), [type](const Finding& finding) { return finding.type == type && !finding.suppressedBecause; }));
}

Report lint(std::string text, const Options& given)
{
    Options options = given;
    if (options.resourceType == "AWS::IAM::AssumeRolePolicyDocument")
        options.type = policy::Type::trust;
    std::vector<policy::Finding> flaws;
    Report report;
    // What begins otherwise is no policy, and is short work.
    const bool isJson = text.starts_with('{') || json::parse(text, json::Limits{.bytes = 4 * characterLimit}).ok();
    report.document = policy::readDocument(std::move(text), flaws, characterLimit);
    if (!report.document) {
        report.findings = unreadable(flaws, isJson);
        suppress(report, options.suppressions);
        return report;
    }
    std::vector<policy::Finding> more = policy::findingsOf(*report.document, options.type);
    flaws.insert(flaws.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    Examination examination(*report.document, options);
    reportFlaws(examination, flaws, options);
    examine(examination);
    report.findings = examination.take();
    for (Finding& finding : report.findings) {
        finding.path = pathTo(examination.tree(), finding.span);
        for (Location& other : finding.others)
            other.path = pathTo(examination.tree(), other.span);
    }
    suppress(report, options.suppressions);
    std::stable_sort(report.findings.begin(), report.findings.end(), [](const Finding& a, const Finding& b) { return a.span.begin.offset < b.span.begin.offset; });
    return report;
}

}  // namespace rolewright::lint
