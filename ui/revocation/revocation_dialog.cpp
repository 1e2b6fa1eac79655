#include "ui/revocation/revocation_dialog.h"

#include "ui/revocation/revocation_plans.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/code_view.h"
#include "ui/widgets/empty_words.h"
#include "ui/widgets/permitted_control.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr int listHeight = 96;

QListWidget* newList(const QString& objectName, const QString& accessibleName, QWidget* parent)
{
    auto* list = new QListWidget(parent);
    list->setObjectName(objectName);
    list->setAccessibleName(accessibleName);
    list->setSelectionMode(QAbstractItemView::NoSelection);
    list->setUniformItemSizes(true);
    list->setMaximumHeight(listHeight);
    return list;
}

void fill(QListWidget* list, const std::vector<sts::SessionPtr>& sessions, Instant now)
{
    list->clear();
    for (const sts::SessionPtr& session : sessions)
        (new QListWidgetItem(lineOf(*session, now), list))->setToolTip(toQt(session->arn()));
}

QString endsText(std::size_t count, Direction direction)
{
    if (direction == Direction::revoke)
        return count == 1 ? RevocationDialog::tr("1 session ends:") : RevocationDialog::tr("%1 sessions end:").arg(count);
    return count == 1 ? RevocationDialog::tr("1 session works again:") : RevocationDialog::tr("%1 sessions work again:").arg(count);
}

QString descendantsText(std::size_t count)
{
    if (count == 1)
        return RevocationDialog::tr("&Also revoke the 1 descendant: a session that was obtained through them, and that this does not reach");
    return RevocationDialog::tr("&Also revoke the %1 descendants: sessions that were obtained through them, and that this does not reach").arg(count);
}

QString doneText(std::size_t count, Direction direction)
{
    if (direction == Direction::restore)
        return count == 1 ? RevocationDialog::tr("1 session works again.") : RevocationDialog::tr("%1 sessions work again.").arg(count);
    return count == 1 ? RevocationDialog::tr("1 session is revoked: its calls are refused from now on. Undo takes it back.")
                      : RevocationDialog::tr("%1 sessions are revoked: their calls are refused from now on. Undo takes it back.").arg(count);
}

}  // namespace

RevocationDialog::RevocationDialog(const PageContext& context, service::RevocationWish wish, Direction direction, QWidget* parent)
    : QDialog(parent), m_context(context), m_wish(std::move(wish)), m_direction(direction)
{
    setObjectName(QStringLiteral("revocationDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(titleOf(m_wish, m_direction));
    build();
    connect(m_withDescendants, &QCheckBox::toggled, this, [this](bool with) {
        m_wish.withDescendants = with;
        makePlan(&RevocationDialog::showPlan);
    });
    for (const auto signal : {&Store::snapshotChanged, &Store::sessionsChanged, &Store::callerChanged})
        connect(&m_context.store, signal, this, [this] {
            if (!m_working)
                makePlan(&RevocationDialog::showPlan);
        });
    m_yes->setEnabled(false);
    makePlan(&RevocationDialog::showPlan);
}

void RevocationDialog::build()
{
    auto* title = new QLabel(windowTitle(), this);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    auto* explanation = new QLabel(explanationOf(m_wish, m_direction), this);
    explanation->setWordWrap(true);
    m_endsTitle = new QLabel(this);
    m_ends = newList(QStringLiteral("revocationEnds"), m_direction == Direction::revoke ? tr("Sessions that end") : tr("Sessions that work again"), this);
    new EmptyWords(*m_ends, m_direction == Direction::revoke ? tr("No session that is alive is reached by it.") : tr("No session works again by it."));
    m_withDescendants = new QCheckBox(this);
    m_withDescendants->setObjectName(QStringLiteral("revocationDescendants"));
    m_descendants = newList(QStringLiteral("revocationDescendantList"), tr("Sessions obtained through them, which this does not reach"), this);
    m_unreachable = new QLabel(this);
    m_unreachable->setObjectName(QStringLiteral("revocationUnreachable"));
    m_unreachable->setWordWrap(true);
    const bool writes = m_direction == Direction::revoke;  // the way back deletes a policy that has nothing else in it
    auto* policiesTitle = new QLabel(writes ? tr("Policies that will be written:") : tr("Policies that will be changed or deleted:"), this);
    m_policies = new CodeView(QStringLiteral("revocationPolicies"), writes ? tr("Policies that will be written, as JSON") : tr("Policies that will be changed or deleted, as JSON"), this);
    m_policies->setReadOnly(true);
    m_obstacle = new InlineMessage(QStringLiteral("revocationObstacle"), this);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_yes = buttons->addButton(buttonOf(m_direction), QDialogButtonBox::AcceptRole);
    m_yes->setObjectName(QStringLiteral("revocationYes"));
    needsPermission(m_context.store, m_yes, [this] { return intentTo(m_context.store, m_wish, m_direction); });
    m_yes->setAutoDefault(false);
    m_obstacle->setField(m_yes);
    QPushButton* no = buttons->button(QDialogButtonBox::Cancel);
    no->setObjectName(QStringLiteral("revocationNo"));
    no->setDefault(true);  // Enter ends nothing
    auto* layout = new QVBoxLayout(this);
    for (QWidget* part : {static_cast<QWidget*>(title), static_cast<QWidget*>(explanation), static_cast<QWidget*>(m_endsTitle), static_cast<QWidget*>(m_ends),
                          static_cast<QWidget*>(m_withDescendants), static_cast<QWidget*>(m_descendants), static_cast<QWidget*>(m_unreachable), static_cast<QWidget*>(policiesTitle)})
        layout->addWidget(part);
    layout->addWidget(m_policies, 1);
    layout->addWidget(m_obstacle);
    layout->addWidget(buttons);
    resize(640, 620);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_yes, &QPushButton::clicked, this, [this] {
        m_working = true;
        m_yes->setEnabled(false);
        makePlan(&RevocationDialog::carryOut);  // of this moment: somebody may have asked for a session meanwhile
    });
}

void RevocationDialog::makePlan(void (RevocationDialog::*then)())
{
    m_task.start(
        [plan = plannerOf(m_context.store, m_wish, m_direction)](const LatestTask::Cancelled&) { return plan(); },
        [this, then](Result<service::RevocationPlan> plan) {
            m_plan = std::move(plan);
            (this->*then)();
        });
}

std::optional<sts::Caller> RevocationDialog::callerIn(const AccountId& account) const
{
    const sts::Caller& acting = m_context.store.caller();
    if ((acting.session ? acting.session->account : acting.account) == account)
        return acting;
    const std::vector<sts::Caller>& chain = m_context.store.chain();
    return chain.size() == 1 && acting.kind == sts::CallerKind::root ? std::optional(sts::Caller::root(account)) : std::nullopt;
}

QString RevocationDialog::obstacle() const
{
    if (!m_plan)
        return messageOf(m_plan.error());
    if (m_plan->changes.empty())
        return m_direction == Direction::revoke ? tr("There is nothing to revoke.") : tr("There is no statement of ours to take out.");
    for (const service::PolicyChange& change : m_plan->changes) {
        if (!callerIn(change.account))
            return tr("A policy of account %1 would be changed, and you act in another account: sign in there, or switch to a role of that account.").arg(toQt(change.account.text()));
    }
    return {};
}

void RevocationDialog::showPlan()
{
    const service::RevocationPlan plan = m_plan ? *m_plan : service::RevocationPlan{};
    const Instant now = m_context.store.serverNow();
    m_endsTitle->setText(endsText(plan.ends.size(), m_direction));
    fill(m_ends, plan.ends, now);
    fill(m_descendants, plan.descendants, now);
    const bool any = !plan.descendants.empty();
    m_withDescendants->setVisible(any);
    m_descendants->setVisible(any);
    m_withDescendants->setText(descendantsText(plan.descendants.size()));
    m_unreachable->setVisible(!plan.unreachable.empty());
    m_unreachable->setText(tr("%1 of the descendants cannot be ended by a policy and work until they expire.").arg(plan.unreachable.size()));
    m_policies->setCode(policiesOf(plan));
    Rights::of(m_context.store).lookAgain();
    const QString why = obstacle();
    m_yes->setEnabled(why.isEmpty());
    const bool elsewhere = why.isEmpty() && std::any_of(plan.changes.begin(), plan.changes.end(), [this](const service::PolicyChange& change) { return change.account != m_context.store.caller().account; });
    if (elsewhere)
        m_obstacle->say(InlineMessage::Tone::note, tr("In other accounts this is done as their root user."));
    else
        m_obstacle->say(InlineMessage::Tone::warning, why);
}

void RevocationDialog::carryOut()
{
    const QString why = obstacle();
    if (!why.isEmpty()) {
        m_working = false;
        showPlan();
        return;
    }
    std::vector<Store::Step> steps;
    for (const service::PolicyChange& change : m_plan->changes)
        steps.emplace_back(*callerIn(change.account), change.operation);
    const std::size_t ended = m_plan->ends.size() + (m_wish.withDescendants ? m_plan->descendants.size() - m_plan->unreachable.size() : 0);
    m_context.store.runSteps(titleOf(m_wish, m_direction), std::move(steps), this, [this, ended](const std::vector<engine::CallResult>& results) { finished(ended, results); });
}

void RevocationDialog::finished(std::size_t ended, const std::vector<engine::CallResult>& results)
{
    m_working = false;
    if (!results.empty() && !results.back().answer.ok()) {
        makePlan(&RevocationDialog::showPlan);
        m_obstacle->say(InlineMessage::Tone::error, messageOf(results.back().answer.error()));
        Q_EMIT said(InlineMessage::Tone::error, messageOf(results.back().answer.error()));
        return;
    }
    Q_EMIT said(InlineMessage::Tone::success, doneText(ended, m_direction));
    accept();
}

}  // namespace rolewright::ui
