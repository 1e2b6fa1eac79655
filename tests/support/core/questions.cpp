#include "tests/support/core/questions.h"

#include "core/evaluation/cases.h"
#include "core/evaluation/simulate_parts.h"
#include "tests/support/core/data_dir.h"

#include <cstdio>
#include <cstdlib>
#include <functional>
#include <iterator>
#include <random>

namespace rolewright::test {

namespace {

using json::Object;

Instant someTime()
{
    return Instant(std::chrono::milliseconds(1'767'225'600'000));  // 2026-01-01
}

/// Makes random questions out of few words, so that statements and requests often meet.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : m_engine(seed) {}

    bool once(unsigned of) { return m_engine() % of == 0; }
    std::size_t below(std::size_t count) { return m_engine() % count; }
    template <std::size_t N> std::string any(const char* const (&words)[N]) { return words[m_engine() % N]; }

    Object strings(const std::function<std::string()>& make);
    Object condition();
    Object principal();
    Object statement(bool hasPrincipal);
    Object document(bool hasPrincipal);
    Object documents(bool hasPrincipal);
    Object levels(const char* list, bool hasPrincipal);
    Object context();
    void caller(Object& question);

private:
    std::string value();

    std::mt19937_64 m_engine;
};

constexpr const char* actions[] = {"s3:GetObject", "s3:GetObject", "S3:getobject", "s3:Get*", "s3:*", "*", "s3:PutObject", "*:GetObject", "s3:?etObject",
                                   "sts:AssumeRole", "sts:*", "kms:Decrypt", "iam:*", "**"};
constexpr const char* resources[] = {"*", "*", "arn:aws:s3:::b/*", "arn:aws:s3:::b/k", "arn:aws:s3:::b/${aws:username}", "arn:aws:s3:*", "arn:aws:s3:::*/k",
                                     "arn:aws:s3:::${aws:PrincipalTag/t, 'b'}/?", "arn:aws:iam::111122223333:role/*", "arn:*:*:*:*:*", "arn:aws:sqs"};
constexpr const char* operators[] = {"StringEquals", "StringNotEquals", "StringEqualsIgnoreCase", "StringLike", "StringNotLike", "NumericLessThan", "NumericNotEquals",
                                     "DateGreaterThan", "DateNotEquals", "Bool", "BinaryEquals", "IpAddress", "NotIpAddress", "ArnLike", "ArnNotEquals", "Null", "StringSame"};
constexpr const char* keys[] = {"aws:username", "aws:SourceIp", "aws:CurrentTime", "aws:PrincipalTag/t", "aws:TagKeys", "AWS:tagkeys", "aws:PrincipalArn", "s3:max-keys"};
constexpr const char* values[] = {"alice", "Alice", "b", "*", "${aws:username}", "${none}", "${none, 'alice'}", "10", "1e1", "2026-01-01", "2026-01-01T00:00:00Z", "true", "false",
                                  "10.0.0.0/8", "10.1.2.3", "::1", "QUJD", "arn:aws:iam::111122223333:user/alice", "arn:aws:iam::*:user/*", "", "é", "?"};
constexpr const char* principals[] = {"*", "111122223333", "arn:aws:iam::111122223333:root", "arn:aws:iam::111122223333:user/alice", "arn:aws:iam::111122223333:role/app",
                                      "arn:aws:sts::111122223333:assumed-role/app/s", "arn:aws:sts::111122223333:federated-user/alice", "444455556666"};
constexpr const char* callers[] = {"arn:aws:iam::111122223333:user/alice", "arn:aws:iam::111122223333:role/app", "arn:aws:sts::111122223333:assumed-role/app/s",
                                   "arn:aws:sts::111122223333:federated-user/alice", "arn:aws:iam::111122223333:root", "lambda.amazonaws.com",
                                   "arn:aws:iam::111122223333:oidc-provider/token.example.com"};
constexpr const char* types[] = {"string", "string", "stringList", "numeric", "ip", "date"};

std::string Dice::value()
{
    return any(values);
}

Object Dice::strings(const std::function<std::string()>& make)
{
    if (once(2)) {
        return make();
    }
    Object list = Object::array();
    for (std::size_t i = below(4); i > 0; --i) {
        list.push_back(make());
    }
    return list;
}

Object Dice::condition()
{
    constexpr const char* sets[] = {"", "", "", "ForAllValues:", "ForAnyValue:"};
    Object block = Object::object();
    for (std::size_t i = below(3); i > 0; --i) {
        const std::string name = any(sets) + any(operators) + (once(4) ? "IfExists" : "");
        block[name] = Object{{any(keys), strings([this] { return value(); })}};
    }
    return block;
}

Object Dice::principal()
{
    if (once(4)) {
        return "*";
    }
    return once(5) ? Object{{"Service", "lambda.amazonaws.com"}} : Object{{"AWS", strings([this] { return any(principals); })}};
}

Object Dice::statement(bool hasPrincipal)
{
    Object statement{{"Effect", once(3) ? "Deny" : "Allow"}};
    if (hasPrincipal != once(20)) {
        statement[once(6) ? "NotPrincipal" : "Principal"] = principal();
    }
    if (!once(30)) {
        statement[once(6) ? "NotAction" : "Action"] = strings([this] { return any(actions); });
    }
    if (!once(20)) {
        statement[once(6) ? "NotResource" : "Resource"] = strings([this] { return any(resources); });
    }
    if (once(2)) {
        statement["Condition"] = condition();
    }
    return statement;
}

Object Dice::document(bool hasPrincipal)
{
    Object document = once(5) ? Object::object() : Object{{"Version", "2012-10-17"}};
    document["Statement"] = Object::array();
    for (std::size_t i = below(4); i > 0; --i) {
        document["Statement"].push_back(statement(hasPrincipal));
    }
    return document;
}

Object Dice::documents(bool hasPrincipal)
{
    Object list = Object::array();
    for (std::size_t i = below(3); i > 0; --i) {
        list.push_back(document(hasPrincipal));
    }
    return list;
}

Object Dice::levels(const char* list, bool hasPrincipal)
{
    Object levels = Object::array();
    for (std::size_t i = below(3); i > 0; --i) {
        levels.push_back(Object{{list, documents(hasPrincipal)}});
    }
    return levels;
}

Object Dice::context()
{
    Object entries = Object::array();
    for (const char* key : keys) {
        if (key[0] != 'A' && !once(3)) {
            Object given = Object::array();
            for (std::size_t i = once(3) ? below(4) : 1; i > 0; --i) {
                given.push_back(value());
            }
            entries.push_back(Object{{"ContextKeyName", key}, {"ContextKeyValues", std::move(given)}, {"ContextKeyType", any(types)}});
        }
    }
    return entries;
}

void Dice::caller(Object& question)
{
    if (once(8)) {
        question["CallerType"] = "Anonymous";
    } else {
        question["CallerArn"] = any(callers);
    }
}

}  // namespace

std::string randomQuestionText(std::uint64_t seed)
{
    constexpr const char* asked[] = {"s3:GetObject", "s3:GetObject", "s3:GetObject", "sts:AssumeRole", "kms:Decrypt", "sts:GetCallerIdentity", "iam:DeleteRole"};
    constexpr const char* on[] = {"arn:aws:s3:::b/k", "arn:aws:s3:::b/k", "arn:aws:s3:::b/*", "*", "arn:aws:iam::111122223333:role/app", "arn:aws:kms:us-east-1:111122223333:key/1"};
    constexpr const char* owners[] = {"111122223333", "111122223333", "444455556666"};
    Dice dice(seed);
    Object question{{"ActionNames", Object::array({dice.any(asked)})}, {"ResourceArns", Object::array({dice.any(on)})}, {"ResourceOwner", dice.any(owners)}};
    dice.caller(question);
    question["ContextHandling"] = dice.once(2) ? "Explicit" : "Derived";
    question["ResourcePatternHandling"] = dice.once(4) ? "Overlap" : "Literal";
    question["SimulationMode"] = dice.once(5) ? "Discovery" : "Strict";
    question["ContextEntries"] = dice.context();
    question["PolicyInputList"] = dice.documents(false);
    if (dice.once(3)) {
        question["PermissionsBoundaryPolicyInputList"] = Object::array({dice.document(false)});
    }
    if (dice.once(3)) {
        question["SessionPolicyInputList"] = dice.documents(false);
    }
    if (dice.once(4)) {
        question["VpcEndpointPolicyInputList"] = dice.documents(true);
    }
    if (dice.once(3)) {
        question["OrderedOrganizationPolicyInputList"] = dice.levels("ServiceControlPolicyInputList", false);
    }
    if (dice.once(3)) {
        question["OrderedResourceOrganizationPolicyInputList"] = dice.levels("ResourceControlPolicyInputList", true);
    }
    if (!dice.once(3)) {
        question["ResourcePolicy"] = dice.document(true);
    }
    if (dice.once(6)) {
        question["OrganizationManagementAccount"] = dice.any(owners);
    }
    return json::compact(question);
}

std::vector<PolicyQuestion> questionsOf(std::string_view name, std::string_view text, const json::Value& input)
{
    auto simulation = evaluation::readSimulation(text, input);
    if (!simulation) {
        std::fprintf(stderr, "%.*s: %s\n", static_cast<int>(name.size()), name.data(), simulation.error().message.c_str());
        std::abort();
    }
    std::vector<PolicyQuestion> questions;
    for (const std::string& action : simulation->actions) {
        for (const std::string& resource : simulation->resources) {
            PolicyQuestion& question = questions.emplace_back();
            question.name = name;
            question.discovery = simulation->discovery;
            question.policies = simulation->policies;
            question.policies.resourcePolicyIsRequired = action.starts_with("sts:") || action.starts_with("kms:");
            evaluation::Request& request = question.request;
            request.caller = simulation->caller;
            request.action = action;
            request.resource = resource;
            request.resourceOwner = evaluation::ownerOf(resource, simulation->resourceOwner, request.caller);
            request.context = evaluation::contextOf(*simulation, resource, request.resourceOwner, someTime());
            request.resourcePatterns = simulation->resourcePatterns;
            request.discovery = question.discovery.get();
        }
    }
    return questions;
}

std::vector<PolicyQuestion> caseQuestions()
{
    std::vector<PolicyQuestion> questions;
    for (const std::string& file : dataFiles("policy")) {
        if (!file.ends_with(".jsonl")) {
            continue;
        }
        const std::string table = readData(file);
        for (std::size_t begin = 0; begin < table.size();) {
            const std::size_t end = std::min(table.find('\n', begin), table.size());
            const auto testCase = evaluation::readCase(std::string_view(table).substr(begin, end - begin));
            begin = end + 1;
            if (testCase.ok() && evaluation::readSimulation(testCase->text, testCase->input).ok()) {
                std::vector<PolicyQuestion> more = questionsOf(testCase->id, testCase->text, testCase->input);
                std::move(more.begin(), more.end(), std::back_inserter(questions));
            }
        }
    }
    return questions;
}

}  // namespace rolewright::test
