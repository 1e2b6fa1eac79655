#include "core/evaluation/actions.h"

#include "core/base/text.h"

#include <algorithm>

namespace rolewright::evaluation {

namespace {

/// A bit for the service of this hash. FNV's low bits are weak on short words, so the high ones are folded in.
std::uint64_t bitOf(std::uint64_t serviceHash)
{
    return std::uint64_t{1} << ((serviceHash ^ (serviceHash >> 32)) % 64);
}

}  // namespace

ActionName::ActionName(std::string_view action)
{
    char* target = m_buffer;
    if (action.size() > sizeof m_buffer) {
        m_long.resize(action.size());
        target = m_long.data();
    }
    std::uint64_t hash = hashSeed;
    std::size_t colon = std::string_view::npos;
    for (std::size_t i = 0; i < action.size(); ++i) {
        target[i] = text::lower(action[i]);
        if (target[i] == ':' && colon == std::string_view::npos) {
            colon = i;
            m_serviceBit = bitOf(hash);
        }
        hash = hashStep(hash, target[i]);
    }
    m_text = std::string_view(target, action.size());
    m_service = m_text.substr(0, colon);
    m_name = colon == std::string_view::npos ? std::string_view() : m_text.substr(colon + 1);
    m_hash = hash;
    if (colon == std::string_view::npos) {
        m_serviceBit = bitOf(hash);
    }
}

ActionSet::ActionSet(const std::vector<policy::Text>& actions)
{
    for (const policy::Text& action : actions) {
        const std::string text = text::lower(action.value);
        const std::size_t colon = text.find(':');
        if (text.find_first_of("*?") == std::string::npos) {
            m_exact.push_back({hashIgnoringCase(text), text});
            m_services |= bitOf(hashIgnoringCase(std::string_view(text).substr(0, colon)));
        } else if (text.find_first_not_of('*') == std::string::npos) {
            m_everything = true;
            m_services = allServices;
        } else if (colon != std::string::npos) {
            Wild wild{text.substr(0, colon), Pattern(), Pattern::read(text.substr(colon + 1), {}), false};
            wild.anyName = wild.name.isAny();
            m_services |= bitOf(hashIgnoringCase(wild.service));
            if (wild.service.find_first_of("*?") != std::string::npos) {
                wild.servicePattern = Pattern::read(wild.service, {});
                wild.service.clear();
                m_services = allServices;
            }
            m_wild.push_back(std::move(wild));
        }
        // A pattern without a service prefix is no action's: AWS refuses it on saving.
    }
    std::sort(m_exact.begin(), m_exact.end(), [](const Exact& a, const Exact& b) { return a.hash < b.hash; });
}

bool ActionSet::matches(const ActionName& action, const Context& context) const
{
    if (m_everything) {
        return true;
    }
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
    const std::string_view service = action.service();
    for (const Wild& wild : m_wild) {
        const bool same = wild.service.empty()
                              ? wild.servicePattern.matches(service, context) == Match::yes
                              : wild.service.size() == service.size() && sameBytes(wild.service.data(), service.data(), service.size());
        if (same && (wild.anyName || wild.name.matches(action.name(), context) == Match::yes)) {
            return true;
        }
    }
    return false;
}

}  // namespace rolewright::evaluation
