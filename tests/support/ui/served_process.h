/// `rolewright serve` in a process of its own, as a person begins it in a terminal.
#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <string>

namespace rolewright::test {

/// One empty account in memory, 111122223333, and a key of its root. Ends with this.
class ServedProcess {
public:
    /// Needs the environment variable ROLEWRIGHT_BINARY. `more` are further arguments. Check `isRunning`.
    explicit ServedProcess(const QStringList& more = {});
    ~ServedProcess();

    bool isRunning() const { return !url.isEmpty(); }
    /// Its clock goes on by that much.
    bool advance(int seconds) const;

    QString url;
    std::string keyId;
    std::string secret;

private:
    QTemporaryDir m_home;
    QProcess m_process;
};

}  // namespace rolewright::test
