#include "core/server/identity_visit.h"

#include "core/crypto/crypto.h"
#include "core/federation/base64url.h"
#include "core/federation/xml.h"

namespace rolewright::server {

using protocol::HttpResponse;

namespace {

constexpr std::size_t keyBytes = 32;

constexpr const char* sheet = R"(:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { margin: 0 auto; max-width: 44rem; padding: 1rem }
header { border-bottom: 1px solid; font-weight: bold; padding-bottom: .5rem }
form, details { margin: 1rem 0 }
label, legend { display: block; font-weight: bold; margin-top: 1rem }
select, textarea { box-sizing: border-box; font: inherit; padding: .25rem; width: 100% }
textarea { font-family: monospace; overflow-wrap: anywhere }
button { font: inherit; margin-top: 1rem; padding: .5rem 1.5rem }
:focus-visible { outline: 3px solid Highlight; outline-offset: 2px }
)";

std::string attribute(std::string_view name, std::string_view value)
{
    return ' ' + std::string(name) + "=\"" + pages::escaped(value) + '"';
}

std::string element(std::string_view name, const std::string& attributes, std::string_view inside)
{
    const std::string tag(name);
    return '<' + tag + attributes + '>' + std::string(inside) + "</" + tag + ">\n";
}

}  // namespace

FormSeal::FormSeal(std::function<Instant()> time) : m_key(crypto::randomBytes(keyBytes)), m_time(std::move(time))
{
}

std::string FormSeal::seal(json::Object content, std::string_view purpose, std::chrono::milliseconds life) const
{
    content["until"] = (m_time() + life).time_since_epoch().count();
    return federation::toBase64Url(crypto::seal(m_key, json::compact(content), purpose));
}

Result<json::Object> FormSeal::open(std::string_view text, std::string_view purpose) const
{
    const Error stale{"FormExpired", "this page is too old, or not of this identity provider: go back to where the sign-in began", {}};
    const Result<std::string> bytes = federation::fromBase64Url(text);
    const Result<crypto::Secret> plain = bytes ? crypto::unseal(m_key, *bytes, purpose) : bytes.error();
    if (!plain)
        return stale;
    Result<json::Object> content = json::parseObject(plain->reveal());
    if (!content || m_time().time_since_epoch().count() > content->value("until", Instant::rep()))
        return stale;
    return content;
}

std::string Visit::text(std::string_view name) const
{
    const std::string* const value = protocol::findParameter(form, name);
    return value ? *value : std::string();
}

engine::CallResult Visit::call(const service::Operation& operation) const
{
    service::CallContext context = engine->contextNow();
    context.sourceIp = peer.address;
    context.userAgent = request.headers.find("user-agent").value_or("");
    context.secureTransport = peer.isLoopback;
    return engine->call(sts::Caller::anonymous(), operation, std::move(context));
}

namespace pages {

std::string escaped(std::string_view text)
{
    return federation::escapedXml(text);
}

std::string paragraph(std::string_view text)
{
    return element("p", {}, escaped(text));
}

std::string hidden(std::string_view name, std::string_view value)
{
    return "<input type=\"hidden\"" + attribute("name", name) + attribute("value", value) + ">\n";
}

std::string button(std::string_view words)
{
    return element("button", attribute("type", "submit"), escaped(words));
}

std::string choice(std::string_view name, std::string_view label, const std::vector<std::pair<std::string, std::string>>& options)
{
    std::string inside = options.size() > 1 ? element("option", attribute("value", {}), "Choose …") : std::string();
    for (const auto& [value, words] : options)
        inside += element("option", attribute("value", value), escaped(words));
    return element("label", attribute("for", name), escaped(label)) +
           element("select", attribute("id", name) + attribute("name", name) + " required", '\n' + inside);
}

std::string copyable(std::string_view id, std::string_view label, std::string_view text, int rows)
{
    return element("label", attribute("for", id), escaped(label)) +
           element("textarea", attribute("id", id) + attribute("rows", std::to_string(rows)) + " readonly spellcheck=\"false\"", escaped(text));
}

std::string form(std::string_view method, std::string_view action, std::string_view inside)
{
    return element("form", attribute("method", method) + attribute("action", action) + " autocomplete=\"off\"", '\n' + std::string(inside));
}

HttpResponse plain(int status, std::string contentType, std::string body)
{
    HttpResponse response{status, {}, std::move(body)};
    response.headers.add("Content-Type", std::move(contentType));
    response.headers.add("Cache-Control", "no-store");
    response.headers.add("Referrer-Policy", "same-origin");
    response.headers.add("X-Content-Type-Options", "nosniff");
    return response;
}

HttpResponse answer(int status, const json::Object& object)
{
    return plain(status, "application/json", json::compact(object) + '\n');
}

HttpResponse page(int status, std::string_view title, std::string_view body, std::string_view formTarget)
{
    const std::string words = escaped(title);
    std::string text = "<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>" +
                       words + "</title><link rel=\"stylesheet\" href=\"/style.css\"></head>\n<body>\n" +
                       element("header", {}, "Rolewright practice identity provider") +
                       element("main", {}, '\n' + element("h1", {}, words) + std::string(body)) + "</body>\n</html>\n";
    HttpResponse response = plain(status, "text/html; charset=utf-8", std::move(text));
    response.headers.add("Content-Security-Policy", "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'" +
                                                        (formTarget.empty() ? std::string() : ' ' + std::string(formTarget)));
    response.headers.add("X-Frame-Options", "DENY");
    return response;
}

HttpResponse problem(int status, const Error& error)
{
    return page(status, "This did not work", paragraph(error.message) + paragraph("Error: " + error.code));
}

HttpResponse redirect(std::string location)
{
    HttpResponse response = plain(303, "text/plain", {});
    response.headers.add("Location", std::move(location));
    return response;
}

HttpResponse style()
{
    return plain(200, "text/css", sheet);
}

std::string people(const identity::Snapshot& world)
{
    std::vector<std::pair<std::string, std::string>> options;
    world.people().forEach([&](const identity::RowPtr<identity::Person>& person) {
        options.emplace_back(person->userName, person->displayName.empty() ? person->userName : person->displayName + " (" + person->userName + ')');
    });
    if (options.empty())
        return paragraph("Nobody is in the practice directory yet: add them on the page Practice people of the window, or by rolewright call practice:CreatePerson UserName=alice.");
    return choice("person", "Who signs in?", options) + button("Sign in");
}

}  // namespace pages

}  // namespace rolewright::server
