#include "core/server/desk_socket.h"

#include "core/server/desk_talk.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QThread>
#include <QTimer>

#include <sys/socket.h>
#include <unistd.h>

namespace rolewright::server {

namespace {

constexpr qint64 longestQuestion = 64 << 10;
constexpr qint64 longestAnswer = 1 << 20;
constexpr int patience = 30'000;  // milliseconds

QString nameOf(const std::filesystem::path& workspace)
{
    return QString::fromStdString(std::filesystem::weakly_canonical(workspace).string() + ".socket");
}

void serve(QLocalSocket* socket, const DeskSocket::Give& give)
{
    QObject::connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    QTimer::singleShot(patience, socket, [socket] { socket->abort(); });
    QObject::connect(socket, &QLocalSocket::readyRead, socket, [socket, &give] {
        if (!socket->canReadLine()) {
            if (socket->bytesAvailable() > longestQuestion)
                socket->abort();
            return;
        }
        const QByteArray question = socket->readLine(longestQuestion);
        std::string answer = deskAnswer({question.constData(), static_cast<std::size_t>(question.size())}, give);
        socket->write(answer.data(), static_cast<qint64>(answer.size()));
        crypto::cleanse(answer);
        socket->disconnectFromServer();  // when all is written
    });
}

/// Whether the process at the other end is of the same person: nobody else may answer with credentials.
bool isOurs(const QLocalSocket& socket)
{
#ifdef SO_PEERCRED
    ucred peer{};
    socklen_t size = sizeof peer;
    return getsockopt(static_cast<int>(socket.socketDescriptor()), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && peer.uid == geteuid();
#else
    return socket.isValid();  // the socket stands in the workspace's folder, which is its owner's
#endif
}

}  // namespace

struct DeskSocket::State {
    QThread thread;
    QLocalServer* server = nullptr;  ///< dies on the thread
    Give give;
};

DeskSocket::DeskSocket(std::unique_ptr<State> state) : m_state(std::move(state))
{
}

DeskSocket::~DeskSocket()
{
    m_state->thread.quit();
    m_state->thread.wait();
}

Result<std::unique_ptr<DeskSocket>> DeskSocket::open(const std::filesystem::path& workspace, Give give)
{
    std::unique_ptr<DeskSocket> desk(new DeskSocket(std::make_unique<State>()));
    State& state = *desk->m_state;
    state.give = std::move(give);
    state.server = new QLocalServer;
    state.server->setSocketOptions(QLocalServer::UserAccessOption);
    state.server->moveToThread(&state.thread);
    QObject::connect(&state.thread, &QThread::finished, state.server, &QObject::deleteLater);
    QObject::connect(state.server, &QLocalServer::newConnection, state.server, [&state] {
        while (QLocalSocket* const socket = state.server->nextPendingConnection())
            serve(socket, state.give);
    });
    state.thread.start();
    QString failure;
    QMetaObject::invokeMethod(
        state.server,
        [&] {
            QLocalServer::removeServer(nameOf(workspace));
            if (!state.server->listen(nameOf(workspace)))
                failure = state.server->errorString();
        },
        Qt::BlockingQueuedConnection);
    if (!failure.isEmpty())
        return Error{"AddressUnavailable", "nobody can ask for credentials while this workspace is open: " + failure.toStdString(), {}};
    return desk;
}

Result<GivenCredentials> askDesk(const std::filesystem::path& workspace, const CredentialWish& wish)
{
    const Error nobody{
        "WorkspaceInUse", "the workspace `" + workspace.string() + "` is open in another program, which gives no credentials: close it there", {}};
    QLocalSocket socket;
    socket.connectToServer(nameOf(workspace));
    if (!socket.waitForConnected(patience) || !isOurs(socket))
        return nobody;
    const std::string question = deskQuestion(wish);
    socket.write(question.data(), static_cast<qint64>(question.size()));
    while (!socket.canReadLine()) {
        if (!socket.waitForReadyRead(patience) || socket.bytesAvailable() > longestAnswer)
            return nobody;
    }
    QByteArray line = socket.readLine();
    Result<GivenCredentials> answer = readDeskAnswer({line.constData(), static_cast<std::size_t>(line.size())});
    line.fill('\0');
    return answer;
}

}  // namespace rolewright::server
