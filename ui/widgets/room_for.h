/// How large a window may begin on its screen.
#pragma once

#include <QScreen>
#include <QWidget>

namespace rolewright::ui {

/// `wanted`, or what the screen has room for beside the frame.
inline QSize roomFor(const QWidget& window, const QSize& wanted)
{
    constexpr QSize frame(40, 80);
    return wanted.boundedTo(window.screen()->availableSize() - frame);
}

}  // namespace rolewright::ui
