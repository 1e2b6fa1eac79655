/// Every change and every question is an operation: one value with many renderings.
#pragma once

#include "core/json/writer.h"

#include <string>
#include <string_view>

namespace rolewright::service {

/// `{service, action, parameters}`. Parameter names and shapes are the API's own: `RoleName`, `Tags: [{Key, Value}]`.
struct Operation {
    std::string service;  ///< `iam`, `sts`, `s3`, `organizations`
    std::string action;   ///< `CreateRole`
    json::Object parameters = json::Object::object();

    /// `iam:CreateRole`
    std::string name() const { return service + ":" + action; }
};

/// Reads `iam:CreateRole` (service case-insensitive, action exact or in the CLI's `create-role` spelling).
Result<Operation> parseOperation(std::string_view name, json::Object parameters = json::Object::object());

/// The `aws …` command line that does this: `aws iam create-role --role-name R1 --assume-role-policy-document '{…}'`, quoted for sh.
std::string toCommandLine(const Operation& operation);

}  // namespace rolewright::service
