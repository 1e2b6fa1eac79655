/// When S3 Block Public Access takes a bucket policy for public.
#pragma once

#include "core/policy/document.h"

namespace rolewright::evaluation {

/// True unless every Allow statement grants to fixed principals, or only under a condition on a fixed value (no wildcard, no
/// policy variable) of one of the keys S3 names. Source: S3 User Guide, "Blocking public access", "The meaning of public".
bool isPublicBucketPolicy(const policy::Document& document);
/// True for a condition that alone keeps a grant to everybody from being public.
bool keepsFromPublic(const policy::ConditionRow& row);

}  // namespace rolewright::evaluation
