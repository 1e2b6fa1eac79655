#include "core/engine/practice_world.h"

#include "core/engine/engine.h"
#include "core/identity/aws_managed_policies.h"
#include "core/identity/difference.h"
#include "core/policy/trust_grant.h"

namespace rolewright::engine {
namespace {

using identity::Environment;
using json::Object;
using policy::Effect;

AccountId idOf(std::string_view digits) {
    auto id = AccountId::parse(digits);
    assert(id);
    return *id;
}

identity::Account facts(std::string_view digits, std::string name, Environment environment, Instant now) {
    identity::Account account;
    account.id = idOf(digits);
    account.name = std::move(name);
    account.environment = environment;
    account.created = now;
    return account;
}

std::string awsPolicy(std::string_view name) { return "arn:aws:iam::aws:policy/" + std::string(name); }

std::string trusting(policy::TrustGrant grant, std::string_view account) {
    grant.principals = {{"AWS", {accountRootArn(idOf(account)), {}}}};
    grant.actions = {"sts:AssumeRole"};
    return policy::newTrustPolicy({std::move(grant)});
}

/// Carries out operations as an account's root; the first that is refused stops the rest.
class Builder {
public:
    Builder(Engine& engine, std::string_view account) : m_engine(engine), m_caller(sts::Caller::root(idOf(account))) {}

    void call(std::string service, std::string action, Object parameters) {
        if (!m_result) return;
        const CallResult result = m_engine.call(m_caller, {service, action, std::move(parameters)});
        if (!result.answer) m_result = Error{result.answer.error().code, service + ":" + action + ": " + result.answer.error().message, std::nullopt};
    }
    void iam(std::string action, Object parameters) { call("iam", std::move(action), std::move(parameters)); }
    void s3(std::string action, Object parameters) { call("s3", std::move(action), std::move(parameters)); }

    void user(const std::string& name, const std::string& group) {
        iam("CreateUser", {{"UserName", name}});
        if (!group.empty()) iam("AddUserToGroup", {{"GroupName", group}, {"UserName", name}});
    }
    void role(const std::string& name, const std::string& description, const std::string& trust, int maxSeconds = 3600) {
        iam("CreateRole",
            {{"RoleName", name}, {"AssumeRolePolicyDocument", trust}, {"Description", description}, {"MaxSessionDuration", maxSeconds}});
    }
    /// A role that only looks: at IAM, at S3 and at the organisation.
    void auditorRole() {
        role("Auditor", "Looks at everything, changes nothing", trusting({}, practice::developmentAccount), 4 * 3600);
        for (const char* policy : {"IAMReadOnlyAccess", "AmazonS3ReadOnlyAccess", "AWSOrganizationsReadOnlyAccess"}) {
            iam("AttachRolePolicy", {{"RoleName", "Auditor"}, {"PolicyArn", awsPolicy(policy)}});
        }
    }
    void administrator() {
        user("admin", {});
        iam("AttachUserPolicy", {{"UserName", "admin"}, {"PolicyArn", awsPolicy("AdministratorAccess")}});
    }
    const Result<void>& result() const { return m_result; }

private:
    Engine& m_engine;
    sts::Caller m_caller;
    Result<void> m_result;
};

/// Lets a group assume roles.
void allowAssuming(Builder& build, const std::string& group, const std::string& policyName, const std::vector<std::string>& roles) {
    build.iam("PutGroupPolicy", {{"GroupName", group},
                                 {"PolicyName", policyName},
                                 {"PolicyDocument", policy::newIdentityPolicy(Effect::allow, {"sts:AssumeRole"}, roles)}});
}

Result<void> buildDevelopment(Engine& engine) {
    Builder build(engine, practice::developmentAccount);
    build.iam("CreateAccountAlias", {{"AccountAlias", "rolewright-development"}});
    build.administrator();
    build.iam("CreateGroup", {{"GroupName", "Developers"}});
    build.iam("AttachGroupPolicy", {{"GroupName", "Developers"}, {"PolicyArn", awsPolicy("IAMReadOnlyAccess")}});
    allowAssuming(build, "Developers", "AssumeUpdateDataBucket", {std::string(practice::updateDataBucketArn)});
    build.iam("CreateGroup", {{"GroupName", "Auditors"}});
    std::vector<std::string> auditorRoles;
    for (const std::string_view account : {practice::developmentAccount, practice::productionAccount}) {
        auditorRoles.push_back(iamArn(idOf(account), "role", "/", "Auditor"));
    }
    allowAssuming(build, "Auditors", "AssumeAuditor", auditorRoles);
    build.user("alice", "Developers");
    build.user("bob", "Developers");
    build.user("carol", "Auditors");
    build.auditorRole();
    return build.result();
}

struct Sample {
    const char* key;
    const char* contentType;
    const char* body;
};
constexpr Sample samples[] = {
    {"readme.txt", "text/plain", "The data that Production works with. Developers change it through the role updateDataBucket.\n"},
    {"reports/2026-q1.csv", "text/csv", "month,orders,revenue\n2026-01,1240,81200\n2026-02,1310,85900\n2026-03,1505,97300\n"},
    {"reports/2026-q2.csv", "text/csv", "month,orders,revenue\n2026-04,1477,95100\n2026-05,1602,103400\n2026-06,1688,108800\n"},
    {"settings/prices.json", "application/json", "{\n  \"currency\": \"EUR\",\n  \"standard\": 64.5,\n  \"reduced\": 49.0\n}\n"},
};

void buildBucket(Builder& build) {
    const std::string bucket(practice::dataBucket);
    build.s3("CreateBucket", {{"Bucket", bucket}});
    build.s3("PutBucketTagging", {{"Bucket", bucket}, {"Tagging", {{"TagSet", Object::array({{{"Key", "Name"}, {"Value", "Data Bucket"}}})}}}});
    for (const Sample& sample : samples) {
        build.s3("PutObject", {{"Bucket", bucket}, {"Key", sample.key}, {"Body", sample.body}, {"ContentType", sample.contentType}});
    }
}

Result<void> buildProduction(Engine& engine) {
    Builder build(engine, practice::productionAccount);
    build.iam("CreateAccountAlias", {{"AccountAlias", "rolewright-production"}});
    build.administrator();
    buildBucket(build);
    const std::string bucketArn = "arn:aws:s3:::" + std::string(practice::dataBucket);
    build.iam("CreatePolicy",
              {{"PolicyName", "UpdateDataBucket"},
               {"Description", "Read and write what is in Data Bucket"},
               {"PolicyDocument", policy::newIdentityPolicy(Effect::allow, {"s3:ListBucket", "s3:GetObject", "s3:PutObject", "s3:DeleteObject"},
                                                            {bucketArn, bucketArn + "/*"})}});
    build.role("updateDataBucket", "Developers read and write Data Bucket through it", trusting({}, practice::developmentAccount), 4 * 3600);
    build.iam("AttachRolePolicy", {{"RoleName", "updateDataBucket"}, {"PolicyArn", iamArn(idOf(practice::productionAccount), "policy", "/", "UpdateDataBucket")}});
    build.auditorRole();
    policy::TrustGrant withMfa;
    withMfa.say(policy::TrustSwitch::mfa, {"true"});
    build.role("BreakGlass", "For emergencies: everything, but only with MFA", trusting(withMfa, practice::developmentAccount));
    build.iam("AttachRolePolicy", {{"RoleName", "BreakGlass"}, {"PolicyArn", awsPolicy("AdministratorAccess")}});
    policy::TrustGrant partner;
    partner.say(policy::TrustSwitch::externalId, {std::string(practice::partnerExternalId)});
    build.role("PartnerMonitoring", "For the company that watches our systems; it must name the external ID", trusting(partner, practice::partnerAccount));
    build.iam("AttachRolePolicy", {{"RoleName", "PartnerMonitoring"}, {"PolicyArn", awsPolicy("CloudWatchLogsReadOnlyAccess")}});
    return build.result();
}

/// Development manages the organisation, so that guardrails bind Production.
Result<identity::Organization> organization() {
    auto everything = policy::Document::parse(policy::newIdentityPolicy(Effect::allow, {"*"}, {"*"}));
    if (!everything) return everything.error();
    auto stay = policy::Document::parse(policy::newIdentityPolicy(Effect::deny, {"organizations:LeaveOrganization"}, {"*"}));
    if (!stay) return stay.error();
    const std::string all = "p-FullAWSAccess";
    const std::string member = "p-stayinorg";
    identity::Organization organization;
    organization.id = "o-practice01";
    organization.managementAccount = idOf(practice::developmentAccount);
    organization.policies = {{all, "FullAWSAccess", policy::Type::serviceControl, *everything}, {member, "DenyLeavingTheOrganization", policy::Type::serviceControl, *stay}};
    organization.units = {{"r-prac", "", "Root", {all}}, {"ou-prac-workload", "r-prac", "Workloads", {all, member}}};
    organization.accounts = {{idOf(practice::developmentAccount), "r-prac", {all}}, {idOf(practice::productionAccount), "ou-prac-workload", {all}}};
    return organization;
}

}  // namespace

Result<identity::ChangeSet> practiceWorld(Instant now) {
    const PracticeClock clock(now);
    auto engine = Engine::create(nullptr, clock, identity::awsManagedPolicies());
    if (!engine) return engine.error();
    identity::Editor accounts(*(*engine)->snapshot());
    accounts.putAccount(facts(practice::developmentAccount, "Development", Environment::development, now));
    accounts.putAccount(facts(practice::productionAccount, "Production", Environment::production, now));
    auto members = organization();
    if (!members) return members.error();
    accounts.putOrganization(std::move(*members));
    if (auto made = (*engine)->applyChanges(std::move(accounts).finish(Phrase::tr("Create accounts")), "rolewright:PracticeWorld"); !made) return made.error();
    if (auto built = buildDevelopment(**engine); !built) return built.error();
    if (auto built = buildProduction(**engine); !built) return built.error();
    return identity::difference({}, *(*engine)->snapshot(), Phrase::tr("Create the practice world"));
}

identity::ChangeSet emptyWorld(const AccountId& account, std::string name, Instant now) {
    identity::Editor editor{identity::Snapshot()};
    identity::Account created = facts(account.text(), std::move(name), Environment::practice, now);
    created.email = account.text() + "@example.com";  // AWS knows no account without one
    editor.putAccount(std::move(created));
    return std::move(editor).finish(Phrase::tr("Create account"));
}

}  // namespace rolewright::engine
