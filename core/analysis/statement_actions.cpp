#include "core/analysis/statement_actions.h"

#include "core/analysis/request_bender.h"
#include "core/analysis/wording.h"
#include "core/base/identifiers.h"
#include "core/base/wildcard.h"
#include "core/catalogue/catalogue.h"
#include "core/policy/trust_grant.h"

#include <algorithm>

namespace rolewright::analysis {
namespace {

/// In the place of wildcards: a name that hardly any Deny means.
constexpr const char* anyName = "some-object-7f3a";

/// Texts of the Resource element that lie in the resource, and those that denies of the policy leave out, with something in the place of wildcards.
std::vector<std::string> partsOf(const policy::Document& document, const policy::Statement& statement, const std::string& resource)
{
    std::vector<std::string> parts{resource};
    const auto add = [&](const policy::Text& text) {
        const bool within = text.value.starts_with(resource) && text.value.size() > resource.size() &&
                            (text.value[resource.size()] == '/' || text.value[resource.size()] == ':');
        std::string part = within ? exampleOf(text.value, anyName) : std::string();
        if (within && std::find(parts.begin(), parts.end(), part) == parts.end())
            parts.push_back(std::move(part));
    };
    if (!statement.notResource)
        std::for_each(statement.resources.begin(), statement.resources.end(), add);
    for (const policy::Statement& other : document.statements()) {
        if (other.effect == policy::Effect::deny && other.notResource)
            std::for_each(other.resources.begin(), other.resources.end(), add);
    }
    if (const auto arn = Arn::parse(resource); arn && arn->service == "s3" && arn->account.empty())
        add({resource + "/*", {}});
    return parts;
}

/// What may be done with the resource at all, by the catalogue.
std::vector<std::string> actionsOf(const std::string& resource)
{
    std::vector<std::string> actions;
    const auto arn = Arn::parse(resource);
    if (!arn)
        return actions;
    for (const catalogue::Service* service : catalogue::Catalogue::instance().servicesOfArn(arn->service)) {
        for (const catalogue::Action& action : service->actions())
            actions.push_back(std::string(service->prefix()) + ":" + std::string(action.name));
    }
    return actions;
}

}  // namespace

StatementActions::StatementActions(const policy::Document& document, const policy::Statement& statement, const std::string& resource,
                                   const policy::PrincipalEntry& principal)
    : m_parts(partsOf(document, statement, resource))
{
    const auto arn = Arn::parse(resource);
    const bool trust = arn && arn->service == "iam" && arn->resource.starts_with("role/");
    const std::string way(policy::assumeActionOf(principal));
    const auto isListed = [&](const std::string& action) {
        return std::any_of(statement.actions.begin(), statement.actions.end(),
                           [&](const policy::Text& text) { return text::wildcardMatches(text.value, action, true); });
    };
    if (trust) {
        if (statement.notAction) {
            if (!isListed(way))
                m_groups.push_back({way, {{way, resource}}});
            return;
        }
        for (const policy::Text& text : statement.actions) {
            if (text::wildcardMatches(text.value, way, true))
                m_groups.push_back({text.value, {{way, resource}}});
        }
        return;
    }
    if (statement.notAction) {
        for (const std::string& action : actionsOf(resource)) {
            if (!isListed(action))
                add(action, action);
        }
        return;
    }
    std::vector<std::string> all;
    for (const policy::Text& text : statement.actions) {
        if (!text::hasWildcard(text.value)) {
            add(text.value, text.value);
            continue;
        }
        if (all.empty())
            all = actionsOf(resource);
        for (const std::string& action : all) {
            if (text::wildcardMatches(text.value, action, true))
                add(text.value, action);
        }
    }
}

/// Only on what the action works on.
void StatementActions::add(const std::string& name, const std::string& action)
{
    if (m_groups.empty() || m_groups.back().name != name)
        m_groups.push_back({name, {}});
    for (const std::string& part : m_parts) {
        if (oddity(action, part).empty())
            m_groups.back().pairs.push_back({action, part});
    }
}

}  // namespace rolewright::analysis
