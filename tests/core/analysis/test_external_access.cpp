/// What is found of access from outside, and that the engine lets every example in.
#include "core/analysis/external_access.h"

#include "core/analysis/finding_json.h"
#include "core/identity/access_list.h"
#include "core/identity/bindings.h"
#include "core/identity/change_set.h"
#include "tests/support/core/data_dir.h"
#include "tests/support/core/sample_world.h"

#include <QTest>

using namespace rolewright;
using namespace rolewright::analysis;

namespace {

constexpr const char* outsideOrganization = "777788889999";
constexpr const char* unknown = "123456789012";
constexpr const char* organizationId = "o-practice01";
constexpr const char* resourceControls[] = {"none", "passes", "stops"};
constexpr Instant now{std::chrono::seconds(1'795'510'800)};

std::string filled(std::string text)
{
    for (const auto& [mark, id] : {std::pair{"$D", test::developmentId}, std::pair{"$P", test::productionId}, std::pair{"$S", outsideOrganization},
                                   std::pair{"$X", unknown}, std::pair{"$O", organizationId}}) {
        for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at))
            text.replace(at, 2, id);
    }
    return text;
}

std::string policyOf(const json::Object& statements)
{
    return json::Object{{"Version", "2012-10-17"}, {"Statement", json::Object::parse(filled(statements.dump()))}}.dump();
}

identity::Organization organizationWith(const json::Object& rcp)
{
    identity::Organization organization;
    organization.id = organizationId;
    organization.managementAccount = test::account(test::developmentId);
    organization.policies = {{"p-scp", "FullAWSAccess", policy::Type::serviceControl,
                              test::document(R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]})")},
                             {"p-rcp", "RCPFullAWSAccess", policy::Type::resourceControl,
                              test::document(R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]})")}};
    std::vector<std::string> attached{"p-scp", "p-rcp"};
    if (!rcp.is_null()) {
        organization.policies.push_back({"p-deny", "Perimeter", policy::Type::resourceControl, test::document(policyOf(rcp))});
        attached.emplace_back("p-deny");
    }
    organization.units = {{"r-prac", "", "Root", attached}};
    for (const char* id : {test::developmentId, test::productionId})
        organization.accounts.push_back({test::account(id), "r-prac", {"p-scp", "p-rcp"}});
    return organization;
}

/// Three accounts, and the resource with its policy in Production.
identity::Snapshot worldOf(const json::Object& testCase)
{
    identity::Editor editor{identity::Snapshot()};
    const AccountId production = test::account(test::productionId);
    for (const char* id : {test::developmentId, test::productionId, outsideOrganization}) {
        identity::Account account;
        account.id = test::account(id);
        account.name = id;
        editor.putAccount(account);
    }
    editor.putOrganization(organizationWith(testCase.contains("rcp") ? testCase.at("rcp") : json::Object()));
    identity::User bob;
    bob.name = "bob";
    bob.id = "AIDABOBBOBBOBBOBBOB1";
    editor.put(test::account(test::developmentId), bob);
    identity::User inside;
    inside.name = "admin";
    inside.id = "AIDAINSIDEINSIDE0001";
    editor.put(production, inside);
    const policy::DocumentPtr document = test::document(policyOf(testCase.at("policy")));
    const auto bindings = identity::bindPrincipals(editor.snapshot(), *document).byArn;
    const std::string kind = test::textOf(testCase, "resource");
    if (kind == "role") {
        identity::Role role;
        role.name = "target";
        role.id = "AROATARGETTARGET0001";
        role.trust = document;
        role.trustBindings = bindings;
        editor.put(production, role);
    } else if (kind == "bucket") {
        identity::Bucket bucket;
        bucket.name = "target";
        bucket.region = "us-east-1";
        bucket.policy = document;
        bucket.policyBindings = bindings;
        if (!testCase.contains("block"))
            bucket.publicAccessBlock.reset();
        editor.put(production, bucket);
    } else if (kind == "function") {
        identity::Function function;
        function.name = "target";
        function.region = "us-east-1";
        function.policy = document;
        function.policyBindings = bindings;
        editor.put(production, function);
    } else {
        const std::string arn = kind == "queue" ? "arn:aws:sqs:us-east-1:$P:target" : "arn:aws:kms:us-east-1:$P:key/1234abcd-12ab-34cd-56ef-1234567890ab";
        editor.put(production, identity::GuardedResource{filled(arn), document, bindings, now});
    }
    return editor.snapshot();
}

service::CallContext contextNow()
{
    service::CallContext context;
    context.now = now;
    return context;
}

TrustZone zoneOf(const identity::Snapshot& world, bool organization)
{
    return TrustZone::of(world, test::account(test::productionId), organization ? ZoneType::organization : ZoneType::account).value();
}

ExternalAccess found(const identity::Snapshot& world, bool organization)
{
    return externalAccess(world, zoneOf(world, organization), contextNow(), [] { return false; });
}

QString lineOf(const ExternalFinding& finding)
{
    std::string line = (finding.isPublic ? "public " : "external ") + finding.principalType + " " + finding.principal + " ";
    for (const std::string& action : finding.actions)
        line += (&action == &finding.actions.front() ? "" : ",") + action;
    return QString::fromStdString(line + " " + resourceControls[static_cast<int>(finding.resourceControl)] + " " + finding.example.asker);
}

/// As whoever opens the example asks it.
evaluation::Decision decided(const identity::Snapshot& world, const OutsideRequest& example)
{
    const auto asker = findAsker(world, {}, example.asker, now);
    if (!asker)
        qFatal("%s", asker.error().message.c_str());
    const service::Prepared prepared =
        prepare(world, *asker, example.action, example.resource, {contextNow(), example.given, example.absent, example.excluded});
    return evaluation::decide(prepared.request, prepared.policies);
}

const json::Object& statementOf(const json::Object& policy, const std::string& pointer)
{
    return policy.at(json::Object::json_pointer(pointer));
}

}  // namespace

class TestExternalAccess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsWhomThePolicyLetsIn_data();
    void findsWhomThePolicyLetsIn();
    void aFindingKeepsItsIdAndSaysWhereItIs();
    void aBucketsListIsToldAsItsPolicyIs();
    void theSameWordsTwiceAreTwoFindings();
    void anAccountOfNoOrganizationHasNoSuchZone();
    void stopsWhenNobodyWantsIt();
    void isToldInAwsWords();
    void whatIsFoundIsWhatGetsIn_data() { findsWhomThePolicyLetsIn_data(); }
    void whatIsFoundIsWhatGetsIn();
};

void TestExternalAccess::findsWhomThePolicyLetsIn_data()
{
    QTest::addColumn<QByteArray>("testCase");
    for (const json::Object& one : test::readCases("analysis/external_access.jsonl"))
        QTest::newRow(test::textOf(one, "name").c_str()) << QByteArray::fromStdString(one.dump());
}

void TestExternalAccess::findsWhomThePolicyLetsIn()
{
    QFETCH(QByteArray, testCase);
    const json::Object one = json::Object::parse(testCase.toStdString());
    const identity::Snapshot world = worldOf(one);
    const ExternalAccess access = found(world, test::textOf(one, "zone") == "organization");
    QStringList expected;
    for (const auto& line : one.at("findings"))
        expected += QString::fromStdString(filled(line.get<std::string>()));
    QStringList lines;
    for (const ExternalFinding& finding : access.findings)
        lines += lineOf(finding);
    QCOMPARE(lines, expected);
    QCOMPARE(access.resources, std::size_t{1});
    for (const ExternalFinding& finding : access.findings) {
        QCOMPARE(decided(world, finding.example).effect, evaluation::Effect::allowed);
        if (finding.resourceControl == ResourceControlEffect::stops) {
            OutsideRequest bound = finding.example;
            bound.excluded = 0;
            const evaluation::Decision decision = decided(world, bound);
            QCOMPARE(decision.effect, evaluation::Effect::explicitDeny);
            QCOMPARE(decision.layer, evaluation::Layer::resourceControl);
        }
    }
}

/// The other way round: whoever gets in with an ordinary request is found.
void TestExternalAccess::whatIsFoundIsWhatGetsIn()
{
    QFETCH(QByteArray, testCase);
    const json::Object one = json::Object::parse(testCase.toStdString());
    const bool organization = test::textOf(one, "zone") == "organization";
    const identity::Snapshot world = worldOf(one);
    const bool isFound = !found(world, organization).findings.empty();
    struct Ordinary {
        const char* kind;
        const char* action;
        const char* resource;
    };
    constexpr Ordinary calls[] = {{"role", "sts:AssumeRole", "arn:aws:iam::$P:role/target"},
                                  {"bucket", "s3:GetObject", "arn:aws:s3:::target/x"},
                                  {"bucket", "s3:ListBucket", "arn:aws:s3:::target"},
                                  {"function", "lambda:InvokeFunction", "arn:aws:lambda:us-east-1:$P:function:target"},
                                  {"queue", "sqs:SendMessage", "arn:aws:sqs:us-east-1:$P:target"},
                                  {"key", "kms:Decrypt", "arn:aws:kms:us-east-1:$P:key/1234abcd-12ab-34cd-56ef-1234567890ab"}};
    for (const char* who : {"$X:user/x", "$X:role/ci-x", "$S:user/x", "$S:role/updater", "$D:user/bob", "$D:role/updater"}) {
        if (organization && std::string_view(who).starts_with("$D"))
            continue;
        for (const auto& [kind, action, resource] : calls) {
            if (kind != test::textOf(one, "resource"))
                continue;
            OutsideRequest request;
            request.asker = filled(std::string("outsider:arn:aws:iam::") + who);
            request.action = action;
            request.resource = filled(resource);
            const bool allowed = decided(world, request).effect == evaluation::Effect::allowed;
            QVERIFY2(!allowed || isFound, (request.asker + " " + action).c_str());
        }
    }
}

void TestExternalAccess::aBucketsListIsToldAsItsPolicyIs()
{
    const json::Object inside = json::Object::parse(R"({"Effect": "Allow", "Principal": {"AWS": "$P"}, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::target/*"})");
    identity::Editor editor(worldOf({{"resource", "bucket"}, {"policy", json::Object::array({inside})}}));
    const AccountId owner = test::account(test::productionId);
    identity::Bucket bucket = *editor.snapshot().account(owner)->buckets.find("target");
    identity::setAccessList(bucket, {owner.text(), {{owner.text(), "FULL_CONTROL"}, {std::string(identity::allUsers), "READ"}, {unknown, "WRITE"}}});
    editor.put(owner, bucket);
    QVERIFY(found(editor.snapshot(), false).findings.empty());  // lists are off
    bucket.configurations["OwnershipControls"] = R"({"Rules":[{"ObjectOwnership":"ObjectWriter"}]})";
    editor.put(owner, bucket);
    const ExternalAccess access = found(editor.snapshot(), false);
    QStringList lines;
    for (const ExternalFinding& finding : access.findings) {
        lines += QString::fromStdString(finding.pointer) + QLatin1Char(' ') + lineOf(finding).section(QLatin1Char(' '), 0, 3);
        QCOMPARE(decided(editor.snapshot(), finding.example).effect, evaluation::Effect::allowed);
    }
    QCOMPARE(lines, (QStringList{QStringLiteral("/Statement/1 public AWS * s3:ListBucket,s3:ListBucketVersions,s3:ListBucketMultipartUploads"),
                                 QStringLiteral("/Statement/2 external AWS arn:aws:iam::123456789012:root s3:PutObject")}));
    bucket.publicAccessBlock = identity::PublicAccessBlock{false, true, false, false};
    editor.put(owner, bucket);
    QCOMPARE(found(editor.snapshot(), false).findings.size(), std::size_t{1});
}

void TestExternalAccess::aFindingKeepsItsIdAndSaysWhereItIs()
{
    const json::Object grant = json::Object::parse(R"({"Effect": "Allow", "Principal": {"AWS": "$X"}, "Action": "sts:AssumeRole"})");
    const json::Object inside = json::Object::parse(R"({"Effect": "Allow", "Principal": {"AWS": "$P"}, "Action": "sts:AssumeRole"})");
    const auto first = found(worldOf({{"resource", "role"}, {"policy", json::Object::array({grant})}}), false).findings;
    const auto moved = found(worldOf({{"resource", "role"}, {"policy", json::Object::array({inside, grant})}}), false).findings;
    const auto alone = found(worldOf({{"resource", "role"}, {"policy", grant}}), false).findings;
    QCOMPARE(first.size(), std::size_t{1});
    QCOMPARE(moved.size(), std::size_t{1});
    QCOMPARE(alone.size(), std::size_t{1});
    QCOMPARE(moved.front().id, first.front().id);
    QCOMPARE(alone.front().id, first.front().id);
    QCOMPARE(first.front().pointer, std::string("/Statement/0"));
    QCOMPARE(moved.front().pointer, std::string("/Statement/1"));
    QCOMPARE(alone.front().pointer, std::string("/Statement"));
    const json::Object policy = json::Object::parse(policyOf(json::Object::array({inside, grant})));
    QCOMPARE(statementOf(policy, moved.front().pointer), json::Object::parse(filled(grant.dump())));

    json::Object other = grant;
    other["Condition"] = {{"StringEquals", {{"sts:ExternalId", "x"}}}};
    const auto changed = found(worldOf({{"resource", "role"}, {"policy", json::Object::array({other})}}), false).findings;
    QVERIFY(changed.front().id != first.front().id);
    const auto ofOrganization = found(worldOf({{"resource", "role"}, {"policy", json::Object::array({grant})}}), true).findings;
    QVERIFY(ofOrganization.front().id != first.front().id);
}

void TestExternalAccess::theSameWordsTwiceAreTwoFindings()
{
    const json::Object grant = json::Object::parse(R"({"Effect": "Allow", "Principal": {"AWS": "$X"}, "Action": "sts:AssumeRole"})");
    const auto findings = found(worldOf({{"resource", "role"}, {"policy", json::Object::array({grant, grant})}}), false).findings;
    QCOMPARE(findings.size(), std::size_t{2});
    QVERIFY(findings[0].id != findings[1].id);
}

void TestExternalAccess::anAccountOfNoOrganizationHasNoSuchZone()
{
    const identity::Snapshot world = worldOf(test::readCases("analysis/external_access.jsonl").front());
    const auto zone = TrustZone::of(world, test::account(outsideOrganization), ZoneType::organization);
    QVERIFY(!zone);
    QCOMPARE(zone.error().code, std::string("ValidationException"));
    const auto nobodys = TrustZone::of(world, test::account(unknown), ZoneType::account);
    QCOMPARE(nobodys.error().code, std::string("ResourceNotFoundException"));
    QCOMPARE(zoneOf(world, true).accounts().size(), std::size_t{2});
    QVERIFY(!zoneOf(world, true).contains(outsideOrganization));
}

void TestExternalAccess::stopsWhenNobodyWantsIt()
{
    const identity::Snapshot world = worldOf(test::readCases("analysis/external_access.jsonl").front());
    const ExternalAccess access = externalAccess(world, zoneOf(world, false), contextNow(), [] { return true; });
    QVERIFY(!access.complete);
    QVERIFY(access.findings.empty());
}

void TestExternalAccess::isToldInAwsWords()
{
    const auto cases = test::readCases("analysis/external_access.jsonl");
    const auto wanted =
        std::find_if(cases.begin(), cases.end(), [](const json::Object& one) { return one.at("name") == "an RCP stops what is outside the organization"; });
    QVERIFY(wanted != cases.end());
    const json::Object told = asJson(found(worldOf(*wanted), true).findings.front());
    QCOMPARE(told.at("resource"), json::Object("arn:aws:s3:::target"));
    QCOMPARE(told.at("resourceType"), json::Object("AWS::S3::Bucket"));
    QCOMPARE(told.at("resourceOwnerAccount"), json::Object(test::productionId));
    const json::Object& details = told.at("findingDetails").at(0).at("externalAccessDetails");
    QCOMPARE(details.at("action"), json::Object::array({"s3:GetObject"}));
    QCOMPARE(details.at("principal"), json::Object({{"AWS", unknown}}));
    QCOMPARE(details.at("isPublic"), json::Object(false));
    QCOMPARE(details.at("resourceControlPolicyRestriction"), json::Object("APPLICABLE"));
    QCOMPARE(told.at("rolewright").at("resourceControlPolicies"), json::Object("stops"));
    QCOMPARE(told.at("rolewright").at("statement"), json::Object("/Statement/0"));

    const auto corp =
        std::find_if(cases.begin(), cases.end(), [](const json::Object& one) { return one.at("name") == "a key for another account through a service"; });
    const json::Object conditions =
        asJson(found(worldOf(*corp), false).findings.front()).at("findingDetails").at(0).at("externalAccessDetails").at("condition");
    QCOMPARE(conditions.at("kms:CallerAccount"), json::Object(unknown));
    QCOMPARE(conditions.at("kms:ViaService"), json::Object("s3.us-east-1.amazonaws.com"));
}

QTEST_APPLESS_MAIN(TestExternalAccess)
#include "test_external_access.moc"
