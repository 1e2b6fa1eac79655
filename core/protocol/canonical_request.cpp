#include "core/protocol/canonical_request.h"

#include "core/base/text.h"
#include "core/protocol/form.h"

#include <algorithm>

namespace rolewright::protocol {

namespace {

/// RFC 3986 §5.2.4, and of several slashes one.
std::string normalized(std::string_view path)
{
    std::vector<std::string_view> kept;
    for (const std::string_view part : text::split(path, '/')) {
        if (part == "..") {
            if (!kept.empty())
                kept.pop_back();
        } else if (!part.empty() && part != ".") {
            kept.push_back(part);
        }
    }
    std::string clean;
    for (const std::string_view part : kept)
        clean.append("/").append(part);
    const bool isFolder = path.ends_with('/') || path.ends_with("/.") || path.ends_with("/..");
    return clean.empty() || isFolder ? clean + '/' : clean;
}

std::string canonicalPath(std::string_view path, Dialect dialect)
{
    if (dialect == Dialect::query)
        return text::percentEncode(normalized(path), true);
    return path.empty() ? "/" : text::percentEncode(text::percentDecode(path), true);
}

std::string canonicalQuery(std::string_view query)
{
    if (query.empty())
        return {};
    std::vector<std::pair<std::string, std::string>> fields;
    for (const FormParameter& parameter : readForm(query, Plus::plus)) {
        if (parameter.name != "X-Amz-Signature")
            fields.emplace_back(text::percentEncode(parameter.name), text::percentEncode(parameter.value));
    }
    std::sort(fields.begin(), fields.end());
    std::string written;
    for (const auto& [name, value] : fields) {
        if (!written.empty())
            written += '&';
        written.append(name).append("=").append(value);
    }
    return written;
}

/// Without blanks around it, and of several blanks one.
void appendTrimmed(std::string& out, std::string_view value)
{
    bool pending = false;
    bool begun = false;
    for (const char c : value) {
        if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
            pending = begun;
            continue;
        }
        if (pending)
            out += ' ';
        out += c;
        pending = false;
        begun = true;
    }
}

void appendHeader(std::string& out, const HttpRequest& request, const std::string& name)
{
    out.append(name).append(":");
    bool first = true;
    for (const Headers::Field& field : request.headers.fields()) {
        if (!Headers::sameName(field.first, name))
            continue;
        if (!first)
            out += ',';
        appendTrimmed(out, field.second);
        first = false;
    }
    out += '\n';
}

}  // namespace

std::string canonicalRequest(const HttpRequest& request, std::span<const std::string> signedHeaders, std::string_view payloadHash, Dialect dialect)
{
    std::string written = request.method + '\n' + canonicalPath(request.path(), dialect) + '\n' + canonicalQuery(request.query()) + '\n';
    std::string names;
    for (const std::string& name : signedHeaders) {
        appendHeader(written, request, name);
        if (!names.empty())
            names += ';';
        names += name;
    }
    return written.append("\n").append(names).append("\n").append(payloadHash);
}

}  // namespace rolewright::protocol
