/// The actions that the engine carries out. No widgets.
#pragma once

#include <QStringList>

namespace rolewright::ui {

/// As policies name them: `iam:CreateRole`, `s3:GetObject`, and `s3:*` for each service.
QStringList knownActions();

}  // namespace rolewright::ui
