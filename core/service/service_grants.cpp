#include "core/service/service_grants.h"

#include "core/evaluation/compiled.h"
#include "core/service/errors.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace rolewright::service {
namespace {

using evaluation::CompiledStatement;

constexpr std::pair<std::string_view, std::string_view> names[] = {
#include "service_names.inc"
};

/// A Deny that some request escapes, by its resource or by a condition, leaves the service in reach.
bool deniesEverywhere(const CompiledStatement& statement)
{
    const policy::Statement& source = statement.source();
    const auto isAny = [](const policy::Text& resource) { return resource.value == "*"; };
    const bool anyResource = !source.hasResource || (!source.notResource && std::any_of(source.resources.begin(), source.resources.end(), isAny));
    return statement.denies() && statement.conditions().empty() && anyResource;
}

/// What one layer says about an action.
struct Voice {
    bool allows = false;
    bool denies = false;
};

Voice voiceOf(const std::vector<evaluation::NamedPolicy>& layer, const evaluation::ActionName& action)
{
    const evaluation::Context nothing;
    Voice voice;
    for (const evaluation::NamedPolicy& policy : layer) {
        if (!(policy.policy->services() & action.serviceBit()))
            continue;
        for (const CompiledStatement& statement : policy.policy->statements()) {
            if (!statement.matchesAction(action, nothing))
                continue;
            voice.allows = voice.allows || !statement.denies();
            voice.denies = voice.denies || deniesEverywhere(statement);
        }
    }
    return voice;
}

bool isNamespace(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return patterns::isWord({&c, 1}) || c == '-'; });
}

}  // namespace

const TextRule serviceNamespace{1, 64, isNamespace, R"([\w-]*)", {}};

Result<const catalogue::Service*> findService(const std::string& prefix)
{
    const catalogue::Service* service = catalogue::Catalogue::instance().service(prefix);
    if (!service)
        return invalidInput("Service namespace " + prefix + " is not valid.");
    return service;
}

bool grantsService(const PolicyLayers& layers, const catalogue::Service& service)
{
    return std::any_of(service.actions().begin(), service.actions().end(), [&](const catalogue::Action& action) {
        const evaluation::ActionName name(std::string(service.prefix()) + ":" + std::string(action.name));
        return std::all_of(layers.begin(), layers.end(), [&](const auto& layer) {
            const Voice voice = voiceOf(layer, name);
            return voice.allows && !voice.denies;
        });
    });
}

std::vector<const catalogue::Service*> grantedServices(const PolicyLayers& layers)
{
    const catalogue::Catalogue& catalogue = catalogue::Catalogue::instance();
    std::vector<const catalogue::Service*> granted;
    for (const std::string_view prefix : catalogue.prefixes()) {
        const catalogue::Service* service = catalogue.service(prefix);
        if (service && grantsService(layers, *service))
            granted.push_back(service);
    }
    return granted;
}

std::string_view serviceName(std::string_view prefix)
{
    const auto* found =
        std::lower_bound(std::begin(names), std::end(names), prefix, [](const auto& entry, std::string_view wanted) { return entry.first < wanted; });
    return found != std::end(names) && found->first == prefix ? found->second : prefix;
}

}  // namespace rolewright::service
