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

}  // namespace

BENCHMARK_MAIN();
