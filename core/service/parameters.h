/// Reads an operation's parameters as AWS validates them. Values are read first and problems asked for at the end, so that one answer names them all.
/// Source: the API models; texts as observed.
#pragma once

#include "core/identity/principals.h"
#include "core/json/writer.h"
#include "core/service/rules.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright::service {

/// Collects what is wrong; ask `check()` before using what was read.
class Parameters {
public:
    /// STS's messages quote the value ("Value '1' at 'durationSeconds' failed …"), IAM's do not. `object` must outlive the reader.
    /// `place` stands before the names of a structure's members in messages: `permissions.`.
    Parameters(const json::Object& object, bool quotesValues, std::string place = {})
        : m_object(object), m_quotesValues(quotesValues), m_place(std::move(place)) {}

    /// True when the parameter is there and not null.
    bool has(const char* name) const { return find(name) != nullptr; }
    /// Required: without it "Member must not be null".
    std::string text(const char* name, const TextRule& rule);
    std::optional<std::string> optionalText(const char* name, const TextRule& rule);
    /// A whole number, as a JSON number or as digits: `900`, `+900`, `0900`.
    std::optional<long> optionalInteger(const char* name, long least, long most);
    /// Required: without it "Member must not be null".
    long integer(const char* name, long least, long most);
    bool flag(const char* name, bool fallback = false);
    /// One of a few words, spelled exactly; empty when absent or none of them.
    std::string choice(const char* name, const std::vector<std::string_view>& words);
    std::string requiredChoice(const char* name, const std::vector<std::string_view>& words);
    /// At most `most` texts; a single text counts as a list of one.
    std::vector<std::string> texts(const char* name, const TextRule& rule, std::size_t most);
    std::vector<std::string> requiredTexts(const char* name, const TextRule& rule, std::size_t most);
    /// A list of structures with one text each, `PolicyArns: [{arn}]`; plain texts are taken as well.
    std::vector<std::string> members(const char* name, const char* member, const TextRule& rule, std::size_t most);
    /// The one text of a structure, `TaskPolicyArn: {arn}`; a plain text is taken as well. Required.
    std::string structureText(const char* name, const char* member, const TextRule& rule);
    /// A structure, to be read by a reader of its own whose complaints `takeFrom` adds to these. Null when it is absent, which is a complaint, or none.
    const json::Object* structure(const char* name);
    /// A list of structures; null when there is none.
    const json::Object* structures(const char* name, std::size_t most) { return findList(name, false, most); }
    void takeFrom(const Parameters& inner);
    /// A list of {Key, Value}; `Tags` unless named otherwise. Keys must differ (case ignored).
    identity::Tags tags(const char* name = "Tags");
    identity::Tags requiredTags(const char* name = "Tags");
    /// A policy document: a JSON string, or an object that is written out.
    std::string documentText(const char* name);
    std::optional<std::string> optionalDocumentText(const char* name);

    /// All of them, for whoever reads them in a way of its own.
    const json::Object& all() const;
    /// Names that are there and were never asked for: AWS's services pass over them, its CLI refuses them.
    std::vector<std::string> unread() const;

    /// Something else that is wrong with the parameters, told when lengths and patterns are right.
    void refuse(Error error);
    /// What is wrong: `MalformedInput` first; then `ValidationError` with every constraint that failed; then what else was refused.
    Result<void> check() const;

private:
    const json::Object* find(const char* name) const;
    const json::Object* findRequired(const char* name);
    const json::Object* findList(const char* name, bool required, std::size_t most);
    std::optional<std::string> scalar(const char* name, const json::Object& value);
    std::string memberText(const char* name, const std::string& path, const json::Object& structure, const char* member, const TextRule& rule);
    std::vector<std::string> readTexts(const char* name, const TextRule& rule, std::size_t most, bool required);
    identity::Tags readTags(const char* name, bool required);
    void checkText(const std::string& path, const std::string& value, const TextRule& rule);
    void complain(const std::string& path, const std::optional<std::string>& value, const std::string& constraint);
    void fail(std::string message);

    const json::Object& m_object;
    bool m_quotesValues;
    std::string m_place;
    mutable std::set<std::string, std::less<>> m_asked;
    mutable bool m_askedForAll = false;
    std::vector<std::string> m_complaints;
    std::optional<Error> m_malformed;
    std::optional<Error> m_refusal;
};

/// A moment as the AWS CLI prints it: `2026-11-24T03:06:00+00:00`.
std::string dateText(Instant instant);

}  // namespace rolewright::service
