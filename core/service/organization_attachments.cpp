#include "core/service/organization.h"

#include <algorithm>

namespace rolewright::service {
namespace {

using identity::Organization;

/// The organization with a policy and a target in it, when the caller may attach or detach the one to the other.
struct Attachment {
    Organization organization;
    std::string policy;
    std::string target;

    const identity::OrganizationPolicy& row() { return *findOrganizationPolicy(organization, policy); }
    std::vector<std::string>& attached() { return *attachedTo(organization, target); }
    bool stands() { return std::find(attached().begin(), attached().end(), policy) != attached().end(); }
    std::size_t ofItsType()
    {
        return static_cast<std::size_t>(std::count_if(attached().begin(), attached().end(), [&](const std::string& id) {
            const auto* other = findOrganizationPolicy(organization, id);
            return other && other->type == row().type;
        }));
    }
};

Result<Attachment> authorizedAttachment(Call& call)
{
    const std::string policy = readPolicyId(call);
    const std::string target = readTargetId(call);
    auto organization = managedOrganization(call);
    if (!organization)
        return organization.error();
    Attachment attachment{std::move(*organization), policy, target};
    const auto* row = findOrganizationPolicy(attachment.organization, policy);
    evaluation::Context extra;
    if (row)
        extra.set("organizations:PolicyType", std::string(typeName(row->type)));
    if (auto allowed = authorizeOrganizations(call, targetArn(attachment.organization, target), extra); !allowed)
        return allowed.error();
    if (!row)
        return Error{"PolicyNotFoundException", "You specified a policy that doesn't exist.", {}};
    if (auto allowed = authorizeOrganizations(call, policyArn(attachment.organization, *row), extra); !allowed)
        return allowed.error();
    if (!attachedTo(attachment.organization, target))
        return Error{"TargetNotFoundException", "You specified a target that doesn't exist.", {}};
    const bool enabled = row->type == policy::Type::serviceControl ? attachment.organization.serviceControlEnabled : attachment.organization.resourceControlEnabled;
    if (!enabled)
        return Error{"PolicyTypeNotEnabledException", "The specified policy type isn't currently enabled in this root.", {}};
    return attachment;
}

std::string nameOf(const Call& call, Attachment& attachment)
{
    if (const auto* unit = findUnit(attachment.organization, attachment.target))
        return unit->name;
    const auto account = call.world().accountByIdOrAlias(attachment.target);
    return account && !account->name.empty() ? account->name : attachment.target;
}

Result<json::Object> attachPolicy(Call& call)
{
    auto attachment = authorizedAttachment(call);
    if (!attachment)
        return attachment.error();
    if (attachment->stands())
        return Error{"DuplicatePolicyAttachmentException", "The selected policy is already attached to the specified target.", {}};
    if (attachment->ofItsType() >= quota("PoliciesPerTarget"))
        return Error{"ConstraintViolationException", "You have exceeded the maximum number of policies of this type attached to one target: " + std::to_string(quota("PoliciesPerTarget")), {}};
    attachment->attached().push_back(attachment->policy);
    call.title(Phrase::tr("Attach %1 to %2").with(attachment->row().name, nameOf(call, *attachment)));
    call.editor.putOrganization(std::move(attachment->organization));
    return json::Object::object();
}

Result<json::Object> detachPolicy(Call& call)
{
    auto attachment = authorizedAttachment(call);
    if (!attachment)
        return attachment.error();
    if (!attachment->stands())
        return Error{"PolicyNotAttachedException", "The policy isn't attached to the specified target in the specified root.", {}};
    if (attachment->policy == fullResourceAccessPolicy)
        return Error{"ConstraintViolationException", "RCPFullAWSAccess is attached to every root, OU and account and cannot be detached", {}};
    // RCPFullAWSAccess counts as attached everywhere, also where an import did not bring it.
    if (attachment->row().type == policy::Type::serviceControl && attachment->ofItsType() == 1)
        return Error{"ConstraintViolationException",
                     "You cannot remove the last policy attached to the specified target. You must have at least one attached at all times.", {}};
    std::erase(attachment->attached(), attachment->policy);
    call.title(Phrase::tr("Detach %1 from %2").with(attachment->row().name, nameOf(call, *attachment)));
    call.editor.putOrganization(std::move(attachment->organization));
    return json::Object::object();
}

constexpr Entry table[] = {
    {{"organizations", "AttachPolicy", false}, attachPolicy},
    {{"organizations", "DetachPolicy", false}, detachPolicy},
};

}  // namespace

std::span<const Entry> organizationAttachmentOperations()
{
    return table;
}

}  // namespace rolewright::service
