/// The window at size: an edit and its undo among 100,000 users as the list follows, a keystroke in the filter, and the start to the first paint.
#include "core/engine/practice_world.h"
#include "core/identity/aws_managed_policies.h"
#include "tests/bench/in_window.h"
#include "tests/support/core/engine_fixture.h"
#include "ui/models/filter_model.h"
#include "ui/models/users_model.h"
#include "ui/shell/application.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/global_search.h"
#include "ui/shell/main_window.h"
#include "ui/store/store.h"
#include "ui/theme/theme.h"
#include "ui/widgets/list_panel.h"

#include <QApplication>
#include <QLineEdit>
#include <QTableView>

#include <benchmark/benchmark.h>

using namespace rolewright;

namespace {

constexpr std::size_t manyUsers = 100'000;

AccountId development() { return test::account(test::developmentId); }

std::string nameOf(std::size_t number) { return "user-" + std::to_string(number * 7919 % 1'000'003); }

identity::ChangeSet users(const identity::Snapshot& world)
{
    identity::Editor editor(world);
    std::vector<identity::User> rows;
    rows.reserve(manyUsers);
    for (std::size_t i = 0; i < manyUsers; ++i) {
        identity::User user;
        user.name = nameOf(i);
        user.id = "AIDA" + std::to_string(10'000'000'000'000'000 + i);
        user.tags = {{"Team", i % 2 ? "Data" : "Web"}, {"CostCenter", std::to_string(i % 97)}};
        rows.push_back(std::move(user));
    }
    editor.putAll(development(), std::move(rows));
    return std::move(editor).finish(Phrase("Import users"));
}

/// The list of the users page over an engine full of users, on the screen.
struct UserList {
    UserList() : panel(QStringLiteral("bench"), words(), nullptr)
    {
        if (!fixture.engine->applyChanges(users(*fixture.engine->snapshot()), "rolewright:Import").ok())
            std::abort();
        follow();
        panel.setModel(&model);
        panel.resize(600, 700);
        panel.show();
        QCoreApplication::processEvents();
        panel.view()->selectRow(5000);
    }
    static ui::ListWords words()
    {
        ui::ListWords words;
        words.many = QStringLiteral("%1 users");
        return words;
    }
    void follow() { model.setTable(development(), fixture.engine->snapshot()->account(development())->users); }

    test::EngineFixture fixture;
    ui::UsersModel model;
    ui::ListPanel panel;
};

void editUndoAndFollow(benchmark::State& state)
{
    UserList list;
    std::size_t number = 0;
    for (auto _ : state) {
        const engine::CallResult done = list.fixture.must(
            "iam:TagUser", {{"UserName", nameOf(++number * 37 % manyUsers)}, {"Tags", json::Object::array({{{"Key", "Round"}, {"Value", std::to_string(number)}}})}});
        list.follow();
        if (!list.fixture.engine->applyChanges(done.changes.inverse(), "rolewright:Undo").ok())
            state.SkipWithError("undo was refused");
        list.follow();
    }
}
BENCHMARK(editUndoAndFollow)->Unit(benchmark::kMillisecond);

void deleteUndoAndFollow(benchmark::State& state)
{
    UserList list;
    std::size_t number = 0;
    for (auto _ : state) {
        const engine::CallResult done = list.fixture.must("iam:DeleteUser", {{"UserName", nameOf(++number * 37 % manyUsers)}});
        list.follow();
        if (!list.fixture.engine->applyChanges(done.changes.inverse(), "rolewright:Undo").ok())
            state.SkipWithError("undo was refused");
        list.follow();
    }
}
BENCHMARK(deleteUndoAndFollow)->Unit(benchmark::kMillisecond);

/// An import of 5,000 among them comes into the list, and goes again.
void importAndFollow(benchmark::State& state)
{
    UserList list;
    identity::Editor editor(*list.fixture.engine->snapshot());
    std::vector<identity::User> rows;
    for (std::size_t i = 0; i < 5'000; ++i) {
        identity::User user;
        user.name = "import-" + nameOf(i);
        user.id = "AIDA" + std::to_string(20'000'000'000'000'000 + i);
        rows.push_back(std::move(user));
    }
    const identity::Table before = list.fixture.engine->snapshot()->account(development())->users;
    editor.putAll(development(), std::move(rows));
    const identity::Snapshot world = editor.snapshot();
    const identity::Table after = world.account(development())->users;
    for (auto _ : state) {
        list.model.setTable(development(), after);
        list.model.setTable(development(), before);
    }
}
BENCHMARK(importAndFollow)->Unit(benchmark::kMillisecond);

/// Each keystroke by itself, the way back included: one letter more narrows, one letter less widens.
void filterKeystroke(benchmark::State& state)
{
    UserList list;
    const QString text = QStringLiteral("user-12 data");
    list.panel.filterField()->setText(QStringLiteral("u"));  // texts are read by now
    list.panel.filterField()->clear();
    qsizetype length = 0;
    int step = 1;
    for (auto _ : state) {
        length += step;
        list.panel.filterField()->setText(text.left(length));
        if (length == text.size() || length == 0)
            step = -step;
    }
}
BENCHMARK(filterKeystroke)->Unit(benchmark::kMillisecond);

/// The very first keystroke, for which every row's text has been read ahead.
void firstFilterKeystroke(benchmark::State& state)
{
    for (auto _ : state) {
        state.PauseTiming();
        auto list = std::make_unique<UserList>();
        for (int turn = 0; turn < 500; ++turn)  // a person needs longer to find the field
            QCoreApplication::processEvents();
        state.ResumeTiming();
        list->panel.filterField()->setText(QStringLiteral("u"));
        state.PauseTiming();
        list.reset();
        state.ResumeTiming();
    }
}
BENCHMARK(firstFilterKeystroke)->Unit(benchmark::kMillisecond)->Iterations(5);

/// A keystroke in "Find anything" among 100,000 users; the text is typed letter by letter, and taken back.
void findAnythingKeystroke(benchmark::State& state)
{
    test::EngineFixture fixture;
    if (!fixture.engine->applyChanges(users(*fixture.engine->snapshot()), "rolewright:Import").ok())
        std::abort();
    engine::LocalBackend backend(*fixture.engine);
    ui::Store store(backend);
    ui::GlobalSearch search(store, nullptr);
    search.bringUpToDate();
    while (!search.index())
        QCoreApplication::processEvents();
    ui::CommandPalette palette({}, search, {QStringLiteral("arn:aws:iam::111122223333:user/user-7919")}, nullptr);
    palette.setAttribute(Qt::WA_DeleteOnClose, false);
    palette.show();
    const QString text = QStringLiteral("user data 12");
    auto* field = palette.findChild<QLineEdit*>();
    qsizetype length = 0;
    int step = 1;
    for (auto _ : state) {
        length += step;
        field->setText(text.left(length));
        if (length == text.size() || length == 0)
            step = -step;
    }
}
BENCHMARK(findAnythingKeystroke)->Unit(benchmark::kMillisecond);

/// What is done in the background before that.
void findAnythingIndex(benchmark::State& state)
{
    test::EngineFixture fixture;
    if (!fixture.engine->applyChanges(users(*fixture.engine->snapshot()), "rolewright:Import").ok())
        std::abort();
    const identity::SnapshotPtr world = fixture.engine->snapshot();
    for (auto _ : state)
        benchmark::DoNotOptimize(ui::SearchIndex::build(*world, fixture.engine->sessions()));
}
BENCHMARK(findAnythingIndex)->Unit(benchmark::kMillisecond);

/// Notices the first paint of a widget.
class PaintWatch final : public QObject {
public:
    bool eventFilter(QObject*, QEvent* event) override
    {
        painted = painted || event->type() == QEvent::Paint;
        return false;
    }
    bool painted = false;
};

void startToFirstPaint(benchmark::State& state)
{
    for (auto _ : state) {
        PracticeClock clock(Instant{std::chrono::seconds(1'795'510'800)});
        auto engine = engine::Engine::create(nullptr, clock, identity::awsManagedPolicies());
        if (!engine.ok() || !ui::Application::prepareFirstStart(**engine).ok())
            std::abort();
        engine::LocalBackend backend(**engine);
        ui::applyTheme(*qobject_cast<QApplication*>(QCoreApplication::instance()), ui::Scheme::light);
        ui::Application application(backend, clock);
        PaintWatch watch;
        application.window().installEventFilter(&watch);
        application.window().show();
        while (!watch.painted)
            QCoreApplication::processEvents();
        state.PauseTiming();
        application.window().hide();
        QCoreApplication::processEvents();
        state.ResumeTiming();
    }
}
BENCHMARK(startToFirstPaint)->Unit(benchmark::kMillisecond);

}  // namespace

int main(int argc, char** argv)
{
    return bench::runInWindow(argc, argv, [] {});
}
