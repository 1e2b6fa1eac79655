#include "core/policy/statement_writer.h"

#include "core/base/text.h"
#include "core/policy/principal_kinds.h"

#include <algorithm>
#include <array>
#include <set>

namespace rolewright::policy {
namespace {

constexpr std::array<std::string_view, 9> elementOrder{"Sid",    "Effect",   "Principal",   "NotPrincipal", "Action",
                                                       "NotAction", "Resource", "NotResource", "Condition"};

SyntaxNode principalNode(const std::vector<PrincipalEntry>& principals)
{
    const std::vector<PrincipalGroup> groups = byKind(principals);
    if (groups.size() == 1 && groups.front().kind == "*")
        return newString("*");
    SyntaxNode node = newContainer(json::Kind::object);
    for (const PrincipalGroup& group : groups)
        node.items.push_back(newMember(group.kind, newStrings(group.values)));
    return node;
}

void addRow(SyntaxNode& condition, const ConditionForm& row)
{
    std::size_t place = condition.find(row.operatorName);
    if (place == std::string::npos) {
        place = condition.items.size();
        condition.items.push_back(newMember(row.operatorName, newContainer(json::Kind::object)));
    }
    condition.items[place].value.items.push_back(newMember(row.key, newStrings(row.values)));
}

/// Writes a form over a statement that is there already.
class StatementWriter {
public:
    StatementWriter(const SyntaxTree& tree, SyntaxNode& node, SyntaxPlace place) : m_tree(tree), m_node(node), m_place(std::move(place)) {}

    void write(const StatementForm& now, const StatementForm& wanted)
    {
        if (now.sid != wanted.sid)
            set("Sid", wanted.sid ? std::vector<std::string>{*wanted.sid} : std::vector<std::string>{});
        if (now.effect != wanted.effect)
            set("Effect", {wanted.effect == Effect::allow ? "Allow" : "Deny"});
        if (now.actions != wanted.actions || now.notAction != wanted.notAction)
            set(rename("Action", "NotAction", wanted.notAction), wanted.actions);
        if (now.resources != wanted.resources || now.notResource != wanted.notResource)
            set(rename("Resource", "NotResource", wanted.notResource), wanted.resources);
        if (byKind(now.principals) != byKind(wanted.principals) || now.notPrincipal != wanted.notPrincipal)
            setPrincipals(rename("Principal", "NotPrincipal", wanted.notPrincipal), wanted.principals);
        if (now.conditions != wanted.conditions)
            setConditions(now.conditions, wanted.conditions);
    }

private:
    static std::size_t rankOf(std::string_view key)
    {
        return static_cast<std::size_t>(std::find(elementOrder.begin(), elementOrder.end(), key) - elementOrder.begin());
    }

    /// An element that stands there in its other form changes its name and keeps its place.
    std::string_view rename(std::string_view positive, std::string_view negative, bool negated)
    {
        const std::string_view wanted = negated ? negative : positive;
        const std::size_t other = m_node.find(negated ? positive : negative);
        if (other != std::string::npos)
            setKey(m_node.items[other], wanted);
        return wanted;
    }

    void insert(std::string_view key, SyntaxNode value)
    {
        std::size_t index = 0;
        for (std::size_t i = 0; i < m_node.items.size(); ++i) {
            if (rankOf(m_node.items[i].key) < rankOf(key))
                index = i + 1;
        }
        m_tree.insert(m_node, m_place, index, newMember(key, std::move(value)));
    }

    void set(std::string_view key, const std::vector<std::string>& texts)
    {
        const std::size_t index = m_node.find(key);
        if (texts.empty()) {
            if (index != std::string::npos)
                removeItem(m_node, index);
        } else if (index == std::string::npos) {
            insert(key, newStrings(texts));
        } else {
            m_tree.setTexts(m_node.items[index].value, m_tree.placeOf(m_node, index), texts);
        }
    }

    void setPrincipals(std::string_view key, const std::vector<PrincipalEntry>& principals)
    {
        const std::size_t index = m_node.find(key);
        if (principals.empty()) {
            if (index != std::string::npos)
                removeItem(m_node, index);
            return;
        }
        if (index == std::string::npos)
            return insert(key, principalNode(principals));
        SyntaxNode& value = m_node.items[index].value;
        const SyntaxPlace place = m_tree.placeOf(m_node, index);
        const std::vector<PrincipalGroup> groups = byKind(principals);
        if (groups.front().kind == "*" || !value.isObject()) {
            value = principalNode(principals);
            return layOut(value, m_tree.style, place);
        }
        for (std::size_t i = value.items.size(); i-- > 0;) {
            const auto stays = [&](const PrincipalGroup& group) { return group.kind == value.items[i].key; };
            if (std::none_of(groups.begin(), groups.end(), stays))
                removeItem(value, i);
        }
        for (const PrincipalGroup& group : groups) {
            const std::size_t member = value.find(group.kind);
            if (member == std::string::npos)
                m_tree.insert(value, place, value.items.size(), newMember(group.kind, newStrings(group.values)));
            else
                m_tree.setTexts(value.items[member].value, m_tree.placeOf(value, member), group.values);
        }
    }

    static bool sameRow(const ConditionForm& a, const ConditionForm& b)
    {
        return a.operatorName == b.operatorName && text::equalsIgnoringCase(a.key, b.key);
    }

    void setConditions(const std::vector<ConditionForm>& now, const std::vector<ConditionForm>& wanted)
    {
        std::size_t index = m_node.find("Condition");
        if (index == std::string::npos) {
            StatementForm form;
            form.conditions = wanted;
            return insert("Condition", std::move(statementNode(form).items.back().value));
        }
        SyntaxNode& condition = m_node.items[index].value;
        const SyntaxPlace place = m_tree.placeOf(m_node, index);
        renameRows(condition, now, wanted);
        for (const ConditionForm& row : now) {
            if (condition.find(row.operatorName) == std::string::npos || condition.items[condition.find(row.operatorName)].value.findIgnoringCase(row.key) == std::string::npos)
                continue;  // it has another name by now
            if (std::none_of(wanted.begin(), wanted.end(), [&](const ConditionForm& other) { return sameRow(row, other); }))
                removeRow(condition, row);
        }
        for (const ConditionForm& row : wanted)
            setRow(condition, place, row);
        if (condition.items.empty())
            removeItem(m_node, index);
    }

    /// A row that only changed its key, or the operator that is its alone, keeps its place.
    static void renameRows(SyntaxNode& condition, const std::vector<ConditionForm>& now, const std::vector<ConditionForm>& wanted)
    {
        const auto holds = [](const std::vector<ConditionForm>& rows, const ConditionForm& row) {
            return std::any_of(rows.begin(), rows.end(), [&](const ConditionForm& other) { return sameRow(row, other); });
        };
        for (std::size_t i = 0; i < now.size() && now.size() == wanted.size(); ++i) {
            const std::size_t operation = condition.find(now[i].operatorName);
            if (operation == std::string::npos || holds(wanted, now[i]) || holds(now, wanted[i]))
                continue;
            SyntaxItem& item = condition.items[operation];
            const bool sameOperator = now[i].operatorName == wanted[i].operatorName;
            if (!sameOperator && (item.value.items.size() != 1 || condition.find(wanted[i].operatorName) != std::string::npos))
                continue;
            setKey(item, wanted[i].operatorName);
            setKey(item.value.items[item.value.findIgnoringCase(now[i].key)], wanted[i].key);
        }
    }

    static void removeRow(SyntaxNode& condition, const ConditionForm& row)
    {
        const std::size_t operation = condition.find(row.operatorName);
        SyntaxNode& keys = condition.items[operation].value;
        removeItem(keys, keys.findIgnoringCase(row.key));
        if (keys.items.empty())
            removeItem(condition, operation);
    }

    void setRow(SyntaxNode& condition, const SyntaxPlace& place, const ConditionForm& row)
    {
        const std::size_t operation = condition.find(row.operatorName);
        if (operation == std::string::npos) {
            SyntaxNode fresh = newContainer(json::Kind::object);
            addRow(fresh, row);
            return m_tree.insert(condition, place, condition.items.size(), std::move(fresh.items.front()));
        }
        SyntaxNode& keys = condition.items[operation].value;
        const SyntaxPlace inside = m_tree.placeOf(condition, operation);
        const std::size_t key = keys.findIgnoringCase(row.key);
        if (key == std::string::npos)
            return m_tree.insert(keys, inside, keys.items.size(), newMember(row.key, newStrings(row.values)));
        setKey(keys.items[key], row.key);
        m_tree.setTexts(keys.items[key].value, m_tree.placeOf(keys, key), row.values);
    }

    const SyntaxTree& m_tree;
    SyntaxNode& m_node;
    SyntaxPlace m_place;
};

}  // namespace

Error impossibleEdit(std::string message)
{
    return {"InvalidPolicyEdit", std::move(message), {}};
}

SyntaxNode* statementList(SyntaxTree& tree, SyntaxPlace& place)
{
    const std::size_t index = tree.root.find("Statement");
    if (index == std::string::npos)
        return nullptr;
    SyntaxNode& element = tree.root.items[index].value;
    place = tree.placeOf(tree.root, index);
    if (!element.isArray()) {
        SyntaxItem only;
        only.value = std::move(element);
        element = newContainer(json::Kind::array);
        element.items.push_back(std::move(only));
    }
    return &element;
}

std::vector<PrincipalGroup> byKind(const std::vector<PrincipalEntry>& principals)
{
    std::vector<PrincipalGroup> groups;
    for (const PrincipalEntry& principal : principals) {
        const std::string_view kind = principal.kind == "*" && principals.size() > 1 ? std::string_view("AWS") : std::string_view(principal.kind);
        auto group = std::find_if(groups.begin(), groups.end(), [&](const PrincipalGroup& names) { return names.kind == kind; });
        if (group == groups.end())
            group = groups.insert(groups.end(), PrincipalGroup{kind, {}});
        group->values.push_back(principal.value.value);
    }
    return groups;
}

Result<void> checkForm(const StatementForm& form)
{
    for (const PrincipalEntry& principal : form.principals) {
        const bool everybody = principal.kind == "*" && principal.value.value == "*";
        if (!everybody && std::find(principalKinds.begin(), principalKinds.end(), principal.kind) == principalKinds.end())
            return impossibleEdit("a principal is an AWS, Service, Federated or CanonicalUser, not `" + principal.kind + "`");
    }
    std::set<std::pair<std::string, std::string>> rows;
    for (const ConditionForm& row : form.conditions) {
        if (row.operatorName.empty() || row.key.empty())
            return impossibleEdit("a condition needs an operator and a key");
        if (!rows.emplace(row.operatorName, text::lower(row.key)).second)
            return impossibleEdit("the condition on `" + row.key + "` with `" + row.operatorName + "` is there twice: put the values together");
    }
    return {};
}

SyntaxNode statementNode(const StatementForm& form)
{
    SyntaxNode node = newContainer(json::Kind::object);
    const auto add = [&node](std::string_view key, SyntaxNode value) { node.items.push_back(newMember(key, std::move(value))); };
    if (form.sid)
        add("Sid", newString(*form.sid));
    add("Effect", newString(form.effect == Effect::allow ? "Allow" : "Deny"));
    if (!form.principals.empty())
        add(form.notPrincipal ? "NotPrincipal" : "Principal", principalNode(form.principals));
    if (!form.actions.empty())
        add(form.notAction ? "NotAction" : "Action", newStrings(form.actions));
    if (!form.resources.empty())
        add(form.notResource ? "NotResource" : "Resource", newStrings(form.resources));
    if (!form.conditions.empty()) {
        SyntaxNode condition = newContainer(json::Kind::object);
        for (const ConditionForm& row : form.conditions)
            addRow(condition, row);
        add("Condition", std::move(condition));
    }
    return node;
}

void writeForm(const SyntaxTree& tree, SyntaxNode& statement, const SyntaxPlace& place, const StatementForm& now, const StatementForm& wanted)
{
    StatementWriter(tree, statement, place).write(now, wanted);
}

}  // namespace rolewright::policy
