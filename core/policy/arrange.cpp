#include "core/policy/arrange.h"

#include "core/policy/statement_writer.h"

#include <algorithm>
#include <set>

namespace rolewright::policy {
namespace {

std::set<std::string> sidsOf(const Document& document)
{
    std::set<std::string> sids;
    for (const Statement& statement : document.statements()) {
        if (statement.sid)
            sids.insert(statement.sid->value);
    }
    return sids;
}

/// `Read2`, or the first number behind `sid` that makes it one of its own.
std::string freeSid(const std::string& sid, const std::set<std::string>& taken)
{
    std::string name = sid;
    for (int number = 2; taken.contains(name); ++number)
        name = sid + std::to_string(number);
    return name;
}

struct Found {
    SyntaxTree tree;
    SyntaxPlace place;  ///< of the list
    SyntaxNode* list = nullptr;
};

/// The tree, and the list that holds all statements. Fails when not all of them are elements of one list.
Result<Found> findList(const Document& document)
{
    auto tree = SyntaxTree::read(document.text(), {});
    if (!tree)
        return tree.error();
    Found found{std::move(*tree), {}, nullptr};
    found.list = statementList(found.tree, found.place);
    if (!found.list || found.list->items.size() != document.statements().size())
        return impossibleEdit("the policy has no list of statements that can be put in order: mend it in the JSON");
    return found;
}

Error noStatement(std::size_t index)
{
    return impossibleEdit("the policy has no statement " + std::to_string(index + 1));
}

}  // namespace

Result<std::string> moveStatement(const Document& document, std::size_t from, std::size_t to)
{
    const std::size_t count = document.statements().size();
    if (from >= count || to >= count)
        return noStatement(std::max(from, to));
    if (from == to)
        return document.text();
    auto found = findList(document);
    if (!found)
        return found.error();
    // The white space between them belongs to the places, not to those that stand there.
    std::vector<SyntaxItem>& items = found->list->items;
    for (std::size_t i = from; i != to; i += from < to ? std::size_t{1} : std::size_t(-1))
        std::swap(items[i].value, items[from < to ? i + 1 : i - 1].value);
    return found->tree.write();
}

Result<std::string> copyStatement(const Document& document, std::size_t index)
{
    if (index >= document.statements().size())
        return noStatement(index);
    auto found = findList(document);
    if (!found)
        return found.error();
    SyntaxNode copy = found->list->items[index].value;
    if (const auto& sid = document.statements()[index].sid) {
        const std::size_t member = copy.find("Sid");
        if (member != std::string::npos)
            setText(copy.items[member].value, freeSid(sid->value, sidsOf(document)));
    }
    SyntaxItem item;
    item.value = newContainer(json::Kind::object);
    found->tree.insert(*found->list, found->place, index + 1, std::move(item));
    found->list->items[index + 1].value = std::move(copy);
    return found->tree.write();
}

Result<std::string> addStatements(const std::string& text, std::vector<StatementForm> forms)
{
    if (text.find_first_not_of(" \t\r\n") == std::string::npos)
        return newPolicy(forms);
    std::string grown = text;
    for (StatementForm& form : forms) {
        const auto document = Document::parse(grown);
        if (!document)
            return document.error();
        if (form.sid)
            form.sid = freeSid(*form.sid, sidsOf(**document));
        auto added = addStatement(**document, form);
        if (!added)
            return added.error();
        grown = std::move(*added);
    }
    return grown;
}

}  // namespace rolewright::policy
