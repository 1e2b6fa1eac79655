/// Commands of a person's shell that ask the window's endpoint, away from the person's own files, while the window goes on.
#pragma once

#include "ui/tour/robot.h"

#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

namespace rolewright::test {

class ShellClient {
public:
    /// What a script said, and what it ended with; -1 when it did not end in time.
    struct Said {
        int exitCode = -1;
        QString out;
        QString error;
    };

    explicit ShellClient(ui::Robot& robot) : m_robot(robot)
    {
        m_environment = QProcessEnvironment::systemEnvironment();
        for (const QString& name : m_environment.keys()) {
            if (name.startsWith(QStringLiteral("AWS_")) || name.endsWith(QStringLiteral("_proxy"), Qt::CaseInsensitive))
                m_environment.remove(name);
        }
        m_environment.insert(QStringLiteral("HOME"), m_home.path());
        m_environment.insert(QStringLiteral("PATH"), QStringLiteral("/usr/bin:") + m_environment.value(QStringLiteral("PATH")));
        m_environment.insert(QStringLiteral("AWS_EC2_METADATA_DISABLED"), QStringLiteral("true"));
        m_environment.insert(QStringLiteral("AWS_PAGER"), QString());
    }

    void start(const QString& script)
    {
        m_process.setProcessEnvironment(m_environment);
        m_process.setWorkingDirectory(m_home.path());
        m_process.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), script});
    }
    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    /// Waits for its end, and lets the window live meanwhile.
    Said finish()
    {
        for (int patience = 0; isRunning() && patience < 12; ++patience)  // a client on a busy machine may take longer than a person waits for the window
            m_robot.waitUntil([this] { return !isRunning(); }, QStringLiteral("the client to end"));
        const int code = isRunning() || m_process.exitStatus() != QProcess::NormalExit ? -1 : m_process.exitCode();
        return {code, QString::fromUtf8(m_process.readAllStandardOutput()), QString::fromUtf8(m_process.readAllStandardError())};
    }
    Said run(const QString& script)
    {
        start(script);
        return finish();
    }
    QString home() const { return m_home.path(); }

private:
    ui::Robot& m_robot;
    QTemporaryDir m_home;
    QProcessEnvironment m_environment;
    QProcess m_process;
};

}  // namespace rolewright::test
