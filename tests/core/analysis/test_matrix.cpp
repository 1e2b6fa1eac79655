/// Callers by name, the matrix of many questions, and tables as CSV.
#include "core/analysis/csv.h"
#include "core/analysis/matrix.h"
#include "tests/support/core/data_dir.h"
#include "tests/support/core/practice.h"
#include "tests/support/core/sample_world.h"

#include <QTest>

using namespace rolewright;
using namespace rolewright::analysis;

namespace {

constexpr Instant now{std::chrono::seconds(1'795'510'800)};

const identity::Snapshot& world()
{
    static const identity::SnapshotPtr made = test::guardedPracticeWorld(now);
    return *made;
}

sts::EntryPtr sessionOf(const char* key, const char* name, Instant expires)
{
    const auto role = world().account(test::account(test::productionId))->roles.find("updateDataBucket");
    auto session = std::make_shared<sts::Session>();
    session->accessKeyId = key;
    session->account = test::account(test::productionId);
    session->principalId = role->id;
    session->principalArn = identity::arnOf(session->account, *role);
    session->name = name;
    session->issued = now - std::chrono::hours(1);
    session->expires = expires;
    return std::make_shared<const sts::Entry>(sts::Entry{session, {}, {}});
}

const std::vector<sts::EntryPtr>& sessions()
{
    static const std::vector<sts::EntryPtr> book = {sessionOf("ASIAOLDOLDOLDOLDOLDO", "over", now), sessionOf("ASIALIVELIVELIVELIVE", "live", now + std::chrono::minutes(10)),
                                                    sessionOf("ASIAOLDLIVEOLDLIVEOL", "live", now - std::chrono::minutes(1))};
    return book;
}

Asker asker(const std::string& text)
{
    auto found = findAsker(world(), sessions(), text, now);
    if (!found)
        qFatal("%s", found.error().message.c_str());
    return *std::move(found);
}

const char* typeName(evaluation::CallerType type)
{
    constexpr const char* names[] = {"root", "user", "roleSession", "federatedUser", "service", "federated", "canonicalUser", "anonymous"};
    return names[static_cast<std::size_t>(type)];
}

Circumstances plain()
{
    Circumstances circumstances;
    circumstances.call.now = now;
    return circumstances;
}

Matrix everything()
{
    Matrix matrix;
    for (const char* who : {"arn:aws:iam::111122223333:user/bob", "arn:aws:iam::111122223333:user/admin", "arn:aws:iam::444455556666:user/admin", "444455556666",
                            "arn:aws:iam::444455556666:role/updateDataBucket", "ASIALIVELIVELIVELIVE", "anonymous", "lambda.amazonaws.com"})
        matrix.askers.push_back(asker(who));
    matrix.actions = {"s3:GetObject", "sts:AssumeRole", "s3:PutObject", "s3:DeleteObject", "iam:GetRole", "sts:GetCallerIdentity", "sts:TagSession"};
    matrix.resources = {"arn:aws:s3:::data-bucket-444455556666/readme.txt",
                        "arn:aws:s3:::data-bucket-444455556666/locked/x",
                        "arn:aws:s3:::data-bucket-444455556666/public/x",
                        "arn:aws:iam::444455556666:role/Auditor",
                        "arn:aws:iam::111122223333:role/Auditor",
                        "arn:aws:s3:::nobodys-bucket/x",
                        "*"};
    matrix.circumstances = plain();
    return matrix;
}

std::vector<Cell> answer(const Matrix& matrix)
{
    std::vector<Cell> cells;
    askMatrix(world(), matrix, [&](std::size_t first, std::span<const Cell> some) {
        QCOMPARE(first, cells.size());
        cells.insert(cells.end(), some.begin(), some.end());
    }, [] { return false; });
    return cells;
}

Cell cellOf(evaluation::Effect effect)
{
    return effect == evaluation::Effect::allowed ? Cell::allowed : effect == evaluation::Effect::explicitDeny ? Cell::explicitDeny : Cell::implicitDeny;
}

}  // namespace

class TestMatrix : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhoIsMeant_data();
    void readsWhoIsMeant();
    void preparesWhatACallWouldBeAskedWith();
    void servicesSpeakAsServices();
    void circumstancesWin();
    void boundariesLeftOutAreForgotten();
    void everyCellIsWhatTheEngineExplains_data();
    void everyCellIsWhatTheEngineExplains();
    void knowsItsDecisions();
    void stopsWhenNobodyWantsIt();
    void handsOverInBatches();
    void writesFieldsThatSpreadsheetsDoNotRun_data();
    void writesFieldsThatSpreadsheetsDoNotRun();
    void writesLines();
};

void TestMatrix::readsWhoIsMeant_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("arn");
    QTest::addColumn<bool>("imagined");
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("words");
    for (const json::Object& one : test::readCases("analysis/askers.jsonl")) {
        std::string text = test::textOf(one, "Text");
        text = text == "<live key>" ? "ASIALIVELIVELIVELIVE" : text == "<old key>" ? "ASIAOLDOLDOLDOLDOLDO" : text;
        QTest::newRow(test::textOf(one, "Name").c_str()) << QString::fromStdString(text) << QString::fromStdString(one.value("Type", "")) << QString::fromStdString(one.value("Arn", ""))
                                                          << one.value("Imagined", false) << QString::fromStdString(one.value("Error", "")) << QString::fromStdString(one.value("Words", ""));
    }
}

void TestMatrix::readsWhoIsMeant()
{
    QFETCH(QString, text);
    QFETCH(QString, error);
    const auto found = findAsker(world(), sessions(), text.toStdString(), now);
    QCOMPARE(found ? QString() : QString::fromStdString(found.error().code), error);
    if (!found) {
        QFETCH(QString, words);
        QVERIFY2(QString::fromStdString(found.error().message).contains(words), found.error().message.c_str());
        return;
    }
    const service::Prepared prepared = prepareAsker(world(), *found, plain().call);
    QTEST(QString::fromLatin1(typeName(prepared.request.caller.type)), "type");
    QTEST(QString::fromStdString(prepared.request.caller.arn), "arn");
    QTEST(found->imagined, "imagined");
}

void TestMatrix::preparesWhatACallWouldBeAskedWith()
{
    const Asker bob = asker("arn:aws:iam::111122223333:user/bob");
    const std::string role = "arn:aws:iam::444455556666:role/Auditor";
    const service::Prepared ours = prepare(world(), bob, "sts:AssumeRole", role, plain());
    const service::Prepared calls = service::prepare(world(), bob.caller, {"sts:AssumeRole", role, {}}, plain().call);
    QCOMPARE(ours.request.context.entries().size(), calls.request.context.entries().size());
    for (std::size_t i = 0; i < calls.request.context.entries().size(); ++i) {
        QCOMPARE(ours.request.context.entries()[i].key, calls.request.context.entries()[i].key);
        QCOMPARE(ours.request.context.entries()[i].values, calls.request.context.entries()[i].values);
    }
    QVERIFY(ours.request.context.find("aws:ResourceTag/Team") && ours.request.context.find("iam:ResourceTag/Team"));
    QCOMPARE(ours.request.resourceOwner, calls.request.resourceOwner);
    QVERIFY(ours.policies.resourcePolicyIsRequired && ours.policies.resource && ours.policies.boundary && ours.policies.resourceControl);
}

void TestMatrix::servicesSpeakAsServices()
{
    const service::Prepared prepared = prepareAsker(world(), asker("lambda.amazonaws.com"), plain().call);
    QCOMPARE(prepared.request.context.find("aws:PrincipalIsAWSService")->values.front(), std::string("true"));
    QCOMPARE(prepared.request.context.find("aws:PrincipalServiceName")->values.front(), std::string("lambda.amazonaws.com"));
    QVERIFY(prepared.request.context.find("aws:PrincipalServiceNamesList")->multivalued);
    QVERIFY(!prepared.request.context.find("aws:userid") && !prepared.request.context.find("aws:SourceIp"));
}

void TestMatrix::circumstancesWin()
{
    Circumstances circumstances = plain();
    circumstances.given.set("aws:SourceIp", std::string("203.0.113.7"));
    circumstances.given.set("aws:MultiFactorAuthPresent", std::string("true"));
    circumstances.absent = {"AWS:useragent"};
    const service::Prepared prepared = prepare(world(), asker("arn:aws:iam::111122223333:user/bob"), "s3:GetObject", "*", circumstances);
    QCOMPARE(prepared.request.context.find("aws:SourceIp")->values.front(), std::string("203.0.113.7"));
    QVERIFY(prepared.request.context.find("aws:MultiFactorAuthPresent"));
    QVERIFY(!prepared.request.context.find("aws:UserAgent"));
    QVERIFY(prepared.request.context.find("aws:username"));
}

void TestMatrix::boundariesLeftOutAreForgotten()
{
    Circumstances circumstances = plain();
    const Asker bob = asker("arn:aws:iam::111122223333:user/bob");
    QVERIFY(prepare(world(), bob, "s3:GetObject", "*", circumstances).request.caller.hasBoundary);
    circumstances.excluded = evaluation::bit(evaluation::Layer::boundary);
    QVERIFY(!prepare(world(), bob, "s3:GetObject", "*", circumstances).request.caller.hasBoundary);
    const std::string put = "arn:aws:s3:::data-bucket-444455556666/readme.txt";
    QVERIFY(explain(world(), bob, "sts:AssumeRole", "arn:aws:iam::444455556666:role/updateDataBucket", plain()).explanation.decision.effect == evaluation::Effect::implicitDeny);
    QVERIFY(explain(world(), bob, "sts:AssumeRole", "arn:aws:iam::444455556666:role/updateDataBucket", circumstances).explanation.decision.effect == evaluation::Effect::allowed);
}

void TestMatrix::everyCellIsWhatTheEngineExplains_data()
{
    QTest::addColumn<int>("excluded");
    QTest::addColumn<QStringList>("given");
    QTest::newRow("as it is") << 0 << QStringList();
    QTest::newRow("without TLS") << 0 << QStringList{QStringLiteral("aws:SecureTransport"), QStringLiteral("false")};
    for (const auto layer : {evaluation::Layer::resourceControl, evaluation::Layer::serviceControl, evaluation::Layer::publicAccess, evaluation::Layer::resource,
                             evaluation::Layer::identity, evaluation::Layer::boundary, evaluation::Layer::session})
        QTest::newRow(std::string(evaluation::describe(layer)).c_str()) << static_cast<int>(evaluation::bit(layer)) << QStringList();
}

void TestMatrix::everyCellIsWhatTheEngineExplains()
{
    QFETCH(int, excluded);
    QFETCH(QStringList, given);
    Matrix matrix = everything();
    matrix.circumstances.excluded = static_cast<evaluation::LayerSet>(excluded);
    if (!given.isEmpty())
        matrix.circumstances.given.set(given[0].toStdString(), given[1].toStdString());
    const std::vector<Cell> cells = answer(matrix);
    QCOMPARE(cells.size(), matrix.cells());
    std::size_t at = 0;
    for (const Asker& who : matrix.askers) {
        for (const std::string& resource : matrix.resources) {
            for (const std::string& action : matrix.actions) {
                const auto decision = explain(world(), who, action, resource, matrix.circumstances).explanation.decision;
                QVERIFY2(cells[at] == cellOf(decision.effect), (who.caller.name + who.service + " " + action + " " + resource).c_str());
                if (excluded == 0 && given.isEmpty() && who.service.empty()) {
                    const auto prepared = service::prepare(world(), who.caller, {action, resource, {}}, matrix.circumstances.call);
                    QVERIFY(cells[at] == cellOf(evaluation::decide(prepared.request, prepared.policies).effect));
                }
                ++at;
            }
        }
    }
}

void TestMatrix::knowsItsDecisions()
{
    const Matrix matrix = everything();
    const std::vector<Cell> cells = answer(matrix);
    const auto cell = [&](std::size_t who, std::size_t resource, std::size_t action) { return cells[(who * matrix.resources.size() + resource) * matrix.actions.size() + action]; };
    QVERIFY(cell(4, 0, 0) == Cell::allowed);       // the role reads
    QVERIFY(cell(4, 0, 3) == Cell::explicitDeny);  // and deletes nothing, by the SCP
    QVERIFY(cell(4, 1, 0) == Cell::explicitDeny);  // nor anything that is locked
    QVERIFY(cell(6, 2, 0) == Cell::implicitDeny);  // nobody reads what Block Public Access keeps in
    QVERIFY(cell(7, 0, 0) == Cell::allowed);       // a service that is named
    QVERIFY(cell(0, 0, 2) == Cell::implicitDeny);  // bob is named by the bucket, but not by his own policies
    QVERIFY(cell(6, 0, 5) == Cell::implicitDeny);
}

void TestMatrix::stopsWhenNobodyWantsIt()
{
    Matrix matrix = everything();
    matrix.actions.assign(2000, "s3:GetObject");
    std::size_t got = 0;
    askMatrix(world(), matrix, [&](std::size_t, std::span<const Cell> cells) { got += cells.size(); }, [&] { return got > 10'000; });
    QVERIFY(got > 10'000 && got < 20'000);
}

void TestMatrix::handsOverInBatches()
{
    Matrix matrix = everything();
    matrix.actions.assign(200, "s3:GetObject");
    std::vector<std::size_t> sizes;
    askMatrix(world(), matrix, [&](std::size_t, std::span<const Cell> cells) { sizes.push_back(cells.size()); }, [] { return false; });
    QCOMPARE(sizes, (std::vector<std::size_t>{4096, 4096, 3008}));
    matrix.askers.clear();
    sizes.clear();
    askMatrix(world(), matrix, [&](std::size_t, std::span<const Cell> cells) { sizes.push_back(cells.size()); }, [] { return false; });
    QVERIFY(sizes.empty());
}

void TestMatrix::writesFieldsThatSpreadsheetsDoNotRun_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("field");
    for (const json::Object& one : test::readCases("analysis/csv_fields.jsonl"))
        QTest::newRow(test::textOf(one, "Name").c_str()) << QString::fromStdString(test::textOf(one, "Text")) << QString::fromStdString(test::textOf(one, "Field"));
}

void TestMatrix::writesFieldsThatSpreadsheetsDoNotRun()
{
    QFETCH(QString, text);
    QTEST(QString::fromStdString(csvField(text.toStdString())), "field");
}

void TestMatrix::writesLines()
{
    QCOMPARE(csvLine({"a", "b,c", ""}), std::string("a,\"b,c\",\r\n"));
    QCOMPARE(csvLine({}), std::string("\r\n"));
}

QTEST_APPLESS_MAIN(TestMatrix)
#include "test_matrix.moc"
