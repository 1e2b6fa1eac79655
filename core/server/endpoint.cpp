#include "core/base/http_date.h"
#include "core/server/asked.h"

#include "core/base/text.h"
#include "core/crypto/crypto.h"
#include "core/crypto/sums.h"
#include "core/protocol/codec.h"
#include "core/protocol/s3_route.h"
#include "core/server/bucket_cors.h"
#include "core/server/partition.h"
#include "core/server/wipe.h"
#include "core/service/handler.h"
#include "core/service/quotas.h"

#include <charconv>

namespace rolewright::server {

using protocol::Dialect;
using protocol::HttpRequest;
using protocol::HttpResponse;
using protocol::SignatureClaim;
using protocol::WireCall;

namespace {

constexpr std::string_view ownPath = "/_rolewright/";
/// What the signatures of an upload's pieces may add to it.
constexpr std::size_t largestFrames = 1u << 20;

HttpResponse plain(int status, const json::Object& answer)
{
    HttpResponse response{status, {}, json::compact(answer) + '\n'};
    response.headers.add("Content-Type", "application/json");
    return response;
}

HttpResponse refusal(int status, const Error& error)
{
    return plain(status, {{"code", error.code}, {"message", error.message}});
}

/// By the scope's service before anything is known of the request, or that of the name by which it was asked. Forms with a file in them are S3's.
const protocol::ServiceModel* serviceFor(const HttpRequest& request, const Result<std::optional<SignatureClaim>>& claim, const HostName& host)
{
    return protocol::serviceOf(request, claim && *claim ? (*claim)->scope.service : isFormUpload(request) ? "s3" : host.service);
}

/// What S3 says of a body that is not what its MD5 says, and of a key that is too long.
void addFacts(protocol::ErrorDetails& details, const Error& error, const HttpRequest& request, const json::Object& parameters)
{
    const std::string md5(request.headers.find("Content-MD5").value_or(""));
    if (error.code == "InvalidDigest") {
        details.emplace_back("Content-MD5", md5);
    } else if (error.code == "BadDigest" && error.message.starts_with("The Content-MD5")) {
        details.emplace_back("ExpectedDigest", md5);
        details.emplace_back("CalculatedDigest", crypto::toBase64(crypto::sumOf(crypto::SumKind::md5, request.body)));
    } else if (error.code == "KeyTooLongError") {
        details.emplace_back("Size", std::to_string(json::stringOr(parameters, "Key").size()));
        details.emplace_back("MaxSizeAllowed", "1024");
    }
}

/// S3 Control: settings of whole accounts, access points, jobs. It is asked by names of its own; Block Public Access of accounts is all of it that is here.
bool isForS3Control(const HttpRequest& request)
{
    return request.headers.find("x-amz-account-id") && request.target.starts_with("/v20180820/");
}

/// Whether S3 is asked about a bucket or what is in it: then the bucket says which pages are let in.
bool isForBucket(const HttpRequest& request, const HostName& host)
{
    return serviceFor(request, protocol::readClaim(request, Dialect::query), host)->wire() == protocol::Wire::restXml && !protocol::placeOf(request).bucket.empty();
}

}  // namespace

Result<std::unique_ptr<Endpoint>> Endpoint::create(EngineMaker make, EndpointOptions options)
{
    Result<std::shared_ptr<engine::Engine>> engine = make();
    if (!engine)
        return engine.error();
    return std::unique_ptr<Endpoint>(new Endpoint(std::move(make), std::move(options), *std::move(engine)));
}

Endpoint::Endpoint(EngineMaker make, EndpointOptions options, std::shared_ptr<engine::Engine> engine)
    : m_make(std::move(make)), m_options(std::move(options)), m_guard(m_options.hosts, m_options.corsOrigins), m_engine(std::move(engine))
{
}

Result<void> Endpoint::reset()
{
    Result<std::shared_ptr<engine::Engine>> fresh = m_make();
    if (!fresh)
        return fresh.error();
    m_engine.store(*std::move(fresh));
    return {};
}

HostName Endpoint::hostOf(const HttpRequest& request) const
{
    return HostName::parse(request.headers.find("host").value_or(""), m_options.isRegion);
}

std::size_t Endpoint::largestBody(const HttpRequest& head) const
{
    const protocol::ServiceModel* const service = serviceFor(head, protocol::readClaim(head, Dialect::query), hostOf(head));
    return service->wire() == protocol::Wire::restXml ? service::quota("RequestBodyBytes") + largestFrames : protocol::largestQueryBody;
}

HttpResponse Endpoint::tooLarge(const HttpRequest& head) const
{
    const protocol::ServiceModel* const service = serviceFor(head, protocol::readClaim(head, Dialect::query), hostOf(head));
    if (service->wire() != protocol::Wire::restXml)
        return HttpHandler::tooLarge(head);
    WireCall call;
    call.service = service;
    call.resource = text::percentDecode(head.path());
    const protocol::ErrorDetails details{{"ProposedSize", std::string(head.headers.find("Content-Length").value_or(""))},
                                         {"MaxSizeAllowed", std::to_string(service::quota("RequestBodyBytes"))}};
    HttpResponse response = protocol::writeError(call, {"EntityTooLarge", "Your proposed upload exceeds the maximum allowed size", {}}, {crypto::newUuid()}, details);
    response.headers.add("Date", toHttpDate(engine()->now()));
    return response;
}

HttpResponse Endpoint::answer(const HttpRequest& request, const Peer& peer)
{
    const auto begun = std::chrono::steady_clock::now();
    Asked asked{&request, peer, m_engine.load(), {}};
    HttpResponse response;
    const bool asksBucket = !request.target.starts_with(ownPath) && isForBucket(request, hostOf(request)) && !m_guard.letsIn(request);
    if (const Result<void> allowed = asksBucket ? m_guard.checkHost(request) : m_guard.check(request); !allowed) {
        asked.line.error = allowed.error();
        response = refusal(403, allowed.error());
    } else if (asksBucket) {
        response = answerPage(asked);
    } else if (BrowserGuard::isPreflight(request)) {
        response.status = 200;
    } else if (request.target.starts_with(ownPath)) {
        response = answerOwn(asked);
    } else {
        response = answerService(asked);
    }
    m_guard.addHeaders(request, response);
    const Instant now = asked.context.now == Instant() ? asked.engine->now() : asked.context.now;
    if (!response.headers.find("date"))
        response.headers.add("Date", toHttpDate(now));
    if (m_options.log) {
        AccessLine& line = asked.line;
        line.time = now;
        line.peer = peer.address;
        line.userAgent = request.headers.find("user-agent").value_or("");
        line.method = request.method;
        line.path = std::string(request.path());
        line.requestId = asked.context.requestId;
        line.bytes = request.body.size();
        line.status = response.status;
        line.took = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begun);
        m_options.log(line);
    }
    return response;
}

/// A page may ask as its bucket's CORS rules say; as with S3, others are answered what everybody is, and their browser does not let them read it.
HttpResponse Endpoint::answerPage(Asked& asked)
{
    const HttpRequest& request = *asked.request;
    const std::string name = protocol::placeOf(request).bucket;
    const auto owner = asked.engine->snapshot()->bucketOwner(name);
    const auto bucket = owner ? owner->buckets.find(name) : nullptr;
    const std::optional<protocol::Headers> allowed = bucket ? corsHeaders(request, *bucket) : std::nullopt;
    HttpResponse response;
    if (!isBucketPreflight(request)) {
        response = answerService(asked);
    } else {
        asked.context = asked.engine->contextNow();
        WireCall call;
        call.service = protocol::serviceOf(request, "s3");
        call.resource = text::percentDecode(request.path());
        if (!allowed)
            return refuse(asked, call, corsRefusal(request, bucket.get(), asked.details));
        response.headers.add("x-amz-request-id", asked.context.requestId);
    }
    for (const auto& [header, value] : allowed ? allowed->fields() : std::vector<protocol::Headers::Field>())
        response.headers.add(header, value);
    return response;
}

/// What no service of AWS has: is it there, begin anew, and credentials for a container.
HttpResponse Endpoint::answerOwn(const Asked& asked)
{
    const HttpRequest& request = *asked.request;
    if (m_options.credentials && request.target.starts_with(CredentialSite::path))
        return m_options.credentials->answer(request, asked.peer, *asked.engine);
    const std::string_view what = request.path().substr(ownPath.size());
    if (what == "health" && (request.method == "GET" || request.method == "HEAD"))
        return plain(200, {{"status", "running"}});
    const bool isAdvance = what == "advance" && m_options.advance;
    if ((what != "reset" && !isAdvance) || request.method != "POST")
        return refusal(404, {"NotFound", "there are GET /_rolewright/health, POST /_rolewright/reset and POST /_rolewright/advance?seconds=900 here", {}});
    if (!m_options.allowsReset)
        return refusal(403, {"AccessDenied", "start `rolewright serve` with --allow-reset to allow this", {}});
    if (isAdvance)
        return advance(request.query());
    if (const Result<void> done = reset(); !done)
        return refusal(500, done.error());
    return plain(200, {{"status", "reset"}});
}

/// So that whoever tests against the endpoint sees sessions end without waiting for it.
HttpResponse Endpoint::advance(std::string_view query) const
{
    constexpr std::string_view name = "seconds=";
    constexpr int most = 60 * 60 * 24 * 400;
    int seconds = 0;
    const std::string_view digits = query.starts_with(name) ? query.substr(name.size()) : std::string_view();
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), seconds);
    if (error != std::errc() || end != digits.data() + digits.size() || seconds < 1 || seconds > most)
        return refusal(400, {"ValidationError", "say how far: ?seconds=900", {}});
    m_options.advance(std::chrono::seconds(seconds));
    return plain(200, {{"status", "advanced"}});
}

HttpResponse Endpoint::answerService(Asked& asked)
{
    asked.context = asked.engine->contextNow();
    asked.context.sourceIp = asked.peer.address;
    asked.context.userAgent = asked.request->headers.find("user-agent").value_or("");
    // On this machine nobody listens in, and no client has a certificate of ours to trust; policies that ask for TLS hold against everybody else.
    asked.context.secureTransport = asked.peer.isLoopback;
    asked.host = hostOf(*asked.request);
    asked.claim = protocol::readClaim(*asked.request, Dialect::query);
    asked.service = serviceFor(*asked.request, asked.claim, asked.host);
    asked.context.globalEndpoint = asked.host.isGlobal;
    if (!asked.host.region.empty())
        asked.context.region = asked.host.region;
    if (asked.service->wire() == protocol::Wire::restXml) {
        asked.dialect = Dialect::s3;
        asked.claim = protocol::readClaim(*asked.request, Dialect::s3);
        if (isForS3Control(*asked.request))
            asked.service = protocol::findModel("s3control");
        else if (isFormUpload(*asked.request))
            return answerForm(asked);
    }
    protocol::ReadRequest read = protocol::readRequest(*asked.request, *asked.service, asked.answerContext());
    if (HttpResponse* const response = std::get_if<HttpResponse>(&read))
        return std::move(*response);
    return answerCall(asked, std::move(std::get<WireCall>(read)));
}

/// A form is the PutObject that it stands for, but for who signs what, and for the answer.
HttpResponse Endpoint::answerForm(Asked& asked)
{
    asked.claim = std::optional<SignatureClaim>();
    const Result<FormUpload> upload = readFormUpload(*asked.request, asked.details);
    WireCall nothing;
    nothing.service = asked.service;
    nothing.resource = text::percentDecode(asked.request->path());
    if (!upload)
        return refuse(asked, nothing, upload.error());
    protocol::ReadRequest read = protocol::readRequest(upload->put, *asked.service, asked.answerContext());
    if (HttpResponse* const response = std::get_if<HttpResponse>(&read))
        return std::move(*response);
    asked.claim = upload->claim;
    asked.form = &*upload;
    const HttpResponse stored = answerCall(asked, std::move(std::get<WireCall>(read)));
    return stored.status == 200 ? upload->answerOf(stored, asked.peer.isEncrypted) : stored;
}

HttpResponse Endpoint::answerCall(Asked& asked, WireCall call)
{
    asked.line.operation = std::string(asked.service->service()) + ':' + std::string(call.operation->name);
    if (asked.claim && *asked.claim)
        asked.line.accessKeyId = asked.claimed().accessKeyId;
    const Result<sts::Caller> caller = authenticate(asked, call);
    if (!caller)
        return refuse(asked, call, caller.error());
    asked.line.caller = *caller;
    if (asked.unpacked) {
        protocol::ReadRequest again = protocol::readRequest(*asked.unpacked, *asked.service, asked.answerContext());
        if (HttpResponse* const response = std::get_if<HttpResponse>(&again))
            return std::move(*response);
        call = std::move(std::get<WireCall>(again));
    }
    if (call.problem) {
        addFacts(asked.details, *call.problem, asked.unpacked ? *asked.unpacked : *asked.request, call.parameters);
        return refuse(asked, call, *call.problem);
    }
    if (asked.claim && *asked.claim && !call.operation->isUnsigned)  // what nobody verified says nothing
        asked.context.region = asked.claimed().scope.region;
    return carryOut(asked, *caller, call);
}

/// By the engine, in the ARNs of the partition that is asked; what came and went in the clear does not stay.
HttpResponse Endpoint::carryOut(Asked& asked, const sts::Caller& caller, WireCall& call)
{
    const bool isS3 = asked.dialect == Dialect::s3;
    const Partition partition = Partition::ofRegion(asked.context.region);
    service::Operation operation{std::string(asked.service->service()), std::string(call.operation->name), call.parameters};
    if (call.payload)
        operation.payload = service::Payload::of(*std::exchange(call.payload, std::nullopt));
    partition.understand(operation.parameters, isS3);
    if (const Result<void> allowed = m_options.allows(operation); !allowed)
        return refuse(asked, call, allowed.error());
    if (const auto region = otherRegion(asked, operation)) {
        asked.details.emplace_back("Region", *region);
        return refuse(asked, call, protocol::wrongRegion(asked.claimed(), *region), {{"BucketRegion", *region}});
    }
    engine::CallResult result = asked.engine->call(caller, operation, asked.context);
    HttpResponse response;
    if (result.answer) {
        partition.tell(*result.answer, isS3);
        response = protocol::writeAnswer(call, *result.answer, asked.answerContext(), result.body);
        wipe(*result.answer);
    } else {
        const SignatureClaim nobody;
        Error error = inWordsOf(asked.dialect, result.answer.error(), asked.claim && *asked.claim ? asked.claimed() : nobody, asked.details);
        error.message = partition.tell(std::move(error.message));
        addFacts(asked.details, error, *asked.request, call.parameters);
        asked.details.insert(asked.details.end(), result.errorFacts.elements.begin(), result.errorFacts.elements.end());
        response = refuse(asked, call, error, result.errorFacts.members);
    }
    wipe(operation.parameters);
    wipe(call.parameters);
    result.operation.payload.reset();
    result.body.reset();
    if (m_options.log)  // whoever watches wants to know what was asked
        asked.line.result = std::make_shared<const engine::CallResult>(std::move(result));
    else
        wipe(result.operation.parameters);
    return response;
}

HttpResponse Endpoint::refuse(Asked& asked, const WireCall& call, const Error& error, const json::Object& members)
{
    asked.line.error = error;
    return protocol::writeError(call, error, asked.answerContext(), asked.details, members);
}

}  // namespace rolewright::server
