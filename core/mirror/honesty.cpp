#include "core/mirror/honesty.h"

#include "core/crypto/crypto.h"
#include "core/interchange/aws_hosts.h"
#include "core/mirror/questions.h"

#include <algorithm>
#include <array>
#include <utility>

namespace rolewright::mirror {
namespace {

/// Trusts nobody who calls: only a service, of itself.
constexpr const char* closedTrust = R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]})";
constexpr const char* probeAllows = R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["sts:AssumeRole","iam:GetRole"],"Resource":"*"}]})";
constexpr const char* probeDenies = R"({"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"iam:GetRole","Resource":"*"}]})";
constexpr const char* answered = "answered";

/// A no to the caller, and not a breakdown.
bool isRefusal(const Error& error)
{
    static constexpr std::array<std::string_view, 17> codes = {
        "AccessDenied", "AccessDeniedException", "ExpiredToken", "ExpiredTokenException", "Forbidden", "403", "IncompleteSignature", "InvalidAccessKeyId", "InvalidClientTokenId",
        "InvalidSignatureException", "InvalidToken", "MissingAuthenticationToken", "SignatureDoesNotMatch", "TokenRefreshRequired", "UnauthorizedOperation", "UnrecognizedClientException",
        "AuthFailure"};
    return std::find(codes.begin(), codes.end(), error.code) != codes.end();
}

std::string seenIn(const Reply& reply) { return reply.answer ? std::string(answered) : reply.answer.error().code; }

/// What must be refused came to this, where the same in order came to `control`.
Observation observe(const Reply& control, const Reply& flawed)
{
    if (flawed.answer)
        return {Finding::no, answered};
    const bool meansSomething = control.answer && isRefusal(flawed.answer.error());
    return {meansSomething ? Finding::yes : Finding::unknown, seenIn(flawed)};
}

service::Operation operation(const char* service, const char* action, json::Object parameters = json::Object::object()) { return {service, action, std::move(parameters)}; }

service::Operation whoAmI() { return operation("sts", "GetCallerIdentity"); }

/// Out of the answer, where they are zeroed.
ProbeCredentials takeCredentials(json::Object& answer, const char* member)
{
    ProbeCredentials credentials;
    const auto found = answer.find(member);
    if (found == answer.end() || !found->is_object())
        return credentials;
    credentials.accessKeyId = json::stringOr(*found, "AccessKeyId");
    for (auto& [name, secret] : {std::pair("SecretAccessKey", &credentials.secret), std::pair("SessionToken", &credentials.sessionToken)}) {
        if (const auto text = found->find(name); text != found->end() && text->is_string()) {
            *secret = crypto::Secret(text->get_ref<const std::string&>());
            crypto::cleanse(text->get_ref<std::string&>());
        }
    }
    return credentials;
}

/// Nothing is tried at AWS, or unasked.
Result<void> mayTry(std::string_view host, const ProbeOptions& options)
{
    if (interchange::isAwsHost(host))
        return Error::ours("AwsEndpoint", Phrase::tr("`%1` is one of AWS's own: nothing is tried there").with(host));
    if (!options.consented)
        return Error::ours("NotConsented", Phrase::tr("the probe makes a user and two roles for a moment: ask first"));
    return {};
}

class Probe {
public:
    explicit Probe(ProbeCaller& caller)
        : m_caller(caller), m_name("rolewright-probe-" + crypto::randomText(10, "abcdefghijklmnopqrstuvwxyz")), m_closed(m_name + "-closed"), m_open(m_name + "-open")
    {
    }

    HonestyReport run()
    {
        if (setUp()) {
            lookAtSignature();
            lookAtTrust();
            lookAtToken();
            lookAtEnforcement();
        }
        cleanUp();
        return std::move(m_report);
    }

private:
    Reply asUser(const service::Operation& call, Flaw flaw = Flaw::none) { return m_caller.call(call, &m_user, flaw); }

    /// Makes something that `undo` takes away. Where nobody knows whether it was made, it is taken away as well.
    Reply make(const service::Operation& call, service::Operation undo)
    {
        Reply reply = m_caller.call(call, nullptr, Flaw::none);
        if (reply.answer || reply.unknownOutcome)
            m_undo.push_back(std::move(undo));
        return reply;
    }

    Reply makeRole(const std::string& name, const std::string& trust)
    {
        return make(operation("iam", "CreateRole", {{"RoleName", name}, {"AssumeRolePolicyDocument", trust}}), operation("iam", "DeleteRole", {{"RoleName", name}}));
    }

    Reply makePolicy(const char* name, const char* document)
    {
        const json::Object which{{"UserName", m_name}, {"PolicyName", name}};
        json::Object whole = which;
        whole["PolicyDocument"] = document;
        return make(operation("iam", "PutUserPolicy", std::move(whole)), operation("iam", "DeleteUserPolicy", which));
    }

    bool setUp()
    {
        const json::Object named{{"UserName", m_name}};
        const Reply user = make(operation("iam", "CreateUser", named), operation("iam", "DeleteUser", named));
        const std::string arn = user.answer ? json::stringOr(partOf(*user.answer, "User"), "Arn") : std::string();
        if (arn.empty() || !makePolicy("allow", probeAllows).answer || !makeKey())
            return false;
        const Reply closed = makeRole(m_closed, closedTrust);
        const Reply open = makeRole(m_open, R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":")" + arn + R"("},"Action":"sts:AssumeRole"}]})");
        m_closedArn = arnIn(closed);
        m_openArn = arnIn(open);
        return true;
    }

    static std::string arnIn(const Reply& role) { return role.answer ? json::stringOr(partOf(*role.answer, "Role"), "Arn") : std::string(); }

    bool makeKey()
    {
        Reply reply = m_caller.call(operation("iam", "CreateAccessKey", {{"UserName", m_name}}), nullptr, Flaw::none);
        if (reply.unknownOutcome)
            removeUnseenKeys();
        if (!reply.answer)
            return false;
        m_user = takeCredentials(*reply.answer, "AccessKey");
        removeLater(m_user.accessKeyId);
        return !m_user.accessKeyId.empty();
    }

    void removeLater(const std::string& key)
    {
        if (!key.empty())
            m_undo.push_back(operation("iam", "DeleteAccessKey", {{"UserName", m_name}, {"AccessKeyId", key}}));
    }

    /// A key's id is known only from the answer: when that was lost, all keys of the probe's user are it.
    void removeUnseenKeys()
    {
        const Reply keys = m_caller.call(operation("iam", "ListAccessKeys", {{"UserName", m_name}}), nullptr, Flaw::none);
        if (!keys.answer)
            return;
        for (const json::Object& key : listOf(*keys.answer, "AccessKeyMetadata"))
            removeLater(json::stringOr(key, "AccessKeyId"));
    }

    service::Operation assume(const std::string& arn) const { return operation("sts", "AssumeRole", {{"RoleArn", arn}, {"RoleSessionName", "probe"}, {"DurationSeconds", 900}}); }

    void lookAtSignature()
    {
        const Reply control = asUser(whoAmI());
        m_report.signature = observe(control, asUser(whoAmI(), Flaw::badSignature));
    }

    void lookAtTrust()
    {
        if (m_closedArn.empty() || m_openArn.empty())
            return;
        Reply control = asUser(assume(m_openArn));
        m_report.trust = observe(control, asUser(assume(m_closedArn)));
        if (control.answer)
            m_session = takeCredentials(*control.answer, "Credentials");
    }

    void lookAtToken()
    {
        if (m_session.accessKeyId.empty())
            return;
        const Reply control = m_caller.call(whoAmI(), &m_session, Flaw::none);
        m_report.token = observe(control, m_caller.call(whoAmI(), &m_session, Flaw::missingToken));
        if (m_report.token.finding == Finding::yes)
            m_report.token = observe(control, m_caller.call(whoAmI(), &m_session, Flaw::garbledToken));
    }

    void lookAtEnforcement()
    {
        if (m_openArn.empty())
            return;
        const service::Operation look = operation("iam", "GetRole", {{"RoleName", m_open}});
        const Reply control = asUser(look);
        if (makePolicy("deny", probeDenies).answer)
            m_report.enforce = observe(control, asUser(look));
    }

    void cleanUp()
    {
        for (auto undo = m_undo.rbegin(); undo != m_undo.rend(); ++undo) {
            const Reply reply = m_caller.call(*undo, nullptr, Flaw::none);
            if (!reply.answer && reply.answer.error().code != "NoSuchEntity")
                m_report.leftBehind.push_back(undo->name() + " " + json::compact(undo->parameters) + ": " + reply.answer.error().code);
        }
    }

    ProbeCaller& m_caller;
    std::string m_name;
    std::string m_closed;
    std::string m_open;
    std::string m_closedArn;
    std::string m_openArn;
    ProbeCredentials m_user;
    ProbeCredentials m_session;
    std::vector<service::Operation> m_undo;
    HonestyReport m_report;
};

}  // namespace

Result<HonestyReport> probeHonesty(std::string_view host, ProbeCaller& caller, const ProbeOptions& options)
{
    if (auto may = mayTry(host, options); !may)
        return may.error();
    return Probe(caller).run();
}

Result<ShortSession> takeShortSession(std::string_view host, ProbeCaller& caller, const ProbeOptions& options)
{
    if (auto may = mayTry(host, options); !may)
        return may.error();
    constexpr int shortest = 900;  // STS API Reference, GetSessionToken
    Reply reply = caller.call(operation("sts", "GetSessionToken", {{"DurationSeconds", shortest}}), nullptr, Flaw::none);
    if (!reply.answer)
        return reply.answer.error();
    ShortSession session;
    session.ends = instantOf(partOf(*reply.answer, "Credentials"), "Expiration");
    session.credentials = takeCredentials(*reply.answer, "Credentials");
    if (session.credentials.accessKeyId.empty() || session.ends == Instant())
        return Error::ours("UnreadableAnswer", Phrase::tr("the endpoint gave no session whose end is known"));
    if (const Reply works = caller.call(whoAmI(), &session.credentials, Flaw::none); !works.answer)
        return works.answer.error();
    return session;
}

Observation lookAtExpired(ProbeCaller& caller, const ShortSession& session)
{
    return observe(caller.call(whoAmI(), nullptr, Flaw::none), caller.call(whoAmI(), &session.credentials, Flaw::none));
}

}  // namespace rolewright::mirror
