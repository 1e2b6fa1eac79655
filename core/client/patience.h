/// How long one waits for an answer, and for how much of it.
#pragma once

#include <chrono>
#include <cstddef>

namespace rolewright::client {

struct Patience {
    std::chrono::milliseconds connecting{10'000};
    std::chrono::milliseconds idle{30'000};    ///< no byte comes or goes
    std::chrono::milliseconds total{120'000};  ///< of one attempt
    std::size_t largestAnswer = 64u << 20;     ///< bytes; larger objects are not read
};

}  // namespace rolewright::client
