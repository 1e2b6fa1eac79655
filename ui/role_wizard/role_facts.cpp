#include "ui/role_wizard/role_facts.h"

#include <QCoreApplication>

namespace rolewright::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rolewright::ui::RoleFacts)
};

}  // namespace

std::vector<QuotaUse> quotasOf(const RoleDraft& draft)
{
    std::size_t own = countedSize(draft.inlinePolicy);
    for (const CopiedPolicy& policy : draft.copied)
        own += countedSize(policy.text);
    return {quotaUse(Texts::tr("Attached policies"), "PoliciesPerRole", draft.attached.size(),
                     Texts::tr("10 by default, 25 on request. A policy that is attached may have 6,144 characters itself.")),
            quotaUse(Texts::tr("Policies of its own, characters"), "RolePolicySize", own,
                     Texts::tr("All inline policies of the role together, without white space.")),
            quotaUse(Texts::tr("Trust policy, characters"), "AssumeRolePolicySize", countedSize(draft.trust),
                     Texts::tr("Without white space. 2,048 by default, 4,096 on request.")),
            quotaUse(Texts::tr("Tags"), "TagsPerRole", draft.tags.size())};
}

analysis::PlannedPrincipal plannedOf(const RoleDraft& draft, QString& uncounted)
{
    analysis::PlannedPrincipal planned;
    planned.account = draft.account;
    planned.name = draft.name;
    planned.path = draft.path;
    planned.trust = draft.trust;
    planned.attached = draft.attached;
    planned.boundary = draft.boundary;
    planned.tags = draft.tags;
    const auto add = [&](const std::string& name, const std::string& text) {
        auto document = policy::Document::parse(text);
        if (document)
            planned.inlinePolicies.push_back({name, *std::move(document)});
        else
            uncounted = Texts::tr("the role's own policy cannot be read yet and does not count");
    };
    if (!draft.inlinePolicy.empty())
        add(draft.inlinePolicyName(), draft.inlinePolicy);
    for (const CopiedPolicy& policy : draft.copied)
        add(policy.name, policy.text);
    return planned;
}

}  // namespace rolewright::ui
