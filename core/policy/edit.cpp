#include "core/policy/edit.h"

#include "core/policy/arrange.h"
#include "core/policy/statement_writer.h"

#include <algorithm>
#include <cassert>

namespace rolewright::policy {
namespace {

std::vector<std::string> textsOf(const std::vector<Text>& texts)
{
    std::vector<std::string> values;
    values.reserve(texts.size());
    for (const Text& text : texts)
        values.push_back(text.value);
    return values;
}

StatementForm formOf(const Statement& statement)
{
    StatementForm form;
    if (statement.sid)
        form.sid = statement.sid->value;
    form.effect = statement.effect;
    form.principals = statement.principals;
    form.notPrincipal = statement.notPrincipal;
    form.actions = textsOf(statement.actions);
    form.notAction = statement.notAction;
    form.resources = textsOf(statement.resources);
    form.notResource = statement.notResource;
    for (const ConditionRow& row : statement.conditions) {
        ConditionForm condition{row.operatorName.value, row.key.value, {}};
        for (const ConditionValue& value : row.values)
            condition.values.push_back(value.value);
        form.conditions.push_back(std::move(condition));
    }
    return form;
}

Result<SyntaxTree> treeOf(const Document& document)
{
    return SyntaxTree::read(document.text(), {});
}

/// Of the statement that stands at `offset`: the node and its place; null when it is not where a statement belongs.
SyntaxNode* findStatement(SyntaxTree& tree, std::size_t offset, SyntaxPlace& place)
{
    const std::size_t index = tree.root.find("Statement");
    if (index == std::string::npos)
        return nullptr;
    SyntaxNode& element = tree.root.items[index].value;
    if (element.isObject()) {
        place = tree.placeOf(tree.root, index);
        return element.offset == offset ? &element : nullptr;
    }
    for (std::size_t i = 0; i < element.items.size(); ++i) {
        if (element.items[i].value.offset == offset) {
            place = tree.placeOf(element, i);
            return &element.items[i].value;
        }
    }
    return nullptr;
}

}  // namespace

std::string applyEdits(std::string_view text, std::vector<TextEdit> edits)
{
    std::stable_sort(edits.begin(), edits.end(), [](const TextEdit& a, const TextEdit& b) { return a.offset < b.offset; });
    std::string out;
    std::size_t done = 0;
    for (const TextEdit& edit : edits) {
        assert(edit.offset >= done && edit.offset + edit.length <= text.size());
        out += text.substr(done, edit.offset - done);
        out += edit.replacement;
        done = edit.offset + edit.length;
    }
    out += text.substr(done);
    return out;
}

bool StatementForm::operator==(const StatementForm& other) const
{
    const auto sorted = [](const std::vector<PrincipalEntry>& entries) {
        std::vector<PrincipalGroup> groups = byKind(entries);
        std::sort(groups.begin(), groups.end(), [](const PrincipalGroup& a, const PrincipalGroup& b) { return a.kind < b.kind; });
        return groups;
    };
    return sid == other.sid && effect == other.effect && sorted(principals) == sorted(other.principals) && notPrincipal == other.notPrincipal &&
           actions == other.actions && notAction == other.notAction && resources == other.resources && notResource == other.notResource &&
           conditions == other.conditions;
}

std::vector<Result<StatementForm>> readStatements(const Document& document)
{
    std::vector<Problem> problems;
    Document::parseLeniently(document.text(), problems);
    return readStatements(document, problems);
}

std::vector<Result<StatementForm>> readStatements(const Document& document, const std::vector<Problem>& problems)
{
    const std::vector<Statement>& statements = document.statements();
    std::vector<Result<StatementForm>> forms;
    for (const Statement& statement : statements)
        forms.emplace_back(formOf(statement));
    for (const Problem& problem : problems) {
        const auto next = std::upper_bound(statements.begin(), statements.end(), problem.span.begin.offset,
                                           [](std::size_t offset, const Statement& statement) { return offset < statement.span.begin.offset; });
        if (problem.severity != Problem::Severity::error || next == statements.begin() || problem.span.begin.offset >= (next - 1)->span.end.offset)
            continue;
        forms[static_cast<std::size_t>(next - statements.begin()) - 1] =
            Error{"InvalidPolicyEdit", "the statement has a mistake that a form cannot show: mend it in the JSON", problem.span};
    }
    return forms;
}

Result<StatementForm> readStatement(const Document& document, std::size_t index)
{
    if (index >= document.statements().size())
        return impossibleEdit("the policy has no statement " + std::to_string(index + 1));
    return std::move(readStatements(document)[index]);
}

Result<std::string> writeStatement(const Document& document, std::size_t index, const StatementForm& form)
{
    const auto now = readStatement(document, index);
    return now ? writeStatement(document, index, *now, form) : Result<std::string>(now.error());
}

Result<std::string> writeStatement(const Document& document, std::size_t index, const StatementForm& now, const StatementForm& form)
{
    if (auto valid = checkForm(form); !valid)
        return valid.error();
    auto tree = treeOf(document);
    if (!tree)
        return tree.error();
    SyntaxPlace place;
    SyntaxNode* node = findStatement(*tree, document.statements()[index].span.begin.offset, place);
    if (!node)
        return impossibleEdit("the policy has its statements twice: mend it in the JSON");
    writeForm(*tree, *node, place, now, form);
    return tree->write();
}

Result<std::string> addStatement(const Document& document, const StatementForm& form)
{
    if (auto valid = checkForm(form); !valid)
        return valid.error();
    auto tree = treeOf(document);
    if (!tree)
        return tree.error();
    SyntaxPlace place;
    SyntaxNode* list = statementList(*tree, place);
    if (!list)
        return impossibleEdit("the policy has no Statement element to add to: mend it in the JSON");
    SyntaxItem item;
    item.value = statementNode(form);
    tree->insert(*list, place, list->items.size(), std::move(item));
    return tree->write();
}

Result<std::string> removeStatement(const Document& document, std::size_t index)
{
    if (index >= document.statements().size())
        return impossibleEdit("the policy has no statement " + std::to_string(index + 1));
    if (document.statements().size() == 1)
        return impossibleEdit("a policy needs at least one statement");
    auto tree = treeOf(document);
    if (!tree)
        return tree.error();
    const std::size_t element = tree->root.find("Statement");
    if (element != std::string::npos) {
        SyntaxNode& statements = tree->root.items[element].value;
        for (std::size_t i = 0; i < statements.items.size() && statements.isArray(); ++i) {
            if (statements.items[i].value.offset == document.statements()[index].span.begin.offset) {
                removeItem(statements, i);
                return tree->write();
            }
        }
    }
    return impossibleEdit("the policy has its statements twice: mend it in the JSON");
}

std::string newPolicy(const std::vector<StatementForm>& statements)
{
    SyntaxTree tree;
    tree.root = newContainer(json::Kind::object);
    tree.root.items.push_back(newMember("Version", newString("2012-10-17")));
    SyntaxNode list = newContainer(json::Kind::array);
    for (const StatementForm& form : statements) {
        list.items.emplace_back();
        list.items.back().value = statementNode(form);
    }
    tree.root.items.push_back(newMember("Statement", std::move(list)));
    layOut(tree.root, tree.style, {{}, true, {}});
    return tree.write();
}

std::string newIdentityPolicy(Effect effect, const std::vector<std::string>& actions, const std::vector<std::string>& resources)
{
    StatementForm form;
    form.effect = effect;
    form.actions = actions;
    form.resources = resources;
    return newPolicy({form});
}

std::string prettyPrint(std::string_view text)
{
    auto tree = SyntaxTree::read(text, {});
    if (!tree)
        return std::string(text);
    layOut(tree->root, SyntaxStyle{}, {{}, true, {}});
    tree->leading.clear();
    tree->trailing.clear();
    return tree->write();
}

}  // namespace rolewright::policy
