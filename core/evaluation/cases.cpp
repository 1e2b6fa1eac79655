#include "core/evaluation/cases.h"

#include "core/base/text.h"

#include <algorithm>

namespace rolewright::evaluation {

namespace {

using json::Object;

/// Whether `actual` says what `expected` does; `where` collects the path of the first difference.
bool agrees(const Object& expected, const Object& actual, std::string& where)
{
    if (expected.is_object()) {
        for (const auto& [key, value] : expected.items()) {
            const bool there = actual.is_object() && actual.contains(key);
            if (!there || !agrees(value, actual[key], where)) {
                where = where.empty() ? key : key + "." + where;
                return false;
            }
        }
        return true;
    }
    if (expected.is_array()) {
        std::string ignored;
        return actual.is_array() && expected.size() == actual.size() && std::all_of(expected.begin(), expected.end(), [&](const Object& wanted) {
                   return std::any_of(actual.begin(), actual.end(), [&](const Object& one) { return agrees(wanted, one, ignored); });
               });
    }
    return expected == actual;
}

Object at(const Object& object, const std::string& path)
{
    const Object* found = &object;
    for (const std::string_view key : text::split(path, '.')) {
        const auto next = found->is_object() ? found->find(std::string(key)) : found->end();
        if (next == found->end()) {
            return Object();
        }
        found = &*next;
    }
    return *found;
}

/// The part of the answer that the expectation is about.
const Object& subject(const Object& expected, const Object& answer)
{
    const bool whole = expected.contains("EvaluationResults") || expected.contains("Error") || answer.contains("Error");
    return whole || answer["EvaluationResults"].empty() ? answer : answer["EvaluationResults"][0];
}

std::string failureLine(const Case& testCase, const CaseOutcome& outcome)
{
    return testCase.id + ": " + testCase.name + ": " + outcome.difference + " " + json::compact(outcome.answer);
}

void count(CheckReport& report, const Case& testCase, const CaseOutcome& outcome)
{
    const auto add = [&](CheckCount& counts) {
        if (outcome.passed) {
            ++counts.passed;
        } else if (testCase.contested) {
            ++counts.contested;
        } else {
            ++counts.failed;
        }
    };
    add(report.total);
    for (const std::string& tag : testCase.tags) {
        add(report.byTag[tag]);
    }
    if (!outcome.passed) {
        report.failures.push_back((testCase.contested ? "contested: " : "") + failureLine(testCase, outcome));
    }
}

}  // namespace

Result<Case> readCase(std::string_view line)
{
    Case testCase;
    testCase.text = line;
    auto parsed = json::parse(testCase.text);
    if (!parsed) {
        return parsed.error();
    }
    const json::Value* const input = parsed->find("Input");
    const json::Value* const expected = parsed->find("Expected");
    if (!input || !input->isObject() || !expected || !expected->isObject() || expected->members.empty()) {
        return Error{"ValidationError", "a case needs `Input` and `Expected`, objects, and must expect something", parsed->span};
    }
    const auto textOf = [&parsed](std::string_view key) {
        const json::Value* const value = parsed->find(key);
        return value && value->isString() ? value->string : std::string();
    };
    testCase.id = textOf("Id");
    testCase.name = textOf("Name");
    if (const json::Value* tags = parsed->find("Tags")) {
        for (const json::Value& tag : tags->elements) {
            testCase.tags.push_back(tag.string);
        }
    }
    const json::Value* const contested = parsed->find("Contested");
    testCase.contested = contested && contested->kind != json::Kind::null && !(contested->kind == json::Kind::boolean && !contested->boolean);
    testCase.expected = json::toObject(*expected);
    testCase.input = *input;
    return testCase;
}

CaseOutcome runCase(const Case& testCase, Instant now)
{
    CaseOutcome outcome;
    const auto simulation = readSimulation(testCase.text, testCase.input);
    outcome.answer = simulation ? simulate(*simulation, SimulationFormat::trace, now) : errorAnswer(simulation.error());
    const Object& actual = subject(testCase.expected, outcome.answer);
    std::string where;
    outcome.passed = agrees(testCase.expected, actual, where);
    if (!outcome.passed) {
        outcome.difference = where + ": expected " + json::compact(at(testCase.expected, where)) + ", got " + json::compact(at(actual, where));
    }
    return outcome;
}

CheckReport checkCases(std::string_view text, Instant now)
{
    CheckReport report;
    std::size_t number = 0;
    for (const std::string_view raw : text::split(text, '\n')) {
        ++number;
        const std::string_view line = text::trim(raw);
        if (line.empty()) {
            continue;
        }
        const auto testCase = readCase(line);
        if (testCase) {
            count(report, *testCase, runCase(*testCase, now));
        } else {
            ++report.total.failed;
            report.failures.push_back("line " + std::to_string(number) + ": " + testCase.error().message);
        }
    }
    return report;
}

}  // namespace rolewright::evaluation
