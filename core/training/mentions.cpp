#include "core/training/mentions.h"

#include "core/base/wildcard.h"
#include "core/catalogue/catalogue.h"
#include "core/identity/row_tables.h"

#include <algorithm>

namespace rolewright::training {

namespace {

/// An action as the catalogue has it; nulls when it does not.
struct KnownAction {
    explicit KnownAction(std::string_view name)
        : service(catalogue::Catalogue::instance().service(name.substr(0, name.find(':')))),
          action(service ? service->action(name.substr(name.find(':') + 1)) : nullptr)
    {
    }

    /// Whether the action is asked of such a resource.
    bool isAskedOf(const std::string& resource) const
    {
        const auto arn = Arn::parse(resource);
        if (!action || !arn)
            return true;
        return std::any_of(action->resources.begin(), action->resources.end(), [&](const catalogue::Action::Resource& one) {
            const catalogue::ResourceType& type = service->resourceTypes()[one.type];
            const bool isDeepEnough = type.pattern.find('/') != std::string::npos || arn->resource.find('/') == std::string::npos;
            return type.service == arn->service && isDeepEnough && text::wildcardMatches(type.pattern, arn->resource);
        });
    }

    const catalogue::Service* service;
    const catalogue::Action* action;
};

/// The action with the shortest name that fits, which is as a rule the plainest; nothing when none is known that does.
std::string concreteAction(const std::string& pattern)
{
    if (pattern.find_first_of("*?") == std::string::npos)
        return pattern;
    if (pattern == "*")
        return plainestAction;
    const KnownAction known(pattern);
    const auto fitting =
        known.service ? known.service->expand(std::string_view(pattern).substr(pattern.find(':') + 1)) : std::vector<const catalogue::Action*>();
    const auto shortest = std::min_element(fitting.begin(), fitting.end(), [](const auto* a, const auto* b) { return a->name.size() < b->name.size(); });
    return shortest == fitting.end() ? std::string() : std::string(known.service->prefix()) + ":" + std::string((*shortest)->name);
}

/// What the documents of a world speak of: actions, and resources of them.
class Mentions {
public:
    explicit Mentions(const identity::Snapshot& world)
    {
        for (const identity::AccountPtr& account : world.accounts()) {
            account->users.forEach([&](const auto& row) { ofOwner(*row, world); });
            account->groups.forEach([&](const auto& row) { ofOwner(*row, world); });
            account->roles.forEach([&](const auto& row) {
                ofOwner(*row, world);
                add(row->trust, identity::arnOf(account->id, *row));
            });
            account->buckets.forEach([&](const auto& row) { add(row->policy, {}); });
        }
    }

    std::set<ActionOnResource> take() { return std::move(m_all); }

private:
    void ofOwner(const identity::Principal& owner, const identity::Snapshot& world)
    {
        for (const identity::InlinePolicy& policy : owner.inlinePolicies)
            add(policy.document, {});
        for (const std::string& arn : owner.attachedPolicies) {
            if (const auto policy = world.managedPolicy(arn); policy && !policy->awsManaged)
                add(policy->document(), {});
        }
    }

    /// `resource`: what a document is about that names none.
    void add(const policy::DocumentPtr& document, const std::string& resource)
    {
        for (const policy::Statement& statement : document ? document->statements() : std::vector<policy::Statement>()) {
            for (const policy::Text& action : statement.actions) {
                const std::string one = concreteAction(action.value);
                mention(one, resource);
                for (const policy::Text& pattern : statement.resources) {
                    if (pattern.value.find("${") == std::string::npos)
                        mention(one, concreteResource(pattern.value));
                }
            }
        }
    }

    void mention(const std::string& action, const std::string& resource)
    {
        if (!action.empty() && !resource.empty() && KnownAction(action).isAskedOf(resource))
            m_all.insert({action, resource});
    }

    static std::string concreteResource(std::string pattern)
    {
        for (std::size_t star = pattern.size() == 1 ? std::string::npos : pattern.find('*'); star != std::string::npos; star = pattern.find('*'))
            pattern.replace(star, 1, "example");
        return pattern;
    }

    std::set<ActionOnResource> m_all;
};

}  // namespace

std::set<ActionOnResource> mentionedIn(const identity::Snapshot& world)
{
    return Mentions(world).take();
}

std::string neighbour(const std::string& resource)
{
    if (resource.starts_with("arn:aws:s3:::")) {
        const std::size_t slash = resource.find('/');
        return "arn:aws:s3:::another" + (slash == std::string::npos ? std::string() : resource.substr(slash));
    }
    const std::size_t slash = resource.find_last_of('/');
    return slash == std::string::npos ? std::string() : resource.substr(0, slash + 1) + "another";
}

std::string otherAction(const std::string& action)
{
    const KnownAction known(action);
    const std::size_t noun = action.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ", action.find(':') + 2);
    if (!known.service || noun == std::string::npos)
        return plainestAction;
    for (const catalogue::Action& other : known.service->actions()) {
        const bool changes = other.level != catalogue::AccessLevel::read && other.level != catalogue::AccessLevel::list;
        if (changes && &other != known.action && other.name.ends_with(std::string_view(action).substr(noun)))
            return std::string(known.service->prefix()) + ":" + std::string(other.name);
    }
    return plainestAction;
}

}  // namespace rolewright::training
