#include "core/training/pack.h"

#include "core/base/text.h"

#include <algorithm>
#include <charconv>

namespace rolewright::training {

namespace {

constexpr std::string_view lessonFolder = "walkthroughs/";
constexpr std::string_view lessonFile = "/walkthrough.json";
constexpr std::string_view manifest = "pack.json";

void take(std::vector<Flaw>& flaws, const Flaws& more)
{
    flaws.insert(flaws.end(), more.all().begin(), more.all().end());
}

void readManifest(const std::string& text, Flaws& flaws, Pack& pack)
{
    const auto value = json::parse(text, lessonLimits);
    if (!value) {
        flaws.add("W001", value.error().span.value_or(SourceSpan{}), value.error().words());
        return;
    }
    ObjectReader read(*value, flaws, {"format", "id", "version", "author", "licence", "order"});
    const auto format = read.integer("format", 1, formatKnown, Need::required);
    static_cast<void>(format);
    pack.id = read.slug("id", Need::required);
    pack.version = read.text("version", Need::required);
    pack.author = read.text("author", Need::required);
    pack.licence = read.text("licence", Need::required);
    pack.order = read.slugs("order", Need::required);
}

void readTexts(const PackFiles& files, const std::string& folder, std::vector<Flaw>& flaws, Walkthrough& walkthrough)
{
    const std::string texts = folder + "/text/";
    for (auto file = files.lower_bound(texts); file != files.end() && file->first.starts_with(texts); ++file) {
        if (!file->first.ends_with(".md"))
            continue;
        Flaws found(file->first);
        const std::string locale = file->first.substr(texts.size(), file->first.size() - texts.size() - 3);
        walkthrough.sections[locale] = readSections(file->second, found);
        take(flaws, found);
    }
}

void readWorldFile(const PackFiles& files, std::vector<Flaw>& flaws, Walkthrough& walkthrough)
{
    World& world = walkthrough.lesson.world;
    if (world.base.empty())
        return;
    const std::string name = "worlds/" + world.base + ".json";
    const auto file = files.find(name);
    if (file == files.end()) {
        flaws.push_back({"W002", walkthrough.file, {}, Phrase::tr("there is no `%1` in the pack").with(name)});
        return;
    }
    Flaws found(name);
    readBase(file->second, found, world);
    take(flaws, found);
}

std::optional<int> compareVersions(std::string_view a, std::string_view b)
{
    const auto left = text::split(a, '.');
    const auto right = text::split(b, '.');
    for (std::size_t i = 0; i < std::max(left.size(), right.size()); ++i) {
        int x = 0;
        int y = 0;
        const auto read = [&](const auto& parts, int& number) {
            if (i >= parts.size())
                return true;
            const auto [stop, failure] = std::from_chars(parts[i].data(), parts[i].data() + parts[i].size(), number);
            return failure == std::errc() && stop == parts[i].data() + parts[i].size();
        };
        if (!read(left, x) || !read(right, y))
            return std::nullopt;
        if (x != y)
            return x < y ? -1 : 1;
    }
    return 0;
}

}  // namespace

Texts Walkthrough::texts(std::string_view locale) const
{
    const auto source = lesson.locales.empty() ? sections.end() : sections.find(lesson.locales.front());
    const auto wanted = sections.find(locale);
    const Texts written = source == sections.end() ? Texts() : Texts(source->second);
    if (wanted == sections.end())
        return written;
    Texts texts(wanted->second);
    texts.fallBackTo(written);
    return texts;
}

const Walkthrough* Pack::find(std::string_view wanted) const
{
    const auto found = std::find_if(walkthroughs.begin(), walkthroughs.end(), [&](const Walkthrough& one) { return one.lesson.id == wanted; });
    return found == walkthroughs.end() ? nullptr : &*found;
}

Pack readPackFiles(const PackFiles& files, std::vector<Flaw>& flaws)
{
    Pack pack;
    pack.hash = contentHash(files);
    if (const auto file = files.find(manifest); file != files.end()) {
        Flaws found{std::string(manifest)};
        readManifest(file->second, found, pack);
        take(flaws, found);
    } else {
        flaws.push_back({"W002", std::string(manifest), {}, Phrase::tr("there is no `%1` in the pack").with(manifest)});
    }
    for (const auto& [path, text] : files) {
        if (!path.starts_with(lessonFolder) || !path.ends_with(lessonFile))
            continue;
        Flaws found(path);
        auto lesson = readLesson(text, found);
        take(flaws, found);
        if (!lesson)
            continue;
        Walkthrough walkthrough{*std::move(lesson), path, {}};
        readTexts(files, path.substr(0, path.size() - lessonFile.size()), flaws, walkthrough);
        readWorldFile(files, flaws, walkthrough);
        pack.walkthroughs.push_back(std::move(walkthrough));
    }
    const auto place = [&](const Walkthrough& one) { return std::find(pack.order.begin(), pack.order.end(), one.lesson.id) - pack.order.begin(); };
    std::stable_sort(pack.walkthroughs.begin(), pack.walkthroughs.end(), [&](const Walkthrough& a, const Walkthrough& b) { return place(a) < place(b); });
    return pack;
}

Result<Pack> loadPack(const PackFiles& files)
{
    std::vector<Flaw> flaws;
    Pack pack = readPackFiles(files, flaws);
    for (const Flaw& flaw : flaws) {
        if (flaw.mustGo())
            return flaw.error();
    }
    for (const Walkthrough& one : pack.walkthroughs) {
        if (!isInRange(one.lesson.engine, engineRules).value_or(false))
            return Error::ours("WrongEngine", Phrase::tr("`%1` asks for engine rules `%2`; this program has %3").with(one.lesson.id, one.lesson.engine, engineRules));
    }
    if (pack.walkthroughs.empty())
        return Error::ours("NoWalkthroughs", Phrase::tr("there is no walkthrough in this pack"));
    return pack;
}

std::optional<bool> isInRange(std::string_view range, std::string_view version)
{
    bool holds = true;
    for (const std::string_view word : text::split(range, ' ')) {
        constexpr std::string_view signs[] = {">=", "<=", "<", ">", "="};
        const auto sign = std::find_if(std::begin(signs), std::end(signs), [&](std::string_view one) { return word.starts_with(one); });
        const auto order = sign == std::end(signs) ? std::nullopt : compareVersions(version, word.substr(sign->size()));
        if (!order)
            return std::nullopt;
        const int is = *order;
        holds = holds && (*sign == ">=" ? is >= 0 : *sign == "<=" ? is <= 0 : *sign == "<" ? is < 0 : *sign == ">" ? is > 0 : is == 0);
    }
    return holds;
}

}  // namespace rolewright::training
