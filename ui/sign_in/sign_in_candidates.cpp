#include "ui/sign_in/sign_in_candidates.h"

#include "ui/store/calls.h"
#include "ui/theme/icons.h"

#include <algorithm>

namespace rolewright::ui {

QString describe(const std::optional<SignInVerdict>& verdict)
{
    if (!verdict)
        return SignInCandidates::tr("… checking");
    return verdict->can ? SignInCandidates::tr("✔ would be let in") : SignInCandidates::tr("✖ %1").arg(verdict->why);
}

void SignInCandidates::load(const engine::Engine& engine, const identity::RowPtr<identity::Person>& person, SignInWay way)
{
    m_working.cancel();
    m_loading = person != nullptr;
    beginResetModel();
    m_rows.clear();  // roles of another person or way must not be acted on
    endResetModel();
    if (!person) {
        Q_EMIT listed();
        return;
    }
    m_working.start([world = engine.snapshot(), person, way](const LatestTask::Cancelled&) { return signInRoles(*world, *person, way); },
                    [this, &engine, person, way](std::vector<SignInRole> roles) { list(std::move(roles), engine, person, way); });
}

void SignInCandidates::list(std::vector<SignInRole> roles, const engine::Engine& engine, const identity::RowPtr<identity::Person>& person, SignInWay way)
{
    beginResetModel();
    m_rows.clear();
    for (const SignInRole& role : roles)
        m_rows.push_back({role, std::nullopt});
    m_loading = false;
    endResetModel();
    Q_EMIT listed();
    if (roles.empty())
        return;
    m_working.start(
        [world = engine.snapshot(), context = engine.contextNow(), &engine, person, way, roles = std::move(roles)](const LatestTask::Cancelled& cancelled) {
            return judgeSignIns({world, context, engine}, *person, way, roles, cancelled);
        },
        [this](std::vector<SignInVerdict> verdicts) { take(std::move(verdicts)); });
}

void SignInCandidates::take(std::vector<SignInVerdict> verdicts)
{
    for (std::size_t i = 0; i < std::min(verdicts.size(), m_rows.size()); ++i)
        m_rows[i].verdict = std::move(verdicts[i]);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount_ - 1));
    Q_EMIT judged();
}

const SignInCandidate* SignInCandidates::candidate(int row) const { return row >= 0 && row < rowCount() ? &m_rows[static_cast<std::size_t>(row)] : nullptr; }

int SignInCandidates::rowOf(const std::string& roleArn) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const SignInCandidate& one) { return one.role.roleArn == roleArn; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int SignInCandidates::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

int SignInCandidates::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columnCount_; }

QVariant SignInCandidates::data(const QModelIndex& index, int role) const
{
    const SignInCandidate* row = candidate(index.row());
    if (!row)
        return {};
    if (role == Qt::ToolTipRole)
        return QString(toQt(row->role.roleArn) + QLatin1Char('\n') + describe(row->verdict));
    if (role == Qt::DecorationRole && index.column() == roleColumn)
        return icon(QStringLiteral("role"));
    if (role != Qt::DisplayRole)
        return {};
    if (index.column() == roleColumn)
        return toQt(roleNameOf(row->role.roleArn));
    return index.column() == accountColumn ? toQt(row->role.accountName) : describe(row->verdict);
}

QVariant SignInCandidates::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Role"), tr("Account"), tr("For this person, now")};
    return section >= 0 && section < columnCount_ ? QVariant(titles[section]) : QVariant();
}

}  // namespace rolewright::ui
