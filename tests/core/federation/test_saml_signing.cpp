#include "core/base/time_text.h"
#include "core/federation/saml_names.h"
#include "core/federation/saml_signing.h"
#include "core/federation/xml.h"

#include <QTest>

using namespace rolewright;
using namespace rolewright::federation;

/// What the identity provider's hand writes.
class TestSamlSigning : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aKeyComesWithItsCertificate();
    void namesAndTimesOfACertificateAreChecked();
    void aResponseHasTheSignatureWhereItIsWanted_data();
    void aResponseHasTheSignatureWhereItIsWanted();
    void textsAreEscapedAndReadBack();
    void whatXmlCannotHoldIsRefused();
    void metadataNamesTheCertificate();

private:
    SamlStatement statement() const;
    SigningKey m_key;
};

void TestSamlSigning::initTestCase()
{
    auto key = newSigningKey("idp.example.com", parseIso8601("2026-01-01T00:00:00Z").value(), parseIso8601("2036-01-01T00:00:00Z").value());
    QVERIFY(key.ok());
    m_key = std::move(*key);
}

SamlStatement TestSamlSigning::statement() const
{
    SamlStatement statement;
    statement.issuer = "https://idp.example.com/saml";
    statement.responseId = "_r1";
    statement.assertionId = "_a1";
    statement.nameId = "alice";
    statement.recipient = std::string(saml::signInUrl);
    statement.audience = std::string(saml::awsAudience);
    statement.issued = statement.notBefore = parseIso8601("2026-11-24T03:06:00Z").value();
    statement.notOnOrAfter = parseIso8601("2026-11-24T03:11:00Z").value();
    statement.attributes = {{std::string(saml::roleSessionName), {"alice"}}};
    return statement;
}

void TestSamlSigning::aKeyComesWithItsCertificate()
{
    QVERIFY(m_key.privateKey.reveal().starts_with("-----BEGIN PRIVATE KEY-----"));
    QVERIFY(m_key.certificate.starts_with("-----BEGIN CERTIFICATE-----"));
    QVERIFY(certificateBody(m_key.certificate).starts_with("MII"));
    QVERIFY(certificateBody("-----END CERTIFICATE----------BEGIN CERTIFICATE-----").empty());
}

void TestSamlSigning::namesAndTimesOfACertificateAreChecked()
{
    const Instant begin = parseIso8601("2026-01-01T00:00:00Z").value();
    const Instant end = begin + std::chrono::hours(1);
    QVERIFY(newSigningKey(std::string(64, 'x'), begin, end).ok());
    QVERIFY(!newSigningKey(std::string(65, 'x'), begin, end).ok());
    QVERIFY(!newSigningKey("", begin, end).ok());
    QVERIFY(!newSigningKey("x", begin, begin).ok());
}

void TestSamlSigning::aResponseHasTheSignatureWhereItIsWanted_data()
{
    QTest::addColumn<int>("part");
    QTest::addColumn<bool>("ofResponse");
    QTest::addColumn<bool>("ofAssertion");
    QTest::newRow("assertion") << int(SignedPart::assertion) << false << true;
    QTest::newRow("response") << int(SignedPart::response) << true << false;
    QTest::newRow("both") << int(SignedPart::both) << true << true;
}

void TestSamlSigning::aResponseHasTheSignatureWhereItIsWanted()
{
    QFETCH(int, part);
    const auto xml = signedResponse(statement(), m_key, static_cast<SignedPart>(part));
    QVERIFY(xml.ok());
    const auto document = parseXml(*xml, {100'000, 64, 10'000});
    QVERIFY(document.ok());
    const XmlNode assertion = onlyChildOf(rootOf(*document), saml::assertionSpace, "Assertion");
    QTEST(onlyChildOf(rootOf(*document), saml::signatureSpace, "Signature") != nullptr, "ofResponse");
    QTEST(onlyChildOf(assertion, saml::signatureSpace, "Signature") != nullptr, "ofAssertion");
}

void TestSamlSigning::textsAreEscapedAndReadBack()
{
    SamlStatement odd = statement();
    odd.nameId = "<a & \"b\">]]> \xC3\xA9\xF0\x9F\x98\x80";
    const auto xml = signedResponse(odd, m_key);
    QVERIFY(xml.ok());
    const auto document = parseXml(*xml, {100'000, 64, 10'000});
    QVERIFY(document.ok());
    const XmlNode subject = onlyChildOf(onlyChildOf(rootOf(*document), saml::assertionSpace, "Assertion"), saml::assertionSpace, "Subject");
    QCOMPARE(valueOf(onlyChildOf(subject, saml::assertionSpace, "NameID")), odd.nameId);
}

void TestSamlSigning::whatXmlCannotHoldIsRefused()
{
    for (const std::string& bad : {std::string("\0", 1), std::string("\x01"), std::string("\xFF"), std::string("\xEF\xBF\xBE")}) {
        SamlStatement odd = statement();
        odd.nameId = bad;
        QVERIFY(!signedResponse(odd, m_key).ok());
    }
    for (const std::string id : {"", "1a", "a b", "a\"b", "_a1"}) {
        SamlStatement odd = statement();
        odd.responseId = id;
        QVERIFY2(!signedResponse(odd, m_key).ok(), id.c_str());
    }
}

void TestSamlSigning::metadataNamesTheCertificate()
{
    const auto metadata = metadataOf("https://idp.example.com/saml", m_key.certificate, "https://idp.example.com/sso?a=1&b=2", std::nullopt);
    QVERIFY(metadata.ok());
    QVERIFY(metadata->find(certificateBody(m_key.certificate)) != std::string::npos);
    QVERIFY(parseXml(*metadata, {100'000, 64, 10'000}).ok());
    QVERIFY(!metadataOf("", m_key.certificate, "https://idp.example.com/sso", std::nullopt).ok());
    QVERIFY(!metadataOf("x", "no certificate", "https://idp.example.com/sso", std::nullopt).ok());
}

QTEST_GUILESS_MAIN(TestSamlSigning)
#include "test_saml_signing.moc"
