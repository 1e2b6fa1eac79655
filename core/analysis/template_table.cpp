#include "core/analysis/template_table.h"

namespace rolewright::analysis {
namespace {

using Kind = TemplateField::Kind;
using policy::Type;

const std::vector<Type> identityOnly{Type::identity, Type::managed};
const std::vector<Type> organization{Type::serviceControl};
const std::vector<Type> denials{Type::identity, Type::managed, Type::serviceControl};
const std::vector<Type> bucketOnly{Type::resource};

const TemplateField bucket{"bucket", Phrase::tr("Bucket"), Kind::bucket, "team-reports", ""};
const TemplateField roleArn{"role", Phrase::tr("Role"), Kind::arn, "arn:aws:iam::111122223333:role/Deploy", ""};

std::vector<StatementTemplate> forPeople()
{
    return {
        {"read-service", Phrase::tr("Read one service"), Phrase::tr("Everything that begins with Get, List, Describe or BatchGet in one service. Reading S3 this way includes what the objects say."), identityOnly,
         {{"service", Phrase::tr("Service"), Kind::service, "ec2", ""}},
         R"({"Version":"2012-10-17","Statement":[{"Sid":"ReadService","Effect":"Allow","Action":["<service>:Get*","<service>:List*","<service>:Describe*","<service>:BatchGet*"],"Resource":"*"}]})"},
        {"one-bucket", Phrase::tr("Work in one bucket"), Phrase::tr("List one bucket, and read, write and delete the objects in it. Nothing about the bucket itself."), identityOnly, {bucket},
         R"({"Version":"2012-10-17","Statement":[{"Sid":"ListBucket","Effect":"Allow","Action":["s3:ListBucket","s3:GetBucketLocation"],"Resource":"arn:aws:s3:::<bucket>"},)"
         R"({"Sid":"UseObjects","Effect":"Allow","Action":["s3:GetObject","s3:PutObject","s3:DeleteObject"],"Resource":"arn:aws:s3:::<bucket>/*"}]})"},
        {"bucket-prefix", Phrase::tr("Work below one prefix of a bucket"), Phrase::tr("The same for objects whose names begin alike. A prefix is the beginning of a name: end it with a slash, or `team1` lets into `team10` as well."), identityOnly,
         {bucket, {"prefix", Phrase::tr("Prefix"), Kind::word, "team1/", ""}},
         R"({"Version":"2012-10-17","Statement":[{"Sid":"ListPrefix","Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::<bucket>","Condition":{"StringLike":{"s3:prefix":"<prefix>*"}}},)"
         R"({"Sid":"UseObjectsOfPrefix","Effect":"Allow","Action":["s3:GetObject","s3:PutObject","s3:DeleteObject"],"Resource":"arn:aws:s3:::<bucket>/<prefix>*"}]})"},
        {"assume-role", Phrase::tr("Assume one role"), Phrase::tr("The caller's half of switching to a role. The role's trust policy must let them in as well."), identityOnly, {roleArn},
         R"({"Version":"2012-10-17","Statement":[{"Sid":"AssumeOneRole","Effect":"Allow","Action":"sts:AssumeRole","Resource":"<role>"}]})"},
        {"pass-role", Phrase::tr("Pass one role to one service"), Phrase::tr("Hand a role to a service that is to act with it, and to no other service."), identityOnly,
         {roleArn, {"principal", Phrase::tr("Service"), Kind::word, "lambda.amazonaws.com", ""}},
         R"({"Version":"2012-10-17","Statement":[{"Sid":"PassOneRole","Effect":"Allow","Action":"iam:PassRole","Resource":"<role>","Condition":{"StringEquals":{"iam:PassedToService":"<principal>"}}}]})"},
        {"own-keys", Phrase::tr("Look after one's own password, keys and MFA"), Phrase::tr("For users: what everybody needs for their own sign-in, and for nobody else's."), identityOnly, {},
         R"({"Version":"2012-10-17","Statement":[{"Sid":"SeeSettings","Effect":"Allow","Action":["iam:GetAccountPasswordPolicy","iam:ListVirtualMFADevices"],"Resource":"*"},)"
         R"({"Sid":"OwnPasswordAndKeys","Effect":"Allow","Action":["iam:GetUser","iam:ChangePassword","iam:CreateAccessKey","iam:DeleteAccessKey","iam:GetAccessKeyLastUsed","iam:ListAccessKeys","iam:UpdateAccessKey"],"Resource":"arn:aws:iam::*:user/${aws:username}"},)"
         R"({"Sid":"OwnDevice","Effect":"Allow","Action":["iam:CreateVirtualMFADevice"],"Resource":"arn:aws:iam::*:mfa/*"},)"
         R"({"Sid":"OwnMfa","Effect":"Allow","Action":["iam:DeactivateMFADevice","iam:EnableMFADevice","iam:ListMFADevices","iam:ResyncMFADevice"],"Resource":"arn:aws:iam::*:user/${aws:username}"}]})"},
        {"same-tag", Phrase::tr("Work on what carries one's own tag"), Phrase::tr("Attribute-based access: the tag of the resource must have the value that the caller's tag has. Only services that support resource tags for these actions let anybody in."), identityOnly,
         {{"actions", Phrase::tr("Actions"), Kind::list, "ec2:StartInstances, ec2:StopInstances", ""}, {"tag", Phrase::tr("Tag"), Kind::word, "team", "team"}},
         R"({"Version":"2012-10-17","Statement":[{"Sid":"SameTag","Effect":"Allow","Action":["<actions>"],"Resource":"*","Condition":{"StringEquals":{"aws:ResourceTag/<tag>":"${aws:PrincipalTag/<tag>}"}}}]})"},
        {"bounded-roles", Phrase::tr("Make roles, under a boundary"), Phrase::tr("Create and change roles that carry one permissions boundary, so that nobody makes a role that may do more than it."), identityOnly,
         {{"boundary", Phrase::tr("Boundary"), Kind::arn, "arn:aws:iam::111122223333:policy/Boundary", ""}},
         R"({"Version":"2012-10-17","Statement":[{"Sid":"RolesUnderBoundary","Effect":"Allow","Action":["iam:CreateRole","iam:AttachRolePolicy","iam:DetachRolePolicy","iam:PutRolePolicy","iam:DeleteRolePolicy","iam:PutRolePermissionsBoundary"],"Resource":"*","Condition":{"StringEquals":{"iam:PermissionsBoundary":"<boundary>"}}}]})"},
    };
}

std::vector<StatementTemplate> denying()
{
    return {
        {"deny-without-mfa", Phrase::tr("Deny without MFA"), Phrase::tr("Everything is denied to who has not signed in with MFA, but what is needed to set MFA up. Access keys count as signed in without it."), identityOnly, {},
         R"({"Version":"2012-10-17","Statement":[{"Sid":"DenyWithoutMfa","Effect":"Deny","NotAction":["iam:CreateVirtualMFADevice","iam:EnableMFADevice","iam:GetUser","iam:ListMFADevices","iam:ListVirtualMFADevices","iam:ResyncMFADevice","iam:ChangePassword","sts:GetSessionToken"],"Resource":"*","Condition":{"BoolIfExists":{"aws:MultiFactorAuthPresent":"false"}}}]})"},
        {"deny-outside-regions", Phrase::tr("Deny outside some Regions"), Phrase::tr("Services that have no Regions are left out, for their requests name one all the same."), denials,
         {{"regions", Phrase::tr("Regions"), Kind::list, "eu-central-1, eu-west-1", ""}},
         R"({"Version":"2012-10-17","Statement":[{"Sid":"DenyOutsideRegions","Effect":"Deny","NotAction":["iam:*","sts:*","organizations:*","account:*","route53:*","cloudfront:*","globalaccelerator:*","health:*","support:*","budgets:*","ce:*","waf:*","shield:*"],"Resource":"*","Condition":{"StringNotEquals":{"aws:RequestedRegion":["<regions>"]}}}]})"},
        {"deny-outside-network", Phrase::tr("Deny outside some networks"), Phrase::tr("Requests that AWS makes on the caller's behalf are let through: they come from addresses of AWS."), denials,
         {{"networks", Phrase::tr("Networks"), Kind::list, "203.0.113.0/24", ""}},
         R"({"Version":"2012-10-17","Statement":[{"Sid":"DenyOutsideNetwork","Effect":"Deny","Action":"*","Resource":"*","Condition":{"NotIpAddress":{"aws:SourceIp":["<networks>"]},"Bool":{"aws:ViaAWSService":"false"}}}]})"},
        {"deny-after", Phrase::tr("Deny from a moment on"), Phrase::tr("Access that ends by itself."), identityOnly, {{"moment", Phrase::tr("Moment"), Kind::moment, "2027-01-31T18:00:00Z", ""}},
         R"({"Version":"2012-10-17","Statement":[{"Sid":"DenyAfterMoment","Effect":"Deny","Action":"*","Resource":"*","Condition":{"DateGreaterThan":{"aws:CurrentTime":"<moment>"}}}]})"},
        {"deny-leaving", Phrase::tr("Deny leaving the organization"), Phrase::tr("No account below takes itself out of the organization."), organization, {},
         R"({"Version":"2012-10-17","Statement":[{"Sid":"DenyLeaving","Effect":"Deny","Action":"organizations:LeaveOrganization","Resource":"*"}]})"},
        {"deny-root", Phrase::tr("Deny root users"), Phrase::tr("Nobody works as the root user of an account below."), organization, {},
         R"({"Version":"2012-10-17","Statement":[{"Sid":"DenyRoot","Effect":"Deny","Action":"*","Resource":"*","Condition":{"ArnLike":{"aws:PrincipalArn":"arn:aws:iam::*:root"}}}]})"},
        {"protect-trail", Phrase::tr("Protect the trail"), Phrase::tr("Nobody stops, deletes or changes what records the API calls."), denials, {},
         R"({"Version":"2012-10-17","Statement":[{"Sid":"ProtectTrail","Effect":"Deny","Action":["cloudtrail:StopLogging","cloudtrail:DeleteTrail","cloudtrail:UpdateTrail","cloudtrail:PutEventSelectors"],"Resource":"*"}]})"},
    };
}

std::vector<StatementTemplate> forBuckets()
{
    return {
        {"bucket-read-account", Phrase::tr("Let another account read"), Phrase::tr("The bucket's half: that account then allows it to those of its own whom it chooses."), bucketOnly,
         {bucket, {"account", Phrase::tr("Account"), Kind::account, "444455556666", ""}},
         R"({"Version":"2012-10-17","Statement":[{"Sid":"LetAccountRead","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::<account>:root"},"Action":["s3:GetObject","s3:ListBucket"],"Resource":["arn:aws:s3:::<bucket>","arn:aws:s3:::<bucket>/*"]}]})"},
        {"bucket-tls", Phrase::tr("Deny without TLS"), Phrase::tr("Requests that are not encrypted on their way are denied to everybody."), bucketOnly, {bucket},
         R"({"Version":"2012-10-17","Statement":[{"Sid":"DenyWithoutTls","Effect":"Deny","Principal":"*","Action":"s3:*","Resource":["arn:aws:s3:::<bucket>","arn:aws:s3:::<bucket>/*"],"Condition":{"Bool":{"aws:SecureTransport":"false"}}}]})"},
        {"bucket-organization", Phrase::tr("Deny outside the organization"), Phrase::tr("Everybody of another organization, and of none, is denied; services of AWS are let through."), bucketOnly,
         {bucket, {"organization", Phrase::tr("Organization"), Kind::word, "o-abcd123456", ""}},
         R"({"Version":"2012-10-17","Statement":[{"Sid":"DenyOutsideOrganization","Effect":"Deny","Principal":"*","Action":"s3:*","Resource":["arn:aws:s3:::<bucket>","arn:aws:s3:::<bucket>/*"],"Condition":{"StringNotEquals":{"aws:PrincipalOrgID":"<organization>"},"BoolIfExists":{"aws:PrincipalIsAWSService":"false"}}}]})"},
    };
}

}  // namespace

const std::vector<StatementTemplate>& templateTable()
{
    static const std::vector<StatementTemplate> table = [] {
        std::vector<StatementTemplate> all = forPeople();
        for (auto make : {denying, forBuckets}) {
            for (StatementTemplate& one : make())
                all.push_back(std::move(one));
        }
        return all;
    }();
    return table;
}

}  // namespace rolewright::analysis
