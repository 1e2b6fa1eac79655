/// What a SAML response or an ID token says, in a form for people: laid out, and with its signature cut short, so that it is worth nothing to a thief.
#pragma once

#include "core/base/result.h"
#include "ui/sign_in/practice_providers.h"

#include <QString>

#include <string_view>
#include <vector>

namespace rolewright::ui {

/// Longer ones are not read. Source: STS API Reference, AssumeRoleWithSAML, SAMLAssertion; no ID token may be longer either.
inline constexpr std::size_t longestProof = 100'000;

/// One thing that AWS takes from it.
struct Claim {
    QString name;
    QString value;
    QString meaning;  ///< what AWS makes of it
};

struct ReadableProof {
    QString text;               ///< XML or JSON
    std::vector<Claim> claims;  ///< in the order in which they stand there
};

/// `proof` is what SignIn answered. Fails with `InvalidInput`.
Result<ReadableProof> readableProof(SignInWay way, std::string_view proof);

}  // namespace rolewright::ui
