#include "core/server/credential_desk.h"

#include "core/base/time_text.h"
#include "core/engine/named_caller.h"
#include "core/service/authorize.h"
#include "core/service/revocation.h"
#include "core/service/session_renewal.h"

#include <algorithm>
#include <functional>

namespace rolewright::server {
namespace {

using namespace std::chrono_literals;
using sts::SessionPtr;
using sts::SessionState;

constexpr std::chrono::minutes enough{10};  // botocore asks again when less is left
constexpr std::size_t shortestSessionName = 2;

Error noSession(const std::string& name)
{
    return {
        "NoSuchSession", "there is no session `" + name + "` in this workspace: name one by its session name, its access key id or its ARN, or use --role", {}};
}

/// What the engine knows at the moment of one question.
struct Desk {
    engine::Engine& engine;
    service::CallContext context = engine.contextNow();
    identity::SnapshotPtr world = engine.snapshot();
    sts::BookView book = engine.sessions();

    SessionState stateOf(const sts::Entry& entry) const
    {
        if (context.hasEnded(*entry.session))
            return SessionState::expired;
        return service::revocationOf(*world, entry.session) ? SessionState::revoked : SessionState::active;
    }
    bool lastsOn(const sts::Session& session) const
    {
        const auto left = session.expires - context.now;
        return left > std::min<Instant::duration>(enough, (session.expires - session.issued) / 2);
    }
    Result<GivenCredentials> give(const SessionPtr& session) const
    {
        if (const auto valid = service::checkCredentials(*world, sts::Caller::of(session), context); !valid)
            return valid.error();
        Result<sts::Credentials> credentials = engine.credentialsOf(session->accessKeyId);
        if (!credentials)
            return credentials.error();
        return GivenCredentials{*std::move(credentials), session};
    }
    Result<GivenCredentials> ask(const sts::Caller& caller, const service::Operation& operation) const
    {
        const engine::CallResult result = engine.call(caller, operation);
        if (!result.answer)
            return result.answer.error();
        if (!result.newSession)
            return Error{"ServiceFailure", "the call brought no session", {}};
        Result<sts::Credentials> credentials = engine.credentialsOf(result.newSession->accessKeyId);
        if (!credentials)
            return credentials.error();
        return GivenCredentials{*std::move(credentials), result.newSession};
    }
    /// Newest first.
    std::vector<sts::EntryPtr> entriesOf(const std::function<bool(const sts::Session&)>& fits) const
    {
        std::vector<sts::EntryPtr> found;
        for (auto entry = book->rbegin(); entry != book->rend(); ++entry) {
            if (!(*entry)->forgotten && fits(*(*entry)->session))
                found.push_back(*entry);
        }
        return found;
    }
};

/// The session that is meant: the newest that lives, else the newest.
Result<sts::EntryPtr> findSession(const Desk& desk, const std::string& name)
{
    const auto found =
        desk.entriesOf([&](const sts::Session& session) { return session.accessKeyId == name || session.name == name || session.arn() == name; });
    sts::EntryPtr meant;
    for (const sts::EntryPtr& entry : found) {
        if (desk.stateOf(*entry) != SessionState::active)
            continue;
        if (meant && meant->session->arn() != entry->session->arn())
            return Error{"AmbiguousSession",
                         "`" + name + "` names several sessions that live: " + meant->session->arn() + " and " + entry->session->arn() +
                             "; name one by its ARN",
                         {}};
        if (!meant)
            meant = entry;
    }
    if (!meant && found.empty())
        return noSession(name);
    return meant ? meant : found.front();
}

/// Who asked for the session, to ask again.
Result<sts::Caller> askerOf(const Desk& desk, const sts::Session& session, const SessionPtr& parent)
{
    if (parent)
        return desk.context.hasEnded(*parent)
                   ? Result<sts::Caller>(Error{"ExpiredToken", "the session that it was asked for with, " + parent->arn() + ", is over", {}})
                   : Result<sts::Caller>(sts::Caller::of(parent));
    Result<sts::Caller> caller = engine::findCaller(desk.engine, session.callerArn);
    if (caller && caller->kind == sts::CallerKind::user)
        caller->accessKeyId = session.parentKeyId;
    return caller;
}

Result<GivenCredentials> renew(const Desk& desk, const sts::Session& session)
{
    const SessionPtr parent = session.parentKeyId.empty() ? nullptr : desk.engine.findSession(session.parentKeyId);
    const std::optional<service::Operation> again = service::askAgain(session, parent.get());
    if (!again)
        return Error{"ExpiredToken", "it took an assertion or a token, which is not kept: sign in again", {}};
    const Result<sts::Caller> caller = askerOf(desk, session, parent);
    return caller ? desk.ask(*caller, *again) : caller.error();
}

/// A session that is nearly over may be renewed; one that cannot be is given as long as it lives.
Result<GivenCredentials> giveSession(const Desk& desk, const CredentialWish& wish)
{
    const Result<sts::EntryPtr> found = findSession(desk, wish.session);
    if (!found)
        return found.error();
    const sts::Session& session = *(*found)->session;
    const SessionState state = desk.stateOf(**found);
    if (state == SessionState::revoked)
        return Error{"AccessDenied", "the session `" + session.arn() + "` is revoked", {}};
    if (state == SessionState::active && (!wish.renews || desk.lastsOn(session)))
        return desk.give((*found)->session);
    if (!wish.renews)
        return Error{"ExpiredToken", "the session `" + session.arn() + "` expired at " + toIso8601(session.expires) + ": assume the role again", {}};
    Result<GivenCredentials> renewed = renew(desk, session);
    if (renewed || state == SessionState::active)
        return renewed ? std::move(renewed) : desk.give((*found)->session);
    return Error{renewed.error().code, "the session `" + session.arn() + "` expired and cannot be renewed: " + renewed.error().message, {}};
}

std::string sessionNameOf(const CredentialWish& wish, const sts::Caller& caller)
{
    if (!wish.sessionName.empty())
        return wish.sessionName;
    const std::string name = caller.session ? caller.session->name : caller.name;
    return name.size() < shortestSessionName ? name + "-rolewright" : name;
}

/// The device that proves a code: the only one of the user.
Result<std::string> serialNumberOf(const Desk& desk, const sts::Caller& caller)
{
    const auto account = desk.world->account(caller.account);
    std::vector<std::string> serials;
    if (account && caller.kind == sts::CallerKind::user) {
        account->mfaDevices.forEach([&](const identity::RowPtr<identity::MfaDevice>& device) {
            if (device->user == caller.name)
                serials.push_back(identity::arnOf(caller.account, *device));
        });
    }
    if (serials.size() == 1)
        return serials.front();
    return Error{"InvalidWish",
                 "--mfa-code needs a caller with one MFA device; " + (caller.name.empty() ? std::string("this one") : "`" + caller.name + "`") + " has " +
                     std::to_string(serials.size()),
                 {}};
}

Result<json::Object> assumeParameters(const Desk& desk, const CredentialWish& wish, const sts::Caller& caller, const std::string& sessionName)
{
    json::Object parameters{{"RoleArn", wish.role}, {"RoleSessionName", sessionName}};
    if (!wish.externalId.empty())
        parameters["ExternalId"] = wish.externalId;
    if (wish.seconds)
        parameters["DurationSeconds"] = *wish.seconds;
    if (!wish.mfaCode.empty()) {
        const Result<std::string> serial = serialNumberOf(desk, caller);
        if (!serial)
            return serial.error();
        parameters["SerialNumber"] = *serial;
        parameters["TokenCode"] = wish.mfaCode;
    }
    return parameters;
}

Result<GivenCredentials> giveRole(const Desk& desk, const CredentialWish& wish)
{
    if (wish.caller.empty())
        return Error{"InvalidWish", "say with --as who assumes the role `" + wish.role + "`: the ARN of a user or of a session", {}};
    const Result<sts::Caller> caller = engine::findCaller(desk.engine, wish.caller);
    if (!caller)
        return caller.error();
    const Result<service::CallerIdentity> identity = service::identify(*desk.world, *caller);
    if (!identity)
        return identity.error();
    const std::string name = sessionNameOf(wish, *caller);
    const auto had = desk.entriesOf([&](const sts::Session& session) {
        return session.kind == sts::SessionKind::assumeRole && session.principalArn == wish.role && session.callerArn == identity->arn &&
               session.name == name && session.externalId.value_or("") == wish.externalId && !session.hasSessionPolicy && session.tags.empty() &&
               session.service.empty();
    });
    for (const sts::EntryPtr& entry : had) {
        if (desk.stateOf(*entry) != SessionState::active || !desk.lastsOn(*entry->session))
            continue;
        if (Result<GivenCredentials> given = desk.give(entry->session))
            return given;
    }
    Result<json::Object> parameters = assumeParameters(desk, wish, *caller, name);
    return parameters ? desk.ask(*caller, {"sts", "AssumeRole", *std::move(parameters)}) : parameters.error();
}

}  // namespace

json::Object CredentialWish::toJson() const
{
    json::Object object{{"session", session},       {"role", role},      {"caller", caller}, {"sessionName", sessionName},
                        {"externalId", externalId}, {"mfaCode", mfaCode},       {"use", use}};
    if (seconds)
        object["seconds"] = *seconds;
    return object;
}

CredentialWish CredentialWish::fromJson(const json::Object& object)
{
    CredentialWish wish{json::stringOr(object, "session"),
                        json::stringOr(object, "role"),
                        json::stringOr(object, "caller"),
                        json::stringOr(object, "sessionName"),
                        json::stringOr(object, "externalId"),
                        json::stringOr(object, "mfaCode"),
                        {},
                        false,
                        json::stringOr(object, "use", "credential_process")};
    if (const auto seconds = object.find("seconds"); seconds != object.end() && seconds->is_number_integer() && *seconds >= 0 && *seconds <= 1'000'000)
        wish.seconds = seconds->get<int>();
    return wish;
}

Result<GivenCredentials> giveCredentials(engine::Engine& engine, const CredentialWish& wish)
{
    const Desk desk{engine};
    if (wish.session.empty() == wish.role.empty())
        return Error{"InvalidWish", "name either a session or a role", {}};
    return wish.session.empty() ? giveRole(desk, wish) : giveSession(desk, wish);
}

}  // namespace rolewright::server
