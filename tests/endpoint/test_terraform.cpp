#include "tests/endpoint/served_world.h"

#include <QTest>

using namespace rolewright;

/// Terraform and its AWS provider against the served world: what it made it finds again as it made it.
class TestTerraform : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void appliesChangesAndDestroys();
};

namespace {

/// Whether the command ended as it should; what Terraform said otherwise.
void runAs(const test::ServedWorld& world, std::vector<std::string> arguments, int exitCode)
{
    arguments.push_back("-no-color");
    const test::Said said = world.run("terraform", arguments);
    QVERIFY2(said.exitCode == exitCode, (arguments.front() + " ended with " + std::to_string(said.exitCode) + "\n" + said.out + said.error).c_str());
}

}  // namespace

/// The provider is not fetched here: ROLEWRIGHT_TERRAFORM_PLUGINS is a filesystem mirror that has hashicorp/aws.
void TestTerraform::appliesChangesAndDestroys()
{
    const std::string plugins = qEnvironmentVariable("ROLEWRIGHT_TERRAFORM_PLUGINS").toStdString();
    if (plugins.empty())
        QSKIP("ROLEWRIGHT_TERRAFORM_PLUGINS does not name a filesystem mirror of Terraform's AWS provider");
    test::ServedWorld world;
    if (world.run("terraform", {"version"}).exitCode != 0)
        QSKIP("terraform is not installed");
    world.set("AWS_ACCESS_KEY_ID", test::ServedWorld::adminId);
    world.set("AWS_SECRET_ACCESS_KEY", test::ServedWorld::adminSecret);
    world.set("CHECKPOINT_DISABLE", "1");
    QFile configuration(qEnvironmentVariable("ROLEWRIGHT_SOURCE_DIR") + QStringLiteral("/tests/endpoint/terraform/main.tf"));
    QVERIFY(configuration.open(QIODevice::ReadOnly));
    world.write("main.tf", configuration.readAll().toStdString());

    const std::size_t users = world.fixture.world().users.size();
    runAs(world, {"init", "-plugin-dir=" + plugins}, 0);
    for (const char* note : {"-var=note=first", "-var=note=second"}) {
        runAs(world, {"apply", "-auto-approve", note}, 0);
        runAs(world, {"plan", "-detailed-exitcode", note}, 0);  // 2: it wants to change something
    }
    QVERIFY(world.fixture.world().users.find("tf-alice"));
    const auto role = world.fixture.world().roles.find("AWSServiceRoleForElasticBeanstalk");
    QVERIFY(role && role->description == "second");
    runAs(world, {"destroy", "-auto-approve", "-var=note=second"}, 0);
    QCOMPARE(world.fixture.world().users.size(), users);
    QVERIFY(world.fixture.world().buckets.empty() && world.fixture.world().objects.empty());
}

QTEST_GUILESS_MAIN(TestTerraform)
#include "test_terraform.moc"
