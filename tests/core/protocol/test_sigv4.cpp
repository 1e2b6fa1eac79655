#include "core/base/text.h"
#include "core/crypto/crypto.h"
#include "tests/core/protocol/signed_requests.h"

#include <QDir>
#include <QProcess>
#include <QTest>

#include <set>

using namespace rolewright;
using namespace rolewright::protocol;

namespace {

constexpr std::string_view emptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
const Instant suiteTime = std::chrono::sys_days(std::chrono::year(2015) / 8 / 30) + std::chrono::hours(12) + std::chrono::minutes(36);

std::string vectorText(const std::string& name, const std::string& file)
{
    return test::readData("sigv4/v4/" + name + '/' + file);
}

/// A request as the suite's files have it: lines that begin with a blank go on with the header before.
HttpRequest requestOf(const std::string& text)
{
    HttpRequest request;
    const std::size_t end = text.find("\n\n");
    const std::vector<std::string_view> lines = text::split(std::string_view(text).substr(0, end), '\n');
    const std::string_view first = lines[0];
    const std::size_t blank = first.find(' ');
    request.method = first.substr(0, blank);
    request.target = first.substr(blank + 1, first.rfind(' ') - blank - 1);
    std::vector<Headers::Field> fields;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (lines[i].starts_with(' ')) {
            fields.back().second.append("\n").append(lines[i]);
            continue;
        }
        const std::size_t colon = lines[i].find(':');
        fields.emplace_back(lines[i].substr(0, colon), lines[i].substr(colon + 1));
    }
    for (Headers::Field& field : fields)
        request.headers.add(std::move(field.first), std::move(field.second));
    if (end != std::string::npos)
        request.body = text.substr(end + 2);
    return request;
}

test::SignedRequest botocoreRow(std::size_t index)
{
    static const std::vector<json::Object> rows = test::readCases("sigv4/botocore.jsonl");
    return test::signedRequestOf(rows.at(index));
}

/// Every place of `text` with another byte there: the next letter, as rubbish is refused for other reasons.
std::vector<std::string> otherBytes(const std::string& text)
{
    std::vector<std::string> changed;
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::string other = text;
        other[i] = text[i] == '~' ? 'A' : static_cast<char>(text[i] + 1);
        changed.push_back(std::move(other));
    }
    return changed;
}

Headers withField(const Headers& headers, std::size_t index, const std::string& value)
{
    Headers changed;
    for (std::size_t i = 0; i < headers.fields().size(); ++i)
        changed.add(headers.fields()[i].first, i == index ? value : headers.fields()[i].second);
    return changed;
}

/// Canonical forms are equal where nothing was changed but the way something is written.
bool meansTheSame(const HttpRequest& a, const HttpRequest& b, Dialect dialect)
{
    const auto first = readClaim(a, dialect);
    const auto second = readClaim(b, dialect);
    if (!first || !second || !*first || !*second)
        return false;
    const auto written = [&](const HttpRequest& request, const SignatureClaim& claim) {
        const auto hash = payloadHashOf(request, claim, dialect);
        return claim.accessKeyId + claim.scope.text() + claim.timestamp + claim.signature +
               canonicalRequest(request, claim.signedHeaders, hash ? *hash : "", dialect);
    };
    return written(a, **first) == written(b, **second);
}

}  // namespace

class TestSigv4 : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void followsTheSuite_data();
    void followsTheSuite();
    void acceptsWhatBotocoreSigned();
    void acceptsTenThousandMore();
    void refusesEveryOtherByte_data();
    void refusesEveryOtherByte();
    void anotherSecretIsNone();
    void signsWhatItAccepts();
    void keepsKeysByTheirSecret();
    void keepsOnlySoManyKeys();
};

void TestSigv4::followsTheSuite_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names = QDir(QString::fromStdString(test::dataPath("sigv4/v4"))).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    QCOMPARE(names.size(), 38);
    for (const QString& name : names)
        QTest::newRow(qPrintable(name)) << name;
}

void TestSigv4::followsTheSuite()
{
    QFETCH(QString, name);
    const std::string vector = name.toStdString();
    const auto facts = json::parseObject(vectorText(vector, "context.json"));
    QVERIFY(facts.ok());
    const Dialect dialect = facts->at("normalize").get<bool>() ? Dialect::query : Dialect::s3;
    const bool tokenComesLater = facts->contains("omit_session_token") && facts->at("omit_session_token").get<bool>();
    const crypto::Secret secret(facts->at("credentials").at("secret_access_key").get<std::string>());
    for (const std::string kind : {"header", "query"}) {
        HttpRequest request = requestOf(vectorText(vector, kind + "-signed-request.txt"));
        if (tokenComesLater && kind == "query") {
            const std::size_t token = request.target.find("&X-Amz-Security-Token=");
            QVERIFY(token != std::string::npos);
            request.target.erase(token, request.target.find('&', token + 1) - token);
        }
        const auto claim = readClaim(request, dialect);
        QVERIFY2(claim.ok() && *claim, claim.ok() ? "unsigned" : claim.error().message.c_str());
        const SignatureClaim& claimed = **claim;
        QCOMPARE(claimed.accessKeyId, std::string("AKIDEXAMPLE"));
        QCOMPARE(claimed.time, suiteTime);
        QCOMPARE(claimed.signature, vectorText(vector, kind + "-signature.txt"));
        const std::string hash = crypto::toHex(crypto::sha256(request.body));
        const std::string canonical = canonicalRequest(request, claimed.signedHeaders, hash, dialect);
        QCOMPARE(canonical, vectorText(vector, kind + "-canonical-request.txt"));
        QCOMPARE(stringToSign(claimed.timestamp, claimed.scope, canonical), vectorText(vector, kind + "-string-to-sign.txt"));
        QVERIFY(checkScope(claimed, "service", true, dialect).ok());
        const auto right = checkSignature(request, claimed, signingKey(secret, claimed.scope), hash, dialect);
        QVERIFY2(right.ok(), right.ok() ? "" : right.error().message.c_str());
    }
}

void TestSigv4::acceptsWhatBotocoreSigned()
{
    const std::vector<json::Object> rows = test::readCases("sigv4/botocore.jsonl");
    QCOMPARE(rows.size(), std::size_t(500));
    std::set<std::pair<std::string, bool>> kinds;
    for (const json::Object& row : rows) {
        const test::SignedRequest asked = test::signedRequestOf(row);
        QVERIFY2(test::verify(asked) == "ok", json::compact(row).c_str());
        kinds.emplace(asked.service, !asked.request.headers.find("authorization"));
    }
    QCOMPARE(kinds.size(), std::size_t(8));  // four services, in headers and in queries
}

void TestSigv4::acceptsTenThousandMore()
{
    if (QProcess::execute(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), QStringLiteral("import botocore")}) != 0)
        QSKIP("python3-botocore is not installed");
    QProcess script;
    script.start(QStringLiteral("/usr/bin/python3"), {qEnvironmentVariable("ROLEWRIGHT_SOURCE_DIR") + QStringLiteral("/packaging/tools/sign_requests.py"),
                                                      QStringLiteral("10000"), QStringLiteral("2")});
    QVERIFY(script.waitForFinished(120'000) && script.exitCode() == 0);
    int accepted = 0;
    for (const QByteArray& line : script.readAllStandardOutput().split('\n')) {
        if (line.isEmpty())
            continue;
        const auto row = json::parseObject(line.toStdString());
        QVERIFY(row.ok());
        QVERIFY2(test::verify(test::signedRequestOf(*row)) == "ok", line.constData());
        ++accepted;
    }
    QCOMPARE(accepted, 10'000);
}

void TestSigv4::refusesEveryOtherByte_data()
{
    QTest::addColumn<int>("row");
    for (int row = 0; row < 40; ++row)
        QTest::addRow("row %d", row) << row;
}

void TestSigv4::refusesEveryOtherByte()
{
    QFETCH(int, row);
    const test::SignedRequest asked = botocoreRow(static_cast<std::size_t>(row));
    const Instant now = (*readClaim(asked.request, asked.dialect))->time;
    const auto tries = [&](const HttpRequest& changed) {
        if (meansTheSame(asked.request, changed, asked.dialect))
            return true;  // an escape in small letters, say
        return test::verify({changed, asked.service, asked.accessKeyId, asked.secret.clone(), asked.dialect}, now) != "ok";
    };
    HttpRequest changed = asked.request;
    for (const std::string& method : otherBytes(asked.request.method)) {
        changed.method = method;
        QVERIFY2(tries(changed), method.c_str());
    }
    changed = asked.request;
    for (const std::string& target : otherBytes(asked.request.target)) {
        changed.target = target;
        QVERIFY2(tries(changed), target.c_str());
    }
    changed = asked.request;
    const bool bodySigned = asked.dialect == Dialect::query || asked.request.headers.find("x-amz-content-sha256").value_or(unsignedPayload) != unsignedPayload;
    for (const std::string& body : otherBytes(asked.request.body)) {
        changed.body = body;
        QVERIFY2(!bodySigned || tries(changed), body.c_str());
    }
    changed = asked.request;
    const auto claim = readClaim(asked.request, asked.dialect);
    for (std::size_t i = 0; i < asked.request.headers.fields().size(); ++i) {
        const auto& [name, value] = asked.request.headers.fields()[i];
        if (name != "Authorization" && !(*claim)->signs(text::lower(name)))
            continue;
        for (const std::string& other : otherBytes(value)) {
            changed.headers = withField(asked.request.headers, i, other);
            QVERIFY2(tries(changed), (name + ": " + other).c_str());
        }
    }
}

void TestSigv4::anotherSecretIsNone()
{
    test::SignedRequest asked = botocoreRow(0);
    QCOMPARE(test::verify(asked), std::string("ok"));
    for (const std::string& secret : otherBytes(std::string(asked.secret.reveal()))) {
        asked.secret = crypto::Secret(secret);
        QCOMPARE(test::verify(asked), std::string("SignatureDoesNotMatch"));
    }
}

void TestSigv4::signsWhatItAccepts()
{
    const crypto::Secret secret("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");
    const crypto::Secret token("a token / with + odd = signs");
    for (const Dialect dialect : {Dialect::query, Dialect::s3}) {
        const std::string service = dialect == Dialect::s3 ? "s3" : "sts";
        HttpRequest request{"POST", "/a%20b//c/../d?x=%2F&a", {}, "Action=GetCallerIdentity"};
        request.headers.add("Host", "localhost:80");
        request.headers.add("Content-Type", "text/plain");
        sign(request, {"AKIDEXAMPLE", secret, &token}, "eu-west-1", service, suiteTime, dialect);
        QCOMPARE(test::verify({request, service, "AKIDEXAMPLE", secret.clone(), dialect}), std::string("ok"));
        QCOMPARE((*readClaim(request, dialect))->sessionToken, std::optional<std::string>(token.reveal()));
        request.body += '&';
        QVERIFY(test::verify({request, service, "AKIDEXAMPLE", secret.clone(), dialect}) != "ok");
    }
}

void TestSigv4::keepsKeysByTheirSecret()
{
    const CredentialScope scope{"20150830", "us-east-1", "sts"};
    const crypto::Secret one("one");
    const crypto::Secret two("two");
    SigningKeys keys;
    for (const crypto::Secret* secret : {&one, &one, &two, &two, &one})
        QVERIFY(keys.find("AKIDEXAMPLE", *secret, scope).equals(signingKey(*secret, scope).reveal()));
}

void TestSigv4::keepsOnlySoManyKeys()
{
    SigningKeys keys;
    const crypto::Secret secret("secret");
    CredentialScope scope{"20150830", "us-east-1", "sts"};
    for (std::size_t i = 0; i < SigningKeys::kept + 100; ++i) {
        scope.date = std::to_string(i);
        QVERIFY(keys.find("AKIDEXAMPLE", secret, scope).equals(signingKey(secret, scope).reveal()));
    }
    scope.date = "0";
    QVERIFY(keys.find("AKIDEXAMPLE", secret, scope).equals(signingKey(secret, scope).reveal()));
}

QTEST_APPLESS_MAIN(TestSigv4)
#include "test_sigv4.moc"
