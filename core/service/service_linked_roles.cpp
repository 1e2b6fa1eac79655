/// Roles that belong to AWS services. Sources: IAM User Guide, "Create a service-linked role", "AWS services that work with IAM"; each service's own page for
/// the name; AWS Managed Policy Reference for the policies; IAM API Reference, CreateServiceLinkedRole, DeleteServiceLinkedRole, GetServiceLinkedRoleDeletionStatus.
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
    std::string_view role;         ///< behind `AWSServiceRoleFor`
    std::string_view policy = {};  ///< AWS's managed policy that says what the role may; empty where its name is not known
    bool takesSuffix = false;
};

/// Services whose role has a name of its own, sorted.
constexpr Service services[] = {
    {"access-analyzer.amazonaws.com", "AccessAnalyzer", "AccessAnalyzerServiceRolePolicy"},
    {"accountdiscovery.ssm.amazonaws.com", "AmazonSSM_AccountDiscovery"},
    {"acm.amazonaws.com", "CertificateManager", "CertificateManagerServiceRolePolicy"},
    {"application-autoscaling.amazonaws.com", "ApplicationAutoScaling"},
    {"appmesh.amazonaws.com", "AppMesh", "AWSAppMeshServiceRolePolicy"},
    {"autoscaling-plans.amazonaws.com", "AutoScalingPlans_EC2AutoScaling", "AWSAutoScalingPlansEC2AutoScalingPolicy"},
    {"autoscaling.amazonaws.com", "AutoScaling", "AutoScalingServiceRolePolicy", true},
    {"backup.amazonaws.com", "Backup", "AWSBackupServiceLinkedRolePolicyForBackup"},
    {"batch.amazonaws.com", "Batch", "BatchServiceRolePolicy"},
    {"cassandra.application-autoscaling.amazonaws.com", "ApplicationAutoScaling_CassandraTable", "AWSApplicationAutoscalingCassandraTablePolicy"},
    {"ce.amazonaws.com", "CostExplorer"},
    {"cks.kms.amazonaws.com", "KeyManagementServiceCustomKeyStores"},
    {"cloud9.amazonaws.com", "AWSCloud9", "AWSCloud9ServiceRolePolicy"},
    {"cloudhsm.amazonaws.com", "CloudHSM"},
    {"cloudtrail.amazonaws.com", "CloudTrail", "CloudTrailServiceRolePolicy"},
    {"codestar-notifications.amazonaws.com", "CodeStarNotifications", "AWSCodeStarNotificationsServiceRolePolicy"},
    {"compute-optimizer.amazonaws.com", "ComputeOptimizer", "ComputeOptimizerServiceRolePolicy"},
    {"config.amazonaws.com", "Config", "AWSConfigServiceRolePolicy"},
    {"connect.amazonaws.com", "AmazonConnect", "AmazonConnectServiceLinkedRolePolicy", true},
    {"dax.amazonaws.com", "DAX", "DAXServiceRolePolicy"},
    {"dms-fleet-advisor.amazonaws.com", "DMSFleetAdvisor"},
    {"dms.amazonaws.com", "DMSServerless"},
    {"docdb-elastic.amazonaws.com", "DocDB-Elastic"},
    {"ec2-instance-connect.amazonaws.com", "Ec2InstanceConnect"},
    {"ec2.application-autoscaling.amazonaws.com", "ApplicationAutoScaling_EC2SpotFleetRequest", "AWSApplicationAutoscalingEC2SpotFleetRequestPolicy"},
    {"ecr.amazonaws.com", "ECRTemplate"},
    {"ecs.amazonaws.com", "ECS", "AmazonECSServiceRolePolicy"},
    {"eks-connector.amazonaws.com", "AmazonEKSConnector"},
    {"eks-fargate.amazonaws.com", "AmazonEKSForFargate", "AmazonEKSForFargateServiceRolePolicy"},
    {"eks-nodegroup.amazonaws.com", "AmazonEKSNodegroup", "AWSServiceRoleForAmazonEKSNodegroup"},
    {"eks.amazonaws.com", "AmazonEKS", "AmazonEKSServiceRolePolicy"},
    {"elasticache.amazonaws.com", "ElastiCache", "ElastiCacheServiceRolePolicy"},
    {"elasticbeanstalk.amazonaws.com", "ElasticBeanstalk", "AWSElasticBeanstalkServiceRolePolicy"},
    {"elasticfilesystem.amazonaws.com", "AmazonElasticFileSystem", "AmazonElasticFileSystemServiceRolePolicy"},
    {"elasticloadbalancing.amazonaws.com", "ElasticLoadBalancing", "AWSElasticLoadBalancingServiceRolePolicy"},
    {"elasticmapreduce.amazonaws.com", "EMRCleanup", "AmazonEMRCleanupPolicy"},
    {"email.cognito-idp.amazonaws.com", "AmazonCognitoIdpEmailService"},
    {"emr-containers.amazonaws.com", "AmazonEMRContainers"},
    {"emrwal.amazonaws.com", "EMRWAL"},
    {"es.amazonaws.com", "AmazonElasticsearchService", "AmazonElasticsearchServiceRolePolicy"},
    {"events.amazonaws.com", "CloudWatchEvents", "CloudWatchEventsServiceRolePolicy"},
    {"fis.amazonaws.com", "FIS"},
    {"fms.amazonaws.com", "FMS", "FMSServiceRolePolicy"},
    {"fsx.amazonaws.com", "AmazonFSx", "AmazonFSxServiceRolePolicy"},
    {"globalaccelerator.amazonaws.com", "GlobalAccelerator", "AWSGlobalAcceleratorSLRPolicy"},
    {"grafana.amazonaws.com", "AmazonGrafana"},
    {"guardduty.amazonaws.com", "AmazonGuardDuty", "AmazonGuardDutyServiceRolePolicy"},
    {"imagebuilder.amazonaws.com", "ImageBuilder", "AWSServiceRoleForImageBuilder"},
    {"inspector.amazonaws.com", "AmazonInspector", "AmazonInspectorServiceRolePolicy"},
    {"inspector2.amazonaws.com", "AmazonInspector2", "AmazonInspector2ServiceRolePolicy"},
    {"iotmanagedintegrations.amazonaws.com", "IoTManagedIntegrations"},
    {"kafka.amazonaws.com", "Kafka", "KafkaServiceRolePolicy"},
    {"kafkaconnect.amazonaws.com", "KafkaConnect"},
    {"lakeformation.amazonaws.com", "LakeFormationDataAccess"},
    {"lex.amazonaws.com", "LexBots"},
    {"lexv2.amazonaws.com", "LexV2Bots", {}, true},
    {"license-manager.amazonaws.com", "AWSLicenseManagerRole", "AWSLicenseManagerServiceRolePolicy"},
    {"lightsail.amazonaws.com", "Lightsail"},
    {"m2.amazonaws.com", "AWSM2"},
    {"macie.amazonaws.com", "AmazonMacie", "AmazonMacieServiceRolePolicy"},
    {"memorydb.amazonaws.com", "MemoryDB", "MemoryDBServiceRolePolicy"},
    {"mq.amazonaws.com", "AmazonMQ", "AmazonMQServiceRolePolicy"},
    {"mrk.kms.amazonaws.com", "KeyManagementServiceMultiRegionKeys"},
    {"notifications.amazonaws.com", "AwsUserNotifications"},
    {"observability.aoss.amazonaws.com", "AmazonOpenSearchServerless"},
    {"opensearchservice.amazonaws.com", "AmazonOpenSearchService", "AmazonOpenSearchServiceRolePolicy"},
    {"ops.apigateway.amazonaws.com", "APIGateway", "APIGatewayServiceRolePolicy"},
    {"ops.emr-serverless.amazonaws.com", "AmazonEMRServerless"},
    {"opsdatasync.ssm.amazonaws.com", "SystemsManagerOpsDataSync"},
    {"opsinsights.ssm.amazonaws.com", "AmazonSSM_OpsInsights"},
    {"organizations.amazonaws.com", "Organizations", "AWSOrganizationsServiceTrustPolicy"},
    {"pullthroughcache.ecr.amazonaws.com", "ECRPullThroughCache"},
    {"ram.amazonaws.com", "ResourceAccessManager", "AWSResourceAccessManagerServiceRolePolicy"},
    {"rds.amazonaws.com", "RDS", "AmazonRDSServiceRolePolicy"},
    {"redshift.amazonaws.com", "Redshift", "AmazonRedshiftServiceLinkedRolePolicy"},
    {"replication.cassandra.amazonaws.com", "KeyspacesReplication"},
    {"replication.dynamodb.amazonaws.com", "DynamoDBReplication", "DynamoDBReplicationServiceRolePolicy"},
    {"replication.ecr.amazonaws.com", "ECRReplication", "ECRReplicationServiceRolePolicy"},
    {"replicator.lambda.amazonaws.com", "LambdaReplicator", "AWSLambdaReplicator"},
    {"repository.sync.codeconnections.amazonaws.com", "GitSync"},
    {"resource-explorer-2.amazonaws.com", "ResourceExplorer", "AWSResourceExplorerServiceRolePolicy"},
    {"rolesanywhere.amazonaws.com", "RolesAnywhere", "AWSRolesAnywhereServicePolicy"},
    {"s3-outposts.amazonaws.com", "S3OnOutposts"},
    {"securityhub.amazonaws.com", "SecurityHub", "AWSSecurityHubServiceRolePolicy"},
    {"servicecatalog.amazonaws.com", "ServiceCatalog"},
    {"ses.amazonaws.com", "AmazonSES"},
    {"shield.amazonaws.com", "AWSShield", "AWSShieldServiceRolePolicy"},
    {"spot.amazonaws.com", "EC2Spot", "AWSEC2SpotServiceRolePolicy"},
    {"spotfleet.amazonaws.com", "EC2SpotFleet", "AWSEC2SpotFleetServiceRolePolicy"},
    {"ssm-incidents.amazonaws.com", "IncidentManager"},
    {"ssm-quicksetup.amazonaws.com", "SSMQuickSetup"},
    {"ssm.amazonaws.com", "AmazonSSM", "AmazonSSMServiceRolePolicy"},
    {"sso.amazonaws.com", "SSO", "AWSSSOServiceRolePolicy"},
    {"support.amazonaws.com", "Support", "AWSSupportServiceRolePolicy"},
    {"transitgateway.amazonaws.com", "VPCTransitGateway", "AWSVPCTransitGatewayServiceRolePolicy"},
    {"trustedadvisor.amazonaws.com", "TrustedAdvisor", "AWSTrustedAdvisorServiceRolePolicy"},
    {"vpcorigin.cloudfront.amazonaws.com", "CloudFrontVPCOrigin"},
    {"waf.amazonaws.com", "WAFLogging", "WAFLoggingServiceRolePolicy"},
    {"wafv2.amazonaws.com", "WAFV2Logging", "WAFV2LoggingServiceRolePolicy"},
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

/// Such a role may what its service's policy says, which comes with it. Where the policy's document is not known here the role may nothing, and its title says so.
void attachOwnPolicy(Call& call, const Service& service, identity::Role& role)
{
    const std::string arn = "arn:aws:iam::aws:policy/aws-service-role/" + std::string(service.policy);
    if (!service.policy.empty() && call.world().managedPolicy(arn))
        role.attachedPolicies.push_back(arn);
    else if (!service.policy.empty())
        call.title(Phrase::tr("Create service-linked role %1, without the policy %2, which is not known here").with(role.name, std::string(service.policy)));
    else
        call.title(Phrase::tr("Create service-linked role %1, without a policy: AWS's is not known here").with(role.name));
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
    attachOwnPolicy(call, *service, role);
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
