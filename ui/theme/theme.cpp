#include "ui/theme/theme.h"

#include "ui/theme/edges.h"
#include "ui/theme/outline_style.h"

#include <QApplication>
#include <QPalette>
#include <QSettings>
#include <QWidget>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr const char* schemeSetting = "window/scheme";
constexpr const char* motionSetting = "window/reducedMotion";
constexpr const char* sizeSetting = "window/size";
constexpr int usualCursorFlash = 1000;  ///< milliseconds, Qt's own
constexpr int usualSize = 100;
constexpr int leastSize = 80;
constexpr int greatestSize = 200;

Tokens& current()
{
    static Tokens applied = tokensOf(Scheme::light);
    return applied;
}

/// What the desktop prefers, by the palette that the application began with.
Scheme desktopScheme()
{
    static const Scheme scheme = QPalette().color(QPalette::Window).lightness() < 128 || qgetenv("GTK_THEME").toLower().endsWith("dark") ? Scheme::dark : Scheme::light;
    return scheme;
}

QPalette paletteOf(const Tokens& t)
{
    QPalette palette;
    palette.setColor(QPalette::Window, t.background);
    palette.setColor(QPalette::WindowText, t.text);
    palette.setColor(QPalette::Base, t.surface);
    palette.setColor(QPalette::AlternateBase, t.background);
    palette.setColor(QPalette::Text, t.text);
    palette.setColor(QPalette::PlaceholderText, t.muted);
    palette.setColor(QPalette::Button, t.raised);
    palette.setColor(QPalette::ButtonText, t.text);
    palette.setColor(QPalette::BrightText, t.danger);
    palette.setColor(QPalette::Highlight, t.accent);
    palette.setColor(QPalette::HighlightedText, t.onAccent);
    palette.setColor(QPalette::Link, t.info);
    palette.setColor(QPalette::LinkVisited, t.info);
    palette.setColor(QPalette::ToolTipBase, t.raised);
    palette.setColor(QPalette::ToolTipText, t.text);
    palette.setColor(QPalette::Light, t.raised.lighter(115));
    palette.setColor(QPalette::Midlight, t.raised);
    palette.setColor(QPalette::Mid, t.border);
    palette.setColor(QPalette::Dark, t.border.darker(125));
    palette.setColor(QPalette::Shadow, t.border.darker(150));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, t.muted);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, t.raised);
    return palette;
}

/// Only what Fusion cannot be told by palette: flat lists, calm headers, an 8-pixel rhythm.
QString styleSheetOf(const Tokens& t)
{
    return QStringLiteral("QToolTip { color: %1; background: %2; border: 1px solid %3; padding: 4px; }"
                          "QHeaderView::section { background: %2; color: %4; border: 0; border-bottom: 1px solid %3; padding: 4px 8px; }"
                          "QTableView, QListView, QTreeView { border: 1px solid %3; outline: 0; }"
                          "QTableView::item, QTreeView::item { padding: 0 6px; }"
                          "QListWidget::item { padding: 3px 4px; }"
                          "QSplitter::handle { background: %3; }"
                          "QSplitter::handle:horizontal { width: 1px; margin: 0 3px; } QSplitter::handle:vertical { height: 1px; margin: 3px 0; }"
                          "QFrame[card=\"true\"] { border: 1px solid %3; border-radius: 3px; }"
                          "QDockWidget::title { background: %2; padding: 4px 8px; }"
                          "QDockWidget::close-button:hover, QDockWidget::float-button:hover { background: %3; border-radius: 2px; }"
                          "QStatusBar::item { border: 0; }")
        .arg(t.text.name(), t.raised.name(), t.border.name(), (isHighContrast() ? t.text : t.muted).name());
}

}  // namespace

const Tokens& tokens()
{
    return current();
}

std::optional<Scheme> schemeChoice()
{
    const int chosen = QSettings().value(QLatin1String(schemeSetting), -1).toInt();
    return chosen >= 0 && chosen <= static_cast<int>(Scheme::highContrast) ? std::optional(static_cast<Scheme>(chosen)) : std::nullopt;
}

Scheme chosenScheme() { return schemeChoice().value_or(desktopScheme()); }

void chooseScheme(QApplication& application, std::optional<Scheme> scheme)
{
    QSettings().setValue(QLatin1String(schemeSetting), scheme ? static_cast<int>(*scheme) : -1);
    applyTheme(application, scheme.value_or(desktopScheme()));
}

void applyTheme(QApplication& application, Scheme scheme)
{
    desktopScheme();  // while the palette is the desktop's
    current() = tokensOf(scheme);
    application.setStyle(new OutlineStyle(reducedMotion()));
    application.setPalette(paletteOf(current()));
    application.setStyleSheet(styleSheetOf(current()));
    application.setCursorFlashTime(reducedMotion() ? 0 : usualCursorFlash);
}

bool reducedMotion() { return QSettings().value(QLatin1String(motionSetting), false).toBool(); }

void setReducedMotion(QApplication& application, bool reduced)
{
    QSettings().setValue(QLatin1String(motionSetting), reduced);
    applyTheme(application, chosenScheme());
}

int sizePercent() { return std::clamp(QSettings().value(QLatin1String(sizeSetting), usualSize).toInt(), leastSize, greatestSize); }

void setSizePercent(int percent) { QSettings().setValue(QLatin1String(sizeSetting), std::clamp(percent, leastSize, greatestSize)); }

void applySize()
{
    if (sizePercent() != usualSize && !qEnvironmentVariableIsSet("QT_SCALE_FACTOR"))
        qputenv("QT_SCALE_FACTOR", QByteArray::number(sizePercent() / 100.0));
}

}  // namespace rolewright::ui
