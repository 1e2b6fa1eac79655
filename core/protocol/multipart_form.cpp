#include "core/protocol/multipart_form.h"

#include "core/base/text.h"

#include <algorithm>

namespace rolewright::protocol {
namespace {

constexpr std::string_view lineEnd = "\r\n";
constexpr std::size_t mostFields = 1000;

Error malformed()
{
    return {"MalformedPOSTRequest", "The body of your POST request is not well-formed multipart/form-data.", {}};
}

/// The parameter of a header (`form-data; name="key"; filename="a.txt"`), or nothing.
std::optional<std::string> parameterOf(std::string_view header, std::string_view wanted)
{
    for (std::size_t at = header.find(';'); at != std::string_view::npos;) {
        header = text::trim(header.substr(at + 1));
        const std::size_t mark = header.find('=');
        if (mark == std::string_view::npos)
            return std::nullopt;
        const std::string_view name = text::trim(header.substr(0, mark));
        header = header.substr(mark + 1);
        std::string value;
        if (header.starts_with('"')) {
            std::size_t i = 1;
            for (; i < header.size() && header[i] != '"'; ++i) {
                i += header[i] == '\\' && i + 1 < header.size() && (header[i + 1] == '"' || header[i + 1] == '\\');
                value += header[i];
            }
            header = header.substr(std::min(i + 1, header.size()));
        } else {
            value = text::trim(header.substr(0, header.find(';')));
        }
        if (text::equalsIgnoringCase(name, wanted))
            return value;
        at = header.find(';');
    }
    return std::nullopt;
}

std::string withoutFolders(std::string name)
{
    const std::size_t slash = name.find_last_of("/\\");
    return slash == std::string::npos ? name : name.substr(slash + 1);
}

/// One part: its headers, a blank line, its bytes. False once the file is there.
Result<bool> addPart(std::string_view part, MultipartForm& form)
{
    std::string disposition;
    for (;;) {
        const std::size_t end = part.find(lineEnd);
        if (end == std::string_view::npos)
            return malformed();
        const std::string_view line = part.substr(0, end);
        part.remove_prefix(end + lineEnd.size());
        if (line.empty())
            break;
        constexpr std::string_view name = "content-disposition:";
        if (text::startsWithIgnoringCase(line, name))
            disposition = text::trim(line.substr(name.size()));
    }
    const auto name = parameterOf(disposition, "name");
    if (!name || !text::startsWithIgnoringCase(disposition, "form-data"))
        return malformed();
    if (!text::equalsIgnoringCase(*name, "file")) {
        form.fields.push_back({*name, std::string(part)});
        return form.fields.size() <= mostFields ? Result<bool>(true) : malformed();
    }
    form.file = std::string(part);
    form.fileName = withoutFolders(parameterOf(disposition, "filename").value_or(std::string()));
    return false;
}

}  // namespace

const std::string* MultipartForm::find(std::string_view name) const
{
    const auto found = std::find_if(fields.begin(), fields.end(), [name](const FormParameter& field) { return text::equalsIgnoringCase(field.name, name); });
    return found == fields.end() ? nullptr : &found->value;
}

bool isMultipartForm(const HttpRequest& request)
{
    const std::string_view type = request.headers.find("Content-Type").value_or("");
    return request.method == "POST" && text::startsWithIgnoringCase(type, "multipart/form-data");
}

Result<MultipartForm> readMultipartForm(const HttpRequest& request)
{
    const auto boundary = parameterOf(request.headers.find("Content-Type").value_or(""), "boundary");
    if (!boundary || boundary->empty() || boundary->size() > 70)
        return malformed();
    const std::string mark = "--" + *boundary;
    const std::string next = std::string(lineEnd) + mark;
    std::string_view rest = request.body;
    if (!rest.starts_with(mark)) {  // a preamble
        const std::size_t begin = rest.find(next);
        if (begin == std::string_view::npos)
            return malformed();
        rest.remove_prefix(begin + lineEnd.size());
    }
    rest.remove_prefix(mark.size());
    MultipartForm form;
    while (!rest.starts_with("--")) {
        const std::size_t line = rest.find(lineEnd);
        const std::size_t end = rest.find(next);
        if (line == std::string_view::npos || end == std::string_view::npos || !text::trim(rest.substr(0, line)).empty())
            return malformed();
        const std::size_t begin = line + lineEnd.size();
        const Result<bool> more = end >= begin ? addPart(rest.substr(begin, end - begin), form) : malformed();
        if (!more)
            return more.error();
        if (!*more)
            break;
        rest.remove_prefix(end + next.size());
    }
    return form;
}

}  // namespace rolewright::protocol
