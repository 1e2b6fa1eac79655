/// Trust policies as a form shows them: who may assume the role, or may not, and under which conditions.
#pragma once

#include "core/policy/edit.h"

namespace rolewright::policy {

/// The conditions that a form has switches for; each writes one row of the Condition element. Sources: IAM User Guide, "AWS global condition context keys" and
/// "IAM and AWS STS condition context keys".
enum class TrustSwitch : unsigned char {
    externalId,        ///< `sts:ExternalId`
    mfa,               ///< `aws:MultiFactorAuthPresent` is `true`
    mfaAge,            ///< `aws:MultiFactorAuthAge` in seconds: the age must be less
    sourceIp,          ///< CIDR blocks
    vpc,               ///< `aws:SourceVpc`
    vpcEndpoint,       ///< `aws:SourceVpce`
    organization,      ///< `aws:PrincipalOrgID`
    organizationPath,  ///< `aws:PrincipalOrgPaths`
    notBefore,         ///< `aws:CurrentTime`, ISO 8601 in UTC
    notAfter,
    sessionName,       ///< `sts:RoleSessionName`
    sourceIdentity,    ///< `sts:SourceIdentity`
    principalTags,     ///< `aws:PrincipalTag/…`, one row for each tag key; values are written `Key=value`
    requestTags,       ///< `aws:RequestTag/…`, likewise
    transitiveKeys,    ///< `sts:TransitiveTagKeys`: no others may be set
    sourceArn,         ///< `aws:SourceArn`, for services
    sourceAccount,     ///< `aws:SourceAccount`, for services
    samlAudience,      ///< `SAML:aud`
    tokenAudience,     ///< `<provider>:aud` of the OpenID Connect provider that the statement names
    tokenSubject,      ///< `<provider>:sub`
};
inline constexpr int trustSwitchCount = 20;

/// A statement of a trust policy.
struct TrustGrant {
    Effect effect = Effect::allow;
    std::vector<PrincipalEntry> principals;  ///< spans are ignored
    std::vector<std::string> actions;        ///< usually `sts:AssumeRole`
    std::vector<ConditionForm> conditions;   ///< all there are, in order

    /// What the switch says, `*` and `?` being wildcards where the key is usually held against patterns; empty while it is off.
    std::vector<std::string> says(TrustSwitch which) const;
    /// Makes the switch say this, in its place when it is on already; nothing turns it off. Several values: one of them must fit.
    void say(TrustSwitch which, const std::vector<std::string>& values);
    /// False where no switch can be: the statement says something of its own about the same key, or names no provider of the kind.
    bool canSay(TrustSwitch which) const;
    /// The rows behind a switch.
    std::vector<ConditionForm> rowsOf(TrustSwitch which) const;
    /// The rows that no switch says.
    std::vector<ConditionForm> otherRows() const;
    /// The first external ID asked for, also one of several.
    std::optional<std::string> externalId() const;

    bool has(std::string_view action) const;
    /// Adds the action or takes it away.
    void setAction(std::string_view action, bool wanted);
    /// Actions that are none of AssumeRole's family by name, such as `sts:*`.
    std::vector<std::string> otherActions() const;

    /// Ignores spans, and the order of principals of different kinds.
    bool operator==(const TrustGrant& other) const;
};

/// The action that lets such a principal in: `sts:AssumeRole`, or one of those for identity providers.
std::string_view assumeActionOf(const PrincipalEntry& principal);
/// The condition key prefix of an OpenID Connect provider, `token.actions.example`: from its ARN, or as it stands; nothing for other principals.
std::optional<std::string> tokenProviderOf(const PrincipalEntry& principal);
/// True for an Allow that names everyone (`*`) and sets no condition.
bool letsAnybodyIn(const TrustGrant& grant);
/// The row as one line of JSON: `"StringEquals": {"sts:ExternalId": "abc"}`.
std::string lineOf(const ConditionForm& row);

/// The statements of a trust policy; of those that a form cannot show (mistakes, NotPrincipal, NotAction, Resource) nothing (`readable[i]` is false).
struct TrustView {
    std::vector<TrustGrant> grants;   ///< one per statement, in order
    std::vector<bool> readable;
};
TrustView readTrust(const Document& document);

/// The text with statement `index` changed to say `grant`; parts that already say so keep their bytes. Fails when that
/// statement is not readable, or the grant names nobody or no action.
Result<std::string> writeTrustGrant(const Document& document, std::size_t index, const TrustGrant& grant);
/// The text with a new statement that says `grant` after the last one, in the document's own layout.
Result<std::string> addTrustGrant(const Document& document, const TrustGrant& grant);
/// A fresh document, two-blank indentation, Version 2012-10-17. Everybody is written `{"AWS": "*"}`: IAM refuses the bare `"*"` in
/// a trust policy.
std::string newTrustPolicy(const std::vector<TrustGrant>& grants);

}  // namespace rolewright::policy
