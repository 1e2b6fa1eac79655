#include "core/base/text.h"
#include "core/interchange/aws_config.h"

#include <algorithm>
#include <charconv>

namespace rolewright::interchange {

/// Follows a profile through its sources to where the keys are.
class AwsProfileReader {
public:
    explicit AwsProfileReader(const AwsConfig& config) : m_config(config) {}

    Result<AwsProfile> read(std::string_view name)
    {
        const AwsConfig::Section* section = sectionOf(name);
        if (!section)
            return Error{"InvalidProfile", "there is no profile `" + std::string(name) + "` in the AWS configuration files", {}};
        m_made.name = name;
        if (auto done = readPlace(*section); !done)
            return done.error();
        if (auto done = follow(std::string(name), *section); !done)
            return done.error();
        std::reverse(m_made.roles.begin(), m_made.roles.end());
        return std::move(m_made);
    }

private:
    using Section = AwsConfig::Section;
    static constexpr std::size_t longestChain = 32;

    const Section* sectionOf(std::string_view name) const
    {
        const auto found = m_config.m_profiles.find(name);
        return found == m_config.m_profiles.end() ? nullptr : &found->second;
    }

    static std::string textOf(const Section& section, std::string_view name)
    {
        const auto found = section.find(name);
        return found == section.end() ? std::string() : std::string(found->second.value.reveal());
    }

    static bool has(const Section& section, std::string_view name) { return !textOf(section, name).empty(); }

    static Error wrong(const Section& section, std::string_view setting, const std::string& why, const char* code = "InvalidProfile")
    {
        const auto found = section.find(setting);
        const std::string place = found == section.end() ? std::string() : "`" + found->second.path + "`, line " + std::to_string(found->second.line) + ": ";
        return {code, place + why, {}};
    }

    Result<bool> flagOf(const Section& section, std::string_view name) const
    {
        const std::string text = text::lower(textOf(section, name));
        if (text.empty() || text == "true" || text == "false")
            return text == "true";
        return wrong(section, name, "`" + std::string(name) + "` must be true or false");
    }

    /// What is asked, and where.
    Result<void> readPlace(const Section& section)
    {
        m_made.region = textOf(section, "region");
        m_made.endpointUrl = textOf(section, "endpoint_url");
        m_made.caBundle = textOf(section, "ca_bundle");
        const auto fips = flagOf(section, "use_fips_endpoint");
        const auto dualStack = flagOf(section, "use_dualstack_endpoint");
        if (!fips || !dualStack)
            return fips ? dualStack.error() : fips.error();
        m_made.fips = *fips;
        m_made.dualStack = *dualStack;
        if (!has(section, "services"))
            return {};
        const auto services = m_config.m_services.find(textOf(section, "services"));
        if (services == m_config.m_services.end())
            return wrong(section, "services", "there is no section [services " + textOf(section, "services") + "]");
        for (const char* service : {"iam", "sts", "s3", "organizations"}) {
            if (const std::string url = textOf(services->second, std::string(service) + ".endpoint_url"); !url.empty())
                m_made.serviceUrls[service] = url;
        }
        return {};
    }

    Result<void> follow(std::string name, const Section& first)
    {
        const Section* section = &first;
        std::vector<std::string> seen;
        while (has(*section, "role_arn")) {
            if (std::find(seen.begin(), seen.end(), name) != seen.end() || seen.size() >= longestChain)
                return wrong(*section, "source_profile", "the profiles take their keys from one another in a circle: " + text::join(seen, ", ") + ", " + name);
            seen.push_back(name);
            if (auto added = addRole(name, *section); !added)
                return added;
            if (has(*section, "web_identity_token_file")) {
                m_made.origin = KeyOrigin::webIdentity;
                return {};
            }
            if (has(*section, "credential_source"))
                return readSource(*section);
            const std::string source = textOf(*section, "source_profile");
            if (source.empty())
                return wrong(*section, "role_arn", "a role is taken on with keys: say source_profile or credential_source, or web_identity_token_file");
            if (source == name)
                return readKeys(name, *section, "source_profile");
            const Section* const next = sectionOf(source);
            if (!next)
                return wrong(*section, "source_profile", "there is no profile `" + source + "`");
            if (!has(*next, "role_arn"))
                return readKeys(source, *next, "source_profile", section);
            section = next;
            name = source;
        }
        return readKeys(m_made.name, first, "");
    }

    Result<void> addRole(const std::string& name, const Section& section)
    {
        ProfileRole role{name, textOf(section, "role_arn"), textOf(section, "role_session_name"), textOf(section, "external_id"), textOf(section, "mfa_serial"), {}, textOf(section, "web_identity_token_file"), textOf(section, "region")};
        if (const std::string text = textOf(section, "duration_seconds"); !text.empty()) {
            int seconds = 0;
            const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), seconds);
            if (problem != std::errc() || end != text.data() + text.size() || seconds <= 0)
                return wrong(section, "duration_seconds", "`" + text + "` is no number of seconds");
            role.durationSeconds = seconds;
        }
        if (has(section, "source_profile") && has(section, "credential_source"))
            return wrong(section, "credential_source", "source_profile and credential_source cannot both be said");
        m_made.roles.push_back(std::move(role));
        return {};
    }

    Result<void> readSource(const Section& section)
    {
        const std::string source = textOf(section, "credential_source");
        if (source == "Environment") {
            m_made.origin = KeyOrigin::environment;
            return {};
        }
        if (source == "Ec2InstanceMetadata" || source == "EcsContainer")
            return wrong(section, "credential_source", "keys of `" + source + "` are not to be had on this machine: use another profile", "ProfileNotUsable");
        return wrong(section, "credential_source", "`" + source + "` is no source of keys: it is Environment, Ec2InstanceMetadata or EcsContainer");
    }

    /// The first keys. `asker` names the profile that needs them, null when it is this one.
    Result<void> readKeys(const std::string& name, const Section& section, std::string_view setting, const Section* asker = nullptr)
    {
        for (const auto& [sso, signIn] : {std::pair("sso_session", "aws sso login"), std::pair("sso_start_url", "aws sso login"), std::pair("login_session", "aws login")}) {
            if (has(section, sso))
                return wrong(section, sso,
                             "its keys are got by the AWS CLI, not here: sign in with `" + std::string(signIn) + " --profile " + name +
                                 "`, and use another profile here that has a region and `credential_process = aws configure export-credentials --profile " + name + " --format process`",
                             "ProfileNotUsable");
        }
        const bool hasId = has(section, "aws_access_key_id");
        if (hasId != has(section, "aws_secret_access_key"))
            return wrong(section, hasId ? "aws_access_key_id" : "aws_secret_access_key", "aws_access_key_id and aws_secret_access_key go together");
        if (hasId) {
            m_made.origin = KeyOrigin::file;
            m_made.accessKeyId = textOf(section, "aws_access_key_id");
            m_made.secretAccessKey = section.find("aws_secret_access_key")->second.value.clone();
            if (const auto token = section.find("aws_session_token"); token != section.end())
                m_made.sessionToken = token->second.value.clone();
            return {};
        }
        if (has(section, "credential_process")) {
            m_made.origin = KeyOrigin::process;
            m_made.process = textOf(section, "credential_process");
            return {};
        }
        if (setting.empty())
            return {};
        return wrong(asker ? *asker : section, setting, "the profile `" + textOf(asker ? *asker : section, setting) + "` has no keys");
    }

    const AwsConfig& m_config;
    AwsProfile m_made;
};

Result<AwsProfile> AwsConfig::profile(std::string_view name) const
{
    return AwsProfileReader(*this).read(name);
}

}  // namespace rolewright::interchange
