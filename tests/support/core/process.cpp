#include "tests/support/core/process.h"

#include <QProcess>
#include <QProcessEnvironment>

#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>

namespace rolewright::test {

namespace {

constexpr int patienceMilliseconds = 60'000;

QProcessEnvironment shelteredEnvironment(const std::string& home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY", "ROLEWRIGHT_PASSPHRASE", "XDG_CONFIG_HOME"}) {
        environment.remove(QString::fromLatin1(name));
    }
    environment.insert(QStringLiteral("HOME"), QString::fromStdString(home));
    environment.insert(QStringLiteral("XDG_DATA_HOME"), QString::fromStdString(home + "/data"));
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), QString::fromStdString(home));
    return environment;
}

std::string binary()
{
    return qEnvironmentVariable("ROLEWRIGHT_BINARY").toStdString();
}

/// Reads what the terminal shows until `until` has come after `from`, which then stands behind it, or the child has closed it.
bool readUntil(int terminal, std::string& shown, std::size_t& from, const std::string& until)
{
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::milliseconds(patienceMilliseconds);
    while (until.empty() || shown.find(until, from) == std::string::npos) {
        pollfd waiting{terminal, POLLIN, 0};
        if (std::chrono::steady_clock::now() > deadline || poll(&waiting, 1, patienceMilliseconds) <= 0) {
            return false;
        }
        char buffer[4096];
        const ssize_t count = read(terminal, buffer, sizeof buffer);
        if (count <= 0) {
            return until.empty();  // a closed terminal reads as an error
        }
        shown.append(buffer, static_cast<std::size_t>(count));
    }
    from = shown.find(until, from) + until.size();
    return true;
}

}  // namespace

Run run(const std::string& home, const std::vector<std::string>& arguments, const std::map<std::string, std::string>& environment, const std::string& input)
{
    QProcess process;
    QProcessEnvironment variables = shelteredEnvironment(home);
    for (const auto& [name, value] : environment) {
        variables.insert(QString::fromStdString(name), QString::fromStdString(value));
    }
    process.setProcessEnvironment(variables);
    process.setWorkingDirectory(QString::fromStdString(home));
    process.setChildProcessModifier([] { setsid(); });
    QStringList words;
    for (const std::string& argument : arguments) {
        words.append(QString::fromStdString(argument));
    }
    process.start(QString::fromStdString(binary()), words);
    process.write(input.data(), static_cast<qint64>(input.size()));
    process.closeWriteChannel();
    Run result;
    if (process.waitForFinished(patienceMilliseconds) && process.exitStatus() == QProcess::NormalExit) {
        result.exitCode = process.exitCode();
    }
    result.out = process.readAllStandardOutput().toStdString();
    result.error = process.readAllStandardError().toStdString();
    return result;
}

Run runOnTerminal(const std::string& home, const std::vector<std::string>& arguments, const std::vector<std::pair<std::string, std::string>>& promptsAndAnswers)
{
    std::vector<std::string> words{binary()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<std::string> variables;
    for (const QString& variable : shelteredEnvironment(home).toStringList()) {
        variables.push_back(variable.toStdString());
    }
    const auto pointers = [](std::vector<std::string>& texts) {
        std::vector<char*> list;
        for (std::string& text : texts) {
            list.push_back(text.data());
        }
        list.push_back(nullptr);
        return list;
    };
    std::vector<char*> argv = pointers(words);
    std::vector<char*> envp = pointers(variables);

    int terminal = -1;
    const pid_t child = forkpty(&terminal, nullptr, nullptr, nullptr);
    if (child == 0) {
        execve(argv[0], argv.data(), envp.data());
        _exit(127);
    }
    Run result;
    bool asExpected = child > 0;
    std::size_t from = 0;
    for (const auto& [prompt, answer] : promptsAndAnswers) {
        asExpected =
            asExpected && readUntil(terminal, result.out, from, prompt) && write(terminal, answer.data(), answer.size()) == static_cast<ssize_t>(answer.size());
    }
    asExpected = asExpected && readUntil(terminal, result.out, from, "");
    if (!asExpected) {
        kill(child, SIGKILL);
    }
    int status = 0;
    if (waitpid(child, &status, 0) == child && WIFEXITED(status) && asExpected) {
        result.exitCode = WEXITSTATUS(status);
    }
    close(terminal);
    return result;
}

}  // namespace rolewright::test
