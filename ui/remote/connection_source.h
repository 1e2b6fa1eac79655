/// What one can connect to: the connections made by hand and the profiles of AWS's configuration files, and how each becomes a client's value.
#pragma once

#include "core/client/profile_connection.h"
#include "ui/remote/saved_connections.h"

#include <QObject>

#include <functional>

namespace rolewright::ui {

class ConnectionKeys;

/// A line of the list. References are ids of saved connections, and `profile/NAME`.
struct ConnectionLine {
    QString reference;
    QString name;
    QString place;    ///< where it leads
    QString what;     ///< whose keys: "keys in the file", "role R1 via base"
    QString problem;  ///< why it cannot be used; empty: it can
    client::Environment environment = client::Environment::practice;
};

QString profileReference(const QString& name);
bool isProfile(const QString& reference);

/// The saved connections.
std::vector<ConnectionLine> savedLines();
/// The profiles, or what is wrong with the files. Reads files: for a worker.
struct ProfileLines {
    std::vector<ConnectionLine> lines;
    QString problem;
};
ProfileLines profileLines();

/// How a profile is marked. What reaches AWS is production until somebody says otherwise.
client::Environment markOf(const interchange::AwsProfile& profile);
void markProfile(const QString& name, client::Environment environment);

/// Asks keychain or files and answers later, on the GUI thread, while the receiver lives. Fails with what keeps it from being used.
void makeConnection(const QString& reference, ConnectionKeys& keys, client::AskCode askCode, QObject* receiver, std::function<void(Result<client::Connection>)> done);

}  // namespace rolewright::ui
