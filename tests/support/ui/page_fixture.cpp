#include "tests/support/ui/page_fixture.h"

#include "core/engine/practice_world.h"
#include "core/identity/aws_managed_policies.h"
#include "ui/theme/language.h"

#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <cstdlib>
#include <future>

namespace rolewright::test {
namespace {

constexpr Instant morning{std::chrono::seconds(1'795'510'800)};  // 2026-11-24 09:00 UTC

/// Without its preconditions a test means nothing.
void need(bool fulfilled, const std::string& what)
{
    if (!fulfilled) {
        std::fprintf(stderr, "fixture: %s\n", what.c_str());
        std::abort();
    }
}

void forgetSettings()
{
    static const QTemporaryDir folder;
    QStandardPaths::setTestModeEnabled(true);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
    QSettings().clear();
}

/// Once in a process. English as well has something to put in: plurals.
void chooseLanguage()
{
    static const bool chosen = (ui::installLanguage(*QCoreApplication::instance(), qEnvironmentVariable("ROLEWRIGHT_TEST_LANGUAGE", QStringLiteral("en"))), true);
    Q_UNUSED(chosen)
}

}  // namespace

BackendFixture::BackendFixture(World world) : clock(morning)
{
    forgetSettings();
    chooseLanguage();
    auto made = engine::Engine::create(nullptr, clock, identity::awsManagedPolicies());
    need(made.ok(), "engine");
    engine = *std::move(made);
    if (world == World::practice) {
        const auto practice = engine::practiceWorld(clock.now());
        need(practice.ok() && engine->applyChanges(*practice, "rolewright:PracticeWorld").ok(), "practice world");
    } else {
        addAccount(*engine, developmentId, "Development");
    }
    backend = std::make_unique<engine::LocalBackend>(*engine);
}

json::Object BackendFixture::must(std::string_view name, json::Object parameters, std::string_view accountId)
{
    const engine::CallResult result = engine->call(sts::Caller::root(account(accountId)), operationOf(name, std::move(parameters)));
    need(result.answer.ok(), std::string(name) + ": " + (result.answer.ok() ? "" : result.answer.error().message));
    return *result.answer;
}

std::string BackendFixture::codeOf(const sts::Caller& caller, std::string_view name, json::Object parameters)
{
    const engine::CallResult result = engine->call(caller, operationOf(name, std::move(parameters)));
    return result.answer.ok() ? "ok" : result.answer.error().code;
}

sts::SessionPtr BackendFixture::assume(const sts::Caller& caller, const std::string& roleArn, const std::string& sessionName, int seconds)
{
    const engine::CallResult result =
        engine->call(caller, operationOf("sts:AssumeRole", {{"RoleArn", roleArn}, {"RoleSessionName", sessionName}, {"DurationSeconds", seconds}}));
    need(result.newSession != nullptr, "assume " + roleArn + ": " + (result.answer.ok() ? "" : result.answer.error().message));
    return result.newSession;
}

void BackendFixture::settle()
{
    // The backend answers in order: when this call is answered, all before it are. An answer may be followed by the next call of a plan, so it goes on until
    // a round brings nothing to the trail but its own question.
    constexpr std::size_t all = 100'000;
    std::size_t before = 0;
    int quiet = 0;
    while (quiet < 3) {
        const std::size_t known = engine->trail(0, all).size();
        quiet = known - before <= 1 ? quiet + 1 : 0;
        before = known;
        std::promise<void> answered;
        backend->call(sts::Caller::root(account(developmentId)), operationOf("sts:GetCallerIdentity"), [&answered](const engine::CallResult&) { answered.set_value(); });
        answered.get_future().wait();
        robot.settle();
    }
}

PageFixture::PageFixture(World world) : BackendFixture(world), store(*backend), ticker([this] { return clock.now(); }) {}

void PageFixture::show(QWidget& widget)
{
    widget.resize(1100, 700);
    widget.show();
    need(QTest::qWaitForWindowExposed(&widget), "the widget is not shown");
    robot.settle();
}

}  // namespace rolewright::test
