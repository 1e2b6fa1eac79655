#include "app/commands/command.h"
#include "app/commands/session.h"
#include "app/commands/streams.h"
#include "core/analysis/finding_json.h"
#include "core/analysis/unused_access.h"
#include "core/engine/trail_vault.h"
#include "core/service/parameters.h"

#include <memory>

namespace rolewright::app {

namespace {

using analysis::ExternalAccess;
using analysis::ExternalFinding;
using analysis::ResourceControlEffect;
using analysis::TrustZone;
using analysis::ZoneType;

constexpr const char* examples = R"(Examples:
  rolewright findings
  rolewright findings --zone organization --format json
  rolewright findings --account 444455556666 --check
  rolewright findings --unused 90

Each finding is a statement that lets somebody in who is not of the zone of trust: the account, or the organization that it is in. Without --account, each account
of the workspace is looked at as a zone of its own, or the organization as one. In JSON a finding has AWS's members (GetFindingV2) and, under `rolewright`, the
place of the statement, what resource control policies do, and an example request that the policy engine allows. What a resource control policy stops is told, as
AWS's analyzer tells it, and is no access. With --unused, what nobody used for
so many days is told as well: roles, access keys, passwords, and services that are granted (read from the activity trail). With --check the exit code is 1 when
there is access from outside, otherwise it is 0.)";

struct Options {
    std::string zone = "account";
    std::string account;
    std::string format = "text";
    std::string workspace;
    int unusedDays = 0;  ///< 0: unused access is not asked for
    bool check = false;
};

std::string lineOf(const ExternalFinding& finding)
{
    const bool stopped = finding.resourceControl == ResourceControlEffect::stops;
    std::string line = stopped ? "stopped  " : finding.isPublic ? "PUBLIC   " : "external ";
    line +=
        finding.resource + " " + finding.pointer + ": " + (finding.everybodyBut ? "NotPrincipal" : finding.principalType + " " + finding.principal) + " may";
    for (const std::string& action : finding.actions)
        line += (&action == &finding.actions.front() ? " " : ", ") + action;
    for (const policy::ConditionForm& form : finding.conditions)
        line += (&form == &finding.conditions.front() ? " if " : " and ") + form.operatorName + " " + form.key;
    return line + (stopped ? "; a resource control policy stops it" : "") + "\n";
}

std::string lineOf(const analysis::UnusedFinding& finding)
{
    const std::string what = finding.accessKeyId + finding.service;
    return "unused   " + finding.resource + ": " + analysis::nameOf(finding.type) + (what.empty() ? "" : " " + what) + ", " +
           (finding.lastAccessed ? "last used " + service::dateText(*finding.lastAccessed) : "never used as far as is known") + "\n";
}

/// The zones that are meant; fails when there is no such account or organization.
Result<std::vector<TrustZone>> zonesOf(const identity::Snapshot& world, const Options& options)
{
    const ZoneType type = options.zone == "organization" ? ZoneType::organization : ZoneType::account;
    std::vector<AccountId> accounts;
    if (!options.account.empty()) {
        const auto id = AccountId::parse(options.account);
        if (!id)
            return Error{"InvalidParameter", "--account `" + options.account + "` is not twelve digits", {}};
        accounts.push_back(*id);
    } else if (type == ZoneType::organization) {
        if (!world.organization())
            return Error{"ValidationException", "the workspace has no organization: leave out --zone organization", {}};
        accounts.push_back(world.organization()->managementAccount);
    } else {
        for (const identity::AccountPtr& account : world.accounts())
            accounts.push_back(account->id);
    }
    std::vector<TrustZone> zones;
    for (const AccountId& id : accounts) {
        auto zone = TrustZone::of(world, id, type);
        if (!zone)
            return zone.error();
        zones.push_back(*std::move(zone));
    }
    return zones;
}

json::Object reportOf(const TrustZone& zone, const ExternalAccess& access)
{
    json::Object findings = json::Object::array();
    for (const ExternalFinding& finding : access.findings)
        findings.push_back(analysis::asJson(finding));
    return {{"zoneOfTrust", zone.type() == ZoneType::organization ? "ORGANIZATION" : "ACCOUNT"},
            {"id", zone.id()},
            {"resources", access.resources},
            {"findings", std::move(findings)}};
}

int find(const Options& options)
{
    const HeadlessApplication application;
    const auto workspace = WorkspaceToRead::open(options.workspace);
    if (!workspace) {
        complain(workspace.error());
        return exit_code::environment;
    }
    const engine::Engine& engine = (*workspace)->engine();
    const identity::SnapshotPtr world = engine.snapshot();
    const auto zones = zonesOf(*world, options);
    if (!zones) {
        complain(zones.error());
        return exit_code::usage;
    }
    json::Object reports = json::Object::array();
    std::string text;
    std::size_t open = 0;
    std::size_t stopped = 0;
    std::size_t unused = 0;
    for (const TrustZone& zone : *zones) {
        const ExternalAccess access = analysis::externalAccess(*world, zone, engine.contextNow(), [] { return false; });
        for (const ExternalFinding& finding : access.findings) {
            ++(finding.resourceControl == ResourceControlEffect::stops ? stopped : open);
            text += lineOf(finding);
        }
        reports.push_back(reportOf(zone, access));
        if (options.unusedDays == 0)
            continue;
        const analysis::UnusedAccess idle =
            analysis::unusedAccess(*world, zone, engine::TrailVault(engine), engine.contextNow().now, options.unusedDays, [] { return false; });
        for (const analysis::UnusedFinding& finding : idle.findings) {
            ++unused;
            text += lineOf(finding);
            reports.back()["findings"].push_back(analysis::asJson(finding));
        }
    }
    text += std::to_string(open) + (open == 1 ? " finding" : " findings") +
            (stopped > 0 ? ", and " + std::to_string(stopped) + " that a resource control policy stops" : "") +
            (options.unusedDays > 0 ? "; " + std::to_string(unused) + " of unused access" : "") + "\n";
    if (!print(options.format == "json" ? json::pretty(json::Object{{"analyses", std::move(reports)}}) + "\n" : text))
        return exit_code::environment;
    return options.check && open > 0 ? exit_code::refused : exit_code::success;
}

}  // namespace

void addFindings(CLI::App& app, int& exitCode)
{
    const auto options = std::make_shared<Options>();
    CLI::App* const command = app.add_subcommand("findings", "Says who gets in from outside an account or the organization, as AWS's Access Analyzer does");
    command->add_option("--zone", options->zone, "The zone of trust: what is in it is not outside")
        ->check(CLI::IsMember({"account", "organization"}))
        ->capture_default_str();
    command->add_option("--account", options->account, "Only this account, or its organization")->check(refuseEmpty)->option_text("ID");
    command->add_option("--format", options->format, "text: a line for each finding; json: as AWS answers, and more")
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
    command->add_option("--unused", options->unusedDays, "Also what nobody used for so many days")
        ->check(CLI::Range(analysis::leastUnusedDays, analysis::mostUnusedDays))
        ->option_text("DAYS");
    command->add_flag("--check", options->check, "Exit with 1 when somebody gets in from outside");
    addWorkspaceOption(*command, options->workspace);
    command->footer(examples);
    command->callback([options, &exitCode] { exitCode = find(*options); });
}

}  // namespace rolewright::app
