#include "core/identity/aws_managed_policies.h"
#include "core/base/text.h"
#include "core/base/time_text.h"
#include "core/interchange/authorization_details.h"
#include "tests/support/core/data_dir.h"

#include <QtTest>

using namespace rolewright;
using interchange::ImportOptions;
using interchange::ImportResult;

namespace {

const AccountId owner = AccountId::parse("444455556666").value();

ImportResult imported(const std::string& text, const identity::Snapshot& world = {}, const ImportOptions& options = {}) {
    auto result = interchange::importAuthorizationDetails(text, world, options);
    if (!result.ok()) qFatal("import failed: %s", result.error().message.c_str());
    return *std::move(result);
}

identity::Snapshot worldAfter(const ImportResult& result, const identity::Snapshot& world = {}) {
    auto after = identity::apply(world, result.changes);
    if (!after.ok()) qFatal("changes do not apply: %s", after.error().message.c_str());
    return *std::move(after);
}

std::string refused(const ImportResult& result) {
    std::string lines;
    for (const auto& refusal : result.refusals) lines += refusal.what.english() + ": " + refusal.reason.english() + "\n";
    return lines;
}

/// Everything that counts of an account, for comparing two ways to the same world.
std::string described(const identity::Snapshot& world) {
    std::string out;
    const auto account = world.account(owner);
    const auto documents = [&](const identity::Principal& p) {
        for (const auto& inlinePolicy : p.inlinePolicies) out += " " + inlinePolicy.name + "(" + std::to_string(inlinePolicy.document->countedSize()) + ")";
        for (const auto& arn : p.attachedPolicies) out += " " + arn;
    };
    account->users.forEach([&](const auto& u) { out += "\n" + arnOf(owner, *u) + " " + u->id; documents(*u); for (const auto& g : u->groups) out += " in " + g; });
    account->groups.forEach([&](const auto& g) { out += "\n" + arnOf(owner, *g) + " " + g->id; documents(*g); });
    account->roles.forEach([&](const auto& r) {
        out += "\n" + arnOf(owner, *r) + " " + r->id + " " + std::to_string(r->trust->countedSize());
        documents(*r);
        for (const auto& [arn, id] : r->trustBindings) out += " trusts " + arn + "=" + id;
    });
    account->policies.forEach([&](const auto& p) { out += "\n" + arnOf(owner, *p) + " " + p->defaultVersion + "/" + std::to_string(p->versions.size()); });
    return out;
}

}  // namespace

class TestAuthorizationDetails : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatTheCliPrints() {
        const ImportResult result = imported(test::readData("import/account_cli.json"));
        QCOMPARE(result.summary().english(), std::string("4 users, 2 groups, 5 roles, 4 policies"));
        QCOMPARE(result.changes.title.english(), std::string("Import 4 users, 2 groups, 5 roles, 4 policies into 444455556666"));
        QCOMPARE(refused(result), std::string());
        QCOMPARE(result.account, owner);

        const identity::Snapshot world = worldAfter(result);
        const auto account = world.account(owner);
        QVERIFY(account);
        const auto ana = account->users.find("ana.ferreira");
        QVERIFY(ana);
        QCOMPARE(ana->id, std::string("AIDAWOAXYZFERREIRA001"));
        QCOMPARE(ana->groups, std::vector<std::string>{"Developers"});
        QCOMPARE(ana->tags.at(1), (identity::Tag{"cost centre", "Zürich 4"}));
        QCOMPARE(toIso8601(ana->created), std::string("2024-03-05T09:15:42Z"));
        const auto bot = account->users.find("deploy-bot");
        QCOMPARE(bot->path, std::string("/robots/"));
        QCOMPARE(bot->boundary.value_or(""), std::string("arn:aws:iam::444455556666:policy/RobotBoundary"));
        QCOMPARE(bot->attachedPolicies, std::vector<std::string>{"arn:aws:iam::444455556666:policy/deploy/DeployArtifacts"});
        const auto deploy = world.managedPolicy("arn:aws:iam::444455556666:policy/deploy/DeployArtifacts");
        QVERIFY(deploy);
        QCOMPARE(deploy->versions.size(), std::size_t(2));
        QCOMPARE(deploy->versions.front().id, std::string("v1"));
        QCOMPARE(deploy->defaultVersion, std::string("v3"));
        QCOMPARE(deploy->nextVersion, 4);
    }

    void readsPercentEncodedPagesThatFollowOneAnother() {
        const auto decoded = imported(test::readData("import/account_cli.json"));
        const auto pages = imported(test::readData("import/account_raw_pages.json"));
        QCOMPARE(pages.summary().english(), decoded.summary().english());
        QCOMPARE(refused(pages), std::string());
        QCOMPARE(described(worldAfter(pages)), described(worldAfter(decoded)));
        QVERIFY(std::none_of(pages.unknowns.begin(), pages.unknowns.end(), [](const Phrase& u) { return u.english().starts_with("the entities of further pages"); }));
    }

    void readsAnArrayOfPages() {
        const std::string page = test::readData("import/account_cli.json");
        const std::string pages = test::readData("import/account_raw_pages.json");
        QCOMPARE(described(worldAfter(imported("[" + page + "]"))), described(worldAfter(imported(page))));
        std::string array = "[" + pages.substr(0, pages.size() - 1) + "]";
        for (std::size_t at = array.find('\n'); at != std::string::npos; at = array.find('\n')) array[at] = ',';
        QCOMPARE(described(worldAfter(imported(array))), described(worldAfter(imported(page))));
    }

    void saysWhenTheLastPageIsMissing() {
        const std::string pages = test::readData("import/account_raw_pages.json");
        const auto result = imported(pages.substr(0, pages.rfind("{\"UserDetailList\"")));
        QVERIFY(std::any_of(result.unknowns.begin(), result.unknowns.end(), [](const Phrase& u) { return u.english().starts_with("the entities of further pages"); }));
    }

    void keepsPercentEncodedDocumentsByteForByte() {
        const std::string text = "{\n\t\"Version\" : \"2012-10-17\",\r\n \"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"arn:aws:s3:::b/${aws:username}/\\u00fc+%20\"}] }\n";
        const std::string page = "{\"Policies\":[" + policyEntry("P", "\"" + text::percentEncode(text) + "\"") + "]}";
        QCOMPARE(worldAfter(imported(page)).account(owner)->policies.find("P")->document()->text(), text);
        const std::string plain = json::compact(json::Object(text));
        QCOMPARE(worldAfter(imported("{\"Policies\":[" + policyEntry("P", plain) + "]}")).account(owner)->policies.find("P")->document()->text(), text);
    }

    void movesDecodedDocumentsBackToTheMargin() {
        const auto world = worldAfter(imported(test::readData("import/account_cli.json")));
        const std::string& text = world.account(owner)->roles.find("web-server")->trust->text();
        QVERIFY(text.starts_with("{\n    \"Version\": \"2012-10-17\",\n    \"Statement\": [\n        {\n"));
        QVERIFY(text.ends_with("\n    ]\n}"));
    }

    void bindsTheTrustedToWhoTheyAreNow() {
        const auto world = worldAfter(imported(test::readData("import/account_cli.json")));
        const auto role = world.account(owner)->roles.find("updateDataBucket");
        const std::map<std::string, std::string> expected{{"arn:aws:iam::444455556666:user/ana.ferreira", "AIDAWOAXYZFERREIRA001"},
                                                          {"arn:aws:iam::444455556666:user/staff/bjorn", "AIDAWOAXYZBJORN000001"}};
        QCOMPARE(role->trustBindings, expected);
        // A role that comes later in the file, and an id whose user is gone.
        const auto legacy = world.account(owner)->roles.find("legacy");
        QCOMPARE(legacy->trustBindings, (std::map<std::string, std::string>{{"arn:aws:iam::444455556666:role/updateDataBucket", "AROAWOAXYZUPDATEDATA1"}}));
    }

    void leavesUnknownWhatTheFileDoesNotSay() {
        const auto result = imported(test::readData("import/account_cli.json"));
        const auto world = worldAfter(result);
        QVERIFY(!world.account(owner)->roles.find("partner")->maxSessionSeconds);
        // The copy inside the instance profile knows more than the role itself.
        QCOMPARE(world.account(owner)->roles.find("web-server")->maxSessionSeconds.value_or(0), 7200);
        QCOMPARE(world.account(owner)->roles.find("web-server")->description, std::string("Instances of the web tier"));
        const std::vector<std::string> expected{
            "1 instance profile, which is not kept",
            "maximum session length of 4 roles",
            "what `arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore` allows, which 1 principal uses: its document is not in the file",
            "what `arn:aws:iam::aws:policy/job-function/ViewOnlyAccess` allows, which 1 principal uses: its document is not in the file",
            "access keys, MFA devices, passwords, identity providers and organization policies"};
        std::vector<std::string> unknowns;
        for (const Phrase& unknown : result.unknowns) unknowns.push_back(unknown.english());
        QCOMPARE(unknowns, expected);
    }

    void knowsAwsPoliciesFromTheFile() {
        const auto known = identity::Snapshot().withAwsPolicies(identity::awsManagedPolicies());
        const std::string admin = "arn:aws:iam::aws:policy/AdministratorAccess";
        const std::string unshipped = "arn:aws:iam::aws:policy/AmazonGuardDutyFullAccess";
        const auto result = imported(test::readData("import/account_cli.json"), known);
        const auto world = worldAfter(result, known);
        QVERIFY(world.managedPolicy(unshipped));
        QCOMPARE(world.managedPolicy(unshipped)->defaultVersion, std::string("v130"));
        // What comes with the program stays when the file knows no later version.
        QCOMPARE(world.managedPolicy(admin), known.managedPolicy(admin));
        QVERIFY(!world.account(owner)->policies.find("AmazonGuardDutyFullAccess"));
        const auto undone = identity::apply(world, result.changes.inverse());
        QVERIFY(undone.ok());
        QVERIFY(!undone->managedPolicy(unshipped));
        QVERIFY(undone->awsPolicies().sameAs(known.awsPolicies()) || undone->awsPolicies().size() == known.awsPolicies().size());
        // A later start brings the program's own beside what was learned.
        const auto restarted = identity::Snapshot().withAwsPolicies(world.awsPolicies()).withNewerAwsPolicies(identity::awsManagedPolicies());
        QCOMPARE(restarted.managedPolicy(unshipped), world.managedPolicy(unshipped));
        QCOMPARE(restarted.awsPolicies().size(), world.awsPolicies().size());
    }

    void replacesEntitiesOfTheSameNameAndKeepsOthers() {
        auto world = worldAfter(imported(test::readData("import/account_cli.json")));
        identity::Editor editor(world);
        identity::User other;
        other.name = "someone-else";
        other.id = "AIDAWOAXYZSOMEONE0001";
        editor.put(owner, other);
        identity::User ana = *world.account(owner)->users.find("ana.ferreira");
        ana.tags.clear();
        ana.passwordLastUsed = Instant(std::chrono::seconds(5));
        editor.put(owner, ana);
        identity::Role role = *world.account(owner)->roles.find("partner");
        role.maxSessionSeconds = 43200;
        role.description = "from list-roles";
        editor.put(owner, role);
        identity::Role legacy = *world.account(owner)->roles.find("legacy");
        legacy.id = "AROAWOAXYZANOTHER0001";
        legacy.maxSessionSeconds = 43200;
        editor.put(owner, legacy);
        world = editor.snapshot();

        const auto after = worldAfter(imported(test::readData("import/account_cli.json"), world), world);
        QVERIFY(after.account(owner)->users.find("someone-else"));
        QCOMPARE(after.account(owner)->users.find("ana.ferreira")->tags.size(), std::size_t(2));
        QVERIFY(after.account(owner)->users.find("ana.ferreira")->passwordLastUsed);
        QCOMPARE(after.account(owner)->roles.find("partner")->maxSessionSeconds.value_or(0), 43200);
        QCOMPARE(after.account(owner)->roles.find("partner")->description, std::string("from list-roles"));
        // Another role of the same name is another role: what was known of the old one says nothing.
        QVERIFY(!after.account(owner)->roles.find("legacy")->maxSessionSeconds);
    }

    void takesTheAccountThatIsNamed() {
        ImportOptions options;
        options.account = owner;
        QCOMPARE(imported("{\"UserDetailList\":[]}", {}, options).summary().english(), std::string("0 users, 0 groups, 0 roles, 0 policies"));
        options.account = AccountId::parse("111122223333").value();
        const auto result = interchange::importAuthorizationDetails(test::readData("import/account_raw_pages.json"), {}, options);
        // AWS's own policies belong to nobody and come in; everything else is refused by name.
        QVERIFY(result.ok());
        QCOMPARE(result->summary().english(), std::string("0 users, 0 groups, 0 roles, 2 policies"));
        QCOMPARE(result->refusals.size(), std::size_t(13));
        QCOMPARE(result->refusals.front().reason.english(), std::string("it belongs to account 444455556666, not to 111122223333"));
    }

    void saysWhatWasRefusedWhenNothingIsLeft() {
        ImportOptions options;
        options.account = AccountId::parse("111122223333").value();
        const std::string user = "{\"UserDetailList\":[{\"UserName\":\"u\",\"UserId\":\"AIDAWOAXYZ0000000001\",\"Arn\":\"arn:aws:iam::444455556666:user/u\"}]}";
        const auto other = imported(user, {}, options);
        QCOMPARE(refused(other), std::string("user `u`: it belongs to account 444455556666, not to 111122223333\n"));
        QVERIFY(other.changes.empty());
        const auto nameless = imported("{\"UserDetailList\": [{\"UserName\": \"u\"}]}");
        QCOMPARE(refused(nameless), std::string("user `u`: its Arn `` is not the ARN of an IAM user\n"));
        QVERIFY(nameless.changes.empty());
    }

    void readsAnAccountThatIsSpreadOverFiles() {
        const std::string pages = test::readData("import/account_raw_pages.json");
        const std::size_t cut = pages.rfind("{\"UserDetailList\"");
        interchange::AuthorizationDetails details;
        // The last page first: in which order they are named says nothing.
        QVERIFY(details.read("b.json", pages.substr(cut)).ok());
        QVERIFY(details.read("a.json", "\n" + pages.substr(0, cut)).ok());
        const auto result = details.into({});
        QVERIFY(result.ok());
        QCOMPARE(described(worldAfter(*result)), described(worldAfter(imported(pages))));
        QVERIFY(std::none_of(result->unknowns.begin(), result->unknowns.end(), [](const Phrase& u) { return u.english().starts_with("the entities of further"); }));
        QCOMPARE(result->files, (std::vector<std::string>{"b.json", "a.json"}));

        QVERIFY(details.read("c.json", "\n\n" + pages).ok());
        const auto twice = details.into({});
        QVERIFY(twice.ok());
        QCOMPARE(twice->summary().english(), result->summary().english());
        QCOMPARE(twice->refusals.size(), std::size_t(15));
        QCOMPARE(twice->placeOf(twice->refusals.front()), std::string("c.json:3:21"));
        const auto wrong = details.read("d.json", "{}");
        QVERIFY(!wrong.ok());
        QCOMPARE(wrong.error().code, std::string("InvalidImport"));
    }

    void knowsThatTheCliWasAskedForSomeOnly() {
        const auto result = imported("{\"UserDetailList\": [], \"Policies\": [" + policyEntry("P", "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Action\":\"*\",\"Resource\":\"*\"}]}") + "], \"NextToken\": \"eyJN\"}");
        QCOMPARE(result.unknowns.front().english(), std::string("the entities of further pages: every page says that more are to come"));
    }

    void takesTheVersionThatIsMarkedAsDefault() {
        std::string entry = policyEntry("P", "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Action\":\"*\",\"Resource\":\"*\"}]}");
        const std::string named = "\"DefaultVersionId\":\"v1\",";
        entry.erase(entry.find(named), named.size());
        const std::string version = "\"VersionId\":\"v1\"";
        entry.replace(entry.find(version), version.size(), "\"VersionId\":\"v7\",\"IsDefaultVersion\":true");
        const auto policy = worldAfter(imported("{\"Policies\":[" + entry + "]}")).account(owner)->policies.find("P");
        QVERIFY(policy);
        QCOMPARE(policy->defaultVersion, std::string("v7"));
        QCOMPARE(policy->nextVersion, 8);
    }

    void anotherUserOfTheNameDoesNotInheritKeys() {
        auto world = worldAfter(imported(test::readData("import/account_cli.json")));
        identity::Editor editor(world);
        identity::User before = *world.account(owner)->users.find("bjorn");
        before.id = "AIDAWOAXYZANOTHER0001";
        editor.put(owner, before);
        editor.put(owner, identity::AccessKey{"AKIAOFTHEOTHERBJORN1", "bjorn", true, {}, {}, {}});
        editor.put(owner, identity::AccessKey{"AKIAOFANAFERREIRA001", "ana.ferreira", true, {}, {}, {}});
        world = editor.snapshot();
        const auto after = worldAfter(imported(test::readData("import/account_cli.json"), world), world);
        QVERIFY(!after.account(owner)->accessKeys.find("AKIAOFTHEOTHERBJORN1"));
        QVERIFY(after.account(owner)->accessKeys.find("AKIAOFANAFERREIRA001"));
    }

    void acceptsAByteOrderMark() {
        QCOMPARE(imported("\xEF\xBB\xBF" + test::readData("import/account_cli.json")).users, std::size_t(4));
    }

    void tellsHowFarItIsAndCanBeStopped() {
        const std::string text = test::readData("import/account_cli.json");
        std::vector<double> told;
        std::atomic<bool> cancelled{false};
        ImportOptions options;
        options.cancelled = &cancelled;
        options.progress = [&](double done) { told.push_back(done); };
        QVERIFY(interchange::importAuthorizationDetails(text, {}, options).ok());
        QVERIFY(told.size() > 5);
        QVERIFY(std::is_sorted(told.begin(), told.end()));
        QVERIFY(told.back() > 0.9 && told.back() <= 1.0);
        options.progress = [&](double done) { cancelled = done > 0.3; };
        const auto stopped = interchange::importAuthorizationDetails(text, {}, options);
        QVERIFY(!stopped.ok());
        QCOMPARE(stopped.error().code, std::string("Cancelled"));
    }

    void refusesFilesThatAreNone_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("message");
        for (const json::Object& row : test::readCases("import/refused_files.jsonl"))
            QTest::newRow(test::textOf(row, "Name").c_str()) << QByteArray::fromStdString(test::textOf(row, "Text")) << QByteArray::fromStdString(test::textOf(row, "Code"))
                                                             << QByteArray::fromStdString(test::textOf(row, "Message"));
        QTest::newRow("UTF-16") << QByteArray("\xFF\xFE{\0}\0", 6) << QByteArray("InvalidImport")
                                << QByteArray("the file is UTF-16: save it as UTF-8, in PowerShell with `| Out-File -Encoding utf8 FILE`");
        QTest::newRow("not UTF-8") << QByteArray("{\"a\":\"\xE9\"}") << QByteArray("InvalidJson") << QByteArray("this byte is not UTF-8");
    }
    void refusesFilesThatAreNone() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, message);
        const auto result = interchange::importAuthorizationDetails(text.toStdString(), {}, {});
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, code.toStdString());
        QCOMPARE(result.error().message, message.toStdString());
    }

    void refusesWhatItCannotTakeWithItsPlace_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("refusals");
        QTest::addColumn<int>("line");
        for (const json::Object& row : test::readCases("import/refused_entities.jsonl"))
            QTest::newRow(test::textOf(row, "Name").c_str()) << QByteArray::fromStdString(json::pretty(row.at("Page"), 1))
                                                             << QByteArray::fromStdString(test::textOf(row, "Refusals")) << row.at("Line").get<int>();
    }
    void refusesWhatItCannotTakeWithItsPlace() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, refusals);
        QFETCH(int, line);
        ImportOptions options;
        const std::string bytes = text.toStdString();
        // A group of its own keeps the file from being refused as a whole.
        const std::string group = "{\"GroupDetailList\":[{\"GroupName\":\"Kept\",\"GroupId\":\"AGPAWOAXYZKEPTKEPT01\",\"Arn\":\"arn:aws:iam::444455556666:group/Kept\"}]}";
        const auto result = imported(bytes + "\n" + group);
        QCOMPARE(refused(result), refusals.toStdString() + "\n");
        QVERIFY(result.refusals.front().span);
        QCOMPARE(static_cast<int>(result.refusals.front().span->begin.line), line);
        QCOMPARE(result.groups, std::size_t(1));
    }

private:
    static std::string policyEntry(const std::string& name, const std::string& document) {
        return "{\"PolicyName\":\"" + name + "\",\"PolicyId\":\"ANPAWOAXYZ0000000001\",\"Arn\":\"arn:aws:iam::444455556666:policy/" + name +
               "\",\"DefaultVersionId\":\"v1\",\"PolicyVersionList\":[{\"VersionId\":\"v1\",\"Document\":" + document + "}]}";
    }
};

QTEST_APPLESS_MAIN(TestAuthorizationDetails)
#include "test_authorization_details.moc"
