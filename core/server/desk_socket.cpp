#include "core/server/desk_socket.h"

#include "core/base/time_text.h"

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

json::Object failureOf(const Error& error)
{
    return {{"code", error.code}, {"message", error.message}};
}

/// One line of JSON.
std::string answerTo(std::string_view question, const DeskSocket::Give& give)
{
    const Result<json::Object> read = json::parseObject(question);
    if (!read || !read->is_object())
        return json::compact(failureOf({"InvalidWish", "the question cannot be read", {}})) + '\n';
    const Result<GivenCredentials> given = give(CredentialWish::fromJson(*read));
    if (!given)
        return json::compact(failureOf(given.error())) + '\n';
    const sts::Credentials& credentials = given->credentials;
    return json::compact({{"accessKeyId", credentials.accessKeyId},
                          {"secretAccessKey", credentials.secretAccessKey.reveal()},
                          {"sessionToken", credentials.sessionToken.reveal()},
                          {"expires", toIso8601(credentials.expires)}}) +
           '\n';
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
        std::string answer = answerTo({question.constData(), static_cast<std::size_t>(question.size())}, give);
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

Result<GivenCredentials> readAnswer(const QByteArray& line)
{
    const Result<json::Object> read = json::parseObject({line.constData(), static_cast<std::size_t>(line.size())});
    if (!read || !read->is_object())
        return Error{"WorkspaceInUse", "the Rolewright that has the workspace open gave an answer that cannot be read", {}};
    if (read->contains("code"))
        return Error{json::stringOr(*read, "code"), json::stringOr(*read, "message"), {}};
    const auto expires = parseIso8601(json::stringOr(*read, "expires"));
    sts::Credentials credentials{json::stringOr(*read, "accessKeyId"), crypto::Secret(json::stringOr(*read, "secretAccessKey")),
                                 crypto::Secret(json::stringOr(*read, "sessionToken")), expires.value_or(Instant())};
    return GivenCredentials{std::move(credentials), nullptr};
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
    std::string question = json::compact(wish.toJson()) + '\n';
    socket.write(question.data(), static_cast<qint64>(question.size()));
    while (!socket.canReadLine()) {
        if (!socket.waitForReadyRead(patience) || socket.bytesAvailable() > longestAnswer)
            return nobody;
    }
    QByteArray line = socket.readLine();
    Result<GivenCredentials> answer = readAnswer(line);
    line.fill('\0');
    return answer;
}

}  // namespace rolewright::server
