/// Reports of when services were last accessed, as jobs: the trail holds both the call that asked for a report and what the report counts.
#pragma once

#include "core/service/call.h"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rolewright::service {

/// A principal's newest attempt to use something.
struct LastUse {
    Instant time{};
    std::string region;
    std::string account;    ///< in whose trail it is
    std::string principal;  ///< unique id of the user or role, twelve digits for the root user
};

/// Of several principals together.
struct SharedUse {
    LastUse last;
    std::size_t principals = 0;  ///< how many there were; `last` says nothing when there was none
};

class AccessReport {
public:
    const json::Object& parameters() const { return m_parameters; }  ///< of the call that asked for it
    Instant created() const { return m_created; }

    /// What the principals that `counts` takes did with a service (its prefix), or with one of its actions.
    template <typename Counts>
    SharedUse useOf(std::string_view service, Counts&& counts) const
    {
        return shared(m_services.find(service), m_services.end(), counts);
    }
    template <typename Counts>
    SharedUse useOf(std::string_view service, std::string_view action, Counts&& counts) const
    {
        return shared(m_actions.find(std::pair(std::string(service), std::string(action))), m_actions.end(), counts);
    }

private:
    friend Result<AccessReport> findReport(const Call& call, std::string_view operation, const std::string& jobId);
    using Uses = std::map<std::string, LastUse, std::less<>>;  ///< by principal
    void count(const audit::Record& record);

    template <typename Place, typename Counts>
    static SharedUse shared(Place found, Place end, Counts&& counts)
    {
        SharedUse shared;
        if (found == end)
            return shared;
        for (const auto& [principal, use] : found->second) {
            if (!counts(use))
                continue;
            ++shared.principals;
            if (shared.principals == 1 || shared.last.time < use.time)
                shared.last = use;
        }
        return shared;
    }

    json::Object m_parameters;
    Instant m_created{};
    std::map<std::string, Uses, std::less<>> m_services;
    std::map<std::pair<std::string, std::string>, Uses> m_actions;
};

/// Ends a call that asks for a report: answers its JobId.
json::Object startReport(Call& call);
/// The report that a call of `operation` by the same principal, and in the same session, has asked for: it counts the 400 days before that call. Fails with
/// NoSuchEntity. Source: IAM API Reference, GenerateServiceLastAccessedDetails.
Result<AccessReport> findReport(const Call& call, std::string_view operation, const std::string& jobId);
/// JobStatus and both dates: a report is complete once it was asked for.
json::Object reportAnswer(const AccessReport& report);

/// The parameter `JobId`.
std::string jobIdParameter(Call& call);

std::span<const Entry> lastAccessedOperations();
std::span<const Entry> organizationAccessOperations();
std::span<const Entry> grantingPolicyOperations();

}  // namespace rolewright::service
