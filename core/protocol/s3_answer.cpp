#include "core/base/text.h"
#include "core/crypto/crypto.h"
#include "core/protocol/s3_codec.h"
#include "core/protocol/scalars.h"
#include "core/protocol/shape_writer.h"

#include <algorithm>

namespace rolewright::protocol {
namespace {

/// Larger bodies are read while they are sent.
constexpr std::size_t readAtOnce = 1u << 20;
constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// AWS's names the host that answered; ours stands for the request.
std::string hostIdOf(const AnswerContext& context)
{
    const crypto::Digest digest = crypto::sha256(context.requestId);
    return crypto::toBase64({reinterpret_cast<const char*>(digest.data()), digest.size()});
}

HttpResponse begin(int status, const AnswerContext& context)
{
    HttpResponse response{status, {}, {}};
    response.headers.add("x-amz-request-id", context.requestId);
    response.headers.add("x-amz-id-2", hostIdOf(context));
    return response;
}

/// A query string may ask for a header with anything in it; a line end would begin a header of the asker's own.
std::string headerText(std::string text)
{
    std::replace_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7F; }, ' ');
    return text;
}

/// Members that travel outside of the body. Of bytes that are still to be read the length is told beforehand.
void addHeaders(const WireCall& call, const json::Object& answer, HttpResponse& response)
{
    const bool tellsLength = call.isHead || response.rest.size() > 0;
    for (const Member& member : call.operation->output->members) {
        const json::Object* value = valueOf(member, answer);
        if (!value || (member.name == "ContentLength" && !tellsLength))
            continue;
        if (member.place == Place::header) {
            response.headers.add(std::string(member.wireName), headerText(scalarText(*member.shape, *value)));
        } else if (member.place == Place::headers && value->is_object()) {
            for (const auto& [name, text] : value->items())
                response.headers.add(headerText(std::string(member.wireName) + name), headerText(scalarText(*member.shape->element, text)));
        }
    }
}

/// 206 with a part of what is there; where the answer says it itself, that.
int statusOf(const WireCall& call, const json::Object& answer)
{
    if (answer.contains("ContentRange"))
        return 206;
    if (call.operation->output) {
        for (const Member& member : call.operation->output->members) {
            if (const json::Object* value = member.place == Place::status ? valueOf(member, answer) : nullptr; value && value->is_number_integer())
                return value->get<int>();
        }
    }
    return call.operation->status;
}

std::string xmlns(const WireCall& call)
{
    return " xmlns=\"" + std::string(call.service->xmlNamespace()) + "\"";
}

/// The object's bytes as core/service answers them.
std::string bytesOf(const Member& member, const json::Object& answer)
{
    const std::string name(member.name);
    if (!answer.contains(name + "Base64"))
        return json::stringOr(answer, name.c_str());
    auto bytes = crypto::fromBase64(json::stringOr(answer, (name + "Base64").c_str()));
    return bytes ? std::move(*bytes) : std::string();
}

void setXml(HttpResponse& response, XmlWriter& xml)
{
    response.body = std::string(declaration) + xml.take();
    response.headers.add("Content-Type", "application/xml");
}

bool hasBodyMembers(const Shape& output)
{
    return std::any_of(output.members.begin(), output.members.end(), [](const Member& member) { return member.place == Place::body; });
}

void addPayload(const WireCall& call, const Member& member, const json::Object& answer, HttpResponse& response)
{
    if (member.shape->type == ShapeType::blob) {
        response.body = bytesOf(member, answer);
        return;
    }
    const json::Object* value = valueOf(member, answer);
    if (!value)
        return;
    if (member.shape->type != ShapeType::structure) {
        response.body = scalarText(*member.shape, *value);
        response.headers.add("Content-Type", "application/json");
        return;
    }
    XmlWriter xml(XmlLayout::tight);
    ShapeWriter(xml, true).element(*member.shape, member.wireName, *value, xmlns(call));
    setXml(response, xml);
}

void addBody(const WireCall& call, const json::Object& answer, HttpResponse& response)
{
    const Shape& output = *call.operation->output;
    for (const Member& member : output.members) {
        if (member.isPayload)
            return addPayload(call, member, answer, response);
    }
    if (!hasBodyMembers(output))
        return;
    XmlWriter xml(XmlLayout::tight);
    const std::string_view root = call.operation->outputElement;
    xml.open(root.empty() ? output.name : root, xmlns(call));
    // The one answer that is a text and no structure.
    if (root == "LocationConstraint")
        xml.text(json::stringOr(answer, "LocationConstraint"));
    else
        ShapeWriter(xml, true).members(output, answer);
    xml.close();
    setXml(response, xml);
}

/// Errors that all services share, as S3 calls them.
Error ownError(const Error& error)
{
    if (error.code == "InvalidClientTokenId")
        return {"InvalidAccessKeyId", "The AWS Access Key Id you provided does not exist in our records.", {}};
    if (error.code == "ExpiredToken")
        return {"ExpiredToken", "The provided token has expired.", {}};
    if (error.code == "InvalidAction")
        return {"NotImplemented", "A header you provided implies functionality that is not implemented", {}};
    return error;
}

/// What the error speaks of, unless the caller said.
ErrorDetails withSubject(const WireCall& call, const Error& error, ErrorDetails details)
{
    const auto add = [&](const char* name, const std::string& text) {
        const bool isThere = std::any_of(details.begin(), details.end(), [name](const auto& detail) { return detail.first == name; });
        if (!isThere && !text.empty())
            details.emplace_back(name, text);
    };
    constexpr std::string_view ofBucket[] = {"NoSuchBucket",
                                             "BucketNotEmpty",
                                             "BucketAlreadyExists",
                                             "BucketAlreadyOwnedByYou",
                                             "NoSuchBucketPolicy",
                                             "NoSuchTagSet",
                                             "NoSuchPublicAccessBlockConfiguration",
                                             "NoSuchCORSConfiguration",
                                             "NoSuchLifecycleConfiguration",
                                             "NoSuchWebsiteConfiguration",
                                             "ReplicationConfigurationNotFoundError",
                                             "ObjectLockConfigurationNotFoundError",
                                             "OwnershipControlsNotFoundError",
                                             "InvalidBucketName"};
    if (error.code == "NoSuchKey")
        add("Key", json::stringOr(call.parameters, "Key"));
    else if (std::find(std::begin(ofBucket), std::end(ofBucket), error.code) != std::end(ofBucket))
        add("BucketName", json::stringOr(call.parameters, "Bucket"));
    return details;
}

}  // namespace

HttpResponse writeS3Answer(const WireCall& call, const json::Object& answer, const AnswerContext& context, const std::optional<Body>& body)
{
    HttpResponse response = begin(statusOf(call, answer), context);
    if (!call.operation->output)
        return response;
    if (body && !call.isHead && body->size() > readAtOnce) {
        response.rest = *body;
        addHeaders(call, answer, response);
        return response;
    }
    addHeaders(call, answer, response);
    if (call.isHead) {
        if (!response.headers.find("Content-Type"))  // what has none of its own is told in XML
            response.headers.add("Content-Type", "application/xml");
        return response;
    }
    if (!body) {
        addBody(call, answer, response);
        return response;
    }
    auto bytes = body->all();
    if (!bytes)
        return writeS3Error(call, bytes.error(), context, {});
    response.body = *std::move(bytes);
    return response;
}

HttpResponse writeS3Error(const WireCall& call, const Error& given, const AnswerContext& context, const ErrorDetails& details, const json::Object& members)
{
    const Error error = ownError(given);
    HttpResponse response = begin(call.service->statusOf(error.code).value_or(400), context);
    if (call.operation && call.operation->output && !members.empty())
        addHeaders(call, members, response);
    if (response.status == 304)
        return response;
    response.headers.add("Content-Type", "application/xml");
    if (call.isHead)
        return response;
    XmlWriter xml(XmlLayout::tight);
    const bool isWrapped = call.service->service() == "s3control";  // whose clients look for an `Error` in an `ErrorResponse`
    if (isWrapped)
        xml.open("ErrorResponse", xmlns(call));
    xml.open("Error");
    xml.leaf("Code", error.code);
    xml.leaf("Message", error.message);
    for (const auto& [name, text] : withSubject(call, error, details))
        xml.leaf(name, text);
    if (isWrapped)
        xml.close();
    xml.leaf("RequestId", context.requestId);
    xml.leaf("HostId", hostIdOf(context));
    xml.close();
    response.body = std::string(declaration) + xml.take();
    return response;
}

}  // namespace rolewright::protocol
