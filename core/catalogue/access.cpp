#include "core/catalogue/access.h"

#include "core/base/text.h"
#include "core/base/wildcard.h"

#include <algorithm>
#include <map>
#include <set>

namespace rolewright::catalogue {
namespace {

/// `s3` and `Get*` of `s3:Get*`; `*` alone is every action of every service.
std::pair<std::string_view, std::string_view> apart(std::string_view action)
{
    if (action == "*")
        return {"*", "*"};
    const std::size_t colon = action.find(':');
    return colon == std::string_view::npos ? std::pair(action, std::string_view()) : std::pair(action.substr(0, colon), action.substr(colon + 1));
}

}  // namespace

std::vector<ServiceAccess> accessOf(const std::vector<std::string>& actions, const std::function<bool()>& cancelled)
{
    const Catalogue& catalogue = Catalogue::instance();
    std::map<std::string_view, std::vector<std::string_view>> patterns;  // of each service
    for (const std::string& action : actions) {
        const auto [service, name] = apart(action);
        for (const std::string_view prefix : catalogue.prefixes()) {
            if (text::wildcardMatches(service, prefix, true))
                patterns[prefix].push_back(name);
        }
    }
    std::vector<ServiceAccess> access;
    for (const auto& [prefix, names] : patterns) {
        if (cancelled())
            return {};
        const Service& service = *catalogue.service(prefix);
        std::set<const Action*> given;
        for (const std::string_view name : names) {
            for (const Action* action : service.expand(name))
                given.insert(action);
        }
        ServiceAccess one{prefix, {}, {}};
        for (const Action& action : service.actions()) {
            const auto level = static_cast<std::size_t>(action.level);
            ++one.all[level];
            one.given[level] += given.contains(&action) ? 1 : 0;
        }
        access.push_back(one);
    }
    return access;
}

std::vector<TypeOfService> resourceTypesOf(const std::vector<std::string>& actions)
{
    const Catalogue& catalogue = Catalogue::instance();
    std::map<std::pair<std::string_view, std::size_t>, std::size_t> named;  // how often, twice for those that an action cannot do without
    for (const std::string& action : actions) {
        const auto [prefix, name] = apart(action);
        const Service* service = text::hasWildcard(prefix) ? nullptr : catalogue.service(prefix);
        for (const Action* one : service ? service->expand(name) : std::vector<const Action*>()) {
            for (const Action::Resource& resource : one->resources) {
                if (resource.type < service->resourceTypes().size())
                    named[{service->prefix(), resource.type}] += resource.required ? 2 : 1;
            }
        }
    }
    std::vector<std::pair<std::size_t, TypeOfService>> counted;
    for (const auto& [key, count] : named) {
        const Service* service = catalogue.service(key.first);
        counted.push_back({count, {service, &service->resourceTypes()[key.second]}});
    }
    std::stable_sort(counted.begin(), counted.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second.type->arn.size() < b.second.type->arn.size();
    });
    std::vector<TypeOfService> types;
    for (const auto& [count, type] : counted)
        types.push_back(type);
    return types;
}

}  // namespace rolewright::catalogue
