/// Lists, pickers, tags, secrets and ARNs, worked with mouse and keys.
#include "tests/support/ui/page_fixture.h"
#include "ui/models/users_model.h"
#include "ui/widgets/arn_label.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/list_look.h"
#include "ui/widgets/list_panel.h"
#include "ui/widgets/picker.h"
#include "ui/widgets/secret_clipboard.h"
#include "ui/widgets/secret_field.h"
#include "ui/widgets/tags_editor.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTableWidget>
#include <QTest>
#include <QToolTip>

using namespace rolewright;
using namespace rolewright::ui;
using test::part;

namespace {

QString clipboard() { return QGuiApplication::clipboard()->text(); }

}  // namespace

class TestListWidgets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void editsTagsInPlace();
    void refusesTagsThatAwsRefuses_data();
    void refusesTagsThatAwsRefuses();
    void masksASecretUntilTheButtonIsHeld();
    void forgetsWhatWasCopied();
    void leavesTheClipboardOfOthersAlone();
    void filtersAsOneTypes();
    void sortsByColumns();
    void saysWhatToDoWhenEmpty();
    void copiesArnsOfTheSelection();
    void actionsFollowTheSelection();
    void longTextsAreCutAndWholeOnHover();
    void picksSeveralByKeyboard();
    void refusesWhatCannotBePicked();
    void picksOneWithDoubleClick();
    void elidesAnArnAndCopiesItWhole();
};

void TestListWidgets::editsTagsInPlace()
{
    test::PageFixture fixture;
    TagsEditor editor(QStringLiteral("t"));
    fixture.show(editor);
    editor.setTags({{"Team", "Data"}});
    QSignalSpy edited(&editor, &TagsEditor::edited);
    auto* table = part<QTableWidget>(editor, "tTable");
    QVERIFY(fixture.robot.click(QStringLiteral("tAdd")));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Cost"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("4711"));
    // Taken while it is typed: saving by keyboard must not miss the cell one is in.
    QCOMPARE(editor.tags(), (identity::Tags{{"Team", "Data"}, {"Cost", "4711"}}));
    auto* cell = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(cell);
    cell->setCursorPosition(1);
    QTest::keyClicks(cell, QStringLiteral("xy"));
    QCOMPARE(cell->text(), QStringLiteral("4xy711"));
    QTest::keyClick(cell, Qt::Key_Return);
    fixture.settle();
    QCOMPARE(editor.tags(), (identity::Tags{{"Team", "Data"}, {"Cost", "4xy711"}}));
    QVERIFY(edited.count() >= 2);
    table->selectRow(0);
    QVERIFY(fixture.robot.click(QStringLiteral("tRemove")));
    QCOMPARE(editor.tags(), (identity::Tags{{"Cost", "4xy711"}}));
    QVERIFY(editor.complaint().isEmpty());
}

void TestListWidgets::refusesTagsThatAwsRefuses_data()
{
    QTest::addColumn<QStringList>("tags");
    QTest::addColumn<QString>("words");
    QTest::newRow("fine") << QStringList{QStringLiteral("Ä key_.:/=+-@"), QString()} << QString();
    QTest::newRow("no key") << QStringList{QString(), QStringLiteral("v")} << QStringLiteral("no key");
    QTest::newRow("reserved") << QStringList{QStringLiteral("AWS:x"), QStringLiteral("v")} << QStringLiteral("aws:");
    QTest::newRow("twice") << QStringList{QStringLiteral("a"), QStringLiteral("1"), QStringLiteral("A"), QStringLiteral("2")} << QStringLiteral("twice");
    QTest::newRow("letter") << QStringList{QStringLiteral("a#b"), QStringLiteral("1")} << QStringLiteral("#");
    QTest::newRow("too long a key") << QStringList{QString(129, QLatin1Char('k')), QString()} << QStringLiteral("128");
    QTest::newRow("too long a value") << QStringList{QStringLiteral("k"), QString(257, QLatin1Char('v'))} << QStringLiteral("256");
}

void TestListWidgets::refusesTagsThatAwsRefuses()
{
    QFETCH(QStringList, tags);
    QFETCH(QString, words);
    TagsEditor editor(QStringLiteral("t"));
    identity::Tags list;
    for (int i = 0; i < tags.size(); i += 2)
        list.push_back({tags[i].toStdString(), tags[i + 1].toStdString()});
    editor.setTags(list);
    QCOMPARE(editor.complaint().isEmpty(), words.isEmpty());
    QVERIFY2(editor.complaint().contains(words), qPrintable(editor.complaint()));
}

namespace {

/// What a person reads after resting the pointer on a place of the widget.
QString hoverText(QWidget& widget, const QPoint& at)
{
    QToolTip::hideText();
    (void)QTest::qWaitFor([] { return !QToolTip::isVisible(); });  // it goes a moment later
    QHelpEvent help(QEvent::ToolTip, at, widget.mapToGlobal(at));
    QCoreApplication::sendEvent(&widget, &help);
    return QToolTip::text();
}

}  // namespace

void TestListWidgets::longTextsAreCutAndWholeOnHover()
{
    test::PageFixture fixture;
    const QString name = QStringLiteral("a-name-as-long-as-names-may-be-and-then-some-letters-behind-it-64");
    const QString arn = QStringLiteral("arn:aws:iam::111122223333:role/with/a/path/") + name;
    QTableWidget table(1, 2);
    lookLikeList(table);
    table.setItem(0, 0, new QTableWidgetItem(name));
    table.setItem(0, 1, new QTableWidgetItem(arn));
    fixture.show(table);
    table.setColumnWidth(0, 90);
    table.setColumnWidth(1, 160);
    const auto drawn = [&](int column) {
        QStyleOptionViewItem option;
        option.textElideMode = table.textElideMode();
        struct Look : QStyledItemDelegate {
            using QStyledItemDelegate::initStyleOption;
        };
        (static_cast<const QStyledItemDelegate*>(table.itemDelegate())->*&Look::initStyleOption)(&option, table.model()->index(0, column));
        return option.textElideMode;
    };
    QCOMPARE(drawn(0), Qt::ElideMiddle);
    QCOMPARE(drawn(1), Qt::ElideMiddle);
    table.item(0, 1)->setText(QStringLiteral("its trust does not let Lambda in"));
    QCOMPARE(drawn(1), Qt::ElideRight);
    table.item(0, 1)->setText(arn);
    QCOMPARE(hoverText(*table.viewport(), table.visualItemRect(table.item(0, 0)).center()), name);
    QCOMPARE(hoverText(*table.viewport(), table.visualItemRect(table.item(0, 1)).center()), arn);
    table.setColumnWidth(0, 900);
    QCOMPARE(hoverText(*table.viewport(), table.visualItemRect(table.item(0, 0)).center()), QString());
    ElidedLabel label(nullptr, Qt::ElideMiddle);
    label.setText(name);
    fixture.show(label);
    label.resize(120, label.height());
    QVERIFY(label.minimumSizeHint().width() < 60);
    QCOMPARE(hoverText(label, label.rect().center()), name);
    QCOMPARE(label.text(), name);
    label.resize(900, label.height());
    QCOMPARE(hoverText(label, label.rect().center()), QString());
}

void TestListWidgets::masksASecretUntilTheButtonIsHeld()
{
    test::PageFixture fixture;
    SecretField field(QStringLiteral("s"), QStringLiteral("Secret"), nullptr);
    fixture.show(field);
    field.setSecret(crypto::Secret(std::string("wJalrXUtnFEMI")));
    auto* shown = part<QLineEdit>(field, "sField");
    auto* reveal = part<QPushButton>(field, "sReveal");
    QVERIFY(!shown->text().contains(QStringLiteral("wJal")));
    QTest::mousePress(reveal, Qt::LeftButton);
    QCOMPARE(shown->text(), QStringLiteral("wJalrXUtnFEMI"));
    QTest::mouseRelease(reveal, Qt::LeftButton);
    QVERIFY(!shown->text().contains(QStringLiteral("wJal")));
    reveal->setFocus();
    QTest::keyPress(reveal, Qt::Key_Space);
    QCOMPARE(shown->text(), QStringLiteral("wJalrXUtnFEMI"));
    // The window loses the focus while the key is down: the key's release goes elsewhere.
    QTest::keyRelease(reveal, Qt::Key_Space);
    QTest::mousePress(reveal, Qt::LeftButton);
    field.hide();
    QVERIFY(!shown->text().contains(QStringLiteral("wJal")));
    field.clear();
    QVERIFY(shown->text().isEmpty());
    QVERIFY(field.secret().isEmpty());
}

void TestListWidgets::forgetsWhatWasCopied()
{
    test::PageFixture fixture;
    auto field = std::make_unique<SecretField>(QStringLiteral("s"), QStringLiteral("Secret"), nullptr);
    fixture.show(*field);
    field->setSecret(crypto::Secret(std::string("wJalrXUtnFEMI")));
    QVERIFY(fixture.robot.click(QStringLiteral("sCopy")));
    QCOMPARE(clipboard(), QStringLiteral("wJalrXUtnFEMI"));
    QVERIFY(part<QPushButton>(*field, "sCopy")->text().contains(QString::number(SecretClipboard::seconds)));
    field.reset();
    QVERIFY(clipboard().isEmpty());
}

void TestListWidgets::leavesTheClipboardOfOthersAlone()
{
    test::PageFixture fixture;
    auto field = std::make_unique<SecretField>(QStringLiteral("s"), QStringLiteral("Secret"), nullptr);
    fixture.show(*field);
    field->setSecret(crypto::Secret(std::string("wJalrXUtnFEMI")));
    QVERIFY(fixture.robot.click(QStringLiteral("sCopy")));
    QGuiApplication::clipboard()->setText(QStringLiteral("mine"));
    field.reset();
    QCOMPARE(clipboard(), QStringLiteral("mine"));
}

namespace {

/// A list of the practice world's users.
struct UserList {
    explicit UserList(test::PageFixture& fixture)
        : panel(QStringLiteral("users"), {QStringLiteral("Users"), QStringLiteral("1 user"), QStringLiteral("%1 users"), QStringLiteral("No users yet"), QStringLiteral("Make one."), QStringLiteral("user")}, nullptr)
    {
        create = panel.addAction(QStringLiteral("usersCreate"), QStringLiteral("&Create user…"), QStringLiteral("add"), true);
        remove = panel.addSelectionAction(QStringLiteral("usersDelete"), QStringLiteral("&Delete…"), QStringLiteral("delete"), true);
        panel.setModel(&model);
        load(fixture);
        fixture.show(panel);
    }
    void load(test::PageFixture& fixture)
    {
        const identity::AccountPtr account = fixture.engine->snapshot()->account(test::account(test::developmentId));
        model.setTable(account->id, account->users);
        fixture.settle();
    }
    QStringList shown() const
    {
        QStringList names;
        for (int row = 0; row < panel.view()->model()->rowCount(); ++row)
            names += panel.view()->model()->index(row, 0).data().toString();
        return names;
    }
    QString count() { return part<QLabel>(panel, "usersCount")->text(); }

    UsersModel model;
    ListPanel panel;
    QAction* create = nullptr;
    QAction* remove = nullptr;
};

}  // namespace

void TestListWidgets::filtersAsOneTypes()
{
    test::PageFixture fixture;
    UserList list(fixture);
    QCOMPARE(list.count(), QStringLiteral("4 users"));
    QVERIFY(fixture.robot.type(QStringLiteral("usersFilter"), QStringLiteral("develop")));
    QCOMPARE(list.shown(), (QStringList{QStringLiteral("alice"), QStringLiteral("bob")}));
    QCOMPARE(list.count(), QStringLiteral("2 of 4 users"));
    QTest::keyClick(list.panel.filterField(), Qt::Key_Down);
    QVERIFY(list.panel.view()->hasFocus());
    QCOMPARE(list.panel.current().data().toString(), QStringLiteral("alice"));
    list.panel.filterField()->setFocus();
    QTest::keyClick(list.panel.filterField(), Qt::Key_Escape);
    QCOMPARE(list.shown().size(), 4);
    QCOMPARE(list.panel.current().data().toString(), QStringLiteral("alice"));
    // Somebody who is hidden is brought back when asked for.
    QVERIFY(fixture.robot.type(QStringLiteral("usersFilter"), QStringLiteral("develop")));
    list.panel.setCurrent(list.model.index(list.model.indexOfKey(QStringLiteral("carol")), 0));
    QCOMPARE(list.panel.current().data().toString(), QStringLiteral("carol"));
}

void TestListWidgets::sortsByColumns()
{
    test::PageFixture fixture;
    UserList list(fixture);
    QCOMPARE(list.shown().first(), QStringLiteral("admin"));
    list.panel.view()->sortByColumn(0, Qt::DescendingOrder);
    QCOMPARE(list.shown().first(), QStringLiteral("carol"));
    fixture.must("iam:CreateUser", {{"UserName", "zoe"}});
    list.load(fixture);
    QCOMPARE(list.shown().first(), QStringLiteral("zoe"));
    QCOMPARE(list.count(), QStringLiteral("5 users"));
}

void TestListWidgets::saysWhatToDoWhenEmpty()
{
    test::PageFixture fixture(test::World::empty);
    UserList list(fixture);
    auto* button = part<QPushButton>(list.panel, "usersEmptyAction");
    QVERIFY(button->isVisible());
    QCOMPARE(button->text(), QStringLiteral("Create user…"));  // its letter is the action's, in the bar above
    QSignalSpy created(list.create, &QAction::triggered);
    QVERIFY(fixture.robot.click(QStringLiteral("usersEmptyAction")));
    QCOMPARE(created.count(), 1);
    fixture.must("iam:CreateUser", {{"UserName", "ann"}});
    list.load(fixture);
    QVERIFY(!button->isVisible());
    QCOMPARE(list.count(), QStringLiteral("1 user"));
    QVERIFY(fixture.robot.type(QStringLiteral("usersFilter"), QStringLiteral("nobody")));
    QVERIFY(fixture.robot.click(QStringLiteral("usersEmptyAction")));
    QCOMPARE(created.count(), 1);
    QVERIFY(list.panel.filterField()->text().isEmpty());
    QCOMPARE(list.shown(), QStringList{QStringLiteral("ann")});
}

void TestListWidgets::copiesArnsOfTheSelection()
{
    test::PageFixture fixture;
    UserList list(fixture);
    QVERIFY(fixture.robot.chooseRow(QStringLiteral("usersList"), QStringLiteral("alice")));
    list.panel.view()->setFocus();
    QTest::keyClick(list.panel.view(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(list.panel.view(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboard(), QStringLiteral("arn:aws:iam::111122223333:user/alice\narn:aws:iam::111122223333:user/bob"));
}

void TestListWidgets::actionsFollowTheSelection()
{
    test::PageFixture fixture;
    UserList list(fixture);
    QVERIFY(!list.remove->isEnabled());
    QVERIFY(!part<QWidget>(list.panel, "usersDelete")->isEnabled());
    QVERIFY(fixture.robot.chooseRow(QStringLiteral("usersList"), QStringLiteral("bob")));
    QVERIFY(list.remove->isEnabled());
    QSignalSpy activated(&list.panel, &ListPanel::activated);
    QTest::keyClick(list.panel.view(), Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    const QPoint at = list.panel.view()->visualRect(list.panel.view()->currentIndex()).center();
    Q_EMIT list.panel.view()->customContextMenuRequested(at);
    auto* menu = list.panel.findChild<QMenu*>();
    QVERIFY(menu);
    QStringList texts;
    for (const QAction* action : menu->actions())
        texts += action->text();
    QVERIFY(texts.contains(QStringLiteral("&Create user…")) && texts.contains(QStringLiteral("&Delete…")) && texts.contains(QStringLiteral("Copy &ARN")));
    menu->close();
}

void TestListWidgets::picksSeveralByKeyboard()
{
    test::PageFixture fixture;
    auto* picker = new Picker(QStringLiteral("p"), QStringLiteral("Attach"), QStringLiteral("&Attach"),
                              {{QStringLiteral("k1"), QStringLiteral("one"), {}, QStringLiteral("policy"), {}}, {QStringLiteral("k2"), QStringLiteral("two"), {}, QStringLiteral("policy"), {}}, {QStringLiteral("k3"), QStringLiteral("three"), {}, QStringLiteral("policy"), {}}},
                              false, nullptr);
    QSignalSpy picked(picker, &Picker::picked);
    picker->open();
    fixture.settle();
    auto* filter = part<QLineEdit>(*picker, "pFilter");
    auto* list = part<QTableView>(*picker, "pList");
    QVERIFY(!part<QPushButton>(*picker, "pTake")->isEnabled());
    QTest::keyClicks(filter, QStringLiteral("t"));
    QTest::keyClick(filter, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Space);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(part<QPushButton>(*picker, "pTake")->text(), QStringLiteral("&Attach (2)"));
    filter->clear();
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(picked.count(), 1);
    QCOMPARE(picked.first().first().toStringList(), (QStringList{QStringLiteral("k2"), QStringLiteral("k3")}));
}

void TestListWidgets::refusesWhatCannotBePicked()
{
    test::PageFixture fixture;
    auto* picker = new Picker(QStringLiteral("p"), QStringLiteral("Attach"), QStringLiteral("&Attach"), {{QStringLiteral("k1"), QStringLiteral("one"), {}, QStringLiteral("policy"), QStringLiteral("attached already")}}, false, nullptr);
    QSignalSpy picked(picker, &Picker::picked);
    picker->open();
    fixture.settle();
    auto* list = part<QTableView>(*picker, "pList");
    QCOMPARE(list->model()->index(0, 1).data().toString(), QStringLiteral("attached already"));
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Space);
    QVERIFY(!part<QPushButton>(*picker, "pTake")->isEnabled());
    QTest::keyClick(picker, Qt::Key_Escape);
    QCOMPARE(picked.count(), 0);
}

void TestListWidgets::picksOneWithDoubleClick()
{
    test::PageFixture fixture;
    auto* picker = new Picker(QStringLiteral("p"), QStringLiteral("Boundary"), QStringLiteral("&Set"), {{QStringLiteral("k1"), QStringLiteral("one"), {}, QStringLiteral("policy"), {}}}, true, nullptr);
    QSignalSpy picked(picker, &Picker::picked);
    picker->open();
    QVERIFY(QTest::qWaitForWindowExposed(picker));
    auto* list = part<QTableView>(*picker, "pList");
    const QPoint at = list->visualRect(list->model()->index(0, 0)).center();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, at);
    QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(picked.count(), 1);
    QCOMPARE(picked.first().first().toStringList(), QStringList{QStringLiteral("k1")});
}

void TestListWidgets::elidesAnArnAndCopiesItWhole()
{
    test::PageFixture fixture;
    ArnLabel label(QStringLiteral("copyIt"), nullptr);
    const QString arn = QStringLiteral("arn:aws:iam::111122223333:role/a-very/long-path/and/a-name-that-does-not-fit-anywhere");
    QVERIFY(!part<QWidget>(label, "copyIt")->isEnabled());
    label.setArn(arn);
    fixture.show(label);
    label.resize(220, label.height());
    fixture.settle();
    auto* text = label.findChild<QLabel*>();
    QVERIFY(text->text().contains(QStringLiteral("…")));
    QVERIFY(text->text().startsWith(QStringLiteral("arn:")));
    QVERIFY(text->text().endsWith(QStringLiteral("where")));
    QCOMPARE(text->toolTip(), arn);
    QVERIFY(fixture.robot.click(QStringLiteral("copyIt")));
    QCOMPARE(clipboard(), arn);
}

QTEST_MAIN(TestListWidgets)
#include "test_list_widgets.moc"
