#include "core/interchange/aws_config.h"

#include "core/base/text.h"
#include "core/storage/files.h"

#include <algorithm>

namespace rolewright::interchange {
namespace {

constexpr std::size_t mostSettings = 100'000;

Error wrongLine(const std::string& path, std::size_t line, std::string_view why)
{
    return {"InvalidProfile", "`" + path + "`, line " + std::to_string(line) + ": " + std::string(why), {}};
}

bool isIndented(std::string_view line)
{
    return line.starts_with(' ') || line.starts_with('\t');
}

/// A comment at the end of a line begins behind a blank.
std::string_view withoutComment(std::string_view value)
{
    for (std::size_t i = 1; i < value.size(); ++i) {
        if ((value[i] == '#' || value[i] == ';') && (value[i - 1] == ' ' || value[i - 1] == '\t'))
            return text::trim(value.substr(0, i));
    }
    return value;
}

std::string_view unquoted(std::string_view name)
{
    return name.size() > 1 && (name.front() == '"' || name.front() == '\'') && name.back() == name.front() ? name.substr(1, name.size() - 2) : name;
}

}  // namespace

class AwsConfigReader {
public:
    AwsConfigReader(AwsConfig& config, const std::string& path, bool isCredentials) : m_config(config), m_path(path), m_isCredentials(isCredentials) {}

    Result<void> read(std::string_view whole)
    {
        if (whole.size() > ProfileFile::largest || whole.find('\0') != std::string_view::npos)
            return Error{"ProfileFileUnreadable", "cannot read `" + m_path + "`: it has more than " + std::to_string(ProfileFile::largest) + " bytes, or is no text", {}};
        for (const std::string_view each : text::split(whole, '\n')) {
            ++m_line;
            std::string_view line = each;
            if (line.ends_with('\r'))
                line.remove_suffix(1);
            if (auto taken = readLine(line); !taken)
                return taken;
        }
        return {};
    }

private:
    Error wrong(std::string_view why) const { return wrongLine(m_path, m_line, why); }

    Result<void> readLine(std::string_view line)
    {
        const std::string_view trimmed = text::trim(line);
        if (trimmed.empty() || trimmed.front() == '#' || trimmed.front() == ';')
            return {};
        if (line.front() == '[')
            return openSection(trimmed);
        const std::size_t equals = trimmed.find('=');
        const std::string_view name = text::trim(trimmed.substr(0, equals));
        const std::string_view value = equals == std::string_view::npos ? std::string_view() : withoutComment(text::trim(trimmed.substr(equals + 1)));
        if (isIndented(line) && !m_setting.empty())
            return continueSetting(equals == std::string_view::npos, name, value);
        if (equals == std::string_view::npos || name.empty())
            return wrong("this is neither a [section] nor a setting: write it as name = value");
        if (!m_isOpen)
            return wrong("this setting stands before the first [section]");
        m_setting = text::lower(name);
        return put(m_setting, value);
    }

    /// Of a value that is a list of settings itself, `iam =` with its own below. More of a value of one line means nothing to us.
    Result<void> continueSetting(bool isPlain, std::string_view name, std::string_view value)
    {
        return isPlain ? Result<void>() : put(m_setting + '.' + text::lower(name), value);
    }

    Result<void> openSection(std::string_view line)
    {
        const std::size_t end = line.find(']');
        if (end == std::string_view::npos)
            return wrong("the section's name has no end: write it as [name]");
        const std::string_view inside = text::trim(line.substr(1, end - 1));
        const std::size_t blank = inside.find_first_of(" \t");
        const std::string_view kind = inside.substr(0, blank);
        const std::string_view rest = blank == std::string_view::npos ? std::string_view() : unquoted(text::trim(inside.substr(blank)));
        m_isOpen = true;
        m_setting.clear();
        m_section = nullptr;
        if (inside.empty())
            return wrong("the section has no name");
        if (!rest.empty() && kind == "services" && !m_isCredentials)
            m_section = &m_config.m_services[std::string(rest)];
        else if (!rest.empty() && kind == "profile")
            m_section = &m_config.m_profiles[std::string(rest)];
        else if (m_isCredentials || inside == "default")
            m_section = &m_config.m_profiles[std::string(unquoted(inside))];
        return {};  // others are none of a profile: sso-session, plugins, preview
    }

    /// Of the two files the credentials' counts, which is read last; so does the last of several in one.
    Result<void> put(const std::string& name, std::string_view value)
    {
        if (!m_section)
            return {};
        if (++m_settings > mostSettings)
            return wrong("there are too many settings");
        m_section->insert_or_assign(name, AwsConfig::Setting{crypto::Secret(value), m_path, m_line});
        return {};
    }

    AwsConfig& m_config;
    const std::string m_path;
    const bool m_isCredentials;
    std::size_t m_line = 0;
    std::size_t m_settings = 0;
    bool m_isOpen = false;
    AwsConfig::Section* m_section = nullptr;  ///< null in one that is of no interest
    std::string m_setting;                    ///< the last one that was not indented
};

Result<AwsConfig> AwsConfig::read(File config, File credentials)
{
    AwsConfig made;
    Result<void> done = AwsConfigReader(made, config.path, false).read(config.text);
    if (done)
        done = AwsConfigReader(made, credentials.path, true).read(credentials.text);
    crypto::cleanse(config.text);
    crypto::cleanse(credentials.text);
    return done ? Result<AwsConfig>(std::move(made)) : Result<AwsConfig>(done.error());
}

Result<AwsConfig> AwsConfig::load(const ProfilePlace& place)
{
    std::vector<File> files;
    for (const std::filesystem::path& path : {place.config, place.credentials}) {
        std::error_code failure;
        files.push_back({path.string(), {}});
        if (!std::filesystem::exists(path, failure))
            continue;
        if (!std::filesystem::is_regular_file(path, failure))
            return Error{"ProfileFileUnreadable", "`" + path.string() + "` is no file", {}};
        auto text = storage::readBeginning(path, ProfileFile::largest + 1);
        if (!text)
            return Error{"ProfileFileUnreadable", text.error().message, {}};
        files.back().text = *std::move(text);
    }
    return read(std::move(files[0]), std::move(files[1]));
}

std::vector<std::string> AwsConfig::names() const
{
    std::vector<std::string> names;
    for (const auto& [name, section] : m_profiles)
        names.push_back(name);
    return names;
}

}  // namespace rolewright::interchange
