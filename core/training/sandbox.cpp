#include "core/training/sandbox.h"

#include "core/crypto/seeded_randomness.h"
#include "core/engine/named_caller.h"
#include "core/identity/aws_managed_policies.h"
#include "core/service/callers.h"
#include "core/service/mfa.h"

#include <algorithm>

namespace rolewright::training {

namespace {

constexpr std::string_view signIn = "signin:As";
constexpr std::string_view advance = "clock:Advance";

Error wrongDeed()
{
    return Error::ours("InvalidDeed", Phrase::tr("this is no operation of a walkthrough"));
}

/// Policies are written as JSON by authors, and sent as text.
json::Object withDocuments(json::Object params)
{
    for (auto& [name, value] : params.items()) {
        const bool isDocument = name.ends_with("Document") || name == "Policy";
        if (!isDocument || !value.is_object())
            continue;
        json::Object document = json::Object::object();
        if (!value.contains("Version"))
            document["Version"] = "2012-10-17";
        document.update(value);
        value = json::compact(document);
    }
    return params;
}

/// The ARN, or the access key id, that an answer is about.
std::string subjectOf(const json::Object& answer)
{
    for (const char* key : {"Arn", "AccessKeyId"}) {
        if (answer.is_object() && answer.contains(key) && answer[key].is_string())
            return answer[key].get<std::string>();
    }
    for (const json::Object& inner : answer.is_structured() ? answer : json::Object::array()) {
        if (std::string found = subjectOf(inner); !found.empty())
            return found;
    }
    return {};
}

/// Half minutes before now whose code is meant by `text`, when it is the mark of a code; its device is left in `serialNumber`.
std::optional<int> markOfCode(std::string_view text, std::string& serialNumber)
{
    for (const auto& [mark, stepsAgo] : {std::pair(codeMark, 0), std::pair(nextCodeMark, -1)}) {
        if (!text.starts_with(mark) || !text.ends_with('}'))
            continue;
        serialNumber = text.substr(mark.size(), text.size() - mark.size() - 1);
        return stepsAgo;
    }
    return std::nullopt;
}

/// The marks of codes replaced by what the devices show now. A mark whose device is not there stays, and the API refuses it.
json::Object withCodes(json::Object params, const engine::Engine& engine)
{
    for (json::Object& value : params) {
        std::string serialNumber;
        const auto stepsAgo = value.is_string() ? markOfCode(value.get_ref<const std::string&>(), serialNumber) : std::nullopt;
        if (!stepsAgo)
            continue;
        if (const auto shown = service::codeShownBy(*engine.snapshot(), engine, serialNumber, engine.now(), *stepsAgo))
            value = std::string(shown->code.reveal());
    }
    return params;
}

Error unbound(const std::string& name)
{
    return Error::ours("UnboundName", Phrase::tr("`%1` stands for nothing yet").with(name));
}

/// A deed with so many bytes takes twice as long as one with none.
constexpr std::size_t bytesAtOnce = 4096;

std::size_t bytesIn(const json::Object& value)
{
    if (value.is_string())
        return value.get_ref<const std::string&>().size();
    std::size_t sum = 0;
    if (value.is_structured()) {
        for (const json::Object& inner : value)
            sum += bytesIn(inner);
    }
    return sum;
}

bool isOf(const std::string& actor, const std::string& account)
{
    const auto arn = Arn::parse(actor);
    return arn && arn->account == account;
}

}  // namespace

json::Object Deed::toJson() const
{
    json::Object object{{"op", op}};
    if (!as.empty())
        object["as"] = as;
    if (!params.empty())
        object["params"] = params;
    if (mayFail)
        object["mayFail"] = true;
    return object;
}

Result<Deed> Deed::fromJson(const json::Object& object)
{
    if (!object.is_object() || !object.contains("op") || !object["op"].is_string())
        return wrongDeed();
    Deed deed{json::stringOr(object, "op"), json::stringOr(object, "as"), object.contains("params") ? object["params"] : json::Object::object(), false};
    const std::size_t colon = deed.op.find(':');
    const bool isOwn = deed.op == signIn || deed.op == advance;
    if (!deed.params.is_object() || (!isOwn && (colon == std::string::npos || !service::findOperation(deed.op.substr(0, colon), deed.op.substr(colon + 1)))))
        return wrongDeed();
    if (deed.op == advance && !secondsOf(deed.params))
        return wrongDeed();
    deed.mayFail = object.contains("mayFail") && object["mayFail"] == true;
    return deed;
}

std::optional<std::int64_t> secondsOf(const json::Object& parameters)
{
    constexpr std::int64_t most = 400LL * 86400;
    const auto found = parameters.find("Seconds");
    if (found == parameters.end() || !found->is_number_integer())
        return std::nullopt;
    const auto seconds = found->get<std::int64_t>();
    return seconds > 0 && seconds <= most ? std::optional(seconds) : std::nullopt;
}

Result<Deed> deedOf(const Op& op, const Bindings& bindings, const std::string& actor)
{
    std::string name;
    const auto as = expand(std::string_view(op.as), bindings, &name);
    const auto account = expand(std::string_view(op.account), bindings, &name);
    auto params = expand(op.params, bindings, &name);
    const auto who = expand(std::string_view(actor), bindings, &name);
    if (!as || !account || !params || !who)
        return unbound(name);
    Deed deed{op.name, *as, withDocuments(*std::move(params)), op.mayFail};
    if (deed.as.empty() && !account->empty())
        deed.as = isOf(*who, *account) ? *who : "arn:aws:iam::" + *account + ":root";
    return deed;
}

std::string callerText(const engine::Engine& engine, const sts::Caller& caller)
{
    if (caller.session)
        return caller.session->accessKeyId;
    const auto who = service::resolveCaller(*engine.snapshot(), caller);
    return who ? who->arn : std::string();
}

Result<std::unique_ptr<Sandbox>> Sandbox::create(const World& world, std::uint32_t seed)
{
    World plan;
    plan.accounts = world.accounts;
    plan.clock = world.clock;
    std::unique_ptr<Sandbox> sandbox(new Sandbox(std::move(plan), seed, identity::awsManagedPolicies()));
    if (auto begun = sandbox->begin(); !begun)
        return begun.error();
    return sandbox;
}

Sandbox::~Sandbox() = default;

Result<void> Sandbox::begin()
{
    const crypto::SeededRandomness seeded(std::to_string(m_seed) + ":world");
    if (!m_clock)
        m_clock = std::make_shared<PracticeClock>(m_plan.clock);
    m_clock->moveTo(m_plan.clock);
    auto engine = engine::Engine::create(nullptr, *m_clock, m_awsPolicies);
    if (!engine)
        return engine.error();
    m_engine = {(*engine).release(), [clock = m_clock](engine::Engine* done) { delete done; }};
    identity::Editor accounts(*m_engine->snapshot());
    for (const auto& [id, name] : m_plan.accounts) {
        identity::Account account;
        account.id = id;
        account.name = name;
        account.environment = identity::Environment::practice;
        account.created = m_plan.clock;
        accounts.putAccount(std::move(account));
    }
    if (auto made = m_engine->applyChanges(std::move(accounts).finish(Phrase::tr("Create accounts")), "rolewright:PracticeWorld"); !made)
        return made;
    m_actor = m_plan.accounts.empty() ? sts::Caller::anonymous() : sts::Caller::root(m_plan.accounts.front().first);
    m_deeds.clear();
    m_marks.assign(1, {m_engine->snapshot(), m_engine->lastRecord()});
    return {};
}

Result<sts::Caller> Sandbox::callerOf(const std::string& as) const
{
    if (as.empty())
        return m_actor;
    if (as.starts_with("ASIA")) {
        sts::SessionPtr session = m_engine->findSession(as);
        return session ? Result<sts::Caller>(sts::Caller::of(std::move(session))) : Error::ours("UnknownCaller", Phrase::tr("no session `%1` was issued here").with(as));
    }
    return engine::findCaller(*m_engine, as);
}

Done Sandbox::carryOut(const Deed& deed)
{
    if (deed.op == signIn) {
        auto caller = callerOf(json::stringOr(deed.params, "Principal"));
        if (!caller)
            return {caller.error()};
        m_actor = *std::move(caller);
        return {};
    }
    if (deed.op == advance) {
        m_clock->advance(std::chrono::seconds(secondsOf(deed.params).value_or(0)));
        return {};
    }
    const auto caller = callerOf(deed.as);
    if (!caller)
        return {caller.error()};
    const std::size_t colon = deed.op.find(':');
    engine::CallResult result = m_engine->call(*caller, {deed.op.substr(0, colon), deed.op.substr(colon + 1), withCodes(deed.params, *m_engine), {}});
    const auto call = std::make_shared<const engine::CallResult>(std::move(result));
    return {call->answer, call->denied, call->newSession, call};
}

Done Sandbox::perform(const Deed& deed)
{
    const crypto::SeededRandomness seeded(std::to_string(m_seed) + ":" + std::to_string(m_deeds.size()));
    Done done = carryOut(deed);
    m_carriedOut += 1 + bytesIn(deed.params) / bytesAtOnce;
    m_deeds.push_back(deed);
    m_marks.push_back({m_engine->snapshot(), m_engine->lastRecord()});
    return done;
}

Result<void> Sandbox::perform(const Ops& ops, Bindings& bindings, const std::string& actor)
{
    for (const Op& op : ops) {
        const auto deed = deedOf(op, bindings, actor);
        if (!deed)
            return Error{deed.error().code, deed.error().message, op.span, deed.error().phrase};
        const Done done = perform(*deed);
        if (!done.answer && !op.mayFail)
            return Error{done.answer.error().code, op.name + ": " + done.answer.error().message, op.span, {}};
        if (done.answer && !op.bind.empty())
            bindings[op.bind] = subjectOf(*done.answer);
    }
    return {};
}

Result<void> Sandbox::rewind(std::size_t count)
{
    std::vector<Deed> deeds(m_deeds.begin(), m_deeds.begin() + static_cast<std::ptrdiff_t>(std::min(count, m_deeds.size())));
    if (auto begun = begin(); !begun)
        return begun;
    for (const Deed& deed : deeds)
        perform(deed);
    return {};
}

Result<std::unique_ptr<Sandbox>> Sandbox::fork(std::size_t count) const
{
    std::unique_ptr<Sandbox> copy(new Sandbox(m_plan, m_seed, m_awsPolicies));
    if (auto begun = copy->begin(); !begun)
        return begun.error();
    for (std::size_t i = 0; i < std::min(count, m_deeds.size()); ++i)
        copy->perform(m_deeds[i]);
    m_carriedOut += copy->m_carriedOut;
    return copy;
}

std::string Sandbox::digest() const
{
    const auto last = m_engine->trail(m_engine->lastRecord() - 1, 1);
    return last.empty() ? std::string() : last.front()->hash;
}

Scene Sandbox::scene(std::size_t walkthrough, std::size_t step) const
{
    constexpr std::size_t mostRecords = 10'000;
    Scene scene;
    scene.world = m_engine->snapshot();
    scene.sessions = m_engine->sessions();
    scene.context = m_engine->contextNow();
    scene.actor = m_actor;
    scene.trail = m_engine->trail(recordAfter(walkthrough), mostRecords);
    scene.stepBegan = recordAfter(step);
    scene.stepStart = worldAfter(step);
    scene.walkthroughStart = worldAfter(walkthrough);
    return scene;
}

}  // namespace rolewright::training
