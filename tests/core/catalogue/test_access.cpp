/// ARNs by their parts, and what lists of actions come to.
#include "core/catalogue/access.h"
#include "core/catalogue/arn_template.h"

#include <QTest>

using namespace rolewright::catalogue;
using Texts = std::vector<std::string>;

class TestAccess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesArnsApart_data();
    void takesArnsApart();
    void everyTypeOfTheCatalogueComesBack();
    void whatIsLeftOpenIsAny();
    void countsByLevel();
    void knowsOnWhatActionsWork();
};

void TestAccess::takesArnsApart_data()
{
    QTest::addColumn<QString>("shape");
    QTest::addColumn<QString>("arn");
    QTest::addColumn<QStringList>("parts");
    const QString object = QStringLiteral("arn:${Partition}:s3:::${BucketName}/${ObjectName}");
    const QString role = QStringLiteral("arn:${Partition}:iam::${Account}:role/${RoleName}");
    QTest::newRow("object") << object << QStringLiteral("arn:aws:s3:::b/x/y") << QStringList{QStringLiteral("aws"), QStringLiteral("b"), QStringLiteral("x/y")};
    QTest::newRow("role with a path") << role << QStringLiteral("arn:aws-cn:iam::*:role/a/b") << QStringList{QStringLiteral("aws-cn"), QStringLiteral("*"), QStringLiteral("a/b")};
    QTest::newRow("another type") << role << QStringLiteral("arn:aws:iam::111122223333:user/a") << QStringList{};
    QTest::newRow("a colon too many") << role << QStringLiteral("arn:aws:iam::1:2:role/a") << QStringList{};
    QTest::newRow("an empty part") << object << QStringLiteral("arn:aws:s3:::/x") << QStringList{};
    QTest::newRow("a function and its version") << QStringLiteral("arn:${Partition}:lambda:${Region}:${Account}:function:${FunctionName}:${Version}") << QStringLiteral("arn:aws:lambda:eu-west-1:1:function:f:7")
                                                << QStringList{QStringLiteral("aws"), QStringLiteral("eu-west-1"), QStringLiteral("1"), QStringLiteral("f"), QStringLiteral("7")};
    QTest::newRow("nothing") << object << QString() << QStringList{};
}

void TestAccess::takesArnsApart()
{
    QFETCH(QString, shape);
    QFETCH(QString, arn);
    QFETCH(QStringList, parts);
    const std::string text = shape.toStdString();
    const auto read = ArnTemplate(text).read(arn.toStdString());
    QCOMPARE(read.has_value(), !parts.isEmpty());
    for (qsizetype i = 0; i < parts.size(); ++i)
        QCOMPARE(QString::fromStdString((*read)[static_cast<std::size_t>(i)]), parts[i]);
    if (read)
        QCOMPARE(QString::fromStdString(ArnTemplate(text).fill(*read)), arn);
}

void TestAccess::everyTypeOfTheCatalogueComesBack()
{
    int types = 0;
    for (const std::string_view prefix : Catalogue::instance().prefixes()) {
        for (const ResourceType& type : Catalogue::instance().service(prefix)->resourceTypes()) {
            const ArnTemplate shape(type.arn);
            Texts values;
            for (std::size_t i = 0; i < shape.fields().size(); ++i)
                values.push_back("V" + std::to_string(i));
            const std::string arn = shape.fill(values);
            const auto read = shape.read(arn);
            QVERIFY2(read, arn.c_str());
            QVERIFY2(shape.fill(*read) == arn, arn.c_str());
            ++types;
        }
    }
    QVERIFY(types > 1000);
}

void TestAccess::whatIsLeftOpenIsAny()
{
    const ArnTemplate shape("arn:${Partition}:s3:::${BucketName}/${ObjectName}");
    QCOMPARE(shape.fill({"aws", "b"}), std::string("arn:aws:s3:::b/*"));
    QCOMPARE(shape.fill({}), std::string("arn:*:s3:::*/*"));
}

void TestAccess::countsByLevel()
{
    const auto read = static_cast<std::size_t>(AccessLevel::read);
    const auto write = static_cast<std::size_t>(AccessLevel::write);
    const auto never = [] { return false; };
    const auto access = accessOf({"s3:GetObject", "s3:getobject", "s3:PutObject", "sts:*", "nowhere:Go"}, never);
    QCOMPARE(access.size(), std::size_t{2});
    QCOMPARE(access[0].service, std::string_view("s3"));
    QCOMPARE(access[0].given[read], std::size_t{1});
    QCOMPARE(access[0].given[write], std::size_t{1});
    QVERIFY(access[0].all[read] > 10);
    QVERIFY(access[1].given == access[1].all);
    QVERIFY(accessOf({"*"}, never).size() > 300);
    QVERIFY(accessOf({"*"}, [] { return true; }).empty());
}

void TestAccess::knowsOnWhatActionsWork()
{
    const auto types = resourceTypesOf({"s3:GetObject", "s3:PutObject", "s3:DeleteObject", "iam:PassRole", "*:*", "nowhere:Go"});
    QVERIFY(types.size() >= 2);
    QVERIFY2(types.front().type->name == "object", std::string(types.front().type->name).c_str());
    QVERIFY(std::any_of(types.begin(), types.end(), [](const TypeOfService& one) { return one.service->prefix() == "iam" && one.type->name == "role"; }));
    QVERIFY(resourceTypesOf({}).empty());
}

QTEST_APPLESS_MAIN(TestAccess)
#include "test_access.moc"
