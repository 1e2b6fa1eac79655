#include "core/base/text.h"
#include "core/service/documents.h"
#include "core/service/policies.h"

#include <algorithm>

namespace rolewright::service {
namespace {

using identity::InlinePolicy;

/// Where the policy of this name stands among the principal's own; the end when it has none. Names are unique ignoring case.
template <typename Policies>
auto placeOf(Policies& policies, const std::string& name)
{
    return std::find_if(policies.begin(), policies.end(), [&](const InlinePolicy& policy) { return text::equalsIgnoringCase(policy.name, name); });
}

template <typename Row>
Error noSuchInlinePolicy(const std::string& name)
{
    return noSuchEntity(std::string(PrincipalKind<Row>::word) + " policy", name);
}

std::size_t sizeOfAll(const std::vector<InlinePolicy>& policies)
{
    std::size_t size = 0;
    for (const InlinePolicy& policy : policies)
        size += policy.document->countedSize();
    return size;
}

template <typename Row>
Result<json::Object> put(Call& call)
{
    using Kind = PrincipalKind<Row>;
    const std::string name = call.parameters.text("PolicyName", rules::groupName);
    const std::string text = call.parameters.documentText("PolicyDocument");
    const auto found = authorizedPrincipal<Row>(call, true);
    if (!found)
        return found.error();
    auto document = readDocument(text, policy::Type::identity);
    if (!document)
        return document.error();
    Row row = **found;
    const auto place = placeOf(row.inlinePolicies, name);
    const bool isNew = place == row.inlinePolicies.end();
    if (isNew)
        row.inlinePolicies.push_back({name, std::move(*document)});
    else
        place->document = std::move(*document);
    if (auto small = checkSize(Kind::inlineQuota, sizeOfAll(row.inlinePolicies), std::string(Kind::word) + " " + row.name); !small)
        return small.error();
    call.title((isNew ? Phrase::tr("Put policy %1 on %2") : Phrase::tr("Change policy %1 of %2")).with(name, Kind::named(row.name)));
    call.editor.put(call.accountId(), std::move(row));
    return json::Object::object();
}

template <typename Row>
Result<json::Object> get(Call& call)
{
    const std::string name = call.parameters.text("PolicyName", rules::groupName);
    const auto row = authorizedPrincipal<Row>(call, false);
    if (!row)
        return row.error();
    const auto place = placeOf((*row)->inlinePolicies, name);
    if (place == (*row)->inlinePolicies.end())
        return noSuchInlinePolicy<Row>(name);
    return json::Object{{PrincipalKind<Row>::nameParameter, (*row)->name}, {"PolicyName", place->name}, {"PolicyDocument", documentAnswer(place->document->text())}};
}

template <typename Row>
Result<json::Object> list(Call& call)
{
    const auto page = readPage(call.parameters);
    const auto row = authorizedPrincipal<Row>(call, false);
    if (!row)
        return row.error();
    if (!page)
        return page.error();
    std::vector<json::Object> policies;
    for (const InlinePolicy& policy : (*row)->inlinePolicies)
        policies.push_back({{"Name", policy.name}});
    json::Object answer = json::Object::object();
    writeOrderedPage(answer, "PolicyNames", policies, *page, "Name");
    for (json::Object& entry : answer["PolicyNames"])
        entry = json::Object(entry.at("Name"));
    return answer;
}

template <typename Row>
Result<json::Object> remove(Call& call)
{
    const std::string name = call.parameters.text("PolicyName", rules::groupName);
    const auto found = authorizedPrincipal<Row>(call, true);
    if (!found)
        return found.error();
    Row row = **found;
    const auto place = placeOf(row.inlinePolicies, name);
    if (place == row.inlinePolicies.end())
        return noSuchInlinePolicy<Row>(name);
    call.title(Phrase::tr("Delete policy %1 of %2").with(place->name, PrincipalKind<Row>::named(row.name)));
    row.inlinePolicies.erase(place);
    call.editor.put(call.accountId(), std::move(row));
    return json::Object::object();
}

constexpr Entry table[] = {
    {{"iam", "PutUserPolicy", false}, put<identity::User>},
    {{"iam", "PutGroupPolicy", false}, put<identity::Group>},
    {{"iam", "PutRolePolicy", false}, put<identity::Role>},
    {{"iam", "GetUserPolicy", true}, get<identity::User>},
    {{"iam", "GetGroupPolicy", true}, get<identity::Group>},
    {{"iam", "GetRolePolicy", true}, get<identity::Role>},
    {{"iam", "ListUserPolicies", true}, list<identity::User>},
    {{"iam", "ListGroupPolicies", true}, list<identity::Group>},
    {{"iam", "ListRolePolicies", true}, list<identity::Role>},
    {{"iam", "DeleteUserPolicy", false}, remove<identity::User>},
    {{"iam", "DeleteGroupPolicy", false}, remove<identity::Group>},
    {{"iam", "DeleteRolePolicy", false}, remove<identity::Role>},
};

}  // namespace

std::span<const Entry> inlinePolicyOperations()
{
    return table;
}

}  // namespace rolewright::service
