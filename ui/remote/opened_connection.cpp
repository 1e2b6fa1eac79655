#include "ui/remote/opened_connection.h"

#include "core/identity/aws_managed_policies.h"
#include "core/identity/difference.h"
#include "ui/remote/saved_connections.h"

#include <future>

namespace rolewright::ui {
namespace {

using namespace std::chrono_literals;

constexpr auto keysPatience = 70s;       // a credential_process has a minute
constexpr auto longestSession = 36h;     // STS API Reference, GetSessionToken

/// Named and marked as the connection is.
identity::SnapshotPtr marked(const identity::Snapshot& world, const AccountId& id, const client::Connection& connection)
{
    const identity::AccountPtr row = world.account(id);
    identity::Account account = row ? *row : identity::Account();
    account.id = id;
    account.name = connection.name;
    account.environment = environmentOf(connection.environment);
    return std::make_shared<const identity::Snapshot>(world.withAccount(std::make_shared<const identity::Account>(std::move(account))));
}

constexpr std::string_view userKind = "user/";
constexpr std::string_view sessionKind = "assumed-role/";

/// A role that was not read is known by what GetCallerIdentity says of it: its name, without its path, and its unique id before the session's name.
sts::Caller sessionCaller(const RemoteIdentity& identity, const std::string& resource, const identity::Snapshot& world, const client::KeysPtr& keys, Instant now)
{
    const AccountId& account = identity.account;
    const std::size_t slash = resource.find('/');
    if (!keys || slash == std::string::npos)
        return sts::Caller::root(account);
    const identity::AccountPtr row = world.account(account);
    const auto role = row ? row->roles.find(resource.substr(0, slash)) : nullptr;
    sts::Session session;
    session.kind = sts::SessionKind::assumeRole;
    session.accessKeyId = keys->accessKeyId;
    session.account = account;
    session.principalId = role ? role->id : identity.userId.substr(0, identity.userId.find(':'));
    session.principalArn = role ? identity::arnOf(account, *role) : "arn:aws:iam::" + account.text() + ":role/" + resource.substr(0, slash);
    session.name = resource.substr(slash + 1);
    session.issued = now;
    session.expires = keys->expires == client::noEnd ? now + longestSession : keys->expires;
    return sts::Caller::of(std::make_shared<const sts::Session>(std::move(session)));
}

}  // namespace

Result<RemoteIdentity> askIdentity(RemoteLine& line)
{
    const SystemClock machine;
    const Instant before = machine.now();
    const mirror::Reply reply = mirror::askAndWait(line.endpoint(), {"sts", "GetCallerIdentity"});
    if (!reply.answer)
        return reply.answer.error();
    const Instant after = machine.now();
    auto account = AccountId::parse(json::stringOr(*reply.answer, "Account"));
    if (!account)
        return Error{"UnreadableAnswer", "the endpoint does not say whose account it is", {}};
    return RemoteIdentity{*account, json::stringOr(*reply.answer, "Arn"), json::stringOr(*reply.answer, "UserId"), after - before, line.now() - machine.now()};
}

client::KeysPtr keysOf(const client::Connection& connection, Instant now)
{
    if (!connection.keys)
        return nullptr;
    const auto answer = std::make_shared<std::promise<client::KeysPtr>>();
    std::future<client::KeysPtr> keys = answer->get_future();
    connection.keys->keys(now, [answer](Result<client::KeysPtr> got) { answer->set_value(got ? *got : nullptr); });
    return keys.wait_for(keysPatience) == std::future_status::ready ? keys.get() : nullptr;
}

sts::Caller callerOf(const RemoteIdentity& identity, const identity::Snapshot& world, const client::KeysPtr& keys, Instant now)
{
    const auto arn = Arn::parse(identity.arn);
    const identity::AccountPtr account = world.account(identity.account);
    if (arn && account && arn->service == "iam" && arn->resource.starts_with(userKind)) {
        if (const auto user = account->users.find(arn->resource.substr(arn->resource.rfind('/') + 1)))
            return sts::Caller::user(account->id, user->name);
    }
    if (arn && arn->service == "sts" && arn->resource.starts_with(sessionKind))
        return sessionCaller(identity, arn->resource.substr(sessionKind.size()), world, keys, now);
    return sts::Caller::root(identity.account);
}

bool knows(const identity::Snapshot& world, const RemoteIdentity& identity)
{
    const auto arn = Arn::parse(identity.arn);
    const identity::AccountPtr account = world.account(identity.account);
    if (!arn || arn->resource == "root")
        return true;
    if (!account)
        return false;
    if (arn->resource.starts_with(userKind))
        return account->users.find(arn->resource.substr(arn->resource.rfind('/') + 1)) != nullptr;
    const std::string session = arn->resource.starts_with(sessionKind) ? arn->resource.substr(sessionKind.size()) : std::string();
    return account->roles.find(session.substr(0, session.find('/'))) != nullptr;
}

identity::SnapshotPtr withOneself(identity::SnapshotPtr world, const RemoteIdentity& identity)
{
    const auto arn = Arn::parse(identity.arn);
    if (!arn || arn->service != "iam" || !arn->resource.starts_with(userKind))
        return world;
    const std::string place = arn->resource.substr(userKind.size() - 1);  // `/team/alice`
    const identity::AccountPtr row = world->account(identity.account);
    identity::Account account = row ? *row : identity::Account();
    identity::User user;
    user.name = place.substr(place.rfind('/') + 1);
    user.path = place.substr(0, place.rfind('/') + 1);
    user.id = identity.userId;
    if (account.users.find(user.name))
        return world;
    account.id = identity.account;
    account.users = account.users.with(std::make_shared<const identity::User>(std::move(user)));
    return std::make_shared<const identity::Snapshot>(world->withAccount(std::make_shared<const identity::Account>(std::move(account))));
}

Result<OpenedConnection> openConnection(client::Connection connection, std::shared_ptr<RemoteLine> line, const std::atomic<bool>& cancelled,
                                        const std::function<void(std::size_t, std::size_t)>& progress)
{
    OpenedConnection opened;
    opened.line = std::move(line);
    auto identity = askIdentity(*opened.line);
    if (!identity)
        return identity.error();
    if (connection.account && *connection.account != identity->account)
        return Error{"WrongAccount", "these are keys of account " + identity->account.text() + ", and the connection is for " + connection.account->text() + ": nothing was read", {}};
    mirror::PullOptions options;
    options.awsPolicies = identity::awsManagedPolicies();
    options.now = opened.line->now();
    options.cancelled = &cancelled;
    options.progress = progress;
    auto mirror = mirror::pullAccount(opened.line->endpoint(), options);
    if (!mirror)
        return mirror.error();
    opened.isOneselfRead = knows(*mirror->base, *identity);
    mirror->base = marked(*withOneself(mirror->base, *identity), mirror->account, connection);
    auto engine = engine::Engine::create(nullptr, *opened.line->clock(), options.awsPolicies);
    if (!engine)
        return engine.error();
    if (auto read = (*engine)->applyChanges(identity::difference(*(*engine)->snapshot(), *mirror->base, Phrase::tr("Read the account")), "rolewright:Import"); !read)
        return read.error();
    opened.engine = std::move(*engine);
    mirror->base = opened.engine->snapshot();  // the same rows, so that only edits differ from it
    opened.base = callerOf(*identity, *mirror->base, keysOf(connection, options.now), options.now);
    opened.identity = *std::move(identity);
    opened.mirror = *std::move(mirror);
    opened.connection = std::move(connection);
    return opened;
}

}  // namespace rolewright::ui
