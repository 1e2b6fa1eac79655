// Records as statements of the Experience API.
#include "core/analysis/finding_id.h"
#include "core/training/record.h"

namespace rolewright::training {

namespace {

using json::Object;

constexpr const char* activities = "urn:rolewright:walkthrough:";

/// The verbs that ADL has set down.
Object verbOf(const Object& record)
{
    const bool isFinished = record.value("finished", Object()) == true;
    const std::string name = !isFinished ? "attempted" : record.value("passed", Object()) == true ? "passed" : "failed";
    return {{"id", "http://adlnet.gov/expapi/verbs/" + name}, {"display", {{"en", name}}}};
}

Object resultOf(const Object& record)
{
    const Object scaled = record.value("scaled", Object());
    const Object seconds = record.value("seconds", Object());
    const bool isFinished = record.value("finished", Object()) == true;
    Object result{{"completion", isFinished}};
    if (isFinished)
        result["success"] = record.value("passed", Object()) == true;
    if (scaled.is_number() && scaled >= 0 && scaled <= 1)
        result["score"] = {{"scaled", scaled}};
    if (seconds.is_number_integer() && seconds >= 0)
        result["duration"] = "PT" + std::to_string(seconds.get<std::int64_t>()) + "S";
    return result;
}

Object statementOf(const Object& record)
{
    const std::string pack = json::stringOr(record, "pack");
    const std::string walkthrough = json::stringOr(record, "walkthrough");
    const std::string learner = json::stringOr(record, "learner");
    // The same record always makes the same statement, so that sending it twice stores it once.
    Object statement{{"id", analysis::findingId({learner, pack, walkthrough, json::stringOr(record, "chain")})},
                     {"actor", {{"objectType", "Agent"}, {"account", {{"homePage", "urn:rolewright:learners"}, {"name", learner.empty() ? std::string("learner") : learner}}}}},
                     {"verb", verbOf(record)},
                     {"object", {{"objectType", "Activity"}, {"id", activities + pack + ":" + walkthrough}}},
                     {"result", resultOf(record)},
                     {"context", {{"platform", "Rolewright"}, {"extensions", {{"urn:rolewright:concepts", record.value("concepts", Object::object())}}}}}};
    if (const std::string written = json::stringOr(record, "written"); !written.empty())
        statement["timestamp"] = written;
    return statement;
}

}  // namespace

Object xapiStatements(const std::vector<Object>& records, std::size_t& unread)
{
    Object statements = Object::array();
    unread = 0;
    for (const Object& record : records) {
        if (isRecord(record))
            statements.push_back(statementOf(record));
        else
            ++unread;
    }
    return statements;
}

}  // namespace rolewright::training
