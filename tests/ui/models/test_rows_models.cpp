/// The entity lists follow the world by exact steps: random edits through the engine, watched by Qt's own model tester.
#include "core/identity/row_tables.h"
#include "tests/support/ui/page_fixture.h"
#include "ui/models/buckets_model.h"
#include "ui/models/filter_model.h"
#include "ui/models/groups_model.h"
#include "ui/models/objects_model.h"
#include "ui/models/policies_model.h"
#include "ui/models/roles_model.h"
#include "ui/models/users_model.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace rolewright;
using namespace rolewright::ui;
using test::account;
using test::developmentId;
using test::productionId;

namespace {

constexpr int rounds = 60;
constexpr std::size_t names = 40;

identity::AccountPtr development(const engine::Engine& engine) { return engine.snapshot()->account(account(developmentId)); }

/// Calls that come as they please; what the engine refuses (a name that is taken, a bucket that is full) changes nothing.
class RandomEdits {
public:
    RandomEdits(test::BackendFixture& fixture, unsigned seed) : m_fixture(fixture), m_random(seed) {}

    void make(int count)
    {
        for (int i = 0; i < count; ++i)
            m_fixture.engine->call(sts::Caller::root(account(developmentId)), any());
    }

private:
    std::string name(const char* kind) { return kind + std::to_string(m_random() % names); }
    service::Operation any()
    {
        using test::operationOf;
        const std::string trust = test::trusting("arn:aws:iam::111122223333:root");
        const std::string document = test::allowing("s3:GetObject", "arn:aws:s3:::b/" + std::to_string(m_random() % 9));
        const std::string policyArn = "arn:aws:iam::111122223333:policy/" + name("policy");
        const std::string bucket = "bucket-" + std::to_string(m_random() % names);
        const std::string filled = "bucket-" + std::to_string(m_random() % 3);
        switch (m_random() % 26) {
        case 0: case 1: return operationOf("iam:CreateUser", {{"UserName", name("user")}});
        case 2: return operationOf("iam:DeleteUser", {{"UserName", name("user")}});
        case 3: return operationOf("iam:TagUser", {{"UserName", name("user")}, {"Tags", json::Object::array({{{"Key", "n"}, {"Value", std::to_string(m_random())}}})}});
        case 4: case 5: return operationOf("iam:CreateGroup", {{"GroupName", name("group")}});
        case 6: return operationOf("iam:DeleteGroup", {{"GroupName", name("group")}});
        case 7: return operationOf("iam:PutGroupPolicy", {{"GroupName", name("group")}, {"PolicyName", name("inline")}, {"PolicyDocument", document}});
        case 8: case 9: return operationOf("iam:CreateRole", {{"RoleName", name("role")}, {"AssumeRolePolicyDocument", trust}});
        case 10: return operationOf("iam:DeleteRole", {{"RoleName", name("role")}});
        case 11: return operationOf("iam:UpdateRoleDescription", {{"RoleName", name("role")}, {"Description", std::to_string(m_random())}});
        case 12: case 13: return operationOf("iam:CreatePolicy", {{"PolicyName", name("policy")}, {"PolicyDocument", document}});
        case 14: return operationOf("iam:DeletePolicy", {{"PolicyArn", policyArn}});
        case 15: return operationOf("iam:TagPolicy", {{"PolicyArn", policyArn}, {"Tags", json::Object::array({{{"Key", "n"}, {"Value", std::to_string(m_random())}}})}});
        case 16: return operationOf("s3:CreateBucket", {{"Bucket", bucket}});
        case 17: return operationOf("s3:DeleteBucket", {{"Bucket", bucket}});
        case 18: return operationOf("s3:PutObject", {{"Bucket", filled}, {"Key", "object" + std::to_string(m_random() % 6)}, {"Body", std::to_string(m_random())}});
        case 20: case 21: return operationOf("s3:PutObject", {{"Bucket", filled}, {"Key", "object" + std::to_string(m_random() % 6)}, {"Body", "again"}});
        default: return operationOf("s3:DeleteObject", {{"Bucket", filled}, {"Key", "object" + std::to_string(m_random() % 6)}});
        }
    }

    test::BackendFixture& m_fixture;
    std::mt19937 m_random;
};

/// Watches one model and a filter over it while the world moves.
class Watch {
public:
    explicit Watch(QAbstractItemModel& model)
        : m_model(model), m_modelTester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest), m_resets(&model, &QAbstractItemModel::modelReset),
          m_inserts(&model, &QAbstractItemModel::rowsInserted), m_removals(&model, &QAbstractItemModel::rowsRemoved), m_changes(&model, &QAbstractItemModel::dataChanged)
    {
        m_filter.setSourceModel(&model);
        m_filter.sort(0);
        m_filter.setFilterText(QStringLiteral("1"));
        m_filterTester = std::make_unique<QAbstractItemModelTester>(&m_filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_selection = std::make_unique<QItemSelectionModel>(&model);
        m_resets.clear();
    }

    /// Before the world moves: every row is remembered, every third selected.
    void remember()
    {
        m_rows.clear();
        m_selection->clear();
        for (int row = 0; row < m_model.rowCount(); ++row) {
            const QModelIndex index = m_model.index(row, 0);
            m_rows.emplace_back(index, index.data(KeyRole).toString());
            if (row % 3 == 0)
                m_selection->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
    }

    /// After it moved: the model says exactly `keys`; what was remembered is where its key is now, or gone with it.
    void check(const QStringList& keys)
    {
        QStringList shown;
        for (int row = 0; row < m_model.rowCount(); ++row)
            shown += m_model.index(row, 0).data(KeyRole).toString();
        QCOMPARE(shown, keys);
        int selected = 0;
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            const auto& [index, key] = m_rows[i];
            QCOMPARE(index.isValid(), keys.contains(key));
            if (!index.isValid())
                continue;
            QCOMPARE(index.data(KeyRole).toString(), key);
            QCOMPARE(m_selection->isRowSelected(index.row(), {}), i % 3 == 0);
            selected += i % 3 == 0 ? 1 : 0;
        }
        QCOMPARE(m_selection->selectedRows().size(), selected);
        checkFilter();
        QCOMPARE(m_resets.count(), 0);
    }

    /// The test means something: rows came, went and changed.
    void checkMoved(bool changes) const
    {
        QVERIFY(m_inserts.count() > 5);
        QVERIFY(m_removals.count() > 2);
        QVERIFY(!changes || m_changes.count() > 2);
    }

private:
    void checkFilter()
    {
        int matching = 0;
        for (int row = 0; row < m_model.rowCount(); ++row)
            matching += m_model.index(row, 0).data(FilterRole).toString().contains(QLatin1Char('1')) ? 1 : 0;
        QCOMPARE(m_filter.rowCount(), matching);
        for (int row = 1; row < m_filter.rowCount(); ++row)
            QVERIFY(m_filter.index(row - 1, 0).data(SortRole).toString().compare(m_filter.index(row, 0).data(SortRole).toString(), Qt::CaseInsensitive) <= 0);
    }

    QAbstractItemModel& m_model;
    QAbstractItemModelTester m_modelTester;
    FilterModel m_filter;
    std::unique_ptr<QAbstractItemModelTester> m_filterTester;
    std::unique_ptr<QItemSelectionModel> m_selection;
    QSignalSpy m_resets;
    QSignalSpy m_inserts;
    QSignalSpy m_removals;
    QSignalSpy m_changes;
    std::vector<std::pair<QPersistentModelIndex, QString>> m_rows;
};

template <typename Table>
QStringList keysOf(const Table& table)
{
    QStringList keys;
    table.forEach([&](const auto& row) { keys += QString::fromStdString(std::string(identity::rowKey(*row))); });
    return keys;
}

template <typename Model, typename TableOf>
void follow(unsigned seed, TableOf tableOf, bool changes = true)
{
    test::BackendFixture fixture(test::World::practice);
    RandomEdits edits(fixture, seed);
    edits.make(80);
    Model model;
    model.setTable(account(developmentId), tableOf(*development(*fixture.engine)));
    Watch watch(model);
    std::mt19937 random(seed);
    for (int round = 0; round < rounds; ++round) {
        watch.remember();
        edits.make(1 + static_cast<int>(random() % 25));
        const identity::AccountPtr now = development(*fixture.engine);
        model.setTable(account(developmentId), tableOf(*now));
        watch.check(keysOf(tableOf(*now)));
        if (QTest::currentTestFailed())
            return;
    }
    watch.checkMoved(changes);
}

/// Header and rows, cells divided by bars.
QString printed(const QAbstractItemModel& model)
{
    QStringList lines;
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column)
        cells += model.headerData(column, Qt::Horizontal).toString();
    lines += cells.join(QStringLiteral(" | "));
    for (int row = 0; row < model.rowCount(); ++row) {
        cells.clear();
        for (int column = 0; column < model.columnCount(); ++column)
            cells += model.index(row, column).data().toString();
        lines += cells.join(QStringLiteral(" | "));
    }
    return lines.join(QLatin1Char('\n'));
}

}  // namespace

class TestRowsModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void followUsers() { follow<UsersModel>(1, [](const identity::Account& a) -> const auto& { return a.users; }); }
    void followGroups() { follow<GroupsModel>(2, [](const identity::Account& a) -> const auto& { return a.groups; }); }
    void followRoles() { follow<RolesModel>(3, [](const identity::Account& a) -> const auto& { return a.roles; }); }
    void followPolicies() { follow<PoliciesModel>(4, [](const identity::Account& a) -> const auto& { return a.policies; }); }
    void followBuckets() { follow<BucketsModel>(5, [](const identity::Account& a) -> const auto& { return a.buckets; }, false); }
    void followObjects() { follow<ObjectsModel>(6, [](const identity::Account& a) -> const auto& { return a.objects; }); }
    void sayWhatTheWorldSays();
    void anotherAccountIsAnotherList();
    void undoneEditsComeBackAsTheyWere();
    void markRolesThatTrustSomebodyWhoIsGone();
    void filterFindsEveryWordAnywhere_data();
    void filterFindsEveryWordAnywhere();
    void sortByTheValueNotByItsText();
    void manyRowsAtOnceFindTheFilterAndTheOrderAsTheyWere_data();
    void manyRowsAtOnceFindTheFilterAndTheOrderAsTheyWere();
};

void TestRowsModels::sayWhatTheWorldSays()
{
    test::BackendFixture fixture(test::World::practice);
    const identity::AccountPtr here = development(*fixture.engine);
    const identity::AccountPtr there = fixture.engine->snapshot()->account(account(productionId));
    UsersModel users;
    users.setTable(here->id, here->users);
    QCOMPARE(printed(users), QStringLiteral("User | Groups | Created\n"
                                            "admin |  | 2026-11-24\n"
                                            "alice | Developers | 2026-11-24\n"
                                            "bob | Developers | 2026-11-24\n"
                                            "carol | Auditors | 2026-11-24"));
    GroupsModel groups;
    groups.setTable(here->id, here->groups);
    QCOMPARE(printed(groups), QStringLiteral("Group | Policies | Created\n"
                                             "Auditors | 1 | 2026-11-24\n"
                                             "Developers | 2 | 2026-11-24"));
    RolesModel roles;
    roles.setTable(there->id, there->roles);
    QCOMPARE(printed(roles), QStringLiteral("Role | Trusts | Created\n"
                                            "Auditor | 111122223333 | 2026-11-24\n"
                                            "BreakGlass | 111122223333 | 2026-11-24\n"
                                            "PartnerMonitoring | 777788889999 | 2026-11-24\n"
                                            "updateDataBucket | 111122223333 | 2026-11-24"));
    QCOMPARE(roles.index(3, 0).data(ArnRole).toString(), QStringLiteral("arn:aws:iam::444455556666:role/updateDataBucket"));
    PoliciesModel policies;
    policies.setTable(there->id, there->policies);
    QCOMPARE(printed(policies), QStringLiteral("Policy | Kind | Changed\nUpdateDataBucket | Own | 2026-11-24"));
    BucketsModel buckets;
    buckets.setTable(there->id, there->buckets);
    QCOMPARE(printed(buckets), QStringLiteral("Bucket | Policy | Created\nData Bucket (data-bucket-444455556666) | none | 2026-11-24"));
    ObjectsModel objects;
    objects.setTable(there->id, there->objects);
    QCOMPARE(printed(objects), QStringLiteral("Object | Size | Changed\n"
                                              "readme.txt | 93 bytes | 2026-11-24\n"
                                              "reports/2026-q1.csv | 78 bytes | 2026-11-24\n"
                                              "reports/2026-q2.csv | 80 bytes | 2026-11-24\n"
                                              "settings/prices.json | 63 bytes | 2026-11-24"));
}

void TestRowsModels::anotherAccountIsAnotherList()
{
    test::BackendFixture fixture(test::World::practice);
    const identity::AccountPtr here = development(*fixture.engine);
    const identity::AccountPtr there = fixture.engine->snapshot()->account(account(productionId));
    UsersModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTable(here->id, here->users);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setTable(there->id, there->users);
    QCOMPARE(resets.count(), 1);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, 0).data(ArnRole).toString(), QStringLiteral("arn:aws:iam::444455556666:user/admin"));
    QCOMPARE(model.indexOfKey(QStringLiteral("ADMIN")), 0);
    QCOMPARE(model.indexOfKey(QStringLiteral("alice")), -1);
}

void TestRowsModels::undoneEditsComeBackAsTheyWere()
{
    test::BackendFixture fixture(test::World::practice);
    UsersModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTable(account(developmentId), development(*fixture.engine)->users);
    const QString before = printed(model);
    const QPersistentModelIndex carol(model.index(3, 0));
    const engine::CallResult made = fixture.engine->call(sts::Caller::root(account(developmentId)), test::operationOf("iam:CreateUser", {{"UserName", "bea"}}));
    QVERIFY(made.answer.ok());
    model.setTable(account(developmentId), development(*fixture.engine)->users);
    QCOMPARE(carol.row(), 4);
    QVERIFY(fixture.engine->applyChanges(made.changes.inverse(), "rolewright:Undo").ok());
    model.setTable(account(developmentId), development(*fixture.engine)->users);
    QCOMPARE(printed(model), before);
    QCOMPARE(carol.row(), 3);
}

void TestRowsModels::markRolesThatTrustSomebodyWhoIsGone()
{
    test::BackendFixture fixture(test::World::practice);
    fixture.must("iam:CreateUser", {{"UserName", "dave"}});
    fixture.must("iam:CreateRole", {{"RoleName", "R1"}, {"AssumeRolePolicyDocument", test::trusting("arn:aws:iam::111122223333:user/dave")}});
    RolesModel model;
    model.setWorld(fixture.engine->snapshot());
    model.setTable(account(developmentId), development(*fixture.engine)->roles);
    const QModelIndex trust = model.index(model.indexOfKey(QStringLiteral("R1")), RolesModel::trustColumn);
    QCOMPARE(trust.data().toString(), QStringLiteral("dave"));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    fixture.must("iam:DeleteUser", {{"UserName", "dave"}});
    model.setWorld(fixture.engine->snapshot());
    model.setTable(account(developmentId), development(*fixture.engine)->roles);
    QCOMPARE(trust.data().toString(), QStringLiteral("⚠ orphaned: dave"));
    QVERIFY(trust.data(Qt::ToolTipRole).toString().contains(QStringLiteral("user/dave")));
    // The role's own row did not change: the list must be told all the same, or the mark comes with the next repaint only.
    QVERIFY(changed.count() > 0);
    // A new user of the same name is somebody else.
    fixture.must("iam:CreateUser", {{"UserName", "dave"}});
    model.setWorld(fixture.engine->snapshot());
    QCOMPARE(trust.data().toString(), QStringLiteral("⚠ orphaned: dave"));
}

void TestRowsModels::filterFindsEveryWordAnywhere_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("nothing typed") << QString() << QStringList{QStringLiteral("admin"), QStringLiteral("alice"), QStringLiteral("bob"), QStringLiteral("carol")};
    QTest::newRow("case ignored") << QStringLiteral("ALICE") << QStringList{QStringLiteral("alice")};
    QTest::newRow("by group") << QStringLiteral("developers") << QStringList{QStringLiteral("alice"), QStringLiteral("bob")};
    QTest::newRow("all words") << QStringLiteral("develop  bob") << QStringList{QStringLiteral("bob")};
    QTest::newRow("by tag") << QStringLiteral("team=data") << QStringList{QStringLiteral("bob")};
    QTest::newRow("nothing so called") << QStringLiteral("nobody-so-called") << QStringList();
}

void TestRowsModels::filterFindsEveryWordAnywhere()
{
    QFETCH(QString, text);
    QFETCH(QStringList, found);
    test::BackendFixture fixture(test::World::practice);
    UsersModel model;
    model.setTable(account(developmentId), development(*fixture.engine)->users);
    FilterModel filter;
    filter.setSourceModel(&model);
    filter.sort(0);
    for (int length = 0; length <= text.size(); ++length)  // as it is typed: texts are remembered on the way
        filter.setFilterText(text.left(length));
    // Changed after the filter had looked: what was remembered about the row is forgotten.
    fixture.must("iam:TagUser", {{"UserName", "bob"}, {"Tags", json::Object::array({{{"Key", "Team"}, {"Value", "Data"}}})}});
    model.setTable(account(developmentId), development(*fixture.engine)->users);
    QStringList shown;
    for (int row = 0; row < filter.rowCount(); ++row)
        shown += filter.index(row, 0).data().toString();
    QCOMPARE(shown, found);
}

void TestRowsModels::sortByTheValueNotByItsText()
{
    test::BackendFixture fixture(test::World::practice);
    fixture.must("s3:CreateBucket", {{"Bucket", "sizes-bucket"}});
    for (const int size : {900, 1500, 20})
        fixture.must("s3:PutObject", {{"Bucket", "sizes-bucket"}, {"Key", std::to_string(size)}, {"Body", std::string(static_cast<std::size_t>(size), 'x')}});
    ObjectsModel model;
    model.setTable(account(developmentId), development(*fixture.engine)->objects);
    FilterModel filter;
    filter.setSourceModel(&model);
    filter.sort(1);
    QStringList shown;
    for (int row = 0; row < filter.rowCount(); ++row)
        shown += filter.index(row, 0).data().toString();
    QCOMPARE(shown, (QStringList{QStringLiteral("20"), QStringLiteral("900"), QStringLiteral("1500")}));
}

namespace {

/// Users of random names, groups and dates; most of those of `before` stay as they are.
identity::Table<identity::User> manyUsers(const identity::Table<identity::User>& before, std::mt19937& random)
{
    std::vector<identity::Table<identity::User>::Edit> edits;
    for (unsigned i = 0; i < 100 + random() % 400; ++i) {
        identity::User user;
        user.name = "User" + std::to_string(random() % 1500);
        user.groups = {"g" + std::to_string(random() % 20)};
        user.created = Instant(std::chrono::hours(24 * static_cast<int>(random() % 30)));
        const std::string key = user.name;
        edits.push_back({key, random() % 4 == 0 ? nullptr : std::make_shared<const identity::User>(std::move(user))});
    }
    return before.withAll(std::move(edits));
}

QStringList namesIn(const QAbstractItemModel& model)
{
    QStringList shown;
    for (int row = 0; row < model.rowCount(); ++row)
        shown += model.index(row, 0).data().toString();
    return shown;
}

}  // namespace

void TestRowsModels::manyRowsAtOnceFindTheFilterAndTheOrderAsTheyWere_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<Qt::SortOrder>("order");
    QTest::addColumn<QString>("text");
    for (const int column : {-1, 0, 1, 2}) {
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            for (const char* text : {"", "user1", "g7"})
                QTest::addRow("%d %d %s", column, order, text) << column << order << QString::fromLatin1(text);
        }
    }
}

void TestRowsModels::manyRowsAtOnceFindTheFilterAndTheOrderAsTheyWere()
{
    QFETCH(int, column);
    QFETCH(Qt::SortOrder, order);
    QFETCH(QString, text);
    std::mt19937 random(7);
    UsersModel model;
    FilterModel filter;
    const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    filter.setSourceModel(&model);
    filter.sort(column, order);
    filter.setFilterText(text);
    identity::Table<identity::User> table;
    for (int round = 0; round < 12; ++round) {
        const QPersistentModelIndex kept = filter.index(filter.rowCount() / 2, 0);
        const QString name = kept.data().toString();
        table = manyUsers(table, random);
        model.setTable(account(developmentId), table);
        UsersModel freshModel;
        freshModel.setTable(account(developmentId), table);
        FilterModel fresh;
        fresh.setSourceModel(&freshModel);
        fresh.sort(column, order);
        fresh.setFilterText(text);
        QCOMPARE(namesIn(filter), namesIn(fresh));
        QVERIFY(round == 0 || filter.rowCount() > 0);
        if (kept.isValid())
            QCOMPARE(kept.data().toString(), name);
        else
            QVERIFY(!namesIn(fresh).contains(name) || name.isEmpty());
        for (int row = 0; row < filter.rowCount(); ++row)
            QCOMPARE(filter.mapFromSource(filter.mapToSource(filter.index(row, 0))).row(), row);
    }
}

QTEST_MAIN(TestRowsModels)
#include "test_rows_models.moc"
