#include "ui/pages/sessions/session_details.h"

#include "core/analysis/origin.h"
#include "core/crypto/crypto.h"
#include "core/sts/issue.h"
#include "ui/endpoint/served_endpoint.h"
#include "ui/models/session_cells.h"
#include "ui/models/session_facts.h"
#include "ui/store/auto_renewal.h"
#include "ui/store/calls.h"
#include "ui/store/handed_out.h"
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
    for (QFormLayout* part : {buildTimes(), buildOrigin()}) {
        auto* column = new QVBoxLayout;
        column->addLayout(part);
        column->addStretch(1);
        columns->addLayout(column, 1);
    }
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
    if (const HandedOut* handedOut = HandedOut::of(context.store))
        connect(handedOut, &HandedOut::changed, this, &SessionDetails::refresh);
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
    form->setVerticalSpacing(3);  // not that between the columns, which it would inherit; the last row is to be seen in a small window
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
    m_origin = form;
    form->setVerticalSpacing(3);  // not that between the columns, which it would inherit; the last row is to be seen in a small window
    m_arn = addCopyRow(form, tr("ARN"), QStringLiteral("sessionsCopyArn"), {});
    m_key = addCopyRow(form, tr("Access key id"), QStringLiteral("sessionsCopyKey"), tr("Copy the access key id"));
    m_fingerprint = addRow(form, tr("Fingerprint"), QStringLiteral("sessionsFingerprint"));
    m_fingerprint->setToolTip(tr("Of what the session token seals. The token itself is never shown; every copy of it is sealed anew."));
    m_by = addCopyRow(form, tr("Asked for by"), QStringLiteral("sessionsCopyBy"), tr("Copy the ARN of who asked for it"));
    m_parent = addRow(form, tr("Asked for with"), QStringLiteral("sessionsParent"));
    m_from = addRow(form, tr("Came from"), QStringLiteral("sessionsFrom"));
    m_chain = addRow(form, tr("Chain"), QStringLiteral("sessionsChain"));
    m_handedOut = addRow(form, tr("Handed out to"), QStringLiteral("sessionsHandedOut"));
    m_provider = addRow(form, tr("Vouched for"), QStringLiteral("sessionsProvider"));
    m_mfa = addRow(form, tr("MFA"), QStringLiteral("sessionsMfa"));
    m_externalId = addRow(form, tr("External ID"), QStringLiteral("sessionsExternalId"));
    m_sourceIdentity = addRow(form, tr("Source identity"), QStringLiteral("sessionsSourceIdentity"));
    m_tags = addRow(form, tr("Session tags"), QStringLiteral("sessionsTags"));
    m_policies = addRow(form, tr("Session policies"), QStringLiteral("sessionsPolicies"));
    return form;
}

QString SessionDetails::renewableText(const sts::Session& session) const
{
    const AutoRenewal* byItself = AutoRenewal::of(m_context.store);
    if (const auto until = byItself ? byItself->untilOf(session.accessKeyId) : std::nullopt)
        return tr("⟳ by itself until %1").arg(localText(*until));
    const Renewal renewal = renewalOf(session, m_view.sessions(), m_context.store);
    if (renewal.takesCode)
        return tr("⟳ with a new MFA code");
    if (!renewal.obstacle.isEmpty())
        return tr("✕ %1").arg(renewal.obstacle);
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

/// "revoked 09:41 by alice", as far as policy and trail tell.
QString SessionDetails::revocationText(const service::Revocation& revocation, const sts::Session& session) const
{
    constexpr std::uint64_t latest = 2000;
    const engine::Engine& engine = *m_context.store.engine();
    const std::uint64_t last = engine.lastRecord();
    const auto trail = engine.trail(last > latest ? last - latest : 0, latest);
    const audit::RecordPtr writer = analysis::findWriter(trail, session.account, session.principalArn, revocation.policyName);
    const QString when = revokedText(revocation, m_context.store.serverNow());
    const QString who = writer ? tr("%1 by %2").arg(when, principalTitle(writer->callerArn)) : when;
    return tr("%1 · by the policy %2").arg(who, toQt(revocation.policyName));
}

void SessionDetails::refresh()
{
    m_session = m_view.current();
    m_facts->setVisible(m_session != nullptr);
    m_state->setVisible(m_session != nullptr);
    if (!m_session) {
        const QString arn = m_view.currentArn();
        const QString words = arn.contains(QLatin1String("-provider/")) ? tr("%1: an identity provider. Below it are the sessions of people whom it vouched for.")
                                                                        : tr("%1: a long-term identity, without expiry. Below it is what it asked for.");
        m_title->setText(arn.isEmpty() ? tr("No session is chosen.") : words.arg(principalTitle(arn.toStdString())));
        return;
    }
    const sts::Session& session = *m_session;
    const sts::EntryPtr entry = m_view.sessions().entry(m_view.sessions().find(session.accessKeyId));
    const sts::SessionPtr parent = m_view.sessions().parentOf(session);
    const service::Revocation* revocation = m_view.sessions().isExpired(session) ? nullptr : m_view.sessions().revocation(session);
    m_revoked = revocation ? revocationText(*revocation, session) : QString();
    m_title->setText(sessionTitle(session));
    m_issued->setText(tr("%1 · %2").arg(localText(session.issued), utcText(session.issued)));
    m_expiresLocal->setArn(localText(session.expires));
    m_expiresUtc->setArn(utcText(session.expires));
    m_lifetime->setText(lifetimeText(session, m_view.sessions(), *m_context.store.snapshot()));
    m_renewable->setText(renewableText(session));
    m_children->setText(childrenText(session));
    m_used->setText(entry && entry->lastUsed ? tr("%1 · %2").arg(localText(*entry->lastUsed), utcText(*entry->lastUsed)) : tr("never"));
    m_arn->setArn(toQt(session.arn()));
    m_key->setArn(toQt(session.accessKeyId));
    m_fingerprint->setText(fingerprintOf(session));
    m_by->setArn(toQt(session.callerArn));
    m_parent->setText(parent                        ? tr("%1, which ends at %2").arg(sessionTitle(*parent), localText(parent->expires))
                      : !session.provider.empty()   ? tr("what %1 signed for %2").arg(principalTitle(session.provider), toQt(session.subject))
                      : session.parentKeyId.empty() ? tr("its long-term credentials")
                                                    : toQt(session.parentKeyId));
    showCarried(session, parent.get());
    tick();
}

void SessionDetails::showCarried(const sts::Session& session, const sts::Session* parent)
{
    const auto put = [this](QLabel* value, const QString& text) {
        value->setText(text);
        m_origin->setRowVisible(value, !text.isEmpty());
    };
    const ServedEndpoint* endpoint = ServedEndpoint::of(m_context.store);
    const QString from = endpoint ? endpoint->originOf(session.accessKeyId) : QString();
    put(m_from, from.isEmpty() ? from : tr("the endpoint: %1").arg(from));
    put(m_chain, chainText(session, m_view.sessions()));
    const HandedOut* handedOut = HandedOut::of(m_context.store);
    put(m_handedOut, handedOut ? handedOut->waysOf(session.accessKeyId).join(QStringLiteral("\n")) : QString());
    put(m_provider, providerText(session));
    put(m_mfa, mfaText(session));
    put(m_externalId, session.externalId ? toQt(*session.externalId) : QString());
    m_sourceIdentity->setText(sourceIdentityText(session, parent));
    m_tags->setText(tagsText(session, parent));
    m_policies->setText(sessionPoliciesText(session));
}

void SessionDetails::tick()
{
    if (!m_session || !isVisible())
        return;
    const QModelIndex row = m_view.sessions().find(m_session->accessKeyId);
    if (!row.isValid())
        return;
    const auto shown = static_cast<Urgency>(row.data(SessionsModel::UrgencyRole).toInt());
    const Urgency urgency = m_revoked.isEmpty() ? shown : Urgency::expired;
    const QString time = row.siblingAtColumn(SessionsModel::remainingColumn).data().toString();
    if (!m_revoked.isEmpty() && shown != Urgency::expired)
        m_state->setText(QStringLiteral("%1 %2").arg(signOf(urgency), m_revoked));
    else
        m_state->setText(urgency == Urgency::expired ? QStringLiteral("%1 %2").arg(signOf(urgency), time) : tr("%1 %2 · %3 left").arg(signOf(urgency), wordOf(urgency), time));
    QPalette ink = m_state->palette();
    if (ink.color(QPalette::WindowText) != urgencyColour(urgency)) {
        ink.setColor(QPalette::WindowText, urgencyColour(urgency));
        m_state->setPalette(ink);
    }
}

}  // namespace rolewright::ui
