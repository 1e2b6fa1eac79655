// What is made and changed of the nodes of a SyntaxTree without knowing the tree.
#include "core/json/writer.h"
#include "core/policy/syntax_tree.h"

namespace rolewright::policy {
namespace {

std::string quoted(std::string_view text)
{
    return json::compact(json::Object(std::string(text)));
}

}  // namespace

SyntaxNode newString(std::string_view text)
{
    SyntaxNode node;
    node.kind = json::Kind::string;
    node.text = std::string(text);
    node.bytes = quoted(text);
    return node;
}

SyntaxNode newContainer(json::Kind kind)
{
    SyntaxNode node;
    node.kind = kind;
    return node;
}

SyntaxNode newStrings(const std::vector<std::string>& texts)
{
    if (texts.size() == 1)
        return newString(texts.front());
    SyntaxNode node = newContainer(json::Kind::array);
    for (const std::string& text : texts) {
        node.items.emplace_back();
        node.items.back().value = newString(text);
    }
    return node;
}

SyntaxItem newMember(std::string_view key, SyntaxNode value)
{
    SyntaxItem item;
    item.key = std::string(key);
    item.keyBytes = quoted(key);
    item.value = std::move(value);
    return item;
}

void setText(SyntaxNode& node, std::string_view text)
{
    if (node.text == text)
        return;
    const std::size_t offset = node.offset;
    node = newString(text);
    node.offset = offset;
}

void setKey(SyntaxItem& item, std::string_view key)
{
    if (item.key == key)
        return;
    item.key = std::string(key);
    item.keyBytes = quoted(key);
}

void removeItem(SyntaxNode& container, std::size_t index)
{
    std::vector<SyntaxItem>& items = container.items;
    if (index == 0 && items.size() > 1)
        items[1].before = std::move(items[0].before);
    items.erase(items.begin() + static_cast<std::ptrdiff_t>(index));
    if (items.empty())
        container.closingGap.clear();
    else
        items.back().after.clear();
}

void layOut(SyntaxNode& node, const SyntaxStyle& style, const SyntaxPlace& place)
{
    if (node.items.empty()) {
        node.closingGap.clear();
        return;
    }
    SyntaxPlace inside;
    inside.onLines = place.onLines;
    inside.indent = place.indent + style.unit;
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        SyntaxItem& item = node.items[i];
        item.before = place.onLines ? style.newline + inside.indent : i > 0 ? style.separator : std::string();
        item.colon = style.colon;
        item.after.clear();
        layOut(item.value, style, inside);
    }
    node.closingGap = place.onLines ? style.newline + place.indent : std::string();
}

std::vector<std::string> textsOf(const SyntaxNode& node)
{
    if (!node.isArray())
        return {node.text};
    std::vector<std::string> texts;
    texts.reserve(node.items.size());
    for (const SyntaxItem& item : node.items)
        texts.push_back(item.value.text);
    return texts;
}

}  // namespace rolewright::policy
