/// Every text of the real window has the room that it needs, or is cut with an ellipsis and whole on hover; nothing lies over something else or reaches out of its place.
/// The screen is ROLEWRIGHT_TEST_SCREEN large, 1280x800 unless told.
#include "tests/support/ui/window_fixture.h"
#include "ui/tour/gallery_scenes.h"
#include "ui/tour/gallery_world.h"
#include "ui/tour/window_walk.h"
#include "ui/widgets/column_fit.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/folding_row.h"
#include "ui/widgets/title_tabs.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QFile>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyleOptionComboBox>
#include <QStyleOptionHeaderV2>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>
#include <set>

using namespace rolewright;
using namespace rolewright::ui;

namespace {

QSize screenSize()
{
    const QStringList sides = qEnvironmentVariable("ROLEWRIGHT_TEST_SCREEN", QStringLiteral("1280x800")).split(QLatin1Char('x'));
    return {sides.value(0).toInt(), sides.value(1).toInt()};
}

constexpr int leastLetters = 8;  ///< of a text that is cut, and of a field to type in

/// A dock behind another one is somewhere outside of the window.
bool isPutAway(const QWidget& widget)
{
    const QWidget* dock = &widget;
    while (dock && !qobject_cast<const QDockWidget*>(dock))
        dock = dock->parentWidget();
    return dock && !dock->isWindow() && !dock->window()->rect().intersects(QRect(dock->mapTo(dock->window(), QPoint()), dock->size()));
}

template <typename Widget>
QList<Widget*> shownIn(const QWidget& window)
{
    QList<Widget*> found;
    for (Widget* widget : window.findChildren<Widget*>()) {
        if (widget->isVisible() && widget->window() == &window && !isPutAway(*widget))
            found += widget;
    }
    return found;
}

/// Collects what does not fit, so that one run shows all of it.
class Ruler {
public:
    void measure(const QWidget& window, const QString& where)
    {
        m_where = where;
        for (const QAbstractButton* button : shownIn<QAbstractButton>(window))
            measureButton(*button);
        for (const QLabel* label : shownIn<QLabel>(window))
            measureLabel(*label);
        for (const QTabBar* bar : shownIn<QTabBar>(window))
            measureTabs(*bar);
        for (const QHeaderView* header : shownIn<QHeaderView>(window))
            measureHeader(*header);
        for (const QTableView* table : shownIn<QTableView>(window))
            measureColumns(*table, *table->horizontalHeader());
        for (const QTreeView* tree : shownIn<QTreeView>(window))
            measureColumns(*tree, *tree->header());
        for (const QComboBox* box : shownIn<QComboBox>(window))
            measureChoice(*box);
        for (const QLineEdit* field : shownIn<QLineEdit>(window))
            measureField(*field);
        for (const QWidget* widget : shownIn<QWidget>(window)) {
            if (isControl(*widget))
                measurePlace(*widget);
        }
    }
    int texts() const { return m_texts; }

    QStringList complaints;

private:
    static bool isControl(const QWidget& widget)
    {
        return (qobject_cast<const QAbstractButton*>(&widget) || qobject_cast<const QLabel*>(&widget) || qobject_cast<const QLineEdit*>(&widget) || qobject_cast<const QComboBox*>(&widget)) &&
               !widget.objectName().startsWith(QLatin1String("qt_")) && !qobject_cast<const QComboBox*>(widget.parentWidget()) && !widget.parentWidget()->inherits("QAbstractSpinBox") &&
               !qobject_cast<const QLineEdit*>(widget.parentWidget()) && !widget.parentWidget()->inherits("QDockWidget") && !qobject_cast<const QTabBar*>(widget.parentWidget());
    }
    void measureButton(const QAbstractButton& button)
    {
        const bool pictured = qobject_cast<const QToolButton*>(&button) && qobject_cast<const QToolButton*>(&button)->toolButtonStyle() == Qt::ToolButtonIconOnly && !button.icon().isNull();
        if (button.text().isEmpty() || pictured || (FoldingRow::isFolded(button) && !button.icon().isNull()))
            return;
        ++m_texts;
        const int picture = button.icon().isNull() ? 0 : button.iconSize().width() + 4;
        const QSize text = button.fontMetrics().size(Qt::TextShowMnemonic, button.text());
        int mark = 0;
        if (qobject_cast<const QCheckBox*>(&button) || qobject_cast<const QRadioButton*>(&button))
            mark = button.style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, &button) + 4;
        if (text.width() + picture + mark > button.width() || text.height() > button.height())
            complain(button, QStringLiteral("“%1” needs %2 of %3 × %4").arg(button.text()).arg(text.width() + picture + mark).arg(button.width()).arg(button.height()));
    }
    void measureLabel(const QLabel& label)
    {
        if (label.text().isEmpty() || qobject_cast<const ElidedLabel*>(&label) || !label.toolTip().isEmpty())
            return;
        ++m_texts;
        const QSize needed = label.wordWrap() ? QSize(0, label.heightForWidth(label.width())) : label.sizeHint();
        if (needed.width() > label.width() || needed.height() > label.height())
            complain(label, QStringLiteral("“%1” needs %2 × %3 of %4 × %5").arg(label.text().left(60)).arg(needed.width()).arg(needed.height()).arg(label.width()).arg(label.height()));
    }
    /// What gives way and tells the whole on hover may be cut.
    void measureTabs(const QTabBar& bar)
    {
        for (int tab = 0; tab < bar.count(); ++tab) {
            if (!bar.isTabVisible(tab))
                continue;
            ++m_texts;
            const bool tells = qobject_cast<const TitleTabBar*>(&bar) || !bar.tabToolTip(tab).isEmpty();
            if (!tells && (bar.tabRect(tab).width() < bar.fontMetrics().horizontalAdvance(bar.tabText(tab)) || bar.tabRect(tab).right() > bar.width()))
                complain(bar, QStringLiteral("the tab “%1” is cut").arg(bar.tabText(tab)));
        }
    }
    void measureHeader(const QHeaderView& header)
    {
        if (header.orientation() == Qt::Vertical || !header.model())
            return;
        for (int section = 0; section < header.count(); ++section) {
            if (header.isSectionHidden(section))
                continue;
            ++m_texts;
            const QString title = header.model()->headerData(section, Qt::Horizontal).toString();
            const bool tells = header.textElideMode() != Qt::ElideNone && !header.model()->headerData(section, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty();
            if (!tells && ColumnFit::titleWidth(header, section) > header.sectionSize(section))
                complain(*header.parentWidget(), QStringLiteral("the column “%1” needs %2 of %3").arg(title).arg(ColumnFit::titleWidth(header, section)).arg(header.sectionSize(section)));
        }
    }
    /// Nothing is out of sight at the side of a list that has room for its titles and the beginnings of its names.
    void measureColumns(const QAbstractItemView& view, const QHeaderView& header)
    {
        if (!ColumnFit::of(header) || !header.model())
            return;
        int titles = 0;
        for (int section = 0; section < header.count(); ++section)
            titles += header.isSectionHidden(section) ? 0 : ColumnFit::titleWidth(header, section);
        const int first = ColumnFit::titleWidth(header, 0);
        titles += std::clamp(view.sizeHintForColumn(0), first, std::max(first, ColumnFit::leastOfName(view))) - first;
        if (titles <= view.viewport()->width() && view.horizontalScrollBar()->maximum() > 0)
            complain(view, QStringLiteral("its columns reach out by %1").arg(view.horizontalScrollBar()->maximum()));
    }
    /// What is chosen is cut with an ellipsis, and whole on hover and in the list; a picture says it as well.
    void measureChoice(const QComboBox& box)
    {
        if (box.isEditable() || !box.itemIcon(box.currentIndex()).isNull())
            return;
        ++m_texts;
        QStyleOptionComboBox option;
        option.initFrom(&box);
        const int room = box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box).width();
        const int needed = box.fontMetrics().horizontalAdvance(box.currentText());
        if (needed > room && room < box.fontMetrics().averageCharWidth() * leastLetters * 2)
            complain(box, QStringLiteral("“%1” needs %2 of %3").arg(box.currentText()).arg(needed).arg(room));
    }
    void measureField(const QLineEdit& field)
    {
        const bool inner = field.parentWidget()->inherits("QAbstractSpinBox");  // a number needs what the box gives it
        if (!inner && field.width() < field.fontMetrics().averageCharWidth() * leastLetters)
            complain(field, QStringLiteral("the field is %1 wide").arg(field.width()));
    }
    /// It is within what is around it, unless that scrolls, and beside what is next to it.
    void measurePlace(const QWidget& widget)
    {
        const QWidget* child = &widget;
        for (const QWidget* around = widget.parentWidget(); around && !child->isWindow(); child = around, around = around->parentWidget()) {
            const auto* area = qobject_cast<const QScrollArea*>(around->parentWidget());
            const QRect place(widget.mapTo(around, QPoint()), widget.size());
            if (area && area->viewport() == around) {
                const bool sideways = area->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff;
                if (!sideways && (place.left() < 0 || place.right() >= around->width()))
                    complain(widget, QStringLiteral("reaches out of “%1”, which does not scroll that way, by %2").arg(area->objectName()).arg(std::max(-place.left(), place.right() - around->width() + 1)));
                break;
            }
            if (place.width() > 0 && !around->rect().contains(place)) {
                complain(widget, QStringLiteral("reaches out of %1 “%2”").arg(QLatin1String(around->metaObject()->className()), around->objectName()));
                break;
            }
        }
        for (const QObject* other : widget.parentWidget()->children()) {
            const auto* neighbour = qobject_cast<const QWidget*>(other);
            if (neighbour && neighbour != &widget && neighbour > &widget && neighbour->isVisible() && isControl(*neighbour) && neighbour->geometry().intersects(widget.geometry()))
                complain(widget, QStringLiteral("lies over “%1”").arg(neighbour->objectName()));
        }
    }
    void complain(const QWidget& widget, const QString& what)
    {
        const QString line = QStringLiteral("%1 “%2”: %3").arg(QLatin1String(widget.metaObject()->className()), widget.objectName(), what);
        if (m_said.insert(line).second)
            complaints += m_where + QStringLiteral(": ") + line;
    }

    QString m_where;
    std::set<QString> m_said;  ///< a window's parts are there in each of its places
    int m_texts = 0;
};

}  // namespace

class TestTextsFit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatDoesNotFitIsFound();
    void theEditorHasRoom();
    void aNarrowWindowNamesThePagesOnHover();
    void everyTextFits();
};

/// The ruler itself.
void TestTextsFit::whatDoesNotFitIsFound()
{
    QWidget window;
    window.resize(400, 200);
    const QString text = QStringLiteral("More than forty pixels");
    QPushButton button(text, &window);
    QLabel label(text, &window);
    QComboBox box(&window);
    box.addItem(text);
    ElidedLabel elided(&window);
    elided.setText(text);
    int top = 0;
    for (QWidget* part : {static_cast<QWidget*>(&button), static_cast<QWidget*>(&label), static_cast<QWidget*>(&box), static_cast<QWidget*>(&elided)})
        part->setGeometry(0, top += 30, 40, 28);
    QPushButton outside(QStringLiteral("A"), &window);
    outside.setGeometry(390, 0, 40, 28);
    window.show();
    Ruler ruler;
    ruler.measure(window, QStringLiteral("here"));
    QCOMPARE(ruler.complaints.size(), 4);
    for (QWidget* part : {static_cast<QWidget*>(&button), static_cast<QWidget*>(&label), static_cast<QWidget*>(&box)})
        part->resize(300, 28);
    outside.move(300, 0);
    Ruler again;
    again.measure(window, QStringLiteral("here"));
    QCOMPARE(again.complaints, QStringList());
    label.move(0, button.y() + 10);
    again.measure(window, QStringLiteral("here"));
    QCOMPARE(again.complaints.size(), 1);
}

/// However many docks there are: what the console is for is to be seen at once.
void TestTextsFit::theEditorHasRoom()
{
    test::WindowFixture fixture;
    fixture.show();
    fixture.window().resize(screenSize());
    fixture.window().open(QStringLiteral("arn:aws:iam::111122223333:user/admin"));
    fixture.settle();
    const auto* dock = fixture.window().findChild<QDockWidget*>(QStringLiteral("dockSessions"));
    QCOMPARE(dock->isVisible(), screenSize().height() >= 700);
    const auto* json = fixture.window().findChild<QWidget*>(QStringLiteral("usersPermissionsJson"));
    QVERIFY(json && json->isVisible());
    const int lines = json->visibleRegion().boundingRect().height() / json->fontMetrics().lineSpacing();
    QVERIFY2(lines >= 11, qPrintable(QString::number(lines)));
}

void TestTextsFit::aNarrowWindowNamesThePagesOnHover()
{
    test::WindowFixture fixture;
    fixture.show();
    const auto* pages = fixture.window().findChild<QListWidget*>(QStringLiteral("pages"));
    for (const int width : {1024, 1280, 1024}) {
        fixture.window().resize(width, 640);
        fixture.settle();
        const bool narrow = width < 1280;
        QCOMPARE(pages->width() < 80, narrow);
        for (int row = 0; row < pages->count(); ++row)
            QCOMPARE(pages->item(row)->toolTip(), narrow ? pages->item(row)->text() : QString());
    }
}

void TestTextsFit::everyTextFits()
{
    test::WindowFixture fixture;
    fixture.prompts().yes = false;  // nothing is deleted on the way
    fixture.show();
    QCOMPARE(fixture.window().screen()->size(), screenSize());
    fixture.window().resize(screenSize());
    fixture.settle();
    QVERIFY(furnishGallery(*fixture.engine).ok());
    Ruler ruler;
    const auto settle = [&fixture] { fixture.settle(); };
    const WindowWalk::Visit measure = [&ruler](QWidget& window, const QString& name) {
        ruler.measure(window, name);
        return Result<void>();
    };
    WindowWalk walk(fixture.window(), measure, settle);
    QVERIFY(walk.pages().ok() && walk.docks().ok() && walk.menuDialogs().ok());
    QVERIFY(GalleryScenes(fixture.application(), walk, measure, settle).play().ok());
    for (const QString& line : std::as_const(ruler.complaints))
        qWarning("%s", qPrintable(line));
    QVERIFY2(ruler.complaints.isEmpty(), qPrintable(QString::number(ruler.complaints.size())));
    QVERIFY(ruler.texts() >= 3000);
}

/// The screen is made before the application is.
int main(int argc, char** argv)
{
    const QTemporaryDir place;
    QFile screens(place.filePath(QStringLiteral("screens.json")));
    if (!screens.open(QIODevice::WriteOnly))
        return 1;
    screens.write(QStringLiteral("{\"screens\": [{\"name\": \"one\", \"x\": 0, \"y\": 0, \"width\": %1, \"height\": %2, \"logicalDpi\": 96, \"logicalBaseDpi\": 96, \"dpr\": 1}]}")
                      .arg(screenSize().width())
                      .arg(screenSize().height())
                      .toUtf8());
    screens.close();
    qputenv("QT_QPA_PLATFORM", QByteArray("offscreen:configfile=") + QFile::encodeName(screens.fileName()));
    QApplication application(argc, argv);
    TestTextsFit test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_texts_fit.moc"
