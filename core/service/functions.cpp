#include "core/base/text.h"
#include "core/base/time_text.h"
#include "core/crypto/crypto.h"
#include "core/service/function_code.h"
#include "core/service/lambda.h"
#include "core/service/pass_role.h"

#include <algorithm>

namespace rolewright::service {
namespace {

using identity::Function;

constexpr long longestTimeout = 900;  // Lambda API Reference, CreateFunction: Timeout
constexpr long mostListed = 50;       // Lambda API Reference, ListFunctions: a response has at most 50
constexpr std::size_t mostTags = 50;

bool isRoleArn(std::string_view text)
{
    const auto arn = Arn::parse(text);
    return arn && arn->partition == "aws" && arn->service == "iam" && arn->region.empty() && AccountId::isValid(arn->account) && arn->resource.starts_with("role/") &&
           std::all_of(arn->resource.begin(), arn->resource.end(), [](char c) { return c == '/' || patterns::isName(std::string_view(&c, 1)); });
}

bool isWithoutBlanks(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](unsigned char c) { return c > ' ' && c != 0x7f; });
}

constexpr TextRule roleRule{0, 2048, isRoleArn, R"(arn:(aws[a-zA-Z-]*)?:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+)", {}};
constexpr TextRule runtimeRule{1, 64, isWithoutBlanks, R"([^\s]+)", {}};
constexpr TextRule handlerRule{0, 128, isWithoutBlanks, R"([^\s]+)", {}};
constexpr TextRule descriptionRule{0, 256, nullptr, {}, {}};

/// What both operations that set a function's configuration are told of it; what is not said stays as it is.
struct Settings {
    std::optional<std::string> role;
    std::optional<std::string> runtime;
    std::optional<std::string> handler;
    std::optional<std::string> description;
    std::optional<long> timeout;
};

Settings readSettings(Parameters& parameters)
{
    Settings settings;
    settings.role = parameters.optionalText("Role", roleRule);
    settings.runtime = parameters.optionalText("Runtime", runtimeRule);
    settings.handler = parameters.optionalText("Handler", handlerRule);
    settings.description = parameters.optionalText("Description", descriptionRule);
    settings.timeout = parameters.optionalInteger("Timeout", 1, longestTimeout);
    return settings;
}

void apply(const Settings& settings, Function& function)
{
    function.role = settings.role.value_or(function.role);
    function.runtime = settings.runtime.value_or(function.runtime);
    function.handler = settings.handler.value_or(function.handler);
    function.description = settings.description.value_or(function.description);
    function.timeoutSeconds = static_cast<int>(settings.timeout.value_or(function.timeoutSeconds));
}

/// The text of a ZipFile, which may be given as the list it is. Only practice code is kept: nothing from S3, no image.
Result<std::string> readCode(const json::Object& code)
{
    for (const auto& [name, value] : code.items()) {
        if (name != "ZipFile" && !value.is_null())
            return invalidLambdaParameter("A function's code is its list of calls in ZipFile; " + name + " is not known here");
    }
    const auto given = code.find("ZipFile");
    if (given == code.end() || given->is_null())
        return invalidLambdaParameter("Please provide a source for function code.");
    const std::string text = given->is_string() ? given->get<std::string>() : json::pretty(*given, 2);
    if (!text::isValidUtf8(text))
        return invalidLambdaParameter("The function's code is not valid UTF-8");
    const auto calls = readFunctionCode(text);
    return calls.ok() ? Result(text) : Result<std::string>(invalidLambdaParameter(calls.error().message));
}

/// `{"key": "value"}`
Result<identity::Tags> readTags(const json::Object* given)
{
    identity::Tags tags;
    if (!given)
        return tags;
    if (!given->is_object() || given->size() > mostTags)
        return invalidLambdaParameter("Tags must be an object of at most " + std::to_string(mostTags) + " texts");
    for (const auto& [key, value] : given->items()) {
        const std::size_t length = text::codePoints(key);
        if (length < rules::tagKey.least || length > rules::tagKey.most || !patterns::isTag(key) || text::startsWithIgnoringCase(key, "aws:"))
            return invalidLambdaParameter("The tag key is invalid: " + key);
        if (!value.is_string() || text::codePoints(value.get<std::string>()) > rules::tagValue.most || !patterns::isTag(value.get<std::string>()))
            return invalidLambdaParameter("The tag value of " + key + " is invalid");
        tags.push_back({key, value.get<std::string>()});
    }
    return tags;
}

const json::Object* given(Call& call, const char* name)
{
    return call.parameters.has(name) ? &call.operation.parameters.at(name) : nullptr;
}

std::string revision(const Function& function)
{
    return revisionOf(json::compact({function.name, function.role, function.runtime, function.handler, function.description, function.code, function.timeoutSeconds,
                                     toIso8601(function.modified)}));
}

json::Object configurationOf(const AccountId& account, const Function& function)
{
    const crypto::Digest digest = crypto::sha256(function.code);
    std::string modified = toIso8601(function.modified);
    modified.pop_back();  // the Z
    return {{"FunctionName", function.name},
            {"FunctionArn", identity::arnOf(account, function)},
            {"Runtime", function.runtime},
            {"Role", function.role},
            {"Handler", function.handler},
            {"CodeSize", function.code.size()},
            {"Description", function.description},
            {"Timeout", function.timeoutSeconds},
            {"LastModified", modified + ".000+0000"},
            {"CodeSha256", crypto::toBase64(std::string_view(reinterpret_cast<const char*>(digest.data()), digest.size()))},
            {"Version", "$LATEST"},
            {"RevisionId", revision(function)},
            {"State", "Active"},
            {"LastUpdateStatus", "Successful"},
            {"PackageType", "Zip"}};
}

/// The caller hands the role to Lambda, and Lambda must be able to take it. Source: Lambda API Reference, CreateFunction; Lambda Developer Guide, "Defining
/// Lambda function permissions with an execution role".
Result<void> checkPassed(Call& call, const FunctionName& name, const std::string& role)
{
    if (auto passed = checkPassRole(call, name.account, role, lambdaPrincipal, name.arn()); !passed) {
        Error error = passed.error();
        error.code = error.code == "AccessDenied" ? "AccessDeniedException" : error.code;
        return error;
    }
    if (auto assumable = checkExecutionRole(call, name, role); !assumable)
        return invalidLambdaParameter("The role defined for the function cannot be assumed by Lambda.");
    return {};
}

/// Keeps the changed function and answers its configuration.
json::Object keep(Call& call, const AccountId& account, Function function, const Phrase::Source& title)
{
    function.modified = call.context.now;
    call.title(title.with(function.name));
    json::Object answer = configurationOf(account, function);
    call.outcome.response = answer;
    call.editor.put(account, std::move(function));
    return answer;
}

Result<json::Object> createFunction(Call& call)
{
    const Settings settings = readSettings(call.parameters);
    if (!settings.role)
        call.parameters.text("Role", roleRule);
    const json::Object* code = given(call, "Code");
    const json::Object* tagsGiven = given(call, "Tags");
    const auto name = readFunctionName(call);
    if (!name)
        return name.error();
    if (name->account != call.accountId() || !name->qualifier.empty())
        return invalidLambdaParameter("A function is created in the caller's account, and without a qualifier");
    if (!code || !code->is_object())
        return invalidLambdaParameter("Please provide a source for function code.");
    const auto tags = readTags(tagsGiven);
    if (!tags)
        return tags.error();
    evaluation::Context extra;
    addRequestTags(extra, *tags);
    if (auto allowed = authorizeLambda(call, "lambda:CreateFunction", name->arn(), extra); !allowed)
        return allowed.error();
    if (!tags->empty()) {
        if (auto allowed = authorizeLambda(call, "lambda:TagResource", name->arn(), extra); !allowed)
            return allowed.error();
    }
    if (!settings.runtime || !settings.handler)
        return invalidLambdaParameter("Runtime and Handler are mandatory parameters for functions created with deployment packages.");
    auto text = readCode(*code);
    if (!text)
        return text.error();
    if (auto passed = checkPassed(call, *name, *settings.role); !passed)
        return passed.error();
    if (call.account().functions.find(name->name))
        return Error{"ResourceConflictException", "Function already exist: " + name->name, {}};
    if (call.account().functions.size() >= quota("FunctionsPerAccount"))
        return Error{"CodeStorageExceededException", "Code storage limit exceeded.", {}};
    Function function;
    function.name = name->name;
    function.region = name->region;
    function.code = std::move(*text);
    function.tags = *tags;
    apply(settings, function);
    return keep(call, name->account, std::move(function), Phrase::tr("Create function %1"));
}

Result<json::Object> getFunction(Call& call)
{
    const auto found = authorizedFunction(call, "lambda:GetFunction");
    if (!found)
        return found.error();
    json::Object answer{{"Configuration", configurationOf(found->name.account, *found->row)},
                        {"Code", {{"RepositoryType", "Inline"}, {"Location", "data:application/json;base64," + crypto::toBase64(found->row->code)}}}};
    for (const identity::Tag& tag : found->row->tags)
        answer["Tags"][tag.key] = tag.value;
    return answer;
}

Result<json::Object> getFunctionConfiguration(Call& call)
{
    const auto found = authorizedFunction(call, "lambda:GetFunctionConfiguration");
    if (!found)
        return found.error();
    return configurationOf(found->name.account, *found->row);
}

Result<json::Object> listFunctions(Call& call)
{
    const long most = std::min(call.parameters.optionalInteger("MaxItems", 1, 10000).value_or(mostListed), mostListed);
    const std::string after = call.parameters.optionalText("Marker", rules::any).value_or(std::string());
    if (auto valid = checkLambda(call.parameters); !valid)
        return valid.error();
    if (auto allowed = authorizeLambda(call, "lambda:ListFunctions", "*"); !allowed)
        return allowed.error();
    json::Object list = json::Object::array();
    json::Object answer = json::Object::object();
    const auto& functions = call.account().functions;
    std::size_t index = after.empty() ? 0 : functions.lowerBound(after);
    for (; index < functions.size() && list.size() < static_cast<std::size_t>(most); ++index) {
        const Function& function = *functions.at(index);
        if (text::compareIgnoringCase(function.name, after) != 0 && function.region == call.context.region)
            list.push_back(configurationOf(call.accountId(), function));
    }
    answer["Functions"] = std::move(list);
    if (index < functions.size())
        answer["NextMarker"] = functions.at(index - 1)->name;
    return answer;
}

Result<json::Object> updateFunctionCode(Call& call)
{
    const auto wanted = call.parameters.optionalText("RevisionId", rules::any);
    json::Object code = json::Object::object();
    for (const char* source : {"ZipFile", "S3Bucket", "S3Key", "ImageUri"}) {
        if (const json::Object* value = given(call, source))
            code[source] = *value;
    }
    const bool dryRun = call.parameters.flag("DryRun");
    const auto found = authorizedFunction(call, "lambda:UpdateFunctionCode");
    if (!found)
        return found.error();
    if (auto current = checkRevision(wanted, revision(*found->row)); !current)
        return current.error();
    auto text = readCode(code);
    if (!text)
        return text.error();
    Function function = *found->row;
    function.code = std::move(*text);
    return dryRun ? configurationOf(found->name.account, function) : keep(call, found->name.account, std::move(function), Phrase::tr("Change code of function %1"));
}

Result<json::Object> updateFunctionConfiguration(Call& call)
{
    const Settings settings = readSettings(call.parameters);
    const auto wanted = call.parameters.optionalText("RevisionId", rules::any);
    const auto found = authorizedFunction(call, "lambda:UpdateFunctionConfiguration");
    if (!found)
        return found.error();
    if (auto current = checkRevision(wanted, revision(*found->row)); !current)
        return current.error();
    if (settings.role) {
        if (auto passed = checkPassed(call, found->name, *settings.role); !passed)
            return passed.error();
    }
    Function function = *found->row;
    apply(settings, function);
    return keep(call, found->name.account, std::move(function), Phrase::tr("Change function %1"));
}

Result<json::Object> deleteFunction(Call& call)
{
    const auto found = authorizedFunction(call, "lambda:DeleteFunction");
    if (!found)
        return found.error();
    if (!found->name.qualifier.empty())
        return invalidLambdaParameter("$LATEST version cannot be deleted without deleting the function.");
    call.title(Phrase::tr("Delete function %1").with(found->row->name));
    call.editor.remove<Function>(found->name.account, found->row->name);
    return json::Object::object();
}

constexpr Entry table[] = {
    {{"lambda", "CreateFunction", false}, createFunction},
    {{"lambda", "GetFunction", true}, getFunction},
    {{"lambda", "GetFunctionConfiguration", true}, getFunctionConfiguration},
    {{"lambda", "ListFunctions", true}, listFunctions},
    {{"lambda", "UpdateFunctionCode", false}, updateFunctionCode},
    {{"lambda", "UpdateFunctionConfiguration", false}, updateFunctionConfiguration},
    {{"lambda", "DeleteFunction", false}, deleteFunction},
};

}  // namespace

std::span<const Entry> functionOperations()
{
    return table;
}

}  // namespace rolewright::service
