#include "core/lint/fixes.h"

#include "core/base/text.h"
#include "core/base/wildcard.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>

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

    /// Those that are included, by the one that includes them and is included by none.
    std::map<std::size_t, std::vector<std::size_t>> groups()
    {
        std::unordered_map<std::size_t, std::size_t> includer;
        std::unordered_map<std::string_view, std::size_t> seen;
        for (std::size_t i = 0; i < m_keys.size() && !m_exhausted; ++i) {
            const auto [first, isNew] = seen.try_emplace(m_keys[i], i);
            if (const std::optional<std::size_t> by = isNew ? includerOf(i) : first->second)
                includer.emplace(i, *by);
        }
        std::map<std::size_t, std::vector<std::size_t>> grouped;
        for (std::size_t i = 0; i < m_keys.size(); ++i) {
            std::size_t root = i;
            for (auto by = includer.find(root); by != includer.end(); by = includer.find(root))
                root = by->second;
            if (root != i)
                grouped[root].push_back(i);
        }
        return grouped;
    }

private:
    std::optional<std::size_t> includerOf(std::size_t index)
    {
        const std::string_view head = headOf(m_keys[index]);
        for (const std::size_t size : m_headSizes) {
            if (size > head.size())
                return std::nullopt;
            const auto patterns = m_patterns.find(head.substr(0, size));
            if (patterns == m_patterns.end())
                continue;
            for (const std::size_t other : patterns->second) {
                m_exhausted = !m_examination.spend(1 + (m_keys[other].size() + m_keys[index].size()) / 64);
                if (m_exhausted)
                    return std::nullopt;
                if (includes(other, index))
                    return other;
            }
        }
        return std::nullopt;
    }

    /// Of two that include each other, such as `Get*` and `Get**`, the first includes the second.
    bool includes(std::size_t other, std::size_t index) const
    {
        return m_keys[other] != m_keys[index] && text::wildcardCovers(m_keys[other], m_keys[index]) && (other < index || !text::wildcardCovers(m_keys[index], m_keys[other]));
    }

    Examination& m_examination;
    std::vector<std::string> m_keys;
    std::unordered_map<std::string_view, std::vector<std::size_t>> m_patterns;  ///< by their heads
    std::set<std::size_t> m_headSizes;
    bool m_exhausted = false;
};

/// What is said of one needless text, of several, and of their mending.
struct RedundancyWords {
    Phrase::Source one;
    Phrase::Source several;
    Phrase::Source removeSeveral;
};

/// A finding for each text that makes others needless, as AWS has it.
void checkList(Examination& examination, std::string_view code, const std::vector<policy::Text>& texts, bool ignoreCase, const RedundancyWords& words)
{
    if (texts.size() < 2)
        return;
    for (const auto& [includer, included] : Inclusion(examination, texts, ignoreCase).groups()) {
        std::vector<SourceSpan> spans;
        for (const std::size_t index : included)
            spans.push_back(texts[index].span);
        const std::string& example = texts[included.front()].value;
        const std::string& by = texts[includer].value;
        const bool one = included.size() == 1;
        Phrase message = one ? words.one.with(example, by) : words.several.with(included.size(), example, by);
        Mending mending = removeElements(examination, spans, one ? Phrase::tr("remove `%1`").with(example) : words.removeSeveral.with(included.size()));
        Finding& finding = examination.report(code, spans.front(), std::move(message));
        finding.fix = std::move(mending);
        for (auto span = spans.begin() + 1; span != spans.end(); ++span)
            finding.others.push_back({*span, {}});
        finding.others.push_back({texts[includer].span, {}});
    }
}

}  // namespace

void checkRedundancy(Examination& examination, const policy::Statement& statement)
{
    checkList(examination, "REDUNDANT_ACTION", statement.actions, true,
              {Phrase::tr("the action `%1` is included in `%2`"), Phrase::tr("%1 actions, such as `%2`, are included in `%3`"), Phrase::tr("remove the %1 needless actions")});
    checkList(examination, "REDUNDANT_RESOURCE", statement.resources, false,
              {Phrase::tr("the resource `%1` is included in `%2`"), Phrase::tr("%1 resources, such as `%2`, are included in `%3`"), Phrase::tr("remove the %1 needless resources")});
}

}  // namespace rolewright::lint
