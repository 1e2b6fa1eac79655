/// What filling an event's values into a function's calls comes to, and costs.
#include "core/service/function_code.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace rolewright;

class TestFunctionCode : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void valuesComeFromWhereTheyAreNamed() {
        const json::Object event = json::parseObject(R"({"a": {"b": ["x", {"c": 7}]}, "": "blank"})").value();
        QCOMPARE(filled("${event.a.b.0}${event.a.b.1.c}${event.}", event), std::string("x7blank"));
        QCOMPARE(filled("${event.a.b.2}", event), std::string("KeyError"));
        QCOMPARE(filled("${event.a.c}", event), std::string("KeyError"));
        QCOMPARE(filled("${event.a.b.0.c}", event), std::string("KeyError"));
    }

    /// The largest event and the longest code: walking over the event for every value takes twenty seconds.
    void aLargeEventIsWalkedOverOnce() {
        std::string event = "{";
        for (int i = 0; event.size() < 6'000'000; ++i) event += (i ? ",\"m" : "\"m") + std::to_string(i) + "\":\"\"";
        event += ",\"z\":\"\"}";
        const auto parsed = json::parseObject(event, {7'000'000, 64, 7'000'000});
        QVERIFY(parsed);
        std::string text;
        while (text.size() < 65'000) text += "${event.z}";
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(filled(text, *parsed), std::string());
        QVERIFY2(timer.elapsed() < 3'000, qPrintable(QString::number(timer.elapsed())));
    }

private:
    /// The text with the event's values in it, or the code of the error.
    static std::string filled(const std::string& text, const json::Object& event) {
        const service::Operation call{"iam", "CreateUser", {{"UserName", text}}};
        const auto calls = service::fillIn({call}, event);
        return calls ? json::stringOr(calls->front().parameters, "UserName") : calls.error().code;
    }
};

QTEST_GUILESS_MAIN(TestFunctionCode)
#include "test_function_code.moc"
