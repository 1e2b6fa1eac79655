#include "core/service/access_reports.h"

#include "core/crypto/crypto.h"
#include "core/service/trail_view.h"

#include <array>

namespace rolewright::service {
namespace {

constexpr std::size_t jobIdLength = 36;

constexpr const char* jobMember = "jobId";

bool askedFor(const audit::Record& record, std::string_view operation, const std::string& jobId)
{
    return record.service == "iam" && record.action == operation && record.errorCode.empty() && record.response.is_object() &&
           json::stringOr(record.response, jobMember) == jobId;
}

}  // namespace

bool isAuthenticated(const audit::Record& record)
{
    constexpr std::array<std::string_view, 6> strangers = {"ExpiredToken",         "IncompleteSignature",        "InvalidAccessKeyId",
                                                           "InvalidClientTokenId", "MissingAuthenticationToken", "SignatureDoesNotMatch"};
    return std::find(strangers.begin(), strangers.end(), record.errorCode) == strangers.end();
}

std::string accessorOf(const audit::Record& record)
{
    constexpr std::array<std::string_view, 3> counted = {"IAMUser", "AssumedRole", "Root"};
    const bool counts = std::find(counted.begin(), counted.end(), record.callerType) != counted.end();
    return counts ? record.callerPrincipalId.substr(0, record.callerPrincipalId.find(':')) : std::string();
}

std::vector<std::string> usedIn(const audit::Record& record)
{
    std::vector<std::string> used;
    if (!isAuthenticated(record))
        return used;
    if (std::string accessor = accessorOf(record); !accessor.empty())
        used.push_back(std::move(accessor));
    if (!record.accessKeyId.empty() && !record.sessionIssued)
        used.push_back(record.accessKeyId);
    return used;
}

void AccessReport::count(const audit::Record& record)
{
    const std::string principal = accessorOf(record);
    if (principal.empty() || !isAuthenticated(record))
        return;
    const LastUse use{record.time, record.region, record.accountId, principal};
    m_services[record.service].try_emplace(principal, use);
    m_actions[{record.service, record.action}].try_emplace(principal, use);
}

json::Object startReport(Call& call)
{
    const std::string id = crypto::newUuid();
    call.outcome.response = {{jobMember, id}};
    return {{"JobId", id}};
}

Result<AccessReport> findReport(const Call& call, std::string_view operation, const std::string& jobId)
{
    AccessReport report;
    bool found = false;
    if (const TrailView* trail = trailOf(call.vault)) {
        trail->visitTrail([&](const audit::Record& record) {
            if (found && report.m_created - record.time > trackingPeriod)
                return false;
            if (found) {
                report.count(record);
            } else if (askedFor(record, operation, jobId)) {
                if (record.accountId != call.accountId().text() || record.callerPrincipalId != call.who.userId)
                    return false;
                found = true;
                report.m_created = record.time;
                report.m_parameters = record.parameters;
            }
            return true;
        });
    }
    if (!found)
        return noSuchEntity("Job with id " + jobId + " cannot be found.");
    return report;
}

json::Object reportAnswer(const AccessReport& report)
{
    return {{"JobStatus", "COMPLETED"}, {"JobCreationDate", dateText(report.created())}, {"JobCompletionDate", dateText(report.created())}};
}

std::string jobIdParameter(Call& call)
{
    return call.parameters.text("JobId", {jobIdLength, jobIdLength, nullptr, {}, {}});
}

}  // namespace rolewright::service
