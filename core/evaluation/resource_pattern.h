/// Resource and NotResource elements against the resource of a request. Source: IAM User Guide, "AWS JSON policy elements: Resource".
#pragma once

#include "core/evaluation/pattern.h"

namespace rolewright::evaluation {

/// A request's resource with the place where its sixth segment begins.
struct ResourceName {
    std::string_view text;
    std::size_t free = 0;  ///< offset after the fifth colon; the whole length when there are fewer
    bool isArn = false;    ///< six segments, the first `arn`
    explicit ResourceName(std::string_view resource);
};

/// How ARNs of fewer than six segments (`arn:aws:sqs:*`) are taken, which differs between kinds of policy.
enum class ShortArns : unsigned char { expand, expandWithWildcard, trailingWildcard, never };

/// One entry of a Resource or NotResource element.
class ResourcePattern {
public:
    /// `text` must outlive it.
    ResourcePattern(const std::string& text, bool variables);
    Match matches(const ResourceName& resource, const Context& context, ShortArns shortArns) const
    {
        if (m_everything) {
            return Match::yes;
        }
        return m_short ? matchesShort(resource, context, shortArns) : m_pattern.matches(resource.text, context, resource.free);
    }
    /// True when some ARN fits both this and `resource`, whose wildcards are `*` and `?`.
    bool overlaps(std::string_view resource, const Context& context, ShortArns shortArns) const;
    /// True for `*`.
    bool isEverything() const { return m_everything; }
    const Pattern& pattern() const { return m_pattern; }
    const std::string& text() const { return *m_text; }

private:
    bool admits(ShortArns shortArns) const;
    Match matchesShort(const ResourceName& resource, const Context& context, ShortArns shortArns) const;

    const std::string* m_text;
    Pattern m_pattern;
    bool m_everything = false;  ///< `*`
    bool m_short = false;
    bool m_variables = false;
};

}  // namespace rolewright::evaluation
