#include "core/evaluation/actions.h"

#include "core/base/text.h"

#include <algorithm>

namespace rolewright::evaluation {

namespace {

std::uint64_t bitOf(std::string_view service)
{
    // FNV's low bits are weak on short words; fold the high ones in.
    const std::uint64_t hash = hashIgnoringCase(service);
    return std::uint64_t{1} << ((hash ^ (hash >> 32)) % 64);
}

}  // namespace

ActionName::ActionName(std::string_view action)
{
    if (action.size() <= sizeof m_buffer) {
        std::transform(action.begin(), action.end(), m_buffer, [](char c) { return text::lower(c); });
        m_text = std::string_view(m_buffer, action.size());
    } else {
        m_long = text::lower(action);
        m_text = m_long;
    }
    const std::size_t colon = m_text.find(':');
    m_service = m_text.substr(0, colon);
    m_name = colon == std::string_view::npos ? std::string_view() : m_text.substr(colon + 1);
    m_hash = hashIgnoringCase(m_text);
    m_serviceBit = bitOf(m_service);
}

ActionSet::ActionSet(const std::vector<policy::Text>& actions)
{
    for (const policy::Text& action : actions) {
        const std::string text = text::lower(action.value);
        const std::size_t colon = text.find(':');
        if (text.find_first_of("*?") == std::string::npos) {
            m_exact.push_back({hashIgnoringCase(text), text});
            m_services |= bitOf(std::string_view(text).substr(0, colon));
        } else if (text == "*") {
            m_everything = true;
            m_services = allServices;
        } else if (colon != std::string::npos) {
            const std::string service = text.substr(0, colon);
            Wild wild{Pattern::read(service, {}), Pattern::read(text.substr(colon + 1), {}), {}};
            if (!wild.service.hasWildcards()) {
                wild.literalService = service;
            }
            m_services |= wild.literalService.empty() ? allServices : bitOf(service);
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
    if (!m_exact.empty()) {
        auto at = std::lower_bound(m_exact.begin(), m_exact.end(), action.hash(), [](const Exact& e, std::uint64_t hash) { return e.hash < hash; });
        for (; at != m_exact.end() && at->hash == action.hash(); ++at) {
            if (at->text == action.text()) {
                return true;
            }
        }
    }
    return std::any_of(m_wild.begin(), m_wild.end(), [&](const Wild& wild) {
        const bool service = wild.literalService.empty() ? wild.service.matches(action.service(), context) == Match::yes
                                                         : wild.literalService == action.service();
        return service && wild.name.matches(action.name(), context) == Match::yes;
    });
}

}  // namespace rolewright::evaluation
