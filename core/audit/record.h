/// The activity trail: one CloudTrail-shaped record for every call, each chained to the one before by a hash.
/// Source: CloudTrail User Guide, "CloudTrail record contents".
#pragma once

#include "core/base/clock.h"
#include "core/json/writer.h"

#include <cstdint>
#include <memory>
#include <string>

namespace rolewright::audit {

/// One call. Secrets never get in: credentials in answers are left out, parameters named Password, SecretAccessKey, TokenCode … are masked.
struct Record {
    std::uint64_t sequence = 0;      ///< 1, 2, 3 … in the workspace
    std::string eventId;             ///< UUID
    Instant time{};
    std::string accountId;           ///< recipient account
    std::string service;             ///< `iam`
    std::string action;              ///< `CreateRole`
    bool readOnly = false;
    std::string callerArn;
    std::string callerType;          ///< `IAMUser`, `AssumedRole`, `Root`, `FederatedUser`, `AWSService`, `Unknown`
    std::string callerPrincipalId;
    std::string accessKeyId;
    std::string sourceIdentity;
    std::string sourceIp;
    std::string userAgent;
    std::string region;
    std::string requestId;
    std::string errorCode;           ///< empty on success
    std::string errorMessage;
    std::string summary;             ///< "created role R1": what changed, in words
    json::Object parameters;
    json::Object response;           ///< what CloudTrail shows of the answer (`assumedRoleUser`, no secrets); null when nothing
    std::string previousHash;        ///< hex; empty for the first
    std::string hash;                ///< hex SHA-256 over the record's canonical JSON and previousHash
};
using RecordPtr = std::shared_ptr<const Record>;

/// As CloudTrail writes it (eventVersion 1.08).
json::Object toCloudTrail(const Record& record);
/// Everything, for storage, and back.
json::Object toJson(const Record& record);
Result<Record> fromJson(const json::Object& object);
/// The hash that `record` must have after `previousHash`.
std::string hashOf(const Record& record);
/// `parameters` with secrets masked.
json::Object masked(const json::Object& parameters);

}  // namespace rolewright::audit
