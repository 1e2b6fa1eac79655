#include "core/mirror/further_calls.h"

#include "core/policy/document.h"

#include <memory>
#include <utility>

namespace rolewright::mirror {
namespace {

constexpr const char* firstRegion = "us-east-1";  // GetBucketLocation names it by no name

using BucketPtr = std::shared_ptr<identity::Bucket>;

service::Operation s3(const char* action, const std::string& bucket) { return {"s3", action, {{"Bucket", bucket}}}; }

bool isSet(const json::Object& block, const char* member)
{
    const auto found = block.find(member);
    return found != block.end() && found->is_boolean() && found->get<bool>();
}

/// What the endpoint does not tell of a bucket is as if it had none of it, and a gap.
void askParts(Questions& questions, const BucketPtr& bucket)
{
    const auto ask = [&](const char* action, std::function<void(json::Object)> take) {
        Question question{s3(action, bucket->name), {}, std::move(take)};
        question.mayBeAbsent = true;
        questions.ask(std::move(question));
    };
    ask("GetBucketLocation", [bucket](json::Object answer) {
        const std::string place = json::stringOr(answer, "LocationConstraint");
        bucket->region = place.empty() ? std::string(firstRegion) : place;
    });
    ask("GetBucketPolicy", [bucket](json::Object answer) {
        if (auto document = policy::Document::parse(json::stringOr(answer, "Policy")))
            bucket->policy = *std::move(document);
    });
    ask("GetBucketTagging", [bucket](json::Object answer) {
        for (const json::Object& tag : listOf(answer, "TagSet"))
            bucket->tags.push_back({json::stringOr(tag, "Key"), json::stringOr(tag, "Value")});
    });
    ask("GetPublicAccessBlock", [bucket](json::Object answer) {
        const json::Object block = partOf(answer, "PublicAccessBlockConfiguration");
        bucket->publicAccessBlock = identity::PublicAccessBlock{isSet(block, "BlockPublicAcls"), isSet(block, "IgnorePublicAcls"), isSet(block, "BlockPublicPolicy"), isSet(block, "RestrictPublicBuckets")};
    });
    ask("GetBucketVersioning", [bucket](json::Object answer) { bucket->versioning = json::stringOr(answer, "Status"); });
}

}  // namespace

void askBuckets(Questions& questions, std::function<void(std::shared_ptr<identity::Bucket>)> take)
{
    questions.ask({{"s3", "ListBuckets"}, {}, [&questions, take = std::move(take)](json::Object answer) {
                       for (const json::Object& item : listOf(answer, "Buckets")) {
                           const auto bucket = std::make_shared<identity::Bucket>();
                           bucket->name = json::stringOr(item, "Name");
                           bucket->region = json::stringOr(item, "BucketRegion", firstRegion);
                           bucket->created = instantOf(item, "CreationDate");
                           bucket->publicAccessBlock.reset();
                           if (bucket->name.empty())
                               continue;
                           take(bucket);
                           askParts(questions, bucket);
                       }
                   }});
}

}  // namespace rolewright::mirror
