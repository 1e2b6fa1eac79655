/// Roles that belong to AWS services. Sources: IAM User Guide, "Create a service-linked role", "AWS services that work with IAM"; each service's own page for
/// the name; IAM API Reference, CreateServiceLinkedRole, DeleteServiceLinkedRole, GetServiceLinkedRoleDeletionStatus.
#include "core/crypto/crypto.h"
#include "core/service/documents.h"
#include "core/service/policies.h"

#include <algorithm>

namespace rolewright::service {
namespace {

constexpr TextRule serviceName{1, 128, patterns::isName, R"([\w+=,.@-]+)", {}};
constexpr TextRule suffixText{1, 64, patterns::isName, R"([\w+=,.@-]+)", {}};
constexpr TextRule taskId{1, 1000, nullptr, {}, {}};

struct Service {
    std::string_view name;
    std::string_view role;       ///< behind `AWSServiceRoleFor`
    bool takesSuffix = false;
};

/// Services whose role has a name of its own, sorted.
constexpr Service services[] = {
    {"access-analyzer.amazonaws.com", "AccessAnalyzer"},
    {"accountdiscovery.ssm.amazonaws.com", "AmazonSSM_AccountDiscovery"},
    {"acm.amazonaws.com", "CertificateManager"},
    {"application-autoscaling.amazonaws.com", "ApplicationAutoScaling"},
    {"appmesh.amazonaws.com", "AppMesh"},
    {"autoscaling-plans.amazonaws.com", "AutoScalingPlans_EC2AutoScaling"},
    {"autoscaling.amazonaws.com", "AutoScaling", true},
    {"backup.amazonaws.com", "Backup"},
    {"batch.amazonaws.com", "Batch"},
    {"cassandra.application-autoscaling.amazonaws.com", "ApplicationAutoScaling_CassandraTable"},
    {"ce.amazonaws.com", "CostExplorer"},
    {"cks.kms.amazonaws.com", "KeyManagementServiceCustomKeyStores"},
    {"cloud9.amazonaws.com", "AWSCloud9"},
    {"cloudhsm.amazonaws.com", "CloudHSM"},
    {"cloudtrail.amazonaws.com", "CloudTrail"},
    {"codestar-notifications.amazonaws.com", "CodeStarNotifications"},
    {"compute-optimizer.amazonaws.com", "ComputeOptimizer"},
    {"config.amazonaws.com", "Config"},
    {"connect.amazonaws.com", "AmazonConnect", true},
    {"dax.amazonaws.com", "DAX"},
    {"dms-fleet-advisor.amazonaws.com", "DMSFleetAdvisor"},
    {"dms.amazonaws.com", "DMSServerless"},
    {"docdb-elastic.amazonaws.com", "DocDB-Elastic"},
    {"ec2-instance-connect.amazonaws.com", "Ec2InstanceConnect"},
    {"ec2.application-autoscaling.amazonaws.com", "ApplicationAutoScaling_EC2SpotFleetRequest"},
    {"ecr.amazonaws.com", "ECRTemplate"},
    {"ecs.amazonaws.com", "ECS"},
    {"eks-connector.amazonaws.com", "AmazonEKSConnector"},
    {"eks-fargate.amazonaws.com", "AmazonEKSForFargate"},
    {"eks-nodegroup.amazonaws.com", "AmazonEKSNodegroup"},
    {"eks.amazonaws.com", "AmazonEKS"},
    {"elasticache.amazonaws.com", "ElastiCache"},
    {"elasticbeanstalk.amazonaws.com", "ElasticBeanstalk"},
    {"elasticfilesystem.amazonaws.com", "AmazonElasticFileSystem"},
    {"elasticloadbalancing.amazonaws.com", "ElasticLoadBalancing"},
    {"elasticmapreduce.amazonaws.com", "EMRCleanup"},
    {"email.cognito-idp.amazonaws.com", "AmazonCognitoIdpEmailService"},
    {"emr-containers.amazonaws.com", "AmazonEMRContainers"},
    {"emrwal.amazonaws.com", "EMRWAL"},
    {"es.amazonaws.com", "AmazonElasticsearchService"},
    {"events.amazonaws.com", "CloudWatchEvents"},
    {"fis.amazonaws.com", "FIS"},
    {"fms.amazonaws.com", "FMS"},
    {"fsx.amazonaws.com", "AmazonFSx"},
    {"globalaccelerator.amazonaws.com", "GlobalAccelerator"},
    {"grafana.amazonaws.com", "AmazonGrafana"},
    {"guardduty.amazonaws.com", "AmazonGuardDuty"},
    {"imagebuilder.amazonaws.com", "ImageBuilder"},
    {"inspector.amazonaws.com", "AmazonInspector"},
    {"inspector2.amazonaws.com", "AmazonInspector2"},
    {"iotmanagedintegrations.amazonaws.com", "IoTManagedIntegrations"},
    {"kafka.amazonaws.com", "Kafka"},
    {"kafkaconnect.amazonaws.com", "KafkaConnect"},
    {"lakeformation.amazonaws.com", "LakeFormationDataAccess"},
    {"lex.amazonaws.com", "LexBots"},
    {"lexv2.amazonaws.com", "LexV2Bots", true},
    {"license-manager.amazonaws.com", "AWSLicenseManagerRole"},
    {"lightsail.amazonaws.com", "Lightsail"},
    {"m2.amazonaws.com", "AWSM2"},
    {"macie.amazonaws.com", "AmazonMacie"},
    {"memorydb.amazonaws.com", "MemoryDB"},
    {"mq.amazonaws.com", "AmazonMQ"},
    {"mrk.kms.amazonaws.com", "KeyManagementServiceMultiRegionKeys"},
    {"notifications.amazonaws.com", "AwsUserNotifications"},
    {"observability.aoss.amazonaws.com", "AmazonOpenSearchServerless"},
    {"opensearchservice.amazonaws.com", "AmazonOpenSearchService"},
    {"ops.apigateway.amazonaws.com", "APIGateway"},
    {"ops.emr-serverless.amazonaws.com", "AmazonEMRServerless"},
    {"opsdatasync.ssm.amazonaws.com", "SystemsManagerOpsDataSync"},
    {"opsinsights.ssm.amazonaws.com", "AmazonSSM_OpsInsights"},
    {"organizations.amazonaws.com", "Organizations"},
    {"pullthroughcache.ecr.amazonaws.com", "ECRPullThroughCache"},
    {"ram.amazonaws.com", "ResourceAccessManager"},
    {"rds.amazonaws.com", "RDS"},
    {"redshift.amazonaws.com", "Redshift"},
    {"replication.cassandra.amazonaws.com", "KeyspacesReplication"},
    {"replication.dynamodb.amazonaws.com", "DynamoDBReplication"},
    {"replication.ecr.amazonaws.com", "ECRReplication"},
    {"replicator.lambda.amazonaws.com", "LambdaReplicator"},
    {"repository.sync.codeconnections.amazonaws.com", "GitSync"},
    {"resource-explorer-2.amazonaws.com", "ResourceExplorer"},
    {"rolesanywhere.amazonaws.com", "RolesAnywhere"},
    {"s3-outposts.amazonaws.com", "S3OnOutposts"},
    {"securityhub.amazonaws.com", "SecurityHub"},
    {"servicecatalog.amazonaws.com", "ServiceCatalog"},
    {"ses.amazonaws.com", "AmazonSES"},
    {"shield.amazonaws.com", "AWSShield"},
    {"spot.amazonaws.com", "EC2Spot"},
    {"spotfleet.amazonaws.com", "EC2SpotFleet"},
    {"ssm-incidents.amazonaws.com", "IncidentManager"},
    {"ssm-quicksetup.amazonaws.com", "SSMQuickSetup"},
    {"ssm.amazonaws.com", "AmazonSSM"},
    {"sso.amazonaws.com", "SSO"},
    {"support.amazonaws.com", "Support"},
    {"transitgateway.amazonaws.com", "VPCTransitGateway"},
    {"trustedadvisor.amazonaws.com", "TrustedAdvisor"},
    {"vpcorigin.cloudfront.amazonaws.com", "CloudFrontVPCOrigin"},
    {"waf.amazonaws.com", "WAFLogging"},
    {"wafv2.amazonaws.com", "WAFV2Logging"},
};

const Service* findService(std::string_view name)
{
    const auto found = std::lower_bound(std::begin(services), std::end(services), name, [](const Service& service, std::string_view wanted) { return service.name < wanted; });
    return found != std::end(services) && found->name == name ? found : nullptr;
}

std::string pathOf(std::string_view service)
{
    return "/aws-service-role/" + std::string(service) + "/";
}

Result<policy::DocumentPtr> trustOf(std::string_view service)
{
    const json::Object document{{"Version", "2012-10-17"},
                                {"Statement", json::Object::array({{{"Effect", "Allow"}, {"Principal", {{"Service", std::string(service)}}}, {"Action", "sts:AssumeRole"}}})}};
    return readDocument(json::compact(document), policy::Type::trust);
}

Result<json::Object> createServiceLinkedRole(Call& call)
{
    const std::string name = call.parameters.text("AWSServiceName", serviceName);
    const auto suffix = call.parameters.optionalText("CustomSuffix", suffixText);
    identity::Role role;
    role.description = call.parameters.optionalText("Description", rules::description).value_or(std::string());
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    const Service* service = findService(name);
    role.path = pathOf(name);
    role.name = "AWSServiceRoleFor" + std::string(service ? service->role : std::string_view("*")) + (suffix ? "_" + *suffix : std::string());
    evaluation::Context extra;
    extra.set("iam:AWSServiceName", name);
    if (auto allowed = call.authorize(iamArn(call.accountId(), "role", role.path, role.name), extra); !allowed)
        return allowed.error();
    if (!service)
        return invalidInput("Service " + name + " does not use service-linked roles that are known here.");
    if (suffix && !service->takesSuffix)
        return invalidInput("Custom suffix is not allowed for " + name);
    if (call.account().roles.find(role.name))
        return invalidInput("Service role name " + role.name + " has been taken in this account, please try a different suffix.");
    if (auto within = checkQuota("RolesPerAccount", call.account().roles.size()); !within)
        return within.error();
    auto trust = trustOf(name);
    if (!trust)
        return trust.error();
    role.trust = std::move(*trust);
    role.id = sts::newUniqueId(unique_id_prefix::role);
    role.created = call.context.now;
    call.title(Phrase::tr("Create service-linked role %1").with(role.name));
    json::Object answer{{"Role", roleAnswer(call, role)}};
    call.outcome.response = answer;
    call.editor.put(call.accountId(), std::move(role));
    return answer;
}

/// A task is done at once, and its id proves that it was: nothing is kept of it.
std::string proofOf(const Call& call, const std::string& role)
{
    return crypto::toHex(crypto::hmacSha256(call.vault.workspaceKey().reveal(), "service-linked role deletion:" + call.accountId().text() + ":" + role)).substr(0, 32);
}

Result<json::Object> deleteServiceLinkedRole(Call& call)
{
    const auto role = authorizedPrincipal<identity::Role>(call, false);
    if (!role)
        return role.error();
    const std::string what = (*role)->path + (*role)->name;
    if (!what.starts_with("/aws-service-role/"))
        return invalidInput("The role " + (*role)->name + " is not a service-linked role.");
    call.title(Phrase::tr("Delete service-linked role %1").with((*role)->name));
    call.editor.remove<identity::Role>(call.accountId(), (*role)->name);
    return json::Object{{"DeletionTaskId", "task" + what + "/" + proofOf(call, what)}};
}

Result<json::Object> getServiceLinkedRoleDeletionStatus(Call& call)
{
    const std::string id = call.parameters.text("DeletionTaskId", taskId);
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    const std::size_t end = id.rfind('/');
    const bool shaped = id.starts_with("task/aws-service-role/") && end != std::string::npos;
    const std::string role = shaped ? id.substr(4, end - 4) : std::string();
    if (auto allowed = call.authorize("arn:aws:iam::" + call.accountId().text() + ":role" + (shaped ? role : "/*")); !allowed)
        return allowed.error();
    if (!shaped)
        return invalidInput("Invalid deletion task id " + id);
    if (!crypto::constantTimeEquals(std::string_view(id).substr(end + 1), proofOf(call, role)))
        return noSuchEntity("The deletion task " + id + " cannot be found.");
    return json::Object{{"Status", "SUCCEEDED"}};
}

constexpr Entry table[] = {
    {{"iam", "CreateServiceLinkedRole", false}, createServiceLinkedRole},
    {{"iam", "DeleteServiceLinkedRole", false}, deleteServiceLinkedRole},
    {{"iam", "GetServiceLinkedRoleDeletionStatus", true}, getServiceLinkedRoleDeletionStatus},
};

}  // namespace

std::span<const Entry> serviceLinkedRoleOperations()
{
    return table;
}

}  // namespace rolewright::service
