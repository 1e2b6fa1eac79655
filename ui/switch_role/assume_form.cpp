#include "ui/switch_role/assume_form.h"

#include "ui/mfa/mfa_facts.h"
#include "ui/mfa/mfa_fields.h"
#include "ui/models/session_time.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/switch_role/caller_text.h"
#include "ui/switch_role/guard_fields.h"
#include "ui/switch_role/more_options.h"
#include "ui/switch_role/switch_settings.h"

#include <QComboBox>
#include <QDateTime>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSlider>

namespace rolewright::ui {
namespace {

constexpr int stepSeconds = 300;
constexpr int hour = 3600;
constexpr int guardedSeconds = 1800;  ///< a dangerous role is not held longer than one has to, unless one wants to
constexpr int shortestSteps = 900 / stepSeconds;  // STS API Reference, AssumeRole: DurationSeconds

}  // namespace

AssumeForm::AssumeForm(Store& store, Prompts& prompts, Ticker& ticker, QWidget* parent) : QWidget(parent), m_store(store)
{
    buildFields();
    m_mfa = new MfaFields(QStringLiteral("switchRole"), store, prompts, ticker, this);
    m_more = new MoreOptions(QStringLiteral("switchRole"), store, this);
    m_guard = new GuardFields(this);
    buildRows();
    connect(m_source, &QComboBox::currentIndexChanged, this, &AssumeForm::sourceChanged);
    connect(m_duration, &QSlider::valueChanged, this, [this](int steps) {
        m_wishedSeconds = steps * stepSeconds;
        showDuration();
    });
    for (QLineEdit* field : {m_sessionName, m_externalId})
        connect(field, &QLineEdit::textChanged, this, &AssumeForm::showComplaint);
    connect(m_mfa, &MfaFields::edited, this, &AssumeForm::showComplaint);
    connect(m_mfa, &MfaFields::confirmed, this, &AssumeForm::confirmed);
    connect(m_guard, &GuardFields::edited, this, &AssumeForm::showComplaint);
    connect(m_guard, &GuardFields::confirmed, this, &AssumeForm::confirmed);
    connect(m_more, &MoreOptions::edited, this, &AssumeForm::showComplaint);
    connect(m_more, &MoreOptions::toggled, this, &AssumeForm::showMfa);
}

void AssumeForm::buildFields()
{
    const auto named = [](auto* widget, const QString& objectName, const QString& accessibleName) {
        widget->setObjectName(objectName);
        widget->setAccessibleName(accessibleName);
        return widget;
    };
    m_source = named(new QComboBox(this), QStringLiteral("switchRoleSource"), tr("The identity that asks"));
    m_source->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_sessionName = named(new QLineEdit(this), QStringLiteral("switchRoleSessionName"), tr("Role session name"));
    m_duration = named(new QSlider(Qt::Horizontal, this), QStringLiteral("switchRoleDuration"), tr("Session length in steps of five minutes"));
    m_duration->setPageStep(hour / stepSeconds);
    m_durationText = named(new QLabel(this), QStringLiteral("switchRoleDurationText"), tr("Session length, and what bounds it"));
    m_durationText->setWordWrap(true);
    m_externalId = named(new QLineEdit(this), QStringLiteral("switchRoleExternalId"), tr("External ID"));
    m_externalIdLabel = new QLabel(tr("&External ID"), this);
    m_externalIdLabel->setBuddy(m_externalId);
    m_complaint = named(new QLabel(this), QStringLiteral("switchRoleComplaint"), tr("What is wrong with the fields"));
    m_complaint->setWordWrap(true);
    m_complaint->setTextFormat(Qt::PlainText);
    m_complaint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void AssumeForm::buildRows()
{
    auto* duration = new QVBoxLayout;
    duration->addWidget(m_duration);
    duration->addWidget(m_durationText);
    auto* durationLabel = new QLabel(tr("&Length"), this);
    durationLabel->setBuddy(m_duration);
    auto* form = new QFormLayout;
    form->addRow(tr("Act f&rom"), m_source);
    form->addRow(tr("Session &name"), m_sessionName);
    form->addRow(durationLabel, duration);
    form->addRow(m_externalIdLabel, m_externalId);
    m_mfa->alignWith(form->labelForField(m_sessionName)->sizeHint().width(), form->horizontalSpacing());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(form);
    layout->addWidget(m_mfa);
    layout->addWidget(m_more);
    layout->addWidget(m_guard);
    layout->addWidget(m_complaint);
}

void AssumeForm::begin()
{
    m_filledFor.clear();
    m_arn.clear();
    m_candidate.reset();
    m_mfaWanted = false;
    m_mfa->clearCode();
    m_more->setOpen(false);
    m_guard->clear();
    const QSignalBlocker blocker(m_source);
    m_source->clear();
    for (std::size_t i = m_store.chain().size(); i-- > 0;)
        m_source->addItem(QString(), static_cast<int>(i));
    showSources();
}

/// Each with the longest session it may ask for: that is where they differ.
void AssumeForm::showSources()
{
    const auto& chain = m_store.chain();
    for (int row = 0; row < m_source->count(); ++row) {
        const auto depth = static_cast<std::size_t>(m_source->itemData(row).toInt());
        if (depth >= chain.size())
            continue;
        const sts::Caller& asker = chain[depth];
        m_source->setItemText(row, m_candidate ? tr("%1 — up to %2").arg(sourceText(asker), readableSeconds(longestFor(asker))) : sourceText(asker));
    }
}

sts::Caller AssumeForm::source() const
{
    const auto depth = static_cast<std::size_t>(std::max(0, m_source->currentData().toInt()));
    return depth < m_store.chain().size() ? m_store.chain()[depth] : m_store.caller();
}

QString AssumeForm::principal() const
{
    const sts::Caller caller = source();
    return caller.session ? toQt(caller.session->principalArn) : toQt(caller.account.text() + '/' + caller.name);
}

void AssumeForm::show(const QString& arn, const std::optional<RoleCandidate>& candidate)
{
    m_candidate = candidate;
    const QString subject = arn + QLatin1Char('\n') + principal();
    const bool other = !arn.isEmpty() && subject != m_filledFor;
    m_arn = arn;
    m_more->setRole(arn);
    if (other) {
        m_filledFor = subject;
        m_mfaWanted = false;
    }
    showGuard();
    if (arn.isEmpty())
        showDuration();
    if (other) {
        fillFor(arn);
        showRange();  // not when the role changes meanwhile: a length is not cut under one's hand, the refusal says that it is too long by now
    }
    showSources();
    showMfa();
    showExternalId();
    showComplaint();
}

void AssumeForm::fillFor(const QString& arn)
{
    const sts::Caller caller = source();
    if (caller.session) {
        const bool carried = caller.session->mfaAt.has_value();
        m_mfa->setImpossible(carried ? tr("MFA: carried by the session token, from %1 on.").arg(localText(*caller.session->mfaAt))
                                     : tr("MFA can only be proved by a user. Act from the base identity, or get a session token with MFA first."));
    } else if (caller.kind == sts::CallerKind::user) {
        m_mfa->setUser(caller.account, caller.name);
    } else {
        m_mfa->setImpossible({});
    }
    m_more->setInherited(caller.session.get());
    const std::optional<AssumeWish> remembered = rememberedWish(arn, principal());
    AssumeWish wish = remembered.value_or(AssumeWish{});
    if (!remembered && m_guard->isGuarding())
        wish.seconds = guardedSeconds;
    m_nameGiven = defaultName();
    if (wish.sessionName.isEmpty())
        wish.sessionName = m_nameGiven;
    fill(wish);
}

void AssumeForm::fill(const AssumeWish& wish)
{
    m_sessionName->setText(wish.sessionName);
    m_wishedSeconds = wish.seconds;
    m_externalId->setText(wish.externalId);
    m_mfa->clearCode();
    m_mfa->choose(wish.serialNumber);
    m_more->fill(wish);
}

AssumeWish AssumeForm::wish() const
{
    AssumeWish wish;
    wish.sessionName = m_sessionName->text();
    wish.seconds = m_duration->value() * stepSeconds;
    wish.externalId = m_externalId->text();
    wish.serialNumber = m_mfa->serialNumber();
    m_more->read(wish);
    return wish;
}

analysis::SessionLimits AssumeForm::limits() const
{
    const AssumeWish asked = wish();
    analysis::SessionLimits limits{asked.sessionName.toStdString(), asked.tags, asked.transitiveKeys, asked.sourceIdentity.toStdString(), asked.policy.toStdString(), {}};
    for (const QString& arn : asked.policyArns)
        limits.policyArns.push_back(arn.toStdString());
    return limits;
}

QString AssumeForm::defaultName() const
{
    return sessionNameBy(namePattern(), shortName(source()), m_arn.section(QLatin1Char('/'), -1), QDateTime::currentDateTime());
}

/// Why the role takes a second thought, by what was set; empty when it does not. Asked of the policy engine: names tell nothing.
QString AssumeForm::dangerOf() const
{
    const Caution caution = chosenCaution();
    if (m_arn.isEmpty() || caution == Caution::never)
        return {};
    analysis::Circumstances now;
    now.call = m_store.engine()->contextNow();
    const auto session = analysis::imagineSession(*m_store.snapshot(), source(), m_arn.toStdString(), {}, now.call.now);
    if (session && analysis::isAdministrator(*m_store.snapshot(), *session, now))
        return tr("This role can give any permission to anybody.");
    const bool production = m_candidate && m_candidate->environment == identity::Environment::production;
    return production && caution == Caution::production ? tr("This role is in an account that is marked as production.") : QString();
}

void AssumeForm::showGuard() { m_guard->guard(m_arn, m_arn.section(QLatin1Char('/'), -1), dangerOf()); }

void AssumeForm::applySettings()
{
    showGuard();
    if (m_sessionName->text() == m_nameGiven)  // what was typed stays
        m_sessionName->setText(m_nameGiven = defaultName());
    showComplaint();
}

service::Operation AssumeForm::operation() const
{
    service::Operation operation = wish().operation(m_arn);
    m_mfa->put(operation.parameters);
    m_guard->put(operation.parameters);
    return operation;
}

bool AssumeForm::usesMfa() const { return m_mfa->isUsed(); }
void AssumeForm::refuseCode() { m_mfa->refuse(whyCodeRefused(m_mfa->serialNumber())); }

void AssumeForm::askForMfa()
{
    m_mfaWanted = true;
    showMfa();
}

void AssumeForm::remember()
{
    AssumeWish kept = wish();
    kept.seconds = m_wishedSeconds;
    if (kept.sessionName == defaultName())
        kept.sessionName.clear();  // it has the day in it
    rememberWish(m_arn, principal(), kept);
    m_mfa->clearCode();
    m_guard->clear();
}

/// In front when the role asks for it; else with what most calls go without.
void AssumeForm::showMfa()
{
    const bool wanted = m_mfaWanted || (m_candidate && m_candidate->preflight.needsMfa);
    m_mfa->setVisible(!m_arn.isEmpty() && (wanted || m_more->isOpen() || m_mfa->isUsed()));
}

void AssumeForm::showExternalId()
{
    // A free ARN may ask for one without our knowing.
    const bool wanted = (!m_arn.isEmpty() && !m_candidate) || (m_candidate && m_candidate->preflight.needsExternalId) || !m_externalId->text().isEmpty();
    m_externalId->setVisible(wanted);
    m_externalIdLabel->setVisible(wanted);
}

/// A session, a token's too, gives an hour at most.
int AssumeForm::longestFor(const sts::Caller& asker) const
{
    const int longest = !m_candidate ? hour : asker.session ? std::min(m_candidate->roleSeconds, hour) : m_candidate->roleSeconds;
    return std::max(longest, shortestSteps * stepSeconds);
}

void AssumeForm::showRange()
{
    const int longest = longestFor(source());
    {
        const QSignalBlocker blocker(m_duration);
        m_duration->setRange(shortestSteps, longest / stepSeconds);
        m_duration->setValue(std::min(m_wishedSeconds, longest) / stepSeconds);
    }
    showDuration();
}

QString AssumeForm::durationReason() const
{
    if (!m_candidate)
        return m_arn.isEmpty() ? tr("choose a role, which says how long it may be") : tr("the role decides what it allows");
    const sts::Caller asker = source();
    if (asker.session && isFederated(*asker.session))
        return tr("at most 1 h: asked for with a federated session");
    if (asker.session && asker.session->kind != sts::SessionKind::getSessionToken)
        return tr("at most 1 h: the session is chained from another role");
    const QString most = readableSeconds(longestFor(asker));
    return asker.session ? tr("at most %1: asked for with a session token").arg(most) : tr("the role allows up to %1").arg(most);
}

void AssumeForm::showDuration()
{
    const int seconds = m_duration->value() * stepSeconds;
    const QString reason = durationReason();
    const QString text = m_wishedSeconds > seconds ? tr("%1 instead of %2 — %3").arg(readableSeconds(seconds), readableSeconds(m_wishedSeconds), reason)
                                                   : tr("%1 — %2").arg(readableSeconds(seconds), reason);
    m_durationText->setText(text);
    m_durationText->setToolTip(tr("The slider stops at 15 min, the least that AWS gives, and at the most that is possible here. The role's own maximum is set on its page, under Limits (12 h at most); "
                                  "with a session, a role's or a token's, it is 1 h whatever the role says."));
    m_duration->setAccessibleDescription(text);
}

QString AssumeForm::complaint() const
{
    if (!isSessionName(m_sessionName->text()))
        return tr("✖ The session name must be 2 to 64 letters, digits or any of _ = , . @ - +");
    for (const QString& wrong : {m_mfa->complaint(), m_more->complaint(), m_guard->complaint()}) {
        if (!wrong.isEmpty())
            return QStringLiteral("✖ ") + wrong;
    }
    return {};
}

void AssumeForm::showComplaint()
{
    const QString wrong = complaint();
    m_complaint->setText(wrong);
    m_complaint->setVisible(!wrong.isEmpty());
    Q_EMIT edited();
}

}  // namespace rolewright::ui
