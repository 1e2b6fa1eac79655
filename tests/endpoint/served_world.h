/// A small world that is served on a port of this machine, and clients that are run against it away from the person's own files.
#pragma once

#include "core/lint/regions.h"
#include "core/server/endpoint.h"
#include "tests/support/core/engine_fixture.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

namespace rolewright::test {

/// What a client said, and what it ended with.
struct Said {
    int exitCode = -1;
    std::string out;
    std::string error;
};

/// Clients sign by the machine's clock; that of the world may go its own way.
class ServedWorld {
public:
    static constexpr const char* adminId = "AKIAIOSFODNN7EXAMPLE";
    static constexpr const char* adminSecret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    ServedWorld()
    {
        fixture.clock.reset();
        server::EndpointOptions options;
        options.clockWindow.reset();
        options.isRegion = lint::isRegion;
        options.admin.emplace(server::AdminKey{adminId, crypto::Secret(adminSecret), account(developmentId)});
        const auto engine = [this]() -> Result<std::shared_ptr<engine::Engine>> {
            return std::shared_ptr<engine::Engine>(std::shared_ptr<void>(), fixture.engine.get());
        };
        endpoint = *server::Endpoint::create(engine, std::move(options));
        http = *server::HttpServer::start({}, *endpoint);
        environment = QProcessEnvironment::systemEnvironment();
        for (const QString& name : environment.keys()) {
            if (name.startsWith(QStringLiteral("AWS_")) || name.endsWith(QStringLiteral("_proxy"), Qt::CaseInsensitive))
                environment.remove(name);
        }
        set("HOME", home.path().toStdString());
        set("AWS_ENDPOINT_URL", url());
        set("AWS_DEFAULT_REGION", "us-east-1");
        set("AWS_EC2_METADATA_DISABLED", "true");
        set("AWS_PAGER", "");
        set("AWS_DATA_PATH", "");
    }

    std::string url() const { return "http://127.0.0.1:" + std::to_string(http->port()); }
    void set(const char* name, const std::string& value) { environment.insert(QString::fromLatin1(name), QString::fromStdString(value)); }
    std::string path(const char* name) const { return home.filePath(QString::fromLatin1(name)).toStdString(); }

    void write(const char* name, const std::string& text) const
    {
        QDir(home.path()).mkpath(QFileInfo(home.filePath(QString::fromLatin1(name))).path());
        QFile file(home.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), static_cast<qint64>(text.size())) < 0)
            qFatal("cannot write %s", name);
    }
    std::string read(const char* name) const
    {
        QFile file(home.filePath(QString::fromLatin1(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : "cannot be read";
    }

    Said run(const std::string& program, const std::vector<std::string>& arguments, const std::string& input = {}) const
    {
        QProcess process;
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(home.path());
        QStringList words;
        for (const std::string& argument : arguments)
            words.append(QString::fromStdString(argument));
        process.start(QString::fromStdString(program), words);
        process.write(input.data(), static_cast<qint64>(input.size()));
        process.closeWriteChannel();
        Said said;
        if (process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit)
            said.exitCode = process.exitCode();
        said.out = process.readAllStandardOutput().toStdString();
        said.error = process.readAllStandardError().toStdString();
        return said;
    }

    QTemporaryDir home;
    EngineFixture fixture;
    std::unique_ptr<server::Endpoint> endpoint;
    std::unique_ptr<server::HttpServer> http;
    QProcessEnvironment environment;
};

}  // namespace rolewright::test
