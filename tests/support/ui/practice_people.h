/// Two people of the practice directory, and an account that knows the practice identity provider.
#pragma once

#include "tests/support/ui/page_fixture.h"

#include <string>

namespace rolewright::test {

/// Made in Development: ann with `department=finance`, which goes down the chain, and ben without attributes; the SAML provider `practice` and the OpenID Connect
/// provider for the audience `console`; three roles. `Analysts` trusts both ways and lists users only with `department=finance`; SAML offers it to both people.
/// `Finance` is for those with `department=finance` alone, and offered to both. `Guests` trusts by SAML and is offered to nobody.
struct PracticePeople {
    explicit PracticePeople(BackendFixture& fixture);

    static std::string roleArn(const char* name) { return "arn:aws:iam::111122223333:role/" + std::string(name); }
    std::string samlProvider = "arn:aws:iam::111122223333:saml-provider/practice";
    std::string openIdConnectProvider = "arn:aws:iam::111122223333:oidc-provider/idp.practice.example";
};

/// The names of a trust policy's statements do not matter: `ways` are provider ARN and action.
std::string federatedTrust(const std::vector<std::pair<std::string, std::string>>& ways, const json::Object& condition = nullptr);

}  // namespace rolewright::test
