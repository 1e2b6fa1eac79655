/// The connections that a person made by hand: where they are kept between starts, without their keys.
#pragma once

#include "core/client/connection.h"
#include "core/identity/snapshot.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace rolewright::ui {

/// A connection as it is written down.
struct SavedConnection {
    QString id;  ///< of its own; also the name of its keys in the keychain
    QString name;
    QString url;     ///< empty: AWS itself
    QString region = QStringLiteral("us-east-1");
    QString caFile;  ///< PEM; empty: none beside the system's
    QString proxy;
    QString account;  ///< twelve digits; empty: not known
    client::Environment environment = client::Environment::practice;
    QString honesty;  ///< what its probe found, as `codesOf` has it; empty: it was not probed
    QDateTime lastUsed;

    /// Where it leads, for a list: its URL, or AWS and the Region.
    QString place() const;
};

/// The colour and the caution that a mark stands for.
identity::Environment environmentOf(client::Environment mark);
QString environmentWordOf(client::Environment mark);

/// In the order of their names.
std::vector<SavedConnection> savedConnections();
/// Nothing when there is none of this id.
std::optional<SavedConnection> savedConnection(const QString& id);
void keepConnection(const SavedConnection& connection);
/// Its keys in the keychain stay: see ConnectionKeys.
void dropConnection(const QString& id);

/// What was connected to lately, newest first: ids of saved connections, and `profile/NAME`.
QStringList recentConnections();
void noteConnected(const QString& reference);

/// The value that a client is made of, without keys. Reads the CA file. Fails with `InvalidConnection` and what to do.
Result<client::Connection> toConnection(const SavedConnection& saved);

}  // namespace rolewright::ui
