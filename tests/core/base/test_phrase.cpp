#include "core/base/phrase.h"

#include <QTest>

#include <map>

using namespace rolewright;

namespace {

const std::map<std::string, std::string> german = {{"%1 allows %2", "%2 wird von %1 erlaubt"}, {"statement %1", "Anweisung %1"}, {"%1 and %2 more", "%1 und %2 weitere"}};

std::string inGerman(const Phrase& phrase)
{
    return phrase.said([](const char* source) {
        const auto found = german.find(source);
        return found == german.end() ? std::string(source) : found->second;
    });
}

}  // namespace

class TestPhrase : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysItsArgumentsInPlace()
    {
        const Phrase phrase = Phrase::tr("%1 allows %2").with(Phrase::tr("statement %1").with(2), std::string("s3:GetObject"));
        QCOMPARE(phrase.english(), std::string("statement 2 allows s3:GetObject"));
        QCOMPARE(inGerman(phrase), std::string("s3:GetObject wird von Anweisung 2 erlaubt"));
    }

    /// What somebody named `%2` must not be taken for a place.
    void whatIsPutInIsNotReadAgain()
    {
        QCOMPARE(Phrase::tr("%1 allows %2").with("%2%1", "100 %").english(), std::string("%2%1 allows 100 %"));
        QCOMPARE(Phrase::tr("%1 and %1").with("x").english(), std::string("x and x"));
        QCOMPARE(Phrase::tr("%3 of %1, 50 %").with("x").english(), std::string("%3 of x, 50 %"));
    }

    void namesStayAsTheyAre()
    {
        const Phrase name(std::string("statement %1"));
        QVERIFY(name.source() == nullptr && !name.empty());
        QCOMPARE(inGerman(name), std::string("statement %1"));
        QVERIFY(Phrase().empty() && Phrase(std::string()).empty());
    }

    void listsAreCutShort()
    {
        QCOMPARE(listed({}, Conjunction::also).english(), std::string());
        QCOMPARE(listed({"a"}, Conjunction::either).english(), std::string("a"));
        QCOMPARE(listed({"a", "b"}, Conjunction::neither).english(), std::string("a nor b"));
        QCOMPARE(listed({"a", "b", "c", "d", "e"}, Conjunction::either).english(), std::string("a, b, c, d or e"));
        const Phrase cut = listed({"a", "b", "c", "d", "e", "f", "g"}, Conjunction::also);
        QCOMPARE(cut.english(), std::string("a, b, c, d and 3 more"));
        QCOMPARE(inGerman(cut), std::string("a, b, c, d und 3 weitere"));
    }
};

QTEST_APPLESS_MAIN(TestPhrase)
#include "test_phrase.moc"
