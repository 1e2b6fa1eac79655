/// Delegation requests as product providers make them and everybody looks at them. Sources: IAM API Reference, CreateDelegationRequest, GetDelegationRequest,
/// ListDelegationRequests; Service Authorization Reference, IAM; IAM User Guide, "Building your integration". The limits are those of the API model.
#include "core/crypto/crypto.h"
#include "core/service/authorize.h"
#include "core/service/delegation.h"
#include "core/service/delegation_templates.h"
#include "core/service/sts_regions.h"

#include <algorithm>

namespace rolewright::service {
namespace {

using identity::DelegationRequest;
using identity::PolicyParameter;

constexpr long shortestSeconds = 300;
constexpr long longestSeconds = 43'200;
constexpr std::size_t mostParameters = 50;
constexpr std::size_t mostValues = 1000;

bool isPrintable(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

bool isChannel(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return patterns::isWord(std::string_view(&c, 1)) || c == ':' || c == '.' || c == '-'; });
}

bool isWebAddress(std::string_view text)
{
    const std::size_t scheme = text.starts_with("https://") ? 8 : text.starts_with("http://") ? 7 : 0;
    return scheme != 0 && text.size() > scheme && text[scheme] != '/' &&
           std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c <= '~' && c != '"' && c != '<' && c != '>'; });
}

constexpr TextRule accountRule{12, 12, patterns::isDigits, R"(\d{12})", {}};
constexpr TextRule messageRule{0, 200, patterns::isDescription, R"([\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]*)", {}};
constexpr TextRule workflowRule{5, 400, isPrintable, "[ -~]+", {}};
constexpr TextRule urlRule{1, 255, isWebAddress, "^http(s?)://...", {}};
constexpr TextRule channelRule{2, 400, isChannel, "^[a-zA-Z0-9:_.-]+$", {}};
constexpr TextRule parameterName{5, 256, isPrintable, "[ -~]+", {}};
constexpr TextRule parameterValue{1, 2048, isPrintable, "[ -~]+", {}};

void readPolicyParameters(Parameters& permissions, DelegationRequest& request)
{
    const json::Object* list = permissions.structures("Parameters", mostParameters);
    if (!list)
        return;
    for (const json::Object& element : *list) {
        Parameters one(element, false, "permissions.parameters." + std::to_string(request.parameters.size() + 1) + ".member.");
        PolicyParameter& parameter = request.parameters.emplace_back();
        parameter.name = one.text("Name", parameterName);
        parameter.values = one.requiredTexts("Values", parameterValue, mostValues);
        parameter.isList = one.requiredChoice("Type", {"string", "stringList"}) == "stringList";
        if (one.check() && (parameter.values.empty() || (!parameter.isList && parameter.values.size() > 1)))
            one.refuse(invalidInput("Parameter " + parameter.name + " must have " + (parameter.isList ? "at least one value." : "one value.")));
        permissions.takeFrom(one);
    }
}

Result<DelegationRequest> readRequest(Call& call)
{
    Parameters& parameters = call.parameters;
    DelegationRequest request;
    request.ownerAccount = parameters.optionalText("OwnerAccountId", accountRule).value_or(std::string());
    request.description = parameters.text("Description", rules::description);
    if (const json::Object* value = parameters.structure("Permissions")) {
        Parameters permissions(*value, false, "permissions.");
        request.templateArn = permissions.text("PolicyTemplateArn", rules::arn);
        readPolicyParameters(permissions, request);
        parameters.takeFrom(permissions);
    }
    request.message = parameters.optionalText("RequestMessage", messageRule).value_or(std::string());
    request.workflowId = parameters.text("RequestorWorkflowId", workflowRule);
    request.redirectUrl = parameters.optionalText("RedirectUrl", urlRule).value_or(std::string());
    request.channel = parameters.text("NotificationChannel", channelRule);
    request.sessionSeconds = static_cast<int>(parameters.integer("SessionDuration", shortestSeconds, longestSeconds));
    request.onlySendByOwner = parameters.flag("OnlySendByOwner");
    if (auto valid = parameters.check(); !valid)
        return valid.error();
    return request;
}

/// A topic of the product provider's own, in a Region that is on by default.
Result<void> checkChannel(const Call& call, const std::string& channel)
{
    const auto arn = Arn::parse(channel);
    const bool topic =
        arn && arn->service == "sns" && !arn->resource.empty() && arn->resource.find(':') == std::string::npos && AccountId::isValid(arn->account);
    if (!topic)
        return invalidInput("The notification channel " + channel + " is not the ARN of an SNS topic.");
    if (arn->account != call.accountId().text())
        return invalidInput("The notification channel " + channel + " is not a topic of account " + call.accountId().text() + ".");
    if (!isDefaultRegion(arn->region))
        return invalidInput("The notification channel " + channel + " is not in a Region that is enabled by default.");
    return {};
}

bool isWorkflowTaken(const identity::Account& account, const std::string& workflowId)
{
    bool taken = false;
    account.delegationRequests.forEach([&](const identity::RowPtr<DelegationRequest>& other) { taken = taken || other->workflowId == workflowId; });
    return taken;
}

/// The template of this ARN, when the caller's account has registered it.
identity::RowPtr<identity::DelegationTemplate> findTemplate(const Call& call, const std::string& arn)
{
    const auto found = call.account().delegationTemplates.find(arn.substr(arn.rfind('/') + 1));
    return found && identity::arnOf(call.accountId(), *found) == arn ? found : nullptr;
}

/// Puts the policy on the request, and the boundaries it demands, which must be known.
Result<void> putPermissions(const Call& call, DelegationRequest& request)
{
    const auto policyTemplate = findTemplate(call, request.templateArn);
    if (!policyTemplate)
        return invalidInput("The policy template " + request.templateArn + " is not registered for account " + call.accountId().text() + ".");
    auto document = fillIn(policyTemplate->text, request.parameters);
    if (!document)
        return document.error();
    auto boundaries = demandedBoundaries(**document);
    if (!boundaries)
        return boundaries.error();
    for (const std::string& arn : *boundaries) {
        const auto boundary = call.world().managedPolicy(arn);
        if (!boundary || !boundary->awsManaged)
            return invalidInput("The permissions boundary " + arn + " is neither registered nor one of AWS's managed policies.");
    }
    request.permissions = std::move(*document);
    request.boundaries = std::move(*boundaries);
    return {};
}

Result<json::Object> createRequest(Call& call)
{
    auto request = readRequest(call);
    if (!request)
        return request.error();
    evaluation::Context extra;
    extra.set("iam:TemplateArn", request->templateArn);
    extra.set("iam:NotificationChannel", request->channel);
    extra.set("iam:DelegationDuration", std::to_string(request->sessionSeconds));
    // Nobody can name an id that is yet to be drawn.
    if (auto allowed = call.authorize(iamArn(call.accountId(), "delegation-request", "/", "*"), extra); !allowed)
        return allowed.error();
    if (auto valid = checkChannel(call, request->channel); !valid)
        return valid.error();
    if (auto put = putPermissions(call, *request); !put)
        return put.error();
    if (isWorkflowTaken(call.account(), request->workflowId))
        return Error{"EntityAlreadyExists", "A delegation request with workflow id " + request->workflowId + " already exists.", {}};
    request->id = crypto::newUuid();
    request->steps = {{identity::DelegationState::unassigned, call.context.now}};
    call.title(Phrase::tr("Ask for delegated access: %1").with(request->workflowId));
    call.outcome.response = {{"delegationRequestId", request->id}};
    json::Object answer{{"DelegationRequestId", request->id}};
    call.editor.put(call.accountId(), *std::move(request));
    return answer;
}

enum class SelfCheck : unsigned char { allowed, unsure, denied };

/// One action on what the request says of resources. The caller must be allowed all that a pattern stands for, and may be denied none of it.
SelfCheck checkOneself(const Call& call, const std::string& action, const std::string& resource)
{
    Prepared prepared = prepare(call.world(), call.caller, {action, resource, {}}, call.context);
    if (evaluation::decide(prepared.request, prepared.policies).effect != evaluation::Effect::allowed)
        return SelfCheck::denied;
    if (resource.find("${") != std::string::npos)
        return SelfCheck::unsure;
    prepared.request.resourcePatterns = evaluation::ResourcePatterns::overlap;
    const bool somewhereDenied = evaluation::decide(prepared.request, prepared.policies).effect == evaluation::Effect::explicitDeny;
    return somewhereDenied ? SelfCheck::unsure : SelfCheck::allowed;
}

/// Whether the caller could do by itself what the request asks for. Patterns of actions and conditions leave that open.
std::string_view permissionCheck(const Call& call, const DelegationRequest& request)
{
    bool unsure = false;
    for (const policy::Statement& statement : request.permissions->statements()) {
        if (statement.effect != policy::Effect::allow)
            continue;
        unsure = unsure || statement.notAction || statement.notResource || !statement.conditions.empty();
        for (const policy::Text& action : statement.actions) {
            if (statement.notAction || statement.notResource || action.value.find_first_of("*?") != std::string::npos) {
                unsure = true;
                continue;
            }
            for (const policy::Text& resource : statement.resources) {
                const SelfCheck check = checkOneself(call, action.value, resource.value);
                if (check == SelfCheck::denied && statement.conditions.empty())
                    return "DENIED";
                unsure = unsure || check != SelfCheck::allowed;
            }
        }
    }
    return unsure ? "UNSURE" : "ALLOWED";
}

Result<json::Object> getRequest(Call& call)
{
    const std::string id = readDelegationId(call.parameters);
    const bool check = call.parameters.flag("DelegationPermissionCheck");
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    const auto found = authorizedDelegation(call, id);
    if (!found)
        return found.error();
    json::Object answer{{"DelegationRequest", delegationAnswer(*found, call.context.now)}};
    if (check) {
        answer["PermissionCheckStatus"] = "COMPLETE";
        answer["PermissionCheckResult"] = permissionCheck(call, *found->row);
    }
    return answer;
}

/// Whose requests are one's own may be seen by default; a policy may still deny it.
Result<void> authorizeList(Call& call, const std::optional<std::string>& owner)
{
    evaluation::Context extra;
    if (owner)
        extra.set("iam:DelegationRequestOwner", *owner);
    return call.authorizeGranted(owner == call.who.arn && !isDelegated(call), "*", extra);
}

Result<json::Object> listRequests(Call& call)
{
    constexpr TextRule ownerRule{20, 2048, nullptr, {}, {}};
    const auto owner = call.parameters.optionalText("OwnerId", ownerRule);
    const auto page = readPage(call.parameters);
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (!page)
        return page.error();
    if (auto allowed = authorizeList(call, owner); !allowed)
        return allowed.error();
    std::vector<json::Object> found;
    for (const identity::AccountPtr& requestor : call.world().accounts()) {
        requestor->delegationRequests.forEach([&](const identity::RowPtr<DelegationRequest>& row) {
            if (row->ownerAccount == call.accountId().text() && !row->owner.empty() && (!owner || *owner == row->owner))
                found.push_back(delegationAnswer({requestor, row}, call.context.now));
        });
    }
    std::sort(found.begin(), found.end(),
              [](const json::Object& a, const json::Object& b) { return a.at("DelegationRequestId") < b.at("DelegationRequestId"); });
    json::Object answer = json::Object::object();
    writePage(answer, "DelegationRequests", found, *page, "DelegationRequestId");
    // The one list that says it in lower case. Source: IAM API Reference, ListDelegationRequests.
    answer["isTruncated"] = answer.at("IsTruncated").get<bool>();
    answer.erase("IsTruncated");
    return answer;
}

constexpr Entry table[] = {
    {{"iam", "CreateDelegationRequest", false}, createRequest},
    {{"iam", "GetDelegationRequest", true}, getRequest},
    {{"iam", "ListDelegationRequests", true}, listRequests},
};

}  // namespace

std::span<const Entry> delegationRequestOperations()
{
    return table;
}

}  // namespace rolewright::service
