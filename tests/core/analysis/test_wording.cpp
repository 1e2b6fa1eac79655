/// Actions and resources as people write them.
#include "core/analysis/wording.h"
#include "tests/support/core/data_dir.h"

#include <QTest>

using namespace rolewright;
using namespace rolewright::analysis;

namespace {

QStringList toList(const std::vector<std::string>& texts)
{
    QStringList list;
    for (const std::string& text : texts)
        list += QString::fromStdString(text);
    return list;
}

}  // namespace

class TestWording : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsActions_data();
    void readsActions();
    void readsResources_data();
    void readsResources();
    void noticesWhatIsOdd_data();
    void noticesWhatIsOdd();
};

void TestWording::readsActions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("actions");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("error");
    for (const json::Object& one : test::readCases("analysis/action_words.jsonl")) {
        QTest::newRow(test::textOf(one, "Name").c_str()) << QString::fromStdString(test::textOf(one, "Text")) << toList(one.value("Actions", std::vector<std::string>()))
                                                          << one.value("Count", -1) << QString::fromStdString(one.value("Error", ""));
    }
}

void TestWording::readsActions()
{
    QFETCH(QString, text);
    QFETCH(QString, error);
    QFETCH(int, count);
    const auto actions = expandActions(splitActions(text.toStdString()), 5000);
    QCOMPARE(actions.ok(), error.isEmpty());
    if (!actions)
        QVERIFY2(QString::fromStdString(actions.error().message).contains(error), actions.error().message.c_str());
    else if (count >= 0)
        QVERIFY(static_cast<int>(actions->size()) >= count);
    else
        QTEST(toList(*actions), "actions");
}

void TestWording::readsResources_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("resources");
    for (const json::Object& one : test::readCases("analysis/resource_words.jsonl"))
        QTest::newRow(test::textOf(one, "Name").c_str()) << QString::fromStdString(test::textOf(one, "Text")) << toList(one.at("Resources").get<std::vector<std::string>>());
}

void TestWording::readsResources()
{
    QFETCH(QString, text);
    QTEST(toList(splitResources(text.toStdString())), "resources");
}

void TestWording::noticesWhatIsOdd_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("resource");
    QTest::addColumn<QString>("words");
    for (const json::Object& one : test::readCases("analysis/oddities.jsonl"))
        QTest::newRow(test::textOf(one, "Name").c_str()) << QString::fromStdString(test::textOf(one, "Action")) << QString::fromStdString(test::textOf(one, "Resource"))
                                                          << QString::fromStdString(test::textOf(one, "Words"));
}

void TestWording::noticesWhatIsOdd()
{
    QFETCH(QString, action);
    QFETCH(QString, resource);
    QFETCH(QString, words);
    const QString said = QString::fromStdString(oddity(action.toStdString(), resource.toStdString()).english());
    QVERIFY2(words.isEmpty() ? said.isEmpty() : said.contains(words), qPrintable(said));
}

QTEST_APPLESS_MAIN(TestWording)
#include "test_wording.moc"
