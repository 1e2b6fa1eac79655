/// The account's password policy, and what a password must be like. Sources: IAM API Reference, UpdateAccountPasswordPolicy; IAM User Guide, "Set an account
/// password policy for IAM users"; texts as observed.
#include "core/base/text.h"
#include "core/service/credentials.h"
#include "core/service/principals.h"

#include <algorithm>

namespace rolewright::service {
namespace {

constexpr std::string_view symbols = "!@#$%^&*()_+-=[]{}|'";
constexpr std::size_t defaultLength = 8;
constexpr int defaultClasses = 3;

bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool isLower(char c) { return c >= 'a' && c <= 'z'; }
bool isNumber(char c) { return c >= '0' && c <= '9'; }
bool isSymbol(char c) { return symbols.find(c) != std::string_view::npos; }

bool hasAny(const std::string& text, bool (*is)(char))
{
    return std::any_of(text.begin(), text.end(), is);
}

Error violation(std::string message)
{
    return {"PasswordPolicyViolation", std::move(message), {}};
}

Error noSuchPolicy(const Call& call)
{
    return noSuchEntity("The Password Policy with domain name " + call.accountId().text() + " cannot be found.");
}

Result<json::Object> updateAccountPasswordPolicy(Call& call)
{
    identity::PasswordPolicy policy;
    const auto number = [&](const char* name, long least, long most) {
        const auto value = call.parameters.optionalInteger(name, least, most);
        return value ? std::optional<int>(static_cast<int>(*value)) : std::nullopt;
    };
    policy.minimumLength = number("MinimumPasswordLength", 6, 128).value_or(policy.minimumLength);
    policy.reusePrevention = number("PasswordReusePrevention", 1, 24);
    policy.maximumAgeDays = number("MaxPasswordAge", 1, 1095);
    policy.requireSymbols = call.parameters.flag("RequireSymbols");
    policy.requireNumbers = call.parameters.flag("RequireNumbers");
    policy.requireUppercase = call.parameters.flag("RequireUppercaseCharacters");
    policy.requireLowercase = call.parameters.flag("RequireLowercaseCharacters");
    policy.usersMayChange = call.parameters.flag("AllowUsersToChangePassword");
    if (call.parameters.has("HardExpiry"))
        policy.hardExpiry = call.parameters.flag("HardExpiry");
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (auto allowed = call.authorize("*"); !allowed)
        return allowed.error();
    identity::Account account = call.account();
    if (account.passwordPolicy == policy)
        return json::Object::object();
    account.passwordPolicy = policy;
    call.title(Phrase::tr("Change password policy"));
    call.editor.putAccount(std::move(account));
    return json::Object::object();
}

Result<json::Object> getAccountPasswordPolicy(Call& call)
{
    if (auto allowed = call.authorizeGranted(mayChangeOwnPassword(call), "*"); !allowed)
        return allowed.error();
    const auto& policy = call.account().passwordPolicy;
    if (!policy)
        return noSuchPolicy(call);
    json::Object answer{{"MinimumPasswordLength", policy->minimumLength},
                        {"RequireSymbols", policy->requireSymbols},
                        {"RequireNumbers", policy->requireNumbers},
                        {"RequireUppercaseCharacters", policy->requireUppercase},
                        {"RequireLowercaseCharacters", policy->requireLowercase},
                        {"AllowUsersToChangePassword", policy->usersMayChange},
                        {"ExpirePasswords", policy->maximumAgeDays.has_value()}};
    if (policy->maximumAgeDays)
        answer["MaxPasswordAge"] = *policy->maximumAgeDays;
    if (policy->reusePrevention)
        answer["PasswordReusePrevention"] = *policy->reusePrevention;
    if (policy->hardExpiry)
        answer["HardExpiry"] = *policy->hardExpiry;
    return json::Object{{"PasswordPolicy", std::move(answer)}};
}

Result<json::Object> deleteAccountPasswordPolicy(Call& call)
{
    if (auto allowed = call.authorize("*"); !allowed)
        return allowed.error();
    identity::Account account = call.account();
    if (!account.passwordPolicy)
        return noSuchEntity("The account policy with name PasswordPolicy cannot be found.");
    account.passwordPolicy.reset();
    call.title(Phrase::tr("Delete password policy"));
    call.editor.putAccount(std::move(account));
    return json::Object::object();
}

/// Without a policy of the account AWS's own counts: eight characters, three of four kinds, and neither the account's name nor the user's.
Result<void> checkDefaults(const Call& call, const identity::User& user, const std::string& password)
{
    if (text::codePoints(password) < defaultLength)
        return violation("Password should have a minimum length of 8");
    if (hasAny(password, isUpper) + hasAny(password, isLower) + hasAny(password, isNumber) + hasAny(password, isSymbol) < defaultClasses)
        return violation("Password should have at least three of the following: uppercase letters, lowercase letters, numbers, and symbols");
    if (text::equalsIgnoringCase(password, call.account().name) || text::equalsIgnoringCase(password, call.account().email) || text::equalsIgnoringCase(password, user.name))
        return violation("Password should not be the name of the account or of the user");
    return {};
}

constexpr Entry table[] = {
    {{"iam", "UpdateAccountPasswordPolicy", false}, updateAccountPasswordPolicy},
    {{"iam", "GetAccountPasswordPolicy", true}, getAccountPasswordPolicy},
    {{"iam", "DeleteAccountPasswordPolicy", false}, deleteAccountPasswordPolicy},
};

}  // namespace

Result<void> checkPassword(const Call& call, const identity::User& user, const std::string& password)
{
    const auto& policy = call.account().passwordPolicy;
    if (!policy)
        return checkDefaults(call, user, password);
    if (text::codePoints(password) < static_cast<std::size_t>(policy->minimumLength))
        return violation("Password should have a minimum length of " + std::to_string(policy->minimumLength));
    struct Need {
        bool wanted;
        bool (*is)(char);
        const char* message;
    };
    const Need needs[] = {{policy->requireUppercase, isUpper, "Password should have at least one uppercase letter"},
                          {policy->requireLowercase, isLower, "Password should have at least one lowercase letter"},
                          {policy->requireNumbers, isNumber, "Password should have at least one number"},
                          {policy->requireSymbols, isSymbol, "Password should have at least one symbol"}};
    for (const Need& need : needs) {
        if (need.wanted && !hasAny(password, need.is))
            return violation(need.message);
    }
    return {};
}

bool mayChangeOwnPassword(const Call& call)
{
    const auto& policy = call.account().passwordPolicy;
    return policy && policy->usersMayChange && call.caller.kind == sts::CallerKind::user;
}

std::span<const Entry> passwordPolicyOperations()
{
    return table;
}

}  // namespace rolewright::service
