#include "core/client/profile_connection.h"

#include "core/base/text.h"
#include "core/client/remote_backend.h"
#include "core/engine/foreign_session.h"
#include "core/storage/files.h"

namespace rolewright::client {
namespace {

constexpr std::size_t largestCa = 4u << 20;    // bytes
constexpr std::size_t largestToken = 20'000;  // characters that STS takes

/// Takes one role on, as often as it is asked to.
class RoleAsker : public std::enable_shared_from_this<RoleAsker> {
public:
    RoleAsker(std::unique_ptr<RemoteBackend> backend, interchange::ProfileRole role, AskCode askCode) : m_backend(std::move(backend)), m_role(std::move(role)), m_askCode(std::move(askCode)) {}

    void ask(Instant now, const KeySource::Done& done) const
    {
        service::Operation operation = begin(now);
        if (!m_role.webIdentityTokenFile.empty()) {
            auto token = storage::readBeginning(m_role.webIdentityTokenFile, largestToken + 1);
            if (!token || token->size() > largestToken)
                return done(Error{"InvalidProfile", "the token of the profile `" + m_role.profile + "` cannot be read from `" + m_role.webIdentityTokenFile + "`", {}});
            operation.action = "AssumeRoleWithWebIdentity";
            operation.parameters["WebIdentityToken"] = std::string(text::trim(*token));
            return send(std::move(operation), done);
        }
        if (!m_role.externalId.empty())
            operation.parameters["ExternalId"] = m_role.externalId;
        if (m_role.mfaSerial.empty())
            return send(std::move(operation), done);
        if (!m_askCode)
            return done(Error{"MfaRequired", "the role of the profile `" + m_role.profile + "` is taken on with a code of the MFA device `" + m_role.mfaSerial + "`", {}});
        operation.parameters["SerialNumber"] = m_role.mfaSerial;
        m_askCode(m_role.mfaSerial, [self = shared_from_this(), operation = std::move(operation), done](Result<std::string> code) mutable {
            if (!code)
                return done(code.error());
            operation.parameters["TokenCode"] = *std::move(code);
            self->send(std::move(operation), done);
        });
    }

private:
    service::Operation begin(Instant now) const
    {
        service::Operation operation{"sts", "AssumeRole"};
        const auto seconds = std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count();
        operation.parameters["RoleArn"] = m_role.roleArn;
        operation.parameters["RoleSessionName"] = m_role.sessionName.empty() ? "rolewright-" + std::to_string(seconds) : m_role.sessionName;
        if (m_role.durationSeconds)
            operation.parameters["DurationSeconds"] = *m_role.durationSeconds;
        return operation;
    }

    void send(service::Operation operation, const KeySource::Done& done) const
    {
        sts::Caller caller;
        caller.kind = sts::CallerKind::user;
        m_backend->call(std::move(caller), std::move(operation), [done](engine::CallResult result) {
            if (!result.answer)
                return done(result.answer.error());
            auto credentials = engine::credentialsIn(*result.answer);
            if (!credentials)
                return done(credentials.error());
            done(std::make_shared<const sts::Credentials>(*std::move(credentials)));
        });
    }

    const std::unique_ptr<RemoteBackend> m_backend;
    const interchange::ProfileRole m_role;
    const AskCode m_askCode;
};

Result<KeySourcePtr> firstKeys(const interchange::AwsProfile& profile, const Surroundings& surroundings)
{
    switch (profile.origin) {
    case interchange::KeyOrigin::file:
        return fixedKeys({profile.accessKeyId, profile.secretAccessKey.clone(), profile.sessionToken.clone(), noEnd});
    case interchange::KeyOrigin::process:
        return processKeys(profile.process);
    case interchange::KeyOrigin::environment: {
        auto keys = environmentKeys(surroundings.variable);
        if (keys && !*keys)
            return Error{"InvalidProfile", "the profile `" + profile.name + "` takes its keys from the environment, and AWS_ACCESS_KEY_ID is not there", {}};
        return keys;
    }
    default:
        return KeySourcePtr();
    }
}

}  // namespace

Result<KeySourcePtr> environmentKeys(const std::function<std::string(const char*)>& variable)
{
    std::string secret = variable("AWS_SECRET_ACCESS_KEY");
    const std::string id = variable("AWS_ACCESS_KEY_ID");
    if (id.empty() && secret.empty())
        return KeySourcePtr();
    if (id.empty() || secret.empty())
        return Error{"InvalidProfile", "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY go together: one of the two is missing in the environment", {}};
    std::string token = variable("AWS_SESSION_TOKEN");
    KeySourcePtr keys = fixedKeys({id, crypto::Secret(secret), crypto::Secret(token), noEnd});
    crypto::cleanse(secret);
    crypto::cleanse(token);
    return keys;
}

KeySourcePtr roleKeys(Connection asker, interchange::ProfileRole role, AskCode askCode)
{
    if (!role.region.empty())
        asker.region = role.region;
    auto backend = RemoteBackend::create(std::move(asker), {});
    if (!backend)
        return renewedKeys([error = backend.error()](Instant, const KeySource::Done& done) { done(error); });
    const auto asking = std::make_shared<const RoleAsker>(*std::move(backend), std::move(role), std::move(askCode));
    return renewedKeys([asking](Instant now, const KeySource::Done& done) { asking->ask(now, done); });
}

Result<Connection> connectionOf(const interchange::AwsProfile& profile, const Surroundings& surroundings)
{
    Connection connection;
    connection.name = profile.name;
    connection.url = profile.endpointUrl;
    connection.serviceUrls = profile.serviceUrls;
    connection.fips = profile.fips;
    connection.dualStack = profile.dualStack;
    if (!profile.region.empty())
        connection.region = profile.region;
    if (!profile.caBundle.empty()) {
        auto text = storage::readBeginning(profile.caBundle, largestCa + 1);
        if (!text || text->size() > largestCa)
            return Error{"InvalidProfile", "the CA file `" + profile.caBundle + "` of the profile `" + profile.name + "` cannot be read", {}};
        connection.customCa = *std::move(text);
    }
    auto keys = firstKeys(profile, surroundings);
    if (!keys)
        return keys.error();
    connection.keys = *std::move(keys);
    if (auto fine = check(connection); !fine)
        return fine.error();
    for (const interchange::ProfileRole& role : profile.roles)
        connection.keys = roleKeys(connection, role, surroundings.askCode);
    return connection;
}

}  // namespace rolewright::client
