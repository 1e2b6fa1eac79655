/// Finds the policy documents that a walkthrough speaks of by one name.
#pragma once

#include "core/evaluation/world.h"

#include <string>
#include <vector>

namespace rolewright::training {

struct FoundDocument {
    std::vector<evaluation::NamedPolicy> policies;
    bool ofResource = false;  ///< its statements say whom they are about
};

/// `name`: the ARN of a managed policy, `<role ARN>#trust`, `<bucket ARN>#policy`, `<ARN of a user, group or role>#<inline policy>`, `#*` there for all its own policies together, inline
/// and attached. Fails with NoSuchEntity.
Result<FoundDocument> findDocument(const identity::Snapshot& world, const std::string& name);

}  // namespace rolewright::training
