/// The practice identity provider's SAML, and the page that AWS would show afterwards: sign-in by somebody's own start or an application's request, and the
/// choice of a role. Sources: OASIS SAML 2.0 Bindings and Profiles; IAM User Guide, "Enabling SAML 2.0 federated principals to access the AWS Management
/// Console".
#pragma once

#include "core/server/identity_visit.h"

namespace rolewright::server {

/// May be asked from several threads.
class SamlSignIn {
public:
    /// `responders`: addresses that may be answered beside AWS's own and those of programs on this machine.
    SamlSignIn(std::vector<std::string> responders, const FormSeal& seal);

    /// `/saml/sso`: the page that asks who signs in, with an AuthnRequest or without.
    protocol::HttpResponse ask(const Visit& visit) const;
    /// `/saml/sign-in`: somebody was chosen there. Shows a form that brings the response to where it belongs; AWS's own address is ours here, `/saml/acs`.
    protocol::HttpResponse signIn(const Visit& visit) const;
    /// `/saml/acs`: the roles that a response offers, once it is verified.
    protocol::HttpResponse offer(const Visit& visit) const;
    /// `/saml/role`: one of them was chosen: AssumeRoleWithSAML, and the credentials to copy.
    protocol::HttpResponse assume(const Visit& visit) const;

private:
    const std::vector<std::string> m_responders;
    const FormSeal& m_seal;
};

}  // namespace rolewright::server
