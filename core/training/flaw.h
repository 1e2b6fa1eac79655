/// What is wrong with a pack, and where: a rule of the linter, the file and the place in it.
#pragma once

#include "core/base/phrase.h"
#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace rolewright::training {

/// Rules that begin with `W` must be kept; `I` is advice. The rules are listed in resources/training/README.md.
struct Flaw {
    std::string rule;
    std::string file;  ///< inside the pack
    SourceSpan span;
    Phrase message;

    bool mustGo() const { return rule.starts_with('W'); }
    /// `file:line:column: message` with the rule as its code.
    Error error() const;
};

/// Collects the flaws of one file; reading goes on after each.
class Flaws {
public:
    explicit Flaws(std::string file) : m_file(std::move(file)) {}

    void add(std::string_view rule, const SourceSpan& span, Phrase message) { m_flaws.push_back({std::string(rule), m_file, span, std::move(message)}); }
    const std::vector<Flaw>& all() const { return m_flaws; }
    const std::string& file() const { return m_file; }
    /// Ok, or the first flaw that must go.
    Result<void> verdict() const;

private:
    std::string m_file;
    std::vector<Flaw> m_flaws;
};

}  // namespace rolewright::training
