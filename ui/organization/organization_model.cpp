#include "ui/organization/organization_model.h"

#include "core/service/organization.h"
#include "ui/models/account_text.h"
#include "ui/organization/organization_calls.h"
#include "ui/store/calls.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QMimeData>

#include <algorithm>
#include <unordered_map>

namespace rolewright::ui {
namespace {

const QString mimeType = QStringLiteral("application/x-rolewright-organization-target");

QStringList idsOf(const QMimeData* data) { return QString::fromUtf8(data->data(mimeType)).split(QLatin1Char('\n'), Qt::SkipEmptyParts); }

/// What of an account is shown in the tree.
QString factsOf(const identity::Account& account) { return toQt(account.id.text()) + QLatin1Char(' ') + accountName(account) + QString::number(static_cast<int>(account.environment)); }

}  // namespace

OrganizationModel::OrganizationModel(QObject* parent) : QAbstractItemModel(parent) {}

void OrganizationModel::setWorld(const identity::SnapshotPtr& world)
{
    m_world = world;
    Parts parts{world->organization(), {}};
    for (const identity::AccountPtr& account : world->accounts())
        parts.second += factsOf(*account);
    if (parts == m_parts)
        return;
    beginResetModel();
    m_parts = std::move(parts);
    m_nodes.clear();
    if (const identity::Organization* organization = m_parts.first.get(); organization && !organization->units.empty()) {
        std::unordered_map<std::string_view, std::size_t> places;
        for (std::size_t i = 0; i < organization->units.size(); ++i)
            places.emplace(organization->units[i].id, i);
        std::vector<std::vector<std::size_t>> units(organization->units.size());
        std::vector<std::vector<std::size_t>> accounts(organization->units.size());
        for (std::size_t i = 1; i < organization->units.size(); ++i) {
            if (const auto parent = places.find(organization->units[i].parent); parent != places.end())
                units[parent->second].push_back(i);
        }
        for (std::size_t i = 0; i < organization->accounts.size(); ++i) {
            if (const auto parent = places.find(organization->accounts[i].unit); parent != places.end())
                accounts[parent->second].push_back(i);
        }
        addUnits(units, accounts, 0, -1);
    }
    endResetModel();
}

void OrganizationModel::addUnits(const std::vector<std::vector<std::size_t>>& childUnits, const std::vector<std::vector<std::size_t>>& childAccounts, std::size_t unit, int parent)
{
    const identity::Organization& organization = *m_parts.first;
    const identity::OrganizationUnit& row = organization.units[unit];
    Node node;
    node.id = toQt(row.id);
    node.name = row.name.empty() ? node.id : toQt(row.name);
    addNode(std::move(node), parent, row.policies);
    const int self = static_cast<int>(m_nodes.size()) - 1;
    const auto byName = [](const auto& a, const auto& b) { return QString::localeAwareCompare(a.first, b.first) < 0; };
    std::vector<std::pair<QString, std::size_t>> below;
    for (const std::size_t child : childUnits[unit])
        below.emplace_back(toQt(organization.units[child].name), child);
    std::sort(below.begin(), below.end(), byName);
    for (const auto& [name, child] : below)
        addUnits(childUnits, childAccounts, child, self);
    below.clear();
    for (const std::size_t child : childAccounts[unit]) {
        const auto account = m_world->account(organization.accounts[child].account);
        below.emplace_back(account ? accountName(*account) : toQt(organization.accounts[child].account.text()), child);
    }
    std::sort(below.begin(), below.end(), byName);
    for (const auto& [name, child] : below) {
        const auto& member = organization.accounts[child];
        Node leaf;
        leaf.id = toQt(member.account.text());
        leaf.name = name;
        leaf.account = true;
        leaf.management = member.account == organization.managementAccount;
        if (const auto account = m_world->account(member.account))
            leaf.environment = account->environment;
        addNode(std::move(leaf), self, member.policies);
    }
}

/// Of what comes down, AWS's own policies that allow everything are not drawn: they take nothing away.
void OrganizationModel::addNode(Node node, int parent, const std::vector<std::string>& policies)
{
    const identity::Organization& organization = *m_parts.first;
    for (const std::string& id : policies) {
        if (const identity::OrganizationPolicy* policy = organization.policy(id))
            node.chips.push_back({policyName(organization, toQt(id)), policy->type, {}, service::isAwsManaged(*policy)});
    }
    if (parent >= 0 && !node.management) {
        const Node& above = m_nodes[static_cast<std::size_t>(parent)];
        for (const PolicyChip& chip : above.chips) {
            if (!chip.full)
                node.chips.push_back({chip.name, chip.type, chip.inherited() ? chip.from : above.name, false});
        }
    }
    std::stable_partition(node.chips.begin(), node.chips.end(), [](const PolicyChip& chip) { return !chip.full; });
    node.parent = parent;
    if (parent >= 0) {
        auto& siblings = m_nodes[static_cast<std::size_t>(parent)].children;
        node.row = static_cast<int>(siblings.size());
        siblings.push_back(static_cast<int>(m_nodes.size()));
    }
    m_nodes.push_back(std::move(node));
}

QModelIndex OrganizationModel::indexOf(const QString& id) const
{
    const auto found = std::find_if(m_nodes.begin(), m_nodes.end(), [&](const Node& node) { return node.id == id; });
    return found == m_nodes.end() ? QModelIndex() : createIndex(found->row, 0, static_cast<quintptr>(found - m_nodes.begin()));
}

QModelIndex OrganizationModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, static_cast<quintptr>(parent.isValid() ? m_nodes[static_cast<std::size_t>(nodeOf(parent))].children[static_cast<std::size_t>(row)] : 0));
}

QModelIndex OrganizationModel::parent(const QModelIndex& child) const
{
    if (!child.isValid())
        return {};
    const int above = m_nodes[static_cast<std::size_t>(nodeOf(child))].parent;
    return above < 0 ? QModelIndex() : createIndex(m_nodes[static_cast<std::size_t>(above)].row, 0, static_cast<quintptr>(above));
}

int OrganizationModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return m_nodes.empty() ? 0 : 1;
    return parent.column() > 0 ? 0 : static_cast<int>(m_nodes[static_cast<std::size_t>(nodeOf(parent))].children.size());
}

int OrganizationModel::columnCount(const QModelIndex&) const { return columns; }

/// The same as the chips, in words.
QString OrganizationModel::words(const Node& node) const
{
    QStringList here;
    QStringList above;
    for (const PolicyChip& chip : node.chips) {
        if (chip.inherited())
            above += tr("%1 %2 (from %3)").arg(typeWord(chip.type), chip.name, chip.from);
        else
            here += typeWord(chip.type) + QLatin1Char(' ') + chip.name;
    }
    QStringList parts;
    if (node.management)
        parts += tr("Management account: policies do not limit it");
    if (!here.isEmpty())
        parts += tr("attached: %1").arg(here.join(QStringLiteral(", ")));
    if (!above.isEmpty())
        parts += tr("inherited: %1").arg(above.join(QStringLiteral(", ")));
    return parts.join(QStringLiteral("; "));
}

QString OrganizationModel::detail(const Node& node) const
{
    const QString kind = node.account ? node.management ? tr("management account") : tr("account") : node.parent < 0 ? tr("root") : tr("organizational unit");
    return QStringLiteral("%1 · %2 · %3").arg(node.name, kind, node.id);
}

QVariant OrganizationModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node& node = m_nodes[static_cast<std::size_t>(nodeOf(index))];
    switch (role) {
    case IdRole:
        return node.id;
    case ChipsRole:
        return QVariant::fromValue(node.chips);
    case Qt::ToolTipRole:
        return index.column() == policiesColumn ? words(node) : detail(node);
    case Qt::DecorationRole:
        if (index.column() != nameColumn)
            return {};
        return node.account ? icon(QStringLiteral("account"), environmentInk(node.environment)) : icon(QStringLiteral("organization"));
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    if (index.column() == policiesColumn)
        return words(node);
    if (index.column() == idColumn)
        return node.id;
    return node.management ? tr("%1 (management)").arg(node.name) : node.name;
}

QVariant OrganizationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList headers{tr("Root, OUs and accounts"), tr("Policies"), tr("Id")};
    return headers.value(section);
}

Qt::ItemFlags OrganizationModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Node& node = m_nodes[static_cast<std::size_t>(nodeOf(index))];
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (node.parent >= 0)
        flags |= Qt::ItemIsDragEnabled;
    if (!node.account)
        flags |= Qt::ItemIsDropEnabled;
    return flags;
}

QStringList OrganizationModel::mimeTypes() const { return {mimeType}; }

QMimeData* OrganizationModel::mimeData(const QModelIndexList& indexes) const
{
    QStringList ids;
    for (const QModelIndex& index : indexes) {
        if (index.column() == nameColumn)
            ids += index.data(IdRole).toString();
    }
    auto* data = new QMimeData;
    data->setData(mimeType, ids.join(QLatin1Char('\n')).toUtf8());
    return data;
}

bool OrganizationModel::canDropMimeData(const QMimeData* data, Qt::DropAction action, int, int, const QModelIndex& parent) const
{
    return action == Qt::MoveAction && data->hasFormat(mimeType) && parent.isValid() && !m_nodes[static_cast<std::size_t>(nodeOf(parent))].account;
}

bool OrganizationModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent)
{
    if (canDropMimeData(data, action, row, column, parent))
        Q_EMIT dropped(idsOf(data), parent.data(IdRole).toString());
    return false;
}

}  // namespace rolewright::ui
