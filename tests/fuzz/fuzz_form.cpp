// Browsers' forms, and the policies that strangers wrote for them: what is read of one is what stands there, and no policy lets through what it does not speak of.
// builds: core/base core/crypto core/json core/protocol
#include "core/protocol/post_policy.h"
#include "tests/fuzz/fuzz.h"

using namespace rolewright;
using namespace rolewright::protocol;

/// The first line is the header's boundary, the rest the body; its field `policy` is the policy as it is.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string text(fuzz::textOf(data, size));
    const std::size_t line = text.find('\n');
    if (line == std::string::npos)
        return 0;
    HttpRequest request{"POST", "/bucket", {}, text.substr(line + 1)};
    request.headers.add("Content-Type", "multipart/form-data; boundary=" + text.substr(0, line));
    const auto form = readMultipartForm(request);
    if (!form)
        return 0;
    for (const FormParameter& field : form->fields) {
        fuzz::require(request.body.find(field.value) != std::string::npos, "a field's value stands in the body");
        fuzz::require(form->find(field.name) != nullptr, "a field is found by its name");
    }
    fuzz::require(!form->file || request.body.find(*form->file) != std::string::npos, "the file's bytes stand in the body");
    fuzz::require(form->fileName.find_first_of("/\\") == std::string::npos, "a file's name has no folders");
    const std::string* const policy = form->find("policy");
    if (!policy || policy->find("7731") != std::string::npos)
        return 0;
    const auto isAllowed = [&](const MultipartForm& filled) {
        ErrorDetails details;
        return checkPostPolicy(*policy, {filled, "bucket", "key", filled.file ? filled.file->size() : 0}, std::nullopt, details).ok();
    };
    MultipartForm more = *form;
    more.fields.push_back({"x-7731", "anything"});
    fuzz::require(!isAllowed(more), "a field that no condition speaks of is refused");
    static_cast<void>(isAllowed(*form));
    return 0;
}
