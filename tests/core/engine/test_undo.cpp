#include "tests/support/core/engine_fixture.h"

#include <QtTest>

using namespace rolewright;
using namespace rolewright::engine;
using test::EngineFixture;

namespace {

namespace fs = std::filesystem;

std::string codeOf(const Result<void>& result) { return result ? "ok" : result.error().code; }

std::string undo(EngineFixture& fixture, const identity::ChangeSet& changes) {
    return codeOf(fixture.engine->applyChanges(changes.inverse(), "rolewright:Undo"));
}

std::string redo(EngineFixture& fixture, const identity::ChangeSet& changes) { return codeOf(fixture.engine->applyChanges(changes, "rolewright:Redo")); }

}  // namespace

class TestUndo : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aRowOfEditsIsTakenBackAndMadeAgain();
    void undoIsOnDiskAndInTheTrail();
    void whatWasChangedSinceIsNotTakenBack();
    void whatIsInUseSinceIsNotTakenBack();
    void anUndeletedUserIsTheSamePrincipal();
    void anUndeletedKeyWorksAgain_data();
    void anUndeletedKeyWorksAgain();
    void sessionsAreNotUndone();
    void nothingIsNoChange();
    void aDeletedObjectBringsItsFileBack();

private:
    fs::path file() const { return fs::path(m_folder->path().toStdString()) / "w.rolewright"; }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestUndo::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestUndo::aRowOfEditsIsTakenBackAndMadeAgain() {
    EngineFixture fixture;
    std::vector<std::string> contents = {test::dump(*fixture.engine->snapshot())};
    std::vector<identity::ChangeSet> edits;
    const auto edit = [&](std::string_view name, json::Object parameters) {
        edits.push_back(fixture.must(name, std::move(parameters)).changes);
        contents.push_back(test::dump(*fixture.engine->snapshot()));
    };
    edit("iam:CreateUser", {{"UserName", "alice"}});
    edit("iam:CreateGroup", {{"GroupName", "Developers"}});
    edit("iam:AddUserToGroup", {{"UserName", "alice"}, {"GroupName", "Developers"}});
    edit("iam:UpdateUser", {{"UserName", "alice"}, {"NewUserName", "alicia"}});
    edit("iam:CreateRole", {{"RoleName", "R1"}, {"AssumeRolePolicyDocument", test::trusting("arn:aws:iam::111122223333:user/alicia")}});
    edit("iam:UpdateRole", {{"RoleName", "R1"}, {"Description", "first"}});
    edit("iam:DeleteRole", {{"RoleName", "R1"}});
    for (int round = 0; round < 3; ++round) {
        for (std::size_t i = edits.size(); i-- > 0;) {
            QCOMPARE(undo(fixture, edits[i]), std::string("ok"));
            QCOMPARE(test::dump(*fixture.engine->snapshot()), contents[i]);
        }
        for (std::size_t i = 0; i < edits.size(); ++i) {
            QCOMPARE(redo(fixture, edits[i]), std::string("ok"));
            QCOMPARE(test::dump(*fixture.engine->snapshot()), contents[i + 1]);
        }
    }
}

void TestUndo::undoIsOnDiskAndInTheTrail() {
    std::string content;
    {
        EngineFixture fixture(file());
        content = test::dump(*fixture.engine->snapshot());
        QCOMPARE(undo(fixture, fixture.must("iam:CreateUser", {{"UserName", "alice"}}).changes), std::string("ok"));
    }
    EngineFixture fixture(file());
    QCOMPARE(test::dump(*fixture.engine->snapshot()), content);
    const auto record = fixture.engine->trail(0, 100).back();
    QCOMPARE(record->service + ":" + record->action, std::string("rolewright:Undo"));
    QCOMPARE(json::compact(record->parameters["rows"]),
             std::string("[{\"account\":\"111122223333\",\"kind\":\"user\",\"name\":\"alice\",\"change\":\"removed\"}]"));
    QVERIFY(!record->summary.empty());
}

void TestUndo::whatWasChangedSinceIsNotTakenBack() {
    EngineFixture fixture;
    const auto created = fixture.must("iam:CreateUser", {{"UserName", "alice"}}).changes;
    fixture.must("iam:UpdateUser", {{"UserName", "alice"}, {"NewPath", "/team/"}});
    const std::string content = test::dump(*fixture.engine->snapshot());
    const auto refused = fixture.engine->applyChanges(created.inverse(), "rolewright:Undo");
    QCOMPARE(codeOf(refused), std::string("EntityTemporarilyUnmodifiable"));
    QVERIFY(refused.error().message.find("user `alice` was changed meanwhile") != std::string::npos);
    QCOMPARE(test::dump(*fixture.engine->snapshot()), content);
    fixture.must("iam:DeleteUser", {{"UserName", "alice"}});
    QCOMPARE(undo(fixture, created), std::string("EntityTemporarilyUnmodifiable"));
}

void TestUndo::whatIsInUseSinceIsNotTakenBack() {
    EngineFixture fixture;
    fixture.must("iam:CreateUser", {{"UserName", "alice"}});
    const auto group = fixture.must("iam:CreateGroup", {{"GroupName", "Developers"}}).changes;
    const auto membership = fixture.must("iam:AddUserToGroup", {{"UserName", "alice"}, {"GroupName", "Developers"}}).changes;
    QCOMPARE(undo(fixture, group), std::string("DeleteConflict"));
    QVERIFY(fixture.world().groups.find("Developers"));
    fixture.must("iam:RemoveUserFromGroup", {{"UserName", "alice"}, {"GroupName", "Developers"}});
    const auto deletion = fixture.must("iam:DeleteGroup", {{"GroupName", "Developers"}}).changes;
    // To be a member again of a group that is gone.
    QCOMPARE(redo(fixture, membership), std::string("EntityTemporarilyUnmodifiable"));
    QCOMPARE(undo(fixture, deletion), std::string("ok"));
    QVERIFY(fixture.world().groups.find("Developers"));
}

void TestUndo::anUndeletedUserIsTheSamePrincipal() {
    EngineFixture fixture;
    fixture.must("iam:CreateUser", {{"UserName", "alice"}});
    fixture.must("iam:CreateRole", {{"RoleName", "R1"}, {"AssumeRolePolicyDocument", test::trusting("arn:aws:iam::111122223333:user/alice")}});
    const auto assume = [&] {
        return fixture.call(fixture.user("alice"), "sts:AssumeRole", {{"RoleArn", "arn:aws:iam::111122223333:role/R1"}, {"RoleSessionName", "s1"}}).answer.ok();
    };
    QVERIFY(assume());
    const auto deletion = fixture.must("iam:DeleteUser", {{"UserName", "alice"}}).changes;
    const auto creation = fixture.must("iam:CreateUser", {{"UserName", "alice"}}).changes;
    QVERIFY2(!assume(), "a new user of the same name is another principal");
    QCOMPARE(undo(fixture, creation), std::string("ok"));
    QCOMPARE(undo(fixture, deletion), std::string("ok"));
    QVERIFY(assume());
}

void TestUndo::anUndeletedKeyWorksAgain_data() {
    QTest::addColumn<bool>("onDisk");
    QTest::newRow("in memory") << false;
    QTest::newRow("on disk") << true;
}

void TestUndo::anUndeletedKeyWorksAgain() {
    QFETCH(bool, onDisk);
    std::string keyId;
    std::string secret;
    {
        EngineFixture fixture(onDisk ? file() : fs::path());
        fixture.must("iam:CreateUser", {{"UserName", "alice"}});
        const CallResult made = fixture.must("iam:CreateAccessKey", {{"UserName", "alice"}});
        keyId = (*made.answer)["AccessKey"]["AccessKeyId"].get<std::string>();
        secret = (*made.answer)["AccessKey"]["SecretAccessKey"].get<std::string>();
        const auto works = [&] { return fixture.engine->authenticate(keyId, secret, "").ok(); };
        QCOMPARE(undo(fixture, made.changes), std::string("ok"));
        QVERIFY(!works());
        QCOMPARE(redo(fixture, made.changes), std::string("ok"));
        QVERIFY(works());
        const auto deletion = fixture.must("iam:DeleteAccessKey", {{"UserName", "alice"}, {"AccessKeyId", keyId}}).changes;
        QVERIFY(!works());
        QCOMPARE(undo(fixture, deletion), std::string("ok"));
        QVERIFY(works());
    }
    if (!onDisk) return;
    EngineFixture fixture(file());
    QVERIFY(fixture.engine->authenticate(keyId, secret, ""));
    const auto deletion = fixture.must("iam:DeleteAccessKey", {{"UserName", "alice"}, {"AccessKeyId", keyId}}).changes;
    fixture.engine.reset();
    EngineFixture later(file());
    QVERIFY2(!later.engine->secretOfKey(keyId), "what was deleted is gone from the file");
}

void TestUndo::sessionsAreNotUndone() {
    EngineFixture fixture;
    fixture.must("iam:CreateUser", {{"UserName", "alice"}});
    const auto role = fixture.must("iam:CreateRole", {{"RoleName", "R1"}, {"AssumeRolePolicyDocument", test::trusting("arn:aws:iam::111122223333:user/alice")}});
    const auto session =
        fixture.call(fixture.user("alice"), "sts:AssumeRole", {{"RoleArn", "arn:aws:iam::111122223333:role/R1"}, {"RoleSessionName", "s1"}}).newSession;
    QVERIFY(session);
    QCOMPARE(undo(fixture, role.changes), std::string("ok"));
    QCOMPARE(fixture.engine->sessions()->size(), std::size_t{1});
    QCOMPARE(fixture.call(sts::Caller::of(session), "sts:GetCallerIdentity").answer.error().code, std::string("InvalidClientTokenId"));
    QCOMPARE(redo(fixture, role.changes), std::string("ok"));
    QVERIFY(fixture.call(sts::Caller::of(session), "sts:GetCallerIdentity").answer);
}

void TestUndo::nothingIsNoChange() {
    EngineFixture fixture;
    const auto before = fixture.engine->trail(0, 100).size();
    QCOMPARE(redo(fixture, {}), std::string("ok"));
    QCOMPARE(fixture.engine->trail(0, 100).size(), before);
}

/// What is too large for a row is in a file, which undo finds again; what nobody can undo to any more is gone with the next start.
void TestUndo::aDeletedObjectBringsItsFileBack() {
    const std::string large(300'000, 'x');
    const fs::path folder = file().string() + ".objects";
    const auto countFiles = [&] { return std::distance(fs::directory_iterator(folder), fs::directory_iterator()); };
    {
        EngineFixture fixture(file());
        const auto read = [&] { return json::stringOr(fixture.must("s3:GetObject", {{"Bucket", "data-bucket"}, {"Key", "large"}}).answer.value(), "Body"); };
        fixture.must("s3:CreateBucket", {{"Bucket", "data-bucket"}});
        const identity::ChangeSet put = fixture.must("s3:PutObject", {{"Bucket", "data-bucket"}, {"Key", "large"}, {"Body", large}}).changes;
        const identity::ChangeSet changed = fixture.must("s3:PutObject", {{"Bucket", "data-bucket"}, {"Key", "large"}, {"Body", large + "y"}}).changes;
        const identity::ChangeSet deleted = fixture.must("s3:DeleteObject", {{"Bucket", "data-bucket"}, {"Key", "large"}}).changes;
        QVERIFY(fixture.world().objects.empty());
        QCOMPARE(undo(fixture, deleted), std::string("ok"));
        QVERIFY(read() == large + "y");
        QCOMPARE(undo(fixture, changed), std::string("ok"));
        QVERIFY(read() == large && fixture.world().objects.at(0)->body.pieces().front().blob->isFiled());
        QCOMPARE(undo(fixture, put), std::string("ok"));
        QCOMPARE(redo(fixture, put), std::string("ok"));
        QVERIFY(read() == large);
        QCOMPARE(countFiles(), std::ptrdiff_t(2));
    }
    EngineFixture fixture(file());
    QCOMPARE(countFiles(), std::ptrdiff_t(1));
    QVERIFY(json::stringOr(fixture.must("s3:GetObject", {{"Bucket", "data-bucket"}, {"Key", "large"}}).answer.value(), "Body") == large);
}

QTEST_APPLESS_MAIN(TestUndo)
#include "test_undo.moc"
