#include "core/identity/aws_managed_policies.h"

#include "core/base/text.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace rolewright;

/// Of the policies that come with the program none is lost on the way.
class TestAwsManagedPolicies : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyListedPolicyIsThereWithItsDocument();
};

void TestAwsManagedPolicies::everyListedPolicyIsThereWithItsDocument()
{
    const QDir folder(qEnvironmentVariable("ROLEWRIGHT_SOURCE_DIR") + QStringLiteral("/resources/aws-managed-policies"));
    const auto policies = identity::awsManagedPolicies();
    const QStringList files = folder.entryList({QStringLiteral("*.json")});
    QVERIFY(files.size() > 200);
    for (const QString& file : files) {
        const std::string name = QFileInfo(file).completeBaseName().toStdString();
        const auto row = policies.find(name);
        QVERIFY2(row, qPrintable(file));
        QFile document(folder.filePath(file));
        QVERIFY(document.open(QIODevice::ReadOnly));
        const std::string bytes = document.readAll().toStdString();
        QCOMPARE(row->document()->text(), std::string(text::trim(bytes)));
    }
    QCOMPARE(policies.size(), static_cast<std::size_t>(files.size()));
}

QTEST_APPLESS_MAIN(TestAwsManagedPolicies)
#include "test_aws_managed_policies.moc"
