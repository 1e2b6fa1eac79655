#include "core/base/text.h"
#include "core/crypto/crypto.h"
#include "core/crypto/sums.h"
#include "core/protocol/request_writer.h"
#include "core/protocol/scalars.h"
#include "core/protocol/shape_writer.h"

#include <algorithm>

namespace rolewright::protocol {
namespace {

constexpr std::string_view xmlDeclaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

bool hasLineEnd(std::string_view text)
{
    return text.find_first_of(std::string_view("\r\n\0", 3)) != std::string_view::npos;
}

class S3Writer {
public:
    S3Writer(const ServiceModel& service, const OperationModel& operation, const json::Object& parameters) : m_service(service), m_operation(operation), m_parameters(parameters)
    {
        m_request.method = operation.method;
    }

    Result<HttpRequest> write(const std::string& host, const std::optional<std::string>& payload, BucketPlace place)
    {
        if (auto done = writePlace(host, place); !done)
            return done.error();
        for (const Member& member : m_operation.parameters()) {
            const json::Object* value = valueOf(member, m_parameters);
            if (auto done = value ? writeMember(member, *value) : Result<void>(); !done)
                return done.error();
        }
        if (!m_query.empty())
            m_request.target += '?' + m_query;
        writeBody(payload);
        return std::move(m_request);
    }

private:
    Result<void> writePlace(const std::string& host, BucketPlace place)
    {
        const std::string_view whole = m_operation.target;
        const std::string_view path = whole.substr(0, whole.find('?'));
        m_query = path.size() < whole.size() ? std::string(whole.substr(path.size() + 1)) : std::string();
        const std::string bucket = json::stringOr(m_parameters, "Bucket");
        const std::string key = json::stringOr(m_parameters, "Key");
        const bool asksBucket = path.find("{Bucket}") != std::string_view::npos;
        const bool asksKey = path.find("{Key+}") != std::string_view::npos;
        if ((asksBucket && bucket.empty()) || (asksKey && key.empty()))
            return Error{"ParamValidation", std::string("the parameter `") + (asksKey && !bucket.empty() ? "Key" : "Bucket") + "` is missing", {}};
        // A certificate for *.s3.amazonaws.com is none for names with dots in them; what is no name of a host stays in the path.
        const bool isHostName = std::all_of(bucket.begin(), bucket.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
        const bool inHost = asksBucket && isHostName && place == BucketPlace::host;
        m_request.headers.add("Host", inHost ? bucket + '.' + host : host);
        m_request.target = asksBucket && !inHost ? "/" + text::percentEncode(bucket) : std::string();
        if (asksKey)
            m_request.target += '/' + text::percentEncode(key, true);
        if (m_request.target.empty())
            m_request.target = asksBucket ? "/" : path;
        return {};
    }

    Result<void> writeMember(const Member& member, const json::Object& value)
    {
        if (member.isPayload || member.place == Place::path || member.place == Place::body)
            return {};
        if (member.place == Place::query) {
            m_query.append(m_query.empty() ? "" : "&").append(text::percentEncode(member.wireName)).append("=").append(text::percentEncode(textOf(member, value)));
            return {};
        }
        if (member.place == Place::header)
            return addHeader(std::string(member.wireName), textOf(member, value));
        for (const auto& [name, each] : value.items()) {
            if (auto added = addHeader(std::string(member.wireName) + name, scalarText(*member.shape->element, each)); !added)
                return added;
        }
        return {};
    }

    static std::string textOf(const Member& member, const json::Object& value)
    {
        if (member.shape->type != ShapeType::list)
            return scalarText(*member.shape, value);
        std::vector<std::string> parts;
        for (const json::Object& each : value)
            parts.push_back(scalarText(*member.shape->element, each));
        return text::join(parts, ",");
    }

    Result<void> addHeader(std::string name, std::string value)
    {
        if (hasLineEnd(name) || hasLineEnd(value) || name.find_first_of(": ") != std::string::npos)
            return Error{"ParamValidation", "`" + name + "` cannot travel in a header", {}};
        m_request.headers.add(std::move(name), std::move(value));
        return {};
    }

    void writeBody(const std::optional<std::string>& payload)
    {
        for (const Member& member : m_operation.parameters()) {
            if (member.isPayload)
                return writePayload(member, payload);
        }
        if (m_operation.inputElement.empty())
            return;
        XmlWriter xml(XmlLayout::tight);
        xml.open(m_operation.inputElement, xmlns());
        ShapeWriter(xml, true).members(*m_operation.input, m_parameters);
        xml.close();
        setXmlBody(xml);
    }

    void writePayload(const Member& member, const std::optional<std::string>& payload)
    {
        const std::string name(member.name);
        if (member.shape->type == ShapeType::blob) {
            auto decoded = m_parameters.contains(name + "Base64") ? crypto::fromBase64(json::stringOr(m_parameters, (name + "Base64").c_str())) : Result<std::string>(json::stringOr(m_parameters, name.c_str()));
            m_request.body = payload ? *payload : decoded ? *std::move(decoded) : std::string();
            addNamedSum();
            return;
        }
        const json::Object* value = valueOf(member, m_parameters);
        if (!value)
            return;
        if (member.shape->type != ShapeType::structure) {
            m_request.body = scalarText(*member.shape, *value);
            addSum();
            return;
        }
        XmlWriter xml(XmlLayout::tight);
        ShapeWriter(xml, true).element(*member.shape, member.wireName, *value, xmlns());
        setXmlBody(xml);
    }

    std::string xmlns() const { return " xmlns=\"" + std::string(m_service.xmlNamespace()) + "\""; }

    void setXmlBody(XmlWriter& xml)
    {
        m_request.body = std::string(xmlDeclaration) + xml.take();
        m_request.headers.add("Content-Type", "application/xml");
        addSum();
    }

    /// A checksum that is announced has to come.
    void addNamedSum()
    {
        constexpr std::pair<std::string_view, crypto::SumKind> kinds[] = {{"CRC32", crypto::SumKind::crc32},         {"CRC32C", crypto::SumKind::crc32c}, {"SHA1", crypto::SumKind::sha1},
                                                                          {"CRC64NVME", crypto::SumKind::crc64nvme}, {"SHA256", crypto::SumKind::sha256}};
        const std::string named = json::stringOr(m_parameters, "ChecksumAlgorithm");
        const auto kind = std::find_if(std::begin(kinds), std::end(kinds), [&](const auto& each) { return each.first == named; });
        const std::string header = "x-amz-checksum-" + text::lower(named);
        if (kind != std::end(kinds) && !m_request.headers.find(header))
            m_request.headers.add(header, crypto::toBase64(crypto::sumOf(kind->second, m_request.body)));
    }

    /// S3 wants it of most bodies that are no object. Source: Amazon S3 API Reference, DeleteObjects.
    void addSum() { m_request.headers.add("Content-MD5", crypto::toBase64(crypto::sumOf(crypto::SumKind::md5, m_request.body))); }

    const ServiceModel& m_service;
    const OperationModel& m_operation;
    const json::Object& m_parameters;
    HttpRequest m_request;
    std::string m_query;
};

}  // namespace

Result<HttpRequest> writeS3Request(const ServiceModel& service, const OperationModel& operation, const json::Object& parameters, const std::string& host,
                                   const std::optional<std::string>& payload, BucketPlace place)
{
    return S3Writer(service, operation, parameters).write(host, payload, place);
}

}  // namespace rolewright::protocol
