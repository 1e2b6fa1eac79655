#include "core/evaluation/access_list_policy.h"

#include "core/base/text.h"
#include "core/json/writer.h"

#include <algorithm>
#include <span>

namespace rolewright::evaluation {
namespace {

using identity::AccessGrant;
using identity::AccessList;

struct Granted {
    std::string_view permission;
    std::vector<const char*> actions;
    bool ofObjects = false;  ///< of a bucket's list: what it lets do with what is in the bucket
};
const Granted byBucket[] = {{"READ", {"s3:ListBucket", "s3:ListBucketVersions", "s3:ListBucketMultipartUploads"}},
                            {"WRITE", {"s3:PutObject"}, true},
                            {"READ_ACP", {"s3:GetBucketAcl"}},
                            {"WRITE_ACP", {"s3:PutBucketAcl"}}};
const Granted byObject[] = {{"READ", {"s3:GetObject", "s3:GetObjectVersion"}},
                            {"READ_ACP", {"s3:GetObjectAcl", "s3:GetObjectVersionAcl"}},
                            {"WRITE_ACP", {"s3:PutObjectAcl", "s3:PutObjectVersionAcl"}}};

/// Statements as JSON, to be put into a policy's text.
class Statements {
public:
    Statements(std::string bucketArn, bool ignoresPublic) : m_bucketArn(std::move(bucketArn)), m_ignoresPublic(ignoresPublic) {}

    void add(const AccessList& list, std::span<const Granted> kinds, const std::string& resource)
    {
        for (const AccessGrant& grant : list.grants) {
            if (grant.grantee == list.owner)  // who has its own account's permissions
                continue;
            for (const Granted& kind : kinds) {
                if (grant.permission == kind.permission || grant.permission == "FULL_CONTROL")
                    add(grant, kind.actions, kind.ofObjects ? m_bucketArn + "/*" : resource);
            }
        }
    }

    const std::vector<std::string>& texts() const { return m_texts; }

private:
    void add(const AccessGrant& grant, const std::vector<const char*>& actions, const std::string& resource)
    {
        const bool isGroup = grant.grantee == identity::allUsers || grant.grantee == identity::authenticatedUsers;
        if ((isGroup && m_ignoresPublic) || (!isGroup && !AccountId::isValid(grant.grantee)))
            return;
        json::Object statement{{"Sid", "AccessControlList" + std::to_string(m_texts.size() + 1)},
                               {"Effect", "Allow"},
                               {"Principal", isGroup ? json::Object("*") : json::Object{{"AWS", "arn:aws:iam::" + grant.grantee + ":root"}}},
                               {"Action", actions},
                               {"Resource", resource}};
        if (grant.grantee == identity::authenticatedUsers)
            statement["Condition"] = {{"StringNotEquals", {{"aws:PrincipalType", "Anonymous"}}}};
        m_texts.push_back(json::compact(statement));
    }

    std::string m_bucketArn;
    bool m_ignoresPublic;
    std::vector<std::string> m_texts;
};

std::string textOf(const policy::Document& document, const SourceSpan& span)
{
    return document.text().substr(span.begin.offset, span.end.offset - span.begin.offset);
}

/// The policy with more statements behind its own; these keep their places in the text wherever they stand in a list.
std::string joined(const policy::Document* document, bool deniesOnly, const std::vector<std::string>& more)
{
    std::vector<std::string> all;
    if (document) {
        const std::string& text = document->text();
        const std::size_t first = document->statements().empty() ? 0 : document->statements().front().span.begin.offset;
        const std::size_t before = text.find_last_not_of(" \t\r\n", first == 0 ? 0 : first - 1);
        if (!deniesOnly && first > 0 && before != std::string::npos && text[before] == '[')
            return text.substr(0, document->statements().back().span.end.offset) + (more.empty() ? "" : ",") + text::join(more, ",") +
                   text.substr(document->statements().back().span.end.offset);
        for (const policy::Statement& statement : document->statements()) {
            if (!deniesOnly || statement.effect == policy::Effect::deny)
                all.push_back(textOf(*document, statement.span));
        }
    }
    all.insert(all.end(), more.begin(), more.end());
    if (all.empty())
        return {};
    const bool isNew = !document || document->version() == policy::Version::v2012_10_17;
    return std::string(R"({"Version":")") + (isNew ? "2012-10-17" : "2008-10-17") + R"(","Statement":[)" + text::join(all, ",") + "]}";
}

/// The key as a policy of this one's version writes it: a `$` begins a variable where there are variables. Wildcards need nothing: the list stands beside
/// questions about this very key alone.
std::string asPattern(std::string_view key, const policy::Document* document)
{
    const bool hasVariables = !document || document->version() == policy::Version::v2012_10_17;
    return hasVariables ? text::replaceAll(key, "$", "${$}") : std::string(key);
}

/// What the owner of an object decides, be the bucket whose it may. Everything else is the bucket owner's: to write and to delete, above all.
bool isForObjectsOwner(std::string_view action)
{
    const std::string name = text::lower(action);
    return name.starts_with("s3:getobject") || name.starts_with("s3:putobjectacl") || name.starts_with("s3:putobjectversionacl") ||
           name == "s3:restoreobject" || name.find("tagging") != std::string::npos;
}

}  // namespace

std::shared_ptr<const identity::ObjectVersion> versionOf(const identity::RowPtr<identity::StoredObject>& row, const std::optional<std::string>& id)
{
    const auto isAsked = [&id](const identity::ObjectVersion& version) { return version.id.empty() ? *id == "null" : version.id == *id; };
    if (!row || !id || isAsked(*row))
        return row;
    const auto found = std::find_if(row->older.begin(), row->older.end(), [&](const auto& version) { return isAsked(*version); });
    return found == row->older.end() ? nullptr : *found;
}

policy::DocumentPtr policyWithLists(const identity::Account& account, const identity::Bucket& bucket, std::string_view action, std::string_view resource,
                                    const std::optional<std::string>& version, std::string& owner)
{
    const std::string bucketArn = identity::arnOf(bucket);
    Statements granted(bucketArn, identity::blockOf(account.publicAccessBlock, bucket.publicAccessBlock).ignorePublicAcls);
    const std::size_t slash = resource.find('/');
    const auto row = slash == std::string_view::npos ? nullptr : account.objects.find(identity::objectKey(bucket.name, resource.substr(slash + 1)));
    const auto object = versionOf(row, version);
    const bool isThere = object && (version || !object->isDeleteMarker);
    const AccessList list = isThere ? identity::accessListOf(*object, owner) : AccessList::ownersAlone(owner);
    const bool isForeign = list.owner != owner && isForObjectsOwner(action);
    if (!isForeign)
        granted.add(identity::accessListOf(bucket, owner), byBucket, bucketArn);
    // Some version, and which one nobody says: no list can be meant.
    const bool isUnknown = isThere && !version && !row->older.empty() && text::lower(action).find("version") != std::string::npos;
    if (isThere && !isUnknown)
        granted.add(list, byObject, bucketArn + "/" + asPattern(resource.substr(slash + 1), bucket.policy.get()));
    if (isForeign)
        owner = list.owner;
    if (bucket.policy && granted.texts().empty() && !isForeign)
        return bucket.policy;
    const std::string text = joined(bucket.policy.get(), isForeign, granted.texts());
    const auto document = text.empty() ? Result<policy::DocumentPtr>(policy::DocumentPtr()) : policy::Document::parse(text);
    return document ? *document : bucket.policy;
}

policy::DocumentPtr bucketGuard(const identity::Account& account, const identity::Bucket& bucket)
{
    std::string owner = account.id.text();
    return identity::ownershipOf(bucket) == "BucketOwnerEnforced" ? bucket.policy : policyWithLists(account, bucket, "s3:ListBucket", bucket.name, {}, owner);
}

}  // namespace rolewright::evaluation
