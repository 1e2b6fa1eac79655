#include "core/protocol/answer_reader.h"

#include "core/base/text.h"
#include "core/crypto/crypto.h"
#include "core/protocol/answer_shapes.h"
#include "core/protocol/json_codec.h"

#include <algorithm>
#include <array>

namespace rolewright::protocol {
namespace {

constexpr json::Limits jsonLimits{.bytes = 64u << 20, .depth = 64, .values = 500'000};

/// Of an object; core/service has more of them beside the answer alone, too (its quota BytesInAnswer).
constexpr std::size_t mostBytesInAnswer = 1u << 20;
constexpr std::string_view unknownWords = "the endpoint does not know the operation";

Error unreadable(const HttpResponse& response, std::string_view why)
{
    return {"UnreadableAnswer", "the endpoint answered " + std::to_string(response.status) + " with something that is no answer of this service: " + std::string(why), {}};
}

std::string requestIdOf(const Headers& headers)
{
    for (const char* name : {"x-amzn-RequestId", "x-amz-request-id"}) {
        if (const auto id = headers.find(name))
            return std::string(text::trim(*id));
    }
    return {};
}

/// What a failure without words of its own is called, as the AWS CLI calls it.
Error errorOfStatus(int status)
{
    constexpr std::pair<int, const char*> words[] = {{301, "Moved Permanently"}, {304, "Not Modified"}, {400, "Bad Request"}, {403, "Forbidden"}, {404, "Not Found"},
                                                     {405, "Method Not Allowed"}, {412, "Precondition Failed"}, {416, "Requested Range Not Satisfiable"},
                                                     {429, "Too Many Requests"}, {500, "Internal Server Error"}, {502, "Bad Gateway"}, {503, "Service Unavailable"}, {504, "Gateway Timeout"}};
    const auto found = std::find_if(std::begin(words), std::end(words), [status](const auto& word) { return word.first == status; });
    return {std::to_string(status), found == std::end(words) ? "the endpoint answered with this status and no words" : found->second, {}};
}

const XmlElement* deep(const XmlElement& root, std::string_view name)
{
    if (root.name == name)
        return &root;
    for (const XmlElement& child : root.children) {
        if (const XmlElement* found = deep(child, name))
            return found;
    }
    return nullptr;
}

std::string textOf(const XmlElement& element, std::string_view name)
{
    const XmlElement* child = element.child(name);
    return child ? std::string(text::trim(child->text)) : std::string();
}

Error readXmlError(const HttpResponse& response, AnswerRead& read)
{
    const auto root = readXml(response.body);
    if (root && root->name == "UnknownOperationException")
        return {"UnknownOperationException", std::string(unknownWords), {}};
    const XmlElement* error = root ? deep(*root, "Error") : nullptr;
    if (!error || textOf(*error, "Code").empty())
        return errorOfStatus(response.status);
    for (const XmlElement& child : error->children) {
        if (child.children.empty() && child.name != "Code" && child.name != "Message" && child.name != "Type")
            read.details.emplace_back(child.name, child.text);
    }
    if (const XmlElement* id = read.requestId.empty() ? deep(*root, "RequestId") : nullptr)
        read.requestId = text::trim(id->text);
    const XmlElement* message = error->child("Message");
    return {textOf(*error, "Code"), message ? message->text : std::string(), {}};
}

Error readJsonError(const HttpResponse& response)
{
    const auto object = json::parseObject(response.body, jsonLimits);
    std::string type = object && object->is_object() ? json::stringOr(*object, "__type") : std::string();
    if (type.empty())
        type = std::string(response.headers.find("x-amzn-ErrorType").value_or(""));
    type = type.substr(0, type.find(':'));
    type = type.substr(type.find('#') + 1);
    if (type.empty())
        return errorOfStatus(response.status);
    const std::string message = object && object->is_object() ? json::stringOr(*object, object->contains("message") ? "message" : "Message") : std::string();
    return {sharedCodeOf(type), message.empty() && saysUnknownOperation(response.status, type) ? std::string(unknownWords) : message, {}};
}

class SuccessReader {
public:
    SuccessReader(const OperationModel& operation, HttpResponse& response, AnswerRead& read) : m_operation(operation), m_response(response), m_read(read) {}

    void readQuery()
    {
        const auto root = readXml(m_response.body);
        const std::string name(m_operation.name);
        if (!root || root->name != name + "Response") {
            m_read.answer = unreadable(m_response, root ? "its root is `" + root->name.substr(0, 100) + "`" : root.error().message);
            return;
        }
        const XmlElement* metadata = root->child("ResponseMetadata");
        if (metadata && m_read.requestId.empty())
            m_read.requestId = textOf(*metadata, "RequestId");
        if (!m_operation.output)
            return;
        const XmlElement* result = root->child(name + "Result");
        m_read.answer = result ? answerOf(*m_operation.output, *result) : json::Object::object();
    }

    void readJson()
    {
        if (!m_operation.output || m_response.body.empty())
            return;
        const auto object = json::parseObject(m_response.body, jsonLimits);
        if (object && object->is_object())
            m_read.answer = answerOf(*m_operation.output, *object);
        else
            m_read.answer = unreadable(m_response, object ? "it is no JSON object" : object.error().message);
    }

    void readS3()
    {
        if (!m_operation.output)
            return;
        json::Object answer = json::Object::object();
        bool hasBody = false;
        const Member* payload = nullptr;
        for (const Member& member : m_operation.output->members) {
            if (member.isPayload)
                payload = &member;
            else if (member.place == Place::header || member.place == Place::headers)
                readHeader(member, answer);
            else if (member.place == Place::status)
                answer[std::string(member.name)] = answerScalar(*member.shape, std::to_string(m_response.status));
            else
                hasBody = hasBody || member.place == Place::body;
        }
        if (payload)
            readPayload(*payload, answer);
        else if (hasBody)
            readXmlBody(answer);
        if (m_read.answer)
            m_read.answer = std::move(answer);
    }

private:
    void readHeader(const Member& member, json::Object& answer) const
    {
        if (member.place == Place::header) {
            if (const auto value = m_response.headers.find(member.wireName))
                answer[std::string(member.name)] = answerScalar(*member.shape, std::string(*value));
            return;
        }
        json::Object found = json::Object::object();
        for (const auto& [name, value] : m_response.headers.fields()) {
            if (text::startsWithIgnoringCase(name, member.wireName))
                found[text::lower(std::string_view(name).substr(member.wireName.size()))] = value;
        }
        answer[std::string(member.name)] = std::move(found);
    }

    void readPayload(const Member& member, json::Object& answer)
    {
        const std::string name(member.name);
        if (member.shape->type == ShapeType::blob) {
            m_read.bytes = std::move(m_response.body);
            if (m_read.bytes->size() > mostBytesInAnswer)
                return;
            const bool isText = text::isValidUtf8(*m_read.bytes);
            answer[isText ? name : name + "Base64"] = isText ? *m_read.bytes : crypto::toBase64(*m_read.bytes);
        } else if (member.shape->type != ShapeType::structure) {
            answer[name] = std::move(m_response.body);
        } else if (const auto root = readRoot()) {
            answer[name] = answerOf(*member.shape, *root);
        }
    }

    void readXmlBody(json::Object& answer)
    {
        const auto root = readRoot();
        if (!root)
            return;
        if (m_operation.outputElement == "LocationConstraint") {
            if (!root->text.empty())
                answer["LocationConstraint"] = root->text;
        } else {
            answer.update(answerOf(*m_operation.output, *root));
        }
    }

    std::optional<XmlElement> readRoot()
    {
        if (text::trim(m_response.body).empty())
            return std::nullopt;
        auto root = readXml(m_response.body);
        if (root && root->name != "Error")
            return *std::move(root);
        // S3 finds out some faults only when it has begun to answer.
        m_read.answer = root ? readXmlError(m_response, m_read) : unreadable(m_response, root.error().message);
        return std::nullopt;
    }

    const OperationModel& m_operation;
    HttpResponse& m_response;
    AnswerRead& m_read;
};

}  // namespace

AnswerRead readAnswer(const ServiceModel& service, const OperationModel& operation, HttpResponse response)
{
    AnswerRead read;
    read.requestId = requestIdOf(response.headers);
    if (response.status < 200 || response.status >= 300) {
        read.answer = service.wire() == Wire::json && !text::trim(response.body).starts_with('<') ? readJsonError(response) : readXmlError(response, read);
    } else {
        SuccessReader reader(operation, response, read);
        if (service.wire() == Wire::json)
            reader.readJson();
        else if (service.wire() == Wire::restXml)
            reader.readS3();
        else
            reader.readQuery();
    }
    crypto::cleanse(response.body);
    return read;
}

bool saysUnknownOperation(int status, std::string_view code)
{
    constexpr std::array<std::string_view, 5> codes = {"InvalidAction", "UnknownOperationException", "NotImplemented", "UnknownOperation", "501"};
    return status == 501 || std::find(codes.begin(), codes.end(), code) != codes.end();
}

}  // namespace rolewright::protocol
