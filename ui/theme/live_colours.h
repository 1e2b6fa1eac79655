/// What holds colours by value: pictures of labels and style sheets, made anew when the colours change.
#pragma once

#include <QIcon>

#include <functional>

class QLabel;
class QWidget;

namespace rolewright::ui {

/// Shows the icon, `size` pixels wide and high, instead of what was there.
void showIcon(QLabel& label, const QIcon& icon, int size);
/// The same for an icon in a colour of its own, which `make` asks for.
void showIcon(QLabel& label, std::function<QIcon()> make, int size);
/// Gives the widget the style sheet that `make` writes with today's colours.
void keepStyleSheet(QWidget& widget, std::function<QString()> make);

}  // namespace rolewright::ui
