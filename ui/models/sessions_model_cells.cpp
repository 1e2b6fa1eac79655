// What SessionsModel answers to views: places and cells.
#include "ui/models/session_cells.h"
#include "ui/models/session_facts.h"
#include "ui/models/sessions_model_node.h"
#include "ui/store/calls.h"
#include "ui/store/handed_out.h"
#include "ui/store/session_renewal.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QPointF>
#include <QStringList>

#include <algorithm>

namespace rolewright::ui {
namespace {

bool toldByExpiry(int column)
{
    return column == SessionsModel::remainingColumn || column == SessionsModel::barColumn || column == SessionsModel::stateColumn;
}

/// The living first, by what they have left; then the expired, the latest first. Constant between two changes of state.
qlonglong orderOf(Instant expires, bool expired)
{
    constexpr qlonglong afterAll = 1LL << 60;
    const qlonglong instant = expires.time_since_epoch().count();
    return expired ? afterAll - instant : instant;
}

/// Whether sessions were had by what a provider signed, not by credentials.
bool isProvider(const std::string& arn) { return arn.find(":saml-provider/") != std::string::npos || arn.find(":oidc-provider/") != std::string::npos; }

}  // namespace

SessionsModel::Node* SessionsModel::nodeAt(const QModelIndex& index) const
{
    return index.isValid() ? static_cast<Node*>(index.internalPointer()) : m_root.get();
}

QModelIndex SessionsModel::indexOf(const Node* node, int column) const
{
    return node->parent ? createIndex(node->row, column, node) : QModelIndex();
}

void SessionsModel::announceColumn(const Node* node, int column)
{
    if (node->children.empty())
        return;
    const QModelIndex parent = indexOf(node);
    Q_EMIT dataChanged(index(0, column, parent), index(static_cast<int>(node->children.size()) - 1, column, parent));
    for (const auto& child : node->children)
        announceColumn(child.get(), column);
}

QModelIndex SessionsModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeAt(parent)->children[static_cast<std::size_t>(row)].get());
}

QModelIndex SessionsModel::parent(const QModelIndex& child) const
{
    return child.isValid() ? indexOf(nodeAt(child)->parent) : QModelIndex();
}

int SessionsModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeAt(parent)->children.size());
}

int SessionsModel::columnCount(const QModelIndex&) const { return columnCount_; }

QVariant SessionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    static const char* const titles[] = {QT_TR_NOOP("Session"), QT_TR_NOOP("Account"),      QT_TR_NOOP("Remaining"), QT_TR_NOOP("Of its lifetime"), QT_TR_NOOP("State"),
                                         QT_TR_NOOP("Expires"), QT_TR_NOOP("Asked for by"), QT_TR_NOOP("Source"),    QT_TR_NOOP("Last used"),
                                         QT_TR_NOOP("Renewable")};
    return section >= 0 && section < columnCount_ ? tr(titles[section]) : QVariant();
}

QVariant SessionsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node& node = *nodeAt(index);
    return node.entry ? sessionCell(node, index.column(), role) : baseCell(node, index.column(), role);
}

QString SessionsModel::accountText(const Node& node) const
{
    const auto arn = Arn::parse(node.base);
    const QString id = toQt(node.entry ? node.entry->session->account.text() : arn ? arn->account : std::string());
    return m_accounts.value(id, id);
}

QVariant SessionsModel::baseCell(const Node& node, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        if (column == sessionColumn)
            return principalTitle(node.base);
        return column == accountColumn ? accountText(node) : column == stateColumn && !isProvider(node.base) ? tr("no expiry") : QString();
    case SortRole:
        return principalTitle(node.base);
    case FilterRole:
    case ArnRole:
        return toQt(node.base);
    case Qt::ToolTipRole:
        return QString(toQt(node.base) + QLatin1Char('\n') + (isProvider(node.base) ? tr("Identity provider: it vouches for people, and has no credentials itself.") : tr("Long-term identity: it does not expire.")));
    case Qt::DecorationRole:
        if (column != sessionColumn)
            return {};
        return icon(node.base.ends_with(":root") ? QStringLiteral("account") : isProvider(node.base) ? QStringLiteral("provider") : QStringLiteral("user"));
    default:
        return {};
    }
}

QString SessionsModel::sessionText(const Node& node, int column) const
{
    const sts::Session& session = *node.entry->session;
    const bool expired = node.urgency == Urgency::expired;
    switch (column) {
    case sessionColumn:
        return sessionTitle(session);
    case accountColumn:
        return accountText(node);
    case remainingColumn:
        if (expired && m_now < session.expires)  // the clock was set back since
            return wordOf(Urgency::expired);
        return countdownText(node.span(), m_now);
    case stateColumn:
        if (node.isRefused() && !expired)
            return node.gone ? tr("refused: deleted") : revokedText(*node.revocation, m_now);
        return wordOf(node.urgency);
    case expiresColumn:
        return shortLocalText(session.expires, m_now);
    case byColumn:
        return principalTitle(session.callerArn);
    case kindColumn:
        return m_store && HandedOut::of(*m_store) && HandedOut::of(*m_store)->isHandedOut(session.accessKeyId) ? tr("%1 · handed out").arg(wayText(session)) : wayText(session);
    case renewalColumn:
        return renewalMark(session, *this, m_store);
    case usedColumn:
        return node.entry->lastUsed ? shortLocalText(*node.entry->lastUsed, m_now) : tr("never");
    default:
        return {};
    }
}

QString SessionsModel::sessionTip(const Node& node, int column) const
{
    const sts::Session& session = *node.entry->session;
    switch (column) {
    case sessionColumn:
        return QStringList{toQt(session.arn()), toQt(session.accessKeyId), chainText(session, *this)}.join(QLatin1Char('\n'));
    case accountColumn:
        return toQt(session.account.text());
    case barColumn:
        return tr("Granted for %1. SDKs renew from %2 before the end (first mark); the second mark is at %3.")
                   .arg(durationText(node.span().lifetime()), durationText(node.marks.soon), durationText(node.marks.urgent)) +
               (isCapped(session) ? tr("\nThe line at its end: role chaining allows no more than 1 h.") : QString());
    case renewalColumn:
        return tr("%1\nA session can be renewed as long as everything above it in its chain lives.").arg(sessionText(node, column));
    case byColumn:
        return toQt(session.callerArn);
    case kindColumn:
        if (const HandedOut* handedOut = m_store ? HandedOut::of(*m_store) : nullptr; handedOut && handedOut->isHandedOut(session.accessKeyId))
            return tr("Its credentials went to: %1").arg(handedOut->waysOf(session.accessKeyId).join(QStringLiteral(", ")));
        return {};
    case stateColumn:
        if (node.gone)
            return tr("Every call is refused: the role or user that the session is of was deleted.");
        if (node.revocation)
            return tr("Every call is refused by a statement of the policy %1.").arg(toQt(node.revocation->policyName));
        return QString(tr("Expires") + QLatin1Char(' ') + localText(session.expires));
    case usedColumn:
        return node.entry->lastUsed ? QString(localText(*node.entry->lastUsed) + QLatin1Char('\n') + utcText(*node.entry->lastUsed)) : tr("No call was made with it yet.");
    default:
        return QString(tr("Expires") + QLatin1Char(' ') + localText(session.expires) + QLatin1Char('\n') + utcText(session.expires));
    }
}

/// In small letters; nothing in it changes with the time.
const QString& SessionsModel::haystack(const Node& node) const
{
    if (node.haystack.isEmpty()) {
        const sts::Session& session = *node.entry->session;
        node.haystack = QStringList{sessionTitle(session), accountText(node), toQt(session.arn()), toQt(session.callerArn), toQt(session.accessKeyId),
                                    wayText(session), toQt(session.sourceIdentity.value_or(std::string()))}
                            .join(QLatin1Char(' '))
                            .toLower();
    }
    return node.haystack;
}

bool SessionsModel::isWanted(const QModelIndex& index, const QStringList& words, bool expired, bool history) const
{
    const Node& node = *nodeAt(index);
    if (!node.entry || (!expired && node.urgency == Urgency::expired) || (!history && node.archived))
        return false;  // a base identity is there for the sessions below it
    const QString& text = haystack(node);  // made while sessions come some at a time, and not at the first keystroke
    return std::all_of(words.begin(), words.end(), [&text](const QString& word) { return text.contains(word); });
}

bool SessionsModel::isOfRole(const QModelIndex& index) const
{
    const sts::EntryPtr& entry = nodeAt(index)->entry;
    return entry && entry->session->principalArn.find(":role/") != std::string::npos;
}

QVariant SessionsModel::sessionCell(const Node& node, int column, int role) const
{
    const sts::Session& session = *node.entry->session;
    const bool expired = node.urgency == Urgency::expired;
    const bool over = expired || node.isRefused();
    switch (role) {
    case Qt::DisplayRole:
        return sessionText(node, column);
    case Qt::ToolTipRole:
        return sessionTip(node, column);
    case Qt::AccessibleTextRole:  // constant: nobody wants to hear every second
        return column == remainingColumn ? QVariant(tr("expires at %1").arg(localText(session.expires))) : QVariant();
    case Qt::DecorationRole:
        return column == sessionColumn ? QVariant(urgencyIcon(over ? Urgency::expired : node.urgency)) : QVariant();
    case Qt::ForegroundRole:
        if (over)
            return tokens().muted;
        return column == stateColumn || column == remainingColumn ? QVariant(urgencyColour(node.urgency)) : QVariant();
    case SortRole:
        if (const auto number = order(node, column))
            return *number;
        return sessionText(node, column);
    default:
        return sessionRole(node, role);
    }
}

/// What the cells of columns of moments are sorted by.
std::optional<qlonglong> SessionsModel::order(const Node& node, int column) const
{
    if (!node.entry)
        return std::nullopt;
    const sts::Session& session = *node.entry->session;
    if (toldByExpiry(column))
        return orderOf(session.expires, node.urgency == Urgency::expired);
    if (column == expiresColumn)
        return orderOf(session.expires, false);
    if (column == renewalColumn)
        return orderOf(renewableUntil(session, *this).value_or(Instant::max()), isExpired(session));
    if (column == usedColumn)
        return orderOf(node.entry->lastUsed.value_or(Instant{}), false);
    return std::nullopt;
}

/// Of the columns that `order` has no number for; kept, because sorting asks for each many times.
const QString& SessionsModel::sortText(const Node& node, int column) const
{
    if (node.sortColumn != column) {
        node.sortText = (node.entry ? sessionText(node, column) : principalTitle(node.base)).toCaseFolded();
        node.sortColumn = column;
    }
    return node.sortText;
}

bool SessionsModel::comesBefore(const QModelIndex& a, const QModelIndex& b) const
{
    const auto left = order(*nodeAt(a), a.column());
    const auto right = order(*nodeAt(b), b.column());
    if (left && right)
        return *left < *right;
    return sortText(*nodeAt(a), a.column()) < sortText(*nodeAt(b), b.column());
}

/// What is the same in every column.
QVariant SessionsModel::sessionRole(const Node& node, int role) const
{
    const sts::Session& session = *node.entry->session;
    switch (role) {
    case ArnRole:
        return toQt(session.arn());
    case KeyRole:
        return toQt(session.accessKeyId);
    case UrgencyRole:
        return static_cast<int>(node.urgency);
    case FractionRole:
        return node.urgency == Urgency::expired || node.isRefused() ? 0.0 : node.span().fractionLeft(m_now);
    case MarksRole: {
        const std::chrono::duration<double> lifetime = node.span().lifetime();
        return lifetime.count() > 0 ? QPointF(node.marks.soon / lifetime, node.marks.urgent / lifetime) : QPointF();
    }
    case CappedRole:
        return isCapped(session);
    case ArchivedRole:
        return node.archived;
    case FilterRole:
        return haystack(node);
    default:
        return {};
    }
}

}  // namespace rolewright::ui
