#include "app/commands/certificate.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QLocale>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

namespace rolewright::app {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(rolewright::app::Certificate)
};

constexpr int dotsPerInch = 300;
constexpr qsizetype longestName = 200;

/// What somebody wrote, for HTML.
QString written(const std::string& text)
{
    return QString::fromStdString(text).left(longestName).toHtmlEscaped();
}

QString percent(double share)
{
    return Words::tr("%1 %", "share of points").arg(QLocale().toString(qRound(100 * share)));
}

QString conceptRows(const std::vector<training::ConceptScore>& concepts)
{
    QString rows;
    for (const training::ConceptScore& one : concepts)
        rows += QStringLiteral("<tr><td>%1</td><td align=\"right\">%2</td></tr>").arg(written(one.name), percent(one.earned / one.possible));
    return rows;
}

QString day(const std::string& moment)
{
    const QDateTime time = QDateTime::fromString(QString::fromStdString(moment), Qt::ISODate);
    return time.isValid() ? QLocale().toString(time.toUTC().date(), QLocale::LongFormat) : QString();
}

}  // namespace

QString certificateHtml(const Certificate& certificate)
{
    const training::ClassRow& row = certificate.row;
    const auto paragraph = [](const QString& style, const QString& text) { return QStringLiteral("<p align=\"center\" style=\"%1\">%2</p>").arg(style, text); };
    const int minutes = (row.seconds + 30) / 60;
    const QString when = day(row.written);
    QString html = paragraph(QStringLiteral("font-size:30pt; margin-top:60px;"), Words::tr("Certificate"));
    html += paragraph(QStringLiteral("font-size:22pt; margin-top:40px;"), QStringLiteral("<b>%1</b>").arg(written(row.learner)));
    html += paragraph(QStringLiteral("font-size:12pt;"), Words::tr("has finished and passed the walkthrough"));
    html += paragraph(QStringLiteral("font-size:18pt;"), QStringLiteral("<b>%1</b>").arg(certificate.title.left(longestName).toHtmlEscaped()));
    html += paragraph(QStringLiteral("font-size:12pt; margin-top:20px;"),
                      Words::tr("Result: %1. Steps: %2. Minutes of work: %3. Hints: %4.")
                          .arg(percent(row.scaled), QString::number(row.done), QString::number(minutes), QString::number(row.hints)));
    if (!row.concepts.empty())
        html += QStringLiteral("<table align=\"center\" cellpadding=\"4\" style=\"font-size:11pt; margin-top:20px;\"><tr><th align=\"left\">%1</th><th "
                               "align=\"right\">%2</th></tr>%3</table>")
                    .arg(Words::tr("Concept"), Words::tr("Result"), conceptRows(row.concepts));
    if (!when.isEmpty())
        html += paragraph(QStringLiteral("font-size:11pt; margin-top:30px;"), when);
    html +=
        paragraph(QStringLiteral("font-size:8pt; margin-top:60px;"), Words::tr("Rolewright has played the record of this walkthrough (%1, version %2) again, "
                                                                               "and its moves come to this result. That proves the moves, not who made them.")
                                                                         .arg(written(row.walkthrough), certificate.version.toHtmlEscaped()));
    html += paragraph(QStringLiteral("font-size:8pt;"),
                      Words::tr("Record: %1").arg(QStringLiteral("<code>%1</code>").arg(certificate.chain.left(longestName).toHtmlEscaped())));
    return html;
}

QByteArray certificatePdf(const Certificate& certificate)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(20, 20, 20, 20), QPageLayout::Millimeter));
        writer.setResolution(dotsPerInch);
        writer.setTitle(Words::tr("Certificate") + QStringLiteral(": ") + QString::fromStdString(certificate.row.learner).left(longestName));
        writer.setCreator(QStringLiteral("Rolewright"));
        QTextDocument document;
        document.setDocumentMargin(0);
        document.documentLayout()->setPaintDevice(&writer);
        document.setPageSize(QSizeF(writer.width(), writer.height()));
        document.setHtml(certificateHtml(certificate));
        QPainter painter(&writer);
        QAbstractTextDocumentLayout::PaintContext context;
        context.palette.setColor(QPalette::Text, Qt::black);  // on paper, whatever the window's colours are
        document.documentLayout()->draw(&painter, context);
    }
    return bytes;
}

}  // namespace rolewright::app
