#include "core/lint/fixes.h"

#include "core/base/text.h"
#include "core/base/wildcard.h"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace rolewright::lint {
namespace {

/// What stands before the first wildcard: only what begins alike can be included.
std::string_view headOf(std::string_view pattern)
{
    const auto end = std::find_if(pattern.begin(), pattern.end(), [](char c) { return c == '*' || c == '?'; });
    return pattern.substr(0, static_cast<std::size_t>(end - pattern.begin()));
}

/// Which texts of a list another one of the list includes; of equal ones the first stays.
class Inclusion {
public:
    Inclusion(Examination& examination, const std::vector<policy::Text>& texts, bool ignoreCase) : m_examination(examination)
    {
        m_keys.reserve(texts.size());  // views of them stay valid
        for (std::size_t i = 0; i < texts.size(); ++i) {
            m_keys.push_back(ignoreCase ? text::lower(texts[i].value) : texts[i].value);
            if (!text::hasWildcard(m_keys.back()))
                continue;
            const std::string_view head = headOf(m_keys.back());
            m_patterns[head].push_back(i);
            m_headSizes.insert(head.size());
        }
    }

    std::vector<std::size_t> included()
    {
        std::vector<std::size_t> found;
        std::unordered_set<std::string_view> seen;
        for (std::size_t i = 0; i < m_keys.size() && !m_exhausted; ++i) {
            if (!seen.insert(m_keys[i]).second || isCovered(i))
                found.push_back(i);
        }
        return found;
    }

private:
    bool isCovered(std::size_t index)
    {
        const std::string_view head = headOf(m_keys[index]);
        for (const std::size_t size : m_headSizes) {
            if (size > head.size())
                return false;
            const auto patterns = m_patterns.find(head.substr(0, size));
            if (patterns == m_patterns.end())
                continue;
            for (const std::size_t other : patterns->second) {
                m_exhausted = !m_examination.spend(1 + (m_keys[other].size() + m_keys[index].size()) / 64);
                if (m_exhausted)
                    return false;
                if (m_keys[other] != m_keys[index] && text::wildcardCovers(m_keys[other], m_keys[index]))
                    return true;
            }
        }
        return false;
    }

    Examination& m_examination;
    std::vector<std::string> m_keys;
    std::unordered_map<std::string_view, std::vector<std::size_t>> m_patterns;  ///< by their heads
    std::set<std::size_t> m_headSizes;
    bool m_exhausted = false;
};

void checkList(Examination& examination, std::string_view code, const std::vector<policy::Text>& texts, bool ignoreCase, std::string_view what)
{
    if (texts.size() < 2)
        return;
    const std::vector<std::size_t> included = Inclusion(examination, texts, ignoreCase).included();
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
