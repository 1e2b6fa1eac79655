/// X.509 certificates of users. Sources: IAM API Reference, UploadSigningCertificate and its like; texts as observed.
#include "core/crypto/crypto.h"
#include "core/crypto/public_keys.h"
#include "core/service/user_credentials.h"

namespace rolewright::service {
namespace {

constexpr TextRule certificateBody{1, 16'384, patterns::isLatin1, R"([\u0009\u000A\u000D\u0020-\u00FF]+)", {}};
constexpr TextRule certificateId{24, 128, patterns::isWord, R"([\w]+)", {}};
constexpr std::size_t idLength = 32;

Error missing(const std::string& id)
{
    return noSuchEntity("The Certificate with id " + id + " cannot be found.");
}

constexpr CredentialKind<identity::SigningCertificate> certificates{&identity::UserCredentials::signingCertificates, "CertificateId", certificateId, Phrase::tr("signing certificate %1 of %2"), &missing, false};

json::Object describe(const identity::User& user, const identity::SigningCertificate& certificate)
{
    return {{"UserName", user.name},
            {"CertificateId", certificate.id},
            {"CertificateBody", certificate.body},
            {"Status", statusText(certificate.active)},
            {"UploadDate", dateText(certificate.uploaded)}};
}

Result<json::Object> uploadSigningCertificate(Call& call)
{
    const std::string body = call.parameters.text("CertificateBody", certificateBody);
    const auto found = authorizedUser(call);
    if (!found)
        return found.error();
    const auto facts = crypto::readCertificate(body);
    if (!facts)
        return Error{"MalformedCertificate", "Certificate " + body + " is malformed.", {}};
    if (facts->notAfter <= call.context.now)
        return Error{"InvalidCertificate", "The certificate has expired.", {}};
    identity::User user = **found;
    if (std::any_of(user.signingCertificates.begin(), user.signingCertificates.end(), [&](const identity::SigningCertificate& other) { return other.body == body; }))
        return Error{"DuplicateCertificate", "The certificate is already associated with an IAM user.", {}};
    if (auto within = checkQuota("CertificatesPerUser", user.signingCertificates.size()); !within)
        return within.error();
    const identity::SigningCertificate& certificate = user.signingCertificates.emplace_back(
        identity::SigningCertificate{crypto::randomText(idLength, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"), body, true, call.context.now});
    call.title(Phrase::tr("Upload signing certificate %1 of %2").with(certificate.id, user.name));
    json::Object answer{{"Certificate", describe(user, certificate)}};
    call.editor.put(call.accountId(), std::move(user));
    return answer;
}

Result<json::Object> listSigningCertificates(Call& call)
{
    return listCredentials(call, certificates, "Certificates", describe);
}

Result<json::Object> updateSigningCertificate(Call& call)
{
    return updateCredential(call, certificates);
}

Result<json::Object> deleteSigningCertificate(Call& call)
{
    return deleteCredential(call, certificates);
}

constexpr Entry table[] = {
    {{"iam", "UploadSigningCertificate", false}, uploadSigningCertificate},
    {{"iam", "ListSigningCertificates", true}, listSigningCertificates},
    {{"iam", "UpdateSigningCertificate", false}, updateSigningCertificate},
    {{"iam", "DeleteSigningCertificate", false}, deleteSigningCertificate},
};

}  // namespace

std::span<const Entry> signingCertificateOperations()
{
    return table;
}

}  // namespace rolewright::service
