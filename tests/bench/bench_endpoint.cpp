// The served endpoint over loopback, signature and trust verified on every call: AssumeRole on one and on eight kept connections, and the same bytes to a
// handler that does nothing, for what the sockets cost. Budget: at least 4,000 requests a second on one, 8,000 on eight, 99 of 100 within 5 ms.
// Memory over a million sessions that expire: counted, and flat after the first tenth. A reset of a world in memory: under 5 ms.
#include "core/engine/practice_world.h"
#include "core/identity/aws_managed_policies.h"
#include "core/lint/regions.h"
#include "core/server/endpoint.h"
#include "tests/support/core/engine_fixture.h"

#include <benchmark/benchmark.h>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <QCoreApplication>

#include <algorithm>
#include <fstream>
#include <thread>

using namespace rolewright;
using protocol::Dialect;
using protocol::HttpRequest;
using protocol::HttpResponse;

namespace {

constexpr std::size_t requestsAtOnce = 2000;

/// Answers as many bytes as the endpoint does.
class Echo final : public server::HttpHandler {
public:
    HttpResponse answer(const HttpRequest&, const server::Peer&) override { return {200, {}, std::string(1500, 'x')}; }
    std::size_t largestBody(const HttpRequest&) const override { return 10'000; }
};

struct World {
    World()
    {
        fixture.must("iam:CreateUser", {{"UserName", "alice"}});
        const json::Object key = fixture.must("iam:CreateAccessKey", {{"UserName", "alice"}}).answer->at("AccessKey");
        fixture.must("iam:CreateRole", {{"RoleName", "R1"}, {"AssumeRolePolicyDocument", test::trusting("arn:aws:iam::111122223333:user/alice")}});
        server::EndpointOptions options;
        options.isRegion = lint::isRegion;
        const auto engine = [this]() -> Result<std::shared_ptr<engine::Engine>> {
            return std::shared_ptr<engine::Engine>(std::shared_ptr<void>(), fixture.engine.get());
        };
        endpoint = *server::Endpoint::create(engine, std::move(options));
        keyId = key.at("AccessKeyId").get<std::string>();
        secret = crypto::Secret(key.at("SecretAccessKey").get<std::string>());
        const HttpRequest request = signedNow();
        bytes = "POST / HTTP/1.1\r\n";
        for (const auto& [name, value] : request.headers.fields())
            bytes.append(name).append(": ").append(value).append("\r\n");
        bytes += "Content-Length: " + std::to_string(request.body.size()) + "\r\n\r\n" + request.body;
    }

    HttpRequest signedNow() const
    {
        HttpRequest request{
            "POST",
            "/",
            {},
            "Action=AssumeRole&DurationSeconds=900&RoleArn=arn%3Aaws%3Aiam%3A%3A111122223333%3Arole%2FR1&RoleSessionName=s1&Version=2011-06-15"};
        request.headers.add("Host", "127.0.0.1");
        request.headers.add("Content-Type", "application/x-www-form-urlencoded; charset=utf-8");
        protocol::sign(request, {keyId, secret}, "us-east-1", "sts", fixture.clock.now(), Dialect::query);
        return request;
    }

    test::EngineFixture fixture;
    std::unique_ptr<server::Endpoint> endpoint;
    std::string keyId;
    crypto::Secret secret;
    std::string bytes;
};

/// What of this program is in memory, in megabytes.
double residentMegabytes()
{
    std::ifstream file("/proc/self/statm");
    double pages = 0;
    file >> pages >> pages;
    return pages * static_cast<double>(::sysconf(_SC_PAGESIZE)) / 1e6;
}

/// Asks again and again on one connection; how long each answer took, in milliseconds.
class Client {
public:
    explicit Client(std::uint16_t port) : m_socket(::socket(AF_INET, SOCK_STREAM, 0))
    {
        const int on = 1;
        ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
            std::abort();
    }
    ~Client() { ::close(m_socket); }

    std::vector<double> ask(const std::string& bytes, std::size_t times)
    {
        std::vector<double> took;
        for (std::size_t i = 0; i < times; ++i) {
            const auto begun = std::chrono::steady_clock::now();
            if (::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(bytes.size()) || !readAnswer())
                std::abort();
            took.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count());
        }
        return took;
    }

private:
    bool readAnswer()
    {
        std::string answer;
        std::size_t wanted = std::string::npos;
        char buffer[16384];
        while (answer.size() < wanted) {
            const ssize_t count = ::recv(m_socket, buffer, sizeof buffer, 0);
            if (count <= 0)
                return false;
            answer.append(buffer, static_cast<std::size_t>(count));
            const std::size_t end = answer.find("\r\n\r\n");
            if (wanted == std::string::npos && end != std::string::npos)
                wanted = end + 4 + std::stoul(answer.substr(answer.find("Content-Length: ") + 16));
        }
        return answer.starts_with("HTTP/1.1 200");
    }

    int m_socket;
};

void run(benchmark::State& state, server::HttpHandler& handler, const std::string& bytes)
{
    const auto connections = static_cast<std::size_t>(state.range(0));
    server::ServerOptions options;
    options.threads = 2;
    const auto server = *server::HttpServer::start(options, handler);
    std::vector<std::unique_ptr<Client>> clients;
    for (std::size_t i = 0; i < connections; ++i)
        clients.push_back(std::make_unique<Client>(server->port()));
    std::vector<double> all;
    for (auto _ : state) {
        std::vector<std::vector<double>> took(connections);
        std::vector<std::thread> threads;
        for (std::size_t i = 0; i < connections; ++i)
            threads.emplace_back([&, i] { took[i] = clients[i]->ask(bytes, requestsAtOnce / connections); });
        for (std::thread& thread : threads)
            thread.join();
        for (const std::vector<double>& some : took)
            all.insert(all.end(), some.begin(), some.end());
    }
    const auto place = all.begin() + static_cast<std::ptrdiff_t>(all.size() * 99 / 100);
    std::nth_element(all.begin(), place, all.end());
    state.counters["p99_ms"] = *place;
    state.counters["requests/s"] = benchmark::Counter(static_cast<double>(all.size()), benchmark::Counter::kIsRate);
}

void assumeRoleOverHttp(benchmark::State& state)
{
    World world;
    run(state, *world.endpoint, world.bytes);
}
BENCHMARK(assumeRoleOverHttp)->Arg(1)->Arg(8)->UseRealTime()->Unit(benchmark::kMillisecond);

/// What the sockets and the parser alone cost.
void echoOverHttp(benchmark::State& state)
{
    const World world;
    Echo echo;
    run(state, echo, world.bytes);
}
BENCHMARK(echoOverHttp)->Arg(1)->Arg(8)->UseRealTime()->Unit(benchmark::kMillisecond);

/// Without sockets: what verifying and carrying out cost.
void assumeRoleAtTheEndpoint(benchmark::State& state)
{
    World world;
    const HttpRequest request = world.signedNow();
    for (auto _ : state) {
        const HttpResponse response = world.endpoint->answer(request, {"127.0.0.1", true});
        if (response.status != 200)
            std::abort();
    }
}
BENCHMARK(assumeRoleAtTheEndpoint)->UseRealTime()->Unit(benchmark::kMicrosecond);

/// Ten thousand sessions live at a time; when as many were issued, they are over.
void memoryOverSessionsThatExpire(benchmark::State& state)
{
    constexpr std::int64_t alive = 10'000;
    const std::int64_t sessions = state.range(0);
    for (auto _ : state) {
        World world;
        HttpRequest request = world.signedNow();
        double early = 0;
        for (std::int64_t i = 0; i < sessions; ++i) {
            if (i % alive == 0) {
                world.fixture.clock.advance(std::chrono::seconds(901));
                request = world.signedNow();
            }
            if (i == sessions / 10)
                early = residentMegabytes();
            if (world.endpoint->answer(request, {"127.0.0.1", true}).status != 200)
                std::abort();
        }
        state.counters["MB_after_a_tenth"] = early;
        state.counters["MB_at_the_end"] = residentMegabytes();
    }
}
BENCHMARK(memoryOverSessionsThatExpire)->Arg(100'000)->Arg(1'000'000)->Iterations(1)->Unit(benchmark::kSecond);

/// As `rolewright serve --in-memory --allow-reset` does it.
void resetOfAWorldInMemory(benchmark::State& state)
{
    PracticeClock clock;
    const identity::ChangeSet begin = engine::emptyWorld(test::account(test::developmentId), "Practice", clock.now());
    const auto make = [&, policies = identity::awsManagedPolicies()]() -> Result<std::shared_ptr<engine::Engine>> {
        auto made = engine::Engine::create(nullptr, clock, policies);
        if (!made || !(*made)->applyChanges(begin, "rolewright:CreateWorkspace"))
            std::abort();
        return std::shared_ptr<engine::Engine>(*std::move(made));
    };
    const auto endpoint = *server::Endpoint::create(make, {});
    for (auto _ : state) {
        if (!endpoint->reset())
            std::abort();
    }
}
BENCHMARK(resetOfAWorldInMemory)->UseRealTime()->Unit(benchmark::kMicrosecond);

}  // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
