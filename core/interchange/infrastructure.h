/// Operations that make IAM's things, as the text of infrastructure tools: CloudFormation and Terraform.
#pragma once

#include "core/service/operation.h"

#include <string>
#include <vector>

namespace rolewright::interchange {

struct InfrastructureText {
    std::string text;
    /// What the tool has no counterpart for, as it must be done otherwise: `iam:CreateAccessKey`, `tags of the policy P1`. In order, each once.
    std::vector<std::string> leftOut;
};

/// A CloudFormation template in JSON. Source: AWS CloudFormation Template Reference, "AWS Identity and Access Management resource type reference".
/// Creating it takes the capability CAPABILITY_NAMED_IAM, as everything bears the name it has here.
InfrastructureText toCloudFormation(const std::vector<service::Operation>& operations);

/// Terraform's resources of the provider `aws`. Policy variables are escaped: `${aws:username}` would be Terraform's own.
InfrastructureText toTerraform(const std::vector<service::Operation>& operations);

}  // namespace rolewright::interchange
