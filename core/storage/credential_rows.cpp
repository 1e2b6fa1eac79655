#include "core/storage/credential_rows.h"

#include "core/storage/row_text.h"
#include "core/storage/rows.h"

namespace rolewright::storage {
namespace {

/// An array of what `describe` makes of each; no member when there is nothing.
template <typename Row, typename Describe>
void putList(json::Object& object, const char* name, const std::vector<Row>& rows, Describe&& describe) {
    if (rows.empty()) return;
    json::Object& array = object[name] = json::Object::array();
    for (const Row& row : rows) array.push_back(describe(row));
}

template <typename Row, typename Read>
void readList(Fields& fields, const char* name, std::vector<Row>& rows, Read&& read) {
    if (fields.has(name)) fields.list(name, rows, std::forward<Read>(read));
}

void readLogin(Fields& fields, identity::LoginProfile& login) {
    fields.instant("created", login.created);
    fields.instant("changed", login.changed);
    fields.flag("resetRequired", login.resetRequired);
    fields.text("hash", login.hash);
    fields.texts("earlierHashes", login.earlierHashes);
}

}  // namespace

void putCredentials(json::Object& object, const identity::UserCredentials& user) {
    if (const auto& login = user.loginProfile) {
        object["loginProfile"] = {{"created", number(login->created)},
                                  {"changed", number(login->changed)},
                                  {"resetRequired", login->resetRequired},
                                  {"hash", login->hash},
                                  {"earlierHashes", login->earlierHashes}};
    }
    putList(object, "sshKeys", user.sshKeys, [](const identity::SshPublicKey& key) {
        return json::Object{{"id", key.id}, {"body", key.body}, {"fingerprint", key.fingerprint}, {"active", key.active}, {"uploaded", number(key.uploaded)}};
    });
    putList(object, "signingCertificates", user.signingCertificates, [](const identity::SigningCertificate& certificate) {
        return json::Object{{"id", certificate.id}, {"body", certificate.body}, {"active", certificate.active}, {"uploaded", number(certificate.uploaded)}};
    });
    putList(object, "serviceCredentials", user.serviceCredentials, [](const identity::ServiceSpecificCredential& credential) {
        return json::Object{{"id", credential.id},
                            {"service", credential.service},
                            {"serviceUserName", credential.serviceUserName},
                            {"active", credential.active},
                            {"created", number(credential.created)}};
    });
}

void readCredentials(Fields& fields, identity::UserCredentials& user) {
    if (fields.has("loginProfile")) fields.object("loginProfile", [&](Fields& entry) { readLogin(entry, user.loginProfile.emplace()); });
    readList(fields, "sshKeys", user.sshKeys, [](Fields& entry, identity::SshPublicKey& key) {
        entry.text("id", key.id);
        entry.text("body", key.body);
        entry.text("fingerprint", key.fingerprint);
        entry.flag("active", key.active);
        entry.instant("uploaded", key.uploaded);
    });
    readList(fields, "signingCertificates", user.signingCertificates, [](Fields& entry, identity::SigningCertificate& certificate) {
        entry.text("id", certificate.id);
        entry.text("body", certificate.body);
        entry.flag("active", certificate.active);
        entry.instant("uploaded", certificate.uploaded);
    });
    readList(fields, "serviceCredentials", user.serviceCredentials, [](Fields& entry, identity::ServiceSpecificCredential& credential) {
        entry.text("id", credential.id);
        entry.text("service", credential.service);
        entry.text("serviceUserName", credential.serviceUserName);
        entry.flag("active", credential.active);
        entry.instant("created", credential.created);
    });
}

void putCredentialFacts(json::Object& object, const identity::AccountFacts& account) {
    if (const auto& policy = account.passwordPolicy) {
        json::Object& entry = object["passwordPolicy"] = {{"minimumLength", policy->minimumLength},       {"requireSymbols", policy->requireSymbols},
                                                          {"requireNumbers", policy->requireNumbers},     {"requireUppercase", policy->requireUppercase},
                                                          {"requireLowercase", policy->requireLowercase}, {"usersMayChange", policy->usersMayChange}};
        if (policy->maximumAgeDays) entry["maximumAgeDays"] = *policy->maximumAgeDays;
        if (policy->reusePrevention) entry["reusePrevention"] = *policy->reusePrevention;
        if (policy->hardExpiry) entry["hardExpiry"] = *policy->hardExpiry;
    }
    if (const auto& report = account.credentialReport) object["credentialReport"] = {{"generated", number(report->generated)}, {"text", report->text}};
}

void readCredentialFacts(Fields& fields, identity::AccountFacts& account) {
    if (fields.has("passwordPolicy")) {
        fields.object("passwordPolicy", [&](Fields& entry) {
            identity::PasswordPolicy& policy = account.passwordPolicy.emplace();
            entry.number("minimumLength", policy.minimumLength);
            entry.flag("requireSymbols", policy.requireSymbols);
            entry.flag("requireNumbers", policy.requireNumbers);
            entry.flag("requireUppercase", policy.requireUppercase);
            entry.flag("requireLowercase", policy.requireLowercase);
            entry.flag("usersMayChange", policy.usersMayChange);
            entry.number("maximumAgeDays", policy.maximumAgeDays);
            entry.number("reusePrevention", policy.reusePrevention);
            if (entry.has("hardExpiry")) entry.flag("hardExpiry", policy.hardExpiry.emplace());
        });
    }
    if (fields.has("credentialReport")) {
        fields.object("credentialReport", [&](Fields& entry) {
            identity::CredentialReport report;
            entry.instant("generated", report.generated);
            entry.text("text", report.text);
            account.credentialReport = std::make_shared<const identity::CredentialReport>(std::move(report));
        });
    }
}

std::string toText(const identity::InstanceProfile& row) {
    return json::compact({{"name", row.name}, {"path", row.path}, {"id", row.id}, {"role", row.role}, {"created", number(row.created)}, {"tags", list(row.tags)}});
}

template <>
Result<identity::InstanceProfile> fromText(std::string_view text) {
    return readRow<identity::InstanceProfile>(text, [](Fields& fields, identity::InstanceProfile& row) {
        fields.text("name", row.name);
        fields.text("path", row.path);
        fields.text("id", row.id);
        fields.text("role", row.role);
        fields.instant("created", row.created);
        fields.tags("tags", row.tags);
    });
}

std::string toText(const identity::ServerCertificate& row) {
    return json::compact({{"name", row.name},
                          {"path", row.path},
                          {"id", row.id},
                          {"body", row.body},
                          {"chain", row.chain},
                          {"uploaded", number(row.uploaded)},
                          {"expires", number(row.expires)},
                          {"tags", list(row.tags)}});
}

template <>
Result<identity::ServerCertificate> fromText(std::string_view text) {
    return readRow<identity::ServerCertificate>(text, [](Fields& fields, identity::ServerCertificate& row) {
        fields.text("name", row.name);
        fields.text("path", row.path);
        fields.text("id", row.id);
        fields.text("body", row.body);
        fields.text("chain", row.chain);
        fields.instant("uploaded", row.uploaded);
        fields.instant("expires", row.expires);
        fields.tags("tags", row.tags);
    });
}

}  // namespace rolewright::storage
