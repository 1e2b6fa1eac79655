#include "core/lint/examination.h"

#include "core/base/text.h"
#include "core/base/wildcard.h"

#include <algorithm>
#include <map>

namespace rolewright::lint {
namespace {

using policy::Effect;
using policy::Statement;

/// A condition that is false when the tag is absent.
bool needsTag(const Row& row)
{
    return row.hasStem("aws:ResourceTag") && row.known != nullptr && row.op.family == Family::string && !row.op.negated && !row.op.ifExists && row.op.quantifier != Quantifier::forAllValues;
}

bool carriesTags(const catalogue::Service& service, std::string_view pattern, std::string_view key)
{
    if (!text::hasWildcard(pattern)) {
        const catalogue::Action* action = service.action(pattern);
        return action == nullptr || service.carries(*action, key);
    }
    const std::vector<const catalogue::Action*> actions = service.expand(pattern);
    return actions.empty() || std::any_of(actions.begin(), actions.end(), [&](const catalogue::Action* action) { return service.carries(*action, key); });
}

/// Services none of whose actions in the statement ever carry the tag.
std::vector<std::string> servicesWithoutTag(const Examination& examination, const Statement& statement, std::string_view key)
{
    std::map<std::string, bool> carries;
    for (const policy::Text& action : statement.actions) {
        const std::string_view prefix = serviceOf(action.value);
        const catalogue::Service* service = prefix.empty() || text::hasWildcard(prefix) ? nullptr : examination.catalogue().service(prefix);
        if (service == nullptr)
            continue;
        bool& found = carries[std::string(service->prefix())];
        found = found || carriesTags(*service, std::string_view(action.value).substr(prefix.size() + 1), key);
    }
    std::vector<std::string> services;
    for (const auto& [service, found] : carries) {
        if (!found)
            services.push_back(service);
    }
    return services;
}

void checkTag(Examination& examination, const Statement& statement, const Row& row)
{
    const bool allow = statement.effect == Effect::allow;
    const SourceSpan& place = row.row->key.span;
    if (statement.notAction) {
        if (allow)
            examination.report("ALLOW_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE", place, Phrase::tr("only actions whose requests carry `%1` are allowed, whatever NotAction leaves: list them with Action").with(row.key()));
        else
            examination.report("DENY_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE", place, Phrase::tr("actions whose requests never carry `%1` are not denied: list with Action what is to be denied").with(row.key()));
        return;
    }
    const std::vector<std::string> services = servicesWithoutTag(examination, statement, row.key());
    if (services.empty())
        return;
    const std::string names = "`" + text::join(services, "`, `") + "`";
    if (allow)
        examination.report("ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE", place, Phrase::tr("requests of these actions of %1 never carry `%2`, so they are not allowed here: move them into a statement without it").with(names, row.key()));
    else
        examination.report("DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE", place, Phrase::tr("requests of these actions of %1 never carry `%2`, so they are not denied here: move them into a statement without it").with(names, row.key()));
}

}  // namespace

void checkTags(Examination& examination, const Statement& statement, const Rows& rows)
{
    for (const Row& row : rows) {
        if (needsTag(row)) {
            checkTag(examination, statement, row);
            return;
        }
    }
}

}  // namespace rolewright::lint
