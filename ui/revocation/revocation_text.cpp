#include "ui/revocation/revocation_text.h"

#include "ui/models/session_cells.h"
#include "ui/store/calls.h"

#include <QCoreApplication>

namespace rolewright::ui {
namespace {

using service::RevocationKind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Revocation)
};

QString subjectOf(const service::RevocationWish& wish) { return wish.kind == RevocationKind::session ? sessionTitle(*wish.session) : toQt(wish.name); }

}  // namespace

QString titleOf(const service::RevocationWish& wish, Direction direction)
{
    const bool back = direction == Direction::restore;
    const QString subject = subjectOf(wish);
    switch (wish.kind) {
    case RevocationKind::role:
        return back ? Words::tr("Let the revoked sessions of role %1 work again").arg(subject) : Words::tr("Revoke all sessions of role %1 before now").arg(subject);
    case RevocationKind::session:
        return back ? Words::tr("Let session %1 work again").arg(subject) : Words::tr("Revoke session %1").arg(subject);
    case RevocationKind::user:
        return back ? Words::tr("Let the revoked sessions of user %1 work again").arg(subject) : Words::tr("Revoke user %1 everywhere").arg(subject);
    case RevocationKind::sourceIdentity:
        break;
    }
    return back ? Words::tr("Let the revoked sessions of source identity %1 work again").arg(subject) : Words::tr("Revoke source identity %1 everywhere").arg(subject);
}

QString explanationOf(const service::RevocationWish& wish, Direction direction)
{
    if (direction == Direction::restore)
        return Words::tr("Only the statements that revoking has written are taken out again. Sessions that have not expired work again.");
    switch (wish.kind) {
    case RevocationKind::role:
        return Words::tr("The role is denied everything for sessions that were issued before now. Whoever may assume it can get a new session at once.");
    case RevocationKind::session:
        return Words::tr("The role or user is denied everything for this one session. Others go on, and a new session of the same name works.");
    case RevocationKind::user:
        return Words::tr("The user is denied everything for the session tokens and federation tokens that were issued before now. Long-term access keys go on working.");
    case RevocationKind::sourceIdentity:
        break;
    }
    return Words::tr("Every role in which this source identity has a session denies it everything for sessions that were issued before now.");
}

QString buttonOf(Direction direction) { return direction == Direction::restore ? Words::tr("Let it &work again") : Words::tr("&Revoke"); }

QString lineOf(const sts::Session& session, Instant now)
{
    const Span span{session.issued, session.expires};
    return Words::tr("%1 · asked for by %2 · %3 left").arg(sessionTitle(session), principalTitle(session.callerArn), remainingText(span.remaining(now)));
}

QString policiesOf(const service::RevocationPlan& plan)
{
    json::Object list = json::Object::array();
    for (const service::PolicyChange& change : plan.changes) {
        json::Object shown{{"Operation", change.operation.name()}, {"Account", change.account.text()}};
        for (const auto& [name, value] : change.operation.parameters.items()) {
            const auto document = name == "PolicyDocument" ? json::parseObject(value.get<std::string>()) : Result<json::Object>(value);
            shown[name] = document ? *document : value;
        }
        list.push_back(std::move(shown));
    }
    return toQt(json::pretty(list, 2));
}

}  // namespace rolewright::ui
