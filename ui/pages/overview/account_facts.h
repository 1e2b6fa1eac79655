/// What there is to know of an account at one look: how full it is, and what deserves one. Worked out off the GUI thread.
#pragma once

#include "core/base/clock.h"
#include "core/identity/snapshot.h"

#include <QString>

#include <functional>
#include <vector>

namespace rolewright::ui {

/// How much of a quota of IAM is used.
struct AccountQuota {
    QString what;  ///< "Users"
    std::size_t used = 0;
    std::size_t limit = 0;
};

/// Something worth a look.
struct Finding {
    QString icon;
    QString text;  ///< what it is, and what may be done
    QString arn;   ///< where to look
};

struct AccountFacts {
    std::vector<AccountQuota> quotas;
    std::vector<Finding> findings;
};

/// Of one account of `world`; `cancelled` is asked now and then.
AccountFacts factsOf(const identity::Snapshot& world, const AccountId& account, Instant now, const std::function<bool()>& cancelled);

}  // namespace rolewright::ui
