// Bytes from a socket: the same requests come of them however they are cut, bodies keep to their limit, and nothing is read behind what was refused.
// builds: core/base core/crypto core/server/http_wire.cpp
#include "core/server/http_wire.h"
#include "tests/fuzz/fuzz.h"

using namespace rolewright;
using namespace rolewright::server;

namespace {

constexpr std::size_t bodyLimit = 64;

void takeAll(HttpReader& reader, std::string& requests)
{
    while (const auto request = reader.next()) {
        fuzz::require(request->body.size() <= bodyLimit, "a body keeps to its limit");
        fuzz::require(request->target.starts_with('/') || request->target == "*", "a target is a path");
        requests += request->method + ' ' + request->target + '\n';
        for (const auto& [name, value] : request->headers.fields())
            requests += name + ": " + value + '\n';
        requests += '\n' + request->body;
    }
}

/// The requests alone: a fault may be seen earlier or later, by how much of the head is there.
std::string readAt(std::string_view bytes, std::size_t cut)
{
    HttpReader reader([](const protocol::HttpRequest&) { return bodyLimit; });
    std::string requests;
    for (const std::string_view piece : {bytes.substr(0, cut), bytes.substr(cut)}) {
        reader.feed(piece);
        takeAll(reader, requests);
    }
    if (reader.refusal() != 0) {
        const std::string before = requests;
        reader.feed("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
        takeAll(reader, requests);
        fuzz::require(requests == before, "nothing is read behind what was refused");
    }
    return requests;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes = fuzz::textOf(data, size);
    const std::string whole = readAt(bytes, size);
    for (const std::size_t cut : {size / 3, size / 2, size - size / 4})
        fuzz::require(readAt(bytes, cut) == whole, "it does not matter how bytes are cut");
    return 0;
}
