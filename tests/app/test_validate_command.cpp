#include "core/json/writer.h"
#include "tests/support/core/process.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rolewright;

namespace {

const std::string clean = "{\"Version\": \"2012-10-17\", \"Statement\": {\"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::b/*\"}}";
const std::string wrong = "{\"Version\": \"2012-10-17\", \"Statement\": {\"Effect\": \"Allow\", \"Action\": \"s3:GetObjekt\", \"Resource\": \"arn:aws:s3:::b/*\"}}";
const std::string needless = "{\"Version\": \"2012-10-17\", \"Statement\": {\"Effect\": \"Allow\", \"Action\": [\"s3:Get*\", \"s3:GetObject\"], \"Resource\": \"*\"}}";
const std::string old = "{\"Statement\": {\"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::b/*\"}}";

#define VERIFY_RUN(result, code) QVERIFY2((result).exitCode == (code), ((result).out + (result).error + " -> " + std::to_string((result).exitCode)).c_str())
#define VERIFY_SAYS(text, part) QVERIFY2((text).find(part) != std::string::npos, (text).c_str())

}  // namespace

/// `rolewright validate` as a person or a script meets it: the real executable.
class TestValidateCommand : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_home = std::make_unique<QTemporaryDir>(); }

    void endsWithOneWhenSomethingMustBeMended();
    void strictCountsWarnings();
    void readsStandardInput();
    void answersAsAwsDoes();
    void severalFilesAreAListInJson();
    void writesSarif();
    void suppressionsCarryTheirReason();
    void unusedSuppressionsAreSaid();
    void refusesWrongCommandLines_data();
    void refusesWrongCommandLines();
    void saysWhatCannotBeRead();
    void rubbishIsAFindingNotACrash_data();
    void rubbishIsAFindingNotACrash();

private:
    std::string path(const char* name) const { return m_home->filePath(QString::fromLatin1(name)).toStdString(); }
    std::string write(const char* name, const std::string& text) const
    {
        QFile file(QString::fromStdString(path(name)));
        if (!file.open(QFile::WriteOnly) || file.write(text.data(), static_cast<qint64>(text.size())) != static_cast<qint64>(text.size()))
            qFatal("cannot write %s", name);
        return path(name);
    }
    test::Run validate(std::vector<std::string> arguments, const std::string& input = {}, const std::string& type = "identity") const
    {
        arguments.insert(arguments.begin(), {"validate", "--type", type});
        return test::run(m_home->path().toStdString(), arguments, {}, input);
    }

    std::unique_ptr<QTemporaryDir> m_home;
};

void TestValidateCommand::endsWithOneWhenSomethingMustBeMended()
{
    const test::Run fine = validate({write("fine.json", clean)});
    VERIFY_RUN(fine, 0);
    QCOMPARE(fine.out, std::string("1 document: no findings\n"));
    const test::Run suggested = validate({write("needless.json", needless)});
    VERIFY_RUN(suggested, 0);
    const test::Run both = validate({path("fine.json"), write("wrong.json", wrong)});
    VERIFY_RUN(both, 1);
    VERIFY_SAYS(both.out, path("wrong.json") + ":1:70: ERROR INVALID_ACTION: there is no action `s3:GetObjekt`");
    VERIFY_SAYS(both.out, "\n2 documents: 1 ERROR\n");
    QCOMPARE(both.error, std::string());
}

void TestValidateCommand::strictCountsWarnings()
{
    const std::string file = write("old.json", old);
    VERIFY_RUN(validate({file}), 0);
    VERIFY_RUN(validate({"--strict", file}), 1);
}

void TestValidateCommand::readsStandardInput()
{
    const test::Run run = validate({"-"}, wrong);
    VERIFY_RUN(run, 1);
    VERIFY_SAYS(run.out, "-:1:70: ERROR INVALID_ACTION");
}

void TestValidateCommand::answersAsAwsDoes()
{
    const test::Run run = validate({"--format", "json", "-"}, wrong);
    VERIFY_RUN(run, 1);
    const json::Object finding = json::Object::parse(run.out).at("findings").at(0);
    QCOMPARE(finding.at("findingType").get<std::string>(), std::string("ERROR"));
    QCOMPARE(finding.at("issueCode").get<std::string>(), std::string("INVALID_ACTION"));
    QVERIFY(finding.at("learnMoreLink").get<std::string>().ends_with("#access-analyzer-reference-policy-checks-error-invalid-action"));
    QCOMPARE(finding.at("locations").at(0).at("path"), json::Object::parse("[{\"value\": \"Statement\"}, {\"value\": \"Action\"}]"));
    QCOMPARE(finding.at("locations").at(0).at("span").at("start"), json::Object::parse("{\"line\": 1, \"column\": 69, \"offset\": 69}"));
}

void TestValidateCommand::severalFilesAreAListInJson()
{
    const test::Run run = validate({"--format", "json", write("a.json", clean), write("b.json", wrong)});
    VERIFY_RUN(run, 1);
    const json::Object list = json::Object::parse(run.out);
    QCOMPARE(list.size(), std::size_t{2});
    QCOMPARE(list.at(0).at("findings").size(), std::size_t{0});
    QCOMPARE(list.at(1).at("file").get<std::string>(), path("b.json"));
}

void TestValidateCommand::writesSarif()
{
    const test::Run run = validate({"--format", "sarif", write("a.json", clean), write("b.json", wrong)});
    VERIFY_RUN(run, 1);
    const json::Object log = json::Object::parse(run.out);
    QCOMPARE(log.at("version").get<std::string>(), std::string("2.1.0"));
    QCOMPARE(log.at("runs").at(0).at("results").size(), std::size_t{1});
    QCOMPARE(log.at("runs").at(0).at("results").at(0).at("ruleId").get<std::string>(), std::string("INVALID_ACTION"));
}

void TestValidateCommand::suppressionsCarryTheirReason()
{
    const std::vector<std::string> reason{"--suppress", "INVALID_ACTION@$.Statement.Action=comes with the next release"};
    const test::Run text = validate({reason[0], reason[1], "-"}, wrong);
    VERIFY_RUN(text, 0);
    QCOMPARE(text.out, std::string("1 document: no findings, 1 suppressed\n"));
    QCOMPARE(text.error, std::string());
    const test::Run answer = validate({reason[0], reason[1], "--format", "json", "-"}, wrong);
    QCOMPARE(json::Object::parse(answer.out).at("findings").at(0).at("suppressedBecause").get<std::string>(), std::string("comes with the next release"));
    const test::Run sarif = validate({reason[0], reason[1], "--format", "sarif", "-"}, wrong);
    QCOMPARE(json::Object::parse(sarif.out).at("runs").at(0).at("results").at(0).at("suppressions").at(0).at("justification").get<std::string>(), std::string("comes with the next release"));
}

void TestValidateCommand::unusedSuppressionsAreSaid()
{
    const test::Run run = validate({"--suppress", "INVALID_ACTION@$.Statement[7]=no", "--suppress", "INVALID_ACTION=used", write("a.json", clean), write("b.json", wrong)});
    VERIFY_RUN(run, 0);
    QCOMPARE(run.error, std::string("rolewright: the suppression `INVALID_ACTION@$.Statement[7]` silences nothing: remove it\n"));
}

void TestValidateCommand::refusesWrongCommandLines_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* name, QStringList arguments, const char* words) { QTest::newRow(name) << std::move(arguments) << QString::fromLatin1(words); };
    row("no type", {QStringLiteral("-")}, "--type");
    row("no such type", {QStringLiteral("--type"), QStringLiteral("user"), QStringLiteral("-")}, "--type");
    row("no file", {QStringLiteral("--type"), QStringLiteral("scp")}, "FILES");
    row("no such format", {QStringLiteral("--type"), QStringLiteral("scp"), QStringLiteral("--format"), QStringLiteral("xml"), QStringLiteral("-")}, "--format");
    row("no such resource", {QStringLiteral("--type"), QStringLiteral("resource"), QStringLiteral("--resource-type"), QStringLiteral("AWS::S3::Pail"), QStringLiteral("-")}, "--resource-type");
    row("resource of a user", {QStringLiteral("--type"), QStringLiteral("identity"), QStringLiteral("--resource-type"), QStringLiteral("AWS::S3::Bucket"), QStringLiteral("-")}, "--resource-type is for --type resource");
    row("no such code", {QStringLiteral("--type"), QStringLiteral("scp"), QStringLiteral("--suppress"), QStringLiteral("NOTHING=why"), QStringLiteral("-")}, "there is no check `NOTHING`");
    row("no reason", {QStringLiteral("--type"), QStringLiteral("scp"), QStringLiteral("--suppress"), QStringLiteral("MISSING_VERSION"), QStringLiteral("-")}, "say why");
}

void TestValidateCommand::refusesWrongCommandLines()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, words);
    std::vector<std::string> all{"validate"};
    for (const QString& argument : arguments)
        all.push_back(argument.toStdString());
    const test::Run run = test::run(m_home->path().toStdString(), all);
    VERIFY_RUN(run, 252);
    VERIFY_SAYS(run.error, words.toStdString());
    QCOMPARE(run.out, std::string());
}

void TestValidateCommand::saysWhatCannotBeRead()
{
    const test::Run folder = validate({m_home->path().toStdString()});
    VERIFY_RUN(folder, 253);
    VERIFY_SAYS(folder.error, "cannot be read: Is a directory");
    // What can be read is answered all the same.
    const test::Run missing = validate({path("missing.json"), write("b.json", wrong)});
    VERIFY_RUN(missing, 253);
    VERIFY_SAYS(missing.error, "`" + path("missing.json") + "` cannot be read: No such file or directory");
    VERIFY_SAYS(missing.out, "INVALID_ACTION");
    QFile huge(QString::fromStdString(path("huge.json")));
    QVERIFY(huge.open(QFile::WriteOnly) && huge.resize(65 << 20));
    const test::Run large = validate({path("huge.json")});
    VERIFY_RUN(large, 253);
    VERIFY_SAYS(large.error, "is larger than the");
}

void TestValidateCommand::rubbishIsAFindingNotACrash_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing") << QByteArray() << QStringLiteral("JSON_SYNTAX_ERROR");
    QTest::newRow("bytes") << QByteArray::fromHex("7f454c460201010000ff") << QStringLiteral("JSON_SYNTAX_ERROR");
    QTest::newRow("a list") << QByteArray("[]") << QStringLiteral("DATA_TYPE_MISMATCH");
    QTest::newRow("deep") << QByteArray(100'000, '[') << QStringLiteral("JSON_SYNTAX_ERROR");
    QTest::newRow("long") << QByteArray(3 << 20, ' ') << QStringLiteral("JSON_SYNTAX_ERROR");
    QTest::newRow("another document") << QByteArray("{\"AWSTemplateFormatVersion\": \"2010-09-09\"}") << QStringLiteral("MISSING_STATEMENT");
}

void TestValidateCommand::rubbishIsAFindingNotACrash()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    for (const char* const type : {"identity", "trust", "resource", "scp", "rcp"}) {
        const test::Run run = validate({"-"}, text.toStdString(), type);
        VERIFY_RUN(run, 1);
        VERIFY_SAYS(run.out, code.toStdString());
    }
}

QTEST_GUILESS_MAIN(TestValidateCommand)
#include "test_validate_command.moc"
