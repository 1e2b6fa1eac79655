#include "core/client/remote_call.h"

#include "core/audit/masking.h"
#include "core/base/http_date.h"
#include "core/base/text.h"
#include "core/client/clock_skew.h"
#include "core/crypto/crypto.h"
#include "core/engine/foreign_session.h"
#include "core/protocol/request_writer.h"
#include "core/protocol/sigv4.h"

#include <QRandomGenerator>

#include <charconv>

namespace rolewright::client {
namespace {

/// Dates of answers are full seconds, and travel: less is no difference between two clocks.
constexpr std::chrono::milliseconds leastOffset{2'000};

std::optional<std::chrono::seconds> wishOf(const protocol::Headers& headers)
{
    const auto text = headers.find("Retry-After");
    long seconds = 0;
    if (!text || std::from_chars(text->data(), text->data() + text->size(), seconds).ec != std::errc() || seconds < 0)
        return std::nullopt;
    return std::chrono::seconds(seconds);
}

bool isRedirect(int status)
{
    return status >= 300 && status < 400 && status != 304;
}

Error unknownOutcome(const std::string& why)
{
    return Error::ours("UnknownOutcome", Phrase::tr("the change was sent and its answer did not come, so it may or may not have been made: look before you make it again (%1)").with(why));
}

/// A page of a web server in place of an answer of the service's.
Error brokenDown(const std::string& operation)
{
    return Error::ours("500", Phrase::tr("the endpoint broke down over %1 (500 Internal Server Error) and does not say why; some answer so to what they do not know").with(operation));
}

/// The service's own refusals have a code; this is somebody else's.
Error notServed(const std::string& service)
{
    return Error::ours("404", Phrase::tr("what answers at this URL is not %1 (404 Not Found): the endpoint may serve other services alone, or have it at another URL").with(service));
}

}  // namespace

RemoteCall::RemoteCall(RemoteBackend::State& state, sts::Caller caller, service::Operation operation, engine::Backend::Callback callback)
    : m_state(state), m_caller(std::move(caller)), m_operation(std::move(operation)), m_callback(std::move(callback)),
      m_isQuestion(isQuestion(m_operation.service, m_operation.action))
{
}

void RemoteCall::begin()
{
    if (m_cancelled || m_finished)
        return;
    if (const Result<void> ready = prepare(); !ready)
        return fail(ready.error());
    fetchKeys();
}

Result<void> RemoteCall::prepare()
{
    m_service = protocol::findModel(m_operation.service);
    m_model = m_service ? m_service->operation(m_operation.action) : nullptr;
    if (!m_model)
        return Error::ours("InvalidAction", Phrase::tr("`%1` is asked at no endpoint: it is an operation of this program alone").with(m_operation.name()));
    if (m_state.connection.readOnly && !m_isQuestion && m_operation.service != "sts")
        return Error::ours("ReadOnlyConnection", Phrase::tr("the connection `%1` is read-only: unlock it to change something there").with(m_state.connection.name));
    Result<Endpoint> endpoint = endpointOf(m_state.connection, m_operation.service);
    if (!endpoint)
        return endpoint.error();
    m_endpoint = *std::move(endpoint);
    return {};
}

void RemoteCall::fetchKeys()
{
    if (m_model->isUnsigned || m_caller.kind == sts::CallerKind::anonymous)
        return attempt();
    if (m_caller.session) {
        const std::lock_guard lock(m_state.mutex);
        const auto found = m_state.sessionKeys.find(m_caller.session->accessKeyId);
        m_keys = found == m_state.sessionKeys.end() ? nullptr : found->second;
    } else if (m_state.connection.keys) {
        return m_state.connection.keys->keys(m_state.serverNow(), [self = shared_from_this(), gate = m_state.gate](Result<KeysPtr> keys) {
            const std::lock_guard lock(gate->mutex);
            if (!gate->state)
                return;
            gate->state->http.after({}, [self, keys = std::move(keys)] {
                if (self->m_finished)
                    return;
                if (!keys)
                    return self->fail(keys.error());
                self->m_keys = *keys;
                self->attempt();
            });
        });
    }
    if (!m_keys)
        return fail(Error::ours("UnknownCaller", m_caller.session ? Phrase::tr("the keys of this session are not known here: take on the role again") : Phrase::tr("the connection `%1` has no keys to sign with").with(m_state.connection.name)));
    attempt();
}

Result<protocol::HttpRequest> RemoteCall::signedRequest() const
{
    std::optional<std::string> payload;
    if (m_operation.payload) {
        auto bytes = m_operation.payload->bytes->read(0, m_operation.payload->bytes->size());
        if (!bytes)
            return bytes.error();
        payload = *std::move(bytes);
    }
    const bool isS3 = m_service->wire() == protocol::Wire::restXml;
    const auto place = m_endpoint.isAws ? protocol::BucketPlace::host : protocol::BucketPlace::path;
    auto request = protocol::writeRequest(*m_service, *m_model, m_operation.parameters, m_endpoint.authority(), payload, place);
    if (!request)
        return request;
    request->target = m_endpoint.path + request->target;
    if (m_keys) {
        const crypto::Secret* const token = m_keys->sessionToken.empty() ? nullptr : &m_keys->sessionToken;
        const Instant now = m_state.now() + std::chrono::milliseconds(m_state.signingOffset);
        protocol::sign(*request, {m_keys->accessKeyId, m_keys->secretAccessKey, token}, m_endpoint.signingRegion, isS3 ? "s3" : m_operation.service, now,
                       isS3 ? protocol::Dialect::s3 : protocol::Dialect::query);
    }
    return request;
}

void RemoteCall::attempt()
{
    if (m_finished)
        return;
    if (m_cancelled)
        return fail({"Cancelled", "the call was called off", {}});
    Result<protocol::HttpRequest> request = signedRequest();
    if (!request)
        return fail(request.error());
    ++m_attempts;
    Endpoint endpoint = m_endpoint;
    if (const std::string host(request->headers.find("Host").value_or("")); host != m_endpoint.authority())  // the bucket stands before it
        endpoint.host = host.substr(0, host.size() - m_endpoint.authority().size()) + m_endpoint.host;
    m_ticket = m_state.http.send(endpoint, *std::move(request), m_state.settings.patience, [self = shared_from_this()](HttpOutcome outcome) { self->take(std::move(outcome)); });
}

void RemoteCall::take(HttpOutcome outcome)
{
    m_ticket = 0;
    if (m_finished)
        return;
    if (auto* const response = std::get_if<protocol::HttpResponse>(&outcome))
        return takeAnswer(std::move(*response));
    const HttpFault& fault = std::get<HttpFault>(outcome);
    const bool isFinal = fault.code != "EndpointUnreachable" && fault.code != "AnswerLost";
    const Advice advice = adviceOn({fault.mayHaveArrived ? Attempt::End::lost : Attempt::End::notSent, 0, fault.code}, m_isQuestion);
    if (advice == Advice::unknownOutcome)
        return fail(unknownOutcome(fault.message));
    if (isFinal || !tryAgain(advice, {}))
        fail({fault.code, fault.message, {}});
}

void RemoteCall::takeAnswer(protocol::HttpResponse response)
{
    const int status = response.status;
    const auto wish = wishOf(response.headers);
    const std::string location(response.headers.find("Location").value_or(""));
    const auto date = parseHttpDate(response.headers.find("Date").value_or(""));
    if (date) {
        const std::chrono::milliseconds offset = *date + std::chrono::milliseconds(500) - m_state.now();
        m_state.serverOffset = std::chrono::abs(offset) < leastOffset ? 0 : offset.count();
    }
    protocol::AnswerRead read = protocol::readAnswer(*m_service, *m_model, std::move(response));
    m_requestId = read.requestId;
    if (isRedirect(status) && !read.answer && (read.answer.error().code == std::to_string(status) || !location.empty()))
        return fail(Error::ours("RedirectRefused", Phrase::tr("the endpoint sends on to `%1`, and keys are not sent where nobody said: give that as the connection's URL if it is right").with(location)));
    noteFeature(status, read.answer);
    if (!read.answer) {
        if (correctClock(read, date))
            return attempt();
        const Advice advice = adviceOn({Attempt::End::answered, status, read.answer.error().code}, m_isQuestion);
        if (advice == Advice::unknownOutcome)
            return fail(unknownOutcome(read.answer.error().message));
        if (advice != Advice::done && tryAgain(advice, wish))
            return;
        if (status == 500 && read.answer.error().code == "500")
            read.answer = brokenDown(m_operation.name());
        if (status == 404 && read.answer.error().code == "404" && m_service->wire() == protocol::Wire::query)
            read.answer = notServed(m_operation.service);
    }
    engine::CallResult result;
    result.answer = std::move(read.answer);
    result.errorFacts.elements = std::move(read.details);
    if (result.answer && read.bytes)
        result.body = Body(service::Payload::of(*std::move(read.bytes))->bytes);
    if (result.answer)
        succeed(result);
    finish(std::move(result));
}

/// False when this was the last attempt.
bool RemoteCall::tryAgain(Advice advice, std::optional<std::chrono::seconds> wish)
{
    if (m_cancelled || m_state.stopping || m_attempts >= m_state.settings.retries.attempts || !m_state.budget.take())
        return false;
    RetryRules rules = m_state.settings.retries;
    if (advice == Advice::againSlowly)
        rules.first *= 5;
    m_state.http.after(waitBefore(m_attempts + 1, rules, QRandomGenerator::global()->generateDouble(), wish), [self = shared_from_this()] { self->attempt(); });
    return true;
}

/// Once a call: a refusal for the signature's time did nothing, so that even a change may be sent again.
bool RemoteCall::correctClock(const protocol::AnswerRead& read, std::optional<Instant> date)
{
    const auto there = m_corrected || !m_keys ? std::nullopt : timeOfRefusal(read.answer.error(), read.details, date);
    if (!there)
        return false;
    m_corrected = true;
    m_state.signingOffset = std::chrono::milliseconds(*there - m_state.now()).count();
    return true;
}

void RemoteCall::noteFeature(int status, const Result<json::Object>& answer)
{
    const bool unknown = !answer && protocol::saysUnknownOperation(status, answer.error().code);
    if (status >= 500 && !unknown)
        return;
    const std::lock_guard lock(m_state.mutex);
    m_state.features[m_operation.name()] = unknown ? Feature::notThere : Feature::there;
}

void RemoteCall::succeed(engine::CallResult& result)
{
    m_state.budget.succeed();
    if (!engine::issuesSession(m_operation))
        return;
    auto issued = engine::readForeignSession(m_caller, m_operation, *result.answer, identity::Snapshot(), m_state.serverNow());
    if (!issued)
        return;
    result.newSession = std::move(issued->session);
    const std::lock_guard lock(m_state.mutex);
    const Instant now = m_state.serverNow();
    std::erase_if(m_state.sessionKeys, [now](const auto& each) { return each.second->expires <= now; });
    const std::string id = issued->credentials.accessKeyId;
    m_state.sessionKeys[id] = std::make_shared<const sts::Credentials>(std::move(issued->credentials));
}

void RemoteCall::cancel()
{
    m_state.http.after({}, [self = shared_from_this()] {
        if (self->m_finished || std::exchange(self->m_cancelled, true))
            return;
        if (self->m_ticket != 0)
            self->m_state.http.cancel(self->m_ticket);
        else
            self->fail({"Cancelled", "the call was called off", {}});
    });
}

void RemoteCall::fail(Error error)
{
    engine::CallResult result;
    result.answer = std::move(error);
    finish(std::move(result));
}

audit::RecordPtr RemoteCall::recordOf(const engine::CallResult& result) const
{
    auto record = std::make_shared<audit::Record>();
    record->eventId = crypto::newUuid();
    record->time = m_state.serverNow();
    record->service = m_operation.service;
    record->action = m_operation.action;
    record->readOnly = m_isQuestion;
    record->accountId = m_state.connection.account ? m_state.connection.account->text() : m_caller.account.text();
    record->callerArn = m_caller.session ? m_caller.session->arn() : std::string();
    record->accessKeyId = m_keys ? m_keys->accessKeyId : std::string();
    record->region = m_endpoint.signingRegion;
    record->requestId = m_requestId;
    record->parameters = audit::recordedParameters(m_operation.parameters);
    if (!result.answer) {
        record->errorCode = result.answer.error().code;
        record->errorMessage = audit::maskedMessage(result.answer.error().message, m_operation.parameters);
    }
    return record;
}

void RemoteCall::finish(engine::CallResult result)
{
    if (std::exchange(m_finished, true))
        return;
    result.record = recordOf(result);
    result.operation = std::move(m_operation);
    const engine::Backend::Callback callback = std::exchange(m_callback, nullptr);
    const std::shared_ptr<RemoteCall> self = shared_from_this();
    if (callback)
        callback(std::move(result));
    const std::lock_guard lock(m_state.mutex);
    m_state.running.erase(self);
    if (m_state.running.empty())
        m_state.idle.notify_all();
}

}  // namespace rolewright::client
