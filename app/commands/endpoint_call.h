/// Commands at a real endpoint: of a profile of AWS's configuration files, or of a URL with the keys of the environment.
#pragma once

#include "core/client/connection.h"
#include "core/service/operation.h"

#include <CLI/CLI.hpp>

#include <string>

namespace rolewright::app {

struct EndpointOptions {
    std::string profile;
    std::string url;
    std::string region;   ///< empty: the profile's, or the environment's
    std::string caBundle;
    bool allPages = false;

    bool isMeant() const { return !profile.empty() || !url.empty(); }
};

/// Adds the options but `--region` and `--all-pages`; each of them leaves none of `others` a meaning.
void addEndpointOptions(CLI::App& command, EndpointOptions& options, const std::vector<CLI::Option*>& others);

/// Of the profile, or of the environment; what the command line says stands above both. Named as the profile or the URL, and marked as the window marks it. Needs a HeadlessApplication.
Result<client::Connection> connectionOf(const EndpointOptions& options);

/// Makes the call and prints what it brought. Answers the exit code. Needs a HeadlessApplication.
int callEndpoint(const EndpointOptions& options, const service::Operation& operation);

}  // namespace rolewright::app
