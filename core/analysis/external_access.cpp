#include "core/analysis/external_access.h"

#include "core/analysis/finding_id.h"
#include "core/analysis/request_bender.h"
#include "core/analysis/statement_actions.h"
#include "core/base/text.h"
#include "core/base/wildcard.h"
#include "core/evaluation/access_list_policy.h"
#include "core/evaluation/public_access.h"
#include "core/policy/operator.h"
#include "core/policy/shared_providers.h"
#include "core/policy/trust_grant.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace rolewright::analysis {
namespace {

/// Of conditions that S3 does not count and that let in only whom the resource's owner knows.
bool narrows(const policy::ConditionForm& form)
{
    static constexpr std::array<std::string_view, 7> keys = {"sts:externalid", "aws:sourceorgid",  "aws:sourceorgpaths", "aws:vpceaccount",
                                                             "aws:vpceorgid",  "aws:vpceorgpaths", "kms:calleraccount"};
    policy::ConditionRow row{{form.operatorName, {}}, {form.key, {}}, {}, true, {}};
    for (const std::string& value : form.values)
        row.values.push_back({value, policy::Spelling::string, {}});
    if (evaluation::keepsFromPublic(row))
        return true;
    const policy::Operator op = policy::Operator::read(form.operatorName);
    const std::string key = text::lower(form.key);
    const bool known = std::find(keys.begin(), keys.end(), key) != keys.end();
    return known && !op.negated && !op.ifExists && op.family == policy::Family::string &&
           std::none_of(form.values.begin(), form.values.end(), [](const std::string& value) { return value.empty() || value.front() == '*'; });
}

/// Does the row name one customer of the provider at which anybody may sign in?
bool namesCustomer(const policy::ConditionRow& row, const std::string& host, std::string_view customersClaim)
{
    const policy::Operator op = policy::Operator::read(row.operatorName.value);
    const std::string& key = row.key.value;
    if (op.negated || op.ifExists || op.quantifier == policy::Quantifier::forAllValues || !text::startsWithIgnoringCase(key, host + ":"))
        return false;
    const std::string claim = text::lower(std::string_view(key).substr(host.size() + 1));
    const bool tells = claim == customersClaim || claim == "sub" || claim.starts_with("repository") || claim == "job_workflow_ref";
    return tells && std::none_of(row.values.begin(), row.values.end(), [&](const policy::ConditionValue& value) {
               const std::string_view begin = std::string_view(value.value).substr(0, policy::leastOfCustomersClaim);
               return begin.find("${") != std::string_view::npos || (op.like && text::hasWildcard(begin));
           });
}

bool letsEveryCustomerIn(const policy::Statement& statement, const policy::PrincipalEntry& principal)
{
    const auto host = policy::tokenProviderOf(principal);
    const auto claim = host ? policy::customersClaimOf(*host) : std::nullopt;
    return claim && std::none_of(statement.conditions.begin(), statement.conditions.end(), [&](const auto& row) { return namesCustomer(row, *host, *claim); });
}

/// `/Statement/2`; `/Statement` where one stands without brackets.
std::string pointerTo(const policy::Document& document, std::size_t index)
{
    const std::size_t before = document.text().find_last_not_of(" \t\r\n", document.statements()[index].span.begin.offset - 1);
    const bool alone = before != std::string::npos && document.text()[before] == ':';
    return alone ? "/Statement" : "/Statement/" + std::to_string(index);
}

std::string idOf(const ExternalFinding& finding, const TrustZone& zone)
{
    std::vector<std::string_view> said{zone.id(), finding.resource, finding.principalType, finding.principal};
    said.insert(said.end(), finding.actions.begin(), finding.actions.end());
    for (const policy::ConditionForm& form : finding.conditions) {
        said.insert(said.end(), {form.operatorName, form.key});
        said.insert(said.end(), form.values.begin(), form.values.end());
    }
    return findingId(said);
}

class Search {
public:
    Search(const identity::Snapshot& world, const TrustZone& zone, const service::CallContext& context) : m_world(world), m_zone(zone), m_context(context) {}

    void look(const AccountId& account, const std::string& arn, const std::string& type, const policy::DocumentPtr& policy)
    {
        if (!policy)
            return;
        ++m_result.resources;
        OutsideJudge judge(m_world, arn, policy, m_context);
        for (std::size_t index = 0; index < policy->statements().size(); ++index) {
            const policy::Statement& statement = policy->statements()[index];
            if (statement.effect != policy::Effect::allow)
                continue;
            const policy::PrincipalEntry everybody{"AWS", {"*", {}}};
            const auto take = [&](const policy::PrincipalEntry& principal) {
                if (auto finding = find(judge, statement, index, principal, arn))
                    keep(*std::move(finding), account, type, *policy);
            };
            if (statement.notPrincipal)
                take(everybody);
            else
                std::for_each(statement.principals.begin(), statement.principals.end(), take);
        }
    }

    ExternalAccess finish(bool complete)
    {
        const auto order = [](const ExternalFinding& one) { return std::tie(one.account, one.resourceType, one.resource, one.statement, one.principal); };
        std::stable_sort(m_result.findings.begin(), m_result.findings.end(),
                         [&](const auto& a, const auto& b) { return a.isPublic != b.isPublic ? a.isPublic : order(a) < order(b); });
        // The same words twice in one policy are two findings.
        std::map<std::string, int> seen;
        for (ExternalFinding& finding : m_result.findings) {
            if (const int before = seen[finding.id]++; before > 0)
                finding.id = findingId({finding.id, std::to_string(before)});
        }
        m_result.complete = complete;
        return std::move(m_result);
    }

private:
    std::optional<ExternalFinding> find(OutsideJudge& judge, const policy::Statement& statement, std::size_t index, const policy::PrincipalEntry& principal,
                                        const std::string& arn)
    {
        std::vector<OutsideJudge::Ready> parties;
        for (OutsideParty& party : outsidePartiesOf(m_world, m_zone, judge.policy(), statement, principal)) {
            if (auto ready = judge.makeReady(std::move(party)))
                parties.push_back(*std::move(ready));
        }
        if (parties.empty())
            return std::nullopt;
        const StatementActions actions(judge.policy(), statement, arn, principal);
        constexpr evaluation::LayerSet rcps = evaluation::bit(evaluation::Layer::resourceControl);
        for (const evaluation::LayerSet excluded : {evaluation::LayerSet{0}, rcps}) {
            ExternalFinding finding;
            std::optional<OutsideRequest> open;
            for (const StatementActions::Group& group : actions.groups()) {
                auto request = firstOf(judge, parties, group, index, excluded, finding, statement);
                if (!request)
                    continue;
                finding.actions.push_back(group.name);
                if (!open)
                    open = std::move(request);
            }
            if (!open)
                continue;
            finding.example = *std::move(open);
            const bool speaks = judge.isUnderResourceControl(finding.example.action);
            finding.resourceControl = excluded != 0 ? ResourceControlEffect::stops : speaks ? ResourceControlEffect::passes : ResourceControlEffect::none;
            finding.isPublic = (finding.isPublic || letsEveryCustomerIn(statement, principal)) && excluded == 0;
            finding.resource = arn;
            finding.statement = index;
            finding.sid = statement.sid ? statement.sid->value : std::string();
            finding.everybodyBut = statement.notPrincipal;
            finding.principalType = principal.kind == "*" ? "AWS" : principal.kind;
            finding.principal = principal.value.value;
            return finding;
        }
        return std::nullopt;
    }

    /// The first request of the group that goes through; one of anybody before one of somebody who was chosen to fit.
    std::optional<OutsideRequest> firstOf(OutsideJudge& judge, const std::vector<OutsideJudge::Ready>& parties, const StatementActions::Group& group,
                                          std::size_t index, evaluation::LayerSet excluded, ExternalFinding& finding, const policy::Statement& statement) const
    {
        for (const OutsideJudge::Ready& party : parties) {
            for (const StatementActions::Pair& pair : group.pairs) {
                auto request = judge.ask(party, pair.action, pair.resource, index, excluded);
                if (!request)
                    continue;
                const auto& rows = statement.conditions;
                const bool open = party.party.anybody && std::none_of(rows.begin(), rows.end(), [](const auto& row) { return narrows(formOf(row)); }) &&
                                  std::none_of(request->needs.begin(), request->needs.end(), narrows);
                finding.isPublic = finding.isPublic || open;
                return request;
            }
        }
        return std::nullopt;
    }

    void keep(ExternalFinding finding, const AccountId& account, const std::string& type, const policy::Document& document)
    {
        finding.account = account;
        finding.resourceType = type;
        finding.pointer = pointerTo(document, finding.statement);
        for (const policy::ConditionRow& row : document.statements()[finding.statement].conditions)
            finding.conditions.push_back(formOf(row));
        finding.id = idOf(finding, m_zone);
        m_result.findings.push_back(std::move(finding));
    }

    const identity::Snapshot& m_world;
    const TrustZone& m_zone;
    const service::CallContext& m_context;
    ExternalAccess m_result;
};

/// Source: Access Analyzer API Reference, ResourceType.
std::string typeOf(const std::string& arn)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 8> types{{{"sqs", "AWS::SQS::Queue"},
                                                                                         {"sns", "AWS::SNS::Topic"},
                                                                                         {"kms", "AWS::KMS::Key"},
                                                                                         {"secretsmanager", "AWS::SecretsManager::Secret"},
                                                                                         {"elasticfilesystem", "AWS::EFS::FileSystem"},
                                                                                         {"ecr", "AWS::ECR::Repository"},
                                                                                         {"dynamodb", "AWS::DynamoDB::Table"},
                                                                                         {"lambda", "AWS::Lambda::LayerVersion"}}};
    const auto parsed = Arn::parse(arn);
    if (!parsed)
        return {};
    if (parsed->service == "dynamodb" && parsed->resource.find("/stream/") != std::string::npos)
        return "AWS::DynamoDB::Stream";
    if (parsed->service == "s3" && parsed->resource.starts_with("accesspoint/"))
        return "AWS::S3::AccessPoint";
    const auto found = std::find_if(types.begin(), types.end(), [&](const auto& one) { return one.first == parsed->service; });
    return found == types.end() ? parsed->service : std::string(found->second);
}

}  // namespace

ExternalAccess externalAccess(const identity::Snapshot& world, const TrustZone& zone, const service::CallContext& context,
                              const std::function<bool()>& cancelled)
{
    Search search(world, zone, context);
    bool going = true;
    const auto each = [&](const auto& table, auto&& look) {
        table.forEach([&](const auto& row) {
            going = going && !cancelled();
            if (going)
                look(*row);
        });
    };
    for (const AccountId& id : zone.accounts()) {
        const identity::AccountPtr account = world.account(id);
        each(account->roles, [&](const identity::Role& role) { search.look(id, identity::arnOf(id, role), "AWS::IAM::Role", role.trust); });
        each(account->buckets, [&](const identity::Bucket& bucket) { search.look(id, identity::arnOf(bucket), "AWS::S3::Bucket", evaluation::bucketGuard(*account, bucket)); });
        each(account->functions,
             [&](const identity::Function& function) { search.look(id, identity::arnOf(id, function), "AWS::Lambda::Function", function.policy); });
        each(account->guardedResources,
             [&](const identity::GuardedResource& resource) { search.look(id, resource.arn, typeOf(resource.arn), resource.policy); });
    }
    return search.finish(going);
}

}  // namespace rolewright::analysis
