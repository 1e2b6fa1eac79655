#include "tests/support/ui/served_account.h"

#include "core/engine/practice_world.h"
#include "core/identity/aws_managed_policies.h"
#include "tests/support/core/engine_fixture.h"

#include <cstdio>
#include <cstdlib>

namespace rolewright::test {
namespace {

template <typename T>
T had(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "served account: %s: %s\n", result.error().code.c_str(), result.error().message.c_str());
        std::abort();
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

}  // namespace

ServedAccount::ServedAccount() : engine(had(engine::Engine::create(nullptr, clock, identity::awsManagedPolicies())))
{
    had(engine->applyChanges(had(engine::practiceWorld(clock.now())), "rolewright:PracticeWorld"));
    must("iam:CreateRole", {{"RoleName", "R1"}, {"Description", "as it was"}, {"AssumeRolePolicyDocument", trusting(std::string("arn:aws:iam::") + developmentId + ":user/admin")}});
    must("iam:PutRolePolicy", {{"RoleName", "R1"}, {"PolicyName", "Read"}, {"PolicyDocument", allowing("iam:GetUser", "*")}});
    const json::Object key = must("iam:CreateAccessKey", {{"UserName", "admin"}})["AccessKey"];
    keyId = json::stringOr(key, "AccessKeyId");
    secret = json::stringOr(key, "SecretAccessKey");
    server::EndpointOptions options;
    options.clockWindow.reset();
    m_endpoint = had(server::Endpoint::create([this]() -> Result<std::shared_ptr<engine::Engine>> { return engine; }, std::move(options)));
    m_http = had(server::HttpServer::start({}, *m_endpoint));
}

ServedAccount::~ServedAccount() = default;

QString ServedAccount::url() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(m_http->port());
}

json::Object ServedAccount::must(std::string_view name, json::Object parameters)
{
    return had(engine->call(sts::Caller::root(test::account(developmentId)), operationOf(name, std::move(parameters))).answer);
}

identity::AccountPtr ServedAccount::account() const
{
    return engine->snapshot()->account(test::account(developmentId));
}

}  // namespace rolewright::test
