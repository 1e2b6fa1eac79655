#include "core/base/text.h"
#include "core/json/value.h"
#include "core/json/writer.h"
#include "tests/support/core/data_dir.h"
#include "tests/support/core/json_spans.h"

#include <QTest>

using namespace rolewright;

namespace {

const std::string opening = "«";
const std::string closing = "»";

std::string unhex(const std::string& hex)
{
    const QByteArray bytes = QByteArray::fromHex(QByteArray::fromStdString(hex));
    return bytes.toStdString();
}

void addRows(const char* table)
{
    QTest::addColumn<std::size_t>("index");
    const std::size_t count = test::readCases(table).size();
    for (std::size_t index = 0; index < count; ++index) {
        QTest::addRow("case %zu", index + 1) << index;
    }
}

json::Object rowAt(const char* table)
{
    QFETCH(const std::size_t, index);
    return test::readCases(table)[index];
}

std::string nested(std::size_t depth)
{
    return std::string(depth, '[') + std::string(depth, ']');
}

}  // namespace

class TestJson : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsWhatAnotherReaderReads_data() { addRows("json/accepted.jsonl"); }
    void readsWhatAnotherReaderReads();
    void pointsAtWhatItRefuses_data() { addRows("json/refused.jsonl"); }
    void pointsAtWhatItRefuses();
    void pointsAtBytesThatAreNoText_data() { addRows("json/invalid_bytes.jsonl"); }
    void pointsAtBytesThatAreNoText();
    void everyPrefixOfADocumentIsRefusedInside();
    void keepsDuplicateKeysInOrder();
    void keepsNumbersAsWritten();
    void limitsBytesDepthAndValues();
    void refusesDeepNestingWhateverTheLimitSays();
    void readsManyLinesAndManyKeysInLinearTime();
    void writesOneLineAndIndentedText();
    void writesWhatIsNotUtf8AsReplacements();
    void findsTextMembersOrTheFallback();
};

void TestJson::readsWhatAnotherReaderReads()
{
    const std::string text = test::textOf(rowAt("json/accepted.jsonl"), "text");
    const Result<json::Value> value = json::parse(text);
    QVERIFY2(value.ok(), value.ok() ? "" : value.error().message.c_str());
    QCOMPARE(json::toObject(*value), json::Object::parse(text));
    QCOMPARE(*json::parseObject(text), json::Object::parse(text));
    QCOMPARE(test::wrongSpan(text, *value), std::string());
}

void TestJson::pointsAtWhatItRefuses()
{
    const json::Object row = rowAt("json/refused.jsonl");
    std::string text = test::textOf(row, "text");
    const std::size_t begin = text.find(opening);
    QVERIFY(begin != std::string::npos);
    text.erase(begin, opening.size());
    const std::size_t end = text.find(closing, begin);
    QVERIFY(end != std::string::npos);
    text.erase(end, closing.size());

    const Result<json::Value> value = json::parse(text);
    QVERIFY(!value.ok());
    QCOMPARE(value.error().code, std::string("InvalidJson"));
    QVERIFY2(value.error().message.find(test::textOf(row, "says")) != std::string::npos, value.error().message.c_str());
    QVERIFY(value.error().span.has_value());
    QVERIFY2(value.error().span->begin == test::countedPosition(text, begin), std::to_string(value.error().span->begin.offset).c_str());
    QVERIFY2(value.error().span->end == test::countedPosition(text, end), std::to_string(value.error().span->end.offset).c_str());
    QVERIFY(!json::parseObject(text).ok());
}

void TestJson::pointsAtBytesThatAreNoText()
{
    const json::Object row = rowAt("json/invalid_bytes.jsonl");
    const Result<json::Value> value = json::parse(unhex(test::textOf(row, "hex")));
    QVERIFY(!value.ok());
    QVERIFY2(value.error().message.find(test::textOf(row, "says")) != std::string::npos, value.error().message.c_str());
    const SourcePosition expected{row.at("offset").get<std::size_t>(), row.at("line").get<std::size_t>(), row.at("column").get<std::size_t>()};
    QVERIFY(value.error().span->begin == expected);
}

void TestJson::everyPrefixOfADocumentIsRefusedInside()
{
    const std::string text = "{\"é\": [1.5e3, \"x\\u00e9\\n\", {\"k\": true}, null],\n \"b\": -2}";
    QVERIFY(json::parse(text).ok());
    for (std::size_t length = 0; length < text.size(); ++length) {
        const Result<json::Value> value = json::parse(text.substr(0, length));
        QVERIFY2(!value.ok(), std::to_string(length).c_str());
        QVERIFY(value.error().span->end.offset <= length);
        QVERIFY(value.error().span->begin.offset <= value.error().span->end.offset);
    }
}

void TestJson::keepsDuplicateKeysInOrder()
{
    const Result<json::Value> value = json::parse("{\"b\": 1, \"a\": 2, \"b\": 3}");
    QVERIFY(value.ok());
    QCOMPARE(value->members.size(), std::size_t{3});
    QCOMPARE(value->members[0].key, std::string("b"));
    QCOMPARE(value->members[2].key, std::string("b"));
    QCOMPARE(value->find("b")->string, std::string("1"));
    QVERIFY(value->find("B") == nullptr);
    QCOMPARE(json::compact(json::toObject(*value)), std::string("{\"b\":3,\"a\":2}"));
}

void TestJson::keepsNumbersAsWritten()
{
    const Result<json::Value> value = json::parse("[1e3, 1.0, -0, 12345678901234567890123]");
    QVERIFY(value.ok());
    const std::vector<std::string> expected{"1e3", "1.0", "-0", "12345678901234567890123"};
    for (std::size_t i = 0; i < expected.size(); ++i) {
        QCOMPARE(value->elements[i].string, expected[i]);
    }
}

void TestJson::limitsBytesDepthAndValues()
{
    QVERIFY(json::parse("[1,2]", {5}).ok());
    const Result<json::Value> tooLong = json::parse("[1,2] ", {5});
    QVERIFY(!tooLong.ok());
    QVERIFY(tooLong.error().message.find("6 bytes, more than the 5 allowed") != std::string::npos);

    QVERIFY(json::parse(nested(3), {100, 3}).ok());
    const Result<json::Value> tooDeep = json::parse(nested(4), {100, 3});
    QVERIFY(!tooDeep.ok());
    QCOMPARE(tooDeep.error().span->begin.offset, std::size_t{3});
    QVERIFY(json::parse(nested(64)).ok());
    QVERIFY(!json::parse(nested(65)).ok());

    QVERIFY(json::parse("[1,2,3]", {100, 3, 4}).ok());
    const Result<json::Value> tooMany = json::parse("[1,2,3]", {100, 3, 3});
    QVERIFY(!tooMany.ok());
    QCOMPARE(tooMany.error().span->begin.offset, std::size_t{5});
}

void TestJson::refusesDeepNestingWhateverTheLimitSays()
{
    const std::size_t huge = 1'000'000;
    const Result<json::Value> value = json::parse(std::string(huge, '['), {huge, huge});
    QVERIFY(!value.ok());
    QCOMPARE(value.error().span->begin.offset, std::size_t{512});
    QVERIFY(!json::parse(std::string(huge, '{'), {huge, huge}).ok());
}

void TestJson::readsManyLinesAndManyKeysInLinearTime()
{
    // A quadratic reader or converter would need hours for these: the test's own limit ends it.
    std::string text = "{";
    for (int i = 0; i < 400'000; ++i) {
        text += (i > 0 ? ",\n\"k" : "\"k") + std::to_string(i) + "\":\"é\"";
    }
    text += "}";
    const Result<json::Value> value = json::parse(text);
    QVERIFY(value.ok());
    QCOMPARE(value->members.back().value.span.end.line, std::size_t{400'000});
    QCOMPARE(json::toObject(*value).size(), std::size_t{400'000});
}

void TestJson::writesOneLineAndIndentedText()
{
    json::Object object = {{"z", 1}, {"a", json::Object::array({true, nullptr})}};
    object["empty"] = json::Object::array();
    object["é"] = json::Object::object();
    QCOMPARE(json::compact(object), std::string("{\"z\":1,\"a\":[true,null],\"empty\":[],\"é\":{}}"));
    QCOMPARE(json::pretty(object), std::string("{\n    \"z\": 1,\n    \"a\": [\n        true,\n        null\n    ],\n    \"empty\": [],\n    \"é\": {}\n}"));
    QVERIFY(json::pretty(object, 2).starts_with("{\n  \"z\": 1"));
}

void TestJson::writesWhatIsNotUtf8AsReplacements()
{
    const json::Object object = {{"a", "x\xff"}};
    QCOMPARE(json::compact(object), std::string("{\"a\":\"x\xEF\xBF\xBD\"}"));
    QVERIFY(json::parse(json::pretty(object)).ok());
}

void TestJson::findsTextMembersOrTheFallback()
{
    const json::Object object = {{"a", "x"}, {"n", 1}};
    QCOMPARE(json::stringOr(object, "a"), std::string("x"));
    QCOMPARE(json::stringOr(object, "n", "none"), std::string("none"));
    QCOMPARE(json::stringOr(object, "b", "none"), std::string("none"));
    QCOMPARE(json::stringOr(json::Object::array(), "a"), std::string());
}

QTEST_APPLESS_MAIN(TestJson)
#include "test_json.moc"
