/// What is said of a session: what it carries, who vouched, why it lasts no longer. Words against sessions made by hand.
#include "tests/support/ui/page_fixture.h"
#include "ui/models/session_facts.h"

#include <QTest>

using namespace rolewright;
using namespace rolewright::ui;
using namespace std::chrono;
using sts::SessionKind;

namespace {

const std::string roleArn = "arn:aws:iam::444455556666:role/updateDataBucket";  // lasts four hours at most

sts::Session session(SessionKind kind, seconds granted, int asked)
{
    sts::Session made;
    made.kind = kind;
    made.account = test::account(test::productionId);
    made.accessKeyId = "ASIAEXAMPLE000000001";
    made.principalArn = roleArn;
    made.name = "alice";
    made.callerArn = "arn:aws:iam::111122223333:user/alice";
    made.issued = Instant(seconds(1'795'510'800));
    made.expires = made.issued + granted;
    made.requestedSeconds = asked;
    return made;
}

}  // namespace

class TestSessionFacts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatBoundsTheLifetime_data();
    void saysWhatBoundsTheLifetime();
    void saysWhoVouchedForWhom();
    void saysWhatIsHandedOn();
    void saysWhatMfaIsWorth();
    void saysWhatNoSessionPolicyMeans();
    void tellsTheChainFromTheTop();
};

void TestSessionFacts::saysWhatBoundsTheLifetime_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("granted");
    QTest::addColumn<int>("asked");
    QTest::addColumn<int>("depth");
    QTest::addColumn<QString>("principal");
    QTest::addColumn<QString>("words");
    const QString role = QString::fromStdString(roleArn);
    const auto row = [](const char* name, SessionKind kind, int granted, int asked, int depth, const QString& principal, const char* words) {
        QTest::newRow(name) << static_cast<int>(kind) << granted << asked << depth << principal << QString::fromLatin1(words);
    };
    row("role", SessionKind::assumeRole, 7200, 7200, 0, role, "2 h asked, 2 h granted; the role allows up to 4 h");
    row("chained", SessionKind::assumeRole, 3600, 3600, 1, role, "no more than 1 h is possible: role chaining (the role itself allows 4 h)");
    row("assertion", SessionKind::assumeRoleWithSaml, 900, 3600, 0, role, "1 h asked, 15 min granted: cut, because what");
    row("token of a user", SessionKind::getSessionToken, 43200, 43200, 0, QStringLiteral("arn:aws:iam::111122223333:user/alice"), "a user may ask for up to 36 h");
    row("token of root", SessionKind::getSessionToken, 3600, 3600, 0, QStringLiteral("arn:aws:iam::111122223333:root"), "the root user gets at most 1 h");
    row("federated user", SessionKind::getFederationToken, 43200, 43200, 0, QStringLiteral("arn:aws:iam::111122223333:user/alice"), "a user may ask for up to 36 h");
    row("root of another account", SessionKind::assumeRoot, 900, 900, 0, QStringLiteral("arn:aws:iam::111122223333:root"), "at most 15 min");
    row("role that is gone", SessionKind::assumeRole, 900, 900, 0, QStringLiteral("arn:aws:iam::444455556666:role/Gone"), "15 min asked, 15 min granted");
}

void TestSessionFacts::saysWhatBoundsTheLifetime()
{
    QFETCH(int, kind);
    QFETCH(int, granted);
    QFETCH(int, asked);
    QFETCH(int, depth);
    QFETCH(QString, principal);
    QFETCH(QString, words);
    test::PageFixture fixture;
    SessionsModel sessions(SessionsModel::Shape::list);
    sts::Session made = session(static_cast<SessionKind>(kind), seconds(granted), asked);
    made.chainDepth = depth;
    made.principalArn = principal.toStdString();
    const QString text = lifetimeText(made, sessions, *fixture.engine->snapshot());
    QVERIFY2(text.contains(words), qPrintable(text));
}

void TestSessionFacts::saysWhoVouchedForWhom()
{
    sts::Session made = session(SessionKind::assumeRoleWithWebIdentity, hours(1), 3600);
    QCOMPARE(providerText(session(SessionKind::assumeRole, hours(1), 3600)), QString());
    made.provider = "arn:aws:iam::444455556666:oidc-provider/id.example";
    made.subject = "person-7";
    made.keys = {{"id.example:aud", {"app"}}, {"id.example:amr", {"pwd", "mfa"}}};
    made.claims = {{"id.example:aud", {"app"}}, {"email", {"p@example.org"}}};
    QCOMPARE(providerText(made), QStringLiteral("arn:aws:iam::444455556666:oidc-provider/id.example vouched for person-7\nid.example:aud = app\nid.example:amr = pwd, mfa\nemail = p@example.org"));
    sts::Session service = session(SessionKind::assumeRole, hours(1), 3600);
    service.service = "lambda.amazonaws.com";
    QCOMPARE(providerText(service), QStringLiteral("service lambda.amazonaws.com"));
}

void TestSessionFacts::saysWhatIsHandedOn()
{
    sts::Session parent = session(SessionKind::assumeRole, hours(1), 3600);
    parent.transitiveKeys = {"Team"};
    parent.sourceIdentity = "alice";
    sts::Session made = session(SessionKind::assumeRole, hours(1), 3600);
    QCOMPARE(tagsText(made, nullptr), QStringLiteral("none"));
    QCOMPARE(sourceIdentityText(made, nullptr), QStringLiteral("none"));
    made.tags = {{"team", "Data"}, {"Cost", "7"}, {"Own", "x"}};
    made.transitiveKeys = {"team", "Own"};
    made.sourceIdentity = "alice";
    QCOMPARE(tagsText(made, &parent), QStringLiteral("team = Data (transitive, handed on by updateDataBucket / alice)\nCost = 7\nOwn = x (transitive)"));
    QCOMPARE(tagsText(made, nullptr), QStringLiteral("team = Data (transitive)\nCost = 7\nOwn = x (transitive)"));
    QCOMPARE(sourceIdentityText(made, &parent), QStringLiteral("alice (handed on by updateDataBucket / alice)"));
    QCOMPARE(sourceIdentityText(made, nullptr), QStringLiteral("alice"));
}

void TestSessionFacts::saysWhatMfaIsWorth()
{
    sts::Session made = session(SessionKind::assumeRole, hours(1), 3600);
    QCOMPARE(mfaText(made), QStringLiteral("not used"));
    made.mfa = true;
    QVERIFY(mfaText(made).contains(QStringLiteral("do not carry it")));
    made.mfaAt = made.issued;
    QVERIFY(mfaText(made).contains(QStringLiteral("is true")));
}

void TestSessionFacts::saysWhatNoSessionPolicyMeans()
{
    sts::Session made = session(SessionKind::assumeRole, hours(1), 3600);
    QVERIFY(sessionPoliciesText(made).contains(QStringLiteral("the role's permissions hold in full")));
    made.kind = SessionKind::getSessionToken;
    QVERIFY(sessionPoliciesText(made).contains(QStringLiteral("the user's permissions hold in full")));
    made.kind = SessionKind::getFederationToken;
    QVERIFY(sessionPoliciesText(made).contains(QStringLiteral("nothing is allowed")));
    made.sessionPolicyArns = {"arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"};
    made.sessionPolicies = {policy::Document::parse(test::allowing("s3:*", "*")).value()};
    QCOMPARE(sessionPoliciesText(made), QStringLiteral("inline: ") + QString::fromStdString(test::allowing("s3:*", "*")) + QStringLiteral("\narn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"));
}

void TestSessionFacts::tellsTheChainFromTheTop()
{
    test::PageFixture fixture;
    const sts::Caller alice = sts::Caller::user(test::account(test::developmentId), "alice");
    const sts::SessionPtr first = fixture.assume(alice, roleArn, "one");
    fixture.must("iam:CreateRole", {{"RoleName", "Second"}, {"AssumeRolePolicyDocument", test::trusting(roleArn)}}, test::productionId);
    const sts::SessionPtr second = fixture.assume(sts::Caller::of(first), "arn:aws:iam::444455556666:role/Second", "two");
    fixture.settle();
    SessionsModel sessions(SessionsModel::Shape::tree);
    sessions.follow(fixture.store, fixture.ticker);
    const QString end = localTextWithoutOffset(first->expires);
    QCOMPARE(chainText(*first, sessions), QStringLiteral("alice  ›  updateDataBucket / one"));
    QCOMPARE(chainText(*second, sessions), QStringLiteral("alice  ›  updateDataBucket / one (until %1)  ›  Second / two").arg(end));
    fixture.clock.advance(minutes(61));
    fixture.ticker.pulse();
    fixture.settle();
    QCOMPARE(chainText(*second, sessions), QStringLiteral("alice  ›  updateDataBucket / one (ended %1)  ›  Second / two").arg(end));
}

QTEST_MAIN(TestSessionFacts)
#include "test_session_facts.moc"
