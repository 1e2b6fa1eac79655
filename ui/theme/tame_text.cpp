#include "ui/theme/tame_text.h"

namespace rolewright::ui {

QString tameText(std::string_view text)
{
    constexpr qsizetype longestTame = 160;
    const std::string_view read = text.substr(0, 4 * longestTame);  // bytes, of which a letter has four at most
    QString tame;
    for (const char32_t letter : QString::fromUtf8(read.data(), static_cast<qsizetype>(read.size())).left(longestTame).toUcs4())
        tame += QChar::isPrint(letter) ? QString::fromUcs4(&letter, 1) : QStringLiteral(" ");
    return tame.simplified();
}

}  // namespace rolewright::ui
