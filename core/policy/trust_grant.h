/// Trust policies as grants: who may assume the role, and under which conditions a form has switches for.
#pragma once

#include "core/policy/edit.h"

namespace rolewright::policy {

/// A trust relationship as the point-and-click editor shows it: one entry per Allow statement it understands.
struct TrustGrant {
    std::vector<PrincipalEntry> principals;      ///< spans are ignored
    std::vector<std::string> actions;            ///< usually `sts:AssumeRole`
    std::optional<std::string> externalId;
    bool mfaRequired = false;
    std::optional<long> mfaMaxAgeSeconds;        ///< the age must be less than this
    std::vector<std::string> sourceIps;          ///< CIDR blocks
    /// Ignores spans, and the order of principals of different kinds.
    bool operator==(const TrustGrant& other) const;
};

/// The grants of a trust policy and, for statements the form cannot show in full, nothing (`readable[i]` is false).
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
