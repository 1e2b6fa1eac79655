/// In the German window the core speaks German: explanations, findings and their mending, policies in words, who gains and loses, undo.
#include "core/analysis/trust_comparison.h"
#include "core/engine/practice_world.h"
#include "tests/support/core/sample_world.h"
#include "tests/support/ui/page_fixture.h"
#include "ui/policy/words_view.h"
#include "ui/store/calls.h"
#include "ui/trust/trust_change_panel.h"
#include "ui/why/why_dock.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/policy_editor.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTest>
#include <QUndoStack>
#include <QXmlStreamReader>

#include <memory>

using namespace rolewright;
using namespace rolewright::ui;

// NOLINTNEXTLINE(cppcoreguidelines-macro-usage)
#define STEP(step) QVERIFY2(step, qPrintable(m_fixture->robot.trouble()))

namespace {

/// Sources of the core that are sentences: at least four words beside what is put in.
std::vector<QRegularExpression> englishSentences()
{
    static const QRegularExpression place(QStringLiteral("%[0-9]"));
    std::vector<QRegularExpression> sentences;
    QFile file(qEnvironmentVariable("ROLEWRIGHT_SOURCE_DIR") + QStringLiteral("/resources/translations/rolewright_de.ts"));
    if (!file.open(QIODevice::ReadOnly))
        return sentences;
    QString context;
    for (QXmlStreamReader xml(&file); !xml.atEnd();) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("source") && context == QLatin1String("Phrase")) {
            const QStringList parts = xml.readElementText().split(place);
            const int words = static_cast<int>(parts.join(QLatin1Char(' ')).split(QRegularExpression(QStringLiteral("[^A-Za-z]+")), Qt::SkipEmptyParts).size());
            QStringList escaped;
            for (const QString& part : parts)
                escaped += QRegularExpression::escape(part);
            if (words >= 4)
                sentences.emplace_back(escaped.join(QStringLiteral(".+")));
        }
    }
    return sentences;
}

void addCells(QStringList& texts, const QAbstractItemModel& model, const QModelIndex& parent)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            for (const int role : {static_cast<int>(Qt::DisplayRole), static_cast<int>(Qt::ToolTipRole), static_cast<int>(Qt::AccessibleTextRole)})
                texts += model.index(row, column, parent).data(role).toString();
        }
        addCells(texts, model, model.index(row, 0, parent));
    }
}

/// Everything that can be read in the widget.
QStringList textsOn(const QWidget& widget)
{
    QStringList texts;
    for (const QWidget* one : widget.findChildren<QWidget*>()) {
        if (!one->isVisible())
            continue;
        texts << one->toolTip() << one->accessibleName();
        if (const auto* label = qobject_cast<const QLabel*>(one))
            texts += label->text();
        else if (const auto* button = qobject_cast<const QAbstractButton*>(one))
            texts += button->text();
        else if (const auto* text = qobject_cast<const QPlainTextEdit*>(one))
            texts += text->toPlainText();
        else if (const auto* view = qobject_cast<const QAbstractItemView*>(one); view && view->model())
            addCells(texts, *view->model(), {});
    }
    if (const auto* view = qobject_cast<const QAbstractItemView*>(&widget))
        addCells(texts, *view->model(), {});
    texts.removeAll(QString());
    return texts;
}

/// What of it is a sentence of the core in English.
QString englishOn(const QWidget& widget)
{
    static const std::vector<QRegularExpression> sentences = englishSentences();
    QStringList found;
    for (const QString& text : textsOn(widget)) {
        for (const QRegularExpression& sentence : sentences) {
            if (sentence.match(text).hasMatch())
                found += text + QStringLiteral(" [") + sentence.pattern() + QLatin1Char(']');
        }
    }
    return sentences.size() > 200 ? found.join(QLatin1Char('\n')) : QStringLiteral("the file of the translations was not read");
}

bool isSaid(const QWidget& widget, const QString& words)
{
    const QStringList texts = textsOn(widget);
    return std::any_of(texts.begin(), texts.end(), [&words](const QString& text) { return text.contains(words); });
}

}  // namespace

class TestGerman : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_fixture = std::make_unique<test::PageFixture>(); }
    void cleanup() { m_fixture.reset(); }
    void refusalsAreExplained();
    void findingsAndTheirMendingAreSaid_data();
    void findingsAndTheirMendingAreSaid();
    void policiesAreToldInWords();
    void whoGainsAndWhoLosesIsSaid();
    void undoIsGermanAndTheTrailEnglish();

private:
    bool waitFor(const QWidget& widget, const QString& words)
    {
        return m_fixture->robot.waitUntil([&] { return isSaid(widget, words); }, QStringLiteral("“%1”; there is: %2").arg(words, textsOn(widget).join(QLatin1Char('\n'))));
    }

    std::unique_ptr<test::PageFixture> m_fixture;
};

void TestGerman::refusalsAreExplained()
{
    WhyDock dock(m_fixture->context(), nullptr);
    m_fixture->show(dock);
    m_fixture->store.callAs(sts::Caller::user(test::account(test::developmentId), "bob"),
                            s3Call("GetObject", {{"Bucket", std::string(engine::practice::dataBucket)}, {"Key", "readme.txt"}}), &dock);
    STEP(waitFor(dock, QStringLiteral("verweigert: ")));
    QCOMPARE(englishOn(dock), QString());
}

void TestGerman::findingsAndTheirMendingAreSaid_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("said");
    QTest::newRow("finding") << QStringLiteral("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"s3:GetObjekt\",\"s3:Get*\",\"s3:GetAcl\"],\"Resource\":\"*\"}]}")
                             << QStringList{QStringLiteral("meinten Sie `s3:GetObject`?"), QStringLiteral("Durch `s3:GetObject` ersetzen")};
    QTest::newRow("refused") << QStringLiteral("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Perhaps\",\"Action\":\"s3:Get*\",\"Resource\":\"*\"}]}")
                             << QStringList{QStringLiteral("genau so geschrieben")};
    QTest::newRow("no JSON") << QStringLiteral("{\"Version\":\"2012-10-17\",}") << QStringList{QStringLiteral("Entfernen Sie das Komma")};
}

void TestGerman::findingsAndTheirMendingAreSaid()
{
    QFETCH(QString, text);
    QFETCH(QStringList, said);
    PolicyEditor editor(policy::Type::identity, QStringLiteral("editor"), QStringLiteral("Editor"));
    m_fixture->show(editor);
    editor.setText(text);
    for (const QString& words : said)
        STEP(waitFor(editor, words));
    QCOMPARE(englishOn(editor), QString());
}

void TestGerman::policiesAreToldInWords()
{
    WordsView view(policy::Type::identity, QStringLiteral("words"), nullptr);
    m_fixture->show(view);
    view.setText(QStringLiteral("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"},"
                                "{\"Effect\":\"Deny\",\"NotAction\":[\"iam:*\",\"sts:*\"],\"Resource\":\"arn:aws:s3:::a/*\",\"Condition\":{\"NotIpAddress\":{\"aws:SourceIp\":[\"10.0.0.0/8\",\"::1\"]},\"Null\":{\"aws:TokenIssueTime\":\"true\"}}}]}"));
    STEP(waitFor(view, QStringLiteral("erlaubt alles: Wer sie hat, ist Administrator")));
    QVERIFY(isSaid(view, QStringLiteral("2. Verweigert jede Aktion außer iam:* und sts:* auf arn:aws:s3:::a/*, nur wenn aws:SourceIp nicht in 10.0.0.0/8 oder ::1 liegt und "
                                        "aws:TokenIssueTime fehlt.")));
    QCOMPARE(englishOn(view), QString());
}

void TestGerman::whoGainsAndWhoLosesIsSaid()
{
    const AccountId production = test::account(test::productionId);
    const identity::SnapshotPtr world = m_fixture->engine->snapshot();
    TrustChangePanel panel(nullptr);
    m_fixture->show(panel);
    panel.setProposal(world,
                      {production, *world->account(production)->roles.find("updateDataBucket"),
                       test::document("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::777788889999:user/nobody\"},\"Action\":\"sts:AssumeRole\"}]}")},
                      m_fixture->engine->contextNow());
    STEP(m_fixture->robot.waitUntil([&panel] { return panel.comparison().has_value() && !panel.comparison()->isEmpty(); }, QStringLiteral("the comparison")));
    panel.findChild<QAbstractButton*>(QStringLiteral("trustChangesDetails"))->click();
    STEP(waitFor(panel, QStringLiteral("verweigert: keine Anweisung von „Vertrauensrichtlinie von updateDataBucket“ erlaubt")));
    QCOMPARE(englishOn(panel), QString());
}

/// The trail is read by programs too: it stays as CloudTrail would have it.
void TestGerman::undoIsGermanAndTheTrailEnglish()
{
    QObject context;
    m_fixture->store.call({"iam", "CreateUser", json::Object{{"UserName", "zoe"}}}, &context);
    m_fixture->settle();
    QCOMPARE(m_fixture->store.undoStack()->undoText(), QStringLiteral("Benutzer zoe anlegen"));
    m_fixture->store.undoStack()->undo();
    m_fixture->settle();
    const auto records = m_fixture->engine->trail(0, 10'000);
    QVERIFY(std::any_of(records.begin(), records.end(), [](const audit::RecordPtr& record) { return record->summary == "Create user zoe"; }));
    QVERIFY(std::none_of(records.begin(), records.end(), [](const audit::RecordPtr& record) { return record->summary.find("anlegen") != std::string::npos; }));
}

QTEST_MAIN(TestGerman)
#include "test_german.moc"
