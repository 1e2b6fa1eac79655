/// What the Lambda operations share: finding a function by the names it goes by, asking for permission, Lambda's error codes.
/// Source: Lambda API Reference; Service Authorization Reference, AWS Lambda.
#pragma once

#include "core/service/call.h"

#include <string>
#include <string_view>
#include <vector>

namespace rolewright::service {

/// Lambda's service principal.
inline constexpr const char* lambdaPrincipal = "lambda.amazonaws.com";

/// `[a-zA-Z0-9-_]+`: names of functions, ids of statements.
bool isLambdaWord(std::string_view text);

/// A function by its place; it need not be there.
struct FunctionName {
    AccountId account;
    std::string region;
    std::string name;
    std::string qualifier;  ///< `$LATEST`, a version or an alias; mostly empty

    /// With the qualifier, when there is one.
    std::string arn() const;
};
/// The parameters `FunctionName` (name, `account:function:name` or ARN, each with a qualifier or none) and `Qualifier`. A name alone is one of the caller's
/// account. Asks `checkLambda` first, so read the other parameters before. Fails with ValidationException.
Result<FunctionName> readFunctionName(Call& call);
/// The same of an ARN from elsewhere, or nothing when it is none of a function.
std::optional<FunctionName> parseFunctionArn(std::string_view arn);

/// The function, or null: also when the qualifier is a version or an alias, which are not kept here.
identity::RowPtr<identity::Function> findFunction(const identity::Snapshot& world, const FunctionName& name);

/// A function that is there.
struct FoundFunction {
    FunctionName name;
    identity::RowPtr<identity::Function> row;

    std::string arn() const { return name.arn(); }
};
/// The function that an operation names, once the caller may do `action` on it: AccessDeniedException, then ResourceNotFoundException.
Result<FoundFunction> authorizedFunction(Call& call, const std::string& action, const evaluation::Context& extra = {});

/// May the caller do `action` on `resource`? Lambda calls its refusal AccessDeniedException.
Result<void> authorizeLambda(Call& call, const std::string& action, const std::string& resource, const evaluation::Context& extra = {});
/// `parameters.check()` with Lambda's codes: ValidationException, SerializationException.
Result<void> checkLambda(const Parameters& parameters);
Error functionNotFound(const std::string& arn);
Error invalidLambdaParameter(std::string message);

/// May Lambda assume the execution role for this function? Its trust policy is asked with Lambda as the caller, aws:SourceArn being the function's ARN and
/// aws:SourceAccount its account. A role that is not there trusts nobody.
Result<void> checkExecutionRole(Call& call, const FunctionName& function, const std::string& role);
/// The name of a function's sessions: the function's, made two characters long when it is one.
std::string functionSessionName(const std::string& functionName);

/// An id in the form of a UUID that another content has not: the RevisionId of functions and of their policies.
std::string revisionOf(std::string_view content);
/// PreconditionFailedException when the parameter `RevisionId` is there and another than `revision`.
Result<void> checkRevision(const std::optional<std::string>& wanted, const std::string& revision);

// Further tables of operations, beside `functionOperations`.
std::span<const Entry> functionPolicyOperations();
std::span<const Entry> invocationOperations();

}  // namespace rolewright::service
