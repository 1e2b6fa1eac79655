/// Settings of what keeps one from doing harm by mistake.
#pragma once

#include "ui/pages/page.h"

#include <QWidget>

namespace rolewright::ui {

/// Part: `settingsReadOnly`, `settingsSessions`.
class SafetySettings final : public QWidget {
    Q_OBJECT
public:
    SafetySettings(const PageContext& context, QWidget* parent);
};

}  // namespace rolewright::ui
