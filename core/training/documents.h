/// Finds the one policy document that a walkthrough speaks of.
#pragma once

#include "core/evaluation/world.h"

#include <string>

namespace rolewright::training {

struct FoundDocument {
    evaluation::NamedPolicy policy;
    bool ofResource = false;  ///< its statements say whom they are about
};

/// `name`: the ARN of a managed policy, `<role ARN>#trust`, `<bucket ARN>#policy`, `<ARN of a user, group or role>#<inline policy>`. Fails with NoSuchEntity.
Result<FoundDocument> findDocument(const identity::Snapshot& world, const std::string& name);

}  // namespace rolewright::training
