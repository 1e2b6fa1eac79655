/// What the identity provider's protocols have in common: a request on its way to an answer, forms that only we can have made, and plain pages.
#pragma once

#include "core/engine/engine.h"
#include "core/protocol/form.h"
#include "core/server/browser_guard.h"
#include "core/server/http_server.h"

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rolewright::server {

/// Seals what a page must bring back unchanged. A sealed text is also what proves that a form is of a page of ours: no other site can read one.
class FormSeal {
public:
    static constexpr std::chrono::minutes lifetime{30};

    /// `time` is real time: people take as long as they take, however fast the practice clock runs.
    explicit FormSeal(std::function<Instant()> time);

    /// `purpose` is part of the seal: what was sealed for one form opens for no other.
    std::string seal(json::Object content, std::string_view purpose, std::chrono::milliseconds life = lifetime) const;
    /// Fails with `FormExpired`: too old, or not ours.
    Result<json::Object> open(std::string_view text, std::string_view purpose) const;
    Instant now() const { return m_time(); }

private:
    crypto::Secret m_key;
    std::function<Instant()> m_time;
};

/// One request.
struct Visit {
    const protocol::HttpRequest& request;
    const Peer& peer;
    std::shared_ptr<engine::Engine> engine;
    std::string url;      ///< `http://localhost:4578`, as the client calls us
    protocol::Form form;  ///< of a POST its body, else the query

    /// The first value of this name; empty when there is none.
    std::string text(std::string_view name) const;
    /// Makes a call that takes no signature.
    engine::CallResult call(const service::Operation& operation) const;
};

namespace pages {

/// Text between tags and inside double quotes.
std::string escaped(std::string_view text);
std::string paragraph(std::string_view text);
std::string hidden(std::string_view name, std::string_view value);
std::string button(std::string_view words);
/// A choice of one; none is chosen while there are several. `options`: value and words.
std::string choice(std::string_view name, std::string_view label, const std::vector<std::pair<std::string, std::string>>& options);
/// A text to be copied, under its label.
std::string copyable(std::string_view id, std::string_view label, std::string_view text, int rows);
std::string form(std::string_view method, std::string_view action, std::string_view inside);

/// A whole page that keeps nothing and loads nothing but its style. `formTarget` is the origin that its form may lead to beside our own.
protocol::HttpResponse page(int status, std::string_view title, std::string_view body, std::string_view formTarget = {});
/// What went wrong, in its own words.
protocol::HttpResponse problem(int status, const Error& error);
/// With the headers that keep it out of caches and its address from others. Ours is told to us: without, browsers hide the origin of our own forms.
protocol::HttpResponse plain(int status, std::string contentType, std::string body);
/// JSON.
protocol::HttpResponse answer(int status, const json::Object& object);
/// Sends the browser elsewhere, by GET.
protocol::HttpResponse redirect(std::string location);
protocol::HttpResponse style();

/// The people of the practice directory to choose from, as `person`; a sentence when there are none.
std::string people(const identity::Snapshot& world);

}  // namespace pages

}  // namespace rolewright::server
