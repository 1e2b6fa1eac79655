#include "core/lint/examination.h"

#include "core/base/text.h"
#include "core/base/wildcard.h"

#include <algorithm>

namespace rolewright::lint {
namespace {

using policy::Statement;

/// A power that a statement must not give for every role: its action, and the condition key that narrows it down.
struct Power {
    std::string_view action;
    std::string_view narrowingKey;
    std::string_view rolePath;           ///< that says nothing about which role is meant
    bool patternsNarrow;                 ///< does a value with wildcards narrow it down?
    std::string_view codes[6];           ///< in the order of Way, with NotResource first
    Phrase::Source danger;
};

/// How the statement gives the power.
enum class Way : unsigned char { none, named, wildcard, notAction };

const Power powers[] = {
    {"iam:PassRole", "iam:PassedToService", "", true,
     {"PASS_ROLE_WITH_NOT_RESOURCE", "PASS_ROLE_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE", "PASS_ROLE_WITH_NOT_ACTION_AND_NOT_RESOURCE", "PASS_ROLE_WITH_STAR_IN_RESOURCE",
      "PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE", "PASS_ROLE_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION"},
     Phrase::tr("any role can be handed to a service, with all that the role may do: name the roles")},
    {"iam:CreateServiceLinkedRole", "iam:AWSServiceName", "aws-service-role/", false,
     {"CREATE_SLR_WITH_NOT_RESOURCE", "CREATE_SLR_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE", "CREATE_SLR_WITH_NOT_ACTION_AND_NOT_RESOURCE", "CREATE_SLR_WITH_STAR_IN_RESOURCE",
      "CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE", "CREATE_SLR_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION"},
     Phrase::tr("any service can be given a role of its own: name the roles")},
};

Way wayOf(const Statement& statement, std::string_view action, const policy::Text*& place)
{
    Way way = statement.notAction && !statement.actions.empty() ? Way::notAction : Way::none;
    place = statement.actions.empty() ? nullptr : &statement.actions.front();
    for (const policy::Text& one : statement.actions) {
        if (!text::wildcardMatches(one.value, action, true))
            continue;
        if (statement.notAction)
            return Way::none;
        place = &one;
        if (!text::hasWildcard(one.value))
            return Way::named;
        way = Way::wildcard;
    }
    return way;
}

bool hasLetters(std::string_view text)
{
    return text.find_first_not_of("*?/") != std::string_view::npos;
}

/// Does it stand for every role, or every one of a path that says nothing?
bool isEveryRole(std::string_view resource, const Power& power)
{
    const std::string plain = withoutVariables(resource, "x");
    if (!text::hasWildcard(plain))
        return false;
    const std::vector<std::string_view> fields = text::split(plain, ':');
    if (fields.size() < 6)
        return text::wildcardsOverlap(plain, "arn:aws:iam::*:role/*");
    if (!text::wildcardMatches(fields[2], "iam"))
        return false;
    std::string_view name = fields[5];
    if (!text::hasWildcard(name))
        return false;
    if (!name.starts_with("role/"))
        return !hasLetters(name) || text::wildcardCovers(name, "role/*");
    name.remove_prefix(std::string_view("role/").size());
    if (!power.rolePath.empty() && name.starts_with(power.rolePath))
        name.remove_prefix(power.rolePath.size());
    // Roles of a service carry its name: letters mean a choice.
    return !hasLetters(name);
}

/// IfExists lets a request through that does not carry the key.
bool isNarrowed(const Rows& rows, const Power& power)
{
    return std::any_of(rows.begin(), rows.end(), [&](const Row& row) {
        if (!row.is(power.narrowingKey) || row.op.negated || row.op.ifExists || row.op.quantifier == Quantifier::forAllValues || row.op.family != Family::string)
            return false;
        return std::all_of(row.row->values.begin(), row.row->values.end(), [&](const policy::ConditionValue& value) {
            return hasLetters(value.value) && (power.patternsNarrow || !row.op.like || !text::hasWildcard(value.value));
        });
    });
}

void checkPower(Examination& examination, const Statement& statement, const Rows& rows, const Power& power)
{
    const policy::Text* place = nullptr;
    const Way way = wayOf(statement, power.action, place);
    if (way == Way::none || !statement.hasResource || statement.resources.empty())
        return;
    const std::size_t column = static_cast<std::size_t>(way) - 1;
    if (statement.notResource) {
        examination.report(power.codes[column], place->span, Phrase::tr("with NotResource %1 with Resource").with(power.danger)).others = {{statement.resourceSpan, {}}};
        return;
    }
    const auto resource = std::find_if(statement.resources.begin(), statement.resources.end(), [&](const policy::Text& one) { return isEveryRole(one.value, power); });
    if (resource == statement.resources.end() || isNarrowed(rows, power))
        return;
    Phrase message = Phrase::tr("with `%1` %2, or the service with %3").with(resource->value, power.danger, power.narrowingKey);
    if (way == Way::wildcard)
        message = Phrase::tr("`%1` includes %2; %3").with(place->value, power.action, message);
    else if (way == Way::notAction)
        message = Phrase::tr("NotAction includes %1; %2").with(power.action, message);
    examination.report(power.codes[3 + column], place->span, std::move(message)).others = {{resource->span, {}}};
}

}  // namespace

void checkPowers(Examination& examination, const Statement& statement, const Rows& rows)
{
    if (!examination.isIdentity() || statement.effect != policy::Effect::allow)
        return;
    for (const Power& power : powers)
        checkPower(examination, statement, rows, power);
}

}  // namespace rolewright::lint
