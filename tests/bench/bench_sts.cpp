#include "core/base/time_text.h"
#include "core/crypto/crypto.h"
#include "core/sts/issue.h"
#include "core/sts/session_book.h"

#include <benchmark/benchmark.h>

using namespace rolewright;

namespace {

sts::Session newSession()
{
    const AccountId account = *AccountId::parse("111122223333");
    sts::Session session;
    session.accessKeyId = sts::newAccessKeyId(unique_id_prefix::temporaryKey, account);
    session.account = account;
    session.principalId = "AROAEXAMPLEEXAMPLE123";
    session.principalArn = "arn:aws:iam::111122223333:role/R1";
    session.name = "s1";
    session.issued = *parseIso8601("2026-11-24T03:00Z");
    session.expires = session.issued + std::chrono::hours(1);
    session.callerArn = "arn:aws:iam::111122223333:user/alice";
    return session;
}

void issueCredentials(benchmark::State& state)
{
    const crypto::Secret key(crypto::randomBytes(32));
    for (auto _ : state) {
        benchmark::DoNotOptimize(sts::issue(key, newSession()));
    }
}
BENCHMARK(issueCredentials)->Unit(benchmark::kMicrosecond);

void openToken(benchmark::State& state)
{
    const crypto::Secret key(crypto::randomBytes(32));
    const sts::Session session = newSession();
    const sts::Credentials credentials = sts::issue(key, session);
    for (auto _ : state) {
        const Result<sts::Session> opened = sts::open(key, session.accessKeyId, credentials.sessionToken.reveal());
        if (!opened) {
            state.SkipWithError("the token does not open");
            break;
        }
        benchmark::DoNotOptimize(opened);
    }
}
BENCHMARK(openToken)->Unit(benchmark::kMicrosecond);

/// One session used and the book looked at, among `range(0)` sessions: what one call by a session costs the window.
void touchAndView(benchmark::State& state)
{
    sts::SessionBook book;
    std::string last;
    for (std::int64_t i = 0; i < state.range(0); ++i) {
        sts::Session session = newSession();
        last = session.accessKeyId;
        book.add({std::make_shared<const sts::Session>(std::move(session)), {}, {}});
    }
    Instant now = *parseIso8601("2026-11-24T03:00Z");
    for (auto _ : state) {
        book.touch(last, now += std::chrono::milliseconds(1));
        benchmark::DoNotOptimize(book.view());
    }
}
BENCHMARK(touchAndView)->Arg(10'000)->Unit(benchmark::kMicrosecond);

/// What one session costs to give out and to believe: at least 50,000 a second.
void issueAndVerify(benchmark::State& state)
{
    const crypto::Secret key(crypto::randomBytes(32));
    for (auto _ : state) {
        const sts::Session session = newSession();
        const sts::Credentials credentials = sts::issue(key, session);
        const Result<sts::Session> opened = sts::open(key, session.accessKeyId, credentials.sessionToken.reveal());
        if (!opened || !sts::secretOf(key, session.accessKeyId).equals(credentials.secretAccessKey.reveal())) {
            state.SkipWithError("the credentials do not hold");
            break;
        }
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(issueAndVerify)->Unit(benchmark::kMicrosecond);

/// A million sessions issued and expired: the book, and with it memory, must not grow with them.
void aMillionSessions(benchmark::State& state)
{
    std::size_t most = 0;
    for (auto _ : state) {
        sts::SessionBook book;
        Instant now = *parseIso8601("2026-11-24T03:00Z");
        for (int i = 0; i < 1'000'000; ++i, now += std::chrono::seconds(1)) {
            sts::Session session = newSession();
            session.issued = now;
            session.expires = now + std::chrono::minutes(15);
            book.add({std::make_shared<const sts::Session>(std::move(session)), {}, {}});
            book.compact(now);
            if (i % 1000 == 0) {
                most = std::max(most, book.view()->size());
            }
        }
    }
    if (most > 3 * sts::SessionBook::remembered) {
        state.SkipWithError("the book grows");
    }
    state.counters["most"] = static_cast<double>(most);
    state.SetItemsProcessed(state.iterations() * 1'000'000);
}
BENCHMARK(aMillionSessions)->Unit(benchmark::kMillisecond)->Iterations(1);

}  // namespace

BENCHMARK_MAIN();
