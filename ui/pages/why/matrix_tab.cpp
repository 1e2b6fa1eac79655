#include "ui/pages/why/matrix_tab.h"

#include "core/analysis/wording.h"
#include "ui/pages/why/question_panel.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/prompts/prompts.h"
#include "ui/theme/icons.h"
#include "ui/theme/phrases.h"
#include "ui/why/matrix_model.h"
#include "ui/why/suggestions.h"
#include "ui/why/why_lines.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/suggest_list.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace rolewright::ui {
namespace {

constexpr int watchMilliseconds = 50;
enum Place { nothingPlace, tablePlace };

const QString settings = QStringLiteral("pages/simulator/matrix/");

QStringList toList(const std::vector<std::string>& texts)
{
    QStringList list;
    for (const std::string& text : texts)
        list += toQt(text);
    return list;
}

QStringList oneCaller(const QString& text) { return text.trimmed().isEmpty() ? QStringList() : QStringList{text.trimmed()}; }
QStringList someActions(const QString& text) { return toList(analysis::splitActions(text.toStdString())); }
QStringList someResources(const QString& text) { return toList(analysis::splitResources(text.toStdString())); }

QString number(std::size_t count) { return QLocale().toString(static_cast<qulonglong>(count)); }

}  // namespace

MatrixTab::MatrixTab(const PageContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    m_model = new MatrixModel(this);
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->setObjectName(QStringLiteral("matrixSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(buildInputs());
    auto* below = new QWidget(this);
    auto* belowLayout = new QVBoxLayout(below);
    belowLayout->setContentsMargins(0, 0, 0, 0);
    belowLayout->addWidget(buildControls());
    m_message = new InlineMessage(QStringLiteral("matrixMessage"), below);
    belowLayout->addWidget(m_message);
    m_stack = new QStackedWidget(below);
    m_empty = new EmptyState(QStringLiteral("matrixBegin"), QStringLiteral("simulator"), below);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(buildTable());
    belowLayout->addWidget(m_stack, 1);
    m_splitter->addWidget(below);
    m_splitter->setSizes({170, 300});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_splitter);
    m_watch.setInterval(watchMilliseconds);
    connect(&m_watch, &QTimer::timeout, this, &MatrixTab::watch);
    connect(m_empty, &EmptyState::chosen, this, &MatrixTab::beginRequested);
    connect(&context.store, &Store::snapshotChanged, this, [this] {
        if (const MatrixRun* run = m_model->run(); run && !m_running && run->world() != m_context.store.snapshot())
            m_message->say(InlineMessage::Tone::warning, tr("The workspace has changed since the matrix was filled in: fill it in again."));
    });
    restore();
    showState();
}

QWidget* MatrixTab::buildInputs()
{
    auto* inputs = new QWidget(this);
    const Store& store = m_context.store;
    m_callers = new SuggestList(QStringLiteral("matrixCallers"), tr("&Callers"), tr("a name, an ARN, a service"),
                                [&store] { return [world = worldOf(store)](const QString& typed) { return suggestCallers(world, typed, mostSuggested); }; }, oneCaller, inputs);
    m_actions = new SuggestList(QStringLiteral("matrixActions"), tr("Act&ions"), tr("s3:GetObject, or s3:Get*"),
                                [] { return [](const QString& typed) { return suggestActions(typed, mostSuggested); }; }, someActions, inputs);
    m_resources = new SuggestList(QStringLiteral("matrixResources"), tr("&Resources"), tr("a name to look for, an ARN, or *"),
                                  [&store] { return [world = worldOf(store)](const QString& typed) { return suggestResources(world, typed, mostSuggested); }; }, someResources,
                                  inputs);
    auto* many = new QPushButton(tr("Man&y…"), inputs);
    many->setObjectName(QStringLiteral("matrixMany"));
    many->setAccessibleName(tr("Callers: add many at once"));
    many->setToolTip(tr("All users or roles of an account, the members of a group, the live sessions"));
    m_many = new QMenu(many);
    m_many->setObjectName(QStringLiteral("matrixManyMenu"));
    m_callers->addButton(many);
    auto* layout = new QHBoxLayout(inputs);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    for (SuggestList* list : {m_callers, m_actions, m_resources}) {
        layout->addWidget(list, 1);
        connect(list, &SuggestList::edited, this, &MatrixTab::showState);
    }
    // Not the button's own menu: that would run an event loop of its own.
    connect(many, &QPushButton::clicked, this, [this, many] {
        fillManyMenu();
        m_many->popup(many->mapToGlobal(QPoint(0, many->height())));
    });
    return inputs;
}

QWidget* MatrixTab::buildControls()
{
    auto* row = new QWidget(this);
    const auto button = [row](const QString& name, const QString& iconName, const QString& text, const QString& spoken) {
        auto* made = new QPushButton(icon(iconName), text, row);
        made->setObjectName(name);
        made->setAccessibleName(spoken);
        return made;
    };
    m_fill = button(QStringLiteral("matrixFill"), QStringLiteral("play"), tr("Fi&ll in"), tr("Fill in the matrix"));
    m_stop = button(QStringLiteral("matrixStop"), QStringLiteral("close"), tr("Ca&ncel"), tr("Cancel: what is filled in stays"));
    m_save = button(QStringLiteral("matrixSave"), QStringLiteral("export"), tr("&Save as CSV…"), tr("Save the matrix as CSV"));
    m_progress = new QProgressBar(row);
    m_progress->setObjectName(QStringLiteral("matrixProgress"));
    m_progress->setAccessibleName(tr("How many cells are filled in"));
    m_progress->setRange(0, 1);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_fill);
    layout->addWidget(m_stop);
    layout->addWidget(m_progress, 1);
    layout->addWidget(m_save);
    connect(m_fill, &QPushButton::clicked, this, &MatrixTab::fill);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_working.cancel();
        const std::size_t done = m_model->catchUp();
        finish(m_model->run() ? tr("Cancelled: %1 of %2 cells are filled in.").arg(number(done), number(m_model->run()->cells())) : tr("Cancelled."));
    });
    connect(m_save, &QPushButton::clicked, this, &MatrixTab::exportCsv);
    return row;
}

QWidget* MatrixTab::buildTable()
{
    m_table = new QTableView(this);
    m_table->setObjectName(QStringLiteral("matrixTable"));
    m_table->setAccessibleName(tr("Matrix: callers down, actions on resources across"));
    m_table->setModel(m_model);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setWordWrap(false);
    m_table->setToolTip(tr("Click a cell, or press Enter on it, to see why."));
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_table->horizontalHeader()->setDefaultSectionSize(200);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    m_table->verticalHeader()->setFixedWidth(260);
    m_table->verticalHeader()->setTextElideMode(Qt::ElideMiddle);
    m_table->verticalHeader()->setHighlightSections(false);
    connect(m_table, &QTableView::clicked, this, &MatrixTab::choose);
    connect(m_table, &QTableView::activated, this, &MatrixTab::choose);
    return m_table;
}

void MatrixTab::restore()
{
    const QSettings kept;
    m_callers->setValues(kept.value(settings + QStringLiteral("callers")).toStringList());
    m_actions->setValues(kept.value(settings + QStringLiteral("actions")).toStringList());
    m_resources->setValues(kept.value(settings + QStringLiteral("resources")).toStringList());
    m_splitter->restoreState(kept.value(settings + QStringLiteral("splitter")).toByteArray());
}

void MatrixTab::save() const
{
    QSettings kept;
    kept.setValue(settings + QStringLiteral("callers"), m_callers->values());
    kept.setValue(settings + QStringLiteral("actions"), m_actions->values());
    kept.setValue(settings + QStringLiteral("resources"), m_resources->values());
    kept.setValue(settings + QStringLiteral("splitter"), m_splitter->saveState());
}

void MatrixTab::setCircumstances(WhyQuestion question) { m_circumstances = std::move(question); }

void MatrixTab::addQuestion(const WhyQuestion& question)
{
    m_callers->add(oneCaller(question.caller));
    m_actions->add(someActions(question.actions));
    m_resources->add(someResources(question.resources));
}

void MatrixTab::fillManyMenu()
{
    m_many->clear();
    const WhyWorld world = worldOf(m_context.store);
    for (const CallerSet& set : callerSets(*world.world))
        connect(m_many->addAction(set.title), &QAction::triggered, this, [this, set, world] {
            m_adding.start([set, world](const LatestTask::Cancelled&) { return membersOf(set, world); }, [this](const QStringList& members) { m_callers->add(members); });
        });
}

void MatrixTab::showState()
{
    const bool ready = !m_callers->values().isEmpty() && !m_actions->values().isEmpty() && !m_resources->values().isEmpty();
    m_fill->setEnabled(ready && !m_running);
    m_stop->setEnabled(m_running);
    m_save->setEnabled(!m_running && m_model->run() && m_model->run()->done() > 0);
    m_stack->setCurrentIndex(m_model->run() ? tablePlace : nothingPlace);
    m_empty->say(tr("Who may do what, all at once"),
                 ready ? tr("Fill in: a cell for every caller, action and resource. Keys and what-if are those of the Question tab.")
                       : tr("Put callers, actions and resources into the lists above. Wildcards in actions stand for all they match."),
                 ready ? QString() : tr("&Begin with the question"));
}

void MatrixTab::fill()
{
    m_running = true;
    m_model->show(nullptr);
    m_message->clear();
    m_progress->setRange(0, 0);
    showState();
    m_working.start([callers = m_callers->values(), actions = m_actions->values(), resources = m_resources->values(), question = m_circumstances,
                     world = worldOf(m_context.store)](const LatestTask::Cancelled&) { return MatrixRun::prepare(callers, actions, resources, question, world); },
                    [this](Result<std::shared_ptr<MatrixRun>> run) { begin(std::move(run)); });
}

void MatrixTab::begin(Result<std::shared_ptr<MatrixRun>> run)
{
    if (!run)
        return finish(QString()), m_message->say(InlineMessage::Tone::error, messageOf(run.error()));
    const std::shared_ptr<MatrixRun> asked = *std::move(run);
    m_model->show(asked);
    m_progress->setRange(0, static_cast<int>(asked->cells()));
    m_progress->setFormat(QStringLiteral("%v / %m"));
    m_watch.start();
    showState();
    m_working.start(
        [asked](const LatestTask::Cancelled& cancelled) {
            asked->ask(cancelled);
            return true;
        },
        [this](bool) {
            const std::size_t done = m_model->catchUp();
            m_progress->setValue(static_cast<int>(done));
            finish(tr("%1 cells. Click one to see why.").arg(number(done)));
        });
}

void MatrixTab::watch() { m_progress->setValue(static_cast<int>(m_model->catchUp())); }

void MatrixTab::finish(const QString& words)
{
    m_running = false;
    m_watch.stop();
    if (m_progress->maximum() == 0)
        m_progress->setRange(0, 1);
    const MatrixRun* run = m_model->run();
    const QString whatIf = run && run->excluded() != 0 ? whatIfWords(run->excluded()) + QLatin1Char(' ') : QString();
    m_message->say(whatIf.isEmpty() ? InlineMessage::Tone::note : InlineMessage::Tone::warning, words.isEmpty() ? QString() : whatIf + words);
    showState();
}

void MatrixTab::choose(const QModelIndex& cell)
{
    const MatrixRun* run = m_model->run();
    if (!run || !cell.isValid())
        return;
    Q_EMIT cellChosen(run->question(static_cast<std::size_t>(cell.row()), static_cast<std::size_t>(cell.column())));
}

void MatrixTab::exportCsv()
{
    m_context.prompts.askSaveFile(this, tr("Save the matrix"), QStringLiteral("matrix.csv"), tr("CSV files (*.csv)"), QStringLiteral("csv"), this, [this](const QString& path) {
        m_save->setEnabled(false);
        m_saving.start([path, run = m_model->shared()](const LatestTask::Cancelled&) { return writeCsv(path, *run); },
                       [this, path](const Result<void>& written) {
                           showState();
                           if (written)
                               m_message->say(InlineMessage::Tone::success, tr("Saved as %1.").arg(path));
                           else
                               m_message->say(InlineMessage::Tone::error, messageOf(written.error()));
                       });
    });
}

}  // namespace rolewright::ui
