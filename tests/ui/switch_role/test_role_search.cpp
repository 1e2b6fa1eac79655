/// Roles by a few letters, by ARN and by link; names of sessions by pattern.
#include "tests/support/core/practice.h"
#include "tests/support/core/sample_world.h"
#include "ui/models/word_fit.h"
#include "ui/switch_role/role_reference.h"
#include "ui/switch_role/role_search.h"
#include "ui/switch_role/switch_settings.h"

#include <QTest>

using namespace rolewright;
using namespace rolewright::ui;

namespace {

const identity::Snapshot& world()
{
    static const identity::SnapshotPtr made = test::guardedPracticeWorld(Instant(std::chrono::seconds(1'795'510'800)));
    return *made;
}

const std::vector<RoleText> texts = {{"updatedatabucket", "production 444455556666 rolewright-production / team=data"},
                                     {"auditor", "production 444455556666 rolewright-production /"},
                                     {"auditor", "development 111122223333 rolewright-development /"},
                                     {"dataauditor", "development 111122223333 rolewright-development /"},
                                     {"breakglass", "production 444455556666 rolewright-production /"}};

QString found(const QString& typed)
{
    QStringList indexes;
    for (const int index : searchRoles(texts, searchWords(typed), [] { return false; }))
        indexes += QString::number(index);
    return indexes.join(QLatin1Char(' '));
}

}  // namespace

class TestRoleSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsRoles_data();
    void findsRoles();
    void stopsWhenNobodyWantsIt();
    void readsReferences_data();
    void readsReferences();
    void namesSessions_data();
    void namesSessions();
    void refusesPatterns_data();
    void refusesPatterns();
};

void TestRoleSearch::findsRoles_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing typed") << QString() << QStringLiteral("0 1 2 3 4");
    QTest::newRow("beginning of the name first") << QStringLiteral("auditor") << QStringLiteral("1 2 3");
    QTest::newRow("by account name") << QStringLiteral("auditor prod") << QStringLiteral("1");
    QTest::newRow("by account id") << QStringLiteral("1111 aud") << QStringLiteral("2 3");
    QTest::newRow("by alias") << QStringLiteral("rolewright-dev") << QStringLiteral("2 3");
    QTest::newRow("by tag") << QStringLiteral("team=data") << QStringLiteral("0");
    QTest::newRow("letters one after the other") << QStringLiteral("udb") << QStringLiteral("0");
    QTest::newRow("capitals") << QStringLiteral("BreakG") << QStringLiteral("4");
    QTest::newRow("one word fits nothing") << QStringLiteral("auditor zebra") << QString();
    QTest::newRow("letters in the wrong order") << QStringLiteral("bdu") << QString();
}

void TestRoleSearch::findsRoles()
{
    QFETCH(QString, typed);
    QTEST(found(typed), "expected");
}

void TestRoleSearch::stopsWhenNobodyWantsIt()
{
    QVERIFY(searchRoles(texts, {}, [] { return true; }).empty());
}

void TestRoleSearch::readsReferences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("arn");
    QTest::addColumn<QString>("displayName");
    const QString link = QStringLiteral("https://signin.aws.amazon.com/switchrole?");
    QTest::newRow("ARN") << QStringLiteral("  arn:aws:iam::444455556666:role/R ") << QStringLiteral("arn:aws:iam::444455556666:role/R") << QString();
    QTest::newRow("link") << link + QStringLiteral("roleName=updateDataBucket&account=444455556666&displayName=Data%20at%20night")
                          << QStringLiteral("arn:aws:iam::444455556666:role/updateDataBucket") << QStringLiteral("Data at night");
    QTest::newRow("blanks as plus") << link + QStringLiteral("roleName=Auditor&account=444455556666&displayName=A+B")
                                    << QStringLiteral("arn:aws:iam::444455556666:role/Auditor") << QStringLiteral("A B");
    QTest::newRow("account by alias") << link + QStringLiteral("account=rolewright-production&roleName=Auditor")
                                      << QStringLiteral("arn:aws:iam::444455556666:role/Auditor") << QString();
    QTest::newRow("without https") << QStringLiteral("signin.aws.amazon.com/switchrole?account=444455556666&roleName=Auditor")
                                   << QStringLiteral("arn:aws:iam::444455556666:role/Auditor") << QString();
    QTest::newRow("a region's console") << QStringLiteral("https://eu-west-1.signin.aws.amazon.com/switchrole?account=999988887777&roleName=x%2FR")
                                        << QStringLiteral("arn:aws:iam::999988887777:role/x/R") << QString();
    QTest::newRow("China") << QStringLiteral("https://signin.amazonaws.cn/switchrole?account=999988887777&roleName=R")
                           << QStringLiteral("arn:aws-cn:iam::999988887777:role/R") << QString();
    QTest::newRow("another alias") << link + QStringLiteral("account=nobody-here&roleName=R") << QString() << QString();
    QTest::newRow("no role") << link + QStringLiteral("account=444455556666") << QString() << QString();
    QTest::newRow("a name") << QStringLiteral("updateDataBucket") << QStringLiteral("none") << QString();
    QTest::newRow("another page") << QStringLiteral("https://console.aws.amazon.com/iam/home") << QStringLiteral("none") << QString();
    QTest::newRow("rubbish") << QStringLiteral("http://[::/switchrole?%%%") << QStringLiteral("none") << QString();
}

void TestRoleSearch::readsReferences()
{
    QFETCH(QString, text);
    QFETCH(QString, arn);
    const auto reference = readRoleReference(text, world());
    QCOMPARE(reference ? reference->arn : QStringLiteral("none"), arn);
    if (!reference)
        return;
    QTEST(reference->displayName, "displayName");
    QCOMPARE(reference->problem.isEmpty(), !arn.isEmpty());
}

void TestRoleSearch::namesSessions_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("expected");
    QTest::newRow("usual") << QStringLiteral("{user}-{date}") << QStringLiteral("alice") << QStringLiteral("alice-20261124");
    QTest::newRow("all of it") << QStringLiteral("{role}.{user}@{date}_{time}") << QStringLiteral("al") << QStringLiteral("R.al@20261124_0905");
    QTest::newRow("letters that may not stand in a name") << QStringLiteral("{user}") << QStringLiteral("root of Jürgen") << QStringLiteral("root-of-J-rgen");
    QTest::newRow("the date is seen however long the name")
        << QStringLiteral("{user}-{date}") << QString(64, QLatin1Char('x')) << QString(QString(55, QLatin1Char('x')) + QStringLiteral("-20261124"));
}

void TestRoleSearch::namesSessions()
{
    QFETCH(QString, pattern);
    QFETCH(QString, user);
    const QString name = sessionNameBy(pattern, user, QStringLiteral("R"), QDateTime(QDate(2026, 11, 24), QTime(9, 5)));
    QTEST(name, "expected");
    QVERIFY(isSessionName(name));
}

void TestRoleSearch::refusesPatterns_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<bool>("fine");
    QTest::newRow("usual") << QStringLiteral("{user}-{date}") << true;
    QTest::newRow("fixed") << QStringLiteral("night.shift") << true;
    QTest::newRow("unknown part") << QStringLiteral("{user}-{host}") << false;
    QTest::newRow("open brace") << QStringLiteral("{user") << false;
    QTest::newRow("blank") << QStringLiteral("{user} {date}") << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("one letter") << QStringLiteral("a") << false;
}

void TestRoleSearch::refusesPatterns()
{
    QFETCH(QString, pattern);
    QFETCH(bool, fine);
    QCOMPARE(patternComplaint(pattern).isEmpty(), fine);
}

QTEST_GUILESS_MAIN(TestRoleSearch)
#include "test_role_search.moc"
