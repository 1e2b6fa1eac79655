#include "core/training/pack_diff.h"

#include <algorithm>

namespace rolewright::training {

namespace {

using json::Object;
using Kind = Difference::Kind;

/// A walkthrough with its file as it was written: what is not in a Lesson may have changed too.
struct Side {
    const Walkthrough* walkthrough;
    Object file;

    Object step(const std::string& uid) const
    {
        for (const Object& one : file.value("steps", Object::array())) {
            if (json::stringOr(one, "uid") == uid)
                return one;
        }
        return {};
    }
    /// All texts of a step in all languages; without a uid, the title.
    std::string texts(const std::string& uid) const
    {
        std::string all;
        for (const auto& [locale, sections] : walkthrough->sections) {
            for (const Section& section : sections) {
                if (uid.empty() ? section.key == "title" : section.key.starts_with(uid + "."))
                    all += locale + "\n" + section.key + "\n" + section.body + "\n";
            }
        }
        return all;
    }
};

Side sideOf(const Pack& pack, const PackFiles& files, const std::string& id)
{
    const Walkthrough* const walkthrough = pack.find(id);
    const auto file = walkthrough ? json::parseObject(files.at(walkthrough->file), lessonLimits) : Result<Object>(Object());
    return {walkthrough, file ? *file : Object()};
}

std::string migrationOf(const Lesson& after, const std::string& from, const std::string& uid)
{
    const auto found = std::find_if(after.migrations.begin(), after.migrations.end(), [&](const Migration& one) { return one.from == from && one.step == uid; });
    return found == after.migrations.end() ? std::string() : found->effect;
}

void compareSteps(const Side& before, const Side& after, std::vector<Difference>& found)
{
    const Lesson& newer = after.walkthrough->lesson;
    const Lesson& older = before.walkthrough->lesson;
    const auto add = [&](Kind kind, const std::string& uid) { found.push_back({kind, newer.id, uid, migrationOf(newer, older.version, uid)}); };
    for (const Step& step : newer.steps) {
        if (!older.find(step.uid))
            add(Kind::added, step.uid);
        else if (before.step(step.uid) != after.step(step.uid))
            add(Kind::changed, step.uid);
        else if (before.texts(step.uid) != after.texts(step.uid))
            add(Kind::reworded, step.uid);
    }
    for (const Step& step : older.steps) {
        if (!newer.find(step.uid))
            add(Kind::removed, step.uid);
    }
}

void compare(const Side& before, const Side& after, std::vector<Difference>& found)
{
    const std::size_t first = found.size();
    const Lesson& newer = after.walkthrough->lesson;
    if (before.file.value("world", Object()) != after.file.value("world", Object()))
        found.push_back({Kind::changed, newer.id, "world", {}});
    compareSteps(before, after, found);
    if (before.texts({}) != after.texts({}))
        found.push_back({Kind::reworded, newer.id, {}, {}});
    if (found.size() > first && before.walkthrough->lesson.version == newer.version)
        found.push_back({Kind::notRaised, newer.id, {}, {}});
}

}  // namespace

std::vector<Difference> differences(const PackFiles& before, const PackFiles& after)
{
    std::vector<Flaw> flaws;
    const Pack older = readPackFiles(before, flaws);
    const Pack newer = readPackFiles(after, flaws);
    std::vector<Difference> found;
    for (const Walkthrough& walkthrough : newer.walkthroughs) {
        const std::string& id = walkthrough.lesson.id;
        if (!older.find(id))
            found.push_back({Kind::added, id, {}, {}});
        else
            compare(sideOf(older, before, id), sideOf(newer, after, id), found);
    }
    for (const Walkthrough& walkthrough : older.walkthroughs) {
        if (!newer.find(walkthrough.lesson.id))
            found.push_back({Kind::removed, walkthrough.lesson.id, {}, {}});
    }
    return found;
}

}  // namespace rolewright::training
