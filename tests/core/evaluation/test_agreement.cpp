#include "core/evaluation/compiled.h"
#include "core/evaluation/evaluate.h"
#include "tests/support/core/questions.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cstdlib>

using namespace rolewright;
using evaluation::Effect;

/// Both shapes of the engine decide alike, and more denying never allows more. Random questions are numbered: ROLEWRIGHT_SEED sets the
/// first number, and a failure prints the number and the question.
class TestAgreement : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void decideAndExplainAgreeOnEveryCase();
    void decideAndExplainAgreeOnRandomQuestions();
    void whatExplainTellsFitsWhatItDecides();
    void anotherDenyNeverAllows();
    void anotherGuardrailNeverAllows();
    void whatIsRememberedOfAnActionIsOfThatActionAndPolicy();
};

namespace {

constexpr std::uint64_t randomQuestions = 6000;

std::uint64_t firstSeed()
{
    const char* const given = std::getenv("ROLEWRIGHT_SEED");
    return given ? std::strtoull(given, nullptr, 10) : 1;
}

template <typename Check>
void eachRandomQuestion(Check&& check)
{
    for (std::uint64_t seed = firstSeed(); seed < firstSeed() + randomQuestions; ++seed) {
        const std::string text = test::randomQuestionText(seed);
        const auto input = json::parse(text);
        QVERIFY2(input.ok(), text.c_str());
        for (test::PolicyQuestion& question : test::questionsOf("random question", text, *input)) {
            check(question, "ROLEWRIGHT_SEED=" + std::to_string(seed) + " " + text);
            if (QTest::currentTestFailed()) {
                return;
            }
        }
    }
}

void checkAgreement(const test::PolicyQuestion& question, const std::string& name)
{
    const evaluation::Decision decided = evaluation::decide(question.request, question.policies);
    const evaluation::Explanation explained = evaluation::explain(question.request, question.policies);
    QVERIFY2(decided.effect == explained.decision.effect, name.c_str());
    QVERIFY2(decided.layer == explained.decision.layer, name.c_str());
    QVERIFY2(decided.blockedBy == explained.decision.blockedBy, name.c_str());
}

evaluation::NamedPolicy policyOf(const char* statement)
{
    const auto document = policy::Document::parse("{\"Version\":\"2012-10-17\",\"Statement\":" + std::string(statement) + "}");
    return {"more", evaluation::compile(document.ok() ? *document : nullptr)};
}

}  // namespace

void TestAgreement::decideAndExplainAgreeOnEveryCase()
{
    const auto questions = test::caseQuestions();
    QVERIFY(questions.size() > 800);
    for (const test::PolicyQuestion& question : questions) {
        checkAgreement(question, question.name);
        test::PolicyQuestion other = question;
        other.policies.resourcePolicyIsRequired = !other.policies.resourcePolicyIsRequired;
        checkAgreement(other, question.name);
    }
}

void TestAgreement::decideAndExplainAgreeOnRandomQuestions()
{
    std::array<int, 3> met{};
    eachRandomQuestion([&met](const test::PolicyQuestion& question, const std::string& name) {
        checkAgreement(question, name);
        ++met[static_cast<std::size_t>(evaluation::decide(question.request, question.policies).effect)];
    });
    for (const int count : met) {
        QVERIFY2(count > 100, "every verdict comes up often");
    }
}

void TestAgreement::whatExplainTellsFitsWhatItDecides()
{
    eachRandomQuestion([](const test::PolicyQuestion& question, const std::string& name) {
        const evaluation::Explanation explained = evaluation::explain(question.request, question.policies);
        const evaluation::Decision& decision = explained.decision;
        const auto denies = [](const evaluation::StatementTrace& statement) { return statement.effect == policy::Effect::deny; };
        QVERIFY2((decision.effect == Effect::allowed) == (decision.blockedBy == 0), name.c_str());
        if (decision.effect == Effect::explicitDeny) {
            QVERIFY2(!explained.decidedBy.empty() && std::all_of(explained.decidedBy.begin(), explained.decidedBy.end(), denies), name.c_str());
        } else {
            QVERIFY2(std::none_of(explained.decidedBy.begin(), explained.decidedBy.end(), denies), name.c_str());
        }
        for (const evaluation::StatementTrace& statement : explained.unevaluated) {
            QVERIFY2(!statement.unevaluable.empty() && statement.matched == denies(statement), name.c_str());
        }
    });
}

void TestAgreement::anotherDenyNeverAllows()
{
    const evaluation::NamedPolicy denial = policyOf(R"({"Effect":"Deny","Action":"*","Resource":"*"})");
    const evaluation::NamedPolicy irrelevant = policyOf(R"({"Effect":"Deny","Action":"ec2:RunInstances","Resource":"*"})");
    eachRandomQuestion([&](test::PolicyQuestion& question, const std::string& name) {
        const evaluation::Decision before = evaluation::decide(question.request, question.policies);
        question.policies.identity.push_back(irrelevant);
        QVERIFY2(evaluation::decide(question.request, question.policies) == before, name.c_str());
        question.policies.identity.push_back(denial);
        const Effect after = evaluation::decide(question.request, question.policies).effect;
        QVERIFY2(after != Effect::allowed || before.effect == Effect::allowed, name.c_str());
        const evaluation::CallerType type = question.request.caller.type;
        const bool bound = evaluation::isPrincipalOfAccount(type) && type != evaluation::CallerType::root && question.request.action != "sts:GetCallerIdentity";
        QVERIFY2(!bound || after == Effect::explicitDeny, name.c_str());
    });
}

void TestAgreement::anotherGuardrailNeverAllows()
{
    const evaluation::NamedPolicy all = policyOf(R"({"Effect":"Allow","Action":"*","Resource":"*"})");
    eachRandomQuestion([&](test::PolicyQuestion& question, const std::string& name) {
        const bool before = evaluation::decide(question.request, question.policies).effect == Effect::allowed;
        evaluation::PolicySet& policies = question.policies;
        policies.boundary = policies.boundary.value_or(std::vector{all});
        policies.session = policies.session.value_or(std::vector{all});
        const bool sessionOpens = question.request.caller.type == evaluation::CallerType::federatedUser;
        if (!policies.serviceControl) {
            policies.serviceControl.emplace().push_back({"root", {}});
        }
        const bool after = evaluation::decide(question.request, policies).effect == Effect::allowed;
        QVERIFY2(!after || before || sessionOpens, name.c_str());
    });
}

/// Policies of one to eighty statements, each about another action, and names around the length that is remembered; asked in turns, so that what is
/// remembered of one stands where another looks.
void TestAgreement::whatIsRememberedOfAnActionIsOfThatActionAndPolicy()
{
    const auto actionOf = [](std::size_t length, std::size_t number) {
        std::string name = "s3:" + std::string(length, 'a');
        const std::string digits = std::to_string(number);
        return name.replace(name.size() - digits.size(), digits.size(), digits);
    };
    constexpr std::array<std::size_t, 6> sizes = {1, 2, 63, 64, 65, 80};
    constexpr std::array<std::size_t, 6> lengths = {4, 36, 37, 38, 39, 90};
    std::vector<evaluation::NamedPolicy> policies;
    for (const std::size_t length : lengths) {
        for (const std::size_t size : sizes) {
            std::string statements;
            for (std::size_t i = 0; i < size; ++i) {
                statements += (i ? "," : "") + std::string(R"({"Effect":")") + (i % 3 == 2 ? "Deny" : "Allow") + R"(","Action":")" + actionOf(length, i) + R"(","Resource":"*"})";
            }
            auto document = policy::Document::parse(R"({"Version":"2012-10-17","Statement":[)" + statements + "]}");
            QVERIFY(document.ok());
            policies.push_back({std::to_string(length) + "/" + std::to_string(size), evaluation::compile(std::move(*document))});
        }
    }
    evaluation::Request request;
    request.caller.type = evaluation::CallerType::user;
    request.caller.arn = request.caller.principalArn = "arn:aws:iam::111122223333:user/alice";
    request.caller.account = request.resourceOwner = "111122223333";
    request.resource = "arn:aws:s3:::b/k";
    std::size_t allowed = 0;
    for (int round = 0; round < 2; ++round) {
        for (std::size_t number = 0; number < 82; ++number) {
            for (const std::size_t length : lengths) {
                request.action = actionOf(length, number);
                for (const evaluation::NamedPolicy& one : policies) {
                    evaluation::PolicySet set;
                    set.identity.push_back(one);
                    const bool listed = one.id.starts_with(std::to_string(length) + "/") && number < one.policy->statements().size();
                    const Effect expected = !listed ? Effect::implicitDeny : number % 3 == 2 ? Effect::explicitDeny : Effect::allowed;
                    const std::string name = request.action + " by " + one.id;
                    QVERIFY2(evaluation::decide(request, set).effect == expected, name.c_str());
                    allowed += expected == Effect::allowed ? 1 : 0;
                }
            }
        }
    }
    QVERIFY(allowed > 500);
}

QTEST_APPLESS_MAIN(TestAgreement)
#include "test_agreement.moc"
