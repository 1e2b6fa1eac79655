#include "ui/role_clone/clone_plan.h"

#include "core/identity/bindings.h"
#include "core/service/documents.h"
#include "ui/models/account_text.h"
#include "ui/role_wizard/role_copy.h"
#include "ui/store/calls.h"

#include <QCoreApplication>

#include <algorithm>

namespace rolewright::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rolewright::ui::RoleClone)
};

/// Makes one clone.
class Cloning {
public:
    Cloning(const identity::Snapshot& world, const AccountId& from, const identity::Role& role, RoleClone& clone)
        : m_world(world), m_from(from), m_role(role), m_clone(clone), m_target(world.account(clone.draft.account)), m_old(namesOf(from, role.path, role.name)),
          m_rename(roleExchange(m_old, namesOf(clone.draft.account, clone.draft.path, clone.draft.name))), m_move(accountExchange(from, clone.draft.account))
    {
    }

    void copyTrust()
    {
        std::string text = m_role.trust ? service::shownPolicy(m_world, *m_role.trust, m_role.trustBindings) : std::string();
        if (m_role.trust)
            dropOrphans(text);
        m_clone.draft.trust = exchangeTexts(text, [this](const std::string& said) { return isItself(said) ? said : trusted(said); });
        const std::string own = exchangeTexts(m_clone.draft.trust, m_rename);
        if (own != m_clone.draft.trust)  // nobody can be trusted before he is there
            m_clone.trustAfterwards = own;
        if (!m_clone.draft.trust.empty())
            m_clone.taken += Texts::tr("its trust relationship");
    }
    void copyPolicies()
    {
        RoleDraft& draft = m_clone.draft;
        for (CopiedPolicy& policy : draft.copied)
            policy.text = exchangeTexts(exchangeTexts(policy.text, m_rename), m_move);
        for (std::string& arn : draft.attached)
            arn = policyAt(arn);
        if (!draft.boundary.empty())
            draft.boundary = policyAt(draft.boundary);
    }

private:
    bool isItself(const std::string& said) const { return said == m_old.arn || said.starts_with(m_old.sessions); }

    /// Whoever is gone was not let in by the old role and must not be by the new one, whoever has the name today.
    void dropOrphans(std::string& text)
    {
        std::set<std::string> gone;
        for (const identity::Orphan& orphan : identity::findOrphans(m_world, *m_role.trust, m_role.trustBindings)) {
            gone.insert(orphan.id);
            m_clone.left += Texts::tr("%1, whom the role trusts and who is gone").arg(toQt(orphan.formerArn.empty() ? orphan.id : orphan.formerArn));
        }
        if (gone.empty())
            return;
        Result<std::string> rest = withoutPrincipals(text, gone);
        text = rest ? *std::move(rest) : std::string();
    }
    /// In the other account, if there is such a one; else who it was.
    std::string trusted(const std::string& said)
    {
        const std::string moved = m_move(said);
        const auto arn = Arn::parse(moved);
        if (moved == said || !arn || moved.find_first_of("*?") != std::string::npos || stands(*arn, moved))
            return moved;
        const identity::AccountPtr home = m_world.account(m_from);
        m_clone.left += Texts::tr("%1 is not in %2: the clone trusts the one of %3 as the role does").arg(toQt(arn->resource), accountName(*m_target), home ? accountName(*home) : QString());
        return said;
    }
    bool stands(const Arn& arn, const std::string& text) const
    {
        if (arn.service == "iam" && (arn.resource.starts_with("user/") || arn.resource.starts_with("role/")))
            return identity::findPrincipal(m_world, text).has_value();
        if (arn.service == "iam" && arn.resource.starts_with("saml-provider/"))
            return m_target->samlProviders.find(arn.resource.substr(arn.resource.find('/') + 1)) != nullptr;
        return true;
    }
    /// The policy that takes the place of this one in the other account; made there when there is none of the name.
    std::string policyAt(const std::string& arn)
    {
        const auto parsed = Arn::parse(arn);
        if (!parsed || parsed->account != m_from.text() || m_from == m_clone.draft.account)
            return arn;
        const auto policy = m_world.managedPolicy(arn);
        if (!policy || !policy->document())
            return arn;  // which the engine then has its word about: nothing is left out in silence
        const std::string text = exchangeTexts(exchangeTexts(policy->document()->text(), m_rename), m_move);
        if (const auto there = m_target->policies.find(policy->name)) {
            if (!there->document() || there->document()->text() != text)
                m_clone.left += Texts::tr("policy %1: %2 has one of that name that says something else, and the clone gets that").arg(toQt(policy->name), accountName(*m_target));
            return identity::arnOf(m_target->id, *there);
        }
        const std::string made = iamArn(m_target->id, "policy", policy->path, policy->name);
        service::Operation create = iamCall("CreatePolicy", {{"PolicyName", policy->name}, {"Path", policy->path}, {"PolicyDocument", text}});
        if (!policy->description.empty())
            create.parameters["Description"] = policy->description;
        if (m_made.insert(made).second) {
            m_clone.before.push_back(std::move(create));
            m_clone.taken += Texts::tr("policy %1, as one of its new account's own").arg(toQt(policy->name));
        }
        return made;
    }

    const identity::Snapshot& m_world;
    AccountId m_from;
    const identity::Role& m_role;
    RoleClone& m_clone;
    identity::AccountPtr m_target;
    RoleNames m_old;
    Exchange m_rename;
    Exchange m_move;
    std::set<std::string> m_made;
};

}  // namespace

RoleClone cloneOf(const identity::Snapshot& world, const AccountId& from, const identity::Role& role, const AccountId& to, const std::string& name, const std::string& path)
{
    RoleClone clone;
    RoleDraft empty;
    empty.account = to;
    empty.name = name;
    empty.path = path;
    RoleCopy copy = copyRole(empty, role, world);
    clone.draft = std::move(copy.draft);
    clone.taken = copy.taken;
    clone.left = copy.left;
    if (!clone.draft.inlinePolicy.empty()) {  // which keeps its name here
        const auto own = std::find_if(role.inlinePolicies.begin(), role.inlinePolicies.end(), [](const identity::InlinePolicy& policy) { return policy.document != nullptr; });
        clone.draft.copied = {{own->name, clone.draft.inlinePolicy}};
        clone.draft.inlinePolicy.clear();
    }
    clone.draft.description = role.description;
    clone.draft.maxSessionSeconds = role.maxSessionSeconds.value_or(clone.draft.maxSessionSeconds);
    if (!world.account(to))
        return clone;
    Cloning cloning(world, from, role, clone);
    cloning.copyTrust();
    cloning.copyPolicies();
    clone.taken += Texts::tr("description and longest session");
    return clone;
}

std::vector<service::Operation> RoleClone::operations() const
{
    std::vector<service::Operation> calls = before;
    const std::vector<service::Operation> making = draft.operations();
    calls.insert(calls.end(), making.begin(), making.end());
    if (!trustAfterwards.empty())
        calls.push_back(iamCall("UpdateAssumeRolePolicy", {{"RoleName", draft.name}, {"PolicyDocument", trustAfterwards}}));
    return calls;
}

}  // namespace rolewright::ui
