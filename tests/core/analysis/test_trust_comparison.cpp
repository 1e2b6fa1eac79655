/// Who gains and who loses by another trust policy, held against the calls themselves.
#include "core/analysis/trust_comparison.h"
#include "core/policy/trust_grant.h"
#include "core/engine/practice_world.h"
#include "core/identity/aws_managed_policies.h"
#include "core/identity/bindings.h"
#include "tests/support/core/data_dir.h"
#include "tests/support/core/engine_fixture.h"

#include <QTest>

#include <algorithm>

using namespace rolewright;
using namespace rolewright::analysis;

namespace {

constexpr const char* turns[] = {"gains", "loses", "needsMore", "needsLess"};
constexpr const char* kinds[] = {"user", "role", "session", "accountOutside", "userOutside", "roleOutside", "anyoneElse", "service", "person"};
const std::string roleArn = std::string("arn:aws:iam::") + test::productionId + ":role/updateDataBucket";

std::string filled(std::string text)
{
    for (const auto& [mark, id] : {std::pair{"$D", test::developmentId}, std::pair{"$P", test::productionId}}) {
        for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at))
            text.replace(at, 2, id);
    }
    return text;
}

std::string policyOf(const json::Object& testCase, const char* key)
{
    return json::Object{{"Version", "2012-10-17"}, {"Statement", json::Object::parse(filled(testCase.at(key).dump()))}}.dump();
}

struct Practice {
    Practice()
    {
        auto made = engine::Engine::create(nullptr, clock, identity::awsManagedPolicies());
        engine = *std::move(made);
        if (!engine->applyChanges(*engine::practiceWorld(clock.now()), "rolewright:PracticeWorld").ok())
            qFatal("no practice world");
    }
    engine::CallResult call(const sts::Caller& caller, const char* name, json::Object parameters) { return engine->call(caller, test::operationOf(name, std::move(parameters))); }
    void trust(const std::string& policy)
    {
        const auto result = call(sts::Caller::root(test::account(test::productionId)), "iam:UpdateAssumeRolePolicy", {{"RoleName", "updateDataBucket"}, {"PolicyDocument", policy}});
        if (!result.answer.ok())
            qFatal("%s", result.answer.error().message.c_str());
    }
    identity::RowPtr<identity::Role> role() const { return engine->snapshot()->account(test::account(test::productionId))->roles.find("updateDataBucket"); }
    TrustComparison compare(const std::string& after, const KeepComparing& keepOn = [](std::size_t, std::size_t) { return true; }) const
    {
        return compareTrust(*engine->snapshot(), {test::account(test::productionId), *role(), test::document(after)}, engine->contextNow(), keepOn);
    }

    PracticeClock clock{Instant(std::chrono::seconds(1'795'510'800))};
    std::unique_ptr<engine::Engine> engine;
};

QStringList linesOf(const TrustComparison& comparison)
{
    QStringList lines;
    for (const TrustChange& change : comparison.changes) {
        std::string line = std::string(turns[static_cast<int>(change.turn)]) + " " + kinds[static_cast<int>(change.party.kind)] + " " + change.party.name;
        std::string needs;
        for (const policy::ConditionForm& need : change.after.needs)
            needs += (needs.empty() ? ": " : "; ") + policy::lineOf(need);
        lines += QString::fromStdString(line + needs);
    }
    lines.sort();
    return lines;
}

/// The parameters with which a call meets what is asked for; nothing when it takes more than parameters.
std::optional<json::Object> parametersFor(const Standing& standing, const std::string& user)
{
    json::Object parameters{{"RoleArn", roleArn}, {"RoleSessionName", "rolewright"}};
    for (const policy::ConditionForm& need : standing.needs) {
        std::string value = need.values.front() == "${aws:username}" ? user : need.values.front();
        std::replace(value.begin(), value.end(), '*', 'x');
        if (need.key == "sts:ExternalId")
            parameters["ExternalId"] = value;
        else if (need.key == "sts:RoleSessionName")
            parameters["RoleSessionName"] = value;
        else if (need.key == "sts:SourceIdentity")
            parameters["SourceIdentity"] = value + "x";
        else if (need.key.starts_with("aws:RequestTag/"))
            parameters["Tags"].push_back({{"Key", need.key.substr(15)}, {"Value", value}});
        else
            return std::nullopt;
    }
    return parameters;
}

}  // namespace

class TestTrustComparison : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhoGainsAndWhoLoses_data();
    void tellsWhoGainsAndWhoLoses();
    void saysWhyAndWhichLayer();
    void whoeverWasCreatedAgainLosesNothingAndGains();
    void aPlannedRoleLetsEverybodyGain();
    void stopsWhenNobodyWantsIt();
};

void TestTrustComparison::tellsWhoGainsAndWhoLoses_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QStringList>("changes");
    for (const json::Object& one : test::readCases("analysis/trust_changes.jsonl")) {
        QStringList changes;
        for (const auto& line : one.at("changes"))
            changes += QString::fromStdString(filled(line.get<std::string>()));
        changes.sort();
        QTest::newRow(test::textOf(one, "name").c_str()) << QByteArray::fromStdString(policyOf(one, "before")) << QByteArray::fromStdString(policyOf(one, "after")) << changes;
    }
}

void TestTrustComparison::tellsWhoGainsAndWhoLoses()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QStringList, changes);
    Practice practice;
    practice.trust(before.toStdString());
    const TrustComparison comparison = practice.compare(after.toStdString());
    QVERIFY(comparison.complete);
    QCOMPARE(linesOf(comparison), changes);

    // What is said of users is what their calls answer.
    const auto holds = [&](bool isAfter) {
        for (const TrustChange& change : comparison.changes) {
            const Standing& standing = isAfter ? change.after : change.before;
            const auto arn = Arn::parse(change.party.name);
            if (change.party.kind != PartyKind::user)
                continue;
            const std::string name = arn->resource.substr(5);
            const auto parameters = parametersFor(standing, name);
            if (!parameters)
                continue;
            const auto answer = practice.call(sts::Caller::user(*AccountId::parse(arn->account), name), "sts:AssumeRole", *parameters).answer;
            QVERIFY2(answer.ok() == standing.can, (change.party.name + ": " + (answer.ok() ? "let in" : answer.error().message)).c_str());
        }
    };
    holds(false);
    practice.trust(after.toStdString());
    holds(true);
    QVERIFY(practice.compare(after.toStdString()).isEmpty());
}

void TestTrustComparison::saysWhyAndWhichLayer()
{
    Practice practice;
    practice.trust(test::trusting(std::string("arn:aws:iam::") + test::developmentId + ":user/alice"));
    const std::string text = test::trusting(std::string("arn:aws:iam::") + test::developmentId + ":user/bob");
    const TrustComparison comparison = practice.compare(text);
    QCOMPARE(comparison.count(Turn::gains), std::size_t{1});
    QCOMPARE(comparison.count(Turn::loses), std::size_t{1});
    for (const TrustChange& change : comparison.changes) {
        const Standing& shut = change.turn == Turn::gains ? change.before : change.after;
        QCOMPARE(shut.stoppedBy, evaluation::Layer::resource);
        QVERIFY2(shut.why.english().find("trust policy of updateDataBucket") != std::string::npos, shut.why.english().c_str());
    }
    QCOMPARE(comparison.letInAfter, std::size_t{1});
}

void TestTrustComparison::whoeverWasCreatedAgainLosesNothingAndGains()
{
    Practice practice;
    const std::string bob = std::string("arn:aws:iam::") + test::developmentId + ":user/bob";
    practice.trust(test::trusting(bob));
    const sts::Caller root = sts::Caller::root(test::account(test::developmentId));
    QVERIFY(practice.call(root, "iam:RemoveUserFromGroup", {{"UserName", "bob"}, {"GroupName", "Developers"}}).answer.ok());
    QVERIFY(practice.call(root, "iam:DeleteUser", {{"UserName", "bob"}}).answer.ok());
    QVERIFY(practice.call(root, "iam:CreateUser", {{"UserName", "bob"}}).answer.ok());
    QVERIFY(practice.call(root, "iam:AddUserToGroup", {{"UserName", "bob"}, {"GroupName", "Developers"}}).answer.ok());
    const auto orphans = identity::findOrphans(*practice.engine->snapshot(), *practice.role()->trust, practice.role()->trustBindings);
    QCOMPARE(orphans.size(), std::size_t{1});
    QCOMPARE(orphans.front().formerArn, bob);
    QCOMPARE(linesOf(practice.compare(test::trusting(bob))), QStringList{QString::fromStdString("gains user " + bob)});
    // Renamed and moved is still the same user.
    practice.trust(test::trusting(bob));
    QVERIFY(practice.call(root, "iam:UpdateUser", {{"UserName", "bob"}, {"NewUserName", "robert"}, {"NewPath", "/team/"}}).answer.ok());
    QVERIFY(identity::findOrphans(*practice.engine->snapshot(), *practice.role()->trust, practice.role()->trustBindings).empty());
}

void TestTrustComparison::aPlannedRoleLetsEverybodyGain()
{
    Practice practice;
    identity::Role planned;
    planned.name = "Planned";
    planned.id = "AROAPLANNEDPLANNED00";
    const std::string alice = std::string("arn:aws:iam::") + test::productionId + ":user/admin";
    const TrustComparison comparison = compareTrust(*practice.engine->snapshot(), {test::account(test::productionId), planned, test::document(test::trusting(alice))},
                                                    practice.engine->contextNow(), [](std::size_t, std::size_t) { return true; });
    QCOMPARE(linesOf(comparison), QStringList{QString::fromStdString("gains user " + alice)});
}

void TestTrustComparison::stopsWhenNobodyWantsIt()
{
    Practice practice;
    std::vector<identity::User> many(2000);
    for (std::size_t i = 0; i < many.size(); ++i) {
        many[i].name = "user" + std::to_string(i);
        many[i].id = "AIDAMANY" + std::to_string(100'000'000 + i);
    }
    identity::Editor editor(*practice.engine->snapshot());
    editor.putAll(test::account(test::developmentId), std::move(many));
    const identity::Snapshot world = editor.snapshot();
    std::size_t told = 0;
    std::size_t all = 0;
    const TrustComparison comparison = compareTrust(world, {test::account(test::productionId), *practice.role(), test::document(test::trusting("*"))}, practice.engine->contextNow(),
                                                    [&](std::size_t done, std::size_t total) {
                                                        told = done;
                                                        all = total;
                                                        return done < 500;
                                                    });
    QVERIFY(!comparison.complete);
    QVERIFY(all > 2000 && told >= 500 && comparison.asked < 1000);
}

QTEST_APPLESS_MAIN(TestTrustComparison)
#include "test_trust_comparison.moc"
