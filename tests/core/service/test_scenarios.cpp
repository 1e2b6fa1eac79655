/// The operations of IAM policies, S3 and Organizations as stories: every answer, error and quota. See tests/support/core/scenario.h for the form.
#include "tests/support/core/data_dir.h"
#include "tests/support/core/scenario.h"

#include <QtTest>

using namespace rolewright;

class TestScenarios : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void policies_data() { rows("service/policies.json"); }
    void policies() { play(); }
    void simulations_data() { rows("service/simulations.json"); }
    void simulations() { play(); }
    void flows_data() { rows("service/flows.json"); }
    void flows() { play(); }
    void assumeRole_data() { rows("service/assume_role.json"); }
    void assumeRole() { play(); }
    void userSessions_data() { rows("service/user_sessions.json"); }
    void userSessions() { play(); }
    void credentials_data() { rows("service/credentials.json"); }
    void credentials() { play(); }
    void mfa_data() { rows("service/mfa.json"); }
    void mfa() { play(); }
    void webIdentity_data() { rows("service/web_identity.json"); }
    void webIdentity() { play(); }
    void outboundIdentity_data() { rows("service/outbound_identity.json"); }
    void outboundIdentity() { play(); }
    void practiceIdentity_data() { rows("service/practice_identity.json"); }
    void practiceIdentity() { play(); }
    void saml_data() { rows("service/saml.json"); }
    void saml() { play(); }
    void s3_data() { rows("service/s3.json"); }
    void s3() { play(); }
    void s3Objects_data() { rows("service/s3_objects.json"); }
    void s3Objects() { play(); }
    void s3CustomerKeys_data() { rows("service/s3_customer_keys.json"); }
    void s3CustomerKeys() { play(); }
    void s3Lists_data() { rows("service/s3_lists.json"); }
    void s3Lists() { play(); }
    void s3Archives_data() { rows("service/s3_archives.json"); }
    void s3Archives() { play(); }
    void s3Accounts_data() { rows("service/s3_accounts.json"); }
    void s3Accounts() { play(); }
    void functions_data() { rows("service/functions.json"); }
    void functions() { play(); }
    void notifications_data() { rows("service/notifications.json"); }
    void notifications() { play(); }
    void organizations_data() { rows("service/organizations.json"); }
    void organizations() { play(); }
    void organizationRecords_data() { rows("service/organization_records.json"); }
    void organizationRecords() { play(); }
    void organizationFeatures_data() { rows("service/organization_features.json"); }
    void organizationFeatures() { play(); }

    void rootSessions_data() { rows("service/root_sessions.json"); }
    void rootSessions() { play(); }
    void delegation_data() { rows("service/delegation.json"); }
    void delegation() { play(); }
    void resourcePolicies_data() { rows("service/resource_policies.json"); }
    void resourcePolicies() { play(); }
    void stsRegions_data() { rows("service/sts_regions.json"); }
    void stsRegions() { play(); }
    void lastAccessed_data() { rows("service/last_accessed.json"); }
    void lastAccessed() { play(); }
    void recordedIam_data() { rows("service/recorded_iam.json"); }
    void recordedIam() { play(); }

    void sayWhatWentOtherwise_data() {
        QTest::addColumn<QByteArray>("scenario");
        QTest::addColumn<QByteArray>("complaint");
        for (const json::Object& row : test::readCases("service/wrong_scenarios.json"))
            QTest::newRow(test::textOf(row, "Name").c_str()) << QByteArray::fromStdString(json::compact(row)) << QByteArray::fromStdString(test::textOf(row, "Complaint"));
    }
    void sayWhatWentOtherwise() {
        QFETCH(QByteArray, scenario);
        QFETCH(QByteArray, complaint);
        const QByteArray told = QByteArray::fromStdString(test::playScenario(json::parseObject(scenario.toStdString()).value()));
        QVERIFY2(told.contains(complaint), told.constData());
    }

private:
    static void rows(const char* file) {
        QTest::addColumn<QByteArray>("scenario");
        for (const json::Object& row : test::readCases(file)) QTest::newRow(test::textOf(row, "Name").c_str()) << QByteArray::fromStdString(json::compact(row));
    }
    static void play() {
        QFETCH(QByteArray, scenario);
        const std::string wrong = test::playScenario(json::parseObject(scenario.toStdString()).value());
        QVERIFY2(wrong.empty(), wrong.c_str());
    }
};

QTEST_APPLESS_MAIN(TestScenarios)
#include "test_scenarios.moc"
