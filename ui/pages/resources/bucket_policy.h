/// What a bucket's policy has of its own: S3's checks and calls.
#pragma once

#include "ui/pages/guarded/resource_policy_tab.h"

namespace rolewright::ui {

ResourcePolicyKind bucketPolicy();

}  // namespace rolewright::ui
