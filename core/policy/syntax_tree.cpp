#include "core/policy/syntax_tree.h"

#include "core/base/text.h"

#include <algorithm>
#include <unordered_map>

namespace rolewright::policy {
namespace {

std::string slice(std::string_view text, std::size_t begin, std::size_t end)
{
    return std::string(text.substr(begin, end - begin));
}

bool hasNewline(std::string_view gap)
{
    return gap.find('\n') != std::string_view::npos;
}

/// The part of white space behind its last line break.
std::string lastLine(std::string_view gap)
{
    const std::size_t newline = gap.rfind('\n');
    return std::string(newline == std::string_view::npos ? gap : gap.substr(newline + 1));
}

SyntaxNode build(std::string_view text, json::Value& value)
{
    SyntaxNode node;
    node.kind = value.kind;
    node.offset = value.span.begin.offset;
    const bool object = value.isObject();
    if (!object && !value.isArray()) {
        node.bytes = slice(text, value.span.begin.offset, value.span.end.offset);
        node.text = value.kind == json::Kind::boolean || value.kind == json::Kind::null ? node.bytes : std::move(value.string);
        return node;
    }
    std::size_t end = value.span.begin.offset + 1;
    const std::size_t count = object ? value.members.size() : value.elements.size();
    node.items.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        SyntaxItem& item = node.items[i];
        json::Value& child = object ? value.members[i].value : value.elements[i];
        const std::size_t begin = object ? value.members[i].keySpan.begin.offset : child.span.begin.offset;
        std::string gap = slice(text, end, begin);
        if (i > 0) {
            const std::size_t comma = gap.find(',');
            node.items[i - 1].after = gap.substr(0, comma);
            gap.erase(0, comma + 1);
        }
        item.before = std::move(gap);
        if (object) {
            const SourceSpan& key = value.members[i].keySpan;
            item.key = std::move(value.members[i].key);
            item.keyBytes = slice(text, key.begin.offset, key.end.offset);
            item.colon = slice(text, key.end.offset, child.span.begin.offset);
        }
        end = child.span.end.offset;
        item.value = build(text, child);
    }
    node.closingGap = slice(text, end, value.span.end.offset - 1);
    return node;
}

void write(const SyntaxNode& node, std::string& out)
{
    if (!node.isObject() && !node.isArray()) {
        out += node.bytes;
        return;
    }
    out += node.isObject() ? '{' : '[';
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        const SyntaxItem& item = node.items[i];
        out += item.before;
        if (node.isObject()) {
            out += item.keyBytes;
            out += item.colon;
        }
        write(item.value, out);
        if (i + 1 < node.items.size()) {
            out += item.after;
            out += ',';
        }
    }
    out += node.closingGap;
    out += node.isObject() ? '}' : ']';
}

/// One step of indentation, from the first container that shows it.
std::string unitOf(const SyntaxNode& node)
{
    for (const SyntaxItem& item : node.items) {
        if (hasNewline(item.before) && hasNewline(node.closingGap)) {
            const std::string inner = lastLine(item.before);
            const std::string outer = lastLine(node.closingGap);
            if (inner.size() > outer.size() && inner.starts_with(outer))
                return inner.substr(outer.size());
        }
        std::string unit = unitOf(item.value);
        if (!unit.empty())
            return unit;
    }
    return {};
}

/// What stands behind a comma on one line; null when the text does not show it.
const std::string* separatorOf(const SyntaxNode& node)
{
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        if (i > 0 && !hasNewline(node.items[i].before))
            return &node.items[i].before;
        if (const std::string* separator = separatorOf(node.items[i].value))
            return separator;
    }
    return nullptr;
}

SyntaxStyle styleOf(std::string_view text, const SyntaxNode& root)
{
    SyntaxStyle style;
    const std::size_t newline = text.find('\n');
    if (newline != std::string_view::npos && newline > 0 && text[newline - 1] == '\r')
        style.newline = "\r\n";
    if (std::string unit = unitOf(root); !unit.empty())
        style.unit = std::move(unit);
    if (root.isObject() && !root.items.empty() && !hasNewline(root.items.front().colon))
        style.colon = root.items.front().colon;
    if (const std::string* separator = separatorOf(root))
        style.separator = *separator;
    else if (style.colon == ":")
        style.separator.clear();
    return style;
}

}  // namespace

std::size_t SyntaxNode::find(std::string_view key) const
{
    const auto found = std::find_if(items.begin(), items.end(), [&](const SyntaxItem& item) { return item.key == key; });
    return found == items.end() ? std::string::npos : static_cast<std::size_t>(found - items.begin());
}

std::size_t SyntaxNode::findIgnoringCase(std::string_view key) const
{
    const auto found = std::find_if(items.begin(), items.end(), [&](const SyntaxItem& item) { return text::equalsIgnoringCase(item.key, key); });
    return found == items.end() ? std::string::npos : static_cast<std::size_t>(found - items.begin());
}

Result<SyntaxTree> SyntaxTree::read(std::string_view text, const json::Limits& limits)
{
    auto value = json::parse(text, limits);
    if (!value)
        return value.error();
    SyntaxTree tree;
    tree.leading = std::string(text.substr(0, value->span.begin.offset));
    tree.trailing = std::string(text.substr(value->span.end.offset));
    tree.root = build(text, *value);
    tree.style = styleOf(text, tree.root);
    return tree;
}

std::string SyntaxTree::write() const
{
    std::string out = leading;
    policy::write(root, out);
    out += trailing;
    return out;
}

SyntaxPlace SyntaxTree::rootPlace() const
{
    return {{}, hasNewline(root.closingGap), lastLine(leading)};
}

SyntaxPlace SyntaxTree::placeOf(const SyntaxNode& container, std::size_t index) const
{
    const SyntaxItem& item = container.items[index];
    if (hasNewline(item.before))
        return {item.before, true, lastLine(item.before)};
    if (hasNewline(item.value.closingGap))
        return {item.before, true, lastLine(item.value.closingGap)};
    return {item.before, false, {}};
}

SyntaxPlace SyntaxTree::placeInside(const SyntaxNode& container, const SyntaxPlace& own) const
{
    if (!container.items.empty()) {
        SyntaxPlace place = placeOf(container, container.items.size() - 1);
        if (container.items.size() == 1 && !hasNewline(place.before))
            place.before = style.separator;
        return place;
    }
    if (!own.onLines)
        return {style.separator, false, {}};
    const std::string indent = own.indent + style.unit;
    return {style.newline + indent, true, indent};
}

void SyntaxTree::insert(SyntaxNode& container, const SyntaxPlace& own, std::size_t index, SyntaxItem item) const
{
    const SyntaxPlace place = placeInside(container, own);
    item.before = place.before;
    item.colon = style.colon;
    layOut(item.value, style, place);
    if (container.items.empty()) {
        container.closingGap = place.onLines ? style.newline + own.indent : std::string();
        if (!place.onLines)
            item.before.clear();
    } else if (index == 0) {
        item.before = container.items.front().before;
        if (!hasNewline(item.before))
            container.items.front().before = place.before;
    }
    container.items.insert(container.items.begin() + static_cast<std::ptrdiff_t>(index), std::move(item));
}

void SyntaxTree::setTexts(SyntaxNode& node, const SyntaxPlace& own, const std::vector<std::string>& texts) const
{
    if (textsOf(node) == texts)
        return;
    if (!node.isArray()) {
        if (texts.size() == 1)
            return setText(node, texts.front());
        SyntaxNode array = newContainer(json::Kind::array);
        SyntaxItem only;
        only.value = std::move(node);
        insert(array, own, 0, std::move(only));
        node = std::move(array);
    }
    std::string first = node.items.empty() ? std::string() : node.items.front().before;
    const SyntaxPlace place = placeInside(node, own);
    if (node.items.empty()) {
        first = place.onLines ? place.before : std::string();
        node.closingGap = place.onLines ? style.newline + own.indent : std::string();
    }
    std::vector<SyntaxItem> old = std::move(node.items);
    node.items.clear();
    std::unordered_map<std::string, std::vector<std::size_t>> places;  // of every text, the first one last
    for (std::size_t i = old.size(); i-- > 0;)
        places[old[i].value.text].push_back(i);
    for (const std::string& text : texts) {
        SyntaxItem item;
        const auto found = places.find(text);
        const bool kept = found != places.end() && !found->second.empty();
        const std::size_t from = kept ? found->second.back() : 0;
        if (kept) {
            found->second.pop_back();
            item = std::move(old[from]);
        } else {
            item.value = newString(text);
        }
        if (node.items.empty())
            item.before = first;
        else if (from == 0)
            item.before = place.before;
        node.items.push_back(std::move(item));
    }
    if (node.items.empty())
        node.closingGap.clear();
    else
        node.items.back().after.clear();
}

}  // namespace rolewright::policy
