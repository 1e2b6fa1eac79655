#include "core/crypto/crypto.h"
#include "core/server/asked.h"
#include "core/server/signature_facts.h"
#include "core/server/unpacked_request.h"
#include "core/service/home_regions.h"
#include "core/sts/issue.h"

namespace rolewright::server {

using protocol::Dialect;
using protocol::SignatureClaim;
using protocol::WireCall;

namespace {

Error missingToken()
{
    return {"MissingAuthenticationToken", "Request is missing Authentication Token", {}};
}

Error invalidToken()
{
    return {"InvalidClientTokenId", "The security token included in the request is invalid.", {}};
}

}  // namespace

Error inWordsOf(Dialect dialect, Error error, const SignatureClaim& claim, protocol::ErrorDetails& details)
{
    if (dialect != Dialect::s3)
        return error;
    if (error.code == "InvalidClientTokenId") {
        details.emplace_back("AWSAccessKeyId", claim.accessKeyId);
        return {"InvalidAccessKeyId", "The AWS Access Key Id you provided does not exist in our records.", {}};
    }
    return error.code == "ExpiredToken" ? Error{"ExpiredToken", "The provided token has expired.", {}} : error;
}

/// Who calls: nobody where an operation takes no signature, whoever signed otherwise.
Result<sts::Caller> Endpoint::authenticate(Asked& asked, const WireCall& call)
{
    if (call.operation->isUnsigned)
        return sts::Caller::anonymous();
    if (!asked.claim)
        return asked.claim.error();
    if (*asked.claim)
        return asked.form ? verifyForm(asked) : verify(asked);
    if (asked.dialect != Dialect::s3)
        return missingToken();
    if (const auto hash = asked.request->headers.find("x-amz-content-sha256"); hash && protocol::isChunked(*hash)) {
        if (const Result<void> right = unpack(asked, *hash, crypto::Secret()); !right)
            return right.error();
    }
    return sts::Caller::anonymous();
}

/// Where the bucket is, when the request is signed for elsewhere: one that is there under one Region's policies must not be had under another's. Source: S3
/// API Reference, "Error responses", AuthorizationHeaderMalformed.
std::optional<std::string> Endpoint::otherRegion(const Asked& asked, const service::Operation& operation) const
{
    if (!asked.claim || !*asked.claim)
        return std::nullopt;
    auto region = service::bucketRegion(*asked.engine->snapshot(), operation);
    return region && *region != asked.claimed().scope.region ? region : std::nullopt;
}

/// A name that says a Region takes what is signed for that Region; S3 has buckets behind any of its names.
bool Endpoint::isRegionHere(const Asked& asked) const
{
    const std::string& region = asked.claimed().scope.region;
    const bool isElsewhere = asked.dialect != Dialect::s3 && !asked.host.region.empty() && asked.host.region != region;
    return !isElsewhere && m_options.isRegion(region);
}

Result<sts::Caller> Endpoint::verify(Asked& asked)
{
    const SignatureClaim& claim = asked.claimed();
    const std::string_view service = asked.dialect == Dialect::s3 ? "s3" : asked.service->service();  // for S3 Control, too, one signs as for S3
    if (const Result<void> right = protocol::checkScope(claim, service, isRegionHere(asked), asked.dialect); !right) {
        if (asked.dialect == Dialect::s3 && right.error().message.find("the region '") != std::string::npos)
            asked.details.emplace_back("Region", "us-east-1");
        return right.error();
    }
    crypto::Secret secret;
    Result<sts::Caller> caller = findCaller(asked, secret);
    if (!caller)
        return inWordsOf(asked.dialect, caller.error(), claim, asked.details);
    const Instant now = m_options.signingTime ? m_options.signingTime() : asked.context.now;
    if (const Result<void> right = protocol::checkTime(claim, now, m_options.clockWindow, asked.dialect); !right) {
        if (asked.dialect == Dialect::s3)
            addTimes(asked.details, claim, right.error(), now, *m_options.clockWindow);
        return right.error();
    }
    const Result<std::string> hash = protocol::payloadHashOf(*asked.request, claim, asked.dialect);
    if (!hash)
        return hash.error();
    const crypto::Secret key = m_keys.find(claim.accessKeyId, secret, claim.scope);
    if (const Result<void> right = protocol::checkSignature(*asked.request, claim, key, *hash, asked.dialect); !right) {
        if (asked.dialect == Dialect::s3)
            addSignature(asked.details, *asked.request, claim, right.error(), *hash);
        return right.error();
    }
    if (asked.dialect == Dialect::s3) {
        if (const Result<void> right = unpack(asked, *hash, key); !right)
            return right.error();
        asked.context.signatureKeys = signatureKeys(claim, *hash, asked.context.now);
    }
    return caller;
}

/// A form's policy is what is signed, and says how long it holds.
Result<sts::Caller> Endpoint::verifyForm(Asked& asked)
{
    const SignatureClaim& claim = asked.claimed();
    if (const Result<void> right = protocol::checkScope(claim, asked.service->service(), isRegionHere(asked), asked.dialect); !right)
        return right.error();
    crypto::Secret secret;
    Result<sts::Caller> caller = findCaller(asked, secret);
    if (!caller)
        return inWordsOf(asked.dialect, caller.error(), claim, asked.details);
    const crypto::Secret key = m_keys.find(claim.accessKeyId, secret, claim.scope);
    if (!crypto::constantTimeEquals(protocol::signatureOf(key, asked.form->policy), claim.signature)) {
        asked.details = {{"AWSAccessKeyId", claim.accessKeyId}, {"StringToSign", asked.form->policy}, {"SignatureProvided", claim.signature}};
        return Error{
            "SignatureDoesNotMatch", "The request signature we calculated does not match the signature you provided. Check your key and signing method.", {}};
    }
    const Instant now = m_options.signingTime ? m_options.signingTime() : asked.context.now;
    if (const Result<void> allowed = asked.form->checkPolicy(m_options.clockWindow ? std::optional(now) : std::nullopt, asked.details); !allowed)
        return allowed.error();
    asked.context.signatureKeys = signatureKeys(claim, std::string(protocol::unsignedPayload), asked.context.now);
    asked.context.signatureKeys.front().second = "POST";  // s3:authType
    return caller;
}

/// The credentials that are claimed, and what they are proved with: an expired token is said before one that is nobody's.
Result<sts::Caller> Endpoint::findCaller(Asked& asked, crypto::Secret& secret) const
{
    const SignatureClaim& claim = asked.claimed();
    if (const auto& admin = m_options.admin; admin && admin->accessKeyId == claim.accessKeyId) {
        if (claim.sessionToken)
            return invalidToken();
        secret = admin->secret.clone();
        return sts::Caller::root(admin->account);
    }
    if (claim.sessionToken) {
        secret = sts::secretOf(asked.engine->workspaceKey(), claim.accessKeyId);
    } else {
        Result<crypto::Secret> known = asked.engine->secretOfKey(claim.accessKeyId);
        if (!known)
            return invalidToken();
        secret = *std::move(known);
    }
    Result<sts::Caller> caller = asked.engine->authenticate(claim.accessKeyId, secret.reveal(), claim.sessionToken.value_or(""));
    if (caller && caller->session && asked.context.hasEnded(*caller->session))
        return Error{"ExpiredToken", "The security token included in the request is expired", {}};
    return caller;
}

/// The body is what was signed; chunks are taken out of their frames.
Result<void> Endpoint::unpack(Asked& asked, std::string_view payloadHash, const crypto::Secret& key) const
{
    if (!protocol::isChunked(payloadHash)) {
        const Result<void> right = checkTrailers(*asked.request, {});
        return right ? protocol::checkPayload(*asked.request, payloadHash) : right;
    }
    const SignatureClaim nobody;
    Result<protocol::ChunkedUpload> upload = protocol::readChunks(asked.request->body, payloadHash, asked.request->headers.find("x-amz-decoded-content-length"),
                                                                  *asked.claim ? asked.claimed() : nobody, key);
    if (!upload)
        return upload.error();
    if (const Result<void> right = checkTrailers(*asked.request, upload->trailers); !right)
        return right;
    asked.unpacked = withoutChunks(*asked.request, *std::move(upload));
    return {};
}

}  // namespace rolewright::server
