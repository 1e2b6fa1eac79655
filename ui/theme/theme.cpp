#include "ui/theme/theme.h"

#include "ui/theme/outline_style.h"

#include <QApplication>
#include <QPalette>
#include <QSettings>
#include <QWidget>

namespace rolewright::ui {
namespace {

constexpr const char* schemeSetting = "window/scheme";

Tokens& current()
{
    static Tokens applied = tokensOf(Scheme::light);
    return applied;
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
                          "QTableView::item, QTreeView::item { padding: 2px 6px; }"
                          "QSplitter::handle { background: %3; }"
                          "QSplitter::handle:horizontal { width: 1px; margin: 0 3px; } QSplitter::handle:vertical { height: 1px; margin: 3px 0; }"
                          "QFrame[card=\"true\"] { border: 1px solid %3; border-radius: 3px; }"
                          "QDockWidget::title { background: %2; padding: 4px 8px; }"
                          "QStatusBar::item { border: 0; }")
        .arg(t.text.name(), t.raised.name(), t.border.name(), t.muted.name());
}

}  // namespace

const Tokens& tokens()
{
    return current();
}

Scheme chosenScheme()
{
    const Scheme desktop = QPalette().color(QPalette::Window).lightness() < 128 ? Scheme::dark : Scheme::light;
    const int chosen = QSettings().value(QLatin1String(schemeSetting), static_cast<int>(desktop)).toInt();
    return chosen >= 0 && chosen <= static_cast<int>(Scheme::highContrast) ? static_cast<Scheme>(chosen) : Scheme::light;
}

void chooseScheme(QApplication& application, Scheme scheme)
{
    QSettings().setValue(QLatin1String(schemeSetting), static_cast<int>(scheme));
    applyTheme(application, scheme);
}

void applyTheme(QApplication& application, Scheme scheme)
{
    current() = tokensOf(scheme);
    application.setStyle(new OutlineStyle);
    application.setPalette(paletteOf(current()));
    application.setStyleSheet(styleSheetOf(current()));
}

}  // namespace rolewright::ui
