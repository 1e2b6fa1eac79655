#include "core/analysis/effective_access.h"

#include "core/analysis/access_change.h"
#include "core/analysis/action_judge.h"
#include "core/analysis/known_resources.h"
#include "core/identity/change_set.h"

#include <algorithm>

namespace rolewright::analysis {
namespace {

using evaluation::Layer;
using evaluation::LayerSet;

constexpr LayerSet boundaryLayer = evaluation::bit(Layer::boundary);
constexpr LayerSet organizationLayers = static_cast<LayerSet>(evaluation::bit(Layer::serviceControl) | evaluation::bit(Layer::resourceControl));

Circumstances without(Circumstances circumstances, LayerSet layers)
{
    circumstances.excluded = static_cast<LayerSet>(circumstances.excluded | layers);
    return circumstances;
}

/// One asker under some circumstances, which it keeps.
class Party {
public:
    Party(const identity::Snapshot& world, const Asker& asker, Circumstances circumstances, const evaluation::Discovery& open)
        : m_circumstances(std::move(circumstances)), m_judge(world, asker, m_circumstances, open)
    {
    }
    bool may(const catalogue::Service& service, const catalogue::Action& action, const std::string& text, const std::vector<std::string>& known)
    {
        return m_judge.may(service, action, text) ||
               std::any_of(known.begin(), known.end(), [&](const std::string& resource) { return m_judge.mayNow(text, resource); });
    }

private:
    Circumstances m_circumstances;
    ActionJudge m_judge;
};

/// Adds up what one asker may do.
class Sum {
public:
    Sum(const identity::Snapshot& world, const Asker& asker, const Circumstances& circumstances)
        : m_open(openRequests()), m_asIs(world, asker, circumstances, m_open),
          m_granted(world, asker, without(circumstances, boundaryLayer | organizationLayers), m_open),
          m_bounded(world, asker, without(circumstances, organizationLayers), m_open), m_organized(world, asker, without(circumstances, boundaryLayer), m_open),
          m_known(world, {accountOf(asker)}, mostResources)
    {
    }

    void ask(const catalogue::Service& service)
    {
        constexpr std::size_t levels = 5;
        std::vector<LevelAccess> found(levels);
        for (std::size_t i = 0; i < levels; ++i) {
            found[i].service = service.prefix();
            found[i].level = static_cast<catalogue::AccessLevel>(i);
        }
        for (const catalogue::Action& action : service.actions())
            ask(service, action, found[static_cast<std::size_t>(action.level)]);
        for (LevelAccess& level : found) {
            if (!level.allowed.empty() || !level.takenByBoundary.empty() || !level.takenByOrganization.empty())
                result.levels.push_back(std::move(level));
        }
    }

    EffectiveAccess result;

private:
    void ask(const catalogue::Service& service, const catalogue::Action& action, LevelAccess& level)
    {
        const std::string text = std::string(service.prefix()) + ':' + std::string(action.name);
        const std::vector<std::string> known = m_known.of(service, action);
        ++level.all;
        if (m_asIs.may(service, action, text, known)) {
            level.allowed.push_back(action.name);
            ++result.allowed;
            if (isDangerous(service.prefix(), action)) {
                ++level.dangerous;
                ++result.dangerous;
            }
            return;
        }
        if (!m_granted.may(service, action, text, known))
            return;
        // Who of the two stops it, taken alone? When only both together do, it is put down to both.
        const bool byBoundary = !m_bounded.may(service, action, text, known);
        const bool byOrganization = !m_organized.may(service, action, text, known);
        if (byBoundary || !byOrganization) {
            level.takenByBoundary.push_back(action.name);
            ++result.takenByBoundary;
        }
        if (byOrganization || !byBoundary) {
            level.takenByOrganization.push_back(action.name);
            ++result.takenByOrganization;
        }
    }

    evaluation::Discovery m_open;
    Party m_asIs;
    Party m_granted;    ///< as policies grant it
    Party m_bounded;    ///< and the boundary leaves it
    Party m_organized;  ///< and the organization leaves it
    KnownResources m_known;
};

/// A name that nothing in the table has.
template <typename Table>
std::string freeName(const Table& table, std::string name)
{
    if (name.empty())
        name = "planned";
    while (table.find(name))
        name += "-planned";
    return name;
}

template <typename Row>
Row basics(const PlannedPrincipal& planned, std::string name, const char* id)
{
    Row row;
    row.name = std::move(name);
    row.path = planned.path;
    row.id = id;
    row.attachedPolicies = planned.attached;
    row.inlinePolicies = planned.inlinePolicies;
    if constexpr (requires { row.boundary; }) {
        if (!planned.boundary.empty())
            row.boundary = planned.boundary;
        row.tags = planned.tags;
    }
    return row;
}

}  // namespace

EffectiveAccess effectiveAccess(const identity::Snapshot& world, const Asker& asker, const Circumstances& circumstances, const std::function<bool()>& cancelled)
{
    Sum sum(world, asker, circumstances);
    const catalogue::Catalogue& catalogue = catalogue::Catalogue::instance();
    for (const std::string_view prefix : catalogue.prefixes()) {
        const catalogue::Service* service = cancelled() ? nullptr : catalogue.service(prefix);
        if (!service) {
            sum.result.complete = false;
            break;
        }
        sum.ask(*service);
    }
    return std::move(sum.result);
}

Result<PlannedWorld> imaginePrincipal(const identity::Snapshot& world, const PlannedPrincipal& planned, Instant now)
{
    const identity::AccountPtr home = world.account(planned.account);
    if (!home)
        return Error{"NoSuchEntity", "the account `" + planned.account.text() + "` is not in this workspace", {}};
    identity::Editor editor(world);
    std::string arn;
    if (planned.kind == PlannedPrincipal::Kind::role) {
        auto role = basics<identity::Role>(planned, freeName(home->roles, planned.name), "AROAPLANNED");
        if (auto trust = policy::Document::parse(planned.trust))
            role.trust = *std::move(trust);
        arn = identity::arnOf(planned.account, role);
        editor.put(planned.account, std::move(role));
    } else {
        const bool isGroup = planned.kind == PlannedPrincipal::Kind::group;
        auto user =
            basics<identity::User>(isGroup ? PlannedPrincipal{} : planned, freeName(home->users, isGroup ? std::string() : planned.name), "AIDAPLANNED");
        user.groups = planned.groups;
        if (isGroup) {
            auto group = basics<identity::Group>(planned, freeName(home->groups, planned.name), "AGPAPLANNED");
            user.groups = {group.name};
            editor.put(planned.account, std::move(group));
        }
        arn = identity::arnOf(planned.account, user);
        editor.put(planned.account, std::move(user));
    }
    auto asker = findAsker(editor.snapshot(), {}, arn, now);
    if (!asker)
        return asker.error();
    return PlannedWorld{editor.snapshot(), *std::move(asker)};
}

}  // namespace rolewright::analysis
