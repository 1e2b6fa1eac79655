#include "core/protocol/request_writer.h"

#include "core/base/text.h"
#include "core/protocol/scalars.h"
#include "core/protocol/shape_writer.h"

namespace rolewright::protocol {
namespace {

bool isComplex(const Shape& shape)
{
    return shape.type == ShapeType::structure || shape.type == ShapeType::list || shape.type == ShapeType::map;
}

/// Documents that answers carry percent-encoded are plain in requests.
std::string sentText(const Shape& shape, const json::Object& value)
{
    if (shape.type == ShapeType::timestamp)
        return scalarText(shape, value);
    return value.is_string() ? value.get<std::string>() : json::compact(value);
}

class FormWriter {
public:
    void add(const std::string& name, std::string_view value)
    {
        m_form.append(m_form.empty() ? "" : "&").append(text::percentEncode(name)).append("=").append(text::percentEncode(value));
    }

    void structure(const Shape& shape, const json::Object& value, const std::string& prefix)
    {
        for (const Member& member : shape.members) {
            if (const json::Object* inner = valueOf(member, value))
                any(*member.shape, *inner, prefix + std::string(member.wireName), member.flattened);
        }
    }

    std::string take() { return std::move(m_form); }

private:
    void any(const Shape& shape, const json::Object& value, const std::string& name, bool flattened)
    {
        if (!isComplex(shape))
            add(name, sentText(shape, value));
        else if (shape.type == ShapeType::structure)
            structure(shape, value, name + '.');
        else if (value.empty())
            add(name, {});
        else if (shape.type == ShapeType::list)
            list(shape, value, flattened ? name : name + '.' + std::string(shape.elementName));
        else
            map(shape, value, flattened ? name : name + ".entry");
    }

    void list(const Shape& shape, const json::Object& value, const std::string& name)
    {
        std::size_t number = 0;
        for (const json::Object& each : value)
            any(*shape.element, each, name + '.' + std::to_string(++number), false);
    }

    void map(const Shape& shape, const json::Object& value, const std::string& name)
    {
        std::size_t number = 0;
        for (const auto& [key, each] : value.items()) {
            const std::string entry = name + '.' + std::to_string(++number) + '.';
            add(entry + std::string(shape.keyName), key);
            any(*shape.element, each, entry + std::string(shape.elementName), false);
        }
    }

    std::string m_form;
};

Result<void> checkKind(const Shape& shape, const json::Object& value, const std::string& path);

Result<void> checkMembers(const Shape& shape, const json::Object& value, const std::string& path)
{
    for (const auto& [name, inner] : value.items()) {
        const Member* member = shape.member(name);
        // An object's bytes that are no text.
        if (!member && name.ends_with("Base64") && shape.member(name.substr(0, name.size() - 6)))
            continue;
        if (!member)
            return Error{"ParamValidation", "the operation has no parameter `" + path + name + "`", {}};
        if (auto fine = checkKind(*member->shape, inner, path + name); !fine)
            return fine;
    }
    return {};
}

/// Values of the right kind, all the way down. A text may be anything: documents come as objects.
Result<void> checkKind(const Shape& shape, const json::Object& value, const std::string& path)
{
    if (!isComplex(shape) || value.is_null())
        return {};
    if (shape.type == ShapeType::list ? !value.is_array() : !value.is_object())
        return Error{"ParamValidation", "the parameter `" + path + "` must be " + (shape.type == ShapeType::list ? "a list" : "a structure"), {}};
    if (shape.type == ShapeType::structure)
        return checkMembers(shape, value, path + '.');
    for (const auto& [name, each] : value.items()) {
        if (auto fine = checkKind(*shape.element, each, path + '.' + name); !fine)
            return fine;
    }
    return {};
}

HttpRequest begin(const OperationModel& operation, const std::string& host)
{
    HttpRequest request{std::string(operation.method), "/", {}, {}};
    request.headers.add("Host", host);
    return request;
}

HttpRequest writeQueryRequest(const ServiceModel& service, const OperationModel& operation, const json::Object& parameters, const std::string& host)
{
    HttpRequest request = begin(operation, host);
    request.headers.add("Content-Type", "application/x-www-form-urlencoded; charset=utf-8");
    FormWriter form;
    form.add("Action", operation.name);
    form.add("Version", service.version());
    if (operation.input)
        form.structure(*operation.input, parameters, {});
    request.body = form.take();
    return request;
}

/// As the protocol has values: moments are seconds since the epoch, documents texts.
json::Object jsonOf(const Shape& shape, const json::Object& value)
{
    if (shape.type == ShapeType::timestamp)
        return shapedJson(shape, value);
    if (!isComplex(shape))
        return shape.type == ShapeType::text && value.is_structured() ? json::Object(json::compact(value)) : value;
    json::Object shaped = shape.type == ShapeType::list ? json::Object::array() : json::Object::object();
    for (const auto& [name, each] : value.items()) {
        if (each.is_null())
            continue;
        if (shape.type == ShapeType::list)
            shaped.push_back(jsonOf(*shape.element, each));
        else
            shaped[name] = jsonOf(shape.type == ShapeType::map ? *shape.element : *shape.member(name)->shape, each);
    }
    return shaped;
}

HttpRequest writeJsonRequest(const ServiceModel& service, const OperationModel& operation, const json::Object& parameters, const std::string& host)
{
    HttpRequest request = begin(operation, host);
    request.headers.add("Content-Type", "application/x-amz-json-1.1");
    request.headers.add("X-Amz-Target", std::string(service.targetPrefix()) + '.' + std::string(operation.name));
    request.body = json::compact(operation.input ? jsonOf(*operation.input, parameters) : json::Object::object());
    return request;
}

}  // namespace

Result<HttpRequest> writeRequest(const ServiceModel& service, const OperationModel& operation, const json::Object& parameters, const std::string& host,
                                 const std::optional<std::string>& payload, BucketPlace place)
{
    static const Shape nothing{{}, ShapeType::structure, {}, nullptr, {}, {}, {}, {}, {}, {}, TimeForm::iso8601, false};
    if (!parameters.is_object())
        return Error{"ParamValidation", "the parameters must be one structure", {}};
    if (auto fine = checkMembers(operation.input ? *operation.input : nothing, parameters, {}); !fine)
        return fine.error();
    switch (service.wire()) {
    case Wire::json:
        return writeJsonRequest(service, operation, parameters, host);
    case Wire::restXml:
        return writeS3Request(service, operation, parameters, host, payload, place);
    default:
        return writeQueryRequest(service, operation, parameters, host);
    }
}

}  // namespace rolewright::protocol
