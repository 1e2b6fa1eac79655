// The lint on any text, by every kind of policy, and its quick fixes: what they leave can be read, and is the same outside their edits.
// builds: core/base core/json core/policy core/identity core/evaluation core/crypto core/catalogue core/lint
#include "core/json/value.h"
#include "core/lint/render.h"
#include "tests/fuzz/fuzz.h"

#include <algorithm>

using namespace rolewright;

namespace {

std::ptrdiff_t countOf(const lint::Report& report, std::string_view code)
{
    return std::count_if(report.findings.begin(), report.findings.end(), [code](const lint::Finding& one) { return one.code == code; });
}

/// Is the finding gone? A name put right may bring to light another wrong one: then not their number tells, but what is said and where.
bool isGone(const lint::Finding& finding, const lint::Report& before, const lint::Report& after)
{
    return countOf(after, finding.code) < countOf(before, finding.code) || std::none_of(after.findings.begin(), after.findings.end(), [&finding](const lint::Finding& one) {
               return one.code == finding.code && one.message == finding.message && one.path == finding.path;
           });
}

/// Is `mended` made of the text's pieces between the edits, and of their replacements?
bool isKept(std::string_view text, std::string_view mended, std::vector<policy::TextEdit> edits)
{
    std::sort(edits.begin(), edits.end(), [](const policy::TextEdit& a, const policy::TextEdit& b) { return a.offset < b.offset; });
    std::size_t from = 0;
    for (const policy::TextEdit& edit : edits) {
        if (edit.offset < from)
            return false;
        const std::string piece = std::string(text.substr(from, edit.offset - from)) + edit.replacement;
        if (!mended.starts_with(piece))
            return false;
        mended.remove_prefix(piece.size());
        from = edit.offset + edit.length;
    }
    return mended == text.substr(from);
}

}  // namespace

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
            const lint::Report after = lint::lint(mended, options);
            fuzz::require(after.document != nullptr, "a fix leaves a policy");
            fuzz::require(isGone(finding, report, after), "a fix removes its finding");
            fuzz::require(isKept(text, mended, finding.fix->edits), "a fix leaves every byte outside its edits as it was");
        }
        fuzz::require(json::parse(json::compact(lint::asSarif({{"p", report}}))).ok(), "SARIF is JSON");
    }
    return 0;
}
