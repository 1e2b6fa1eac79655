#include "ui/theme/tokens.h"

#include <cmath>

namespace rolewright::ui {
namespace {

Tokens light()
{
    return {.background = QColor(0xF3F4F6), .surface = QColor(0xFFFFFF), .raised = QColor(0xE9EBEF), .border = QColor(0xC9CED6), .text = QColor(0x1B2430),
            .muted = QColor(0x535E6E), .accent = QColor(0x1F5FA8), .onAccent = QColor(0xFFFFFF), .ok = QColor(0x1B6E3C), .warning = QColor(0x8A5200),
            .danger = QColor(0xB3261E), .info = QColor(0x1F5FA8), .production = QColor(0xA3211B), .staging = QColor(0x7F4C00), .development = QColor(0x1D6339),
            .practice = QColor(0x2D5A8C), .onEnvironment = QColor(0xFFFFFF)};
}

Tokens dark()
{
    return {.background = QColor(0x1B1F26), .surface = QColor(0x14171C), .raised = QColor(0x2A303A), .border = QColor(0x414A57), .text = QColor(0xE4E8EE),
            .muted = QColor(0xA4AFBE), .accent = QColor(0x2F6DB5), .onAccent = QColor(0xFFFFFF), .ok = QColor(0x6CCB8E), .warning = QColor(0xE8B04A),
            .danger = QColor(0xFF8F86), .info = QColor(0x8EBBF2), .production = QColor(0xA3211B), .staging = QColor(0x7F4C00), .development = QColor(0x1D6339),
            .practice = QColor(0x2D5A8C), .onEnvironment = QColor(0xFFFFFF)};
}

Tokens highContrast()
{
    return {.background = QColor(0x000000), .surface = QColor(0x000000), .raised = QColor(0x101010), .border = QColor(0xFFFFFF), .text = QColor(0xFFFFFF),
            .muted = QColor(0xE0E0E0), .accent = QColor(0xFFE14D), .onAccent = QColor(0x000000), .ok = QColor(0x7CFFA5), .warning = QColor(0xFFD24D),
            .danger = QColor(0xFF9A93), .info = QColor(0x9CCBFF), .production = QColor(0xFF9A93), .staging = QColor(0xFFD24D), .development = QColor(0x7CFFA5),
            .practice = QColor(0x9CCBFF), .onEnvironment = QColor(0x000000)};
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
