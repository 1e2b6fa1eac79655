// The prose: what is missing, twice, unused, stale, too long, or would show what a pack may not show.
#include "core/base/text.h"
#include "core/training/lint.h"

#include <algorithm>

namespace rolewright::training {

namespace {

constexpr std::size_t mostWords = 90;

std::size_t wordsIn(std::string_view text)
{
    std::size_t words = 0;
    bool inWord = false;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\n' || c == '\t';
        words += !blank && !inWord;
        inWord = !blank;
    }
    return words;
}

/// Placeholders and code spans, sorted: what a translation must keep.
std::vector<std::string> fixedParts(const std::string& body)
{
    std::vector<std::string> parts = namesIn(body);
    for (std::size_t at = body.find('`'); at != std::string::npos;) {
        const std::size_t end = body.find('`', at + 1);
        if (end == std::string::npos)
            break;
        parts.push_back(body.substr(at, end - at + 1));
        at = body.find('`', end + 1);
    }
    std::sort(parts.begin(), parts.end());
    return parts;
}

/// `](target)` with what stands before it: a picture when it began with `![`.
void lintLinks(const PackFiles& files, const Section& section, Flaws& flaws)
{
    const std::string& body = section.body;
    for (std::size_t at = body.find("]("); at != std::string::npos; at = body.find("](", at + 2)) {
        const std::size_t end = body.find(')', at);
        const std::string target = body.substr(at + 2, (end == std::string::npos ? body.size() : end) - at - 2);
        const std::size_t open = body.rfind('[', at);
        const bool isPicture = open != std::string::npos && open > 0 && body[open - 1] == '!';
        const bool isThere = target.starts_with("media/") && files.contains(target);
        if (isPicture ? !isThere : !(isThere || target.starts_with("https://")))
            flaws.add("W046", section.span, Phrase::tr("`%1` leads nowhere: pictures are files under `media/`, links begin with `https://`").with(target));
        if (isPicture && open + 1 == at)
            flaws.add("W048", section.span, Phrase::tr("the picture `%1` has no text for those who cannot see it").with(target));
    }
}

bool hasHtml(const std::string& body)
{
    bool isCode = false;
    for (std::size_t i = 0; i + 1 < body.size(); ++i) {
        isCode = isCode != (body[i] == '`');
        const char next = body[i + 1];
        if (!isCode && body[i] == '<' && ((next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || next == '/' || next == '!'))
            return true;
    }
    return false;
}

void lintSection(const PackFiles& files, const Section& section, Flaws& flaws)
{
    if (section.body.empty())
        flaws.add("W041", section.span, Phrase::tr("`%1` has no text").with(section.key));
    if (hasHtml(section.body))
        flaws.add("W047", section.span, Phrase::tr("`%1` holds HTML, which is not shown").with(section.key));
    if (section.key.ends_with(".body") && wordsIn(section.body) > mostWords)
        flaws.add("I031", section.span, Phrase::tr("`%1` has more than %2 words").with(section.key, mostWords));
    lintLinks(files, section, flaws);
}

const Section* findSection(const std::vector<Section>& sections, std::string_view key)
{
    const auto found = std::find_if(sections.begin(), sections.end(), [&](const Section& one) { return one.key == key; });
    return found == sections.end() ? nullptr : &*found;
}

void lintSource(const PackFiles& files, const Walkthrough& walkthrough, const std::vector<Section>& sections, std::vector<Flaw>& flaws, const std::string& file)
{
    Flaws found(file);
    Flaws asking(walkthrough.file);
    const auto wanted = wantedTexts(walkthrough.lesson);
    for (const WantedText& want : wanted) {
        if (want.mustBe && !findSection(sections, want.key))
            asking.add("W041", want.span, Phrase::tr("the text `%1` is missing").with(want.key));
    }
    for (auto section = sections.begin(); section != sections.end(); ++section) {
        if (std::any_of(sections.begin(), section, [&](const Section& other) { return other.key == section->key; }))
            found.add("W040", section->span, Phrase::tr("`%1` stands here twice").with(section->key));
        if (std::none_of(wanted.begin(), wanted.end(), [&](const WantedText& want) { return want.key == section->key; }))
            found.add("W042", section->span, Phrase::tr("nothing uses `%1`").with(section->key));
        lintSection(files, *section, found);
    }
    flaws.insert(flaws.end(), asking.all().begin(), asking.all().end());
    flaws.insert(flaws.end(), found.all().begin(), found.all().end());
}

void lintTranslation(const PackFiles& files, const std::vector<Section>& source, const std::vector<Section>& sections, std::vector<Flaw>& flaws, const std::string& file)
{
    Flaws found(file);
    for (const Section& original : source) {
        const Section* const section = findSection(sections, original.key);
        if (!section)
            found.add("W043", {}, Phrase::tr("`%1` is not translated").with(original.key));
        else if (section->stamp != stampOf(original.body))
            found.add("W044", section->span, Phrase::tr("`%1` translates an older text; when it is right again, stamp it `%2`").with(original.key, stampOf(original.body)));
        else if (fixedParts(section->body) != fixedParts(original.body))
            found.add("W045", section->span, Phrase::tr("`%1` has other names or code than what it translates").with(original.key));
    }
    for (auto section = sections.begin(); section != sections.end(); ++section) {
        if (std::any_of(sections.begin(), section, [&](const Section& other) { return other.key == section->key; }))
            found.add("W040", section->span, Phrase::tr("`%1` stands here twice").with(section->key));
        if (!findSection(source, section->key))
            found.add("W042", section->span, Phrase::tr("nothing uses `%1`").with(section->key));
        lintSection(files, *section, found);
    }
    flaws.insert(flaws.end(), found.all().begin(), found.all().end());
}

}  // namespace

void lintTexts(const PackFiles& files, const Walkthrough& walkthrough, std::vector<Flaw>& flaws)
{
    const std::string folder = walkthrough.file.substr(0, walkthrough.file.rfind('/')) + "/text/";
    const auto& locales = walkthrough.lesson.locales;
    if (locales.empty())
        return;
    const auto source = walkthrough.sections.find(locales.front());
    for (const std::string& locale : locales) {
        const auto sections = walkthrough.sections.find(locale);
        const std::string file = folder + locale + ".md";
        if (sections == walkthrough.sections.end())
            flaws.push_back({locale == locales.front() ? "W041" : "W043", walkthrough.file, {}, Phrase::tr("there is no `%1` in the pack").with(file)});
        else if (locale == locales.front())
            lintSource(files, walkthrough, sections->second, flaws, file);
        else if (source != walkthrough.sections.end())
            lintTranslation(files, source->second, sections->second, flaws, file);
    }
    for (const auto& [locale, sections] : walkthrough.sections) {
        if (std::find(locales.begin(), locales.end(), locale) == locales.end())
            flaws.push_back({"W042", folder + locale + ".md", {}, Phrase::tr("`%1` is not among the walkthrough's locales").with(locale)});
    }
}

}  // namespace rolewright::training
