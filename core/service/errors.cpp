#include "core/service/errors.h"

namespace rolewright::service {

Error noSuchEntity(std::string_view kind, std::string_view name)
{
    return {"NoSuchEntity", "The " + std::string(kind) + " with name " + std::string(name) + " cannot be found.", {}};
}

Error noSuchPolicy(std::string_view arn)
{
    return {"NoSuchEntity", "Policy " + std::string(arn) + " was not found.", {}};
}

Error alreadyExists(std::string_view kind, std::string_view name)
{
    return {"EntityAlreadyExists", std::string(kind) + " with name " + std::string(name) + " already exists.", {}};
}

Error deleteConflict(std::string_view what)
{
    return {"DeleteConflict", "Cannot delete entity, must " + std::string(what) + " first.", {}};
}

Error noSuchEntity(std::string message)
{
    return {"NoSuchEntity", std::move(message), {}};
}

Error validationError(std::string message)
{
    return {"ValidationError", std::move(message), {}};
}

Error invalidInput(std::string message)
{
    return {"InvalidInput", std::move(message), {}};
}

Error accessDenied(std::string message)
{
    return {"AccessDenied", std::move(message), {}};
}

Error malformedPolicy(std::string message)
{
    return {"MalformedPolicyDocument", std::move(message), {}};
}

Error invalidToken()
{
    return {"InvalidClientTokenId", "The security token included in the request is invalid.", {}};
}

Error missingToken()
{
    return {"MissingAuthenticationToken", "Request is missing Authentication Token", {}};
}

}  // namespace rolewright::service
