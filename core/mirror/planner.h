/// Works out the steps of a plan, in phases: within a phase in the order of the entities' kinds.
#pragma once

#include "core/mirror/plan.h"
#include "core/mirror/plan_operations.h"

#include <map>
#include <string>
#include <vector>

namespace rolewright::mirror {

class Planner {
public:
    /// The account is in both; they must outlive the planner.
    Planner(const identity::Snapshot& base, const identity::Snapshot& edited, const AccountId& account)
        : m_baseWorld(base), m_editedWorld(edited), m_base(*base.account(account)), m_edited(*edited.account(account))
    {
    }
    /// Steps without titles, what cannot be made, and what is touched.
    Plan work();

private:
    enum class Phase : unsigned char { release, remove, rename, create, give, lift };
    /// An entity that is in both states, or in one.
    struct Pair {
        EntityRef before;  ///< empty name: it is made
        EntityRef after;   ///< empty name: it is deleted
        std::optional<Fields> was;
        std::optional<Fields> is;
        const EntityRef& ref() const { return was ? before : after; }
    };
    struct Planned {
        Phase phase;
        int rank;  ///< of its kind within the phase
        PlanStep step;
    };

    void match();
    void matchKind(EntityKind kind, std::map<std::string, EntityRef> olds, std::map<std::string, EntityRef> news);
    void addPair(std::optional<EntityRef> before, std::optional<EntityRef> after);
    static bool mustBeReplaced(const Pair& pair);
    bool isDoomed(EntityKind kind, const std::string& name) const;
    bool hangsOnDoomed(const Field& field, const std::string& value) const;
    std::string nameBefore(EntityKind kind, const std::string& name) const;

    void plan(const Pair& pair);
    void planCreation(const Pair& pair);
    void planDeletion(const Pair& pair);
    void planRenames();
    void planRename(const Pair& pair, const std::string& from, const std::string& to);
    void planField(const Pair& pair, const Field& field);
    void planRemoval(const Pair& pair, const Field& field, const std::string& value);
    void planSetting(const Pair& pair, const Field& field, const std::string& value);
    void planTags(const Pair& pair);
    void planRoleFacts(const Pair& pair);
    void planVersions(const Pair& pair);
    bool liftsLimit(const Pair& pair, const Field& field) const;
    std::string firstTrust(const Pair& pair);
    void planRebinding(const Pair& pair);
    /// See `textBehind`.
    std::string textBefore(const Pair& pair, const Field& field, const std::string& value, bool isThere) const;
    std::string textAfter(const Pair& pair, const Field& field, const std::string& value, bool isThere) const;

    void add(Phase phase, const Pair& pair, PlanStep step);
    void addUndoable(Phase phase, const Pair& pair, service::Operation operation, std::optional<service::Operation> inverse, Phrase caution);
    void notMade(const EntityRef& entity, Phrase what) { m_plan.notMade.push_back({entity, std::move(what)}); }

    const identity::Snapshot& m_baseWorld;
    const identity::Snapshot& m_editedWorld;
    const identity::Account& m_base;
    const identity::Account& m_edited;
    std::vector<Pair> m_pairs;
    EntityRefs m_doomed;  ///< deleted, names in lower case; policies by their ARN
    EntityRefs m_unmade;  ///< roles that the plan makes and that no step before has made yet, by ARN
    std::map<EntityRef, std::string> m_renamed;  ///< name after, in lower case → before
    std::map<EntityRef, std::string> m_newNames; ///< name before, in lower case → after
    std::vector<Planned> m_steps;
    Plan m_plan;
};

}  // namespace rolewright::mirror
