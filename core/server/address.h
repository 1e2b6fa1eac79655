/// Where a server listens, as people and clients write it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace rolewright::server {

/// An IPv4 or IPv6 literal.
bool isAddress(const std::string& text);
/// Whether other machines may reach what listens there: it is no address of this machine alone. False for what is no address.
bool reachesOthers(const std::string& address);
/// `http://127.0.0.1:4577`, `http://[::1]:4577`: how clients on this machine reach it, also when it listens on every address. `scheme`: `http` or `https`.
std::string urlOf(const std::string& address, std::uint16_t port, std::string_view scheme = "http");

}  // namespace rolewright::server
