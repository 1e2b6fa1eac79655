#include "core/protocol/sigv4.h"

#include "core/base/text.h"
#include "core/crypto/crypto.h"

#include <algorithm>
#include <charconv>

namespace rolewright::protocol {

namespace {

std::string_view bytesOf(const crypto::Digest& digest)
{
    return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

/// The next link of the chain that a signing key is made by; the one before does not linger.
crypto::Secret derive(const crypto::Secret& key, std::string_view bytes)
{
    crypto::Digest digest = crypto::hmacSha256(key.reveal(), bytes);
    crypto::Secret derived(bytesOf(digest));
    crypto::cleanse(std::span<std::uint8_t>(digest));
    return derived;
}

void addHeader(HttpRequest& request, std::string name, std::string value)
{
    request.headers.add(std::move(name), std::move(value));
}

std::vector<std::string> namesOfHeaders(const HttpRequest& request)
{
    std::vector<std::string> names;
    for (const Headers::Field& field : request.headers.fields())
        names.push_back(text::lower(field.first));
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

}  // namespace

bool SignatureClaim::signs(std::string_view header) const
{
    return std::find(signedHeaders.begin(), signedHeaders.end(), header) != signedHeaders.end();
}

std::string toBasicIso8601(Instant instant)
{
    const auto day = std::chrono::floor<std::chrono::days>(instant);
    const std::chrono::year_month_day ymd(day);
    const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::seconds>(instant - day));
    std::string written;
    const auto append = [&](long value, std::size_t digits) {
        const std::string text = std::to_string(value);
        written.append(digits > text.size() ? digits - text.size() : 0, '0').append(text);
    };
    append(static_cast<int>(ymd.year()), 4);
    append(static_cast<unsigned>(ymd.month()), 2);
    append(static_cast<unsigned>(ymd.day()), 2);
    written += 'T';
    append(time.hours().count(), 2);
    append(time.minutes().count(), 2);
    append(time.seconds().count(), 2);
    return written + 'Z';
}

std::optional<Instant> parseBasicIso8601(std::string_view text)
{
    if (text.size() != 16 || text[8] != 'T' || text[15] != 'Z')
        return std::nullopt;
    const auto number = [&](std::size_t at, std::size_t count) {
        int value = -1;
        const char* const end = text.data() + at + count;
        const auto [stop, error] = std::from_chars(text.data() + at, end, value);
        return error == std::errc() && stop == end && text[at] != '-' ? value : -1;
    };
    const std::chrono::year_month_day ymd{std::chrono::year(number(0, 4)), std::chrono::month(static_cast<unsigned>(number(4, 2))),
                                          std::chrono::day(static_cast<unsigned>(number(6, 2)))};
    const int hour = number(9, 2);
    const int minute = number(11, 2);
    const int second = number(13, 2);
    if (!ymd.ok() || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
        return std::nullopt;
    const Instant instant = std::chrono::sys_days(ymd) + std::chrono::hours(hour) + std::chrono::minutes(minute) + std::chrono::seconds(second);
    return toBasicIso8601(instant) == text ? std::optional(instant) : std::nullopt;
}

crypto::Secret signingKey(const crypto::Secret& secretAccessKey, const CredentialScope& scope)
{
    std::string text = "AWS4" + std::string(secretAccessKey.reveal());
    const crypto::Secret first(text);
    crypto::cleanse(text);
    return derive(derive(derive(derive(first, scope.date), scope.region), scope.service), scope.terminator);
}

std::string stringToSign(std::string_view timestamp, const CredentialScope& scope, std::string_view canonicalRequest)
{
    return std::string(signatureAlgorithm).append("\n").append(timestamp).append("\n").append(scope.text()).append("\n") +
           crypto::toHex(crypto::sha256(canonicalRequest));
}

std::string signatureOf(const crypto::Secret& signingKey, std::string_view stringToSign)
{
    return crypto::toHex(crypto::hmacSha256(signingKey.reveal(), stringToSign));
}

void sign(HttpRequest& request, const Signer& signer, std::string_view region, std::string_view service, Instant now, Dialect dialect)
{
    const std::string timestamp = toBasicIso8601(now);
    const CredentialScope scope{timestamp.substr(0, 8), std::string(region), std::string(service)};
    const std::string payloadHash = crypto::toHex(crypto::sha256(request.body));
    addHeader(request, "X-Amz-Date", timestamp);
    if (dialect == Dialect::s3)
        addHeader(request, "X-Amz-Content-Sha256", payloadHash);
    if (signer.sessionToken)
        addHeader(request, "X-Amz-Security-Token", std::string(signer.sessionToken->reveal()));
    const std::vector<std::string> names = namesOfHeaders(request);
    const std::string toSign = stringToSign(timestamp, scope, canonicalRequest(request, names, payloadHash, dialect));
    addHeader(request, "Authorization",
              std::string(signatureAlgorithm) + " Credential=" + std::string(signer.accessKeyId) + '/' + scope.text() +
                  ", SignedHeaders=" + text::join(names, ";") + ", Signature=" + signatureOf(signingKey(signer.secretAccessKey, scope), toSign));
}

}  // namespace rolewright::protocol
