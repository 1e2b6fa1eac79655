#include "core/lint/fixes.h"

#include "core/base/text.h"
#include "core/base/wildcard.h"

#include <algorithm>
#include <unordered_map>

namespace rolewright::lint {
namespace {

/// Which texts of a list another one of the list includes; of equal ones the first stays.
class Inclusion {
public:
    Inclusion(const std::vector<policy::Text>& texts, bool ignoreCase) : m_ignoreCase(ignoreCase)
    {
        m_keys.reserve(texts.size());  // views of them stay valid
        for (std::size_t i = 0; i < texts.size(); ++i) {
            m_keys.push_back(ignoreCase ? text::lower(texts[i].value) : texts[i].value);
            if (text::hasWildcard(m_keys.back()))
                m_patterns[groupOf(m_keys.back())].push_back(i);
        }
    }

    std::vector<std::size_t> included() const
    {
        std::vector<std::size_t> found;
        std::unordered_map<std::string_view, std::size_t> first;
        for (std::size_t i = 0; i < m_keys.size(); ++i) {
            if (!first.try_emplace(m_keys[i], i).second || isCovered(i, groupOf(m_keys[i])) || (!groupOf(m_keys[i]).empty() && isCovered(i, {})))
                found.push_back(i);
        }
        return found;
    }

private:
    /// Only patterns that begin with the same word can include one another: the service of an action. Wildcards in it: the empty group.
    std::string_view groupOf(std::string_view key) const
    {
        const std::string_view group = m_ignoreCase ? serviceOf(key) : std::string_view();
        return text::hasWildcard(group) ? std::string_view() : group;
    }

    bool isCovered(std::size_t index, std::string_view group) const
    {
        const auto patterns = m_patterns.find(group);
        if (patterns == m_patterns.end())
            return false;
        return std::any_of(patterns->second.begin(), patterns->second.end(), [&](std::size_t other) {
            return other != index && m_keys[other] != m_keys[index] && text::wildcardCovers(m_keys[other], m_keys[index]);
        });
    }

    bool m_ignoreCase;
    std::vector<std::string> m_keys;
    std::unordered_map<std::string_view, std::vector<std::size_t>> m_patterns;
};

void checkList(Examination& examination, std::string_view code, const std::vector<policy::Text>& texts, bool ignoreCase, std::string_view what)
{
    if (texts.size() < 2)
        return;
    const std::vector<std::size_t> included = Inclusion(texts, ignoreCase).included();
    if (included.empty())
        return;
    std::vector<SourceSpan> spans;
    for (const std::size_t index : included)
        spans.push_back(texts[index].span);
    const std::string& example = texts[included.front()].value;
    const std::string message = included.size() == 1 ? "`" + example + "` is included in another " + std::string(what) + " of the list"
                                                     : std::to_string(included.size()) + " " + std::string(what) + "s, such as `" + example + "`, are included in others of the list";
    Mending mending = removeElements(examination, spans, included.size() == 1 ? "remove it" : "remove them");
    Finding& finding = examination.report(code, spans.front(), message);
    finding.fix = std::move(mending);
    for (auto span = spans.begin() + 1; span != spans.end(); ++span)
        finding.others.push_back({*span, {}});
}

}  // namespace

void checkRedundancy(Examination& examination, const policy::Statement& statement)
{
    checkList(examination, "REDUNDANT_ACTION", statement.actions, true, "action");
    checkList(examination, "REDUNDANT_RESOURCE", statement.resources, false, "resource");
}

}  // namespace rolewright::lint
