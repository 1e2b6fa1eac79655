#include "core/service/invocations.h"

#include "core/service/function_code.h"
#include "core/service/lambda.h"

namespace rolewright::service {
namespace {

constexpr std::size_t deepestPayload = 64;

/// How a function is invoked.
enum class Kind : unsigned char { requestResponse, event, dryRun };

struct Wish {
    Kind kind = Kind::requestResponse;
    const json::Object* payload = nullptr;
};

Wish readWish(Call& call)
{
    Wish wish;
    const std::string kind = call.parameters.choice("InvocationType", {"Event", "RequestResponse", "DryRun"});
    wish.kind = kind == "Event" ? Kind::event : kind == "DryRun" ? Kind::dryRun : Kind::requestResponse;
    if (call.parameters.has("Payload"))
        wish.payload = &call.operation.parameters.at("Payload");
    return wish;
}

/// The event: JSON text, or the value itself. Without one it is an empty object.
Result<json::Object> readEvent(const Wish& wish)
{
    const std::string text = !wish.payload ? std::string() : wish.payload->is_string() ? wish.payload->get<std::string>() : json::compact(*wish.payload);
    const std::size_t most = quota(wish.kind == Kind::event ? "EventPayload" : "InvokePayload");
    if (text.size() > most) {
        const std::string limit = std::to_string(most);
        return Error{"RequestEntityTooLargeException",
                     wish.kind == Kind::event ? std::to_string(text.size()) + " byte payload is too large for the Event invocation type (limit " + limit + " bytes)"
                                              : "Request must be smaller than " + limit + " bytes for the InvokeFunction operation", {}};
    }
    if (text.empty())
        return json::Object::object();
    auto event = json::parseObject(text, {most, deepestPayload, most});
    return event.ok() ? event : Result<json::Object>(Error{"InvalidRequestContentException", "Could not parse request body into json: " + event.error().message, {}});
}

json::Object failure(const Error& error, const std::string& message)
{
    return {{"errorMessage", message}, {"errorType", error.code}};
}

void fail(json::Object& answer, json::Object payload)
{
    answer["FunctionError"] = "Unhandled";
    answer["Payload"] = json::compact(payload);
}

/// The role is taken by Lambda itself, whose call stands in the trail like all others; the steps follow with the session that it is given.
void setOff(Call& call, const FoundFunction& function, std::vector<Operation> steps)
{
    const sts::Caller lambda = sts::Caller::service(lambdaPrincipal, identity::arnOf(function.name.account, *function.row), function.name.account.text());
    const json::Object session{{"RoleArn", function.row->role}, {"RoleSessionName", functionSessionName(function.row->name)}};
    call.outcome.followUps.push_back({lambda, {"sts", "AssumeRole", session}});
    for (Operation& step : steps)
        call.outcome.followUps.push_back({sts::Caller::anonymous(), std::move(step), true});
}

Result<json::Object> invoke(Call& call)
{
    const Wish wish = readWish(call);
    const auto function = authorizedFunction(call, "lambda:InvokeFunction");
    if (!function)
        return function.error();
    const auto event = readEvent(wish);
    if (!event)
        return event.error();
    if (wish.kind == Kind::dryRun)
        return json::Object{{"StatusCode", 204}};
    if (call.context.invocations >= quota("InvocationsInChain"))
        return Error{"RecursiveInvocationException",
                     "Lambda has detected your function being invoked in a recursive loop with other Amazon Web Services resources and stopped your function's invocation.", {}};
    if (auto assumable = checkExecutionRole(call, function->name, function->row->role); !assumable)
        return Error{"AccessDeniedException", "The role defined for the function cannot be assumed by Lambda.", {}};
    const auto code = readFunctionCode(function->row->code);
    auto steps = code.ok() ? fillIn(*code, *event) : code;
    json::Object answer{{"StatusCode", wish.kind == Kind::event ? 202 : 200}};
    call.title(Phrase::tr("Invoke function %1").with(function->row->name));
    if (wish.kind == Kind::requestResponse) {
        answer["ExecutedVersion"] = "$LATEST";
        call.outcome.reportsFollowUps = steps.ok();
        if (!steps)
            fail(answer, failure(steps.error(), steps.error().message));
    }
    setOff(call, *function, steps.ok() ? std::move(*steps) : std::vector<Operation>());
    return answer;
}

constexpr Entry table[] = {{{"lambda", "Invoke", false}, invoke}};

std::string described(const StepResult& step)
{
    const Error& error = step.answer.error();
    return "An error occurred (" + error.code + ") when calling the " + step.call.substr(step.call.find(':') + 1) + " operation: " + error.message;
}

}  // namespace

void reportSteps(json::Object& answer, const std::vector<StepResult>& steps)
{
    const std::size_t most = quota("InvokePayload");
    std::size_t size = 0;
    json::Object list = json::Object::array();
    for (const StepResult& step : steps) {
        json::Object entry{{"call", step.call}};
        if (step.answer.ok())
            entry["answer"] = *step.answer;
        else
            entry["error"] = {{"code", step.answer.error().code}, {"message", step.answer.error().message}};
        size += json::compact(entry).size() + 1;
        if (size > most)
            return fail(answer, {{"errorMessage", "Response payload size exceeded maximum allowed payload size (" + std::to_string(most) + " bytes)."},
                                 {"errorType", "Function.ResponseSizeTooLarge"}});
        list.push_back(std::move(entry));
        if (!step.answer.ok()) {
            json::Object payload = failure(step.answer.error(), described(step));
            payload["results"] = std::move(list);
            return fail(answer, std::move(payload));
        }
    }
    answer["Payload"] = json::compact(list);
}

std::span<const Entry> invocationOperations()
{
    return table;
}

}  // namespace rolewright::service
