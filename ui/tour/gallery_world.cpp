#include "ui/tour/gallery_world.h"

#include "core/engine/engine.h"
#include "core/engine/practice_world.h"
#include "core/policy/trust_grant.h"
#include "core/service/mfa.h"

namespace rolewright::ui {
namespace {

using json::Object;

const std::string account(engine::practice::developmentAccount);
const std::string phone = "arn:aws:iam::" + account + ":mfa/phone";

std::string roleArn(const char* name) { return "arn:aws:iam::" + account + ":role/" + name; }

std::string allowing(const std::string& action) { return policy::newIdentityPolicy(policy::Effect::allow, {action}, {"*"}); }

std::string document(Object statement)
{
    return json::compact({{"Version", "2012-10-17"}, {"Statement", Object::array({std::move(statement)})}});
}

std::string trusting(const char* kind, const Object& who, const Object& actions = "sts:AssumeRole")
{
    return document({{"Effect", "Allow"}, {"Principal", {{kind, who}}}, {"Action", actions}});
}

Object tags() { return Object::array({{{"Key", "Team"}, {"Value", "Data"}}, {{"Key", "CostCentre"}, {"Value", "4711"}}}); }

/// Carries out operations of Development; the first that is refused stops the rest.
class Furnisher {
public:
    explicit Furnisher(engine::Engine& engine) : m_engine(engine) {}

    engine::CallResult as(const sts::Caller& caller, std::string service, std::string action, Object parameters)
    {
        if (!result)
            return {};
        engine::CallResult made = m_engine.call(caller, {service, action, std::move(parameters)});
        if (!made.answer)
            result = Error{made.answer.error().code, service + ":" + action + ": " + made.answer.error().message, {}};
        return made;
    }
    engine::CallResult root(std::string service, std::string action, Object parameters)
    {
        return as(sts::Caller::root(*AccountId::parse(account)), std::move(service), std::move(action), std::move(parameters));
    }
    void iam(std::string action, Object parameters) { root("iam", std::move(action), std::move(parameters)); }
    sts::Caller user(const char* name) const { return sts::Caller::user(*AccountId::parse(account), name); }
    std::string codeOfPhone(int stepsAgo) const
    {
        const auto shown = service::codeShownBy(*m_engine.snapshot(), m_engine, phone, m_engine.contextNow().now, stepsAgo);
        return shown ? std::string(shown->code.reveal()) : std::string();
    }

    Result<void> result;

private:
    engine::Engine& m_engine;
};

void giveUsersWhatIsTheirs(Furnisher& make)
{
    make.iam("CreateAccessKey", {{"UserName", "admin"}});
    make.iam("CreateAccessKey", {{"UserName", "alice"}});
    make.iam("TagUser", {{"UserName", "admin"}, {"Tags", tags()}});
    make.iam("PutUserPolicy", {{"UserName", "admin"}, {"PolicyName", "Own"}, {"PolicyDocument", allowing("s3:GetObject")}});
    for (const char* device : {"spare", "phone"})
        make.iam("CreateVirtualMFADevice", {{"VirtualMFADeviceName", device}});
    make.iam("EnableMFADevice", {{"UserName", "alice"}, {"SerialNumber", phone}, {"AuthenticationCode1", make.codeOfPhone(2)}, {"AuthenticationCode2", make.codeOfPhone(1)}});
}

void makeRolesAndPolicies(Furnisher& make)
{
    make.iam("CreatePolicy", {{"PolicyName", "AFirst"}, {"Description", "Reads what is in buckets"}, {"PolicyDocument", allowing("s3:GetObject")}});
    make.iam("CreatePolicyVersion", {{"PolicyArn", "arn:aws:iam::" + account + ":policy/AFirst"}, {"PolicyDocument", allowing("s3:*")}, {"SetAsDefault", true}});
    make.iam("TagRole", {{"RoleName", "Auditor"}, {"Tags", tags()}});
    make.iam("PutRolePolicy", {{"RoleName", "Auditor"}, {"PolicyName", "Own"}, {"PolicyDocument", allowing("iam:ListUsers")}});
    make.iam("AttachUserPolicy", {{"UserName", "bob"}, {"PolicyArn", "arn:aws:iam::" + account + ":policy/AFirst"}});
    // Somebody who is gone.
    make.iam("CreateUser", {{"UserName", "dora"}});
    make.iam("CreateRole", {{"RoleName", "AbandonedRole"}, {"AssumeRolePolicyDocument", trusting("AWS", "arn:aws:iam::" + account + ":user/dora")}});
    make.iam("DeleteUser", {{"UserName", "dora"}});
}

void makeResources(Furnisher& make)
{
    const std::string bucket = "a-bucket-of-development";
    const std::string function = "arn:aws:lambda:us-east-1:" + account + ":function:counter";
    make.root("s3", "CreateBucket", {{"Bucket", bucket}});
    make.root("s3", "PutObject", {{"Bucket", bucket}, {"Key", "note.txt"}, {"Body", "hello"}});
    make.iam("CreateRole", {{"RoleName", "worker"}, {"AssumeRolePolicyDocument", trusting("Service", "lambda.amazonaws.com")}});
    make.root("lambda", "CreateFunction",
              {{"FunctionName", "counter"}, {"Role", roleArn("worker")}, {"Runtime", "python3.13"}, {"Handler", "index.handler"}, {"Code", {{"ZipFile", "[]"}}}});
    make.iam("CreateInstanceProfile", {{"InstanceProfileName", "workers"}});
    make.iam("AddRoleToInstanceProfile", {{"InstanceProfileName", "workers"}, {"RoleName", "worker"}});
    make.root("lambda", "AddPermission", {{"FunctionName", "counter"}, {"StatementId", "all"}, {"Action", "lambda:InvokeFunction"}, {"Principal", "*"}});
    const Object told = {{"LambdaFunctionConfigurations", Object::array({Object{{"LambdaFunctionArn", function}, {"Events", {"s3:ObjectRemoved:*"}}}})}};
    make.root("s3", "PutBucketNotificationConfiguration", {{"Bucket", bucket}, {"SkipDestinationValidation", true}, {"NotificationConfiguration", told}});
    const std::string queue = "arn:aws:sqs:us-east-1:" + account + ":orders";
    const Object productionRoot = "arn:aws:iam::" + std::string(engine::practice::productionAccount) + ":root";
    make.root("practice", "PutResourcePolicy",
              {{"ResourceArn", queue}, {"Policy", document({{"Effect", "Allow"}, {"Principal", {{"AWS", productionRoot}}}, {"Action", "sqs:SendMessage"}, {"Resource", queue}})}});
}

void connectPeople(Furnisher& make)
{
    const auto published = make.root("practice", "GetIdentityProvider", Object::object());
    if (!published.answer)
        return;
    make.iam("CreateSAMLProvider", {{"Name", "practice"}, {"SAMLMetadataDocument", (*published.answer)["SAMLMetadataDocument"]}});
    make.iam("CreateOpenIDConnectProvider", {{"Url", (*published.answer)["Issuer"]}, {"ClientIDList", Object::array({"console"})}});
    make.iam("CreateRole", {{"RoleName", "Analysts"}, {"AssumeRolePolicyDocument", trusting("Federated", "arn:aws:iam::" + account + ":saml-provider/practice", {"sts:AssumeRoleWithSAML", "sts:TagSession"})}});
    make.root("practice", "CreatePerson",
              {{"UserName", "ann"}, {"DisplayName", "Ann Example"}, {"Email", "ann@practice.example"}, {"Groups", Object::array({"Ledger"})},
               {"Attributes", Object::array({{{"Key", "department"}, {"Value", "finance"}}})}, {"TransitiveKeys", Object::array({"department"})}, {"Roles", Object::array({roleArn("Analysts")})}});
    make.root("practice", "CreatePerson", {{"UserName", "ben"}, {"DisplayName", "Ben Example"}, {"Roles", Object::array({roleArn("Analysts")})}});
}

void beginSessions(Furnisher& make, engine::Engine& engine)
{
    const std::string bucketRole(engine::practice::updateDataBucketArn);
    make.as(make.user("carol"), "sts", "AssumeRole", {{"RoleArn", roleArn("Auditor")}, {"RoleSessionName", "carol"}, {"DurationSeconds", 900}});
    make.as(make.user("alice"), "sts", "AssumeRole",
            {{"RoleArn", bucketRole}, {"RoleSessionName", "alice-updates"}, {"DurationSeconds", 3600}, {"SerialNumber", phone}, {"TokenCode", make.codeOfPhone(0)}});
    make.as(make.user("admin"), "sts", "GetSessionToken", Object::object());
    engine.call(make.user("alice"), {"iam", "DeleteUser", {{"UserName", "bob"}}});  // refused: the trail has both kinds
}

}  // namespace

Result<void> furnishGallery(engine::Engine& engine)
{
    Furnisher make(engine);
    giveUsersWhatIsTheirs(make);
    makeRolesAndPolicies(make);
    makeResources(make);
    connectPeople(make);
    beginSessions(make, engine);
    return make.result;
}

}  // namespace rolewright::ui
