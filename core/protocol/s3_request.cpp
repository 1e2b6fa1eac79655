#include "core/base/http_date.h"
#include "core/base/text.h"
#include "core/base/time_text.h"
#include "core/protocol/checksums.h"
#include "core/protocol/s3_codec.h"
#include "core/protocol/s3_route.h"
#include "core/protocol/scalars.h"
#include "core/protocol/xml_shapes.h"

#include <algorithm>

namespace rolewright::protocol {
namespace {

/// Objects and parts keep the sums of their bytes; for everything else they are only the body's.
bool keepsSums(const OperationModel& operation)
{
    constexpr std::string_view names[] = {"PutObject", "UploadPart", "CreateMultipartUpload", "CompleteMultipartUpload", "CopyObject", "GetObject", "HeadObject"};
    return std::find(std::begin(names), std::end(names), operation.name) != std::end(names);
}

/// How the body travels is no parameter.
bool isOfTransport(const OperationModel& operation, const Member& member)
{
    return member.name == "ContentLength" || member.name == "ContentMD5" || (member.name.starts_with("Checksum") && !keepsSums(operation));
}

/// A day as HTTP writes it, as core/service takes it. What an object is to say of itself (`Expires`) stays as it came.
std::string momentText(const Member& member, std::string text)
{
    const bool isCondition = member.shape->type == ShapeType::timestamp && member.name.find("If") != std::string_view::npos;
    const auto moment = isCondition ? parseHttpDate(text) : std::nullopt;
    return moment ? toIso8601(*moment) : text;
}

/// `aws-chunked` is how the body came, and not how the object is encoded.
std::string withoutChunked(std::string_view encoding)
{
    std::vector<std::string> others;
    for (const std::string_view part : text::split(encoding, ',')) {
        const std::string_view word = text::trim(part);
        if (!word.empty() && word != "aws-chunked")
            others.emplace_back(word);
    }
    return text::join(others, ",");
}

class Reader {
public:
    Reader(const HttpRequest& request, const Form& query, const S3Place& place, WireCall& call)
        : m_request(request), m_query(query), m_place(place), m_call(call)
    {
    }

    void read()
    {
        for (const Member& member : m_call.operation->parameters()) {
            if (member.isPayload)
                readPayload(member);
            else if (!isOfTransport(*m_call.operation, member))
                readMember(member);
        }
        if (const std::string_view root = m_call.operation->inputElement; !root.empty())
            m_call.parameters.update(readXmlBody(root, *m_call.operation->input));
    }

private:
    void readMember(const Member& member)
    {
        if (member.place == Place::path)
            put(member, member.name == "Bucket" ? m_place.bucket : m_place.key);
        else if (member.place == Place::headers)
            readHeaders(member);
        else if (const auto text = textOf(member))
            put(member, *text);
    }

    std::optional<std::string> textOf(const Member& member) const
    {
        if (member.place == Place::query) {
            const std::string* value = findParameter(m_query, member.wireName);
            return value ? std::optional(*value) : std::nullopt;
        }
        const auto value = member.place == Place::header ? m_request.headers.find(member.wireName) : std::nullopt;
        if (!value)
            return std::nullopt;
        std::string text(text::trim(*value));
        if (member.name == "ContentEncoding")
            text = withoutChunked(text);
        text = momentText(member, std::move(text));
        return text.empty() && member.name == "ContentEncoding" ? std::nullopt : std::optional(text);
    }

    void put(const Member& member, const std::string& text)
    {
        json::Object& value = m_call.parameters[std::string(member.name)];
        if (member.shape->type == ShapeType::list) {
            value = json::Object::array();
            for (const std::string_view part : text::split(text, ','))
                value.push_back(readScalar(*member.shape->element, std::string(text::trim(part))));
        } else {
            value = readScalar(*member.shape, text);
        }
    }

    /// `x-amz-meta-colour: red` as `Metadata: {colour: red}`.
    void readHeaders(const Member& member)
    {
        json::Object found = json::Object::object();
        for (const auto& [name, value] : m_request.headers.fields()) {
            if (text::startsWithIgnoringCase(name, member.wireName))
                found[text::lower(std::string_view(name).substr(member.wireName.size()))] = value;
        }
        if (!found.empty())
            m_call.parameters[std::string(member.name)] = std::move(found);
    }

    void fail(std::string code, std::string message)
    {
        if (!m_call.problem)
            m_call.problem = Error{std::move(code), std::move(message), {}};
    }

    void readPayload(const Member& member)
    {
        const std::string& body = m_request.body;
        // The sums of a multipart upload are those of the object that it makes.
        if (m_call.operation->name != "CompleteMultipartUpload") {
            if (auto valid = checkSums(m_request); !valid)
                fail(valid.error().code, valid.error().message);
        }
        const std::string name(member.name);
        if (member.shape->type == ShapeType::blob) {
            m_call.payload = body;
            checkNamedSum();
        } else if (member.shape->type != ShapeType::structure) {
            m_call.parameters[name] = body;
        } else if (!text::trim(body).empty()) {
            m_call.parameters[name] = readXmlBody(member.wireName, *member.shape);
        } else if (member.required) {
            fail("MissingRequestBodyError", "Request Body is empty");
        }
    }

    /// A checksum that is announced has to come.
    void checkNamedSum()
    {
        const auto named = m_request.headers.find("x-amz-sdk-checksum-algorithm");
        if (named && !m_request.headers.find("x-amz-trailer") && !m_request.headers.find("x-amz-checksum-" + text::lower(*named)))
            fail("InvalidRequest", "x-amz-sdk-checksum-algorithm specified, but no corresponding x-amz-checksum-* or x-amz-trailer headers were found.");
    }

    json::Object readXmlBody(std::string_view rootName, const Shape& shape)
    {
        const auto root = readXml(m_request.body);
        auto value = !root ? Result<json::Object>(root.error()) : root->name == rootName ? readShape(shape, *root) : Error{"MalformedXML", {}, {}};
        if (value)
            return std::move(*value);
        fail("MalformedXML", "The XML you provided was not well-formed or did not validate against our published schema");
        return json::Object::object();
    }

    const HttpRequest& m_request;
    const Form& m_query;
    const S3Place& m_place;
    WireCall& m_call;
};

}  // namespace

ReadRequest readS3Request(const HttpRequest& request, const ServiceModel& service, const AnswerContext& context)
{
    const Form query = readForm(request.query());
    const S3Place place = placeOf(request);
    WireCall call;
    call.service = &service;
    call.isHead = request.method == "HEAD";
    call.resource = text::percentDecode(request.path());
    call.operation = routeS3(request, query, place, service);
    if (!call.operation) {
        const ErrorDetails details{{"Method", request.method}, {"ResourceType", place.bucket.empty() ? "SERVICE" : place.key.empty() ? "BUCKET" : "OBJECT"}};
        return writeS3Error(call, {"MethodNotAllowed", "The specified method is not allowed against this resource.", {}}, context, details);
    }
    Reader(request, query, place, call).read();
    if (!text::isValidUtf8(call.resource))
        call.problem = Error{"InvalidURI", "Couldn't parse the specified URI.", {}};
    return call;
}

}  // namespace rolewright::protocol
