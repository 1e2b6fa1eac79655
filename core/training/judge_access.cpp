// Predicates about what is allowed: verdict, grants, noWider; and who gets in from outside: finding.
#include "core/training/evaluator.h"
#include "core/training/findings.h"
#include "core/training/prober.h"

#include <algorithm>

namespace rolewright::training {

namespace {

Evidence unaskable(const Error& error)
{
    return {Truth::unknown, error.words()};
}

/// Whether a document allows all of these, or none.
std::optional<Evidence> disagreement(const std::string& document, const std::vector<Probe>& probes, Answer wanted, const Bindings& bindings, const Scene& scene)
{
    for (const Probe& probe : probes) {
        std::string unbound;
        const auto expanded = expand(probe, bindings, &unbound);
        if (!expanded)
            return unboundName(unbound);
        auto answer = askDocument(document, *expanded, scene);
        if (!answer)
            return answer.error().code == "NoSuchEntity" ? Evidence{Truth::no, answer.error().words()} : unaskable(answer.error());
        if (answer->is != wanted) {
            Phrase what = wanted == Answer::allow ? Phrase::tr("`%1` does not allow `%2` on `%3`").with(document, expanded->action, expanded->resource)
                                                  : Phrase::tr("`%1` allows `%2` on `%3` to `%4`").with(document, expanded->action, expanded->resource, expanded->principal);
            return Evidence{Truth::no, std::move(what), {}, std::move(answer->verdict)};
        }
    }
    return std::nullopt;
}

identity::SnapshotPtr earlier(const NoWider& what, const Scene& scene)
{
    switch (what.than) {
    case Than::stepStart: return scene.stepStart;
    case Than::walkthroughStart: return scene.walkthroughStart;
    case Than::reference: return scene.reference ? scene.reference() : nullptr;
    }
    return nullptr;
}

bool isAbout(const ReportedAccess& access, const std::string& resource, const std::string& principal)
{
    return (resource.empty() || access.resource == resource) && (principal.empty() || access.principal == principal);
}

}  // namespace

Evidence judge(const VerdictIs& what, const Bindings& bindings, const Scene& scene)
{
    std::string unbound;
    const auto probe = expand(what.request, bindings, &unbound);
    if (!probe)
        return unboundName(unbound);
    auto answer = ask(*probe, scene, *scene.world);
    if (!answer)
        return unaskable(answer.error());
    const Truth truth = truthOf(answer->meets(what.expect));
    Phrase words = inWords(*probe, *answer);
    return {truth, std::move(words), {}, std::move(answer->verdict)};
}

Evidence judge(const Grants& what, const Bindings& bindings, const Scene& scene)
{
    std::string unbound;
    const auto document = expand(std::string_view(what.policy), bindings, &unbound);
    if (!document)
        return unboundName(unbound);
    if (auto missing = disagreement(*document, what.allows, Answer::allow, bindings, scene))
        return *std::move(missing);
    if (auto excess = disagreement(*document, what.notAllows, Answer::deny, bindings, scene))
        return *std::move(excess);
    return {Truth::yes, Phrase::tr("`%1` says what it should").with(*document)};
}

Evidence judge(const NoWider& what, const Bindings& bindings, const Scene& scene)
{
    const identity::SnapshotPtr before = earlier(what, scene);
    if (!before)
        return {Truth::unknown, Phrase::tr("there is nothing to compare with")};
    for (const Probe& probe : what.over) {
        std::string unbound;
        const auto expanded = expand(probe, bindings, &unbound);
        if (!expanded)
            return unboundName(unbound);
        auto now = ask(*expanded, scene, *scene.world);
        if (!now)
            return unaskable(now.error());
        const auto then = ask(*expanded, scene, *before);
        const bool wasAllowed = then && then->is == Answer::allow;  // who was not there could do nothing
        if (now->is == Answer::allow && !wasAllowed) {
            Phrase words = Phrase::tr("this became possible: %1").with(inWords(*expanded, *now));
            return {Truth::no, std::move(words), {}, std::move(now->verdict)};
        }
    }
    return {Truth::yes, Phrase::tr("nothing else became possible")};
}

Evidence judge(const FindingIs& what, const Bindings& bindings, const Scene& scene)
{
    std::string unbound;
    const auto resource = expand(std::string_view(what.resource), bindings, &unbound);
    const auto principal = expand(std::string_view(what.principal), bindings, &unbound);
    if (!resource || !principal)
        return unboundName(unbound);
    if (what.status == "archived")
        return {Truth::unknown, Phrase::tr("nothing is archived in a walkthrough's world")};
    const auto reported = reportedAccess(scene, what.zone);
    if (!reported)
        return {Truth::unknown, Phrase::tr("no account is in an organization: there is no such zone")};
    const bool wantsActive = what.status != "resolved";
    const bool found = std::any_of(reported->begin(), reported->end(),
                                   [&](const ReportedAccess& one) { return one.isActive == wantsActive && isAbout(one, *resource, *principal); });
    const Phrase about(resource->empty() ? *principal : *resource);
    if (what.status == "none")
        return {truthOf(!found), found ? Phrase::tr("the analyzer reports `%1`").with(about) : Phrase::tr("the analyzer reports nothing of `%1`").with(about)};
    return {truthOf(found), found ? Phrase::tr("a finding of `%1` is %2").with(about, what.status) : Phrase::tr("no finding of `%1` is %2").with(about, what.status)};
}

}  // namespace rolewright::training
