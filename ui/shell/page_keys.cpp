#include "ui/shell/page_keys.h"

#include "ui/pages/page.h"
#include "ui/pages/saves_typed.h"
#include "ui/shell/shortcut_book.h"
#include "ui/widgets/filter_field.h"

#include <QCoreApplication>
#include <QPushButton>
#include <QToolTip>

#include <utility>

namespace rolewright::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rolewright::ui::PageKeys)
};

QString withKeys(const QString& text, const QString& keys)
{
    return keys.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, keys);
}

}  // namespace

QWidget* filterAtHand(const QWidget& window, Page& page)
{
    const QWidget* focus = window.focusWidget();
    for (const QWidget* around = focus && page.isAncestorOf(focus) ? focus : &page; around != &page; around = around->parentWidget()) {
        for (FilterField* field : around->findChildren<FilterField*>()) {
            if (field->isVisible())
                return field;
        }
    }
    return page.filterField();
}

QString saveTyped(const QWidget& page)
{
    for (QPushButton* button : page.findChildren<QPushButton*>()) {
        if (!button->property(savesTyped).toBool() || !button->isVisible())
            continue;
        if (!button->isEnabled()) {
            const QString why = button->toolTip().isEmpty() ? Texts::tr("There is nothing to save, or something is still wrong with it.") : button->toolTip();
            QToolTip::showText(button->mapToGlobal(QPoint(0, button->height())), why, button);  // where one looks, beside the status bar
            return why;
        }
        button->click();
        return {};
    }
    return Texts::tr("There is nothing to save here.");
}

void nameKeys(QWidget& window, ShortcutBook& book)
{
    for (const auto& [name, action] : {std::pair("roleBack", "actionBack"), std::pair("switchRole", "actionSwitchRole")}) {
        auto* button = window.findChild<QAbstractButton*>(QLatin1String(name));
        book.follow(QLatin1String(action), button, [button, text = button->toolTip()](const QString& keys) { button->setToolTip(withKeys(text, keys)); });
    }
    namePageKeys(window, book);
}

void namePageKeys(QWidget& page, ShortcutBook& book)
{
    for (QPushButton* button : page.findChildren<QPushButton*>()) {
        if (button->property(savesTyped).toBool())
            button->setShortcut(QKeySequence::mnemonic(button->text()));
    }
    for (FilterField* field : page.findChildren<FilterField*>())
        book.follow(QStringLiteral("actionFilter"), field, [field](const QString& keys) { field->setPlaceholderText(withKeys(Texts::tr("Filter"), keys)); });
}

}  // namespace rolewright::ui
