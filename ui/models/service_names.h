/// The AWS services that people let assume roles, by their principals.
#pragma once

#include <QString>

#include <vector>

namespace rolewright::ui {

struct ServiceName {
    QString principal;  ///< `lambda.amazonaws.com`
    QString name;       ///< "Lambda"
};

/// As resources/service-principals.tsv lists them.
std::vector<ServiceName> serviceNames();

}  // namespace rolewright::ui
