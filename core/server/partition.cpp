#include "core/server/partition.h"

namespace rolewright::server {

namespace {

constexpr std::pair<std::string_view, std::string_view> places[] = {
    {"cn-", "aws-cn"},         {"us-gov-", "aws-us-gov"}, {"us-iso-", "aws-iso"}, {"us-isob-", "aws-iso-b"},
    {"eu-isoe-", "aws-iso-e"}, {"us-isof-", "aws-iso-f"}, {"eusc-", "aws-eusc"},
};

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

template <typename Turn>
void forEachText(json::Object& value, bool onlyPolicies, const Turn& turn)
{
    if (value.is_string() && !onlyPolicies) {
        value = turn(value.get<std::string>());
    } else if (value.is_array()) {
        for (json::Object& each : value)
            forEachText(each, onlyPolicies, turn);
    } else if (value.is_object()) {
        for (auto& [name, each] : value.items())
            forEachText(each, onlyPolicies && name != "Policy", turn);
    }
}

}  // namespace

Partition Partition::ofRegion(std::string_view region)
{
    for (const auto& [prefix, name] : places) {
        if (region.starts_with(prefix))
            return Partition(name);
    }
    return Partition("aws");
}

std::string Partition::understand(std::string text) const
{
    return isAws() ? text : replaced(std::move(text), "arn:" + std::string(m_name) + ":", "arn:aws:");
}

std::string Partition::tell(std::string text) const
{
    if (isAws())
        return text;
    const std::string name(m_name);
    return replaced(replaced(std::move(text), "arn:aws:", "arn:" + name + ":"), "arn%3Aaws%3A", "arn%3A" + name + "%3A");
}

void Partition::understand(json::Object& parameters, bool onlyPolicies) const
{
    if (!isAws())
        forEachText(parameters, onlyPolicies, [this](std::string text) { return understand(std::move(text)); });
}

void Partition::tell(json::Object& answer, bool onlyPolicies) const
{
    if (!isAws())
        forEachText(answer, onlyPolicies, [this](std::string text) { return tell(std::move(text)); });
}

}  // namespace rolewright::server
