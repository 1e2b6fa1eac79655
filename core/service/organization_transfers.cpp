#include "core/service/organization.h"

namespace rolewright::service {
namespace {

using identity::Organization;

/// Who pays an organization's bills can be taken over by another organization. A world holds one organization, so nobody is there to take it over: what is
/// asked of such transfers is answered as where there is none. Source: Organizations User Guide, "Transfer billing management".
const Error missing{"ResponsibilityTransferNotFoundException", "We can't find a transfer that you specified.", {}};
const TextRule transferName{1, 128, nullptr, {}};

void readType(Call& call)
{
    static_cast<void>(call.parameters.requiredChoice("Type", {"BILLING"}));
}

std::string readTransferId(Call& call)
{
    return call.parameters.text("Id", rules::any);
}

std::string transferArn(const Organization& organization, std::string_view id)
{
    return organizationArn(organization, "transfer", "billing/outbound/" + std::string(id));
}

Result<json::Object> refuseMissing(Call& call, const std::string& id)
{
    const auto organization = managedOrganization(call);
    if (!organization)
        return organization.error();
    if (auto allowed = authorizeOrganizations(call, transferArn(*organization, id)); !allowed)
        return allowed.error();
    return missing;
}

Result<json::Object> describeTransfer(Call& call)
{
    return refuseMissing(call, readTransferId(call));
}

Result<json::Object> updateTransfer(Call& call)
{
    static_cast<void>(call.parameters.text("Name", transferName));
    return refuseMissing(call, readTransferId(call));
}

Result<json::Object> terminateTransfer(Call& call)
{
    static_cast<void>(call.parameters.has("EndTimestamp"));
    return refuseMissing(call, readTransferId(call));
}

Result<json::Object> listTransfers(Call& call)
{
    readType(call);
    const bool isInbound = call.operation.action == "ListInboundResponsibilityTransfers";
    const auto id = isInbound ? call.parameters.optionalText("Id", rules::any) : std::nullopt;
    const auto organization = managedOrganization(call);
    if (!organization)
        return organization.error();
    if (auto allowed = authorizeOrganizations(call, "*"); !allowed)
        return allowed.error();
    return id ? missing : listPage(call, "ResponsibilityTransfers", {}, "Id");
}

Result<json::Object> inviteOrganization(Call& call)
{
    readType(call);
    static_cast<void>(call.parameters.text("SourceName", transferName));
    static_cast<void>(call.parameters.text("StartTimestamp", rules::any));
    static_cast<void>(call.parameters.optionalText("Notes", {0, 1024, nullptr, {}}));
    evaluation::Context extra;
    addRequestTags(extra, call.parameters.tags());
    std::string target;
    if (const json::Object* structure = call.parameters.structure("Target")) {
        Parameters inner(*structure, false, "target.");
        target = inner.text("Id", {1, 64, nullptr, {}});
        static_cast<void>(inner.requiredChoice("Type", {"ACCOUNT", "EMAIL"}));
        call.parameters.takeFrom(inner);
    }
    const auto organization = managedOrganization(call);
    if (!organization)
        return organization.error();
    if (auto allowed = authorizeOrganizations(call, "*", extra); !allowed)
        return allowed.error();
    if (target == organization->managementAccount.text())
        return Error{"HandshakeConstraintViolationException", "The source and the target of a transfer cannot be the same organization.", {}};
    return Error::ours("InvalidInputException", Phrase::tr("a world holds one organization: `%1` manages no other that could pay for it").with(target));
}

constexpr Entry table[] = {
    {{"organizations", "InviteOrganizationToTransferResponsibility", false}, inviteOrganization},
    {{"organizations", "DescribeResponsibilityTransfer", true}, describeTransfer},
    {{"organizations", "UpdateResponsibilityTransfer", false}, updateTransfer},
    {{"organizations", "TerminateResponsibilityTransfer", false}, terminateTransfer},
    {{"organizations", "ListInboundResponsibilityTransfers", true}, listTransfers},
    {{"organizations", "ListOutboundResponsibilityTransfers", true}, listTransfers},
};

}  // namespace

std::span<const Entry> organizationTransferOperations()
{
    return table;
}

}  // namespace rolewright::service
