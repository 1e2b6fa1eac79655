#include "core/mirror/further_calls.h"

#include "core/policy/document.h"

#include <memory>
#include <utility>

namespace rolewright::mirror {
namespace {

service::Operation organizations(std::string action, json::Object parameters = json::Object::object()) { return {"organizations", std::move(action), std::move(parameters)}; }

/// An organization that is being asked about. It is told when nothing is open any more and nothing was refused: with one guardrail missing, more would look allowed
/// than is.
class OrganizationCalls : public std::enable_shared_from_this<OrganizationCalls> {
public:
    OrganizationCalls(Questions& questions, std::function<void(identity::Organization)> take) : m_questions(questions), m_take(std::move(take)) {}

    void begin()
    {
        ask(organizations("DescribeOrganization"), {}, [self = shared_from_this()](json::Object answer) { self->takeOrganization(partOf(answer, "Organization")); }, true);
    }

private:
    void ask(service::Operation operation, std::string list, std::function<void(json::Object)> take, bool mayBeAbsent = false)
    {
        ++m_open;
        Question question{std::move(operation), {}, std::move(take), std::move(list)};
        question.mayBeAbsent = mayBeAbsent;
        question.end = [self = shared_from_this()](Told told) {
            self->m_missing = self->m_missing || told != Told::all;
            if (--self->m_open == 0 && !self->m_missing)
                self->finish();
        };
        m_questions.ask(std::move(question));
    }

    void takeOrganization(const json::Object& answer)
    {
        m_organization.id = json::stringOr(answer, "Id");
        if (auto account = AccountId::parse(json::stringOr(answer, "MasterAccountId")))
            m_organization.managementAccount = *account;
        m_organization.serviceControlEnabled = m_organization.resourceControlEnabled = false;
        const auto self = shared_from_this();
        ask(organizations("ListRoots"), "Roots", [self](json::Object root) { self->takeRoot(root); });
        for (const auto& [filter, type] : {std::pair("SERVICE_CONTROL_POLICY", policy::Type::serviceControl), std::pair("RESOURCE_CONTROL_POLICY", policy::Type::resourceControl)})
            ask(organizations("ListPolicies", {{"Filter", filter}}), "Policies", [self, type = type](json::Object item) { self->takePolicy(item, type); });
    }

    void takeRoot(const json::Object& root)
    {
        for (const json::Object& type : listOf(root, "PolicyTypes")) {
            const bool on = json::stringOr(type, "Status") == "ENABLED";
            if (json::stringOr(type, "Type") == "SERVICE_CONTROL_POLICY")
                m_organization.serviceControlEnabled = on;
            else if (json::stringOr(type, "Type") == "RESOURCE_CONTROL_POLICY")
                m_organization.resourceControlEnabled = on;
        }
        takeUnit(root, {});
    }

    void takeUnit(const json::Object& unit, const std::string& parent)
    {
        const std::string id = json::stringOr(unit, "Id");
        identity::OrganizationUnit row{id, parent, json::stringOr(unit, "Name"), {}};
        m_organization.units.insert(parent.empty() ? m_organization.units.begin() : m_organization.units.end(), std::move(row));
        const auto self = shared_from_this();
        ask(organizations("ListOrganizationalUnitsForParent", {{"ParentId", id}}), "OrganizationalUnits", [self, id](json::Object item) { self->takeUnit(item, id); });
        ask(organizations("ListAccountsForParent", {{"ParentId", id}}), "Accounts", [self, id](json::Object item) { self->takeMember(item, id); });
    }

    void takeMember(const json::Object& item, const std::string& unit)
    {
        const auto account = AccountId::parse(json::stringOr(item, "Id"));
        if (!account) {
            m_missing = true;
            return;
        }
        m_organization.accounts.push_back({*account, unit, {}, json::stringOr(item, "JoinedMethod") == "INVITED", json::stringOr(item, "Status") == "SUSPENDED", instantOf(item, "JoinedTimestamp")});
    }

    void takePolicy(const json::Object& item, policy::Type type)
    {
        const std::string id = json::stringOr(item, "Id");
        const auto self = shared_from_this();
        ask(organizations("DescribePolicy", {{"PolicyId", id}}), {}, [self, item, id, type](json::Object answer) {
            const json::Object policy = partOf(answer, "Policy");
            auto document = policy::Document::parse(json::stringOr(policy, "Content"));
            if (!document) {
                self->m_missing = true;
                return;
            }
            self->m_organization.policies.push_back({id, json::stringOr(item, "Name"), type, *std::move(document), json::stringOr(item, "Description")});
        });
        ask(organizations("ListTargetsForPolicy", {{"PolicyId", id}}), "Targets", [self, id](json::Object target) { self->m_attached[json::stringOr(target, "TargetId")].push_back(id); });
    }

    void finish()
    {
        for (identity::OrganizationUnit& unit : m_organization.units)
            unit.policies = m_attached[unit.id];
        for (identity::Organization::Membership& member : m_organization.accounts)
            member.policies = m_attached[member.account.text()];
        m_take(std::move(m_organization));
    }

    Questions& m_questions;
    std::function<void(identity::Organization)> m_take;
    identity::Organization m_organization;
    std::map<std::string, std::vector<std::string>> m_attached;  ///< by target
    std::size_t m_open = 0;
    bool m_missing = false;
};

}  // namespace

void askOrganization(Questions& questions, std::function<void(identity::Organization)> take)
{
    std::make_shared<OrganizationCalls>(questions, std::move(take))->begin();
}

}  // namespace rolewright::mirror
