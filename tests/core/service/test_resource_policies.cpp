/// Policies of resources known by their ARNs count as resource-based ones, within the account and across accounts.
#include "core/catalogue/catalogue.h"
#include "core/identity/change_set.h"
#include "core/service/authorize.h"
#include "core/service/resource_policies.h"

#include <QTest>

using namespace rolewright;

namespace {

const auto owner = AccountId::parse("111122223333").value();
const auto other = AccountId::parse("444455556666").value();

identity::User namedUser(const std::string& name, const std::string& permission)
{
    identity::User user;
    user.name = name;
    user.id = "AIDA" + std::string(17, name.front() == 'a' ? 'A' : 'B');
    if (!permission.empty()) {
        const std::string text = R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":")" + permission + R"(","Resource":"*"}]})";
        user.inlinePolicies.push_back({"p", policy::Document::parse(text).value()});
    }
    return user;
}

}  // namespace

class TestResourcePolicies : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void decides_data();
    void decides();
    void namesActionsThatThereAre();
};

void TestResourcePolicies::decides_data()
{
    QTest::addColumn<QString>("guarded");
    QTest::addColumn<QString>("principal");  // of the one statement; empty: there is no policy
    QTest::addColumn<QString>("caller");     // account/user
    QTest::addColumn<QString>("permission"); // of its own
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("resource");
    QTest::addColumn<bool>("allowed");
    const QString queue = QStringLiteral("arn:aws:sqs:us-east-1:111122223333:orders");
    const QString key = QStringLiteral("arn:aws:kms:us-east-1:111122223333:key/k");
    const QString table = QStringLiteral("arn:aws:dynamodb:us-east-1:111122223333:table/t");
    const QString alice = QStringLiteral("arn:aws:iam::111122223333:user/alice");
    const QString bob = QStringLiteral("arn:aws:iam::444455556666:user/bob");
    const QString account = QStringLiteral("arn:aws:iam::111122223333:root");
    const QString own = QStringLiteral("111122223333/alice");
    const QString stranger = QStringLiteral("444455556666/bob");
    const QString send = QStringLiteral("sqs:SendMessage");
    const auto row = [&](const char* name, const QString& guarded, const QString& principal, const QString& caller, const QString& permission, const QString& action, const QString& resource, bool allowed) {
        QTest::newRow(name) << guarded << principal << caller << permission << action << resource << allowed;
    };
    row("one statement is enough within the account", queue, alice, own, {}, send, queue, true);
    row("the account alone only delegates", queue, account, own, {}, send, queue, false);
    row("and does, to whom has a policy", queue, account, own, send, send, queue, true);
    row("somebody else needs both: the resource alone", queue, bob, stranger, {}, send, queue, false);
    row("somebody else needs both: his own alone", queue, alice, stranger, send, send, queue, false);
    row("somebody else has both", queue, bob, stranger, send, send, queue, true);
    row("a queue's policy is of that queue alone", queue, bob, stranger, send, send, queue + QStringLiteral("2"), false);
    row("without a policy one's own is enough at home", {}, {}, own, send, send, queue, true);
    row("a key's policy must allow at home as well", key, bob, own, QStringLiteral("kms:Decrypt"), QStringLiteral("kms:Decrypt"), key, false);
    row("a key's policy may delegate to the account", key, account, own, QStringLiteral("kms:Decrypt"), QStringLiteral("kms:Decrypt"), key, true);
    row("a table's indexes are the table's", table, bob, stranger, QStringLiteral("dynamodb:Query"), QStringLiteral("dynamodb:Query"), table + QStringLiteral("/index/i"), true);
}

void TestResourcePolicies::decides()
{
    QFETCH(QString, guarded);
    QFETCH(QString, principal);
    QFETCH(QString, caller);
    QFETCH(QString, permission);
    QFETCH(QString, action);
    QFETCH(QString, resource);
    QFETCH(bool, allowed);
    identity::Editor editor(identity::Snapshot{});
    for (const AccountId& id : {owner, other}) {
        identity::Account account;
        account.id = id;
        editor.putAccount(account);
    }
    const AccountId asks = AccountId::parse(caller.section(QLatin1Char('/'), 0, 0).toStdString()).value();
    const std::string name = caller.section(QLatin1Char('/'), 1).toStdString();
    editor.put(asks, namedUser(name, permission.toStdString()));
    if (!guarded.isEmpty()) {
        const std::string text = R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":")" + principal.toStdString() + R"("},"Action":"*","Resource":"*"}]})";
        editor.put(owner, identity::GuardedResource{guarded.toStdString(), policy::Document::parse(text).value(), {}, {}});
    }
    const service::Verdict verdict =
        service::explain(editor.snapshot(), sts::Caller::user(asks, name), {action.toStdString(), resource.toStdString(), {}}, service::CallContext{});
    QCOMPARE(verdict.explanation.decision.effect == evaluation::Effect::allowed, allowed);
}

/// What one is asked for can be granted: the catalogue knows each of the actions.
void TestResourcePolicies::namesActionsThatThereAre()
{
    for (const char* service : {"backup", "codeartifact", "dynamodb", "ecr", "elasticfilesystem", "es", "events", "kms", "secretsmanager", "sns", "sqs"}) {
        const service::ResourcePolicyActions actions = service::resourcePolicyActions(std::string("arn:aws:") + service + ":us-east-1:111122223333:x");
        for (const std::string& action : {actions.put, actions.get, actions.remove}) {
            const auto* known = catalogue::Catalogue::instance().service(service);
            QVERIFY2(known && known->action(std::string_view(action).substr(action.find(':') + 1)), action.c_str());
        }
    }
}

QTEST_APPLESS_MAIN(TestResourcePolicies)
#include "test_resource_policies.moc"
