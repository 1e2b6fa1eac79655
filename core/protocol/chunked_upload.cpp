#include "core/protocol/chunked_upload.h"

#include "core/base/text.h"
#include "core/crypto/crypto.h"

#include <charconv>

namespace rolewright::protocol {

namespace {

constexpr std::string_view signedChunks = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD";
constexpr std::string_view signedChunksAndTrailer = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER";
constexpr std::string_view unsignedChunks = "STREAMING-UNSIGNED-PAYLOAD-TRAILER";
constexpr std::string_view lineEnd = "\r\n";
constexpr std::string_view signatureMark = ";chunk-signature=";

Error incompleteBody()
{
    return {"IncompleteBody", "The request body terminated unexpectedly", {}};
}

Error wrongChunk()
{
    return {"SignatureDoesNotMatch", "The request signature we calculated does not match the signature you provided. Check your key and signing method.", {}};
}

/// A whole number; nothing when the text is anything else.
std::optional<std::size_t> wholeNumber(std::string_view text, int base)
{
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

/// Walks over the pieces; the signature before is part of what the next one signs.
class Reader {
public:
    Reader(std::string_view body, bool isSigned, const SignatureClaim& claim, const crypto::Secret& key)
        : m_rest(body), m_signed(isSigned), m_claim(claim), m_key(key), m_previous(claim.signature)
    {
    }

    /// True while there are more; the last piece is empty.
    Result<bool> readChunk(std::string& body)
    {
        const std::optional<std::string_view> line = takeLine();
        if (!line)
            return incompleteBody();
        const std::size_t mark = line->find(';');
        const std::optional<std::size_t> size = wholeNumber(line->substr(0, mark), 16);
        if (!size || *size > m_rest.size())
            return incompleteBody();
        const std::string_view data = m_rest.substr(0, *size);
        if (m_signed) {
            const std::string_view extension = mark == std::string_view::npos ? std::string_view() : line->substr(mark);
            if (!extension.starts_with(signatureMark) ||
                !accept("PAYLOAD", crypto::toHex(crypto::sha256("")) + '\n', data, extension.substr(signatureMark.size())))
                return wrongChunk();
        }
        m_rest.remove_prefix(*size);
        body += data;
        if (data.empty())
            return false;
        if (!m_rest.starts_with(lineEnd))
            return incompleteBody();
        m_rest.remove_prefix(lineEnd.size());
        return true;
    }

    Result<void> readTrailers(Headers& trailers, bool isSigned)
    {
        std::string written;
        std::optional<std::string> signature;
        while (!m_rest.empty() && m_rest != lineEnd) {
            const std::optional<std::string_view> line = takeLine();
            const std::size_t mark = line ? line->find(':') : std::string_view::npos;
            if (mark == std::string_view::npos || signature)
                return incompleteBody();
            const std::string name = text::lower(line->substr(0, mark));
            const std::string value(text::trim(line->substr(mark + 1)));
            if (name == "x-amz-trailer-signature") {
                signature = value;
                continue;
            }
            written.append(name).append(":").append(value).append("\n");
            trailers.add(name, value);
        }
        return !isSigned || (signature && accept("TRAILER", {}, written, *signature)) ? Result<void>() : wrongChunk();
    }

    /// Nothing but the last line's end is left.
    bool atEnd() const { return m_rest.empty() || m_rest == lineEnd; }

private:
    std::optional<std::string_view> takeLine()
    {
        const std::size_t end = m_rest.find(lineEnd);
        if (end == std::string_view::npos)
            return std::nullopt;
        const std::string_view line = m_rest.substr(0, end);
        m_rest.remove_prefix(end + lineEnd.size());
        return line;
    }

    bool accept(std::string_view kind, const std::string& before, std::string_view data, std::string_view signature)
    {
        const std::string toSign = std::string(signatureAlgorithm) + '-' + std::string(kind) + '\n' + m_claim.timestamp + '\n' + m_claim.scope.text() + '\n' +
                                   m_previous + '\n' + before + crypto::toHex(crypto::sha256(data));
        m_previous = signatureOf(m_key, toSign);
        return crypto::constantTimeEquals(m_previous, signature);
    }

    std::string_view m_rest;
    bool m_signed;
    const SignatureClaim& m_claim;
    const crypto::Secret& m_key;
    std::string m_previous;
};

}  // namespace

bool isChunked(std::string_view payloadHash)
{
    return payloadHash.starts_with("STREAMING-");
}

Result<ChunkedUpload> readChunks(std::string_view body, std::string_view payloadHash, std::optional<std::string_view> decodedLength,
                                 const SignatureClaim& claim, const crypto::Secret& key)
{
    const bool isSigned = payloadHash == signedChunks || payloadHash == signedChunksAndTrailer;
    if (!isSigned && payloadHash != unsignedChunks)
        return Error{"InvalidRequest", "The value of x-amz-content-sha256 header is invalid.", {}};
    const std::optional<std::size_t> length = decodedLength ? wholeNumber(*decodedLength, 10) : std::nullopt;
    if (!length)
        return Error{"MissingContentLength", "You must provide the Content-Length HTTP header.", {}};
    ChunkedUpload upload;
    Reader reader(body, isSigned, claim, key);
    for (;;) {
        const Result<bool> more = reader.readChunk(upload.body);
        if (!more)
            return more.error();
        if (!*more)
            break;
    }
    if (payloadHash != signedChunks) {
        if (const Result<void> read = reader.readTrailers(upload.trailers, payloadHash == signedChunksAndTrailer); !read)
            return read.error();
    }
    if (!reader.atEnd() || upload.body.size() != *length)
        return incompleteBody();
    return upload;
}

}  // namespace rolewright::protocol
