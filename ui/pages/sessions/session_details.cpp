#include "ui/pages/sessions/session_details.h"

#include "core/crypto/crypto.h"
#include "core/sts/issue.h"
#include "ui/models/session_cells.h"
#include "ui/store/calls.h"
#include "ui/store/session_renewal.h"
#include "ui/widgets/arn_label.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>

namespace rolewright::ui {
namespace {

constexpr int mostNames = 5;
constexpr std::size_t fingerprintDigits = 16;

/// Tells sessions apart by what their tokens seal. A token itself is sealed anew whenever it is copied, and never shown.
QString fingerprintOf(const sts::Session& session) { return toQt(crypto::toHex(crypto::sha256(sts::toText(session))).substr(0, fingerprintDigits)); }

QString tagsText(const sts::Session& session)
{
    QStringList lines;
    for (const identity::Tag& tag : session.tags) {
        const bool transitive = std::find(session.transitiveKeys.begin(), session.transitiveKeys.end(), tag.key) != session.transitiveKeys.end();
        lines += QStringLiteral("%1 = %2").arg(toQt(tag.key), toQt(tag.value)) + (transitive ? SessionDetails::tr(" (transitive)") : QString());
    }
    return lines.isEmpty() ? SessionDetails::tr("none") : lines.join(QLatin1Char('\n'));
}

QString policiesText(const sts::Session& session)
{
    QStringList lines;
    for (const policy::DocumentPtr& document : session.sessionPolicies)
        lines += SessionDetails::tr("inline: %1").arg(toQt(document->text()).simplified());
    for (const std::string& arn : session.sessionPolicyArns)
        lines += toQt(arn);
    return lines.isEmpty() ? SessionDetails::tr("none: the role's permissions hold in full") : lines.join(QLatin1Char('\n'));
}

}  // namespace

SessionDetails::SessionDetails(const PageContext& context, const SessionsView& view, QWidget* parent) : QScrollArea(parent), m_context(context), m_view(view)
{
    setObjectName(QStringLiteral("sessionsDetails"));
    setAccessibleName(tr("Details of the session"));
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    auto* content = new QWidget(this);
    m_title = new QLabel(content);
    m_title->setObjectName(QStringLiteral("sessionsDetailsTitle"));
    m_title->setTextFormat(Qt::PlainText);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_state = new QLabel(content);
    m_state->setObjectName(QStringLiteral("sessionsDetailsState"));
    m_facts = new QWidget(content);
    auto* columns = new QHBoxLayout(m_facts);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(24);
    columns->addLayout(buildTimes(), 1);
    columns->addLayout(buildOrigin(), 1);
    auto* heading = new QHBoxLayout;
    heading->addWidget(m_title);
    heading->addSpacing(12);
    heading->addWidget(m_state);
    heading->addStretch(1);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addLayout(heading);
    layout->addWidget(m_facts);
    layout->addStretch(1);
    setWidget(content);
    refresh();
}

QLabel* SessionDetails::addRow(QFormLayout* form, const QString& title, const QString& objectName)
{
    auto* label = new QLabel(m_facts);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setWordWrap(true);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    form->addRow(title, label);
    return label;
}

ArnLabel* SessionDetails::addCopyRow(QFormLayout* form, const QString& title, const QString& objectName, const QString& copyText)
{
    auto* label = new ArnLabel(objectName, m_facts, copyText);
    form->addRow(title, label);
    return label;
}

QFormLayout* SessionDetails::buildTimes()
{
    auto* form = new QFormLayout;
    m_expiresLocal = addCopyRow(form, tr("Expires, local"), QStringLiteral("sessionsCopyLocal"), tr("Copy the expiry in local time"));
    m_expiresUtc = addCopyRow(form, tr("Expires, UTC"), QStringLiteral("sessionsCopyUtc"), tr("Copy the expiry in UTC"));
    m_issued = addRow(form, tr("Issued"), QStringLiteral("sessionsIssued"));
    m_lifetime = addRow(form, tr("Lifetime"), QStringLiteral("sessionsLifetime"));
    m_renewable = addRow(form, tr("Renewal"), QStringLiteral("sessionsRenewable"));
    m_children = addRow(form, tr("Asked for with it"), QStringLiteral("sessionsChildren"));
    m_used = addRow(form, tr("Last used"), QStringLiteral("sessionsUsed"));
    return form;
}

QFormLayout* SessionDetails::buildOrigin()
{
    auto* form = new QFormLayout;
    m_arn = addCopyRow(form, tr("ARN"), QStringLiteral("sessionsCopyArn"), {});
    m_key = addCopyRow(form, tr("Access key id"), QStringLiteral("sessionsCopyKey"), tr("Copy the access key id"));
    m_fingerprint = addRow(form, tr("Fingerprint"), QStringLiteral("sessionsFingerprint"));
    m_fingerprint->setToolTip(tr("Of what the session token seals. The token itself is never shown; every copy of it is sealed anew."));
    m_by = addCopyRow(form, tr("Asked for by"), QStringLiteral("sessionsCopyBy"), tr("Copy the ARN of who asked for it"));
    m_parent = addRow(form, tr("Asked for with"), QStringLiteral("sessionsParent"));
    m_sourceIdentity = addRow(form, tr("Source identity"), QStringLiteral("sessionsSourceIdentity"));
    m_tags = addRow(form, tr("Session tags"), QStringLiteral("sessionsTags"));
    m_policies = addRow(form, tr("Session policies"), QStringLiteral("sessionsPolicies"));
    return form;
}

/// Asked and granted, and what bounds it.
QString SessionDetails::lifetimeText(const sts::Session& session) const
{
    const QString granted = tr("%1 asked, %2 granted").arg(durationText(std::chrono::seconds(session.requestedSeconds)), durationText(session.expires - session.issued));
    const auto account = m_context.store.snapshot()->account(session.account);
    const auto role = account ? account->roles.find(session.principalArn.substr(session.principalArn.rfind('/') + 1)) : nullptr;
    const bool chained = session.chainDepth > 0 || m_view.sessions().parentOf(session);
    const int most = role ? role->maxSessionSeconds.value_or(3600) : 0;
    const QString allowed = durationText(std::chrono::seconds(most));
    if (chained && most > 3600)
        return tr("%1; no more than 1 h is possible: role chaining (the role itself allows %2)").arg(granted, allowed);
    if (chained)
        return tr("%1; no more than 1 h is possible: role chaining").arg(granted);
    return role ? tr("%1; the role allows up to %2").arg(granted, allowed) : granted;
}

QString SessionDetails::renewableText(const sts::Session& session) const
{
    const QString obstacle = renewalOf(session, m_view.sessions(), m_context.store).obstacle;
    if (!obstacle.isEmpty())
        return tr("✕ %1").arg(obstacle);
    const auto until = renewableUntil(session, m_view.sessions());
    return until ? tr("⟳ until %1, when the chain above it ends").arg(localText(*until)) : tr("⟳ as long as %1 may assume the role").arg(principalTitle(session.callerArn));
}

QString SessionDetails::childrenText(const sts::Session& session) const
{
    const QModelIndex row = m_view.sessions().find(session.accessKeyId);
    const int count = m_view.sessions().rowCount(row);
    if (count == 0)
        return tr("nothing");
    QStringList names;
    for (int child = 0; child < std::min(count, mostNames); ++child)
        names += m_view.sessions().index(child, 0, row).data().toString();
    const QString more = count > mostNames ? tr(" and %1 more").arg(count - mostNames) : QString();
    return tr("%1%2. They do not end with it, but cannot be renewed afterwards.").arg(names.join(QStringLiteral(", ")), more);
}

void SessionDetails::refresh()
{
    m_session = m_view.current();
    m_facts->setVisible(m_session != nullptr);
    m_state->setVisible(m_session != nullptr);
    if (!m_session) {
        const QString arn = m_view.currentArn();
        m_title->setText(arn.isEmpty() ? tr("No session is chosen.") : tr("%1: a long-term identity, without expiry. Below it is what it asked for.").arg(principalTitle(arn.toStdString())));
        return;
    }
    const sts::Session& session = *m_session;
    const sts::EntryPtr entry = m_view.sessions().entry(m_view.sessions().find(session.accessKeyId));
    const sts::SessionPtr parent = m_view.sessions().parentOf(session);
    m_title->setText(sessionTitle(session));
    m_issued->setText(tr("%1 · %2").arg(localText(session.issued), utcText(session.issued)));
    m_expiresLocal->setArn(localText(session.expires));
    m_expiresUtc->setArn(utcText(session.expires));
    m_lifetime->setText(lifetimeText(session));
    m_renewable->setText(renewableText(session));
    m_children->setText(childrenText(session));
    m_used->setText(entry && entry->lastUsed ? tr("%1 · %2").arg(localText(*entry->lastUsed), utcText(*entry->lastUsed)) : tr("never"));
    m_arn->setArn(toQt(session.arn()));
    m_key->setArn(toQt(session.accessKeyId));
    m_fingerprint->setText(fingerprintOf(session));
    m_by->setArn(toQt(session.callerArn));
    m_parent->setText(parent                        ? tr("%1, which ends at %2").arg(sessionTitle(*parent), localText(parent->expires))
                      : session.parentKeyId.empty() ? tr("its long-term credentials")
                                                    : toQt(session.parentKeyId));
    m_sourceIdentity->setText(session.sourceIdentity ? toQt(*session.sourceIdentity) : tr("none"));
    m_tags->setText(tagsText(session));
    m_policies->setText(policiesText(session));
    tick();
}

void SessionDetails::tick()
{
    if (!m_session || !isVisible())
        return;
    const QModelIndex row = m_view.sessions().find(m_session->accessKeyId);
    if (!row.isValid())
        return;
    const auto urgency = static_cast<Urgency>(row.data(SessionsModel::UrgencyRole).toInt());
    const QString time = row.siblingAtColumn(SessionsModel::remainingColumn).data().toString();
    m_state->setText(urgency == Urgency::expired ? QStringLiteral("%1 %2").arg(signOf(urgency), time) : tr("%1 %2 · %3 left").arg(signOf(urgency), wordOf(urgency), time));
    QPalette ink = m_state->palette();
    if (ink.color(QPalette::WindowText) != urgencyColour(urgency)) {
        ink.setColor(QPalette::WindowText, urgencyColour(urgency));
        m_state->setPalette(ink);
    }
}

}  // namespace rolewright::ui
