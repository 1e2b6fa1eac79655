#include "core/client/clock_skew.h"

#include "core/base/time_text.h"
#include "core/protocol/sigv4.h"

#include <algorithm>
#include <array>

namespace rolewright::client {

std::optional<Instant> timeOfRefusal(const Error& error, const protocol::ErrorDetails& details, std::optional<Instant> date)
{
    static constexpr std::array<std::string_view, 3> skewed = {"RequestTimeTooSkewed", "RequestExpired", "RequestInTheFuture"};
    const bool isOld = error.message.find("Signature expired") != std::string::npos;
    const bool isSkewed = isOld || error.message.find("Signature not yet current") != std::string::npos || std::find(skewed.begin(), skewed.end(), error.code) != skewed.end();
    if (!isSkewed)
        return std::nullopt;
    const std::size_t bracket = error.message.rfind('(');
    if (bracket != std::string::npos) {
        if (const auto moment = protocol::parseBasicIso8601(std::string_view(error.message).substr(bracket + 1, 16)))
            return moment;
    }
    for (const auto& [name, text] : details) {
        if (name == "ServerTime")
            return parseIso8601(text);
    }
    return date;
}

}  // namespace rolewright::client
