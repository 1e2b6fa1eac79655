/// The one way a function of ours fails: it returns a Result. No exceptions of ours cross a function boundary.
#pragma once

#include "core/base/phrase.h"
#include "core/base/source_span.h"

#include <cassert>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace rolewright {

/// What went wrong, for a person and for a program.
/// `code` is a stable word (AWS's error code where AWS has one), `message` is lowercase plain English with user input in
/// backticks (AWS's own wording where AWS has one), `span` is the place in the text that was read, if there was one.
struct Error {
    std::string code;
    std::string message;
    std::optional<SourceSpan> span;
    Phrase phrase = {};  ///< what `message` says in English, where the words are ours and a window may say them in its own language; empty for AWS's

    /// In words of ours.
    static Error ours(std::string code, Phrase words, std::optional<SourceSpan> place = {})
    {
        std::string english = words.english();
        return {std::move(code), std::move(english), place, std::move(words)};
    }
    /// What it says, ours or AWS's.
    Phrase words() const { return phrase.empty() ? Phrase(message) : phrase; }
    bool operator==(const Error&) const = default;
};

/// A value or an Error. Ask `ok()` before `value()`; asking a failed one for its value is a programmer error.
template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T& value() const& { assert(ok()); return *std::get_if<0>(&m_state); }
    T& value() & { assert(ok()); return *std::get_if<0>(&m_state); }
    T&& value() && { assert(ok()); return std::move(*std::get_if<0>(&m_state)); }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

    const Error& error() const& { assert(!ok()); return *std::get_if<1>(&m_state); }
    Error&& error() && { assert(!ok()); return std::move(*std::get_if<1>(&m_state)); }

private:
    std::variant<T, Error> m_state;
};

/// Success that carries nothing.
template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}

    bool ok() const { return !m_error; }
    explicit operator bool() const { return ok(); }
    const Error& error() const& { assert(!ok()); return *m_error; }
    Error&& error() && { assert(!ok()); return std::move(*m_error); }

private:
    std::optional<Error> m_error;
};

}  // namespace rolewright
