#include "core/service/policies.h"

namespace rolewright::service {
namespace {

template <typename Row>
Result<json::Object> put(Call& call)
{
    const std::string arn = call.parameters.text("PermissionsBoundary", rules::arn);
    evaluation::Context extra;
    extra.set("iam:PermissionsBoundary", arn);
    const auto found = authorizedPrincipal<Row>(call, false, std::move(extra));
    if (!found)
        return found.error();
    if (auto modifiable = checkModifiable(**found); !modifiable)
        return modifiable.error();
    if (auto known = checkBoundary(call, arn); !known)
        return known.error();
    Row row = **found;
    row.boundary = arn;
    call.title(Phrase::tr("Set permissions boundary of %1 to %2").with(PrincipalKind<Row>::named(row.name), arn.substr(arn.rfind('/') + 1)));
    call.editor.put(call.accountId(), std::move(row));
    return json::Object::object();
}

template <typename Row>
Result<json::Object> remove(Call& call)
{
    const auto found = authorizedPrincipal<Row>(call, true);
    if (!found)
        return found.error();
    Row row = **found;
    if (!row.boundary)
        return Error{"NoSuchEntity", std::string("The ") + PrincipalKind<Row>::word + " with name " + row.name + " does not have a permissions boundary.", {}};
    row.boundary.reset();
    call.title(Phrase::tr("Remove permissions boundary of %1").with(PrincipalKind<Row>::named(row.name)));
    call.editor.put(call.accountId(), std::move(row));
    return json::Object::object();
}

constexpr Entry table[] = {
    {{"iam", "PutUserPermissionsBoundary", false}, put<identity::User>},
    {{"iam", "PutRolePermissionsBoundary", false}, put<identity::Role>},
    {{"iam", "DeleteUserPermissionsBoundary", false}, remove<identity::User>},
    {{"iam", "DeleteRolePermissionsBoundary", false}, remove<identity::Role>},
};

}  // namespace

std::span<const Entry> boundaryOperations()
{
    return table;
}

}  // namespace rolewright::service
