#include "app/window.h"

#include "app/commands/command.h"
#include "app/commands/streams.h"
#include "app/composition.h"
#include "app/graphical_application.h"
#include "app/process.h"
#include "core/server/desk_socket.h"
#include "ui/prompts/dialog_prompts.h"
#include "ui/safety/keychain_key.h"
#include "ui/safety/keychain_reason.h"
#include "ui/safety/passphrase_dialog.h"
#include "ui/safety/window_lock.h"
#include "ui/safety/workspace_unlock.h"
#include "ui/shell/application.h"
#include "ui/shell/desktop_link.h"
#include "ui/shell/main_window.h"
#include "ui/shell/tray_icon.h"
#include "ui/tasks/latest_task.h"
#include "ui/theme/phrases.h"

#include <QApplication>
#include <QMessageBox>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace rolewright::app {
namespace {

using Opened = Result<std::unique_ptr<storage::Workspace>>;

/// Start-up, step by step: every step may end in a question, so each is a callback of the one before.
class Startup {
public:
    explicit Startup(std::filesystem::path path) : m_path(std::move(path)) {}

    void begin()
    {
        std::optional<crypto::Secret> passphrase = takePassphraseFromEnvironment();
        const Result<std::string> kind = storage::Workspace::keyKind(m_path);
        if (!kind)
            return stop(kind.error());
        if (*kind == "passphrase" || (kind->empty() && passphrase))
            return passphrase ? tryPassphrase(*std::move(passphrase), kind->empty()) : ask(false, {});
        openWith(std::make_unique<ui::KeychainKey>(), [this, fresh = kind->empty()](Opened opened) {
            if (!opened && opened.error().code == "KeyUnavailable" && fresh)
                return ask(true, opened.error().message == ui::noKeychain ? QString() : ui::messageOf(opened.error()));
            take(std::move(opened));
        });
    }

private:
    /// On another thread: keys take a while to derive, and a keychain may ask its owner first.
    void openWith(std::unique_ptr<storage::KeySource> source, std::function<void(Opened)> opened)
    {
        m_key = std::make_shared<ui::RememberedKey>(std::move(source));
        m_opening.start([path = m_path, key = m_key](const ui::LatestTask::Cancelled&) { return std::make_shared<Opened>(storage::Workspace::open(path, *key)); },
                        [opened = std::move(opened)](const std::shared_ptr<Opened>& result) { opened(std::move(*result)); });
    }

    void ask(bool isNew, const QString& problem)
    {
        m_prompt.ask({QString::fromStdString(m_path.string()), isNew, problem}, qApp, [this, isNew](std::optional<crypto::Secret> passphrase) {
            if (passphrase)
                tryPassphrase(*std::move(passphrase), isNew);
            else
                QApplication::exit(exit_code::environment);
        });
    }

    void tryPassphrase(crypto::Secret passphrase, bool isNew)
    {
        openWith(std::make_unique<storage::PassphraseKey>(std::move(passphrase)), [this, isNew](Opened opened) {
            if (!opened && opened.error().code == "WrongPassphrase")
                return ask(isNew, ui::messageOf(opened.error()));
            take(std::move(opened));
        });
    }

    void take(Opened opened)
    {
        if (!opened)
            return stop(opened.error());
        auto composition = Composition::create(std::move(*opened));
        if (!composition)
            return stop(composition.error());
        m_composition = std::move(*composition);
        if (auto ready = ui::Application::prepareFirstStart(m_composition->engine()); !ready)
            return stop(ready.error());
        m_application = std::make_unique<ui::Application>(m_composition->backend(), m_composition->clock(), nullptr,
                                                           QString::fromStdString(std::filesystem::weakly_canonical(m_path).string()));
        m_application->lock().guardWith(std::make_unique<ui::WorkspaceUnlock>(m_key->takeMemory()));
        m_key.reset();  // and the passphrase with it
        openDesk();
        m_desktop = std::make_unique<ui::DesktopLink>(*m_application);
        m_tray = std::make_unique<ui::TrayIcon>(*m_application);
        m_application->window().show();
        QApplication::setQuitOnLastWindowClosed(true);
    }

    /// While the windows are locked nobody is given credentials either.
    void openDesk()
    {
        m_locked = m_application->lock().isLocked();
        QObject::connect(&m_application->lock(), &ui::WindowLock::lockedChanged, &m_application->lock(), [this](bool locked) { m_locked = locked; });
        const auto ledger = m_application->handedOut();
        ledger->keepIn(server::CredentialLedger::fileOf(m_path));
        auto desk = server::DeskSocket::open(m_path, [this, ledger, &engine = m_composition->engine()](const server::CredentialWish& wish) {
            if (m_locked)
                return Result<server::GivenCredentials>(Error{"WorkspaceLocked", "the workspace is locked: unlock Rolewright's window first", {}});
            Result<server::GivenCredentials> given = server::giveCredentials(engine, wish);
            if (given)
                ledger->note(given->session->accessKeyId, wish.use, engine.now());
            return given;
        });
        if (desk)
            m_desk = *std::move(desk);
        else
            complain(desk.error());
    }

    void stop(const Error& error)
    {
        auto* box = new QMessageBox(QMessageBox::Critical, QObject::tr("Rolewright cannot open its workspace"),
                                    QObject::tr("Rolewright cannot open its workspace"), QMessageBox::Close);
        box->setObjectName(QStringLiteral("startupProblem"));
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->setTextFormat(Qt::PlainText);
        box->setInformativeText(QStringLiteral("%1\n\n%2").arg(ui::messageOf(error), QString::fromStdString(m_path.string())));
        QObject::connect(box, &QDialog::finished, qApp, [] { QApplication::exit(exit_code::environment); });
        box->open();
    }

    std::filesystem::path m_path;
    ui::PassphraseDialog m_prompt;
    ui::LatestTask m_opening;
    std::shared_ptr<ui::RememberedKey> m_key;
    std::unique_ptr<Composition> m_composition;
    std::atomic<bool> m_locked = false;
    std::unique_ptr<ui::Application> m_application;
    std::unique_ptr<ui::DesktopLink> m_desktop;
    std::unique_ptr<ui::TrayIcon> m_tray;
    std::unique_ptr<server::DeskSocket> m_desk;
};

}  // namespace

int runWindow(const std::filesystem::path& workspace)
{
    if (!hasDisplay()) {
        complain({"NoDisplay", "there is no display to open a window on (DISPLAY and WAYLAND_DISPLAY are not set); `rolewright tour` needs none, and `rolewright --help` lists the commands", {}});
        return exit_code::environment;
    }
    const GraphicalApplication application;
    // Until the window is there, a question that is answered must not be the last window.
    QApplication::setQuitOnLastWindowClosed(false);
    Startup startup(workspace);
    QMetaObject::invokeMethod(qApp, [&startup] { startup.begin(); }, Qt::QueuedConnection);
    return QApplication::exec();
}

}  // namespace rolewright::app
