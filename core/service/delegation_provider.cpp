/// The product provider's side of temporary delegation that AWS has no operations for, as operations of our own: what AWS registers during onboarding (policy
/// templates and permissions boundaries), and what its SNS topic is told. Source: IAM User Guide, "IAM temporary delegation for AWS Partners", "Configuring
/// notifications".
#include "core/service/delegation.h"
#include "core/service/delegation_templates.h"
#include "core/service/documents.h"
#include "core/service/policies.h"

#include <algorithm>

namespace rolewright::service {
namespace {

using identity::DelegationState;
using identity::DelegationTemplate;

/// Rows of partners' boundaries are of no account.
const AccountId nobody;

bool isDomain(std::string_view text)
{
    const auto inName = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.'; };
    return std::all_of(text.begin(), text.end(), inName) && text.find('.') != std::string_view::npos && !text.starts_with('.') && !text.ends_with('.') &&
           text.find("..") == std::string_view::npos;
}

/// `SQSAccessor_20250115`: a name that ends in the date of its creation.
bool isDatedName(std::string_view text)
{
    const std::size_t date = text.find_last_not_of("0123456789");
    return patterns::isName(text) && date != std::string_view::npos && date > 0 && text[date] == '_' && text.size() - date - 1 == 8;
}

constexpr TextRule domainRule{3, 255, isDomain, "[a-z0-9.-]+", {}};
constexpr TextRule datedRule{10, 128, isDatedName, R"([\w+=,.@-]+_\d{8})", {}};

/// Who may ask for delegated access with a template may register it.
Result<std::string> authorizedTemplate(Call& call, const std::string& name)
{
    std::string arn = iamArn(call.accountId(), "delegation-template", "/", name);
    evaluation::Context extra;
    extra.set("iam:TemplateArn", arn);
    if (auto allowed = call.authorize("iam:CreateDelegationRequest", iamArn(call.accountId(), "delegation-request", "/", "*"), extra); !allowed)
        return allowed.error();
    return arn;
}

Result<json::Object> putTemplate(Call& call)
{
    const std::string name = call.parameters.text("TemplateName", rules::groupName);
    const std::string text = call.parameters.documentText("PolicyDocument");
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    const auto arn = authorizedTemplate(call, name);
    if (!arn)
        return arn.error();
    if (auto valid = checkTemplate(text); !valid)
        return valid.error();
    call.title(Phrase::tr("Register policy template %1").with(name));
    call.editor.put(call.accountId(), DelegationTemplate{name, text, call.context.now});
    return json::Object{{"TemplateArn", *arn}};
}

Result<json::Object> deleteTemplate(Call& call)
{
    const std::string name = call.parameters.text("TemplateName", rules::groupName);
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (const auto arn = authorizedTemplate(call, name); !arn)
        return arn.error();
    if (!call.account().delegationTemplates.find(name))
        return noSuchEntity("policy template", name);
    call.title(Phrase::tr("Remove policy template %1").with(name));
    call.editor.remove<DelegationTemplate>(call.accountId(), name);
    return json::Object::object();
}

Result<json::Object> listTemplates(Call& call)
{
    const auto page = readPage(call.parameters);
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (!page)
        return page.error();
    if (const auto arn = authorizedTemplate(call, "*"); !arn)
        return arn.error();
    json::Object answer = json::Object::object();
    writeRows(answer, "Templates", call.account().delegationTemplates, *page, [&](const DelegationTemplate& row) {
        return std::optional(json::Object{{"TemplateName", row.name},
                                          {"TemplateArn", identity::arnOf(call.accountId(), row)},
                                          {"PolicyDocument", row.text},
                                          {"CreateDate", dateText(row.created)}});
    });
    return answer;
}

/// It cannot be changed afterwards, as AWS has it: a later one gets a later date.
Result<json::Object> putBoundary(Call& call)
{
    identity::ManagedPolicy boundary;
    const std::string domain = call.parameters.text("Domain", domainRule);
    boundary.name = call.parameters.text("PolicyName", datedRule);
    boundary.description = call.parameters.optionalText("Description", rules::description).value_or(std::string());
    const std::string text = call.parameters.documentText("PolicyDocument");
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (const auto allowed = authorizedTemplate(call, "*"); !allowed)
        return allowed.error();
    auto document = readDocument(text, policy::Type::managed);
    if (!document)
        return document.error();
    if (auto small = checkPolicySize(**document); !small)
        return small.error();
    if (call.world().awsPolicies().find(boundary.name))
        return alreadyExists("Permissions boundary", boundary.name);
    boundary.path = "/permission_boundary/" + domain + "/";
    boundary.awsManaged = true;
    boundary.created = boundary.updated = call.context.now;
    boundary.versions.push_back({"v1", std::move(*document), call.context.now});
    boundary.defaultVersion = "v1";
    boundary.nextVersion = 2;
    call.title(Phrase::tr("Register permissions boundary %1").with(boundary.name));
    json::Object answer{{"PolicyArn", identity::arnOf(nobody, boundary)}};
    call.editor.put(nobody, std::move(boundary));
    return answer;
}

/// What every message says.
json::Object messageOf(const identity::DelegationRequest& request, std::string_view type, std::string_view state, Instant when)
{
    return {{"Type", type},
            {"RequestId", request.id},
            {"RequestorWorkflowId", request.workflowId},
            {"State", state},
            {"OwnerAccountId", request.ownerAccount},
            {"UpdatedAt", dateText(when)}};
}

json::Object messagesOf(const Call& call, const identity::DelegationRequest& request)
{
    json::Object messages = json::Object::array();
    for (const identity::DelegationStep& step : request.steps) {
        if (step.state != DelegationState::unassigned)
            messages.push_back(messageOf(request, "StateChange", stateName(step.state), step.when));
    }
    if (request.released()) {
        json::Object message = messageOf(request, "ExchangeToken", stateName(request.last().state), request.last().when);
        const crypto::Secret token = sts::sealTradeInToken(call.vault.workspaceKey(), {request.id, call.accountId(), request.last().when});
        message["ExchangeToken"] = std::string(token.reveal());
        message["ExpiresAt"] = dateText(request.accessEnds());
        messages.push_back(std::move(message));
    }
    if (request.expiredAt(call.context.now))
        messages.push_back(messageOf(request, "StateChange", "EXPIRED", request.expires()));
    return messages;
}

/// What the topic of a request has been told, for whoever may listen to it. Nothing is delivered anywhere else.
Result<json::Object> listNotifications(Call& call)
{
    const std::string id = readDelegationId(call.parameters);
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    const auto request = call.account().delegationRequests.find(id);
    const std::string topic = request ? request->channel : "arn:aws:sns:" + call.context.region + ":" + call.accountId().text() + ":*";
    if (auto allowed = call.authorize("sns:Subscribe", topic, {}); !allowed)
        return allowed.error();
    if (!request || request->id != id)
        return noSuchEntity("delegation request", id);
    return json::Object{{"TopicArn", topic}, {"Messages", messagesOf(call, *request)}};
}

constexpr Entry table[] = {
    {{"practice", "PutDelegationTemplate", false}, putTemplate},
    {{"practice", "DeleteDelegationTemplate", false}, deleteTemplate},
    {{"practice", "ListDelegationTemplates", true}, listTemplates},
    {{"practice", "PutDelegationBoundary", false}, putBoundary},
    {{"practice", "ListDelegationNotifications", true}, listNotifications},
};

}  // namespace

std::span<const Entry> delegationProviderOperations()
{
    return table;
}

}  // namespace rolewright::service
