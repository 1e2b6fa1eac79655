/// What an account is told of a SAML 2.0 identity provider. Sources: OASIS SAML 2.0 Metadata; IAM API Reference, CreateSAMLProvider; IAM User Guide,
/// "Troubleshoot SAML federation with IAM".
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright::federation {

inline constexpr std::size_t shortestMetadata = 1000;  ///< characters
inline constexpr std::size_t longestMetadata = 10'000'000;

struct SamlMetadata {
    std::string entityId;
    std::vector<std::string> certificates;  ///< DER, whose keys sign; at least one
    std::optional<Instant> validUntil;      ///< the earliest that the document names
};

/// Reads an EntityDescriptor with one identity provider. Certificates only for encryption are left aside; whether a certificate has expired is not
/// looked at, as AWS does not. Fails with InvalidInput "Could not parse metadata: …": a collection of entities (EntitiesDescriptor), a document type
/// declaration, keys under 1024 bits (RSA) or 256 bits (elliptic curves), or no key at all.
Result<SamlMetadata> readMetadata(std::string_view text);

/// The moment in a SAML dateTime, which is always UTC (`2026-11-24T03:06:00.123Z`); nothing for other forms.
std::optional<Instant> samlTime(std::string_view text);

/// What is wrong with a certificate in DER; empty when its key can be trusted to verify.
std::string flawOfCertificate(std::string_view der);

}  // namespace rolewright::federation
