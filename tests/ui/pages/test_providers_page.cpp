/// Identity providers with mouse and keys: made, changed, deleted; after every stage the engine is asked.
#include "core/federation/practice_identity_provider.h"
#include "tests/support/core/saml_forge.h"
#include "tests/support/ui/page_bench.h"
#include "ui/pages/providers/providers_page.h"
#include "ui/widgets/inline_message.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>
#include <QUrl>

using namespace rolewright;
using namespace rolewright::ui;
using test::part;

namespace {

const std::string samlArn = "arn:aws:iam::111122223333:saml-provider/Corp";
const std::string oidcArn = "arn:aws:iam::111122223333:oidc-provider/id.example.org/app";

std::string trusting(const std::string& provider, const std::string& action)
{
    return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Federated\":\"" + provider + "\"},\"Action\":\"" + action + "\"}]}";
}

struct Bench : test::PageBench<ProvidersPage> {
    std::string metadata(const char* entity = test::samlIssuer) { return test::samlMetadata({{"EntityId", entity}}); }
    void saml()
    {
        must("iam:CreateSAMLProvider", {{"Name", "Corp"}, {"SAMLMetadataDocument", metadata()}});
        settle();
    }
    void oidc()
    {
        must("iam:CreateOpenIDConnectProvider", {{"Url", "https://id.example.org/app"}, {"ClientIDList", json::Object::array({"web"})}});
        settle();
    }
    identity::RowPtr<identity::SamlProvider> samlRow() const { return world()->samlProviders.find("Corp"); }
    identity::RowPtr<identity::OidcProvider> oidcRow() const { return world()->oidcProviders.find("id.example.org/app"); }
    QString file(const QString& name, const std::string& content)
    {
        QFile made(folder.filePath(name));
        if (!made.open(QIODevice::WriteOnly))
            qFatal("no file");
        made.write(QByteArray::fromStdString(content));
        return made.fileName();
    }
    QString words(const char* name)
    {
        const auto* label = qobject_cast<InlineMessage*>(robot.find(QString::fromLatin1(name)));
        return label ? label->words() : QString();
    }
    bool waitFor(const char* button) { return robot.waitUntil([&] { return robot.find(QString::fromLatin1(button))->isEnabled(); }, QString::fromLatin1(button)); }
    bool facts(const char* piece)
    {
        return robot.waitUntil([&] { return part<QLabel>(page, "providersFacts")->text().contains(QString::fromLatin1(piece)); }, QString::fromLatin1(piece));
    }
    bool addTo(const char* field, const QString& text)
    {
        const bool done = type(field, text);
        QTest::keyClick(robot.find(QString::fromLatin1(field)), Qt::Key_Return);
        return done;
    }

    QTemporaryDir folder;
};

}  // namespace

class TestProvidersPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyListSaysWhatToDo();
    void makesASamlProviderFromAFile();
    void makesASamlProviderFromAPaste();
    void takesADroppedFile();
    void aLongDocumentIsNotShownAndStillTaken();
    void saysWhatIsWrongWithMetadata();
    void replacesTheMetadata();
    void saysWhenMetadataHasExpired();
    void makesAnOidcProvider();
    void saysWhatIsWrongWithAUrl();
    void changesAudiencesAndThumbprints();
    void givesKeys();
    void showsWhoTrustsIt();
    void editsTagsOfBothKinds();
    void deletesWithTheRolesThatTrustItNamed();
    void revealsByArn();
    void actsOnlyWithinTheActingIdentitysRights();
};

void TestProvidersPage::anEmptyListSaysWhatToDo()
{
    Bench bench;
    QVERIFY(bench.robot.find(QStringLiteral("providersCreateSaml")) || bench.robot.find(QStringLiteral("providersEmptyAction")));
    QVERIFY(!part<QTableView>(bench.page, "providersList")->isVisible());
    bench.oidc();
    QVERIFY(part<QTableView>(bench.page, "providersList")->isVisible());
}

void TestProvidersPage::makesASamlProviderFromAFile()
{
    Bench bench;
    bench.prompts.files = {bench.file(QStringLiteral("corp.xml"), bench.metadata())};
    QVERIFY(bench.click("providersCreateSaml"));
    QVERIFY(bench.type("samlName", QStringLiteral("Corp")));
    QVERIFY(!bench.robot.find(QStringLiteral("samlTake"))->isEnabled());
    QVERIFY(bench.click("samlMetadataFile"));
    QVERIFY(bench.waitFor("samlTake"));
    QVERIFY2(bench.words("samlMetadataMessage").contains(QString::fromLatin1(test::samlIssuer)) && bench.words("samlMetadataMessage").contains(QStringLiteral("certificate")),
             qPrintable(bench.words("samlMetadataMessage")));
    QVERIFY(bench.click("samlTake"));
    QVERIFY(bench.robot.waitGone(QStringLiteral("samlDialog")));
    QVERIFY(bench.samlRow());
    QCOMPARE(bench.samlRow()->metadata, bench.metadata());
    QCOMPARE(part<QLabel>(bench.page, "providersName")->text(), QStringLiteral("Corp"));
    QVERIFY(bench.facts(test::samlIssuer));
    QCOMPARE(part<QPlainTextEdit>(bench.page, "providersDocument")->toPlainText().toStdString(), bench.metadata());
    QCOMPARE(bench.undoText(), QStringLiteral("Create SAML provider Corp"));
    bench.undo();
    QVERIFY(!bench.samlRow());
}

void TestProvidersPage::makesASamlProviderFromAPaste()
{
    Bench bench;
    QVERIFY(bench.click("providersCreateSaml") && bench.type("samlName", QStringLiteral("Corp")));
    QApplication::clipboard()->setText(QString::fromStdString(bench.metadata()));
    QVERIFY(bench.robot.focus(QStringLiteral("samlMetadataText")));
    QTest::keyClick(bench.robot.find(QStringLiteral("samlMetadataText")), Qt::Key_V, Qt::ControlModifier);
    QVERIFY(bench.waitFor("samlTake") && bench.click("samlTake"));
    QVERIFY(bench.samlRow());
}

void TestProvidersPage::takesADroppedFile()
{
    Bench bench;
    QVERIFY(bench.click("providersCreateSaml") && bench.type("samlName", QStringLiteral("Corp")));
    QWidget* editor = bench.robot.find(QStringLiteral("samlMetadataText"))->parentWidget();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(bench.file(QStringLiteral("corp.xml"), bench.metadata()))});
    QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(editor, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(editor, &drop);
    QVERIFY(bench.waitFor("samlTake") && bench.click("samlTake"));
    QVERIFY(bench.samlRow());
}

void TestProvidersPage::aLongDocumentIsNotShownAndStillTaken()
{
    Bench bench;
    std::string document = bench.metadata();
    document += "\n<!--" + std::string(200'000, 'x') + "-->\n";
    bench.prompts.files = {bench.file(QStringLiteral("long.xml"), document)};
    QVERIFY(bench.click("providersCreateSaml") && bench.type("samlName", QStringLiteral("Corp")) && bench.click("samlMetadataFile"));
    QVERIFY(bench.waitFor("samlTake"));
    auto* text = qobject_cast<QPlainTextEdit*>(bench.robot.find(QStringLiteral("samlMetadataText")));
    QVERIFY(text->toPlainText().isEmpty() && text->placeholderText().contains(QStringLiteral("long.xml")));
    QVERIFY(bench.click("samlTake"));
    QCOMPARE(bench.samlRow()->metadata, document);
    QVERIFY(part<QPlainTextEdit>(bench.page, "providersDocument")->toPlainText().isEmpty());
}

void TestProvidersPage::saysWhatIsWrongWithMetadata()
{
    Bench bench;
    bench.saml();
    QVERIFY(bench.click("providersCreateSaml"));
    QVERIFY(bench.type("samlName", QStringLiteral("corp")));
    QVERIFY(bench.words("samlNameMessage").contains(QStringLiteral("there already")));
    QVERIFY(bench.type("samlName", QStringLiteral("a b")));
    QVERIFY(bench.words("samlNameMessage").contains(QStringLiteral("letters a to z")));
    QVERIFY(bench.type("samlName", QStringLiteral("Other")));
    auto* text = qobject_cast<QPlainTextEdit*>(bench.robot.find(QStringLiteral("samlMetadataText")));
    const std::pair<std::string, const char*> wrong[] = {{"<EntityDescriptor/>", "at least"}, {"<x>" + std::string(1200, 'a') + "</x>", "Could not parse metadata"}, {std::string(1500, '<'), "Could not parse metadata"}};
    for (const auto& [document, words] : wrong) {
        text->setPlainText(QString::fromStdString(document));
        QVERIFY(bench.robot.waitUntil([&] { return bench.words("samlMetadataMessage").contains(QString::fromLatin1(words)); }, QString::fromLatin1(words)));
        QVERIFY(!bench.robot.find(QStringLiteral("samlTake"))->isEnabled());
    }
    text->setPlainText(QString::fromStdString(bench.metadata()));
    QVERIFY(!bench.robot.find(QStringLiteral("samlTake"))->isEnabled());  // until it is checked
    QVERIFY(bench.waitFor("samlTake"));
    bench.prompts.files = {bench.folder.filePath(QStringLiteral("not there.xml"))};
    QVERIFY(bench.click("samlMetadataFile"));
    QVERIFY(bench.robot.waitUntil([&] { return bench.words("samlMetadataMessage").contains(QStringLiteral("cannot be read")); }, QStringLiteral("the complaint")));
}

void TestProvidersPage::replacesTheMetadata()
{
    Bench bench;
    bench.saml();
    QVERIFY(bench.choose("providersList", "Corp") && bench.click("providersReplace"));
    QVERIFY(!bench.robot.find(QStringLiteral("samlDialog"))->findChild<QLineEdit*>(QStringLiteral("samlName"))->isVisible());
    qobject_cast<QPlainTextEdit*>(bench.robot.find(QStringLiteral("samlMetadataText")))->setPlainText(QString::fromStdString(bench.metadata("https://new.example/idp")));
    QVERIFY(bench.waitFor("samlTake") && bench.click("samlTake"));
    QCOMPARE(bench.samlRow()->metadata, bench.metadata("https://new.example/idp"));
    QVERIFY(bench.facts("https://new.example/idp"));
    bench.undo();
    QVERIFY(bench.facts(test::samlIssuer));
}

void TestProvidersPage::saysWhenMetadataHasExpired()
{
    Bench bench;
    for (const char* until : {"2026-11-24T09:00:00Z", "2026-11-24T09:00:01Z"}) {  // the clock stands at nine
        const std::string name = std::string("Corp") + until[18];
        bench.must("iam:CreateSAMLProvider", {{"Name", name}, {"SAMLMetadataDocument", test::samlMetadata({{"EntityId", test::samlIssuer}, {"ValidUntil", until}})}});
        bench.settle();
        QVERIFY(bench.choose("providersList", name.c_str()));
        QVERIFY(bench.facts(until[18] == '0' ? "expired on" : "valid until"));
    }
}

void TestProvidersPage::makesAnOidcProvider()
{
    Bench bench;
    QVERIFY(bench.click("providersCreateOidc"));
    QVERIFY(bench.type("oidcUrl", QStringLiteral("https://id.example.org/app")));
    QVERIFY(bench.type("oidcAudiencesField", QStringLiteral("web")));
    QVERIFY(!bench.robot.find(QStringLiteral("oidcTake"))->isEnabled());  // typed, and not added
    QVERIFY(bench.addTo("oidcAudiencesField", QStringLiteral("web")) && bench.addTo("oidcAudiencesField", QStringLiteral("mobile")));
    QVERIFY(bench.addTo("oidcThumbprintsField", QStringLiteral("no thumbprint")));
    QVERIFY(!bench.robot.find(QStringLiteral("oidcTake"))->isEnabled());
    part<QListWidget>(*bench.robot.find(QStringLiteral("oidcDialog")), "oidcThumbprintsList")->setCurrentRow(0);
    QVERIFY(bench.click("oidcThumbprintsRemove"));
    QVERIFY(bench.addTo("oidcThumbprintsField", QString(40, QLatin1Char('a'))));
    QVERIFY(bench.click("oidcTake"));
    QVERIFY(bench.robot.waitGone(QStringLiteral("oidcDialog")));
    QCOMPARE(bench.oidcRow()->clientIds, (std::vector<std::string>{"web", "mobile"}));
    QCOMPARE(bench.oidcRow()->thumbprints, std::vector<std::string>{std::string(40, 'a')});
    QCOMPARE(part<QLabel>(bench.page, "providersName")->text(), QStringLiteral("id.example.org/app"));
    QVERIFY(bench.facts("Its keys are not known yet"));
    // What the engine refuses is said, and nothing is lost.
    QVERIFY(bench.click("providersCreateOidc") && bench.type("oidcUrl", QStringLiteral("https://ID.example.org/app")) && bench.click("oidcTake"));
    QVERIFY2(bench.words("oidcRefusal").contains(QStringLiteral("already exists")), qPrintable(bench.words("oidcRefusal")));
}

void TestProvidersPage::saysWhatIsWrongWithAUrl()
{
    Bench bench;
    QVERIFY(bench.click("providersCreateOidc"));
    QVERIFY(!bench.robot.find(QStringLiteral("oidcTake"))->isEnabled());
    for (const char* wrong : {"http://id.example.org", "https://", "https://id.example.org:8443", "https://id.example.org/?a=b", "https://id.example.org/#x"}) {
        QVERIFY(bench.type("oidcUrl", QString::fromLatin1(wrong)));
        QVERIFY2(!bench.robot.find(QStringLiteral("oidcTake"))->isEnabled(), wrong);
        QCOMPARE(bench.codeOf(sts::Caller::root(test::account(test::developmentId)), "iam:CreateOpenIDConnectProvider", {{"Url", wrong}}) == "ok", false);
    }
    QVERIFY(bench.type("oidcUrl", QStringLiteral("https://id.example.org")));
    QVERIFY(bench.robot.find(QStringLiteral("oidcTake"))->isEnabled());
}

void TestProvidersPage::changesAudiencesAndThumbprints()
{
    Bench bench;
    bench.oidc();
    QVERIFY(bench.choose("providersList", "id.example.org") && bench.tab("providersTabs", "Audiences"));
    QVERIFY(bench.addTo("providersAudiencesField", QStringLiteral("mobile")));
    part<QListWidget>(bench.page, "providersAudiencesList")->setCurrentRow(0);
    QVERIFY(bench.click("providersAudiencesRemove"));
    QVERIFY(bench.addTo("providersThumbprintsField", QString(40, QLatin1Char('b'))));
    QVERIFY(bench.page.isDirty());
    QVERIFY(bench.click("providersAudienceSave"));
    QVERIFY(!bench.page.isDirty());
    QCOMPARE(bench.oidcRow()->clientIds, std::vector<std::string>{"mobile"});
    QCOMPARE(bench.oidcRow()->thumbprints, std::vector<std::string>{std::string(40, 'b')});
    QCOMPARE(bench.undoText(), QStringLiteral("Change the audiences of id.example.org/app"));
    bench.undo();
    QCOMPARE(bench.oidcRow()->clientIds, std::vector<std::string>{"web"});
    QVERIFY(bench.oidcRow()->thumbprints.empty());
}

void TestProvidersPage::givesKeys()
{
    Bench bench;
    bench.oidc();
    bench.must("iam:CreateOpenIDConnectProvider", {{"Url", "https://" + std::string(federation::practiceHost)}});
    const std::string keys = bench.world()->oidcProviders.find(federation::practiceHost)->keys;
    QVERIFY(!keys.empty());
    QVERIFY(bench.choose("providersList", "id.example.org"));
    bench.prompts.files = {bench.file(QStringLiteral("broken.json"), "{\"keys\": []}")};
    QVERIFY(bench.click("providersGiveKeys"));
    QVERIFY(bench.robot.waitUntil([&] { return !bench.words("providersDetailsMessage").isEmpty(); }, QStringLiteral("the complaint")));
    QVERIFY(bench.oidcRow()->keys.empty());
    bench.prompts.files = {bench.file(QStringLiteral("jwks.json"), keys)};
    QVERIFY(bench.click("providersGiveKeys"));
    QVERIFY(bench.facts("Keys known: "));
    QCOMPARE(bench.oidcRow()->keys, keys);
}

void TestProvidersPage::showsWhoTrustsIt()
{
    Bench bench;
    bench.saml();
    bench.oidc();
    QVERIFY(bench.choose("providersList", "Corp") && bench.tab("providersTabs", "Used by"));
    const auto* list = part<QTreeWidget>(bench.page, "providersRoles");
    const auto says = [&](const char* words, int roles) {
        return bench.robot.waitUntil(
            [&] { return part<QLabel>(bench.page, "providersRolesNote")->text().contains(QString::fromLatin1(words)) && list->topLevelItemCount() == roles; }, QString::fromLatin1(words));
    };
    QVERIFY(says("No role trusts", 0));
    bench.must("iam:CreateRole", {{"RoleName", "Staff"}, {"AssumeRolePolicyDocument", trusting(samlArn, "sts:AssumeRoleWithSAML")}});
    bench.settle();
    QVERIFY(says("Enter opens", 1));
    QCOMPARE(list->topLevelItem(0)->text(0), QStringLiteral("Staff"));
    QTest::keyClick(part<QTreeWidget>(bench.page, "providersRoles"), Qt::Key_Return);
    part<QTreeWidget>(bench.page, "providersRoles")->setCurrentItem(list->topLevelItem(0));
    QTest::keyClick(part<QTreeWidget>(bench.page, "providersRoles"), Qt::Key_Return);
    QCOMPARE(bench.navigation.opened, QStringList{QStringLiteral("arn:aws:iam::111122223333:role/Staff")});
    QVERIFY(bench.choose("providersList", "id.example.org"));
    QVERIFY(says("No role trusts", 0));
}

void TestProvidersPage::editsTagsOfBothKinds()
{
    Bench bench;
    bench.saml();
    bench.oidc();
    for (const char* name : {"Corp", "id.example.org"}) {
        QVERIFY(bench.choose("providersList", name) && bench.tab("providersTabs", "Tags") && bench.click("providersTagsAdd"));
        part<QTableWidget>(bench.page, "providersTagsTable")->item(0, 0)->setText(QStringLiteral("Team"));
        part<QTableWidget>(bench.page, "providersTagsTable")->item(0, 1)->setText(QStringLiteral("Data"));
        QVERIFY(bench.click("providersTagsSave"));
    }
    QCOMPARE(bench.samlRow()->tags, (identity::Tags{{"Team", "Data"}}));
    QCOMPARE(bench.oidcRow()->tags, (identity::Tags{{"Team", "Data"}}));
}

void TestProvidersPage::deletesWithTheRolesThatTrustItNamed()
{
    Bench bench;
    bench.saml();
    bench.oidc();
    bench.must("iam:CreateRole", {{"RoleName", "Staff"}, {"AssumeRolePolicyDocument", trusting(samlArn, "sts:AssumeRoleWithSAML")}});
    bench.settle();
    bench.prompts.yes = false;
    QVERIFY(bench.choose("providersList", "Corp") && bench.click("providersDelete"));
    QVERIFY2(bench.prompts.asked.last().contains(QStringLiteral("Roles that trust it: Staff")), qPrintable(bench.prompts.asked.last()));
    QVERIFY(bench.samlRow());
    bench.prompts.yes = true;
    QVERIFY(bench.click("providersDelete"));
    QVERIFY(!bench.samlRow());
    QVERIFY(bench.world()->roles.find("Staff"));
    QVERIFY(bench.choose("providersList", "id.example.org") && bench.click("providersDelete"));
    QVERIFY2(bench.prompts.asked.last().contains(QStringLiteral("No role trusts it")), qPrintable(bench.prompts.asked.last()));
    QVERIFY(!bench.oidcRow());
    bench.undo();
    QVERIFY(bench.oidcRow());
    bench.undo();
    QVERIFY(bench.samlRow());
}

void TestProvidersPage::revealsByArn()
{
    Bench bench;
    bench.saml();
    bench.oidc();
    QVERIFY(bench.page.reveal(QString::fromStdString(oidcArn)));
    QCOMPARE(part<QLabel>(bench.page, "providersName")->text(), QStringLiteral("id.example.org/app"));
    QVERIFY(bench.page.reveal(QString::fromStdString(samlArn)));
    QCOMPARE(part<QLabel>(bench.page, "providersName")->text(), QStringLiteral("Corp"));
    QVERIFY(!bench.page.reveal(QStringLiteral("arn:aws:iam::111122223333:saml-provider/Other")));
    QVERIFY(!bench.page.reveal(QStringLiteral("arn:aws:iam::444455556666:saml-provider/Corp")));
    QVERIFY(!bench.page.reveal(QStringLiteral("arn:aws:iam::111122223333:oidc-provider/id.example.org")));
}

void TestProvidersPage::actsOnlyWithinTheActingIdentitysRights()
{
    Bench bench;
    bench.saml();
    bench.store.setBase(bench.as("bob"));
    QVERIFY(bench.choose("providersList", "Corp"));
    auto* remove = bench.robot.find(QStringLiteral("providersDelete"));
    QVERIFY(bench.robot.waitUntil([=] { return !remove->isEnabled(); }, QStringLiteral("the deletion to be barred")));
    QVERIFY2(remove->toolTip().startsWith(QStringLiteral("bob may not iam:DeleteSAMLProvider")), qPrintable(remove->toolTip()));
    QTest::mouseClick(remove, Qt::LeftButton);
    bench.settle();
    QVERIFY(bench.samlRow());
}

QTEST_MAIN(TestProvidersPage)
#include "test_providers_page.moc"
