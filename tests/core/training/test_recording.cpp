/// A walkthrough that was recorded: it passes the linter, proves itself, and a learner who goes another way finishes it as well.
#include "core/engine/practice_world.h"
#include "core/identity/aws_managed_policies.h"
#include "core/training/checker.h"
#include "core/training/lint.h"
#include "core/training/recorded_world.h"
#include "core/training/recording.h"
#include "core/training/skeleton.h"

#include <QTest>

#include <algorithm>

using namespace rolewright;
using namespace rolewright::training;

namespace {

using json::Object;

Object document(const char* action, const char* resource)
{
    const Object one{{"Effect", "Allow"}, {"Action", action}, {"Resource", resource}};
    return {{"Version", "2012-10-17"}, {"Statement", Object::array({one})}};
}

Deed call(const char* op, const Object& params)
{
    return {op, {}, params};
}

/// Somebody who records: the player of the pack that is recorded in, and what was cut so far.
struct Author {
    explicit Author(const Object& world) : pack(*loadPack(packToRecordIn(world)))
    {
        recording.world = world;
        auto started = Player::start(pack.walkthroughs.front());
        if (!started)
            qFatal("%s", started.error().message.c_str());
        player = *std::move(started);
    }

    void make(const Deed& deed)
    {
        if (!player->act(deed) || !player->lastDone().answer)
            qFatal("%s: %s", deed.op.c_str(), player->lastDone().answer ? "" : player->lastDone().answer.error().message.c_str());
    }
    MarkedGoal mark() const { return markGoal(*player, recording); }
    Result<void> keep(const char* title, const std::vector<std::size_t>& chosen)
    {
        auto step = cut(*player, recording, mark(), chosen);
        if (!step)
            return step.error();
        step->title = title;
        step->body = "Do it.";
        step->done = "It is done.\n## no heading";
        recording.steps.push_back(*std::move(step));
        recording.anchors.clear();
        return player->make({Move::Kind::next});
    }
    Result<void> keepAll(const char* title) { return keep(title, all(mark())); }
    static std::vector<std::size_t> all(const MarkedGoal& marked)
    {
        std::vector<std::size_t> chosen;
        for (std::size_t i = 0; i < marked.proposals.size(); ++i)
            chosen.push_back(i);
        return chosen;
    }
    std::size_t find(const MarkedGoal& marked, const char* text) const
    {
        const auto found = std::find_if(marked.proposals.begin(), marked.proposals.end(), [&](const Proposal& one) { return json::compact(one.predicate).find(text) != std::string::npos; });
        return static_cast<std::size_t>(found - marked.proposals.begin());
    }

    Pack pack;
    Recording recording;
    std::unique_ptr<Player> player;
};

Framing framing()
{
    return {"recorded-one", "Somebody", "en", "Recorded", "What this is", "Read this.", "Say it", "Tell a colleague.", "I said what changed."};
}

/// A role, and in the next step what it may do.
Author twoSteps()
{
    Author author(emptyWorld());
    const Object ec2{{"Effect", "Allow"}, {"Principal", {{"Service", "ec2.amazonaws.com"}}}, {"Action", "sts:AssumeRole"}};
    author.make(call("iam:ListRoles", Object::object()));
    author.make(call("iam:CreateRole", {{"RoleName", "R1"}, {"AssumeRolePolicyDocument", json::compact({{"Version", "2012-10-17"}, {"Statement", Object::array({ec2})}})}}));
    if (auto kept = author.keepAll("Make a role"); !kept)
        qFatal("%s", kept.error().message.c_str());
    for (const char* anchor : {"iam.roles.create", "shell.clock", "iam.role.permissions.add", "shell.clock", "iam.groups", "iam.role.permissions.add", "iam.users.create"})
        author.recording.use(anchor);
    author.make(call("iam:PutRolePolicy", {{"RoleName", "R1"}, {"PolicyName", "read"}, {"PolicyDocument", json::compact(document("s3:GetObject", "arn:aws:s3:::reports/*"))}}));
    if (auto kept = author.keepAll("Let it read"); !kept)
        qFatal("%s", kept.error().message.c_str());
    return author;
}

std::string problemsOf(const PackFiles& files)
{
    std::string problems;
    for (const Flaw& flaw : lint(files))
        problems += flaw.mustGo() ? flaw.error().code + " " + flaw.error().message + "\n" : std::string();
    const auto pack = loadPack(files);
    if (!pack)
        return problems + pack.error().message;
    for (const Claim& claim : prove(pack->walkthroughs.front()))
        problems += claim.holds ? std::string() : claim.step + ": " + claim.what + ": " + claim.detail + "\n";
    return problems;
}

}  // namespace

class TestRecording : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatWasRecordedPassesTheLinterAndProvesItself()
    {
        const Author author = twoSteps();
        const auto files = packOf(author.recording, framing());
        QVERIFY2(files.ok(), files ? "" : files.error().message.c_str());
        QCOMPARE(QString::fromStdString(problemsOf(*files)), QString());
        const Pack pack = *loadPack(*files);
        const Lesson& lesson = pack.walkthroughs.front().lesson;
        QCOMPARE(lesson.steps.size(), std::size_t{4});
        QCOMPARE(lesson.steps[1].uid, std::string("make-a-role"));
        QCOMPARE(lesson.steps[1].solve.size(), std::size_t{1});  // what was only read is left out
        QVERIFY(!lesson.steps[2].mutants.empty());
        QVERIFY(lesson.steps[1].anchors.empty());
        QCOMPARE(lesson.steps[2].anchors.size(), std::size_t{4});  // those used last, each once
        QCOMPARE(lesson.steps[2].anchors.front().id, std::string("shell.clock"));
        QVERIFY(!lesson.steps[2].anchors.front().isTarget);
        QCOMPARE(lesson.steps[2].anchors.back().id, std::string("iam.users.create"));
        QVERIFY(lesson.steps[2].anchors.back().isTarget);
    }

    void aLearnerMayCallThingsOtherwise()
    {
        const Author author = twoSteps();
        const Pack pack = *loadPack(*packOf(author.recording, framing()));
        auto player = *Player::start(pack.walkthroughs.front());
        QVERIFY(player->make({Move::Kind::next}).ok());
        Deed create = author.player->sandbox().deeds()[1];
        create.params["RoleName"] = "Reader";
        QVERIFY(player->act(create).ok());
        QVERIFY2(player->state().done, player->goal().missing() ? player->goal().missing()->what.english().c_str() : "");
        QVERIFY(player->make({Move::Kind::next}).ok());
        QVERIFY(player->make({Move::Kind::doForMe}).ok());  // the solution speaks of whatever was made
        QVERIFY2(player->state().done, player->goal().missing() ? player->goal().missing()->what.english().c_str() : "");
    }

    void whatIsNotChosenIsNotAskedForAndNothingHangsInTheAir()
    {
        Author author(emptyWorld());
        author.make(call("iam:CreateUser", {{"UserName", "alice"}}));
        author.make(call("iam:PutUserPolicy", {{"UserName", "alice"}, {"PolicyName", "read"}, {"PolicyDocument", json::compact(document("s3:GetObject", "arn:aws:s3:::reports/*"))}}));
        const MarkedGoal marked = author.mark();
        const std::size_t allowed = author.find(marked, R"("action":"s3:GetObject","resource":"arn:aws:s3:::reports/example"},"expect":{"is":"allow"})");
        const std::size_t guard = author.find(marked, R"("is":"deny")");
        QVERIFY(allowed < marked.proposals.size() && guard < marked.proposals.size());
        QVERIFY(author.keep("Let her read", {allowed, guard}).ok());
        const std::string goal = json::compact(author.recording.steps.front().goal);
        QVERIFY2(goal.find("${") == std::string::npos, goal.c_str());  // nobody binds the name
        QVERIFY(author.recording.made().empty());
        const auto files = packOf(author.recording, framing());
        QVERIFY2(files.ok(), files ? "" : files.error().message.c_str());
        QCOMPARE(QString::fromStdString(problemsOf(*files)), QString());
    }

    void aStepNeedsSomethingThatCameTrue()
    {
        const PackFiles sample = *skeleton("sample");
        Author author(*worldOf(sample, "first-steps"));
        QCOMPARE(author.keep("Nothing", {}).error().code, std::string("NothingDone"));
        author.make(call("iam:PutUserPolicy", {{"UserName", "alice"}, {"PolicyName", "read"}, {"PolicyDocument", json::compact(document("s3:GetObject", "arn:aws:s3:::reports/*"))}}));
        QCOMPARE(author.keep("Nothing", {}).error().code, std::string("NothingChosen"));
        const MarkedGoal marked = author.mark();
        std::vector<std::size_t> guards;
        for (std::size_t i = 0; i < marked.proposals.size(); ++i) {
            if (json::compact(marked.proposals[i].predicate).find("\"is\":\"deny\"") != std::string::npos)
                guards.push_back(i);
        }
        QVERIFY(!guards.empty());
        QCOMPARE(author.keep("Only guards", guards).error().code, std::string("GoalHeld"));
        QCOMPARE(packOf(author.recording, framing()).error().code, std::string("NothingRecorded"));
        Framing bad = framing();
        bad.id = "Not A Slug";
        QCOMPARE(packOf(author.recording, bad).error().code, std::string("InvalidId"));
    }

    void aDraftIsReadAsItWasWritten()
    {
        const Author author = twoSteps();
        const Object draft = author.recording.toJson();
        const auto again = Recording::fromJson(*json::parseObject(json::pretty(draft)));
        QVERIFY(again.ok());
        QCOMPARE(json::compact(again->toJson()), json::compact(draft));
        QCOMPARE(*packOf(*again, framing()), *packOf(author.recording, framing()));
        for (const char* wrong : {"[]", "{}", R"({"world":{},"steps":[]})", R"({"world":{},"steps":{},"anchors":[]})", R"({"world":{},"steps":[{}],"anchors":[]})", R"({"world":{},"anchors":[],"steps":[{"anchors":[1],"solve":[],"goal":[],"binds":{}}]})",
                                  R"({"world":{},"anchors":[],"steps":[{"anchors":[],"solve":[],"goal":[],"binds":{"a":1}}]})"})
            QCOMPARE(Recording::fromJson(*json::parseObject(wrong)).error().code, std::string("InvalidDraft"));
    }

    void passwordsAreNotWrittenAndSessionsAreCalledByTheirArn()
    {
        Author author(emptyWorld());
        author.make(call("iam:CreateUser", {{"UserName", "alice"}}));
        author.make(call("iam:CreateLoginProfile", {{"UserName", "alice"}, {"Password", "My-Own-Secret-7"}}));
        const MarkedGoal marked = author.mark();
        QVERIFY(json::compact(marked.solve).find("My-Own-Secret-7") == std::string::npos);
        QVERIFY(marked.exact.find("My-Own-Secret-7") == std::string::npos);
        QVERIFY(author.keepAll("Make her").ok());
        const std::string trust = R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:user/alice"},"Action":"sts:AssumeRole"}]})";
        author.make(call("iam:CreateRole", {{"RoleName", "R1"}, {"AssumeRolePolicyDocument", trust}}));
        author.make({"sts:AssumeRole", "arn:aws:iam::111122223333:user/alice", {{"RoleArn", "arn:aws:iam::111122223333:role/R1"}, {"RoleSessionName", "work"}}});
        const std::string key = author.player->lastDone().newSession->accessKeyId;
        author.make(call("signin:As", {{"Principal", key}}));
        QVERIFY(json::compact(author.mark().solve).find("arn:aws:sts::111122223333:assumed-role/R1/work") != std::string::npos);
        QVERIFY(author.keepAll("Become it").ok());
        const auto files = packOf(author.recording, framing());
        QVERIFY2(files.ok(), files ? "" : files.error().message.c_str());
        QCOMPARE(QString::fromStdString(problemsOf(*files)), QString());
    }

    void aWorldIsTakenFromAWalkthrough()
    {
        PackFiles files = *skeleton("sample");
        const auto world = worldOf(files, "first-steps");
        QVERIFY(world.ok());
        QCOMPARE(Author(*world).player->bindings().at("alice"), std::string("arn:aws:iam::111122223333:user/alice"));
        QCOMPARE(worldOf(files, "nowhere").error().code, std::string("NoWalkthrough"));
        // What is shared comes before the walkthrough's own.
        files["worlds/shared.json"] = R"({"accounts": {"444455556666": "Other"}, "vars": {"bob": "arn:aws:iam::444455556666:user/bob"}, "setup": [{"op": "iam:CreateUser", "account": "444455556666", "params": {"UserName": "bob"}}]})";
        std::string& text = files["walkthroughs/first-steps/walkthrough.json"];
        Object lesson = *json::parseObject(text);
        lesson["world"]["base"] = "shared";
        text = json::pretty(lesson);
        const auto both = worldOf(files, "first-steps");
        QVERIFY(both.ok());
        QVERIFY(!both->contains("base"));
        QVERIFY(Author(*both).player->sandbox().engine().snapshot()->account(*AccountId::parse("444455556666"))->users.find("bob") != nullptr);
    }

    void thePresentWorldIsCopiedWithWhoMayWhat()
    {
        const PracticeClock clock(Instant(std::chrono::seconds(1'750'000'000)));
        auto engine = *engine::Engine::create(nullptr, clock, identity::awsManagedPolicies());
        QVERIFY(engine->applyChanges(*engine::practiceWorld(clock.now()), "test").ok());
        const identity::SnapshotPtr before = engine->snapshot();
        const Author author(copiedWorld(*before, clock.now()));
        const identity::SnapshotPtr copy = author.player->sandbox().engine().snapshot();
        for (const identity::AccountPtr& account : before->accounts()) {
            if (!AccountId::isValid(account->id.text()))
                continue;
            const identity::AccountPtr other = copy->account(account->id);
            QVERIFY(other);
            QCOMPARE(other->users.size(), account->users.size());
            QCOMPARE(other->groups.size(), account->groups.size());
            QCOMPARE(other->policies.size(), account->policies.size());
            QCOMPARE(other->buckets.size(), account->buckets.size());
            account->roles.forEach([&](const auto& role) {
                const auto found = other->roles.find(role->name);
                if (role->path.starts_with("/aws-service-role/"))
                    return;
                QVERIFY2(found, role->name.c_str());
                QCOMPARE(found->attachedPolicies, role->attachedPolicies);
                QCOMPARE(found->inlinePolicies.size(), role->inlinePolicies.size());
                QCOMPARE(json::compact(*json::parseObject(found->trust->text())), json::compact(*json::parseObject(role->trust->text())));
            });
            account->users.forEach([&](const auto& user) {
                const auto found = other->users.find(user->name);
                QVERIFY2(found, user->name.c_str());
                QCOMPARE(found->groups, user->groups);
                QCOMPARE(found->attachedPolicies, user->attachedPolicies);
            });
        }
    }
};

QTEST_GUILESS_MAIN(TestRecording)
#include "test_recording.moc"
