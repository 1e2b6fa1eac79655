/// What AWS services decide themselves, whatever policies say, and which calls a kind of policy reaches at all.
#pragma once

#include "core/evaluation/compiled.h"
#include "core/evaluation/request.h"

namespace rolewright::evaluation {

enum class ServiceRule : unsigned char { none, alwaysAllowed, refused };

/// `sts:GetCallerIdentity` and a user's `sts:GetSessionToken` need no permission and cannot be denied; some callers are refused some
/// STS and IAM calls whatever they were granted; nobody reaches resources of another partition, or changes what AWS keeps for itself.
/// Sources: STS API Reference; IAM User Guide, "AWS managed policies"; IAM API Reference, UnmodifiableEntity; KMS API Reference, CreateAlias.
ServiceRule serviceRule(const Request& request, const ActionName& action);

/// Calls on a role that its trust policy answers: `sts:AssumeRole*`, `sts:TagSession`, `sts:SetSourceIdentity`, `sts:SetContext`. A federated user, who can be
/// tagged as well (GetFederationToken), has no such policy.
bool isTrustAction(const ActionName& action, std::string_view resource);

/// True for services whose resources RCPs protect, and calls that they reach. Source: Organizations User Guide, "Resource control
/// policies (RCPs)", lists of September 2026.
bool isReachedByResourceControl(const Request& request, const ActionName& action);

/// The bucket owner's root user keeps access to the bucket policy whatever that policy says. Source: S3 API Reference, DeleteBucketPolicy.
bool escapesBucketPolicy(const Request& request, const ActionName& action, bool sameAccount);

}  // namespace rolewright::evaluation
