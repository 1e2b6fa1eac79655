/// A text for people as a value: its English source and what is put into it, so that a window can say it in another language.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace rolewright {

/// `Phrase::tr("the role %1 is gone").with(name)`. The core says everything in English (`english`); a window asks for the source in its own language and puts
/// the arguments in afterwards. Arguments may be phrases themselves. One thing and several things are two sources: "%1 users" is never said of one.
class [[nodiscard]] Phrase {
public:
    /// What lupdate finds. It takes the class for unknown (the attribute hides it), and so files every text under `Phrase`; a test holds it to that. `%1` to `%9` stand for the arguments.
    struct Source {
        const char* text = "";

        template <typename... Arguments> Phrase with(const Arguments&... arguments) const;
        constexpr operator std::string_view() const { return text; }
        constexpr bool empty() const { return *text == 0; }
    };
    /// Marks a literal as a text for people.
    static constexpr Source tr(const char* text) { return {text}; }

    Phrase() = default;
    Phrase(const Source& source) : m_source(source.text) {}
    /// What is the same in every language: a name, an ARN, AWS's own words.
    explicit Phrase(std::string verbatim) : m_verbatim(std::move(verbatim)) {}

    bool empty() const { return m_source == nullptr && m_verbatim.empty(); }
    /// Null when it is verbatim.
    const char* source() const { return m_source; }
    const std::vector<Phrase>& arguments() const { return m_arguments; }

    std::string english() const;
    /// With each source, its own and those of its arguments, as `translate` gives it; UTF-8.
    std::string said(const std::function<std::string(const char* source)>& translate) const;

    friend bool operator==(const Phrase& phrase, std::string_view english) { return phrase.english() == english; }
    bool operator==(const Phrase& other) const { return english() == other.english(); }

private:
    static Phrase argument(const Phrase& phrase) { return phrase; }
    static Phrase argument(const Source& source) { return source; }
    static Phrase argument(std::string_view text) { return Phrase(std::string(text)); }
    template <typename Number>
        requires std::is_integral_v<Number>
    static Phrase argument(Number number) { return Phrase(std::to_string(number)); }

    const char* m_source = nullptr;
    std::string m_verbatim;
    std::vector<Phrase> m_arguments;
};

template <typename... Arguments> Phrase Phrase::Source::with(const Arguments&... arguments) const
{
    Phrase phrase(*this);
    phrase.m_arguments.reserve(sizeof...(arguments));
    (phrase.m_arguments.push_back(argument(arguments)), ...);
    return phrase;
}

/// `a`, `a and b`, `a, b and 3 more`; long lists are cut short.
enum class Conjunction : unsigned char { also, either, neither };
Phrase listed(const std::vector<std::string>& words, Conjunction conjunction);

}  // namespace rolewright
