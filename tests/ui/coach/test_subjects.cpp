/// What a walkthrough teaches is said in the window's language.
#include "ui/coach/lesson_shelf.h"
#include "ui/coach/subject_words.h"

#include <QTest>
#include <QTranslator>

using namespace rolewright::ui;

namespace {

/// Marks what it was asked for.
class Marker final : public QTranslator {
public:
    using QTranslator::QTranslator;
    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char*, int) const override
    {
        return QLatin1String(context) == QLatin1String("WalkthroughSubjects") ? QStringLiteral("[%1]").arg(QLatin1String(source)) : QString();
    }
};

}  // namespace

class TestSubjects : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatThePacksTeachCanBeTranslated();
    void whatIsNotKnownIsItsName();
};

void TestSubjects::whatThePacksTeachCanBeTranslated()
{
    Marker marker;
    QVERIFY(QCoreApplication::installTranslator(&marker));
    const LessonShelf shelf = readShelf(QStringLiteral("en"), QStringLiteral("somebody"));
    QVERIFY(shelf.lines.size() > 10);
    for (const LessonLine& line : shelf.lines) {
        QVERIFY(!line.subjects.isEmpty());
        for (const QString& subject : line.subjects)
            QVERIFY2(subject.startsWith(QLatin1Char('[')), qPrintable(line.id + QStringLiteral(": ") + subject));
    }
}

void TestSubjects::whatIsNotKnownIsItsName() { QCOMPARE(subjectText("made-up-subject"), QStringLiteral("made up subject")); }

QTEST_GUILESS_MAIN(TestSubjects)
#include "test_subjects.moc"
