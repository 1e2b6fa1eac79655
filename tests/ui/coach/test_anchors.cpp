/// The places that walkthroughs name: each is in the list, in the window, and ringed once one is taken there.
#include "core/training/lint.h"
#include "tests/support/ui/window_fixture.h"
#include "ui/coach/lesson_shelf.h"
#include "ui/shell/coach_guide.h"

#include <QAbstractButton>
#include <QAction>
#include <QFile>
#include <QMouseEvent>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>

using namespace rolewright;
using namespace rolewright::ui;
using test::part;

namespace {

/// What must be chosen for the parts of a page's editor to be there.
QString rowOf(const QString& page)
{
    static const QHash<QString, QString> rows = {
        {QStringLiteral("users"), QStringLiteral("arn:aws:iam::111122223333:user/admin")},
        {QStringLiteral("groups"), QStringLiteral("arn:aws:iam::111122223333:group/Developers")},
        {QStringLiteral("roles"), QStringLiteral("arn:aws:iam::444455556666:role/updateDataBucket")},
        {QStringLiteral("resources"), QStringLiteral("arn:aws:s3:::data-bucket-444455556666")},
    };
    return rows.value(page);
}

}  // namespace

class TestAnchors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWalkthroughsNameIsInTheList()
    {
        QFile file(QStringLiteral(":/rolewright/training/anchors.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto list = training::AnchorList::read(file.readAll().toStdString());
        QVERIFY(list.ok());
        const LessonShelf shelf = readShelf(QStringLiteral("en"), QStringLiteral("nobody"));
        QVERIFY(shelf.pack);
        int named = 0;
        const AnchorBook book;
        const auto check = [&](const training::Anchor& anchor) {
            ++named;
            QVERIFY2(book.find(QString::fromStdString(anchor.id)), anchor.id.c_str());
            QVERIFY2(list->known.contains(anchor.id), anchor.id.c_str());
        };
        for (const training::Walkthrough& one : shelf.pack->walkthroughs) {
            for (const training::Step& step : one.lesson.steps) {
                std::for_each(step.anchors.begin(), step.anchors.end(), check);
                for (const training::Hint& hint : step.hints) {
                    if (hint.point)
                        check(*hint.point);
                }
                for (const training::Diagnosis& diagnosis : step.diagnose) {
                    if (diagnosis.point)
                        check(*diagnosis.point);
                }
            }
        }
        QVERIFY(named > 50);
        QVERIFY(!book.find(QStringLiteral("no.such.place")));
    }

    void everyPlaceIsInTheWindow()
    {
        test::WindowFixture fixture;
        fixture.show();
        CoachGuide guide(fixture.window(), fixture.store());
        auto* ring = part<QWidget>(fixture.window(), "coachRing");
        const AnchorBook book;
        for (const QString& id : book.ids()) {
            if (id == QStringLiteral("sts.federationToken") || id == QStringLiteral("shell.terminal"))
                continue;  // the terminal is a walkthrough's window's
            const AnchorPlace& place = *book.find(id);
            guide.pointAt({id, rowOf(place.page), {}}, 3, false);
            QVERIFY2(!ring->isVisible(), qPrintable(id));
            QVERIFY2(!place.action.isEmpty() || guide.targets().size() >= std::max<qsizetype>(1, place.widgets.size()) || !place.page.isEmpty(),
                     qPrintable(id));
            guide.takeThere();
            QVERIFY2(QTest::qWaitFor([&] { return ring->isVisible() || id == QStringLiteral("findings.statement"); }),
                     qPrintable(id));                                                                          // of a finding; there is none here
            QVERIFY2(guide.targets().size() == std::max<qsizetype>(1, place.widgets.size()), qPrintable(id));  // each name once
            QVERIFY2(guide.words().size() > 3, qPrintable(id));
        }
    }

    void theRingIsInNobodysWayAndLeavesNothingBehind()
    {
        test::WindowFixture fixture;
        fixture.show();
        CoachGuide guide(fixture.window(), fixture.store());
        auto* ring = part<QWidget>(fixture.window(), "coachRing");
        fixture.window().openPage(QStringLiteral("users"));
        fixture.settle();
        auto* create = part<QPushButton>(fixture.window(), "usersCreate");
        const QString before = create->accessibleDescription();
        guide.pointAt({QStringLiteral("iam.users.create"), {}, {}}, 2, true);
        QVERIFY(ring->isVisible());
        QVERIFY(ring->geometry().contains(QRect(create->mapTo(&fixture.window(), QPoint()), create->size())));
        QVERIFY(create->accessibleDescription().startsWith(QStringLiteral("Target of step 2.")));
        QCOMPARE(fixture.window().childAt(create->mapTo(&fixture.window(), create->rect().center())), create);
        fixture.window().openPage(QStringLiteral("groups"));
        auto* pages = part<QWidget>(fixture.window(), "pages");
        const auto isAround = [&](QWidget* one) { return ring->isVisible() && ring->geometry().intersects(QRect(one->mapTo(&fixture.window(), QPoint()), one->size())); };
        QVERIFY(QTest::qWaitFor([&] { return isAround(pages) && !isAround(create); }));  // the way back
        QCOMPARE(create->accessibleDescription(), before);
        fixture.window().openPage(QStringLiteral("users"));
        QVERIFY(QTest::qWaitFor([&] { return isAround(create) && !isAround(pages); }));
        guide.pointAt({}, 3, false);
        QVERIFY(!ring->isVisible());
        QCOMPARE(create->accessibleDescription(), before);
    }

    void theWayIsRingedAndTheAccountIsPutOnShow()
    {
        test::WindowFixture fixture;
        fixture.show();
        Store& store = fixture.store();
        const auto development = *AccountId::parse("111122223333");
        store.setAccount(development);
        fixture.window().openPage(QStringLiteral("overview"));
        CoachGuide guide(fixture.window(), store);
        QString told;
        connect(&guide, &CoachGuide::told, &guide, [&](const QString& text) { told = text; });
        auto* ring = part<QWidget>(fixture.window(), "coachRing");
        const auto rings = [&](const char* name) {
            auto* one = fixture.window().findChild<QWidget*>(QLatin1String(name));
            return QTest::qWaitFor([&] {
                const QRect place(one->mapTo(&fixture.window(), QPoint()), one->size());
                return ring->isVisible() && place.adjusted(-21, -21, 21, 21).contains(ring->geometry());
            });
        };
        const CoachSpot spot{QStringLiteral("iam.role.permissions.add"), rowOf(QStringLiteral("roles")), {}, QStringLiteral("444455556666")};
        guide.pointAt(spot, 3, true);
        QVERIFY2(told.contains(QStringLiteral("updateDataBucket")) || told.contains(QStringLiteral("Roles")), qPrintable(told));
        QVERIFY(rings("accountSwitcher"));
        store.setAccount(*AccountId::parse("444455556666"));
        QVERIFY(rings("pages"));
        fixture.window().openPage(QStringLiteral("roles"));
        QVERIFY(rings("rolesList"));
        fixture.window().open(spot.row);
        auto* tabs = fixture.window().findChild<QTabWidget*>(QStringLiteral("rolesTabs"));
        tabs->setCurrentIndex(tabs->count() - 1);
        QTest::qWait(0);
        guide.pointAt(spot, 3, true);
        QVERIFY(QTest::qWaitFor([&] { return ring->isVisible() && ring->height() < 2 * 21 + 2 * tabs->tabBar()->height(); }));
        tabs->setCurrentIndex(0);
        QVERIFY(rings("rolesPermissionsAddInline"));
        store.setAccount(development);
        fixture.window().openPage(QStringLiteral("users"));
        guide.takeThere();
        QVERIFY(rings("rolesPermissionsAddInline"));
        QCOMPARE(store.account().text(), std::string("444455556666"));
    }

    void aPartOfAPolicyIsRinged()
    {
        test::WindowFixture fixture;
        fixture.show();
        CoachGuide guide(fixture.window(), fixture.store());
        auto* ring = part<QWidget>(fixture.window(), "coachRing");
        guide.pointAt({QStringLiteral("iam.role.trust.editor"), rowOf(QStringLiteral("roles")), QStringLiteral("/Statement/0/Principal")}, 4, false);
        guide.takeThere();
        QVERIFY(QTest::qWaitFor([&] { return ring->isVisible(); }));  // the form
        auto* form = part<QWidget>(fixture.window(), "trustEditor");
        QVERIFY(ring->width() >= std::min(form->width(), form->parentWidget()->width()));  // all of it, whatever its children cover
        part<QAbstractButton>(fixture.window(), "rolesTrustAsJson")->click();
        auto* text = part<QWidget>(fixture.window(), "rolesTrustJson");
        guide.takeThere();
        QVERIFY(QTest::qWaitFor([&] { return ring->isVisible() && text->isVisible() && ring->height() < text->height(); }));
        QVERIFY(QRect(text->mapTo(&fixture.window(), QPoint()), text->size()).adjusted(-21, -21, 21, 21).contains(ring->geometry()));
    }
};

QTEST_MAIN(TestAnchors)
#include "test_anchors.moc"
