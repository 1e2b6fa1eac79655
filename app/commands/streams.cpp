#include "app/commands/streams.h"

#include "app/commands/command.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

namespace rolewright::app {

std::string forTerminal(std::string_view text)
{
    const auto at = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    std::string shown;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const unsigned first = at(i);
        const bool endsLine = first == '\n' || (first == '\r' && at(i + 1) == '\n');
        const bool control = (first < 0x20 && !endsLine && first != '\t') || first == 0x7f;
        const bool highControl = first == 0xc2 && at(i + 1) >= 0x80 && at(i + 1) < 0xa0;  // U+0080 to U+009F
        const bool turns = first == 0xe2 && ((at(i + 1) == 0x80 && at(i + 2) >= 0xaa && at(i + 2) <= 0xae) ||  // U+202A to U+202E
                                             (at(i + 1) == 0x81 && at(i + 2) >= 0xa6 && at(i + 2) <= 0xa9));   // U+2066 to U+2069
        if (!control && !highControl && !turns) {
            shown += text[i];
            continue;
        }
        shown += "\xef\xbf\xbd";
        i += highControl ? 1 : turns ? 2 : 0;
    }
    return shown;
}

void complain(const Error& error)
{
    std::string place;
    if (error.span) {
        place = "line " + std::to_string(error.span->begin.line) + ", column " + std::to_string(error.span->begin.column) + ": ";
    }
    std::fprintf(stderr, "rolewright: %s%s\n", place.c_str(), forTerminal(error.message).c_str());
}

int fail(const Error& error, int code)
{
    complain(error);
    return code;
}

Result<std::string> readInput(const std::string& path, std::size_t limit)
{
    const bool isStandardInput = path == "-";
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> opened(isStandardInput ? nullptr : std::fopen(path.c_str(), "rb"),
                                                                 [](std::FILE* file) { return file == nullptr ? 0 : std::fclose(file); });
    std::FILE* const file = isStandardInput ? stdin : opened.get();
    const std::string name = isStandardInput ? "standard input" : "`" + path + "`";
    std::string text;
    std::array<char, 1u << 16> buffer{};
    while (file != nullptr && text.size() <= limit) {
        const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), file);
        text.append(buffer.data(), count);
        if (count < buffer.size()) {
            break;
        }
    }
    if (file == nullptr || std::ferror(file) != 0) {
        return Error{"Unreadable", name + " cannot be read: " + std::strerror(errno), {}};
    }
    if (text.size() > limit) {
        return Error{"TooLarge", name + " is larger than the " + std::to_string(limit) + " bytes allowed", {}};
    }
    return text;
}

bool print(const std::string& text)
{
    if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0) {
        return true;
    }
    complain({"Unwritable", std::string("standard output cannot be written: ") + std::strerror(errno), {}});
    return false;
}

int printAnswer(const std::string& action, const Result<json::Object>& answer)
{
    if (!answer) {
        std::fprintf(stderr, "An error occurred (%s) when calling the %s operation: %s\n", forTerminal(answer.error().code).c_str(), action.c_str(), forTerminal(answer.error().message).c_str());
        return exit_code::service;
    }
    return answer->empty() || print(json::pretty(*answer) + "\n") ? exit_code::success : exit_code::environment;
}

}  // namespace rolewright::app
