#include "core/service/authorization_message.h"

#include "core/crypto/crypto.h"
#include "core/service/call.h"
#include "core/service/callers.h"

namespace rolewright::service {
namespace {

constexpr std::size_t longestMessage = 10'240;  // STS API Reference, DecodeAuthorizationMessage
constexpr TextRule encodedMessage{1, longestMessage, nullptr, {}, {}};

json::Object items(json::Object list)
{
    return {{"items", std::move(list)}};
}

template <typename Texts>
json::Object valuesOf(const Texts& texts)
{
    json::Object list = json::Object::array();
    for (const auto& text : texts)
        list.push_back({{"value", text}});
    return items(std::move(list));
}

json::Object describe(const evaluation::StatementTrace& statement)
{
    json::Object conditions = json::Object::array();
    for (const evaluation::ConditionTrace& condition : statement.conditions) {
        std::vector<std::string> values;
        for (const policy::ConditionValue& value : condition.policyValues)
            values.push_back(value.value);
        conditions.push_back({{"key", condition.key}, {"operator", condition.operatorName}, {"values", valuesOf(values)}});
    }
    return {{"statementId", statement.sid},
            {"effect", statement.effect == policy::Effect::deny ? "DENY" : "ALLOW"},
            {"policy", statement.policyId},
            {"conditions", items(std::move(conditions))}};
}

json::Object describePrincipal(const identity::Snapshot& world, const sts::Caller& caller)
{
    const auto resolved = resolveCaller(world, caller);
    json::Object principal{{"id", resolved ? resolved->userId : std::string()}, {"arn", resolved ? resolved->arn : std::string()}};
    if (resolved && resolved->user)
        principal["name"] = resolved->user->name;
    return principal;
}

json::Object messageOf(const identity::Snapshot& world, const sts::Caller& caller, const CallContext& context, const Verdict& verdict)
{
    json::Object matched = json::Object::array();
    for (const evaluation::StatementTrace& statement : verdict.explanation.decidedBy)
        matched.push_back(describe(statement));
    json::Object failures = json::Object::array();
    for (const evaluation::LayerTrace& layer : verdict.explanation.layers) {
        if (layer.stops)
            failures.push_back({{"value", evaluation::describe(layer.layer).text}});
    }
    json::Object conditions = json::Object::array();
    const Prepared prepared = prepare(world, caller, {verdict.action, verdict.resource, {}}, context);
    for (const evaluation::ContextEntry& entry : prepared.request.context.entries())
        conditions.push_back({{"key", entry.key}, {"values", valuesOf(entry.values)}});
    return {{"allowed", verdict.explanation.decision.effect == evaluation::Effect::allowed},
            {"explicitDeny", verdict.explanation.decision.effect == evaluation::Effect::explicitDeny},
            {"matchedStatements", items(std::move(matched))},
            {"failures", items(std::move(failures))},
            {"context",
             {{"principal", describePrincipal(world, caller)},
              {"action", verdict.action},
              {"resource", verdict.resource},
              {"conditions", items(std::move(conditions))}}}};
}

crypto::Secret messageKey(const crypto::Secret& workspaceKey)
{
    crypto::Digest digest = crypto::hmacSha256(workspaceKey.reveal(), "authorization message");
    crypto::Secret key(std::string_view(reinterpret_cast<const char*>(digest.data()), digest.size()));
    crypto::cleanse(digest);
    return key;
}

Error invalidMessage()
{
    return {"InvalidAuthorizationMessageException", "Message is not valid", {}};
}

Result<json::Object> decode(Call& call)
{
    const std::string message = call.parameters.text("EncodedMessage", encodedMessage);
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (auto allowed = call.authorize("*"); !allowed)
        return allowed.error();
    const auto decoded = decodeAuthorizationMessage(call.vault.workspaceKey(), call.accountId(), message);
    if (!decoded)
        return decoded.error();
    return json::Object{{"DecodedMessage", *decoded}};
}

constexpr Entry table[] = {{{"sts", "DecodeAuthorizationMessage", true}, decode}};

}  // namespace

std::string encodeAuthorizationMessage(const crypto::Secret& workspaceKey, const identity::Snapshot& world, const sts::Caller& caller, const CallContext& context,
                                       const Verdict& verdict)
{
    const crypto::Secret key = messageKey(workspaceKey);
    json::Object message = messageOf(world, caller, context, verdict);
    const auto seal = [&] { return crypto::toBase64(crypto::seal(key, json::compact(message), caller.account.text())); };
    std::string sealedMessage = seal();
    for (json::Object* list : {&message["context"]["conditions"]["items"], &message["matchedStatements"]["items"]}) {
        for (; sealedMessage.size() > longestMessage && !list->empty(); sealedMessage = seal())
            list->erase(list->size() - 1);
    }
    return sealedMessage;
}

Result<std::string> decodeAuthorizationMessage(const crypto::Secret& workspaceKey, const AccountId& account, std::string_view message)
{
    if (message.size() > longestMessage)
        return invalidMessage();
    const auto bytes = crypto::fromBase64(message);
    const auto text = bytes ? crypto::unseal(messageKey(workspaceKey), *bytes, account.text()) : Result<crypto::Secret>(invalidMessage());
    if (!text)
        return invalidMessage();
    return std::string(text->reveal());
}

std::span<const Entry> authorizationMessageOperations()
{
    return table;
}

}  // namespace rolewright::service
