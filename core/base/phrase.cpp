#include "core/base/phrase.h"

#include "core/base/text.h"

namespace rolewright {
namespace {

constexpr std::size_t mostListed = 5;

Phrase::Source pairOf(Conjunction conjunction)
{
    switch (conjunction) {
    case Conjunction::also:
        return Phrase::tr("%1 and %2");
    case Conjunction::either:
        return Phrase::tr("%1 or %2");
    case Conjunction::neither:
        break;
    }
    return Phrase::tr("%1 nor %2");
}

Phrase::Source moreOf(Conjunction conjunction)
{
    switch (conjunction) {
    case Conjunction::also:
        return Phrase::tr("%1 and %2 more");
    case Conjunction::either:
        return Phrase::tr("%1 or %2 more");
    case Conjunction::neither:
        break;
    }
    return Phrase::tr("%1 nor %2 more");
}

}  // namespace

std::string Phrase::english() const
{
    return said([](const char* source) { return std::string(source); });
}

std::string Phrase::said(const std::function<std::string(const char* source)>& translate) const
{
    if (m_source == nullptr)
        return m_verbatim;
    const std::string text = translate(m_source);
    std::string said;
    said.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::size_t place = text[at] == '%' && at + 1 < text.size() && text[at + 1] >= '1' ? static_cast<std::size_t>(text[at + 1] - '1') : m_arguments.size();
        if (place < m_arguments.size()) {
            said += m_arguments[place].said(translate);
            ++at;
        } else {
            said += text[at];
        }
    }
    return said;
}

Phrase listed(const std::vector<std::string>& words, Conjunction conjunction)
{
    if (words.size() < 2)
        return Phrase(words.empty() ? std::string() : words.front());
    const bool cut = words.size() > mostListed;
    const std::size_t shown = cut ? mostListed - 1 : words.size() - 1;
    const std::string first = text::join({words.begin(), words.begin() + static_cast<std::ptrdiff_t>(shown)}, ", ");
    return cut ? moreOf(conjunction).with(first, words.size() - shown) : pairOf(conjunction).with(first, words.back());
}

}  // namespace rolewright
