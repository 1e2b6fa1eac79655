/// Passwords for the AWS console. Sources: IAM API Reference, CreateLoginProfile and its like, ChangePassword; texts as observed.
#include "core/crypto/crypto.h"
#include "core/service/credentials.h"
#include "core/service/policies.h"

#include <algorithm>

namespace rolewright::service {
namespace {

constexpr TextRule passwordText{1, 128, patterns::isLatin1, R"([\u0009\u000A\u000D\u0020-\u00FF]+)", {}, true};
constexpr std::size_t saltSize = 16;
constexpr std::size_t mostRemembered = 24;  // IAM API Reference, UpdateAccountPasswordPolicy: PasswordReusePrevention

/// Zeroes a password when whoever read it is done with it.
class Cleansing {
public:
    explicit Cleansing(std::string& password) : m_password(&password) {}
    explicit Cleansing(std::optional<std::string>& password) : m_password(password ? &*password : nullptr) {}
    ~Cleansing()
    {
        if (m_password)
            crypto::cleanse(*m_password);
    }
    Cleansing(const Cleansing&) = delete;
    Cleansing& operator=(const Cleansing&) = delete;

private:
    std::string* m_password;
};

std::string hashWith(const std::string& salt, const std::string& password)
{
    return salt + ":" + crypto::toHex(crypto::deriveKey(password, salt).reveal());
}

std::string newHash(const std::string& password)
{
    return hashWith(crypto::toHex(crypto::randomBytes(saltSize)), password);
}

bool isPassword(const std::string& hash, const std::string& password)
{
    return crypto::constantTimeEquals(hash, hashWith(hash.substr(0, hash.find(':')), password));
}

/// One of the last passwords, as many as the account's policy looks back; the present one counts.
bool wasUsed(const identity::LoginProfile& login, std::size_t lookBack, const std::string& password)
{
    if (lookBack == 0)
        return false;
    const std::size_t earlier = std::min(lookBack - 1, login.earlierHashes.size());
    return isPassword(login.hash, password) ||
           std::any_of(login.earlierHashes.begin(), login.earlierHashes.begin() + static_cast<std::ptrdiff_t>(earlier), [&](const std::string& hash) { return isPassword(hash, password); });
}

/// Sets another password on a login profile that is there. Fails with PasswordPolicyViolation.
Result<void> changePasswordOf(const Call& call, identity::User& user, const std::string& password)
{
    if (auto valid = checkPassword(call, user, password); !valid)
        return valid;
    identity::LoginProfile& login = *user.loginProfile;
    const auto& policy = call.account().passwordPolicy;
    if (wasUsed(login, policy ? static_cast<std::size_t>(policy->reusePrevention.value_or(0)) : 0, password))
        return Error{"PasswordPolicyViolation", "Policy constraint violation with password reuse prevention during password change.", {}};
    login.earlierHashes.insert(login.earlierHashes.begin(), login.hash);
    login.earlierHashes.resize(std::min(login.earlierHashes.size(), mostRemembered));
    login.hash = newHash(password);
    login.changed = call.context.now;
    return {};
}

json::Object describe(const identity::User& user)
{
    return {{"LoginProfile", {{"UserName", user.name}, {"CreateDate", dateText(user.loginProfile->created)}, {"PasswordResetRequired", user.loginProfile->resetRequired}}}};
}

Error noLoginProfile(const std::string& user)
{
    return noSuchEntity("Login Profile for User " + user + " cannot be found.");
}

Result<json::Object> createLoginProfile(Call& call)
{
    auto password = call.parameters.optionalText("Password", passwordText);
    const Cleansing cleansing(password);
    identity::LoginProfile login;
    login.resetRequired = call.parameters.flag("PasswordResetRequired");
    const auto found = authorizedUser(call);
    if (!found)
        return found.error();
    if (!password)  // only a root user's is made without, by AssumeRoot
        return validationError("Must specify a password for an IAM user.");
    if ((*found)->loginProfile)
        return Error{"EntityAlreadyExists", "Login Profile for user " + (*found)->name + " already exists.", {}};
    identity::User user = **found;
    if (auto valid = checkPassword(call, user, *password); !valid)
        return valid.error();
    login.created = login.changed = call.context.now;
    login.hash = newHash(*password);
    user.loginProfile = std::move(login);
    call.title(Phrase::tr("Create login profile of %1").with(user.name));
    json::Object answer = describe(user);
    call.outcome.response = answer;
    call.editor.put(call.accountId(), std::move(user));
    return answer;
}

/// The user that the call names, who must have a password, once the caller may do it.
Result<identity::RowPtr<identity::User>> userWithLogin(Call& call)
{
    auto user = authorizedUser(call);
    if (user && !(*user)->loginProfile)
        return noLoginProfile((*user)->name);
    return user;
}

Result<json::Object> getLoginProfile(Call& call)
{
    const auto user = userWithLogin(call);
    return user ? Result<json::Object>(describe(**user)) : user.error();
}

Result<json::Object> updateLoginProfile(Call& call)
{
    auto password = call.parameters.optionalText("Password", passwordText);
    const Cleansing cleansing(password);
    const bool saysReset = call.parameters.has("PasswordResetRequired");
    const bool reset = call.parameters.flag("PasswordResetRequired");
    const auto found = authorizedPrincipal<identity::User>(call, false);
    if (!found)
        return found.error();
    if (!(*found)->loginProfile)
        return noLoginProfile((*found)->name);
    identity::User user = **found;
    if (password) {
        if (auto changed = changePasswordOf(call, user, *password); !changed)
            return changed.error();
    }
    if (saysReset)
        user.loginProfile->resetRequired = reset;
    call.title(Phrase::tr("Change login profile of %1").with(user.name));
    call.editor.put(call.accountId(), std::move(user));
    return json::Object::object();
}

Result<json::Object> deleteLoginProfile(Call& call)
{
    const auto found = userWithLogin(call);
    if (!found)
        return found.error();
    identity::User user = **found;
    user.loginProfile.reset();
    call.title(Phrase::tr("Delete login profile of %1").with(user.name));
    call.editor.put(call.accountId(), std::move(user));
    return json::Object::object();
}

Result<json::Object> changePassword(Call& call)
{
    std::string old = call.parameters.text("OldPassword", passwordText);
    std::string password = call.parameters.text("NewPassword", passwordText);
    const Cleansing cleansingOld(old);
    const Cleansing cleansing(password);
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (call.caller.kind != sts::CallerKind::user)
        return Error{"InvalidUserType", "Only IAM Users can change their own password.", {}};
    if (auto allowed = call.authorizeGranted(mayChangeOwnPassword(call), call.who.arn); !allowed)
        return allowed.error();
    const auto found = findUser(call, call.caller.name);
    if (!found)
        return found.error();
    if (!(*found)->loginProfile)
        return noLoginProfile((*found)->name);
    identity::User user = **found;
    if (!isPassword(user.loginProfile->hash, old))
        return Error{"InvalidInput", "The old password was incorrect.", {}};
    if (auto changed = changePasswordOf(call, user, password); !changed)
        return changed.error();
    user.loginProfile->resetRequired = false;
    call.title(Phrase::tr("Change password of %1").with(user.name));
    call.editor.put(call.accountId(), std::move(user));
    return json::Object::object();
}

constexpr Entry table[] = {
    {{"iam", "CreateLoginProfile", false}, createLoginProfile}, {{"iam", "GetLoginProfile", true}, getLoginProfile},
    {{"iam", "UpdateLoginProfile", false}, updateLoginProfile}, {{"iam", "DeleteLoginProfile", false}, deleteLoginProfile},
    {{"iam", "ChangePassword", false}, changePassword},
};

}  // namespace

std::span<const Entry> loginProfileOperations()
{
    return table;
}

}  // namespace rolewright::service
