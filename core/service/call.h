/// One operation being carried out: what a handler gets to work with.
#pragma once

#include "core/service/authorize.h"
#include "core/service/errors.h"
#include "core/service/paging.h"
#include "core/service/quotas.h"

#include <span>
#include <string>

namespace rolewright::service {

class Call {
public:
    Call(const sts::Caller& caller, const CallerIdentity& who, const Operation& operation, const identity::Snapshot& world, const CallContext& context,
         const Vault& vault, Outcome& outcome);

    const sts::Caller& caller;
    const CallerIdentity& who;
    const Operation& operation;
    const CallContext& context;
    const Vault& vault;
    Outcome& outcome;
    Parameters parameters;
    identity::Editor editor;  ///< changes go here; it sees its own changes
    std::vector<Verdict>* verdicts = nullptr;  ///< where every question goes with its explanation, when somebody wants to know

    const identity::Snapshot& world() const { return editor.snapshot(); }
    /// The caller's account: IAM operations work there.
    const AccountId& accountId() const { return who.account; }
    const identity::Account& account() const;

    /// May the caller do this operation on `resource`? `extra` are condition keys of the operation's own.
    Result<void> authorize(const std::string& resource, const evaluation::Context& extra = {});
    /// The same for another action (`sts:TagSession`, `iam:PassRole`).
    Result<void> authorize(const std::string& action, const std::string& resource, const evaluation::Context& extra);
    /// The same for what AWS lets one do without a policy when `granted`: only a Deny, or want of an Allow elsewhere than in one's own policies, refuses it then.
    Result<void> authorizeGranted(bool granted, const std::string& resource, const evaluation::Context& extra = {});
    /// The same for somebody else than who calls: a service, or whom an identity provider vouches for.
    Result<void> authorizeAs(const sts::Caller& other, const std::string& action, const std::string& resource, const evaluation::Context& extra = {});

    /// Titles the edit ("Create user alice") and says in the trail what was done.
    void title(Phrase text) { m_title = std::move(text); }
    const Phrase& title() const { return m_title; }

private:
    Phrase m_title;
};

using Handler = Result<json::Object> (*)(Call&);

/// A line in the table of operations.
struct Entry {
    OperationInfo info;
    Handler handler;
};

/// aws:RequestTag/… and aws:TagKeys, for operations that are given tags.
void addRequestTags(evaluation::Context& context, const identity::Tags& tags);
/// `[{Key, Value}]`
json::Object tagsAnswer(const identity::Tags& tags);

}  // namespace rolewright::service
