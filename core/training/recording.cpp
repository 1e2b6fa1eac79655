#include "core/training/recording.h"

#include "core/service/operation.h"
#include "core/training/author.h"
#include "core/training/predicate_reader.h"

#include <algorithm>

namespace rolewright::training {

namespace {

using json::Object;

constexpr std::size_t mostAnchors = 4;  ///< of a step

Error noDraft()
{
    return Error::ours("InvalidDraft", Phrase::tr("this is no draft of a walkthrough"));
}

Check judged(const Object& predicate, const Bindings& names, const Scene& scene)
{
    const auto value = json::parse(json::compact(predicate));
    Flaws flaws("goal");
    const auto read = value ? readPredicate(*value, flaws) : std::nullopt;
    return read ? check(*read, names, scene) : Check{};
}

bool comparesFacts(const Object& predicate)
{
    return predicate.contains("exists") && predicate["exists"].contains("where");
}

/// The calls as the terminal takes them.
std::string typed(const std::vector<Deed>& deeds, std::size_t from)
{
    std::string lines;
    for (std::size_t i = from; i < deeds.size(); ++i) {
        const std::size_t colon = deeds[i].op.find(':');
        if (isReadOnly(deeds[i]) || !service::findOperation(deeds[i].op.substr(0, colon), deeds[i].op.substr(colon + 1)))
            continue;  // nobody types a sign-in
        const Object params = maskedJson({Move::Kind::act, deeds[i]})["deed"].value("params", Object::object());
        lines += service::toCommandLine({deeds[i].op.substr(0, colon), deeds[i].op.substr(colon + 1), params, {}}) + "\n";
    }
    return lines.empty() ? lines : "```\n" + lines + "```";
}

/// Whom the step began as; nothing when that was a session.
std::string actorAt(const Player& player)
{
    const std::vector<Deed>& deeds = player.sandbox().deeds();
    std::string who = "arn:aws:iam::" + player.lesson().world.accounts.front().first.text() + ":root";
    for (std::size_t i = 0; i < player.state().mark; ++i) {
        if (deeds[i].op == "signin:As")
            who = json::stringOr(deeds[i].params, "Principal");
    }
    return who.starts_with("arn:aws:iam::") ? who : std::string();
}

bool isTexts(const Object& object, const char* key)
{
    return object.contains(key) && object[key].is_array() && std::all_of(object[key].begin(), object[key].end(), [](const Object& one) { return one.is_string(); });
}

}  // namespace

Object RecordedStep::toJson() const
{
    Object bound = Object::object();
    for (const auto& [name, arn] : binds)
        bound[name] = arn;
    return {{"title", title}, {"body", body}, {"done", done}, {"hint", hint}, {"exact", exact}, {"actor", actor}, {"anchors", anchors}, {"solve", solve}, {"goal", goal}, {"binds", bound}};
}

Result<RecordedStep> RecordedStep::fromJson(const Object& object)
{
    const Object bound = object.is_object() ? object.value("binds", Object()) : Object();
    if (!bound.is_object() || !isTexts(object, "anchors") || !object.value("solve", Object()).is_array() || !object.value("goal", Object()).is_array())
        return noDraft();
    RecordedStep step;
    for (auto [key, text] : {std::pair("title", &step.title), std::pair("body", &step.body), std::pair("done", &step.done), std::pair("hint", &step.hint),
                             std::pair("exact", &step.exact), std::pair("actor", &step.actor)})
        *text = json::stringOr(object, key);
    step.anchors = object["anchors"].get<std::vector<std::string>>();
    step.solve = object["solve"];
    step.goal = object["goal"];
    for (const auto& [name, arn] : bound.items()) {
        if (!arn.is_string())
            return noDraft();
        step.binds[name] = arn.get<std::string>();
    }
    return step;
}

void Recording::use(const std::string& anchor)
{
    std::erase(anchors, anchor);
    anchors.push_back(anchor);
    if (anchors.size() > mostAnchors)
        anchors.erase(anchors.begin());
}

Bindings Recording::made() const
{
    Bindings names;
    for (const RecordedStep& step : steps)
        names.insert(step.binds.begin(), step.binds.end());
    return names;
}

Object Recording::toJson() const
{
    Object list = Object::array();
    for (const RecordedStep& step : steps)
        list.push_back(step.toJson());
    return {{"world", world}, {"steps", std::move(list)}, {"anchors", anchors}};
}

Result<Recording> Recording::fromJson(const Object& object)
{
    if (!object.is_object() || !object.value("world", Object()).is_object() || !object.value("steps", Object()).is_array() || object["steps"].size() > mostRecorded || !isTexts(object, "anchors"))
        return noDraft();
    Recording recording{object["world"], {}, object["anchors"].get<std::vector<std::string>>()};
    for (const Object& one : object["steps"]) {
        auto step = RecordedStep::fromJson(one);
        if (!step)
            return step.error();
        recording.steps.push_back(*std::move(step));
    }
    return recording;
}

MarkedGoal markGoal(const Player& player, const Recording& recording)
{
    const Bindings made = recording.made();
    const Object draft = draftOf(player, made);
    const Scene scene = player.scene();
    MarkedGoal marked{draft["solve"], {}, player.state().bindings, typed(player.sandbox().deeds(), player.state().mark)};
    marked.names.insert(made.begin(), made.end());
    for (const auto& [name, arn] : namesOfNew(scene, marked.names))
        marked.names[name] = arn;
    const Object& all = draft["goal"]["all"];
    const bool hasVerdicts = std::any_of(all.begin(), all.end(), [](const Object& one) { return one.contains("verdict"); });
    for (const Object& predicate : all) {
        const Check now = judged(predicate, marked.names, scene);
        marked.proposals.push_back({predicate, now.evidence.empty() ? Phrase(json::compact(predicate)) : now.evidence.back().what, !hasVerdicts || !comparesFacts(predicate)});
    }
    return marked;
}

Result<RecordedStep> cut(const Player& player, const Recording& recording, const MarkedGoal& marked, const std::vector<std::size_t>& chosen)
{
    if (marked.solve.empty())
        return Error::ours("NothingDone", Phrase::tr("nothing was changed in this step: do first what the learner is to do"));
    if (typed(player.sandbox().deeds(), player.state().mark) != marked.exact)
        return Error::ours("DoneSince", Phrase::tr("something was done since: look once more at what must be so"));
    RecordedStep step;
    for (const std::size_t index : chosen) {
        const std::string name = marked.proposals[index].predicate.contains("exists") ? json::stringOr(marked.proposals[index].predicate["exists"], "bind") : std::string();
        if (const auto bound = marked.names.find(name); bound != marked.names.end())
            step.binds.insert(*bound);
    }
    Bindings known = player.state().bindings;
    known.insert(step.binds.begin(), step.binds.end());
    const Bindings made = recording.made();
    known.insert(made.begin(), made.end());
    for (const std::size_t index : chosen) {
        const Object& predicate = marked.proposals[index].predicate;
        step.goal.push_back(withNames(expand(predicate, marked.names).value_or(predicate), known));
    }
    if (step.goal.empty())
        return Error::ours("NothingChosen", Phrase::tr("choose at least one thing that must be so"));
    Scene before = player.scene();
    before.world = before.stepStart;
    if (judged({{"all", step.goal}}, player.state().bindings, before).holds())
        return Error::ours("GoalHeld", Phrase::tr("all of this was so when the step began: choose something that came true in it"));
    step.solve = marked.solve;
    step.exact = marked.exact;
    step.actor = actorAt(player);
    step.anchors = recording.anchors;
    return step;
}

}  // namespace rolewright::training
