#include "core/evaluation/resource_pattern.h"

#include <algorithm>

namespace rolewright::evaluation {

ResourceName::ResourceName(std::string_view resource) : text(resource), free(resource.size())
{
    int colons = 0;
    for (std::size_t i = 0; i < resource.size(); ++i) {
        colons += resource[i] == ':' ? 1 : 0;
        if (colons == 5) {
            free = i + 1;
            isArn = resource.starts_with("arn:");
            return;
        }
    }
}

ResourcePattern::ResourcePattern(const std::string& text, bool variables)
    : m_text(&text), m_pattern(Pattern::read(text, {true, variables, true})),
      m_everything(!text.empty() && text.find_first_not_of('*') == std::string::npos), m_variables(variables)
{
    m_short = !m_everything && std::count(text.begin(), text.end(), ':') < 5;
}

/// Whether a short ARN is taken for anything at all in this kind of policy.
bool ResourcePattern::admits(ShortArns shortArns) const
{
    switch (shortArns) {
    case ShortArns::expand:
        return m_text->starts_with("arn:");
    case ShortArns::expandWithWildcard:
        return m_text->starts_with("arn:") && m_pattern.hasWildcards();
    case ShortArns::trailingWildcard:
        return m_text->starts_with("arn:") && m_text->ends_with('*');
    case ShortArns::never:
        break;
    }
    return false;
}

Match ResourcePattern::matchesShort(const ResourceName& resource, const Context& context, ShortArns shortArns) const
{
    // Anything but `*` and an ARN is no resource at all, e.g. `arn*` or a bucket's bare name.
    if (!admits(shortArns)) {
        return Match::no;
    }
    return m_pattern.matches(resource.text, context, resource.free, shortArns != ShortArns::trailingWildcard);
}

}  // namespace rolewright::evaluation
