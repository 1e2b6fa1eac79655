/// Statements from templates: filled in with their examples AWS takes every one of them, and the lint has nothing against it.
#include "core/analysis/statement_templates.h"
#include "core/lint/lint.h"

#include <QTest>

#include <set>

using namespace rolewright;
using namespace rolewright::analysis;

namespace {

std::map<std::string, std::string> examplesOf(const StatementTemplate& statements)
{
    std::map<std::string, std::string> values;
    for (const TemplateField& field : statements.fields)
        values[std::string(field.name)] = std::string(field.example);
    return values;
}

}  // namespace

class TestStatementTemplates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTemplateMakesAGoodPolicy_data();
    void everyTemplateMakesAGoodPolicy();
    void listsBecomeSeveralEntries();
    void patternsThatStandForNothingAreLeftOut();
    void saysWhatIsWrongWithAValue_data();
    void saysWhatIsWrongWithAValue();
    void valuesStayValues();
};

void TestStatementTemplates::everyTemplateMakesAGoodPolicy_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("type");
    std::set<std::string_view> ids;
    for (const policy::Type type : {policy::Type::identity, policy::Type::serviceControl, policy::Type::resource}) {
        for (const StatementTemplate* one : templatesFor(type)) {
            ids.insert(one->id);
            QTest::newRow((std::string(one->id) + ' ' + std::to_string(static_cast<int>(type))).c_str()) << QString::fromLatin1(one->id.data(), static_cast<qsizetype>(one->id.size())) << static_cast<int>(type);
        }
    }
    QVERIFY(ids.size() >= 15);
}

void TestStatementTemplates::everyTemplateMakesAGoodPolicy()
{
    QFETCH(QString, id);
    QFETCH(int, type);
    const StatementTemplate* one = findTemplate(id.toStdString());
    QVERIFY(one);
    const auto statements = fill(*one, examplesOf(*one));
    QVERIFY2(statements.ok(), statements ? "" : statements.error().message.c_str());
    const std::string text = policy::newPolicy(*statements);
    for (const TemplateField& field : one->fields)
        QVERIFY2(text.find('<' + std::string(field.name) + '>') == std::string::npos, text.c_str());
    lint::Options options;
    options.type = static_cast<policy::Type>(type);
    options.resourceType = options.type == policy::Type::resource ? "AWS::S3::Bucket" : "";
    const auto inspection = policy::inspect(text, options.type);
    QVERIFY2(inspection.problems.empty(), inspection.problems.empty() ? "" : inspection.problems.front().message.c_str());
    for (const lint::Finding& finding : lint::lint(text, options).findings)
        QVERIFY2(finding.type == lint::FindingType::suggestion, (std::string(finding.code) + ": " + finding.message.english()).c_str());
    // Nothing is put in without being asked for.
    if (!one->fields.empty() && one->fields.front().preset.empty())
        QVERIFY(!fill(*one, {}).ok());
}

void TestStatementTemplates::listsBecomeSeveralEntries()
{
    const auto statements = fill(*findTemplate("deny-outside-regions"), {{"regions", " eu-west-1,eu-central-1  us-east-1 "}});
    QVERIFY(statements.ok());
    QCOMPARE(statements->front().conditions.front().values, (std::vector<std::string>{"eu-west-1", "eu-central-1", "us-east-1"}));
}

void TestStatementTemplates::patternsThatStandForNothingAreLeftOut()
{
    const auto statements = fill(*findTemplate("read-service"), {{"service", "sts"}});
    QVERIFY(statements.ok());
    QCOMPARE(statements->front().actions, (std::vector<std::string>{"sts:Get*"}));
}

void TestStatementTemplates::saysWhatIsWrongWithAValue_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* name, const char* id, const char* field, const char* value, const char* words) {
        QTest::newRow(name) << QString::fromLatin1(id) << QString::fromLatin1(field) << QString::fromLatin1(value) << QString::fromLatin1(words);
    };
    row("empty", "one-bucket", "bucket", "  ", "Bucket is not filled in");
    row("no bucket", "one-bucket", "bucket", "My Bucket", "is no bucket's name");
    row("no service", "read-service", "service", "flying", "knows no service");
    row("no ARN", "assume-role", "role", "Deploy", "is no ARN");
    row("no account", "bucket-read-account", "account", "12", "12 digits");
    row("no moment", "deny-after", "moment", "tomorrow", "is no moment");
    row("a list of nothing", "deny-outside-regions", "regions", " , ", "names nothing");
    row("unseen", "pass-role", "principal", "lambda\x01", "cannot be seen");
}

void TestStatementTemplates::saysWhatIsWrongWithAValue()
{
    QFETCH(QString, id);
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(QString, words);
    const StatementTemplate* one = findTemplate(id.toStdString());
    auto values = examplesOf(*one);
    values[field.toStdString()] = value.toStdString();
    const auto statements = fill(*one, values);
    QVERIFY(!statements.ok());
    QVERIFY2(QString::fromStdString(statements.error().message).contains(words), statements.error().message.c_str());
}

/// Quotes and marks of other fields in a value are text.
void TestStatementTemplates::valuesStayValues()
{
    const auto statements = fill(*findTemplate("bucket-prefix"), {{"bucket", "b-1"}, {"prefix", "a\",\"Effect\":\"Allow/"}});
    QVERIFY(statements.ok());
    const auto document = policy::Document::parse(policy::newPolicy(*statements));
    QVERIFY(document.ok());
    QCOMPARE((*document)->statements()[1].resources.front().value, std::string("arn:aws:s3:::b-1/a\",\"Effect\":\"Allow/*"));
}

QTEST_APPLESS_MAIN(TestStatementTemplates)
#include "test_statement_templates.moc"
