#include "ui/shell/session_watch.h"

#include "ui/models/account_text.h"
#include "ui/shell/identity_bar.h"
#include "ui/store/auto_renewal.h"
#include "ui/store/caller_name.h"
#include "ui/store/store.h"
#include "ui/widgets/ticker.h"

#include <QGuiApplication>
#include <QWidget>

namespace rolewright::ui {

SessionWatch::SessionWatch(Store& store, Ticker& ticker, const SessionsModel& sessions, QWidget& window, const QString& settings, bool resumes)
    : QObject(&window), m_store(store), m_ticker(ticker), m_window(window)
{
    auto* renewal = new AutoRenewal(store, ticker, sessions);
    renewal->keepIn(settings + QStringLiteral("renewals/"));
    if (resumes)
        renewal->resume();
    connect(&ticker, &Ticker::tick, this, &SessionWatch::showTitle);
    connect(&store, &Store::callerChanged, this, &SessionWatch::showTitle);
    connect(&store, &Store::snapshotChanged, this, &SessionWatch::showTitle);
    connect(qApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive)
            m_ticker.pulse();
    });
    showTitle();
}

void SessionWatch::setLocked(bool locked)
{
    m_locked = locked;
    showTitle();
}

void SessionWatch::showTitle()
{
    constexpr std::chrono::minutes warned{5};
    const sts::SessionPtr& acting = m_store.caller().session;
    const auto left = acting ? acting->expires - m_ticker.now() : warned;
    const bool near = acting && left < warned && left > std::chrono::milliseconds::zero() && !m_locked;
    const sts::Caller& now = m_store.caller();
    const identity::AccountPtr account = m_store.snapshot()->account(acting ? acting->account : now.account);
    const QString program = tr("Rolewright[*]");
    const QString plain = account && !m_locked ? tr("%1 · %2 · %3 — %4").arg(callerName(now, m_store), accountName(*account), environmentWord(account->environment), program) : program;
    const QString title = near ? QStringLiteral("%1 · %2").arg(remainingText(left), plain) : plain;
    if (title != m_window.windowTitle())
        m_window.setWindowTitle(title);
}

}  // namespace rolewright::ui
