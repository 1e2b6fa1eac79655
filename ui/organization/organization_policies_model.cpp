#include "ui/organization/organization_policies_model.h"

#include "core/service/organization.h"
#include "ui/models/rows_model.h"
#include "ui/organization/organization_calls.h"
#include "ui/store/calls.h"
#include "ui/theme/icons.h"

#include <algorithm>

namespace rolewright::ui {
namespace {

std::map<std::string, int> targetsIn(const identity::Organization& organization)
{
    std::map<std::string, int> targets;
    for (const identity::OrganizationUnit& unit : organization.units) {
        for (const std::string& id : unit.policies)
            ++targets[id];
    }
    for (const auto& member : organization.accounts) {
        for (const std::string& id : member.policies)
            ++targets[id];
    }
    return targets;
}

}  // namespace

void OrganizationPoliciesModel::setOrganization(const std::shared_ptr<const identity::Organization>& organization)
{
    if (organization == m_organization)
        return;
    m_organization = organization;
    const std::vector<identity::OrganizationPolicy> next = organization ? organization->policies : std::vector<identity::OrganizationPolicy>();
    m_targets = organization ? targetsIn(*organization) : std::map<std::string, int>();
    const auto in = [](const std::vector<identity::OrganizationPolicy>& rows, const std::string& id) {
        return std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.id == id; });
    };
    for (int row = static_cast<int>(m_rows.size()) - 1; row >= 0; --row) {
        const auto at = m_rows.begin() + row;
        if (const auto stays = in(next, at->id); stays != next.end()) {
            *at = *stays;
            continue;
        }
        beginRemoveRows({}, row, row);
        m_rows.erase(at);
        endRemoveRows();
    }
    for (const identity::OrganizationPolicy& policy : next) {
        if (in(m_rows, policy.id) != m_rows.end())
            continue;
        const int row = static_cast<int>(m_rows.size());
        beginInsertRows({}, row, row);
        m_rows.push_back(policy);
        endInsertRows();
    }
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_rows.size()) - 1, columns - 1));
}

QModelIndex OrganizationPoliciesModel::indexOf(const QString& policyId) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const auto& row) { return toQt(row.id) == policyId; });
    return found == m_rows.end() ? QModelIndex() : index(static_cast<int>(found - m_rows.begin()), 0);
}

int OrganizationPoliciesModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
int OrganizationPoliciesModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QVariant OrganizationPoliciesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList headers{tr("Policy"), tr("Type"), tr("Attached")};
    return headers.value(section);
}

QVariant OrganizationPoliciesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid) || !m_organization)
        return {};
    const identity::OrganizationPolicy& row = m_rows[static_cast<std::size_t>(index.row())];
    const QString name = toQt(row.name.empty() ? row.id : row.name);
    const auto targets = m_targets.find(row.id);
    const int count = targets == m_targets.end() ? 0 : targets->second;
    const bool aws = service::isAwsManaged(row);
    switch (role) {
    case ArnRole:
        return toQt(service::policyArn(*m_organization, row));
    case KeyRole:
        return toQt(row.id);
    case FilterRole:
        return QString(name + QLatin1Char(' ') + toQt(row.id) + QLatin1Char(' ') + typeWord(row.type) + QLatin1Char(' ') + toQt(row.description));
    case Qt::ToolTipRole:
        return aws ? tr("%1\nAWS's own: it can be attached, not changed").arg(name) : QStringLiteral("%1\n%2").arg(name, toQt(row.description));
    case Qt::DecorationRole:
        return index.column() == nameColumn ? QVariant(icon(aws ? QStringLiteral("lock") : typeIcon(row.type))) : QVariant();
    case Qt::DisplayRole:
    case SortRole:
        break;
    default:
        return {};
    }
    if (index.column() == targetsColumn)
        return role == SortRole ? QVariant(count) : QVariant(QString::number(count));
    return index.column() == nameColumn ? name : typeWord(row.type);
}

}  // namespace rolewright::ui
