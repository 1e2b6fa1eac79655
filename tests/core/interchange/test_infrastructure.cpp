#include "core/interchange/infrastructure.h"
#include "tests/support/core/data_dir.h"

#include <QtTest>

using namespace rolewright;

namespace {

const std::vector<json::Object>& cases()
{
    static const std::vector<json::Object> read = test::readCases("interchange/infrastructure.json");
    return read;
}

std::vector<service::Operation> operationsOf(const json::Object& testCase)
{
    std::vector<service::Operation> operations;
    for (const json::Object& operation : testCase.at("operations")) {
        const auto name = operation.at(0).get<std::string>();
        const std::size_t colon = name.find(':');
        operations.push_back({name.substr(0, colon), name.substr(colon + 1), operation.at(1)});
    }
    return operations;
}

void listCases()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < static_cast<int>(cases().size()); ++i)
        QTest::newRow(test::textOf(cases()[static_cast<std::size_t>(i)], "case").c_str()) << i;
}

json::Object arrayOf(const std::vector<std::string>& texts) { return texts.empty() ? json::Object::array() : json::Object(texts); }

void compare(const std::string& actual, const std::string& expected) { QCOMPARE(QString::fromStdString(actual), QString::fromStdString(expected)); }

}  // namespace

class TestInfrastructure : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writesCloudFormation_data() { listCases(); }
    void writesCloudFormation()
    {
        QFETCH(int, index);
        const json::Object& expected = cases()[static_cast<std::size_t>(index)];
        const auto written = interchange::toCloudFormation(operationsOf(expected));
        const auto read = json::parseObject(written.text);
        QVERIFY(read.ok());
        compare(json::pretty(read->at("Resources")), json::pretty(expected.at("resources")));
        compare(json::compact(arrayOf(written.leftOut)), json::compact(expected.at("cloudFormationLeavesOut")));
    }

    void writesTerraform_data() { listCases(); }
    void writesTerraform()
    {
        QFETCH(int, index);
        const json::Object& expected = cases()[static_cast<std::size_t>(index)];
        const auto written = interchange::toTerraform(operationsOf(expected));
        std::string lines;
        for (const json::Object& line : expected.at("terraform")) lines += line.get<std::string>() + "\n";
        compare(written.text, lines);
        compare(json::compact(arrayOf(written.leftOut)), json::compact(expected.at("terraformLeavesOut")));
    }

    void sayNothingOfNothing()
    {
        compare(interchange::toTerraform({}).text, "");
        QVERIFY(json::parseObject(interchange::toCloudFormation({}).text)->at("Resources").empty());
    }
};

QTEST_APPLESS_MAIN(TestInfrastructure)
#include "test_infrastructure.moc"
