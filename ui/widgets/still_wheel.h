/// Keeps the wheel, turned to scroll a form, from changing the boxes that it passes over.
#pragma once

#include <QObject>

class QWidget;

namespace rolewright::ui {

class StillWheel final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    /// All lists and numbers in `form` as it is now; those without the keyboard let the wheel pass.
    static void guard(QWidget* form);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace rolewright::ui
