// Answers of endpoints: whatever comes back, it is an answer of the model's members or an error with a code, and a list that is asked for further has an end.
// builds: core/base core/json core/crypto core/protocol
#include "core/protocol/answer_reader.h"
#include "core/protocol/next_page.h"
#include "tests/fuzz/request_text.h"

using namespace rolewright;
using namespace rolewright::protocol;

namespace {

bool hasOnlyMembers(const Shape& shape, const json::Object& value)
{
    bool all = true;
    if (shape.type == ShapeType::list && value.is_array()) {
        for (const json::Object& each : value)
            all = all && hasOnlyMembers(*shape.element, each);
    } else if (shape.type == ShapeType::structure && value.is_object()) {
        for (const auto& [name, each] : value.items()) {
            const Member* member = shape.member(name);
            all = all && (member ? hasOnlyMembers(*member->shape, each) : name.ends_with("Base64"));
        }
    }
    return all;
}

}  // namespace

/// `SERVICE Operation status`, lines of headers, an empty line and a body.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    std::string_view text = fuzz::textOf(data, size);
    const std::string_view first = fuzz::takeLine(text);
    const std::size_t one = first.find(' ');
    const std::size_t two = first.find(' ', one + 1);
    if (one == std::string_view::npos || two == std::string_view::npos)
        return 0;
    const ServiceModel* const service = findModel(first.substr(0, one));
    const OperationModel* const operation = service ? service->operation(first.substr(one + 1, two - one - 1)) : nullptr;
    if (!operation)
        return 0;
    const HttpRequest read = fuzz::requestOf(std::string("x /\n").append(text));
    const int status = first.substr(two + 1) == "200" ? 200 : 400;
    const AnswerRead answer = readAnswer(*service, *operation, {status, read.headers, read.body});
    if (!answer.answer) {
        fuzz::require(!answer.answer.error().code.empty(), "an error has a code");
        return 0;
    }
    fuzz::require(status == 200 && answer.answer->is_object(), "what failed is no answer");
    fuzz::require(!operation->output || hasOnlyMembers(*operation->output, *answer.answer), "answers are of the model");
    json::Object whole;
    appendPage(whole, *answer.answer);
    const auto next = nextPage(*operation, json::Object::object(), *answer.answer);
    fuzz::require(!next || !nextPage(*operation, *next, *answer.answer), "the same marker again is the end");
    return 0;
}
