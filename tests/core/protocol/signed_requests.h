/// Signed requests from the tables of tests/data/sigv4, and the whole of what is asked of a signature.
#pragma once

#include "core/protocol/sigv4_check.h"
#include "tests/support/core/data_dir.h"

namespace rolewright::test {

/// A request and the secret that it is signed with.
struct SignedRequest {
    protocol::HttpRequest request;
    std::string service;
    std::string accessKeyId;
    crypto::Secret secret;
    protocol::Dialect dialect = protocol::Dialect::query;
};

/// A row as packaging/tools/sign_requests.py writes it.
inline SignedRequest signedRequestOf(const json::Object& row)
{
    SignedRequest read{{textOf(row, "method"), textOf(row, "target"), {}, textOf(row, "body")},
                       textOf(row, "service"),
                       textOf(row, "id"),
                       crypto::Secret(textOf(row, "secret"))};
    for (const json::Object& field : row.at("headers"))
        read.request.headers.add(field.at(0).get<std::string>(), field.at(1).get<std::string>());
    read.dialect = read.service == "s3" ? protocol::Dialect::s3 : protocol::Dialect::query;
    return read;
}

/// `ok`, or the code of the first objection; every question is asked, at the time `now`, or at the time that the request claims.
inline std::string verify(const SignedRequest& asked, std::optional<Instant> now = {})
{
    using namespace protocol;
    const auto claim = readClaim(asked.request, asked.dialect);
    if (!claim)
        return claim.error().code;
    if (!*claim)
        return "unsigned";
    const SignatureClaim& claimed = **claim;
    if (const auto right = checkScope(claimed, asked.service, true, asked.dialect); !right)
        return right.error().code;
    if (const auto right = checkTime(claimed, now.value_or(claimed.time), std::chrono::minutes(15), asked.dialect); !right)
        return right.error().code;
    if (claimed.accessKeyId != asked.accessKeyId)
        return "InvalidClientTokenId";  // whoever knows the keys would say
    const auto hash = payloadHashOf(asked.request, claimed, asked.dialect);
    if (!hash)
        return hash.error().code;
    if (const auto right = checkSignature(asked.request, claimed, signingKey(asked.secret, claimed.scope), *hash, asked.dialect); !right)
        return right.error().code;
    if (const auto right = asked.dialect == Dialect::s3 ? checkPayload(asked.request, *hash) : Result<void>(); !right)
        return right.error().code;
    return "ok";
}

}  // namespace rolewright::test
