/// The window's parts over an engine in memory, on a clock that stands still, with answers from a script: every GUI test begins with a fresh one.
#pragma once

#include "core/engine/backend.h"
#include "tests/support/core/engine_fixture.h"
#include "tests/support/ui/scripted_prompts.h"
#include "ui/pages/page.h"
#include "ui/store/store.h"
#include "ui/tour/robot.h"
#include "ui/why/why_question.h"
#include "ui/widgets/ticker.h"

#include <QStringList>

namespace rolewright::test {

/// Remembers where a page wanted to go.
class RecordedNavigation final : public ui::Navigation {
public:
    QStringList opened;    ///< ARNs
    std::vector<ui::PolicyPlace> places;  ///< statements
    QStringList pages;     ///< ids
    QStringList switches;  ///< role ARNs, empty for "any"
    QStringList signIns;   ///< people, empty for "any"
    int newRoles = 0;
    std::vector<engine::CallResult> whys;  ///< calls that somebody wanted explained
    std::vector<ui::WhyQuestion> questions;  ///< for the simulator

    void open(const QString& arn) override { opened << arn; }
    void openStatement(const ui::PolicyPlace& place) override
    {
        opened << place.arn;
        places.push_back(place);
    }
    void openPage(const QString& id) override { pages << id; }
    void switchRole(const QString& roleArn) override { switches << roleArn; }
    void signInAsPerson(const QString& userName) override { signIns << userName; }
    void newRole(ui::RolePurpose) override { ++newRoles; }
    void showWhy(const engine::CallResult& result) override { whys.push_back(result); }
    void ask(const ui::WhyQuestion& question) override { questions.push_back(question); }
};

enum class World { practice, empty };

/// The part of a widget that has this objectName; ends the test program when there is none.
template <typename Widget>
Widget* part(const QWidget& widget, const char* objectName)
{
    auto* found = widget.findChild<Widget*>(QString::fromLatin1(objectName));
    if (!found)
        qFatal("no `%s`", objectName);
    return found;
}

/// Engine, backend, and settings in a folder of their own that begins empty. The clock stands at 2026-11-24 09:00 UTC.
class BackendFixture {
public:
    explicit BackendFixture(World world);

    /// Calls as root of `accountId`; asserts success.
    json::Object must(std::string_view name, json::Object parameters, std::string_view accountId = developmentId);
    /// The error code of a call as `caller`, or `ok`.
    std::string codeOf(const sts::Caller& caller, std::string_view name, json::Object parameters = json::Object::object());
    /// A session of the role, asked for by `caller`; asserts success.
    sts::SessionPtr assume(const sts::Caller& caller, const std::string& roleArn, const std::string& sessionName, int seconds = 3600);
    /// Waits for every call made so far, and for what the window makes of it.
    void settle();

    PracticeClock clock;
    std::unique_ptr<engine::Engine> engine;
    std::unique_ptr<engine::LocalBackend> backend;
    ui::Robot robot;
};

/// For one page or widget: what it needs, without a window. The acting identity is root of Development.
class PageFixture : public BackendFixture {
public:
    explicit PageFixture(World world = World::practice);

    ui::PageContext context() { return {store, prompts, navigation, ticker}; }
    /// Shows the widget, 1100 × 700, and waits until it is there.
    void show(QWidget& widget);

    ui::Store store;
    ScriptedPrompts prompts;
    RecordedNavigation navigation;
    ui::Ticker ticker;
};

}  // namespace rolewright::test
