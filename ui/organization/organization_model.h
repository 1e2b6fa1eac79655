/// The organization as a tree: root, OUs, accounts, and what is attached to each or comes down to it.
#pragma once

#include "core/identity/snapshot.h"

#include <QAbstractItemModel>
#include <QStringList>

#include <vector>

namespace rolewright::ui {

/// A policy as it is drawn on a node.
struct PolicyChip {
    QString name;
    policy::Type type = policy::Type::serviceControl;
    QString from;  ///< what it is attached to when it comes from above; empty: attached right here
    bool full = false;  ///< AWS's own, that allows everything
    bool inherited() const { return !from.isEmpty(); }
};

class OrganizationModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { nameColumn, policiesColumn, idColumn, columns };
    enum Role { IdRole = Qt::UserRole + 20, ChipsRole };

    explicit OrganizationModel(QObject* parent = nullptr);

    /// Moves to what the world says now; nothing happens when neither the organization nor its accounts' names have changed. A reset: views keep their place by ids.
    void setWorld(const identity::SnapshotPtr& world);
    QModelIndex indexOf(const QString& id) const;
    std::size_t size() const { return m_nodes.size(); }

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent) const override;
    /// Changes nothing by itself: it says `dropped`, and whoever listens makes the calls.
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent) override;

Q_SIGNALS:
    /// Something was dropped on a root or OU: ids of accounts and OUs.
    void dropped(const QStringList& ids, const QString& target);

private:
    struct Node {
        QString id;
        QString name;
        bool account = false;
        bool management = false;
        identity::Environment environment = identity::Environment::development;
        int parent = -1;
        int row = 0;
        std::vector<int> children;
        std::vector<PolicyChip> chips;
    };
    using Parts = std::pair<std::shared_ptr<const identity::Organization>, QStringList>;

    int nodeOf(const QModelIndex& index) const { return static_cast<int>(index.internalId()); }
    void addNode(Node node, int parent, const std::vector<std::string>& policies);
    void addUnits(const std::vector<std::vector<std::size_t>>& childUnits, const std::vector<std::vector<std::size_t>>& childAccounts, std::size_t unit, int parent);
    QString words(const Node& node) const;
    QString detail(const Node& node) const;

    identity::SnapshotPtr m_world;
    Parts m_parts;
    std::vector<Node> m_nodes;  ///< the root first
};

}  // namespace rolewright::ui

Q_DECLARE_METATYPE(std::vector<rolewright::ui::PolicyChip>)
