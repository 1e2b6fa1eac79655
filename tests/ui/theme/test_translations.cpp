#include "tests/support/ui/window_fixture.h"
#include "ui/tour/gallery.h"
#include "ui/tour/gallery_world.h"
#include "ui/tour/scenario_place.h"
#include "ui/tour/scenario_place.h"
#include "ui/tour/tour.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

#include <algorithm>
#include <set>

using namespace rolewright;

namespace {

struct Message {
    QString context;
    QString source;
    QStringList translations;  ///< one; for texts with a number one for each form
    bool isFinished = true;

    std::pair<QString, QString> key() const { return {context, source}; }
};

/// The messages of a file of Qt Linguist.
std::vector<Message> readMessages(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::vector<Message> messages;
    QString context;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("source"))
            messages.push_back({context, xml.readElementText(), {}, true});
        else if (xml.name() == QLatin1String("translation")) {
            messages.back().isFinished = xml.attributes().value(QLatin1String("type")).isEmpty();
            while (xml.readNext() != QXmlStreamReader::EndElement || xml.name() != QLatin1String("translation")) {
                if (xml.tokenType() == QXmlStreamReader::StartElement)
                    messages.back().translations += xml.readElementText();
                else if (xml.isCharacters() && !xml.isWhitespace())
                    messages.back().translations += xml.text().toString();
            }
        }
    }
    return xml.hasError() ? std::vector<Message>() : messages;
}

QString sourceDir() { return qEnvironmentVariable("ROLEWRIGHT_SOURCE_DIR"); }
QString germanFile() { return sourceDir() + QStringLiteral("/resources/translations/rolewright_de.ts"); }

/// What lupdate finds below these folders, written to `path`; nothing when it fails.
std::vector<Message> freshMessages(const QString& path, const QStringList& folders)
{
    QStringList arguments{QStringLiteral("-silent"), QStringLiteral("-I"), sourceDir(), QStringLiteral("-recursive")};
    for (const QString& folder : folders)
        arguments += sourceDir() + folder;
    QProcess lupdate;
    lupdate.start(QStringLiteral(ROLEWRIGHT_LUPDATE), arguments + QStringList{QStringLiteral("-ts"), path});
    return lupdate.waitForFinished(60'000) && lupdate.exitCode() == 0 ? readMessages(path) : std::vector<Message>();
}

std::set<std::pair<QString, QString>> keysOf(const std::vector<Message>& messages)
{
    std::set<std::pair<QString, QString>> keys;
    for (const Message& message : messages)
        keys.insert(message.key());
    return keys;
}

/// Notes what is asked for, and translates nothing.
class Listener : public QTranslator {
public:
    QString translate(const char* context, const char* source, const char*, int) const override
    {
        m_asked.insert({QString::fromUtf8(context), QString::fromUtf8(source)});
        return {};
    }
    bool isEmpty() const override { return false; }

    mutable std::set<std::pair<QString, QString>> m_asked;
};

/// Every match, sorted: what must be the same in both languages.
QStringList marks(const QString& text, const char* pattern)
{
    QStringList found;
    for (auto it = QRegularExpression(QLatin1String(pattern)).globalMatch(text); it.hasNext();)
        found += it.next().captured();
    found.sort();
    found.removeDuplicates();
    return found;
}

QString wrongWith(const Message& message, const QString& translation)
{
    for (const char* pattern : {"%L?[0-9]|%n", "</?[a-z][^>]*>", "\n+$", "`[^`]*`", "\\x{2026}$"}) {
        QStringList expected = marks(message.source, pattern);
        QStringList found = marks(translation, pattern);
        // A form for one thing may say "one" instead of the number.
        if (message.translations.size() > 1)
            expected.removeAll(QStringLiteral("%n")), found.removeAll(QStringLiteral("%n"));
        if (expected != found)
            return QStringLiteral("%1 instead of %2").arg(found.join(QLatin1Char(' ')), expected.join(QLatin1Char(' ')));
    }
    const auto hasLetter = [](const QString& text) { return text.contains(QRegularExpression(QStringLiteral("(?<!&)&[^&\\s]"))); };
    if (hasLetter(message.source) != hasLetter(translation))
        return QStringLiteral("an Alt letter on one side only");
    const auto spaces = [](const QString& text) { return std::pair(text.startsWith(QLatin1Char(' ')), text.endsWith(QLatin1Char(' '))); };
    if (spaces(message.source) != spaces(translation))
        return QStringLiteral("a blank at one end on one side only");
    return {};
}

}  // namespace

class TestTranslations : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theFileHasTheTextsOfTheSources()
    {
        const QTemporaryDir folder;
        const auto inSources = keysOf(freshMessages(folder.filePath(QStringLiteral("fresh.ts")), {QStringLiteral("/ui"), QStringLiteral("/app"), QStringLiteral("/core")}));
        const auto inFile = keysOf(readMessages(germanFile()));
        QVERIFY(inSources.size() > 1000);
        for (const auto& [context, source] : inSources)
            QVERIFY2(inFile.count({context, source}), qPrintable(QStringLiteral("run `ninja update_translations`: not in the file: %1: %2").arg(context, source)));
        for (const auto& [context, source] : inFile)
            QVERIFY2(inSources.count({context, source}), qPrintable(QStringLiteral("run `ninja update_translations`: nowhere in the sources: %1: %2").arg(context, source)));
    }

    /// The core is no Qt: its texts are asked for under the one name `Phrase`, whatever lupdate takes their surroundings for.
    void textsOfTheCoreHaveOneContext()
    {
        const QTemporaryDir folder;
        const std::vector<Message> inCore = freshMessages(folder.filePath(QStringLiteral("core.ts")), {QStringLiteral("/core")});
        QVERIFY(inCore.size() > 300);
        for (const Message& message : inCore)
            QCOMPARE(message.context, QStringLiteral("Phrase"));
    }

    void everyTextIsInGermanWithTheSameMarks()
    {
        for (const Message& message : readMessages(germanFile())) {
            QVERIFY2(message.isFinished && !message.translations.isEmpty(), qPrintable(message.context + QStringLiteral(": ") + message.source));
            for (const QString& translation : message.translations) {
                const QString wrong = wrongWith(message, translation);
                QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("%1: %2 | %3: %4").arg(message.context, message.source, translation, wrong)));
            }
        }
    }

    /// A text that is asked for under another name than the file's would stay English.
    void everyTextIsAskedForAsTheFileHasIt()
    {
        const std::vector<Message> messages = readMessages(germanFile());
        const auto known = keysOf(messages);
        std::set<QString> contexts;
        for (const Message& message : messages)
            contexts.insert(message.context);
        Listener listener;
        QCoreApplication::installTranslator(&listener);
        const auto nothing = [](const QString&) { return Result<void>(); };
        {
            test::WindowFixture fixture(test::World::empty);
            fixture.show();
            ui::LocalPlace place(fixture.robot, fixture.store());
            QVERIFY(ui::playTour(fixture.robot, place, nothing, [](const QString&) {}).ok());
        }
        {
            test::WindowFixture fixture;
            QVERIFY(ui::furnishGallery(*fixture.engine).ok());
            fixture.show();
            QVERIFY(ui::walkGallery(fixture.application(), nothing).ok());
        }
        QCoreApplication::removeTranslator(&listener);
        QVERIFY(listener.m_asked.size() > 500);
        QStringList unknown;
        for (const auto& [context, source] : listener.m_asked) {
            // Contexts that begin with Q are Qt's own as well.
            if (context.startsWith(QLatin1Char('Q')) || (!context.startsWith(QStringLiteral("rolewright")) && !contexts.count(context)))
                continue;
            if (!known.count({context, source}))
                unknown.append(context + QStringLiteral(": ") + source);
        }
        QVERIFY2(unknown.isEmpty(), qPrintable(unknown.join(QLatin1Char('\n'))));
    }
};

QTEST_MAIN(TestTranslations)
#include "test_translations.moc"
