#include "ui/models/roles_model.h"

#include "core/identity/bindings.h"
#include "ui/models/cells.h"
#include "ui/store/calls.h"
#include "ui/theme/icons.h"

#include <QMimeData>

namespace rolewright::ui {
namespace {

/// `arn:aws:iam::111122223333:user/x/alice` → `alice`, `lambda.amazonaws.com` → `lambda`.
QString shortName(const policy::PrincipalEntry& principal)
{
    const QString value = toQt(principal.value.value);
    if (principal.kind == "Service")
        return value.section(QLatin1Char('.'), 0, 0);
    if (value.endsWith(QLatin1String(":root")))
        return value.section(QLatin1Char(':'), 4, 4);
    return value.section(QLatin1Char('/'), -1);
}

}  // namespace

QString trustSummary(const identity::Role& role)
{
    QStringList names;
    if (role.trust) {
        for (const policy::Statement& statement : role.trust->statements()) {
            if (statement.effect != policy::Effect::allow)
                continue;
            for (const policy::PrincipalEntry& principal : statement.principals)
                names += shortName(principal);
        }
    }
    names.removeDuplicates();
    return names.isEmpty() ? RolesModel::tr("nobody") : names.join(QStringLiteral(", "));
}

QStringList orphanedPrincipals(const identity::Snapshot& world, const std::map<std::string, std::string>& bindings)
{
    QStringList orphans;
    for (const auto& [arn, id] : bindings) {
        const auto now = identity::findPrincipal(world, arn);
        if ((!now || now->id != id) && !identity::isSomebodysId(world, id))  // renamed or moved is not gone
            orphans += toQt(arn);
    }
    return orphans;
}

QStringList RolesModel::orphansOf(const identity::Role& row) const
{
    QStringList gone;
    if (!m_world || !row.trust)
        return gone;
    for (const identity::Orphan& orphan : identity::findOrphans(*m_world, *row.trust, row.trustBindings))
        gone += toQt(orphan.formerArn.empty() ? orphan.id : orphan.formerArn);
    return gone;
}

void RolesModel::setWorld(identity::SnapshotPtr world)
{
    if (world == m_world)
        return;
    m_world = std::move(world);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, nameColumn), index(rowCount() - 1, trustColumn), {Qt::DisplayRole, Qt::ToolTipRole});
}

Qt::ItemFlags RolesModel::flags(const QModelIndex& index) const { return index.isValid() ? RowsModel::flags(index) | Qt::ItemIsDragEnabled : RowsModel::flags(index); }

QStringList RolesModel::mimeTypes() const { return {QStringLiteral("text/plain")}; }

QMimeData* RolesModel::mimeData(const QModelIndexList& indexes) const
{
    auto* data = new QMimeData;
    data->setText(indexes.isEmpty() ? QString() : indexes.first().data(ArnRole).toString());
    return data;
}

QStringList RolesModel::headers() const { return {tr("Role"), tr("Trusts"), tr("Created")}; }

QVariant RolesModel::cell(const identity::Role& row, int column, int role) const
{
    if (role == ArnRole)
        return toQt(identity::arnOf(account(), row));
    if (role == Qt::ToolTipRole) {
        const QStringList orphans = orphansOf(row);
        const QString arn = toQt(identity::arnOf(account(), row));
        return orphans.isEmpty() ? arn : QString(arn + QLatin1Char('\n') + tr("⚠ Trusts somebody who is gone: %1").arg(orphans.join(QStringLiteral(", "))));
    }
    if (role == FilterRole)
        return QString(toQt(row.path + row.name + ' ' + row.id + ' ' + row.description + ' ') + trustSummary(row));
    if (column == createdColumn)
        return dayCell(row.created, role, SortRole);
    if (role == Qt::DecorationRole && column == nameColumn)
        return icon(QStringLiteral("role"));
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    if (column == nameColumn)
        return toQt(row.name);
    const bool orphaned = role == Qt::DisplayRole && !orphansOf(row).isEmpty();
    return orphaned ? tr("⚠ orphaned: %1").arg(trustSummary(row)) : trustSummary(row);
}

}  // namespace rolewright::ui
