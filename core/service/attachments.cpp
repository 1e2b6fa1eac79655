#include "core/service/policies.h"

#include <algorithm>

namespace rolewright::service {
namespace {

/// The name of a policy whose document nobody knows is still in its ARN.
std::string nameOf(const Call& call, const std::string& arn)
{
    const auto policy = call.world().managedPolicy(arn);
    return policy ? policy->name : arn.substr(arn.rfind('/') + 1);
}

/// The principal and the policy that Attach and Detach are about, once the caller may do it.
template <typename Row>
struct Pair {
    identity::RowPtr<Row> row;
    std::string arn;
};

template <typename Row>
Result<Pair<Row>> authorizedPair(Call& call)
{
    std::string arn = call.parameters.text("PolicyArn", rules::arn);
    if (call.parameters.check().ok()) {
        if (auto valid = checkPolicyArn(arn); !valid)
            return valid.error();
    }
    evaluation::Context extra;
    extra.set("iam:PolicyARN", arn);
    auto row = authorizedPrincipal<Row>(call, true, std::move(extra));
    if (!row)
        return row.error();
    return Pair<Row>{std::move(*row), std::move(arn)};
}

template <typename Row>
Result<json::Object> attach(Call& call)
{
    using Kind = PrincipalKind<Row>;
    const auto pair = authorizedPair<Row>(call);
    if (!pair)
        return pair.error();
    if (const auto policy = findPolicy(call, pair->arn); !policy || (*policy)->ofPartner())
        return notAttachable(pair->arn);
    if (pair->arn.find(":policy/aws-service-role/") != std::string::npos)  // those are the service-linked roles' own
        return Error{"PolicyNotAttachable", "Cannot attach a Service Role Policy to a Customer Role.", {}};
    const auto& attached = pair->row->attachedPolicies;
    if (std::find(attached.begin(), attached.end(), pair->arn) != attached.end())
        return json::Object::object();
    if (auto within = checkQuota(Kind::attachmentQuota, attached.size()); !within)
        return within.error();
    Row row = *pair->row;
    row.attachedPolicies.push_back(pair->arn);
    call.title(Phrase::tr("Attach %1 to %2").with(nameOf(call, pair->arn), Kind::named(row.name)));
    call.editor.put(call.accountId(), std::move(row));
    return json::Object::object();
}

template <typename Row>
Result<json::Object> detach(Call& call)
{
    using Kind = PrincipalKind<Row>;
    const auto pair = authorizedPair<Row>(call);
    if (!pair)
        return pair.error();
    Row row = *pair->row;
    if (std::erase(row.attachedPolicies, pair->arn) == 0)
        return noSuchPolicy(pair->arn);
    call.title(Phrase::tr("Detach %1 from %2").with(nameOf(call, pair->arn), Kind::named(row.name)));
    call.editor.put(call.accountId(), std::move(row));
    return json::Object::object();
}

template <typename Row>
Result<json::Object> listAttached(Call& call)
{
    const std::string prefix = call.parameters.optionalText("PathPrefix", rules::path).value_or("/");
    const auto page = readPage(call.parameters);
    const auto row = authorizedPrincipal<Row>(call, false);
    if (!row)
        return row.error();
    if (!page)
        return page.error();
    std::vector<json::Object> attached;
    for (const std::string& arn : (*row)->attachedPolicies) {
        const std::size_t path = arn.find('/');
        if (path != std::string::npos && std::string_view(arn).substr(path).starts_with(prefix))
            attached.push_back({{"PolicyName", nameOf(call, arn)}, {"PolicyArn", arn}});
    }
    json::Object answer = json::Object::object();
    writeOrderedPage(answer, "AttachedPolicies", attached, *page, "PolicyArn");
    return answer;
}

constexpr Entry table[] = {
    {{"iam", "AttachUserPolicy", false}, attach<identity::User>},
    {{"iam", "AttachGroupPolicy", false}, attach<identity::Group>},
    {{"iam", "AttachRolePolicy", false}, attach<identity::Role>},
    {{"iam", "DetachUserPolicy", false}, detach<identity::User>},
    {{"iam", "DetachGroupPolicy", false}, detach<identity::Group>},
    {{"iam", "DetachRolePolicy", false}, detach<identity::Role>},
    {{"iam", "ListAttachedUserPolicies", true}, listAttached<identity::User>},
    {{"iam", "ListAttachedGroupPolicies", true}, listAttached<identity::Group>},
    {{"iam", "ListAttachedRolePolicies", true}, listAttached<identity::Role>},
};

}  // namespace

std::span<const Entry> attachmentOperations()
{
    return table;
}

}  // namespace rolewright::service
