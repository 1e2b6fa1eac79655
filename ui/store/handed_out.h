/// To which programs the credentials of sessions were handed out, in words.
#pragma once

#include "core/server/credential_ledger.h"
#include "core/sts/session.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>

namespace rolewright::ui {

class Store;

/// One for each store, and a child of it; all of a program share the ledger.
class HandedOut final : public QObject {
    Q_OBJECT
public:
    HandedOut(Store& store, std::shared_ptr<server::CredentialLedger> ledger);
    /// Null where nobody keeps a ledger.
    static HandedOut* of(const Store& store);

    /// The window itself handed them out, in a way as server::HandOut has it.
    void note(const std::string& accessKeyId, const std::string& way);
    /// "a container (2 times, last at 17:40)", each way once; none when they never left.
    QStringList waysOf(const std::string& accessKeyId) const;
    /// Who will be refused when it ends, as one more sentence behind another; empty when nobody will.
    static QString dependents(const Store& store, const sts::Session& session);
    bool isHandedOut(const std::string& accessKeyId) const { return !m_ledger->of(accessKeyId).empty(); }
    /// It was handed out just now; on the thread of the window.
    void tell(const std::string& accessKeyId) { Q_EMIT changed(QString::fromStdString(accessKeyId)); }

Q_SIGNALS:
    void changed(const QString& accessKeyId);

private:
    Store& m_store;
    std::shared_ptr<server::CredentialLedger> m_ledger;
};

}  // namespace rolewright::ui
