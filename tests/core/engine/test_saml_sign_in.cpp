#include "core/engine/used_assertions.h"
#include "tests/support/core/engine_fixture.h"
#include "tests/support/core/saml_forge.h"

#include <QtTest>

#include <atomic>
#include <thread>

using namespace rolewright;
using namespace rolewright::engine;
using test::EngineFixture;

namespace {

namespace fs = std::filesystem;

const std::string provider = std::string("arn:aws:iam::") + test::developmentId + ":saml-provider/Corp";
const std::string role = std::string("arn:aws:iam::") + test::developmentId + ":role/R";

void prepare(EngineFixture& fixture)
{
    fixture.must("iam:CreateSAMLProvider", {{"Name", "Corp"}, {"SAMLMetadataDocument", test::samlMetadata(json::Object::object())}});
    const json::Object trust = {{"Version", "2012-10-17"},
                                {"Statement", json::Object::array({{{"Effect", "Allow"}, {"Principal", {{"Federated", provider}}}, {"Action", "sts:AssumeRoleWithSAML"}}})}};
    fixture.must("iam:CreateRole", {{"RoleName", "R"}, {"AssumeRolePolicyDocument", json::compact(trust)}});
}

std::string response(EngineFixture& fixture, const json::Object& wish = json::Object::object())
{
    json::Object with = wish;
    with["Roles"] = json::Object::array({role + "," + provider});
    return test::samlResponse(with, fixture.clock.now());
}

CallResult signIn(EngineFixture& fixture, const std::string& assertion)
{
    return fixture.call(sts::Caller::anonymous(), "sts:AssumeRoleWithSAML", {{"RoleArn", role}, {"PrincipalArn", provider}, {"SAMLAssertion", assertion}});
}

std::string outcome(const CallResult& result)
{
    return result.answer ? "ok" : result.answer.error().code + ": " + result.answer.error().message;
}

const std::string used = "InvalidIdentityToken: Response has already been used";

service::UsedAssertion assertionOf(int number, Instant until)
{
    return {"id" + std::to_string(number), until};
}

}  // namespace

/// One use of an assertion, whatever happens to the program and its clock, and what the trail says of it.
class TestSamlSignIn : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void anAssertionWorksOnce();
    void anAssertionWorksOnceAfterARestart();
    void ofManyAtOnceOneSucceeds();
    void aRefusedCallSpendsTheAssertionToo();
    void anAssertionThatProvesNothingIsNotSpent();
    void aClockThatIsSetBackBringsNoneToLife();
    void undoBringsNoneToLife();
    void theTrailNamesThePersonAndHidesTheAssertion();
    void thousandsAreKeptAndTheRestCountAsUsed();

private:
    fs::path file() const { return fs::path(m_folder->path().toStdString()) / "w.rolewright"; }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSamlSignIn::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestSamlSignIn::anAssertionWorksOnce()
{
    EngineFixture fixture;
    prepare(fixture);
    const std::string first = response(fixture);
    QCOMPARE(outcome(signIn(fixture, first)), std::string("ok"));
    QCOMPARE(outcome(signIn(fixture, first)), used);
    QCOMPARE(fixture.engine->sessions()->size(), std::size_t{1});
    QCOMPARE(outcome(signIn(fixture, response(fixture))), std::string("ok"));
    // The same assertion in another response, and with another signature around it.
    QCOMPARE(outcome(signIn(fixture, response(fixture, {{"AssertionId", "_same"}}))), std::string("ok"));
    QCOMPARE(outcome(signIn(fixture, response(fixture, {{"AssertionId", "_same"}, {"Part", "response"}}))), used);
}

void TestSamlSignIn::anAssertionWorksOnceAfterARestart()
{
    std::string assertion;
    {
        EngineFixture fixture(file());
        prepare(fixture);
        assertion = response(fixture);
        QCOMPARE(outcome(signIn(fixture, assertion)), std::string("ok"));
    }
    EngineFixture fixture(file());
    QCOMPARE(outcome(signIn(fixture, assertion)), used);
    QCOMPARE(outcome(signIn(fixture, response(fixture))), std::string("ok"));
}

void TestSamlSignIn::ofManyAtOnceOneSucceeds()
{
    EngineFixture fixture(file());
    prepare(fixture);
    const std::string assertion = response(fixture);
    std::atomic<int> successes = 0;
    std::atomic<int> refusals = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 6; ++i) {
        threads.emplace_back([&] {
            const std::string came = outcome(signIn(fixture, assertion));
            successes += came == "ok" ? 1 : 0;
            refusals += came == used ? 1 : 0;
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    QCOMPARE(successes.load(), 1);
    QCOMPARE(refusals.load(), 5);
    QCOMPARE(fixture.engine->sessions()->size(), std::size_t{1});
}

void TestSamlSignIn::aRefusedCallSpendsTheAssertionToo()
{
    EngineFixture fixture;
    prepare(fixture);
    const std::string assertion = response(fixture);
    const CallResult other = fixture.call(sts::Caller::anonymous(), "sts:AssumeRoleWithSAML",
                                          {{"RoleArn", role + "2"}, {"PrincipalArn", provider}, {"SAMLAssertion", assertion}});
    QCOMPARE(outcome(other), std::string("AccessDenied: Not authorized to perform sts:AssumeRoleWithSAML"));
    QCOMPARE(outcome(signIn(fixture, assertion)), used);
}

void TestSamlSignIn::anAssertionThatProvesNothingIsNotSpent()
{
    EngineFixture fixture;
    prepare(fixture);
    QVERIFY(outcome(signIn(fixture, response(fixture, {{"AssertionId", "_a"}, {"Key", "foreign"}}))).starts_with("InvalidIdentityToken: Response signature"));
    QCOMPARE(outcome(signIn(fixture, response(fixture, {{"AssertionId", "_a"}}))), std::string("ok"));
}

void TestSamlSignIn::aClockThatIsSetBackBringsNoneToLife()
{
    std::string assertion;
    {
        EngineFixture fixture(file());
        prepare(fixture);
        assertion = response(fixture);
        QCOMPARE(outcome(signIn(fixture, assertion)), std::string("ok"));
        fixture.clock.advance(std::chrono::hours(24));
        QVERIFY(outcome(signIn(fixture, assertion)).starts_with("ExpiredTokenException"));
        QCOMPARE(outcome(signIn(fixture, response(fixture))), std::string("ok"));
        fixture.clock.advance(-std::chrono::hours(24));
        QCOMPARE(outcome(signIn(fixture, assertion)), used);
        QCOMPARE(outcome(signIn(fixture, response(fixture))), std::string("ok"));
    }
    EngineFixture fixture(file());
    QCOMPARE(outcome(signIn(fixture, assertion)), used);
}

void TestSamlSignIn::undoBringsNoneToLife()
{
    EngineFixture fixture;
    prepare(fixture);
    const std::string assertion = response(fixture);
    QCOMPARE(outcome(signIn(fixture, assertion)), std::string("ok"));
    const CallResult gone = fixture.must("iam:DeleteSAMLProvider", {{"SAMLProviderArn", provider}});
    QCOMPARE(outcome(signIn(fixture, assertion)), std::string("InvalidIdentityToken: Specified provider doesn't exist."));
    QVERIFY(fixture.engine->applyChanges(gone.changes.inverse(), "rolewright:Undo").ok());
    QCOMPARE(outcome(signIn(fixture, assertion)), used);
    QCOMPARE(outcome(signIn(fixture, response(fixture))), std::string("ok"));
}

void TestSamlSignIn::theTrailNamesThePersonAndHidesTheAssertion()
{
    EngineFixture fixture;
    prepare(fixture);
    const std::string assertion = response(fixture);
    const CallResult done = signIn(fixture, assertion);
    QCOMPARE(done.record->callerType, std::string("SAMLUser"));
    QCOMPARE(done.record->federatedUser, std::string("alice"));
    const std::string qualifier = json::stringOr(*done.answer, "NameQualifier");
    QCOMPARE(done.record->identityProvider, qualifier);
    QCOMPARE(done.record->callerPrincipalId, qualifier + ":alice");
    QCOMPARE(done.record->accountId, std::string(test::developmentId));
    const std::string content = audit::contentOf(*done.record);
    QVERIFY(content.find(assertion.substr(0, 40)) == std::string::npos);
    QVERIFY(content.find(json::stringOr(done.answer->at("Credentials"), "SecretAccessKey")) == std::string::npos);
    const CallResult again = signIn(fixture, assertion);
    QCOMPARE(again.record->callerType, std::string("SAMLUser"));
    QCOMPARE(again.record->errorCode, std::string("InvalidIdentityToken"));
    const CallResult foreign = signIn(fixture, response(fixture, {{"Key", "foreign"}}));
    QCOMPARE(foreign.record->callerType, std::string("Unknown"));
    QVERIFY2(foreign.record->summary.find("no certificate of the provider's metadata") != std::string::npos, foreign.record->summary.c_str());
    const CallResult later = fixture.call(sts::Caller::of(done.newSession), "sts:GetCallerIdentity");
    QCOMPARE(later.record->identityProvider, provider);
    QCOMPARE(later.record->federatedUser, std::string("alice"));
}

void TestSamlSignIn::thousandsAreKeptAndTheRestCountAsUsed()
{
    const Instant start(std::chrono::seconds(1'700'000'000));
    constexpr int kept = static_cast<int>(UsedAssertions::remembered);
    UsedAssertions book;
    std::map<std::string, std::string> stored;
    const auto add = [&](int number, Instant until, Instant now) {
        UsedAssertions::Note note = book.add(assertionOf(number, until), now);
        for (const std::string& name : note.removed)
            QVERIFY(stored.erase(name) == 1);
        for (auto& [name, value] : note.put)
            stored[name] = std::string(value.reveal());
    };
    // As long as they hold, none is forgotten however many there are.
    for (int i = 0; i < kept + 500; ++i)
        add(i, start + std::chrono::seconds(i), start - std::chrono::seconds(1));
    QCOMPARE(stored.size(), std::size_t(kept + 500));
    const Instant later = start + std::chrono::hours(24);
    add(kept + 500, later + std::chrono::minutes(5), later);
    QCOMPARE(stored.size(), std::size_t(kept + 1));  // and when the last forgotten one ended
    UsedAssertions reopened;
    for (const auto& [name, value] : stored)
        QVERIFY(reopened.take(name, crypto::Secret(value)));
    for (const UsedAssertions* each : {&book, &reopened}) {
        for (int i = 0; i <= kept + 500; ++i)
            QVERIFY(!each->isFresh(assertionOf(i, i == kept + 500 ? later + std::chrono::minutes(5) : start + std::chrono::seconds(i))));
        QVERIFY(!each->isFresh(assertionOf(9999, start)));  // might be a forgotten one
        QVERIFY(each->isFresh(assertionOf(9999, start + std::chrono::seconds(501))));
    }
    QVERIFY(!UsedAssertions().take("AKIAIOSFODNN7EXAMPLE", crypto::Secret("x")));
    UsedAssertions damaged;
    QVERIFY(damaged.take("saml-assertion:id1", crypto::Secret("x")));
    QVERIFY(!damaged.isFresh(assertionOf(1, start)));
}

QTEST_APPLESS_MAIN(TestSamlSignIn)
#include "test_saml_sign_in.moc"
