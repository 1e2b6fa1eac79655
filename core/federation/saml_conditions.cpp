#include "core/federation/saml_conditions.h"

#include "core/federation/saml_names.h"

#include <algorithm>

namespace rolewright::federation {
namespace {

constexpr std::chrono::minutes redeemedWithin{5};

SamlRefusal invalid(std::string message)
{
    return {{"InvalidIdentityToken", message, {}}, message};
}

SamlRefusal expired(std::string message, std::string reason)
{
    return {{"ExpiredTokenException", std::move(message), {}}, std::move(reason)};
}

/// An attribute that is a moment; `required` or may be missing.
std::optional<SamlRefusal> readTime(XmlNode element, const char* name, bool required, std::optional<Instant>& time)
{
    if (!hasAttribute(element, name))
        return required ? std::optional(invalid(std::string(name) + " is required in AuthnResponse")) : std::nullopt;
    time = samlTime(attributeOf(element, name));
    return time ? std::nullopt : std::optional(invalid(std::string(name) + " in AuthnResponse must be a time in UTC"));
}

/// NotBefore and NotOnOrAfter of an element.
std::optional<SamlRefusal> checkWindow(XmlNode element, bool endRequired, Instant now, Instant& until)
{
    std::optional<Instant> begin;
    std::optional<Instant> end;
    if (auto wrong = readTime(element, "NotBefore", false, begin))
        return wrong;
    if (auto wrong = readTime(element, "NotOnOrAfter", endRequired, end))
        return wrong;
    if (begin && now < *begin)
        return invalid("Response is not yet valid");
    if (end && now >= *end)
        return expired("Response has expired", "its NotOnOrAfter is past");
    if (end)
        until = std::min(until, *end);
    return std::nullopt;
}

std::optional<SamlRefusal> checkConditions(XmlNode assertion, Instant now, Instant& until)
{
    const std::vector<XmlNode> found = childrenOf(assertion, saml::assertionSpace, "Conditions");
    if (found.size() > 1)
        return invalid("Response must have at most one Conditions element");
    for (const XmlNode conditions : found) {
        for (const XmlNode condition : childrenOf(conditions)) {
            const bool known = isElement(condition, saml::assertionSpace, "AudienceRestriction") || isElement(condition, saml::assertionSpace, "OneTimeUse") ||
                               isElement(condition, saml::assertionSpace, "ProxyRestriction");
            if (!known)
                return invalid("Response has a condition that is not understood");
        }
        if (auto wrong = checkWindow(conditions, false, now, until))
            return wrong;
    }
    return std::nullopt;
}

/// The earliest SessionNotOnOrAfter.
std::optional<SamlRefusal> checkSession(XmlNode assertion, Instant now, std::optional<Instant>& sessionUntil)
{
    for (const XmlNode statement : childrenOf(assertion, saml::assertionSpace, "AuthnStatement")) {
        std::optional<Instant> end;
        if (auto wrong = readTime(statement, "SessionNotOnOrAfter", false, end))
            return wrong;
        if (end && now >= *end)
            return expired("Response has expired", "its SessionNotOnOrAfter is past");
        if (end)
            sessionUntil = sessionUntil ? std::min(*sessionUntil, *end) : *end;
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::string> plainValueOf(XmlNode element)
{
    return element && childrenOf(element).empty() ? std::optional(valueOf(element)) : std::nullopt;
}

std::optional<SamlRefusal> checkTimes(XmlNode assertion, const SamlExpectation& expected, SamlFacts& facts)
{
    std::optional<Instant> issued;
    if (auto wrong = readTime(assertion, "IssueInstant", true, issued))
        return wrong;
    if (*issued > expected.now)
        return invalid("Response is not yet valid");
    if (expected.now - *issued > redeemedWithin)
        return expired("Token must be redeemed within 5 minutes of issuance", "it was issued more than five minutes ago");
    facts.until = *issued + redeemedWithin + std::chrono::milliseconds(1);
    if (auto wrong = checkConditions(assertion, expected.now, facts.until))
        return wrong;
    return checkSession(assertion, expected.now, facts.sessionUntil);
}

std::optional<SamlRefusal> checkAudience(XmlNode assertion)
{
    const std::vector<XmlNode> restrictions = childrenOf(onlyChildOf(assertion, saml::assertionSpace, "Conditions"), saml::assertionSpace, "AudienceRestriction");
    const auto namesAws = [](XmlNode restriction) {
        const std::vector<XmlNode> audiences = childrenOf(restriction, saml::assertionSpace, "Audience");
        return std::any_of(audiences.begin(), audiences.end(), [](XmlNode audience) {
            const auto name = plainValueOf(audience);
            return name && (*name == saml::awsAudience || *name == saml::signInUrl);
        });
    };
    if (restrictions.empty() || !std::all_of(restrictions.begin(), restrictions.end(), namesAws))
        return invalid("Response does not contain the required audience.");
    return std::nullopt;
}

std::optional<SamlRefusal> checkConfirmation(XmlNode assertion, const SamlExpectation& expected, SamlFacts& facts)
{
    const XmlNode confirmation = onlyChildOf(onlyChildOf(assertion, saml::assertionSpace, "Subject"), saml::assertionSpace, "SubjectConfirmation");
    const XmlNode data = onlyChildOf(confirmation, saml::assertionSpace, "SubjectConfirmationData");
    if (!data || attributeOf(confirmation, "Method") != saml::bearer)
        return invalid("Response must have exactly one SubjectConfirmation, by bearer, with SubjectConfirmationData");
    if (auto wrong = checkWindow(data, true, expected.now, facts.until))
        return wrong;
    facts.recipient = attributeOf(data, "Recipient");
    if (!isSignInAddress(facts.recipient, expected.providerId))
        return invalid("Response does not contain the required recipient.");
    return std::nullopt;
}

bool isSignInAddress(std::string_view address, std::string_view providerId)
{
    constexpr std::string_view scheme = "https://";
    if (!address.starts_with(scheme))
        return false;
    address.remove_prefix(scheme.size());
    const std::string own = "/acs/" + std::string(providerId);
    if (!providerId.empty() && address.ends_with(own))
        address.remove_suffix(own.size());
    const std::string_view shared = saml::signInUrl.substr(scheme.size());
    if (address == shared)
        return true;
    if (address.size() < shared.size() + 2 || !address.ends_with(shared))
        return false;
    const std::string_view region = address.substr(0, address.size() - shared.size());
    return region.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == region.size() - 1 && region.back() == '.';
}

}  // namespace rolewright::federation
