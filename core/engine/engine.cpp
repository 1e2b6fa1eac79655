#include "core/engine/engine.h"

#include "core/crypto/crypto.h"
#include "core/crypto/true_randomness.h"
#include "core/engine/ended_sessions.h"
#include "core/engine/follow_ups.h"
#include "core/engine/foreign_session.h"
#include "core/engine/ledger.h"
#include "core/engine/recorder.h"
#include "core/engine/trail_vault.h"
#include "core/identity/references.h"
#include "core/service/home_regions.h"
#include "core/service/mfa.h"
#include "core/service/parameters.h"
#include "core/service/saml_claims.h"
#include "core/sts/issue.h"

namespace rolewright::engine {

using identity::SnapshotPtr;

struct Engine::State {
    State(std::unique_ptr<storage::Workspace> workspace, storage::Loaded loaded, crypto::Secret key)
        : isKept(workspace != nullptr), workspaceKey(std::move(key)), ledger(std::move(workspace), std::move(loaded)) {}

    const bool isKept;  ///< in a workspace: then no secret of it may follow from a seed
    const crypto::Secret workspaceKey;
    Ledger ledger;
    EndedSessions endedSessions;
    ForeignCredentials foreign;

    EndedSessions::Look look(const Clock& clock) {
        return endedSessions.look(clock, [this] { return ledger.sessions(); }, [this] { return ledger.snapshot(); });
    }
};

namespace {

constexpr std::string_view importSource = "rolewright:Import";

bool hasEffects(const service::Outcome& outcome) {
    return !outcome.changes.empty() || outcome.newSession || outcome.newSecret || !outcome.removedSecret.empty() || outcome.usedCode || outcome.usedAssertion;
}

service::EndedKeysPtr with(const service::EndedKeysPtr& keys, const std::string& another) {
    auto more = keys ? std::make_shared<service::EndedKeys>(*keys) : std::make_shared<service::EndedKeys>();
    more->insert(another);
    return more;
}

/// A code that was used before proves nothing, whatever came of the call.
service::Outcome refusedForUsedCode() {
    service::Outcome outcome;
    outcome.answer = service::usedCodeError();
    return outcome;
}

/// The same of a SAML assertion; the trail still says whose it was.
service::Outcome refusedForUsedAssertion(service::Outcome spent) {
    service::Outcome outcome;
    outcome.answer = service::usedAssertionError();
    outcome.presented = std::move(spent.presented);
    return outcome;
}

/// What a call came to, and what the trail will say of it.
struct Noted {
    service::Outcome outcome;
    Draft draft;
    std::optional<Draft> counterpart;
};

Noted noteOf(const identity::Snapshot& world, const sts::Caller& caller, const service::Operation& operation, const service::CallContext& context,
             service::Outcome outcome) {
    audit::Record record = recordOf(world, caller, operation, context, outcome);
    std::optional<audit::Record> counterpart = counterpartOf(record, outcome);
    Noted noted{std::move(outcome), Draft(std::move(record)), std::nullopt};
    if (counterpart) noted.counterpart.emplace(*std::move(counterpart));
    return noted;
}

Error unwritten(const Error& error) { return {"ServiceFailure", error.message, std::nullopt}; }

/// True when the credentials themselves were refused: then the session was not used.
bool refusedCredentials(const service::Outcome& outcome) {
    if (outcome.answer) return false;
    const std::string& code = outcome.answer.error().code;
    return code == "ExpiredToken" || code == "InvalidClientTokenId" || code == "InvalidAccessKeyId";
}

/// The secrets whose access keys and MFA devices changes take away or bring.
struct KeyMoves {
    std::vector<std::string> gone;
    std::vector<std::string> come;
};

void addAll(const identity::Account& account, std::vector<std::string>& ids) {
    account.accessKeys.forEach([&](const identity::RowPtr<identity::AccessKey>& key) { ids.push_back(key->id); });
    account.mfaDevices.forEach([&](const identity::RowPtr<identity::MfaDevice>& device) { ids.push_back(service::seedName(identity::arnOf(account.id, *device))); });
}

KeyMoves keyMoves(const identity::ChangeSet& changes) {
    KeyMoves moves;
    for (const identity::Change& change : changes.changes) {
        if (change.table == identity::TableId::accounts) {
            if (!change.accountBefore) addAll(*change.accountAfter, moves.come);
            if (!change.accountAfter) addAll(*change.accountBefore, moves.gone);
        } else if (change.table == identity::TableId::accessKeys || change.table == identity::TableId::mfaDevices) {
            const bool key = change.table == identity::TableId::accessKeys;
            std::string name = key ? change.key : service::seedName("arn:aws:iam::" + change.account.text() + ":mfa" + change.key);
            if (change.after.index() == 0) moves.gone.push_back(std::move(name));
            else if (change.before.index() == 0) moves.come.push_back(std::move(name));
        }
    }
    return moves;
}

Error invalidToken() { return {"InvalidClientTokenId", "The security token included in the request is invalid.", std::nullopt}; }

Error wrongSecret() {
    return {"SignatureDoesNotMatch",
            "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. "
            "Consult the service documentation for details.",
            std::nullopt};
}

/// The user whose active key this is.
std::optional<sts::Caller> ownerOfKey(const identity::Snapshot& world, std::string_view accessKeyId) {
    for (const identity::AccountPtr& account : world.accounts()) {
        const auto key = account->accessKeys.find(accessKeyId);
        if (!key) continue;
        if (!key->active) return std::nullopt;
        sts::Caller caller = sts::Caller::user(account->id, key->user);
        caller.accessKeyId = key->id;
        return caller;
    }
    return std::nullopt;
}

}  // namespace

Result<std::unique_ptr<Engine>> Engine::create(std::unique_ptr<storage::Workspace> workspace, const Clock& clock,
                                               const identity::Table<identity::ManagedPolicy>& awsPolicies) {
    storage::Loaded loaded;
    if (workspace) loaded = workspace->takeLoaded();
    crypto::Secret key = std::move(loaded.workspaceKey);
    if (!workspace) key = crypto::Secret(crypto::randomBytes(32));
    if (key.size() != 32) return Error{"WorkspaceDamaged", "the workspace has no key of 32 bytes", std::nullopt};
    loaded.snapshot = loaded.snapshot.withNewerAwsPolicies(awsPolicies);
    return std::unique_ptr<Engine>(new Engine(std::make_unique<State>(std::move(workspace), std::move(loaded), std::move(key)), clock));
}

Engine::Engine(std::unique_ptr<State> state, const Clock& clock) : m_state(std::move(state)), m_clock(clock) {}
Engine::~Engine() = default;

CallResult Engine::call(const sts::Caller& caller, const service::Operation& operation) { return call(caller, operation, contextNow()); }

CallResult Engine::call(const sts::Caller& caller, const service::Operation& operation, service::CallContext context) {
    const auto once = [this](const sts::Caller& who, const service::Operation& what, service::CallContext surroundings, Consequences& consequences) {
        return callOnce(who, what, std::move(surroundings), consequences);
    };
    return FollowUps(once, [this] { return contextNow(); }).call(caller, operation, std::move(context));
}

CallResult Engine::callOnce(const sts::Caller& caller, const service::Operation& operation, service::CallContext context, Consequences& consequences) {
    const crypto::TrueRandomness random(m_state->isKept);
    const TrailVault vault(*this);
    SnapshotPtr world = snapshot();
    context.region = service::requestedRegion(*world, operation, context.region);
    if (caller.session && m_state->ledger.wasDropped(*caller.session)) context.ended = with(context.ended, caller.session->accessKeyId);
    const auto noted = [&](service::Outcome outcome) { return noteOf(*world, caller, operation, context, std::move(outcome)); };
    const auto decide = [&] { return noted(service::handle(caller, operation, *world, context, vault)); };
    Noted call = decide();
    service::Outcome& outcome = call.outcome;
    // Many bytes take their time on the way to the disk: before anybody waits for this call.
    if (auto kept = m_state->ledger.keepBodies(outcome.changes); !kept) return {operation, unwritten(kept.error()), {}, nullptr, std::nullopt, nullptr, nullptr};
    Ledger::Turn turn = m_state->ledger.turn();
    // Keys are made at first need, in no row: who was first is seen by the name of the secret.
    const bool late = outcome.newSecret && turn.awaitSecret(outcome.newSecret->first);
    if (late || (hasEffects(outcome) && turn.tip() != world)) {
        // Somebody came in between: what was decided on the older world is decided again, with everybody else waiting.
        world = turn.tip();
        call = decide();
    }
    if (outcome.usedCode && !turn.isFresh(*outcome.usedCode)) call = noted(refusedForUsedCode());
    if (outcome.usedAssertion && !turn.isFresh(*outcome.usedAssertion)) call = noted(refusedForUsedAssertion(std::move(outcome)));
    SnapshotPtr next;
    if (!outcome.changes.empty()) {
        auto applied = identity::apply(*world, outcome.changes);
        if (!applied) return {operation, unwritten(applied.error()), {}, nullptr, std::nullopt, nullptr, nullptr};
        next = std::make_shared<const identity::Snapshot>(std::move(*applied));
    }
    Pending pending;
    pending.changes = &outcome.changes;
    pending.draft = std::move(call.draft);
    pending.counterpart = std::move(call.counterpart);
    pending.newSession = outcome.newSession;
    if (caller.session && !refusedCredentials(outcome)) pending.usedSession = caller.session->accessKeyId;
    if (outcome.newSecret) pending.newSecrets.push_back(std::move(*outcome.newSecret));
    if (outcome.usedCode) pending.usedCode = std::move(outcome.usedCode);
    if (outcome.usedAssertion) pending.usedAssertion = std::move(outcome.usedAssertion);
    if (!outcome.removedSecret.empty()) pending.removedSecrets.push_back(std::move(outcome.removedSecret));
    auto written = std::move(turn).commit(std::move(pending), std::move(next));
    if (!written) return {operation, unwritten(written.error()), {}, nullptr, std::nullopt, nullptr, nullptr};
    consequences = {std::move(outcome.followUps), outcome.reportsFollowUps};
    auto grounds = std::make_shared<const Grounds>(Grounds{caller, std::move(context), std::move(world)});
    return {operation,          std::move(outcome.answer), std::move(outcome.changes), std::move(outcome.newSession), std::move(outcome.denied),
            std::move(*written), std::move(grounds),           {},                           std::move(outcome.body),      std::move(outcome.errorFacts)};
}

CallResult Engine::adopt(const sts::Caller& caller, const service::Operation& operation, AnsweredElsewhere answered) {
    service::CallContext context = contextNow();
    if (!answered.requestId.empty()) context.requestId = std::move(answered.requestId);
    if (!answered.region.empty()) context.region = std::move(answered.region);
    const SnapshotPtr world = snapshot();
    service::Outcome outcome;
    outcome.answer = std::move(answered.answer);
    if (outcome.answer && issuesSession(operation)) {
        if (auto foreign = readForeignSession(caller, operation, *outcome.answer, *world, context.now); foreign) {
            outcome.newSession = foreign->session;
            outcome.response["credentials"] = {{"accessKeyId", foreign->session->accessKeyId}, {"expiration", service::dateText(foreign->session->expires)}};
            m_state->foreign.put(std::move(foreign->credentials));
        } else {
            outcome.answer = foreign.error();
        }
    }
    Noted call = noteOf(*world, caller, operation, context, std::move(outcome));
    Pending pending;
    pending.draft = std::move(call.draft);
    pending.newSession = call.outcome.newSession;
    if (caller.session && !refusedCredentials(call.outcome)) pending.usedSession = caller.session->accessKeyId;
    auto written = m_state->ledger.turn().commit(std::move(pending), nullptr);
    CallResult result{operation, std::move(call.outcome.answer), {}, std::move(call.outcome.newSession), std::nullopt, nullptr, nullptr};
    result.body = std::move(answered.body);
    if (written) result.record = std::move(*written);
    return result;
}

void Engine::wipeEnded() { m_state->foreign.wipe(now()); }

service::CallContext Engine::contextNow() const {
    service::CallContext context;
    EndedSessions::Look look = m_state->look(m_clock);
    context.now = look.now;
    context.ended = std::move(look.ended);
    context.requestId = crypto::newUuid();
    return context;
}

Instant Engine::now() const { return m_state->look(m_clock).now; }

Result<void> Engine::applyChanges(const identity::ChangeSet& changes, std::string_view source) {
    if (changes.empty()) return {};
    const crypto::TrueRandomness random(m_state->isKept);
    Pending pending;
    pending.changes = &changes;
    pending.draft = Draft(recordOf(changes, source, contextNow()));
    KeyMoves moves = keyMoves(changes);
    for (std::string& id : moves.come) {
        if (auto secret = m_state->ledger.secrets().findRemoved(id)) pending.newSecrets.emplace_back(std::move(id), std::move(*secret));
    }
    pending.removedSecrets = std::move(moves.gone);
    Ledger::Turn turn = m_state->ledger.turn();
    auto applied = identity::apply(*turn.tip(), changes);
    if (!applied) return applied.error();
    if (source != importSource) {
        if (auto whole = identity::checkReferences(*applied, changes); !whole) return whole;
    }
    auto written = std::move(turn).commit(std::move(pending), std::make_shared<const identity::Snapshot>(std::move(*applied)));
    if (!written) return unwritten(written.error());
    return {};
}

SnapshotPtr Engine::snapshot() const { return m_state->ledger.snapshot(); }
sts::BookView Engine::sessions() const { return m_state->ledger.sessions(); }

sts::SessionPtr Engine::findSession(std::string_view accessKeyId) const {
    const sts::EntryPtr entry = m_state->ledger.findSession(accessKeyId);
    return entry ? entry->session : nullptr;
}

std::vector<audit::RecordPtr> Engine::trail(std::uint64_t after, std::size_t limit) const { return m_state->ledger.trail(after, limit); }

std::uint64_t Engine::lastRecord() const { return m_state->ledger.lastRecord(); }

Result<void> Engine::forgetSession(std::string_view accessKeyId) {
    const sts::EntryPtr entry = m_state->ledger.findSession(accessKeyId);
    if (!entry || entry->forgotten) return {};
    identity::ChangeSet nothing;
    nothing.title = Phrase::tr("Forget session %1").with(entry->session->name);
    audit::Record record = recordOf(nothing, "rolewright:ForgetSession", contextNow());
    record.accountId = entry->session->account.text();
    record.parameters = {{"accessKeyId", std::string(accessKeyId)}};
    Pending pending;
    pending.draft = Draft(std::move(record));
    pending.forgottenSession = accessKeyId;
    m_state->foreign.remove(accessKeyId);
    auto written = m_state->ledger.turn().commit(std::move(pending), nullptr);
    if (!written) return unwritten(written.error());
    return {};
}

Result<sts::Caller> Engine::authenticate(std::string_view accessKeyId, std::string_view secret, std::string_view sessionToken) const {
    if (!sessionToken.empty()) {
        auto session = sts::open(m_state->workspaceKey, accessKeyId, sessionToken);
        if (!session) return session.error();
        if (!sts::secretOf(m_state->workspaceKey, accessKeyId).equals(secret)) return wrongSecret();
        return sts::Caller::of(std::make_shared<const sts::Session>(std::move(*session)));
    }
    const auto known = m_state->ledger.secrets().find(accessKeyId);
    auto caller = ownerOfKey(*snapshot(), accessKeyId);
    if (!known || !caller) return invalidToken();
    if (!known->equals(secret)) return wrongSecret();
    return *caller;
}

Result<sts::Credentials> Engine::credentialsOf(std::string_view accessKeyId) const {
    if (m_state->foreign.knows(accessKeyId)) return m_state->foreign.find(accessKeyId, now());
    const sts::SessionPtr session = findSession(accessKeyId);
    if (!session) return Error{"NoSuchEntity", "no session with the access key id `" + std::string(accessKeyId) + "` was issued here", std::nullopt};
    return sts::issue(m_state->workspaceKey, *session);
}

Result<crypto::Secret> Engine::secretOfKey(std::string_view accessKeyId) const {
    auto secret = m_state->ledger.secrets().find(accessKeyId);
    if (!secret) return Error{"NoSuchEntity", "the secret of access key `" + std::string(accessKeyId) + "` is not known here", std::nullopt};
    return std::move(*secret);
}

const crypto::Secret& Engine::workspaceKey() const { return m_state->workspaceKey; }

std::optional<crypto::Secret> Engine::secretOf(std::string_view name) const { return m_state->ledger.secrets().find(name); }

Engine::Subscription Engine::subscribe(std::function<void(const Notice&)> observer) { return m_state->ledger.observers().add(std::move(observer)); }

Result<void> Engine::flush() { return m_state->ledger.flush(); }

}  // namespace rolewright::engine
