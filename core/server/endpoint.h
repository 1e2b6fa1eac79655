/// The loopback endpoint: what a signed request of AWS's protocols is answered by the engine. Knows no socket.
#pragma once

#include "core/engine/engine.h"
#include "core/protocol/sigv4_check.h"
#include "core/protocol/wire_call.h"
#include "core/server/access_line.h"
#include "core/server/browser_guard.h"
#include "core/server/credential_site.h"
#include "core/server/host_name.h"
#include "core/server/http_server.h"

#include <atomic>
#include <functional>

namespace rolewright::server {

/// A key of an account's root that is in no workspace: whoever starts the endpoint has it.
struct AdminKey {
    std::string accessKeyId;
    crypto::Secret secret;
    AccountId account;
};

struct EndpointOptions {
    std::optional<std::chrono::minutes> clockWindow = std::chrono::minutes(15);  ///< nothing: any time will do
    std::function<Instant()> signingTime = {};  ///< the time by which clients must sign; nothing: that of the workspace's clock
    std::optional<AdminKey> admin;
    bool allowsReset = false;
    std::vector<std::string> corsOrigins;  ///< whose web pages may ask; `*`: everybody's
    std::vector<std::string> hosts;
    std::function<bool(std::string_view)> isRegion = [](std::string_view) { return true; };
    std::function<void(const AccessLine&)> log = {};  ///< told of every request before its answer goes out; called from several threads
    /// Asked before a call is made, once its caller is known; called from several threads. What it fails with is the answer.
    std::function<Result<void>(const service::Operation&)> allows = [](const service::Operation&) { return Result<void>(); };
    std::shared_ptr<const CredentialSite> credentials = {};  ///< null: none are given
    std::function<void(std::chrono::seconds)> advance = {};  ///< moves the clock on, where `allowsReset` allows it; called from several threads
};

class Endpoint final : public HttpHandler {
public:
    /// An engine as it is when the endpoint starts; called again by every reset.
    using EngineMaker = std::function<Result<std::shared_ptr<engine::Engine>>()>;
    /// Fails as `make` does.
    static Result<std::unique_ptr<Endpoint>> create(EngineMaker make, EndpointOptions options);

    protocol::HttpResponse answer(const protocol::HttpRequest& request, const Peer& peer) override;
    /// 10 MB as AWS's Query services have it; where S3 is asked, what the quota RequestBodyBytes says and room for the frames of pieces.
    std::size_t largestBody(const protocol::HttpRequest& head) const override;
    /// S3 says in its own words how large a body may be.
    protocol::HttpResponse tooLarge(const protocol::HttpRequest& head) const override;

    /// The engine that answers now.
    std::shared_ptr<engine::Engine> engine() const { return m_engine.load(); }
    const std::optional<AdminKey>& admin() const { return m_options.admin; }
    /// Back to the world of the start, with nothing of what was since: no sessions, no trail. Requests in progress end in the world in which they began.
    Result<void> reset();

private:
    struct Asked;
    Endpoint(EngineMaker make, EndpointOptions options, std::shared_ptr<engine::Engine> engine);

    protocol::HttpResponse answerPage(Asked& asked);
    protocol::HttpResponse answerOwn(const Asked& asked);
    protocol::HttpResponse advance(std::string_view query) const;
    protocol::HttpResponse answerService(Asked& asked);
    protocol::HttpResponse answerForm(Asked& asked);
    protocol::HttpResponse answerCall(Asked& asked, protocol::WireCall call);
    protocol::HttpResponse refuse(Asked& asked, const protocol::WireCall& call, const Error& error, const json::Object& members = json::Object::object());
    HostName hostOf(const protocol::HttpRequest& request) const;
    Result<sts::Caller> authenticate(Asked& asked, const protocol::WireCall& call);
    Result<sts::Caller> verify(Asked& asked);
    Result<sts::Caller> verifyForm(Asked& asked);
    bool isRegionHere(const Asked& asked) const;
    std::optional<std::string> otherRegion(const Asked& asked, const service::Operation& operation) const;
    protocol::HttpResponse carryOut(Asked& asked, const sts::Caller& caller, protocol::WireCall& call);
    Result<sts::Caller> findCaller(Asked& asked, crypto::Secret& secret) const;
    Result<void> unpack(Asked& asked, std::string_view payloadHash, const crypto::Secret& key) const;

    const EngineMaker m_make;
    const EndpointOptions m_options;
    const BrowserGuard m_guard;
    std::atomic<std::shared_ptr<engine::Engine>> m_engine;
    protocol::SigningKeys m_keys;
};

}  // namespace rolewright::server
