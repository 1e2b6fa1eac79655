#include "tests/support/core/practice.h"

#include "core/engine/practice_world.h"
#include "core/identity/aws_managed_policies.h"
#include "tests/support/core/sample_world.h"

#include <cstdio>
#include <cstdlib>

namespace rolewright::test {
namespace {

void need(bool fulfilled, const char* what)
{
    if (!fulfilled) {
        std::fprintf(stderr, "practice world: %s\n", what);
        std::abort();
    }
}

constexpr const char* bucketPolicy = R"({"Version":"2012-10-17","Statement":[
  {"Sid":"Everybody","Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::data-bucket-444455556666/public/*"},
  {"Sid":"Bob","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:user/bob"},"Action":"s3:PutObject","Resource":"arn:aws:s3:::data-bucket-444455556666/*"},
  {"Sid":"Lambda","Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::data-bucket-444455556666/*"},
  {"Sid":"Locked","Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"arn:aws:s3:::data-bucket-444455556666/locked/*"}]})";

std::shared_ptr<const identity::Organization> guarded(const identity::Organization& before)
{
    auto organization = std::make_shared<identity::Organization>(before);
    organization->policies.push_back({"p-nodelete", "NoDelete", policy::Type::serviceControl,
                                      document(R"({"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"s3:DeleteObject","Resource":"*"}]})")});
    organization->policies.push_back({"p-onlytls1", "OnlyTls", policy::Type::resourceControl,
                                      document(R"({"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}]})")});
    organization->units.at(1).policies.push_back("p-nodelete");
    organization->units.at(0).policies.push_back("p-onlytls1");
    return organization;
}

}  // namespace

identity::SnapshotPtr guardedPracticeWorld(Instant now)
{
    const auto changes = engine::practiceWorld(now);
    need(changes.ok(), "cannot be made");
    auto made = identity::apply(identity::Snapshot().withAwsPolicies(identity::awsManagedPolicies()), *changes);
    need(made.ok(), "does not apply");
    identity::Snapshot world = made->withOrganization(guarded(*made->organization()));

    identity::Account development = *world.account(account(developmentId));
    identity::User bob = *development.users.find("bob");
    bob.boundary = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";
    bob.tags = {{"Team", "Data"}};
    development.users = development.users.with(std::make_shared<const identity::User>(bob));
    world = world.withAccount(std::make_shared<const identity::Account>(development));

    identity::Account production = *world.account(account(productionId));
    identity::Bucket bucket = *production.buckets.find(engine::practice::dataBucket);
    bucket.policy = document(bucketPolicy);
    bucket.policyBindings = {{"arn:aws:iam::111122223333:user/bob", bob.id}};
    production.buckets = production.buckets.with(std::make_shared<const identity::Bucket>(bucket));
    identity::Role tagged = *production.roles.find("Auditor");
    tagged.tags = {{"Team", "Audit"}};
    production.roles = production.roles.with(std::make_shared<const identity::Role>(tagged));
    return std::make_shared<const identity::Snapshot>(world.withAccount(std::make_shared<const identity::Account>(production)));
}

}  // namespace rolewright::test
