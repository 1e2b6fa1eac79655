#include "core/service/call.h"

#include "core/service/tag_keys.h"

namespace rolewright::service {

Call::Call(const sts::Caller& callerOf, const CallerIdentity& whoAsks, const Operation& what, const identity::Snapshot& worldBefore, const CallContext& surroundings,
           const Vault& keys, Outcome& result)
    : caller(callerOf), who(whoAsks), operation(what), context(surroundings), vault(keys), outcome(result),
      parameters(what.parameters, what.service == "sts" || what.service == "lambda"), editor(worldBefore)
{
}

const identity::Account& Call::account() const
{
    return *world().account(accountId());
}

Result<void> Call::authorize(const std::string& resource, const evaluation::Context& extra)
{
    return authorize(operation.name(), resource, extra);
}

Result<void> Call::authorize(const std::string& action, const std::string& resource, const evaluation::Context& extra)
{
    return authorizeAs(caller, action, resource, extra);
}

Result<void> Call::authorizeGranted(bool granted, const std::string& resource, const evaluation::Context& extra)
{
    auto allowed = authorize(resource, extra);
    if (allowed || !granted || !outcome.denied)
        return allowed;
    const evaluation::Decision& decision = outcome.denied->explanation.decision;
    if (decision.effect != evaluation::Effect::implicitDeny || decision.blockedBy != evaluation::bit(evaluation::Layer::identity))
        return allowed;
    outcome.denied.reset();
    if (verdicts)
        verdicts->clear();
    return {};
}

Result<void> Call::authorizeAs(const sts::Caller& other, const std::string& action, const std::string& resource, const evaluation::Context& extra)
{
    const Question question{action, resource, extra};
    if (verdicts)
        verdicts->push_back(explain(world(), other, question, context));
    return service::authorize(world(), other, question, context, outcome.denied);
}

void addRequestTags(evaluation::Context& context, const identity::Tags& tags)
{
    if (tags.empty())
        return;
    std::vector<std::string> keys;
    for (const identity::Tag& tag : tags) {
        if (isUnambiguous(tags, tag))
            context.set("aws:RequestTag/" + tag.key, tag.value);
        keys.push_back(tag.key);
    }
    context.set("aws:TagKeys", std::move(keys), true);
}

json::Object tagsAnswer(const identity::Tags& tags)
{
    json::Object list = json::Object::array();
    for (const identity::Tag& tag : tags)
        list.push_back({{"Key", tag.key}, {"Value", tag.value}});
    return list;
}

}  // namespace rolewright::service
