#include "ui/pages/walkthroughs/class_view.h"

#include "ui/coach/coach_text.h"
#include "ui/coach/coach_view.h"
#include "ui/coach/lesson_record.h"
#include "ui/models/filter_model.h"
#include "ui/models/lines_model.h"
#include "ui/prompts/ask_folder.h"
#include "ui/prompts/prompts.h"
#include "ui/theme/language.h"
#include "ui/theme/phrases.h"
#include "ui/theme/tame_text.h"
#include "ui/widgets/dropped_files.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/empty_words.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/list_look.h"
#include "ui/widgets/tab_inside.h"
#include "ui/widgets/title_tabs.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

namespace rolewright::ui {
namespace {

constexpr int pollEvery = 100;     ///< milliseconds
constexpr int problemsNamed = 10;  ///< the others are counted

}  // namespace

ClassView::ClassView(Prompts& prompts, QWidget* parent) : QWidget(parent), m_prompts(prompts)
{
    setObjectName(QStringLiteral("classView"));
    setAcceptDrops(true);
    m_poll = new QTimer(this);
    m_state = new InlineMessage(QStringLiteral("classState"), this);
    m_nothing = new EmptyState(QStringLiteral("classNothing"), QStringLiteral("group"), this);
    m_nothing->say(tr("Nothing handed in"),
                   tr("Open the folder in which you keep the records of your learners, or drop it here. Every record is played again. A class.json and packs "
                      "(*.iamtrain) in the folder are "
                      "taken along."),
                   tr("Open a folder…"));
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(buildButtons());
    layout->addWidget(m_state);
    layout->addWidget(buildResults(), 1);
    layout->addWidget(m_nothing, 1);
    m_results->hide();
    connect(m_nothing, &EmptyState::chosen, this, &ClassView::askForFolder);
    connect(m_poll, &QTimer::timeout, this, [this] {
        m_progress->setMaximum(m_count->all);
        m_progress->setValue(m_count->read);
    });
    setReading(false);
}

QLayout* ClassView::buildButtons()
{
    const auto add = [this](const QString& objectName, const QString& text, QBoxLayout* row) {
        auto* button = new QPushButton(text, this);
        button->setObjectName(objectName);
        row->addWidget(button);
        return button;
    };
    auto* row = new QHBoxLayout;
    m_folder = add(QStringLiteral("classFolder"), tr("Open a folder…"), row);
    QPushButton* files = add(QStringLiteral("classFiles"), tr("Open records…"), row);
    m_codeButton = add(QStringLiteral("classCode"), tr("Code of the class…"), row);
    m_codeButton->setToolTip(tr("Records may be sealed with a code that everybody in the class has. With it, a record that was touched since is found out."));
    m_csv = add(QStringLiteral("classCsv"), tr("Save as CSV…"), row);
    row->addStretch(1);
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(QStringLiteral("classProgress"));
    m_progress->setAccessibleName(tr("Records played again"));
    row->addWidget(m_progress);
    m_stop = add(QStringLiteral("classStop"), tr("Stop"), row);
    connect(m_folder, &QPushButton::clicked, this, &ClassView::askForFolder);
    connect(files, &QPushButton::clicked, this, [this] {
        m_prompts.askOpenFiles(this, tr("Records of learners"), tr("Records, packs (*.json *.iamtrain);;All files (*)"), this,
                               [this](const QStringList& paths) { read(paths); });
    });
    connect(m_codeButton, &QPushButton::clicked, this, &ClassView::askForCode);
    connect(m_csv, &QPushButton::clicked, this, &ClassView::exportCsv);
    connect(m_stop, &QPushButton::clicked, this, &ClassView::stop);
    return row;
}

/// With the code the records are played again, and their seals looked at; without one they are not.
void ClassView::askForCode()
{
    m_prompts.askText(this, tr("Code of the class"), tr("The code that records are sealed with; empty when they are not:"), m_code,
                      [](const QString&) { return QString(); }, this,
                      [this](const QString* code) {
                          if (!code)
                              return;
                          m_code = code->trimmed();
                          if (!m_paths.isEmpty())
                              read(m_paths);
                      });
}

/// By whichever column one clicks; as it was read until then.
QTableView* ClassView::makeSortedTable(const QString& objectName, const QString& name, LinesModel* model, QWidget* parent)
{
    auto* sorted = new FilterModel(this);
    sorted->setSourceModel(model);
    QTableView* table = makeTable(objectName, name, sorted, parent);
    table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    table->setSortingEnabled(true);
    return table;
}

QTableView* ClassView::makeTable(const QString& objectName, const QString& name, QAbstractItemModel* model, QWidget* parent)
{
    auto* table = new QTableView(parent);
    table->setObjectName(objectName);
    table->setAccessibleName(name);
    lookLikeList(*table);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setModel(model);
    new EmptyWords(*table, tr("Nothing yet."));
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

QWidget* ClassView::buildResults()
{
    auto* parts = new QSplitter(Qt::Vertical, this);
    parts->setObjectName(QStringLiteral("classParts"));
    parts->setChildrenCollapsible(false);
    m_results = parts;
    m_lines = new LinesModel(this);
    m_concepts = new LinesModel(this);
    m_moves = new LinesModel(this);
    m_lines->setNumeric({2, 3, 4, 5});  // steps, result, minutes, hints
    m_concepts->setNumeric({1, 2});     // records, on average
    m_records = makeSortedTable(QStringLiteral("classRecords"), tr("Records"), m_lines, parts);
    m_tabs = new TitleTabs(parts);
    m_tabs->setObjectName(QStringLiteral("classTabs"));
    m_tabs->tabBar()->setObjectName(QStringLiteral("classTabBar"));
    for (QWidget* named : {static_cast<QWidget*>(m_tabs), static_cast<QWidget*>(m_tabs->tabBar())})
        named->setAccessibleName(tr("More about the records"));
    m_tabs->setDocumentMode(true);
    m_conceptTable = makeSortedTable(QStringLiteral("classConcepts"), tr("Concepts"), m_concepts, insideOf(*m_tabs));
    m_tabs->addTab(m_conceptTable, tr("Concepts"));
    m_tabs->addTab(buildWords(insideOf(*m_tabs)), tr("Explanations"));
    m_tabs->addTab(buildMoves(insideOf(*m_tabs)), tr("Moves"));
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 2);
    connect(m_records->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ClassView::showCurrent);
    connect(m_tabs, &QTabWidget::currentChanged, this, &ClassView::showMoves);
    return parts;
}

/// Side by side.
QWidget* ClassView::buildWords(QWidget* parent)
{
    auto* parts = new QSplitter(Qt::Horizontal, parent);
    parts->setChildrenCollapsible(false);
    m_words = new CoachText(QStringLiteral("classWords"), parts);
    m_words->setAccessibleName(tr("What the learner wrote"));
    m_rubric = new CoachText(QStringLiteral("classRubric"), parts);
    m_rubric->setAccessibleName(tr("What had to be said, with the learner's ticks"));
    return parts;
}

QWidget* ClassView::buildMoves(QWidget* parent)
{
    auto* place = new QWidget(parent);
    m_movesState = new InlineMessage(QStringLiteral("classMovesState"), place);
    m_moveTable = makeTable(QStringLiteral("classMoves"), tr("Moves"), m_moves, place);
    auto* layout = new QVBoxLayout(place);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_movesState);
    layout->addWidget(m_moveTable, 1);
    return place;
}

void ClassView::askForFolder()
{
    askFolder(this, tr("Folder with the records of a class"), this, [this](const QString& path) { read({path}); });
}

void ClassView::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ClassView::dropEvent(QDropEvent* event)
{
    read(localFiles(event->mimeData()));
    event->acceptProposedAction();
}

void ClassView::read(const QStringList& paths)
{
    m_paths = paths;
    m_count = std::make_shared<ClassCount>();
    m_state->clear();
    setReading(true);
    m_task.start(
        [paths, code = m_code.toStdString(), locale = installedLanguage(), count = m_count](const LatestTask::Cancelled& isCancelled) {
            return std::make_shared<ClassReading>(readClass(paths, code, locale, *count, isCancelled));
        },
        [this](const std::shared_ptr<ClassReading>& reading) { take(std::move(*reading)); });
}

void ClassView::stop()
{
    m_task.cancel();
    setReading(false);
    m_folder->setFocus(Qt::OtherFocusReason);
    m_state->say(InlineMessage::Tone::note, tr("Stopped: what was there before is still shown."));
}

void ClassView::setReading(bool isReading)
{
    m_progress->setVisible(isReading);
    m_stop->setVisible(isReading);
    m_codeButton->setEnabled(!isReading);
    m_csv->setEnabled(!isReading && !m_reading.records.empty());
    m_csv->setToolTip(m_reading.records.empty() ? tr("There are no records yet.") : QString());
    if (!isReading) {
        m_poll->stop();
        return;
    }
    m_progress->setRange(0, 0);
    m_poll->start(pollEvery);
}

void ClassView::take(ClassReading reading)
{
    m_reading = std::move(reading);
    setReading(false);
    m_results->setVisible(!m_reading.records.empty());
    m_nothing->setVisible(m_reading.records.empty());
    showRecords();
    tellProblems();
    if (!m_reading.records.empty())
        m_records->setFocus(Qt::OtherFocusReason);
}

void ClassView::showRecords()
{
    std::vector<QStringList> lines;
    for (const ClassRecord& record : m_reading.records)
        lines.push_back(recordLine(record));
    m_lines->setLines({tr("Learner"), tr("Walkthrough"), tr("Steps"), tr("Result"), tr("Minutes"), tr("Hints"), tr("Played again")}, std::move(lines));
    m_concepts->setLines({tr("Concept"), tr("Records"), tr("On average"), tr("Hardest for")}, conceptLines(m_reading.records));
    m_records->selectRow(0);
    showCurrent();
}

/// Each by its name; none of them has kept the others from being read.
void ClassView::tellProblems()
{
    QStringList problems = m_reading.problems;
    for (const ClassRecord& record : m_reading.records) {
        if (!record.row.genuine)
            problems += QStringLiteral("%1: %2").arg(tameText(QFileInfo(QString::fromStdString(record.row.file)).fileName().toStdString()),
                                                     tameText(messageOf(record.row.genuine.error()).toStdString()));
    }
    const int left = static_cast<int>(problems.size()) - problemsNamed;
    if (left > 0) {
        problems = problems.mid(0, problemsNamed);
        problems += tr("and %n more", nullptr, left);
    }
    const QString read =
        m_reading.records.empty() ? tr("There are no records here: *.json.") : tr("%n record(s) read.", nullptr, static_cast<int>(m_reading.records.size()));
    const bool isWell = problems.isEmpty() && !m_reading.records.empty();
    m_state->say(isWell ? InlineMessage::Tone::success : InlineMessage::Tone::warning, (QStringList{read} + problems).join(QLatin1Char('\n')));
}

const ClassRecord* ClassView::current() const
{
    const int row = static_cast<const FilterModel*>(m_records->model())->mapToSource(m_records->currentIndex()).row();
    return row >= 0 && row < static_cast<int>(m_reading.records.size()) ? &m_reading.records[static_cast<std::size_t>(row)] : nullptr;
}

void ClassView::showCurrent()
{
    const ClassRecord* const record = current();
    m_words->setText(!record || record->words.isEmpty() ? tr("Nothing was written.") : record->words);
    m_rubric->setText(record ? record->rubric : QString());
    showMoves();
}

/// Playing takes time: only when it is looked at.
void ClassView::showMoves()
{
    m_replaying.cancel();
    m_moves->setLines({tr("Step"), tr("Move"), tr("What came of it")}, {});
    m_movesState->clear();
    const ClassRecord* const record = current();
    if (!record || m_tabs->currentWidget() != m_moveTable->parentWidget())
        return;
    m_movesState->say(InlineMessage::Tone::note, tr("Being played again…"));
    m_replaying.start([file = record->row.file, standard = m_reading.standard,
                       locale = installedLanguage()](const LatestTask::Cancelled& isCancelled) { return replayAttempt(file, *standard, locale, isCancelled); },
                      [this](const AttemptReplay& attempt) {
                          m_moves->setLines({tr("Step"), tr("Move"), tr("What came of it")}, attempt.lines);
                          m_movesState->say(attempt.problem.isEmpty() ? InlineMessage::Tone::note : InlineMessage::Tone::warning,
                                            tameText(attempt.problem.toStdString()));
                      });
}

void ClassView::exportCsv()
{
    m_prompts.askSaveFile(
        this, tr("Save as CSV"), QStringLiteral("class.csv"), tr("CSV files (*.csv)"), QStringLiteral("csv"), this, [this](const QString& path) {
            std::vector<training::ClassRow> rows;
            for (const ClassRecord& record : m_reading.records)
                rows.push_back(record.row);
            m_saving.start([path, rows = std::move(rows)](
                               const LatestTask::Cancelled&) { return writeBytes(path, QByteArray::fromStdString(training::classTable(rows))); },
                           [this, path](const Result<void>& written) {
                               if (written)
                                   m_state->say(InlineMessage::Tone::success, tr("Saved as %1.").arg(path));
                               else
                                   m_state->say(InlineMessage::Tone::error, messageOf(written.error()));
                           });
        });
}

}  // namespace rolewright::ui
