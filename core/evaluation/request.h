/// One question to the policy engine: may this principal do this action on this resource, in this context?
#pragma once

#include "core/base/identifiers.h"
#include "core/evaluation/context.h"

#include <string>

namespace rolewright::evaluation {

enum class CallerType : unsigned char {
    root,            ///< account root user
    user,            ///< IAM user, by access key, console or GetSessionToken
    roleSession,     ///< assumed-role session
    federatedUser,   ///< GetFederationToken session
    service,         ///< `lambda.amazonaws.com`
    federated,       ///< a SAML or OIDC provider presenting somebody (AssumeRoleWithSAML / WithWebIdentity)
    canonicalUser,
    anonymous,
};

/// True for callers that belong to an account: those whose identity policies, boundaries, session policies and SCPs count.
constexpr bool isPrincipalOfAccount(CallerType type) { return type <= CallerType::federatedUser; }

/// Who asks. Sessions carry both ARNs: the session's own and that of the role (or user) behind it.
struct Caller {
    CallerType type = CallerType::anonymous;
    std::string arn;             ///< session ARN for sessions, service principal for services, empty when anonymous
    std::string principalArn;    ///< aws:PrincipalArn: role ARN with path behind a session; else as `arn`
    std::string account;         ///< twelve digits, empty for services and anonymous
    std::string partition = "aws";
    std::string uniqueId;        ///< `AIDA…`, `AROA…` (of the role, without the session name); may be empty when unknown
    std::string sessionName;     ///< of a role session or federated user
    std::string federatingUserArn;  ///< of a federated user: the IAM user that asked for the session; may be empty when unknown
    bool serviceLinkedRole = false;
    bool hasBoundary = false;    ///< for NotPrincipal with Deny
};

/// What wildcards in the request's resource mean.
enum class ResourcePatterns : unsigned char {
    literal,  ///< they are characters like any other: a statement must cover the whole text
    overlap,  ///< the resource stands for many: a statement concerns it when it concerns any of them
};

class Discovery;

struct Request {
    Caller caller;
    std::string action;         ///< `s3:GetObject`
    std::string resource;       ///< ARN, or `*` for actions without resources
    std::string resourceOwner;  ///< twelve digits; empty: the caller's own account
    Context context;
    ResourcePatterns resourcePatterns = ResourcePatterns::literal;
    const Discovery* discovery = nullptr;  ///< null: everything is known, the ordinary case
};

}  // namespace rolewright::evaluation
