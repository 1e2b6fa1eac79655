/// Forms with a file in them, and the policies that say what they may upload.
#include "core/protocol/post_policy.h"

#include "core/base/time_text.h"

#include <QTest>

using namespace rolewright;
using namespace rolewright::protocol;

namespace {

HttpRequest formOf(const std::string& body, const std::string& type = "multipart/form-data; boundary=XX")
{
    HttpRequest request{"POST", "/data-bucket", {}, body};
    request.headers.add("Content-Type", type);
    return request;
}

std::string field(const std::string& name, const std::string& value, const std::string& more = {})
{
    return "--XX\r\nContent-Disposition: form-data; name=\"" + name + '"' + more + "\r\n\r\n" + value + "\r\n";
}

}  // namespace

class TestPostPolicy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsForms();
    void refusesWhatIsNoForm_data();
    void refusesWhatIsNoForm();
    void holdsFormsAgainstPolicies_data();
    void holdsFormsAgainstPolicies();
    void holdsEveryFieldOfANameAgainstPolicies();
};

void TestPostPolicy::readsForms()
{
    const auto form =
        readMultipartForm(formOf("a preamble\r\n" + field("key", "in/${filename}") + field("X-Amz-Meta-Quote", "a \"b\"\r\nc") +
                                 field("file", "bytes\r\n--X\r\n", "; filename=\"C:\\\\pictures\\\\a \\\"b\\\".png\"\r\nContent-Type: image/png") +
                                 field("late", "ignored") + "--XX--\r\n"));
    QVERIFY(form.ok());
    QCOMPARE(form->fields.size(), std::size_t(2));
    QCOMPARE(*form->find("KEY"), std::string("in/${filename}"));
    QCOMPARE(*form->find("x-amz-meta-quote"), std::string("a \"b\"\r\nc"));
    QCOMPARE(*form->file, std::string("bytes\r\n--X\r\n"));
    QCOMPARE(form->fileName, std::string("a \"b\".png"));
    QCOMPARE(form->find("late"), nullptr);
    const auto unquoted =
        readMultipartForm(formOf("--XX\r\ncontent-disposition: form-data; name=key\r\n\r\nk\r\n--XX--", "Multipart/Form-Data; Boundary=\"XX\""));
    QVERIFY(unquoted.ok() && !unquoted->file);
    QCOMPARE(*unquoted->find("key"), std::string("k"));
}

void TestPostPolicy::refusesWhatIsNoForm_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no boundary in it") << QByteArray("key=value");
    QTest::newRow("cut in the headers") << QByteArray("--XX\r\nContent-Disposition: form-data; name=\"key\"");
    QTest::newRow("cut in the value") << QByteArray::fromStdString(field("key", "value").substr(0, 60));
    QTest::newRow("without an end") << QByteArray::fromStdString(field("key", "value"));
    QTest::newRow("a part without a name") << QByteArray("--XX\r\nContent-Disposition: form-data\r\n\r\nv\r\n--XX--\r\n");
    QTest::newRow("not of a form") << QByteArray("--XX\r\nContent-Disposition: attachment; name=\"key\"\r\n\r\nv\r\n--XX--\r\n");
}

void TestPostPolicy::refusesWhatIsNoForm()
{
    QFETCH(QByteArray, body);
    QCOMPARE(readMultipartForm(formOf(body.toStdString())).error().code, std::string("MalformedPOSTRequest"));
}

void TestPostPolicy::holdsFormsAgainstPolicies_data()
{
    QTest::addColumn<QByteArray>("conditions");
    QTest::addColumn<QByteArray>("answer");
    const auto row = [](const char* conditions, const char* answer) { QTest::newRow(conditions) << QByteArray(conditions) << QByteArray(answer); };
    const char* const allowed = "allowed";
    row(R"([{"bucket":"data-bucket"},["starts-with","$key","user/"],{"acl":"private"},{"x-amz-meta-tag":"one"}])", allowed);
    row(R"([{"bUcKeT":"data-bucket"},["StArTs-WiTh","$KeY","user/"],["eq","$ACL","private"],{"X-Amz-Meta-Tag":"one"}])", allowed);
    row(R"([{"bucket":"data-bucket"},{"key":"user/a.txt"},{"acl":"private"},["starts-with","$x-amz-meta-tag",""],["content-length-range",5,5]])", allowed);
    row(R"([{"bucket":"other"},{"key":"user/a.txt"},{"acl":"private"},{"x-amz-meta-tag":"one"}])",
        R"(AccessDenied: Invalid according to Policy: Policy Condition failed: ["eq", "$bucket", "other"])");
    row(R"([["starts-with","$key","admin/"],{"acl":"private"},{"x-amz-meta-tag":"one"}])",
        R"(AccessDenied: Invalid according to Policy: Policy Condition failed: ["starts-with", "$key", "admin/"])");
    row(R"([{"key":"user/a.txt"},{"acl":"private"}])", "AccessDenied: Invalid according to Policy: Extra input fields: x-amz-meta-tag");
    row(R"([{"key":"user/a.txt"},{"acl":"private"},{"x-amz-meta-tag":"one"},["starts-with","$Content-Type",""]])",
        R"(AccessDenied: Invalid according to Policy: Policy Condition failed: ["starts-with", "$Content-Type", ""])");
    row(R"([{"key":"user/a.txt"},{"acl":"Private"},{"x-amz-meta-tag":"one"}])",
        R"(AccessDenied: Invalid according to Policy: Policy Condition failed: ["eq", "$acl", "Private"])");
    row(R"([["content-length-range",0,4]])", "EntityTooLarge: Your proposed upload exceeds the maximum allowed size");
    row(R"([["content-length-range",6,9]])", "EntityTooSmall: Your proposed upload is smaller than the minimum allowed size");
    row(R"([["content-length-range","1","4"]])", "EntityTooLarge: Your proposed upload exceeds the maximum allowed size");
    row(R"([["content-length-range",-1,9]])", "InvalidPolicyDocument: Invalid Policy: Invalid JSON.");
    row(R"([["content-length-range",1]])", "InvalidPolicyDocument: Invalid Policy: Invalid JSON.");
    row(R"([["matches","$key","u*"]])", "InvalidPolicyDocument: Invalid Policy: Invalid JSON.");
    row(R"([["eq","key","user/a.txt"]])", "InvalidPolicyDocument: Invalid Policy: Invalid JSON.");
    row(R"([{}])", "InvalidPolicyDocument: Invalid Policy: Invalid Simple-Condition: Simple-Conditions must have exactly one property specified.");
    row(R"([{"key":1}])", "InvalidPolicyDocument: Invalid Policy: Invalid Simple-Condition: value must be a string.");
    row(R"({"key":"user/a.txt"})", "InvalidPolicyDocument: Invalid Policy: Policy missing conditions.");
}

void TestPostPolicy::holdsFormsAgainstPolicies()
{
    QFETCH(QByteArray, conditions);
    QFETCH(QByteArray, answer);
    const auto form = readMultipartForm(formOf(field("key", "user/a.txt") + field("acl", "private") + field("X-Amz-Meta-Tag", "one") +
                                               field("x-ignore-me", "x") + field("policy", "…") + field("file", "12345") + "--XX--\r\n"));
    QVERIFY(form.ok());
    ErrorDetails details;
    const auto check = [&](const std::string& policy, const char* now) {
        const auto checked = checkPostPolicy(policy, {*form, "data-bucket", "user/a.txt", form->file->size()}, now ? parseIso8601(now) : std::nullopt, details);
        return checked ? std::string("allowed") : checked.error().code + ": " + checked.error().message;
    };
    const std::string text = conditions.toStdString();
    QCOMPARE(check("{\"expiration\":\"2026-12-01T00:00:00.000Z\",\"conditions\":" + text + "}", "2026-11-30T23:59:59Z"), answer.toStdString());
    QCOMPARE(check("{\"expiration\":\"2026-12-01T00:00:00Z\",\"conditions\":" + text + "}", nullptr), answer.toStdString());
    if (!text.starts_with('['))
        return;
    QCOMPARE(check("{\"expiration\":\"2026-12-01T00:00:00Z\",\"conditions\":" + text + "}", "2026-12-01T00:00:00Z"),
             std::string("AccessDenied: Invalid according to Policy: Policy expired."));
    QCOMPARE(check("{\"conditions\":" + text + "}", nullptr), std::string("InvalidPolicyDocument: Invalid Policy: Policy missing expiration."));
    QCOMPARE(check("{\"EXPIRATION\":\"2026-12-01T00:00:00Z\",\"conditions\":" + text + "}", nullptr),
             std::string("InvalidPolicyDocument: Invalid Policy: Unexpected: 'EXPIRATION'"));
    QCOMPARE(check("{\"expiration\":\"tomorrow\",\"conditions\":" + text + "}", nullptr),
             std::string("InvalidPolicyDocument: Invalid Policy: Invalid 'expiration' value: 'tomorrow'"));
    QCOMPARE(check(text, nullptr), std::string("InvalidPolicyDocument: Invalid Policy: Invalid JSON."));
}

/// What is stored could be made of any of them: a field behind an allowed one must not pass unseen.
void TestPostPolicy::holdsEveryFieldOfANameAgainstPolicies()
{
    const auto check = [](const std::string& fields) {
        const auto form = readMultipartForm(formOf(field("key", "user/a.txt") + fields + field("file", "12345") + "--XX--\r\n"));
        ErrorDetails details;
        const auto checked = checkPostPolicy(R"({"expiration":"2026-12-01T00:00:00Z","conditions":[{"key":"user/a.txt"},{"acl":"private"},["starts-with","$x-amz-meta-tag","o"]]})",
                                             {*form, "data-bucket", "user/a.txt", 5}, std::nullopt, details);
        return checked ? std::string("allowed") : checked.error().message;
    };
    const std::string acl = field("acl", "private");
    const std::string tag = field("x-amz-meta-tag", "one");
    QCOMPARE(check(acl + tag), std::string("allowed"));
    QCOMPARE(check(acl + tag + field("X-Amz-Meta-Tag", "other")), std::string("allowed"));
    QCOMPARE(check(acl + tag + field("ACL", "public-read")), std::string(R"(Invalid according to Policy: Policy Condition failed: ["eq", "$acl", "private"])"));
    QCOMPARE(check(acl + field("x-amz-meta-tag", "evil") + tag), std::string(R"(Invalid according to Policy: Policy Condition failed: ["starts-with", "$x-amz-meta-tag", "o"])"));
    QCOMPARE(check(acl + tag + field("x-amz-meta-tag", "evil")), std::string(R"(Invalid according to Policy: Policy Condition failed: ["starts-with", "$x-amz-meta-tag", "o"])"));
}

QTEST_APPLESS_MAIN(TestPostPolicy)
#include "test_post_policy.moc"
