/// Would this person of the practice directory be let into this role, and if not, why? Asked of the engine by carrying the sign-in out on a copy of the world.
#pragma once

#include "core/service/handler.h"
#include "ui/sign_in/practice_providers.h"
#include "ui/switch_role/refusal_panel.h"

#include <QString>

#include <functional>
#include <optional>

namespace rolewright::ui {

/// A role that a person may think of: SAML offers it, or it trusts a provider that stands for the practice identity provider.
struct SignInRole {
    std::string roleArn;
    std::string providerArn;              ///< empty when the role's account has none
    std::vector<std::string> clientIds;   ///< of the OpenID Connect provider
    std::string accountName;
    int maxSeconds = 3600;
    bool offered = true;                  ///< SAML: the directory gives the role to the person
};

/// Every role there is for the person this way, those that are offered first, then by account and name. Reads metadata: not for the GUI thread.
std::vector<SignInRole> signInRoles(const identity::Snapshot& world, const identity::Person& person, SignInWay way);

/// What somebody signs in for.
struct SignInChoice {
    std::string userName;
    SignInWay way = SignInWay::saml;
    std::string roleArn;
    std::string providerArn;
    std::string clientId;     ///< OpenID Connect: the audience
    std::string sessionName;
    int seconds = 3600;
};
/// `practice:SignIn`. A SAML response offers all that the person may have in the provider's account, as those of real providers do.
service::Operation signInCall(const SignInChoice& choice);
/// `sts:AssumeRoleWithSAML` or `sts:AssumeRoleWithWebIdentity`, with what SignIn answered.
service::Operation assumeCall(const SignInChoice& choice, const std::string& proof);
/// The assertion or token in SignIn's answer.
std::string proofIn(const json::Object& answer);

struct SignInVerdict {
    bool can = false;
    QString why;           ///< one plain sentence when not
    std::string clientId;  ///< OpenID Connect: the audience that is let in, or the first
};

/// What is asked, and in which world.
struct SignInWorld {
    identity::SnapshotPtr world;
    service::CallContext context;
    const service::Vault& vault;  ///< with the keys of the practice identity provider
    std::string sessionName = {};  ///< that the session shall have; empty: the one that `sessionNameFor` gives
};

/// The session name that the person's user name makes, as the practice identity provider makes it.
std::string sessionNameFor(const identity::Person& person);

/// One verdict for each role; signs once for each provider and audience. Takes milliseconds a role: not for the GUI thread.
std::vector<SignInVerdict> judgeSignIns(const SignInWorld& in, const identity::Person& person, SignInWay way, const std::vector<SignInRole>& roles,
                                        const std::function<bool()>& cancelled);

/// The one edit after which the engine lets the person in, if `mender` may make it: the directory offers the role, or the role's trust policy names the
/// provider. Nothing where a condition or a Deny keeps the person out: that is meant.
std::optional<Remedy> remedyForSignIn(const SignInWorld& in, const identity::Person& person, SignInWay way, const SignInRole& role, const sts::Caller& mender);

/// The last part of a role's ARN.
std::string roleNameOf(const std::string& roleArn);

}  // namespace rolewright::ui
