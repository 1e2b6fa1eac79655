/// Who may be named in a trust policy: everybody the workspace knows, in one searchable list; and what a principal is in words.
#pragma once

#include "core/identity/snapshot.h"
#include "core/policy/document.h"
#include "ui/models/service_names.h"

#include <QAbstractListModel>
#include <QString>

#include <optional>
#include <vector>

namespace rolewright::ui {

struct TrustSurroundings;

/// What one looks for.
enum class PrincipalSort { user, role, account, service, samlProvider, oidcProvider, everyone, group };

/// One line of the list. Groups are listed because people look for them; where they cannot be taken, disabled and with the reason.
struct PrincipalChoice {
    QString kind;   ///< `AWS`, `Service` or `Federated`
    QString value;  ///< ARN or service principal
    QString label;  ///< "alice"
    QString detail; ///< "user · Development"
    QString icon;   ///< name in resources/icons
    QString whyNot; ///< why it cannot be chosen; empty when it can
    PrincipalSort sort = PrincipalSort::user;
};

/// Lines are made when they are looked at, so that 100,000 users cost nothing before. KeyRole is the value; FilterRole holds the word for the kind as well.
class PrincipalChoices final : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    /// What a filter that leaves only this kind is to look for; nobody can type it.
    static QString wordFor(PrincipalSort sort);

    /// Users and roles of every account (the role's own account first), whole accounts, groups; the identity providers of the role's account; services; everyone.
    void load(const identity::Snapshot& world, const AccountId& own);
    /// Groups can be chosen too: whoever asks does for them what is to be done. Before `load`.
    void takeGroups() { m_takesGroups = true; }
    PrincipalChoice choice(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    /// Neighbours of one kind and account.
    struct Section {
        PrincipalSort sort;
        identity::AccountPtr account;  ///< null for services and for everyone
        std::size_t count;
    };
    void append(PrincipalSort sort, const identity::AccountPtr& account, std::size_t count);
    void append(const identity::AccountPtr& account);

    const std::vector<ServiceName> m_services = serviceNames();
    bool m_takesGroups = false;
    std::vector<Section> m_sections;
    std::vector<std::size_t> m_ends;  ///< of each, the row after its last
};

/// The accounts that these ARNs are of, as principals, each once.
std::vector<policy::PrincipalEntry> accountsOf(const QStringList& arns);

/// What is to be known of a principal that a trust policy names.
struct PrincipalDescription {
    QString text;     ///< "user alice · Development"
    QString icon;
    QString warning;  ///< "everyone in the account whom that account allows"; empty when there is nothing to say
    bool orphan = false;  ///< names nobody any more
    QString note = {};    ///< worth knowing, and nothing to be warned of
};
PrincipalDescription describe(const policy::PrincipalEntry& principal, const identity::Snapshot& world);
/// The same where an account may stand for groups of it.
PrincipalDescription describe(const policy::PrincipalEntry& principal, const TrustSurroundings& surroundings);

/// A service principal without the Region it may hold: `logs.eu-south-1.amazonaws.com` is `logs.amazonaws.com` there.
struct RegionalService {
    QString principal;
    QString region;  ///< empty when there is none
};
RegionalService withoutRegion(const QString& principal);

}  // namespace rolewright::ui
