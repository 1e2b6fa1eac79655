#include "tests/support/core/wire_equality.h"

#include "core/base/http_date.h"
#include "core/base/text.h"
#include "core/base/time_text.h"
#include "core/crypto/crypto.h"

namespace rolewright::test {
namespace {

nlohmann::json single(const protocol::Shape& shape, const json::Object& value)
{
    std::string text = value.is_string() ? value.get<std::string>() : json::compact(value);
    if (shape.type == protocol::ShapeType::blob)
        return text;
    text = text::replaceAll(text, std::string_view("\0", 1), "\xEF\xBF\xBD");  // XML cannot carry it
    if (shape.type == protocol::ShapeType::timestamp) {
        auto moment = parseIso8601(text);
        if (!moment)
            moment = parseHttpDate(text);
        return moment ? nlohmann::json(std::chrono::floor<std::chrono::seconds>(*moment).time_since_epoch().count()) : nlohmann::json(text);
    }
    const auto document = nlohmann::json::parse(text, nullptr, false);
    return document.is_structured() ? document : nlohmann::json(text);
}

}  // namespace

nlohmann::json onTheWire(const protocol::Shape& shape, const json::Object& value)
{
    if (shape.type == protocol::ShapeType::list && value.is_array()) {
        nlohmann::json all = nlohmann::json::array();
        for (const json::Object& each : value)
            all.push_back(onTheWire(*shape.element, each));
        return all;
    }
    const bool isStructure = shape.type == protocol::ShapeType::structure;
    if (!value.is_object() || (!isStructure && shape.type != protocol::ShapeType::map))
        return single(shape, value);
    nlohmann::json all = nlohmann::json::object();
    for (const auto& [name, each] : value.items()) {
        if (each.is_null())
            continue;
        const protocol::Member* member = isStructure ? shape.member(name) : nullptr;
        const bool isEmpty = each.is_structured() ? each.empty() : each == "";
        if (member && isEmpty && (member->flattened || (member->isPayload && member->shape->type == protocol::ShapeType::blob)))
            continue;  // nothing travels
        if (isStructure && !member && name.ends_with("Base64"))
            all[name.substr(0, name.size() - 6)] = crypto::fromBase64(each.get<std::string>()).value();
        else
            all[name] = !isStructure ? onTheWire(*shape.element, each) : member ? onTheWire(*member->shape, each) : nlohmann::json::parse(json::compact(each));
    }
    return all;
}

std::string sameError(const service::Operation& operation, const Error& made, const Error& read)
{
    if (operation.service == "s3" && operation.action.starts_with("Head"))  // answers to HEAD have no words
        return {};
    // JSON's answer to what is not there has no words either.
    if (made.code == read.code && (made.message == read.message || (made.code == "InvalidAction" && operation.service == "organizations")))
        return {};
    return "failed with " + made.code + ": " + made.message + ", read as " + read.code + ": " + read.message;
}

}  // namespace rolewright::test
