/// What the ways to a role's session have in common: AssumeRole, and the ways of federated people. Source: STS API Reference.
#pragma once

#include "core/service/issuing.h"

namespace rolewright::service {

/// `DurationSeconds` of a role's session.
inline constexpr int shortestRoleSeconds = 900;
inline constexpr int longestRoleSeconds = 43200;
inline constexpr int defaultRoleSeconds = 3600;
inline constexpr std::size_t mostTransitiveKeys = 50;

/// What a role's session shall be, whatever proves that it may be had.
struct RoleSessionWish {
    std::string roleArn;
    std::string sessionName;
    int seconds = defaultRoleSeconds;
    SessionPolicyWish policies;
    identity::Tags tags;
    std::vector<std::string> transitiveKeys;
    std::optional<std::string> sourceIdentity;
};

/// Compares keys of tags, which know no case.
bool containsKey(const std::vector<std::string>& keys, const std::string& key);
bool containsKey(const identity::Tags& tags, const std::string& key);

Error invalidParameterValue(std::string message);

/// `<arn> is invalid` when it is no ARN at all, `Request ARN is invalid` when it is that of something else.
Result<void> checkRoleArn(const std::string& text);
/// The same for what else an ARN of IAM may name, `saml-provider/`.
Result<void> checkArnOf(const std::string& text, std::string_view kind);
/// Transitive keys must be among the tags, and no tag may have a key that is AWS's own. Source: IAM User Guide, "Pass session tags in AWS STS".
Result<void> checkTransitiveKeys(const identity::Tags& tags, const std::vector<std::string>& transitiveKeys);
/// The role whose ARN this is to the letter: STS, unlike IAM, tells upper from lower case. Null when there is none.
identity::RowPtr<identity::Role> findRole(const identity::Snapshot& world, const std::string& roleArn);
/// ValidationError when it is longer than the role allows.
Result<void> checkRoleMaximum(const identity::Role& role, int seconds);

/// The condition keys of the wish: sts:RoleSessionName, sts:SourceIdentity, sts:TransitiveTagKeys, aws:RequestTag/…, aws:TagKeys.
evaluation::Context roleSessionContext(const RoleSessionWish& wish);

/// Asks the trust policy about `person` for the operation itself, then for `sts:TagSession` and `sts:SetSourceIdentity` when the wish has tags or a source
/// identity. AccessDenied "Not authorized to perform sts:AssumeRoleWithSAML"; a role that does not exist is refused like one that does not trust.
Result<void> authorizeFederated(Call& call, const sts::Caller& person, const RoleSessionWish& wish, const evaluation::Context& context);

/// The session of the role that the wish describes. Fails as putSessionPolicies does.
Result<sts::Session> newRoleSession(const Call& call, sts::SessionKind kind, const identity::Role& role, const RoleSessionWish& wish);
/// Takes `person` for who asked, in place of whoever made the unsigned call.
void presentPerson(Call& call, sts::Session& session, const sts::Caller& person);
/// The size of what the session carries, when it carries anything. Fails with PackedPolicyTooLarge.
Result<std::optional<int>> packedSizeOf(const sts::Session& session, const SessionPolicyWish& policies);
/// Issues the credentials and describes them in the order of STS's answer.
json::Object issueRoleSession(Call& call, sts::Session session, std::optional<int> packed);

}  // namespace rolewright::service
