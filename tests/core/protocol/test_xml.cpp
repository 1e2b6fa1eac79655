/// Our small XML: what is read, what is refused, and that what is written is read again as the same.
#include "core/protocol/xml_reader.h"
#include "core/protocol/xml_writer.h"

#include <QTest>

using namespace rolewright;
using namespace rolewright::protocol;

class TestXml : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsDocuments();
    void refusesWhatIsNone_data();
    void refusesWhatIsNone();
    void keepsToItsLimits();
    void writesBothLayouts();
};

void TestXml::readsDocuments()
{
    const auto root = readXml("\xEF\xBB\xBF<?xml version='1.0' encoding=\"UTF-8\"?>\n<!-- a --><?x y?>\n<s3:a xmlns:s3=\"u\" b='1 &lt; 2'> "
                              "x<![CDATA[<&\r\n]]>&#x41;&#66;&amp;&quot;&apos;&gt;"
                              "<c/>\r\ny<d >z</d  ><!-- - --></s3:a>\n<!-- end -->\n");
    QVERIFY2(root.ok(), root ? "" : root.error().message.c_str());
    QCOMPARE(root->name, "a");
    QCOMPARE(root->attributes.size(), std::size_t{2});
    QCOMPARE(root->attributes[1].second, "1 < 2");
    QCOMPARE(root->text, " x<&\nAB&\"'>\ny");
    QCOMPARE(root->children.size(), std::size_t{2});
    QCOMPARE(root->child("d")->text, "z");
    QVERIFY(!root->child("e"));
}

void TestXml::refusesWhatIsNone_data()
{
    QTest::addColumn<QByteArray>("document");
    const QByteArray documents[] = {"",
                                    " ",
                                    "a",
                                    "<",
                                    "<a",
                                    "<a>",
                                    "<a></b>",
                                    "<a/><b/>",
                                    "<a/>x",
                                    "<a b/>",
                                    "<a b=1/>",
                                    "<a b='1/>",
                                    "<a b='1'c='2'/>",
                                    "<a b='1' b='2'/>",
                                    "<a>&x;</a>",
                                    "<a>&amp</a>",
                                    "<a>& </a>",
                                    "<a>&#0;</a>",
                                    "<a>&#xD800;</a>",
                                    "<a>&#x110000;</a>",
                                    "<a>&#;</a>",
                                    "<a>&#x;</a>",
                                    "<a>&#99999999999;</a>",
                                    "<a>\x01</a>",
                                    "<a>\xEF\xBF\xBF</a>",
                                    "<a><![CDATA[\x02]]></a>",
                                    "<a>\xFF</a>",
                                    "<a><![CDATA[x]]</a>",
                                    "<a><!-- x --</a>",
                                    "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>",
                                    "<!DOCTYPE a><a/>",
                                    "<?xml version='1.0' encoding='utf-16'?><a/>",
                                    "<1a/>",
                                    "<a:1/>",
                                    "<a:b:c/>",
                                    "<:a/>",
                                    "<a:/>",
                                    "<a b='<'/>",
                                    "</a>",
                                    "<a></a",
                                    "<a><b></a></b>",
                                    "<?xml version='1.0'"};
    int number = 0;
    for (const QByteArray& document : documents)
        QTest::newRow(QByteArray::number(++number) + " " + document.left(40).toHex(' ')) << document;
}

void TestXml::refusesWhatIsNone()
{
    QFETCH(QByteArray, document);
    const auto root = readXml(document.toStdString());
    QVERIFY(!root);
    QCOMPARE(root.error().code, "MalformedXML");
    QVERIFY(!root.error().message.empty());
}

void TestXml::keepsToItsLimits()
{
    const auto nested = [](int depth) {
        std::string text;
        for (int i = 0; i < depth; ++i)
            text += "<a>";
        for (int i = 0; i < depth; ++i)
            text += "</a>";
        return text;
    };
    QVERIFY(readXml(nested(32)).ok());
    QVERIFY(!readXml(nested(33)).ok());
    QVERIFY(!readXml(nested(1'000'000)).ok());
    std::string many = "<a>";
    for (int i = 0; i < 200'000; ++i)
        many += "<b/>";
    QVERIFY(!readXml(many + "</a>").ok());
    many.resize(many.size() - 4);
    QVERIFY(readXml(many + "</a>").ok());
}

void TestXml::writesBothLayouts()
{
    const auto document = [](XmlLayout layout) {
        XmlWriter xml(layout);
        xml.open("A", " x=\"1\"");
        xml.open("B");
        xml.leaf("C", "<d>");
        xml.leaf("E", "");
        xml.close();
        xml.open("F");
        xml.close();
        xml.close();
        return xml.take();
    };
    QCOMPARE(document(XmlLayout::pretty), "<A x=\"1\">\n  <B>\n    <C>&lt;d&gt;</C>\n    <E/>\n  </B>\n  <F/>\n</A>\n");
    QCOMPARE(document(XmlLayout::tight), "<A x=\"1\"><B><C>&lt;d&gt;</C><E/></B><F/></A>");
}

QTEST_APPLESS_MAIN(TestXml)
#include "test_xml.moc"
