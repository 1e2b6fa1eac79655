/// Every operation of STS over the endpoint: the request as clients send it, the answer byte for byte, of successes and of refusals. See
/// tests/data/protocol/sts-answers/README.md for the form.
#include "core/identity/aws_managed_policies.h"
#include "core/lint/regions.h"
#include "core/server/endpoint.h"
#include "tests/support/core/data_dir.h"
#include "tests/support/core/engine_fixture.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QUrl>

#include <map>

using namespace rolewright;
using namespace rolewright::server;
using protocol::Dialect;
using protocol::HttpRequest;
using protocol::HttpResponse;
using test::textOf;

namespace {

const std::string adminId = "AKIAIOSFODNN7EXAMPLE";
const std::string adminSecret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

struct Held {
    std::string id;
    std::string secret;
    std::string token;
};

/// What is drawn at random, and the tokens, as `…`; moments stay, the clock stands still.
std::string withoutIds(const std::string& body)
{
    QString shown = QString::fromStdString(body);
    shown.replace(QRegularExpression(QStringLiteral("\\b(A[A-Z]{3})[A-Z2-7]{12,17}\\b")), QStringLiteral("\\1…"));
    shown.replace(QRegularExpression(QStringLiteral("<(RequestId|SecretAccessKey|SessionToken|WebIdentityToken|NameQualifier|Subject|SubjectFromWebIdentityToken)>[^<]+<")), QStringLiteral("<\\1>…<"));
    shown.replace(QRegularExpression(QStringLiteral("\"(RequestId|SecretAccessKey|SessionToken)\":\"[^\"]+\"")), QStringLiteral("\"\\1\":\"…\""));
    return shown.toStdString();
}

std::string valueAt(const std::string& xml, const std::string& name)
{
    const std::size_t begin = xml.find('<' + name + '>');
    const std::size_t text = begin + name.size() + 2;
    return begin == std::string::npos ? std::string() : xml.substr(text, xml.find("</", text) - text);
}

/// Plays the rows of one file in order.
class Player {
public:
    Player()
    {
        m_fixture.engine = *engine::Engine::create(nullptr, m_fixture.clock, identity::awsManagedPolicies());
        test::addAccount(*m_fixture.engine, test::developmentId, "Development");
        test::addAccount(*m_fixture.engine, "444455556666", "Production");
        EndpointOptions options;
        options.admin.emplace(AdminKey{adminId, crypto::Secret(adminSecret), test::account(test::developmentId)});
        options.isRegion = lint::isRegion;
        options.hosts = {"amazonaws.com"};
        m_endpoint = *Endpoint::create(
            [this]() -> Result<std::shared_ptr<engine::Engine>> { return std::shared_ptr<engine::Engine>(std::shared_ptr<void>(), m_fixture.engine.get()); },
            std::move(options));
        m_held["root"] = {adminId, adminSecret, {}};
    }

    /// The row with what was found in it.
    json::Object play(const json::Object& row)
    {
        if (row.contains("call"))
            return carryOut(row);
        if (row.contains("advance")) {
            m_fixture.clock.advance(std::chrono::seconds(row.at("advance").get<long>()));
            return row;
        }
        return ask(row);
    }

private:
    /// `root`, `root@444455556666`, `user:alice`, `user:paula@444455556666`
    sts::Caller callerOf(std::string who) const
    {
        const std::size_t at = who.find('@');
        const AccountId account = test::account(at == std::string::npos ? test::developmentId : std::string_view(who).substr(at + 1));
        who = who.substr(0, at);
        return who.starts_with("user:") ? sts::Caller::user(account, who.substr(5)) : sts::Caller::root(account);
    }

    /// An operation of the engine's own that prepares what follows.
    json::Object carryOut(const json::Object& row)
    {
        const json::Object parameters = filledIn(row.value("with", json::Object::object()));
        const engine::CallResult result = m_fixture.call(callerOf(json::stringOr(row, "as", "root")), textOf(row, "call"), parameters);
        if (!result.answer)
            return {{"failed", result.answer.error().code + ": " + result.answer.error().message}};
        if (row.contains("keep")) {
            for (const auto& [name, place] : row.at("keep").items())
                m_known[name] = result.answer->at(nlohmann::ordered_json::json_pointer(place.get<std::string>())).get<std::string>();
        }
        if (row.contains("key"))
            m_held[textOf(row, "key")] = {textOf(result.answer->at("AccessKey"), "AccessKeyId"), textOf(result.answer->at("AccessKey"), "SecretAccessKey"), {}};
        return row;
    }

    HttpRequest requestOf(const json::Object& row) const
    {
        const std::string form = filled(textOf(row, "form")) + (row.contains("version") ? textOf(row, "version") : "&Version=2011-06-15");
        const bool isGet = json::stringOr(row, "method", "POST") == "GET";
        HttpRequest request{isGet ? "GET" : "POST", isGet ? "/?" + form : "/", {}, isGet ? std::string() : form};
        request.headers.add("Host", json::stringOr(row, "host", "127.0.0.1:4577"));
        if (!isGet)
            request.headers.add("Content-Type", "application/x-www-form-urlencoded; charset=utf-8");
        if (row.contains("accept"))
            request.headers.add("Accept", textOf(row, "accept"));
        return request;
    }

    json::Object ask(const json::Object& row)
    {
        HttpRequest request = requestOf(row);
        if (const std::string as = json::stringOr(row, "as", "root"); as != "nobody") {
            Held held = m_held.at(as);
            const std::string broken = json::stringOr(row, "wrong");
            (broken == "id" ? held.id : broken == "secret" ? held.secret : held.token) += broken.empty() ? "" : "A";
            const crypto::Secret secret(held.secret);
            const crypto::Secret token(held.token);
            const Instant now = m_fixture.clock.now() + std::chrono::seconds(row.value("skew", 0L));
            protocol::sign(request, {held.id, secret, held.token.empty() ? nullptr : &token}, json::stringOr(row, "region", "us-east-1"),
                           json::stringOr(row, "service", "sts"), now, Dialect::query);
        }
        const HttpResponse response = m_endpoint->answer(request, {"127.0.0.1", true});
        if (row.contains("into"))
            m_held[textOf(row, "into")] = {valueAt(response.body, "AccessKeyId"), valueAt(response.body, "SecretAccessKey"), valueAt(response.body, "SessionToken")};
        json::Object found = row;
        found["status"] = response.status;
        found["type"] = std::string(response.headers.find("content-type").value_or(""));
        found["out"] = withoutIds(response.body);
        return found;
    }

    /// With what earlier rows kept in place of `<<name>>`; percent-encoded where it is `<<%name>>`.
    std::string filled(std::string text) const
    {
        for (const auto& [name, value] : m_known) {
            QString shown = QString::fromStdString(text);
            shown.replace(QStringLiteral("<<%1>>").arg(QString::fromStdString(name)), QString::fromStdString(value));
            shown.replace(QStringLiteral("<<%%1>>").arg(QString::fromStdString(name)), QString::fromLatin1(QUrl::toPercentEncoding(QString::fromStdString(value))));
            text = shown.toStdString();
        }
        return text;
    }

    json::Object filledIn(json::Object value) const
    {
        if (value.is_string())
            return filled(value.get<std::string>());
        if (value.is_structured()) {
            for (json::Object& each : value)
                each = filledIn(std::move(each));
        }
        return value;
    }

    test::EngineFixture m_fixture;
    std::unique_ptr<Endpoint> m_endpoint;
    std::map<std::string, Held> m_held;
    std::map<std::string, std::string> m_known;
};

const QDir folder(QStringLiteral(ROLEWRIGHT_TEST_DATA "/protocol/sts-answers"));

}  // namespace

class TestStsAnswers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyOperationHasItsFile();
    void answersByteForByte_data();
    void answersByteForByte();
};

void TestStsAnswers::everyOperationHasItsFile()
{
    for (const protocol::OperationModel& operation : protocol::findModel("sts")->operations())
        QVERIFY2(folder.exists(QString::fromStdString(std::string(operation.name) + ".jsonl")), std::string(operation.name).c_str());
}

void TestStsAnswers::answersByteForByte_data()
{
    QTest::addColumn<QString>("file");
    for (const QString& name : folder.entryList({QStringLiteral("*.jsonl")}))
        QTest::newRow(qPrintable(name)) << name;
}

/// `ROLEWRIGHT_WRITE_ANSWERS=1` writes what is found into the files, to be read before it is kept.
void TestStsAnswers::answersByteForByte()
{
    QFETCH(QString, file);
    Player player;
    QByteArray made;
    const bool writes = qEnvironmentVariableIsSet("ROLEWRIGHT_WRITE_ANSWERS");
    for (const json::Object& row : test::readCases("protocol/sts-answers/" + file.toStdString())) {
        const json::Object found = player.play(row);
        made += QByteArray::fromStdString(json::compact(found)) + '\n';
        if (!writes)
            QVERIFY2(json::compact(found) == json::compact(row), (json::compact(found) + "\n" + json::compact(row)).c_str());
    }
    QFile target(folder.filePath(file));
    if (writes)
        QVERIFY(target.open(QIODevice::WriteOnly) && target.write(made) == made.size());
}

QTEST_APPLESS_MAIN(TestStsAnswers)
#include "test_sts_answers.moc"
