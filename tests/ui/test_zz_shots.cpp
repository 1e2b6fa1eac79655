#include "core/engine/practice_world.h"
#include "tests/support/ui/page_fixture.h"
#include "ui/import/import_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"
#include <QApplication>
#include <QTableView>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
using namespace rolewright; using namespace rolewright::ui;
class Shots : public QObject { Q_OBJECT
private Q_SLOTS:
 void go_data(){ QTest::addColumn<int>("scheme"); QTest::newRow("light")<<0; QTest::newRow("dark")<<1; }
 void go(){
  QFETCH(int, scheme);
  applyTheme(*qApp, static_cast<Scheme>(scheme));
  const QString p = QStringLiteral("/tmp/shots/%1-").arg(scheme);
  test::PageFixture f;
  const auto alice = sts::Caller::user(test::account(test::developmentId), "alice");
  for (auto n : {"s1","s2","deploy-2026"}) f.assume(alice, std::string(engine::practice::updateDataBucketArn), n, n[0]=='d'?900:3600);
  f.codeOf(alice, "iam:DeleteUser", {{"UserName","bob"}});
  f.must("iam:CreateAccessKey", {{"UserName","alice"}});
  f.must("iam:CreatePolicy", {{"PolicyName","Lonely"},{"PolicyDocument", test::allowing("s3:*","*")}});
  f.clock.advance(std::chrono::minutes(5));
  MainWindow w(f.store, f.prompts, f.ticker, f.clock);
  w.resize(1280,800); w.show(); QVERIFY(QTest::qWaitForWindowExposed(&w));
  f.settle(); QTest::qWait(200); f.settle();
  w.grab().save(p+QStringLiteral("overview.png"));
  auto* area = w.findChild<QScrollArea*>(QStringLiteral("overviewArea"));
  area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum()); f.settle();
  w.grab().save(p+QStringLiteral("overview2.png"));
  w.openPage(QStringLiteral("activity")); f.settle(); QTest::qWait(100); f.settle();
  f.robot.chooseRow(QStringLiteral("activityList"), QStringLiteral("iam:DeleteUser"));
  f.robot.click(QStringLiteral("activityVerify")); QTest::qWait(100); f.settle();
  w.grab().save(p+QStringLiteral("activity.png"));
  w.resize(1024,640); f.settle();
  w.grab().save(p+QStringLiteral("activity-small.png"));
  w.openPage(QStringLiteral("overview")); f.settle();
  w.grab().save(p+QStringLiteral("overview-small.png"));
  auto* d = new ImportDialog(f.context(), &w); d->open(); f.settle();
  d->grab().save(p+QStringLiteral("import0.png"));
  d->addFiles({QStringLiteral(ROLEWRIGHT_TEST_DATA "/import/account_cli.json")}); QTest::qWait(300); f.settle();
  d->grab().save(p+QStringLiteral("import1.png"));
  d->close(); f.settle();
 }
};
QTEST_MAIN(Shots)
#include "test_zz_shots.moc"
