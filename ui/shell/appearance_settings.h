/// Settings of how the window looks: colours, size, motion.
#pragma once

#include <QWidget>

namespace rolewright::ui {

/// Parts: `settingsScheme`, `settingsSize`, `settingsMotion`.
class AppearanceSettings final : public QWidget {
    Q_OBJECT
public:
    explicit AppearanceSettings(QWidget* parent);
};

}  // namespace rolewright::ui
