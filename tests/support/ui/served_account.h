/// The practice world behind an endpoint on loopback, with the keys of Development's administrator: what windows on endpoints are tried against.
#pragma once

#include "core/engine/engine.h"
#include "core/server/endpoint.h"

#include <QString>

#include <memory>
#include <string>

namespace rolewright::test {

/// Its clock is the machine's until it is moved; clients sign by the machine's.
class ServedAccount {
public:
    ServedAccount();
    ~ServedAccount();

    QString url() const;
    /// As root of Development, past the endpoint. Asserts success.
    json::Object must(std::string_view name, json::Object parameters);
    identity::AccountPtr account() const;
    identity::RowPtr<identity::Role> role(std::string_view name) const { return account()->roles.find(name); }

    PracticeClock clock;
    std::shared_ptr<engine::Engine> engine;
    std::string keyId;
    std::string secret;

private:
    std::unique_ptr<server::Endpoint> m_endpoint;
    std::unique_ptr<server::HttpServer> m_http;
};

}  // namespace rolewright::test
