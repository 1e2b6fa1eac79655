/// Server certificates. Sources: IAM API Reference, UploadServerCertificate and its like; texts as observed.
#include "core/base/text.h"
#include "core/crypto/crypto.h"
#include "core/crypto/public_keys.h"
#include "core/service/credentials.h"
#include "core/service/principals.h"
#include "core/service/tag_keys.h"

namespace rolewright::service {
namespace {

using CertificatePtr = identity::RowPtr<identity::ServerCertificate>;

constexpr TextRule pemText{1, 16'384, patterns::isLatin1, R"([\u0009\u000A\u000D\u0020-\u00FF]+)", {}};
constexpr TextRule privateKeyText{1, 16'384, patterns::isLatin1, R"([\u0009\u000A\u000D\u0020-\u00FF]+)", {}, true};
constexpr TextRule chainText{1, 2'097'152, patterns::isLatin1, R"([\u0009\u000A\u000D\u0020-\u00FF]+)", {}};

json::Object metadata(const Call& call, const identity::ServerCertificate& certificate)
{
    return {{"Path", certificate.path},
            {"ServerCertificateName", certificate.name},
            {"ServerCertificateId", certificate.id},
            {"Arn", identity::arnOf(call.accountId(), certificate)},
            {"UploadDate", dateText(certificate.uploaded)},
            {"Expiration", dateText(certificate.expires)}};
}

/// The key is only looked at: does the certificate belong to it?
Result<void> readPair(identity::ServerCertificate& certificate, std::string privateKey)
{
    const auto facts = crypto::readCertificate(certificate.body);
    auto key = facts ? crypto::publicKeyOf(privateKey) : facts.error();
    crypto::cleanse(privateKey);
    if (!key)
        return key.error();
    if (*key != facts->publicKey)
        return Error{"KeyPairMismatch", "Unable to validate certificate chain. The certificate and the private key do not match.", {}};
    if (!certificate.chain.empty()) {
        if (const auto chain = crypto::readCertificate(certificate.chain); !chain)
            return chain.error();
    }
    certificate.expires = facts->notAfter;
    // Kept without what surrounds it: GetServerCertificate ends with the last dash.
    certificate.body = std::string(text::trim(certificate.body));
    certificate.chain = std::string(text::trim(certificate.chain));
    return {};
}

Result<json::Object> uploadServerCertificate(Call& call)
{
    identity::ServerCertificate certificate;
    certificate.name = call.parameters.text("ServerCertificateName", rules::groupName);
    certificate.path = call.parameters.optionalText("Path", rules::path).value_or("/");
    certificate.body = call.parameters.text("CertificateBody", pemText);
    std::string privateKey = call.parameters.text("PrivateKey", privateKeyText);
    certificate.chain = call.parameters.optionalText("CertificateChain", chainText).value_or(std::string());
    certificate.tags = exactTags(call.parameters);
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    const std::string arn = identity::arnOf(call.accountId(), certificate);
    evaluation::Context extra;
    addRequestTags(extra, certificate.tags);
    if (auto allowed = call.authorize(arn, extra); !allowed)
        return allowed.error();
    if (!certificate.tags.empty()) {
        if (auto allowed = call.authorize("iam:TagServerCertificate", arn, extra); !allowed)
            return allowed.error();
    }
    if (auto read = readPair(certificate, std::move(privateKey)); !read)
        return read.error();
    if (call.account().serverCertificates.find(certificate.name))
        return Error{"EntityAlreadyExists", "The Server Certificate with name " + certificate.name + " already exists.", {}};
    if (auto within = checkQuota("ServerCertificatesPerAccount", call.account().serverCertificates.size()); !within)
        return within.error();
    certificate.id = sts::newUniqueId(unique_id_prefix::serverCertificate);
    certificate.uploaded = call.context.now;
    call.title(Phrase::tr("Upload server certificate %1").with(certificate.name));
    json::Object answer{{"ServerCertificateMetadata", metadata(call, certificate)}};
    if (!certificate.tags.empty())
        answer["Tags"] = tagsAnswer(certificate.tags);
    call.editor.put(call.accountId(), std::move(certificate));
    return answer;
}

Result<json::Object> getServerCertificate(Call& call)
{
    const auto found = authorizedServerCertificate(call);
    if (!found)
        return found.error();
    json::Object answer{{"ServerCertificateMetadata", metadata(call, **found)}, {"CertificateBody", (*found)->body}};
    if (!(*found)->chain.empty())
        answer["CertificateChain"] = (*found)->chain;
    answer["Tags"] = tagsAnswer((*found)->tags);
    return json::Object{{"ServerCertificate", std::move(answer)}};
}

Result<json::Object> listServerCertificates(Call& call)
{
    return listByPath(call, "server-certificate", call.account().serverCertificates, "ServerCertificateMetadataList",
                      [&](const identity::ServerCertificate& certificate) { return metadata(call, certificate); });
}

Result<json::Object> updateServerCertificate(Call& call)
{
    const auto newPath = call.parameters.optionalText("NewPath", rules::path);
    const auto newName = call.parameters.optionalText("NewServerCertificateName", rules::groupName);
    const auto found = authorizedServerCertificate(call);
    if (!found)
        return found.error();
    identity::ServerCertificate certificate = **found;
    certificate.path = newPath.value_or(certificate.path);
    certificate.name = newName.value_or(certificate.name);
    // As with users, the permission is needed under both names.
    if (auto allowed = call.authorize(identity::arnOf(call.accountId(), certificate)); !allowed)
        return allowed.error();
    if (certificate.name == (*found)->name && certificate.path == (*found)->path)
        return json::Object::object();
    const bool renamed = !text::equalsIgnoringCase(certificate.name, (*found)->name);
    if (renamed && call.account().serverCertificates.find(certificate.name))
        return Error{"EntityAlreadyExists", "The Server Certificate with name " + certificate.name + " already exists.", {}};
    call.title(Phrase::tr("Change server certificate %1").with((*found)->name));
    if (renamed)
        call.editor.remove<identity::ServerCertificate>(call.accountId(), (*found)->name);
    call.editor.put(call.accountId(), std::move(certificate));
    return json::Object::object();
}

Result<json::Object> deleteServerCertificate(Call& call)
{
    const auto found = authorizedServerCertificate(call);
    if (!found)
        return found.error();
    call.title(Phrase::tr("Delete server certificate %1").with((*found)->name));
    call.editor.remove<identity::ServerCertificate>(call.accountId(), (*found)->name);
    return json::Object::object();
}

constexpr Entry table[] = {
    {{"iam", "UploadServerCertificate", false}, uploadServerCertificate}, {{"iam", "GetServerCertificate", true}, getServerCertificate},
    {{"iam", "ListServerCertificates", true}, listServerCertificates},    {{"iam", "UpdateServerCertificate", false}, updateServerCertificate},
    {{"iam", "DeleteServerCertificate", false}, deleteServerCertificate},
};

}  // namespace

Result<CertificatePtr> authorizedServerCertificate(Call& call, const evaluation::Context& extra)
{
    const std::string name = call.parameters.text("ServerCertificateName", rules::groupName);
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    CertificatePtr certificate = call.account().serverCertificates.find(name);
    const std::string arn = certificate ? identity::arnOf(call.accountId(), *certificate) : iamArn(call.accountId(), "server-certificate", "/", name);
    if (auto allowed = call.authorize(arn, extra); !allowed)
        return allowed.error();
    if (!certificate)
        return noSuchEntity("Server Certificate", name);
    return certificate;
}

std::span<const Entry> serverCertificateOperations()
{
    return table;
}

}  // namespace rolewright::service
