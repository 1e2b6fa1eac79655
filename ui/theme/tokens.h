/// The one table of colours. Every text pair in it has a contrast of at least 4.5 : 1 (WCAG 2.2, 1.4.3); a test holds it to that.
#pragma once

#include "core/identity/snapshot.h"

#include <QColor>

#include <utility>
#include <vector>

namespace rolewright::ui {

enum class Scheme { light, dark, highContrast };

struct Tokens {
    QColor background;  ///< the window
    QColor surface;     ///< lists, fields
    QColor raised;      ///< buttons, headers
    QColor border;
    QColor text;
    QColor muted;       ///< secondary text
    QColor accent;      ///< selection, links, focus
    QColor onAccent;    ///< text on accent
    QColor ok;
    QColor warning;
    QColor danger;
    QColor info;
    QColor production;  ///< environments: frame and chips; text on them is `onEnvironment`
    QColor staging;
    QColor development;
    QColor practice;
    QColor onEnvironment;
};

Tokens tokensOf(Scheme scheme);
/// The tokens of the scheme that `applyTheme` last applied; light before that.
const Tokens& tokens();
/// The environment's colour as a ground, under `onEnvironment`.
QColor environmentColour(identity::Environment environment);
/// The same as the colour of a sign on a raised surface: lighter until it can be seen there (WCAG 2.2, 1.4.11: 3:1).
QColor environmentInk(identity::Environment environment);

/// Every (text, ground) pair that is drawn.
std::vector<std::pair<QColor, QColor>> textPairs(const Tokens& tokens);
/// WCAG 2.2 contrast ratio, 1 to 21.
double contrast(const QColor& a, const QColor& b);

}  // namespace rolewright::ui
