/// What a list of actions comes to: how much of each service, level by level, and on which types of resources.
#pragma once

#include "core/catalogue/catalogue.h"

#include <array>
#include <functional>

namespace rolewright::catalogue {

constexpr std::size_t accessLevels = 5;

/// Of one service: how many of its actions of each AccessLevel are given, and how many there are.
struct ServiceAccess {
    std::string_view service;
    std::array<std::size_t, accessLevels> given{};
    std::array<std::size_t, accessLevels> all{};
};
/// Of every service that an action, perhaps with wildcards, speaks of, in the order of their prefixes. Reads the records of those services: milliseconds
/// where a wildcard stands for many services, so ask on a worker. Nothing when `cancelled`.
std::vector<ServiceAccess> accessOf(const std::vector<std::string>& actions, const std::function<bool()>& cancelled);

/// A type of resource, and whose it is.
struct TypeOfService {
    const Service* service = nullptr;
    const ResourceType* type = nullptr;
};
/// The types on which these actions work, most often needed first, plain ones before others; of actions with a wildcard in the service none.
std::vector<TypeOfService> resourceTypesOf(const std::vector<std::string>& actions);

}  // namespace rolewright::catalogue
