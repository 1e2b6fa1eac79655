#include "core/training/answers.h"

#include "core/training/evaluator.h"
#include "core/training/findings.h"

#include <algorithm>

namespace rolewright::training {

namespace {

using json::Object;

Error unbound(const std::string& name)
{
    return Error::ours("UnboundName", Phrase::tr("`%1` stands for nothing yet").with(name));
}

bool endsSession(const std::string& code)
{
    return code == "ExpiredToken" || code == "ExpiredTokenException" || code == "InvalidClientTokenId";
}

/// How a call's answer looks as a verdict.
ProbeAnswer answerOfDone(Done done)
{
    ProbeAnswer answer;
    if (done.denied) {
        answer = answerOf(*std::move(done.denied));
    } else if (done.answer) {
        answer.is = Answer::allow;
    } else if (endsSession(done.answer.error().code)) {
        answer.layer = Layer::sessionState;
    } else if (done.answer.error().code.starts_with("AccessDenied")) {
        answer.layer = Layer::serviceRule;  // refused before any policy was asked
    } else {
        answer.is = Answer::invalid;
    }
    if (!done.answer)
        answer.code = done.answer.error().code;
    return answer;
}

Result<ProbeAnswer> answerOfCall(const Op& call, Sandbox& copy, const Bindings& bindings)
{
    const auto deed = deedOf(call, bindings, {});
    return deed ? Result<ProbeAnswer>(answerOfDone(copy.perform(*deed))) : deed.error();
}

Result<Object> decidingStatement(const Probe& request, const Scene& scene, const Bindings& bindings)
{
    std::string name;
    const auto probe = expand(request, bindings, &name);
    if (!probe)
        return unbound(name);
    const auto answer = ask(*probe, scene, *scene.world);
    if (!answer)
        return answer.error();
    if (!answer->verdict || answer->verdict->explanation.decidedBy.empty())
        return Error::ours("NothingDecided", Phrase::tr("no statement decides this"));
    const evaluation::StatementTrace& statement = answer->verdict->explanation.decidedBy.front();
    return Object(statement.sid.empty() ? std::string(statement.policyId) + "#" + std::to_string(statement.index) : std::string(statement.sid));
}

Result<Object> durationOf(const Op& call, const Sandbox& sandbox, const Bindings& bindings)
{
    const auto copy = sandbox.fork(sandbox.deeds().size());
    if (!copy)
        return copy.error();
    const auto deed = deedOf(call, bindings, {});
    if (!deed)
        return deed.error();
    const Done done = (*copy)->perform(*deed);
    if (!done.answer)
        return done.answer.error();
    if (!done.newSession)
        return Error::ours("NoSession", Phrase::tr("`%1` issues no session").with(call.name));
    return Object(std::chrono::duration_cast<std::chrono::seconds>(done.newSession->expires - done.newSession->issued).count());
}

/// The options whose resource is reported.
Result<Object> reportedOptions(const FindingsAsked& asked, const Scene& scene, const Bindings& bindings)
{
    const auto reported = reportedAccess(scene, asked.zone);
    if (!reported)
        return Error::ours("NoZone", Phrase::tr("no account is in an organization: there is no such zone"));
    Object options = Object::array();
    for (const auto& [option, text] : asked.of) {
        std::string name;
        const auto resource = expand(std::string_view(text), bindings, &name);
        if (!resource)
            return unbound(name);
        if (std::any_of(reported->begin(), reported->end(), [&](const ReportedAccess& one) { return one.isActive && one.resource == *resource; }))
            options.push_back(option);
    }
    return options;
}

std::vector<std::string> sortedTexts(const Object& list)
{
    std::vector<std::string> texts;
    for (const Object& one : list.is_array() ? list : Object::array())
        texts.push_back(one.is_string() ? one.get<std::string>() : json::compact(one));
    std::sort(texts.begin(), texts.end());
    return texts;
}

}  // namespace

Result<ProbeAnswer> comesTo(const Prediction& prediction, const Sandbox& sandbox, const Bindings& bindings, std::size_t stepMark)
{
    auto copy = sandbox.fork(sandbox.deeds().size());
    if (!copy)
        return copy.error();
    Bindings names = bindings;
    if (auto changed = (*copy)->perform(prediction.whatIf, names); !changed)
        return changed.error();
    if (prediction.call)
        return answerOfCall(*prediction.call, **copy, names);
    if (!prediction.request)
        return Error::ours("InvalidStep", Phrase::tr("give `request` or `call`"));
    std::string name;
    const auto probe = expand(*prediction.request, names, &name);
    if (!probe)
        return unbound(name);
    const Scene scene = (*copy)->scene(0, stepMark);
    return ask(*probe, scene, *scene.world);
}

Object toJson(const ProbeAnswer& answer)
{
    Object object{{"outcome", answerNames[static_cast<std::size_t>(answer.is)]}};
    if (answer.because)
        object["reason"] = reasonNames[static_cast<std::size_t>(*answer.because)];
    if (answer.layer && answer.is == Answer::deny)
        object["layer"] = layerNames[static_cast<std::size_t>(*answer.layer)];
    if (!answer.sids.empty() && !answer.sids.front().empty())
        object["statement"] = answer.sids.front();
    if (!answer.code.empty())
        object["code"] = answer.code;
    return object;
}

bool isRight(const Prediction& prediction, const ProbeAnswer& truth, const Object& given)
{
    const Object right = toJson(truth);
    return std::all_of(prediction.ask.begin(), prediction.ask.end(), [&](Ask asked) {
        const char* const key = askNames[static_cast<std::size_t>(asked)].data();
        if (!right.contains(key))
            return true;
        const std::string said = json::stringOr(given, key);
        return asked == Ask::statement ? std::find(truth.sids.begin(), truth.sids.end(), said) != truth.sids.end() : right[key] == said;
    });
}

Result<Object> rightEvents(const Predicate& event, const Sandbox& sandbox, const Bindings& bindings, std::size_t walkthroughMark, std::size_t stepMark)
{
    const EventIs* const what = std::get_if<EventIs>(&event.what);
    if (!what)
        return Error::ours("InvalidStep", Phrase::tr("this must be an `event`"));
    std::string name;
    const auto records = recordsOf(*what, bindings, sandbox.scene(walkthroughMark, stepMark), name);
    if (!records)
        return unbound(name);
    Object ids = Object::array();
    for (const audit::RecordPtr& record : *records)
        ids.push_back(record->eventId);
    return ids;
}

Result<Object> rightAnswer(const Quiz& quiz, const Sandbox& sandbox, const Bindings& bindings, std::size_t walkthroughMark, std::size_t stepMark)
{
    if (quiz.decidingStatement)
        return decidingStatement(*quiz.decidingStatement, sandbox.scene(walkthroughMark, stepMark), bindings);
    if (quiz.durationOf)
        return durationOf(*quiz.durationOf, sandbox, bindings);
    if (quiz.findings)
        return reportedOptions(*quiz.findings, sandbox.scene(walkthroughMark, stepMark), bindings);
    if (quiz.event)
        return rightEvents(*quiz.event, sandbox, bindings, walkthroughMark, stepMark);
    if (quiz.answer.is_null())
        return Error::ours("InvalidStep", Phrase::tr("the quiz has no answer"));
    return quiz.answer;
}

bool isRight(QuizType type, const Object& right, const Object& given)
{
    switch (type) {
    case QuizType::multiple:
    case QuizType::pickEvent: return given.is_array() && sortedTexts(right) == sortedTexts(given);
    case QuizType::match: {
        const auto pairs = right.items();
        return given.is_object() && given.size() == right.size() &&
               std::all_of(pairs.begin(), pairs.end(), [&](const auto& pair) { return given.contains(pair.key()) && given[pair.key()] == pair.value(); });
    }
    case QuizType::single:
    case QuizType::order:
    case QuizType::duration:
    case QuizType::pickStatement: return right == given;
    }
    return false;
}

}  // namespace rolewright::training
