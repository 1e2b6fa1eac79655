/// Changes to a policy's text that leave every byte not edited as it was.
#pragma once

#include "core/policy/document.h"

#include <string>
#include <vector>

namespace rolewright::policy {

/// Replaces text()[offset, offset+length) by `replacement`.
struct TextEdit {
    std::size_t offset = 0;
    std::size_t length = 0;
    std::string replacement;
};

/// Applies edits that do not overlap, in any order.
std::string applyEdits(std::string_view text, std::vector<TextEdit> edits);

/// A trust relationship as the point-and-click editor shows it: one entry per Allow statement it understands.
struct TrustGrant {
    std::vector<PrincipalEntry> principals;      ///< spans are ignored on writing
    std::vector<std::string> actions;            ///< usually `sts:AssumeRole`
    std::optional<std::string> externalId;
    bool mfaRequired = false;
    std::optional<long> mfaMaxAgeSeconds;
    std::vector<std::string> sourceIps;          ///< CIDR blocks
    bool operator==(const TrustGrant& other) const;
};

/// The grants of a trust policy and, for statements the form cannot show in full, nothing (`readable[i]` is false).
struct TrustView {
    std::vector<TrustGrant> grants;   ///< one per statement, in order
    std::vector<bool> readable;
};
TrustView readTrust(const Document& document);

/// The text with statement `index` changed to say `grant`; parts that already say so keep their bytes. Fails when that
/// statement is not readable.
Result<std::string> writeTrustGrant(const Document& document, std::size_t index, const TrustGrant& grant);
/// The text with a new statement that says `grant` after the last one, in the document's own indentation.
Result<std::string> addTrustGrant(const Document& document, const TrustGrant& grant);
/// The text without statement `index`. Fails when it is the only one.
Result<std::string> removeStatement(const Document& document, std::size_t index);
/// A fresh document, two-blank indentation, Version 2012-10-17.
std::string newTrustPolicy(const std::vector<TrustGrant>& grants);
/// `{"Version": …, "Statement": [{Effect, Action, Resource}]}`, two-blank indentation.
std::string newIdentityPolicy(Effect effect, const std::vector<std::string>& actions, const std::vector<std::string>& resources);
/// The text in the canonical two-blank layout, order kept.
std::string prettyPrint(std::string_view text);

}  // namespace rolewright::policy
