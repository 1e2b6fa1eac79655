#include "core/server/desk_talk.h"

#include "core/base/time_text.h"

namespace rolewright::server {
namespace {

std::string lineOf(const Error& error)
{
    return json::compact(json::Object{{"code", error.code}, {"message", error.message}}) + '\n';
}

}  // namespace

std::string deskQuestion(const CredentialWish& wish)
{
    return json::compact(wish.toJson()) + '\n';
}

std::string deskAnswer(std::string_view question, const std::function<Result<GivenCredentials>(const CredentialWish&)>& give)
{
    const Result<json::Object> read = json::parseObject(question);
    if (!read || !read->is_object())
        return lineOf({"InvalidWish", "the question cannot be read", {}});
    const Result<GivenCredentials> given = give(CredentialWish::fromJson(*read));
    if (!given)
        return lineOf(given.error());
    const sts::Credentials& credentials = given->credentials;
    return json::compact({{"accessKeyId", credentials.accessKeyId},
                          {"secretAccessKey", credentials.secretAccessKey.reveal()},
                          {"sessionToken", credentials.sessionToken.reveal()},
                          {"expires", toIso8601(credentials.expires)}}) +
           '\n';
}

Result<GivenCredentials> readDeskAnswer(std::string_view answer)
{
    const Result<json::Object> read = json::parseObject(answer);
    const bool isObject = read && read->is_object();
    if (isObject && read->contains("code"))
        return Error{json::stringOr(*read, "code"), json::stringOr(*read, "message"), {}};
    const auto expires = isObject ? parseIso8601(json::stringOr(*read, "expires")) : std::nullopt;
    if (!expires)
        return Error{"WorkspaceInUse", "the Rolewright that has the workspace open gave an answer that cannot be read", {}};
    sts::Credentials credentials{json::stringOr(*read, "accessKeyId"), crypto::Secret(json::stringOr(*read, "secretAccessKey")),
                                 crypto::Secret(json::stringOr(*read, "sessionToken")), *expires};
    return GivenCredentials{std::move(credentials), nullptr};
}

}  // namespace rolewright::server
