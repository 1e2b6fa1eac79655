#include "core/evaluation/actions.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace rolewright::evaluation {

namespace {

using Word = std::uint64_t;

Word load(const char* from)
{
    Word word = 0;
    std::memcpy(&word, from, sizeof word);
    return word;
}

/// Eight characters in lower case at once: of bytes that are `A` to `Z` the sixth bit is set.
Word lower(Word word)
{
    constexpr Word each = 0x0101010101010101ULL;
    constexpr Word high = 0x80 * each;
    const Word low = word & ~high;
    const Word fromA = low + (0x80 - 'A') * each;
    const Word afterZ = low + (0x80 - 'Z' - 1) * each;
    return word | ((fromA & ~afterZ & ~word & high) >> 2);
}

Word mix(Word hash, Word word)
{
    const Word product = (hash ^ word) * 0x9e3779b97f4a7c15ULL;
    return product ^ (product >> 32);
}

/// Hands `text` out word by word; the last two overlap, and a short text is filled up with zeros.
template <typename Take>
void eachWord(std::string_view text, Take&& take)
{
    if (text.size() < sizeof(Word)) {
        std::array<char, sizeof(Word)> filled{};
        std::copy(text.begin(), text.end(), filled.begin());
        take(load(filled.data()), std::size_t{0});
        return;
    }
    for (std::size_t at = 0; at + sizeof(Word) < text.size(); at += sizeof(Word)) {
        take(load(text.data() + at), at);
    }
    take(load(text.data() + text.size() - sizeof(Word)), text.size() - sizeof(Word));
}

/// Of a text in lower case.
Word hashOf(std::string_view text)
{
    Word hash = text.size();
    eachWord(text, [&hash](Word word, std::size_t) { hash = mix(hash, word); });
    return hash;
}

/// A bit for the service of this hash.
std::uint64_t bitOf(std::uint64_t serviceHash)
{
    return std::uint64_t{1} << (serviceHash >> 58);
}

}  // namespace

ActionName::ActionName(std::string_view action)
{
    char* target = m_buffer;
    if (action.size() > sizeof m_buffer) {
        m_long.resize(action.size());
        target = m_long.data();
    }
    m_hash = action.size();
    eachWord(action, [&](Word word, std::size_t at) {
        const Word lowered = lower(word);
        std::memcpy(target + at, &lowered, std::min(sizeof lowered, action.size() - at));
        m_hash = mix(m_hash, lowered);
    });
    m_text = std::string_view(target, action.size());
    const std::size_t colon = m_text.find(':');
    m_service = m_text.substr(0, colon);
    m_name = colon == std::string_view::npos ? std::string_view() : m_text.substr(colon + 1);
    m_serviceBit = bitOf(hashOf(m_service));
}

ActionSet::ActionSet(const std::vector<policy::Text>& actions)
{
    for (const policy::Text& action : actions) {
        const std::string text = text::lower(action.value);
        const std::size_t colon = text.find(':');
        if (text.find_first_of("*?") == std::string::npos) {
            m_exact.push_back({hashOf(text), text});
            m_services |= bitOf(hashOf(std::string_view(text).substr(0, colon)));
        } else if (text.find_first_not_of('*') == std::string::npos) {
            m_everything = true;
            m_services = allServices;
        } else if (colon != std::string::npos) {
            Wild wild{text.substr(0, colon), false, Pattern::read(text.substr(colon + 1), {}), nullptr};
            wild.anyName = wild.name.isAny();
            m_services |= bitOf(hashOf(wild.service));
            if (wild.service.find_first_of("*?") != std::string::npos) {
                wild.servicePattern = std::make_shared<const Pattern>(Pattern::read(wild.service, {}));
                m_services = allServices;
            }
            m_wild.push_back(std::move(wild));
        }
        // A pattern without a service prefix is no action's: AWS refuses it on saving.
    }
    std::sort(m_exact.begin(), m_exact.end(), [](const Exact& a, const Exact& b) { return a.hash < b.hash; });
}

bool ActionSet::lists(const ActionName& action) const
{
    constexpr std::size_t few = 8;
    auto at = m_exact.begin();
    if (m_exact.size() > few) {
        at = std::lower_bound(m_exact.begin(), m_exact.end(), action.hash(), [](const Exact& e, std::uint64_t hash) { return e.hash < hash; });
    }
    for (; at != m_exact.end() && at->hash <= action.hash(); ++at) {
        if (at->hash == action.hash() && at->text.size() == action.text().size() &&
            sameBytes(at->text.data(), action.text().data(), at->text.size())) {
            return true;
        }
    }
    return false;
}

bool ActionSet::covers(const ActionName& action, const Context& context) const
{
    const std::string_view service = action.service();
    for (const Wild& wild : m_wild) {
        const bool same = wild.servicePattern ? wild.servicePattern->matches(service, context) == Match::yes
                                              : wild.service.size() == service.size() && sameBytes(wild.service.data(), service.data(), service.size());
        if (same && (wild.anyName || wild.name.matches(action.name(), context) == Match::yes)) {
            return true;
        }
    }
    return false;
}

}  // namespace rolewright::evaluation
