#include "ui/shell/application.h"

#include "core/engine/practice_world.h"
#include "ui/prompts/dialog_prompts.h"
#include "ui/shell/main_window.h"
#include "ui/store/store.h"
#include "ui/widgets/ticker.h"

#include <QSettings>
#include <QThreadPool>

namespace rolewright::ui {
namespace {

const QString baseKey = QStringLiteral("identity/base");

/// `111122223333/alice`, or `111122223333/` for the root user.
QString toText(const sts::Caller& base)
{
    return QString::fromStdString(base.account.text() + "/" + (base.kind == sts::CallerKind::user ? base.name : std::string()));
}

}  // namespace

Application::Application(engine::Backend& backend, PracticeClock& clock, std::unique_ptr<Prompts> prompts)
    : m_prompts(prompts ? std::move(prompts) : std::make_unique<DialogPrompts>()), m_store(std::make_unique<Store>(backend)),
      m_ticker(std::make_unique<Ticker>([&backend] { return backend.serverNow(); }))
{
    signIn();
    QObject::connect(m_store.get(), &Store::callerChanged, m_store.get(), [this] { QSettings().setValue(baseKey, toText(m_store->chain().front())); });
    m_window = std::make_unique<MainWindow>(*m_store, *m_prompts, *m_ticker, clock);
}

Application::~Application()
{
    m_window.reset();
    QThreadPool::globalInstance()->waitForDone();  // work in the background looks at the engine, which goes next
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
void Application::signIn()
{
    const QStringList saved = QSettings().value(baseKey).toString().split(QLatin1Char('/'));
    const auto id = AccountId::parse(saved.value(0).toStdString());
    const auto account = id ? m_store->snapshot()->account(*id) : m_store->accountRow();
    if (!account)
        return;
    const std::string name = id ? saved.value(1).toStdString() : std::string("admin");
    if (const auto user = name.empty() ? nullptr : account->users.find(name))
        m_store->setBase(sts::Caller::user(account->id, user->name));
    else
        m_store->setBase(sts::Caller::root(account->id));
}

}  // namespace rolewright::ui
