/// Names and command lines of operations. That the AWS CLI reads these very lines as these parameters was tried against awscli 1.45 and its
/// parameter tables; what must hold here is that they stay so, and that a shell passes every byte on.
#include "core/audit/record.h"
#include "core/service/handler.h"
#include "core/service/operation.h"

#include <QFile>
#include <QProcess>
#include <QtTest>

using namespace rolewright;

namespace {

QList<QByteArray> lines(const char* path) {
    QFile file(QStringLiteral(ROLEWRIGHT_TEST_DATA) + QLatin1String(path));
    if (!file.open(QIODevice::ReadOnly)) return {};
    QList<QByteArray> out;
    for (const QByteArray& line : file.readAll().split('\n'))
        if (!line.isEmpty()) out.append(line);
    return out;
}

/// The arguments that `aws` gets when a shell runs the line.
QList<QByteArray> wordsInShell(const std::string& commandLine) {
    QProcess shell;
    shell.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), QStringLiteral("aws() { printf '%s\\0' \"$@\"; }; ") + QString::fromStdString(commandLine)});
    if (!shell.waitForFinished()) return {};
    QList<QByteArray> words = shell.readAllStandardOutput().split('\0');
    words.removeLast();
    return words;
}

}  // namespace

class TestOperation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void spellsNamesAsTheCliDoes_data() {
        QTest::addColumn<QByteArray>("api");
        QTest::addColumn<QByteArray>("cli");
        for (const QByteArray& line : lines("/service/cli_names.tsv")) {
            const QList<QByteArray> cells = line.split('\t');
            QTest::newRow(cells.at(0).constData()) << cells.at(0) << cells.at(1);
        }
    }
    void spellsNamesAsTheCliDoes() {
        QFETCH(QByteArray, api);
        QFETCH(QByteArray, cli);
        QCOMPARE(service::toCliName(api.toStdString()), cli.toStdString());
    }

    void writesTheCommandLine_data() {
        QTest::addColumn<QByteArray>("line");
        for (const QByteArray& line : lines("/service/command_lines.jsonl")) {
            const auto row = json::parseObject(line.toStdString());
            QVERIFY2(row.ok(), line.constData());
            QTest::newRow(json::stringOr(*row, "Name").c_str()) << line;
        }
    }
    void writesTheCommandLine() {
        QFETCH(QByteArray, line);
        const json::Object row = json::parseObject(line.toStdString()).value();
        const service::Operation operation{json::stringOr(row, "Service"), json::stringOr(row, "Action"), row.at("Parameters")};
        QCOMPARE(service::toCommandLine(operation), json::stringOr(row, "CommandLine"));
    }

    void quotesSoThatAShellPassesEveryByteOn_data() {
        QTest::addColumn<QByteArray>("value");
        const QList<QByteArray> values{"plain", "", " ", "two words", "it's", "''", "a\nb\n", "$HOME ${x} $(id) `id`", "\"double\" \\ back\\\\slash",
                                       "!history #comment ;ls | cat & > < * ? [a] {a,b} ~root ~", "=leading", "tab\there", "Zürich ☃ \xf0\x9f\x98\x80", "-n", "--help", "\\n\\0", "%s%n"};
        for (qsizetype i = 0; i < values.size(); ++i) QTest::newRow(QByteArray::number(i).constData()) << values.at(i);
    }
    void quotesSoThatAShellPassesEveryByteOn() {
        QFETCH(QByteArray, value);
        service::Operation operation{"iam", "UpdateRole", json::Object::object()};
        operation.parameters["Description"] = value.toStdString();
        operation.parameters["RoleName"] = value.toStdString();
        QList<QByteArray> expected{"iam", "update-role"};
        for (const QByteArray& name : {QByteArray("--description"), QByteArray("--role-name")}) {
            if (value.startsWith('-')) expected << name + "=" + value;
            else expected << name << value;
        }
        QCOMPARE(wordsInShell(service::toCommandLine(operation)), expected);
    }

    void carriesANulByteAsJson() {
        service::Operation operation{"iam", "UpdateRole", json::Object::object()};
        operation.parameters["Description"] = std::string("a\0b", 3);
        const QList<QByteArray> words = wordsInShell(service::toCommandLine(operation));
        QCOMPARE(words.value(2), QByteArray("--cli-input-json"));
        QCOMPARE(json::parseObject(words.value(3).toStdString()).value().at("Description").get<std::string>(), std::string("a\0b", 3));
    }

    void namesAFileForALongBody() {
        service::Operation operation{"s3", "PutObject", json::Object::object()};
        operation.parameters["Bucket"] = "b";
        operation.parameters["Key"] = "in/big report.csv";
        operation.parameters["Body"] = std::string(5000, 'x');
        QCOMPARE(service::toCommandLine(operation), std::string("aws s3api put-object --bucket b --key 'in/big report.csv' --body './big report.csv'"));
    }

    void writesABinaryBodyThroughBase64() {
        service::Operation operation{"s3", "PutObject", json::Object::object()};
        operation.parameters["Bucket"] = "b";
        operation.parameters["Key"] = "k";
        operation.parameters["BodyBase64"] = "AAEC";
        QCOMPARE(service::toCommandLine(operation),
                 std::string("body=$(mktemp) && printf %s AAEC | base64 -d > \"$body\" && aws s3api put-object --bucket b --key k --body \"$body\""));
    }

    void masksSecrets() {
        service::Operation operation{"iam", "CreateLoginProfile", json::Object::object()};
        operation.parameters["UserName"] = "alice";
        operation.parameters["Password"] = "correct-horse-battery";
        const std::string line = service::toCommandLine(operation);
        QVERIFY(line.find("correct-horse") == std::string::npos);
        QVERIFY(line.starts_with("aws iam create-login-profile --user-name alice --password "));
    }

    void readsEverySpellingOfAName_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("api") << QByteArray("iam:CreateRole") << QByteArray("iam:CreateRole");
        QTest::newRow("cli") << QByteArray("iam:create-role") << QByteArray("iam:CreateRole");
        QTest::newRow("service in capitals") << QByteArray("IAM:CreateRole") << QByteArray("iam:CreateRole");
        QTest::newRow("s3api") << QByteArray("s3api:PutObject") << QByteArray("s3:PutObject");
        QTest::newRow("s3api in the CLI's spelling") << QByteArray("S3API:put-object") << QByteArray("s3:PutObject");
        QTest::newRow("a digit at the end") << QByteArray("s3:list-objects-v2") << QByteArray("s3:ListObjectsV2");
        QTest::newRow("sts") << QByteArray("sts:get-caller-identity") << QByteArray("sts:GetCallerIdentity");
    }
    void readsEverySpellingOfAName() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, name);
        json::Object parameters = json::Object::object();
        parameters["A"] = 1;
        const auto operation = service::parseOperation(text.toStdString(), parameters);
        QVERIFY2(operation.ok(), text.constData());
        QCOMPARE(operation->name(), name.toStdString());
        QCOMPARE(operation->parameters.at("A").get<int>(), 1);
    }

    void readsBackTheCliSpellingOfEveryOperation() {
        QVERIFY(!service::operations().empty());
        for (const service::OperationInfo& info : service::operations()) {
            const std::string cli = std::string(info.service) + ":" + service::toCliName(info.action);
            const auto operation = service::parseOperation(cli);
            QVERIFY2(operation.ok(), cli.c_str());
            QCOMPARE(operation->action, std::string(info.action));
        }
    }

    void refusesWhatIsNoOperation_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("empty") << QByteArray("") << QByteArray("`` is no operation; write it as service:Action, such as `iam:CreateRole`");
        QTest::newRow("no colon") << QByteArray("CreateRole") << QByteArray("`CreateRole` is no operation; write it as service:Action, such as `iam:CreateRole`");
        QTest::newRow("no action") << QByteArray("iam:") << QByteArray("`iam:` is no operation; write it as service:Action, such as `iam:CreateRole`");
        QTest::newRow("no service") << QByteArray(":CreateRole") << QByteArray("`:CreateRole` is no operation; write it as service:Action, such as `iam:CreateRole`");
        QTest::newRow("a slip") << QByteArray("iam:CreatRole") << QByteArray("there is no operation `iam:CreatRole`; did you mean `iam:CreateRole`?");
        QTest::newRow("wrong case") << QByteArray("iam:createrole") << QByteArray("there is no operation `iam:createrole`; did you mean `iam:CreateRole`?");
        QTest::newRow("another word") << QByteArray("iam:MakeCoffee") << QByteArray("there is no operation `iam:MakeCoffee`");
        QTest::newRow("another service") << QByteArray("ec2:RunInstances") << QByteArray("there is no operation `ec2:RunInstances`");
    }
    void refusesWhatIsNoOperation() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, message);
        const auto operation = service::parseOperation(text.toStdString());
        QVERIFY(!operation.ok());
        QCOMPARE(operation.error().code, std::string("InvalidAction"));
        QCOMPARE(operation.error().message, message.toStdString());
    }
};

QTEST_APPLESS_MAIN(TestOperation)
#include "test_operation.moc"
