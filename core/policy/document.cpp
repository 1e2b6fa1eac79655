#include "core/policy/check_parts.h"

#include <algorithm>
#include <iterator>

namespace rolewright::policy {
namespace {

/// AWS's word for a document that it does not take.
std::string errorCode(const Problem& problem, Type type)
{
    if (problem.message.find("validation error detected") != std::string::npos)
        return "ValidationError";
    if (type == Type::resource)
        return "MalformedPolicy";
    const bool organization = type == Type::serviceControl || type == Type::resourceControl;
    return organization ? "MalformedPolicyDocumentException" : "MalformedPolicyDocument";
}

}  // namespace

DocumentPtr Document::parseLeniently(std::string text, std::vector<Problem>& problems)
{
    std::vector<Finding> findings;
    auto document = readDocument(std::move(text), findings);
    problems = problemsOf(std::move(findings), Type::identity);
    return document;
}

Result<DocumentPtr> Document::parse(std::string text)
{
    std::vector<Problem> problems;
    auto document = parseLeniently(std::move(text), problems);
    if (!problems.empty())
        return Error{"MalformedPolicyDocument", problems.front().message + " (" + problems.front().explanation.english() + ")", problems.front().span};
    return document;
}

Inspection inspect(std::string text, Type type)
{
    std::vector<Finding> findings;
    Inspection inspection;
    inspection.document = readDocument(std::move(text), findings);
    if (inspection.document) {
        std::vector<Finding> more = findingsOf(*inspection.document, type);
        findings.insert(findings.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }
    inspection.problems = problemsOf(std::move(findings), type);
    return inspection;
}

Result<DocumentPtr> parseForSaving(std::string text, Type type)
{
    Inspection inspection = inspect(std::move(text), type);
    if (inspection.problems.empty())
        return std::move(inspection.document);
    const Problem& first = inspection.problems.front();
    return Error{errorCode(first, type), first.message, first.span};
}

std::size_t Document::countedSize() const
{
    return static_cast<std::size_t>(std::count_if(m_text.begin(), m_text.end(), [](char c) {
        const bool white = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        const bool continuation = (static_cast<unsigned char>(c) & 0xC0) == 0x80;  // counts code points, not bytes
        return !white && !continuation;
    }));
}

}  // namespace rolewright::policy
