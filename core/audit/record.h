/// The activity trail: one CloudTrail-shaped record for every call, each chained to the one before by a hash.
/// Source: CloudTrail User Guide, "CloudTrail record contents".
#pragma once

#include "core/base/clock.h"
#include "core/json/writer.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

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
    std::string callerType;          ///< `IAMUser`, `AssumedRole`, `Root`, `FederatedUser`, `SAMLUser`, `AWSService`, `AWSAccount` (another account's caller), `Unknown` …
    std::string callerPrincipalId;
    std::string accessKeyId;
    std::string sourceIdentity;
    std::string issuerArn;           ///< of a session: the role's or user's ARN, path included; empty otherwise
    std::optional<Instant> sessionIssued;
    bool mfa = false;                ///< the session was obtained with MFA
    std::string identityProvider;    ///< of a federated caller, or behind a session that one got
    std::string federatedUser;       ///< whom the identity provider vouched for
    json::Object federatedAttributes;  ///< webIdFederationData.attributes; null when there are none
    std::string invokedBy;           ///< service principal on whose behalf the call is made
    std::string delegate;            ///< account of the product provider that calls with delegated access; empty otherwise
    std::string sharedEventId;       ///< UUID that the records of one event in several accounts share
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
    std::string hash;                ///< hex SHA-256 as `hashOf` has it
};
using RecordPtr = std::shared_ptr<const Record>;

/// As CloudTrail writes it (eventVersion 1.08).
json::Object toCloudTrail(const Record& record);
/// Everything, for storage, and back. Fails with `InvalidRecord`.
json::Object toJson(const Record& record);
Result<Record> fromJson(const json::Object& object);

/// Everything but the record's place in the chain (sequence and hashes), in one stable form.
std::string contentOf(const Record& record);
/// The hash of a record with this content at this place: hex SHA-256 over `previousHash`, `sequence` and `content`, one a line.
std::string hashOf(std::string_view content, std::uint64_t sequence, std::string_view previousHash);
/// The hash that `record` must have.
std::string hashOf(const Record& record);

/// `parameters` as the trail keeps them: secrets masked, bodies of objects left out, and a note in place of more than 100 KB.
json::Object masked(const json::Object& parameters);

}  // namespace rolewright::audit
