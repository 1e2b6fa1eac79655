#include "core/json/line.h"
#include "core/sts/issue.h"

#include <algorithm>
#include <array>
#include <type_traits>
#include <utility>

namespace rolewright::sts {

namespace {

using json::Object;

/// The names by which kinds are stored; they are the operations' own.
constexpr std::array<std::string_view, 7> kindNames{"AssumeRole",         "AssumeRoleWithSAML", "AssumeRoleWithWebIdentity", "GetSessionToken",
                                                    "GetFederationToken", "AssumeRoot",         "GetDelegatedAccessToken"};

/// A session sealed into a token is small; what storage hands back may carry fifty tags and ten policy ARNs and still is.
constexpr json::Limits limits{256u << 10, 16, 20'000};

std::int64_t toMilliseconds(Instant moment)
{
    return moment.time_since_epoch().count();
}

/// Reads members by name and remembers whether any was missing or of another type.
class Fields {
public:
    explicit Fields(const Object& object) : m_object(object) {}

    bool ok() const { return m_ok; }

    template <typename T>
    std::optional<T> optionally(const char* key)
    {
        const auto member = m_object.find(key);
        if (member == m_object.end()) {
            return std::nullopt;
        }
        // Numbers and booleans would be converted into one another, out of range too.
        bool fits = true;
        if constexpr (std::is_same_v<T, bool>) {
            fits = member->is_boolean();
        } else if constexpr (std::is_integral_v<T>) {
            fits = member->is_number_unsigned() ? std::in_range<T>(member->template get<std::uint64_t>())
                                                : member->is_number_integer() && std::in_range<T>(member->template get<std::int64_t>());
        }
        try {
            if (fits) {
                return member->template get<T>();
            }
        } catch (const Object::exception&) {
            // Another type: as wrong as a number that does not fit.
        }
        m_ok = false;
        return std::nullopt;
    }

    template <typename T>
    T required(const char* key)
    {
        std::optional<T> value = optionally<T>(key);
        m_ok = m_ok && value.has_value();
        return value ? *std::move(value) : T{};
    }

    /// A list that is left out when it is empty.
    std::vector<std::string> texts(const char* key) { return optionally<std::vector<std::string>>(key).value_or(std::vector<std::string>()); }

    Instant moment(const char* key) { return Instant(std::chrono::milliseconds(required<std::int64_t>(key))); }

    void fail() { m_ok = false; }

private:
    const Object& m_object;
    bool m_ok = true;
};

void putTags(json::Line& line, const identity::Tags& tags)
{
    Object list = Object::array();
    for (const identity::Tag& tag : tags) {
        list.push_back(Object::array({tag.key, tag.value}));
    }
    if (!list.empty()) {
        line.any("tags", list);
    }
}

void readTags(Fields& fields, identity::Tags& tags)
{
    for (auto& pair : fields.optionally<std::vector<std::vector<std::string>>>("tags").value_or(std::vector<std::vector<std::string>>())) {
        if (pair.size() != 2) {
            return fields.fail();
        }
        tags.push_back({std::move(pair[0]), std::move(pair[1])});
    }
}

void putKeys(json::Line& line, const char* name, const std::vector<SessionKey>& keys)
{
    Object list = Object::array();
    for (const SessionKey& key : keys) {
        list.push_back(Object::array({key.key, key.values}));
    }
    if (!list.empty()) {
        line.any(name, list);
    }
}

void putTexts(json::Line& line, const char* name, const std::vector<std::string>& texts)
{
    if (!texts.empty()) {
        line.any(name, texts);
    }
}

/// Texts that most sessions do not have.
void putText(json::Line& line, const char* name, const std::string& text)
{
    if (!text.empty()) {
        line.text(name, text);
    }
}

void readKeys(Fields& fields, const char* name, std::vector<SessionKey>& keys)
{
    using Pair = std::pair<std::string, std::vector<std::string>>;
    for (Pair& pair : fields.optionally<std::vector<Pair>>(name).value_or(std::vector<Pair>())) {
        keys.push_back({std::move(pair.first), std::move(pair.second)});
    }
}

/// A session policy that cannot be read must refuse the session: without its limits the session would allow more than was granted.
void readPolicies(Fields& fields, std::vector<policy::DocumentPtr>& policies)
{
    for (std::string& text : fields.texts("policies")) {
        Result<policy::DocumentPtr> document = policy::Document::parse(std::move(text));
        if (!document) {
            return fields.fail();
        }
        policies.push_back(*std::move(document));
    }
}

}  // namespace

std::string toText(const Session& session)
{
    json::Line line;
    line.text("key", session.accessKeyId);
    line.text("kind", kindNames[static_cast<std::size_t>(session.kind)]);
    line.text("account", session.account.text());
    line.text("principalId", session.principalId);
    line.text("principalArn", session.principalArn);
    line.text("name", session.name);
    line.number("issued", toMilliseconds(session.issued));
    line.number("expires", toMilliseconds(session.expires));
    line.number("requested", session.requestedSeconds);
    line.text("parent", session.parentKeyId);
    line.text("caller", session.callerArn);
    line.number("depth", session.chainDepth);
    line.flag("mfa", session.mfa);
    line.flag("limited", session.hasSessionPolicy);
    if (session.mfaAt) {
        line.number("mfaAt", toMilliseconds(*session.mfaAt));
    }
    if (session.sourceIdentity) {
        line.text("sourceIdentity", *session.sourceIdentity);
    }
    if (session.externalId) {
        line.text("externalId", *session.externalId);
    }
    putTags(line, session.tags);
    putKeys(line, "keys", session.keys);
    putText(line, "provider", session.provider);
    putText(line, "subject", session.subject);
    putKeys(line, "claims", session.claims);
    putText(line, "service", session.service);
    putText(line, "delegate", session.delegate);
    if (session.onlyDefaultRegions) {
        line.flag("onlyDefaultRegions", true);
    }
    putTexts(line, "transitive", session.transitiveKeys);
    std::vector<std::string> policies;
    for (const policy::DocumentPtr& document : session.sessionPolicies) {
        policies.push_back(document->text());
    }
    putTexts(line, "policies", policies);
    putTexts(line, "policyArns", session.sessionPolicyArns);
    return line.take();
}

Result<Session> fromText(std::string_view text)
{
    const Error broken{"InvalidSession", "the facts of this session cannot be read", {}};
    const Result<Object> object = json::parseObject(text, limits);
    if (!object || !object->is_object()) {
        return broken;
    }
    Fields fields(*object);
    Session session;
    session.accessKeyId = fields.required<std::string>("key");
    const auto kind = std::find(kindNames.begin(), kindNames.end(), fields.required<std::string>("kind"));
    const Result<AccountId> account = AccountId::parse(fields.required<std::string>("account"));
    session.principalId = fields.required<std::string>("principalId");
    session.principalArn = fields.required<std::string>("principalArn");
    session.name = fields.required<std::string>("name");
    session.issued = fields.moment("issued");
    session.expires = fields.moment("expires");
    session.requestedSeconds = fields.required<int>("requested");
    session.parentKeyId = fields.required<std::string>("parent");
    session.callerArn = fields.required<std::string>("caller");
    session.chainDepth = fields.required<int>("depth");
    session.mfa = fields.required<bool>("mfa");
    session.hasSessionPolicy = fields.required<bool>("limited");
    if (const auto at = fields.optionally<std::int64_t>("mfaAt")) {
        session.mfaAt = Instant(std::chrono::milliseconds(*at));
    }
    session.sourceIdentity = fields.optionally<std::string>("sourceIdentity");
    session.externalId = fields.optionally<std::string>("externalId");
    readTags(fields, session.tags);
    readKeys(fields, "keys", session.keys);
    session.provider = fields.optionally<std::string>("provider").value_or(std::string());
    session.subject = fields.optionally<std::string>("subject").value_or(std::string());
    readKeys(fields, "claims", session.claims);
    session.service = fields.optionally<std::string>("service").value_or(std::string());
    session.delegate = fields.optionally<std::string>("delegate").value_or(std::string());
    session.onlyDefaultRegions = fields.optionally<bool>("onlyDefaultRegions").value_or(false);
    session.transitiveKeys = fields.texts("transitive");
    readPolicies(fields, session.sessionPolicies);
    session.sessionPolicyArns = fields.texts("policyArns");
    if (!fields.ok() || kind == kindNames.end() || !account) {
        return broken;
    }
    session.kind = static_cast<SessionKind>(kind - kindNames.begin());
    session.account = *account;
    return session;
}

}  // namespace rolewright::sts
