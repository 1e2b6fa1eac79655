#include "ui/shell/application.h"

#include "core/engine/practice_world.h"
#include "ui/coach/lesson_shelf.h"
#include "ui/endpoint/served_endpoint.h"
#include "ui/prompts/dialog_prompts.h"
#include "ui/remote/remote_desks.h"
#include "ui/safety/window_lock.h"
#include "ui/sessions/saved_profiles.h"
#include "ui/shell/main_window.h"
#include "ui/shell/practice_desks.h"
#include "ui/shell/session_watch.h"
#include "ui/shell/shortcut_book.h"
#include "ui/shell/window_mark.h"
#include "ui/shell/window_memory.h"
#include "ui/store/auto_renewal.h"
#include "ui/store/fall_back.h"
#include "ui/store/handed_out.h"
#include "ui/store/session_preferences.h"
#include "ui/store/store.h"
#include "ui/widgets/ticker.h"

#include <QApplication>
#include <QPointer>
#include <QScreen>
#include <QSettings>
#include <QThreadPool>

#include <algorithm>

namespace rolewright::ui {
namespace {

const QString baseKey = QStringLiteral("identity/base");
constexpr int beside = 32;  ///< pixels between a window and the one it was opened from

/// `111122223333/alice`, or `111122223333/` for the root user.
QString toText(const sts::Caller& base)
{
    return QString::fromStdString(base.account.text() + "/" + (base.kind == sts::CallerKind::user ? base.name : std::string()));
}

/// What a window renews that is about to close goes on in another.
void takeOverRenewals(const Store& closing, const Store& heir)
{
    const sts::BookView book = closing.sessions();
    for (const sts::EntryPtr& entry : *book) {
        if (const auto until = AutoRenewal::of(closing)->untilOf(entry->session->accessKeyId))
            AutoRenewal::of(heir)->begin(entry->session, *until);
    }
}

}  // namespace

struct Application::Desk {
    std::unique_ptr<Store> store;
    std::unique_ptr<MainWindow> window;  ///< goes before its store
};

Application::Application(engine::Backend& backend, PracticeClock& clock, std::unique_ptr<Prompts> prompts, const QString& workspace)
    : m_backend(backend), m_clock(clock), m_workspace(workspace), m_handedOut(std::make_shared<server::CredentialLedger>()), m_prompts(prompts ? std::move(prompts) : std::make_unique<DialogPrompts>()),
      m_ticker(std::make_unique<Ticker>([&backend] { return backend.serverNow(); })), m_marks(std::make_unique<WindowMarks>())
{
    prepareEndpoint();
    m_practice = std::make_unique<PracticeDesks>(*m_prompts, [this](MainWindow& opened) { watchLock(opened); });
    m_remote = std::make_unique<RemoteDesks>(*m_prompts, m_handedOut, [this](MainWindow& opened) { watchLock(opened); });
    m_handedOut->onNote([this, alive = QPointer<QObject>(m_ticker.get())](const std::string& accessKeyId) {
        QMetaObject::invokeMethod(
            qApp,
            [this, alive, accessKeyId] {
                for (std::size_t i = 0; alive && i < m_desks.size(); ++i)
                    HandedOut::of(*m_desks[i]->store)->tell(accessKeyId);
            },
            Qt::QueuedConnection);
    });
    auto store = std::make_unique<Store>(m_backend);
    signIn(*store);
    addDesk(std::move(store));
    QObject::connect(&m_practice->door(), &LessonDoor::listRequested, m_ticker.get(), [this] {
        window().openPage(QStringLiteral("walkthroughs"));
        window().show();
        window().raise();
        window().activateWindow();
    });
    m_lock = std::make_unique<WindowLock>(*m_desks.front()->window, *m_desks.front()->store, *m_ticker);
    watchLock(*m_desks.front()->window);
    m_endpoint->resume();
}

Application::~Application()
{
    m_handedOut->onNote({});
    m_lock.reset();
    m_practice->clear();
    m_remote->clear();
    m_desks.clear();
    m_marks.reset();
    m_endpoint.reset();
    QThreadPool::globalInstance()->waitForDone();  // work in the background looks at the engine, which goes next
}

Application::Desk& Application::first() const
{
    const auto open = std::find_if(m_desks.begin(), m_desks.end(), [](const std::unique_ptr<Desk>& desk) { return desk->window->isVisible(); });
    return open == m_desks.end() ? *m_desks.front() : **open;
}

Store& Application::store() { return *first().store; }

MainWindow& Application::window() { return *first().window; }

std::size_t Application::windowCount() const
{
    return static_cast<std::size_t>(std::count_if(m_desks.begin(), m_desks.end(), [](const std::unique_ptr<Desk>& desk) { return desk->window->isVisible(); }));
}

/// What clients change can be undone in the first window that is open.
void Application::prepareEndpoint()
{
    m_endpoint = std::make_unique<ServedEndpoint>(*m_backend.engine(), WindowMemory::groupOf(m_workspace));
    QObject::connect(m_endpoint.get(), &ServedEndpoint::changed, m_endpoint.get(), [this](const std::vector<ServedChange>& changes) { ServedChanges::of(store())->take(changes); });
}

Application::Desk& Application::addDesk(std::unique_ptr<Store> store)
{
    auto desk = std::make_unique<Desk>();
    Desk& made = *desk;
    made.store = std::move(store);
    QObject::connect(made.store.get(), &Store::callerChanged, made.store.get(), [&made] {
        if (!made.store->chain().front().session)  // whom an identity provider vouches for is asked to prove it again
            QSettings().setValue(baseKey, toText(made.store->chain().front()));
    });
    const QString readOnlyKey = WindowMemory::groupOf(m_workspace) + QStringLiteral("readOnly");
    made.store->setReadOnly(QSettings().value(readOnlyKey, false).toBool());
    m_endpoint->setReadOnly(made.store->isReadOnly());
    m_endpoint->giveTo(*made.store);
    m_practice->door().giveTo(*made.store);
    m_remote->door().giveTo(*made.store);
    new ServedChanges(*made.store);
    QObject::connect(made.store.get(), &Store::readOnlyChanged, made.store.get(), [this, readOnlyKey](bool readOnly) {
        QSettings().setValue(readOnlyKey, readOnly);
        m_endpoint->setReadOnly(readOnly);
        for (const std::unique_ptr<Desk>& each : m_desks)
            each->store->setReadOnly(readOnly);  // it is the workspace that is not to be changed
    });
    new FallBack(*made.store, *m_ticker);
    new SavedProfiles(*made.store, *m_ticker);
    new HandedOut(*made.store, m_handedOut);
    QObject::connect(&SessionPreferences::of(*made.store), &SessionPreferences::changed, made.store.get(), [this, &made] {
        for (const std::unique_ptr<Desk>& each : m_desks)
            SessionPreferences::of(*each->store).change(SessionPreferences::of(*made.store).settings());
    });
    made.window = std::make_unique<MainWindow>(*made.store, *m_prompts, *m_ticker, m_clock, m_workspace, m_desks.empty());
    m_marks->add(*made.store, *made.window);
    QObject::connect(made.window.get(), &MainWindow::newWindowRequested, made.window.get(), [this, &made] { openAnother(made); });
    // After the event that closes it, if there is an application then.
    QObject::connect(made.window.get(), &MainWindow::closed, m_ticker.get(), [this, window = made.window.get()] { close(window); }, Qt::QueuedConnection);
    m_desks.push_back(std::move(desk));
    return made;
}

/// "Lock now" in its menu, and no identity in its title while it is locked.
void Application::watchLock(MainWindow& window)
{
    window.findChild<ShortcutBook*>()->add(m_lock->addAction(window));
    QObject::connect(m_lock.get(), &WindowLock::lockedChanged, window.findChild<SessionWatch*>(), &SessionWatch::setLocked);
}

void Application::openAnother(const Desk& opener)
{
    auto store = std::make_unique<Store>(m_backend);
    store->setBase(opener.store->chain().front());
    const Desk& made = addDesk(std::move(store));
    watchLock(*made.window);
    // Beside its opener, but whole on the screen, with the frame that the opener has. What the memory says of the first window is not for this one.
    made.window->setWindowState(Qt::WindowNoState);
    const QRect room = opener.window->screen()->availableGeometry();
    const QSize frame = opener.window->frameGeometry().size() - opener.window->size();
    made.window->resize(opener.window->size().boundedTo(room.size() - frame));
    const QSize whole = made.window->size() + frame;
    const QPoint wanted = opener.window->pos() + QPoint(beside, beside);
    made.window->move(qMax(room.left(), qMin(wanted.x(), room.right() + 1 - whole.width())), qMax(room.top(), qMin(wanted.y(), room.bottom() + 1 - whole.height())));
    made.window->show();
    made.window->activateWindow();
}

void Application::close(const MainWindow* window)
{
    const auto closing = std::find_if(m_desks.begin() + 1, m_desks.end(), [window](const std::unique_ptr<Desk>& desk) { return desk->window.get() == window && !window->isVisible(); });
    if (closing != m_desks.end())
        takeOverRenewals(*(*closing)->store, *m_desks.front()->store);
    std::erase_if(m_desks, [this, window](const std::unique_ptr<Desk>& desk) { return desk != m_desks.front() && desk->window.get() == window && !window->isVisible(); });
}

Result<void> Application::prepareFirstStart(engine::Engine& engine)
{
    if (!engine.snapshot()->accounts().empty())
        return {};
    auto world = engine::practiceWorld(engine.clock().now());
    if (!world)
        return world.error();
    return engine.applyChanges(*world, "rolewright:PracticeWorld");
}

/// As who was signed in last; else as the first account's administrator, else as its root user.
void Application::signIn(Store& store) const
{
    const QStringList saved = QSettings().value(baseKey).toString().split(QLatin1Char('/'));
    const auto id = AccountId::parse(saved.value(0).toStdString());
    const auto account = id ? store.snapshot()->account(*id) : store.accountRow();
    if (!account)
        return;
    const std::string name = id ? saved.value(1).toStdString() : std::string("admin");
    if (const auto user = name.empty() ? nullptr : account->users.find(name))
        store.setBase(sts::Caller::user(account->id, user->name));
    else
        store.setBase(sts::Caller::root(account->id));
}

}  // namespace rolewright::ui
