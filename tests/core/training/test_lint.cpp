/// The linter: every planted defect is caught by its rule, in its file and at its place, and a pack without one is clean.
#include "core/base/text.h"
#include "core/training/lint.h"
#include "tests/support/core/data_dir.h"

#include <QTest>

#include <algorithm>

using namespace rolewright;
using namespace rolewright::training;

namespace {

/// What the defects are planted in: nothing is wrong with it.
const PackFiles& sound()
{
    static const PackFiles files = *readPack(std::filesystem::path(ROLEWRIGHT_TEST_DATA) / "training" / "sound");
    return files;
}

/// `@key@` → the stamp of that text.
std::string withStamps(std::string text)
{
    Flaws flaws("en.md");
    for (const Section& section : readSections(sound().at("walkthroughs/w03-role-and-trust/text/en.md"), flaws))
        text = text::replaceAll(text, "@" + section.key + "@", stampOf(section.body));
    return text;
}

PackFiles broken(const json::Object& one)
{
    PackFiles files = sound();
    for (const json::Object& edit : one["edits"]) {
        std::string& text = files[test::textOf(edit, "file")];
        const std::string from = test::textOf(edit, "from");
        const std::size_t at = text.find(from);
        if (at == std::string::npos)
            qFatal("nothing to replace: %s", from.c_str());
        text.replace(at, from.size(), test::textOf(edit, "to"));
    }
    const json::Object added = one.value("add", json::Object::object());
    for (const auto& [path, text] : added.items())
        files[path] = withStamps(text.get<std::string>());
    return files;
}

std::string listed(const std::vector<Flaw>& flaws)
{
    std::string text;
    for (const Flaw& flaw : flaws)
        text += flaw.rule + " " + flaw.error().message + "\n";
    return text;
}

}  // namespace

class TestLint : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyPlantedDefectIsCaught_data();
    void everyPlantedDefectIsCaught();
    void aWholePackIsClean();
    void placesOfTheWindowAreReadWithTheirOldNames();
    void stampsIgnoreBlanksAtLineEnds();
    void stampingWritesTheSourcesHash();
    void rangesOfVersions();
};

void TestLint::everyPlantedDefectIsCaught_data()
{
    QTest::addColumn<QString>("text");
    const auto cases = test::readCases("training/defects.jsonl");
    QVERIFY(cases.size() >= 30);
    for (const json::Object& one : cases)
        QTest::newRow(test::textOf(one, "name").c_str()) << QString::fromStdString(json::compact(one));
}

void TestLint::everyPlantedDefectIsCaught()
{
    QFETCH(QString, text);
    const json::Object one = *json::parseObject(text.toStdString());
    const PackFiles files = broken(one);
    std::optional<AnchorList> anchors;
    if (one.contains("anchors"))
        anchors = *AnchorList::read(json::compact(one["anchors"]));
    const auto flaws = lint(files, anchors ? &*anchors : nullptr);
    const std::string rule = test::textOf(one, "rule");
    const std::string file = test::textOf(one, "file");
    const std::string at = test::textOf(one, "at");
    const auto isIt = [&](const Flaw& flaw) {
        const auto in = files.find(flaw.file);
        const bool here = at.empty() ? flaw.span.begin.offset == 0 : in != files.end() && std::string_view(in->second).substr(flaw.span.begin.offset).starts_with(at);
        return flaw.rule == rule && flaw.file == file && here && !flaw.message.empty();
    };
    QVERIFY2(std::any_of(flaws.begin(), flaws.end(), isIt), listed(flaws).c_str());
    const auto clean = lint(sound());
    const auto isSame = [&](const Flaw& flaw) { return flaw.rule == rule && flaw.file == file; };
    QVERIFY(std::none_of(clean.begin(), clean.end(), isSame));
}

void TestLint::aWholePackIsClean()
{
    const auto basics = readPack(std::filesystem::path(qgetenv("ROLEWRIGHT_SOURCE_DIR").toStdString()) / "resources" / "training" / "basics");
    QVERIFY(basics.ok());
    for (const PackFiles* files : {&sound(), &*basics}) {
        for (const Flaw& flaw : lint(*files))
            QVERIFY2(!flaw.mustGo(), flaw.error().message.c_str());
    }
    QVERIFY(!lint({}).empty());
}

void TestLint::placesOfTheWindowAreReadWithTheirOldNames()
{
    for (const char* wrong : {"[]", "{}", "3", "{\"anchors\": [1]}", "{\"anchors\": [], \"renamed\": {\"a\": 1}}", "{"})
        QVERIFY(!AnchorList::read(wrong).ok());
    QCOMPARE(AnchorList::read("{\"anchors\": [\"a.b\"], \"renamed\": {\"a.c\": \"a.b\"}}")->renamed.at("a.c"), std::string("a.b"));
}

void TestLint::stampsIgnoreBlanksAtLineEnds()
{
    QCOMPARE(stampOf("one\ntwo"), stampOf("one  \r\ntwo\t\n\n"));
    QVERIFY(stampOf("one\ntwo") != stampOf("one two"));
    QCOMPARE(stampOf("x").size(), std::size_t{8});
}

void TestLint::stampingWritesTheSourcesHash()
{
    const std::string written = stamped("## a\nÜbersetzt\n## b <!-- src 11111111 -->\nAuch\n", {{"a", "one"}, {"b", "two"}});
    QCOMPARE(written, "## a <!-- src " + stampOf("one") + " -->\nÜbersetzt\n## b <!-- src " + stampOf("two") + " -->\nAuch\n");
}

void TestLint::rangesOfVersions()
{
    QCOMPARE(isInRange(">=1.0 <2.0", "1.0"), std::optional(true));
    QCOMPARE(isInRange(">=1.0 <2.0", "2.0.0"), std::optional(false));
    QCOMPARE(isInRange("=1.2", "1.2.0"), std::optional(true));
    QCOMPARE(isInRange("", "1.0"), std::optional<bool>());
    QCOMPARE(isInRange("1.0", "1.0"), std::optional<bool>());
    QCOMPARE(isInRange(">=x", "1.0"), std::optional<bool>());
}

QTEST_GUILESS_MAIN(TestLint)
#include "test_lint.moc"
