/// The resources of some accounts that questions can be asked about one by one, found by the actions that reach them.
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/identity/snapshot.h"

#include <map>
#include <string>
#include <vector>

namespace rolewright::analysis {

/// Buckets and what is in them, functions, other resources with a policy, and IAM's own entities: what a resource policy may speak of, or what this workspace holds.
class KnownResources {
public:
    /// At most `most` of each kind.
    KnownResources(const identity::Snapshot& world, const std::vector<AccountId>& accounts, std::size_t most);

    /// Those that the action can be done on. Valid until the next call.
    const std::vector<std::string>& of(const catalogue::Service& service, const catalogue::Action& action);
    std::size_t count() const { return m_count; }
    bool isCutOff() const { return m_cutOff; }

private:
    void gather(const identity::Account& account, std::size_t most);
    void add(const std::string& kind, std::string arn, std::size_t most);

    std::map<std::string, std::vector<std::string>> m_byKind;  ///< `bucket`, `object`, `function`, `role` …: the catalogue's names; `sqs:` … for other services
    std::vector<std::string> m_found;
    std::size_t m_count = 0;
    bool m_cutOff = false;
};

}  // namespace rolewright::analysis
