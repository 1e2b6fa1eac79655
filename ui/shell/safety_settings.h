/// Settings of what keeps one from doing harm by mistake.
#pragma once

#include <QWidget>

namespace rolewright::ui {

class Store;

/// Part: `settingsReadOnly`.
class SafetySettings final : public QWidget {
    Q_OBJECT
public:
    SafetySettings(Store& store, QWidget* parent);
};

}  // namespace rolewright::ui
