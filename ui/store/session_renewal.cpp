#include "ui/store/session_renewal.h"

#include "core/service/authorize.h"
#include "ui/models/session_cells.h"
#include "ui/store/calls.h"
#include "ui/store/fall_back.h"

#include <QCoreApplication>

#include <algorithm>

namespace rolewright::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SessionRenewal)
};

/// What was asked for, without what the calling session hands on by itself.
json::Object parametersOf(const sts::Session& session, const sts::Session* parent)
{
    const auto inherited = [parent](const std::string& key) {
        return parent && std::find(parent->transitiveKeys.begin(), parent->transitiveKeys.end(), key) != parent->transitiveKeys.end();
    };
    json::Object parameters{{"DurationSeconds", session.requestedSeconds}};
    if (session.kind == sts::SessionKind::getSessionToken)
        return parameters;
    if (session.kind == sts::SessionKind::getFederationToken) {
        parameters["Name"] = session.name;
    } else {
        parameters["RoleArn"] = session.principalArn;
        parameters["RoleSessionName"] = session.name;
    }
    if (session.externalId)
        parameters["ExternalId"] = *session.externalId;
    if (session.sourceIdentity && !(parent && parent->sourceIdentity))
        parameters["SourceIdentity"] = *session.sourceIdentity;
    for (const policy::DocumentPtr& document : session.sessionPolicies)
        parameters["Policy"] = document->text();
    for (const std::string& arn : session.sessionPolicyArns)
        parameters["PolicyArns"].push_back({{"arn", arn}});
    for (const identity::Tag& tag : session.tags) {
        if (!inherited(tag.key))
            parameters["Tags"].push_back({{"Key", tag.key}, {"Value", tag.value}});
    }
    for (const std::string& key : session.transitiveKeys) {
        if (!inherited(key))
            parameters["TransitiveTagKeys"].push_back(key);
    }
    return parameters;
}

std::optional<sts::Caller> asker(const sts::Session& session)
{
    std::optional<sts::Caller> caller = longTermCaller(session.callerArn);
    if (caller && caller->kind == sts::CallerKind::user)
        caller->accessKeyId = session.parentKeyId;
    return caller;
}

}  // namespace

std::optional<sts::Caller> longTermCaller(const std::string& text)
{
    const auto arn = Arn::parse(text);
    const auto account = arn ? AccountId::parse(arn->account) : Result<AccountId>(Error{});
    if (arn && account && arn->resource == "root")
        return sts::Caller::root(*account);
    if (!arn || !account || arn->service != "iam" || !arn->resource.starts_with("user/"))
        return std::nullopt;
    return sts::Caller::user(*account, arn->resource.substr(arn->resource.rfind('/') + 1));
}

Renewal renewalOf(const sts::Session& session, const SessionsModel& sessions, const Store& store)
{
    Renewal renewal;
    const bool ofUser = session.kind == sts::SessionKind::getSessionToken || session.kind == sts::SessionKind::getFederationToken;
    if (session.kind != sts::SessionKind::assumeRole && !ofUser) {
        renewal.obstacle = Texts::tr("%1 is asked where this session came from: it takes an assertion or a token that is not kept.").arg(kindText(session.kind));
        return renewal;
    }
    const sts::SessionPtr parent = sessions.parentOf(session);
    const std::optional<sts::Caller> caller = parent ? sts::Caller::of(parent) : asker(session);
    if (!caller) {
        renewal.obstacle = Texts::tr("It was asked for by %1, whose credentials are not known here.").arg(toQt(session.callerArn));
        return renewal;
    }
    if (parent && sessions.isExpired(*parent)) {
        renewal.obstacle = Texts::tr("The session it was asked for with, %1, has expired. Renew that one, then switch role from it.").arg(sessionTitle(*parent));
        return renewal;
    }
    if (const auto valid = service::checkCredentials(*store.snapshot(), *caller, store.engine()->contextNow()); !valid) {
        renewal.obstacle = Texts::tr("%1, who asked for it, cannot ask again: %2").arg(principalTitle(session.callerArn), toQt(valid.error().message));
        return renewal;
    }
    renewal.caller = *caller;
    renewal.operation = {"sts", kindText(session.kind).toStdString(), parametersOf(session, parent.get())};
    renewal.takesCode = session.mfa;
    if (session.mfa)
        renewal.obstacle = Texts::tr("It was obtained with MFA: asking again takes a new code.");
    return renewal;
}

std::optional<Instant> renewableUntil(const sts::Session& session, const SessionsModel& sessions)
{
    std::optional<Instant> until;
    std::size_t steps = 0;
    for (sts::SessionPtr above = sessions.parentOf(session); above && steps < 1000; above = sessions.parentOf(*above), ++steps)
        until = std::min(until.value_or(above->expires), above->expires);
    return until;
}

void renew(const sts::SessionPtr& session, const SessionsModel& sessions, Store& store, QObject* context, Store::Done done, const json::Object& proofs)
{
    Renewal renewal = renewalOf(*session, sessions, store);
    renewal.operation.parameters.update(proofs);
    store.callAs(std::move(renewal.caller), std::move(renewal.operation), context, [session, &store, done = std::move(done)](const engine::CallResult& result) {
        const FallBack* fallBack = FallBack::of(store);
        const sts::SessionPtr acting = fallBack && fallBack->lost() ? fallBack->lost() : store.caller().session;
        if (result.newSession && acting && acting->accessKeyId == session->accessKeyId)
            store.enter(result.newSession);
        done(result);
    });
}

}  // namespace rolewright::ui
