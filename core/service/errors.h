/// AWS's errors in AWS's words. Source: IAM API Reference; texts as observed.
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>

namespace rolewright::service {

/// NoSuchEntity "The user with name alice cannot be found."; kind `user`, `group`, `role`, `user policy` …
Error noSuchEntity(std::string_view kind, std::string_view name);
/// NoSuchEntity "Policy arn:… was not found." / "does not exist or is not attachable."
Error noSuchPolicy(std::string_view arn);
/// EntityAlreadyExists "User with name alice already exists."
Error alreadyExists(std::string_view kind, std::string_view name);
/// DeleteConflict "Cannot delete entity, must detach all policies first."
Error deleteConflict(std::string_view what);
/// NoSuchEntity "The Access Key with id …" and whatever else has words of its own.
Error noSuchEntity(std::string message);
Error validationError(std::string message);
Error invalidInput(std::string message);
Error accessDenied(std::string message);
Error malformedPolicy(std::string message);


/// InvalidClientTokenId: the credentials are nobody's, or nobody's any more.
Error invalidToken();
/// MissingAuthenticationToken: anonymous callers, everywhere but in S3.
Error missingToken();

}  // namespace rolewright::service
