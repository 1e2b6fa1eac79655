// What an author may have meant: predicates from the difference between two states of a world.
#include "core/identity/row_tables.h"
#include "core/training/author.h"
#include "core/training/entities.h"
#include "core/training/mentions.h"
#include "core/training/predicate_reader.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace rolewright::training {

namespace {

using json::Object;

constexpr std::size_t mostPrincipals = 12;
constexpr std::size_t mostRequests = 1500;
constexpr std::size_t mostGuards = 24;
constexpr std::size_t mostGuardsEach = 4;  ///< of one request
constexpr const char* stranger = "arn:aws:iam::999900001111:user/mallory";

struct Request {
    std::string principal;
    std::string action;
    std::string resource;

    bool isStranger() const { return principal == stranger; }
    auto operator<=>(const Request&) const = default;

    Object toJson() const
    {
        Object object{{"principal", principal}, {"action", action}, {"resource", resource}};
        if (isStranger())
            object["outsider"] = true;
        return object;
    }
};

Object verdictIs(const Request& request, const char* answer)
{
    return {{"verdict", {{"request", request.toJson()}, {"expect", {{"is", answer}}}}}};
}

/// Judges predicates where the step began and where it stands.
class Judge {
public:
    explicit Judge(const Scene& scene) : m_after(scene), m_before(scene) { m_before.world = scene.stepStart; }

    bool isTrue(const Object& predicate) const { return holds(predicate, m_after); }
    bool wasTrue(const Object& predicate) const { return holds(predicate, m_before); }
    /// It did not hold when the step began and holds now.
    bool cameTrue(const Object& predicate) const { return isTrue(predicate) && !wasTrue(predicate); }

private:
    static bool holds(const Object& predicate, const Scene& scene)
    {
        const auto value = json::parse(json::compact(predicate));
        Flaws flaws("goal");
        const auto read = value ? readPredicate(*value, flaws) : std::nullopt;
        return read && check(*read, {}, scene).holds();
    }

    Scene m_after;
    Scene m_before;
};

std::vector<std::string> principalsOf(const identity::Snapshot& world)
{
    std::vector<std::string> arns;
    for (const EntityType type : {EntityType::user, EntityType::role}) {
        for (const Entity& entity : entitiesOf(world, type))
            arns.push_back(entity.arn);
    }
    arns.resize(std::min(arns.size(), mostPrincipals));
    arns.emplace_back(stranger);
    return arns;
}

class Proposer {
public:
    Proposer(const Scene& scene, const Bindings& names) : m_scene(scene), m_judge(scene), m_names(names) {}

    Object all()
    {
        things();
        access();
        joined();
        return m_found;
    }

private:
    void propose(const Object& predicate) { m_found.push_back(withNames(predicate, m_names)); }
    void proposeIfNew(const Object& predicate)
    {
        if (m_judge.cameTrue(predicate))
            propose(predicate);
    }

    void things();
    void changed(const Entity& before, const Entity& after, std::string_view type);
    void access();
    void guards(const Request& allowed);
    bool guard(const Request& request);
    void joined();

    const Scene& m_scene;
    Judge m_judge;
    const Bindings& m_names;
    Object m_found = Object::array();
    std::size_t m_guards = 0;
    std::set<Request> m_guarded;
};

/// Things that are new, gone, or other than they were.
void Proposer::things()
{
    for (std::size_t index = 0; index < std::size(entityTypeNames); ++index) {
        const std::string_view type = entityTypeNames[index];
        const auto before = entitiesOf(*m_scene.stepStart, static_cast<EntityType>(index));
        const auto after = entitiesOf(*m_scene.world, static_cast<EntityType>(index));
        const auto in = [](const std::vector<Entity>& all, const Entity& one) {
            return std::find_if(all.begin(), all.end(), [&](const Entity& other) { return other.arn == one.arn; });
        };
        for (const Entity& entity : after) {
            if (const auto old = in(before, entity); old != before.end()) {
                changed(*old, entity, type);
                continue;
            }
            const auto name = std::find_if(m_names.begin(), m_names.end(), [&](const auto& one) { return one.second == entity.arn; });
            m_found.push_back(
                {{"exists",
                  {{"type", type}, {"account", entity.account.text()}, {"new", true}, {"bind", name == m_names.end() ? std::string("N") : name->first}}}});
        }
        for (const Entity& entity : before) {
            if (in(after, entity) == after.end())
                propose({{"not", {{"exists", {{"type", type}, {"id", entity.arn}}}}}});
        }
    }
}

void Proposer::changed(const Entity& before, const Entity& after, std::string_view type)
{
    Object where = Object::object();
    for (const auto& [fact, value] : after.facts.items()) {
        const bool isCount = fact == "ownPolicies" || fact == "groups";
        if (before.facts.value(fact, Object()) != value && (!isCount || value == 0))
            where[fact] = value;
    }
    if (!where.empty())
        propose({{"exists", {{"type", type}, {"id", after.arn}, {"where", where}}}});
}

/// What somebody may now and might not before, or the other way round.
void Proposer::access()
{
    std::set<std::pair<std::string, std::string>> asked = mentionedIn(*m_scene.stepStart);
    asked.merge(mentionedIn(*m_scene.world));
    std::vector<Request> opened;
    std::size_t count = 0;
    for (const auto& [action, resource] : asked) {
        for (const std::string& principal : principalsOf(*m_scene.world)) {
            const Request request{principal, action, resource};
            if (++count > mostRequests)
                break;
            if (m_judge.cameTrue(verdictIs(request, "allow"))) {
                propose(verdictIs(request, "allow"));
                opened.push_back(request);
            } else if (m_judge.wasTrue(verdictIs(request, "allow")) && m_judge.isTrue(verdictIs(request, "deny"))) {
                propose(verdictIs(request, "deny"));
            }
        }
    }
    for (const Request& request : opened)
        guards(request);
}

/// What must stay refused beside what was allowed.
void Proposer::guards(const Request& allowed)
{
    const std::string other = otherAction(allowed.action);
    std::vector<Request> refused = {{allowed.principal, other, other == plainestAction ? "*" : allowed.resource}, {stranger, allowed.action, allowed.resource}};
    if (const std::string beside = neighbour(allowed.resource); !beside.empty())
        refused.push_back({allowed.principal, allowed.action, beside});
    for (const std::string& principal : principalsOf(*m_scene.world))
        refused.push_back({principal, allowed.action, allowed.resource});
    std::size_t proposed = 0;
    for (auto one = refused.begin(); one != refused.end() && proposed < mostGuardsEach && m_guards < mostGuards; ++one)
        proposed += guard(*one);
}

/// True when it is proposed.
bool Proposer::guard(const Request& request)
{
    if (m_guarded.contains(request) || !m_judge.isTrue(verdictIs(request, "deny")) || m_judge.wasTrue(verdictIs(request, "allow")))
        return false;
    m_guarded.insert(request);
    ++m_guards;
    propose(verdictIs(request, "deny"));
    return true;
}

/// Policies attached and members joined.
void Proposer::joined()
{
    for (const identity::AccountPtr& account : m_scene.world->accounts()) {
        const auto attached = [&](const auto& row) {
            for (const std::string& policy : row->attachedPolicies)
                proposeIfNew({{"attached", {{"policy", policy}, {"to", identity::arnOf(account->id, *row)}}}});
        };
        account->users.forEach([&](const auto& row) {
            attached(row);
            for (const std::string& group : row->groups) {
                if (const auto joinedGroup = account->groups.find(group))
                    proposeIfNew({{"member", {{"user", identity::arnOf(account->id, *row)}, {"group", identity::arnOf(account->id, *joinedGroup)}}}});
            }
        });
        account->groups.forEach(attached);
        account->roles.forEach(attached);
    }
}

}  // namespace

Object proposals(const Scene& scene, const Bindings& names)
{
    return Proposer(scene, names).all();
}

}  // namespace rolewright::training
