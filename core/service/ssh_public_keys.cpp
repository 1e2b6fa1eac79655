/// SSH public keys of users, for CodeCommit. Sources: IAM API Reference, UploadSSHPublicKey and its like; texts as observed.
#include "core/crypto/public_keys.h"
#include "core/service/user_credentials.h"

namespace rolewright::service {
namespace {

constexpr TextRule keyBody{1, 16'384, patterns::isLatin1, R"([\u0009\u000A\u000D\u0020-\u00FF]+)", {}};
constexpr TextRule keyId{20, 128, patterns::isWord, R"([\w]+)", {}};
constexpr int fewestBits = 2048;  // IAM User Guide, "Use IAM with CodeCommit"

Error missing(const std::string& id)
{
    return noSuchEntity("The Public Key with id " + id + " cannot be found.");
}

constexpr CredentialKind<identity::SshPublicKey> keys{&identity::UserCredentials::sshKeys, "SSHPublicKeyId", keyId, Phrase::tr("SSH public key %1 of %2"), &missing, true};

json::Object brief(const identity::User& user, const identity::SshPublicKey& key)
{
    return {{"UserName", user.name}, {"SSHPublicKeyId", key.id}, {"Status", statusText(key.active)}, {"UploadDate", dateText(key.uploaded)}};
}

json::Object describe(const identity::User& user, const identity::SshPublicKey& key, const std::string& body)
{
    return {{"SSHPublicKey",
             {{"UserName", user.name},
              {"SSHPublicKeyId", key.id},
              {"Fingerprint", key.fingerprint},
              {"SSHPublicKeyBody", body},
              {"Status", statusText(key.active)},
              {"UploadDate", dateText(key.uploaded)}}}};
}

Result<json::Object> uploadSshPublicKey(Call& call)
{
    const std::string body = call.parameters.text("SSHPublicKeyBody", keyBody);
    const auto found = ownerOf(call, true);
    if (!found)
        return found.error();
    auto facts = crypto::readSshPublicKey(body);
    if (!facts)
        return facts.error();
    if (facts->bits < fewestBits)
        return Error{"InvalidPublicKey", "The length of the SSH public key is " + std::to_string(facts->bits) + " bits; it must be at least 2048 bits.", {}};
    identity::User user = **found;
    if (std::any_of(user.sshKeys.begin(), user.sshKeys.end(), [&](const identity::SshPublicKey& key) { return key.body == facts->text; }))
        return Error{"DuplicateSSHPublicKey", "The SSH public key is already associated with the specified IAM user.", {}};
    if (auto within = checkQuota("SSHPublicKeysPerUser", user.sshKeys.size()); !within)
        return within.error();
    const identity::SshPublicKey& key =
        user.sshKeys.emplace_back(identity::SshPublicKey{sts::newUniqueId(unique_id_prefix::publicKey), std::move(facts->text), std::move(facts->fingerprint), true, call.context.now});
    call.title(Phrase::tr("Upload SSH public key %1 of %2").with(key.id, user.name));
    json::Object answer = describe(user, key, key.body);
    call.editor.put(call.accountId(), std::move(user));
    return answer;
}

Result<json::Object> getSshPublicKey(Call& call)
{
    const std::string encoding = call.parameters.requiredChoice("Encoding", {"SSH", "PEM"});
    const auto found = authorizedCredential(call, keys);
    if (!found)
        return found.error();
    const identity::SshPublicKey& key = found->user.sshKeys[found->index];
    const auto body = encoding == "PEM" ? crypto::sshPublicKeyToPem(key.body) : Result<std::string>(key.body);
    if (!body)
        return body.error();
    return describe(found->user, key, *body);
}

Result<json::Object> listSshPublicKeys(Call& call)
{
    return listCredentials(call, keys, "SSHPublicKeys", brief);
}

Result<json::Object> updateSshPublicKey(Call& call)
{
    return updateCredential(call, keys);
}

Result<json::Object> deleteSshPublicKey(Call& call)
{
    return deleteCredential(call, keys);
}

constexpr Entry table[] = {
    {{"iam", "UploadSSHPublicKey", false}, uploadSshPublicKey}, {{"iam", "GetSSHPublicKey", true}, getSshPublicKey},
    {{"iam", "ListSSHPublicKeys", true}, listSshPublicKeys},    {{"iam", "UpdateSSHPublicKey", false}, updateSshPublicKey},
    {{"iam", "DeleteSSHPublicKey", false}, deleteSshPublicKey},
};

}  // namespace

std::span<const Entry> sshPublicKeyOperations()
{
    return table;
}

}  // namespace rolewright::service
