/// Many at once, copies, and dragging: one undo step, and a word on each that failed.
#include "tests/support/ui/page_bench.h"
#include "ui/models/filter_model.h"
#include "ui/pages/groups/groups_page.h"
#include "ui/pages/policies/policies_page.h"
#include "ui/pages/providers/providers_page.h"
#include "ui/pages/resources/resources_page.h"
#include "ui/pages/roles/roles_page.h"
#include "ui/pages/users/users_page.h"
#include "ui/widgets/tags_editor.h"

#include <QMimeData>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace rolewright;

namespace {

const std::string s3ReadOnly = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";

QString arn(const char* resource)
{
    return QStringLiteral("arn:aws:iam::111122223333:") + QLatin1String(resource);
}

template <typename PageType>
struct Bulk : test::PageBench<PageType> {
    QTableView* list(const char* name) { return test::part<QTableView>(this->page, name); }
    /// Selects the rows of these names, as Ctrl and clicks do.
    void select(const char* listName, const QStringList& names)
    {
        QTableView* view = list(listName);
        view->clearSelection();
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            if (names.contains(view->model()->index(row, 0).data().toString()))
                view->selectionModel()->select(view->model()->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
        QCOMPARE(view->selectionModel()->selectedRows().size(), names.size());
    }
    /// Opens the menu of the button above the list and chooses an entry.
    bool more(const QString& id, const QString& entry)
    {
        return this->told(this->robot.click(id + QStringLiteral("More")) && this->robot.chooseAction(id + QStringLiteral("MoreMenu"), entry));
    }
    /// Drops ARNs on a row, as a drag does.
    bool drop(const char* listName, const QStringList& arns, const QString& row)
    {
        auto* model = qobject_cast<ui::FilterModel*>(list(listName)->model());
        QMimeData data;
        data.setData(QLatin1String(ui::FilterModel::arnsType), arns.join(QLatin1Char('\n')).toUtf8());
        for (int i = 0; i < model->rowCount(); ++i) {
            const QModelIndex target = model->index(i, 0);
            if (target.data().toString() != row)
                continue;
            const bool may = model->canDropMimeData(&data, Qt::CopyAction, -1, -1, target);
            const bool done = model->dropMimeData(&data, Qt::CopyAction, -1, -1, target);
            this->settle();
            return may && done;
        }
        return false;
    }
    bool has(const identity::Principal& row, const std::string& policy)
    {
        return std::find(row.attachedPolicies.begin(), row.attachedPolicies.end(), policy) != row.attachedPolicies.end();
    }
    bool isIn(const char* who, const char* where)
    {
        const auto row = this->user(who);
        return std::find(row->groups.begin(), row->groups.end(), where) != row->groups.end();
    }
};

}  // namespace

class TestBulk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void manyUsersGetAPolicyAsOneStep();
    void manyUsersJoinAGroup();
    void manyUsersAreTagged();
    void oneThatFailsStopsNoneOfTheOthers();
    void whatIsSoAlreadyIsSaid();
    void aUserIsCloned();
    void aRoleIsCloned();
    void aPolicyIsClonedAndAttached();
    void aCopyNeedsAFreeName();
    void whatIsImportedAtOnceIsListedWhole();
    void nothingIsDoneInAnotherAccount();
    void usersAreDroppedOnAGroup();
    void policiesAndPrincipalsAreDroppedOnARole();
    void whatDoesNotFitCannotBeDropped();
    void aDeletionThatIsRefusedStopsNoneOfTheOthers();
    void bucketsAreTaggedAndKeepTheirOtherTags();
    void providersAreTaggedAndDeletedTogether();
};

void TestBulk::manyUsersGetAPolicyAsOneStep()
{
    Bulk<ui::UsersPage> bench;
    bench.select("usersList", {QStringLiteral("alice"), QStringLiteral("bob"), QStringLiteral("carol")});
    QVERIFY(bench.more(QStringLiteral("users"), QStringLiteral("Attach policies")));
    QVERIFY(bench.pick(QStringLiteral("usersBulkPicker"), "AmazonS3ReadOnlyAccess"));
    for (const char* name : {"alice", "bob", "carol"})
        QVERIFY2(bench.has(*bench.user(name), s3ReadOnly), name);
    QCOMPARE(bench.store.undoStack()->count(), 1);
    bench.undo();
    for (const char* name : {"alice", "bob", "carol"})
        QVERIFY2(!bench.has(*bench.user(name), s3ReadOnly), name);
}

void TestBulk::manyUsersJoinAGroup()
{
    Bulk<ui::UsersPage> bench;
    bench.select("usersList", {QStringLiteral("alice"), QStringLiteral("carol")});
    QVERIFY(bench.more(QStringLiteral("users"), QStringLiteral("Add to groups")));
    QVERIFY(bench.pick(QStringLiteral("usersBulkPicker"), "Developers"));
    QVERIFY(bench.isIn("carol", "Developers") && bench.isIn("alice", "Developers"));
    bench.undo();
    QVERIFY(!bench.isIn("carol", "Developers") && bench.isIn("alice", "Developers"));
}

void TestBulk::manyUsersAreTagged()
{
    Bulk<ui::UsersPage> bench;
    bench.must("iam:TagUser", {{"UserName", "bob"}, {"Tags", json::Object::array({{{"Key", "Team"}, {"Value", "Old"}}, {{"Key", "Kept"}, {"Value", "1"}}})}});
    bench.settle();
    bench.select("usersList", {QStringLiteral("alice"), QStringLiteral("bob")});
    QVERIFY(bench.more(QStringLiteral("users"), QStringLiteral("Tag")));
    auto* dialog = bench.robot.find(QStringLiteral("usersBulkTags"));
    QVERIFY(dialog);
    dialog->findChild<ui::TagsEditor*>()->setTags({{"Team", "Data"}});
    Q_EMIT dialog->findChild<ui::TagsEditor*>()->edited();
    QVERIFY(bench.click("bulkTagsTake"));
    QCOMPARE(bench.user("alice")->tags, (identity::Tags{{"Team", "Data"}}));
    const identity::Tags tags = bench.user("bob")->tags;
    QVERIFY(std::find(tags.begin(), tags.end(), identity::Tag{"Team", "Data"}) != tags.end());
    QVERIFY(std::find(tags.begin(), tags.end(), identity::Tag{"Kept", "1"}) != tags.end());
    QCOMPARE(bench.store.undoStack()->count(), 1);
}

void TestBulk::oneThatFailsStopsNoneOfTheOthers()
{
    Bulk<ui::UsersPage> bench;
    // Ten managed policies are as many as a user may have.
    int attached = 0;
    bench.store.snapshot()->awsPolicies().forEach([&](const auto& policy) {
        const std::string text = identity::arnOf({}, *policy);
        if (attached < 10 && text != s3ReadOnly && text.find("/aws-service-role/") == std::string::npos) {
            bench.must("iam:AttachUserPolicy", {{"UserName", "bob"}, {"PolicyArn", text}});
            ++attached;
        }
    });
    bench.settle();
    bench.select("usersList", {QStringLiteral("alice"), QStringLiteral("bob"), QStringLiteral("carol")});
    QVERIFY(bench.more(QStringLiteral("users"), QStringLiteral("Attach policies")));
    QVERIFY(bench.pick(QStringLiteral("usersBulkPicker"), "AmazonS3ReadOnlyAccess"));
    QVERIFY(bench.has(*bench.user("alice"), s3ReadOnly) && bench.has(*bench.user("carol"), s3ReadOnly));
    QVERIFY(!bench.has(*bench.user("bob"), s3ReadOnly));
    QVERIFY2(bench.prompts.asked.value(1).contains(QStringLiteral("iam:AttachUserPolicy")), qPrintable(bench.prompts.asked.join(QLatin1Char('\n'))));
    bench.undo();
    QVERIFY(!bench.has(*bench.user("alice"), s3ReadOnly) && !bench.has(*bench.user("carol"), s3ReadOnly));
}

void TestBulk::whatIsSoAlreadyIsSaid()
{
    Bulk<ui::UsersPage> bench;
    bench.select("usersList", {QStringLiteral("alice"), QStringLiteral("bob")});
    QVERIFY(bench.more(QStringLiteral("users"), QStringLiteral("Add to groups")));
    QVERIFY(bench.pick(QStringLiteral("usersBulkPicker"), "Developers"));
    QVERIFY(bench.prompts.asked.value(1).contains(QStringLiteral("nothing to do")));
    QCOMPARE(bench.store.undoStack()->count(), 0);
}

void TestBulk::aUserIsCloned()
{
    Bulk<ui::UsersPage> bench;
    bench.must("iam:TagUser", {{"UserName", "bob"}, {"Tags", json::Object::array({{{"Key", "Team"}, {"Value", "Data"}}})}});
    bench.must("iam:PutUserPolicy", {{"UserName", "bob"}, {"PolicyName", "Own"}, {"PolicyDocument", test::allowing("s3:GetObject", "*")}});
    bench.must("iam:AttachUserPolicy", {{"UserName", "bob"}, {"PolicyArn", s3ReadOnly}});
    bench.must("iam:PutUserPermissionsBoundary", {{"UserName", "bob"}, {"PermissionsBoundary", s3ReadOnly}});
    bench.must("iam:CreateAccessKey", {{"UserName", "bob"}});
    bench.settle();
    bench.select("usersList", {QStringLiteral("bob")});
    bench.prompts.text = QStringLiteral("robert");
    QVERIFY(bench.more(QStringLiteral("users"), QStringLiteral("Clone")));
    bench.settle();
    const auto copy = bench.user("robert");
    QVERIFY(copy);
    QCOMPARE(copy->groups, bench.user("bob")->groups);
    QCOMPARE(copy->attachedPolicies, bench.user("bob")->attachedPolicies);
    QCOMPARE(copy->tags, bench.user("bob")->tags);
    QVERIFY(copy->boundary == bench.user("bob")->boundary);
    QCOMPARE(copy->inlinePolicies.size(), std::size_t{1});
    QCOMPARE(copy->inlinePolicies[0].document->text(), bench.user("bob")->inlinePolicies[0].document->text());
    bench.world()->accessKeys.forEach([](const auto& key) { QVERIFY(key->user != "robert"); });
    bench.undo();
    QVERIFY(!bench.user("robert"));
    bench.redo();
    QVERIFY(bench.user("robert"));
}

void TestBulk::aRoleIsCloned()
{
    Bulk<ui::RolesPage> bench;
    bench.select("rolesList", {QStringLiteral("Auditor")});
    bench.prompts.text = QStringLiteral("SecondAuditor");
    QVERIFY(bench.more(QStringLiteral("roles"), QStringLiteral("Clone")));
    bench.settle();
    const auto before = bench.world()->roles.find("Auditor");
    const auto copy = bench.world()->roles.find("SecondAuditor");
    QVERIFY(copy);
    QCOMPARE(copy->trust->text(), before->trust->text());
    QCOMPARE(copy->maxSessionSeconds.value_or(0), before->maxSessionSeconds.value_or(0));
    QCOMPARE(copy->description, before->description);
    QCOMPARE(copy->attachedPolicies, before->attachedPolicies);
    QCOMPARE(bench.codeOf(bench.as("carol"), "sts:AssumeRole", {{"RoleArn", "arn:aws:iam::111122223333:role/SecondAuditor"}, {"RoleSessionName", "s1"}}),
             std::string("AccessDenied"));
    bench.undo();
    QVERIFY(!bench.world()->roles.find("SecondAuditor"));
}

void TestBulk::aPolicyIsClonedAndAttached()
{
    Bulk<ui::PoliciesPage> bench;
    bench.select("policiesList", {QStringLiteral("AmazonS3ReadOnlyAccess")});
    bench.prompts.text = QStringLiteral("OurReadOnly");
    QVERIFY(bench.more(QStringLiteral("policies"), QStringLiteral("Clone")));
    bench.settle();
    const auto copy = bench.world()->policies.find("OurReadOnly");
    QVERIFY(copy);
    QCOMPARE(copy->document()->text(), bench.store.snapshot()->managedPolicy(s3ReadOnly)->document()->text());
    bench.select("policiesList", {QStringLiteral("OurReadOnly"), QStringLiteral("AmazonS3ReadOnlyAccess")});
    QVERIFY(bench.more(QStringLiteral("policies"), QStringLiteral("Attach to")));
    QVERIFY(bench.pick(QStringLiteral("policiesBulkPicker"), "Auditors"));
    QVERIFY(bench.has(*bench.group("Auditors"), s3ReadOnly));
    QVERIFY(bench.has(*bench.group("Auditors"), "arn:aws:iam::111122223333:policy/OurReadOnly"));
}

void TestBulk::aCopyNeedsAFreeName()
{
    Bulk<ui::UsersPage> bench;
    const auto users = bench.world()->users.size();
    for (const char* wrong : {"", "ALICE", "a b", "ä", "x/y"}) {
        bench.select("usersList", {QStringLiteral("bob")});
        bench.prompts.text = QString::fromUtf8(wrong);
        QVERIFY(bench.more(QStringLiteral("users"), QStringLiteral("Clone")));
        bench.settle();
        QCOMPARE(bench.world()->users.size(), users);
    }
}

/// More than are told one by one elsewhere: two lists that are one keep their count by what they are told.
void TestBulk::whatIsImportedAtOnceIsListedWhole()
{
    Bulk<ui::PoliciesPage> bench;
    const auto rows = [&] { return bench.list("policiesList")->model()->rowCount(); };
    const int before = rows();
    constexpr int imported = 200;
    const AccountId account = test::account(test::developmentId);
    identity::Editor editor(*bench.engine->snapshot());
    for (int i = 0; i < imported; ++i) {
        identity::ManagedPolicy policy = *bench.engine->snapshot()->awsPolicies().at(0);
        policy.awsManaged = false;
        policy.name = "imported" + std::to_string(i);
        policy.id = "ANPAIMPORTED" + std::to_string(10'000'000 + i);
        editor.put(account, policy);
    }
    bench.store.applyChanges(std::move(editor).finish(Phrase("Import")), "rolewright:Import", &bench.page);
    QTRY_COMPARE(rows(), before + imported);
    bench.select("policiesList", {QStringLiteral("imported0"), QStringLiteral("imported199")});
    bench.store.undoStack()->undo();
    QTRY_COMPARE(rows(), before);
}

void TestBulk::nothingIsDoneInAnotherAccount()
{
    Bulk<ui::RolesPage> bench;
    bench.store.setAccount(test::account("444455556666"));
    bench.settle();
    bench.select("rolesList", {QStringLiteral("Auditor")});
    QVERIFY(bench.more(QStringLiteral("roles"), QStringLiteral("Attach policies")));
    QVERIFY(bench.pick(QStringLiteral("rolesBulkPicker"), "PowerUserAccess"));
    const std::string power = "arn:aws:iam::aws:policy/PowerUserAccess";
    QVERIFY(!bench.has(*bench.world()->roles.find("Auditor"), power));
    QVERIFY(!bench.has(*bench.engine->snapshot()->account(test::account("444455556666"))->roles.find("Auditor"), power));
    QVERIFY(bench.prompts.asked.value(1).contains(QStringLiteral("Production")));
}

void TestBulk::usersAreDroppedOnAGroup()
{
    Bulk<ui::GroupsPage> bench;
    QVERIFY(bench.drop("groupsList", {arn("user/carol"), arn("user/alice")}, QStringLiteral("Developers")));
    QVERIFY(bench.isIn("carol", "Developers"));
    QCOMPARE(bench.store.undoStack()->count(), 1);
    bench.undo();
    QVERIFY(!bench.isIn("carol", "Developers"));
}

void TestBulk::policiesAndPrincipalsAreDroppedOnARole()
{
    Bulk<ui::RolesPage> bench;
    bench.must("iam:PutUserPolicy", {{"UserName", "bob"}, {"PolicyName", "Assume"}, {"PolicyDocument", test::allowing("sts:AssumeRole", "*")}});
    bench.must("iam:CreateRole", {{"RoleName", "Closed"}, {"AssumeRolePolicyDocument", test::trusting("arn:aws:iam::111122223333:user/alice")}});
    bench.settle();
    const json::Object wish{{"RoleArn", "arn:aws:iam::111122223333:role/Closed"}, {"RoleSessionName", "s1"}};
    QCOMPARE(bench.codeOf(bench.as("bob"), "sts:AssumeRole", wish), std::string("AccessDenied"));
    QVERIFY(bench.drop("rolesList", {arn("user/bob")}, QStringLiteral("Closed")));
    QCOMPARE(bench.codeOf(bench.as("bob"), "sts:AssumeRole", wish), std::string("ok"));
    QCOMPARE(bench.codeOf(bench.as("alice"), "sts:AssumeRole", wish), std::string("ok"));
    QVERIFY(bench.drop("rolesList", {QString::fromStdString(s3ReadOnly)}, QStringLiteral("Closed")));
    QVERIFY(bench.has(*bench.world()->roles.find("Closed"), s3ReadOnly));
    bench.undo();
    bench.undo();
    QCOMPARE(bench.codeOf(bench.as("bob"), "sts:AssumeRole", wish), std::string("AccessDenied"));
}

void TestBulk::whatDoesNotFitCannotBeDropped()
{
    Bulk<ui::RolesPage> bench;
    const auto before = bench.engine->snapshot();
    for (const QStringList& arns :
         {QStringList{arn("group/Developers")}, QStringList{arn("user/bob"), QString::fromStdString(s3ReadOnly)}, QStringList{arn("role/Auditor")},
          QStringList{QStringLiteral("rubbish")}, QStringList{QStringLiteral("arn:aws:s3:::bucket")}, QStringList{}})
        QVERIFY2(!bench.drop("rolesList", arns, QStringLiteral("Auditor")), qPrintable(arns.join(QLatin1Char(' '))));
    QCOMPARE(bench.engine->snapshot() == before, true);
}

void TestBulk::aDeletionThatIsRefusedStopsNoneOfTheOthers()
{
    Bulk<ui::UsersPage> bench;
    bench.must("iam:CreateUser", {{"UserName", "keeper"}});
    bench.must("iam:PutUserPolicy", {{"UserName", "keeper"}, {"PolicyName", "All"}, {"PolicyDocument", json::compact({{"Version", "2012-10-17"}, {"Statement", json::Object::array({{{"Effect", "Allow"}, {"Action", "iam:*"}, {"Resource", "*"}}, {{"Effect", "Deny"}, {"Action", "iam:DeleteUser"}, {"Resource", "arn:aws:iam::111122223333:user/bob"}}})}})}});
    bench.store.setBase(bench.as("keeper"));
    bench.settle();
    bench.select("usersList", {QStringLiteral("alice"), QStringLiteral("bob"), QStringLiteral("carol")});
    QVERIFY(bench.click("usersDelete"));
    bench.settle();
    QVERIFY(!bench.user("alice") && !bench.user("carol"));
    QVERIFY(bench.user("bob"));
    const QString told = bench.prompts.asked.last();
    QVERIFY2(told.startsWith(QStringLiteral("Done: 2 of 3. One undo takes it back. Refused: 1.\n• bob, iam:DeleteUser: ")), qPrintable(told));
    QCOMPARE(bench.store.undoStack()->count(), 1);
    bench.undo();
    QVERIFY(bench.user("alice") && bench.user("bob") && bench.user("carol"));
    QVERIFY(bench.isIn("alice", "Developers"));
}

void TestBulk::bucketsAreTaggedAndKeepTheirOtherTags()
{
    Bulk<ui::ResourcesPage> bench;
    for (const char* name : {"first-of-two", "second-of-two"})
        bench.must("s3:CreateBucket", {{"Bucket", name}});
    bench.must("s3:PutBucketTagging", {{"Bucket", "second-of-two"}, {"Tagging", {{"TagSet", json::Object::array({{{"Key", "Team"}, {"Value", "Old"}}, {{"Key", "Kept"}, {"Value", "1"}}})}}}});
    bench.settle();
    bench.select("resourcesList", {QStringLiteral("first-of-two"), QStringLiteral("second-of-two")});
    QVERIFY(bench.more(QStringLiteral("resources"), QStringLiteral("Tag")));
    auto* dialog = bench.robot.find(QStringLiteral("resourcesBulkTags"));
    QVERIFY(dialog);
    dialog->findChild<ui::TagsEditor*>()->setTags({{"Team", "Data"}});
    Q_EMIT dialog->findChild<ui::TagsEditor*>()->edited();
    QVERIFY(bench.click("bulkTagsTake"));
    const auto tags = [&](const char* name) { return bench.world()->buckets.find(name)->tags; };
    QCOMPARE(tags("first-of-two"), (identity::Tags{{"Team", "Data"}}));
    QCOMPARE(tags("second-of-two").size(), std::size_t(2));
    const identity::Tags second = tags("second-of-two");
    for (const identity::Tag& tag : {identity::Tag{"Team", "Data"}, identity::Tag{"Kept", "1"}})
        QCOMPARE(std::count(second.begin(), second.end(), tag), 1);
    QCOMPARE(bench.store.undoStack()->count(), 1);
    bench.undo();
    QVERIFY(tags("first-of-two").empty());
    QCOMPARE(tags("second-of-two"), (identity::Tags{{"Team", "Old"}, {"Kept", "1"}}));
}

void TestBulk::providersAreTaggedAndDeletedTogether()
{
    Bulk<ui::ProvidersPage> bench;
    QStringList names;
    for (const char* host : {"one.example.com", "two.example.com"}) {
        bench.must("iam:CreateOpenIDConnectProvider", {{"Url", std::string("https://") + host}, {"ClientIDList", {"app"}}, {"ThumbprintList", {std::string(40, 'a')}}});
        names += QString::fromLatin1(host);
    }
    bench.settle();
    bench.select("providersList", names);
    QVERIFY(bench.more(QStringLiteral("providers"), QStringLiteral("Tag")));
    auto* dialog = bench.robot.find(QStringLiteral("providersBulkTags"));
    QVERIFY(dialog);
    dialog->findChild<ui::TagsEditor*>()->setTags({{"Team", "Data"}});
    Q_EMIT dialog->findChild<ui::TagsEditor*>()->edited();
    QVERIFY(bench.click("bulkTagsTake"));
    int tagged = 0;
    bench.world()->oidcProviders.forEach([&](const auto& row) { tagged += row->tags == identity::Tags{{"Team", "Data"}} ? 1 : 0; });
    QCOMPARE(tagged, 2);
    bench.select("providersList", names);
    QVERIFY(bench.click("providersDelete"));
    QCOMPARE(bench.world()->oidcProviders.size(), std::size_t(0));
    bench.undo();
    QCOMPARE(bench.world()->oidcProviders.size(), std::size_t(2));
}

QTEST_MAIN(TestBulk)
#include "test_bulk.moc"
