#include "core/lint/fixes.h"

#include "core/base/text.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace rolewright::lint {
namespace {

struct Quota {
    std::string_view name;
    std::size_t value;
};

constexpr Quota quotas[] = {
#include "quotas.inc"
};

std::size_t quota(std::string_view name)
{
    const auto* found = std::find_if(std::begin(quotas), std::end(quotas), [name](const Quota& one) { return one.name == name; });
    return found == std::end(quotas) ? std::string_view::npos : found->value;
}

void checkSize(Examination& examination)
{
    const policy::Document& document = examination.document();
    const auto compare = [&](std::string_view code, std::size_t size, std::string_view limit, const Phrase::Source& what) {
        if (size > quota(limit))
            examination.report(code, examination.tree().span, Phrase::tr("%1 has %2 characters, and may have %3: split it into several").with(what, size, quota(limit)));
    };
    switch (examination.type()) {
    // An inline policy of a role may be the longest; where a policy will hang, the text does not say.
    case policy::Type::identity:
    case policy::Type::managed:
        return compare("POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA", document.countedSize(), "RolePolicySize", Phrase::tr("the policy, without white space,"));
    case policy::Type::trust:
        return compare("POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA", document.countedSize(), "AssumeRolePolicySize", Phrase::tr("the trust policy, without white space,"));
    case policy::Type::resource:
        return compare("POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA", document.text().size(), "BucketPolicySize", Phrase::tr("the policy"));
    // White space counts too when a program saves them, but AWS's console takes it out first: what is too long without it is too long anyhow.
    case policy::Type::serviceControl:
        return compare("POLICY_SIZE_EXCEEDS_SCP_QUOTA", document.countedSize(), "OrganizationPolicySize", Phrase::tr("the policy, without white space,"));
    case policy::Type::resourceControl:
        return compare("POLICY_SIZE_EXCEEDS_RCP_QUOTA", document.countedSize(), "OrganizationPolicySize", Phrase::tr("the policy, without white space,"));
    }
}

/// What a statement says, whatever the order and the Sid.
std::string meaningOf(const policy::Statement& statement)
{
    std::string meaning = statement.effect == policy::Effect::allow ? "A" : "D";
    const auto add = [&meaning](char mark, const std::set<std::string>& texts) {
        meaning += mark;
        for (const std::string& text : texts)
            meaning += text + '\n';
    };
    std::set<std::string> texts;
    for (const policy::PrincipalEntry& principal : statement.principals)
        texts.insert(principal.kind + '\t' + principal.value.value);
    add(statement.notPrincipal ? 'p' : 'P', texts);
    texts.clear();
    for (const policy::Text& action : statement.actions)
        texts.insert(text::lower(action.value));
    add(statement.notAction ? 'a' : 'A', texts);
    texts.clear();
    for (const policy::Text& resource : statement.resources)
        texts.insert(resource.value);
    add(statement.notResource ? 'r' : 'R', texts);
    texts.clear();
    for (const policy::ConditionRow& row : statement.conditions) {
        std::set<std::string> values;
        for (const policy::ConditionValue& value : row.values)
            values.insert(value.value);
        std::string text = row.operatorName.value + '\t' + text::lower(row.key.value);
        for (const std::string& value : values)
            text += '\t' + value;
        texts.insert(text);
    }
    add('C', texts);
    return meaning;
}

void checkRepeatedStatements(Examination& examination)
{
    const auto& statements = examination.document().statements();
    if (statements.size() < 2)
        return;
    std::unordered_map<std::string, std::size_t> seen;
    for (std::size_t i = 0; i < statements.size(); ++i) {
        if (!statements[i].hasAction)
            continue;
        const auto [first, isNew] = seen.try_emplace(meaningOf(statements[i]), i);
        if (!isNew)
            examination.report("REDUNDANT_STATEMENT", statements[i].span, Phrase::tr("statement %1 says what statement %2 says: remove one").with(i + 1, first->second + 1))
                .fix = removeElements(examination, {statements[i].span}, Phrase::tr("remove the statement"));
    }
}

void checkEmptyParts(Examination& examination, const policy::Statement& statement)
{
    if (statement.sid && statement.sid->value.empty())
        examination.report("EMPTY_SID_VALUE", statement.sid->span, Phrase::tr("the Sid is empty: give the statement a name, or remove the element")).fix =
            removeMember(examination, statement.sid->span, {"Sid"});
    const auto isList = [&](const SourceSpan& span) { return examination.document().text()[span.begin.offset] == '['; };
    if (statement.hasAction && statement.actions.empty() && isList(statement.actionSpan))
        examination.report("EMPTY_ARRAY_ACTION", statement.actionSpan, Phrase::tr("the list of actions is empty, so the statement does nothing: add one"));
    if (statement.hasResource && statement.resources.empty() && isList(statement.resourceSpan))
        examination.report("EMPTY_ARRAY_RESOURCE", statement.resourceSpan, Phrase::tr("the list of resources is empty, so the statement does nothing: add one"));
    if (statement.conditionSpan && statement.conditions.empty() && statement.emptyOperators.empty())
        examination.report("EMPTY_OBJECT_CONDITION", *statement.conditionSpan, Phrase::tr("the condition is empty and always true: remove it, or say what must hold")).fix =
            removeMember(examination, *statement.conditionSpan, {"Condition"});
    for (const policy::Text& name : statement.emptyOperators)
        examination.report("EMPTY_OBJECT_CONDITION", name.span, Phrase::tr("`%1` has no condition key and is always true: remove it, or say what must hold").with(name.value)).fix =
            removeMember(examination, name.span, {name.value});
}

void checkEmptyPrincipal(Examination& examination, const policy::Statement& statement)
{
    if (!statement.hasPrincipal || !statement.principals.empty() || examination.isFlawed(statement.principalSpan))
        return;
    const std::string& text = examination.document().text();
    const std::string_view value = std::string_view(text).substr(statement.principalSpan.begin.offset, statement.principalSpan.end.offset - statement.principalSpan.begin.offset);
    if (!value.starts_with('{'))
        return;
    const bool hasLists = value.find('[') != std::string_view::npos;
    if (hasLists)
        examination.report("EMPTY_ARRAY_PRINCIPAL", statement.principalSpan, Phrase::tr("the list of principals is empty, so the statement is about nobody: add somebody"));
    else if (value.find('"') == std::string_view::npos)
        examination.report("EMPTY_OBJECT_PRINCIPAL", statement.principalSpan, Phrase::tr("the principal is empty, so the statement is about nobody: add somebody"));
}

}  // namespace

void checkDocument(Examination& examination)
{
    const policy::Document& document = examination.document();
    if (!document.hasVersion())
        examination.report("MISSING_VERSION", document.versionSpan(), Phrase::tr("without \"Version\": \"2012-10-17\" the language of 2008 is meant, which has no policy variables")).fix =
            setVersion(examination);
    checkSize(examination);
    checkRepeatedStatements(examination);
    for (const policy::Statement& statement : document.statements()) {
        checkEmptyParts(examination, statement);
        checkEmptyPrincipal(examination, statement);
    }
}

}  // namespace rolewright::lint
