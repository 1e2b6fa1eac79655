#include "core/catalogue/arn_template.h"

#include <algorithm>

namespace rolewright::catalogue {

ArnTemplate::ArnTemplate(std::string_view arn)
{
    constexpr std::string_view opening = "${";
    for (;;) {
        const std::size_t begin = arn.find(opening);
        const std::size_t end = begin == std::string_view::npos ? begin : arn.find('}', begin);
        if (end == std::string_view::npos)
            break;
        m_texts.push_back(arn.substr(0, begin));
        m_fields.push_back(arn.substr(begin + opening.size(), end - begin - opening.size()));
        arn.remove_prefix(end + 1);
    }
    m_texts.push_back(arn);
}

std::string ArnTemplate::fill(const std::vector<std::string>& values) const
{
    std::string arn(m_texts.front());
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        arn += i < values.size() && !values[i].empty() ? values[i] : "*";
        arn += m_texts[i + 1];
    }
    return arn;
}

std::optional<std::vector<std::string>> ArnTemplate::read(std::string_view arn) const
{
    if (!arn.starts_with(m_texts.front()))
        return std::nullopt;
    constexpr std::ptrdiff_t colonsOfArn = 5;
    std::ptrdiff_t colons = std::count(m_texts.front().begin(), m_texts.front().end(), ':');
    arn.remove_prefix(m_texts.front().size());
    std::vector<std::string> values;
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        const std::string_view next = m_texts[i + 1];
        std::size_t end = next.empty() ? std::string_view::npos : arn.find(next);
        if (i + 1 == m_fields.size())
            end = arn.ends_with(next) ? arn.size() - next.size() : std::string_view::npos;
        else if (next.empty())
            end = 1;  // nothing stands between this field and the next: any place is as good
        if (end == std::string_view::npos || end == 0 || end > arn.size())
            return std::nullopt;
        const std::string_view value = arn.substr(0, end);
        if (colons < colonsOfArn && value.find(':') != std::string_view::npos)
            return std::nullopt;
        values.emplace_back(value);
        arn.remove_prefix(end + next.size());
        colons += std::count(next.begin(), next.end(), ':');
    }
    return m_fields.empty() && !arn.empty() ? std::nullopt : std::optional(std::move(values));
}

}  // namespace rolewright::catalogue
