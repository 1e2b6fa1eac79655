#include "tests/support/ui/window_fixture.h"
#include "ui/role_wizard/role_draft.h"
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSettings>
#include <QTabWidget>
#include <QTest>
#include <QThread>
using namespace rolewright; using namespace rolewright::ui;
class Shots : public QObject { Q_OBJECT
    int n = 0; QString dir;
    void shot(QWidget* w, QString name) { name.replace(QRegularExpression(QStringLiteral("[^A-Za-z0-9]+")), QStringLiteral("-")); w->grab().save(dir + QStringLiteral("/%1-%2.png").arg(n++, 3, 10, QLatin1Char('0')).arg(name)); }
    void wait(test::WindowFixture& f) { f.settle(); for (int i = 0; i < 30; ++i) { QThread::msleep(10); f.settle(); } }
    void dialogs(test::WindowFixture& f, QSet<QWidget*> before, const QString& where) {
        wait(f);
        for (QWidget* w : QApplication::topLevelWidgets()) { auto* d = qobject_cast<QDialog*>(w); if (!d || !d->isVisible() || before.contains(w)) continue;
            if (auto* steps = d->findChild<QListWidget*>(QStringLiteral("wizardSteps"))) { for (int i = 0; i < steps->count(); ++i) { steps->setCurrentRow(i); wait(f); shot(d, where + steps->item(i)->text()); } }
            else shot(d, where);
            d->reject(); f.settle(); }
    }
    QSet<QWidget*> tops() { QSet<QWidget*> s; for (QWidget* w : QApplication::topLevelWidgets()) if (w->isVisible()) s << w; return s; }
private Q_SLOTS:
    void all_data() { QTest::addColumn<int>("scheme"); QTest::newRow("light") << 0; QTest::newRow("dark") << 1; }
    void all() {
        QFETCH(int, scheme);
        dir = QStringLiteral("/tmp/shots/%1").arg(scheme ? QStringLiteral("dark") : QStringLiteral("light")); QDir().mkpath(dir); n = 0;
        test::WindowFixture f(test::World::practice, static_cast<Scheme>(scheme));
        f.show(); f.prompts().yes = false;
        const std::string document = test::allowing("s3:GetObject", "*");
        f.must("iam:CreateAccessKey", {{"UserName", "alice"}});
        f.must("iam:TagUser", {{"UserName", "alice"}, {"Tags", json::Object::array({{{"Key", "Team"}, {"Value", "Data"}}})}});
        f.must("iam:PutUserPolicy", {{"UserName", "alice"}, {"PolicyName", "Own"}, {"PolicyDocument", document}});
        f.must("iam:CreatePolicy", {{"PolicyName", "AFirst"}, {"PolicyDocument", document}});
        f.must("iam:CreatePolicyVersion", {{"PolicyArn", "arn:aws:iam::111122223333:policy/AFirst"}, {"PolicyDocument", test::allowing("s3:*", "*")}, {"SetAsDefault", true}});
        f.must("iam:AttachUserPolicy", {{"UserName", "alice"}, {"PolicyArn", "arn:aws:iam::111122223333:policy/AFirst"}});
        f.must("iam:CreateUser", {{"UserName", "dave"}});
        f.must("iam:CreateRole", {{"RoleName", "AAR1"}, {"AssumeRolePolicyDocument", test::trusting("arn:aws:iam::111122223333:user/dave")}});
        f.must("iam:DeleteUser", {{"UserName", "dave"}});
        f.assume(sts::Caller::user(test::account(test::developmentId), "carol"), "arn:aws:iam::111122223333:role/Auditor", "carol");
        f.assume(sts::Caller::user(test::account(test::developmentId), "alice"), "arn:aws:iam::444455556666:role/updateDataBucket", "alice-20261124");
        wait(f);
        RoleDraft draft; draft.account = test::account(test::developmentId); draft.name = "Planned"; draft.trust = test::trusting("arn:aws:iam::111122223333:root"); draft.inlinePolicy = document;
        QSettings().setValue(QStringLiteral("roleWizard/draft"), QString::fromStdString(toText(draft)));
        for (const auto& [id, page] : f.window().pages()) {
            f.window().openPage(id); wait(f);
            shot(&f.window(), id + QStringLiteral("-empty"));
            QAbstractItemView* list = page->findChild<QAbstractItemView*>(id + QStringLiteral("List"));
            if (list && list->model()->rowCount() > 0) list->setCurrentIndex(list->model()->index(id == QStringLiteral("users") ? 1 : 0, 0));
            wait(f);
            auto* tabs = page->findChild<QTabWidget*>();
            for (int i = 0; i < (tabs ? tabs->count() : 1); ++i) {
                if (tabs) tabs->setCurrentIndex(i);
                wait(f);
                const QString where = id + QStringLiteral("-") + (tabs ? tabs->tabText(i) : QString());
                shot(&f.window(), where);
                for (QRadioButton* r : page->findChildren<QRadioButton*>()) if (r->isVisible() && !r->isChecked()) { r->click(); wait(f); shot(&f.window(), where + r->text()); break; }
                for (QAbstractButton* b : page->findChildren<QAbstractButton*>()) if (b->isVisible() && b->isEnabled() && b->text().contains(QStringLiteral("…"))) { const auto before = tops(); b->click(); dialogs(f, before, where + b->text()); }
            }
        }
        if (auto* create = f.window().findChild<QPushButton*>(QStringLiteral("usersKeysCreate"))) { f.window().openPage(QStringLiteral("users")); f.window().findChild<QTabWidget*>(QStringLiteral("usersTabs"))->setCurrentIndex(2); wait(f); create->click(); wait(f); shot(&f.window(), QStringLiteral("users-secret")); }
        f.prompts().yes = true;
        for (QAction* a : f.window().menuActions()) if (a->text().contains(QStringLiteral("…"))) { const auto before = tops(); a->trigger(); dialogs(f, before, a->text()); }
    }
};
QTEST_MAIN(Shots)
#include "test_zz_shots.moc"
