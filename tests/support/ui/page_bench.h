/// One page on the screen and short ways to work it with mouse and keys.
#pragma once

#include "tests/support/ui/page_fixture.h"

#include <QUndoStack>

namespace rolewright::test {

/// A page of Development in the practice world, on the screen.
template <typename PageType>
struct PageBench : PageFixture {
    PageBench() : page(context(), nullptr) { show(page); }

    identity::AccountPtr world() const { return engine->snapshot()->account(account(developmentId)); }
    identity::RowPtr<identity::User> user(const char* name) const { return world()->users.find(name); }
    identity::RowPtr<identity::Group> group(const char* name) const { return world()->groups.find(name); }
    sts::Caller as(const char* name) const { return sts::Caller::user(account(developmentId), name); }
    /// Says why a step failed, so that the test that stops there tells more than that it did.
    bool told(bool done)
    {
        if (!done)
            qWarning("%s", qPrintable(robot.trouble()));
        return done;
    }
    bool choose(const char* list, const char* row) { return told(robot.chooseRow(QString::fromLatin1(list), QString::fromLatin1(row))); }
    bool click(const char* name)
    {
        const bool done = told(robot.click(QString::fromLatin1(name)));
        settle();
        return done;
    }
    bool type(const char* name, const QString& text) { return told(robot.type(QString::fromLatin1(name), text)); }
    bool tab(const char* tabs, const char* text) { return told(robot.chooseTab(QString::fromLatin1(tabs), QString::fromLatin1(text))); }
    /// Ticks a row of a picker and takes it.
    bool pick(const QString& picker, const char* row)
    {
        const bool done = told(robot.checkRow(picker + QStringLiteral("List"), QString::fromLatin1(row)) && robot.click(picker + QStringLiteral("Take")));
        settle();
        return done;
    }
    QString undoText() { return store.undoStack()->undoText(); }
    void undo()
    {
        store.undoStack()->undo();
        settle();
    }
    void redo()
    {
        store.undoStack()->redo();
        settle();
    }

    PageType page;
};

}  // namespace rolewright::test
