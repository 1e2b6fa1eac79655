/// What every fuzz target is built from. A target is `fuzz_<name>.cpp`: it defines LLVMFuzzerTestOneInput and names, in a line of its own,
///     // builds: core/base core/json tests/support/core/json_spans.cpp
/// the folders and files that libFuzzer's build compiles for it. Its seeds are in corpus/<name>/; every input that once broke something stays there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace rolewright::fuzz {

inline std::string_view textOf(const std::uint8_t* data, std::size_t size)
{
    return {reinterpret_cast<const char*>(data), size};
}

/// Ends the run with the reason: libFuzzer then keeps the input, and the replay of the corpus fails.
inline void require(bool holds, std::string_view what)
{
    if (!holds) {
        std::fprintf(stderr, "does not hold: %.*s\n", static_cast<int>(what.size()), what.data());
        std::abort();
    }
}

}  // namespace rolewright::fuzz
