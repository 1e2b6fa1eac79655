#include "core/mirror/apply.h"
#include "tests/support/core/mirror_fixture.h"

#include <QTest>

using namespace rolewright;
using namespace rolewright::mirror;
using test::MirrorFixture;

class TestApply : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingIsAppliedWithoutUnlocking();
    void aProductionConnectionWantsItsName();
    void anotherAccountIsNotTouched();
    void itStopsAtTheFirstRefusalAndSaysHowFarItCame();
    void aLostAnswerIsNeitherDoneNorFailed();
    void itIsCancelledBetweenSteps();
    void whatWasDoneIsTakenBackLastFirst();
    void aVersionIsTakenBackByTheNumberThatTheEndpointGave();
    void aLockedConnectionAnswersQuestionsAlone();
    void whatChangedThereMeanwhileIsAConflict();
    void mineOrTheirsIsKeptAsDecided();
    void somebodyGoneOrComeThereIsAConflict();
    void whatCannotBeLookedAtAgainHoldsThePlanUp();
};

namespace {

constexpr const char* connectionName = "acme";

/// As if somebody had looked and found nothing.
ConflictReport looked(const Plan& plan)
{
    ConflictReport report;
    report.checked = plan.touched;
    return report;
}

/// An endpoint with alice and R, mirrored and edited: a policy is made and attached to both, alice is tagged.
struct Story {
    Story()
    {
        endpoint.must("iam:CreateUser", {{"UserName", "alice"}});
        endpoint.must("iam:CreateRole", {{"RoleName", "R"}, {"AssumeRolePolicyDocument", test::trusting("111122223333")}});
        mirror = endpoint.pull();
        local = std::make_unique<MirrorFixture>(mirror);
        const char* arn = "arn:aws:iam::111122223333:policy/P";
        local->must("iam:CreatePolicy", {{"PolicyName", "P"}, {"PolicyDocument", test::allowing("s3:GetObject", "*")}});
        local->must("iam:AttachUserPolicy", {{"UserName", "alice"}, {"PolicyArn", arn}});
        local->must("iam:AttachRolePolicy", {{"RoleName", "R"}, {"PolicyArn", arn}});
        replan();
    }
    void replan() { plan = makePlan(*mirror.base, local->snapshot(), mirror.account, mirror.pulledAt); }
    Result<ApplyReport> apply(const CallEndpoint& call, const ApplyOptions& options = {}) const
    {
        return mirror::apply({connectionName, call}, *Unlocked::open({connectionName, false, false}, {}), plan, looked(plan), options);
    }
    ConflictReport conflicts() { return *findConflicts(endpoint.endpoint(), mirror, local->snapshot(), plan, endpoint.options()); }

    MirrorFixture endpoint;
    Mirror mirror;
    std::unique_ptr<MirrorFixture> local;
    Plan plan;
};

std::string codeOf(const Result<ApplyReport>& report) { return report ? "ok" : report.error().code; }

}  // namespace

void TestApply::nothingIsAppliedWithoutUnlocking()
{
    const auto locked = Unlocked::open({connectionName, true, false}, {});
    QVERIFY(!locked.ok());
    QCOMPARE(locked.error().code, std::string("ReadOnlyConnection"));
    Story story;
    const std::string before = test::stateOf(story.mirror);
    const auto other = Unlocked::open({"another", false, false}, {});
    QCOMPARE(codeOf(apply({connectionName, story.endpoint.endpoint()}, *other, story.plan, looked(story.plan), {})), std::string("ReadOnlyConnection"));
    QCOMPARE(test::stateOf(story.endpoint.pull()), before);
}

void TestApply::aProductionConnectionWantsItsName()
{
    const Safeguard production{"acme", false, true};
    QCOMPARE(production.confirmation(), std::string("acme"));
    for (const char* typed : {"", "Acme", "acme ", "acm"}) {
        const auto refused = Unlocked::open(production, typed);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, std::string("NotConfirmed"));
    }
    QVERIFY(Unlocked::open(production, "acme").ok());
}

void TestApply::anotherAccountIsNotTouched()
{
    Story story;
    int writes = 0;
    const auto call = story.endpoint.endpoint([&](const service::Operation& operation) -> std::optional<Reply> {
        if (operation.action == "GetCallerIdentity")
            return Reply{json::Object{{"Account", "444455556666"}}, {}, false};
        ++writes;
        return std::nullopt;
    });
    QCOMPARE(codeOf(story.apply(call)), std::string("WrongAccount"));
    QCOMPARE(writes, 0);
}

void TestApply::itStopsAtTheFirstRefusalAndSaysHowFarItCame()
{
    Story story;
    const auto call = story.endpoint.endpoint([](const service::Operation& operation) { return operation.action == "AttachUserPolicy" ? std::optional(test::refusal("AccessDenied")) : std::nullopt; });
    std::vector<std::size_t> told;
    ApplyOptions options;
    options.progress = [&](std::size_t done, std::size_t) { told.push_back(done); };
    const auto report = story.apply(call, options);
    QCOMPARE(codeOf(report), std::string("ok"));
    QCOMPARE(report->results.size(), std::size_t(3));
    QCOMPARE(report->results[0].state, StepState::done);
    QVERIFY(!report->results[0].requestId.empty());
    QCOMPARE(report->results[1].state, StepState::failed);
    QCOMPARE(report->results[1].error->code, std::string("AccessDenied"));
    QCOMPARE(report->results[1].requestId, std::string("request-1"));
    QCOMPARE(report->results[2].state, StepState::notTried);
    QVERIFY(!report->complete());
    QCOMPARE(told, (std::vector<std::size_t>{0, 1}));
}

void TestApply::aLostAnswerIsNeitherDoneNorFailed()
{
    Story story;
    // The callback is dropped: nobody will ever say what became of it.
    const auto plain = story.endpoint.endpoint();
    const CallEndpoint call = [&](service::Operation operation, std::function<void(Reply)> tell) {
        if (operation.action != "CreatePolicy")
            plain(std::move(operation), std::move(tell));
    };
    const auto report = story.apply(call);
    QCOMPARE(report->results[0].state, StepState::unknown);
    QCOMPARE(report->count(StepState::notTried), std::size_t(2));
    QVERIFY(report->undo().empty());
}

void TestApply::itIsCancelledBetweenSteps()
{
    Story story;
    std::atomic<bool> cancelled = false;
    ApplyOptions options;
    options.cancelled = &cancelled;
    options.progress = [&](std::size_t done, std::size_t) { cancelled = done == 1; };
    const auto report = story.apply(story.endpoint.endpoint(), options);
    QVERIFY(report->cancelled);
    QCOMPARE(report->count(StepState::done), std::size_t(1));
    QCOMPARE(report->count(StepState::notTried), std::size_t(2));
}

void TestApply::whatWasDoneIsTakenBackLastFirst()
{
    Story story;
    const auto report = story.apply(story.endpoint.endpoint([](const service::Operation& operation) { return operation.action == "AttachUserPolicy" ? std::optional(test::refusal("Throttling")) : std::nullopt; }));
    const Plan back = report->undo();
    QCOMPARE(back.steps.size(), std::size_t(1));
    QCOMPARE(back.steps.front().operation.action, std::string("DeletePolicy"));
    QVERIFY(!back.steps.front().title.empty());
    Story whole;
    const Plan all = whole.apply(whole.endpoint.endpoint())->undo();
    QCOMPARE(all.steps.size(), std::size_t(3));
    QCOMPARE(all.steps.front().operation.action, std::string("DetachRolePolicy"));
    QCOMPARE(all.steps.back().operation.action, std::string("DeletePolicy"));
    whole.plan = all;
    QVERIFY(whole.apply(whole.endpoint.endpoint())->complete());
    QCOMPARE(test::stateOf(whole.endpoint.pull()), test::stateOf(whole.mirror));
}

void TestApply::aVersionIsTakenBackByTheNumberThatTheEndpointGave()
{
    MirrorFixture endpoint;
    const json::Object policy{{"PolicyArn", "arn:aws:iam::111122223333:policy/P"}};
    const auto with = [&](json::Object more) {
        json::Object parameters = policy;
        parameters.update(more);
        return parameters;
    };
    endpoint.must("iam:CreatePolicy", {{"PolicyName", "P"}, {"PolicyDocument", test::allowing("s3:A", "*")}});
    // Numbers are not used again: what the mirror takes for version 2 is version 3 there.
    endpoint.must("iam:CreatePolicyVersion", with({{"PolicyDocument", test::allowing("s3:B", "*")}}));
    endpoint.must("iam:DeletePolicyVersion", with({{"VersionId", "v2"}}));
    const Mirror mirror = endpoint.pull();
    MirrorFixture local(mirror);
    local.must("iam:CreatePolicyVersion", with({{"PolicyDocument", test::allowing("s3:C", "*")}, {"SetAsDefault", true}}));
    const Plan plan = makePlan(*mirror.base, local.snapshot(), mirror.account, mirror.pulledAt);
    const auto report = apply({connectionName, endpoint.endpoint()}, *Unlocked::open({connectionName, false, false}, {}), plan, looked(plan), {});
    QCOMPARE(report->results.front().madeId, std::string("v3"));
    const Plan back = report->undo();
    QCOMPARE(back.steps.back().operation.parameters, with({{"VersionId", "v3"}}));
}

void TestApply::aLockedConnectionAnswersQuestionsAlone()
{
    MirrorFixture endpoint;
    const CallEndpoint call = readingOnly(endpoint.endpoint());
    QVERIFY(askAndWait(call, test::operationOf("iam:ListUsers")).answer.ok());
    for (const char* name : {"iam:CreateUser", "sts:AssumeRole", "iam:NoSuchThing"}) {
        const Reply refused = askAndWait(call, test::operationOf(name, {{"UserName", "x"}}));
        QVERIFY(!refused.answer.ok());
        QCOMPARE(refused.answer.error().code, std::string("ReadOnlyConnection"));
    }
    QVERIFY(endpoint.snapshot().accounts().front()->users.empty());
}

void TestApply::whatChangedThereMeanwhileIsAConflict()
{
    Story story;
    QVERIFY(story.conflicts().clears(story.plan));
    // A look at nothing, or at something else, clears no plan.
    for (const ConflictReport& report : {ConflictReport(), looked(Plan())})
        QCOMPARE(codeOf(apply({connectionName, story.endpoint.endpoint()}, *Unlocked::open({connectionName, false, false}, {}), story.plan, report, {})), std::string("UnresolvedConflicts"));
    // Somebody else's tag on somebody whom the plan does not touch is none of its business.
    story.endpoint.must("iam:CreateUser", {{"UserName", "bob"}});
    QVERIFY(story.conflicts().clear());
    story.local->must("iam:TagRole", {{"RoleName", "R"}, {"Tags", {{{"Key", "team"}, {"Value", "blue"}}}}});
    story.replan();
    story.endpoint.must("iam:TagRole", {{"RoleName", "R"}, {"Tags", {{{"Key", "team"}, {"Value", "red"}}}}});
    const ConflictReport report = story.conflicts();
    QCOMPARE(report.conflicts.size(), std::size_t(1));
    const EntityConflict& conflict = report.conflicts.front();
    QCOMPARE(conflict.entity, (EntityRef{EntityKind::role, "R"}));
    QCOMPARE(conflict.fields.size(), std::size_t(2));  // the policy that the plan attaches, and the tag
    const FieldConflict& tag = conflict.fields.back();
    QCOMPARE(describe(tag.field).english(), std::string("tag `team`"));
    QVERIFY(tag.clashes && !tag.base);
    QCOMPARE(*tag.mine, std::string("blue"));
    QCOMPARE(*tag.theirs, std::string("red"));
    QVERIFY(!conflict.fields.front().clashes);
    QCOMPARE(codeOf(apply({connectionName, story.endpoint.endpoint()}, *Unlocked::open({connectionName, false, false}, {}), story.plan, report, {})), std::string("UnresolvedConflicts"));
}

void TestApply::mineOrTheirsIsKeptAsDecided()
{
    for (const Keep keep : {Keep::mine, Keep::theirs}) {
        Story story;
        story.endpoint.must("iam:UpdateRole", {{"RoleName", "R"}, {"Description", "theirs"}, {"MaxSessionDuration", 7200}});
        const ConflictReport report = story.conflicts();
        const Resolution undecided = resolve(report, *story.mirror.base, story.local->snapshot(), {});
        QCOMPARE(makePlan(*undecided.base, *undecided.edited, story.mirror.account, {}).steps.size(), story.plan.steps.size());
        const Resolution decided = resolve(report, *story.mirror.base, story.local->snapshot(), {{{EntityKind::role, "R"}, keep}});
        story.mirror.base = decided.base;
        story.plan = makePlan(*decided.base, *decided.edited, story.mirror.account, {});
        QVERIFY(findConflicts(story.endpoint.endpoint(), story.mirror, *decided.edited, story.plan, story.endpoint.options())->clear());
        QVERIFY(story.apply(story.endpoint.endpoint())->complete());
        const auto role = story.endpoint.snapshot().accounts().front()->roles.find("R");
        QCOMPARE(role->description, keep == Keep::mine ? std::string() : std::string("theirs"));
        QCOMPARE(*role->maxSessionSeconds, keep == Keep::mine ? 3600 : 7200);
        QCOMPARE(role->attachedPolicies.size(), std::size_t(keep == Keep::mine ? 1 : 0));
    }
}

void TestApply::somebodyGoneOrComeThereIsAConflict()
{
    Story story;
    story.endpoint.must("iam:DeleteUser", {{"UserName", "alice"}});
    story.endpoint.must("iam:CreatePolicy", {{"PolicyName", "P"}, {"PolicyDocument", test::allowing("s3:*", "*")}});
    const ConflictReport report = story.conflicts();
    QCOMPARE(report.conflicts.size(), std::size_t(2));
    QCOMPARE(report.conflicts[0].entity.name, std::string("P"));
    QVERIFY(!report.conflicts[0].goneTheirs);
    QCOMPARE(report.conflicts[1].entity.name, std::string("alice"));
    QVERIFY(report.conflicts[1].goneTheirs);
    // Made again under her name, she is another.
    story.endpoint.must("iam:CreateUser", {{"UserName", "alice"}});
    const ConflictReport again = story.conflicts();
    QCOMPARE(again.conflicts.size(), std::size_t(2));
    QCOMPARE(describe(again.conflicts[1].fields.front().field).english(), std::string("unique id"));
}

void TestApply::whatCannotBeLookedAtAgainHoldsThePlanUp()
{
    Story story;
    const auto call = story.endpoint.endpoint([](const service::Operation& operation) { return operation.action == "ListAttachedRolePolicies" ? std::optional(test::refusal("AccessDenied")) : std::nullopt; });
    const auto report = findConflicts(call, story.mirror, story.local->snapshot(), story.plan, story.endpoint.options());
    QVERIFY(report.ok());
    QCOMPARE(report->unchecked.size(), std::size_t(1));
    QCOMPARE(report->unchecked.front().operation, std::string("iam:ListAttachedRolePolicies"));
    QVERIFY(!report->clear());
}

QTEST_APPLESS_MAIN(TestApply)
#include "test_apply.moc"
