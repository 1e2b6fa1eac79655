#include "core/lint/fixes.h"

#include "core/base/text.h"
#include "core/json/writer.h"

#include <algorithm>

namespace rolewright::lint {
namespace {

std::string jsonString(std::string_view text)
{
    return json::compact(json::Object(text));
}

policy::TextEdit edit(std::size_t begin, std::size_t end, std::string replacement)
{
    return {begin, end - begin, std::move(replacement)};
}

bool encloses(const SourceSpan& outer, const SourceSpan& inner)
{
    return outer.begin.offset <= inner.begin.offset && inner.end.offset <= outer.end.offset;
}

/// The element that encloses `span`; null when none does.
const json::Value* elementAround(const json::Value& value, const SourceSpan& span)
{
    const auto found = std::partition_point(value.elements.begin(), value.elements.end(), [&span](const json::Value& one) { return one.span.end.offset < span.end.offset; });
    return found != value.elements.end() && encloses(found->span, span) ? &*found : nullptr;
}

/// The member, key or value, that encloses `span`; null when none does.
const json::Member* memberAround(const json::Value& value, const SourceSpan& span)
{
    const auto found = std::partition_point(value.members.begin(), value.members.end(), [&span](const json::Member& one) { return one.value.span.end.offset < span.end.offset; });
    return found != value.members.end() && encloses({found->keySpan.begin, found->value.span.end}, span) ? &*found : nullptr;
}

/// The innermost container around `span` that `wanted` accepts; null when there is none.
template <typename Wanted> const json::Value* findAround(const json::Value& value, const SourceSpan& span, Wanted&& wanted)
{
    if (!encloses(value.span, span))
        return nullptr;
    const json::Value* inner = elementAround(value, span);
    if (const json::Member* member = inner == nullptr ? memberAround(value, span) : nullptr)
        inner = &member->value;
    if (const json::Value* found = inner == nullptr ? nullptr : findAround(*inner, span, wanted))
        return found;
    return wanted(value) ? &value : nullptr;
}

const json::Value* listAround(Examination& examination, const SourceSpan& span)
{
    return findAround(examination.tree(), span, [&](const json::Value& value) { return value.isArray() && value.span.begin.offset != span.begin.offset; });
}

/// Edits that remove some of several neighbours. Each goes with the comma behind it; those at the end with the comma before.
std::vector<policy::TextEdit> without(const std::vector<SourceSpan>& all, const std::vector<bool>& gone)
{
    std::vector<policy::TextEdit> edits;
    std::size_t lastKept = all.size();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!gone[i])
            lastKept = i;
    }
    if (lastKept == all.size())
        return edits;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (gone[i] && i < lastKept)
            edits.push_back(edit(all[i].begin.offset, all[i + 1].begin.offset, {}));
        else if (gone[i])
            edits.push_back(edit(all[i - 1].end.offset, all[i].end.offset, {}));
    }
    return edits;
}

SourceSpan spanOf(const json::Member& member)
{
    return {member.keySpan.begin, member.value.span.end};
}

/// The object of keys under the row's operator, and the Condition around it.
struct OperatorPlace {
    const json::Value* condition = nullptr;
    const json::Value* keys = nullptr;
};

OperatorPlace placeOf(Examination& examination, const policy::ConditionRow& row)
{
    OperatorPlace place;
    const auto isOperator = [&](const json::Member& member) { return member.keySpan == row.operatorName.span; };
    place.condition = findAround(examination.tree(), row.operatorName.span, [&](const json::Value& value) {
        return std::any_of(value.members.begin(), value.members.end(), isOperator);
    });
    if (place.condition != nullptr)
        place.keys = &std::find_if(place.condition->members.begin(), place.condition->members.end(), isOperator)->value;
    return place;
}

void walkPath(const json::Value& value, const SourceSpan& span, std::vector<PathStep>& path)
{
    if (const json::Value* element = elementAround(value, span)) {
        path.push_back({{}, static_cast<std::size_t>(element - value.elements.data()), false});
        walkPath(*element, span, path);
    } else if (const json::Member* member = memberAround(value, span)) {
        path.push_back({member->key, std::nullopt, member->keySpan == span});
        walkPath(member->value, span, path);
    }
}

}  // namespace

Mending replaceText(const SourceSpan& span, std::string_view text)
{
    return QuickFix{Phrase::tr("replace it by `%1`").with(text), {edit(span.begin.offset, span.end.offset, jsonString(text))}};
}

Mending replaceValue(const SourceSpan& span, std::string json, Phrase title)
{
    return QuickFix{std::move(title), {edit(span.begin.offset, span.end.offset, std::move(json))}};
}

Mending removeElements(Examination& examination, const std::vector<SourceSpan>& spans, Phrase title)
{
    const json::Value* list = spans.empty() ? nullptr : listAround(examination, spans.front());
    if (list == nullptr || !examination.spend(list->elements.size() / 16))
        return std::nullopt;
    std::vector<SourceSpan> all;
    std::vector<bool> gone;
    for (const json::Value& element : list->elements) {
        all.push_back(element.span);
        gone.push_back(std::find(spans.begin(), spans.end(), element.span) != spans.end());
    }
    std::vector<policy::TextEdit> edits = without(all, gone);
    if (edits.empty())
        return std::nullopt;
    return QuickFix{std::move(title), std::move(edits)};
}

Mending removeMember(Examination& examination, const SourceSpan& span, const std::vector<std::string_view>& keys)
{
    const auto isWanted = [&](const json::Member& member) { return std::find(keys.begin(), keys.end(), member.key) != keys.end(); };
    const auto isMeant = [&](const json::Member& member) { return isWanted(member) && encloses(spanOf(member), span); };
    const json::Value* object = findAround(examination.tree(), span, [&](const json::Value& value) { return std::any_of(value.members.begin(), value.members.end(), isMeant); });
    if (object == nullptr)
        return std::nullopt;
    std::vector<SourceSpan> all;
    std::vector<bool> gone;
    std::string name;
    for (const json::Member& member : object->members) {
        all.push_back(spanOf(member));
        gone.push_back(isWanted(member));
        if (isMeant(member))
            name = member.key;
    }
    // The same key twice: which one is to stay is not for us to say.
    if (keys.size() == 1 && std::count(gone.begin(), gone.end(), true) > 1)
        return std::nullopt;
    std::vector<policy::TextEdit> edits = without(all, gone);
    if (edits.empty())
        return std::nullopt;
    return QuickFix{Phrase::tr("remove `%1`").with(name), std::move(edits)};
}

Mending changeOperator(Examination& examination, const policy::ConditionRow& row, std::string_view name)
{
    const OperatorPlace place = placeOf(examination, row);
    if (place.keys == nullptr || place.keys->members.size() != 1 || name.empty() || place.condition->find(name) != nullptr)
        return std::nullopt;
    return QuickFix{Phrase::tr("use `%1`").with(name), {edit(row.operatorName.span.begin.offset, row.operatorName.span.end.offset, jsonString(name))}};
}

Mending changeRow(Examination& examination, const policy::ConditionRow& row, std::string_view name, std::string_view value)
{
    Mending mending = changeOperator(examination, row, name);
    if (!mending)
        return mending;
    const json::Value& old = placeOf(examination, row).keys->members.front().value;
    mending->title = Phrase::tr("use `%1` with `%2`").with(name, value);
    mending->edits.push_back(edit(old.span.begin.offset, old.span.end.offset, jsonString(value)));
    return mending;
}

Mending insertMember(Examination& examination, const SourceSpan& object, std::string_view key, std::string_view json)
{
    const json::Value* found = findAround(examination.tree(), object, [&](const json::Value& value) { return value.isObject() && value.span.begin.offset == object.begin.offset; });
    if (found == nullptr)
        return std::nullopt;
    const std::size_t inside = found->span.begin.offset + 1;
    std::string member = jsonString(key) + ": " + std::string(json);
    if (!found->members.empty()) {
        const std::size_t first = found->members.front().keySpan.begin.offset;
        member = examination.document().text().substr(inside, first - inside) + member + ",";
    }
    return QuickFix{Phrase::tr("add `%1`").with(key), {edit(inside, inside, std::move(member))}};
}

Mending addStrings(Examination& examination, const SourceSpan& value, const std::vector<std::string>& texts)
{
    const json::Value* found = findAround(examination.tree(), value, [&](const json::Value& one) { return one.span == value; });
    if (found == nullptr || texts.empty())
        return std::nullopt;
    std::string more;
    for (const std::string& text : texts)
        more += std::string(more.empty() ? "" : ", ") + jsonString(text);
    const Phrase title = Phrase::tr("add `%1`").with(text::join(texts, "`, `"));
    if (found->isString()) {
        const std::string old = examination.document().text().substr(value.begin.offset, value.end.offset - value.begin.offset);
        return QuickFix{title, {edit(value.begin.offset, value.end.offset, "[" + old + ", " + more + "]")}};
    }
    if (!found->isArray())
        return std::nullopt;
    const std::size_t end = found->elements.empty() ? found->span.begin.offset + 1 : found->elements.back().span.end.offset;
    return QuickFix{title, {edit(end, end, std::string(found->elements.empty() ? "" : ", ") + more)}};
}

Mending setVersion(Examination& examination)
{
    const policy::Document& document = examination.document();
    return document.hasVersion() ? replaceText(document.versionSpan(), "2012-10-17") : insertMember(examination, document.versionSpan(), "Version", "\"2012-10-17\"");
}

const json::Value* objectAround(Examination& examination, const SourceSpan& span)
{
    return findAround(examination.tree(), span, [&](const json::Value& value) {
        return std::any_of(value.members.begin(), value.members.end(), [&span](const json::Member& member) { return member.keySpan == span; });
    });
}

std::vector<PathStep> pathTo(const json::Value& tree, const SourceSpan& span)
{
    std::vector<PathStep> path;
    walkPath(tree, span, path);
    return path;
}

}  // namespace rolewright::lint
