/// What operations make, put together: the common ground of CloudFormation's and Terraform's texts.
#pragma once

#include "core/service/operation.h"

#include <string>
#include <vector>

namespace rolewright::interchange {

enum class PartKind : unsigned char { user, group, role, managedPolicy, inlinePolicy, attachment, membership };

/// One thing, with the parameters of the operations that made it under the API's own names.
struct Part {
    PartKind kind = PartKind::user;
    PartKind holder = PartKind::user;  ///< of inline policies and attachments: whose
    std::string name;                  ///< of an attachment: the policy's ARN; of a membership: the user
    std::string holderName;            ///< of a membership: the group
    json::Object facts = json::Object::object();
};

struct Parts {
    std::vector<Part> parts;           ///< in the order in which they were made
    std::vector<std::string> leftOut;  ///< names of operations that make no part

    /// The part of this kind and name, if it is made here; null when it is there already.
    const Part* find(PartKind kind, const std::string& name) const;
    /// The managed policy with this ARN, if it is made here.
    const Part* findPolicy(const std::string& arn) const;
};

Parts partsOf(const std::vector<service::Operation>& operations);

/// Adds `what` unless it is there.
void leaveOut(std::vector<std::string>& leftOut, std::string what);

/// An identifier of letters, digits and, where allowed, `_`, that no other call with the same `taken` got: `updateDataBucket`, `Role2`.
std::string identifierFor(const std::string& prefix, const std::string& name, bool underscores, std::vector<std::string>& taken);

}  // namespace rolewright::interchange
