/// Words of the simulate format and what they stand for.
#pragma once

#include "core/evaluation/decision.h"
#include "core/evaluation/request.h"

#include <optional>
#include <string>
#include <string_view>

namespace rolewright::evaluation {

/// `scp`, `rcp`, `vpce`, `resource`, `identity`, `pb`, `session`, `s3-bpa`, and `service` for what a service decides itself.
std::string_view shortName(Layer layer);
/// The layer of a short name, or `none`.
Layer layerNamed(std::string_view shortName);
/// `allowed`, `explicitDeny`, `implicitDeny`.
std::string_view nameOf(Effect effect);

/// How the question names its caller.
struct CallerText {
    std::string arn;
    std::string type = "Principal";
    std::string behindArn;  ///< the role behind a session, with its path; the user behind a federated user
};
/// Who that is. A role session's role has no path unless `behindArn` says it, and a federated user is taken to be named like the user
/// who asked for it. `owner` is the account of a caller that has no ARN. Fails with `ValidationError`.
Result<Caller> callerOf(const CallerText& text, const std::string& owner);

/// The twelve digits of an account id or an account's root ARN; empty stays empty; nothing when it is neither.
std::optional<std::string> accountOf(std::string_view text);
/// Who owns the resource: the account in its ARN or, when it names none, `owner`, or else the caller's account.
std::string ownerOf(std::string_view resource, const std::string& owner, const Caller& caller);

}  // namespace rolewright::evaluation
