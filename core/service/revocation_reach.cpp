#include "core/service/revocation_reach.h"

#include "core/base/text.h"

#include <map>
#include <set>

namespace rolewright::service {
namespace {

using Book = std::vector<sts::EntryPtr>;
using Sessions = std::vector<sts::SessionPtr>;
using Keys = std::set<std::string, std::less<>>;

std::string_view lastSegment(std::string_view arn)
{
    return arn.substr(arn.rfind('/') + 1);
}

/// When a name was a user's: others may have borne it before, and may since.
struct Time {
    Instant from = Instant::min();
    Instant until = Instant::max();
};

/// What a user signed with and called itself.
struct Traces {
    Keys ownSessions;
    Keys accessKeys;
    std::map<std::string, Time, std::less<>> arns;

    bool calledItself(const sts::Session& session) const
    {
        const auto arn = arns.find(session.callerArn);
        return arn != arns.end() && session.issued >= arn->second.from && session.issued < arn->second.until;
    }
};

Time timeOf(const std::string& arn, const identity::Account& account, const identity::User& user)
{
    Time time{std::chrono::floor<std::chrono::seconds>(user.created)};
    const auto bearer = account.users.find(lastSegment(arn));
    if (bearer && bearer->id != user.id)
        time.until = std::chrono::floor<std::chrono::seconds>(bearer->created);
    return time;
}

Traces tracesOf(const identity::Snapshot& world, const Book& book, const RevocationWish& wish)
{
    Traces traces;
    const auto account = world.account(wish.account);
    const auto user = wish.kind == RevocationKind::user && account ? account->users.find(wish.name) : nullptr;
    if (!user)
        return traces;
    const auto addArn = [&](const std::string& arn) { traces.arns.try_emplace(arn, timeOf(arn, *account, *user)); };
    addArn(identity::arnOf(wish.account, *user));
    account->accessKeys.forEach([&](const identity::RowPtr<identity::AccessKey>& key) {
        if (text::equalsIgnoringCase(key->user, user->name))
            traces.accessKeys.insert(key->id);
    });
    for (const sts::EntryPtr& entry : book) {
        const sts::Session& session = *entry->session;
        if (!session.isOfUser() || session.principalId != user->id)
            continue;
        traces.ownSessions.insert(session.accessKeyId);
        addArn(session.principalArn);
    }
    return traces;
}

/// Whether the wish is about this session, whatever has become of it.
bool means(const RevocationWish& wish, const Traces& traces, const sts::Session& session)
{
    switch (wish.kind) {
    case RevocationKind::session:
        return session.accessKeyId == wish.session->accessKeyId;
    case RevocationKind::sourceIdentity:
        return session.sourceIdentity == wish.name;
    case RevocationKind::user:
        return traces.ownSessions.contains(session.accessKeyId);
    case RevocationKind::role:
        break;
    }
    return session.account == wish.account && !session.isOfUser() && text::equalsIgnoringCase(lastSegment(session.principalArn), wish.name);
}

}  // namespace

Sessions descendantsOf(const identity::Snapshot& world, const Book& book, const Sessions& live, const RevocationWish& wish)
{
    const Traces traces = tracesOf(world, book, wish);
    Keys keys = traces.accessKeys;
    const std::set<sts::SessionPtr> alive(live.begin(), live.end());
    Sessions found;
    for (const sts::EntryPtr& entry : book) {  // parents come before their children
        const sts::SessionPtr& session = entry->session;
        const bool meant = means(wish, traces, *session);
        if (!meant && !traces.calledItself(*session) && !keys.contains(session->parentKeyId))
            continue;
        keys.insert(session->accessKeyId);
        if (!meant && alive.contains(session))
            found.push_back(session);
    }
    return found;
}

}  // namespace rolewright::service
