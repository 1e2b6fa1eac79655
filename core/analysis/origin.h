/// Who is behind a record of the activity trail: the session that made the call, the sessions it was obtained with, and the person or service at their beginning.
#pragma once

#include "core/audit/record.h"
#include "core/sts/session_book.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace rolewright::analysis {

/// One session on the way from a call to the person.
struct OriginStep {
    std::string accessKeyId;
    sts::SessionPtr session;     ///< null when the book does not hold it any more
    std::string arn;             ///< of the session
    std::string role;            ///< ARN of the role, or of the user behind a user's own session; empty when it is not known
    audit::RecordPtr obtained;   ///< the record of the call that issued it; null when the trail that was given does not hold it
};

/// Who was at the beginning.
enum class OriginKind : unsigned char { unknown, user, root, samlPerson, webIdentityPerson, service, anonymous };

struct Origin {
    std::vector<OriginStep> sessions;  ///< the one that made the call first; empty for long-term credentials
    OriginKind kind = OriginKind::unknown;
    std::string person;      ///< user name, account id of a root user, the provider's subject, or a service principal
    std::string arn;         ///< of a user or root; empty otherwise
    std::string provider;    ///< of a federated person
    std::string accessKeyId; ///< the long-term key at the beginning; empty when it was none
    std::string sourceIdentity;
    bool complete = false;   ///< false when the trace ends at credentials that neither book nor trail know
};

/// Follows a record from its access key to the session, the session it was obtained with, and so on. `trail` is any part of the trail, oldest first: what is not
/// in it is followed by the book alone.
Origin originOf(const audit::Record& record, std::span<const sts::EntryPtr> book, std::span<const audit::RecordPtr> trail);

/// The newest call in this part of the trail that wrote a policy of this name for the role or user with this ARN, inline; null when there is none.
audit::RecordPtr findWriter(std::span<const audit::RecordPtr> trail, const AccountId& account, std::string_view principalArn, std::string_view policyName);

}  // namespace rolewright::analysis
