#include "core/base/time_text.h"
#include "core/crypto/crypto.h"
#include "core/sts/caller.h"
#include "core/sts/issue.h"
#include "core/sts/session_book.h"
#include "tests/support/core/data_dir.h"

#include <QTest>

#include <set>

using namespace rolewright;
using namespace rolewright::sts;
using namespace std::chrono_literals;

namespace {

#define VERIFY_ROW(condition, row) QVERIFY2(condition, json::compact(row).c_str())

const AccountId account = *AccountId::parse("111122223333");
const Instant start = *parseIso8601("2026-11-24T03:00Z");
const std::string limitingPolicy = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\",\"Resource\":\"*\"}]}";

/// A session with something in every field.
Session fullSession()
{
    Session session;
    session.accessKeyId = newAccessKeyId(unique_id_prefix::temporaryKey, account);
    session.account = account;
    session.principalId = "AROAEXAMPLEEXAMPLE123";
    session.principalArn = "arn:aws:iam::111122223333:role/x/R1";
    session.name = "me";
    session.issued = start;
    session.expires = start + 1h + 1ms;
    session.requestedSeconds = 3600;
    session.parentKeyId = "AKIAEXAMPLEEXAMPLE12";
    session.callerArn = "arn:aws:iam::444455556666:user/ünïcode";
    session.chainDepth = 2;
    session.mfa = true;
    session.mfaAt = start - 5min;
    session.sourceIdentity = "alice";
    session.externalId = "";
    session.tags = {{"Project", "Atlas"}, {"Empty", ""}};
    session.transitiveKeys = {"Project"};
    session.keys = {{"saml:aud", {"a", "b"}}, {"saml:sub", {}}};
    session.sessionPolicies = {*policy::Document::parse(limitingPolicy)};
    session.sessionPolicyArns = {"arn:aws:iam::aws:policy/ReadOnlyAccess"};
    session.hasSessionPolicy = true;
    session.delegate = "444455556666";
    session.onlyDefaultRegions = true;
    return session;
}

crypto::Secret newKey()
{
    return crypto::Secret(crypto::randomBytes(32));
}

Entry entryOf(const Session& session)
{
    return {std::make_shared<const Session>(session), {}, {}};
}

}  // namespace

class TestSts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsTheAccountFromKeyIds();
    void keyIdsCarryTheirAccount();
    void uniqueIdsAndSecretsHaveTheirForm();
    void sessionsAreNamedAsAwsNamesThem();

    void tokenBringsBackTheSession();
    void tokenIsBoundToItsKeyIdAndWorkspace();
    void everyChangeOfATokenIsRefused();
    void textThatIsNoTokenIsRefused();
    void secretsBelongToKeyIdAndWorkspace();
    void textBringsBackEveryField();
    void textWithoutOneOfItsPartsIsRefused();
    void sessionWhosePolicyCannotBeReadIsRefused();
    void sessionExpiresAtItsExpiry();

    void bookKeepsTheOrderOfIssue();
    void bookRemembersUseAndForgetting();
    void viewIsSharedUntilSomethingChanges();
    void callersKnowWhoTheyAre();
};

void TestSts::readsTheAccountFromKeyIds()
{
    for (const json::Object& row : test::readCases("sts/key_ids.jsonl")) {
        const Result<AccountId> read = accountOfKeyId(test::textOf(row, "id"));
        VERIFY_ROW(read.ok() != row.contains("refused"), row);
        if (read) {
            VERIFY_ROW(read->text() == test::textOf(row, "account"), row);
        } else {
            QCOMPARE(read.error().code, std::string("ValidationError"));
        }
    }
}

void TestSts::keyIdsCarryTheirAccount()
{
    for (const char* digits : {"000000000000", "000000000001", "111122223333", "609629065308", "999999999999"}) {
        std::set<std::string> ids;
        for (int i = 0; i < 200; ++i) {
            const std::string id = newAccessKeyId(unique_id_prefix::temporaryKey, *AccountId::parse(digits));
            QVERIFY(isUniqueId(id, unique_id_prefix::temporaryKey));
            QCOMPARE(id.size(), std::size_t{20});
            QCOMPARE(accountOfKeyId(id)->text(), std::string(digits));
            ids.insert(id);
        }
        QCOMPARE(ids.size(), std::size_t{200});
    }
    QVERIFY(newAccessKeyId(unique_id_prefix::accessKey, account).starts_with("AKIA"));
}

void TestSts::uniqueIdsAndSecretsHaveTheirForm()
{
    const std::string id = newUniqueId(unique_id_prefix::role);
    QVERIFY(isUniqueId(id, unique_id_prefix::role));
    QCOMPARE(id.size(), std::size_t{21});
    QVERIFY(id != newUniqueId(unique_id_prefix::role));
    const crypto::Secret secret = newSecretAccessKey();
    QCOMPARE(secret.size(), std::size_t{40});
    QVERIFY(crypto::fromBase64(secret.reveal()).ok());
    QVERIFY(!secret.equals(newSecretAccessKey().reveal()));
}

void TestSts::sessionsAreNamedAsAwsNamesThem()
{
    for (const json::Object& row : test::readCases("sts/session_names.jsonl")) {
        Session session;
        session.account = account;
        session.kind = static_cast<SessionKind>(row.at("kind").get<int>());
        session.principalArn = test::textOf(row, "principalArn");
        session.principalId = test::textOf(row, "principalId");
        session.name = test::textOf(row, "name");
        VERIFY_ROW(session.arn() == test::textOf(row, "arn"), row);
        VERIFY_ROW(session.userId() == test::textOf(row, "userId"), row);
    }
}

void TestSts::tokenBringsBackTheSession()
{
    const crypto::Secret key = newKey();
    const Session session = fullSession();
    const Credentials credentials = issue(key, session);
    QCOMPARE(credentials.accessKeyId, session.accessKeyId);
    QVERIFY(credentials.expires == session.expires);
    QVERIFY(credentials.secretAccessKey.equals(secretOf(key, session.accessKeyId).reveal()));
    const Result<Session> opened = open(key, session.accessKeyId, credentials.sessionToken.reveal());
    QVERIFY(opened.ok());
    QCOMPARE(toText(*opened), toText(session));
    QVERIFY(credentials.sessionToken.reveal().find("alice") == std::string_view::npos);
}

void TestSts::tokenIsBoundToItsKeyIdAndWorkspace()
{
    const crypto::Secret key = newKey();
    const Session session = fullSession();
    const Credentials credentials = issue(key, session);
    const std::string_view token = credentials.sessionToken.reveal();
    const std::string otherId = newAccessKeyId(unique_id_prefix::temporaryKey, account);
    QCOMPARE(open(key, otherId, token).error().code, std::string("InvalidClientTokenId"));
    QCOMPARE(open(newKey(), session.accessKeyId, token).error().code, std::string("InvalidClientTokenId"));
    QCOMPARE(open(key, session.accessKeyId, issue(key, fullSession()).sessionToken.reveal()).error().message,
             std::string("The security token included in the request is invalid."));
}

void TestSts::everyChangeOfATokenIsRefused()
{
    const crypto::Secret key = newKey();
    const Session session = fullSession();
    const Credentials credentials = issue(key, session);
    const std::string token(credentials.sessionToken.reveal());
    for (std::size_t i = 0; i < token.size(); ++i) {
        std::string changed = token;
        changed[i] = changed[i] == 'A' ? 'B' : 'A';
        QVERIFY2(!open(key, session.accessKeyId, changed).ok(), std::to_string(i).c_str());
        QVERIFY2(!open(key, session.accessKeyId, token.substr(0, i)).ok(), std::to_string(i).c_str());
    }
}

void TestSts::textThatIsNoTokenIsRefused()
{
    const crypto::Secret key = newKey();
    const std::string id = newAccessKeyId(unique_id_prefix::temporaryKey, account);
    for (const std::string& text : {std::string(), std::string("x"), std::string("AAAA"), std::string("AQ=="), std::string("IQoJb3JpZ2luX2VjEXAMPLE="),
                                    std::string(1u << 20, 'A'), std::string("\0\xff", 2)}) {
        QCOMPARE(open(key, id, text).error().code, std::string("InvalidClientTokenId"));
    }
}

void TestSts::secretsBelongToKeyIdAndWorkspace()
{
    const crypto::Secret key = newKey();
    const std::string id = newAccessKeyId(unique_id_prefix::temporaryKey, account);
    const crypto::Secret secret = secretOf(key, id);
    QCOMPARE(secret.size(), std::size_t{40});
    QVERIFY(secret.equals(secretOf(key, id).reveal()));
    QVERIFY(!secret.equals(secretOf(newKey(), id).reveal()));
    QVERIFY(!secret.equals(secretOf(key, id + "A").reveal()));
}

void TestSts::textBringsBackEveryField()
{
    const Session session = fullSession();
    const Result<Session> read = fromText(toText(session));
    QVERIFY(read.ok());
    QCOMPARE(read->accessKeyId, session.accessKeyId);
    QVERIFY(read->kind == session.kind && read->account == session.account);
    QCOMPARE(read->principalId, session.principalId);
    QCOMPARE(read->principalArn, session.principalArn);
    QCOMPARE(read->name, session.name);
    QVERIFY(read->issued == session.issued && read->expires == session.expires && read->mfaAt == session.mfaAt);
    QCOMPARE(read->requestedSeconds, session.requestedSeconds);
    QCOMPARE(read->parentKeyId, session.parentKeyId);
    QCOMPARE(read->callerArn, session.callerArn);
    QCOMPARE(read->chainDepth, session.chainDepth);
    QVERIFY(read->mfa && read->hasSessionPolicy);
    QVERIFY(read->sourceIdentity == session.sourceIdentity && read->externalId == session.externalId);
    QVERIFY(read->tags == session.tags && read->transitiveKeys == session.transitiveKeys);
    QCOMPARE(read->keys.size(), std::size_t{2});
    QVERIFY(read->keys[0].key == "saml:aud" && read->keys[0].values == session.keys[0].values && read->keys[1].values.empty());
    QCOMPARE(read->sessionPolicies.at(0)->text(), limitingPolicy);
    QVERIFY(read->sessionPolicyArns == session.sessionPolicyArns);
    QVERIFY(read->delegate == session.delegate && read->onlyDefaultRegions);

    Session plain;
    plain.accessKeyId = session.accessKeyId;
    plain.account = account;
    const Result<Session> plainRead = fromText(toText(plain));
    QVERIFY(plainRead.ok());
    QVERIFY(!plainRead->mfaAt && !plainRead->sourceIdentity && !plainRead->externalId && !plainRead->hasSessionPolicy);
    QVERIFY(plainRead->delegate.empty() && !plainRead->onlyDefaultRegions);
    QVERIFY(plainRead->tags.empty() && plainRead->keys.empty() && plainRead->sessionPolicies.empty());
}

void TestSts::textWithoutOneOfItsPartsIsRefused()
{
    Session plain;
    plain.accessKeyId = newAccessKeyId(unique_id_prefix::temporaryKey, account);
    plain.account = account;
    const json::Object whole = *json::parseObject(toText(plain));
    for (const auto& [key, value] : whole.items()) {
        json::Object less = whole;
        less.erase(key);
        QVERIFY2(!fromText(json::compact(less)).ok(), key.c_str());
        json::Object wrong = whole;
        wrong[key] = json::Object::object();
        QVERIFY2(!fromText(json::compact(wrong)).ok(), key.c_str());
    }
    for (const char* key : {"tags", "keys", "transitive", "policies", "policyArns", "mfaAt", "sourceIdentity", "externalId"}) {
        json::Object wrong = whole;
        wrong[key] = json::Object::array({json::Object::object()});
        QVERIFY2(!fromText(json::compact(wrong)).ok(), key);
    }
    for (const json::Object& wrong : {json::Object(1e60), json::Object(5'000'000'000), json::Object(true), json::Object(0.5)}) {
        json::Object changed = whole;
        changed["requested"] = wrong;
        QVERIFY2(!fromText(json::compact(changed)).ok(), json::compact(wrong).c_str());
    }
    for (const char* text : {"", "{}", "[]", "null", "{\"key\":"}) {
        QVERIFY2(!fromText(text).ok(), text);
    }
}

void TestSts::sessionWhosePolicyCannotBeReadIsRefused()
{
    json::Object object = *json::parseObject(toText(fullSession()));
    object["policies"][0] = "{\"Statement\": 1}";
    QVERIFY(!fromText(json::compact(object)).ok());
}

void TestSts::sessionExpiresAtItsExpiry()
{
    Session session;
    session.expires = start;
    QVERIFY(!session.expiredAt(start - 1ms));
    QVERIFY(session.expiredAt(start));
    QVERIFY(session.expiredAt(start + 1ms));
}

void TestSts::bookKeepsTheOrderOfIssue()
{
    SessionBook book;
    std::vector<Session> sessions(5, fullSession());
    for (Session& session : sessions) {
        session.accessKeyId = newAccessKeyId(unique_id_prefix::temporaryKey, account);
        book.add(entryOf(session));
    }
    const BookView view = book.view();
    QCOMPARE(view->size(), sessions.size());
    for (std::size_t i = 0; i < sessions.size(); ++i) {
        QCOMPARE(view->at(i)->session->accessKeyId, sessions[i].accessKeyId);
        QVERIFY(book.find(sessions[i].accessKeyId) == view->at(i));
    }
    QVERIFY(book.find("ASIAUNKNOWN") == nullptr);

    sessions[2].name = "again";
    book.add(entryOf(sessions[2]));
    QCOMPARE(book.view()->size(), sessions.size());
    QCOMPARE(book.view()->at(2)->session->name, std::string("again"));
    QCOMPARE(view->at(2)->session->name, std::string("me"));
}

void TestSts::bookRemembersUseAndForgetting()
{
    SessionBook book;
    const Session session = fullSession();
    book.add(entryOf(session));
    book.touch(session.accessKeyId, start + 1s);
    book.forget(session.accessKeyId, start + 2s);
    const EntryPtr entry = book.find(session.accessKeyId);
    QVERIFY(entry->lastUsed == start + 1s);
    QVERIFY(entry->forgotten == start + 2s);
    book.touch("ASIAUNKNOWN", start);
    book.forget("ASIAUNKNOWN", start);
    QCOMPARE(book.view()->size(), std::size_t{1});
}

void TestSts::viewIsSharedUntilSomethingChanges()
{
    SessionBook book;
    QVERIFY(book.view()->empty());
    const Session session = fullSession();
    book.add(entryOf(session));
    const BookView view = book.view();
    QVERIFY(book.view() == view);
    book.touch(session.accessKeyId, start);
    QVERIFY(book.view() != view);
    QVERIFY(!view->at(0)->lastUsed);
}

void TestSts::callersKnowWhoTheyAre()
{
    QVERIFY(Caller::root(account).kind == CallerKind::root && Caller::root(account).account == account);
    const Caller user = Caller::user(account, "alice");
    QVERIFY(user.kind == CallerKind::user && user.name == "alice" && !user.isTemporary());
    const auto session = std::make_shared<const Session>(fullSession());
    const Caller temporary = Caller::of(session);
    QVERIFY(temporary.isTemporary() && temporary.session == session && temporary.account == account);
    QCOMPARE(temporary.accessKeyId, session->accessKeyId);
    QVERIFY(Caller::anonymous().kind == CallerKind::anonymous && Caller::anonymous().account.empty());
}

QTEST_APPLESS_MAIN(TestSts)
#include "test_sts.moc"
