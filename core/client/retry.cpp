#include "core/client/retry.h"

#include "core/service/handler.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace rolewright::client {

bool isThrottling(int status, std::string_view code)
{
    static constexpr std::array<std::string_view, 12> codes = {
        "Throttling",      "ThrottlingException",           "ThrottledException",  "RequestThrottled", "RequestThrottledException",    "TooManyRequestsException",  "PriorRequestNotComplete",
        "SlowDown",        "ProvisionedThroughputExceeded", "RequestLimitExceeded", "BandwidthLimitExceeded", "TransactionInProgressException"};
    return status == 429 || std::find(codes.begin(), codes.end(), code) != codes.end();
}

Advice adviceOn(const Attempt& attempt, bool isQuestion)
{
    if (attempt.end == Attempt::End::notSent)
        return Advice::again;
    if (attempt.end == Attempt::End::lost)
        return isQuestion ? Advice::again : Advice::unknownOutcome;
    if (isThrottling(attempt.status, attempt.code))
        return Advice::againSlowly;
    if (attempt.status == 503)
        return Advice::again;
    const bool isGateway = attempt.status == 502 || attempt.status == 504;
    if (!isQuestion)
        return isGateway ? Advice::unknownOutcome : Advice::done;
    return attempt.status == 500 || isGateway || attempt.code == "RequestTimeout" ? Advice::again : Advice::done;
}

bool isQuestion(std::string_view service, std::string_view action)
{
    if (const service::OperationInfo* info = service::findOperation(service, action))
        return info->readOnly;
    return action.starts_with("Get") || action.starts_with("List") || action.starts_with("Head") || action.starts_with("Describe");
}

std::chrono::milliseconds waitBefore(int next, const RetryRules& rules, double random, std::optional<std::chrono::seconds> wish)
{
    const double most = static_cast<double>(rules.first.count()) * std::pow(2.0, std::clamp(next - 2, 0, 30));
    const std::chrono::milliseconds own(static_cast<std::int64_t>(random * std::min(most, static_cast<double>(rules.longest.count()))));
    const std::chrono::milliseconds wanted = wish ? std::chrono::milliseconds(std::clamp(*wish, std::chrono::seconds(0), std::chrono::seconds(3600))) : std::chrono::milliseconds(0);
    return std::min(std::max(own, wanted), rules.longest);
}

bool RetryBudget::take()
{
    if (m_tokens < price)
        return false;
    m_tokens -= price;
    return true;
}

void RetryBudget::succeed()
{
    m_tokens = std::min(m_tokens + 1, m_most);
}

}  // namespace rolewright::client
