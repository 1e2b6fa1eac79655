/// A page on which some things may be done and others not, and what its controls say of that.
#pragma once

#include "tests/support/ui/page_bench.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTest>

namespace rolewright::test {

/// With two more users in Development; acts as its root to begin with.
template <typename PageType>
struct RightsBench : PageBench<PageType> {
    RightsBench()
    {
        this->must("iam:CreateUser", {{"UserName", "dora"}});
        this->must("iam:CreateUser", {{"UserName", "erin"}});
        this->settle();
    }
    void act(sts::Caller caller)
    {
        this->store.setBase(std::move(caller));
        this->settle();
    }
    void actAsAdministrator() { act(sts::Caller::root(account(developmentId))); }
    /// Gives alice one more policy of her own.
    void allow(const std::string& document)
    {
        this->must("iam:PutUserPolicy", {{"UserName", "alice"}, {"PolicyName", "More"}, {"PolicyDocument", document}});
        this->settle();
    }
    QAbstractButton* button(const char* name) { return part<QAbstractButton>(this->page, name); }
    bool barred(const char* name, const QString& why)
    {
        QAbstractButton* const found = button(name);
        return this->told(this->robot.waitUntil([=] { return !found->isEnabled() && found->toolTip() == why; }, QStringLiteral("`%1` to be barred").arg(QLatin1String(name)))) ||
               (qWarning("it says: %s", qPrintable(found->toolTip())), false);
    }
    bool open(const char* name)
    {
        return this->told(this->robot.waitUntil([found = button(name)] { return found->isEnabled(); }, QStringLiteral("`%1` to be possible").arg(QLatin1String(name))));
    }
    /// What the entry of the list's context menu says why it cannot be chosen; empty when it can.
    QString entry(const char* list, const QString& text)
    {
        auto* view = part<QTableView>(this->page, list);
        const QPoint at = view->visualRect(view->currentIndex()).center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, view->viewport()->mapToGlobal(at));
        QApplication::sendEvent(view->viewport(), &event);
        this->robot.settle();
        QString said = QStringLiteral("no such entry");
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        const QList<QAction*> actions = menu ? menu->actions() : QList<QAction*>();
        for (const QAction* action : actions) {
            if (QString(action->text()).remove(QLatin1Char('&')).startsWith(text))
                said = action->isEnabled() ? QString() : menu->toolTipsVisible() ? action->toolTip() : QStringLiteral("nobody sees why");
        }
        if (menu)
            menu->close();
        this->robot.settle();
        return said;
    }
};

}  // namespace rolewright::test
