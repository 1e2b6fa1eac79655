/// Policies told in plain English: the table says which sentences, in which order.
#include "core/analysis/policy_words.h"
#include "tests/support/core/data_dir.h"

#include <QTest>

#include <map>

using namespace rolewright;
using namespace rolewright::analysis;

class TestPolicyWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatAPolicyDoes_data();
    void tellsWhatAPolicyDoes();
    void namesTheStatementOfEachLine();
};

void TestPolicyWords::tellsWhatAPolicyDoes_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<int>("type");
    QTest::addColumn<QStringList>("lines");
    const std::map<std::string, policy::Type> types{
        {"identity", policy::Type::identity}, {"resource", policy::Type::resource}, {"trust", policy::Type::trust}, {"scp", policy::Type::serviceControl}};
    for (const json::Object& one : test::readCases("analysis/policy_words.jsonl")) {
        QStringList lines;
        for (const auto& line : one.at("Lines"))
            lines += QString::fromStdString(line.get<std::string>());
        QTest::newRow(test::textOf(one, "Name").c_str()) << QString::fromStdString(one.at("Policy").dump()) << static_cast<int>(types.at(one.value("Type", "identity"))) << lines;
    }
}

void TestPolicyWords::tellsWhatAPolicyDoes()
{
    QFETCH(QString, policy);
    QFETCH(int, type);
    QFETCH(QStringList, lines);
    const auto document = policy::Document::parse(policy.toStdString());
    QVERIFY2(document.ok(), document ? "" : document.error().message.c_str());
    QStringList told;
    for (const PolicyLine& line : inWords(**document, static_cast<policy::Type>(type))) {
        const char* sign = line.kind == PolicyLine::Kind::danger ? "✖ " : line.kind == PolicyLine::Kind::caution ? "⚠ " : "";
        told += QString::fromUtf8(sign) + QString::fromStdString(line.text.english());
    }
    QCOMPARE(told.join(QLatin1Char('\n')), lines.join(QLatin1Char('\n')));
}

void TestPolicyWords::namesTheStatementOfEachLine()
{
    const auto document = policy::Document::parse(R"({"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"s3:*","Resource":"*"},{"Effect":"Allow","Action":"*","Resource":"*"}]})");
    const auto lines = inWords(**document, policy::Type::identity);
    QCOMPARE(lines.size(), std::size_t{3});
    QCOMPARE(*lines[0].statement, std::size_t{1});
    QCOMPARE(*lines[1].statement, std::size_t{0});
    QCOMPARE(*lines[2].statement, std::size_t{1});
}

QTEST_APPLESS_MAIN(TestPolicyWords)
#include "test_policy_words.moc"
