#include "core/service/handler.h"

#include "core/service/call.h"

#include <algorithm>
#include <vector>

namespace rolewright::service {
namespace {

bool comesBefore(const OperationInfo& a, const OperationInfo& b)
{
    return a.service != b.service ? a.service < b.service : a.action < b.action;
}

/// Every family's table, sorted by service and action.
const std::vector<Entry>& entries()
{
    static const std::vector<Entry> table = [] {
        std::vector<Entry> all;
        for (const auto& family :
             {userOperations(), groupOperations(), roleOperations(), managedPolicyOperations(), policyVersionOperations(), attachmentOperations(), inlinePolicyOperations(),
              bucketOperations(), bucketPolicyOperations(), bucketSettingOperations(), objectOperations(), objectListingOperations(), objectTagOperations(),
              organizationOperations(), organizationAccountOperations(), organizationalUnitOperations(), organizationPolicyOperations(),
              organizationAttachmentOperations()})
            all.insert(all.end(), family.begin(), family.end());
        std::sort(all.begin(), all.end(), [](const Entry& a, const Entry& b) { return comesBefore(a.info, b.info); });
        return all;
    }();
    return table;
}

const Entry* findEntry(std::string_view service, std::string_view action)
{
    const OperationInfo wanted{service, action, false};
    const auto found = std::lower_bound(entries().begin(), entries().end(), wanted, [](const Entry& entry, const OperationInfo& info) { return comesBefore(entry.info, info); });
    return found != entries().end() && found->info.service == service && found->info.action == action ? &*found : nullptr;
}

/// What nobody need sign: S3 answers strangers, and identity providers vouch for theirs.
bool takesUnsigned(const Operation& operation)
{
    return operation.service == "s3" || operation.action == "AssumeRoleWithSAML" || operation.action == "AssumeRoleWithWebIdentity";
}

}  // namespace

std::span<const OperationInfo> operations()
{
    static const std::vector<OperationInfo> infos = [] {
        std::vector<OperationInfo> list;
        for (const Entry& entry : entries())
            list.push_back(entry.info);
        return list;
    }();
    return infos;
}

const OperationInfo* findOperation(std::string_view service, std::string_view action)
{
    const Entry* entry = findEntry(service, action);
    return entry ? &entry->info : nullptr;
}

Outcome handle(const sts::Caller& caller, const Operation& operation, const identity::Snapshot& world, const CallContext& context, const Vault& vault)
{
    Outcome outcome;
    const Entry* entry = findEntry(operation.service, operation.action);
    if (!entry) {
        outcome.answer = Error{"InvalidAction", "Could not find operation " + operation.action + " for service " + operation.service, {}};
        return outcome;
    }
    if (caller.kind == sts::CallerKind::anonymous && !takesUnsigned(operation)) {
        outcome.answer = Error{"MissingAuthenticationToken", "Request is missing Authentication Token", {}};
        return outcome;
    }
    if (const auto valid = checkCredentials(world, caller, context.now); !valid) {
        outcome.answer = valid.error();
        return outcome;
    }
    const auto who = identify(world, caller);
    if (!who) {
        outcome.answer = who.error();
        return outcome;
    }
    Call call(caller, *who, operation, world, context, vault, outcome);
    outcome.answer = entry->handler(call);
    if (!outcome.answer.ok()) {
        outcome.newSession.reset();
        outcome.newSecret.reset();
        outcome.removedSecret.clear();
        return outcome;
    }
    if (outcome.summary.empty())
        outcome.summary = call.title();
    outcome.changes = std::move(call.editor).finish(call.title());
    return outcome;
}

}  // namespace rolewright::service
