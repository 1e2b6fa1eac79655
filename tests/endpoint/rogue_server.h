/// A server that answers as it is told to, and counts what it is asked.
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace rolewright::test {

class RogueServer {
public:
    /// What goes back for the request of this number, from 1; empty: the connection is cut. Called on the connection's thread, which may stall in it.
    using Behaviour = std::function<std::string(const std::string& request, int number)>;

    explicit RogueServer(Behaviour behaviour) : m_behaviour(std::move(behaviour)), m_listener(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        ::bind(m_listener, reinterpret_cast<sockaddr*>(&address), size);
        ::listen(m_listener, 16);
        ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size);
        m_port = ntohs(address.sin_port);
        m_accepting = std::thread([this] { accept(); });
    }

    ~RogueServer()
    {
        m_stopping = true;
        ::shutdown(m_listener, SHUT_RDWR);
        m_accepting.join();
        ::close(m_listener);
        {
            const std::lock_guard lock(m_mutex);
            for (const int connection : m_connections)
                ::shutdown(connection, SHUT_RDWR);
        }
        for (std::thread& thread : m_threads)
            thread.join();
    }

    std::string url() const { return "http://127.0.0.1:" + std::to_string(m_port); }
    int requests() const { return m_requests; }
    bool isStopping() const { return m_stopping; }
    std::string lastRequest() const
    {
        const std::lock_guard lock(m_mutex);
        return m_last;
    }

    /// An answer with its length.
    static std::string answer(int status, const std::string& body, const std::string& headers = {})
    {
        return "HTTP/1.1 " + std::to_string(status) + " x\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" + headers + "\r\n" + body;
    }

private:
    void accept()
    {
        while (!m_stopping) {
            const int connection = ::accept(m_listener, nullptr, nullptr);
            if (connection < 0)
                return;
            const std::lock_guard lock(m_mutex);
            m_connections.push_back(connection);
            m_threads.emplace_back([this, connection] { serve(connection); });
        }
    }

    void serve(int connection)
    {
        for (std::string request = read(connection); !request.empty(); request = read(connection)) {
            const int number = ++m_requests;
            {
                const std::lock_guard lock(m_mutex);
                m_last = request;
            }
            const std::string back = m_behaviour(request, number);
            std::size_t sent = 0;
            while (sent < back.size()) {
                const ssize_t more = ::send(connection, back.data() + sent, back.size() - sent, MSG_NOSIGNAL);
                if (more <= 0)
                    break;
                sent += static_cast<std::size_t>(more);
            }
            if (back.empty() || back.find("\r\nContent-Length: 99999") != std::string::npos)
                break;
        }
        ::shutdown(connection, SHUT_RDWR);
    }

    static std::string read(int connection)
    {
        std::string bytes;
        char buffer[4096];
        for (;;) {
            const std::size_t end = bytes.find("\r\n\r\n");
            if (end != std::string::npos) {
                const std::size_t at = bytes.find("Content-Length: ");
                if (bytes.size() >= end + 4 + std::stoul(bytes.substr(at + 16)))
                    return bytes;
            }
            const ssize_t more = ::recv(connection, buffer, sizeof buffer, 0);
            if (more <= 0)
                return {};
            bytes.append(buffer, static_cast<std::size_t>(more));
        }
    }

    const Behaviour m_behaviour;
    const int m_listener;
    int m_port = 0;
    std::atomic<bool> m_stopping{false};
    std::atomic<int> m_requests{0};
    mutable std::mutex m_mutex;
    std::string m_last;
    std::vector<int> m_connections;
    std::vector<std::thread> m_threads;
    std::thread m_accepting;
};

}  // namespace rolewright::test
