/// Settings of how the window looks: colours, size, language, motion.
#pragma once

#include <QWidget>

namespace rolewright::ui {

/// Parts: `settingsScheme`, `settingsSize`, `settingsLanguage`, `settingsMotion`.
class AppearanceSettings final : public QWidget {
    Q_OBJECT
public:
    explicit AppearanceSettings(QWidget* parent);
};

}  // namespace rolewright::ui
