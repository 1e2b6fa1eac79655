// The files of what was recorded.
#include "core/base/text.h"
#include "core/training/checker.h"
#include "core/training/object_reader.h"
#include "core/training/recording.h"

#include <algorithm>
#include <cctype>

namespace rolewright::training {

namespace {

using json::Object;

constexpr std::size_t mostMutants = 3;
constexpr const char* taught = "access";  ///< the concept of all steps, until their author says it better
constexpr int minutesEach = 2;

/// Lower-case words joined by hyphens; `step` when nothing of the title is left.
std::string slugOf(std::string_view title)
{
    constexpr std::size_t longest = 40;
    std::string slug;
    for (const char c : title.substr(0, longest)) {
        if (std::isalnum(static_cast<unsigned char>(c)) != 0)
            slug += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        else if (!slug.empty() && slug.back() != '-')
            slug += '-';
    }
    while (slug.ends_with('-'))
        slug.pop_back();
    return slug.empty() ? "step" : slug;
}

std::vector<std::string> uidsOf(const std::vector<RecordedStep>& steps)
{
    std::vector<std::string> uids{"begin", "say-it"};
    for (const RecordedStep& step : steps) {
        const std::string stem = slugOf(step.title);
        std::string uid = stem;
        for (int number = 2; std::find(uids.begin(), uids.end(), uid) != uids.end(); ++number)
            uid = stem + "-" + std::to_string(number);
        uids.push_back(uid);
    }
    return {uids.begin() + 2, uids.end()};
}

Object anchorsOf(const RecordedStep& step)
{
    Object anchors = Object::array();
    for (const std::string& id : step.anchors)
        anchors.push_back({{"id", id}, {"use", &id == &step.anchors.back() ? "target" : "context"}});
    return anchors;
}

Object stepOf(const RecordedStep& step, const std::string& uid)
{
    Object object{{"uid", uid}, {"kind", "do"}, {"concepts", Object::array({taught})}};
    if (!step.actor.empty())
        object["actor"] = step.actor;
    if (!step.anchors.empty())
        object["anchors"] = anchorsOf(step);
    object["goal"] = {{"all", step.goal}};
    object["hints"] = Object::array();
    if (!step.hint.empty())
        object["hints"].push_back({{"say", "nudge"}});
    object["hints"].push_back({{"say", "exact"}});
    object["solve"] = step.solve;
    return object;
}

/// A line that would begin a section of its own is quoted.
std::string textOf(const std::string& key, const std::string& body)
{
    std::string safe;
    for (const std::string_view line : text::split(body, '\n'))
        safe += (line.starts_with("## ") ? "\\" : "") + std::string(line) + "\n";
    return "## " + key + "\n" + safe;
}

std::string textsOf(const Recording& recording, const std::vector<std::string>& uids, const Framing& framing)
{
    std::string texts = textOf("title", framing.title) + textOf("begin.title", framing.beginTitle) + textOf("begin.body", framing.beginBody);
    std::string model;
    for (std::size_t i = 0; i < recording.steps.size(); ++i) {
        const RecordedStep& step = recording.steps[i];
        texts += textOf(uids[i] + ".title", step.title) + textOf(uids[i] + ".body", step.body);
        if (!step.hint.empty())
            texts += textOf(uids[i] + ".hint.nudge", step.hint);
        texts += textOf(uids[i] + ".hint.exact", step.exact) + textOf(uids[i] + ".done", step.done);
        model += step.done + "\n\n";
    }
    return texts + textOf("say-it.title", framing.askTitle) + textOf("say-it.body", framing.askBody) + textOf("say-it.rubric.what-changed", framing.rubric) +
           textOf("say-it.model.model-answer", model);
}

Object lessonOf(const Object& world, const std::string& id, const std::string& locale, Object steps)
{
    const int minutes = minutesEach * static_cast<int>(steps.size());
    return {{"format", 1}, {"id", id}, {"version", "1.0.0"}, {"engine", ">=1.0 <2.0"}, {"minutes", minutes}, {"level", "novice"}, {"locales", Object::array({locale})},
            {"concepts", Object::array({taught})}, {"world", world}, {"steps", std::move(steps)}, {"pass", {{"minScaled", 0.6}}}};
}

PackFiles filesOf(const std::string& id, const std::string& author, const Object& lesson, const std::string& texts)
{
    const Object pack{{"format", 1}, {"id", id}, {"version", "1.0.0"}, {"author", author}, {"licence", "CC-BY-4.0"}, {"order", Object::array({id})}};
    const std::string folder = "walkthroughs/" + id + "/";
    return {{"pack.json", json::pretty(pack) + "\n"},
            {folder + "walkthrough.json", json::pretty(lesson) + "\n"},
            {folder + "text/" + lesson["locales"][0].get<std::string>() + ".md", texts}};
}

Object opsOf(const Ops& ops)
{
    Object list = Object::array();
    for (const Op& op : ops) {
        Object one{{"op", op.name}};
        for (const auto& [key, value] : {std::pair("as", &op.as), std::pair("account", &op.account), std::pair("bind", &op.bind)}) {
            if (!value->empty())
                one[key] = *value;
        }
        one["params"] = op.params;
        if (op.mayFail)
            one["mayFail"] = true;
        list.push_back(std::move(one));
    }
    return list;
}

/// Solutions bent by the machine that the goals refuse, as the steps' wrong answers.
void addMutants(Object& lesson, const Walkthrough& walkthrough)
{
    const std::vector<Claim> claims = proveAgainstVariants(walkthrough);
    for (Object& step : lesson["steps"]) {
        const Step* const read = walkthrough.lesson.find(json::stringOr(step, "uid"));
        Object mutants = Object::array();
        for (const Variant& variant : read ? variantsOf(read->solve) : std::vector<Variant>()) {
            const bool isRefused = std::any_of(claims.begin(), claims.end(), [&](const Claim& claim) { return claim.step == read->uid && claim.holds && claim.what == "refused: " + variant.what; });
            if (isRefused && mutants.size() < mostMutants)
                mutants.push_back({{"ops", opsOf(variant.ops)}});
        }
        if (!mutants.empty())
            step["mutants"] = std::move(mutants);
    }
}

}  // namespace

PackFiles packToRecordIn(const Object& world)
{
    const std::string id = "recording";
    Object steps = Object::array();
    std::string texts = textOf("title", "Recording");
    for (std::size_t i = 0; i <= mostRecorded; ++i) {
        const std::string uid = "step-" + std::to_string(i + 1);
        steps.push_back({{"uid", uid}, {"kind", "read"}, {"concepts", Object::array({taught})}});
        texts += textOf(uid + ".title", "Step") + textOf(uid + ".body", "Do what the learner is to do.");
    }
    return filesOf(id, id, lessonOf(world, id, "en", std::move(steps)), texts);
}

Result<PackFiles> packOf(const Recording& recording, const Framing& framing)
{
    if (!isSlug(framing.id))
        return Error::ours("InvalidId", Phrase::tr("`%1` must be lower-case words joined by hyphens, at most 48 characters").with(framing.id));
    if (recording.steps.empty())
        return Error::ours("NothingRecorded", Phrase::tr("there is no step yet"));
    const std::vector<std::string> uids = uidsOf(recording.steps);
    Object steps = Object::array({Object{{"uid", "begin"}, {"kind", "read"}, {"concepts", Object::array({taught})}}});
    for (std::size_t i = 0; i < recording.steps.size(); ++i)
        steps.push_back(stepOf(recording.steps[i], uids[i]));
    steps.push_back({{"uid", "say-it"}, {"kind", "explain"}, {"concepts", Object::array({taught})}, {"explain", {{"rubric", Object::array({"what-changed"})}, {"model", "model-answer"}}}});
    Object lesson = lessonOf(recording.world, framing.id, framing.locale, std::move(steps));
    const std::string texts = textsOf(recording, uids, framing);
    const auto plain = loadPack(filesOf(framing.id, framing.author, lesson, texts));
    if (!plain)
        return plain.error();
    addMutants(lesson, plain->walkthroughs.front());
    return filesOf(framing.id, framing.author, lesson, texts);
}

}  // namespace rolewright::training
