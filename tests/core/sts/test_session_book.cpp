/// How much the session book keeps, and that what it drops stays ended.
#include "core/sts/issue.h"
#include "core/sts/session_book.h"
#include "tests/support/core/engine_fixture.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace rolewright;
using namespace std::chrono_literals;

namespace {

constexpr Instant start{std::chrono::seconds(1'700'000'000)};

sts::SessionPtr sessionAt(Instant issued, std::chrono::seconds length, std::string parent = {}) {
    auto session = std::make_shared<sts::Session>();
    session->account = test::account(test::developmentId);
    session->accessKeyId = sts::newAccessKeyId(unique_id_prefix::temporaryKey, session->account);
    session->issued = issued;
    session->expires = issued + length;
    session->parentKeyId = std::move(parent);
    return session;
}

}  // namespace

class TestSessionBook : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLatestThatAreOverStay() {
        sts::SessionBook book;
        const std::size_t many = 3 * sts::SessionBook::remembered;
        std::size_t dropped = 0, most = 0;
        Instant now = start;
        sts::SessionPtr last;
        for (std::size_t i = 0; i < many; ++i, now += 1s) {
            last = sessionAt(now, 900s);
            book.add({last, {}, {}});
            dropped += book.compact(now).size();
            most = std::max(most, book.view()->size());
        }
        QVERIFY(most <= 2 * sts::SessionBook::remembered + 1000);
        QCOMPARE(book.view()->size() + dropped, many);
        QVERIFY(book.view()->size() >= sts::SessionBook::remembered);
        QVERIFY(book.view()->back()->session == last);
        QVERIFY(book.find(last->accessKeyId) != nullptr);
        QVERIFY(std::is_sorted(book.view()->begin(), book.view()->end(), [](const auto& a, const auto& b) { return a->session->issued < b->session->issued; }));
    }

    void whoIsAliveStaysHoweverMany() {
        sts::SessionBook book;
        for (std::size_t i = 0; i < 3 * sts::SessionBook::remembered; ++i) {
            book.add({sessionAt(start, 900s), {}, {}});
            QVERIFY(book.compact(start).empty());
        }
        QCOMPARE(book.view()->size(), 3 * sts::SessionBook::remembered);
        std::size_t dropped = 0;
        for (std::size_t i = 0; i <= sts::SessionBook::remembered; ++i) {  // looked at again once as many more have come
            book.add({sessionAt(start + 900s, 900s), {}, {}});
            dropped += book.compact(start + 900s).size();
        }
        QCOMPARE(dropped, 2 * sts::SessionBook::remembered);
    }

    void theWayUpFromALivingSessionStays() {
        sts::SessionBook book;
        const auto grandparent = sessionAt(start, 900s);
        const auto parent = sessionAt(start + 1s, 900s, grandparent->accessKeyId);
        const auto child = sessionAt(start + 2s, 12h, parent->accessKeyId);
        for (const auto& session : {grandparent, parent, child}) book.add({session, {}, {}});
        for (std::size_t i = 0; i < 2 * sts::SessionBook::remembered; ++i) book.add({sessionAt(start + 3s, 900s), {}, {}});
        QVERIFY(!book.compact(start + 1h).empty());
        for (const auto& session : {grandparent, parent, child}) QVERIFY(book.find(session->accessKeyId) != nullptr);
    }

    void entriesAreFoundAndChangedAfterADrop() {
        sts::SessionBook book;
        for (std::size_t i = 0; i < 2 * sts::SessionBook::remembered; ++i) book.add({sessionAt(start, 900s), {}, {}});
        const auto session = sessionAt(start + 1h, 900s);
        book.add({session, {}, {}});
        QVERIFY(!book.compact(start + 1h).empty());
        book.touch(session->accessKeyId, start + 1h);
        QCOMPARE(*book.find(session->accessKeyId)->lastUsed, start + 1h);
        QVERIFY(book.view()->back()->lastUsed.has_value());
    }

    void whatWasDroppedIsKnownToBeOver() {
        sts::SessionBook book;
        const auto old = sessionAt(start, 900s);
        book.add({old, {}, {}});
        QVERIFY(!book.wasDropped(*old));
        for (std::size_t i = 0; i < 2 * sts::SessionBook::remembered; ++i) book.add({sessionAt(start + 1s, 900s), {}, {}});
        book.compact(start + 1h);
        QVERIFY(book.find(old->accessKeyId) == nullptr);
        QVERIFY(book.wasDropped(*old));
        QVERIFY(!book.wasDropped(*sessionAt(start + 1h, 900s)));
    }

    /// Twenty thousand sessions through the whole engine, over a file: those dropped do not come back with the file, nor with a clock set back.
    void aDroppedSessionStaysEndedWhenTheClockGoesBack() {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString() + "/w.rolewright";
        sts::SessionPtr first;
        {
            test::EngineFixture fixture(path);
            fixture.must("iam:CreateUser", {{"UserName", "alice"}});
            first = fixture.call(fixture.user("alice"), "sts:GetSessionToken", {{"DurationSeconds", 900}}).newSession;
            for (std::size_t i = 0; i < 2 * sts::SessionBook::remembered; ++i) fixture.call(fixture.user("alice"), "sts:GetSessionToken", {{"DurationSeconds", 900}});
            QVERIFY(fixture.engine->findSession(first->accessKeyId) != nullptr);
            fixture.clock.advance(20min);
            for (std::size_t i = 0; i < sts::SessionBook::remembered; ++i) fixture.call(fixture.user("alice"), "sts:GetSessionToken", {{"DurationSeconds", 900}});
            QVERIFY(fixture.engine->findSession(first->accessKeyId) == nullptr);
            fixture.clock.advance(-20min);
            QCOMPARE(fixture.call(sts::Caller::of(first), "sts:GetCallerIdentity").answer.error().code, std::string("ExpiredToken"));
            fixture.call(fixture.user("alice"), "sts:GetSessionToken");
        }
        test::EngineFixture again(path);
        QVERIFY(again.engine->findSession(first->accessKeyId) == nullptr);
        QVERIFY(again.engine->sessions()->size() < 3 * sts::SessionBook::remembered);
    }
};

QTEST_APPLESS_MAIN(TestSessionBook)
#include "test_session_book.moc"
