#include "core/identity/change_set.h"
#include "core/identity/references.h"
#include "tests/support/core/sample_world.h"

#include <QtTest>

using namespace rolewright;
using namespace rolewright::identity;

namespace {

AccountId development() { return test::account(test::developmentId); }

Snapshot sample() { return *apply({}, test::sampleWorld()); }

User named(const char* name) {
    User user;
    user.name = name;
    return user;
}

/// The changes that `edit(Editor&)` makes to `world`.
template <typename Edit>
ChangeSet changesOf(const Snapshot& world, Edit&& edit) {
    Editor editor(world);
    edit(editor);
    return std::move(editor).finish(Phrase("Test edit"));
}

std::string codeOf(const Result<Snapshot>& result) { return result ? "ok" : result.error().code; }

std::string messageOf(const Result<void>& result) { return result ? "ok" : result.error().code + ": " + result.error().message; }

}  // namespace

class TestChangeSet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void editorReadsItsOwnWrites();
    void editorJoinsChangesToOneRow();
    void whatCancelsOutIsNoChange();
    void applyAndInverseLeadThereAndBack();
    void manyRowsAtOnceLeadThereAndBack();
    void aRowChangedMeanwhileIsRefused();
    void aRowAddedMeanwhileIsRefused();
    void factsOfAnAccountLeaveItsRows();
    void anAccountThatGotRowsSinceIsNotTakenAway();
    void aRemovedAccountComesBackWhole();
    void untouchedTablesAreShared();
    void principalsAreFoundByExactArn();
    void managedPoliciesAreFoundInAccountsAndAmongAwsOwn();
    void organisationPathsRunFromTheRoot();
    void aGroupInUseIsNotTakenAway();
    void aPolicyInUseIsNotTakenAway();
    void aNameThatIsGoneIsNotBroughtBack();
    void wholeChangesPassTheReferenceCheck();
};

void TestChangeSet::editorReadsItsOwnWrites() {
    Editor editor(sample());
    editor.put(development(), named("carol"));
    QVERIFY(editor.snapshot().account(development())->users.find("CAROL"));
    editor.remove<User>(development(), "carol");
    QVERIFY(!editor.snapshot().account(development())->users.find("carol"));
    editor.remove<User>(development(), "nobody");
    editor.remove<User>(test::account("999999999999"), "nobody");
    QVERIFY(std::move(editor).finish(Phrase("Nothing")).empty());
}

void TestChangeSet::editorJoinsChangesToOneRow() {
    const Snapshot world = sample();
    const auto before = world.account(development())->users.find("alice");
    const ChangeSet changes = changesOf(world, [](Editor& editor) {
        User alice = *editor.snapshot().account(development())->users.find("alice");
        alice.tags.clear();
        editor.put(development(), alice);
        alice.path = "/x/";
        editor.put(development(), alice);
        editor.remove<User>(development(), "alice");
        alice.name = "ALICE";
        editor.put(development(), alice);
    });
    QCOMPARE(changes.changes.size(), std::size_t{1});
    QVERIFY(std::get<RowPtr<User>>(changes.changes[0].before) == before);
    const auto after = apply(world, changes);
    QVERIFY(after);
    QCOMPARE(after->account(development())->users.find("alice")->name, std::string("ALICE"));
    QCOMPARE(test::dump(*apply(*after, changes.inverse())), test::dump(world));
}

void TestChangeSet::whatCancelsOutIsNoChange() {
    const ChangeSet changes = changesOf(sample(), [](Editor& editor) {
        editor.put(development(), named("zoe"));
        editor.remove<User>(development(), "zoe");
    });
    QVERIFY(changes.empty());
}

void TestChangeSet::applyAndInverseLeadThereAndBack() {
    const ChangeSet changes = test::sampleWorld();
    const Snapshot world = *apply({}, changes);
    QVERIFY(world.accounts().size() == 2 && world.organization());
    const auto empty = apply(world, changes.inverse());
    QVERIFY(empty);
    QVERIFY(empty->accounts().empty() && !empty->organization());
    QCOMPARE(test::dump(*apply(*empty, changes)), test::dump(world));
    QVERIFY(changes.inverse().title == changes.title);
}

void TestChangeSet::manyRowsAtOnceLeadThereAndBack() {
    const Snapshot world = sample();
    const ChangeSet changes = changesOf(world, [](Editor& editor) {
        std::vector<User> users;
        for (int i = 0; i < 2000; ++i) users.push_back(named(("user" + std::to_string(i)).c_str()));
        users.push_back(named("Alice"));
        editor.putAll(development(), std::move(users));
        QCOMPARE(editor.snapshot().account(development())->users.size(), std::size_t{2001});
    });
    QCOMPARE(changes.changes.size(), std::size_t{2001});
    const auto after = apply(world, changes);
    QVERIFY(after);
    QCOMPARE(after->account(development())->users.size(), std::size_t{2001});
    QCOMPARE(test::dump(*apply(*after, changes.inverse())), test::dump(world));
    // One row of the many changed meanwhile: none is taken back.
    const auto later = apply(*after, changesOf(*after, [](Editor& editor) { editor.put(development(), named("user77")); }));
    const auto refused = apply(*later, changes.inverse());
    QVERIFY(!refused);
    QCOMPARE(refused.error().message, std::string("`Test edit` cannot be applied: user `user77` was changed meanwhile"));
}

void TestChangeSet::aRowChangedMeanwhileIsRefused() {
    const Snapshot world = sample();
    const ChangeSet removal = changesOf(world, [](Editor& editor) { editor.remove<User>(development(), "alice"); });
    const auto meanwhile = apply(world, changesOf(world, [](Editor& editor) { editor.put(development(), named("alice")); }));
    const auto refused = apply(*meanwhile, removal);
    QCOMPARE(codeOf(refused), std::string("EntityTemporarilyUnmodifiable"));
    QCOMPARE(refused.error().message, std::string("`Test edit` cannot be applied: user `alice` was changed meanwhile"));
    const ChangeSet object = changesOf(world, [](Editor& editor) {
        editor.remove<StoredObject>(development(), objectKey("data-bucket", "reports/2026.csv"));
    });
    const auto again = apply(*apply(world, object), object);
    QCOMPARE(again.error().message, std::string("`Test edit` cannot be applied: object `data-bucket/reports/2026.csv` was changed meanwhile"));
}

void TestChangeSet::aRowAddedMeanwhileIsRefused() {
    const Snapshot world = sample();
    const auto add = [](Editor& editor) { editor.put(development(), named("carol")); };
    const auto first = apply(world, changesOf(world, add));
    QCOMPARE(codeOf(apply(*first, changesOf(world, add))), std::string("EntityTemporarilyUnmodifiable"));
    QCOMPARE(codeOf(apply({}, changesOf(world, add))), std::string("EntityTemporarilyUnmodifiable"));
}

void TestChangeSet::factsOfAnAccountLeaveItsRows() {
    const Snapshot world = sample();
    const ChangeSet changes = changesOf(world, [](Editor& editor) {
        Account facts;
        facts.id = development();
        facts.name = "Play";
        facts.alias = "play";
        editor.putAccount(facts);
        editor.put(development(), named("carol"));
    });
    const auto after = apply(world, changes);
    QVERIFY(after->accountByIdOrAlias("play") && !after->accountByIdOrAlias("dev") && !after->accountByIdOrAlias(""));
    QCOMPARE(after->accountByIdOrAlias("play")->users.size(), std::size_t{2});
    // A row changed in between does not stand in the way of taking the name back.
    const auto later = apply(*after, changesOf(*after, [](Editor& editor) { editor.put(development(), named("dave")); }));
    const auto back = apply(*later, changes.inverse());
    QVERIFY(back);
    QCOMPARE(back->account(development())->name, std::string("Development"));
    QCOMPARE(back->account(development())->users.size(), std::size_t{2});
}

void TestChangeSet::anAccountThatGotRowsSinceIsNotTakenAway() {
    const ChangeSet creation = changesOf({}, [](Editor& editor) {
        Account account;
        account.id = development();
        editor.putAccount(account);
    });
    const auto world = apply({}, creation);
    const auto grown = apply(*world, changesOf(*world, [](Editor& editor) { editor.put(development(), named("alice")); }));
    QCOMPARE(codeOf(apply(*grown, creation.inverse())), std::string("EntityTemporarilyUnmodifiable"));
    QVERIFY(apply(*world, creation.inverse())->accounts().empty());
}

void TestChangeSet::aRemovedAccountComesBackWhole() {
    const Snapshot world = sample();
    const ChangeSet removal = changesOf(world, [](Editor& editor) { editor.removeAccount(development()); });
    const auto after = apply(world, removal);
    QVERIFY(!after->account(development()));
    QCOMPARE(test::dump(*apply(*after, removal.inverse())), test::dump(world));
}

void TestChangeSet::untouchedTablesAreShared() {
    const Snapshot world = sample();
    const auto after = apply(world, changesOf(world, [](Editor& editor) { editor.put(development(), named("carol")); }));
    const auto was = world.account(development());
    const auto is = after->account(development());
    QVERIFY(!is->users.sameAs(was->users));
    QVERIFY(is->roles.sameAs(was->roles) && is->objects.sameAs(was->objects) && is->policies.sameAs(was->policies));
    QVERIFY(after->account(test::account(test::productionId)) == world.account(test::account(test::productionId)));
}

void TestChangeSet::principalsAreFoundByExactArn() {
    const Snapshot world = sample();
    const auto alice = findPrincipal(world, "arn:aws:iam::111122223333:user/team/alice");
    QVERIFY(alice);
    QCOMPARE(alice->id, std::string("AIDAAAAAAAAAAAAAAAAAA"));
    QVERIFY(findPrincipal(world, "arn:aws:iam::111122223333:role/updateDataBucket"));
    for (const char* arn : {"arn:aws:iam::111122223333:user/alice", "arn:aws:iam::111122223333:user/team/Alice", "arn:aws:iam::111122223333:role/team/alice",
                            "arn:aws:iam::444455556666:user/team/alice", "arn:aws:iam::111122223333:root", "arn:aws:iam::111122223333:user/", "alice", ""}) {
        QVERIFY2(!findPrincipal(world, arn), arn);
    }
    const auto account = world.account(development());
    QCOMPARE(findPrincipalById(*account, "AROAAAAAAAAAAAAAAAAAA")->arn, std::string("arn:aws:iam::111122223333:role/updateDataBucket"));
    QVERIFY(!findPrincipalById(*account, "AROABBBBBBBBBBBBBBBBB"));
}

void TestChangeSet::managedPoliciesAreFoundInAccountsAndAmongAwsOwn() {
    ManagedPolicy readOnly;
    readOnly.name = "ReadOnlyAccess";
    readOnly.awsManaged = true;
    ManagedPolicy job;
    job.name = "Billing";
    job.path = "/job-function/";
    job.awsManaged = true;
    const Snapshot world = sample().withAwsPolicies(
        Table<ManagedPolicy>::fromRows({std::make_shared<const ManagedPolicy>(readOnly), std::make_shared<const ManagedPolicy>(job)}));
    QVERIFY(world.managedPolicy("arn:aws:iam::aws:policy/ReadOnlyAccess"));
    QVERIFY(world.managedPolicy("arn:aws:iam::aws:policy/job-function/Billing"));
    QCOMPARE(arnOf(development(), *world.awsPolicies().at(0)), std::string("arn:aws:iam::aws:policy/job-function/Billing"));
    const auto p3 = world.managedPolicy("arn:aws:iam::111122223333:policy/p/P3");
    QVERIFY(p3);
    QVERIFY(p3->document() == p3->versions[1].document);
    QVERIFY(!ManagedPolicy().document());
    for (const char* arn : {"arn:aws:iam::aws:policy/Billing", "arn:aws:iam::111122223333:policy/P3", "arn:aws:iam::111122223333:role/p/P3", "P3"}) {
        QVERIFY2(!world.managedPolicy(arn), arn);
    }
    // Later versions of the world know them too.
    const auto after = apply(world, changesOf(world, [](Editor& editor) { editor.put(development(), named("carol")); }));
    QVERIFY(after->awsPolicies().sameAs(world.awsPolicies()));
}

void TestChangeSet::organisationPathsRunFromTheRoot() {
    const Snapshot world = sample();
    const auto path = world.organization()->pathTo(test::account(test::productionId));
    QCOMPARE(path.size(), std::size_t{2});
    QCOMPARE(path[0]->id, std::string("r-1"));
    QCOMPARE(path[1]->id, std::string("ou-1"));
    QVERIFY(world.organization()->pathTo(test::account("999999999999")).empty());
    QVERIFY(world.organization()->policy("p-FullAWSAccess") && !world.organization()->policy("p-none"));
    Organization circle = *world.organization();
    circle.units[0].parent = "ou-1";
    QVERIFY(circle.pathTo(test::account(test::productionId)).size() <= 2);
    QCOMPARE(world.bucketOwner("data-bucket"), world.account(development()));
    QVERIFY(!world.bucketOwner("other-bucket"));
}

void TestChangeSet::aGroupInUseIsNotTakenAway() {
    const Snapshot world = sample();
    const ChangeSet removal = changesOf(world, [](Editor& editor) { editor.remove<Group>(development(), "Developers"); });
    QCOMPARE(messageOf(checkReferences(*apply(world, removal), removal)),
             std::string("DeleteConflict: group `Developers` cannot go: user `alice` uses it by now; change that first"));
    const ChangeSet bucket = changesOf(world, [](Editor& editor) { editor.remove<Bucket>(development(), "data-bucket"); });
    QVERIFY(messageOf(checkReferences(*apply(world, bucket), bucket)).starts_with("DeleteConflict: bucket `data-bucket` cannot go: object `data-bucket/"));
    const ChangeSet user = changesOf(world, [](Editor& editor) { editor.remove<User>(development(), "alice"); });
    QVERIFY(messageOf(checkReferences(*apply(world, user), user)).starts_with("DeleteConflict: user `alice` cannot go: access key `AKIA"));
}

void TestChangeSet::aPolicyInUseIsNotTakenAway() {
    const Snapshot world = sample();
    const ChangeSet removal = changesOf(world, [](Editor& editor) { editor.remove<ManagedPolicy>(development(), "P3"); });
    QCOMPARE(messageOf(checkReferences(*apply(world, removal), removal)),
             std::string("DeleteConflict: policy `arn:aws:iam::111122223333:policy/p/P3` cannot go: user `alice` uses it by now; change that first"));
}

void TestChangeSet::aNameThatIsGoneIsNotBroughtBack() {
    const Snapshot world = sample();
    const ChangeSet changes = changesOf(world, [](Editor& editor) {
        User carol = named("carol");
        carol.groups = {"Testers"};
        editor.put(development(), carol);
    });
    QCOMPARE(messageOf(checkReferences(*apply(world, changes), changes)),
             std::string("NoSuchEntity: user `carol` would name group `Testers`, which is not there any more"));
    const ChangeSet key = changesOf(world, [](Editor& editor) { editor.put(development(), AccessKey{"AKIABBBBBBBBBBBBBBBB", "carol", true, {}, {}, {}}); });
    QVERIFY(messageOf(checkReferences(*apply(world, key), key)).starts_with("NoSuchEntity: access key `AKIABBBBBBBBBBBBBBBB` would name user `carol`"));
}

void TestChangeSet::wholeChangesPassTheReferenceCheck() {
    const ChangeSet all = test::sampleWorld();
    QCOMPARE(messageOf(checkReferences(sample(), all)), std::string("ok"));
    QCOMPARE(messageOf(checkReferences({}, all.inverse())), std::string("ok"));
    const Snapshot world = sample();
    const ChangeSet renaming = changesOf(world, [](Editor& editor) {
        User alice = *editor.snapshot().account(development())->users.find("alice");
        AccessKey key = *editor.snapshot().account(development())->accessKeys.at(0);
        MfaDevice phone = *editor.snapshot().account(development())->mfaDevices.find("/team/phone");
        editor.remove<User>(development(), "alice");
        alice.name = key.user = phone.user = "alicia";
        editor.put(development(), alice);
        editor.put(development(), key);
        editor.put(development(), phone);
    });
    QCOMPARE(messageOf(checkReferences(*apply(world, renaming), renaming)), std::string("ok"));
}

QTEST_APPLESS_MAIN(TestChangeSet)
#include "test_change_set.moc"
