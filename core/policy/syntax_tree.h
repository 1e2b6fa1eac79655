/// A JSON text as a tree that can be changed: written back, every byte that was not changed is where it was.
#pragma once

#include "core/json/value.h"

#include <string>
#include <string_view>
#include <vector>

namespace rolewright::policy {

struct SyntaxItem;

/// An object, an array, or one scalar with its own bytes.
struct SyntaxNode {
    json::Kind kind = json::Kind::null;
    std::string bytes;               ///< of a scalar, quotes and escapes included
    std::string text;                ///< of a string: its meaning; of a number its digits; of a boolean `true` or `false`
    std::vector<SyntaxItem> items;   ///< of an object or array
    std::string closingGap;          ///< white space before the closing bracket
    std::size_t offset = std::string::npos;  ///< where it stood in the text; npos for a new one

    bool isObject() const { return kind == json::Kind::object; }
    bool isArray() const { return kind == json::Kind::array; }
    bool isString() const { return kind == json::Kind::string; }
    /// The place of the first member with this key, npos when there is none.
    std::size_t find(std::string_view key) const;
    std::size_t findIgnoringCase(std::string_view key) const;
};

/// A member of an object, or an element of an array (which has no key).
struct SyntaxItem {
    std::string before;    ///< white space before it
    std::string key;       ///< its meaning
    std::string keyBytes;  ///< quotes included
    std::string colon;     ///< the colon with the white space about it
    SyntaxNode value;
    std::string after;     ///< white space before the comma; the last item has none
};

/// How a text is laid out: what its new parts are written like.
struct SyntaxStyle {
    std::string newline = "\n";
    std::string unit = "  ";      ///< one step of indentation
    std::string colon = ": ";
    std::string separator = " ";  ///< after the comma, between items on one line
};

/// Where an item stands: the white space before it, and how containers in it are laid out.
struct SyntaxPlace {
    std::string before;
    bool onLines = false;  ///< one item to a line
    std::string indent;    ///< of the line it stands on
};

/// A text as a tree with the white space around it.
struct SyntaxTree {
    std::string leading;
    SyntaxNode root;
    std::string trailing;
    SyntaxStyle style;

    /// Fails as json::parse does.
    static Result<SyntaxTree> read(std::string_view text, const json::Limits& limits);
    std::string write() const;
    SyntaxPlace rootPlace() const;
    /// Of item `index` in a container that stands at `own`.
    SyntaxPlace placeOf(const SyntaxNode& container, std::size_t index) const;
    /// Of an item yet to be added behind the others.
    SyntaxPlace placeInside(const SyntaxNode& container, const SyntaxPlace& own) const;

    /// Puts a new item at `index`, laid out as its siblings are.
    void insert(SyntaxNode& container, const SyntaxPlace& own, std::size_t index, SyntaxItem item) const;
    /// Makes a string or an array of scalars say `texts`, in this order. Entries that stay keep their bytes, and one string stays
    /// a string, one array an array.
    void setTexts(SyntaxNode& node, const SyntaxPlace& own, const std::vector<std::string>& texts) const;
};

SyntaxNode newString(std::string_view text);
SyntaxNode newContainer(json::Kind kind);
/// One text as a string, none or several as an array.
SyntaxNode newStrings(const std::vector<std::string>& texts);
SyntaxItem newMember(std::string_view key, SyntaxNode value);
/// Gives a scalar another meaning, or a member another key; nothing happens when it has it already.
void setText(SyntaxNode& node, std::string_view text);
void setKey(SyntaxItem& item, std::string_view key);
void removeItem(SyntaxNode& container, std::size_t index);
/// Gives everything in a node the white space of `style`.
void layOut(SyntaxNode& node, const SyntaxStyle& style, const SyntaxPlace& place);
/// What a string or an array of scalars says.
std::vector<std::string> textsOf(const SyntaxNode& node);

}  // namespace rolewright::policy
