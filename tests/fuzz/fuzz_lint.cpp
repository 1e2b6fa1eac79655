// The lint on any text, by every kind of policy, and its quick fixes: what they leave can be read, and is the same outside their edits.
// builds: core/base core/json core/policy core/identity core/evaluation core/crypto core/catalogue core/lint
#include "core/json/value.h"
#include "core/lint/render.h"
#include "tests/fuzz/fuzz.h"

using namespace rolewright;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using policy::Type;
    const std::string text(fuzz::textOf(data, size));
    for (const Type type : {Type::identity, Type::trust, Type::resource, Type::serviceControl, Type::resourceControl}) {
        const lint::Options options{type, type == Type::resource && size % 2 == 0 ? "AWS::S3::Bucket" : "", {}};
        const lint::Report report = lint::lint(text, options);
        for (const lint::Finding& finding : report.findings) {
            fuzz::require(lint::findCode(finding.code) != nullptr, "every code is in the table");
            fuzz::require(finding.span.begin.offset <= finding.span.end.offset && finding.span.end.offset <= text.size(), "a place is in the text");
            if (!finding.fix)
                continue;
            const std::string mended = policy::applyEdits(text, finding.fix->edits);
            fuzz::require(json::parse(mended).ok(), "a fix leaves text that can be read");
            fuzz::require(lint::lint(mended, options).document != nullptr, "a fix leaves a policy");
        }
        fuzz::require(json::parse(json::compact(lint::asSarif({{"p", report}}))).ok(), "SARIF is JSON");
    }
    return 0;
}
