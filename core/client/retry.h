/// When a call may be made again, and after how long. Knows no socket. Source: AWS SDKs and Tools Reference Guide, "Retry behavior", standard mode.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace rolewright::client {

struct RetryRules {
    int attempts = 3;                                ///< in all
    std::chrono::milliseconds first{200};            ///< the longest wait before the second attempt; it doubles
    std::chrono::milliseconds longest{20'000};
    int budget = 500;                                ///< of one endpoint's; see RetryBudget
};

/// What an attempt came to.
struct Attempt {
    enum class End : unsigned char {
        notSent,   ///< the endpoint has not seen it
        lost,      ///< it was sent, whole or in part, and no whole answer came
        answered,
    };
    End end = End::answered;
    int status = 0;    ///< of an answer
    std::string code;  ///< of its error; empty on success
};

enum class Advice : unsigned char { done, again, againSlowly, unknownOutcome };

/// Refused for being one too many: the endpoint did nothing.
bool isThrottling(int status, std::string_view code);
/// `isQuestion`: it changes nothing, so that it may be made twice. A change is made again only when the endpoint certainly did nothing: it was not sent, throttled, or 503.
Advice adviceOn(const Attempt& attempt, bool isQuestion);
/// Whether the operation changes nothing, by what the engine knows or else by its name (`Get…`, `List…`).
bool isQuestion(std::string_view service, std::string_view action);

/// The wait before attempt `next` (2, 3 …). `random` is in [0, 1): all that wait for the same must not come back at the same moment. The endpoint's own wish
/// (`Retry-After`) counts when it is longer, up to the rules' longest.
std::chrono::milliseconds waitBefore(int next, const RetryRules& rules, double random, std::optional<std::chrono::seconds> wish = {});

/// Keeps an endpoint that is down from being asked three times as much: every further attempt costs, every success pays a little back.
class RetryBudget {
public:
    explicit RetryBudget(int tokens) : m_tokens(tokens), m_most(tokens) {}
    /// False: none is left, and there is no further attempt.
    bool take();
    void succeed();
    int left() const { return m_tokens; }

private:
    static constexpr int price = 5;
    int m_tokens;
    int m_most;
};

}  // namespace rolewright::client
