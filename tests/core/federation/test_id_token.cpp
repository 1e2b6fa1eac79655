/// ID tokens and key sets: what is taken, what is refused and with which words, and the known attacks on both.
#include "core/base/time_text.h"
#include "core/crypto/crypto.h"
#include "core/federation/base64url.h"
#include "core/federation/id_token.h"
#include "core/federation/key_set.h"
#include "core/federation/signing_key.h"
#include "tests/support/core/data_dir.h"
#include "tests/support/core/token_fixture.h"

#include <QtTest>

using namespace rolewright;
using federation::IdToken;
using federation::PresentedToken;

namespace {

const Instant now = parseIso8601("2026-11-24T03:06:00Z").value();

Result<IdToken> verify(std::string_view token, std::string_view keySet, Instant when = now)
{
    const auto presented = PresentedToken::read(token);
    return presented ? presented->verified(keySet, when) : presented.error();
}

std::string told(const Result<IdToken>& result)
{
    return result ? "ok" : result.error().code + ": " + result.error().message;
}

const std::string noKey = federation::noVerificationKey().code + ": " + federation::noVerificationKey().message;
constexpr const char* notAToken = "InvalidIdentityToken: The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)";
constexpr const char* unproved =
    "InvalidIdentityToken: The web identity token that was passed could not be validated by AWS. Get a new identity token from the identity provider and then retry the request.";

}  // namespace

class TestIdToken : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyAlgorithmSignsAndVerifies_data() {
        QTest::addColumn<QString>("algorithm");
        for (const char* name : {"RS256", "RS384", "RS512", "ES256", "ES384", "ES512"}) QTest::newRow(name) << QString::fromLatin1(name);
    }
    void everyAlgorithmSignsAndVerifies() {
        QFETCH(QString, algorithm);
        const std::string name = algorithm.toLower().toStdString();
        const auto token = verify(m_fixture.token({{"Key", name}}, now), m_fixture.keySet({name}));
        QCOMPARE(told(token), std::string("ok"));
        QCOMPARE(token->issuer, std::string("https://idp.example"));
        QCOMPARE(token->subject, std::string("alice"));
        QCOMPARE(token->audiences, std::vector<std::string>{"app"});
        QVERIFY(token->originalAudiences.empty());
        QVERIFY(token->issued == now && token->expires == now + std::chrono::minutes(5));
        QCOMPARE(told(verify(m_fixture.token({{"Key", name}}, now), m_fixture.keySet({name + "-other"}))), noKey);
    }

    void tokensAreTakenOrRefused_data() {
        QTest::addColumn<QByteArray>("row");
        for (const json::Object& row : test::readCases("federation/id_tokens.json")) QTest::newRow(test::textOf(row, "Name").c_str()) << QByteArray::fromStdString(json::compact(row));
    }
    void tokensAreTakenOrRefused() {
        QFETCH(QByteArray, row);
        const json::Object given = json::parseObject(row.toStdString()).value();
        const Instant when = now + std::chrono::seconds(given.value("At", 0));
        const auto token = verify(m_fixture.token(given, now), m_fixture.keySet({"es256", "rs256"}), when);
        QCOMPARE(told(token), json::stringOr(given, "Error", "ok"));
        if (given.contains("Audiences")) QCOMPARE(token->audiences, given.at("Audiences").get<std::vector<std::string>>());
        if (given.contains("Original")) QCOMPARE(token->originalAudiences, given.at("Original").get<std::vector<std::string>>());
    }

    void aChangedCharacterIsRefused_data() {
        QTest::addColumn<QString>("key");
        QTest::newRow("ES256") << "es256";
        QTest::newRow("RS256") << "rs256";
    }
    void aChangedCharacterIsRefused() {
        QFETCH(QString, key);
        const std::string keys = m_fixture.keySet({"es256", "rs256"});
        const std::string good = m_fixture.token({{"Key", key.toStdString()}}, now);
        QCOMPARE(told(verify(good, keys)), std::string("ok"));
        for (std::size_t place = 0; place < good.size(); ++place) {
            for (const char other : std::string("AQgw_-9.=+ \n\0\x80", 14)) {
                if (good[place] == other) continue;
                std::string changed = good;
                changed[place] = other;
                QVERIFY2(!verify(changed, keys).ok(), changed.c_str());
            }
            std::string shorter = good;
            shorter.erase(place, 1);
            QVERIFY2(!verify(shorter, keys).ok(), shorter.c_str());
            std::string longer = good;
            longer.insert(place, 1, good[place]);
            QVERIFY2(!verify(longer, keys).ok(), longer.c_str());
        }
        for (const char* behind : {"A", "=", "==", ".", ".A", " ", "\n"}) QVERIFY(!verify(good + behind, keys).ok());
    }

    void whatIsNotSignedIsRefused_data() {
        QTest::addColumn<QString>("algorithm");
        for (const char* name : {"none", "None", "NONE", "nOnE", "", "HS256", "HS384", "HS512", "PS256", "EdDSA", "ES256K", "es256", "RS1", "dir"}) QTest::newRow(name) << QString::fromLatin1(name);
    }
    void whatIsNotSignedIsRefused() {
        QFETCH(QString, algorithm);
        const auto [header, payload] = parts(m_fixture.token({{"Key", "rs256"}}, now));
        json::Object changed = json::parseObject(header).value();
        changed["alg"] = algorithm.toStdString();
        const std::string begin = federation::toBase64Url(json::compact(changed)) + "." + federation::toBase64Url(payload) + ".";
        for (const std::string& signature : {std::string(), std::string("AA"), federation::toBase64Url(std::string(256, 'a'))})
            QCOMPARE(told(verify(begin + signature, m_fixture.keySet({"rs256"}))), std::string(notAToken));
    }

    /// The public key is no secret of a MAC: neither as JWK, nor as its modulus in bytes or base64url.
    void aPublicKeyIsNoMacKey() {
        const std::string keys = m_fixture.keySet({"rs256"});
        const json::Object jwk = json::parseObject(keys).value().at("keys").at(0);
        const auto [header, payload] = parts(m_fixture.token({{"Key", "rs256"}}, now));
        const std::string modulus = json::stringOr(jwk, "n");
        for (const char* algorithm : {"HS256", "RS256"}) {
            json::Object changed = json::parseObject(header).value();
            changed["alg"] = algorithm;
            const std::string begin = federation::toBase64Url(json::compact(changed)) + "." + federation::toBase64Url(payload);
            for (const std::string& secret : {keys, json::compact(jwk), modulus, federation::fromBase64Url(modulus).value()}) {
                const crypto::Digest mac = crypto::hmacSha256(secret, begin);
                const std::string token = begin + "." + federation::toBase64Url(std::string(reinterpret_cast<const char*>(mac.data()), mac.size()));
                QCOMPARE(told(verify(token, keys)), std::string(std::string_view(algorithm) == "HS256" ? notAToken : unproved));
            }
        }
    }

    /// Whatever a header says about keys, the provider's own set decides.
    void aKeyInTheHeaderIsNotTaken() {
        const std::string keys = m_fixture.keySet({"es256"});
        const json::Object own = json::parseObject(m_fixture.keySet({"es256-attacker"})).value().at("keys").at(0);
        const std::string kid = json::stringOr(json::parseObject(keys).value().at("keys").at(0), "kid");
        for (const char* member : {"jwk", "jku", "x5u", "x5c", "x5t"}) {
            const json::Object value = std::string_view(member) == "jwk" ? own : json::Object("https://attacker.example/keys");
            QCOMPARE(told(verify(m_fixture.token({{"Key", "es256-attacker"}, {"Header", {{member, value}, {"kid", kid}}}}, now), keys)), std::string(unproved));
            QCOMPARE(told(verify(m_fixture.token({{"Key", "es256-attacker"}, {"Header", {{member, value}}}}, now), keys)), noKey);
        }
    }

    void aKeyIdIsOnlyCompared() {
        const std::string keys = m_fixture.keySet({"es256", "rs256"});
        const json::Object set = json::parseObject(keys).value();
        for (const char* kid : {"", "*", "?", "../../../../dev/null", "' OR '1'='1", "es256", "0", "keys/0", "\\u0000", "file:///etc/passwd"})
            QCOMPARE(told(verify(m_fixture.token({{"Header", {{"kid", kid}}}}, now), keys)), noKey);
        QCOMPARE(told(verify(m_fixture.token({{"Header", {{"kid", nullptr}}}}, now), keys)), noKey);
        QCOMPARE(told(verify(m_fixture.token({{"Header", {{"kid", 0}}}}, now), keys)), noKey);
        // The id of a key of another type, and in another case.
        QCOMPARE(told(verify(m_fixture.token({{"Header", {{"kid", set.at("keys").at(1).at("kid")}}}}, now), keys)), noKey);
        std::string upper = json::stringOr(set.at("keys").at(0), "kid");
        std::transform(upper.begin(), upper.end(), upper.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
        QCOMPARE(told(verify(m_fixture.token({{"Header", {{"kid", upper}}}}, now), keys)), noKey);
    }

    void aTokenHasItsLimits() {
        const std::string keys = m_fixture.keySet({"es256"});
        std::string padding;
        std::string largest;
        for (std::size_t size = 14'400; size < 15'000; ++size) {
            padding.assign(size, 'x');
            const std::string token = m_fixture.token({{"Claims", {{"p", padding}}}}, now);
            if (token.size() > PresentedToken::mostCharacters) break;
            largest = token;
        }
        QVERIFY(largest.size() >= PresentedToken::mostCharacters - 2);
        QCOMPARE(told(verify(largest, keys)), std::string("ok"));
        QCOMPARE(told(verify(m_fixture.token({{"Claims", {{"p", padding}}}}, now), keys)), std::string(notAToken));
        for (const char* text : {"", ".", "..", "...", "a.b.c", "e30.e30.AA", "eyJhbGciOiJFUzI1NiJ9..AA", "\xff\xff.\xff.\xff"}) QVERIFY(!verify(text, keys).ok());
        std::string deep = "{\"iss\":\"https://idp.example\",\"a\":";
        for (int i = 0; i < 2000; ++i) deep += "[";
        QCOMPARE(told(verify(m_fixture.token({{"ClaimsText", deep}}, now), keys)), std::string(notAToken));
    }

    void keySetsAreTakenOrRefused_data() {
        QTest::addColumn<QByteArray>("row");
        for (const json::Object& row : test::readCases("federation/key_sets.json")) QTest::newRow(test::textOf(row, "Name").c_str()) << QByteArray::fromStdString(json::compact(row));
    }
    void keySetsAreTakenOrRefused() {
        QFETCH(QByteArray, row);
        const json::Object given = json::parseObject(row.toStdString()).value();
        const std::string text = given.contains("Text") ? json::stringOr(given, "Text") : json::compact(given.at("Set"));
        const auto set = federation::KeySet::parse(text);
        QCOMPARE(set ? std::to_string(set->keys().size()) : set.error().message, given.contains("Keys") ? std::to_string(given.at("Keys").get<int>()) : json::stringOr(given, "Error"));
        if (!set) QCOMPARE(set.error().code, std::string("InvalidKeySet"));
    }

    void aKeySetHoldsAHundredKeysOfAType() {
        json::Object set{{"keys", json::Object::array()}};
        json::Object key = json::parseObject(m_fixture.keySet({"es256"})).value().at("keys").at(0);
        for (int i = 0; i < 100; ++i) {
            key["kid"] = std::to_string(i);
            set["keys"].push_back(key);
        }
        QVERIFY(federation::KeySet::parse(json::compact(set)).ok());
        key["kid"] = "100";
        set["keys"].push_back(key);
        QVERIFY(!federation::KeySet::parse(json::compact(set)).ok());
    }

    void whatIsPublishedHoldsNoSecret() {
        const json::Object set = json::parseObject(m_fixture.keySet({"es256", "rs256"})).value();
        for (const json::Object& key : set.at("keys")) {
            for (const char* secret : {"d", "p", "q", "dp", "dq", "qi", "k", "oth"}) QVERIFY(!key.contains(secret));
            QCOMPARE(json::stringOr(key, "use"), std::string("sig"));
        }
        QVERIFY(!federation::newSigningJwk("HS256").ok());
        QVERIFY(!federation::newSigningJwk("none").ok());
        QVERIFY(!federation::signedToken(json::Object::object(), crypto::Secret(json::compact(set.at("keys").at(0)))).ok());
        QVERIFY(!federation::signedToken(json::Object::object(), crypto::Secret("{}")).ok());
        QVERIFY(!federation::publicKeys({}).value().empty());
    }

    void base64UrlHasOneSpelling() {
        for (const std::string& bytes : {std::string(), std::string("f"), std::string("fo"), std::string("foo"), std::string("\xfb\xff\xfe")}) {
            QCOMPARE(federation::fromBase64Url(federation::toBase64Url(bytes)).value(), bytes);
            QVERIFY(federation::toBase64Url(bytes).find_first_of("+/=") == std::string::npos);
        }
        for (const char* wrong : {"Zg==", "Zh", "Z", "Zm9+", "Zm9/", "Zm 9", "Zm9v\n"}) QVERIFY(!federation::fromBase64Url(wrong).ok());
    }

private:
    static std::pair<std::string, std::string> parts(const std::string& token) {
        const std::size_t first = token.find('.');
        const std::size_t second = token.find('.', first + 1);
        return {federation::fromBase64Url(token.substr(0, first)).value(), federation::fromBase64Url(token.substr(first + 1, second - first - 1)).value()};
    }
    test::TokenFixture m_fixture;
};

QTEST_APPLESS_MAIN(TestIdToken)
#include "test_id_token.moc"
