/// When, for whom and where a SAML assertion holds. Source: OASIS SAML 2.0 Core, 2.4 and 2.5; IAM User Guide, "Configure SAML assertions for the
/// authentication response".
#pragma once

#include "core/federation/saml_response.h"
#include "core/federation/xml.h"

#include <optional>
#include <string>

namespace rolewright::federation {

/// Text of an element that has text only; nothing when it is null or has elements inside.
std::optional<std::string> plainValueOf(XmlNode element);

/// Issued not later than now and at most five minutes ago; inside the window of its conditions; the provider's session not over. Conditions that are not known
/// here make it hold for nobody. Fills in `until` and `sessionUntil`.
std::optional<SamlRefusal> checkTimes(XmlNode assertion, const SamlExpectation& expected, SamlFacts& facts);
/// AWS is in every restriction of the audience, and there is at least one.
std::optional<SamlRefusal> checkAudience(XmlNode assertion);
/// Exactly one confirmation, by bearer, for AWS's sign-in address, and not over. Fills in `recipient` and `until`.
std::optional<SamlRefusal> checkConfirmation(XmlNode assertion, const SamlExpectation& expected, SamlFacts& facts);

/// True for `https://signin.aws.amazon.com/saml`, the same of a region, and both with `/acs/` and the provider's id.
bool isSignInAddress(std::string_view address, std::string_view providerId);

}  // namespace rolewright::federation
