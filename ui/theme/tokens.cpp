#include "ui/theme/tokens.h"

#include <cmath>

namespace rolewright::ui {
namespace {

Tokens light()
{
    return {.background = QColor(0xF3F4F6u), .surface = QColor(0xFFFFFFu), .raised = QColor(0xE9EBEFu), .border = QColor(0xC9CED6u), .text = QColor(0x1B2430u),
            .muted = QColor(0x535E6Eu), .accent = QColor(0x1F5FA8u), .onAccent = QColor(0xFFFFFFu), .ok = QColor(0x1B6E3Cu), .warning = QColor(0x8A5200u),
            .danger = QColor(0xB3261Eu), .info = QColor(0x1F5FA8u), .production = QColor(0xA3211Bu), .staging = QColor(0x7F4C00u), .development = QColor(0x1D6339u),
            .practice = QColor(0x2D5A8Cu), .onEnvironment = QColor(0xFFFFFFu)};
}

Tokens dark()
{
    return {.background = QColor(0x1B1F26u), .surface = QColor(0x14171Cu), .raised = QColor(0x2A303Au), .border = QColor(0x414A57u), .text = QColor(0xE4E8EEu),
            .muted = QColor(0xA4AFBEu), .accent = QColor(0x2F6DB5u), .onAccent = QColor(0xFFFFFFu), .ok = QColor(0x6CCB8Eu), .warning = QColor(0xE8B04Au),
            .danger = QColor(0xFF8F86u), .info = QColor(0x8EBBF2u), .production = QColor(0xA3211Bu), .staging = QColor(0x7F4C00u), .development = QColor(0x1D6339u),
            .practice = QColor(0x2D5A8Cu), .onEnvironment = QColor(0xFFFFFFu)};
}

Tokens highContrast()
{
    return {.background = QColor(Qt::black), .surface = QColor(Qt::black), .raised = QColor(0x101010u), .border = QColor(0xFFFFFFu), .text = QColor(0xFFFFFFu),
            .muted = QColor(0xA6A6A6u), .accent = QColor(0xFFE14Du), .onAccent = QColor(Qt::black), .ok = QColor(0x7CFFA5u), .warning = QColor(0xFFD24Du),
            .danger = QColor(0xFF9A93u), .info = QColor(0x9CCBFFu), .production = QColor(0xFF9A93u), .staging = QColor(0xFFD24Du), .development = QColor(0x7CFFA5u),
            .practice = QColor(0x9CCBFFu), .onEnvironment = QColor(Qt::black)};
}

double luminance(const QColor& colour)
{
    const auto channel = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) + 0.0722 * channel(colour.blueF());
}

}  // namespace

Tokens tokensOf(Scheme scheme)
{
    switch (scheme) {
    case Scheme::light:
        return light();
    case Scheme::dark:
        return dark();
    case Scheme::highContrast:
        return highContrast();
    }
    return light();
}

QColor environmentColour(identity::Environment environment)
{
    switch (environment) {
    case identity::Environment::production:
        return tokens().production;
    case identity::Environment::staging:
        return tokens().staging;
    case identity::Environment::development:
        return tokens().development;
    case identity::Environment::practice:
        return tokens().practice;
    }
    return tokens().practice;
}

QColor environmentInk(identity::Environment environment)
{
    constexpr double visible = 3.0;
    QColor ink = environmentColour(environment);
    while (contrast(ink, tokens().raised) < visible && ink.lightness() < 250)
        ink = ink.lighter(115);
    return ink;
}

std::vector<std::pair<QColor, QColor>> textPairs(const Tokens& t)
{
    std::vector<std::pair<QColor, QColor>> pairs;
    for (const QColor& ground : {t.background, t.surface, t.raised}) {
        for (const QColor& text : {t.text, t.muted, t.ok, t.warning, t.danger, t.info})
            pairs.emplace_back(text, ground);
    }
    pairs.emplace_back(t.onAccent, t.accent);
    for (const QColor& ground : {t.production, t.staging, t.development, t.practice})
        pairs.emplace_back(t.onEnvironment, ground);
    return pairs;
}

double contrast(const QColor& a, const QColor& b)
{
    const double one = luminance(a) + 0.05;
    const double other = luminance(b) + 0.05;
    return one > other ? one / other : other / one;
}

}  // namespace rolewright::ui
