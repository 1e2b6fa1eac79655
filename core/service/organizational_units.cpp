#include "core/base/text.h"
#include "core/service/organization.h"

#include <algorithm>

namespace rolewright::service {
namespace {

using identity::Organization;
using identity::OrganizationUnit;

constexpr std::size_t deepest = 5;  // OUs below the root. Source: Organizations User Guide, "Quotas".
const TextRule unitName{1, 128, nullptr, {}};

json::Object describe(const Organization& organization, const OrganizationUnit& unit)
{
    return {{"Id", unit.id}, {"Arn", targetArn(organization, unit.id)}, {"Name", unit.name}};
}

bool hasChildNamed(const Organization& organization, const std::string& parent, const std::string& name)
{
    return std::any_of(organization.units.begin(), organization.units.end(),
                       [&](const OrganizationUnit& unit) { return unit.parent == parent && text::equalsIgnoringCase(unit.name, name); });
}

std::size_t depthOf(Organization& organization, const OrganizationUnit* unit)
{
    std::size_t depth = 0;
    for (; unit && !unit->parent.empty() && depth <= deepest; unit = findUnit(organization, unit->parent))
        ++depth;
    return depth;
}

/// The organization, when the caller may do the operation on the root or OU that `parameter` names.
Result<Organization> authorizedUnit(Call& call, const char* parameter, std::string& id, const char* missingCode, const char* missingText,
                                    const evaluation::Context& extra = {})
{
    id = call.parameters.text(parameter, rules::any);
    auto organization = managedOrganization(call);
    if (!organization)
        return organization;
    if (auto allowed = authorizeOrganizations(call, targetArn(*organization, id), extra); !allowed)
        return allowed.error();
    if (!findUnit(*organization, id))
        return Error{missingCode, missingText, {}};
    return organization;
}

Result<Organization> authorizedParent(Call& call, std::string& id, const evaluation::Context& extra = {})
{
    return authorizedUnit(call, "ParentId", id, "ParentNotFoundException", "You specified parent that doesn't exist.", extra);
}

/// An OU proper, not the root.
Result<Organization> authorizedOrganizationalUnit(Call& call, std::string& id)
{
    auto organization = authorizedUnit(call, "OrganizationalUnitId", id, "OrganizationalUnitNotFoundException", "You specified an organizational unit that doesn't exist.");
    if (organization.ok() && findUnit(*organization, id)->parent.empty())
        return Error{"OrganizationalUnitNotFoundException", "You specified an organizational unit that doesn't exist.", {}};
    return organization;
}

Result<json::Object> createOrganizationalUnit(Call& call)
{
    const std::string name = call.parameters.text("Name", unitName);
    const identity::Tags tags = call.parameters.tags();
    evaluation::Context extra;
    addRequestTags(extra, tags);
    std::string parent;
    auto organization = authorizedParent(call, parent, extra);
    if (!organization)
        return organization.error();
    if (hasChildNamed(*organization, parent, name))
        return Error{"DuplicateOrganizationalUnitException", "An OU with the same name already exists.", {}};
    if (depthOf(*organization, findUnit(*organization, parent)) >= deepest)
        return Error{"ConstraintViolationException", "You have exceeded the maximum depth of an OU tree: " + std::to_string(deepest) + " levels", {}};
    const std::string root = organization->units.front().id.substr(2);
    OrganizationUnit unit{newOrganizationId("ou-" + root + "-", 8), parent, name, firstAttachments(*organization)};
    call.title(Phrase::tr("Create organizational unit %1").with(name));
    json::Object answer{{"OrganizationalUnit", describe(*organization, unit)}};
    setTags(*organization, unit.id, tags);
    organization->units.push_back(std::move(unit));
    call.editor.putOrganization(std::move(*organization));
    return answer;
}

Result<json::Object> describeOrganizationalUnit(Call& call)
{
    std::string id;
    auto organization = authorizedOrganizationalUnit(call, id);
    if (!organization)
        return organization.error();
    return json::Object{{"OrganizationalUnit", describe(*organization, *findUnit(*organization, id))}};
}

Result<json::Object> updateOrganizationalUnit(Call& call)
{
    const auto name = call.parameters.optionalText("Name", unitName);
    std::string id;
    auto organization = authorizedOrganizationalUnit(call, id);
    if (!organization)
        return organization.error();
    OrganizationUnit& unit = *findUnit(*organization, id);
    if (name && !text::equalsIgnoringCase(*name, unit.name) && hasChildNamed(*organization, unit.parent, *name))
        return Error{"DuplicateOrganizationalUnitException", "An OU with the same name already exists.", {}};
    call.title(Phrase::tr("Rename organizational unit %1").with(unit.name));
    unit.name = name.value_or(unit.name);
    json::Object answer{{"OrganizationalUnit", describe(*organization, unit)}};
    call.editor.putOrganization(std::move(*organization));
    return answer;
}

Result<json::Object> deleteOrganizationalUnit(Call& call)
{
    std::string id;
    auto organization = authorizedOrganizationalUnit(call, id);
    if (!organization)
        return organization.error();
    const bool hasAccounts = std::any_of(organization->accounts.begin(), organization->accounts.end(), [&](const auto& member) { return member.unit == id; });
    const bool hasUnits = std::any_of(organization->units.begin(), organization->units.end(), [&](const OrganizationUnit& unit) { return unit.parent == id; });
    if (hasAccounts || hasUnits)
        return Error{"OrganizationalUnitNotEmptyException",
                     "The specified OU is not empty. Move all accounts to another root or to other OUs, remove all child OUs, and try the operation again.", {}};
    call.title(Phrase::tr("Delete organizational unit %1").with(findUnit(*organization, id)->name));
    std::erase_if(organization->units, [&](const OrganizationUnit& unit) { return unit.id == id; });
    organization->tags.erase(id);
    call.editor.putOrganization(std::move(*organization));
    return json::Object::object();
}

Result<json::Object> listOrganizationalUnitsForParent(Call& call)
{
    std::string parent;
    const auto organization = authorizedParent(call, parent);
    if (!organization)
        return organization.error();
    std::vector<json::Object> units;
    for (const OrganizationUnit& unit : organization->units) {
        if (unit.parent == parent)
            units.push_back(describe(*organization, unit));
    }
    return listPage(call, "OrganizationalUnits", units, "Id");
}

Result<json::Object> listAccountsForParent(Call& call)
{
    std::string parent;
    const auto organization = authorizedParent(call, parent);
    if (!organization)
        return organization.error();
    std::vector<json::Object> accounts;
    for (const Organization::Membership& member : organization->accounts) {
        if (member.unit == parent)
            accounts.push_back(accountAnswer(call, *organization, member));
    }
    return listPage(call, "Accounts", accounts, "Id");
}

Result<json::Object> listChildren(Call& call)
{
    const std::string type = call.parameters.requiredChoice("ChildType", {"ACCOUNT", "ORGANIZATIONAL_UNIT"});
    std::string parent;
    const auto organization = authorizedParent(call, parent);
    if (!organization)
        return organization.error();
    std::vector<json::Object> children;
    const auto add = [&](const std::string& id, const std::string& of) {
        if (of == parent)
            children.push_back({{"Id", id}, {"Type", type}});
    };
    if (type == "ACCOUNT") {
        for (const Organization::Membership& member : organization->accounts)
            add(member.account.text(), member.unit);
    } else {
        for (const OrganizationUnit& unit : organization->units)
            add(unit.id, unit.parent);
    }
    return listPage(call, "Children", children, "Id");
}

constexpr Entry table[] = {
    {{"organizations", "ListChildren", true}, listChildren},
    {{"organizations", "CreateOrganizationalUnit", false}, createOrganizationalUnit},
    {{"organizations", "DescribeOrganizationalUnit", true}, describeOrganizationalUnit},
    {{"organizations", "UpdateOrganizationalUnit", false}, updateOrganizationalUnit},
    {{"organizations", "DeleteOrganizationalUnit", false}, deleteOrganizationalUnit},
    {{"organizations", "ListOrganizationalUnitsForParent", true}, listOrganizationalUnitsForParent},
    {{"organizations", "ListAccountsForParent", true}, listAccountsForParent},
};

}  // namespace

std::span<const Entry> organizationalUnitOperations()
{
    return table;
}

}  // namespace rolewright::service
