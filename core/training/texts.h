/// The prose of a walkthrough: Markdown with one `## key` section for each text, and the hash of what a translation translates.
#pragma once

#include "core/training/flaw.h"
#include "core/training/lesson.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright::training {

struct Section {
    std::string key;
    std::string body;   ///< Markdown, trimmed
    std::string stamp;  ///< of a translation: what `stampOf` said of the source when it was made; empty elsewhere
    SourceSpan span;    ///< of the heading
};

/// Sections in order, of equal keys all. What stands before the first heading is W040's, as is a heading that is no key.
std::vector<Section> readSections(std::string_view markdown, Flaws& flaws);
/// Eight hex digits of a text's hash; white space at line ends does not count.
std::string stampOf(std::string_view body);
/// `file` written anew with the stamps of `source`: for whoever has translated what was stale.
std::string stamped(std::string_view markdown, const std::map<std::string, std::string, std::less<>>& source);

/// Key → Markdown.
class Texts {
public:
    Texts() = default;
    explicit Texts(const std::vector<Section>& sections);
    /// The text, or that of `fallback` with a mark; the key itself when nobody has it.
    std::string of(const std::string& key) const;
    bool has(std::string_view key) const { return m_texts.contains(key) || m_source.contains(key); }
    void fallBackTo(const Texts& source) { m_source = source.m_texts; }

private:
    std::map<std::string, std::string, std::less<>> m_texts;
    std::map<std::string, std::string, std::less<>> m_source;
};

/// The texts that a walkthrough asks for, in the order in which they are met, with the place that asks.
struct WantedText {
    std::string key;
    SourceSpan span;
    bool mustBe = true;  ///< otherwise it is shown when it is there
};
std::vector<WantedText> wantedTexts(const Lesson& lesson);

}  // namespace rolewright::training
