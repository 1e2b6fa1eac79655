#include "ui/pages/resources/bucket_policy.h"

#include "core/service/documents.h"
#include "core/service/s3.h"
#include "ui/pages/principals/principal_kind.h"

#include <QCoreApplication>

namespace rolewright::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(BucketPolicy)
};

std::string bucketArn(const Subject& subject) { return "arn:aws:s3:::" + subject.name(); }

std::optional<ResourcePolicyKind::Held> find(const Store& store, const Subject& subject)
{
    const auto bucket = rowOf<identity::Bucket>(store, subject);
    if (!bucket)
        return std::nullopt;
    return ResourcePolicyKind::Held{bucket->policy ? service::shownPolicy(*store.snapshot(), *bucket->policy, bucket->policyBindings) : std::string(), bucket->policyBindings};
}

std::optional<Error> refuse(const identity::Snapshot& world, const std::string& text, const Subject& subject)
{
    const auto read = service::readBucketPolicy(world, text, bucketArn(subject));
    return read ? std::nullopt : std::optional(read.error());
}

json::Object example(const Subject& subject)
{
    const json::Object statement{{"Sid", "OwnersMayRead"},
                                 {"Effect", "Allow"},
                                 {"Principal", {{"AWS", accountRootArn(subject.account)}}},
                                 {"Action", json::Object::array({"s3:GetObject"})},
                                 {"Resource", json::Object::array({bucketArn(subject) + "/*"})}};
    return {{"Version", "2012-10-17"}, {"Statement", json::Object::array({statement})}};
}

service::Operation put(const Subject& subject, const std::string& text)
{
    const json::Object bucket{{"Bucket", subject.name()}};
    return text.empty() ? s3Call("DeleteBucketPolicy", bucket) : s3Call("PutBucketPolicy", {{"Bucket", subject.name()}, {"Policy", text}});
}

}  // namespace

ResourcePolicyKind bucketPolicy()
{
    ResourcePolicyKind kind;
    kind.prefix = QStringLiteral("resourcesPolicy");
    kind.words = Texts::tr("Who may do what with this bucket and its objects, told at the bucket. Somebody of another account needs both: a statement here and a policy of their own.");
    kind.spoken = Texts::tr("Bucket policy as JSON");
    kind.quota = "BucketPolicySize";
    kind.canBeNone = true;
    kind.find = find;
    kind.refuse = refuse;
    kind.example = example;
    kind.put = put;
    kind.undoTitle = [](const Subject& subject) { return Texts::tr("Change the policy of bucket %1").arg(subject.key); };
    return kind;
}

}  // namespace rolewright::ui
