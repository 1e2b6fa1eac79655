/// Which pages and docks there are, in the order of the navigator. A new page is one line here.
#pragma once

#include "ui/pages/page.h"

#include <QList>

namespace rolewright::ui {

QList<Page*> makePages(const PageContext& context, QWidget* parent);

struct DockContent {
    QString id;
    QString title;
    QWidget* widget;
};
QList<DockContent> makeDocks(const PageContext& context, QWidget* parent);

/// Opens the import dialog.
void openImport(const PageContext& context, QWidget* parent);

}  // namespace rolewright::ui
