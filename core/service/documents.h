/// Policy documents on their way in and out of an operation.
#pragma once

#include "core/identity/snapshot.h"
#include "core/json/writer.h"
#include "core/policy/document.h"

#include <string>

namespace rolewright::service {

/// Reads what is to be saved: parsed and checked for its type. Fails with AWS's code and words, and the place.
Result<policy::DocumentPtr> readDocument(const std::string& text, policy::Type type);

/// A document as the AWS CLI shows it: decoded, its members in order.
json::Object documentAnswer(const std::string& text);

/// A trust or bucket policy as it reads now: users and roles that are gone show as their unique ids. Source: IAM User Guide, "AWS JSON policy elements: Principal".
std::string shownPolicy(const identity::Snapshot& world, const policy::Document& document, const std::map<std::string, std::string>& bindings);
std::string shownTrust(const identity::Snapshot& world, const identity::Role& role);

}  // namespace rolewright::service
