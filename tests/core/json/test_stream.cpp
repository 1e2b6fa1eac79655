#include "core/json/stream.h"

#include <QtTest>

using namespace rolewright;
using json::Stream;

class TestStream : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void walksTheOuterStructureAndBuildsTheInner() {
        auto stream = Stream::open("{\"A\": [1, {\"x\": true}],\n \"B\": []} ");
        QVERIFY(stream.ok());
        std::string seen;
        const auto read = stream->readObject([&](const std::string& key) -> Result<void> {
            seen += key + ":";
            return stream->readArray([&]() -> Result<void> {
                auto value = stream->read();
                if (!value.ok()) return value.error();
                seen += std::string(json::describe(value->kind)) + "@" + std::to_string(value->span.begin.column) + ";";
                return {};
            });
        });
        QVERIFY(read.ok());
        QCOMPARE(seen, std::string("A:a number@8;an object@11;B:"));
        QVERIFY(stream->atEnd());
    }

    void readsTextsThatFollowOneAnother() {
        auto stream = Stream::open("{\"a\":1}\n{\"a\":2}[3]");
        QVERIFY(stream.ok());
        std::vector<std::size_t> lines;
        while (!stream->atEnd()) {
            auto value = stream->read();
            QVERIFY(value.ok());
            lines.push_back(value->span.begin.line);
        }
        QCOMPARE(lines, (std::vector<std::size_t>{1, 2, 2}));
    }

    void saysWhereTheOuterStructureBreaks_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<int>("column");
        QTest::newRow("not an object") << QByteArray("[1]") << QByteArray("expected an object, found `[`") << 1;
        QTest::newRow("not an array") << QByteArray("{\"a\": 5}") << QByteArray("expected an array, found `5`") << 7;
        QTest::newRow("no comma") << QByteArray("{\"a\": [1 2]}") << QByteArray("expected `,` or `]`, found `2`") << 10;
        QTest::newRow("a trailing comma") << QByteArray("{\"a\": [1],}") << QByteArray("no value follows this comma before the `}`: remove the comma") << 10;
        QTest::newRow("a broken element") << QByteArray("{\"a\": [1, nul]}") << QByteArray("expected `null` from here") << 11;
    }
    void saysWhereTheOuterStructureBreaks() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, message);
        QFETCH(int, column);
        const std::string bytes = text.toStdString();
        auto stream = Stream::open(bytes);
        QVERIFY(stream.ok());
        const auto read = stream->readObject([&](const std::string&) {
            return stream->readArray([&]() -> Result<void> {
                auto value = stream->read();
                return value.ok() ? Result<void>() : std::move(value).error();
            });
        });
        QVERIFY(!read.ok());
        QCOMPARE(read.error().code, std::string("InvalidJson"));
        QCOMPARE(read.error().message, message.toStdString());
        QVERIFY(read.error().span);
        QCOMPARE(read.error().span->begin.column, static_cast<std::size_t>(column));
    }

    void passesOnWhatACallbackObjectsTo() {
        auto stream = Stream::open("[1, 2, 3]");
        int calls = 0;
        const auto read = stream->readArray([&]() -> Result<void> {
            auto value = stream->read();
            if (!value.ok()) return value.error();
            if (++calls == 2) return Error{"Enough", "no more", {}};
            return {};
        });
        QCOMPARE(calls, 2);
        QCOMPARE(read.error().code, std::string("Enough"));
    }

    void limitsHoldForEachValue() {
        const json::Limits limits{1000, 2, 3};
        auto stream = Stream::open("[[1],[1],[1],[1],[1,2,3]]", limits);
        int built = 0;
        const auto read = stream->readArray([&]() -> Result<void> {
            auto value = stream->read();
            if (!value.ok()) return value.error();
            ++built;
            return {};
        });
        QCOMPARE(built, 4);
        QCOMPARE(read.error().message, std::string("more than 3 values"));
        QVERIFY(!Stream::open(std::string(1001, ' '), limits).ok());
    }
};

QTEST_APPLESS_MAIN(TestStream)
#include "test_stream.moc"
