#include "core/evaluation/cases.h"
#include "tests/support/core/data_dir.h"

#include <QTest>

using namespace rolewright;

namespace {

Instant someTime()
{
    return Instant(std::chrono::milliseconds(1'767'225'600'000));  // 2026-01-01
}

}  // namespace

/// Every table of tests/data/policy gets the verdicts it expects.
class TestCases : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void decidesAsExpected_data();
    void decidesAsExpected();
};

void TestCases::decidesAsExpected_data()
{
    QTest::addColumn<std::string>("line");
    for (const std::string& file : test::dataFiles("policy")) {
        if (!file.ends_with(".jsonl")) {
            continue;
        }
        const std::string table = test::readData(file);
        std::size_t number = 0;
        for (std::size_t begin = 0; begin < table.size();) {
            const std::size_t end = std::min(table.find('\n', begin), table.size());
            const std::string line = table.substr(begin, end - begin);
            begin = end + 1;
            ++number;
            if (!line.empty()) {
                QTest::addRow("%s:%zu", file.c_str(), number) << line;
            }
        }
    }
}

void TestCases::decidesAsExpected()
{
    QFETCH(const std::string, line);
    const auto testCase = evaluation::readCase(line);
    QVERIFY2(testCase.ok(), testCase.ok() ? "" : testCase.error().message.c_str());
    const evaluation::CaseOutcome outcome = evaluation::runCase(*testCase, someTime());
    const std::string message = testCase->id + ": " + testCase->name + ": " + outcome.difference + "\n" + json::pretty(outcome.answer, 2);
    QVERIFY2(outcome.passed, message.c_str());
}

QTEST_APPLESS_MAIN(TestCases)
#include "test_cases.moc"
