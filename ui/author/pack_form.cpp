#include "ui/author/pack_form.h"

#include "core/training/checker.h"
#include "ui/coach/flaw_table.h"
#include "ui/coach/lesson_record.h"
#include "ui/models/lines_model.h"
#include "ui/prompts/ask_folder.h"
#include "ui/theme/language.h"
#include "ui/theme/phrases.h"
#include "ui/theme/tame_text.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/list_look.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace rolewright::ui {
namespace {

const QString authorSetting = QStringLiteral("training/author");
constexpr int aboutRows = 4;
constexpr int longestId = 48;

/// `My first steps` → `my-first-steps`
QString idOf(const QString& title)
{
    QString id = title.toLower().replace(QRegularExpression(QStringLiteral("[^a-z0-9]+")), QStringLiteral("-")).left(longestId);
    while (id.startsWith(QLatin1Char('-')))
        id.remove(0, 1);
    while (id.endsWith(QLatin1Char('-')))
        id.chop(1);
    return id;
}

/// All of them, into a folder that is not there yet. Fails with `FileError`.
Result<void> writeFiles(const training::PackFiles& files, const QString& folder)
{
    for (const auto& [name, text] : files) {
        const QString path = folder + QLatin1Char('/') + QString::fromStdString(name);
        QDir().mkpath(QFileInfo(path).path());
        if (auto done = writeBytes(path, QByteArray::fromStdString(text)); !done)
            return done;
    }
    return {};
}

/// Claims of the proof that do not hold, each on a line.
QStringList unproven(const training::Pack& pack)
{
    QStringList lines;
    for (const training::Claim& claim : training::prove(pack.walkthroughs.front())) {
        if (!claim.holds)
            lines += tameText(claim.step + ": " + claim.what + ": " + claim.detail);
    }
    return lines;
}

}  // namespace

PackForm::PackForm(QWidget* parent) : QWidget(parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_title = addLine(QStringLiteral("recordPackTitle"), tr("What the walkthrough is called"));
    m_id = addLine(QStringLiteral("recordPackId"), tr("Name of its folder: lower-case words joined by hyphens"));
    m_id->setMaxLength(longestId);
    m_author = addLine(QStringLiteral("recordAuthor"), tr("Its author"));
    m_author->setText(QSettings().value(authorSetting).toString());
    auto* label = new QLabel(tr("What it is about, to be read first"), this);
    m_about = new QPlainTextEdit(this);
    m_about->setObjectName(QStringLiteral("recordAbout"));
    m_about->setAccessibleName(label->text());
    m_about->setTabChangesFocus(true);
    m_about->setFixedHeight(m_about->fontMetrics().lineSpacing() * (aboutRows + 1));
    label->setBuddy(m_about);
    m_state = new InlineMessage(QStringLiteral("recordPackState"), this);
    m_flawLines = new LinesModel(this);
    m_flaws = new QTableView(this);
    m_flaws->setObjectName(QStringLiteral("recordFlaws"));
    m_flaws->setAccessibleName(tr("Problems of the pack"));
    lookLikeList(*m_flaws);
    m_flaws->setSelectionMode(QAbstractItemView::SingleSelection);
    m_flaws->setModel(m_flawLines);
    m_flaws->hide();
    m_write = new QPushButton(tr("Write it to a folder…"), this);
    m_write->setObjectName(QStringLiteral("recordWrite"));
    auto* back = new QPushButton(tr("Back to the recording"), this);
    back->setObjectName(QStringLiteral("recordPackBack"));
    layout->addWidget(label);
    layout->addWidget(m_about);
    layout->addWidget(m_state);
    layout->addWidget(m_flaws, 1);
    layout->addStretch();
    layout->addWidget(m_write);
    layout->addWidget(back);
    connect(m_title, &QLineEdit::textEdited, this, [this](const QString& text) { m_id->setText(idOf(text)); });
    connect(m_write, &QPushButton::clicked, this, &PackForm::askForFolder);
    connect(back, &QPushButton::clicked, this, &PackForm::cancelled);
}

QLineEdit* PackForm::addLine(const QString& objectName, const QString& text)
{
    auto* label = new QLabel(text, this);
    label->setWordWrap(true);
    auto* line = new QLineEdit(this);
    line->setObjectName(objectName);
    line->setAccessibleName(text);
    label->setBuddy(line);
    layout()->addWidget(label);
    layout()->addWidget(line);
    return line;
}

void PackForm::ask(training::Recording recording)
{
    m_recording = std::move(recording);
    m_state->clear();
    m_flaws->hide();
    m_title->setFocus(Qt::OtherFocusReason);
}

training::Framing PackForm::framing() const
{
    return {m_id->text().toStdString(),
            m_author->text().simplified().toStdString(),
            installedLanguage().toStdString(),
            m_title->text().simplified().toStdString(),
            tr("What this is about").toStdString(),
            m_about->toPlainText().trimmed().toStdString(),
            tr("In your own words").toStdString(),
            tr("Tell a colleague what you did, and why it works.").toStdString(),
            tr("I said what changed, and who may do what now.").toStdString()};
}

void PackForm::askForFolder()
{
    for (QWidget* field : {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_id), static_cast<QWidget*>(m_author), static_cast<QWidget*>(m_about)}) {
        const auto* const line = qobject_cast<QLineEdit*>(field);
        if ((line ? line->text() : m_about->toPlainText()).trimmed().isEmpty()) {
            m_state->say(InlineMessage::Tone::error, tr("“%1” is empty.").arg(field->accessibleName()));
            field->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    askFolder(this, tr("Folder in which the pack gets one of its own"), this, [this](const QString& path) { write(path); });
}

void PackForm::write(const QString& parentFolder)
{
    QSettings().setValue(authorSetting, m_author->text().simplified());
    m_write->setEnabled(false);
    m_write->setToolTip(tr("It is being written."));
    m_work.start([recording = m_recording, framing = framing(), folder = QDir(parentFolder).filePath(m_id->text())](
                     const LatestTask::Cancelled&) { return writeAll(recording, framing, folder); },
                 [this](const Outcome& outcome) { take(outcome); });
}

PackForm::Outcome PackForm::writeAll(const training::Recording& recording, const training::Framing& framing, const QString& folder)
{
    if (QFileInfo::exists(folder))
        return {{}, tr("%1 is there already; nothing was written. Choose another name.").arg(QDir::toNativeSeparators(folder))};
    const auto files = training::packOf(recording, framing);
    if (!files)
        return {{}, messageOf(files.error())};
    if (const auto done = writeFiles(*files, folder); !done)
        return {{}, messageOf(done.error())};
    OpenedPack opened = openPack(folder);
    if (!opened.pack)
        return {folder, messageOf(opened.pack.error()), false, std::move(opened.flaws)};
    const QStringList open = unproven(**opened.pack);
    const QString where = tr("Written to %1.").arg(QDir::toNativeSeparators(folder));
    const bool isClean = std::none_of(opened.flaws.begin(), opened.flaws.end(), [](const FlawLine& flaw) { return flaw.mustGo; });
    const QString proof = open.isEmpty() ? tr("Every step is open before its solution and done after it.") : tr("Not proved: %1").arg(open.join(QStringLiteral("; ")));
    return {folder, where + QLatin1Char(' ') + proof, isClean && open.isEmpty(), std::move(opened.flaws)};
}

void PackForm::take(const Outcome& outcome)
{
    m_write->setEnabled(true);
    m_write->setToolTip({});
    m_state->say(outcome.isWell ? InlineMessage::Tone::success : outcome.path.isEmpty() ? InlineMessage::Tone::error : InlineMessage::Tone::warning, outcome.words);
    showFlaws(*m_flaws, *m_flawLines, outcome.flaws);
    m_flaws->setVisible(!outcome.flaws.empty());
    if (outcome.path.isEmpty())
        return;
    rememberPack(outcome.path);
    Q_EMIT written(outcome.path);
}

}  // namespace rolewright::ui
