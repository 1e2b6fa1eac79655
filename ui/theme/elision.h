/// Where a text is cut that has no room.
#pragma once

#include <QString>

namespace rolewright::ui {

/// Names and ARNs in the middle: many begin alike, such as those of AWS's policies, and differ at their ends. Sentences at their end.
/// A sign before a name does not make it a sentence.
inline Qt::TextElideMode elisionOf(const QString& text)
{
    constexpr int afterSign = 2;  // "● "
    return text.indexOf(QLatin1Char(' '), afterSign) < 0 ? Qt::ElideMiddle : Qt::ElideRight;
}

}  // namespace rolewright::ui
