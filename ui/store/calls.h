/// Calls as pages write them.
#pragma once

#include "core/service/operation.h"

#include <QString>

#include <string>
#include <utility>

namespace rolewright::ui {

inline service::Operation iamCall(std::string action, json::Object parameters) { return {"iam", std::move(action), std::move(parameters)}; }
inline service::Operation s3Call(std::string action, json::Object parameters) { return {"s3", std::move(action), std::move(parameters)}; }
inline service::Operation lambdaCall(std::string action, json::Object parameters) { return {"lambda", std::move(action), std::move(parameters)}; }
inline QString toQt(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

}  // namespace rolewright::ui
