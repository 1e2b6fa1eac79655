#include "ui/store/session_renewal.h"

#include "core/service/authorize.h"
#include "core/service/session_renewal.h"
#include "ui/models/session_cells.h"
#include "ui/store/calls.h"
#include "ui/store/fall_back.h"
#include "ui/theme/phrases.h"

#include <QCoreApplication>

namespace rolewright::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SessionRenewal)
};

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
    const sts::SessionPtr parent = sessions.parentOf(session);
    std::optional<service::Operation> again = service::askAgain(session, parent.get());
    if (!again) {
        renewal.obstacle = Texts::tr("%1 is asked where this session came from: it takes an assertion or a token that is not kept.").arg(kindText(session.kind));
        return renewal;
    }
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
        renewal.obstacle = Texts::tr("%1, who asked for it, cannot ask again: %2").arg(principalTitle(session.callerArn), messageOf(valid.error()));
        return renewal;
    }
    renewal.caller = *caller;
    renewal.operation = *std::move(again);
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
