/// GetDelegatedAccessToken: what a product provider trades a token in for, once somebody has accepted its delegation request. Source: STS API Reference,
/// GetDelegatedAccessToken. No delegation request can be accepted here, so that no token is ours, and every one is refused.
#include "core/service/call.h"

namespace rolewright::service {
namespace {

/// The API reference gives no length; this is the limit of the other tokens that STS takes.
constexpr TextRule tradeInToken{4, 20'000, nullptr, {}, {}};

Result<json::Object> getDelegatedAccessToken(Call& call)
{
    const std::string token = call.parameters.text("TradeInToken", tradeInToken);
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (auto allowed = call.authorize("*"); !allowed)
        return allowed.error();
    return accessDenied("The trade-in token is invalid.");
}

constexpr Entry table[] = {{{"sts", "GetDelegatedAccessToken", false}, getDelegatedAccessToken}};

}  // namespace

std::span<const Entry> delegatedAccessOperations()
{
    return table;
}

}  // namespace rolewright::service
