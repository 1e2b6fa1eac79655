#include "core/identity/table.h"

#include <QtTest>

#include <map>
#include <random>

using namespace rolewright;
using namespace rolewright::identity;

namespace {

using Users = Table<User>;
using Keys = Table<AccessKey, true>;

Users::Ptr user(const std::string& name) {
    User row;
    row.name = name;
    return std::make_shared<const User>(std::move(row));
}

std::string nameOf(unsigned number) { return "user-" + std::to_string(number * 7919u % 100003u); }

/// What a table is compared with: an ordinary sorted map.
using Model = std::map<std::string, Users::Ptr>;

std::vector<Users::Ptr> rowsOf(const Users& table) {
    std::vector<Users::Ptr> rows;
    table.forEach([&](const Users::Ptr& row) { rows.push_back(row); });
    return rows;
}

std::vector<Users::Ptr> rowsOf(const Model& model) {
    std::vector<Users::Ptr> rows;
    for (const auto& [name, row] : model) rows.push_back(row);
    return rows;
}

/// Applies the told operations to `before` as an item model does, and counts them.
struct Replay {
    std::vector<Users::Ptr> rows;
    std::size_t told = 0;
    bool good = true;

    explicit Replay(const Users& before) : rows(rowsOf(before)) {}
    void follow(const Users& before, const Users& after) {
        Users::diff(
            before, after,
            [this](std::size_t index, const Users::Ptr& row) {
                ++told;
                good = good && index < rows.size() && rows[index] == row;
                if (good) rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(index));
            },
            [this](std::size_t index, const Users::Ptr& row) {
                ++told;
                good = good && index <= rows.size();
                if (good) rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(index), row);
            },
            [this](std::size_t index, const Users::Ptr& was, const Users::Ptr& is) {
                ++told;
                good = good && index < rows.size() && rows[index] == was && was != is;
                if (good) rows[index] = is;
            });
    }
};

Users tableOf(unsigned count) {
    std::vector<Users::Ptr> rows;
    for (unsigned i = 0; i < count; ++i) rows.push_back(user(nameOf(i)));
    return Users::fromRows(std::move(rows));
}

}  // namespace

class TestTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void emptyTableFindsNothing();
    void findsIgnoringCase();
    void exactTableTellsCaseApart();
    void ofEqualKeysTheLastWins();
    void withoutAnUnknownKeyIsTheSameVersion();
    void growsAndShrinksLikeAMap();
    void manyChangesAtOnceAreTheChangesOneByOne();
    void olderVersionsStayAsTheyWere();
    void diffOfRandomChangesReplaysExactly();
    void diffAfterSplitsAndMergesTellsOnlyWhatChanged();
    void renamingTheCaseIsAChangeInPlace();
};

void TestTable::emptyTableFindsNothing() {
    const Users table;
    QVERIFY(table.empty());
    QVERIFY(!table.find("alice"));
    QCOMPARE(table.lowerBound("alice"), std::size_t{0});
    QVERIFY(table.without("alice").sameAs(table));
    QVERIFY(Users::fromRows({}).sameAs(table));
    QVERIFY(table.with(user("alice")).without("ALICE").sameAs(table));
}

void TestTable::findsIgnoringCase() {
    const Users table = Users().with(user("Bob")).with(user("alice")).with(user("Carol"));
    QCOMPARE(table.at(0)->name, std::string("alice"));
    QCOMPARE(table.at(1)->name, std::string("Bob"));
    QCOMPARE(table.at(2)->name, std::string("Carol"));
    QVERIFY(table.find("BOB") == table.at(1));
    QVERIFY(!table.find("bo"));
    QCOMPARE(table.lowerBound("BOC"), std::size_t{2});
    QCOMPARE(table.lowerBound("zed"), std::size_t{3});
}

void TestTable::exactTableTellsCaseApart() {
    const auto key = [](const char* id) {
        AccessKey row;
        row.id = id;
        return std::make_shared<const AccessKey>(row);
    };
    const Keys table = Keys().with(key("a")).with(key("B")).with(key("A"));
    QCOMPARE(table.size(), std::size_t{3});
    QCOMPARE(table.at(0)->id, std::string("A"));
    QCOMPARE(table.at(2)->id, std::string("a"));
    QVERIFY(!table.find("b"));
}

void TestTable::ofEqualKeysTheLastWins() {
    const auto first = user("alice");
    const auto second = user("ALICE");
    const Users table = Users::fromRows({first, user("bob"), second});
    QCOMPARE(table.size(), std::size_t{2});
    QVERIFY(table.find("alice") == second);
    QVERIFY(Users().withAll({{"alice", second}, {"Alice", first}}).find("alice") == first);
}

void TestTable::withoutAnUnknownKeyIsTheSameVersion() {
    const Users table = tableOf(2000);
    QVERIFY(table.without("nobody").sameAs(table));
    QVERIFY(!table.without(nameOf(5)).sameAs(table));
}

void TestTable::growsAndShrinksLikeAMap() {
    std::mt19937 random(1);
    Users table;
    Model model;
    for (int phase = 0; phase < 4; ++phase) {
        const unsigned chanceToAdd = phase % 2 == 0 ? 80 : 15;
        for (int step = 0; step < 4000; ++step) {
            const std::string name = nameOf(static_cast<unsigned>(random() % 5000));
            if (random() % 100 < chanceToAdd) {
                model[name] = user(name);
                table = table.with(model[name]);
            } else {
                model.erase(name);
                table = table.without(name);
            }
        }
        QCOMPARE(table.size(), model.size());
        QVERIFY(rowsOf(table) == rowsOf(model));
        std::size_t index = 0;
        for (const auto& [name, row] : model) {
            QVERIFY(table.at(index) == row);
            QVERIFY(table.find(name) == row);
            QCOMPARE(table.lowerBound(name), index);
            QCOMPARE(table.lowerBound(name + "!"), index + 1);
            ++index;
        }
    }
}

void TestTable::manyChangesAtOnceAreTheChangesOneByOne() {
    std::mt19937 random(2);
    Users table = tableOf(3000);
    for (int round = 0; round < 20; ++round) {
        std::vector<Users::Edit> edits;
        Users oneByOne = table;
        const std::size_t count = random() % 1500;
        for (std::size_t i = 0; i < count; ++i) {
            const std::string name = nameOf(static_cast<unsigned>(random() % 6000));
            edits.push_back({name, random() % 2 == 0 ? user(name) : nullptr});
            oneByOne = edits.back().row ? oneByOne.with(edits.back().row) : oneByOne.without(name);
        }
        table = table.withAll(std::move(edits));
        QVERIFY(rowsOf(table) == rowsOf(oneByOne));
        QCOMPARE(table.size(), oneByOne.size());
    }
}

void TestTable::olderVersionsStayAsTheyWere() {
    const Users before = tableOf(3000);
    const auto rows = rowsOf(before);
    Users after = before;
    for (unsigned i = 0; i < 3000; i += 2) after = after.without(nameOf(i));
    for (unsigned i = 5000; i < 6000; ++i) after = after.with(user(nameOf(i)));
    QVERIFY(rowsOf(before) == rows);
    QCOMPARE(after.size(), std::size_t{2500});
}

void TestTable::diffOfRandomChangesReplaysExactly() {
    for (unsigned seed = 0; seed < 60; ++seed) {
        std::mt19937 random(seed);
        const Users before = tableOf(static_cast<unsigned>(random() % 4000));
        Users after = before;
        const std::size_t steps = random() % 900;
        for (std::size_t step = 0; step < steps; ++step) {
            const std::string name = nameOf(static_cast<unsigned>(random() % 5000));
            after = random() % 3 == 0 ? after.without(name) : after.with(user(name));
        }
        Replay forward(before);
        forward.follow(before, after);
        QVERIFY2(forward.good, qPrintable(QStringLiteral("seed %1").arg(seed)));
        QVERIFY(forward.rows == rowsOf(after));
        QVERIFY(forward.told <= steps);
        Replay back(after);
        back.follow(after, before);
        QVERIFY(back.good && back.rows == rowsOf(before));
    }
}

void TestTable::diffAfterSplitsAndMergesTellsOnlyWhatChanged() {
    const Users before = tableOf(20000);
    // Enough rows in one place to split its chunk, and enough gone in another to merge.
    Users after = before;
    for (unsigned i = 0; i < 600; ++i) after = after.with(user("user-5x" + std::to_string(i)));
    for (std::size_t i = 0; i < 600; ++i) after = after.without(before.at(9000 + i)->name);
    Replay replay(before);
    replay.follow(before, after);
    QVERIFY(replay.good);
    QCOMPARE(replay.told, std::size_t{1200});
    QVERIFY(replay.rows == rowsOf(after));
}

void TestTable::renamingTheCaseIsAChangeInPlace() {
    const Users before = tableOf(1000).with(user("alice"));
    const Users after = before.with(user("ALICE"));
    QCOMPARE(after.size(), before.size());
    Replay replay(before);
    replay.follow(before, after);
    QVERIFY(replay.good);
    QCOMPARE(replay.told, std::size_t{1});
}

QTEST_APPLESS_MAIN(TestTable)
#include "test_table.moc"
