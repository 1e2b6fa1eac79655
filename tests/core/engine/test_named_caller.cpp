/// Whose root acts where nobody is named.
#include "core/engine/named_caller.h"
#include "core/identity/change_set.h"

#include <QTest>

using namespace rolewright;

class TestNamedCaller : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNewAccountDoesNotTakeThePlaceOfTheManagementAccount();
};

void TestNamedCaller::aNewAccountDoesNotTakeThePlaceOfTheManagementAccount()
{
    identity::Account first;
    first.id = *AccountId::parse("111122223333");
    identity::Account later;
    later.id = *AccountId::parse("000000000007");
    identity::Editor editor{identity::Snapshot()};
    editor.putAccount(first);
    QCOMPARE(engine::usualAccount(editor.snapshot()).text(), std::string("111122223333"));
    identity::Organization organization;
    organization.managementAccount = first.id;
    editor.putOrganization(organization);
    editor.putAccount(later);
    QCOMPARE(editor.snapshot().accounts().front()->id.text(), std::string("000000000007"));
    QCOMPARE(engine::usualAccount(editor.snapshot()).text(), std::string("111122223333"));
}

QTEST_GUILESS_MAIN(TestNamedCaller)
#include "test_named_caller.moc"
