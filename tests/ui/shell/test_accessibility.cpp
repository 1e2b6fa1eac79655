/// Every control of the real window: it has a name for those who do not see it and one of its own for us, Tab reaches it, and no letter stands for two.
#include "tests/support/core/saml_forge.h"
#include "tests/support/ui/practice_people.h"
#include "tests/support/ui/window_fixture.h"
#include "ui/role_wizard/role_draft.h"
#include "ui/shell/main_menus.h"
#include "ui/theme/tokens.h"
#include "ui/why/why_question.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
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
    }

    /// The tabs of a page or dialog, one after the other, and behind each what radio buttons show.
    void walkTabs(QWidget* window, QWidget* root, const QString& where)
    {
        QTabWidget* tabs = nullptr;
        for (QTabWidget* one : root->findChildren<QTabWidget*>())
            tabs = one->isVisible() && !tabs ? one : tabs;
        for (int i = 0; i < (tabs ? tabs->count() : 1); ++i) {
            if (tabs)
                tabs->setCurrentIndex(i);
            m_fixture.settle();
            const QString place = tabs ? where + QStringLiteral(" ▸ ") + tabs->tabText(i) : where;
            QList<QRadioButton*> views;
            for (QRadioButton* radio : root->findChildren<QRadioButton*>()) {
                if (radio->isVisible())
                    views += radio;
            }
            for (QRadioButton* radio : views) {
                radio->click();
                m_fixture.settle();
                inspect(window, place + QStringLiteral(" ▸ ") + radio->text());
            }
            if (views.isEmpty())
                inspect(window, place);
            openDialogs(root, place);
        }
    }

    /// Every button that promises a dialog by its three dots.
    void openDialogs(QWidget* root, const QString& where)
    {
        QList<QAbstractButton*> buttons;
        for (QAbstractButton* button : root->findChildren<QAbstractButton*>()) {
            if (button->isVisible() && button->isEnabled() && (button->text() + button->toolTip()).contains(QStringLiteral("…")))
                buttons += button;
        }
        for (QAbstractButton* button : buttons) {
            const std::set<QWidget*> before = windows();
            button->click();
            takeDialogs(before, where + QStringLiteral(" ▸ ") + button->text());
        }
    }

    /// Walks the windows that were not there before, and closes them.
    void takeDialogs(const std::set<QWidget*>& before, const QString& where)
    {
        m_fixture.settle();
        std::vector<QPointer<QDialog>> fresh;  // a window that is there now may be gone when its turn comes
        for (QWidget* window : windows()) {
            if (auto* dialog = before.contains(window) ? nullptr : qobject_cast<QDialog*>(window))
                fresh.emplace_back(dialog);
        }
        for (const QPointer<QDialog>& dialog : fresh) {
            if (!dialog)
                continue;
            ++m_dialogs;
            dialog->activateWindow();
            m_fixture.settle();
            if (auto* steps = dialog->findChild<QListWidget*>(QStringLiteral("wizardSteps"))) {
                for (int step = 0; step < steps->count(); ++step) {
                    steps->setCurrentRow(step);
                    m_fixture.settle();
                    walkTabs(dialog, dialog, where + QStringLiteral(" ▸ ") + steps->item(step)->text());
                }
            } else {
                walkTabs(dialog, dialog, where);
            }
            dialog->reject();
            m_fixture.settle();
        }
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

    static std::set<QWidget*> windows()
    {
        std::set<QWidget*> shown;
        for (QWidget* window : QApplication::topLevelWidgets()) {
            if (window->isVisible())
                shown.insert(window);
        }
        return shown;
    }
    QStringList complaints() const { return m_complaints; }
    int places() const { return m_places; }
    int controls() const { return m_controls; }
    int dialogs() const { return m_dialogs; }

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
    int m_dialogs = 0;
};

/// Something to see on every tab: keys, sessions, tags, inline policies, versions, somebody who is gone, an object, people of the practice directory.
void furnish(test::WindowFixture& fixture)
{
    const std::string document = test::allowing("s3:GetObject", "*");
    const json::Object tags = json::Object::array({{{"Key", "Team"}, {"Value", "Data"}}});
    fixture.must("iam:CreateAccessKey", {{"UserName", "admin"}});
    fixture.must("iam:TagUser", {{"UserName", "admin"}, {"Tags", tags}});
    fixture.must("iam:PutUserPolicy", {{"UserName", "admin"}, {"PolicyName", "Own"}, {"PolicyDocument", document}});
    fixture.must("iam:CreatePolicy", {{"PolicyName", "AFirst"}, {"PolicyDocument", document}});
    fixture.must("iam:CreatePolicyVersion", {{"PolicyArn", "arn:aws:iam::111122223333:policy/AFirst"}, {"PolicyDocument", test::allowing("s3:*", "*")}, {"SetAsDefault", true}});
    fixture.must("iam:PutRolePolicy", {{"RoleName", "Auditor"}, {"PolicyName", "Own"}, {"PolicyDocument", document}});
    fixture.must("iam:CreateSAMLProvider", {{"Name", "Corp"}, {"SAMLMetadataDocument", test::samlMetadata({{"EntityId", test::samlIssuer}})}});
    fixture.must("iam:CreateVirtualMFADevice", {{"VirtualMFADeviceName", "spare"}});
    fixture.must("s3:CreateBucket", {{"Bucket", "a-bucket-of-development"}});
    fixture.must("s3:PutObject", {{"Bucket", "a-bucket-of-development"}, {"Key", "note.txt"}, {"Body", "hello"}});
    const json::Object lambda{{"Effect", "Allow"}, {"Principal", {{"Service", "lambda.amazonaws.com"}}}, {"Action", "sts:AssumeRole"}};
    fixture.must("iam:CreateRole", {{"RoleName", "worker"}, {"AssumeRolePolicyDocument", {{"Version", "2012-10-17"}, {"Statement", json::Object::array({lambda})}}}});
    fixture.must("lambda:CreateFunction", {{"FunctionName", "counter"}, {"Role", "arn:aws:iam::111122223333:role/worker"}, {"Runtime", "python3.13"}, {"Handler", "index.handler"},
                                           {"Code", {{"ZipFile", "[]"}}}});
    fixture.must("lambda:AddPermission", {{"FunctionName", "counter"}, {"StatementId", "all"}, {"Action", "lambda:InvokeFunction"}, {"Principal", "*"}});
    fixture.must("s3:PutBucketNotificationConfiguration",
                 {{"Bucket", "a-bucket-of-development"}, {"SkipDestinationValidation", true},
                  {"NotificationConfiguration", {{"LambdaFunctionConfigurations", json::Object::array({json::Object{{"LambdaFunctionArn", "arn:aws:lambda:us-east-1:111122223333:function:counter"}, {"Events", {"s3:ObjectRemoved:*"}}}})}}}});
    fixture.assume(sts::Caller::user(test::account(test::developmentId), "carol"), "arn:aws:iam::111122223333:role/Auditor", "carol");
    const test::PracticePeople people(fixture);
    fixture.window().ask({QStringLiteral("arn:aws:iam::111122223333:user/bob"), QStringLiteral("s3:Get*"), QStringLiteral("arn:aws:s3:::a-bucket-of-development/note.txt"), {}, 0});
    fixture.settle();
}

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
    furnish(fixture);
    RoleDraft draft;
    draft.account = test::account(test::developmentId);
    draft.name = "Planned";
    draft.trust = test::trusting("arn:aws:iam::111122223333:user/alice");
    QSettings().setValue(QStringLiteral("roleWizard/draft"), QString::fromStdString(toText(draft)));

    Inspector inspector(fixture);
    for (const auto& [id, page] : fixture.window().pages()) {
        fixture.window().openPage(id);
        fixture.settle();
        for (auto* list : page->findChildren<QAbstractItemView*>()) {
            if (list->isVisible() && list->model() && list->model()->rowCount() > 0 && !list->currentIndex().isValid())
                list->setCurrentIndex(list->model()->index(0, 0));
        }
        inspector.walkTabs(&fixture.window(), page, id);
    }
    for (QAction* action : actionsOf(*fixture.window().menuBar())) {
        if (!action->text().contains(QStringLiteral("…")))
            continue;
        const auto before = Inspector::windows();
        fixture.prompts().yes = true;  // go on with the draft, so that every step has something to show
        action->trigger();
        fixture.prompts().yes = false;
        inspector.takeDialogs(before, action->text());
    }
    const QString found = inspector.complaints().join(QLatin1Char('\n'));
    for (const QString& line : inspector.complaints())
        qWarning("%s", qPrintable(line));
    QVERIFY2(inspector.complaints().isEmpty(), qPrintable(QString::number(inspector.complaints().size()) + QLatin1Char('\n') + found));
    QVERIFY(inspector.places() >= 30);
    QVERIFY(inspector.controls() >= 500);
    QVERIFY(inspector.dialogs() >= 10);
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
