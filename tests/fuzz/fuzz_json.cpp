// The reader against simdjson: both accept the same texts; what is read has its places right and is written and read again as the same value.
// builds: core/base core/json tests/support/core/json_spans.cpp
#include "core/json/value.h"
#include "core/json/writer.h"
#include "tests/fuzz/fuzz.h"
#include "tests/support/core/json_spans.h"

#include <simdjson.h>

using namespace rolewright;

namespace {

/// Our own limits, which simdjson does not share.
bool isOwnLimit(const Error& error)
{
    return error.message.find("levels deep") != std::string::npos || error.message.find("too large or too small") != std::string::npos;
}

void checkError(std::string_view text, const Error& error)
{
    fuzz::require(error.code == "InvalidJson" && !error.message.empty(), "an error has its code and a message");
    fuzz::require(error.span.has_value(), "an error has its place");
    fuzz::require(error.span->begin.offset <= error.span->end.offset && error.span->end.offset <= text.size(), "the place is inside the text");
    fuzz::require(error.span->begin == test::countedPosition(text, error.span->begin.offset), "line and column are counted right");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text = fuzz::textOf(data, size);
    const Result<json::Value> value = json::parse(text, {size, 512, size + 1});

    simdjson::dom::parser judge;
    const simdjson::error_code verdict = judge.parse(text.data(), text.size()).error();
    // simdjson has no place for whole numbers beyond 64 bits; we keep their digits.
    const bool accepted = verdict == simdjson::SUCCESS || verdict == simdjson::NUMBER_ERROR;

    if (!value) {
        checkError(text, value.error());
        fuzz::require(verdict != simdjson::SUCCESS || isOwnLimit(value.error()), "what simdjson reads is read here");
        return 0;
    }
    fuzz::require(accepted, "what is read here, simdjson reads");
    const std::string wrong = test::wrongSpan(text, *value);
    fuzz::require(wrong.empty(), wrong);

    const json::Object object = json::toObject(*value);
    const Result<json::Object> again = json::parseObject(json::compact(object), {SIZE_MAX, 512, size + 1});
    fuzz::require(again.ok() && *again == object, "what is written is read as the same");
    return 0;
}
