#include "ui/coach/record_bar.h"

#include "ui/coach/progress_file.h"
#include "ui/prompts/prompts.h"
#include "ui/theme/icons.h"
#include "ui/theme/language.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/possible_action.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QSettings>
#include <QToolButton>

namespace rolewright::ui {
namespace {

const QString nameSetting = QStringLiteral("training/name");
constexpr int longestRecordName = 100;

/// What is wrong with a name.
QString nameFlaw(const QString& name)
{
    if (name.trimmed().isEmpty())
        return RecordBar::tr("Give a name.");
    return name.size() > longestRecordName ? RecordBar::tr("At most %1 characters.").arg(longestRecordName) : QString();
}

/// What of a name may stand in a file's.
QString fileNameOf(const QString& name)
{
    QString safe;
    for (const QChar letter : name.simplified())
        safe += letter.isLetterOrNumber() || letter == QLatin1Char('-') ? letter : QLatin1Char('_');
    return safe;
}

}  // namespace

RecordBar::RecordBar(Prompts& prompts, QBoxLayout::Direction direction, QWidget* parent) : QWidget(parent), m_prompts(prompts)
{
    setObjectName(QStringLiteral("recordBar"));
    auto* layout = new QBoxLayout(direction, this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_save = addButton(QStringLiteral("recordSave"), tr("Save the record…"), QStringLiteral("export"), &RecordBar::saveRecord);
    m_certificate = addButton(QStringLiteral("recordCertificate"), tr("Save as certificate (PDF)…"), QStringLiteral("star"), &RecordBar::saveCertificate);
    m_xapi = addButton(QStringLiteral("recordXapi"), tr("Copy as xAPI…"), QStringLiteral("copy"), &RecordBar::copyXapi);
    showState();
}

QAction* RecordBar::addButton(const QString& objectName, const QString& text, const QString& iconName, void (RecordBar::*work)())
{
    auto* action = new QAction(icon(iconName), text, this);
    action->setObjectName(objectName);
    connect(action, &QAction::triggered, this, work);
    addAction(action);
    QToolButton* button = actionButton(action, objectName + QStringLiteral("Button"), this);
    button->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    layout()->addWidget(button);
    return action;
}

void RecordBar::setPlace(const PackPlace& place)
{
    m_place = place;
    showState();
}

void RecordBar::setLesson(const QString& lesson, const QString& obstacle, Stage stage)
{
    m_lesson = lesson;
    m_obstacle = obstacle;
    m_stage = stage;
    showState();
}

void RecordBar::showState()
{
    const QString obstacle = m_isWorking ? tr("The one before is being made.") : m_place.isPreview ? tr("A preview has no record.") : m_obstacle;
    setPossible(m_save, obstacle);
    setPossible(m_xapi, obstacle);
    const QString early = m_stage == Stage::passed     ? QString()
                          : m_stage == Stage::finished ? tr("It was not passed. Begin anew, or go back to the steps that cost points.")
                                                       : tr("The walkthrough is not finished.");
    setPossible(m_certificate, obstacle.isEmpty() ? early : obstacle);
}

void RecordBar::askName(const QString& title, std::function<void(const RecordWanted& wanted)> named)
{
    m_prompts.askText(this, title, tr("Your name, as the record is to have it:"), QSettings().value(nameSetting).toString(), nameFlaw, this,
                      [lesson = m_lesson, place = m_place, named = std::move(named)](const QString* name) {
                          if (!name)
                              return;
                          QSettings().setValue(nameSetting, name->simplified());
                          named({lesson, installedLanguage(), currentLearner(), name->simplified(), place});
                      });
}

void RecordBar::saveAs(const QString& title, const QString& filter, const QString& suffix, Maker make)
{
    askName(title, [this, title, filter, suffix, make](const RecordWanted& wanted) {
        const QString suggested = QStringLiteral("%1-%2.%3").arg(fileNameOf(wanted.name), fileNameOf(wanted.lesson), suffix);
        m_prompts.askSaveFile(this, title, suggested, filter, suffix, this, [this, wanted, make](const QString& path) {
            m_isWorking = true;
            showState();
            m_work.start(
                [wanted, make, path](const LatestTask::Cancelled&) {
                    const auto made = make(wanted);
                    return made ? writeBytes(path, *made) : Result<void>(made.error());
                },
                [this, path](const Result<void>& written) {
                    m_isWorking = false;
                    showState();
                    Q_EMIT told(written.ok(), written ? tr("Saved as %1.").arg(path) : tr("Not saved: %1").arg(messageOf(written.error())));
                });
        });
    });
}

void RecordBar::saveRecord()
{
    saveAs(tr("Save the record"), tr("Records (*.json)"), QStringLiteral("json"), &recordText);
}

void RecordBar::saveCertificate()
{
    saveAs(tr("Save as certificate"), tr("PDF (*.pdf)"), QStringLiteral("pdf"), &recordAsCertificate);
}

void RecordBar::copyXapi()
{
    askName(tr("Copy as xAPI"), [this](const RecordWanted& wanted) {
        m_isWorking = true;
        showState();
        m_work.start([wanted](const LatestTask::Cancelled&) { return recordAsXapi(wanted); },
                     [this](const Result<QByteArray>& statements) {
                         m_isWorking = false;
                         showState();
                         if (statements)
                             QGuiApplication::clipboard()->setText(QString::fromUtf8(*statements));
                         Q_EMIT told(statements.ok(), statements ? tr("Copied: statements for a learning record store.")
                                                                 : tr("Not copied: %1").arg(messageOf(statements.error())));
                     });
    });
}

}  // namespace rolewright::ui
