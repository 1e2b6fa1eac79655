#include "ui/store/handed_out.h"

#include "ui/models/session_time.h"
#include "ui/store/store.h"

namespace rolewright::ui {
namespace {

QString wayWords(const std::string& way)
{
    if (way == "credential_process")
        return HandedOut::tr("a credential_process");
    if (way == "environment")
        return HandedOut::tr("a shell");
    if (way == "profile")
        return HandedOut::tr("a profile in a file");
    if (way == "container")
        return HandedOut::tr("a container");
    return way == "clipboard" ? HandedOut::tr("the clipboard") : QString::fromStdString(way);
}

}  // namespace

HandedOut::HandedOut(Store& store, std::shared_ptr<server::CredentialLedger> ledger) : QObject(&store), m_store(store), m_ledger(std::move(ledger)) {}

HandedOut* HandedOut::of(const Store& store) { return store.findChild<HandedOut*>(QString(), Qt::FindDirectChildrenOnly); }

void HandedOut::note(const std::string& accessKeyId, const std::string& way) { m_ledger->note(accessKeyId, way, m_store.serverNow()); }

QStringList HandedOut::waysOf(const std::string& accessKeyId) const
{
    QStringList lines;
    for (const server::HandOut& one : m_ledger->of(accessKeyId)) {
        const QString last = shortLocalText(one.last, m_store.serverNow());
        lines += one.times == 1 ? tr("%1 (at %2)").arg(wayWords(one.way), last) : tr("%1 (%n times, last at %2)", nullptr, one.times).arg(wayWords(one.way), last);
    }
    return lines;
}

QString HandedOut::dependents(const Store& store, const sts::Session& session)
{
    const HandedOut* handedOut = of(store);
    const QStringList ways = handedOut ? handedOut->waysOf(session.accessKeyId) : QStringList();
    return ways.isEmpty() ? QString() : QLatin1Char(' ') + tr("Its credentials went to %1.").arg(ways.join(QStringLiteral(", ")));
}

}  // namespace rolewright::ui
