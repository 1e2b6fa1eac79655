// What a call of a learner's costs beside the call: every goal, held goal and diagnosis of the step judged anew. Budget: 16 ms, a frame.
#include "core/training/pack.h"
#include "core/training/player.h"

#include <benchmark/benchmark.h>

#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>

using namespace rolewright;

namespace {

training::PackFiles filesUnder(const std::filesystem::path& folder)
{
    training::PackFiles files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        std::ifstream in(entry.path(), std::ios::binary);
        if (entry.is_regular_file())
            files.emplace(std::filesystem::relative(entry.path(), folder).generic_string(), std::string(std::istreambuf_iterator<char>(in), {}));
    }
    return files;
}

/// The longest that a call of any author's solution took, with everything that is judged after it, over all walkthroughs that come with the program.
void BM_LongestCallOfAllLessons(benchmark::State& state)
{
    const auto pack = training::loadPack(filesUnder(std::filesystem::path(ROLEWRIGHT_TEST_DATA) / "../../resources/training/basics"));
    if (!pack) {
        state.SkipWithError(pack.error().message.c_str());
        return;
    }
    double longest = 0;
    std::string where;
    for (auto _ : state) {
        for (const training::Walkthrough& walkthrough : pack->walkthroughs) {
            auto player = training::Player::start(walkthrough);
            while (player && !(*player)->isFinished()) {
                training::Player& game = **player;
                const auto solution = game.state().done ? Result<std::vector<training::Deed>>(std::vector<training::Deed>()) : game.solution();
                for (const training::Deed& deed : solution ? *solution : std::vector<training::Deed>()) {
                    const std::clock_t before = std::clock();  // of the processor: others may be at work beside it
                    benchmark::DoNotOptimize(game.act(deed).ok());
                    const double spent = 1000.0 * static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
                    if (spent > longest) {
                        longest = spent;
                        where = walkthrough.lesson.id + " " + game.step().uid + " " + deed.op;
                    }
                }
                if (game.step().predict || game.step().quiz || game.step().audit || game.step().explain)
                    benchmark::DoNotOptimize(game.make({training::Move::Kind::answer, {}, {{"text", "x"}, {"ticks", json::Object::array()}, {"outcome", "deny"}}}).ok());
                if (!game.make({training::Move::Kind::next}))
                    break;
            }
        }
    }
    state.counters["longest_ms"] = longest;
    state.SetLabel(where);
}
BENCHMARK(BM_LongestCallOfAllLessons)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
