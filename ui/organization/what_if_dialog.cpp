#include "ui/organization/what_if_dialog.h"

#include "core/service/rehearse.h"
#include "ui/models/filter_model.h"
#include "ui/models/lines_model.h"
#include "ui/organization/what_if_words.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/theme/phrases.h"
#include "ui/why/why_question.h"
#include "ui/widgets/change_control.h"
#include "ui/widgets/empty_words.h"
#include "ui/widgets/filter_field.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/list_look.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace rolewright::ui {
namespace {

constexpr int watchMilliseconds = 50;

}  // namespace

WhatIfDialog::WhatIfDialog(const PageContext& context, OrganizationPlan plan, QWidget* parent) : QDialog(parent), m_context(context), m_plan(std::move(plan))
{
    setObjectName(QStringLiteral("whatIfDialog"));
    setWindowTitle(m_plan.title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto* title = new QLabel(m_plan.title, this);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    m_summary = new QLabel(this);
    m_summary->setObjectName(QStringLiteral("whatIfSummary"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_message = new InlineMessage(QStringLiteral("whatIfMessage"), this);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_yes = buttons->addButton(m_plan.action, QDialogButtonBox::AcceptRole);
    m_yes->setObjectName(QStringLiteral("whatIfYes"));
    changesWorkspace(m_context.store, m_yes);
    m_yes->setAutoDefault(false);
    m_message->setField(m_yes);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("whatIfNo"));
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(title);
    layout->addWidget(buildProgress());
    layout->addWidget(m_summary);
    layout->addWidget(buildList(), 1);
    layout->addWidget(m_message);
    layout->addWidget(buttons);
    resize(760, 520);
    m_watch.setInterval(watchMilliseconds);
    connect(&m_watch, &QTimer::timeout, this, &WhatIfDialog::watch);
    connect(m_yes, &QPushButton::clicked, this, &WhatIfDialog::carryOut);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    const auto again = [this] {
        if (!m_working)
            ask();
    };
    connect(&m_context.store, &Store::snapshotChanged, this, again);
    connect(&m_context.store, &Store::callerChanged, this, again);
    ask();
}

QWidget* WhatIfDialog::buildProgress()
{
    auto* row = new QWidget(this);
    m_progress = new QProgressBar(row);
    m_progress->setObjectName(QStringLiteral("whatIfProgress"));
    m_progress->setAccessibleName(tr("How many questions are answered"));
    m_stop = new QPushButton(tr("Sto&p asking"), row);
    m_stop->setObjectName(QStringLiteral("whatIfStop"));
    m_stop->setAccessibleName(tr("Stop asking: what is known so far stays"));
    m_stop->setAutoDefault(false);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_progress, 1);
    layout->addWidget(m_stop);
    connect(m_stop, &QPushButton::clicked, this, &WhatIfDialog::stop);
    return row;
}

QWidget* WhatIfDialog::buildList()
{
    auto* part = new QWidget(this);
    m_filter = new FilterField(QStringLiteral("whatIf"), tr("What is turned round"), part);
    m_filter->setPlaceholderText(tr("Filter"));
    m_lines = new LinesModel(this);
    m_filtered = new FilterModel(this);
    m_filtered->setSourceModel(m_lines);
    m_list = new QTableView(part);
    m_list->setObjectName(QStringLiteral("whatIfList"));
    m_list->setAccessibleName(tr("What would be newly allowed or denied"));
    m_list->setModel(m_filtered);
    lookLikeList(*m_list);
    new EmptyWords(*m_list, tr("No answer is turned round."));
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->horizontalHeader()->setStretchLastSection(true);
    m_why = new QPushButton(tr("Wh&y is it so now?"), part);
    m_why->setObjectName(QStringLiteral("whatIfWhy"));
    m_why->setAccessibleName(tr("Open the selected question in the simulator, as it is answered now"));
    m_why->setAutoDefault(false);
    auto* row = new QHBoxLayout;
    row->addWidget(m_filter, 1);
    row->addWidget(m_why);
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(row);
    layout->addWidget(m_list, 1);
    connect(m_filter, &QLineEdit::textChanged, m_filtered, &FilterModel::setFilterText);
    connect(m_filter, &FilterField::left, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] { m_why->setEnabled(m_list->selectionModel()->hasSelection()); });
    connect(m_why, &QPushButton::clicked, this, &WhatIfDialog::askWhy);
    connect(m_list, &QTableView::activated, this, &WhatIfDialog::askWhy);
    m_why->setEnabled(false);
    return part;
}

void WhatIfDialog::ask()
{
    m_world = m_context.store.snapshot();
    m_progressed = std::make_shared<Progress>();
    m_stopping = std::make_shared<std::atomic<bool>>(false);
    m_report.reset();
    m_lines->setLines({}, {});
    m_summary->setText(tr("Asking the policy engine what this would change…"));
    m_message->clear();
    m_progress->setRange(0, 0);
    m_stop->setEnabled(true);
    m_yes->setEnabled(true);
    m_watch.start();
    engine::Engine& engine = *m_context.store.engine();
    m_asking.start(
        [world = m_world, caller = m_context.store.caller(), operations = m_plan.operations, context = engine.contextNow(), &engine, progressed = m_progressed,
         stopping = m_stopping](const LatestTask::Cancelled& cancelled) -> Answer {
            const service::Rehearsal after = service::rehearse(*world, caller, operations, context, engine);
            if (after.failed)
                return after.answers.back().error();
            analysis::Circumstances circumstances;
            circumstances.call = context;
            return analysis::compareWorlds(
                *world, after.world, circumstances,
                [&progressed](std::size_t asked, std::size_t planned) {
                    progressed->planned = planned;
                    progressed->asked = asked;
                },
                [&] { return cancelled() || stopping->load(); });
        },
        [this](const Answer& answer) { take(answer); });
}

void WhatIfDialog::stop()
{
    m_stopping->store(true);
    m_stop->setEnabled(false);
}

void WhatIfDialog::watch()
{
    const int planned = static_cast<int>(m_progressed->planned);
    m_progress->setRange(0, planned);
    m_progress->setValue(static_cast<int>(m_progressed->asked));
    m_progress->setFormat(QStringLiteral("%v / %m"));
}

void WhatIfDialog::take(const Answer& answer)
{
    m_watch.stop();
    m_stop->setEnabled(false);
    m_progress->setRange(0, 1);
    m_progress->setValue(1);
    m_progress->setFormat(tr("Done"));
    m_yes->setEnabled(answer.ok());
    if (!answer) {
        m_summary->setText(tr("This would be refused: nothing would change."));
        m_message->say(InlineMessage::Tone::error, messageOf(answer.error()));
        return;
    }
    m_report = std::make_shared<const analysis::ChangeReport>(*answer);
    if (!m_report->complete()) {
        m_progress->setRange(0, static_cast<int>(m_report->planned));
        m_progress->setValue(static_cast<int>(m_report->asked));
        m_progress->setFormat(tr("Stopped at %v / %m"));
    } else if (m_stopping->load() && m_report->planned == 0) {
        m_progress->setFormat(tr("Stopped"));
        m_summary->setText(tr("Stopped before anything was asked."));
        return;
    }
    showReport(*m_report);
}

void WhatIfDialog::showReport(const analysis::ChangeReport& report)
{
    m_summary->setText(whatIfSummary(report, *m_world));
    std::vector<QStringList> lines;
    lines.reserve(report.turned.size());
    for (const analysis::TurnedAnswer& turned : report.turned)
        lines.push_back(whatIfLine(turned, *m_world));
    m_lines->setLines({tr("Change"), tr("Who"), tr("Action"), tr("Resource")}, std::move(lines));
    m_message->say(report.complete() ? InlineMessage::Tone::note : InlineMessage::Tone::warning, whatIfScope(report));
}

void WhatIfDialog::askWhy()
{
    const QModelIndex row = m_filtered->mapToSource(m_list->currentIndex());
    if (!m_report || !row.isValid())
        return;
    const analysis::TurnedAnswer& turned = m_report->turned[static_cast<std::size_t>(row.row())];
    m_context.navigation.ask({toQt(turned.caller), toQt(turned.action), toQt(turned.resource), {}, 0});
    reject();
}

void WhatIfDialog::carryOut()
{
    m_working = true;
    m_asking.cancel();
    m_watch.stop();
    m_yes->setEnabled(false);
    m_context.store.run(m_plan.title, m_plan.operations, this, [this](const std::vector<engine::CallResult>& results) {
        m_working = false;
        if (results.empty() || results.back().answer.ok()) {
            accept();
            return;
        }
        ask();
        m_message->say(InlineMessage::Tone::error, messageOf(results.back().answer.error()));
    });
}

}  // namespace rolewright::ui
