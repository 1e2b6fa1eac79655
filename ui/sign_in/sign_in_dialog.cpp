#include "ui/sign_in/sign_in_dialog.h"

#include "core/service/role_sessions.h"
#include "core/service/rules.h"
#include "ui/models/filter_model.h"
#include "ui/models/people_model.h"
#include "ui/models/session_time.h"
#include "ui/prompts/prompts.h"
#include "ui/sign_in/claims_dialog.h"
#include "ui/store/caller_name.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/text_rules.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSlider>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr int stepSeconds = 300;
constexpr int shortestSteps = service::shortestRoleSeconds / stepSeconds;

/// Whether both are of one person, way and role.
bool isAbout(const SignInChoice& one, const SignInChoice& other)
{
    return one.userName == other.userName && one.way == other.way && one.roleArn == other.roleArn;
}

}  // namespace

void SignInDialog::start(const QString& userName)
{
    m_refusal->hide();
    m_filter->clear();
    m_people->setTable({}, m_context.store.snapshot()->people());
    const QString wanted = userName.isEmpty() && person() ? toQt(person()->userName) : userName;
    const QModelIndex row = m_people->index(std::max(m_people->indexOfKey(wanted), 0), 0);
    m_peopleList->setCurrentIndex(m_filtered->mapFromSource(row));
    personChosen();
    (userName.isEmpty() ? static_cast<QWidget*>(m_filter) : m_roles)->setFocus();
    open();
}

SignInWay SignInDialog::way() const { return m_saml->isChecked() ? SignInWay::saml : SignInWay::openIdConnect; }

identity::RowPtr<identity::Person> SignInDialog::person() const
{
    const QModelIndex row = m_filtered->mapToSource(m_peopleList->currentIndex());
    return row.isValid() ? m_context.store.snapshot()->people().find(m_people->row(row.row())->userName) : nullptr;
}

const SignInCandidate* SignInDialog::candidate() const { return m_candidates->candidate(m_roles->currentIndex().row()); }

void SignInDialog::personChosen()
{
    const auto chosen = person();
    const QString name = chosen ? toQt(chosen->userName) : QString();
    if (chosen && (m_named != name || m_sessionName->text().isEmpty()))
        m_sessionName->setText(toQt(sessionNameFor(*chosen)));
    m_named = name;
    reloadRoles();
}

void SignInDialog::reloadRoles()
{
    if (const SignInCandidate* before = candidate())
        m_wantedRole = before->role.roleArn;
    m_refusal->hide();
    m_candidates->load(*m_context.store.engine(), person(), way());
    showEmpty();
    showChosen();
}

void SignInDialog::rolesListed()
{
    const int row = m_candidates->rowOf(m_wantedRole);
    m_roles->setCurrentIndex(m_candidates->index(std::max(row, 0), 0));
    showEmpty();
    showChosen();
}

void SignInDialog::showEmpty()
{
    if (m_candidates->isLoading())
        return;  // in a moment it is known which of the two to show
    const bool any = m_candidates->rowCount() > 0;
    m_stack->setCurrentIndex(any ? 0 : 1);
    if (any)
        return;
    if (m_people->rowCount() == 0)
        m_empty->say(tr("Nobody to sign in as"), tr("The practice directory is empty. Add people to it, with the attributes that their sessions shall carry."), tr("Open practice &people"));
    else if (!person())
        m_empty->say(tr("Nobody is chosen"), tr("Choose a person on the left."), {});
    else
        m_empty->say(tr("No role to sign in to"),
                     way() == SignInWay::saml ? tr("The directory offers %1 no role by SAML, and no role trusts a SAML provider that stands for the practice identity provider. Connect it to an account.").arg(m_named)
                                              : tr("No role trusts an OpenID Connect provider that stands for the practice identity provider. Connect it to an account."),
                     tr("Open practice &people"));
}

void SignInDialog::showChosen()
{
    const SignInCandidate* chosen = candidate();
    m_verdict->setText(chosen ? tr("%1 · %2\n%3").arg(toQt(roleNameOf(chosen->role.roleArn)), toQt(chosen->role.accountName), describe(chosen->verdict)) : QString());
    m_verdict->setToolTip(chosen ? toQt(chosen->role.roleArn) : QString());
    const int longest = std::max(chosen ? chosen->role.maxSeconds : 3600, service::shortestRoleSeconds);
    {
        const QSignalBlocker blocker(m_duration);
        const int before = m_duration->value();
        m_duration->setRange(shortestSteps, longest / stepSeconds);
        m_duration->setValue(before < shortestSteps ? std::min(3600, longest) / stepSeconds : before);
        m_duration->setPageStep(3600 / stepSeconds);
    }
    showDuration();
    const QString wrong = complaint();
    m_complaint->say(InlineMessage::Tone::error, chosen ? wrong : QString());
    const bool can = chosen && person() && wrong.isEmpty() && !m_busy;
    m_signIn->setEnabled(can && !chosen->role.providerArn.empty());
    m_look->setEnabled(can && !chosen->role.providerArn.empty());
}

void SignInDialog::showDuration()
{
    const SignInCandidate* chosen = candidate();
    const QString length = durationText(std::chrono::seconds(m_duration->value() * stepSeconds));
    const QString text = chosen ? tr("%1; the role allows up to %2").arg(length, durationText(std::chrono::seconds(chosen->role.maxSeconds))) : length;
    m_durationText->setText(text);
    m_duration->setAccessibleDescription(text);
}

QString SignInDialog::complaint() const
{
    const QString wrong = ui::complaint(m_sessionName->text(), service::rules::sessionName);
    return wrong.isEmpty() ? QString() : tr("Session name: %1").arg(wrong);
}

SignInChoice SignInDialog::choice() const
{
    const SignInCandidate* chosen = candidate();
    const auto who = person();
    if (!chosen || !who)
        return {};
    const std::string audience = chosen->verdict ? chosen->verdict->clientId : std::string();
    return {who->userName, way(), chosen->role.roleArn, chosen->role.providerArn, !audience.empty() || chosen->role.clientIds.empty() ? audience : chosen->role.clientIds.front(),
            m_sessionName->text().toStdString(), m_duration->value() * stepSeconds};
}

void SignInDialog::sign(const SignInChoice& choice, std::function<void()> done)
{
    m_busy = true;
    m_refusal->hide();
    showChosen();
    m_context.store.callAs(sts::Caller::anonymous(), signInCall(choice), this, [this, choice, done = std::move(done)](const engine::CallResult& result) {
        m_busy = false;
        showChosen();
        if (!isVisible())
            return;  // given up meanwhile
        if (!result.answer.ok())
            return refused(choice, messageOf(result.answer.error()));
        std::string text = proofIn(*result.answer);
        m_proof = {choice, crypto::Secret(text), tr("It was signed for looking at only.")};
        crypto::cleanse(text);
        done();
    });
}

void SignInDialog::act()
{
    if (!m_signIn->isEnabled())
        return;
    const SignInChoice asked = choice();
    sign(asked, [this, asked] { assume(asked); });
}

void SignInDialog::assume(const SignInChoice& choice)
{
    m_busy = true;
    showChosen();
    m_context.store.callAs(sts::Caller::anonymous(), assumeCall(choice, std::string(m_proof.text.reveal())), this, [this](const engine::CallResult& result) { finished(result); });
}

void SignInDialog::finished(const engine::CallResult& result)
{
    m_busy = false;
    const QString role = toQt(roleNameOf(m_proof.choice.roleArn));
    if (!result.answer.ok()) {
        m_proof.became = tr("The proof did not let %1 into %2.").arg(toQt(m_proof.choice.userName), role);
        showChosen();
        refused(m_proof.choice, messageOf(result.answer.error()));
        return;
    }
    m_proof.became = tr("The proof let %1 into %2 at %3. It works once.").arg(toQt(m_proof.choice.userName), role, localText(m_context.store.serverNow()));
    showChosen();
    if (!isVisible())
        return;  // given up meanwhile: the session is among the others
    if (result.newSession)
        m_context.store.enter(result.newSession);
    accept();
}

/// Why, and what would mend it: asked on a worker, shown when it is there.
void SignInDialog::refused(const SignInChoice& asked, const QString& message)
{
    if (!isAbout(asked, choice()))
        return;  // something else is chosen meanwhile
    m_refusal->explain(message, {}, {});
    m_roles->setFocus();  // the button was disabled meanwhile, and the keyboard went on to the next one
    const SignInCandidate* chosen = candidate();
    const auto who = person();
    if (!chosen || !who)
        return;
    struct Diagnosis {
        SignInVerdict verdict;
        std::optional<Remedy> remedy;
    };
    const engine::Engine& engine = *m_context.store.engine();
    m_diagnosing.start(
        [world = m_context.store.snapshot(), context = engine.contextNow(), &engine, who, way = way(), role = chosen->role, name = asked.sessionName, mender = m_context.store.chain().front()](const LatestTask::Cancelled& cancelled) {
            const SignInWorld in{world, context, engine, name};
            return Diagnosis{judgeSignIns(in, *who, way, {role}, cancelled).front(), remedyForSignIn(in, *who, way, role, mender)};
        },
        [this, message](Diagnosis diagnosis) { m_refusal->explain(message, diagnosis.verdict.can ? QString() : diagnosis.verdict.why, diagnosis.remedy); });
}

void SignInDialog::fix(const Remedy& remedy)
{
    const auto& [mender, operation] = remedy.steps.front();
    const QString command = toQt(service::toCommandLine(operation));
    m_context.prompts.confirm(this, Prompts::Tone::information, remedy.title, tr("This will be done as %1:\n\n%2").arg(callerName(mender, m_context.store), command), tr("Do it"), this,
                              [this, step = remedy.steps.front()](bool yes) {
                                  if (!yes)
                                      return;
                                  m_context.store.callAs(step.first, step.second, this, [this](const engine::CallResult& result) {
                                      reloadRoles();
                                      if (!result.answer.ok())
                                          m_refusal->explain(tr("The fix was refused: %1").arg(messageOf(result.answer.error())), {}, {});
                                  });
                              });
}

/// Shows what was used for this choice, or has one signed to look at.
void SignInDialog::lookInside()
{
    const SignInChoice asked = choice();
    if (!m_proof.text.empty() && isAbout(m_proof.choice, asked))
        showInside();
    else
        sign(asked, [this] { showInside(); });
}

void SignInDialog::showInside()
{
    const QString about = tr("What the practice identity provider signed for %1. %2 What is below cannot be used to sign in: its signature is cut short.").arg(toQt(m_proof.choice.userName), m_proof.became);
    (new ClaimsDialog(m_proof.choice.way, m_proof.text, about, this))->open();
}

bool SignInDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_PageDown || key == Qt::Key_PageUp) {
            QCoreApplication::sendEvent(m_peopleList, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

}  // namespace rolewright::ui
