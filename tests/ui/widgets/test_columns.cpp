/// Lists in little room: what their columns are given, where texts are cut, and what stands there while nothing is in them.
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/code_view.h"
#include "ui/widgets/column_fit.h"
#include "ui/widgets/empty_words.h"
#include "ui/widgets/list_look.h"

#include <QComboBox>
#include <QHeaderView>
#include <QScrollBar>
#include <QTest>
#include <QTreeWidget>

using namespace rolewright;
using namespace rolewright::ui;

namespace {

const QString longText = QStringLiteral("what nobody can see as a whole in a list that is as narrow as this one is");

/// A list of three columns: a name, one short word, and a sentence.
class List final : public QTreeWidget {
public:
    explicit List(const QStringList& names, const QString& sentence = longText)
    {
        setHeaderLabels({QStringLiteral("Name"), QStringLiteral("Kind"), QStringLiteral("About")});
        lookLikeList(*this);
        setFocusPolicy(Qt::NoFocus);  // no row looks unlike the others
        for (const QString& name : names)
            new QTreeWidgetItem(this, {name, QStringLiteral("role"), sentence});
    }
    void showAt(int width)
    {
        resize(width, 200);
        show();
        QCoreApplication::processEvents();
    }
    int needed(int column) const { return std::max(static_cast<const QAbstractItemView*>(this)->sizeHintForColumn(column), header()->sectionSizeHint(column)); }
    QImage cell(int row, int column) { return viewport()->grab(visualRect(model()->index(row, column))).toImage(); }
};

}  // namespace

class TestColumns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Scheme::light); }
    void aColumnHasWhatIsInIt();
    void theWidestGiveWayFirst_data();
    void theWidestGiveWayFirst();
    void aNameThatStretchesIsNotSqueezedOut();
    void aNameNeedNotComeFirst();
    void aListWithoutTitlesIsFittedToo();
    void onlyTheSortedColumnKeepsRoomForItsMark();
    void theLastColumnGivesBackWhatItHad();
    void whatComesLaterIsMeasuredToo();
    void aWidthOfOnesOwnStays();
    void namesThatBeginAlikeAreToldApart();
    void aChoiceOfSuchANameIsToldApart();
    void anEmptyListSaysWhatItIsFor();
    void foldMarksAreSeen_data();
    void foldMarksAreSeen();
};

void TestColumns::aColumnHasWhatIsInIt()
{
    List list({QStringLiteral("AmazonSSMManagedInstanceCore")}, QStringLiteral("short"));
    list.showAt(800);
    QCOMPARE(list.columnWidth(0), list.needed(0));
    QCOMPARE(list.columnWidth(1), list.needed(1));
    QCOMPARE(list.columnWidth(0) + list.columnWidth(1) + list.columnWidth(2), list.viewport()->width());
}

void TestColumns::theWidestGiveWayFirst_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {260, 320, 400, 500})
        QTest::addRow("%d", width) << width;
}

void TestColumns::theWidestGiveWayFirst()
{
    QFETCH(int, width);
    List list({QStringLiteral("AmazonSSMManagedInstanceCore"), QStringLiteral("x")});
    list.showAt(width);
    QCOMPARE(list.horizontalScrollBar()->maximum(), 0);
    QVERIFY(list.columnWidth(1) >= list.needed(1));
    for (int column = 0; column < 2; ++column) {
        const bool isCut = list.columnWidth(column) < list.needed(column);
        QVERIFY2(!isCut || list.columnWidth(2) <= list.columnWidth(column), qPrintable(QString::number(column)));
        QVERIFY(list.columnWidth(column) <= list.needed(column));
    }
    list.showAt(900);
    QCOMPARE(list.columnWidth(0), list.needed(0));
}

void TestColumns::aNameThatStretchesIsNotSqueezedOut()
{
    List list({QStringLiteral("AmazonSSMManagedInstanceCore-for-the-servers")}, QStringLiteral("short"));
    list.header()->setStretchLastSection(false);
    list.header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list.showAt(190);
    QVERIFY(list.columnWidth(0) >= ColumnFit::leastOfName(list));
    QVERIFY(list.horizontalScrollBar()->maximum() > 0);
    list.showAt(900);
    QCOMPARE(list.columnWidth(0) + list.columnWidth(1) + list.columnWidth(2), list.viewport()->width());
    QCOMPARE(list.columnWidth(1), list.needed(1));
    list.showAt(190);
    QVERIFY(list.columnWidth(0) >= ColumnFit::leastOfName(list));
}

void TestColumns::aNameNeedNotComeFirst()
{
    List list({QStringLiteral("2026-12-01 02:48:44 in the morning")}, QStringLiteral("iam:CreateDelegationRequest"));
    list.header()->setStretchLastSection(false);
    ColumnFit::of(*list.header())->setName(2);
    list.showAt(300);
    QVERIFY(list.columnWidth(2) >= std::min(list.needed(2), ColumnFit::leastOfName(list)));
    QVERIFY(list.columnWidth(0) < list.needed(0));
}

void TestColumns::aListWithoutTitlesIsFittedToo()
{
    List list({QStringLiteral("worker")}, QStringLiteral("its trust policy does not let Lambda in"));
    list.header()->hide();
    list.header()->setStretchLastSection(false);
    list.header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list.showAt(800);
    QCOMPARE(list.columnWidth(2), list.needed(2));
}

void TestColumns::onlyTheSortedColumnKeepsRoomForItsMark()
{
    List list({QStringLiteral("AmazonSSMManagedInstanceCore-for-the-servers")}, QStringLiteral("short"));
    list.header()->setStretchLastSection(false);
    list.setSortingEnabled(true);
    list.sortByColumn(0, Qt::AscendingOrder);
    list.showAt(330);
    const int unmarked = list.columnWidth(1);
    const int name = list.columnWidth(0);
    QVERIFY(unmarked < list.needed(1));
    QVERIFY(unmarked >= list.fontMetrics().horizontalAdvance(QStringLiteral("Kind")));
    list.sortByColumn(1, Qt::AscendingOrder);
    QTRY_VERIFY(list.columnWidth(1) >= list.needed(1));
    QVERIFY(list.columnWidth(0) <= name);
}

void TestColumns::theLastColumnGivesBackWhatItHad()
{
    List list({QStringLiteral("worker")}, QStringLiteral("short"));
    list.showAt(900);
    list.header()->resizeSection(2, 400);
    list.showAt(300);
    QCOMPARE(list.horizontalScrollBar()->maximum(), 0);
    QCOMPARE(list.columnWidth(0) + list.columnWidth(1) + list.columnWidth(2), list.viewport()->width());
}

void TestColumns::whatComesLaterIsMeasuredToo()
{
    List list({});
    list.showAt(900);
    const int before = list.columnWidth(0);
    new QTreeWidgetItem(&list, {QStringLiteral("AmazonSSMManagedInstanceCore"), QStringLiteral("role"), longText});
    QTRY_COMPARE(list.columnWidth(0), list.needed(0));
    QVERIFY(list.columnWidth(0) > before);
}

void TestColumns::aWidthOfOnesOwnStays()
{
    List list({QStringLiteral("AmazonSSMManagedInstanceCore")});
    list.showAt(700);
    list.header()->resizeSection(1, 133);
    list.showAt(500);
    QCOMPARE(list.columnWidth(1), 133);
    QCOMPARE(ColumnFit::of(*list.header())->own(), QList<int>{1});
    ColumnFit::of(*list.header())->setOwn({});
    QCOMPARE(list.columnWidth(1), list.needed(1));
}

void TestColumns::namesThatBeginAlikeAreToldApart()
{
    List list({QStringLiteral("AmazonEC2ContainerServiceforEC2Role"), QStringLiteral("AmazonEC2ContainerServiceEventsRole"), QStringLiteral("AmazonEC2ContainerServiceforEC2Role")});
    list.header()->setSectionResizeMode(0, QHeaderView::Fixed);
    list.header()->resizeSection(0, list.fontMetrics().horizontalAdvance(QStringLiteral("AmazonEC2ContainerSe")));
    list.showAt(500);
    QVERIFY(list.columnWidth(0) < list.needed(0));
    QCOMPARE(list.cell(0, 0), list.cell(2, 0));
    QVERIFY(list.cell(0, 0) != list.cell(1, 0));
}

void TestColumns::aChoiceOfSuchANameIsToldApart()
{
    QComboBox box;
    box.addItems({QStringLiteral("AmazonEC2ContainerServiceforEC2Role"), QStringLiteral("AmazonEC2ContainerServiceEventsRole")});
    box.resize(box.fontMetrics().horizontalAdvance(QStringLiteral("AmazonEC2ContainerSe")), 28);
    const QImage first = box.grab().toImage();
    box.setCurrentIndex(1);
    QVERIFY(box.grab().toImage() != first);
}

void TestColumns::anEmptyListSaysWhatItIsFor()
{
    List list({});
    auto* words = new EmptyWords(list, QStringLiteral("Nothing yet."));
    list.showAt(300);
    QVERIFY(words->isVisible());
    QVERIFY(list.viewport()->rect().contains(words->geometry()));
    QCOMPARE(list.accessibleDescription(), QStringLiteral("Nothing yet."));
    list.resize(500, 300);
    QCOMPARE(words->height(), list.viewport()->height());
    words->say(QStringLiteral("Nothing fits."));
    QCOMPARE(list.accessibleDescription(), QStringLiteral("Nothing fits."));
    auto* item = new QTreeWidgetItem(&list, {QStringLiteral("one")});
    QVERIFY(!words->isVisible());
    QCOMPARE(list.accessibleDescription(), QString());
    delete item;
    QVERIFY(words->isVisible());
}

void TestColumns::foldMarksAreSeen_data()
{
    QTest::addColumn<int>("scheme");
    QTest::newRow("light") << static_cast<int>(Scheme::light);
    QTest::newRow("dark") << static_cast<int>(Scheme::dark);
    QTest::newRow("high contrast") << static_cast<int>(Scheme::highContrast);
}

void TestColumns::foldMarksAreSeen()
{
    QFETCH(int, scheme);
    applyTheme(*qApp, static_cast<Scheme>(scheme));
    CodeView view(QStringLiteral("code"), QStringLiteral("Code"), nullptr);
    view.setCode(QStringLiteral("{\n  \"a\": {\n    \"b\": 1\n  }\n}\n"));
    view.resize(400, 200);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    constexpr int foldMargin = 2;
    const int left = view.marginWidth(0) + view.marginWidth(1);
    const QImage margin = view.viewport()->grab(QRect(left, 0, view.marginWidth(foldMargin), 200)).toImage();
    double strongest = 1;
    for (int y = 0; y < margin.height(); ++y) {
        for (int x = 0; x < margin.width(); ++x)
            strongest = std::max(strongest, contrast(margin.pixelColor(x, y), tokens().background));
    }
    QVERIFY2(strongest >= 3, qPrintable(QString::number(strongest)));
    QVERIFY2(strongest < 12, qPrintable(QString::number(strongest)));  // and no louder than the text
    applyTheme(*qApp, Scheme::light);
}

QTEST_MAIN(TestColumns)
#include "test_columns.moc"
