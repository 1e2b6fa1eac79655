#include "core/crypto/crypto.h"
#include "tests/endpoint/identity_bench.h"

#include <QTest>

using namespace rolewright;
using protocol::HttpResponse;
using test::fieldOf;
using test::IdentityBench;
using test::says;

/// Signing in by SAML on the practice identity provider's site, up to a role's credentials.
class TestSamlSite : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_bench = std::make_unique<IdentityBench>(); }
    void samlLeadsToARole();
    void samlAnswersARequest();
    void samlRefusesWhatItDidNotSign();

private:
    std::unique_ptr<IdentityBench> m_bench;  ///< one for all: making its keys takes longest
};

void TestSamlSite::samlLeadsToARole()
{
    IdentityBench& bench = *m_bench;
    const HttpResponse page = bench.get("/saml/sso");
    QVERIFY2(says(page, "In which account?"), page.body.c_str());
    const HttpResponse response =
        bench.post("/saml/sign-in", {{"request", fieldOf(page, "request")}, {"provider", IdentityBench::samlProvider()}, {"person", "alice"}});
    QVERIFY2(says(response, "action=\"/saml/acs\""), response.body.c_str());
    const HttpResponse roles = bench.post("/saml/acs", {{"SAMLResponse", fieldOf(response, "SAMLResponse")}});
    QVERIFY2(says(roles, IdentityBench::role().c_str()), roles.body.c_str());
    const IdentityBench::Fields chosen{{"request", fieldOf(roles, "request")}, {"role", IdentityBench::role() + ',' + IdentityBench::samlProvider()}};
    const HttpResponse taken = bench.post("/saml/role", chosen);
    QVERIFY2(says(taken, "assumed-role/People/alice") && says(taken, "AWS_SESSION_TOKEN") && says(taken, "<details>"), taken.body.c_str());
    QVERIFY(says(bench.post("/saml/role", chosen), "Response has already been used"));
    const HttpResponse nothing =
        bench.post("/saml/sign-in", {{"request", fieldOf(page, "request")}, {"provider", IdentityBench::samlProvider()}, {"person", "bob"}});
    QVERIFY2(nothing.status == 400 && says(nothing, "gives bob no role"), nothing.body.c_str());
}

void TestSamlSite::samlAnswersARequest()
{
    IdentityBench& bench = *m_bench;
    const auto asking = [](const std::string& address) {
        return crypto::toBase64("<p:AuthnRequest xmlns:p=\"urn:oasis:names:tc:SAML:2.0:protocol\" ID=\"_r1\" Version=\"2.0\" AssertionConsumerServiceURL=\"" +
                                address + "\"/>");
    };
    const auto posted = [&](const std::string& address) {
        return bench.post("/saml/sso", {{"SAMLRequest", asking(address)}, {"RelayState", "there&back"}},
                          {{"Origin", "http://app.example"}, {"Sec-Fetch-Site", "cross-site"}, {"Sec-Fetch-Mode", "navigate"}, {"Sec-Fetch-Dest", "document"}});
    };
    QCOMPARE(posted("https://evil.example/acs").status, 400);
    QCOMPARE(bench.get("/saml/sso?SAMLRequest=rubbish").status, 400);
    const HttpResponse page = posted("http://127.0.0.1:7890/acs");
    QCOMPARE(page.status, 200);
    const HttpResponse response =
        bench.post("/saml/sign-in", {{"request", fieldOf(page, "request")}, {"provider", IdentityBench::samlProvider()}, {"person", "alice"}});
    QVERIFY(says(response, "action=\"http://127.0.0.1:7890/acs\"") && says(response, "value=\"there&amp;back\""));
    const std::string xml = *crypto::fromBase64(fieldOf(response, "SAMLResponse"));
    QVERIFY(xml.find("InResponseTo=\"_r1\"") != std::string::npos);
    const engine::CallResult role = bench.fixture.call(
        sts::Caller::anonymous(), "sts:AssumeRoleWithSAML",
        {{"RoleArn", IdentityBench::role()}, {"PrincipalArn", IdentityBench::samlProvider()}, {"SAMLAssertion", fieldOf(response, "SAMLResponse")}});
    QVERIFY2(role.answer.ok(), role.answer ? "" : role.answer.error().message.c_str());
}

void TestSamlSite::samlRefusesWhatItDidNotSign()
{
    IdentityBench& bench = *m_bench;
    const HttpResponse page = bench.get("/saml/sso");
    const HttpResponse response =
        bench.post("/saml/sign-in", {{"request", fieldOf(page, "request")}, {"provider", IdentityBench::samlProvider()}, {"person", "alice"}});
    std::string xml = *crypto::fromBase64(fieldOf(response, "SAMLResponse"));
    xml.replace(xml.find("alice@example.com"), 5, "admin");
    const HttpResponse forged = bench.post("/saml/acs", {{"SAMLResponse", crypto::toBase64(xml)}});
    QVERIFY2(forged.status == 400 && says(forged, "Response signature invalid"), forged.body.c_str());
    QCOMPARE(bench.post("/saml/acs", {{"SAMLResponse", "rubbish"}}).status, 400);
    QCOMPARE(bench.post("/saml/acs", {}).status, 400);
}

QTEST_GUILESS_MAIN(TestSamlSite)
#include "test_saml_site.moc"
