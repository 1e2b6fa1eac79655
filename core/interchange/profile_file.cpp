#include "core/interchange/profile_file.h"

#include "core/base/text.h"
#include "core/base/time_text.h"
#include "core/interchange/credential_text.h"

#include <algorithm>
#include <array>

namespace rolewright::interchange {
namespace {

constexpr std::string_view beginMark = "# >>> rolewright ";
constexpr std::string_view endMark = "# <<< rolewright ";
constexpr std::string_view untilWord = " until ";
constexpr std::string_view keyIdSetting = "aws_access_key_id";
constexpr std::string_view remark = ": made and taken out by Rolewright";

struct Line {
    std::string_view text;  ///< without the end of line
    std::size_t begin = 0;
    std::size_t end = 0;  ///< behind the end of line
};

std::vector<Line> linesOf(std::string_view text)
{
    std::vector<Line> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t at = text.find('\n', begin);
        const std::size_t end = at == std::string_view::npos ? text.size() : at + 1;
        std::string_view line = text.substr(begin, (at == std::string_view::npos ? end : at) - begin);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        lines.push_back({line, begin, end});
        begin = end;
    }
    return lines;
}

/// `x` of `[x]`, of `[ x ] # why` and of an indented one, which some tools take for a section and others for more of the line before.
std::optional<std::string_view> sectionOf(std::string_view line)
{
    const std::string_view trimmed = text::trim(line);
    const std::size_t end = trimmed.find(']');
    if (!trimmed.starts_with('[') || end == std::string_view::npos)
        return std::nullopt;
    return text::trim(trimmed.substr(1, end - 1));
}

/// `x` of `x = y`; empty of a comment, of a blank line and of more of the line before.
std::string_view settingOf(std::string_view line)
{
    if (line.empty() || line.front() == '#' || line.front() == ';' || line.front() == ' ' || line.front() == '\t')
        return {};
    return text::trim(line.substr(0, line.find_first_of("=:")));
}

/// Of our mark: whose it is and until when.
std::optional<OwnProfile> readMark(std::string_view line)
{
    if (!line.starts_with(beginMark) || !line.ends_with(remark))
        return std::nullopt;
    line = line.substr(beginMark.size(), line.size() - beginMark.size() - remark.size());
    const std::size_t at = line.find(untilWord);
    if (at == std::string_view::npos)
        return std::nullopt;
    const auto expires = parseIso8601(line.substr(at + untilWord.size()));
    return expires ? std::optional(OwnProfile{std::string(line.substr(0, at)), *expires, {}}) : std::nullopt;
}

bool isOurs(std::string_view setting)
{
    static constexpr std::array<std::string_view, 5> ours = {keyIdSetting, "aws_secret_access_key", "aws_session_token", "region", "endpoint_url"};
    return std::find(ours.begin(), ours.end(), setting) != ours.end();
}

bool isNamed(std::string_view section, std::string_view name)
{
    constexpr std::string_view prefix = "profile";
    if (section.starts_with(prefix) && section.size() > prefix.size() && (section[prefix.size()] == ' ' || section[prefix.size()] == '\t'))
        section = text::trim(section.substr(prefix.size()));
    if (section.size() > 1 && (section.front() == '"' || section.front() == '\'') && section.back() == section.front())
        section = section.substr(1, section.size() - 2);
    return section == name;
}

}  // namespace

/// Ours from mark to mark.
struct ProfileFile::Block {
    OwnProfile profile;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string added;  ///< lines that somebody put into it
};

std::string whyNoProfileName(std::string_view name)
{
    constexpr std::size_t longest = 128;
    constexpr std::string_view odd = "[]#;=\"'\\";
    if (name.empty())
        return "a profile needs a name";
    if (name.size() > longest)
        return "a profile's name has at most " + std::to_string(longest) + " bytes";
    const bool plain = std::all_of(name.begin(), name.end(), [&](char c) { return static_cast<unsigned char>(c) > ' ' && c != '\x7f' && odd.find(c) == std::string_view::npos; });
    return plain && text::isValidUtf8(name) ? std::string() : "`" + std::string(name) + "` cannot be the name of a profile";
}

Result<ProfileFile> ProfileFile::read(std::string text)
{
    ProfileFile file(std::move(text));
    if (file.m_text.size() > largest)
        return Error::ours("ProfileFileUnreadable", Phrase::tr("it has more than %1 bytes").with(std::to_string(largest)));
    if (file.m_text.find('\0') != std::string::npos)
        return Error::ours("ProfileFileUnreadable", Phrase::tr("it is no text"));
    return file;
}

std::vector<ProfileFile::Block> ProfileFile::blocks() const
{
    std::vector<Block> found;
    const std::vector<Line> lines = linesOf(m_text);
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        const auto mark = readMark(lines[i].text);
        if (!mark || sectionOf(lines[i + 1].text) != mark->name)
            continue;
        Block block{*mark, lines[i].begin, 0, {}};
        for (std::size_t j = i + 2; j < lines.size() && block.end == 0 && !sectionOf(lines[j].text) && !readMark(lines[j].text); ++j) {
            if (lines[j].text == std::string(endMark) + mark->name)
                block.end = lines[j].end;
            else if (const std::string_view setting = settingOf(lines[j].text); setting == keyIdSetting)
                block.profile.accessKeyId = text::trim(lines[j].text.substr(lines[j].text.find_first_of("=:") + 1));
            else if (!isOurs(setting))
                block.added += m_text.substr(lines[j].begin, lines[j].end - lines[j].begin);
        }
        if (block.end != 0)
            found.push_back(std::move(block));
    }
    return found;
}

std::vector<OwnProfile> ProfileFile::own() const
{
    std::vector<OwnProfile> profiles;
    for (Block& block : blocks())
        profiles.push_back(std::move(block.profile));
    return profiles;
}

Result<void> ProfileFile::put(const Profile& profile)
{
    if (const std::string why = whyNoProfileName(profile.name); !why.empty())
        return Error{"InvalidProfile", why, {}};
    for (const std::string& value : {profile.region, profile.endpointUrl}) {
        if (std::any_of(value.begin(), value.end(), [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == '\x7f'; }))
            return Error::ours("InvalidProfile", Phrase::tr("`%1` has blanks in it").with(value));
    }
    const std::vector<Block> before = blocks();
    const auto mine = std::find_if(before.begin(), before.end(), [&](const Block& block) { return block.profile.name == profile.name; });
    for (const Line& line : linesOf(m_text)) {
        const auto section = sectionOf(line.text);
        const bool ours = mine != before.end() && line.begin >= mine->begin && line.begin < mine->end;
        if (section && !ours && isNamed(*section, profile.name))
            return Error::ours("ProfileTaken", Phrase::tr("it has a profile `%1` that is not Rolewright's: choose another name").with(profile.name));
    }
    const crypto::Secret section = profileText(profile.credentials, profile.name);
    std::string made;
    constexpr std::size_t marks = 512;  // more than they, a time and a Region take
    made.reserve(section.size() + marks + 3 * profile.name.size() + profile.endpointUrl.size() + (mine == before.end() ? 0 : mine->added.size()));
    made.append(beginMark).append(profile.name).append(untilWord).append(toIso8601(profile.credentials.expires)).append(remark).append("\n");
    made.append(section.reveal());
    if (!profile.region.empty())
        made.append("region = ").append(profile.region).append("\n");
    if (!profile.endpointUrl.empty())
        made.append("endpoint_url = ").append(profile.endpointUrl).append("\n");
    if (mine != before.end())
        made.append(mine->added);
    made.append(endMark).append(profile.name).append("\n");
    std::string text;
    text.reserve(m_text.size() + made.size() + 1);  // nothing of it stays behind in a smaller place
    const std::size_t begin = mine == before.end() ? m_text.size() : mine->begin;
    text.append(m_text, 0, begin);
    if (!text.empty() && text.back() != '\n')
        text += '\n';
    text += made;
    if (mine != before.end())
        text.append(m_text, mine->end);
    crypto::cleanse(made);
    std::swap(m_text, text);
    crypto::cleanse(text);
    return {};
}

void ProfileFile::take(const Block& block)
{
    std::string text;
    text.reserve(m_text.size());
    text.append(m_text, 0, block.begin);
    if (!block.added.empty())
        text.append("[").append(block.profile.name).append("]\n").append(block.added);
    text.append(m_text, block.end);
    std::swap(m_text, text);
    crypto::cleanse(text);
}

bool ProfileFile::remove(std::string_view name)
{
    for (const Block& block : blocks()) {
        if (block.profile.name == name) {
            take(block);
            return true;
        }
    }
    return false;
}

int ProfileFile::removeExpired(Instant now)
{
    int count = 0;
    std::vector<Block> all = blocks();
    for (auto block = all.rbegin(); block != all.rend(); ++block) {
        if (block->profile.expires > now)
            continue;
        take(*block);
        ++count;
    }
    return count;
}

std::optional<std::string> otherWayOf(std::string_view configText, std::string_view name)
{
    static constexpr std::array<std::string_view, 9> ways = {"credential_process", "role_arn",     "source_profile", "credential_source",      "web_identity_token_file",
                                                             "sso_session",        "sso_start_url", "aws_access_key_id", "login_session"};
    bool within = false;
    for (const Line& line : linesOf(configText)) {
        if (const auto section = sectionOf(line.text))
            within = isNamed(*section, name);
        const std::string_view setting = settingOf(line.text);
        if (within && std::find(ways.begin(), ways.end(), setting) != ways.end())
            return std::string(setting);
    }
    return std::nullopt;
}

}  // namespace rolewright::interchange
