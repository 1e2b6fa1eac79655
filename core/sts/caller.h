/// Who makes a call: a principal of the world with the session it acts through, if any; an AWS service; or whom an identity provider vouches for.
#pragma once

#include "core/sts/session.h"

namespace rolewright::sts {

enum class CallerKind : unsigned char { root, user, session, anonymous, service, federated };

/// Resolved against a snapshot when the call is made; keeps names and ids, never rows.
struct Caller {
    CallerKind kind = CallerKind::anonymous;
    AccountId account;
    std::string name;          ///< user name; of a service its principal (`lambda.amazonaws.com`); of a federated person the subject
    std::string accessKeyId;   ///< long-term or temporary key used; empty for a window's base identity
    SessionPtr session;        ///< kind `session` only
    std::string sourceArn;     ///< kind `service`: the resource on whose behalf it calls (`aws:SourceArn`), with the account that owns it
    std::string sourceAccount;
    std::string provider;      ///< kind `federated`: the Principal a trust policy names: provider ARN, or `accounts.google.com`
    std::string providerName;  ///< kind `federated`: as userIdentity.identityProvider says
    std::string principalId;   ///< kind `federated`: as userIdentity.principalId says
    bool bySaml = false;       ///< kind `federated`: by a SAML provider, not by an OpenID Connect one

    static Caller root(AccountId account);
    static Caller user(AccountId account, std::string name);
    static Caller of(SessionPtr session);
    static Caller anonymous();
    /// A service that calls on behalf of a resource.
    static Caller service(std::string principal, std::string sourceArn, std::string sourceAccount);

    /// As GetCallerIdentity answers; a user's ARN needs the world for its path, see service/callers.h.
    bool isTemporary() const { return kind == CallerKind::session; }
};

}  // namespace rolewright::sts
