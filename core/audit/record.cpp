#include "core/audit/record.h"

#include "core/audit/content.h"
#include "core/crypto/crypto.h"
#include "core/json/line.h"

namespace rolewright::audit {
namespace {

/// A record nests its parameters, and these may be as deep as any request.
constexpr json::Limits limits{.depth = 128};

std::int64_t milliseconds(Instant instant) { return instant.time_since_epoch().count(); }

/// Reads members of a known kind; the first that is missing or of another kind is remembered.
class Reader {
public:
    explicit Reader(const json::Object& object) : m_object(object) {}

    void text(const char* key, std::string& into) {
        if (const json::Object* value = find(key, &json::Object::is_string)) into = value->get<std::string>();
    }
    void flag(const char* key, bool& into) {
        if (const json::Object* value = find(key, &json::Object::is_boolean)) into = value->get<bool>();
    }
    void instant(const char* key, Instant& into) {
        if (const json::Object* value = find(key, &json::Object::is_number_integer)) into = Instant(std::chrono::milliseconds(value->get<std::int64_t>()));
    }
    void number(const char* key, std::uint64_t& into) {
        const json::Object* value = find(key, &json::Object::is_number_integer);
        if (!value) return;
        if (value->is_number_unsigned() || value->get<std::int64_t>() >= 0) into = value->get<std::uint64_t>();
        else miss(key);
    }
    void any(const char* key, json::Object& into) {
        if (const auto found = m_object.find(key); found != m_object.end()) into = *found;
        else miss(key);
    }
    const std::string& missing() const { return m_missing; }

private:
    const json::Object* find(const char* key, bool (json::Object::*kind)() const noexcept) {
        const auto found = m_object.find(key);
        if (found != m_object.end() && ((*found).*kind)()) return &*found;
        miss(key);
        return nullptr;
    }
    void miss(const char* key) {
        if (m_missing.empty()) m_missing = key;
    }

    const json::Object& m_object;
    std::string m_missing;
};

}  // namespace

json::Object toJson(const Record& record) {
    json::Object object = json::parseObject(contentOf(record), limits).value();
    object["sequence"] = record.sequence;
    object["previousHash"] = record.previousHash;
    object["hash"] = record.hash;
    return object;
}

Result<Record> fromJson(const json::Object& object) {
    if (!object.is_object()) return Error{"InvalidRecord", "an activity record must be an object", std::nullopt};
    Record record;
    Reader reader(object);
    reader.text("eventId", record.eventId);
    reader.instant("time", record.time);
    reader.text("accountId", record.accountId);
    reader.text("service", record.service);
    reader.text("action", record.action);
    reader.flag("readOnly", record.readOnly);
    reader.text("callerArn", record.callerArn);
    reader.text("callerType", record.callerType);
    reader.text("callerPrincipalId", record.callerPrincipalId);
    reader.text("accessKeyId", record.accessKeyId);
    reader.text("sourceIdentity", record.sourceIdentity);
    reader.text("issuerArn", record.issuerArn);
    reader.flag("mfa", record.mfa);
    reader.text("sourceIp", record.sourceIp);
    reader.text("userAgent", record.userAgent);
    reader.text("region", record.region);
    reader.text("requestId", record.requestId);
    reader.text("errorCode", record.errorCode);
    reader.text("errorMessage", record.errorMessage);
    reader.text("summary", record.summary);
    reader.any("parameters", record.parameters);
    reader.any("response", record.response);
    reader.number("sequence", record.sequence);
    reader.text("previousHash", record.previousHash);
    reader.text("hash", record.hash);
    if (object.contains("sessionIssued")) reader.instant("sessionIssued", record.sessionIssued.emplace());
    const auto read = [&](const char* name, std::string& into) {
        if (object.contains(name)) reader.text(name, into);
    };
    read("identityProvider", record.identityProvider);
    read("federatedUser", record.federatedUser);
    if (object.contains("federatedAttributes")) reader.any("federatedAttributes", record.federatedAttributes);
    read("invokedBy", record.invokedBy);
    read("delegate", record.delegate);
    read("sharedEventId", record.sharedEventId);
    if (!reader.missing().empty()) {
        return Error{"InvalidRecord", "`" + reader.missing() + "` of an activity record is missing or of the wrong kind", std::nullopt};
    }
    return record;
}

std::string contentOf(const Record& record) {
    json::Line line;
    line.text("eventId", record.eventId);
    line.number("time", milliseconds(record.time));
    line.text("accountId", record.accountId);
    line.text("service", record.service);
    line.text("action", record.action);
    line.flag("readOnly", record.readOnly);
    line.text("callerArn", record.callerArn);
    line.text("callerType", record.callerType);
    line.text("callerPrincipalId", record.callerPrincipalId);
    line.text("accessKeyId", record.accessKeyId);
    line.text("sourceIdentity", record.sourceIdentity);
    line.text("issuerArn", record.issuerArn);
    line.flag("mfa", record.mfa);
    line.text("sourceIp", record.sourceIp);
    line.text("userAgent", record.userAgent);
    line.text("region", record.region);
    line.text("requestId", record.requestId);
    line.text("errorCode", record.errorCode);
    line.text("errorMessage", record.errorMessage);
    line.text("summary", record.summary);
    line.any("parameters", record.parameters);
    line.any("response", record.response);
    if (record.sessionIssued) line.number("sessionIssued", milliseconds(*record.sessionIssued));
    const auto put = [&](const char* name, const std::string& text) {
        if (!text.empty()) line.text(name, text);
    };
    put("identityProvider", record.identityProvider);
    put("federatedUser", record.federatedUser);
    if (!record.federatedAttributes.is_null()) line.any("federatedAttributes", record.federatedAttributes);
    put("invokedBy", record.invokedBy);
    put("delegate", record.delegate);
    put("sharedEventId", record.sharedEventId);
    return line.take();
}

Result<Record> fromContent(std::string_view content, std::uint64_t sequence, std::string_view previousHash, std::string_view hash) {
    auto object = json::parseObject(content, limits);
    if (!object) return object.error();
    (*object)["sequence"] = sequence;
    (*object)["previousHash"] = std::string(previousHash);
    (*object)["hash"] = std::string(hash);
    return fromJson(*object);
}

std::string hashOf(std::string_view content, std::uint64_t sequence, std::string_view previousHash) {
    std::string text;
    text.reserve(previousHash.size() + content.size() + 24);
    text.append(previousHash).append("\n").append(std::to_string(sequence)).append("\n").append(content);
    return crypto::toHex(crypto::sha256(text));
}

std::string hashOf(const Record& record) { return hashOf(contentOf(record), record.sequence, record.previousHash); }

}  // namespace rolewright::audit
