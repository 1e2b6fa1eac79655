#include "ui/coach/certificate.h"

#include "ui/coach/subject_words.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

namespace rolewright::ui {

namespace {

class CertificateWords {
    Q_DECLARE_TR_FUNCTIONS(rolewright::ui::Certificate)
};

constexpr int dotsPerInch = 300;
constexpr qsizetype longestShown = 200;

/// What somebody wrote, for HTML.
QString writtenHtml(const std::string& text)
{
    return QString::fromStdString(text).left(longestShown).toHtmlEscaped();
}

QString shareText(double share)
{
    return CertificateWords::tr("%1 %", "share of points").arg(QLocale().toString(qRound(100 * share)));
}

QString conceptRows(const std::vector<training::ConceptScore>& concepts)
{
    QString rows;
    for (const training::ConceptScore& one : concepts)
        rows += QStringLiteral("<tr><td>%1</td><td align=\"right\">%2</td></tr>").arg(writtenHtml(subjectText(one.name).toStdString()), shareText(one.earned / one.possible));
    return rows;
}

QString dayText(const std::string& moment)
{
    const QDateTime time = QDateTime::fromString(QString::fromStdString(moment), Qt::ISODate);
    return time.isValid() ? QLocale().toString(time.toUTC().date(), QLocale::LongFormat) : QString();
}

}  // namespace

Result<Certificate> certificateOf(const training::HandedIn& record, const std::vector<training::Pack>& packs, const training::ClassRules& rules,
                                  std::string_view code, const std::string& locale)
{
    Certificate certificate{training::classRows({record}, packs, rules, code).front(), {}, {}, {}};
    if (!certificate.row.genuine)
        return certificate.row.genuine.error();
    if (!certificate.row.passed)
        return Error{"NotPassed", CertificateWords::tr("the walkthrough is not passed").toStdString(), {}};
    const auto pack = training::packOf(*record.record, packs);
    if (!pack)
        return pack.error();
    const training::Walkthrough& walkthrough = *(*pack)->find(certificate.row.walkthrough);
    certificate.title = QString::fromStdString(walkthrough.texts(locale).of("title"));
    certificate.version = QString::fromStdString(walkthrough.lesson.version);
    certificate.chain = QString::fromStdString(json::stringOr(*record.record, "chain"));
    return certificate;
}

QString certificateHtml(const Certificate& certificate)
{
    const training::ClassRow& row = certificate.row;
    const auto paragraph = [](const QString& style, const QString& text) { return QStringLiteral("<p align=\"center\" style=\"%1\">%2</p>").arg(style, text); };
    const int minutes = (row.seconds + 30) / 60;
    const QString when = dayText(row.written);
    QString html = paragraph(QStringLiteral("font-size:30pt; margin-top:60px;"), CertificateWords::tr("Certificate"));
    html += paragraph(QStringLiteral("font-size:22pt; margin-top:40px;"), QStringLiteral("<b>%1</b>").arg(writtenHtml(row.learner)));
    html += paragraph(QStringLiteral("font-size:12pt;"), CertificateWords::tr("has finished and passed the walkthrough"));
    html += paragraph(QStringLiteral("font-size:18pt;"), QStringLiteral("<b>%1</b>").arg(certificate.title.left(longestShown).toHtmlEscaped()));
    html += paragraph(QStringLiteral("font-size:12pt; margin-top:20px;"),
                      CertificateWords::tr("Result: %1. Steps: %2. Minutes of work: %3. Hints: %4.")
                          .arg(shareText(row.scaled), QString::number(row.done), QString::number(minutes), QString::number(row.hints)));
    if (!row.concepts.empty())
        html += QStringLiteral("<table align=\"center\" cellpadding=\"4\" style=\"font-size:11pt; margin-top:20px;\"><tr><th align=\"left\">%1</th><th "
                               "align=\"right\">%2</th></tr>%3</table>")
                    .arg(CertificateWords::tr("Concept"), CertificateWords::tr("Result"), conceptRows(row.concepts));
    if (!when.isEmpty())
        html += paragraph(QStringLiteral("font-size:11pt; margin-top:30px;"), when);
    html += paragraph(QStringLiteral("font-size:8pt; margin-top:60px;"),
                      CertificateWords::tr("Rolewright has played the record of this walkthrough (%1, version %2) again, "
                                           "and its moves come to this result. That proves the moves, not who made them.")
                          .arg(writtenHtml(row.walkthrough), certificate.version.toHtmlEscaped()));
    html += paragraph(QStringLiteral("font-size:8pt;"),
                      CertificateWords::tr("Record: %1").arg(QStringLiteral("<code>%1</code>").arg(certificate.chain.left(longestShown).toHtmlEscaped())));
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
        writer.setTitle(CertificateWords::tr("Certificate") + QStringLiteral(": ") + QString::fromStdString(certificate.row.learner).left(longestShown));
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

}  // namespace rolewright::ui
