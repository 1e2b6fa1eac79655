#include "core/mirror/endpoint.h"

#include "core/mirror/call_queue.h"

#include <algorithm>
#include <array>

namespace rolewright::mirror {

CallEndpoint callerThrough(engine::Backend& backend, sts::Caller caller)
{
    return [&backend, caller = std::move(caller)](service::Operation operation, std::function<void(Reply)> tell) {
        backend.call(caller, std::move(operation), [tell = std::move(tell)](engine::CallResult result) {
            Reply reply{std::move(result.answer), result.record ? result.record->requestId : std::string(), false};
            reply.unknownOutcome = !reply.answer && reply.answer.error().code == unknownOutcomeCode;
            tell(std::move(reply));
        });
    };
}

Reply askAndWait(const CallEndpoint& call, service::Operation operation)
{
    Reply reply;
    CallQueue queue(call, 1);
    queue.add(std::move(operation), [&](Reply came) { reply = std::move(came); });
    queue.run([] { return true; });
    return reply;
}

json::Object partOf(const json::Object& answer, const char* member)
{
    const auto found = answer.find(member);
    return found != answer.end() && found->is_object() ? *found : json::Object::object();
}

json::Object listOf(const json::Object& answer, const char* member)
{
    const auto found = answer.find(member);
    return found != answer.end() && found->is_array() ? *found : json::Object::array();
}

Error unreadable(const service::Operation& operation)
{
    return Error::ours("UnreadableAnswer", Phrase::tr("the answer to %1 is not what it should be").with(operation.name()));
}

bool isNotThere(const Error& error)
{
    static constexpr std::array<std::string_view, 7> codes = {"InvalidAction", "NotImplemented", "NotImplementedException", "UnknownOperationException", "UnsupportedOperation",
                                                              "InvalidService", "501"};
    return std::find(codes.begin(), codes.end(), error.code) != codes.end();
}

bool isBreakdown(const Error& error) { return error.code == "500"; }

}  // namespace rolewright::mirror
