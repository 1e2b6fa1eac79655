#include "core/base/text.h"
#include "core/base/time_text.h"
#include "core/federation/saml_metadata.h"
#include "tests/support/core/saml_forge.h"

#include <QTest>

using namespace rolewright;
using namespace rolewright::federation;

/// What an account is told of a provider, from honest documents and others.
class TestSamlMetadata : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itsFactsAreRead();
    void keysForEncryptionAreLeftAside();
    void severalCertificatesAreKeptOnce();
    void weakKeysAreRefused();
    void theEarlierEndCounts();
    void refusals_data();
    void refusals();
    void sizesHaveLimits();
    void timesAreInUtc_data();
    void timesAreInUtc();

private:
    std::string metadata(const json::Object& wish = json::Object::object()) const { return test::samlMetadata(wish); }
    std::string changed(const std::string& from, const std::string& to) const { return text::replaceAll(metadata(), from, to); }
    /// The error's message, or "ok".
    std::string outcome(const std::string& text) const
    {
        const auto read = readMetadata(text);
        return read ? "ok" : read.error().code + " " + read.error().message;
    }
};

void TestSamlMetadata::itsFactsAreRead()
{
    const auto read = readMetadata(metadata({{"ValidUntil", "2027-01-01T00:00:00Z"}}));
    QVERIFY2(read.ok(), read ? "" : read.error().message.c_str());
    QCOMPARE(read->entityId, std::string(test::samlIssuer));
    QCOMPARE(read->certificates.size(), std::size_t(1));
    QVERIFY(read->validUntil == parseIso8601("2027-01-01T00:00:00Z"));
    QVERIFY(!readMetadata(metadata())->validUntil);
}

void TestSamlMetadata::keysForEncryptionAreLeftAside()
{
    QVERIFY(outcome(changed("use=\"signing\"", "use=\"encryption\"")).find("no X509Certificate that signs") != std::string::npos);
    QCOMPARE(outcome(changed(" use=\"signing\"", "")), std::string("ok"));
    const std::string body = certificateBody(test::foreignSamlKey().certificate);
    const std::string second = "<md:KeyDescriptor use=\"encryption\"><ds:KeyInfo xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"><ds:X509Data><ds:X509Certificate>" + body +
                               "</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>";
    QCOMPARE(readMetadata(changed("<md:NameIDFormat", second + "<md:NameIDFormat"))->certificates.size(), std::size_t(1));
}

void TestSamlMetadata::severalCertificatesAreKeptOnce()
{
    const std::string own = certificateBody(test::samlKey().certificate);
    const std::string other = certificateBody(test::foreignSamlKey().certificate);
    const std::string opening = "<ds:X509Certificate>" + own;
    const auto with = [&](const std::string& body) { return changed(opening, "<ds:X509Certificate>" + body + "</ds:X509Certificate>" + opening); };
    QCOMPARE(readMetadata(with(other))->certificates.size(), std::size_t(2));
    QCOMPARE(readMetadata(with(own))->certificates.size(), std::size_t(1));
    QCOMPARE(readMetadata(with("\n" + other.substr(0, 64) + "\n  " + other.substr(64) + "\n"))->certificates.size(), std::size_t(2));
}

void TestSamlMetadata::weakKeysAreRefused()
{
    QCOMPARE(outcome(metadata({{"Key", "curve"}})), std::string("ok"));
    const std::string weak = outcome(metadata({{"Key", "weak"}}) + std::string(1000, ' '));
    QVERIFY2(weak.find("has 1023 bits; it must have 1024 at least") != std::string::npos, weak.c_str());
}

void TestSamlMetadata::theEarlierEndCounts()
{
    const std::string late = metadata({{"ValidUntil", "2027-01-01T00:00:00Z"}});
    const auto read = readMetadata(text::replaceAll(late, "<md:IDPSSODescriptor", "<md:IDPSSODescriptor validUntil=\"2026-12-01T00:00:00Z\""));
    QVERIFY(read.ok() && read->validUntil == parseIso8601("2026-12-01T00:00:00Z"));
}

void TestSamlMetadata::refusals_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char* name, const char* from, const char* to, const char* message) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QByteArray(message);
    };
    row("several entities", "md:EntityDescriptor", "md:EntitiesDescriptor", "describes several entities");
    row("something else", "md:EntityDescriptor", "md:Other", "no EntityDescriptor");
    row("another namespace", "SAML:2.0:metadata", "SAML:1.1:metadata", "no EntityDescriptor");
    row("no entity id", "entityID", "entityName", "entityID must have 1 to 1024 characters");
    row("a service provider", "md:IDPSSODescriptor", "md:SPSSODescriptor", "exactly one IDPSSODescriptor");
    row("SAML 1.1", "SAML:2.0:protocol", "SAML:1.1:protocol", "does not speak SAML 2.0");
    row("no certificate", "ds:X509Certificate>", "ds:X509SubjectName>", "no X509Certificate that signs");
    row("not base64", "<ds:X509Certificate>", "<ds:X509Certificate>%%%%", "is not base64");
    row("no certificate inside", "<ds:X509Certificate>", "<ds:X509Certificate>AAAA", "is no certificate");
    row("a time that is none", "<md:IDPSSODescriptor", "<md:IDPSSODescriptor validUntil=\"tomorrow\"", "validUntil is not a time");
    row("document type", "<md:EntityDescriptor", "<!DOCTYPE md:EntityDescriptor><md:EntityDescriptor", "DOCTYPE");
    row("external entity", "<md:EntityDescriptor", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><md:EntityDescriptor", "DOCTYPE");
    row("external document type", "<md:EntityDescriptor", "<!DOCTYPE x SYSTEM \"http://example.com/x.dtd\"><md:EntityDescriptor", "DOCTYPE");
    row("billion laughs", "<md:EntityDescriptor",
        "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]><md:EntityDescriptor", "DOCTYPE");
    row("an entity of nobody", "https://idp.example.com/sso", "&e;", "no well-formed XML");
    row("not closed", "</md:EntityDescriptor>", "", "no well-formed XML");
    row("an undeclared prefix", "<md:NameIDFormat>", "<x:NameIDFormat/><md:NameIDFormat>", "no well-formed XML");
    row("not UTF-8", "https://idp.example.com/sso", "\xFF", "not in UTF-8");
    row("byte order mark", "<?xml", "\xEF\xBB\xBF<?xml", "byte order mark");
}

void TestSamlMetadata::refusals()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QByteArray, message);
    const std::string text = changed(from.toStdString(), to.toStdString());
    QVERIFY2(text != metadata(), "nothing was changed");
    const std::string answer = outcome(text);
    QVERIFY2(answer.starts_with("InvalidInput Could not parse metadata: "), answer.c_str());
    QVERIFY2(answer.find(message.toStdString()) != std::string::npos, answer.c_str());
}

void TestSamlMetadata::sizesHaveLimits()
{
    const std::string whole = metadata();
    QVERIFY(whole.size() > shortestMetadata);
    QVERIFY(outcome(std::string(999, ' ')).find("1000 to 10000000 characters") != std::string::npos);
    QVERIFY(outcome(std::string(1000, ' ')).find("1000 to 10000000 characters") == std::string::npos);
    QVERIFY(outcome(whole + std::string(longestMetadata, ' ')).find("1000 to 10000000 characters") != std::string::npos);
    QCOMPARE(outcome(whole + std::string(longestMetadata - whole.size(), ' ')), std::string("ok"));
    std::string deep;
    for (int i = 0; i < 70; ++i)
        deep += "<a>";
    QVERIFY(outcome(changed("<md:NameIDFormat>", deep)).find("nested more than 64 deep") != std::string::npos);
    std::string many;
    for (int i = 0; i < 200'001; ++i)
        many += "<!---->";
    QVERIFY(outcome(changed("<md:NameIDFormat>", many + "<md:NameIDFormat>")).find("more than 200000 elements") != std::string::npos);
    QVERIFY(outcome(changed(test::samlIssuer, std::string(1025, 'x'))).find("entityID must have") != std::string::npos);
    QCOMPARE(outcome(changed(test::samlIssuer, std::string(1024, 'x'))), std::string("ok"));
}

void TestSamlMetadata::timesAreInUtc_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("good");
    const auto row = [](const char* text, bool good) { QTest::newRow(*text ? text : "empty") << QByteArray(text) << good; };
    row("2026-11-24T03:06:00Z", true);
    row("2026-11-24T03:06:00.1Z", true);
    row("2026-11-24T03:06:00.123456789Z", true);
    row("2026-11-24T03:06:00.1234567890Z", false);
    row("2026-11-24T03:06:00", false);
    row("2026-11-24T03:06Z", false);
    row("2026-11-24T03:06:00+00:00", false);
    row("2026-11-24T03:06:00z", false);
    row("2026-02-30T03:06:00Z", false);
    row(" 2026-11-24T03:06:00Z", false);
    row("", false);
}

void TestSamlMetadata::timesAreInUtc()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, good);
    QCOMPARE(samlTime(text.toStdString()).has_value(), good);
}

QTEST_GUILESS_MAIN(TestSamlMetadata)
#include "test_saml_metadata.moc"
