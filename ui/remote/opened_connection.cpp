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

sts::Caller sessionCaller(const AccountId& account, const std::string& resource, const identity::Snapshot& world, const client::KeysPtr& keys, Instant now)
{
    const std::size_t slash = resource.find('/');
    const identity::AccountPtr row = world.account(account);
    const auto role = row ? row->roles.find(resource.substr(0, slash)) : nullptr;
    if (!role || !keys || slash == std::string::npos)
        return sts::Caller::root(account);
    sts::Session session;
    session.kind = sts::SessionKind::assumeRole;
    session.accessKeyId = keys->accessKeyId;
    session.account = account;
    session.principalId = role->id;
    session.principalArn = identity::arnOf(account, *role);
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
    constexpr std::string_view userKind = "user/";
    constexpr std::string_view sessionKind = "assumed-role/";
    const auto arn = Arn::parse(identity.arn);
    const identity::AccountPtr account = world.account(identity.account);
    if (arn && account && arn->service == "iam" && arn->resource.starts_with(userKind)) {
        if (const auto user = account->users.find(arn->resource.substr(arn->resource.rfind('/') + 1)))
            return sts::Caller::user(account->id, user->name);
    }
    if (arn && arn->service == "sts" && arn->resource.starts_with(sessionKind))
        return sessionCaller(identity.account, arn->resource.substr(sessionKind.size()), world, keys, now);
    return sts::Caller::root(identity.account);
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
    mirror->base = marked(*mirror->base, mirror->account, connection);
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
