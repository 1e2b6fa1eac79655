/// A practice world of its own: an engine in memory, a clock that stands still, seeded ids. Its whole state follows from a seed and a list of deeds, so that undo, checkpoints,
/// what-if copies, resuming and replaying are one thing: doing the deeds again.
#pragma once

#include "core/engine/engine.h"
#include "core/training/scene.h"
#include "core/training/world.h"

#include <memory>

namespace rolewright::training {

/// One operation with nothing left to fill in.
struct Deed {
    std::string op;  ///< as Op::name
    std::string as;  ///< ARN of a user, root or session, or a session's access key id; empty: whomever the learner acts as
    json::Object params = json::Object::object();
    bool mayFail = false;

    json::Object toJson() const;
    static Result<Deed> fromJson(const json::Object& object);
};

/// What came of a deed.
struct Done {
    Result<json::Object> answer = json::Object::object();
    std::optional<service::Verdict> denied = {};  ///< why it was refused by policy
    sts::SessionPtr newSession = {};
    std::shared_ptr<const engine::CallResult> call = {};  ///< the whole of it, for whoever shows calls; null for the player's own operations
};

/// The deed that an op is: names filled in, documents written as text (with the current Version when the author gave none). `actor` calls what names his account. Fails with
/// `UnboundName`.
Result<Deed> deedOf(const Op& op, const Bindings& bindings, const std::string& actor);
/// By how many seconds `clock:Advance` moves the clock; nothing when its parameters do not say it, or say more than 400 days.
std::optional<std::int64_t> secondsOf(const json::Object& parameters);
/// A user, a root or a session as Deed::as has it.
std::string callerText(const engine::Engine& engine, const sts::Caller& caller);

class Sandbox {
public:
    /// Accounts and clock of the world; its setup is not carried out. Fails if the engine cannot be made.
    static Result<std::unique_ptr<Sandbox>> create(const World& world, std::uint32_t seed);
    ~Sandbox();

    /// Carries out and remembers, whatever comes of it.
    Done perform(const Deed& deed);
    /// Carries out in order and stops at the first that fails without being allowed to; `bindings` gets the names that they bind. Fails with what the API answered and the
    /// place of the op.
    Result<void> perform(const Ops& ops, Bindings& bindings, const std::string& actor = {});
    /// Back to the world after the first `count` deeds. The engine is another one afterwards.
    Result<void> rewind(std::size_t count);
    /// A copy of it, after the first `count` deeds.
    Result<std::unique_ptr<Sandbox>> fork(std::size_t count) const;

    const std::vector<Deed>& deeds() const { return m_deeds; }
    const sts::Caller& actor() const { return m_actor; }
    engine::Engine& engine() { return *m_engine; }
    const engine::Engine& engine() const { return *m_engine; }
    /// For whoever shows it in the background: it stays usable, with its clock, after a rewind has put another one in its place.
    const std::shared_ptr<engine::Engine>& sharedEngine() const { return m_engine; }
    /// The same one after a rewind. To be moved by deeds alone.
    const std::shared_ptr<PracticeClock>& clock() const { return m_clock; }
    /// The world after the first `count` deeds, and its last record.
    identity::SnapshotPtr worldAfter(std::size_t count) const { return m_marks[count].world; }
    std::uint64_t recordAfter(std::size_t count) const { return m_marks[count].record; }
    /// How many deeds were carried out in all, those of copies and of going back too, large ones as several: what it has cost.
    std::size_t carriedOut() const { return m_carriedOut; }
    /// Hex: changes with everything that was done here, and in which order.
    std::string digest() const;

    /// What goals are judged on. A step began after `step` deeds, the walkthrough after `walkthrough`.
    Scene scene(std::size_t walkthrough, std::size_t step) const;

private:
    struct Mark {
        identity::SnapshotPtr world;
        std::uint64_t record = 0;
    };
    Sandbox(World world, std::uint32_t seed, identity::Table<identity::ManagedPolicy> awsPolicies)
        : m_plan(std::move(world)), m_awsPolicies(std::move(awsPolicies)), m_seed(seed) {}
    Result<void> begin();
    Done carryOut(const Deed& deed);
    Result<sts::Caller> callerOf(const std::string& as) const;

    World m_plan;  ///< accounts and clock
    identity::Table<identity::ManagedPolicy> m_awsPolicies;
    std::uint32_t m_seed;
    std::shared_ptr<PracticeClock> m_clock;
    std::shared_ptr<engine::Engine> m_engine;
    sts::Caller m_actor;
    std::vector<Deed> m_deeds;
    std::vector<Mark> m_marks;  ///< one more than deeds
    mutable std::size_t m_carriedOut = 0;
};

}  // namespace rolewright::training
