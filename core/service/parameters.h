/// Reads an operation's parameters as AWS validates them: everything that is wrong is said at once. Source: the API models; texts as observed.
#pragma once

#include "core/identity/principals.h"
#include "core/json/writer.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright::service {

/// What a text parameter may be. Lengths count code points.
struct TextRule {
    std::size_t least = 1;
    std::size_t most = 128;
    bool (*allows)(std::string_view text) = nullptr;  ///< null: anything
    std::string_view pattern;                         ///< as the API model writes it, for the message
};

namespace rules {
extern const TextRule userName;        ///< also role names and session names' letters; 64
extern const TextRule existingName;    ///< names in requests on what exists; 128
extern const TextRule groupName;       ///< also policy names; 128
extern const TextRule path;            ///< `/` or `/…/`, 512
extern const TextRule arn;             ///< 20 to 2048
extern const TextRule document;        ///< 1 to 131072, U+0009, A, D, 20–FF
extern const TextRule description;     ///< 0 to 1000
extern const TextRule accessKeyId;     ///< 16 to 128 letters and digits
extern const TextRule tagKey;
extern const TextRule tagValue;
extern const TextRule any;             ///< up to 2048 of anything
}  // namespace rules

/// Collects what is wrong; ask `check()` before using what was read.
class Parameters {
public:
    /// STS's messages quote the value, IAM's do not.
    Parameters(const json::Object& object, bool quotesValues);

    bool has(const char* name) const;
    std::string text(const char* name, const TextRule& rule);
    std::optional<std::string> optionalText(const char* name, const TextRule& rule);
    std::optional<long> optionalInteger(const char* name, long least, long most);
    bool flag(const char* name, bool fallback = false);
    /// One of a few words, spelled exactly; empty when absent or none of them.
    std::string choice(const char* name, const std::vector<std::string_view>& words);
    std::vector<std::string> texts(const char* name, const TextRule& rule, std::size_t most);
    /// A list of {Key, Value}; `Tags` unless named otherwise. Keys must differ (case ignored).
    identity::Tags tags(const char* name = "Tags");
    /// A policy document: a JSON string, or an object that is written out.
    std::string documentText(const char* name);
    std::optional<std::string> optionalDocumentText(const char* name);

    /// `ValidationError` with every constraint that failed, in AWS's words; or the first of another kind (`MalformedInput`, `InvalidParameterValue` …).
    Result<void> check() const;

private:
    const json::Object* find(const char* name) const;
    void checkText(const char* name, const std::string& value, const TextRule& rule);
    void complain(const char* name, const std::optional<std::string>& value, const std::string& constraint);
    void fail(std::string code, std::string message);

    const json::Object& m_object;
    bool m_quotesValues;
    std::vector<std::string> m_complaints;
    std::optional<Error> m_error;
};

/// Pages of a list: `MaxItems` (1…1000, default 100) and `Marker`.
struct Page {
    std::size_t most = 100;
    std::string after;  ///< key of the last item of the page before; empty at the start
};
Result<Page> readPage(Parameters& parameters);
/// Writes the page of `items` that `page` asks for into `answer[member]`, with IsTruncated and Marker. `keyOf` tells an item's key; items are sorted by it.
void writePage(json::Object& answer, const char* member, const std::vector<json::Object>& items, const Page& page, const char* keyMember);

/// The same for items in an order of their own (newest first …): a page begins behind the item whose key is `page.after`.
void writeOrderedPage(json::Object& answer, const char* member, const std::vector<json::Object>& items, const Page& page, const char* keyMember);

/// A moment as the AWS CLI prints it: `2026-11-24T03:06:00+00:00`.
std::string dateText(Instant instant);

}  // namespace rolewright::service
