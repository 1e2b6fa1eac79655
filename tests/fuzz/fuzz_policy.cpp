// A text as a policy: what is read has its places right, is compiled, decided and explained alike, by every kind of layer.
// builds: core/base core/json core/policy core/identity core/evaluation core/crypto tests/support/core/json_spans.cpp
#include "core/evaluation/evaluate.h"
#include "core/policy/document.h"
#include "tests/fuzz/fuzz.h"
#include "tests/support/core/json_spans.h"

using namespace rolewright;

namespace {

void checkPlace(const std::string& text, const SourceSpan& span)
{
    fuzz::require(span.begin.offset <= span.end.offset && span.end.offset <= text.size(), "a place is in the text");
    fuzz::require(span.begin == test::countedPosition(text, span.begin.offset), "line and column are counted right");
}

void checkDocument(const policy::Document& document)
{
    for (const policy::Statement& statement : document.statements()) {
        checkPlace(document.text(), statement.span);
        fuzz::require(document.text()[statement.span.begin.offset] == '{' && document.text()[statement.span.end.offset - 1] == '}', "a statement stands between braces");
        for (const policy::ConditionRow& row : statement.conditions) {
            checkPlace(document.text(), row.span);
        }
    }
    fuzz::require(document.countedSize() <= document.text().size(), "white space does not count");
}

evaluation::Request someRequest()
{
    evaluation::Request request;
    request.caller.type = evaluation::CallerType::roleSession;
    request.caller.arn = "arn:aws:sts::111122223333:assumed-role/app/s";
    request.caller.principalArn = "arn:aws:iam::111122223333:role/app";
    request.caller.account = "111122223333";
    request.action = "s3:GetObject";
    request.resource = "arn:aws:s3:::b/k";
    request.context.set("aws:PrincipalArn", request.caller.principalArn);
    request.context.set("aws:TagKeys", {"a", "b"}, true);
    return request;
}

/// The policy in each layer in turn, with an Allow in the others.
void checkDecisions(const policy::DocumentPtr& document)
{
    static const evaluation::NamedPolicy all{"all", evaluation::compile(*policy::Document::parse(R"({"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}})"))};
    const evaluation::NamedPolicy policy{"fuzzed", evaluation::compile(document)};
    const evaluation::Request request = someRequest();
    for (int layer = 0; layer < 6; ++layer) {
        evaluation::PolicySet policies;
        policies.identity = {layer == 0 ? policy : all};
        if (layer == 1) {
            policies.boundary = {policy};
        } else if (layer == 2) {
            policies.session = {policy};
        } else if (layer == 3) {
            policies.serviceControl.emplace().push_back({"root", {policy}});
        } else if (layer == 4) {
            policies.resource = policy;
        } else if (layer == 5) {
            policies.vpcEndpoint = {policy};
        }
        fuzz::require(evaluation::decide(request, policies) == evaluation::explain(request, policies).decision, "decide and explain agree");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using policy::Type;
    const std::string text(fuzz::textOf(data, size));
    std::vector<policy::Problem> problems;
    const policy::DocumentPtr lenient = policy::Document::parseLeniently(text, problems);
    const Result<policy::DocumentPtr> strict = policy::Document::parse(text);
    fuzz::require(strict.ok() == problems.empty(), "what has no problems is read, and nothing else");
    fuzz::require(strict.ok() || strict.error().span.has_value(), "an error has its place");
    for (const Type type : {Type::identity, Type::trust, Type::resource, Type::serviceControl, Type::resourceControl, Type::managed}) {
        fuzz::require(!policy::parseForSaving(text, type).ok() || strict.ok(), "what can be saved can be read");
    }
    if (lenient) {
        checkDocument(*lenient);
        checkDecisions(lenient);
    }
    return 0;
}
