#include "core/service/call.h"
#include "core/sts/issue.h"

namespace rolewright::service {
namespace {

constexpr TextRule accessKeyId{16, 128, patterns::isWord, R"([\w]*)", {}};  // STS API Reference, GetAccessKeyInfo

/// No permission is needed, and none can take it away. Source: STS API Reference, GetCallerIdentity.
Result<json::Object> getCallerIdentity(Call& call)
{
    return json::Object{{"UserId", call.who.userId}, {"Account", call.who.account.text()}, {"Arn", call.who.arn}};
}

Result<json::Object> getAccessKeyInfo(Call& call)
{
    const std::string keyId = call.parameters.text("AccessKeyId", accessKeyId);
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (auto allowed = call.authorize("*"); !allowed)
        return allowed.error();
    const auto account = sts::accountOfKeyId(keyId);
    if (!account)
        return account.error();
    return json::Object{{"Account", account->text()}};
}

constexpr Entry table[] = {
    {{"sts", "GetCallerIdentity", true}, getCallerIdentity},
    {{"sts", "GetAccessKeyInfo", true}, getAccessKeyInfo},
};

}  // namespace

std::span<const Entry> callerOperations()
{
    return table;
}

}  // namespace rolewright::service
