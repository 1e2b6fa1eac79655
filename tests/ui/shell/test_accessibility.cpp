/// Every control of the real window: it has a name for those who do not see it and one of its own for us, Tab reaches it, and no letter stands for two.
#include "tests/support/ui/window_fixture.h"
#include "ui/role_wizard/role_draft.h"
#include "ui/shell/main_menus.h"
#include "ui/theme/tokens.h"
#include "ui/tour/gallery_scenes.h"
#include "ui/tour/gallery_world.h"
#include "ui/tour/window_walk.h"
#include "ui/why/why_question.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPointer>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QShortcut>
#include <QTabWidget>
#include <QTest>

#include <algorithm>
#include <map>
#include <set>

using namespace rolewright;
using namespace rolewright::ui;

namespace {

/// Parts that Qt makes inside its own controls; the control around them is what has a name.
bool isInnerPart(const QWidget* widget)
{
    const QWidget* parent = widget->parentWidget();
    return widget->objectName().startsWith(QStringLiteral("qt_")) || qobject_cast<const QAbstractSpinBox*>(parent) || qobject_cast<const QComboBox*>(parent) ||
           (qobject_cast<const QTabBar*>(widget) && qobject_cast<const QMainWindow*>(parent));
}

QList<QWidget*> focusable(QWidget* window)
{
    QList<QWidget*> found;
    for (QWidget* widget : window->findChildren<QWidget*>()) {
        if (widget->isVisible() && widget->window() == window && widget->focusPolicy() != Qt::NoFocus && !isInnerPart(widget))
            found += widget;
    }
    return found;
}

QString spokenName(QWidget* widget)
{
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
    return spoken ? spoken->text(QAccessible::Name) : QString();
}

QString described(const QWidget* widget) { return QStringLiteral("%1 “%2”").arg(QLatin1String(widget->metaObject()->className()), widget->objectName()); }

QKeySequence mnemonicOf(const QString& text) { return QKeySequence::mnemonic(text); }

/// The widgets that Tab visits, beginning where the focus is.
std::set<QWidget*> tabStops(QWidget* window)
{
    std::set<QWidget*> stops;
    QWidget* first = nullptr;
    constexpr int limit = 400;
    for (int presses = 0; presses < limit; ++presses) {
        QWidget* before = window->focusWidget() ? window->focusWidget() : window;
        // An editor keeps Tab for itself and says how to leave.
        QTest::keyClick(before, Qt::Key_Tab, before->inherits("QsciScintilla") ? Qt::ControlModifier : Qt::NoModifier);
        QWidget* now = window->focusWidget();
        if (!now || now == before || (now == first && stops.size() > 1))
            break;
        first = first ? first : now;
        stops.insert(now);
    }
    return stops;
}

/// Walks the window and collects what is wrong, so that one run shows all of it.
class Inspector {
public:
    explicit Inspector(test::WindowFixture& fixture) : m_fixture(fixture) {}

    void inspect(QWidget* window, const QString& where)
    {
        ++m_places;
        if (qobject_cast<QDialog*>(window))
            m_dialogs.insert(window->objectName());
        if (auto* menu = qobject_cast<QMenu*>(window))
            return inspectMenu(menu);  // the arrows lead through it, not Tab
        std::map<QString, const QWidget*> names;
        for (QWidget* widget : focusable(window)) {
            ++m_controls;
            if (spokenName(widget).trimmed().isEmpty())
                complain(where, described(widget) + QStringLiteral(" has no accessible name"));
            if (widget->objectName().isEmpty())
                complain(where, described(widget) + QStringLiteral(" “%1” has no objectName").arg(spokenName(widget)));
            else if (!names.emplace(widget->objectName(), widget).second)
                complain(where, described(widget) + QStringLiteral(" shares its objectName"));
        }
        inspectTabOrder(window, where);
        inspectMnemonics(window, where);
        inspectLabels(*window, where);
        inspectLists(*window, where);
    }

    void inspectShortcuts(const QList<QAction*>& actions)
    {
        std::map<QString, QString> taken;
        for (const QAction* action : actions) {
            if (action->shortcut().isEmpty() && mnemonicOf(action->text()).isEmpty())
                complain(QStringLiteral("menus"), QStringLiteral("“%1” has neither mnemonic nor shortcut").arg(action->text()));
            for (const QKeySequence& keys : action->shortcuts())
                take(taken, keys, action->text());
        }
        for (const QShortcut* shortcut : m_fixture.window().findChildren<QShortcut*>()) {
            if (shortcut->context() != Qt::WidgetShortcut && shortcut->context() != Qt::WidgetWithChildrenShortcut)
                take(taken, shortcut->key(), shortcut->parent()->objectName());
        }
    }
    void inspectMenu(const QMenu* menu)
    {
        std::map<QString, QString> taken;
        for (const QAction* action : menu->actions()) {
            if (action->isSeparator())
                continue;
            take(taken, mnemonicOf(action->text()), menu->title() + QStringLiteral(" ▸ ") + action->text());
            if (action->menu())
                inspectMenu(action->menu());
        }
    }

    QStringList complaints() const { return m_complaints; }
    int places() const { return m_places; }
    int controls() const { return m_controls; }
    const std::set<QString>& dialogs() const { return m_dialogs; }

private:
    void inspectTabOrder(QWidget* window, const QString& where)
    {
        window->activateWindow();
        m_fixture.settle();
        const std::set<QWidget*> stops = tabStops(window);
        for (QWidget* widget : focusable(window)) {
            QWidget* end = widget;
            while (end->focusProxy())
                end = end->focusProxy();
            auto* radio = qobject_cast<QRadioButton*>(widget);  // Tab goes to the chosen one of a group, the arrows go on from there
            const bool wants = widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) && (!radio || radio->isChecked());
            if (wants && !stops.contains(end) && !stops.contains(widget))
                complain(where, described(widget) + QStringLiteral(" is not reached by Tab"));
        }
    }
    void inspectMnemonics(QWidget* window, const QString& where)
    {
        std::map<QString, QString> taken;
        if (window == &m_fixture.window()) {
            for (const QAction* action : m_fixture.window().menuBar()->actions())
                take(taken, mnemonicOf(action->text()), action->text());
        }
        const auto inspectText = [&](const QWidget* widget, const QString& text) {
            if (!widget->isVisible() || widget->window() != window || mnemonicOf(text).isEmpty())
                return;
            const auto [there, fresh] = taken.emplace(mnemonicOf(text).toString(), text);
            if (!fresh)
                complain(where, QStringLiteral("%1 is both “%2” and “%3”").arg(there->first, there->second, text));
        };
        for (const QAbstractButton* button : window->findChildren<QAbstractButton*>())
            inspectText(button, button->text());
        for (const QLabel* label : window->findChildren<QLabel*>()) {
            inspectText(label, label->buddy() ? label->text() : QString());
            const bool shown = label->isVisible() && label->window() == window && !mnemonicOf(label->text()).isEmpty();
            if (shown && label->buddy() && label->buddy()->focusPolicy() == Qt::NoFocus)  // QLabel looks at this, not at the buddy's focus proxy
                complain(where, QStringLiteral("%1 of “%2” leads nowhere").arg(mnemonicOf(label->text()).toString(), label->text()));
        }
    }
    /// What stands before a field belongs to it, for those who hear it as well.
    void inspectLabels(QWidget& window, const QString& where)
    {
        for (const QFormLayout* form : window.findChildren<QFormLayout*>()) {
            for (int row = 0; row < form->rowCount(); ++row) {
                const QLayoutItem* item = form->itemAt(row, QFormLayout::LabelRole);
                const auto* label = item ? qobject_cast<const QLabel*>(item->widget()) : nullptr;
                if (label && !label->text().isEmpty() && label->isVisible() && label->window() == &window && !label->buddy())
                    complain(where, QStringLiteral("“%1” stands before a field and belongs to none").arg(label->text()));
            }
        }
    }
    /// Whoever sees a list with nothing in it is told what it is for.
    void inspectLists(QWidget& window, const QString& where)
    {
        for (const QAbstractItemView* view : window.findChildren<QAbstractItemView*>()) {
            if (!view->isVisible() || view->window() != &window || !view->model() || view->model()->rowCount() > 0 || qobject_cast<const QHeaderView*>(view))
                continue;
            const QList<QLabel*> beside = view->parentWidget()->findChildren<QLabel*>();  // in its place, or beside it
            if (std::none_of(beside.begin(), beside.end(), [](const QLabel* words) { return words->isVisible() && words->wordWrap() && !words->text().isEmpty(); }))
                complain(where, described(view) + QStringLiteral(" is empty without a word"));
        }
    }
    void complain(const QString& where, const QString& what)
    {
        const QString line = where + QStringLiteral(": ") + what;
        if (!m_said.contains(what))
            m_complaints += line;
        m_said += what;
    }
    void take(std::map<QString, QString>& taken, const QKeySequence& keys, const QString& who)
    {
        const QString text = keys.toString();
        if (text.isEmpty())
            return;
        const auto [there, fresh] = taken.emplace(text, who);
        if (!fresh)
            complain(QStringLiteral("keys"), QStringLiteral("%1 is both “%2” and “%3”").arg(text, there->second, who));
    }
    test::WindowFixture& m_fixture;
    QStringList m_complaints;
    QStringList m_said;
    int m_places = 0;
    int m_controls = 0;
    std::set<QString> m_dialogs;
};

}  // namespace

class TestAccessibility : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyControlOfEveryPageAndDialog();
    void everyMenuActionHasAKey();
    void everyTextCanBeRead_data();
    void everyTextCanBeRead();
};

void TestAccessibility::everyControlOfEveryPageAndDialog()
{
    test::WindowFixture fixture;
    fixture.prompts().yes = false;  // nothing is deleted on the way
    fixture.show();
    QVERIFY(furnishGallery(*fixture.engine).ok());
    fixture.window().ask({QStringLiteral("arn:aws:iam::111122223333:user/bob"), QStringLiteral("s3:Get*"), QStringLiteral("arn:aws:s3:::a-bucket-of-development/note.txt"), {}, 0});
    RoleDraft draft;
    draft.account = test::account(test::developmentId);
    draft.name = "Planned";
    draft.trust = test::trusting("arn:aws:iam::111122223333:user/alice");
    QSettings().setValue(QStringLiteral("roleWizard/draft"), QString::fromStdString(toText(draft)));

    Inspector inspector(fixture);
    const auto settle = [&fixture] { fixture.settle(); };
    const WindowWalk::Visit inspect = [&inspector](QWidget& window, const QString& name) {
        inspector.inspect(&window, name);
        return Result<void>();
    };
    WindowWalk walk(fixture.window(), inspect, settle);
    QVERIFY(walk.pages().ok());
    QVERIFY(walk.docks().ok());
    fixture.prompts().yes = true;
    fixture.prompts().choice = 0;  // go on with the draft, so that every step has something to show
    QVERIFY(walk.menuDialogs().ok());
    fixture.prompts().yes = false;
    const Result<void> played = GalleryScenes(fixture.application(), walk, inspect, settle).play();
    QVERIFY2(played.ok(), played.ok() ? "" : played.error().message.c_str());
    const QString found = inspector.complaints().join(QLatin1Char('\n'));
    for (const QString& line : inspector.complaints())
        qWarning("%s", qPrintable(line));
    QVERIFY2(inspector.complaints().isEmpty(), qPrintable(QString::number(inspector.complaints().size()) + QLatin1Char('\n') + found));
    QVERIFY(inspector.places() >= 150);
    QVERIFY(inspector.controls() >= 2000);
    for (const char* dialog : {"policiesConflictDialog", "renewCodeDialog", "switchRoleDialog", "sessionTokenDialog", "mfaSetUpDialog", "guardedDialog"})
        QVERIFY2(inspector.dialogs().contains(QString::fromLatin1(dialog)), dialog);
}

void TestAccessibility::everyMenuActionHasAKey()
{
    test::WindowFixture fixture;
    fixture.show();
    Inspector inspector(fixture);
    inspector.inspectShortcuts(actionsOf(*fixture.window().menuBar()));
    for (const QAction* top : fixture.window().menuBar()->actions())
        inspector.inspectMenu(top->menu());
    QVERIFY(actionsOf(*fixture.window().menuBar()).size() > 20);
    QVERIFY2(inspector.complaints().isEmpty(), qPrintable(QLatin1Char('\n') + inspector.complaints().join(QLatin1Char('\n'))));
}

void TestAccessibility::everyTextCanBeRead_data()
{
    QTest::addColumn<int>("scheme");
    QTest::newRow("light") << static_cast<int>(Scheme::light);
    QTest::newRow("dark") << static_cast<int>(Scheme::dark);
    QTest::newRow("high contrast") << static_cast<int>(Scheme::highContrast);
}

void TestAccessibility::everyTextCanBeRead()
{
    QFETCH(int, scheme);
    const auto pairs = textPairs(tokensOf(static_cast<Scheme>(scheme)));
    QVERIFY(pairs.size() > 20);
    for (const auto& [text, ground] : pairs)
        QVERIFY2(contrast(text, ground) >= 4.5, qPrintable(QStringLiteral("%1 on %2: %3").arg(text.name(), ground.name()).arg(contrast(text, ground))));
}

QTEST_MAIN(TestAccessibility)
#include "test_accessibility.moc"
