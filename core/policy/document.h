/// A policy as its author wrote it: the text byte for byte, and the tree with the place of every part.
/// Source: IAM User Guide, "Grammar of the IAM JSON policy language".
#pragma once

#include "core/base/phrase.h"
#include "core/base/result.h"
#include "core/base/source_span.h"
#include "core/policy/statement.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rolewright::policy {

/// What AWS objects to. Codes are those of AWS's policy validation reference where it has one.
struct Problem {
    enum class Severity : unsigned char { error, warning };
    Severity severity = Severity::error;
    std::string code;
    std::string message;      ///< what AWS answers to such a document, word for word where that is known
    SourceSpan span;
    Phrase explanation;       ///< what is wrong here and what to do, for a person
};

/// A parsed policy; immutable once made.
class Document {
public:
    /// Reads `text`; fails with `MalformedPolicyDocument`, IAM's words and the place if the grammar is broken. Unknown elements,
    /// duplicate keys and wrong types are errors, as AWS has it.
    static Result<std::shared_ptr<const Document>> parse(std::string text);
    /// Reads `text` and says everything that is wrong. The document is absent only if nothing useful could be read.
    static std::shared_ptr<const Document> parseLeniently(std::string text, std::vector<Problem>& problems);

    const std::string& text() const { return m_text; }
    Version version() const { return m_version; }
    bool hasVersion() const { return m_hasVersion; }
    /// Of its value; of the document's first character when there is none.
    const SourceSpan& versionSpan() const { return m_versionSpan; }
    const std::optional<Text>& id() const { return m_id; }
    const std::vector<Statement>& statements() const { return m_statements; }
    /// Characters that count against AWS's size quotas: all but white space.
    std::size_t countedSize() const;

private:
    friend class Parser;
    Document() = default;
    std::string m_text;
    Version m_version = Version::v2008_10_17;
    bool m_hasVersion = false;
    SourceSpan m_versionSpan;
    std::optional<Text> m_id;
    std::vector<Statement> m_statements;
};

using DocumentPtr = std::shared_ptr<const Document>;
/// Where a document is attached decides what it may contain. `managed`: of a customer managed policy; `resource`: of a bucket.
enum class Type : unsigned char { identity, trust, resource, serviceControl, resourceControl, managed };

/// What AWS refuses on saving a document of this type (CreatePolicy, UpdateAssumeRolePolicy, PutBucketPolicy …) beyond its grammar; the
/// first is AWS's answer. What depends on the world (does the principal exist, is it this bucket) and sizes are the service's to check.
std::vector<Problem> check(const Document& document, Type type);

/// A text that is to be saved, with everything that is wrong with it, grammar included; the first problem is AWS's answer.
struct Inspection {
    DocumentPtr document;  ///< absent when nothing useful could be read
    std::vector<Problem> problems;
};
Inspection inspect(std::string text, Type type);
/// Reads a text that is to be saved; fails with the error that AWS answers, and the place.
Result<DocumentPtr> parseForSaving(std::string text, Type type);

}  // namespace rolewright::policy
