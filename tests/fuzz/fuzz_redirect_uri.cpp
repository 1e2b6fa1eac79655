// Addresses that strangers want to be answered at: what is taken for one on this machine is read so by whoever reads it.
// builds: core/base core/server/redirect_uri.cpp
#include "core/server/redirect_uri.h"
#include "tests/fuzz/fuzz.h"

#include <algorithm>

using namespace rolewright;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string uri(fuzz::textOf(data, size));
    const auto origin = server::originOf(uri);
    if (!origin) {
        fuzz::require(!server::isLoopbackUri(uri), "what has no origin is nowhere");
        return 0;
    }
    fuzz::require(uri.starts_with(*origin), "the origin is what stands there");
    fuzz::require(uri.size() == origin->size() || uri[origin->size()] == '/' || uri[origin->size()] == '?', "nothing of the authority is left out");
    fuzz::require(origin->find_first_of("@\\#; \"'<>") == std::string::npos, "the origin can stand in a header");
    fuzz::require(std::all_of(uri.begin(), uri.end(), [](char c) { return c > ' ' && c < '\x7f'; }), "the address is plain");
    const std::string more = server::withParameters(uri, '?', {{"code", "a b&c=d#e"}});
    fuzz::require(server::originOf(more) == origin || more.size() > 2048, "parameters change no origin");
    return 0;
}
