#include "core/service/lambda.h"

#include "core/base/text.h"
#include "core/crypto/crypto.h"

#include <algorithm>

namespace rolewright::service {
namespace {

constexpr std::string_view latest = "$LATEST";
constexpr std::size_t longestArn = 256;  // with a qualifier of 128 characters and the longest name
constexpr std::size_t longestName = 64;  // Lambda API Reference, CreateFunction: FunctionName

bool isQualifier(std::string_view text)
{
    return text == latest || isLambdaWord(text);
}

/// `arn:aws:lambda:region:account:function:name[:qualifier]`, `account:function:name[:qualifier]`, `name[:qualifier]`; what is not said stays empty.
std::optional<FunctionName> partsOf(std::string_view text)
{
    FunctionName name;
    const std::vector<std::string_view> fields = text::split(text, ':');
    std::size_t next = 0;
    if (fields[0] == "arn" && fields.size() > 1) {
        if (fields.size() < 7 || fields[1] != "aws" || fields[2] != "lambda" || !isLambdaWord(fields[3]) || !AccountId::isValid(fields[4]) || fields[5] != "function")
            return std::nullopt;
        name.region = fields[3];
        name.account = AccountId::parse(fields[4]).value();
        next = 6;
    } else if (fields.size() > 2 && AccountId::isValid(fields[0]) && fields[1] == "function") {
        name.account = AccountId::parse(fields[0]).value();
        next = 2;
    }
    if (fields.size() - next > 2 || !isLambdaWord(fields[next]) || fields[next].size() > longestName)
        return std::nullopt;
    name.name = fields[next];
    if (fields.size() - next == 2) {
        if (!isQualifier(fields[next + 1]))
            return std::nullopt;
        name.qualifier = fields[next + 1];
    }
    return name;
}

bool isFunctionName(std::string_view text)
{
    return partsOf(text).has_value();
}

constexpr TextRule functionNameRule{1, 170, isFunctionName,
                                    R"((arn:(aws[a-zA-Z-]*)?:lambda:)?([a-z]{2}(-gov)?-[a-z]+-\d{1}:)?(\d{12}:)?(function:)?([a-zA-Z0-9-_]+)(:(\$LATEST|[a-zA-Z0-9-_]+))?)", {}};
constexpr TextRule qualifierRule{1, 128, isQualifier, R"([\w$-]+)", {}};

/// Lambda's own code for what IAM and STS call `code`.
Error inLambdasWords(Error error)
{
    constexpr std::pair<std::string_view, std::string_view> codes[] = {
        {"ValidationError", "ValidationException"}, {"MalformedInput", "SerializationException"}, {"AccessDenied", "AccessDeniedException"}};
    for (const auto& [code, own] : codes) {
        if (error.code == code)
            error.code = own;
    }
    return error;
}

}  // namespace

bool isLambdaWord(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_'; });
}

std::string FunctionName::arn() const
{
    return "arn:aws:lambda:" + region + ":" + account.text() + ":function:" + name + (qualifier.empty() ? std::string() : ":" + qualifier);
}

std::optional<FunctionName> parseFunctionArn(std::string_view arn)
{
    auto name = arn.size() <= longestArn && arn.starts_with("arn:") ? partsOf(arn) : std::nullopt;
    return name;
}

Result<FunctionName> readFunctionName(Call& call)
{
    const std::string text = call.parameters.text("FunctionName", functionNameRule);
    const auto qualifier = call.parameters.optionalText("Qualifier", qualifierRule);
    if (auto valid = checkLambda(call.parameters); !valid)
        return valid.error();
    FunctionName name = partsOf(text).value();
    if (qualifier && !name.qualifier.empty() && *qualifier != name.qualifier)
        return invalidLambdaParameter("The derived qualifier from the function name does not match the specified qualifier.");
    if (qualifier)
        name.qualifier = *qualifier;
    if (name.account.empty())
        name.account = call.accountId();
    if (name.account.empty())  // a service names functions in full
        return functionNotFound(text);
    if (name.region.empty())
        name.region = call.context.region;
    // A call reaches the functions of the region it is made in: aws:RequestedRegion would not hold for others.
    if (name.region != call.context.region)
        return Error{"ResourceNotFoundException", "Functions from '" + name.region + "' are not reachable in this region ('" + call.context.region + "')", {}};
    return name;
}

identity::RowPtr<identity::Function> findFunction(const identity::Snapshot& world, const FunctionName& name)
{
    const auto account = world.account(name.account);
    const auto arn = Arn::parse(name.arn());
    const bool only = name.qualifier.empty() || name.qualifier == latest;
    return account && arn.ok() && only ? evaluation::functionOf(*account, *arn) : nullptr;
}

Result<FoundFunction> authorizedFunction(Call& call, const std::string& action, const evaluation::Context& extra)
{
    auto name = readFunctionName(call);
    if (!name)
        return name.error();
    if (auto allowed = authorizeLambda(call, action, name->arn(), extra); !allowed)
        return allowed.error();
    auto row = findFunction(call.world(), *name);
    if (!row)
        return functionNotFound(name->arn());
    return FoundFunction{std::move(*name), std::move(row)};
}

Result<void> authorizeLambda(Call& call, const std::string& action, const std::string& resource, const evaluation::Context& extra)
{
    auto allowed = call.authorize(action, resource, extra);
    return allowed.ok() ? allowed : Result<void>(inLambdasWords(allowed.error()));
}

Result<void> checkLambda(const Parameters& parameters)
{
    auto valid = parameters.check();
    return valid.ok() ? valid : Result<void>(inLambdasWords(valid.error()));
}

Error functionNotFound(const std::string& arn)
{
    return {"ResourceNotFoundException", "Function not found: " + arn, {}};
}

Error invalidLambdaParameter(std::string message)
{
    return {"InvalidParameterValueException", std::move(message), {}};
}

Result<void> checkExecutionRole(Call& call, const FunctionName& function, const std::string& role)
{
    FunctionName whole = function;
    whole.qualifier.clear();
    evaluation::Context context;
    context.set("sts:RoleSessionName", functionSessionName(function.name));
    return call.authorizeAs(sts::Caller::service(lambdaPrincipal, whole.arn(), whole.account.text()), "sts:AssumeRole", role, context);
}

std::string functionSessionName(const std::string& functionName)
{
    return functionName.size() > 1 ? functionName : functionName + "-";
}

std::string revisionOf(std::string_view content)
{
    std::string id = crypto::toHex(crypto::sha256(content)).substr(0, 32);
    for (const std::size_t place : {20u, 16u, 12u, 8u})
        id.insert(place, 1, '-');
    return id;
}

Result<void> checkRevision(const std::optional<std::string>& wanted, const std::string& revision)
{
    if (!wanted || *wanted == revision)
        return {};
    return Error{"PreconditionFailedException",
                 "The RevisionId provided does not match the latest RevisionId. Call the GetFunction or the GetAlias API to retrieve the latest RevisionId", {}};
}

}  // namespace rolewright::service
