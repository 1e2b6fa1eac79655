#include "core/crypto/crypto.h"
#include "core/federation/saml_request.h"

#include <QtTest>

#include <zlib.h>

using namespace rolewright;
using federation::SamlBinding;

namespace {

std::string requestOf(const std::string& attributes, const std::string& inside = {})
{
    return "<p:AuthnRequest xmlns:p=\"urn:oasis:names:tc:SAML:2.0:protocol\" xmlns:a=\"urn:oasis:names:tc:SAML:2.0:assertion\" " + attributes + ">" + inside +
           "</p:AuthnRequest>";
}

std::string deflated(const std::string& text)
{
    std::string packed(text.size() + 1000, '\0');
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

}  // namespace

class TestSamlRequest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsBothBindings();
    void refusesWhatCannotBeAnswered_data();
    void refusesWhatCannotBeAnswered();
    void doesNotUnpackMoreThanItReads();
};

void TestSamlRequest::readsBothBindings()
{
    const std::string xml = requestOf("ID=\"_1\" Version=\"2.0\" AssertionConsumerServiceURL=\"http://127.0.0.1/acs\"", "<a:Issuer> urn:app </a:Issuer>");
    const std::string posted = crypto::toBase64(xml);
    for (const auto& read : {federation::readAuthnRequest(posted.substr(0, 20) + "\r\n" + posted.substr(20), SamlBinding::post),
                             federation::readAuthnRequest(crypto::toBase64(deflated(xml)), SamlBinding::redirect)}) {
        QVERIFY(read.ok());
        QCOMPARE(read->id, std::string("_1"));
        QCOMPARE(read->issuer, std::string("urn:app"));
        QCOMPARE(read->destination, std::string("http://127.0.0.1/acs"));
    }
}

void TestSamlRequest::refusesWhatCannotBeAnswered_data()
{
    QTest::addColumn<QString>("xml");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* name, const std::string& xml, const char* words) {
        QTest::newRow(name) << QString::fromStdString(xml) << QString::fromLatin1(words);
    };
    row("nothing", "", "cannot be read");
    row("no XML", "rubbish", "cannot be read");
    row("another document", "<a/>", "is no AuthnRequest");
    row("another version", requestOf("ID=\"_1\" Version=\"1.1\""), "is no AuthnRequest");
    row("no ID", requestOf("Version=\"2.0\""), "has no ID");
    row("a long ID", requestOf("ID=\"" + std::string(256, 'a') + "\" Version=\"2.0\""), "more than 255");
    row("artifacts", requestOf("ID=\"_1\" Version=\"2.0\" ProtocolBinding=\"urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Artifact\""), "only HTTP-POST");
    row("a long address", requestOf("ID=\"_1\" Version=\"2.0\" AssertionConsumerServiceURL=\"" + std::string(1025, 'a') + '"'), "more than 1024");
    row("an entity", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + requestOf("ID=\"_1\" Version=\"2.0\"", "&x;"), "cannot be read");
}

void TestSamlRequest::refusesWhatCannotBeAnswered()
{
    QFETCH(QString, xml);
    QFETCH(QString, words);
    const auto read = federation::readAuthnRequest(crypto::toBase64(xml.toStdString()), SamlBinding::post);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().code, std::string("InvalidInput"));
    QVERIFY2(read.error().message.find(words.toStdString()) != std::string::npos, read.error().message.c_str());
}

void TestSamlRequest::doesNotUnpackMoreThanItReads()
{
    const std::string large = requestOf("ID=\"_1\" Version=\"2.0\"", std::string(federation::longestSamlRequest, ' '));
    QVERIFY(!federation::readAuthnRequest(crypto::toBase64(deflated(large)), SamlBinding::redirect).ok());
    const std::string small = requestOf("ID=\"_1\" Version=\"2.0\"");
    QVERIFY2(!federation::readAuthnRequest(crypto::toBase64(deflated(small) + "more"), SamlBinding::redirect).ok(), "nothing may stand behind it");
    QVERIFY(!federation::readAuthnRequest(crypto::toBase64(small), SamlBinding::redirect).ok());
    QVERIFY(!federation::readAuthnRequest(std::string(federation::longestSamlRequest + 1, 'A'), SamlBinding::post).ok());
    QVERIFY(!federation::readAuthnRequest("not base64!", SamlBinding::post).ok());
}

QTEST_APPLESS_MAIN(TestSamlRequest)
#include "test_saml_request.moc"
