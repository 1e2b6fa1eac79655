#include "ui/pages/objects/object_editor.h"

#include "core/base/text.h"
#include "core/service/quotas.h"
#include "ui/store/calls.h"

#include <QFile>
#include <QFileInfo>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMimeDatabase>
#include <QPlainTextEdit>
#include <QTextDocument>
#include <QVBoxLayout>

namespace rolewright::ui {
namespace {

constexpr qsizetype mostShown = 256 * 1024;
constexpr qsizetype longestKey = 1024;  // bytes; S3 User Guide, "Naming Amazon S3 objects"

const QString keyPart = QStringLiteral("key");
const QString typePart = QStringLiteral("contentType");
const QString contentPart = QStringLiteral("content");

qsizetype mostBytes() { return static_cast<qsizetype>(service::quota("BytesInAnswer")); }

/// True when every line ends with \r\n.
bool hasCarriageReturns(const QByteArray& bytes) { return bytes.contains('\n') && bytes.count("\r\n") == bytes.count('\n'); }

}  // namespace

ObjectEditor::ObjectEditor(QWidget* parent) : QWidget(parent)
{
    m_key = new QLineEdit(this);
    m_key->setObjectName(QStringLiteral("objectKey"));
    m_key->setAccessibleName(tr("Key of the object"));
    m_key->setPlaceholderText(tr("reports/2026-q3.csv"));
    m_text = new QPlainTextEdit(this);
    m_text->setObjectName(QStringLiteral("objectText"));
    m_text->setAccessibleName(tr("Content of the object"));
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_note = new QLabel(this);
    m_note->setObjectName(QStringLiteral("objectNote"));
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    auto* form = new QFormLayout;
    form->addRow(tr("&Key"), m_key);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(form);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_note);
    connect(m_key, &QLineEdit::textEdited, this, [this] {
        showNote();
        Q_EMIT edited();
    });
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (m_filling)
            return;
        m_dirty = m_known = true;
        showNote();
        Q_EMIT edited();
    });
    setKey({});
}

QString ObjectEditor::sizeText(qsizetype bytes)
{
    return bytes < 1024 ? tr("%n byte(s)", nullptr, static_cast<int>(bytes)) : QLocale().formattedDataSize(bytes);
}

QString ObjectEditor::key() const { return m_key->text(); }

void ObjectEditor::setKey(const QString& key)
{
    m_key->setText(key);
    putContent({}, {});
    m_known = false;
    showNote();
    Q_EMIT edited();
}

void ObjectEditor::putContent(const QByteArray& bytes, const QString& contentType)
{
    m_filling = true;
    m_contentType = contentType;
    m_carriageReturns = hasCarriageReturns(bytes);
    m_kept.reset();
    m_text->setPlainText(bytes.size() > mostShown ? QString() : QString::fromUtf8(bytes).replace(QLatin1String("\r\n"), QLatin1String("\n")));
    if (textBytes() != bytes)
        m_kept = bytes;
    if (m_kept && !text::isValidUtf8(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size()))))
        m_text->clear();
    m_text->setReadOnly(m_kept.has_value());
    m_filling = false;
    m_dirty = false;
    m_known = true;
}

/// `toPlainText` would turn no-break spaces into spaces.
QByteArray ObjectEditor::textBytes() const
{
    QString text = m_text->document()->toRawText();
    text.replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
    if (m_carriageReturns)
        text.replace(QLatin1Char('\n'), QLatin1String("\r\n"));
    return text.toUtf8();
}

void ObjectEditor::showObject(const json::Object& answer)
{
    if (!answer.contains("Body") && !answer.contains("BodyBase64")) {
        m_note->setText(tr("This object has %1: more than the %2 that can be shown here. Writing replaces it.")
                            .arg(sizeText(answer.value("ContentLength", json::Object(0)).get<qint64>()), sizeText(mostBytes())));
        return;
    }
    QByteArray bytes = QByteArray::fromStdString(json::stringOr(answer, "Body"));
    if (answer.contains("BodyBase64"))
        bytes = QByteArray::fromBase64(QByteArray::fromStdString(json::stringOr(answer, "BodyBase64")));
    putContent(bytes, toQt(json::stringOr(answer, "ContentType")));
    showNote();
    Q_EMIT edited();
}

QString ObjectEditor::loadFile(const QString& path)
{
    const QFileInfo info(path);
    if (info.size() > mostBytes())
        return tr("%1 has %2: what is written here has at most %3.").arg(info.fileName(), sizeText(info.size()), sizeText(mostBytes()));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tr("%1 cannot be read: %2").arg(info.fileName(), file.errorString());
    putContent(file.readAll(), QMimeDatabase().mimeTypeForFile(info, QMimeDatabase::MatchExtension).name());
    m_dirty = true;
    if (m_key->text().isEmpty())
        m_key->setText(info.fileName());
    showNote();
    Q_EMIT edited();
    return {};
}

QVariantMap ObjectEditor::draft() const
{
    if (!m_dirty)
        return {};
    return {{keyPart, key()}, {typePart, m_contentType}, {contentPart, QString::fromLatin1(bytes().toBase64())}};
}

void ObjectEditor::restoreDraft(const QVariantMap& draft)
{
    m_key->setText(draft.value(keyPart).toString());
    putContent(QByteArray::fromBase64(draft.value(contentPart).toString().toLatin1()), draft.value(typePart).toString());
    m_dirty = true;
    showNote();
    Q_EMIT edited();
}

QString ObjectEditor::complaint() const
{
    const qsizetype keyBytes = m_key->text().toUtf8().size();
    if (keyBytes == 0)
        return tr("An object needs a key.");
    if (keyBytes > longestKey)
        return tr("A key has at most %1 bytes; this has %2.").arg(longestKey).arg(keyBytes);
    if (const qsizetype size = bytes().size(); size > mostBytes())
        return tr("What is written here has at most %1; this has %2.").arg(sizeText(mostBytes()), sizeText(size));
    return {};
}

service::Operation ObjectEditor::putInto(const std::string& bucket) const
{
    service::Operation put = s3Call("PutObject", {{"Bucket", bucket}, {"Key", m_key->text().toStdString()}});
    const QByteArray content = bytes();
    if (text::isValidUtf8(std::string_view(content.constData(), static_cast<std::size_t>(content.size()))))
        put.parameters["Body"] = content.toStdString();
    else
        put.parameters["BodyBase64"] = content.toBase64().toStdString();
    put.parameters["ContentType"] = m_contentType.isEmpty() ? "text/plain" : m_contentType.toStdString();
    return put;
}

void ObjectEditor::written()
{
    m_dirty = false;
    showNote();
    Q_EMIT edited();
}

void ObjectEditor::startNew()
{
    setKey({});
    m_key->setFocus();
}

void ObjectEditor::showNote()
{
    m_text->setPlaceholderText(m_key->text().isEmpty() ? tr("A key and a text make an object.") : tr("Read shows the content here; typing and Write replace it."));
    if (!m_known) {
        m_note->setText(tr("At most %1 for each object.").arg(sizeText(mostBytes())));
        return;
    }
    const qsizetype size = bytes().size();
    QStringList parts{tr("%1 of at most %2").arg(sizeText(size), sizeText(mostBytes()))};
    if (!m_contentType.isEmpty())
        parts += m_contentType;
    if (m_kept)
        parts += size > mostShown ? tr("too long to be shown as text") : tr("not plain text: it cannot be edited here, only replaced by a file");
    if (m_dirty)
        parts += tr("● not written yet");
    m_note->setText(parts.join(QStringLiteral(" · ")));
}

}  // namespace rolewright::ui
