/// The engine at size: edits among 100,000 users, sessions a second, opening and importing large workspaces.
#include "core/identity/row_tables.h"
#include "tests/support/core/engine_fixture.h"

#include <benchmark/benchmark.h>

#include <filesystem>

using namespace rolewright;
using test::EngineFixture;

namespace {

namespace fs = std::filesystem;

AccountId development() { return test::account(test::developmentId); }

std::string nameOf(std::size_t number) { return "user-" + std::to_string(number * 7919 % 1'000'003); }

identity::User userOf(std::size_t number) {
    identity::User user;
    user.name = nameOf(number);
    user.id = "AIDA" + std::to_string(10'000'000'000'000'000 + number);
    user.attachedPolicies = {"arn:aws:iam::aws:policy/IAMReadOnlyAccess"};
    user.tags = {{"Team", "Data"}, {"CostCenter", "4711"}};
    return user;
}

/// An account full of users.
identity::ChangeSet users(const identity::Snapshot& world, std::size_t count) {
    identity::Editor editor(world);
    std::vector<identity::User> rows;
    rows.reserve(count);
    for (std::size_t i = 0; i < count; ++i) rows.push_back(userOf(i));
    editor.putAll(development(), std::move(rows));
    return std::move(editor).finish(Phrase("Import users"));
}

void fill(EngineFixture& fixture, std::size_t count) {
    if (!fixture.engine->applyChanges(users(*fixture.engine->snapshot(), count), "rolewright:Import")) std::abort();
}

/// A folder that goes with the bench.
class Folder {
public:
    Folder() : m_path(fs::temp_directory_path() / ("rolewright-bench-" + std::to_string(::getpid()))) { fs::create_directories(m_path); }
    ~Folder() { fs::remove_all(m_path); }
    fs::path file() const { return m_path / "w.rolewright"; }

private:
    fs::path m_path;
};

/// Tags one user in the middle.
identity::ChangeSet retag(const identity::Snapshot& world, std::size_t number) {
    identity::Editor editor(world);
    identity::User user = *world.account(development())->users.find(nameOf(number));
    user.tags.push_back({"Round", std::to_string(number)});
    editor.put(development(), std::move(user));
    return std::move(editor).finish(Phrase("Tag user"));
}

void editAndUndo(benchmark::State& state) {
    const auto count = static_cast<std::size_t>(state.range(0));
    EngineFixture fixture;
    fill(fixture, count);
    const identity::Snapshot world = *fixture.engine->snapshot();
    std::size_t number = 0;
    std::size_t told = 0;
    for (auto _ : state) {
        const identity::ChangeSet changes = retag(world, number++ % count);
        const auto after = identity::apply(world, changes);
        const auto back = identity::apply(*after, changes.inverse());
        const auto tell = [&](auto&&...) { ++told; };
        identity::Table<identity::User>::diff(world.account(development())->users, after->account(development())->users, tell, tell, tell);
        identity::Table<identity::User>::diff(after->account(development())->users, back->account(development())->users, tell, tell, tell);
    }
    if (told != 2 * static_cast<std::size_t>(state.iterations())) state.SkipWithError("the differences are wrong");
}
BENCHMARK(editAndUndo)->Arg(100'000)->Unit(benchmark::kMicrosecond);

void editAndUndoInEngine(benchmark::State& state) {
    const auto count = static_cast<std::size_t>(state.range(0));
    Folder folder;
    EngineFixture fixture(state.range(1) != 0 ? folder.file() : fs::path());
    fill(fixture, count);
    std::size_t number = 0;
    for (auto _ : state) {
        const identity::ChangeSet changes = retag(*fixture.engine->snapshot(), number++ % count);
        if (!fixture.engine->applyChanges(changes, "rolewright:Redo")) state.SkipWithError("edit refused");
        if (!fixture.engine->applyChanges(changes.inverse(), "rolewright:Undo")) state.SkipWithError("undo refused");
    }
}
BENCHMARK(editAndUndoInEngine)->Args({100'000, 0})->Args({100'000, 1})->Unit(benchmark::kMicrosecond)->UseRealTime();

void createAndUndoUser(benchmark::State& state) {
    Folder folder;
    EngineFixture fixture(state.range(1) != 0 ? folder.file() : fs::path());
    fill(fixture, static_cast<std::size_t>(state.range(0)));
    for (auto _ : state) {
        const engine::CallResult made = fixture.must("iam:CreateUser", {{"UserName", "newcomer"}});
        if (!fixture.engine->applyChanges(made.changes.inverse(), "rolewright:Undo")) state.SkipWithError("undo refused");
    }
}
BENCHMARK(createAndUndoUser)->Args({4'900, 0})->Args({4'900, 1})->Unit(benchmark::kMicrosecond)->UseRealTime();

/// One fixture for all threads of a run.
std::unique_ptr<EngineFixture> shared;
std::unique_ptr<Folder> sharedFolder;

void makeShared(const benchmark::State& state) {
    sharedFolder = std::make_unique<Folder>();
    shared = std::make_unique<EngineFixture>(state.range(0) != 0 ? sharedFolder->file() : fs::path());
    shared->must("iam:CreateUser", {{"UserName", "alice"}});
    shared->must("iam:CreateRole", {{"RoleName", "R1"}, {"AssumeRolePolicyDocument", test::trusting("arn:aws:iam::111122223333:user/alice")}});
}

void dropShared(const benchmark::State&) {
    shared.reset();
    sharedFolder.reset();
}

void assumeRole(benchmark::State& state) {
    const service::Operation operation =
        test::operationOf("sts:AssumeRole", {{"RoleArn", "arn:aws:iam::111122223333:role/R1"}, {"RoleSessionName", "bench"}});
    for (auto _ : state) {
        if (!shared->engine->call(shared->user("alice"), operation).answer) state.SkipWithError("refused");
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(assumeRole)->Arg(0)->Arg(1)->Setup(makeShared)->Teardown(dropShared)->Unit(benchmark::kMicrosecond)->UseRealTime();
BENCHMARK(assumeRole)->Arg(1)->Threads(8)->Setup(makeShared)->Teardown(dropShared)->Unit(benchmark::kMicrosecond)->UseRealTime();

void openWorkspace(benchmark::State& state) {
    Folder folder;
    {
        EngineFixture fixture(folder.file());
        fill(fixture, static_cast<std::size_t>(state.range(0)));
    }
    for (auto _ : state) EngineFixture fixture(folder.file());
    state.counters["file MB"] = static_cast<double>(fs::file_size(folder.file())) / 1e6;
}
BENCHMARK(openWorkspace)->Arg(100)->Arg(100'000)->Unit(benchmark::kMillisecond)->UseRealTime();

void importRows(benchmark::State& state) {
    for (auto _ : state) {
        state.PauseTiming();
        Folder folder;
        EngineFixture fixture(folder.file());
        state.ResumeTiming();
        fill(fixture, static_cast<std::size_t>(state.range(0)));
        state.PauseTiming();
        fixture.engine.reset();
        state.ResumeTiming();
    }
}
BENCHMARK(importRows)->Arg(20'000)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace

BENCHMARK_MAIN();
