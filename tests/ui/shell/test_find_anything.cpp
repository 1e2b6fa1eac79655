/// Ctrl+K: actions, pages and everything in every account by a few letters; Enter opens it.
#include "tests/support/ui/window_fixture.h"
#include "ui/models/word_fit.h"
#include "ui/shell/search_index.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTest>
#include <QTreeWidget>

using namespace rolewright;
using ui::SearchIndex;

namespace {

/// The palette, opened by its key, with a text typed into it.
struct Palette {
    Palette() { fixture.show(); }

    bool ask(const QString& text)
    {
        fixture.robot.press(Qt::Key_K, Qt::ControlModifier);
        const bool typed = fixture.robot.type(QStringLiteral("commandPaletteField"), text);
        return typed && fixture.robot.waitUntil([&] { return list() && list()->topLevelItemCount() > 0; }, QStringLiteral("something that fits"));
    }
    QTreeWidget* list() { return qobject_cast<QTreeWidget*>(fixture.robot.find(QStringLiteral("commandPaletteList"))); }
    QString first(int column = 0) { return list()->topLevelItem(0)->text(column); }
    bool enter() { return fixture.robot.press(Qt::Key_Return) && fixture.robot.waitGone(QStringLiteral("commandPaletteField")); }
    ui::Page* page() { return qobject_cast<ui::Page*>(fixture.window().findChild<QStackedWidget*>(QStringLiteral("pagesStack"))->currentWidget()); }

    test::WindowFixture fixture;
};

std::shared_ptr<const SearchIndex> indexOf(test::WindowFixture& fixture)
{
    return SearchIndex::build(*fixture.store().snapshot(), fixture.store().sessions());
}

/// Targets of what is found, best first.
QStringList found(const SearchIndex& index, const QString& text, const QStringList& recent = {})
{
    QStringList targets;
    for (const std::uint32_t entry : index.find(ui::searchWords(text), index.entriesOf(recent), 20))
        targets += index.target(entry);
    return targets;
}

}  // namespace

class TestFindAnything : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsFound_data();
    void whatIsFound();
    void anInstanceProfileIsFoundByItsRoleToo();
    void whatWasLookedAtLastComesFirst();
    void anEntityOfAnotherAccountOpens();
    void anObjectIsChosenInItsBucket();
    void aSessionAnAccountAndAnActionOpen();
    void whatWasMadeMeanwhileIsFound();
    void rubbishFindsNothingAndSaysSo();
    void anActionComesBeforeLettersThatLieApart_data();
    void anActionComesBeforeLettersThatLieApart();
    void whatIsNotPossibleSaysWhy();
};

void TestFindAnything::whatIsFound_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("best");
    const QString developer = QStringLiteral("arn:aws:iam::111122223333:group/Developers");
    const QString role = QStringLiteral("arn:aws:iam::444455556666:role/updateDataBucket");
    QTest::newRow("the whole name") << QStringLiteral("alice") << QStringLiteral("arn:aws:iam::111122223333:user/alice");
    QTest::newRow("case does not matter") << QStringLiteral("DEVELOPERS") << developer;
    QTest::newRow("letters apart") << QStringLiteral("dvlprs") << developer;
    QTest::newRow("the whole ARN") << role << role;
    QTest::newRow("two words, in either order") << QStringLiteral("role updatedata") << role;
    QTest::newRow("a tag's value") << QStringLiteral("quicksilver") << QStringLiteral("arn:aws:iam::111122223333:user/bob");
    QTest::newRow("an account by its id") << QStringLiteral("444455556666") << QStringLiteral("444455556666");
    QTest::newRow("AWS's own policy") << QStringLiteral("PowerUserAccess") << QStringLiteral("arn:aws:iam::aws:policy/PowerUserAccess");
    QTest::newRow("a person of the practice directory") << QStringLiteral("Petra") << QStringLiteral("arn:aws:practice:::person/petra");
    QTest::newRow("an object") << QStringLiteral("night/figures") << QStringLiteral("arn:aws:s3:::figures-of-ours/night/figures.csv");
    QTest::newRow("a user by an access key") << QStringLiteral("<key>") << QStringLiteral("arn:aws:iam::111122223333:user/bob");
    QTest::newRow("a bucket") << QStringLiteral("data-bucket") << QStringLiteral("arn:aws:s3:::data-bucket-444455556666");
}

void TestFindAnything::whatIsFound()
{
    QFETCH(QString, typed);
    QFETCH(QString, best);
    test::WindowFixture fixture;
    fixture.must("iam:TagUser", {{"UserName", "bob"}, {"Tags", json::Object::array({{{"Key", "Project"}, {"Value", "Quicksilver"}}})}});
    fixture.must("practice:CreatePerson", {{"UserName", "petra"}, {"DisplayName", "Petra of the night"}});
    fixture.must("s3:CreateBucket", {{"Bucket", "figures-of-ours"}});
    fixture.must("s3:PutObject", {{"Bucket", "figures-of-ours"}, {"Key", "night/figures.csv"}, {"Body", "1"}});
    const std::string key = fixture.must("iam:CreateAccessKey", {{"UserName", "bob"}}).at("AccessKey").at("AccessKeyId").get<std::string>();
    fixture.settle();
    const QStringList targets = found(*indexOf(fixture), QString(typed).replace(QStringLiteral("<key>"), QString::fromStdString(key)));
    QVERIFY(!targets.isEmpty());
    QCOMPARE(targets.first(), best);
}

void TestFindAnything::anInstanceProfileIsFoundByItsRoleToo()
{
    Palette palette;
    palette.fixture.must("iam:CreateInstanceProfile", {{"InstanceProfileName", "servers"}});
    palette.fixture.must("iam:AddRoleToInstanceProfile", {{"InstanceProfileName", "servers"}, {"RoleName", "Auditor"}});
    palette.fixture.settle();
    const QString arn = QStringLiteral("arn:aws:iam::111122223333:instance-profile/servers");
    QCOMPARE(found(*indexOf(palette.fixture), QStringLiteral("servers")).value(0), arn);
    QVERIFY(found(*indexOf(palette.fixture), QStringLiteral("auditor")).contains(arn));
    QVERIFY(palette.ask(QStringLiteral("servers")));
    QVERIFY(palette.enter());
    palette.fixture.settle();
    QCOMPARE(palette.page()->id(), QStringLiteral("instanceProfiles"));
    QCOMPARE(palette.page()->currentArn(), arn);
}

void TestFindAnything::whatWasLookedAtLastComesFirst()
{
    test::WindowFixture fixture;
    for (const char* name : {"worker-a", "worker-b", "worker-c"})
        fixture.must("iam:CreateUser", {{"UserName", name}});
    fixture.settle();
    const auto index = indexOf(fixture);
    const QString c = QStringLiteral("arn:aws:iam::111122223333:user/worker-c");
    QCOMPARE(found(*index, QStringLiteral("worker")).first(), QStringLiteral("arn:aws:iam::111122223333:user/worker-a"));
    QCOMPARE(found(*index, QStringLiteral("worker"), {c}).first(), c);
    QCOMPARE(found(*index, QStringLiteral("worker-a"), {c}).first(), QStringLiteral("arn:aws:iam::111122223333:user/worker-a"));
    QVERIFY(index->entriesOf({QStringLiteral("arn:aws:iam::111122223333:user/nobody")}).empty());
}

void TestFindAnything::anEntityOfAnotherAccountOpens()
{
    Palette palette;
    QVERIFY2(palette.ask(QStringLiteral("updatedatab")), qPrintable(palette.fixture.robot.trouble()));
    QVERIFY(palette.fixture.robot.waitUntil([&] { return palette.first() == QLatin1String("updateDataBucket"); }, QStringLiteral("the role")));
    QCOMPARE(palette.first(1), QStringLiteral("role · Production (444455556666)"));
    QVERIFY(palette.enter());
    palette.fixture.settle();
    QCOMPARE(palette.page()->id(), QStringLiteral("roles"));
    QCOMPARE(palette.page()->currentArn(), QStringLiteral("arn:aws:iam::444455556666:role/updateDataBucket"));
    QCOMPARE(palette.fixture.store().account().text(), std::string("444455556666"));

    // It is among what is offered before anything is typed.
    palette.fixture.robot.press(Qt::Key_K, Qt::ControlModifier);
    QVERIFY(palette.fixture.robot.waitUntil([&] { return palette.list() && palette.first() == QLatin1String("updateDataBucket"); },
                                            QStringLiteral("what was looked at last")));
}

/// Also by whoever may not list the bucket; what is being written is asked about first.
void TestFindAnything::anObjectIsChosenInItsBucket()
{
    Palette palette;
    test::WindowFixture& f = palette.fixture;
    f.must("s3:CreateBucket", {{"Bucket", "figures-of-ours"}});
    for (const char* key : {"a/first.csv", "night/figures.csv"})
        f.must("s3:PutObject", {{"Bucket", "figures-of-ours"}, {"Key", key}, {"Body", "1"}});
    f.settle();
    f.window().openPage(QStringLiteral("resources"));
    f.window().findChild<QTabWidget*>(QStringLiteral("resourcesTabs"))->setCurrentIndex(1);
    f.window().openPage(QStringLiteral("overview"));
    QVERIFY2(palette.ask(QStringLiteral("night/figures")), qPrintable(f.robot.trouble()));
    QVERIFY(f.robot.waitUntil([&] { return palette.first() == QLatin1String("night/figures.csv"); }, QStringLiteral("the object")));
    QVERIFY(palette.enter());
    QCOMPARE(palette.page()->id(), QStringLiteral("resources"));
    auto* key = test::part<QLineEdit>(f.window(), "objectKey");
    QVERIFY(key->isVisible());
    QCOMPARE(key->text(), QStringLiteral("night/figures.csv"));
    auto* list = test::part<QAbstractItemView>(f.window(), "objectsList");
    QVERIFY(f.robot.waitUntil([&] { return list->currentIndex().isValid() && list->currentIndex().siblingAtColumn(0).data().toString() == key->text(); }, QStringLiteral("the line of the object")));
}

void TestFindAnything::aSessionAnAccountAndAnActionOpen()
{
    Palette palette;
    test::WindowFixture& fixture = palette.fixture;
    fixture.assume(sts::Caller::user(test::account(test::developmentId), "carol"), "arn:aws:iam::111122223333:role/Auditor", "night-watch");
    fixture.settle();
    QVERIFY(palette.ask(QStringLiteral("night-watch")));
    QVERIFY(fixture.robot.waitUntil([&] { return palette.first() == QLatin1String("Auditor / night-watch"); }, QStringLiteral("the session")));
    QVERIFY(palette.enter());
    QCOMPARE(palette.page()->id(), QStringLiteral("sessions"));

    QVERIFY(palette.ask(QStringLiteral("Production")));
    QVERIFY(fixture.robot.waitUntil([&] { return palette.first() == QLatin1String("Production"); }, QStringLiteral("the account")));
    QVERIFY(palette.enter());
    QCOMPARE(palette.page()->id(), QStringLiteral("overview"));
    QCOMPARE(fixture.store().account().text(), std::string("444455556666"));

    fixture.must("practice:CreatePerson", {{"UserName", "petra"}});
    fixture.settle();
    QVERIFY(palette.ask(QStringLiteral("petra")));
    QVERIFY(fixture.robot.waitUntil([&] { return palette.first() == QLatin1String("petra"); }, QStringLiteral("the person")));
    QCOMPARE(palette.first(1), QStringLiteral("practice person"));
    QVERIFY(palette.enter());
    QCOMPARE(palette.page()->id(), QStringLiteral("people"));
    QCOMPARE(test::part<QLabel>(fixture.window(), "peopleName")->text(), QStringLiteral("petra"));

    QVERIFY(palette.ask(QStringLiteral("identity providers")));
    QCOMPARE(palette.first(), QStringLiteral("Identity providers"));
    QVERIFY(palette.enter());
    fixture.settle();
    QCOMPARE(palette.page()->id(), QStringLiteral("providers"));
}

void TestFindAnything::whatWasMadeMeanwhileIsFound()
{
    Palette palette;
    QVERIFY(palette.ask(QStringLiteral("alice")));
    QVERIFY(palette.fixture.robot.press(Qt::Key_Escape));
    QVERIFY(palette.fixture.robot.waitGone(QStringLiteral("commandPaletteField")));
    palette.fixture.must("iam:CreateUser", {{"UserName", "latecomer"}});
    palette.fixture.settle();
    QVERIFY(palette.ask(QStringLiteral("latecomer")));
    QVERIFY(palette.enter());
    palette.fixture.settle();
    QCOMPARE(palette.page()->currentArn(), QStringLiteral("arn:aws:iam::111122223333:user/latecomer"));
}

void TestFindAnything::rubbishFindsNothingAndSaysSo()
{
    Palette palette;
    palette.fixture.robot.press(Qt::Key_K, Qt::ControlModifier);
    QVERIFY(palette.fixture.robot.type(QStringLiteral("commandPaletteField"), QStringLiteral("§§ zzqx \\ %1 &")));
    auto* count = palette.fixture.robot.find(QStringLiteral("commandPaletteCount"));
    QVERIFY(palette.fixture.robot.waitUntil([&] { return count->property("text").toString().startsWith(QStringLiteral("Nothing fits")); },
                                            QStringLiteral("the word for nothing")));
    QCOMPARE(palette.list()->topLevelItemCount(), 0);
    QVERIFY(palette.fixture.robot.press(Qt::Key_Return));
    QVERIFY(palette.fixture.robot.find(QStringLiteral("commandPaletteField")));
}

void TestFindAnything::anActionComesBeforeLettersThatLieApart_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("elsewhere");
    for (const char* typed : {"create role", "new role", "role create"}) {
        QTest::addRow("%s, in one's own account", typed) << QString::fromLatin1(typed) << false;
        QTest::addRow("%s, while another account is shown", typed) << QString::fromLatin1(typed) << true;
    }
}

void TestFindAnything::anActionComesBeforeLettersThatLieApart()
{
    QFETCH(QString, typed);
    QFETCH(bool, elsewhere);
    Palette palette;
    test::WindowFixture& f = palette.fixture;
    if (elsewhere)
        f.store().setAccount(test::account(test::productionId));
    f.settle();
    QVERIFY2(palette.ask(typed), qPrintable(f.robot.trouble()));
    f.settle();
    QCOMPARE(palette.first(), QStringLiteral("Create role…"));
    for (int row = 0; row < palette.list()->topLevelItemCount(); ++row) {
        const QString name = palette.list()->topLevelItem(row)->text(0);
        QVERIFY2(!name.startsWith(QStringLiteral("Amazon")) || !typed.contains(QStringLiteral("create")), qPrintable(name));
    }
    QVERIFY(palette.enter());
    QVERIFY2(f.robot.waitUntil([&] { return f.robot.find(QStringLiteral("wizardAccount")); }, QStringLiteral("the role wizard")), qPrintable(f.robot.trouble()));
    QCOMPARE(f.robot.find(QStringLiteral("wizardElsewhere")) != nullptr, elsewhere);
}

void TestFindAnything::whatIsNotPossibleSaysWhy()
{
    Palette palette;
    test::WindowFixture& f = palette.fixture;
    f.store().setReadOnly(true);
    f.settle();
    QVERIFY(palette.ask(QStringLiteral("create role")));
    QCOMPARE(palette.first(), QStringLiteral("Create role…"));
    QVERIFY(palette.first(1).contains(QStringLiteral("not possible")));
    const auto* count = qobject_cast<QLabel*>(f.robot.find(QStringLiteral("commandPaletteCount")));
    QVERIFY2(count->text().contains(QStringLiteral("Read-only mode is on")), qPrintable(count->text()));
    QVERIFY(f.robot.press(Qt::Key_Return));
    QVERIFY(f.robot.find(QStringLiteral("commandPaletteField")));
    QVERIFY(!f.robot.find(QStringLiteral("wizardAccount")));
}

QTEST_MAIN(TestFindAnything)
#include "test_find_anything.moc"
