#include "ui/wizard/json_change.h"

#include "core/identity/difference.h"
#include "core/json/writer.h"
#include "ui/store/calls.h"
#include "ui/theme/phrases.h"
#include "ui/wizard/draft_text.h"

#include <QCoreApplication>

namespace rolewright::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rolewright::ui::JsonChange)
};

json::Object documentOf(const policy::DocumentPtr& document)
{
    if (!document)
        return nullptr;
    auto read = json::parseObject(document->text());
    return read ? *std::move(read) : json::Object(document->text());
}

/// `noun` is `User`, `Group` or `Role`.
template <typename Row>
json::Object objectOf(const Row& row, const std::string& noun)
{
    json::Object object{{noun + "Name", row.name}, {"Path", row.path}};
    if constexpr (requires { row.trust; }) {
        if (!row.description.empty())
            object["Description"] = row.description;
        if (row.maxSessionSeconds)
            object["MaxSessionDuration"] = *row.maxSessionSeconds;
        object["AssumeRolePolicyDocument"] = documentOf(row.trust);
    }
    if constexpr (requires { row.groups; })
        object["GroupList"] = row.groups;
    json::Object own = json::Object::array();
    for (const identity::InlinePolicy& policy : row.inlinePolicies)
        own.push_back({{"PolicyName", policy.name}, {"PolicyDocument", documentOf(policy.document)}});
    object[noun + "PolicyList"] = std::move(own);
    object["AttachedManagedPolicies"] = row.attachedPolicies;
    if constexpr (requires { row.boundary; }) {
        if (row.boundary)
            object["PermissionsBoundary"] = *row.boundary;
        object["Tags"] = tagList(row.tags);
    }
    return object;
}

/// Puts the row into the list of its kind.
class Lists {
public:
    void add(const identity::AnyRow& row)
    {
        std::visit(
            [this](const auto& pointer) {
                if constexpr (requires { pointer->name; }) {
                    using Row = std::decay_t<decltype(*pointer)>;
                    if (!pointer)
                        return;
                    if constexpr (std::is_same_v<Row, identity::User>)
                        m_lists["UserDetailList"].push_back(objectOf(*pointer, "User"));
                    else if constexpr (std::is_same_v<Row, identity::Group>)
                        m_lists["GroupDetailList"].push_back(objectOf(*pointer, "Group"));
                    else if constexpr (std::is_same_v<Row, identity::Role>)
                        m_lists["RoleDetailList"].push_back(objectOf(*pointer, "Role"));
                }
            },
            row);
    }
    QString text() const { return toQt(json::pretty(m_lists, 2)); }

private:
    json::Object m_lists = json::Object::object();
};

}  // namespace

JsonChange jsonChange(const identity::Snapshot& world, const sts::Caller& caller, const std::vector<service::Operation>& operations,
                      const service::CallContext& context, const service::Vault& vault)
{
    const service::Rehearsal rehearsal = service::rehearse(world, caller, operations, context, vault);
    JsonChange change;
    if (rehearsal.failed)
        change.error = Texts::tr("%1: %2").arg(toQt(operations[rehearsal.answers.size() - 1].name()), messageOf(rehearsal.answers.back().error()));
    Lists before;
    Lists after;
    for (const identity::Change& row : identity::difference(world, rehearsal.world, {}).changes) {
        before.add(row.before);
        after.add(row.after);
    }
    change.before = before.text();
    change.after = after.text();
    return change;
}

}  // namespace rolewright::ui
