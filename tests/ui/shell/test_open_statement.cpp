/// From a statement in an explanation to the same statement in the editor of whatever holds it.
#include "tests/support/ui/window_fixture.h"
#include "ui/widgets/code_view.h"

#include <QTabWidget>
#include <QTest>

using namespace rolewright;

namespace {

const std::string denyText = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:ListAllMyBuckets\",\"Resource\":\"*\"},\n"
                             "{\"Sid\":\"Second\",\"Effect\":\"Deny\",\"Action\":\"s3:*\",\"Resource\":\"*\"}]}";

}  // namespace

class TestOpenStatement : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goesToTheStatement_data()
    {
        QTest::addColumn<QString>("arn");
        QTest::addColumn<QString>("inlinePolicy");
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("editor");
        QTest::newRow("managed policy") << QStringLiteral("arn:aws:iam::111122223333:policy/Two") << QString() << QStringLiteral("policies") << QStringLiteral("policiesJson");
        QTest::newRow("inline policy") << QStringLiteral("arn:aws:iam::111122223333:user/alice") << QStringLiteral("Own") << QStringLiteral("users") << QStringLiteral("usersPermissionsJson");
        QTest::newRow("policy of a group") << QStringLiteral("arn:aws:iam::111122223333:group/Developers") << QStringLiteral("Own") << QStringLiteral("groups") << QStringLiteral("groupsPermissionsJson");
        QTest::newRow("trust policy") << QStringLiteral("arn:aws:iam::444455556666:role/updateDataBucket") << QString() << QStringLiteral("roles") << QStringLiteral("rolesTrustJson");
        QTest::newRow("bucket policy") << QStringLiteral("arn:aws:s3:::two-statements") << QString() << QStringLiteral("resources") << QStringLiteral("resourcesPolicyJson");
    }
    void goesToTheStatement()
    {
        QFETCH(QString, arn);
        QFETCH(QString, inlinePolicy);
        QFETCH(QString, page);
        QFETCH(QString, editor);
        test::WindowFixture fixture;
        fixture.must("iam:CreatePolicy", {{"PolicyName", "Two"}, {"PolicyDocument", denyText}});
        fixture.must("iam:PutUserPolicy", {{"UserName", "alice"}, {"PolicyName", "Another"}, {"PolicyDocument", test::allowing("s3:*", "*")}});
        fixture.must("iam:PutUserPolicy", {{"UserName", "alice"}, {"PolicyName", "Own"}, {"PolicyDocument", denyText}});
        fixture.must("iam:PutGroupPolicy", {{"GroupName", "Developers"}, {"PolicyName", "Own"}, {"PolicyDocument", denyText}});
        fixture.must("s3:CreateBucket", {{"Bucket", "two-statements"}});
        const std::string bucketPolicy = "{\"Version\":\"2012-10-17\",\"Statement\":[\n{\"Effect\":\"Deny\",\"Principal\":{\"AWS\":\"arn:aws:iam::111122223333:user/bob\"},"
                                         "\"Action\":\"s3:*\",\"Resource\":\"arn:aws:s3:::two-statements/*\"}]}";
        fixture.must("s3:PutBucketPolicy", {{"Bucket", "two-statements"}, {"Policy", bucketPolicy}});
        fixture.show();
        constexpr std::size_t offset = 45;
        fixture.window().openStatement({arn, inlinePolicy, offset});
        fixture.settle();
        auto* view = fixture.window().findChild<ui::CodeView*>(editor);
        QVERIFY(view && view->isVisible());
        QCOMPARE(view->cursorOffset(), offset);
        QVERIFY(fixture.window().pages().at(page)->isVisible());
        QVERIFY(!inlinePolicy.isEmpty() ? view->text() == QString::fromStdString(denyText) : view->text().size() > 60);
    }
};

QTEST_MAIN(TestOpenStatement)
#include "test_open_statement.moc"
