#include "core/base/text.h"
#include "core/identity/bindings.h"
#include "core/service/documents.h"
#include "core/service/lambda.h"

#include <algorithm>

namespace rolewright::service {
namespace {

using identity::Function;

/// `lambda:[*]|lambda:[a-zA-Z]+|[*]`
bool isLambdaAction(std::string_view text)
{
    constexpr std::string_view service = "lambda:";
    if (text == "*" || text == "lambda:*")
        return true;
    return text.starts_with(service) && text.size() > service.size() &&
           std::all_of(text.begin() + service.size(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

bool isSourceArn(std::string_view text)
{
    return Arn::parse(text).ok();
}

bool isOrganizationId(std::string_view text)
{
    return text.starts_with("o-") && text.size() >= 12 && text.size() <= 34 &&
           std::all_of(text.begin() + 2, text.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
}

constexpr TextRule statementIdRule{1, 100, isLambdaWord, "([a-zA-Z0-9-_]+)", {}};
constexpr TextRule actionRule{1, 256, isLambdaAction, R"((lambda:[*]|lambda:[a-zA-Z]+|[*]))", {}};
constexpr TextRule principalRule{1, 512, nullptr, {}, {}};
constexpr TextRule sourceArnRule{1, 2048, isSourceArn, R"(arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\-])+:([a-z]{2}(-gov)?-[a-z]+-\d{1})?:(\d{12})?:(.*))", {}};
constexpr TextRule accountRule{12, 12, patterns::isDigits, R"(\d{12})", {}};
constexpr TextRule organizationRule{12, 34, isOrganizationId, "^o-[a-z0-9]{10,32}$", {}};

/// The parameters of AddPermission.
struct Permission {
    std::string statementId;
    std::string action;
    std::string principal;
    std::optional<std::string> sourceArn;
    std::optional<std::string> sourceAccount;
    std::optional<std::string> organization;
    std::optional<std::string> revision;
};

Permission readPermission(Parameters& parameters)
{
    Permission permission;
    permission.statementId = parameters.text("StatementId", statementIdRule);
    permission.action = parameters.text("Action", actionRule);
    permission.principal = parameters.text("Principal", principalRule);
    permission.sourceArn = parameters.optionalText("SourceArn", sourceArnRule);
    permission.sourceAccount = parameters.optionalText("SourceAccount", accountRule);
    permission.organization = parameters.optionalText("PrincipalOrgID", organizationRule);
    permission.revision = parameters.optionalText("RevisionId", rules::any);
    // A permission without a condition that was asked for would let in more than was meant.
    for (const char* other : {"EventSourceToken", "FunctionUrlAuthType", "InvokedViaFunctionUrl"}) {
        if (parameters.has(other))
            parameters.refuse(invalidLambdaParameter(std::string(other) + " is not known here"));
    }
    return permission;
}

const Error invalidPrincipal{"InvalidParameterValueException", "The provided principal was invalid. Please check the principal and try again.", {}};

/// A service by its principal, an account, a user or role, or everybody.
Result<json::Object> principalOf(const std::string& text)
{
    if (text == "*")
        return json::Object("*");
    if (AccountId::isValid(text))
        return json::Object{{"AWS", accountRootArn(AccountId::parse(text).value())}};
    if (text.starts_with("arn:"))
        return json::Object{{"AWS", text}};
    const bool service = text.ends_with(".amazonaws.com") || text.ends_with(".amazon.com");
    const bool plain = std::all_of(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-'; });
    return service && plain ? Result<json::Object>(json::Object{{"Service", text}}) : Result<json::Object>(invalidPrincipal);
}

/// The statement as Lambda writes it. Source: Lambda Developer Guide, "Using resource-based policies for Lambda".
Result<json::Object> statementOf(const Permission& permission, const std::string& functionArn)
{
    auto principal = principalOf(permission.principal);
    if (!principal)
        return principal.error();
    json::Object statement{{"Sid", permission.statementId}, {"Effect", "Allow"}, {"Principal", std::move(*principal)}, {"Action", permission.action}, {"Resource", functionArn}};
    json::Object equals = json::Object::object();
    if (permission.sourceAccount)
        equals["AWS:SourceAccount"] = *permission.sourceAccount;
    if (permission.organization)
        equals["aws:PrincipalOrgID"] = *permission.organization;
    if (!equals.empty())
        statement["Condition"]["StringEquals"] = std::move(equals);
    if (permission.sourceArn)
        statement["Condition"]["ArnLike"]["AWS:SourceArn"] = *permission.sourceArn;
    return statement;
}

/// The policy as it reads now: whoever is gone shows as his unique id.
std::string shown(const Call& call, const Function& function)
{
    return shownPolicy(call.world(), *function.policy, function.policyBindings);
}

json::Object policyOf(const Call& call, const Function& function)
{
    json::Object none{{"Version", "2012-10-17"}, {"Id", "default"}, {"Statement", json::Object::array()}};
    if (!function.policy)
        return none;
    auto policy = json::parseObject(shown(call, function));
    return policy.ok() && policy->contains("Statement") && policy->at("Statement").is_array() ? std::move(*policy) : none;
}

bool hasId(const json::Object& statement, const std::string& id)
{
    return json::stringOr(statement, "Sid") == id;
}

std::string policyRevision(const Call& call, const Function& function)
{
    return revisionOf(function.policy ? shown(call, function) : std::string());
}

/// Saves the policy with its principals bound to whom they name now; without statements there is none.
Result<void> savePolicy(Call& call, Function& function, const json::Object& policy)
{
    if (policy.at("Statement").empty()) {
        function.policy = nullptr;
        function.policyBindings.clear();
        return {};
    }
    std::string text = json::compact(policy);
    if (text.size() > quota("FunctionPolicySize"))
        return Error{"PolicyLengthExceededException",
                     "The final policy size (" + std::to_string(text.size()) + ") is bigger than the limit (" + std::to_string(quota("FunctionPolicySize")) + ").", {}};
    auto document = policy::Document::parse(std::move(text));
    if (!document)
        return invalidLambdaParameter(document.error().message);
    function.policyBindings = identity::bindPrincipals(call.world(), **document).byArn;
    function.policy = std::move(*document);
    return {};
}

/// Whom a new statement lets in must be there.
Result<void> checkStatement(const Call& call, const json::Object& statement)
{
    const auto document = policy::parseForSaving(json::compact({{"Version", "2012-10-17"}, {"Statement", json::Object::array({statement})}}), policy::Type::resource);
    if (!document)
        return invalidLambdaParameter(document.error().message);
    return identity::bindPrincipals(call.world(), **document).invalid ? Result<void>(invalidPrincipal) : Result<void>();
}

Result<json::Object> addPermission(Call& call)
{
    const Permission permission = readPermission(call.parameters);
    evaluation::Context extra;
    extra.set("lambda:Principal", permission.principal);
    const auto found = authorizedFunction(call, "lambda:AddPermission", extra);
    if (!found)
        return found.error();
    if (!found->name.qualifier.empty())
        return invalidLambdaParameter("We currently do not support adding policies for $LATEST.");
    auto statement = statementOf(permission, found->arn());
    if (!statement)
        return statement.error();
    if (auto valid = checkStatement(call, *statement); !valid)
        return valid.error();
    if (auto current = checkRevision(permission.revision, policyRevision(call, *found->row)); !current)
        return current.error();
    json::Object policy = policyOf(call, *found->row);
    json::Object& statements = policy["Statement"];
    if (std::any_of(statements.begin(), statements.end(), [&](const json::Object& other) { return hasId(other, permission.statementId); }))
        return Error{"ResourceConflictException",
                     "The statement id (" + permission.statementId + ") provided already exists. Please provide a new statement id, or remove the existing statement.", {}};
    statements.push_back(*statement);
    Function function = *found->row;
    if (auto saved = savePolicy(call, function, policy); !saved)
        return saved.error();
    call.title(Phrase::tr("Add permission %1 to function %2").with(permission.statementId, function.name));
    call.editor.put(found->name.account, std::move(function));
    json::Object answer{{"Statement", json::compact(*statement)}};
    call.outcome.response = answer;
    return answer;
}

/// The principal of a statement as AddPermission was told it, for the condition key lambda:Principal.
std::string principalText(const json::Object& statement)
{
    const auto principal = statement.find("Principal");
    if (principal == statement.end())
        return {};
    const json::Object& named = principal->is_object() && !principal->empty() ? principal->begin().value() : *principal;
    return named.is_string() ? named.get<std::string>() : std::string();
}

Result<json::Object> removePermission(Call& call)
{
    const std::string id = call.parameters.text("StatementId", statementIdRule);
    const auto revision = call.parameters.optionalText("RevisionId", rules::any);
    const auto name = readFunctionName(call);
    if (!name)
        return name.error();
    const auto row = findFunction(call.world(), *name);
    json::Object policy = row ? policyOf(call, *row) : json::Object{{"Statement", json::Object::array()}};
    json::Object& statements = policy["Statement"];
    const auto there = std::find_if(statements.begin(), statements.end(), [&](const json::Object& statement) { return hasId(statement, id); });
    evaluation::Context extra;
    if (there != statements.end())
        extra.set("lambda:Principal", principalText(*there));
    if (auto allowed = authorizeLambda(call, "lambda:RemovePermission", name->arn(), extra); !allowed)
        return allowed.error();
    if (!row)
        return functionNotFound(name->arn());
    if (auto current = checkRevision(revision, policyRevision(call, *row)); !current)
        return current.error();
    if (there == statements.end())
        return Error{"ResourceNotFoundException", "Statement " + id + " is not found in resource policy.", {}};
    statements.erase(there);
    Function function = *row;
    if (auto saved = savePolicy(call, function, policy); !saved)
        return saved.error();
    call.title(Phrase::tr("Remove permission %1 from function %2").with(id, function.name));
    call.editor.put(name->account, std::move(function));
    return json::Object::object();
}

Result<json::Object> getPolicy(Call& call)
{
    const auto found = authorizedFunction(call, "lambda:GetPolicy");
    if (!found)
        return found.error();
    if (!found->row->policy)
        return Error{"ResourceNotFoundException", "The resource you requested does not exist.", {}};
    return json::Object{{"Policy", shown(call, *found->row)}, {"RevisionId", policyRevision(call, *found->row)}};
}

constexpr Entry table[] = {
    {{"lambda", "AddPermission", false}, addPermission},
    {{"lambda", "RemovePermission", false}, removePermission},
    {{"lambda", "GetPolicy", true}, getPolicy},
};

}  // namespace

std::span<const Entry> functionPolicyOperations()
{
    return table;
}

}  // namespace rolewright::service
