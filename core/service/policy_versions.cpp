#include "core/service/documents.h"
#include "core/service/policies.h"

#include <algorithm>

namespace rolewright::service {
namespace {

using identity::ManagedPolicy;
using identity::PolicyVersion;

bool isVersionId(std::string_view text)
{
    return text.size() > 1 && text.front() == 'v' && text[1] >= '1' && text[1] <= '9' &&
           std::all_of(text.begin() + 1, text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

const TextRule versionId{1, 128, isVersionId, "v[1-9][0-9]*(\\.[A-Za-z0-9-]*)?"};

json::Object describe(const ManagedPolicy& policy, const PolicyVersion& version)
{
    return {{"VersionId", version.id}, {"IsDefaultVersion", version.id == policy.defaultVersion}, {"CreateDate", dateText(version.created)}};
}

/// What every operation here is given.
struct Named {
    std::string arn;
    std::string version;  ///< empty when the operation has no VersionId
};

Result<Named> authorized(Call& call, bool namesVersion)
{
    Named named;
    named.arn = call.parameters.text("PolicyArn", rules::arn);
    if (namesVersion)
        named.version = call.parameters.text("VersionId", versionId);
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (auto valid = checkPolicyArn(named.arn); !valid)
        return valid.error();
    if (auto allowed = call.authorize(named.arn); !allowed)
        return allowed.error();
    return named;
}

Error noSuchVersion(const Named& named)
{
    return noSuchEntity("Policy " + named.arn + " version " + named.version + " does not exist or is not attachable.");
}

Result<const PolicyVersion*> findVersion(const ManagedPolicy& policy, const Named& named)
{
    const auto found = std::find_if(policy.versions.begin(), policy.versions.end(), [&](const PolicyVersion& version) { return version.id == named.version; });
    if (found == policy.versions.end())
        return noSuchVersion(named);
    return &*found;
}

/// The caller's own policy that has the version in question. A policy that is gone is told like a version that is.
Result<identity::RowPtr<ManagedPolicy>> findOwnWithVersion(const Call& call, const Named& named)
{
    auto policy = findOwnPolicy(call, named.arn);
    if (!policy)
        return policy.error().code == "NoSuchEntity" ? noSuchVersion(named) : policy.error();
    if (const auto version = findVersion(**policy, named); !version)
        return version.error();
    return policy;
}

Result<json::Object> createPolicyVersion(Call& call)
{
    const std::string text = call.parameters.documentText("PolicyDocument");
    const bool setAsDefault = call.parameters.flag("SetAsDefault");
    const auto named = authorized(call, false);
    if (!named)
        return named.error();
    auto document = readDocument(text, policy::Type::managed);
    if (!document)
        return document.error();
    if (auto small = checkPolicySize(**document); !small)
        return small.error();
    const auto found = findOwnPolicy(call, named->arn);
    if (!found)
        return found.error();
    ManagedPolicy policy = **found;
    if (policy.versions.size() >= quota("VersionsPerPolicy"))
        return Error{"LimitExceeded",
                     "A managed policy can have up to " + std::to_string(quota("VersionsPerPolicy")) +
                         " versions. Before you create a new version, you must delete an existing version.",
                     {}};
    policy.versions.push_back({"v" + std::to_string(policy.nextVersion), std::move(*document), call.context.now});
    ++policy.nextVersion;
    policy.updated = call.context.now;
    if (setAsDefault)
        policy.defaultVersion = policy.versions.back().id;
    call.title(Phrase::tr("Create version %1 of policy %2").with(policy.versions.back().id, policy.name));
    json::Object answer{{"PolicyVersion", describe(policy, policy.versions.back())}};
    call.editor.put(call.accountId(), std::move(policy));
    return answer;
}

Result<json::Object> getPolicyVersion(Call& call)
{
    const auto named = authorized(call, true);
    if (!named)
        return named.error();
    const auto policy = findPolicy(call, named->arn);
    if (!policy)
        return noSuchVersion(*named);
    const auto version = findVersion(**policy, *named);
    if (!version)
        return version.error();
    json::Object answer{{"Document", documentAnswer((*version)->document->text())}};
    answer.update(describe(**policy, **version));
    return json::Object{{"PolicyVersion", std::move(answer)}};
}

/// Newest first, as AWS lists them.
Result<json::Object> listPolicyVersions(Call& call)
{
    const auto page = readPage(call.parameters);
    const auto named = authorized(call, false);
    if (!named)
        return named.error();
    if (!page)
        return page.error();
    const auto policy = findPolicy(call, named->arn);
    if (!policy)
        return policy.error();
    std::vector<json::Object> versions;
    for (auto version = (*policy)->versions.rbegin(); version != (*policy)->versions.rend(); ++version)
        versions.push_back(describe(**policy, *version));
    json::Object answer = json::Object::object();
    writeOrderedPage(answer, "Versions", versions, *page, "VersionId");
    return answer;
}

Result<json::Object> setDefaultPolicyVersion(Call& call)
{
    const auto named = authorized(call, true);
    if (!named)
        return named.error();
    const auto found = findOwnWithVersion(call, *named);
    if (!found)
        return found.error();
    ManagedPolicy policy = **found;
    policy.defaultVersion = named->version;
    call.title(Phrase::tr("Make %1 the default version of policy %2").with(named->version, policy.name));
    call.editor.put(call.accountId(), std::move(policy));
    return json::Object::object();
}

Result<json::Object> deletePolicyVersion(Call& call)
{
    const auto named = authorized(call, true);
    if (!named)
        return named.error();
    const auto found = findOwnWithVersion(call, *named);
    if (!found)
        return found.error();
    if (named->version == (*found)->defaultVersion)
        return Error{"DeleteConflict", "Cannot delete the default version of a policy.", {}};
    ManagedPolicy policy = **found;
    std::erase_if(policy.versions, [&](const PolicyVersion& version) { return version.id == named->version; });
    call.title(Phrase::tr("Delete version %1 of policy %2").with(named->version, policy.name));
    call.editor.put(call.accountId(), std::move(policy));
    return json::Object::object();
}

constexpr Entry table[] = {
    {{"iam", "CreatePolicyVersion", false}, createPolicyVersion},
    {{"iam", "GetPolicyVersion", true}, getPolicyVersion},
    {{"iam", "ListPolicyVersions", true}, listPolicyVersions},
    {{"iam", "SetDefaultPolicyVersion", false}, setDefaultPolicyVersion},
    {{"iam", "DeletePolicyVersion", false}, deletePolicyVersion},
};

}  // namespace

std::span<const Entry> policyVersionOperations()
{
    return table;
}

}  // namespace rolewright::service
