#include "core/training/prober.h"

#include "core/analysis/asker.h"
#include "core/identity/change_set.h"
#include "core/policy/edit.h"
#include "core/service/credential_kinds.h"
#include "core/training/documents.h"

#include <algorithm>

namespace rolewright::training {

namespace {

using analysis::Asker;
using analysis::Circumstances;

constexpr std::string_view currentSession = "session:current";

evaluation::CompiledPtr allowEverything()
{
    const auto document = policy::Document::parse(R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]})");
    return evaluation::compile(*document);
}

/// The world with the principal in it, when it is not: strangers are of accounts that nobody has here.
identity::Snapshot withStranger(const identity::Snapshot& world, const std::string& arn)
{
    const auto parsed = Arn::parse(arn);
    const auto id = parsed ? AccountId::parse(parsed->account) : Result<AccountId>(Error{});
    if (!id || identity::findPrincipal(world, arn))
        return world;
    identity::Editor editor(world);
    if (!world.account(*id)) {
        identity::Account account;
        account.id = *id;
        editor.putAccount(account);
    }
    const std::size_t kindEnd = parsed->resource.find('/');
    const std::string kind = parsed->resource.substr(0, kindEnd);
    if (kindEnd == std::string::npos || (kind != "user" && kind != "role"))
        return editor.snapshot();
    const std::size_t nameBegin = parsed->resource.rfind('/');
    const auto fill = [&](auto row) {
        row.name = parsed->resource.substr(nameBegin + 1);
        row.path = parsed->resource.substr(kindEnd, nameBegin - kindEnd + 1);
        row.id = (kind == "user" ? "AIDA" : "AROA") + std::string("STRANGERSTRANGER2");
        editor.put(*id, std::move(row));
    };
    kind == "user" ? fill(identity::User()) : fill(identity::Role());
    return editor.snapshot();
}

/// Whatever the caller's own account could say against it is gone.
void freeOfOwnAccount(service::Prepared& prepared)
{
    prepared.policies.identity = {{"the stranger's own account", allowEverything()}};
    prepared.policies.boundary.reset();
    prepared.policies.session.reset();
    prepared.policies.serviceControl.reset();
    prepared.request.caller.hasBoundary = false;
}

evaluation::Context givenBy(const Probe& probe)
{
    evaluation::Context given;
    for (const auto& [key, value] : probe.context.items()) {
        if (value.is_array())
            given.set(key, value.get<std::vector<std::string>>(), true);
        else
            given.set(key, value.get<std::string>());
    }
    return given;
}

Circumstances circumstancesOf(const Probe& probe, const Scene& scene)
{
    Circumstances circumstances;
    circumstances.call = scene.context;
    circumstances.given = givenBy(probe);
    return circumstances;
}

/// Who asks, or the answer itself when the credentials do not hold any more.
struct Asking {
    Asker asker;
    std::optional<ProbeAnswer> over = {};
};

ProbeAnswer refused(Layer layer, std::string code)
{
    ProbeAnswer answer;
    answer.layer = layer;
    answer.code = std::move(code);
    return answer;
}

/// Somebody whom the identity provider of this ARN vouches for; what a token or assertion says of him is the question's context.
std::optional<Asker> vouchedForBy(const std::string& provider)
{
    const auto arn = Arn::parse(provider);
    const auto id = arn ? AccountId::parse(arn->account) : Result<AccountId>(Error{});
    const bool saml = arn && arn->resource.starts_with("saml-provider/");
    if (!id || arn->service != "iam" || (!saml && !arn->resource.starts_with("oidc-provider/")))
        return std::nullopt;
    sts::Caller person;
    person.kind = sts::CallerKind::federated;
    person.account = *id;
    person.name = "somebody";
    person.provider = person.providerName = provider;
    person.principalId = provider + ":somebody";
    person.bySaml = saml;
    return Asker{std::move(person), {}, false};
}

Result<Asking> askingOf(const Probe& probe, const Scene& scene, const identity::Snapshot& world)
{
    if (auto person = vouchedForBy(probe.principal))
        return Asking{*std::move(person)};
    if (probe.principal == currentSession) {
        const Result<void> valid = service::checkCredentials(world, scene.actor, scene.context);
        return Asking{{scene.actor, {}, false}, valid ? std::nullopt : std::optional(refused(Layer::sessionState, valid.error().code))};
    }
    const auto& book = scene.sessions ? *scene.sessions : std::vector<sts::EntryPtr>();
    auto asker = analysis::findAsker(world, book, probe.principal, scene.context.now);
    if (asker)
        return Asking{*std::move(asker)};
    if (asker.error().code == "ExpiredToken")
        return Asking{{}, refused(Layer::sessionState, asker.error().code)};
    return asker.error();
}

/// What temporary credentials of the caller's kind cannot call at all.
Result<void> checkKind(const sts::Caller& caller, const std::string& action)
{
    if (!caller.session)
        return {};
    const std::size_t colon = action.find(':');
    const service::OperationInfo* const info = colon == std::string::npos ? nullptr : service::findOperation(action.substr(0, colon), action.substr(colon + 1));
    if (info && (action == "sts:GetFederationToken" || action == "sts:GetSessionToken")) {
        if (auto longTerm = service::checkLongTerm(caller, info->action); !longTerm)
            return longTerm;
    }
    return info ? service::checkCredentialsKind(caller, *info) : Result<void>();
}

std::optional<Layer> layerOf(const service::Verdict& verdict)
{
    switch (verdict.explanation.decision.layer) {
    case evaluation::Layer::none: return std::nullopt;
    case evaluation::Layer::resourceControl: return Layer::rcp;
    case evaluation::Layer::serviceControl: return Layer::scp;
    case evaluation::Layer::vpcEndpoint:
    case evaluation::Layer::publicAccess: return Layer::resource;
    case evaluation::Layer::resource: return verdict.action.starts_with("sts:AssumeRole") || verdict.action == "sts:TagSession" ? Layer::trust : Layer::resource;
    case evaluation::Layer::identity: return Layer::identity;
    case evaluation::Layer::boundary: return Layer::boundary;
    case evaluation::Layer::session: return Layer::sessionPolicy;
    case evaluation::Layer::service: return Layer::serviceRule;
    }
    return std::nullopt;
}

}  // namespace

bool ProbeAnswer::meets(const Expectation& expect) const
{
    return is == expect.is && (!expect.because || because == expect.because) && (!expect.layer || layer == expect.layer) &&
           (expect.sid.empty() || std::find(sids.begin(), sids.end(), expect.sid) != sids.end()) && (expect.reasonCode.empty() || code == expect.reasonCode);
}

std::optional<Probe> expand(const Probe& probe, const Bindings& bindings, std::string* unbound)
{
    Probe expanded = probe;
    for (std::string* const text : {&expanded.principal, &expanded.action, &expanded.resource}) {
        auto value = expand(std::string_view(*text), bindings, unbound);
        if (!value)
            return std::nullopt;
        *text = *std::move(value);
    }
    auto context = expand(probe.context, bindings, unbound);
    if (!context)
        return std::nullopt;
    expanded.context = *std::move(context);
    return expanded;
}

ProbeAnswer answerOf(service::Verdict verdict)
{
    ProbeAnswer answer;
    const evaluation::Decision decision = verdict.explanation.decision;
    answer.is = decision.effect == evaluation::Effect::allowed ? Answer::allow : Answer::deny;
    if (answer.is == Answer::deny)
        answer.because = decision.effect == evaluation::Effect::explicitDeny ? Reason::explicitDeny : Reason::implicitDeny;
    answer.layer = layerOf(verdict);
    for (const evaluation::StatementTrace& statement : verdict.explanation.decidedBy)
        answer.sids.emplace_back(statement.sid);
    answer.verdict = std::move(verdict);
    return answer;
}

Result<ProbeAnswer> ask(const Probe& probe, const Scene& scene, const identity::Snapshot& world)
{
    const identity::Snapshot peopled = probe.outsider ? withStranger(world, probe.principal) : world;
    const auto asking = askingOf(probe, scene, peopled);
    if (!asking)
        return asking.error();
    if (asking->over)
        return *asking->over;
    if (auto possible = checkKind(asking->asker.caller, probe.action); !possible)
        return refused(Layer::serviceRule, possible.error().code);
    service::Prepared prepared = analysis::prepare(peopled, asking->asker, probe.action, probe.resource, circumstancesOf(probe, scene));
    if (probe.outsider)
        freeOfOwnAccount(prepared);
    return answerOf({probe.action, probe.resource, evaluation::explain(prepared.request, prepared.policies)});
}

Result<ProbeAnswer> askDocument(const std::string& name, const Probe& probe, const Scene& scene)
{
    const auto document = findDocument(*scene.world, name);
    if (!document)
        return document.error();
    const identity::Snapshot peopled = withStranger(*scene.world, probe.principal);
    const auto asking = askingOf(probe, scene, peopled);
    if (!asking)
        return asking.error();
    if (asking->over)
        return *asking->over;
    service::Prepared prepared = analysis::prepare(peopled, asking->asker, probe.action, probe.resource, circumstancesOf(probe, scene));
    prepared.policies = {};
    if (document->ofResource) {
        prepared.policies.resource = document->policies.front();
        prepared.policies.resourcePolicyIsRequired = true;
        freeOfOwnAccount(prepared);
    } else {
        prepared.policies.identity = document->policies;
        prepared.request.resourceOwner = prepared.request.caller.account;  // otherwise its owner would have to agree
        prepared.request.caller.hasBoundary = false;
    }
    return answerOf({probe.action, probe.resource, evaluation::explain(prepared.request, prepared.policies)});
}

Phrase inWords(const Probe& probe, const ProbeAnswer& answer)
{
    if (!answer.verdict)
        return Phrase::tr("the session is over: whatever it asks is refused");
    return Phrase::tr("%1, `%2` on `%3`: %4").with(probe.principal, probe.action, probe.resource, evaluation::sentence(answer.verdict->explanation, probe.action, probe.resource));
}

}  // namespace rolewright::training
