// Predicates about what was done: session, actingAs, event, sequence, answered, ui.
#include "core/service/callers.h"
#include "core/service/revocation.h"
#include "core/training/evaluator.h"

#include <algorithm>
#include <array>

namespace rolewright::training {

namespace {

using sts::SessionKind;

constexpr std::array<std::pair<std::string_view, SessionKind>, 5> apis = {{{"AssumeRole", SessionKind::assumeRole},
                                                                           {"AssumeRoleWithSAML", SessionKind::assumeRoleWithSaml},
                                                                           {"AssumeRoleWithWebIdentity", SessionKind::assumeRoleWithWebIdentity},
                                                                           {"GetSessionToken", SessionKind::getSessionToken},
                                                                           {"GetFederationToken", SessionKind::getFederationToken}}};

bool isOfApi(const sts::Session& session, std::string_view api)
{
    return api.empty() || std::find(apis.begin(), apis.end(), std::pair(api, session.kind)) != apis.end();
}

std::int64_t secondsBetween(Instant from, Instant to)
{
    return std::chrono::duration_cast<std::chrono::seconds>(to - from).count();
}

bool bears(const identity::Tags& tags, const json::Object& wanted)
{
    const auto items = wanted.items();
    return std::all_of(items.begin(), items.end(), [&](const auto& one) {
        return std::any_of(tags.begin(), tags.end(), [&](const identity::Tag& tag) { return tag.key == one.key() && tag.value == one.value(); });
    });
}

bool isInState(const sts::Entry& entry, std::string_view state, const Scene& scene)
{
    const sts::SessionState now = service::stateOf(*scene.world, entry, scene.context);
    if (state == "active")
        return now == sts::SessionState::active || now == sts::SessionState::forgotten;
    if (state == "expired")
        return now == sts::SessionState::expired;
    return state != "revoked" || now == sts::SessionState::revoked;
}

bool isSession(const sts::Entry& entry, const SessionIs& what, const Scene& scene)
{
    const sts::Session& session = *entry.session;
    const std::int64_t remaining = std::max<std::int64_t>(0, secondsBetween(scene.context.now, session.expires));
    return (what.role.empty() || session.principalArn == what.role) && isOfApi(session, what.api) && (what.by.empty() || session.callerArn == what.by) &&
           isInState(entry, what.state, scene) && (!what.remaining || what.remaining->holds(remaining)) &&
           (!what.duration || what.duration->holds(secondsBetween(session.issued, session.expires))) && (!what.mfa || session.mfa == *what.mfa) &&
           bears(session.tags, what.tags) && (!what.chained || (session.chainDepth > 0) == *what.chained);
}

bool mentions(const json::Object& value, const std::string& target)
{
    if (value.is_string())
        return value.get_ref<const std::string&>() == target;
    return value.is_structured() && std::any_of(value.begin(), value.end(), [&](const json::Object& inner) { return mentions(inner, target); });
}

std::string outcomeOf(const audit::Record& record)
{
    if (record.errorCode.empty())
        return "ok";
    const bool denied = record.errorCode.starts_with("AccessDenied") || record.errorCode == "ExpiredToken" || record.errorCode == "ExpiredTokenException" ||
                        record.errorCode == "InvalidClientTokenId" || record.errorCode == "UnauthorizedOperation";
    return denied ? "denied" : "invalid";
}

bool isEvent(const audit::Record& record, const EventIs& what)
{
    const bool isApi = what.api == record.action || what.api == record.service + ":" + record.action;
    const bool isBy = what.by.empty() || record.callerArn == what.by || record.issuerArn == what.by;
    const bool isAbout = what.target.empty() || mentions(record.parameters, what.target) || mentions(record.parameters, nameOf(what.target));
    return isApi && isBy && isAbout && (what.outcome.empty() || outcomeOf(record) == what.outcome) && (what.error.empty() || record.errorCode == what.error);
}

std::optional<EventIs> expanded(const EventIs& what, const Bindings& bindings, std::string& unbound)
{
    EventIs event = what;
    for (std::string* const text : {&event.by, &event.target}) {
        auto value = expand(std::string_view(*text), bindings, &unbound);
        if (!value)
            return std::nullopt;
        *text = *std::move(value);
    }
    return event;
}

}  // namespace

Evidence judge(const SessionIs& what, const Bindings& bindings, const Scene& scene)
{
    std::string unbound;
    SessionIs wanted = what;
    const auto role = expand(std::string_view(what.role), bindings, &unbound);
    const auto by = expand(std::string_view(what.by), bindings, &unbound);
    const auto tags = expand(what.tags, bindings, &unbound);
    if (!role || !by || !tags)
        return unboundName(unbound);
    wanted.role = *role;
    wanted.by = *by;
    wanted.tags = *tags;
    for (const sts::EntryPtr& entry : scene.sessions ? *scene.sessions : std::vector<sts::EntryPtr>()) {
        if (isSession(*entry, wanted, scene))
            return {Truth::yes, Phrase::tr("the session `%1` is one").with(entry->session->arn())};
    }
    return {Truth::no, Phrase::tr("no session is as it should be")};
}

Evidence judge(const ActingAs& what, const Bindings& bindings, const Scene& scene)
{
    std::string unbound;
    const auto principal = expand(std::string_view(what.principal), bindings, &unbound);
    const auto role = expand(std::string_view(what.role), bindings, &unbound);
    if (!principal || !role)
        return unboundName(unbound);
    const auto who = service::resolveCaller(*scene.world, scene.actor);
    if (!who)
        return {Truth::no, Phrase::tr("whom you act as is gone")};
    const bool holds = (principal->empty() || who->arn == *principal) && (role->empty() || (scene.actor.session && scene.actor.session->principalArn == *role));
    return {truthOf(holds), Phrase::tr("you act as `%1`").with(who->arn)};
}

std::optional<std::vector<audit::RecordPtr>> recordsOf(const EventIs& what, const Bindings& bindings, const Scene& scene, std::string& unbound)
{
    const auto event = expanded(what, bindings, unbound);
    if (!event)
        return std::nullopt;
    std::vector<audit::RecordPtr> found;
    for (const audit::RecordPtr& record : scene.trail) {
        if ((!event->sinceStep || record->sequence > scene.stepBegan) && isEvent(*record, *event))
            found.push_back(record);
    }
    return found;
}

Evidence judge(const EventIs& what, const Bindings& bindings, const Scene& scene)
{
    std::string unbound;
    const auto records = recordsOf(what, bindings, scene, unbound);
    if (!records)
        return unboundName(unbound);
    const auto count = static_cast<std::int64_t>(records->size());
    const bool holds = what.count ? what.count->holds(count) : count > 0;
    return {truthOf(holds), Phrase::tr("records of `%1` that fit: %2").with(what.api, count)};
}

Evidence judge(const Sequence& what, const Bindings& bindings, const Scene& scene)
{
    std::uint64_t last = 0;
    for (const EventIs& event : what.of) {
        std::string unbound;
        const auto records = recordsOf(event, bindings, scene, unbound);
        if (!records)
            return unboundName(unbound);
        const auto next = std::find_if(records->begin(), records->end(), [&](const audit::RecordPtr& record) { return record->sequence > last; });
        if (next == records->end())
            return {Truth::no, Phrase::tr("`%1` has not followed yet").with(event.api)};
        last = (*next)->sequence;
    }
    return {Truth::yes, Phrase::tr("everything happened in this order")};
}

Evidence judge(const Answered& what, const Bindings&, const Scene& scene)
{
    const auto found = scene.answers ? scene.answers->find(what.step) : Answers::const_iterator();
    if (!scene.answers || found == scene.answers->end())
        return {Truth::no, Phrase::tr("`%1` is not answered yet").with(what.step)};
    const bool holds = !what.correct || found->second == what.correct;
    return {truthOf(holds), Phrase::tr("`%1` is answered").with(what.step)};
}

Evidence judge(const Ui& what, const Bindings&, const Scene& scene)
{
    if (!scene.place)
        return {Truth::unknown, Phrase::tr("there is no window to look at")};
    const bool holds = (what.page.empty() || what.page == scene.place->page) && (what.focused.empty() || what.focused == scene.place->focused) &&
                       (what.opened.empty() || what.opened == scene.place->opened);
    return {truthOf(holds), holds ? Phrase::tr("you are there") : Phrase::tr("you are not there yet")};
}

}  // namespace rolewright::training
