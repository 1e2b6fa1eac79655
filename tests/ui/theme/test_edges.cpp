/// Every control can be seen in every scheme: its edge against its ground, what is disabled against what is live, what is on the selected row. Measured on what is painted.
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSlider>
#include <QSpinBox>
#include <QStyleOptionSlider>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

#include <algorithm>
#include <array>
#include <functional>
#include <memory>

using namespace rolewright::ui;

namespace {

constexpr double visible = 3.0;   ///< WCAG 2.2, 1.4.11
constexpr double shaded = 1.2;    ///< where a ground of its own tells a control as well
constexpr double readable = 4.5;  ///< WCAG 2.2, 1.4.3
constexpr std::array<std::pair<const char*, Scheme>, 3> schemes{{{"light", Scheme::light}, {"dark", Scheme::dark}, {"high contrast", Scheme::highContrast}}};

template <typename T>
std::unique_ptr<QWidget> made()
{
    return std::make_unique<T>();
}

using Make = std::function<std::unique_ptr<QWidget>()>;

std::vector<std::pair<const char*, Make>> controls()
{
    return {{"push button", [] { return std::make_unique<QPushButton>(QStringLiteral("Apply")); }},
            {"tool button",
             [] {
                 auto button = std::make_unique<QToolButton>();
                 button->setText(QStringLiteral("Apply"));
                 return button;
             }},
            {"combo box",
             [] {
                 auto box = std::make_unique<QComboBox>();
                 box->addItem(QStringLiteral("Apply"));
                 return box;
             }},
            {"spin box", made<QSpinBox>},
            {"line", [] { return std::make_unique<QLineEdit>(QStringLiteral("Apply")); }},
            {"text", [] { return std::make_unique<QPlainTextEdit>(QStringLiteral("Apply")); }},
            {"progress", [] {
                 auto bar = std::make_unique<QProgressBar>();
                 bar->setTextVisible(false);
                 bar->setValue(0);
                 return bar;
             }}};
}

/// The control on the ground of a window, as it is painted.
QImage painted(QWidget& control, const QSize& size)
{
    QWidget window;
    window.resize(size + QSize(20, 20));
    control.setParent(&window);
    control.setGeometry(QRect(QPoint(10, 10), size));
    window.ensurePolished();
    control.show();
    const QImage image = window.grab().toImage();
    control.setParent(nullptr);
    return image;
}

double strongest(const QImage& image, const QRect& place, const QColor& ground)
{
    double found = 1;
    for (int y = place.top(); y <= place.bottom(); ++y) {
        for (int x = place.left(); x <= place.right(); ++x)
            found = std::max(found, contrast(image.pixelColor(x, y), ground));
    }
    return found;
}

/// The weakest of the four sides of the control: the strongest of a few pixels across the middle of each.
double edgeContrast(const QImage& image)
{
    constexpr int across = 3;
    const QRect place = image.rect().adjusted(10, 10, -10, -10);
    const QPoint middle = place.center();
    const QColor ground = image.pixelColor(2, 2);
    return std::min({strongest(image, {place.left(), middle.y(), across, across}, ground), strongest(image, {place.right() - across + 1, middle.y(), across, across}, ground),
                     strongest(image, {middle.x(), place.top(), across, across}, ground), strongest(image, {middle.x(), place.bottom() - across + 1, across, across}, ground)});
}

/// Only what is light and what is dark: what differs here differs without colour.
QImage shapes(const QImage& image)
{
    QImage bare(image.size(), QImage::Format_Grayscale8);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            bare.setPixel(x, y, contrast(image.pixelColor(x, y), image.pixelColor(2, 2)) >= visible ? 0xFF : 0);
    }
    return bare;
}

void addSchemes()
{
    QTest::addColumn<int>("scheme");
    for (const auto& [name, scheme] : schemes)
        QTest::newRow(name) << static_cast<int>(scheme);
}

void addControls()
{
    QTest::addColumn<int>("scheme");
    QTest::addColumn<int>("control");
    const auto all = controls();
    for (const auto& [name, scheme] : schemes) {
        for (std::size_t i = 0; i < all.size(); ++i)
            QTest::addRow("%s, %s", all[i].first, name) << static_cast<int>(scheme) << static_cast<int>(i);
    }
}

}  // namespace

class TestEdges : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void controlsHaveEdges_data() { addControls(); }
    void controlsHaveEdges();
    void focusIsSeen_data() { addSchemes(); }
    void focusIsSeen();
    void disabledDiffersFromLive_data() { addControls(); }
    void disabledDiffersFromLive();
    void secondaryTextIsReadAndTold_data() { addSchemes(); }
    void secondaryTextIsReadAndTold();
    void handlesAreTold_data() { addSchemes(); }
    void handlesAreTold();
    void menusHaveLinesHeadingsAndPictures_data() { addSchemes(); }
    void menusHaveLinesHeadingsAndPictures();
    void selectedRowsShowTheirSigns_data() { addSchemes(); }
    void selectedRowsShowTheirSigns();
    void rowsHaveOneHeight();
};

void TestEdges::controlsHaveEdges()
{
    QFETCH(int, scheme);
    QFETCH(int, control);
    applyTheme(*qApp, static_cast<Scheme>(scheme));
    const auto widget = controls()[static_cast<std::size_t>(control)].second();
    const double least = static_cast<Scheme>(scheme) == Scheme::highContrast ? visible : shaded;
    for (const bool live : {true, false}) {
        widget->setEnabled(live);
        const double found = edgeContrast(painted(*widget, {120, 28}));
        QVERIFY2(found >= least, qPrintable(QStringLiteral("%1, enabled: %2").arg(found).arg(live)));
    }
}

void TestEdges::focusIsSeen()
{
    QFETCH(int, scheme);
    applyTheme(*qApp, static_cast<Scheme>(scheme));
    QWidget window;
    window.resize(200, 100);
    QPlainTextEdit text(&window);
    text.setGeometry(10, 10, 180, 80);
    QLineEdit line(&window);
    line.setGeometry(10, 92, 1, 1);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    line.setFocus();
    const QColor without = window.grab().toImage().pixelColor(100, 10);
    text.setFocus();
    const QColor with = window.grab().toImage().pixelColor(100, 10);
    QVERIFY(with != without);
    QVERIFY2(contrast(with, tokens().background) >= visible, qPrintable(with.name()));
}

void TestEdges::disabledDiffersFromLive()
{
    QFETCH(int, scheme);
    QFETCH(int, control);
    applyTheme(*qApp, static_cast<Scheme>(scheme));
    const auto widget = controls()[static_cast<std::size_t>(control)].second();
    if (qobject_cast<QProgressBar*>(widget.get()))
        return;  // shows, and is not used
    const QImage live = painted(*widget, {120, 28});
    widget->setEnabled(false);
    const QImage disabled = painted(*widget, {120, 28});
    QVERIFY(live != disabled);
    if (static_cast<Scheme>(scheme) == Scheme::highContrast)
        QVERIFY(shapes(live) != shapes(disabled));
}

void TestEdges::secondaryTextIsReadAndTold()
{
    QFETCH(int, scheme);
    applyTheme(*qApp, static_cast<Scheme>(scheme));
    const QPalette palette = QApplication::palette();
    for (const QColor& secondary : {palette.color(QPalette::Disabled, QPalette::ButtonText), palette.color(QPalette::PlaceholderText)}) {
        for (const QColor& ground : {tokens().background, tokens().surface, tokens().raised})
            QVERIFY(contrast(secondary, ground) >= readable);
        QVERIFY(contrast(secondary, tokens().text) >= 1.5);
    }
}

void TestEdges::handlesAreTold()
{
    QFETCH(int, scheme);
    applyTheme(*qApp, static_cast<Scheme>(scheme));
    QScrollBar bar(Qt::Horizontal);
    bar.setRange(0, 100);
    bar.setPageStep(50);
    bar.resize(300, bar.sizeHint().height());
    QStyleOptionSlider option;
    option.initFrom(&bar);
    option.orientation = Qt::Horizontal;
    option.maximum = 100;
    option.pageStep = 50;
    option.subControls = QStyle::SC_All;
    const QRect handle = bar.style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, &bar);
    const QImage scroll = bar.grab().toImage();
    const QColor groove = scroll.pixelColor(handle.right() + 30, handle.center().y());
    QVERIFY2(contrast(scroll.pixelColor(handle.center()), groove) >= visible, qPrintable(groove.name()));

    QSlider slider(Qt::Horizontal);
    slider.setValue(50);
    const QImage image = painted(slider, {200, 24});
    const QColor ground = image.pixelColor(2, 2);
    const double least = static_cast<Scheme>(scheme) == Scheme::highContrast ? visible : shaded;
    QVERIFY(strongest(image, {105, 12, 10, 20}, ground) >= least);  // the handle
    QVERIFY(strongest(image, {180, 12, 1, 20}, ground) >= least);   // the groove
}

void TestEdges::menusHaveLinesHeadingsAndPictures()
{
    QFETCH(int, scheme);
    applyTheme(*qApp, static_cast<Scheme>(scheme));
    QMenu menu;
    QAction* heading = menu.addSection(QStringLiteral("Development"));
    QAction* first = menu.addAction(icon(QStringLiteral("user")), QString());
    QAction* line = menu.addSeparator();
    QAction* live = menu.addAction(QStringLiteral("Revoke"));
    QAction* disabled = menu.addAction(QStringLiteral("Revoke"));
    disabled->setEnabled(false);
    menu.popup({0, 0});
    menu.setActiveAction(first);
    const QImage image = menu.grab().toImage();
    QVERIFY(menu.actionGeometry(heading).height() >= menu.fontMetrics().height() + 8);
    QVERIFY2(strongest(image, menu.actionGeometry(first).adjusted(2, 3, -2, -3), tokens().accent) >= visible, "the picture of the active entry");
    const QRect place = menu.actionGeometry(line);
    const double least = static_cast<Scheme>(scheme) == Scheme::highContrast ? visible : shaded;
    QVERIFY(strongest(image, {place.center().x(), place.top(), 1, place.height()}, tokens().background) >= least);
    const QImage one = image.copy(menu.actionGeometry(live));
    const QImage other = image.copy(menu.actionGeometry(disabled));
    QVERIFY(one != other);
    if (static_cast<Scheme>(scheme) == Scheme::highContrast)
        QVERIFY(shapes(one) != shapes(other));
}

void TestEdges::selectedRowsShowTheirSigns()
{
    QFETCH(int, scheme);
    applyTheme(*qApp, static_cast<Scheme>(scheme));
    QTreeWidget tree;
    auto* item = new QTreeWidgetItem(&tree, {QString()});
    new QTreeWidgetItem(item, {QStringLiteral("below")});
    item->setIcon(0, icon(QStringLiteral("user")));
    tree.resize(300, 120);
    tree.show();
    tree.setCurrentItem(item);
    const QImage image = tree.viewport()->grab().toImage();
    const QRect row = tree.visualItemRect(item);
    QVERIFY2(strongest(image, {row.left() + 2, row.top() + 3, 26, row.height() - 6}, tokens().accent) >= visible, "the picture");
    const QRect branch(2, row.top() + 3, row.left() - 4, row.height() - 6);
    QVERIFY2(strongest(image, branch, image.pixelColor(1, row.center().y())) >= visible, "the arrow");
}

void TestEdges::rowsHaveOneHeight()
{
    applyTheme(*qApp, Scheme::light);
    QTableWidget table(1, 1);
    QTreeWidget tree;
    auto* bare = new QTreeWidgetItem(&tree, {QStringLiteral("bare")});
    auto* pictured = new QTreeWidgetItem(&tree, {QStringLiteral("pictured")});
    pictured->setIcon(0, icon(QStringLiteral("user")));
    table.show();
    tree.show();
    QCOMPARE(tree.visualItemRect(bare).height(), table.rowHeight(0));
    QCOMPARE(tree.visualItemRect(pictured).height(), table.rowHeight(0));
}

QTEST_MAIN(TestEdges)
#include "test_edges.moc"
