#include "ui/providers/metadata_editor.h"

#include "core/federation/saml_metadata.h"
#include "ui/models/session_time.h"
#include "ui/prompts/prompts.h"
#include "ui/providers/provider_facts.h"
#include "ui/store/calls.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/inline_message.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUrl>

namespace rolewright::ui {
namespace {

constexpr std::size_t longestShown = 100'000;

QString localFile(const QMimeData* data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

/// What IAM would say, or what the document is.
struct Judgement {
    bool accepted = false;
    QString words;
};

Judgement judge(const std::string& document)
{
    if (document.size() < federation::shortestMetadata)
        return {false, MetadataEditor::tr("A metadata document has at least %L1 characters; this has %L2.").arg(federation::shortestMetadata).arg(document.size())};
    const auto metadata = federation::readMetadata(document);
    if (!metadata)
        return {false, messageOf(metadata.error())};
    const QString keys = metadata->certificates.size() == 1 ? MetadataEditor::tr("1 signing certificate") : MetadataEditor::tr("%1 signing certificates").arg(metadata->certificates.size());
    QStringList facts{toQt(metadata->entityId), keys};
    if (metadata->validUntil)
        facts.append(MetadataEditor::tr("valid until %1").arg(utcText(*metadata->validUntil)));
    return {true, facts.join(QStringLiteral(", "))};
}

}  // namespace

MetadataEditor::MetadataEditor(const QString& prefix, Prompts& prompts, QWidget* parent) : QWidget(parent), m_prompts(prompts)
{
    setAcceptDrops(true);
    m_text = new QPlainTextEdit(this);
    m_text->setObjectName(prefix + QStringLiteral("MetadataText"));
    m_text->setAccessibleName(tr("Metadata document of the identity provider"));
    m_text->setPlaceholderText(tr("Paste the metadata XML that the identity provider publishes, or drop its file here."));
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTabChangesFocus(true);
    m_text->setAcceptDrops(false);  // so that a file dropped on it comes here
    auto* file = new QPushButton(tr("Choose &file…"), this);
    file->setObjectName(prefix + QStringLiteral("MetadataFile"));
    file->setAccessibleName(tr("Choose the file with the metadata document"));
    file->setAutoDefault(false);
    m_message = new InlineMessage(prefix + QStringLiteral("MetadataMessage"), this);
    m_message->setField(m_text);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_message, 1);
    foot->addWidget(file, 0, Qt::AlignTop | Qt::AlignRight);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text, 1);
    layout->addLayout(foot);
    m_pause.setSingleShot(true);
    m_pause.setInterval(150);
    connect(m_text, &QPlainTextEdit::textChanged, this, &MetadataEditor::textChanged);
    connect(&m_pause, &QTimer::timeout, this, &MetadataEditor::check);
    connect(file, &QPushButton::clicked, this, &MetadataEditor::chooseFile);
}

std::string MetadataEditor::document() const { return m_given.empty() ? m_text->toPlainText().toStdString() : m_given; }

void MetadataEditor::chooseFile()
{
    m_prompts.askOpenFiles(this, tr("Metadata document"), tr("XML (*.xml);;All files (*)"), this, [this](const QStringList& files) {
        if (!files.isEmpty())
            readFile(files.first());
    });
}

void MetadataEditor::readFile(const QString& path)
{
    m_reading.start([path](const LatestTask::Cancelled&) { return textOfFile(path, federation::longestMetadata); },
                    [this, name = QFileInfo(path).fileName()](Result<std::string> content) { take(name, std::move(content)); });
}

void MetadataEditor::take(const QString& name, Result<std::string> content)
{
    if (!content) {
        m_message->say(InlineMessage::Tone::error, messageOf(content.error()));
        return;
    }
    // A text of megabytes would hold up the window for as long as it is laid out.
    const bool shown = content->size() <= longestShown;
    m_text->setPlainText(shown ? toQt(*content) : QString());
    m_text->setPlaceholderText(shown ? QString() : tr("%1: %L2 characters, too many to be shown").arg(name).arg(content->size()));
    m_given = std::move(*content);
    check();
}

void MetadataEditor::textChanged()
{
    m_given.clear();
    m_accepted = false;
    m_pause.start();
    Q_EMIT edited();
}

void MetadataEditor::check()
{
    m_pause.stop();
    std::string text = document();
    if (text.empty()) {
        m_message->clear();
        return;
    }
    m_checking.start([text = std::move(text)](const LatestTask::Cancelled&) { return judge(text); },
                     [this](const Judgement& judgement) {
                         m_accepted = judgement.accepted;
                         m_message->say(judgement.accepted ? InlineMessage::Tone::success : InlineMessage::Tone::error, judgement.words);
                         Q_EMIT edited();
                     });
}

void MetadataEditor::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFile(event->mimeData()).isEmpty() || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void MetadataEditor::dropEvent(QDropEvent* event)
{
    if (const QString path = localFile(event->mimeData()); !path.isEmpty())
        readFile(path);
    else
        m_text->setPlainText(event->mimeData()->text());
    event->acceptProposedAction();
}

}  // namespace rolewright::ui
