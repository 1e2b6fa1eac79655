#include "ui/role_wizard/policy_templates.h"

#include "core/policy/edit.h"

namespace rolewright::ui {

std::vector<PolicyTemplate> policyTemplates(const identity::Snapshot& world)
{
    std::vector<PolicyTemplate> list;
    list.push_back({PolicyTemplate::tr("Choose a starting point…"), {}});
    for (const identity::AccountPtr& account : world.accounts()) {
        account->buckets.forEach([&](const identity::RowPtr<identity::Bucket>& bucket) {
            const std::string arn = identity::arnOf(*bucket);
            const QString name = QString::fromStdString(bucket->name);
            list.push_back(
                {PolicyTemplate::tr("Read and write bucket %1").arg(name),
                 policy::newIdentityPolicy(policy::Effect::allow, {"s3:ListBucket", "s3:GetObject", "s3:PutObject", "s3:DeleteObject"}, {arn, arn + "/*"})});
            list.push_back({PolicyTemplate::tr("Only read bucket %1").arg(name),
                            policy::newIdentityPolicy(policy::Effect::allow, {"s3:ListBucket", "s3:GetObject"}, {arn, arn + "/*"})});
        });
    }
    list.push_back({PolicyTemplate::tr("Look at users, groups and roles"), policy::newIdentityPolicy(policy::Effect::allow, {"iam:Get*", "iam:List*"}, {"*"})});
    list.push_back(
        {PolicyTemplate::tr("An empty statement to fill in"), policy::newIdentityPolicy(policy::Effect::allow, {"s3:GetObject"}, {"arn:aws:s3:::BUCKET/*"})});
    return list;
}

}  // namespace rolewright::ui
