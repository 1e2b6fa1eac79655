/// Which AWS services policies let somebody into at all. Source: IAM API Reference, GetServiceLastAccessedDetails: "It only applies permissions policy logic".
#pragma once

#include "core/base/result.h"
#include "core/catalogue/catalogue.h"
#include "core/evaluation/evaluate.h"
#include "core/service/rules.h"

#include <string>
#include <string_view>
#include <vector>

namespace rolewright::service {

/// Policies of which each layer must allow: one layer for an identity's policies; for an account the root's, each unit's and its own.
using PolicyLayers = std::vector<std::vector<evaluation::NamedPolicy>>;

/// Whether some action of the service is allowed by every layer, on some resource in some request, and denied by none in every request.
bool grantsService(const PolicyLayers& layers, const catalogue::Service& service);
/// All that do, in the order of their prefixes.
std::vector<const catalogue::Service*> grantedServices(const PolicyLayers& layers);

/// The text of a service's prefix as a parameter.
extern const TextRule serviceNamespace;
/// The service of this prefix. Fails with InvalidInput.
Result<const catalogue::Service*> findService(const std::string& prefix);
/// What AWS calls the service of a prefix: `AWS Lambda`; the prefix itself where no name is known.
std::string_view serviceName(std::string_view prefix);

}  // namespace rolewright::service
