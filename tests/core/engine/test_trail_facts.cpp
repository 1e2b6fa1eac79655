/// What the trail says of STS calls: both sides of a cross-account assume, sessions, root sessions, encoded refusals, log files, and who is behind a record.
#include "core/analysis/origin.h"
#include "core/audit/chain.h"
#include "core/audit/log_file.h"
#include "core/service/authorization_message.h"
#include "tests/support/core/engine_fixture.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace rolewright;
using namespace std::chrono_literals;

namespace {

const std::string productionRole = "arn:aws:iam::444455556666:role/Far";

/// alice in Development may do everything; Far in Production trusts Development; Near in Development trusts alice's account.
class Bench : public test::EngineFixture {
public:
    explicit Bench(const std::filesystem::path& path = {}) : test::EngineFixture(path) {
        if (engine->snapshot()->account(test::account(test::productionId))) return;
        test::addAccount(*engine, test::productionId, "Production");
        must("iam:CreateUser", {{"UserName", "alice"}});
        must("iam:CreateUser", {{"UserName", "bob"}});
        must("iam:PutUserPolicy", {{"UserName", "alice"}, {"PolicyName", "All"}, {"PolicyDocument", test::allowing("*", "*")}});
        must("iam:CreateRole", {{"RoleName", "Near"}, {"AssumeRolePolicyDocument", trust}});
        must("iam:PutRolePolicy", {{"RoleName", "Near"}, {"PolicyName", "All"}, {"PolicyDocument", test::allowing("*", "*")}});
        call(production(), "iam:CreateRole", {{"RoleName", "Far"}, {"AssumeRolePolicyDocument", trust}});
        call(production(), "iam:PutRolePolicy", {{"RoleName", "Far"}, {"PolicyName", "All"}, {"PolicyDocument", test::allowing("*", "*")}});
    }
    static sts::Caller production() { return sts::Caller::root(test::account(test::productionId)); }
    engine::CallResult assume(const sts::Caller& caller, const std::string& arn, json::Object more = json::Object::object()) {
        more["RoleArn"] = arn;
        more["RoleSessionName"] = "s1";
        return call(caller, "sts:AssumeRole", std::move(more));
    }
    std::vector<audit::RecordPtr> since(std::uint64_t sequence) const { return engine->trail(sequence, 100); }

private:
    const std::string trust = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::111122223333:root\"},"
                              "\"Action\":[\"sts:AssumeRole\",\"sts:SetSourceIdentity\",\"sts:TagSession\"]}]}";
};

}  // namespace

class TestTrailFacts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRecordTellsOfNothingThatDidNotHappen() {
        Bench bench;
        const auto tagged = bench.call(bench.root(), "iam:TagUser", {{"UserName", "alice"}, {"userName", "bob"}, {"NewUserName", "carol"}, {"omitted", "x"},
                                                                     {"Tags", json::Object::array({{{"Key", "team"}, {"key", "other"}, {"Value", "blue"}, {"value", "red"}}})}});
        QVERIFY(tagged.answer.ok());
        QCOMPARE(json::compact(audit::toCloudTrail(*tagged.record)["requestParameters"]), std::string("{\"userName\":\"alice\",\"tags\":[{\"key\":\"team\",\"value\":\"blue\"}]}"));
        const auto refused = bench.call(bench.user("bob"), "iam:TagUser", {{"UserName", "alice"}, {"Tags", json::Object::array({{{"Key", "team"}, {"Value", "blue"}}})}, {"userName", "bob"}});
        QCOMPARE(json::stringOr(audit::toCloudTrail(*refused.record)["requestParameters"], "userName"), std::string("alice"));
        const auto own = bench.call(bench.root(), "iam:ListUsers", {{"pathPrefix", "/nowhere/"}});
        QVERIFY(audit::toCloudTrail(*own.record)["requestParameters"].is_null());
        const auto assumed = bench.assume(bench.user("alice"), productionRole, {{"IncomingTransitiveTags", {{"team", "red"}}}});
        QVERIFY(assumed.answer.ok() && !assumed.record->parameters.contains("IncomingTransitiveTags"));
    }

    void settingsOfAnAccountsBucketsAreS3s() {
        Bench bench;
        const json::Object block{{"AccountId", test::developmentId}, {"PublicAccessBlockConfiguration", {{"BlockPublicAcls", true}}}};
        const json::Object put = audit::toCloudTrail(*bench.call(bench.root(), "s3control:PutPublicAccessBlock", block).record);
        QCOMPARE(json::stringOr(put, "eventSource"), std::string("s3.amazonaws.com"));
        QCOMPARE(json::stringOr(put, "eventName"), std::string("PutAccountPublicAccessBlock"));
        const json::Object removed = audit::toCloudTrail(*bench.call(bench.root(), "s3control:DeletePublicAccessBlock", {{"AccountId", test::developmentId}}).record);
        QCOMPARE(json::stringOr(removed, "eventName"), std::string("DeleteAccountPublicAccessBlock"));
    }

    void whatIsTooLongToBeTakenIsNotQuotedEither() {
        Bench bench;
        const std::string token = "eyJhbGciOiJFUzI1NiJ9." + std::string(20'000, 's');
        const auto result = bench.call(sts::Caller::anonymous(), "sts:AssumeRoleWithWebIdentity", {{"RoleArn", productionRole}, {"RoleSessionName", "x1"}, {"WebIdentityToken", token}});
        QVERIFY(result.answer.error().message.find("eyJ") == std::string::npos);
        QVERIFY(json::compact(audit::toJson(*result.record)).find("eyJ") == std::string::npos);
        const auto code = bench.call(bench.user("alice"), "sts:GetSessionToken", {{"SerialNumber", "arn:aws:iam::111122223333:mfa/phone"}, {"TokenCode", "12345x"}});
        QVERIFY(code.record->errorMessage.find("12345x") == std::string::npos);
        QVERIFY(code.record->errorMessage.find("at 'tokenCode'") != std::string::npos);
    }

    void aCrossAccountAssumeIsToldInBothAccounts() {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString() + "/w.rolewright";
        std::string shared;
        {
            Bench bench(path);
            const std::uint64_t before = bench.engine->lastRecord();
            const auto result = bench.assume(bench.user("alice"), productionRole);
            QVERIFY(result.answer.ok());
            const auto records = bench.since(before);
            QCOMPARE(records.size(), std::size_t{2});
            QVERIFY(records[0] == result.record);
            QCOMPARE(records[0]->accountId, std::string(test::developmentId));
            QCOMPARE(records[1]->accountId, std::string(test::productionId));
            shared = records[0]->sharedEventId;
            QCOMPARE(shared.size(), std::size_t{36});
            QCOMPARE(records[1]->sharedEventId, shared);
            QVERIFY(records[0]->eventId != records[1]->eventId);
            QCOMPARE(records[0]->requestId, records[1]->requestId);
            const json::Object far = audit::toCloudTrail(*records[1]);
            QCOMPARE(json::compact(far["userIdentity"]),
                     "{\"type\":\"AWSAccount\",\"principalId\":\"" + bench.world().users.find("alice")->id + "\",\"accountId\":\"111122223333\"}");
            QCOMPARE(json::stringOr(far, "recipientAccountId"), std::string(test::productionId));
            QCOMPARE(json::stringOr(far, "sharedEventID"), shared);
            QCOMPARE(json::compact(far["resources"]), "[{\"accountId\":\"444455556666\",\"type\":\"AWS::IAM::Role\",\"ARN\":\"" + productionRole + "\"}]");
        }
        Bench again(path);  // read back, the chain is whole
        audit::ChainCheck check;
        for (const auto& record : again.since(0)) QVERIFY(check.follow(*record).ok());
        QCOMPARE(check.last(), again.engine->lastRecord());
        QCOMPARE(again.since(0).back()->sharedEventId, shared);
    }

    void ofARefusedOneOnlyTheCallersAccountHears() {
        Bench bench;
        const std::uint64_t before = bench.engine->lastRecord();
        QVERIFY(!bench.assume(bench.user("bob"), productionRole).answer.ok());
        const auto records = bench.since(before);
        QCOMPARE(records.size(), std::size_t{1});
        QCOMPARE(records[0]->accountId, std::string(test::developmentId));
        QVERIFY(records[0]->sharedEventId.empty());
        QCOMPARE(json::stringOr(audit::toCloudTrail(*records[0]), "errorCode"), std::string("AccessDenied"));
    }

    void withinAnAccountThereIsOneRecord() {
        Bench bench;
        const std::uint64_t before = bench.engine->lastRecord();
        QVERIFY(bench.assume(bench.user("alice"), "arn:aws:iam::111122223333:role/Near").answer.ok());
        QCOMPARE(bench.since(before).size(), std::size_t{1});
        QVERIFY(!audit::toCloudTrail(*bench.since(before)[0]).contains("sharedEventID"));
    }

    void parametersAreSpelledAsCloudTrailDoes() {
        Bench bench;
        const json::Object tag{{"Key", "Team"}, {"Value", "Core"}};
        const auto first = bench.assume(bench.user("alice"), "arn:aws:iam::111122223333:role/Near",
                                        {{"Tags", json::Object::array({tag})}, {"TransitiveTagKeys", {"Team"}}, {"SourceIdentity", "alice"}, {"DurationSeconds", 900}});
        QVERIFY(first.answer.ok());
        const json::Object event = audit::toCloudTrail(*first.record);
        QCOMPARE(json::compact(event["requestParameters"]["tags"]), std::string("[{\"key\":\"Team\",\"value\":\"Core\"}]"));
        QCOMPARE(json::compact(event["requestParameters"]["durationSeconds"]), std::string("900"));
        QCOMPARE(json::stringOr(event["responseElements"], "sourceIdentity"), std::string("alice"));
        QCOMPARE(json::stringOr(event["responseElements"]["credentials"], "expiration"), std::string("Nov 14, 2023, 10:28:20 PM"));
        QVERIFY(!event["responseElements"]["credentials"].contains("secretAccessKey") && !event["responseElements"]["credentials"].contains("sessionToken"));
        const auto chained = bench.assume(sts::Caller::of(first.newSession), productionRole);
        QVERIFY(chained.answer.ok());
        const json::Object next = audit::toCloudTrail(*chained.record);
        QCOMPARE(json::compact(next["requestParameters"]["incomingTransitiveTags"]), std::string("{\"Team\":\"Core\"}"));
        QCOMPARE(json::stringOr(next["userIdentity"]["sessionContext"], "sourceIdentity"), std::string("alice"));
        QCOMPARE(json::stringOr(next["userIdentity"]["sessionContext"]["sessionIssuer"], "userName"), std::string("Near"));
    }

    void policiesGivenAsObjectsAreTextsThere() {
        Bench bench;
        const auto result = bench.call(bench.root(), "iam:PutUserPolicy", {{"UserName", "bob"}, {"PolicyName", "P"}, {"PolicyDocument", json::parseObject(test::allowing("s3:*", "*")).value()}});
        QVERIFY(result.answer.ok());
        QCOMPARE(json::stringOr(audit::toCloudTrail(*result.record)["requestParameters"], "policyDocument"), test::allowing("s3:*", "*"));
    }

    void aRootUsersOwnTokenIsRootAndNoAssumedRoot() {
        Bench bench;
        const auto token = bench.call(bench.root(), "sts:GetSessionToken").newSession;
        const auto event = audit::toCloudTrail(*bench.call(sts::Caller::of(token), "s3:ListBuckets").record);
        QCOMPARE(json::stringOr(event["userIdentity"], "type"), std::string("Root"));
        QVERIFY(!event["userIdentity"]["sessionContext"].contains("assumedRoot"));
    }

    void whoSignsInElsewhereIsNamedAsItsProviderDoes() {
        audit::Record record;
        record.service = "sts";
        record.action = "AssumeRoleWithSAML";
        record.callerType = "SAMLUser";
        record.callerPrincipalId = "abc=:ann";
        record.federatedUser = "ann";
        record.identityProvider = "https://idp.example";
        record.parameters = {{"RoleArn", productionRole}, {"SAMLAssertion", "HIDDEN_DUE_TO_SECURITY_REASONS"}};
        const json::Object event = audit::toCloudTrail(record);
        QCOMPARE(json::compact(event["userIdentity"]), std::string("{\"type\":\"SAMLUser\",\"principalId\":\"abc=:ann\",\"userName\":\"ann\",\"identityProvider\":\"https://idp.example\"}"));
        QVERIFY(!event["requestParameters"].contains("sAMLAssertion"));
        record = {};
        record.callerType = "AWSService";
        record.invokedBy = "lambda.amazonaws.com";
        QCOMPARE(json::compact(audit::toCloudTrail(record)["userIdentity"]), std::string("{\"type\":\"AWSService\",\"invokedBy\":\"lambda.amazonaws.com\"}"));
        record = {};
        record.callerType = "AssumedRole";
        record.callerArn = "arn:aws:sts::444455556666:assumed-role/Far/ann";
        record.issuerArn = productionRole;
        record.sessionIssued = Instant{};
        record.identityProvider = "accounts.google.com";
        record.federatedAttributes = {{"aud", "client"}};
        QCOMPARE(json::compact(audit::toCloudTrail(record)["userIdentity"]["sessionContext"]["webIdFederationData"]),
                 std::string("{\"federatedProvider\":\"accounts.google.com\",\"attributes\":{\"aud\":\"client\"}}"));
    }

    void aLogFileHoldsWhatWasChosen() {
        Bench bench;
        const Instant start = bench.clock.now();
        bench.clock.advance(1h);
        QVERIFY(bench.assume(bench.user("alice"), productionRole).answer.ok());
        const auto fileOf = [&](const audit::LogSelection& selection) {
            std::string text;
            audit::LogFile file(selection, [&text](std::string_view piece) { return text.append(piece), true; });
            for (const auto& record : bench.since(0)) file.add(*record);
            file.finish();
            return json::parseObject(text).value()["Records"];
        };
        const json::Object all = fileOf({});
        for (const json::Object& event : all) QVERIFY(json::stringOr(event, "eventSource") != "rolewright.amazonaws.com");
        QCOMPARE(fileOf({start + 1h, std::nullopt, {}}).size(), std::size_t{2});
        QCOMPARE(fileOf({start + 1h, std::nullopt, test::productionId}).size(), std::size_t{1});
        QCOMPARE(fileOf({std::nullopt, start + 1h, {}}).size(), all.size() - 2);
        QCOMPARE(fileOf({start + 2h, std::nullopt, {}}).size(), std::size_t{0});
        audit::LogFile full({}, [](std::string_view) { return false; });
        QVERIFY(!full.add(*bench.since(0).back()));
    }

    void aRecordLeadsBackToThePerson() {
        Bench bench;
        const auto key = bench.must("iam:CreateAccessKey", {{"UserName", "alice"}});
        sts::Caller alice = bench.user("alice");
        alice.accessKeyId = json::stringOr((*key.answer)["AccessKey"], "AccessKeyId");
        const auto near = bench.assume(alice, "arn:aws:iam::111122223333:role/Near", {{"SourceIdentity", "alice"}});
        const auto far = bench.assume(sts::Caller::of(near.newSession), productionRole);
        const auto used = bench.call(sts::Caller::of(far.newSession), "s3:ListBuckets");
        const auto trail = bench.since(0);
        const analysis::Origin origin = analysis::originOf(*used.record, *bench.engine->sessions(), trail);
        QVERIFY(origin.complete && origin.kind == analysis::OriginKind::user);
        QCOMPARE(origin.person, std::string("alice"));
        QCOMPARE(origin.accessKeyId, alice.accessKeyId);
        QCOMPARE(origin.sourceIdentity, std::string("alice"));
        QCOMPARE(origin.sessions.size(), std::size_t{2});
        QCOMPARE(origin.sessions[0].role, productionRole);
        QVERIFY(origin.sessions[0].obtained == far.record);
        QVERIFY(origin.sessions[1].obtained == near.record);
        // The trail alone leads there too, and so does the book.
        const analysis::Origin byTrail = analysis::originOf(*used.record, {}, trail);
        QVERIFY(byTrail.complete && byTrail.person == "alice" && byTrail.sessions.size() == 2);
        QCOMPARE(byTrail.sessions[1].arn, near.newSession->arn());
        const analysis::Origin byBook = analysis::originOf(*used.record, *bench.engine->sessions(), {});
        QVERIFY(byBook.complete && byBook.person == "alice" && !byBook.sessions[0].obtained);
        const analysis::Origin byNothing = analysis::originOf(*used.record, {}, {});
        QVERIFY(!byNothing.complete && byNothing.sessions.size() == 1 && byNothing.kind == analysis::OriginKind::unknown);
        const analysis::Origin root = analysis::originOf(*bench.must("s3:ListBuckets").record, {}, {});
        QVERIFY(root.complete && root.kind == analysis::OriginKind::root && root.sessions.empty());
    }

    void aTrailThatRunsInCirclesIsLeft() {
        audit::Record record;
        record.service = "sts";
        record.callerType = "AssumedRole";
        record.accessKeyId = "ASIAAAAAAAAAAAAAAAAA";
        record.response = {{"credentials", {{"accessKeyId", record.accessKeyId}}}};
        const std::vector<audit::RecordPtr> trail{std::make_shared<const audit::Record>(record)};
        const analysis::Origin origin = analysis::originOf(record, {}, trail);
        QVERIFY(!origin.complete && origin.sessions.size() == 1);
    }

    void aRefusalIsDecodedByThoseWhoMay() {
        Bench bench;
        const auto refused = bench.call(bench.user("bob"), "s3:CreateBucket", {{"Bucket", "a-bucket"}});
        QVERIFY(refused.denied && refused.grounds);
        const std::string message =
            service::encodeAuthorizationMessage(bench.engine->workspaceKey(), *refused.grounds->world, refused.grounds->caller, refused.grounds->context, *refused.denied);
        QVERIFY(message.size() <= 10'240);
        const auto decode = [&](const sts::Caller& caller, const std::string& text) { return bench.call(caller, "sts:DecodeAuthorizationMessage", {{"EncodedMessage", text}}); };
        const auto told = decode(bench.user("alice"), message);
        QVERIFY(told.answer.ok());
        const json::Object says = json::parseObject(json::stringOr(*told.answer, "DecodedMessage")).value();
        QCOMPARE(says["allowed"].get<bool>(), false);
        QCOMPARE(says["explicitDeny"].get<bool>(), false);
        QCOMPARE(json::stringOr(says["context"], "action"), std::string("s3:CreateBucket"));
        QCOMPARE(json::stringOr(says["context"]["principal"], "name"), std::string("bob"));
        QVERIFY(says["context"]["conditions"]["items"].size() > 5);
        QCOMPARE(json::compact(told.record->parameters), std::string("{\"EncodedMessage\":\"HIDDEN_DUE_TO_SECURITY_REASONS\"}"));
        QVERIFY(told.record->response.is_null());
        QCOMPARE(decode(bench.user("bob"), message).answer.error().code, std::string("AccessDenied"));
        QCOMPARE(decode(Bench::production(), message).answer.error().code, std::string("InvalidAuthorizationMessageException"));
        for (std::size_t i = 0; i < message.size(); i += 37) {
            std::string other = message;
            other[i] = other[i] == 'A' ? 'B' : 'A';
            QCOMPARE(decode(bench.user("alice"), other).answer.error().code, std::string("InvalidAuthorizationMessageException"));
        }
    }
};

QTEST_APPLESS_MAIN(TestTrailFacts)
#include "test_trail_facts.moc"
