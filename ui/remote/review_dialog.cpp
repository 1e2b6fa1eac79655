#include "ui/remote/review_dialog.h"

#include "core/service/blank_vault.h"
#include "ui/prompts/prompts.h"
#include "ui/remote/conflicts_view.h"
#include "ui/remote/remote_room.h"
#include "ui/remote/turns_view.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/compare_view.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/room_for.h"
#include "ui/wizard/json_change.h"

#include <QCoreApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeWidget>
#include <QUndoStack>
#include <QVBoxLayout>

namespace rolewright::ui {
namespace {

enum Tab { calls, changes, turns, conflicts };

QString undoInWords(const mirror::PlanStep& step)
{
    switch (step.undo) {
    case mirror::Undo::exact:
        return ReviewDialog::tr("can be taken back");
    case mirror::Undo::asAnother:
        return ReviewDialog::tr("⚠ comes back as another");
    case mirror::Undo::never:
        break;
    }
    return ReviewDialog::tr("✖ cannot be taken back");
}

QString stateInWords(const mirror::StepResult& result)
{
    switch (result.state) {
    case mirror::StepState::done:
        return ReviewDialog::tr("✔ done");
    case mirror::StepState::failed:
        return ReviewDialog::tr("✖ %1: %2").arg(toQt(result.error->code), messageOf(*result.error));
    case mirror::StepState::unknown:
        return ReviewDialog::tr("? sent, and no answer came: look before you make it again");
    case mirror::StepState::notTried:
        break;
    }
    return ReviewDialog::tr("– not tried");
}

}  // namespace

ReviewDialog::ReviewDialog(RemoteRoom& room, Store& store, Prompts& prompts, QWidget* parent) : QDialog(parent), m_room(room), m_store(store), m_prompts(prompts)
{
    setObjectName(QStringLiteral("reviewDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Review the plan"));
    m_summary = new QLabel(this);
    m_summary->setObjectName(QStringLiteral("reviewSummary"));
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("reviewTabs"));
    m_change = new CompareView(QStringLiteral("reviewChange"), this);
    m_turns = new TurnsView(this);
    m_conflicts = new ConflictsView(this);
    m_tabs->addTab(buildCalls(), tr("Calls"));
    m_tabs->addTab(m_change, tr("What changes"));
    m_tabs->addTab(m_turns, tr("Who gains, who loses"));
    m_tabs->addTab(m_conflicts, tr("Changed meanwhile"));
    m_message = new InlineMessage(QStringLiteral("reviewMessage"), this);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_summary);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_message);
    layout->addWidget(buildFoot());
    resize(roomFor(*this, {960, 640}));
    connect(m_conflicts, &ConflictsView::decided, this, &ReviewDialog::decide);
    connect(m_turns, &TurnsView::told, this, [this](const QString& summary) { m_tabs->setTabToolTip(Tab::turns, summary); });
    connect(&m_room, &RemoteRoom::lockChanged, this, &ReviewDialog::showState);
    connect(&m_room, &RemoteRoom::statesChanged, this, [this] {
        if (!m_isApplying)
            plan();
    });
    m_steps->setFocus();
    plan();
}

ReviewDialog::~ReviewDialog()
{
    if (m_stopped)
        *m_stopped = true;
}

void ReviewDialog::plan()
{
    m_isLooked = false;
    m_states = m_room.states();
    showState();
    m_planning.start([states = m_states, account = m_room.account(), now = m_room.serverNow()](
                         const LatestTask::Cancelled&) { return std::make_shared<mirror::Plan>(mirror::makePlan(*states.base, *states.edited, account, now)); },
                     [this](const std::shared_ptr<mirror::Plan>& made) { takePlan(std::move(*made)); });
}

void ReviewDialog::takePlan(mirror::Plan plan)
{
    m_plan = std::move(plan);
    fillSteps();
    std::vector<service::Operation> operations;
    for (const mirror::PlanStep& step : m_plan.steps)
        operations.push_back(step.operation);
    service::CallContext context;
    context.now = m_room.serverNow();
    m_comparing.start([base = m_states.base, root = sts::Caller::root(m_room.account()), operations, context](
                          const LatestTask::Cancelled&) { return jsonChange(*base, root, operations, context, service::BlankVault()); },
                      [this](const JsonChange& change) { m_change->compare(tr("As it was read"), change.before, tr("With the plan"), change.after); });
    m_turns->ask(m_states, m_room.account(), context.now);
    lookAt(m_plan, [this](const Result<mirror::ConflictReport>& found) { takeConflicts(found); });
}

void ReviewDialog::lookAt(const mirror::Plan& plan, std::function<void(const Result<mirror::ConflictReport>&)> seen)
{
    mirror::PullOptions options;
    options.awsPolicies = m_states.base->awsPolicies();
    options.now = m_room.serverNow();
    m_looking.start([call = m_room.endpoint(), base = m_room.mirror(), edited = m_states.edited, plan, options](
                        const LatestTask::Cancelled&) { return std::make_shared<Result<mirror::ConflictReport>>(mirror::findConflicts(call, base, *edited, plan, options)); },
                    [seen = std::move(seen)](const std::shared_ptr<Result<mirror::ConflictReport>>& found) { seen(*found); });
}

void ReviewDialog::takeConflicts(const Result<mirror::ConflictReport>& found)
{
    m_isLooked = true;
    if (!found) {  // to apply looks again
        showState();
        return m_message->say(InlineMessage::Tone::error, tr("The endpoint could not be looked at: %1").arg(messageOf(found.error())));
    }
    m_conflicts->setReport(*found);
    if (!found->conflicts.empty())
        m_tabs->setCurrentIndex(Tab::conflicts);
    showState();
}

/// When there is a decision about all of them, the states are what was decided, and the plan is made anew.
void ReviewDialog::decide()
{
    showState();
    if (m_conflicts->choices().empty() || !m_conflicts->isDecided())
        return;
    const mirror::Resolution resolved = mirror::resolve(m_conflicts->report(), *m_states.base, *m_states.edited, m_conflicts->choices());
    m_room.take({resolved.base, resolved.edited});  // and then the plan is made anew; until then nothing is applied
    m_isLooked = false;
    showState();
}

void ReviewDialog::fillSteps()
{
    m_steps->clear();
    for (std::size_t i = 0; i < m_plan.steps.size(); ++i) {
        const mirror::PlanStep& step = m_plan.steps[i];
        const bool isRefused = m_plan.refusal && m_plan.refusal->step == i;
        const QString state = isRefused ? tr("⚠ would be refused: %1").arg(messageOf(m_plan.refusal->error)) : QString();
        auto* item = new QTreeWidgetItem(m_steps, {toQt(step.title), undoInWords(step), state});
        item->setToolTip(1, toQt(step.caution));
        item->setToolTip(2, state);
    }
    m_steps->resizeColumnToContents(1);
    m_steps->setCurrentItem(m_steps->topLevelItem(0));
    showStep();
}

void ReviewDialog::showStep()
{
    const int index = m_steps->indexOfTopLevelItem(m_steps->currentItem());
    const bool there = index >= 0 && static_cast<std::size_t>(index) < m_plan.steps.size();
    if (!there)
        return m_commands->clear();
    const mirror::PlanStep& step = m_plan.steps[static_cast<std::size_t>(index)];
    const QString caution = toQt(step.caution);
    m_commands->setPlainText(toQt(step.commandLine()) + (caution.isEmpty() ? QString() : QStringLiteral("\n\n# ") + caution));
}

void ReviewDialog::showState()
{
    const bool unlocked = m_room.isUnlocked();
    const auto count = static_cast<int>(m_plan.steps.size());
    QString text = m_plan.empty() && !m_plan.notMade.empty() ? tr("No call can make what was edited here:")
                   : m_plan.empty()                            ? tr("There are no drafts: what is here is as it was read.")
                                                               : tr("%n calls at %1, with the connection's own keys.", nullptr, count).arg(toQt(m_room.connection().name));
    for (const mirror::NotMade& left : m_plan.notMade)
        text += QLatin1Char('\n') + tr("⚠ Not in the plan: %1 — %2").arg(toQt(mirror::describe(left.entity)), toQt(left.what));
    m_summary->setText(text);
    m_progress->setVisible(m_isApplying);
    m_stop->setVisible(m_isApplying);
    m_takeBack->setVisible(m_report && !m_isTakingBack && m_report->count(mirror::StepState::done) > 0 && !m_report->undo().empty());
    m_takeBack->setEnabled(!m_isApplying && m_isLooked && unlocked);  // looked at since it was applied
    m_unlock->setVisible(!unlocked);
    const QString obstacle = m_plan.empty()             ? tr("There is nothing to apply.")
                             : m_isApplying             ? tr("It is being applied.")
                             : !m_isLooked              ? tr("Looking at the endpoint…")
                             : !m_conflicts->isDecided() ? tr("Decide about what changed meanwhile first.")
                             : !unlocked                ? tr("The connection is locked: nothing is sent until it is unlocked.")
                                                        : QString();
    m_apply->setEnabled(obstacle.isEmpty());
    m_apply->setToolTip(obstacle);
    m_apply->setAccessibleDescription(obstacle);
    if (!m_report)
        m_message->say(InlineMessage::Tone::note, m_plan.empty() || m_isApplying ? QString() : obstacle);
}

/// Looked at once more: the plan may have lain open for long.
void ReviewDialog::askToApply()
{
    confirm(m_plan, [this](const QString& typed) {
        m_isLooked = false;
        showState();
        lookAt(m_plan, [this, typed](const Result<mirror::ConflictReport>& found) {
            if (const auto report = found ? m_conflicts->accepted(*found) : mirror::ConflictReport(); found && report.clear())
                return apply(m_plan, report, typed);
            takeConflicts(found);
        });
    });
}

void ReviewDialog::confirm(const mirror::Plan& plan, std::function<void(const QString&)> go)
{
    const QString name = toQt(m_room.safeguard().confirmation());
    if (name.isEmpty())
        return go({});
    const auto check = [name](const QString& typed) { return typed == name ? QString() : tr("Type the connection's name to the letter: %1").arg(name); };
    m_prompts.askText(this, tr("This is production"), tr("%n calls change production. Type the connection's name to make them", nullptr, static_cast<int>(plan.steps.size())), {}, check, this,
                      [go = std::move(go)](const QString* typed) {
                          if (typed)
                              go(*typed);
                      });
}

void ReviewDialog::apply(const mirror::Plan& plan, const mirror::ConflictReport& conflicts, const QString& typed)
{
    const auto unlocked = mirror::Unlocked::open(m_room.safeguard(), typed.toStdString());
    if (!unlocked)
        return m_message->say(InlineMessage::Tone::error, messageOf(unlocked.error()));
    m_isApplying = true;
    m_stopped = std::make_shared<std::atomic<bool>>(false);
    m_progress->setRange(0, static_cast<int>(plan.steps.size()));
    m_progress->setValue(0);
    m_message->clear();
    showState();
    const auto progress = [bar = QPointer<QProgressBar>(m_progress)](std::size_t done, std::size_t) {
        QMetaObject::invokeMethod(
            qApp,
            [bar, done] {
                if (bar)
                    bar->setValue(static_cast<int>(done));
            },
            Qt::QueuedConnection);
    };
    m_applying.start(
        [at = mirror::Endpoint{m_room.connection().name, m_room.endpoint()}, unlocked = *unlocked, plan, conflicts, stopped = m_stopped, progress](const LatestTask::Cancelled&) {
            return std::make_shared<Result<mirror::ApplyReport>>(mirror::apply(at, unlocked, plan, conflicts, {stopped.get(), progress}));
        },
        [this](const std::shared_ptr<Result<mirror::ApplyReport>>& report) { takeReport(*report); });
}

/// What was done there is looked at again; what was not stays a draft.
void ReviewDialog::takeReport(const Result<mirror::ApplyReport>& report)
{
    m_isApplying = false;
    if (!report) {
        m_isTakingBack = false;
        showState();
        return m_message->say(InlineMessage::Tone::error, tr("Nothing was done: %1").arg(messageOf(report.error())));
    }
    m_report = *report;
    m_message->clear();
    mirror::EntityRefs settled = report->plan.touched;
    for (std::size_t i = 0; i < report->results.size(); ++i) {
        if (QTreeWidgetItem* item = m_steps->topLevelItem(static_cast<int>(i)))
            item->setText(2, stateInWords(report->results[i]));
        if (report->results[i].state != mirror::StepState::done)
            settled.erase(report->plan.steps[i].entity);
    }
    if (m_isTakingBack)
        settled.clear();  // the edit is a draft again
    m_store.undoStack()->clear();  // what it would take back is no draft any more
    m_message->say(report->complete() ? InlineMessage::Tone::success : InlineMessage::Tone::error, outcome());
    m_isTakingBack = false;
    m_isLooked = false;
    showState();
    m_room.lookAgain(report->plan.touched, settled);
}

QString ReviewDialog::outcome() const
{
    const auto done = static_cast<int>(m_report->count(mirror::StepState::done));
    QString words = tr("%n calls were made.", nullptr, done);
    for (const mirror::StepResult& result : m_report->results) {
        if (result.error)
            words += QLatin1Char(' ') + stateInWords(result) + (result.requestId.empty() ? QString() : tr(" (request %1)").arg(toQt(result.requestId)));
    }
    const auto left = static_cast<int>(m_report->count(mirror::StepState::notTried));
    return left == 0 ? words : words + QLatin1Char(' ') + tr("%n were not tried.", nullptr, left);
}

void ReviewDialog::takeBack()
{
    if (!m_report || m_isApplying)
        return;
    confirm(m_report->undo(), [this, back = m_report->undo()](const QString& typed) {
        m_isTakingBack = true;
        m_isLooked = false;
        showState();
        lookAt(back, [this, back, typed](const Result<mirror::ConflictReport>& found) { takeBackOver(back, found, typed); });
    });
}

void ReviewDialog::takeBackOver(const mirror::Plan& back, const Result<mirror::ConflictReport>& found, const QString& typed)
{
    if (found && found->clear()) {
        m_plan = back;
        fillSteps();
        return apply(back, *found, typed);
    }
    m_isTakingBack = false;
    m_isLooked = true;
    showState();
    m_message->say(InlineMessage::Tone::error, found ? tr("Nothing was taken back: it changed at the endpoint since it was applied. Read the account again first.")
                                                     : tr("The endpoint could not be looked at: %1").arg(messageOf(found.error())));
}

}  // namespace rolewright::ui
