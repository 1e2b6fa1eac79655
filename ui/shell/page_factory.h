/// Which pages and docks there are, in the order of the navigator. A new page is one line here.
#pragma once

#include "ui/pages/page.h"

#include <QList>

class QMainWindow;

namespace rolewright::ui {

class LatePage;
class ShortcutBook;

QList<LatePage*> makePages(const PageContext& context, QWidget* parent);

/// Adds the docks to the window, with the first in front.
void addDocks(const PageContext& context, QMainWindow& window);

struct SettingsSubject {
    QString title;
    QString icon;
    QWidget* widget;
};
/// What the settings dialog shows, in its order. A new subject is one line here.
QList<SettingsSubject> makeSettings(const PageContext& context, ShortcutBook& shortcuts, QWidget* parent);

/// Opens the import dialog.
void openImport(const PageContext& context, QWidget* parent);

}  // namespace rolewright::ui
