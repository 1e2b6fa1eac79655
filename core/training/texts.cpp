#include "core/training/texts.h"

#include "core/base/text.h"
#include "core/crypto/crypto.h"

#include <algorithm>

namespace rolewright::training {

namespace {

constexpr std::string_view headingMark = "## ";
constexpr std::string_view stampBegin = "<!-- src ";
constexpr std::string_view stampEnd = " -->";
constexpr std::size_t stampLength = 8;

bool isKey(std::string_view key)
{
    const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.'; };
    return !key.empty() && std::all_of(key.begin(), key.end(), plain);
}

struct Line {
    std::string_view text;
    std::size_t offset = 0;
    std::size_t number = 1;

    SourceSpan span() const { return {{offset, number, 1}, {offset + text.size(), number, text::codePoints(text) + 1}}; }
};

std::vector<Line> linesOf(std::string_view markdown)
{
    std::vector<Line> lines;
    std::size_t offset = 0;
    for (const std::string_view text : text::split(markdown, '\n')) {
        lines.push_back({text.ends_with('\r') ? text.substr(0, text.size() - 1) : text, offset, lines.size() + 1});
        offset += text.size() + 1;
    }
    return lines;
}

Section headingOf(const Line& line, Flaws& flaws)
{
    Section section;
    section.span = line.span();
    std::string_view key = text::trim(line.text.substr(headingMark.size()));
    if (const std::size_t stamp = key.rfind(stampBegin); stamp != std::string_view::npos && key.ends_with(stampEnd)) {
        section.stamp = key.substr(stamp + stampBegin.size(), key.size() - stamp - stampBegin.size() - stampEnd.size());
        key = text::trim(key.substr(0, stamp));
    }
    section.key = key;
    if (!isKey(key))
        flaws.add("W040", section.span, Phrase::tr("`%1` is no name of a text").with(key));
    return section;
}

}  // namespace

std::vector<Section> readSections(std::string_view markdown, Flaws& flaws)
{
    std::vector<Section> sections;
    bool isCode = false;
    if (const std::size_t invalid = text::firstInvalidUtf8(markdown); invalid != std::string_view::npos)
        flaws.add("W040", {}, Phrase::tr("this is no UTF-8"));
    for (const Line& line : linesOf(markdown)) {
        isCode = line.text.starts_with("```") != isCode;
        if (!isCode && line.text.starts_with(headingMark))
            sections.push_back(headingOf(line, flaws));
        else if (!sections.empty())
            sections.back().body += std::string(line.text) + "\n";
        else if (!text::trim(line.text).empty())
            flaws.add("W040", line.span(), Phrase::tr("text before the first `## key`"));
    }
    for (Section& section : sections)
        section.body = std::string(text::trim(section.body));
    return sections;
}

std::string stampOf(std::string_view body)
{
    std::string plain;
    for (const Line& line : linesOf(text::trim(body))) {
        std::string_view end = line.text;
        while (end.ends_with(' ') || end.ends_with('\t'))
            end.remove_suffix(1);
        plain += std::string(end) + "\n";
    }
    return crypto::toHex(crypto::sha256(plain)).substr(0, stampLength);
}

std::string stamped(std::string_view markdown, const std::map<std::string, std::string, std::less<>>& source)
{
    std::string written;
    bool isCode = false;
    Flaws ignored{std::string()};
    for (const Line& line : linesOf(markdown)) {
        isCode = line.text.starts_with("```") != isCode;
        std::string text(line.text);
        if (!isCode && line.text.starts_with(headingMark)) {
            const std::string key = headingOf(line, ignored).key;
            if (const auto body = source.find(key); body != source.end())
                text = std::string(headingMark) + key + " " + std::string(stampBegin) + stampOf(body->second) + std::string(stampEnd);
        }
        written += text + "\n";
    }
    written.pop_back();
    return written;
}

Texts::Texts(const std::vector<Section>& sections)
{
    for (const Section& section : sections)
        m_texts.emplace(section.key, section.body);
}

std::string Texts::of(const std::string& key) const
{
    if (const auto found = m_texts.find(key); found != m_texts.end())
        return found->second;
    const auto source = m_source.find(key);
    return source == m_source.end() ? key : "‹en› " + source->second;
}

std::vector<WantedText> wantedTexts(const Lesson& lesson)
{
    std::vector<WantedText> wanted{{"title", {}, true}};
    for (const Step& step : lesson.steps) {
        const auto want = [&](const std::string& part, const SourceSpan& span) { wanted.push_back({step.uid + "." + part, span, true}); };
        want("title", step.uidSpan);
        want("body", step.uidSpan);
        if (step.goal && step.kind != StepKind::look)
            want("done", step.uidSpan);
        for (const Hint& hint : step.hints)
            want("hint." + hint.say, hint.span);
        for (const Diagnosis& diagnosis : step.diagnose)
            want("diag." + diagnosis.say, diagnosis.span);
        if (step.predict) {
            want("reveal", step.uidSpan);
            for (const auto& [answer, slug] : step.predict->misconceptions)
                want("mis." + slug, step.uidSpan);
        }
        if (step.quiz)
            wanted.push_back({step.uid + ".reveal", step.uidSpan, false});
        for (const auto* options : {step.quiz ? &step.quiz->options : nullptr, step.quiz ? &step.quiz->partners : nullptr}) {
            for (const std::string& option : options ? *options : std::vector<std::string>())
                want("option." + option, step.uidSpan);
        }
        for (const auto* probes : {step.fix ? &step.fix->mustAllow : nullptr, step.fix ? &step.fix->mustDeny : nullptr}) {
            for (const Probe& probe : probes ? *probes : std::vector<Probe>()) {
                if (!probe.label.empty())
                    want("probe." + probe.label, probe.span);
            }
        }
        for (const std::string& line : step.explain ? step.explain->rubric : std::vector<std::string>())
            want("rubric." + line, step.uidSpan);
        if (step.explain && !step.explain->model.empty())
            want("model." + step.explain->model, step.uidSpan);
    }
    return wanted;
}

}  // namespace rolewright::training
