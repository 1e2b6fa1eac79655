/// What an account holds beside its principals: buckets, functions, and whatever else has a policy of its own.
#pragma once

#include "core/identity/objects.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rolewright::identity {

/// S3 Block Public Access, on one bucket or on all of an account. Buckets made since April 2023 begin with all four on. Source: S3 API Reference, PublicAccessBlockConfiguration.
struct PublicAccessBlock {
    bool blockPublicAcls = true;
    bool ignorePublicAcls = true;
    bool blockPublicPolicy = true;      ///< PutBucketPolicy refuses public policies
    bool restrictPublicBuckets = true;  ///< a public policy serves the owner's account and AWS services only
    bool operator==(const PublicAccessBlock&) const = default;
};
/// What holds for a bucket: what it or its account blocks. Source: S3 User Guide, "Blocking public access to your Amazon S3 storage".
PublicAccessBlock blockOf(const std::optional<PublicAccessBlock>& account, const std::optional<PublicAccessBlock>& bucket);

/// Tells a function when objects come or go. Source: S3 User Guide, "Amazon S3 Event Notifications".
struct BucketNotification {
    std::string id;
    std::string function;  ///< ARN
    std::vector<std::string> events;  ///< `s3:ObjectCreated:*` …
    std::string prefix;  ///< of object keys; empty: all
    std::string suffix;
    bool operator==(const BucketNotification&) const = default;
};

struct Bucket {
    std::string name;  ///< global in S3; unique in the whole world
    std::string region;
    Instant created{};
    policy::DocumentPtr policy;  ///< null when it has none
    std::map<std::string, std::string> policyBindings;  ///< like Role::trustBindings
    Tags tags;
    std::optional<PublicAccessBlock> publicAccessBlock = PublicAccessBlock{};
    std::vector<BucketNotification> notifications;
    std::string versioning;  ///< `Enabled`, `Suspended`; empty: it never was on
    bool bucketKey = false;  ///< of its encryption, as PutBucketEncryption said
    std::map<std::string, std::string> configurations;  ///< that are kept and nothing more, as JSON, by the API's names: `CORSConfiguration`; empty: deleted
};

/// A function that runs with a role. Table key: its name. Source: Lambda API Reference, CreateFunction.
struct Function {
    std::string name;
    std::string region;
    std::string role;  ///< ARN of its execution role
    std::string runtime;
    std::string handler;
    std::string description;
    std::string code;  ///< what it does when it is invoked: API calls as JSON text
    int timeoutSeconds = 3;
    Instant modified{};
    policy::DocumentPtr policy;  ///< who may invoke it; null when nobody was let in
    std::map<std::string, std::string> policyBindings;  ///< like Role::trustBindings
    Tags tags;
};

/// Any other resource with a policy of its own, known by its ARN alone: a queue, a topic, a key, a secret. Table key: the ARN, to the letter.
/// Source: IAM User Guide, "AWS services that work with IAM", column "Resource-based policies".
struct GuardedResource {
    std::string arn;
    policy::DocumentPtr policy;
    std::map<std::string, std::string> policyBindings;  ///< like Role::trustBindings
    Instant modified{};
};

}  // namespace rolewright::identity
