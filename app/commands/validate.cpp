#include "app/commands/command.h"
#include "app/commands/streams.h"
#include "core/lint/render.h"

#include <algorithm>
#include <map>
#include <memory>

namespace rolewright::app {

namespace {

constexpr std::size_t largestInput = std::size_t{64} << 20;

constexpr const char* examples = R"(Examples:
  rolewright validate --type identity policy.json
  rolewright validate --type trust --format sarif trust/*.json > findings.sarif
  rolewright validate --type resource --resource-type AWS::S3::Bucket bucket.json
  rolewright validate --type identity --suppress 'REDUNDANT_ACTION=kept for the reader' policy.json
  rolewright validate --type scp --suppress 'WILDCARD_IN_SERVICE_NAME@$.Statement[0]=reviewed by security' -

The codes are those of AWS's policy validation; types of findings are ERROR (will not work), SECURITY_WARNING (lets in too much), WARNING (may work otherwise
than meant) and SUGGESTION. A suppression needs a reason; what it silences is counted, carries the reason in json and sarif, and one that silences nothing is
said on standard error. The exit code is 0 when there are no findings of type ERROR or SECURITY_WARNING (with --strict, nor WARNING) that are not suppressed,
1 when there are, 252 for a wrong command line, 253 when a file cannot be read.)";

const std::map<std::string, policy::Type> types{{"identity", policy::Type::identity},
                                                {"trust", policy::Type::trust},
                                                {"resource", policy::Type::resource},
                                                {"scp", policy::Type::serviceControl},
                                                {"rcp", policy::Type::resourceControl}};

struct Options {
    std::string type;
    std::string resourceType;
    std::string format = "text";
    std::vector<std::string> suppressions;
    std::vector<std::string> files;
    bool strict = false;
};

Result<lint::Options> lintOptions(const Options& options)
{
    if (!options.resourceType.empty() && options.type != "resource" && (options.type != "trust" || options.resourceType != "AWS::IAM::AssumeRolePolicyDocument"))
        return Error{"Usage", "--resource-type is for --type resource", {}};
    lint::Options made{types.at(options.type), options.resourceType, {}};
    for (const std::string& text : options.suppressions) {
        Result<lint::Suppression> suppression = lint::parseSuppression(text);
        if (!suppression)
            return suppression.error();
        made.suppressions.push_back(*std::move(suppression));
    }
    return made;
}

bool isRefused(const lint::Report& report, bool strict)
{
    using enum lint::FindingType;
    return report.count(error) + report.count(securityWarning) + (strict ? report.count(warning) : 0) > 0;
}

bool printAll(const std::vector<lint::NamedReport>& reports, const std::string& format)
{
    if (format == "sarif")
        return print(json::pretty(lint::asSarif(reports)) + "\n");
    if (format == "text")
        return print(lint::asText(reports));
    json::Object list = json::Object::array();
    for (const lint::NamedReport& report : reports)
        list.push_back(lint::asJson(report));
    // One document: AWS's own shape; several: a list of them.
    return print(json::pretty(list.size() == 1 ? list.front() : list) + "\n");
}

/// A suppression that silences nothing hides nothing now, but may hide something later.
void complainOfUnused(const std::vector<lint::NamedReport>& reports, const std::vector<lint::Suppression>& suppressions)
{
    for (std::size_t i = 0; i < suppressions.size(); ++i) {
        if (std::any_of(reports.begin(), reports.end(), [i](const lint::NamedReport& one) { return one.report.used[i]; }))
            continue;
        const std::string place = suppressions[i].path.empty() ? "" : "@" + suppressions[i].path;
        complain({"Unused", "the suppression `" + suppressions[i].code + place + "` silences nothing: remove it", {}});
    }
}

int validate(const Options& options)
{
    const Result<lint::Options> settings = lintOptions(options);
    if (!settings) {
        complain(settings.error());
        return exit_code::usage;
    }
    std::vector<lint::NamedReport> reports;
    bool refused = false;
    bool unreadable = false;
    for (const std::string& file : options.files) {
        Result<std::string> text = readInput(file, largestInput);
        if (!text) {
            complain(text.error());
            unreadable = true;
            continue;
        }
        reports.push_back({file, lint::lint(*std::move(text), *settings)});
        refused = refused || isRefused(reports.back().report, options.strict);
    }
    if (!unreadable)
        complainOfUnused(reports, settings->suppressions);
    if (!printAll(reports, options.format) || unreadable)
        return exit_code::environment;
    return refused ? exit_code::refused : exit_code::success;
}

}  // namespace

void addValidate(CLI::App& app, int& exitCode)
{
    const auto options = std::make_shared<Options>();
    CLI::App* const command = app.add_subcommand("validate", "Says what is wrong, risky or needless in policies, as AWS's policy validation does, and offline");
    command->add_option("--type", options->type, "What kind of policies they are")->required()->check(CLI::IsMember(types));
    command->add_option("--resource-type", options->resourceType, "Of what a resource policy is the policy of, such as AWS::S3::Bucket")
        ->check(CLI::IsMember([] {
            const auto& known = lint::resourceTypes();
            return std::vector<std::string>(known.begin(), known.end());
        }()));
    command->add_option("--format", options->format, "text: a line for each finding; json: as AWS answers; sarif: SARIF 2.1.0")
        ->check(CLI::IsMember({"text", "json", "sarif"}))
        ->capture_default_str();
    command->add_option("--suppress", options->suppressions, "Leave a check out, and say why; at a path: only there")->option_text("CODE[@PATH]=REASON")->take_all()->allow_extra_args(false);
    command->add_flag("--strict", options->strict, "Findings of type WARNING make the exit code 1 too");
    command->add_option("FILES", options->files, "Policy documents; - reads the standard input")->required();
    command->footer(examples);
    command->callback([options, &exitCode] { exitCode = validate(*options); });
}

}  // namespace rolewright::app
