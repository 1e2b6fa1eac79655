/// A row of buttons gives its words up one by one as it gets narrower, from its end, and takes them back.
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/folding_row.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace rolewright::ui;

namespace {

struct Row {
    Row()
    {
        layout = new QHBoxLayout(&widget);
        folding = new FoldingRow(&widget, layout);
        first = new QPushButton(icon(QStringLiteral("add")), QStringLiteral("&Create something"), &widget);
        second = new QToolButton(&widget);
        second->setIcon(icon(QStringLiteral("edit")));
        second->setText(QStringLiteral("&Rename something"));
        second->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        for (QAbstractButton* button : {static_cast<QAbstractButton*>(first), static_cast<QAbstractButton*>(second)}) {
            layout->addWidget(button);
            folding->add(button);
        }
        layout->addStretch(1);
        widget.resize(600, 60);
        widget.show();
        QCoreApplication::processEvents();
    }
    void narrow(int width)
    {
        widget.resize(width, 60);
        QCoreApplication::processEvents();
    }

    QWidget widget;
    QHBoxLayout* layout = nullptr;
    FoldingRow* folding = nullptr;
    QPushButton* first = nullptr;
    QToolButton* second = nullptr;
};

}  // namespace

class TestFoldingRow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Scheme::light); }
    void foldsFromItsEndAndUnfolds();
    void whatIsHiddenTakesNoRoom();
    void aFoldedButtonStillAnswersToItsLetter();
};

void TestFoldingRow::foldsFromItsEndAndUnfolds()
{
    Row row;
    QVERIFY(!FoldingRow::isFolded(*row.first) && !FoldingRow::isFolded(*row.second));
    const int whole = row.layout->sizeHint().width();
    row.narrow(whole);
    QVERIFY(!FoldingRow::isFolded(*row.second));
    row.narrow(whole - 1);
    QVERIFY(!FoldingRow::isFolded(*row.first));
    QVERIFY(FoldingRow::isFolded(*row.second));
    QVERIFY(row.second->width() < 40);
    row.narrow(100);
    QVERIFY(FoldingRow::isFolded(*row.first));
    QVERIFY(row.first->width() < 40);
    QVERIFY(row.layout->sizeHint().width() <= 100);
    row.narrow(whole);
    QVERIFY(!FoldingRow::isFolded(*row.first) && !FoldingRow::isFolded(*row.second));
    QCOMPARE(row.first->width(), row.first->sizeHint().width());
}

void TestFoldingRow::whatIsHiddenTakesNoRoom()
{
    Row row;
    const int whole = row.layout->sizeHint().width();
    row.second->hide();
    row.narrow(whole - 20);
    QVERIFY(!FoldingRow::isFolded(*row.first));
    row.second->show();
    QCoreApplication::processEvents();
    QVERIFY(FoldingRow::isFolded(*row.second));
}

void TestFoldingRow::aFoldedButtonStillAnswersToItsLetter()
{
    Row row;
    row.narrow(100);
    row.widget.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&row.widget));
    int pressed = 0;
    connect(row.first, &QPushButton::clicked, this, [&pressed] { ++pressed; });
    QTest::keyClick(&row.widget, Qt::Key_C, Qt::AltModifier);
    QTRY_COMPARE(pressed, 1);
    QVERIFY(!row.first->text().isEmpty());  // and to those who hear it
}

QTEST_MAIN(TestFoldingRow)
#include "test_folding_row.moc"
