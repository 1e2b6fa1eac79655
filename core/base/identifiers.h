/// The identifiers of the access model: account ids, ARNs and unique ids. Source: IAM User Guide, "IAM identifiers".
#pragma once

#include "core/base/result.h"

#include <functional>
#include <string>
#include <string_view>

namespace rolewright {

/// Twelve decimal digits.
class AccountId {
public:
    AccountId() = default;
    /// Fails with `InvalidAccountId` unless `text` is twelve digits.
    static Result<AccountId> parse(std::string_view text);
    static bool isValid(std::string_view text);

    const std::string& text() const { return m_text; }
    bool empty() const { return m_text.empty(); }
    auto operator<=>(const AccountId&) const = default;

private:
    explicit AccountId(std::string text) : m_text(std::move(text)) {}
    std::string m_text;
};

/// An Amazon Resource Name in its six fields: `arn:partition:service:region:account:resource`. `resource` keeps its colons.
struct Arn {
    std::string partition;
    std::string service;
    std::string region;
    std::string account;
    std::string resource;

    /// Fails with `InvalidArn` unless there are six fields and the first is `arn`. Fields are not checked against a catalogue.
    static Result<Arn> parse(std::string_view text);
    std::string text() const;
    bool operator==(const Arn&) const = default;
};

/// `arn:<partition>:iam::<account>:<kind><path><name>`, e.g. kind `role`, path `/x/`, name `app`. Path starts and ends with `/`.
std::string iamArn(const AccountId& account, std::string_view kind, std::string_view path, std::string_view name,
                   std::string_view partition = "aws");
/// `arn:aws:iam::<account>:root`.
std::string accountRootArn(const AccountId& account, std::string_view partition = "aws");
/// `arn:aws:sts::<account>:assumed-role/<role name>/<session name>`; the role's path is not in it.
std::string assumedRoleArn(const AccountId& account, std::string_view roleName, std::string_view sessionName,
                           std::string_view partition = "aws");

/// What a unique id's four-letter prefix says it names.
namespace unique_id_prefix {
inline constexpr std::string_view user = "AIDA";
inline constexpr std::string_view role = "AROA";
inline constexpr std::string_view group = "AGPA";
inline constexpr std::string_view managedPolicy = "ANPA";
inline constexpr std::string_view instanceProfile = "AIPA";
inline constexpr std::string_view serverCertificate = "ASCA";
inline constexpr std::string_view publicKey = "APKA";
inline constexpr std::string_view serviceCredential = "ACCA";
inline constexpr std::string_view accessKey = "AKIA";
inline constexpr std::string_view temporaryKey = "ASIA";
}  // namespace unique_id_prefix

/// True for a prefix above followed by 16 or 17 characters of `A-Z2-7` (`A-Z0-9` accepted: imported ids may hold any).
bool isUniqueId(std::string_view text, std::string_view prefix);

}  // namespace rolewright

template <>
struct std::hash<rolewright::AccountId> {
    std::size_t operator()(const rolewright::AccountId& id) const noexcept { return std::hash<std::string>()(id.text()); }
};
