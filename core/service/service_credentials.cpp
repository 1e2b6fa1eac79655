/// A user's names and passwords for one service. Sources: IAM API Reference, CreateServiceSpecificCredential and its like; IAM User Guide, "Use IAM with
/// CodeCommit", "Use IAM with Amazon Keyspaces".
#include "core/crypto/crypto.h"
#include "core/service/user_credentials.h"

namespace rolewright::service {
namespace {

constexpr TextRule credentialId{20, 128, patterns::isWord, R"([\w]+)", {}};
constexpr std::size_t passwordLength = 44;
constexpr std::string_view services[] = {"codecommit.amazonaws.com", "cassandra.amazonaws.com"};

Error missing(const std::string& id)
{
    return noSuchEntity("No such credential " + id + " exists");
}

constexpr CredentialKind<identity::ServiceSpecificCredential> credentials{&identity::UserCredentials::serviceCredentials, "ServiceSpecificCredentialId", credentialId, Phrase::tr("service-specific credential %1 of %2"), &missing, false};

Result<void> checkService(const std::string& service)
{
    if (std::find(std::begin(services), std::end(services), service) != std::end(services))
        return {};
    return Error{"NotSupportedService", "No such service " + service + " is supported for Service Specific Credentials", {}};
}

json::Object brief(const identity::User& user, const identity::ServiceSpecificCredential& credential)
{
    return {{"UserName", user.name},
            {"Status", statusText(credential.active)},
            {"ServiceUserName", credential.serviceUserName},
            {"CreateDate", dateText(credential.created)},
            {"ServiceSpecificCredentialId", credential.id},
            {"ServiceName", credential.service}};
}

/// With a new password: this is the only time that it is seen.
json::Object withPassword(const identity::User& user, const identity::ServiceSpecificCredential& credential)
{
    return {{"ServiceSpecificCredential",
             {{"CreateDate", dateText(credential.created)},
              {"ServiceName", credential.service},
              {"ServiceUserName", credential.serviceUserName},
              {"ServicePassword", crypto::randomText(passwordLength, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/") + "="},
              {"ServiceSpecificCredentialId", credential.id},
              {"UserName", user.name},
              {"Status", statusText(credential.active)}}}};
}

/// `alice-at-111122223333`, and `alice+1-at-111122223333` for the next one of the same service.
std::string serviceUserName(const identity::User& user, const AccountId& account, const std::string& service)
{
    const auto taken = [&](const std::string& name) {
        return std::any_of(user.serviceCredentials.begin(), user.serviceCredentials.end(),
                           [&](const identity::ServiceSpecificCredential& other) { return other.service == service && other.serviceUserName == name; });
    };
    for (int number = 0;; ++number) {
        std::string name = user.name + (number == 0 ? std::string() : "+" + std::to_string(number)) + "-at-" + account.text();
        if (!taken(name))
            return name;
    }
}

Result<json::Object> createServiceSpecificCredential(Call& call)
{
    const std::string service = call.parameters.text("ServiceName", rules::any);
    const auto found = ownerOf(call, true);
    if (!found)
        return found.error();
    if (auto supported = checkService(service); !supported)
        return supported.error();
    identity::User user = **found;
    const auto same = std::count_if(user.serviceCredentials.begin(), user.serviceCredentials.end(),
                                    [&](const identity::ServiceSpecificCredential& other) { return other.service == service; });
    if (auto within = checkQuota("ServiceSpecificCredentialsPerUser", static_cast<std::size_t>(same)); !within)
        return within.error();
    const identity::ServiceSpecificCredential& credential = user.serviceCredentials.emplace_back(identity::ServiceSpecificCredential{
        sts::newUniqueId(unique_id_prefix::serviceCredential), service, serviceUserName(user, call.accountId(), service), true, call.context.now});
    call.title(Phrase::tr("Create service-specific credential %1 of %2").with(credential.id, user.name));
    json::Object answer = withPassword(user, credential);
    call.editor.put(call.accountId(), std::move(user));
    return answer;
}

Result<json::Object> listServiceSpecificCredentials(Call& call)
{
    const auto service = call.parameters.optionalText("ServiceName", rules::any);
    const auto page = readPage(call.parameters);
    const auto user = authorizedUser(call);
    if (!user)
        return user.error();
    if (!page)
        return page.error();
    if (service) {
        if (auto supported = checkService(*service); !supported)
            return supported.error();
    }
    std::vector<json::Object> list;
    for (const identity::ServiceSpecificCredential& credential : (*user)->serviceCredentials) {
        if (!service || credential.service == *service)
            list.push_back(brief(**user, credential));
    }
    json::Object answer = json::Object::object();
    writeOrderedPage(answer, "ServiceSpecificCredentials", list, *page, "ServiceSpecificCredentialId");
    return answer;
}

Result<json::Object> resetServiceSpecificCredential(Call& call)
{
    const auto found = authorizedCredential(call, credentials);
    if (!found)
        return found.error();
    return withPassword(found->user, found->user.serviceCredentials[found->index]);
}

Result<json::Object> updateServiceSpecificCredential(Call& call)
{
    return updateCredential(call, credentials);
}

Result<json::Object> deleteServiceSpecificCredential(Call& call)
{
    return deleteCredential(call, credentials);
}

constexpr Entry table[] = {
    {{"iam", "CreateServiceSpecificCredential", false}, createServiceSpecificCredential},
    {{"iam", "ListServiceSpecificCredentials", true}, listServiceSpecificCredentials},
    {{"iam", "ResetServiceSpecificCredential", false}, resetServiceSpecificCredential},
    {{"iam", "UpdateServiceSpecificCredential", false}, updateServiceSpecificCredential},
    {{"iam", "DeleteServiceSpecificCredential", false}, deleteServiceSpecificCredential},
};

}  // namespace

std::span<const Entry> serviceCredentialOperations()
{
    return table;
}

}  // namespace rolewright::service
