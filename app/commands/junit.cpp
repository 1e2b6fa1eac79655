#include "app/commands/junit.h"

#include <QSaveFile>
#include <QXmlStreamWriter>

#include <algorithm>

namespace rolewright::app {

namespace {

void writeCase(QXmlStreamWriter& xml, const JUnitCase& one)
{
    xml.writeStartElement(QStringLiteral("testcase"));
    xml.writeAttribute(QStringLiteral("classname"), QString::fromStdString(one.group));
    xml.writeAttribute(QStringLiteral("name"), QString::fromStdString(one.name));
    if (!one.failure.empty()) {
        xml.writeStartElement(QStringLiteral("failure"));
        xml.writeAttribute(QStringLiteral("message"), QString::fromStdString(one.failure));
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

}  // namespace

Result<void> writeJUnit(const std::string& path, const std::string& suite, const std::vector<JUnitCase>& cases)
{
    QSaveFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::WriteOnly))
        return Error{"Unwritable", "`" + path + "` cannot be written: " + file.errorString().toStdString(), {}};
    const auto failures = std::count_if(cases.begin(), cases.end(), [](const JUnitCase& one) { return !one.failure.empty(); });
    QXmlStreamWriter xml(&file);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("testsuite"));
    xml.writeAttribute(QStringLiteral("name"), QString::fromStdString(suite));
    xml.writeAttribute(QStringLiteral("tests"), QString::number(cases.size()));
    xml.writeAttribute(QStringLiteral("failures"), QString::number(failures));
    for (const JUnitCase& one : cases)
        writeCase(xml, one);
    xml.writeEndElement();
    xml.writeEndDocument();
    if (xml.hasError() || !file.commit())
        return Error{"Unwritable", "`" + path + "` cannot be written: " + file.errorString().toStdString(), {}};
    return {};
}

}  // namespace rolewright::app
