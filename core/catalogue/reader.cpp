#include "core/catalogue/reader.h"

#include "core/base/packed_table.h"
#include "core/catalogue/slot.h"

#include <algorithm>
#include <charconv>

namespace rolewright::catalogue {
namespace {

constexpr unsigned char packed[] = {
#include "catalogue.inc"
};

std::uint16_t numberOf(std::string_view digits)
{
    std::uint16_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

std::vector<std::uint16_t> numbersOf(std::string_view cell)
{
    std::vector<std::uint16_t> numbers;
    if (cell.empty())
        return numbers;
    for (const std::string_view part : text::split(cell, ','))
        numbers.push_back(numberOf(part));
    return numbers;
}

ConditionKey keyOf(std::string_view name, std::string_view letter)
{
    ConditionKey key{name, KeyType::string, false};
    const char kind = letter.empty() ? 's' : letter.front();
    key.multivalued = kind >= 'A' && kind <= 'Z';
    switch (text::lower(kind)) {
    case 'a': key.type = KeyType::arn; break;
    case 'b': key.type = KeyType::boolean; break;
    case 'n': key.type = KeyType::numeric; break;
    case 'd': key.type = KeyType::date; break;
    case 'i': key.type = KeyType::ipAddress; break;
    case 'y': key.type = KeyType::binary; break;
    default: break;
    }
    return key;
}

AccessLevel levelOf(std::string_view letter)
{
    switch (letter.empty() ? 'r' : letter.front()) {
    case 'l': return AccessLevel::list;
    case 'w': return AccessLevel::write;
    case 'p': return AccessLevel::permissionsManagement;
    case 't': return AccessLevel::tagging;
    default: return AccessLevel::read;
    }
}

std::vector<Action::Resource> resourcesOf(std::string_view cell)
{
    std::vector<Action::Resource> resources;
    if (cell.empty())
        return resources;
    for (const std::string_view part : text::split(cell, ' ')) {
        const std::size_t colon = part.find(':');
        const std::string_view number = part.substr(0, colon);
        resources.push_back({numberOf(number), number.ends_with('*'), colon == std::string_view::npos ? std::vector<std::uint16_t>() : numbersOf(part.substr(colon + 1))});
    }
    return resources;
}

ResourceType resourceTypeOf(std::string_view name, std::string_view arn, std::string_view keys)
{
    const std::vector<std::string_view> fields = text::split(arn, ':');
    ResourceType type{name, arn, {}, {}, {}, {}, numbersOf(keys)};
    if (fields.size() < 6)
        return type;
    type.service = fields[2];
    type.region = fields[3];
    type.account = fields[4];
    std::string_view rest = arn.substr(static_cast<std::size_t>(fields[5].data() - arn.data()));
    while (!rest.empty()) {
        const std::size_t open = rest.find("${");
        type.pattern += rest.substr(0, open);
        if (open == std::string_view::npos)
            break;
        type.pattern += '*';
        rest.remove_prefix(std::min(rest.find('}', open), rest.size() - 1) + 1);
    }
    return type;
}

}  // namespace

std::string unpackBuiltIn()
{
    return unpackTable(packed);
}

void Reader::readIndex(Catalogue& catalogue)
{
    const std::string_view text = catalogue.m_text;
    constexpr std::string_view mark = "\nS\t";
    std::size_t service = text.find(mark);
    eachRecord(text.substr(0, service + 1), 5, [&](const std::vector<std::string_view>& cells) {
        if (cells[0] == "source")
            catalogue.m_source = std::string(cells[1]) + " " + std::string(cells[2]) + " (" + std::string(cells[3]) + ")";
        else if (cells[0] == "G")
            catalogue.m_globalKeys.push_back(keyOf(cells[1], cells[2]));
        else if (cells[0] == "P")
            catalogue.m_keyPrefixes.push_back(cells[1]);
    });
    while (service != std::string_view::npos) {
        const std::size_t next = text.find(mark, service + 1);
        auto slot = std::make_unique<Catalogue::Slot>();
        slot->text = text.substr(service + 1, next == std::string_view::npos ? next : next - service);
        const std::string_view prefix = slot->text.substr(2, slot->text.find('\t', 2) - 2);
        for (std::size_t at = slot->text.find("\nR\t"); at != std::string_view::npos; at = slot->text.find("\nR\t", at + 1)) {
            const std::size_t arn = slot->text.find('\t', at + 3) + 1;
            const std::vector<std::string_view> fields = text::split(slot->text.substr(arn, slot->text.find('\t', arn) - arn), ':');
            auto& services = catalogue.m_arnFields[fields.size() > 2 ? fields[2] : std::string_view()];
            if (services.empty() || services.back() != prefix)
                services.push_back(prefix);
        }
        catalogue.m_prefixes.push_back(prefix);
        catalogue.m_slots.emplace(prefix, std::move(slot));
        service = next;
    }
}

void Reader::readService(std::string_view text, Service& service)
{
    eachRecord(text, 5, [&](const std::vector<std::string_view>& cells) {
        if (cells[0] == "S") {
            service.m_prefix = cells[1];
            service.m_takesResourceControl = cells[2] == "r";
        } else if (cells[0] == "K") {
            service.m_conditionKeys.push_back(keyOf(cells[1], cells[2]));
        } else if (cells[0] == "R") {
            service.m_resourceTypes.push_back(resourceTypeOf(cells[1], cells[2], cells[3]));
        } else if (cells[0] == "A") {
            service.m_actions.push_back({cells[1], levelOf(cells[2]), resourcesOf(cells[3]), numbersOf(cells[4])});
        }
    });
    std::stable_sort(service.m_actions.begin(), service.m_actions.end(),
                     [](const Action& a, const Action& b) { return text::compareIgnoringCase(a.name, b.name) < 0; });
    for (std::size_t i = 0; i < service.m_actions.size(); ++i)
        service.m_places.emplace(service.m_actions[i].name, i);
}

}  // namespace rolewright::catalogue
