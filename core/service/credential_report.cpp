/// The credential report. Sources: IAM User Guide, "Generate credential reports for your AWS account"; IAM API Reference, GenerateCredentialReport.
#include "core/base/text.h"
#include "core/base/time_text.h"
#include "core/crypto/crypto.h"
#include "core/service/key_uses.h"
#include "core/service/principals.h"

#include <algorithm>
#include <map>

namespace rolewright::service {
namespace {

/// A report is made anew once it is this old.
constexpr std::chrono::hours freshness{4};
/// An account has this many access keys and signing certificates of a user in its columns.
constexpr std::size_t columnsPerKind = 2;

constexpr std::string_view header =
    "user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation,mfa_active,"
    "access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,access_key_1_last_used_region,access_key_1_last_used_service,"
    "access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service,"
    "cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated";

const char* word(bool yes)
{
    return yes ? "true" : "false";
}

std::string moment(const std::optional<Instant>& instant, const char* otherwise)
{
    return instant ? dateText(*instant) : otherwise;
}

/// What belongs to each user, gathered in one go over the account.
struct Belongings {
    std::map<std::string, std::vector<identity::RowPtr<identity::AccessKey>>> keys;
    std::map<std::string, NewestUse> uses;  ///< of the keys, by their ids
    std::map<std::string, bool> mfa;
};

Belongings belongingsOf(const Call& call)
{
    const identity::Account& account = call.account();
    Belongings all;
    std::vector<identity::RowPtr<identity::AccessKey>> keysOfAll;
    account.accessKeys.forEach([&](const identity::RowPtr<identity::AccessKey>& key) {
        all.keys[text::lower(key->user)].push_back(key);
        keysOfAll.push_back(key);
    });
    all.uses = keyUses(call.vault, keysOfAll);
    account.mfaDevices.forEach([&](const identity::RowPtr<identity::MfaDevice>& device) {
        if (!device->user.empty())
            all.mfa[text::lower(device->user)] = true;
    });
    for (auto& [user, keys] : all.keys)
        std::sort(keys.begin(), keys.end(), [](const auto& a, const auto& b) { return a->created < b->created; });
    return all;
}

std::string keyColumns(const std::vector<identity::RowPtr<identity::AccessKey>>* keys, const Belongings& belongings)
{
    std::string line;
    for (std::size_t i = 0; i < columnsPerKind; ++i) {
        if (!keys || i >= keys->size()) {
            line += ",false,N/A,N/A,N/A,N/A";
            continue;
        }
        const identity::AccessKey& key = *(*keys)[i];
        const auto use = belongings.uses.find(key.id);
        line += std::string(",") + word(key.active) + "," + dateText(key.created) + ",";
        line += use == belongings.uses.end() ? "N/A,N/A,N/A" : dateText(use->second.time) + "," + use->second.region + "," + use->second.service;
    }
    return line;
}

std::string certificateColumns(const std::vector<identity::SigningCertificate>& certificates)
{
    std::string line;
    for (std::size_t i = 0; i < columnsPerKind; ++i)
        line += i < certificates.size() ? std::string(",") + word(certificates[i].active) + "," + dateText(certificates[i].uploaded) : ",false,N/A";
    return line;
}

std::string nextRotation(const identity::LoginProfile& login, const std::optional<identity::PasswordPolicy>& policy)
{
    return policy && policy->maximumAgeDays ? dateText(login.changed + std::chrono::hours(24 * *policy->maximumAgeDays)) : "N/A";
}

std::string passwordColumns(const identity::User& user, const std::optional<identity::PasswordPolicy>& policy)
{
    if (!user.loginProfile)
        return ",false,N/A,N/A,N/A";
    return ",true," + moment(user.passwordLastUsed, "no_information") + "," + dateText(user.loginProfile->changed) + "," + nextRotation(*user.loginProfile, policy);
}

std::string reportOf(const Call& call)
{
    const identity::Account& account = call.account();
    const Belongings belongings = belongingsOf(call);
    std::string report(header);
    report += "\n<root_account>," + accountRootArn(account.id) + "," + dateText(account.created) + ",not_supported,no_information,not_supported,not_supported,false" +
              keyColumns(nullptr, belongings) + certificateColumns({});
    account.users.forEach([&](const identity::RowPtr<identity::User>& user) {
        const std::string name = text::lower(user->name);
        const auto keys = belongings.keys.find(name);
        report += "\n" + user->name + "," + identity::arnOf(account.id, *user) + "," + dateText(user->created) + passwordColumns(*user, account.passwordPolicy) + "," +
                  word(belongings.mfa.contains(name)) + keyColumns(keys == belongings.keys.end() ? nullptr : &keys->second, belongings) + certificateColumns(user->signingCertificates);
    });
    return report;
}

bool isFresh(const Call& call)
{
    const auto& report = call.account().credentialReport;
    return report && call.context.now - report->generated < freshness;
}

Result<json::Object> generateCredentialReport(Call& call)
{
    if (auto allowed = call.authorize("*"); !allowed)
        return allowed.error();
    if (isFresh(call))
        return json::Object{{"State", "COMPLETE"}};
    identity::Account account = call.account();
    const bool first = account.credentialReport == nullptr;
    account.credentialReport = std::make_shared<const identity::CredentialReport>(identity::CredentialReport{call.context.now, reportOf(call)});
    call.title(Phrase::tr("Generate credential report"));
    call.editor.putAccount(std::move(account));
    return json::Object{{"State", "STARTED"}, {"Description", first ? "No report exists. Starting a new report generation task" : "The report is too old. Starting a new report generation task"}};
}

Result<json::Object> getCredentialReport(Call& call)
{
    if (auto allowed = call.authorize("*"); !allowed)
        return allowed.error();
    const auto& report = call.account().credentialReport;
    if (!report)
        return Error{"ReportNotPresent", "No report exists. Call GenerateCredentialReport first.", {}};
    if (!isFresh(call))
        return Error{"ReportExpired", "The report has expired. Call GenerateCredentialReport for a new one.", {}};
    return json::Object{{"Content", crypto::toBase64(report->text)}, {"ReportFormat", "text/csv"}, {"GeneratedTime", dateText(report->generated)}};
}

constexpr Entry table[] = {
    {{"iam", "GenerateCredentialReport", false}, generateCredentialReport},
    {{"iam", "GetCredentialReport", true}, getCredentialReport},
};

}  // namespace

std::span<const Entry> credentialReportOperations()
{
    return table;
}

}  // namespace rolewright::service
