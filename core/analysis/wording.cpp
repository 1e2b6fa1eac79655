#include "core/analysis/wording.h"

#include "core/base/identifiers.h"
#include "core/base/text.h"
#include "core/base/wildcard.h"
#include "core/catalogue/catalogue.h"

#include <algorithm>
#include <set>

namespace rolewright::analysis {
namespace {

constexpr std::string_view separators = " \t\r\n,;";

bool isSeparator(char c) { return separators.find(c) != std::string_view::npos; }

/// Does another resource begin at `at`?
bool beginsResource(std::string_view text, std::size_t at)
{
    const std::string_view rest = text.substr(at);
    return rest.starts_with("arn:") || (rest.starts_with('*') && (rest.size() == 1 || isSeparator(rest[1])));
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(separators);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(separators) - first + 1);
}

Error noAction(std::string_view text)
{
    return Error::ours("ValidationError", Phrase::tr("`%1` is no action: write a service and a name, such as `s3:GetObject`").with(text));
}

struct Written {
    std::string_view service;
    std::string_view name;
};

/// `*` alone is every action of every service.
bool read(std::string_view text, Written& written)
{
    if (text == "*") {
        written = {"*", "*"};
        return true;
    }
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos)
        return false;
    written = {text.substr(0, colon), text.substr(colon + 1)};
    return !written.service.empty() && !written.name.empty() && written.name.find(':') == std::string_view::npos;
}

std::vector<std::string> standsFor(const Written& written)
{
    std::vector<std::string> actions;
    const auto& catalogue = catalogue::Catalogue::instance();
    for (const std::string_view prefix : catalogue.prefixes()) {
        if (!text::wildcardMatches(written.service, prefix, true))
            continue;
        for (const catalogue::Action* action : catalogue.service(prefix)->expand(written.name))
            actions.push_back(std::string(prefix) + ":" + std::string(action->name));
    }
    return actions;
}

/// The types of the service's resources that this ARN can be one of, most exact first.
std::vector<const catalogue::ResourceType*> typesOf(const catalogue::Service& service, const Arn& arn)
{
    std::vector<const catalogue::ResourceType*> types;
    for (const catalogue::ResourceType& type : service.resourceTypes()) {
        if (type.service == arn.service && type.account.empty() == arn.account.empty() && text::wildcardMatches(type.pattern, arn.resource))
            types.push_back(&type);
    }
    std::stable_sort(types.begin(), types.end(), [](const auto* a, const auto* b) { return a->pattern.size() > b->pattern.size(); });
    return types;
}

std::string namesOf(const catalogue::Service& service, const catalogue::Action& action)
{
    std::string names;
    for (const catalogue::Action::Resource& resource : action.resources) {
        if (resource.type < service.resourceTypes().size())
            names.append(names.empty() ? "" : ", ").append(service.resourceTypes()[resource.type].name);
    }
    return names;
}

Phrase oddityOf(const catalogue::Service& service, const catalogue::Action& action, std::string_view full, std::string_view resource)
{
    if (action.resources.empty())
        return resource == "*" ? Phrase() : Phrase::tr("a request of `%1` names no resource in AWS: ask about `*`").with(full);
    const Phrase takes = Phrase::tr("`%1` takes resources of these types: %2").with(full, namesOf(service, action));
    if (resource == "*")
        return Phrase::tr("%1; asked about `*`, only statements about every resource match").with(takes);
    const auto arn = Arn::parse(resource);
    if (!arn)
        return Phrase::tr("`%1` is no ARN; %2").with(resource, takes);
    const auto types = typesOf(service, *arn);
    const bool fits = std::any_of(action.resources.begin(), action.resources.end(), [&](const catalogue::Action::Resource& taken) {
        return taken.type < service.resourceTypes().size() &&
               std::any_of(types.begin(), types.end(), [&](const catalogue::ResourceType* type) {
                   return type->pattern.size() == types.front()->pattern.size() && type == &service.resourceTypes()[taken.type];
               });
    });
    return fits ? Phrase() : Phrase::tr("%1; `%2` is none of them").with(takes, resource);
}

/// What is wrong, and behind it the action that was probably meant.
Phrase withGuess(const Phrase& wrong, std::string_view service, std::string_view name)
{
    return Phrase::tr("%1; did you mean `%2`?").with(wrong, std::string(service) + ":" + std::string(name));
}

}  // namespace

std::vector<std::string> splitActions(std::string_view text)
{
    std::vector<std::string> parts;
    for (std::size_t at = text.find_first_not_of(separators); at != std::string_view::npos; at = text.find_first_not_of(separators, at)) {
        const std::size_t end = std::min(text.find_first_of(separators, at), text.size());
        parts.emplace_back(text.substr(at, end - at));
        at = end;
    }
    return parts;
}

std::vector<std::string> splitResources(std::string_view text)
{
    std::vector<std::string> parts;
    std::size_t begin = 0;
    const auto take = [&](std::size_t end) {
        if (const std::string_view part = trimmed(text.substr(begin, end - begin)); !part.empty())
            parts.emplace_back(part);
        begin = end;
    };
    for (std::size_t at = 1; at < text.size(); ++at) {
        if (isSeparator(text[at - 1]) && beginsResource(text, at))
            take(at);
    }
    take(text.size());
    return parts;
}

Result<std::vector<std::string>> expandActions(const std::vector<std::string>& written, std::size_t most)
{
    std::vector<std::string> actions;
    std::set<std::string> known;
    for (const std::string& one : written) {
        Written parts;
        if (!read(one, parts))
            return noAction(one);
        const bool wild = text::hasWildcard(one);
        std::vector<std::string> meant = wild ? standsFor(parts) : std::vector<std::string>{one};
        if (meant.empty())
            return Error::ours("ValidationError", Phrase::tr("no action that the catalogue knows is called `%1`").with(one));
        for (std::string& action : meant) {
            if (known.insert(text::lower(action)).second)
                actions.push_back(std::move(action));
        }
        if (actions.size() > most)
            return Error::ours("ValidationError", Phrase::tr("`%1` makes more than %2 actions: ask about fewer").with(one, most));
    }
    return actions;
}

Phrase oddity(std::string_view action, std::string_view resource)
{
    const std::size_t colon = action.find(':');
    const auto& catalogue = catalogue::Catalogue::instance();
    const std::string_view prefix = action.substr(0, colon);
    const std::string_view name = colon == std::string_view::npos ? std::string_view() : action.substr(colon + 1);
    const catalogue::Service* service = catalogue.service(prefix);
    if (!service) {
        const std::string_view near = catalogue.nearestService(prefix);
        const Phrase wrong = Phrase::tr("no service is called `%1`").with(prefix);
        return near.empty() ? wrong : withGuess(wrong, near, name);
    }
    if (const catalogue::Action* found = service->action(name))
        return oddityOf(*service, *found, action, resource);
    const std::string_view near = service->nearestAction(name);
    const Phrase wrong = Phrase::tr("the catalogue knows no action `%1`").with(action);
    return near.empty() ? wrong : withGuess(wrong, service->prefix(), near);
}

}  // namespace rolewright::analysis
