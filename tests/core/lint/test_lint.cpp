#include "core/lint/render.h"
#include "tests/support/core/data_dir.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <set>

using namespace rolewright;

namespace {

const char* const cases = "lint/lint_cases.jsonl";

const std::map<std::string, policy::Type> types{{"identity", policy::Type::identity},
                                                {"trust", policy::Type::trust},
                                                {"resource", policy::Type::resource},
                                                {"scp", policy::Type::serviceControl},
                                                {"rcp", policy::Type::resourceControl}};

lint::Options optionsOf(const json::Object& row)
{
    return {types.at(test::textOf(row, "type")), json::stringOr(row, "resourceType"), {}};
}

std::string policyOf(const json::Object& row)
{
    const json::Object& policy = row.at("policy");
    return policy.is_string() ? policy.get<std::string>() : json::pretty(policy);
}

std::vector<const lint::Finding*> findingsOf(const lint::Report& report, std::string_view code)
{
    std::vector<const lint::Finding*> found;
    for (const lint::Finding& finding : report.findings) {
        if (finding.code == code)
            found.push_back(&finding);
    }
    return found;
}

std::string codesOf(const lint::Report& report)
{
    std::string text;
    for (const lint::Finding& finding : report.findings)
        text += std::string(finding.code) + " " + lint::pathText(finding.path) + ": " + finding.message.english() + "\n";
    return text;
}

const std::string needless = R"({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": ["s3:Get*", "s3:GetObject"], "Resource": "*"}]})";

/// Is `mended` the text's pieces between the edits and their replacements, byte for byte?
bool isKept(std::string_view text, std::string_view mended, std::vector<policy::TextEdit> edits)
{
    std::sort(edits.begin(), edits.end(), [](const policy::TextEdit& a, const policy::TextEdit& b) { return a.offset < b.offset; });
    std::string expected;
    std::size_t from = 0;
    for (const policy::TextEdit& edit : edits) {
        if (edit.offset < from)
            return false;
        expected += std::string(text.substr(from, edit.offset - from)) + edit.replacement;
        from = edit.offset + edit.length;
    }
    return mended == expected + std::string(text.substr(from));
}

void addRows()
{
    QTest::addColumn<std::size_t>("index");
    const std::vector<json::Object> rows = test::readCases(cases);
    for (std::size_t i = 0; i < rows.size(); ++i)
        QTest::addRow("%zu %s %s", i + 1, test::textOf(rows[i], "code").c_str(), rows[i].at("finds").get<bool>() ? "found" : "near miss") << i;
}

}  // namespace

/// The lint as a table: each check with a policy that it speaks of and a near miss.
class TestLint : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyCodeIsInTheTableBothWays();
    void findsWhatTheTableSays_data() { addRows(); }
    void findsWhatTheTableSays();
    void fixesMendAndKeepEverythingElse_data() { addRows(); }
    void fixesMendAndKeepEverythingElse();
    void placesAreThoseOfTheText();
    void reasonsSilenceFindings();
    void suppressionsThatSilenceNothingAreKnown();
    void suppressionsNeedACodeAndAReason();
    void findingsHaveAllTheirPlaces();
    void textCountsWhatItSays();
    void unreadableTextsHaveOnePlace();
    void jsonHasTheShapeOfAws();
    void sarifNamesRulesPlacesAndFixes();
    void policiesOfAwsWithoutFaultsAreClean_data();
    void policiesOfAwsWithoutFaultsAreClean();
};

void TestLint::everyCodeIsInTheTableBothWays()
{
    std::set<std::pair<std::string, bool>> seen;
    for (const json::Object& row : test::readCases(cases))
        seen.insert({test::textOf(row, "code"), row.at("finds").get<bool>()});
    QCOMPARE(lint::codes().size(), std::size_t{153});
    for (const lint::Code& code : lint::codes()) {
        for (const bool finds : {true, false})
            QVERIFY2(seen.contains({std::string(code.name), finds}), std::string(code.name).c_str());
    }
}

void TestLint::findsWhatTheTableSays()
{
    QFETCH(std::size_t, index);
    const json::Object row = test::readCases(cases)[index];
    const lint::Report report = lint::lint(policyOf(row), optionsOf(row));
    const std::string code = test::textOf(row, "code");
    QVERIFY2(findingsOf(report, code).empty() != row.at("finds").get<bool>(), codesOf(report).c_str());
    for (const lint::Finding& finding : report.findings)
        QVERIFY2(finding.message.source() != nullptr && finding.span.begin.offset <= finding.span.end.offset, codesOf(report).c_str());
}

void TestLint::fixesMendAndKeepEverythingElse()
{
    QFETCH(std::size_t, index);
    const json::Object row = test::readCases(cases)[index];
    const std::string text = policyOf(row);
    const lint::Report report = lint::lint(text, optionsOf(row));
    for (const lint::Finding& finding : report.findings) {
        if (!finding.fix)
            continue;
        QVERIFY(finding.fix->title.source() != nullptr);
        const std::string mended = policy::applyEdits(text, finding.fix->edits);
        QVERIFY2(json::parse(mended).ok(), mended.c_str());
        QVERIFY2(isKept(text, mended, finding.fix->edits), mended.c_str());
        const lint::Report after = lint::lint(mended, optionsOf(row));
        QVERIFY2(findingsOf(after, finding.code).size() < findingsOf(report, finding.code).size(), (std::string(finding.code) + "\n" + mended).c_str());
    }
}

void TestLint::placesAreThoseOfTheText()
{
    const lint::Report report = lint::lint("{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [{\"Effect\": \"Allow\", \"Action\": \"s3:*\", \"Resource\": \"*\",\n"
                                           "    \"Condition\": {\"Bool\": {\"aws:SecureTransport\": \"maybe\"}}}]\n}",
                                           {});
    QCOMPARE(report.findings.size(), std::size_t{1});
    QCOMPARE(lint::pathText(report.findings[0].path), std::string("$.Statement[0].Condition.Bool['aws:SecureTransport']"));
    QCOMPARE(report.findings[0].span.begin.line, std::size_t{4});
    QCOMPARE(report.findings[0].span.begin.column, std::size_t{51});
}

void TestLint::reasonsSilenceFindings()
{
    for (const char* const path : {"", "$.Statement[0].Action", "$.Statement[0].Action[1]"}) {
        const lint::Report report = lint::lint(needless, {policy::Type::identity, {}, {{"REDUNDANT_ACTION", path, "kept for the reader"}}});
        QCOMPARE(report.count(lint::FindingType::suggestion), std::size_t{0});
        QCOMPARE(report.findings.front().suppressedBecause, std::optional<std::string>("kept for the reader"));
    }
    const lint::Report elsewhere = lint::lint(needless, {policy::Type::identity, {}, {{"REDUNDANT_ACTION", "$.Statement[0].Act", "no"}, {"REDUNDANT_RESOURCE", "", "no"}}});
    QCOMPARE(elsewhere.count(lint::FindingType::suggestion), std::size_t{1});
}

void TestLint::suppressionsThatSilenceNothingAreKnown()
{
    const lint::Report report = lint::lint(needless, {policy::Type::identity, {}, {{"REDUNDANT_ACTION", "", "kept"}, {"REDUNDANT_ACTION", "$.Statement[1]", "no"}, {"MISSING_VERSION", "", "no"}}});
    QCOMPARE(report.used, (std::vector<bool>{true, false, false}));
    QCOMPARE(lint::lint("[", {policy::Type::identity, {}, {{"JSON_SYNTAX_ERROR", "", "a draft"}}}).used, std::vector<bool>{true});
}

void TestLint::findingsHaveAllTheirPlaces()
{
    const lint::Report power = lint::lint(R"({"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": ["s3:*", "iam:PassRole"], "Resource": "*"}})", {});
    QCOMPARE(power.findings.size(), std::size_t{1});
    QCOMPARE(lint::pathText(power.findings[0].path), std::string("$.Statement.Action[1]"));
    QCOMPARE(power.findings[0].others.size(), std::size_t{1});
    QCOMPARE(lint::pathText(power.findings[0].others[0].path), std::string("$.Statement.Resource"));

    // Each text that makes others needless has a finding; of two that include each other the first stays.
    const lint::Report groups = lint::lint(R"({"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": ["s3:Get*", "s3:GetObject", "s3:Put*", "s3:GetBucket*", "s3:Put**"], "Resource": "*"}})", {});
    QCOMPARE(groups.findings.size(), std::size_t{2});
    QCOMPARE(groups.findings[0].fix->title.english(), std::string("remove the 2 needless actions"));
    QCOMPARE(lint::pathText(groups.findings[0].others.back().path), std::string("$.Statement.Action[0]"));
    QCOMPARE(lint::pathText(groups.findings[1].path), std::string("$.Statement.Action[4]"));

    const lint::Report key = lint::lint(R"({"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:*", "Resource": "*", "Condition": {"StringLike": {"aws:SourceArn": "arn:*"}}}})", {});
    const json::Object answer = lint::asJson({"p.json", key});
    QCOMPARE(answer.at("findings").at(0).at("locations").at(0).at("path").back(), json::Object::parse(R"({"key": "aws:SourceArn"})"));
}

void TestLint::textCountsWhatItSays()
{
    const lint::Options kept{policy::Type::identity, {}, {{"REDUNDANT_ACTION", "", "kept"}}};
    QCOMPARE(lint::asText({{"a.json", lint::lint(needless, kept)}}), std::string("1 document: no findings, 1 suppressed\n"));
    const std::string text = lint::asText({{"a.json", lint::lint(needless, {})}, {"b.json", lint::lint("", {})}});
    QVERIFY2(text.starts_with("a.json:1:83: SUGGESTION REDUNDANT_ACTION: the action `s3:GetObject` is included in `s3:Get*` [fix: remove `s3:GetObject`]\nb.json:1:1: ERROR JSON_SYNTAX_ERROR: "), text.c_str());
    QVERIFY2(text.ends_with("\n2 documents: 1 ERROR, 1 SUGGESTION\n"), text.c_str());
}

void TestLint::suppressionsNeedACodeAndAReason()
{
    const auto whole = lint::parseSuppression("MISSING_VERSION=old = good");
    QVERIFY(whole.ok());
    QCOMPARE(whole->reason, std::string("old = good"));
    const auto placed = lint::parseSuppression("TYPE_MISMATCH@$.Statement[0].Condition['a=b@c']=because");
    QVERIFY(placed.ok());
    QCOMPARE(placed->path, std::string("$.Statement[0].Condition['a=b@c']"));
    QCOMPARE(placed->reason, std::string("because"));
    for (const char* const text : {"", "NOTHING=why", "MISSING_VERSION", "MISSING_VERSION=", "MISSING_VERSION= ", "MISSING_VERSION@$.a", "@=x"})
        QCOMPARE(lint::parseSuppression(text).ok(), false);
}

void TestLint::unreadableTextsHaveOnePlace()
{
    const lint::Report report = lint::lint("{\n  \"Version\": }", {});
    QVERIFY(report.document == nullptr);
    QCOMPARE(report.findings.size(), std::size_t{1});
    QCOMPARE(std::string(report.findings[0].code), std::string("JSON_SYNTAX_ERROR"));
    QCOMPARE(report.findings[0].span.begin.line, std::size_t{2});
    for (const char* const text : {"", "nothing", "\x80\x81", "{", "[1", "{} {}", "\xEF\xBB\xBF{}"})
        QCOMPARE(std::string(lint::lint(text, {}).findings.at(0).code), std::string("JSON_SYNTAX_ERROR"));
    for (const char* const text : {"[]", "7", "null", "\"policy\""})
        QCOMPARE(std::string(lint::lint(text, {}).findings.at(0).code), std::string("DATA_TYPE_MISMATCH"));
}

void TestLint::jsonHasTheShapeOfAws()
{
    const json::Object answer = lint::asJson({"p.json", lint::lint(needless, {})});
    const json::Object& finding = answer.at("findings").at(0);
    QCOMPARE(finding.at("issueCode").get<std::string>(), std::string("REDUNDANT_ACTION"));
    QCOMPARE(finding.at("findingType").get<std::string>(), std::string("SUGGESTION"));
    const json::Object path = json::Object::parse(R"([{"value": "Statement"}, {"index": 0}, {"value": "Action"}, {"index": 1}])");
    QCOMPARE(finding.at("locations").at(0).at("path"), path);
    QCOMPARE(finding.at("locations").at(0).at("span").at("start").at("offset").get<std::size_t>(), needless.find("\"s3:GetObject\""));
}

void TestLint::sarifNamesRulesPlacesAndFixes()
{
    const lint::Options options{policy::Type::identity, {}, {{"REDUNDANT_ACTION", "", "kept"}}};
    const json::Object log = lint::asSarif({{"a b.json", lint::lint(needless, options)}, {"c.json", lint::lint("{}", {})}});
    QCOMPARE(log.at("version").get<std::string>(), std::string("2.1.0"));
    const json::Object& run = log.at("runs").at(0);
    std::set<std::string> rules;
    for (const json::Object& rule : run.at("tool").at("driver").at("rules"))
        rules.insert(rule.at("id").get<std::string>());
    for (const json::Object& result : run.at("results"))
        QVERIFY(rules.contains(result.at("ruleId").get<std::string>()));
    const json::Object& first = run.at("results").at(0);
    QCOMPARE(first.at("level").get<std::string>(), std::string("note"));
    QCOMPARE(first.at("suppressions").at(0).at("justification").get<std::string>(), std::string("kept"));
    const json::Object& place = first.at("locations").at(0).at("physicalLocation");
    QCOMPARE(place.at("artifactLocation").at("uri").get<std::string>(), std::string("a%20b.json"));
    QCOMPARE(place.at("region").at("startLine").get<int>(), 1);
    QCOMPARE(first.at("fixes").at(0).at("artifactChanges").at(0).at("replacements").size(), std::size_t{1});
}

void TestLint::policiesOfAwsWithoutFaultsAreClean_data()
{
    QTest::addColumn<QString>("name");
    for (const char* const name : {"AmazonDynamoDBReadOnlyAccess", "AmazonS3ReadOnlyAccess", "AmazonS3FullAccess", "AWSOrganizationsReadOnlyAccess", "IAMReadOnlyAccess",
                                   "AmazonSNSReadOnlyAccess", "AWSLambdaExecute", "IAMUserChangePassword", "AWSLambdaBasicExecutionRole", "AWSDenyAll"})
        QTest::addRow("%s", name) << QString::fromLatin1(name);
}

void TestLint::policiesOfAwsWithoutFaultsAreClean()
{
    QFETCH(QString, name);
    const lint::Report report = lint::lint(test::readData("../../resources/aws-managed-policies/" + name.toStdString() + ".json"), {});
    QVERIFY2(report.findings.empty(), codesOf(report).c_str());
}

QTEST_APPLESS_MAIN(TestLint)
#include "test_lint.moc"
