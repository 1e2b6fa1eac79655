/// A backend at an endpoint, asked and waited for.
#pragma once

#include "core/client/remote_backend.h"

#include <future>

namespace rolewright::test {

inline client::Connection connectionTo(const std::string& url, const std::string& id, const std::string& secret)
{
    client::Connection connection;
    connection.name = "test";
    connection.url = url;
    connection.readOnly = false;
    connection.keys = client::fixedKeys({id, crypto::Secret(secret), crypto::Secret(), client::noEnd});
    return connection;
}

class Remote {
public:
    static client::RemoteBackend::Settings quick()
    {
        client::RemoteBackend::Settings settings;
        settings.patience = {std::chrono::milliseconds(5'000), std::chrono::milliseconds(60'000), std::chrono::milliseconds(120'000), 64u << 20};
        settings.retries.first = std::chrono::milliseconds(1);
        return settings;
    }
    explicit Remote(client::Connection connection, client::RemoteBackend::Settings settings = quick()) : backend(*client::RemoteBackend::create(std::move(connection), std::move(settings))) {}

    static sts::Caller anybody()
    {
        sts::Caller caller;
        caller.kind = sts::CallerKind::user;
        return caller;
    }

    engine::CallResult call(std::string_view name, json::Object parameters = json::Object::object(), const sts::Caller& caller = anybody())
    {
        const std::size_t colon = name.find(':');
        return call({std::string(name.substr(0, colon)), std::string(name.substr(colon + 1)), std::move(parameters)}, caller);
    }
    engine::CallResult call(service::Operation operation, const sts::Caller& caller)
    {
        std::promise<engine::CallResult> came;
        backend->call(caller, std::move(operation), [&came](engine::CallResult result) { came.set_value(std::move(result)); });
        return came.get_future().get();
    }
    /// The error's code, or `ok`.
    std::string codeOf(std::string_view name, json::Object parameters = json::Object::object())
    {
        const engine::CallResult result = call(name, std::move(parameters));
        if (!result.answer)
            lastError = result.answer.error().message;
        return result.answer ? "ok" : result.answer.error().code;
    }

    std::string lastError;  ///< in words

    std::unique_ptr<client::RemoteBackend> backend;
};

}  // namespace rolewright::test
