#include "core/training/lint.h"

#include <algorithm>
#include <tuple>

namespace rolewright::training {

namespace {

Error invalidAnchors()
{
    return Error::ours("InvalidAnchors", Phrase::tr("a list of anchors is written as `%1`").with(R"({"anchors": [ids], "renamed": {old: new}})"));
}

void takeAll(std::vector<Flaw>& to, const std::vector<Flaw>& from)
{
    to.insert(to.end(), from.begin(), from.end());
}

void lintOne(const PackFiles& files, const Pack& pack, const Walkthrough& walkthrough, const AnchorList* anchors, std::vector<Flaw>& flaws)
{
    Flaws found(walkthrough.file);
    lintIds(pack, walkthrough, found);
    lintNames(walkthrough, found);
    lintSteps(walkthrough, found);
    if (anchors)
        lintAnchors(walkthrough, *anchors, found);
    takeAll(flaws, found.all());
    lintTexts(files, walkthrough, flaws);
}

void lintOrder(const Pack& pack, std::vector<Flaw>& flaws)
{
    Flaws found("pack.json");
    for (const std::string& id : pack.order) {
        if (!pack.find(id))
            found.add("W003", {}, Phrase::tr("there is no walkthrough `%1`").with(id));
    }
    for (const Walkthrough& walkthrough : pack.walkthroughs) {
        if (std::find(pack.order.begin(), pack.order.end(), walkthrough.lesson.id) == pack.order.end())
            found.add("W003", {}, Phrase::tr("`%1` is missing in `order`").with(walkthrough.lesson.id));
    }
    takeAll(flaws, found.all());
}

}  // namespace

Result<AnchorList> AnchorList::read(std::string_view text)
{
    const auto object = json::parseObject(text, lessonLimits);
    if (!object)
        return object.error();
    const json::Object ids = object->is_object() ? object->value("anchors", json::Object()) : json::Object();
    const json::Object renamed = object->is_object() ? object->value("renamed", json::Object::object()) : json::Object();
    if (!ids.is_structured() || !renamed.is_object())
        return invalidAnchors();
    AnchorList list;
    for (const auto& one : ids.items()) {
        if (ids.is_array() && !one.value().is_string())
            return invalidAnchors();
        list.known.insert(ids.is_array() ? one.value().get<std::string>() : one.key());
    }
    for (const auto& [old, now] : renamed.items()) {
        if (!now.is_string())
            return invalidAnchors();
        list.renamed.emplace(old, now.get<std::string>());
    }
    return list;
}

std::vector<Flaw> lint(const PackFiles& files, const AnchorList* anchors)
{
    std::vector<Flaw> flaws;
    const Pack pack = readPackFiles(files, flaws);
    lintOrder(pack, flaws);
    for (const Walkthrough& walkthrough : pack.walkthroughs)
        lintOne(files, pack, walkthrough, anchors, flaws);
    const auto place = [](const Flaw& flaw) { return std::tuple(flaw.file, flaw.span.begin.offset, flaw.rule); };
    std::stable_sort(flaws.begin(), flaws.end(), [&](const Flaw& a, const Flaw& b) { return place(a) < place(b); });
    return flaws;
}

}  // namespace rolewright::training
