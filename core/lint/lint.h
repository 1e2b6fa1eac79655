/// What is wrong, risky, doubtful or needless in a policy, with the codes of AWS's policy validation and, where it is mechanical, the mending.
/// Sources: IAM User Guide, "IAM policy validation check reference"; facts about services from core/catalogue.
#pragma once

#include "core/base/phrase.h"
#include "core/policy/document.h"
#include "core/policy/edit.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright::lint {

/// As AWS sorts its findings: what cannot work, what lets in too much, what may work otherwise than meant, what could be better.
enum class FindingType : unsigned char { error, securityWarning, warning, suggestion };
/// `ERROR`, `SECURITY_WARNING`, `WARNING`, `SUGGESTION`.
std::string_view nameOf(FindingType type);

/// Edits of the document's text; all bytes outside them stay. What comes out can always be read as JSON.
struct QuickFix {
    Phrase title;  ///< lowercase, imperative: "replace it by `s3:GetObject`"
    std::vector<policy::TextEdit> edits;
};

/// A member's name or, when `index` is set, an element's place. `isKey`: not the member's value is meant but its name.
struct PathStep {
    std::string name;
    std::optional<std::size_t> index;
    bool isKey = false;
    bool operator==(const PathStep&) const = default;
};
/// `$.Statement[0].Condition.StringLike['aws:PrincipalArn'][1]` (RFC 9535).
std::string pathText(const std::vector<PathStep>& path);

/// A place in the document, by its text and by its tree.
struct Location {
    SourceSpan span;
    std::vector<PathStep> path;
};

struct Finding {
    std::string_view code;
    FindingType type = FindingType::error;
    Phrase message;
    SourceSpan span;
    std::vector<PathStep> path;
    std::vector<Location> others;  ///< further places that take part in it
    std::optional<QuickFix> fix;
    std::optional<std::string> suppressedBecause;
};

/// Silences a code, everywhere or at a path and below; the reason is shown with what it silences.
struct Suppression {
    std::string code;
    std::string path;  ///< as pathText writes it; empty for the whole document
    std::string reason;
};
/// `CODE=reason` or `CODE@path=reason`. Fails with `InvalidSuppression` for an unknown code, or without a reason.
Result<Suppression> parseSuppression(std::string_view text);

struct Options {
    policy::Type type = policy::Type::identity;
    /// Of a resource policy, as AWS names it: `AWS::S3::Bucket`. Empty when it is not known.
    std::string resourceType;
    std::vector<Suppression> suppressions;
};
/// The resource types that have rules of their own.
const std::vector<std::string_view>& resourceTypes();

struct Report {
    policy::DocumentPtr document;    ///< absent when nothing useful could be read
    std::vector<Finding> findings;   ///< in the order of the text, suppressed ones included
    std::vector<bool> used;          ///< of Options::suppressions, in their order: did it silence something?
    /// Of this type, without suppressed ones.
    std::size_t count(FindingType type) const;
};

/// Everything that can be said about the text. Pure and safe from any thread; a document of AWS's largest size takes about a millisecond,
/// so an editor may call it at every keystroke.
Report lint(std::string text, const Options& options);

/// One check of the reference.
struct Code {
    std::string_view name;
    FindingType type;
    std::string_view title;  ///< what it is about, in a few words
};
/// All of them, by type.
const std::vector<Code>& codes();
/// Null when there is none of this name.
const Code* findCode(std::string_view name);
/// Where AWS's documentation explains a code.
std::string helpUrl(const Code& code);

}  // namespace rolewright::lint
