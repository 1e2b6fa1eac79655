#include "core/base/http_date.h"
#include "core/base/text.h"
#include "core/protocol/form.h"
#include "core/protocol/sigv4.h"

#include <charconv>

namespace rolewright::protocol {

namespace {

using Claimed = Result<std::optional<SignatureClaim>>;

Error incomplete(std::string message)
{
    return {"IncompleteSignature", std::move(message), {}};
}

/// S3 has codes of its own for what is the same everywhere else.
Error malformedHeader(std::string message, Dialect dialect)
{
    return dialect == Dialect::s3 ? Error{"AuthorizationHeaderMalformed", "The authorization header is malformed; " + std::move(message), {}}
                                  : incomplete(std::move(message));
}

Error malformedQuery(std::string message, Dialect dialect)
{
    return dialect == Dialect::s3 ? Error{"AuthorizationQueryParametersError", std::move(message), {}} : incomplete(std::move(message));
}

/// The three parts of a signature as they are written in a header or in a query.
struct Parts {
    std::optional<std::string> credential;
    std::optional<std::string> signedHeaders;
    std::optional<std::string> signature;
};

/// False when it was there before: of two only one can be meant.
bool put(std::optional<std::string>& part, std::string_view value)
{
    if (part)
        return false;
    part = std::string(value);
    return true;
}

Result<Parts> partsOfHeader(std::string_view header, Dialect dialect)
{
    Parts parts;
    const std::string_view list = text::trim(header.substr(signatureAlgorithm.size()));
    if (list.empty())
        return parts;
    for (const std::string_view piece : text::split(list, ',')) {
        const std::string_view pair = text::trim(piece);
        const std::size_t mark = pair.find('=');
        if (mark == std::string_view::npos)
            return malformedHeader(
                "'" + std::string(pair) + "' not a valid key=value pair (missing equal-sign) in Authorization header: '" + std::string(header) + "'.", dialect);
        const std::string_view name = pair.substr(0, mark);
        const std::string_view value = pair.substr(mark + 1);
        const bool fresh = name == "Credential"      ? put(parts.credential, value)
                           : name == "SignedHeaders" ? put(parts.signedHeaders, value)
                           : name == "Signature"     ? put(parts.signature, value)
                                                     : true;
        if (!fresh)
            return malformedHeader("'" + std::string(name) + "' comes twice in the Authorization header.", dialect);
    }
    return parts;
}

/// Credential → key id and scope. The key id may hold slashes as little as the rest.
Result<void> readCredential(std::string_view credential, SignatureClaim& claim)
{
    const std::vector<std::string_view> parts = text::split(credential, '/');
    if (parts.size() != 5)
        return incomplete("Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '" + std::string(credential) +
                          "'");
    claim.accessKeyId = parts[0];
    claim.scope = {std::string(parts[1]), std::string(parts[2]), std::string(parts[3]), std::string(parts[4])};
    return {};
}

void readSignedHeaders(std::string_view list, SignatureClaim& claim)
{
    for (const std::string_view name : text::split(list, ';'))
        claim.signedHeaders.push_back(text::lower(name));
}

/// Either form of a date; `claim.timestamp` is what was signed.
bool readTime(std::string_view text, SignatureClaim& claim)
{
    std::optional<Instant> time = parseBasicIso8601(text);
    if (!time)
        time = parseHttpDate(text);
    if (!time)
        return false;
    claim.time = *time;
    claim.timestamp = toBasicIso8601(*time);
    return true;
}

std::string dateMessage(std::string_view text)
{
    return "Date must be in ISO-8601 'basic format'. Got '" + std::string(text) + "'. See http://en.wikipedia.org/wiki/ISO_8601";
}

/// What a header lacks, in the words and the order of AWS.
std::string missingInHeader(const Parts& parts, bool hasDate)
{
    std::string missing;
    if (!parts.credential)
        missing += "Authorization header requires 'Credential' parameter. ";
    if (!parts.signature)
        missing += "Authorization header requires 'Signature' parameter. ";
    if (!parts.signedHeaders)
        missing += "Authorization header requires 'SignedHeaders' parameter. ";
    if (!hasDate)
        missing += "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. ";
    return missing;
}

Result<void> readParts(const Parts& parts, SignatureClaim& claim)
{
    if (Result<void> read = readCredential(*parts.credential, claim); !read)
        return read;
    readSignedHeaders(*parts.signedHeaders, claim);
    claim.signature = *parts.signature;
    return {};
}

/// Signature Version 2, which S3 does not take for buckets made since June 24, 2020. Source: S3 User Guide, "AWS Signature Version 2 turned off".
Error versionTwo()
{
    return {"InvalidRequest", "The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.", {}};
}

Claimed claimOfHeader(const HttpRequest& request, std::string_view header, Dialect dialect)
{
    if (!header.starts_with(signatureAlgorithm) || (header.size() > signatureAlgorithm.size() && header[signatureAlgorithm.size()] != ' ')) {
        if (dialect == Dialect::s3)
            return versionTwo();
        return incomplete("Unsupported AWS 'algorithm': '" + std::string(header.substr(0, header.find(' '))) + "'.");
    }
    const Result<Parts> parts = partsOfHeader(header, dialect);
    if (!parts)
        return parts.error();
    std::optional<std::string_view> date = request.headers.find("x-amz-date");
    if (!date)
        date = request.headers.find("date");
    if (std::string missing = missingInHeader(*parts, date.has_value()); !missing.empty())
        return malformedHeader(missing + "Authorization=" + std::string(header), dialect);
    SignatureClaim claim;
    if (const Result<void> read = readParts(*parts, claim); !read)
        return malformedHeader(read.error().message, dialect);
    if (!readTime(*date, claim))
        return malformedHeader(dateMessage(*date), dialect);
    if (const auto token = request.headers.find("x-amz-security-token"))
        claim.sessionToken = std::string(*token);
    return std::optional(std::move(claim));
}

constexpr int longestExpiry = 604800;  // a week; Amazon S3 API Reference, "Authenticating Requests: Using Query Parameters"

Result<void> readExpiry(const std::string& text, SignatureClaim& claim, Dialect dialect)
{
    int seconds = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (error != std::errc() || end != text.data() + text.size())
        return malformedQuery("X-Amz-Expires should be a number", dialect);
    if (seconds < 0)
        return malformedQuery("X-Amz-Expires must be non-negative", dialect);
    if (seconds > longestExpiry)
        return malformedQuery("X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than 604800 seconds",
                              dialect);
    claim.expires = std::chrono::seconds(seconds);
    return {};
}

/// The parameters of a presigned request.
struct Presigned {
    std::optional<std::string> algorithm;
    std::optional<std::string> date;
    std::optional<std::string> expires;
    std::optional<std::string> token;
    Parts parts;
    bool twice = false;
    bool isVersionTwo = false;  ///< `AWSAccessKeyId=…&Signature=…&Expires=…`
};

Presigned presignedOf(std::string_view query)
{
    Presigned found;
    const auto slotOf = [&](std::string_view name) -> std::optional<std::string>* {
        return name == "X-Amz-Algorithm"        ? &found.algorithm
               : name == "X-Amz-Credential"     ? &found.parts.credential
               : name == "X-Amz-Date"           ? &found.date
               : name == "X-Amz-Expires"        ? &found.expires
               : name == "X-Amz-SignedHeaders"  ? &found.parts.signedHeaders
               : name == "X-Amz-Signature"      ? &found.parts.signature
               : name == "X-Amz-Security-Token" ? &found.token
                                                : nullptr;
    };
    for (const FormParameter& parameter : readForm(query, Plus::plus)) {
        if (std::optional<std::string>* const slot = slotOf(parameter.name))
            found.twice |= !put(*slot, parameter.value);
        found.isVersionTwo |= parameter.name == "AWSAccessKeyId";
    }
    return found;
}

std::string missingInQuery(const Presigned& found, Dialect dialect)
{
    const bool whole = found.algorithm && found.parts.credential && found.date && found.parts.signedHeaders && found.parts.signature;
    if (dialect == Dialect::s3)
        return whole && found.expires ? ""
                                      : "Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, X-Amz-Date, "
                                        "X-Amz-SignedHeaders, and X-Amz-Expires parameters.";
    std::string missing;
    const auto ask = [&](const std::optional<std::string>& part, const char* name) {
        if (!part)
            missing += "AWS query-string parameters must include '" + std::string(name) + "'. ";
    };
    ask(found.algorithm, "X-Amz-Algorithm");
    ask(found.parts.credential, "X-Amz-Credential");
    ask(found.parts.signature, "X-Amz-Signature");
    ask(found.parts.signedHeaders, "X-Amz-SignedHeaders");
    ask(found.date, "X-Amz-Date");
    return missing.empty() ? missing : missing + "Re-examine the query-string parameters.";
}

Claimed claimOfQuery(const Presigned& found, Dialect dialect)
{
    if (std::string missing = missingInQuery(found, dialect); !missing.empty())
        return malformedQuery(std::move(missing), dialect);
    if (found.twice)
        return malformedQuery("A parameter of the signature comes twice in the query-string.", dialect);
    if (*found.algorithm != signatureAlgorithm)
        return malformedQuery("X-Amz-Algorithm only supports \"AWS4-HMAC-SHA256\"", dialect);
    SignatureClaim claim;
    claim.presigned = true;
    if (const Result<void> read = readParts(found.parts, claim); !read)
        return malformedQuery(read.error().message, dialect);
    if (!readTime(*found.date, claim))
        return malformedQuery(dateMessage(*found.date), dialect);
    if (found.expires) {
        if (const Result<void> read = readExpiry(*found.expires, claim, dialect); !read)
            return read.error();
    }
    claim.sessionToken = found.token;
    return std::optional(std::move(claim));
}

}  // namespace

Claimed readClaim(const HttpRequest& request, Dialect dialect)
{
    const std::optional<std::string_view> header = request.headers.find("authorization");
    const Presigned found = presignedOf(request.query());
    const bool inQuery = found.algorithm || found.parts.credential || found.parts.signature;
    if (header && inQuery)
        return dialect == Dialect::s3 ? Error{"InvalidArgument",
                                              "Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or "
                                              "the Authorization header should be specified",
                                              {}}
                                      : incomplete("Only one of the Authorization header and the query-string parameters may sign a request.");
    if (header)
        return claimOfHeader(request, *header, dialect);
    if (found.isVersionTwo && !inQuery && dialect == Dialect::s3)
        return versionTwo();
    return inQuery ? claimOfQuery(found, dialect) : Claimed(std::optional<SignatureClaim>());
}

}  // namespace rolewright::protocol
