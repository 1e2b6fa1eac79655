#include "ui/policy/known_actions.h"

#include "core/service/handler.h"
#include "ui/store/calls.h"

#include <map>

namespace rolewright::ui {

QStringList knownActions()
{
    // S3's permissions are not all called like its operations. Source: Service Authorization Reference, "Actions, resources, and condition keys for Amazon S3".
    static const std::map<std::string, std::string> permissions{
        {"s3:ListObjectsV2", "s3:ListBucket"},   {"s3:ListObjects", "s3:ListBucket"},
        {"s3:HeadBucket", "s3:ListBucket"},      {"s3:HeadObject", "s3:GetObject"},
        {"s3:ListBuckets", "s3:ListAllMyBuckets"}, {"s3:CopyObject", "s3:PutObject"},
        {"s3:DeleteObjects", "s3:DeleteObject"}, {"s3:GetPublicAccessBlock", "s3:GetBucketPublicAccessBlock"},
        {"s3:PutPublicAccessBlock", "s3:PutBucketPublicAccessBlock"}, {"s3:DeletePublicAccessBlock", "s3:PutBucketPublicAccessBlock"},
        {"s3:DeleteBucketTagging", "s3:PutBucketTagging"},
        {"s3control:GetPublicAccessBlock", "s3:GetAccountPublicAccessBlock"}, {"s3control:PutPublicAccessBlock", "s3:PutAccountPublicAccessBlock"},
        {"s3control:DeletePublicAccessBlock", "s3:PutAccountPublicAccessBlock"}};
    QStringList actions;
    for (const service::OperationInfo& info : service::operations()) {
        const std::string name = std::string(info.service) + ':' + std::string(info.action);
        const auto other = permissions.find(name);
        const std::string permission = other == permissions.end() ? name : other->second;
        actions += toQt(permission);
        actions += toQt(permission.substr(0, permission.find(':'))) + QStringLiteral(":*");
    }
    actions.removeDuplicates();
    actions.sort();
    return actions;
}

}  // namespace rolewright::ui
