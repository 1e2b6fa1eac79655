/// IAM's answers byte for byte, operation by operation, as one story: each file of tests/data/protocol/iam-answers is a request and its answer, played in the
/// order of the files' names. `{{date}}`, `{{id}}`, `{{uuid}}` and `{{base64}}` stand for what differs each time; `{{name=id}}` keeps such a text, and `{{name}}` is
/// what was kept, in later requests and answers.
#include "core/server/endpoint.h"
#include "tests/support/core/data_dir.h"
#include "tests/support/core/engine_fixture.h"

#include <QRegularExpression>
#include <QTest>
#include <QUrl>

#include <map>
#include <set>

using namespace rolewright;
using namespace rolewright::server;

namespace {

const std::string adminId = "AKIAIOSFODNN7EXAMPLE";
const std::string adminSecret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

const std::map<QString, QString> kinds = {{QStringLiteral("date"), QStringLiteral("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ")},
                                          {QStringLiteral("id"), QStringLiteral("[A-Z0-9]{12,}")},
                                          {QStringLiteral("uuid"), QStringLiteral("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")},
                                          {QStringLiteral("base64"), QStringLiteral("[A-Za-z0-9+/=]+")}};
const QRegularExpression placeholder(QStringLiteral("\\{\\{(?:(\\w+)=)?(\\w+)\\}\\}"));

/// A file: the parameters, a blank line, the status, and the body.
struct Exchange {
    QStringList parameters;
    int status = 0;
    QString body;
};

Exchange readExchange(const std::string& file)
{
    const QString text = QString::fromStdString(test::readData(file));
    const qsizetype blank = text.indexOf(QStringLiteral("\n\n"));
    const qsizetype line = text.indexOf(QLatin1Char('\n'), blank + 2);
    return {text.left(blank).split(QLatin1Char('\n')), text.mid(blank + 2, line - blank - 2).toInt(), text.mid(line + 1)};
}

/// What was kept so far, by name.
using Kept = std::map<QString, QString>;

/// The pattern of an expected text; `names` receives what its groups are called.
QRegularExpression patternOf(const QString& text, const Kept& kept, QStringList& names)
{
    QString pattern = QStringLiteral("\\A");
    qsizetype at = 0;
    for (auto found = placeholder.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const QString word = match.captured(2);
        pattern += QRegularExpression::escape(text.mid(at, match.capturedStart() - at));
        if (const auto known = kept.find(word); known != kept.end())
            pattern += QRegularExpression::escape(known->second);
        else
            pattern += QLatin1Char('(') + (kinds.contains(word) ? kinds.at(word) : QStringLiteral("(?!)")) + QLatin1Char(')');
        if (kept.find(word) == kept.end())
            names.append(match.captured(1));
        at = match.capturedEnd();
    }
    return QRegularExpression(pattern + QRegularExpression::escape(text.mid(at)) + QStringLiteral("\\z"));
}

std::string bodyOf(const QStringList& parameters, const Kept& kept)
{
    QStringList pairs;
    for (const QString& parameter : parameters) {
        const qsizetype equals = parameter.indexOf(QLatin1Char('='));
        QString value = parameter.mid(equals + 1);
        for (const auto& [name, text] : kept)
            value.replace(QStringLiteral("{{%1}}").arg(name), text);
        pairs.append(parameter.left(equals) + QLatin1Char('=') + QString::fromLatin1(QUrl::toPercentEncoding(value)));
    }
    return pairs.join(QLatin1Char('&')).toStdString();
}

/// Where two texts part: the line of the found one.
std::string firstDifference(const QString& found, const QString& wanted)
{
    const QStringList a = found.split(QLatin1Char('\n'));
    const QStringList b = wanted.split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < qMin(a.size(), b.size()); ++i) {
        if (a[i] != b[i] && !b[i].contains(QStringLiteral("{{")))
            return QStringLiteral("line %1: %2\nwanted: %3").arg(i + 1).arg(a[i], b[i]).toStdString();
    }
    return '\n' + found.toStdString() + "\nwanted\n" + wanted.toStdString();
}

}  // namespace

class TestIamAnswers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void answerByteForByte();
};

void TestIamAnswers::answerByteForByte()
{
    test::EngineFixture fixture;
    EndpointOptions options;
    options.admin.emplace(AdminKey{adminId, crypto::Secret(adminSecret), test::account(test::developmentId)});
    auto endpoint = Endpoint::create(
        [&]() -> Result<std::shared_ptr<engine::Engine>> { return std::shared_ptr<engine::Engine>(std::shared_ptr<void>(), fixture.engine.get()); }, std::move(options));
    QVERIFY(endpoint.ok());
    const Peer here{"127.0.0.1", true};
    const crypto::Secret secret(adminSecret);
    Kept kept;
    std::set<QString> operations;
    for (const std::string& file : test::dataFiles("protocol/iam-answers")) {
        const Exchange exchange = readExchange(file);
        protocol::HttpRequest request{"POST", "/", {}, bodyOf(exchange.parameters, kept)};
        request.headers.add("Host", "127.0.0.1:4577");
        request.headers.add("Content-Type", "application/x-www-form-urlencoded; charset=utf-8");
        protocol::sign(request, {adminId, secret}, "us-east-1", "iam", fixture.clock.now(), protocol::Dialect::query);
        const protocol::HttpResponse response = (*endpoint)->answer(request, here);
        const QString body = QString::fromStdString(response.body);
        QStringList names;
        const QRegularExpressionMatch match = patternOf(exchange.body, kept, names).match(body);
        QVERIFY2(match.hasMatch(), (file + ' ' + firstDifference(body, exchange.body)).c_str());
        QVERIFY2(response.status == exchange.status, file.c_str());
        for (qsizetype i = 0; i < names.size(); ++i) {
            if (!names[i].isEmpty())
                kept[names[i]] = match.captured(static_cast<int>(i) + 1);
        }
        operations.insert(exchange.parameters.first());
    }
    QVERIFY(operations.size() >= 60);
}

QTEST_APPLESS_MAIN(TestIamAnswers)
#include "test_iam_answers.moc"
