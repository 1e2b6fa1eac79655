/// Scripts of changes: every operation comes back as it was written, and what needs a shell is refused with its line.
#include "core/audit/masking.h"
#include "core/audit/record.h"
#include "core/service/handler.h"
#include "core/service/parameter_shapes.h"
#include "core/service/script.h"

#include <QDir>
#include <QFile>
#include <QtTest>

#include <map>
#include <set>

using namespace rolewright;

namespace {

QByteArray dataOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The calls of the scenarios that succeed, of all places in the JSON.
void collect(const json::Object& value, std::vector<service::Operation>& found) {
    if (value.is_object() && !value.contains("Error")) {
        if (const std::string name = json::stringOr(value, "Call"); !name.empty()) {
            const std::size_t colon = name.find(':');
            const json::Object parameters = value.value("With", json::Object::object());
            if (colon != std::string::npos && parameters.is_object()) found.push_back({name.substr(0, colon), name.substr(colon + 1), parameters});
        }
    }
    if (value.is_structured())
        for (const auto& [name, inner] : value.items()) collect(inner, found);
}

std::vector<service::Operation> samples() {
    std::vector<service::Operation> all;
    const QDir dir(QStringLiteral(ROLEWRIGHT_TEST_DATA "/service"));
    for (const QString& name : dir.entryList({QStringLiteral("*.json")})) {
        if (const auto file = json::parseObject(dataOf(dir.filePath(name)).toStdString())) collect(*file, all);
    }
    for (const QByteArray& line : dataOf(dir.filePath(QStringLiteral("command_lines.jsonl"))).split('\n')) {
        if (const auto row = json::parseObject(line.toStdString())) all.push_back({json::stringOr(*row, "Service"), json::stringOr(*row, "Action"), row->at("Parameters")});
    }
    for (const QByteArray& line : dataOf(dir.filePath(QStringLiteral("script_samples.jsonl"))).split('\n')) {
        if (const auto row = json::parseObject(line.toStdString())) collect(*row, all);
    }
    return all;
}

/// Parameters as they are after the way there and back: no nulls, documents as texts, numbers as numbers.
nlohmann::json normal(const service::Operation& operation) {
    nlohmann::json all = nlohmann::json::object();
    const bool ownForm = service::toScriptCommand(operation).starts_with("printf");
    for (const auto& [name, value] : operation.parameters.items()) {
        const service::Shape shape = service::shapeOf(operation.service, operation.action, name);
        const bool document = value.is_object() && shape == service::Shape::text;
        if (ownForm || (!value.is_null() && !document && shape != service::Shape::number)) all[name] = nlohmann::json::parse(json::compact(value));
        else if (document) all[name] = json::compact(value);
        else if (value.is_string() && value.get<std::string>().starts_with('+')) all[name] = value.get<std::string>();
        else if (value.is_string()) all[name] = std::stol(value.get<std::string>());
        else if (!value.is_null()) all[name] = value.get<long>();
    }
    return all;
}

std::string errorOf(const std::string& script) {
    const auto calls = service::parseScript(script);
    return calls ? "read" : std::to_string(calls.error().span->begin.line) + ": " + calls.error().message;
}

}  // namespace

class TestScript : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsBackWhatItWrites_data() {
        QTest::addColumn<int>("number");
        QTest::addColumn<QByteArray>("name");
        std::set<std::string> seen;
        const std::vector<service::Operation> all = samples();
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (!seen.insert(all[i].name() + json::compact(all[i].parameters)).second || !service::findOperation(all[i].service, all[i].action)) continue;
            QTest::addRow("%zu %s", i, all[i].name().c_str()) << static_cast<int>(i) << QByteArray::fromStdString(all[i].name());
        }
    }
    void readsBackWhatItWrites() {
        QFETCH(int, number);
        static const std::vector<service::Operation> all = samples();
        const service::Operation& operation = all.at(static_cast<std::size_t>(number));
        const std::string line = service::toScriptCommand(operation);
        const auto calls = service::parseScript(line);
        if (const std::string secret = audit::firstMasked(audit::masked(operation.parameters)); !secret.empty()) {
            QVERIFY2(!calls.ok(), line.c_str());
            QCOMPARE(calls.error().message, "the secret `" + secret + "` is masked in the script; put it in");
            return;
        }
        QVERIFY2(calls.ok(), (line + "\n" + (calls.ok() ? "" : calls.error().message)).c_str());
        QCOMPARE(calls->size(), std::size_t(1));
        QCOMPARE(calls->front().operation.name(), operation.name());
        QCOMPARE(QByteArray::fromStdString(nlohmann::json::parse(json::compact(calls->front().operation.parameters)).dump()), QByteArray::fromStdString(normal(operation).dump()));
        const auto again = service::parseScript(service::toScriptCommand(calls->front().operation));
        QVERIFY(again.ok());
        QCOMPARE(json::compact(again->front().operation.parameters), json::compact(calls->front().operation.parameters));
    }

    /// What changes something has a sample, so that a new operation whose parameters would come back otherwise is noticed.
    void everyChangeHasASample() {
        std::set<std::string> seen;
        for (const service::Operation& operation : samples()) seen.insert(operation.name());
        std::string missing;
        for (const service::OperationInfo& info : service::operations()) {
            const std::string name = std::string(info.service) + ":" + std::string(info.action);
            if (!info.readOnly && !seen.contains(name)) missing += name + " ";
        }
        QVERIFY2(missing.empty(), missing.c_str());
    }

    void readsASavedScript() {
        const auto calls = service::parseScript(
            "#!/bin/sh\n# Changes; it's a comment with a quote\nset -e\n\n# 2026 · Create user alice\naws iam create-user --user-name alice\n"
            "aws iam put-user-policy --user-name alice --policy-name P --policy-document '{\n  \"Statement\": []\n}'\n"
            "body=$(mktemp) && printf %s 'it'\\''s' > \"$body\" && aws s3api put-object --bucket b --key k --body \"$body\"\n"
            "rolewright call practice:GetIdentityProvider\n");
        QVERIFY2(calls.ok(), calls.ok() ? "" : calls.error().message.c_str());
        QCOMPARE(calls->size(), std::size_t(4));
        QCOMPARE(calls->at(0).line, std::size_t(6));
        QCOMPARE(calls->at(1).line, std::size_t(7));
        QCOMPARE(calls->at(2).line, std::size_t(10));
        QCOMPARE(json::stringOr(calls->at(1).operation.parameters, "PolicyDocument"), std::string("{\n  \"Statement\": []\n}"));
        QCOMPARE(json::stringOr(calls->at(2).operation.parameters, "Body"), std::string("it's"));
        QVERIFY(service::parseScript("").ok() && service::parseScript("").value().empty());
    }

    void refusesWhatIsNoSuchScript_data() {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QByteArray>("error");
        const auto row = [](const char* name, const char* script, const char* error) { QTest::newRow(name) << QByteArray(script) << QByteArray(error); };
        row("a variable", "set -e\naws iam create-user --user-name $USER", "2: `$` outside of single quotes needs a shell, and this is read without one");
        row("two commands", "aws iam list-users; ls", "1: `;` outside of single quotes needs a shell, and this is read without one");
        row("a character of several bytes", "aws iam create-user --user-name Zoë", "1: `ë` outside of single quotes needs a shell, and this is read without one");
        row("an open quote", "\n\naws iam create-user --user-name 'alice\n\n", "3: a quote (') is opened here and never closed");
        row("another program", "rm -rf x", "1: `rm` is no command of such a script: it has `aws …` and `rolewright call …`");
        row("a pipe", "aws iam list-users | tee", "1: `|` needs a shell, and this is read without one");
        row("no operation", "aws iam creat-user --user-name a", "1: there is no operation `iam:creat-user`; did you mean `iam:CreateUser`?");
        row("no parameter", "aws iam create-user alice", "1: `alice` belongs to no parameter; parameters begin with --");
        row("one hyphen", "aws iam create-user -u alice", "1: `-u` belongs to no parameter; parameters begin with --");
        row("a spelling", "aws iam create-user --userName alice", "1: no parameter of the API is spelled `--userName`");
        row("twice", "aws iam create-user --user-name a --user-name b", "1: `--user-name` is given twice");
        row("two values", "aws iam create-user --user-name a b", "1: `UserName` takes one value, and `b` is another");
        row("a file", "aws iam create-policy --policy-name P --policy-document file://p.json", "1: the value of `PolicyDocument` is in the file `file://p.json`, not in the script");
        row("a body in a file", "aws s3api put-object --bucket b --key k --body ./x", "1: what it writes is in the file `./x`, not in the script");
        row("a masked secret", "aws iam enable-mfa-device --user-name a --authentication-code-1 HIDDEN_DUE_TO_SECURITY_REASONS", "1: the secret `AuthenticationCode1` is masked in the script; put it in");
        row("rolewright otherwise", "rolewright serve", "1: write it as `rolewright call SERVICE:ACTION`, or `printf %s '{…}' | rolewright call SERVICE:ACTION --json -`");
        row("parameters that are no object", "printf %s '[]' | rolewright call iam:CreateUser --json -", "1: the parameters must be one JSON object");
        row("half a body", "body=$(mktemp) && printf %s x > \"$body\"", "1: write it as body=$(mktemp) && printf %s '…' > \"$body\" && aws s3api put-object … --body \"$body\"");
        row("no text", "aws iam create-user\n\xff", "2: this is no UTF-8 text");
    }
    void refusesWhatIsNoSuchScript() {
        QFETCH(QByteArray, script);
        QFETCH(QByteArray, error);
        QCOMPARE(QByteArray::fromStdString(errorOf(script.toStdString())), error);
    }

    void hasALimit() {
        std::string script;
        for (std::size_t i = 0; i <= service::mostScriptCalls; ++i) script += "aws iam list-users\n";
        QCOMPARE(errorOf(script), std::string("100001: a script has at most 100000 commands"));
    }
};

QTEST_APPLESS_MAIN(TestScript)
#include "test_script.moc"
