#include "ui/trust/trust_change_panel.h"

#include "ui/trust/trust_change_list.h"
#include "ui/widgets/form_bars.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <atomic>

namespace rolewright::ui {
namespace {

constexpr int pauseMilliseconds = 250;
constexpr int lookMilliseconds = 100;

}  // namespace

/// What the worker tells the window.
struct TrustChangePanel::Progress {
    std::atomic<std::size_t> done = 0;
    std::atomic<std::size_t> all = 0;
};

TrustChangePanel::TrustChangePanel(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("trustChanges"));
    m_text = new QLabel(this);
    m_text->setObjectName(QStringLiteral("trustChangesText"));
    m_text->setAccessibleName(tr("Who gains and who loses by saving"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    const auto button = [this](const QString& text, const char* objectName, const QString& accessibleName) {
        auto* made = new QPushButton(text, this);
        made->setObjectName(QString::fromLatin1(objectName));
        made->setAccessibleName(accessibleName);
        made->setProperty(onlyLooks, true);
        made->hide();
        return made;
    };
    m_stop = button(tr("Stop"), "trustChangesStop", tr("Stop working out who gains and who loses"));
    m_again = button(tr("Work it out"), "trustChangesAgain", tr("Work out who gains and who loses"));
    m_details = button(tr("Who, and why…"), "trustChangesDetails", tr("Show who gains and who loses, and why"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    hide();
    layout->addWidget(m_text, 1);
    for (QPushButton* made : {m_stop, m_again, m_details})
        layout->addWidget(made);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    m_look.setInterval(lookMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &TrustChangePanel::start);
    connect(&m_look, &QTimer::timeout, this, &TrustChangePanel::showProgress);
    connect(m_stop, &QPushButton::clicked, this, &TrustChangePanel::stop);
    connect(m_again, &QPushButton::clicked, this, &TrustChangePanel::start);
    connect(m_details, &QPushButton::clicked, this, &TrustChangePanel::showDetails);
}

TrustChangePanel::~TrustChangePanel() = default;

void TrustChangePanel::setProposal(identity::SnapshotPtr world, analysis::TrustProposal proposal, const service::CallContext& context)
{
    const bool same = m_proposal && m_world == world && m_proposal->account == proposal.account && m_proposal->role.id == proposal.role.id && m_proposal->after && proposal.after &&
                      m_proposal->after->text() == proposal.after->text();
    if (same)
        return;
    m_world = std::move(world);
    m_proposal = std::move(proposal);
    m_context = context;
    m_comparison.reset();
    m_task.cancel();
    m_look.stop();
    m_pause.start();
    say(tr("Working out who gains and who loses…"), true);
}

void TrustChangePanel::setNothing(const QString& why)
{
    m_task.cancel();
    m_pause.stop();
    m_look.stop();
    m_proposal.reset();
    m_comparison.reset();
    if (m_list)
        m_list->close();
    say(why, false);
}

void TrustChangePanel::start()
{
    if (!m_proposal)
        return;
    m_progress = std::make_shared<Progress>();
    say(tr("Working out who gains and who loses…"), true);
    m_look.start();
    m_task.start(
        [world = m_world, proposal = *m_proposal, context = m_context, progress = m_progress](const LatestTask::Cancelled& cancelled) {
            return analysis::compareTrust(*world, proposal, context, [&](std::size_t done, std::size_t all) {
                progress->all = all;
                progress->done = done;
                return !cancelled();
            });
        },
        [this](analysis::TrustComparison comparison) { take(std::move(comparison)); });
}

void TrustChangePanel::stop()
{
    m_task.cancel();
    m_pause.stop();
    m_look.stop();
    say(tr("Who gains and who loses was not worked out."), false);
    m_again->show();
}

void TrustChangePanel::take(analysis::TrustComparison comparison)
{
    m_look.stop();
    m_comparison = std::move(comparison);
    say(summary(), false);
    m_details->setVisible(!m_comparison->isEmpty());
    if (m_list)
        m_list->setComparison(*m_comparison, *m_world);
    Q_EMIT compared();
}

void TrustChangePanel::showProgress()
{
    const std::size_t all = m_progress->all;
    if (all > 0)
        m_text->setText(tr("Working out who gains and who loses… %1 %").arg(100 * m_progress->done / all));
}

void TrustChangePanel::showDetails()
{
    if (!m_comparison)
        return;
    if (!m_list)
        m_list = new TrustChangeList(this);
    m_list->setComparison(*m_comparison, *m_world);
    m_list->open();
}

void TrustChangePanel::say(const QString& text, bool running)
{
    m_text->setText(text);
    setVisible(!text.isEmpty());
    m_stop->setVisible(running);
    m_again->hide();
    m_details->hide();
}

QString TrustChangePanel::summary() const
{
    using analysis::Turn;
    const analysis::TrustComparison& found = *m_comparison;
    const auto count = [&](Turn turn) { return static_cast<int>(found.count(turn)); };
    QStringList parts;
    if (count(Turn::gains) > 0)
        parts += tr("access is gained by %n", nullptr, count(Turn::gains));
    if (count(Turn::loses) > 0)
        parts += tr("access is lost by %n", nullptr, count(Turn::loses));
    if (count(Turn::needsMore) > 0)
        parts += tr("%n must bring more than now", nullptr, count(Turn::needsMore));
    if (count(Turn::needsLess) > 0)
        parts += tr("%n may bring less than now", nullptr, count(Turn::needsLess));
    const QString after = tr("%n can assume the role afterwards.", nullptr, static_cast<int>(found.letInAfter));
    return parts.isEmpty() ? tr("Nobody gains and nobody loses by saving. %1").arg(after) : tr("By saving, %1. %2").arg(parts.join(tr(", ")), after);
}

}  // namespace rolewright::ui
