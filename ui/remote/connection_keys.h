/// The keys of connections made by hand: in the operating system's keychain, or in memory until the program ends. Never anywhere else.
#pragma once

#include "core/sts/session.h"

#include <QObject>
#include <QString>

#include <functional>
#include <map>

namespace rolewright::ui {

/// One for the program. Lives on the GUI thread and does not block it: answers come later, while the receiver lives.
class ConnectionKeys final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    using Found = std::function<void(Result<sts::Credentials>)>;
    using Done = std::function<void(Result<void>)>;

    /// For this run only.
    void keepForThisRun(const QString& id, sts::Credentials credentials);
    /// In the keychain, read back to be sure. Fails with `KeychainUnavailable` and what it said; then they are nowhere.
    void keep(const QString& id, const sts::Credentials& credentials, QObject* receiver, Done done);
    /// Those of this run, else the keychain's. Fails with `KeychainUnavailable`, and with `NoKeys` when nobody gave any.
    void find(const QString& id, QObject* receiver, Found found);
    /// Takes them out of both.
    void forget(const QString& id);

private:
    std::map<QString, sts::Credentials> m_ofThisRun;
};

}  // namespace rolewright::ui
