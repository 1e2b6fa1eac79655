/// Texts of buttons with names in them that may be long: cut in the middle, and whole on hover.
#pragma once

#include <QAbstractButton>

namespace rolewright::ui {

/// Of a longer text the beginning and the end, `most` characters with the "…" between them.
inline QString cutInTheMiddle(const QString& text, qsizetype most = 48)
{
    const qsizetype half = (most - 1) / 2;
    return text.size() > most ? text.left(half) + QChar(0x2026) + text.right(half) : text;
}

/// The tool tip is the whole text while it is cut, unless the button has one of its own, which is to say it then.
inline void setLongText(QAbstractButton& button, const QString& text, qsizetype most = 48)
{
    static constexpr const char* wholeText = "wholeText";
    button.setText(cutInTheMiddle(text, most));
    if (button.toolTip() == button.property(wholeText).toString())
        button.setToolTip(button.text() == text ? QString() : text);
    button.setProperty(wholeText, button.toolTip());
}

}  // namespace rolewright::ui
