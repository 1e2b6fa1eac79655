#include "core/analysis/outside_drafts.h"

#include "core/base/identifiers.h"
#include "core/base/text.h"
#include "core/base/wildcard.h"
#include "core/policy/operator.h"

#include <algorithm>
#include <array>

namespace rolewright::analysis {
namespace {

constexpr std::size_t mostDrafts = 64;

struct FactKey {
    std::string_view key;
    std::string CallerDraft::*field;
};
constexpr std::array<FactKey, 12> factKeys{{{"aws:principalaccount", &CallerDraft::account},
                                            {"kms:calleraccount", &CallerDraft::account},
                                            {"aws:principalarn", &CallerDraft::arn},
                                            {"aws:username", &CallerDraft::user},
                                            {"aws:userid", &CallerDraft::userId},
                                            {"aws:principalorgid", &CallerDraft::organization},
                                            {"aws:principalorgpaths", &CallerDraft::organizationPath},
                                            {"aws:sourcearn", &CallerDraft::sourceArn},
                                            {"aws:sourceaccount", &CallerDraft::sourceAccount},
                                            {"aws:sourceowner", &CallerDraft::sourceAccount},
                                            {"aws:sourceorgid", &CallerDraft::sourceOrganization},
                                            {"aws:sourceorgpaths", &CallerDraft::sourceOrganization}}};

std::string CallerDraft::*fieldOf(std::string_view key)
{
    const std::string lower = text::lower(key);
    const auto found = std::find_if(factKeys.begin(), factKeys.end(), [&](const FactKey& one) { return one.key == lower; });
    return found == factKeys.end() ? nullptr : found->field;
}

/// Whether there are callers of whom the fact is not told: those of no organization, and those that are no service.
bool mayBeMissing(std::string CallerDraft::*field)
{
    return field != &CallerDraft::account && field != &CallerDraft::arn && field != &CallerDraft::user && field != &CallerDraft::userId;
}

}  // namespace

bool CallerDraft::isAnybody() const
{
    const auto parsed = Arn::parse(arn);
    const bool anywhere = arn.empty() || arn == "*" || (parsed && text::hasWildcard(parsed->account));
    return anywhere && account.empty() && userId.empty() && organization.empty() && organizationPath.empty() && !isService();
}

bool comparesCaller(std::string_view key)
{
    return fieldOf(key) != nullptr;
}

std::optional<std::string> accountOf(const std::string& name)
{
    if (AccountId::isValid(name))
        return name;
    const auto arn = Arn::parse(name);
    return arn && (arn->service == "iam" || arn->service == "sts") ? std::optional(arn->account) : std::nullopt;
}

std::vector<CallerDraft> draftsOf(const std::vector<policy::ConditionRow>& rows)
{
    std::vector<CallerDraft> drafts{{}};
    for (const policy::ConditionRow& row : rows) {
        const policy::Operator op = policy::Operator::read(row.operatorName.value);
        std::string CallerDraft::*const field = fieldOf(row.key.value);
        const bool present = op.family == policy::Family::null && !row.values.empty() && text::equalsIgnoringCase(row.values.front().value, "false");
        if (field && present && mayBeMissing(field))
            for (CallerDraft& draft : drafts)
                draft.*field = draft.*field == "" ? "*" : draft.*field;
        if (!field || op.negated || (op.family != policy::Family::string && op.family != policy::Family::arn))
            continue;
        std::vector<CallerDraft> forked;
        if (op.ifExists || op.quantifier == policy::Quantifier::forAllValues)  // whoever lacks the key is let in as well
            forked = drafts;
        for (const CallerDraft& draft : drafts) {
            for (const policy::ConditionValue& value : row.values) {
                if (forked.size() == mostDrafts)
                    break;
                forked.push_back(draft);
                if (draft.*field == "" || draft.*field == "*")
                    forked.back().*field = value.value;
            }
        }
        drafts = std::move(forked);
    }
    return drafts;
}

std::vector<CallerDraft> withSpared(std::vector<CallerDraft> drafts, const policy::Document& document)
{
    const std::size_t before = drafts.size();
    const auto spare = [&](std::string CallerDraft::*field, const std::string& value) {
        for (std::size_t i = 0; i < before && drafts.size() < 2 * mostDrafts; ++i) {
            CallerDraft draft = drafts[i];
            if (draft.*field != "" && draft.*field != "*")
                continue;
            draft.*field = value;
            drafts.push_back(std::move(draft));
        }
    };
    for (const policy::Statement& statement : document.statements()) {
        if (statement.effect != policy::Effect::deny)
            continue;
        for (const policy::ConditionRow& row : statement.conditions) {
            const policy::Operator op = policy::Operator::read(row.operatorName.value);
            std::string CallerDraft::*const field = fieldOf(row.key.value);
            if (!field || !op.negated || (op.family != policy::Family::string && op.family != policy::Family::arn))
                continue;
            for (const policy::ConditionValue& value : row.values)
                spare(field, value.value);
        }
        for (const policy::PrincipalEntry& principal : statement.principals) {
            const std::string& name = principal.value.value;
            if (statement.notPrincipal && principal.kind == "AWS")
                AccountId::isValid(name) || name.ends_with(accountRoot) ? spare(&CallerDraft::account, accountOf(name).value_or(name)) : spare(&CallerDraft::arn, name);
        }
    }
    return drafts;
}

}  // namespace rolewright::analysis
