#include "ui/switch_role/switch_role_dialog.h"

#include "ui/mfa/mfa_fields.h"
#include "ui/models/account_text.h"
#include "ui/prompts/prompts.h"
#include "ui/store/caller_name.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/switch_role/assume_form.h"
#include "ui/switch_role/caller_text.h"
#include "ui/switch_role/change_panel.h"
#include "ui/switch_role/diagnosis.h"
#include "ui/switch_role/role_judgement.h"
#include "ui/switch_role/switch_as_button.h"
#include "ui/switch_role/switch_settings.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/empty_state.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

#include <utility>

namespace rolewright::ui {

namespace {

/// What is known of a role that no account here has.
QString unlistedText(const identity::Snapshot& world, const QString& roleArn)
{
    const auto arn = Arn::parse(roleArn.toStdString());
    const auto id = arn ? AccountId::parse(arn->account) : Result<AccountId>(Error{});
    if (!id)
        return SwitchRoleDialog::tr("✖ This is not the ARN of a role: arn:aws:iam::ACCOUNT:role/NAME.");
    const identity::AccountPtr account = world.account(*id);
    return account ? SwitchRoleDialog::tr("✖ There is no such role in %1. Capitals count.").arg(accountName(*account))
                   : SwitchRoleDialog::tr("? unknown: account %1 is not in this workspace.").arg(toQt(id->text()));
}

}  // namespace

void SwitchRoleDialog::start(const QString& roleArn)
{
    m_wantedArn = roleArn;
    m_refusal->hide();
    m_filter->clear();  // which shows what was chosen the last time, as it was then
    m_form->begin();
    m_undecided = roleArn.isEmpty();
    m_warnedOf.clear();
    reloadCandidates();
    m_filter->setFocus();
    open();
    lookAtRows();
}

void SwitchRoleDialog::reloadCandidates()
{
    const QString keep = m_undecided ? QString() : m_wantedArn;
    const RoleMemory memory(*m_store.snapshot());
    {
        const QSignalBlocker blocker(m_list->selectionModel());
        m_candidates->load(*m_store.engine(), m_form->source(), memory.recent(), memory.favourites(), m_store.chain());
    }
    const int row = m_candidates->rowOf(keep);
    if (row < 0 && !keep.isEmpty() && m_filter->text().isEmpty())
        m_filter->setText(keep);
    selectRow(row);
    preselect();
    lookAtRows();
    showChosen();
}

void SwitchRoleDialog::selectRow(int row)
{
    if (row < 0)
        m_list->selectionModel()->clear();
    else
        m_list->setCurrentIndex(m_candidates->index(row, 0));
}

/// As long as nobody has chosen: a session that lives, or a role that can be assumed.
void SwitchRoleDialog::preselect()
{
    if (const int row = m_undecided ? m_candidates->firstPossible() : -1; row >= 0)
        selectRow(row);
}

void SwitchRoleDialog::lookAtRows()
{
    const int first = m_list->rowAt(0);
    const int last = m_list->rowAt(m_list->viewport()->height() - 1);
    m_candidates->look(std::max(0, first), last < 0 ? m_candidates->rowCount() - 1 : last);
}

/// Other rows are shown: the chosen role stays chosen while it is among them.
void SwitchRoleDialog::filter()
{
    const int kept = m_candidates->rowOf(m_wantedArn);
    const int possible = m_candidates->firstPossible();
    selectRow(kept >= 0 ? kept : m_candidates->rowCount() == 0 ? -1 : std::max(0, possible));
    lookAtRows();
    showChosen();
}

QString SwitchRoleDialog::chosenArn() const
{
    if (m_reference)
        return m_reference->arn;
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? index.data(RoleCandidates::ArnRole).toString() : QString();
}

/// An empty list says what was looked for, and what else one can do.
void SwitchRoleDialog::showNothingFound()
{
    const bool nothing = m_candidates->rowCount() == 0;
    m_list->setVisible(!nothing);
    m_nothing->setVisible(nothing);
    if (!nothing)
        return;
    const QString typed = m_filter->text().trimmed();
    if (m_reference)
        m_nothing->say(tr("Not in the list"), tr("No role here has this ARN. On the right it says what is known of it; it can be asked for all the same."), tr("Show &all roles"));
    else if (m_candidates->listed() == 0)
        m_nothing->say(tr("No roles yet"), tr("No account of this workspace has a role that could be switched to. Create one with Ctrl+Shift+N."), {});
    else
        m_nothing->say(tr("No role fits “%1”").arg(typed),
                       tr("Looked for in names, paths and tags of %n role(s), and in the names, aliases and numbers of their accounts. Type less of it, or paste the ARN of the role.", nullptr,
                          static_cast<int>(m_candidates->listed())),
                       tr("Show &all roles"));
}

void SwitchRoleDialog::showChosen()
{
    showNothingFound();
    const QString arn = chosenArn();
    const std::optional<RoleCandidate> candidate = m_candidates->candidateOf(arn);
    QString title = arn.isEmpty() ? tr("No role chosen") : arn;
    if (candidate)
        title = QStringLiteral("%1  ·  %2  ·  %3").arg(candidate->name, candidate->accountName, environmentWord(candidate->environment));
    if (m_reference && !m_reference->displayName.isEmpty())
        title = QStringLiteral("“%1”  ·  %2").arg(m_reference->displayName, title);
    m_title->setText(title);
    m_title->setToolTip(arn);
    QString verdict = candidate ? verdictText(candidate->state, candidate->why) : arn.isEmpty() ? tr("Choose a role in the list, or paste the ARN of one above it.") : QString();
    if (m_reference && !m_reference->problem.isEmpty())
        verdict = QStringLiteral("✖ ") + m_reference->problem;
    else if (!candidate && !arn.isEmpty())
        verdict = unlistedText(*m_store.snapshot(), arn);
    m_verdict->setText(verdict);
    m_verdict->setToolTip(verdict);
    m_switchAs->setVisible(candidate && m_form->source().kind == sts::CallerKind::root);
    const bool live = candidate && candidate->liveSession;
    m_goToSession->setVisible(live);
    m_switch->setText(live ? tr("New &session") : tr("&Switch role"));
    m_form->show(arn, candidate);
    showState();
}

void SwitchRoleDialog::showState()
{
    const QString arn = chosenArn();
    const std::optional<RoleCandidate> candidate = m_candidates->candidateOf(arn);
    dropOldRefusal();
    const QString wrong = arn.isEmpty() ? tr("No role is chosen.") : m_form->complaint();
    m_switch->setEnabled(!m_waiting && wrong.isEmpty());
    m_switch->setToolTip(wrong);
    (candidate && candidate->liveSession ? m_goToSession : m_switch)->setDefault(true);
    m_changes->compare(*m_store.engine(), m_form->source(), candidate ? arn : QString(), m_form->limits());
}

void SwitchRoleDialog::goOn()
{
    if (m_goToSession->isVisible())
        goToLiveSession();
    else
        act();
}

void SwitchRoleDialog::act()
{
    if (!m_switch->isEnabled() || asksForCodeFirst())
        return;
    m_waiting = true;
    m_askedArn = chosenArn();
    m_form->mfa().clearMessage();  // it was about a code that is gone
    showState();
    m_store.callAs(m_form->source(), m_form->operation(), this, [this](const engine::CallResult& result) { finished(result); });
}

/// A call without the code is known to fail: the first press says what is missing, the second sends it, for who wants to see the refusal.
bool SwitchRoleDialog::asksForCodeFirst()
{
    const std::optional<RoleCandidate> candidate = m_candidates->candidateOf(chosenArn());
    const bool lacks = candidate && candidate->preflight.needsMfa && !m_form->usesMfa() && m_form->mfa().isOfUser();
    if (!lacks || m_warnedOf == askedNow())
        return false;
    m_warnedOf = askedNow();
    m_refusal->hide();
    m_form->mfa().askForCode();
    return true;
}

void SwitchRoleDialog::finished(const engine::CallResult& result)
{
    m_waiting = false;
    showState();
    if (!result.answer.ok()) {
        showRefusal(result);
        return;
    }
    if (m_askedArn == chosenArn())  // else the form is about another role already
        m_form->remember();
    RoleMemory(*m_store.snapshot()).used(m_askedArn);
    if (result.newSession)
        m_store.enter(result.newSession);
    accept();
}

void SwitchRoleDialog::showRefusal(const engine::CallResult& result)
{
    const AssumeWish wish = m_form->wish();
    const AskedRole asked{m_store.snapshot(), m_store.engine()->contextNow(), m_form->source(), chosenArn(), wish.externalId, wish.seconds, m_form->usesMfa(), m_store.chain().front()};
    Diagnosis found = diagnose(asked, result);
    if (found.wrongCode)
        m_form->refuseCode();
    if (found.needsMfa)
        m_form->askForMfa();
    m_refusal->diagnose(messageOf(result.answer.error()), found.side, found.why, std::move(found.remedies), found.instead);
    if (found.needsDevice)
        m_refusal->offerDevice();
    keepWhatItRestsOn();
}

/// Who asks for what, without the code itself.
QString SwitchRoleDialog::askedNow() const
{
    return QStringLiteral("%1\n%2\n%3").arg(m_form->principal(), m_form->usesMfa() ? QStringLiteral("code") : QString(), toQt(service::toCommandLine(m_form->wish().operation(chosenArn()))));
}

void SwitchRoleDialog::keepWhatItRestsOn()
{
    m_refusedAsked = askedNow();
    m_refusedWorld = m_store.snapshot();
    m_refusedState = judgedNow();
}

/// Not what the list says, which may be of the world before.
CandidateState SwitchRoleDialog::judgedNow() const
{
    const identity::SnapshotPtr world = m_store.snapshot();
    const sts::Caller caller = m_form->source();
    return judgeRole(*world, caller, chosenArn().toStdString(), canProveMfa(*world, caller), m_store.engine()->contextNow()).state;
}

/// A refusal goes with what it was about: other fields, or a world in which the role is judged otherwise.
void SwitchRoleDialog::dropOldRefusal()
{
    if (m_waiting || !m_refusal->isRefusal())
        return;
    const bool otherWorld = std::exchange(m_refusedWorld, m_store.snapshot()) != m_store.snapshot();
    if (askedNow() != m_refusedAsked || (otherWorld && judgedNow() != m_refusedState))
        m_refusal->hide();
}

void SwitchRoleDialog::fix(const Remedy& remedy)
{
    QStringList lines;
    for (const auto& [who, operation] : remedy.steps)
        lines += tr("This will be done as %1:\n\n%2").arg(callerName(who, m_store), toQt(service::toCommandLine(operation)));
    m_prompts.confirm(this, Prompts::Tone::information, remedy.title, lines.join(QStringLiteral("\n\n")), tr("Do it"), this, [this, remedy](bool yes) {
        if (!yes)
            return;
        m_store.runSteps(remedy.title, remedy.steps, this, [this, title = remedy.title](const std::vector<engine::CallResult>& results) {
            reloadCandidates();
            if (results.empty() || results.back().answer.ok())
                return m_refusal->mended(title);
            m_refusal->explain(tr("The fix was refused: %1").arg(messageOf(results.back().answer.error())), {}, {});
            keepWhatItRestsOn();
        });
    });
}

void SwitchRoleDialog::goToLiveSession()
{
    const std::optional<RoleCandidate> candidate = m_candidates->candidateOf(chosenArn());
    if (!candidate || !candidate->liveSession)
        return;
    RoleMemory(*m_store.snapshot()).used(candidate->arn);
    m_store.enter(candidate->liveSession);
    accept();
}

void SwitchRoleDialog::toggleFavourite()
{
    const QString arn = chosenArn();
    if (arn.isEmpty())
        return;
    RoleMemory(*m_store.snapshot()).toggleFavourite(arn);
    reloadCandidates();
}

bool SwitchRoleDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_PageDown || key == Qt::Key_PageUp) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

}  // namespace rolewright::ui
