/// How much of which services a list of actions gives, in a line. No widgets.
#pragma once

#include "core/catalogue/access.h"

#include <QString>

namespace rolewright::ui {

/// "s3: all of list, 3 of 60 read · iam: ⚠ 2 of 50 permissions management"; empty for nothing. Of many services the first are named.
QString accessText(const std::vector<catalogue::ServiceAccess>& access);

}  // namespace rolewright::ui
