#include "ui/trust/principal_choice.h"

#include "core/identity/bindings.h"
#include "ui/models/rows_model.h"
#include "ui/theme/icons.h"
#include "ui/trust/trust_surroundings.h"

#include <QRegularExpression>

#include <algorithm>

namespace rolewright::ui {
namespace {

QString accountLabel(const identity::Account& account)
{
    return account.name.empty() ? QString::fromStdString(account.id.text()) : QString::fromStdString(account.name);
}

PrincipalChoice choiceOf(const ServiceName& service)
{
    return {QStringLiteral("Service"), service.principal, service.name, PrincipalChoices::tr("service · %1").arg(service.principal), QStringLiteral("service"), {}, PrincipalSort::service};
}

template <typename Row>
PrincipalChoice entity(const identity::Account& account, const Row& row, const QString& kindWord, const QString& icon, PrincipalSort sort)
{
    return {QStringLiteral("AWS"), QString::fromStdString(identity::arnOf(account.id, row)), QString::fromStdString(row.name),
            kindWord + QStringLiteral(" · ") + accountLabel(account), icon, {}, sort};
}

PrincipalChoice wholeAccount(const identity::Account& account)
{
    return {QStringLiteral("AWS"), QString::fromStdString(accountRootArn(account.id)), accountLabel(account),
            PrincipalChoices::tr("whole account · %1").arg(QString::fromStdString(account.id.text())), QStringLiteral("account"), {}, PrincipalSort::account};
}

PrincipalChoice group(const identity::Account& account, const identity::Group& row)
{
    PrincipalChoice choice = entity(account, row, PrincipalChoices::tr("group"), QStringLiteral("group"), PrincipalSort::group);
    choice.whyNot = PrincipalChoices::tr("a group is not a principal: name its account here and allow sts:AssumeRole in the group's own policy");
    return choice;
}

template <typename Row>
PrincipalChoice provider(const identity::Account& account, const Row& row, const std::string& name, const QString& kindWord, PrincipalSort sort)
{
    return {QStringLiteral("Federated"), QString::fromStdString(identity::arnOf(account.id, row)), QString::fromStdString(name), kindWord, QStringLiteral("provider"), {}, sort};
}

/// The `index`th of its kind in the account.
PrincipalChoice choiceIn(const identity::Account& account, PrincipalSort sort, std::size_t index)
{
    switch (sort) {
    case PrincipalSort::user:
        return entity(account, *account.users.at(index), PrincipalChoices::tr("user"), QStringLiteral("user"), sort);
    case PrincipalSort::role:
        return entity(account, *account.roles.at(index), PrincipalChoices::tr("role"), QStringLiteral("role"), sort);
    case PrincipalSort::group:
        return group(account, *account.groups.at(index));
    case PrincipalSort::samlProvider: {
        const auto& row = *account.samlProviders.at(index);
        return provider(account, row, row.name, PrincipalChoices::tr("SAML provider"), sort);
    }
    case PrincipalSort::oidcProvider: {
        const auto& row = *account.oidcProviders.at(index);
        return provider(account, row, row.url, PrincipalChoices::tr("OpenID Connect provider"), sort);
    }
    default:
        return wholeAccount(account);
    }
}

PrincipalDescription describeProvider(const QString& value, const identity::Snapshot& world)
{
    const auto arn = Arn::parse(value.toStdString());
    PrincipalDescription description{PrincipalChoices::tr("identity provider %1").arg(arn ? QString::fromStdString(arn->resource).section(QLatin1Char('/'), 1) : value), QStringLiteral("provider"), {}, false};
    const auto id = arn ? AccountId::parse(arn->account) : Result<AccountId>(arn.error());
    const auto account = id ? world.account(*id) : nullptr;
    if (!account)
        return description;
    const std::string name = arn->resource.substr(arn->resource.find('/') + 1);
    if (!account->samlProviders.find(name) && !account->oidcProviders.find(name))
        description.warning = PrincipalChoices::tr("the account has no such provider: nobody can sign in by it");
    return description;
}

PrincipalDescription describeService(const QString& value)
{
    static const std::vector<ServiceName> known = serviceNames();
    const RegionalService service = withoutRegion(value);
    const auto found = std::find_if(known.begin(), known.end(), [&](const ServiceName& one) { return one.principal == service.principal; });
    PrincipalDescription description{PrincipalChoices::tr("service %1").arg(value), QStringLiteral("service"), {}, false};
    if (found != known.end())
        description.text = service.region.isEmpty() ? PrincipalChoices::tr("service %1 · %2").arg(value, found->name) : PrincipalChoices::tr("service %1 · %2 in %3").arg(value, found->name, service.region);
    return description;
}

PrincipalDescription describeSession(const Arn& arn, const QString& name, const QString& where)
{
    if (arn.resource.starts_with("federated-user/"))
        return {PrincipalChoices::tr("federated user %1 · %2").arg(name, where), QStringLiteral("session"), PrincipalChoices::tr("credentials of GetFederationToken cannot call AssumeRole"), false};
    const QString role = QString::fromStdString(arn.resource).section(QLatin1Char('/'), 1, 1);
    return {PrincipalChoices::tr("session %1 of role %2 · %3").arg(name, role, where), QStringLiteral("session"), {}, false};
}

PrincipalDescription describeArn(const Arn& arn, const std::string& text, const identity::Snapshot& world)
{
    const auto id = AccountId::parse(arn.account);
    const auto account = id ? world.account(*id) : nullptr;
    const QString where = account ? accountLabel(*account) : QString::fromStdString(arn.account);
    const QString name = QString::fromStdString(arn.resource.substr(arn.resource.rfind('/') + 1));
    if (arn.resource == "root")
        return {PrincipalChoices::tr("account %1").arg(where), QStringLiteral("account"),
                PrincipalChoices::tr("everyone in the account whom that account allows"), false};
    if (arn.service == "sts")
        return describeSession(arn, name, where);
    const bool isRole = arn.resource.starts_with("role/");
    PrincipalDescription description;
    description.text = (isRole ? PrincipalChoices::tr("role %1 · %2") : PrincipalChoices::tr("user %1 · %2")).arg(name, where);
    description.icon = isRole ? QStringLiteral("role") : QStringLiteral("user");
    if (account && !identity::findPrincipal(world, text)) {
        description.orphan = true;
        description.warning = PrincipalChoices::tr("there is nobody of this name now: replace or remove it");
    } else if (!account) {
        description.warning = PrincipalChoices::tr("this account is not in the workspace: whether the principal exists is unknown");
    }
    return description;
}

}  // namespace

QString PrincipalChoices::wordFor(PrincipalSort sort) { return QChar(static_cast<char16_t>(0xE000 + static_cast<int>(sort))); }  // for private use

void PrincipalChoices::append(PrincipalSort sort, const identity::AccountPtr& account, std::size_t count)
{
    if (count == 0)
        return;
    m_sections.push_back({sort, account, count});
    m_ends.push_back((m_ends.empty() ? 0 : m_ends.back()) + count);
}

void PrincipalChoices::append(const identity::AccountPtr& account)
{
    append(PrincipalSort::user, account, account->users.size());
    append(PrincipalSort::role, account, account->roles.size());
    append(PrincipalSort::account, account, 1);
    append(PrincipalSort::group, account, account->groups.size());
}

void PrincipalChoices::load(const identity::Snapshot& world, const AccountId& own)
{
    beginResetModel();
    m_sections.clear();
    m_ends.clear();
    if (const auto account = world.account(own)) {
        append(account);
        append(PrincipalSort::samlProvider, account, account->samlProviders.size());  // AWS refuses those of other accounts
        append(PrincipalSort::oidcProvider, account, account->oidcProviders.size());
    }
    for (const identity::AccountPtr& account : world.accounts()) {
        if (account->id != own)
            append(account);
    }
    append(PrincipalSort::service, nullptr, m_services.size());
    append(PrincipalSort::everyone, nullptr, 1);
    endResetModel();
}

PrincipalChoice PrincipalChoices::choice(int row) const
{
    const auto place = std::upper_bound(m_ends.begin(), m_ends.end(), static_cast<std::size_t>(row));
    const Section& section = m_sections[static_cast<std::size_t>(place - m_ends.begin())];
    const std::size_t index = static_cast<std::size_t>(row) + section.count - *place;
    if (section.account) {
        PrincipalChoice choice = choiceIn(*section.account, section.sort, index);
        if (m_takesGroups && section.sort == PrincipalSort::group) {
            choice.whyNot.clear();
            choice.detail = tr("group · %1: lets its account in and allows the group").arg(accountLabel(*section.account));
        }
        return choice;
    }
    if (section.sort == PrincipalSort::service)
        return choiceOf(m_services[index]);
    return {QStringLiteral("AWS"), QStringLiteral("*"), tr("Everyone (*)"), tr("anyone in any AWS account: only with a condition"), QStringLiteral("warning"), {}, PrincipalSort::everyone};
}

int PrincipalChoices::rowCount(const QModelIndex& parent) const { return parent.isValid() || m_ends.empty() ? 0 : static_cast<int>(m_ends.back()); }

QVariant PrincipalChoices::data(const QModelIndex& index, int role) const
{
    static constexpr int known[] = {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleDescriptionRole, Qt::DecorationRole, FilterRole, KeyRole};
    if (!index.isValid() || std::find(std::begin(known), std::end(known), role) == std::end(known))
        return {};
    const PrincipalChoice row = choice(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return QString(row.label + QStringLiteral("   —   ") + row.detail);
    case Qt::ToolTipRole:
        return row.whyNot.isEmpty() ? row.value : row.whyNot;
    case Qt::AccessibleDescriptionRole:
        return row.whyNot;
    case Qt::DecorationRole:
        return icon(row.icon);
    case FilterRole:
        return QString(wordFor(row.sort) + QLatin1Char(' ') + row.label + QLatin1Char(' ') + row.detail + QLatin1Char(' ') + row.value);
    default:
        return row.value;
    }
}

Qt::ItemFlags PrincipalChoices::flags(const QModelIndex& index) const
{
    return index.isValid() && choice(index.row()).whyNot.isEmpty() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

std::vector<policy::PrincipalEntry> accountsOf(const QStringList& arns)
{
    std::vector<policy::PrincipalEntry> accounts;
    for (const QString& text : arns) {
        const auto arn = Arn::parse(text.toStdString());
        const auto id = arn ? AccountId::parse(arn->account) : Result<AccountId>(arn.error());
        if (!id)
            continue;
        const std::string root = accountRootArn(*id);
        if (std::none_of(accounts.begin(), accounts.end(), [&root](const policy::PrincipalEntry& known) { return known.value.value == root; }))
            accounts.push_back({"AWS", {root, {}}});
    }
    return accounts;
}

PrincipalDescription describe(const policy::PrincipalEntry& principal, const identity::Snapshot& world)
{
    const QString value = QString::fromStdString(principal.value.value);
    if (value == QLatin1String("*"))
        return {PrincipalChoices::tr("everyone (*)"), QStringLiteral("warning"),
                PrincipalChoices::tr("anyone in any account: never without a condition that says whom you mean"), false};
    if (principal.kind == "Service")
        return describeService(value);
    if (principal.kind == "Federated")
        return describeProvider(value, world);
    const bool isId = isUniqueId(principal.value.value, unique_id_prefix::user) || isUniqueId(principal.value.value, unique_id_prefix::role);
    if (isId && identity::isSomebodysId(world, principal.value.value))
        return {PrincipalChoices::tr("who has the id %1").arg(value), QStringLiteral("user"), {}, false};
    if (isId)
        return {PrincipalChoices::tr("deleted principal %1").arg(value), QStringLiteral("warning"),
                PrincipalChoices::tr("who had this id was deleted; nobody of the same name is trusted instead: replace or remove it"), true};
    if (const auto id = AccountId::parse(principal.value.value))
        return describeArn(*Arn::parse(accountRootArn(*id)), accountRootArn(*id), world);
    const auto arn = Arn::parse(principal.value.value);
    if (!arn)
        return {value, QStringLiteral("warning"), PrincipalChoices::tr("this is no principal that AWS knows"), false};
    return describeArn(*arn, principal.value.value, world);
}

PrincipalDescription describe(const policy::PrincipalEntry& principal, const TrustSurroundings& surroundings)
{
    PrincipalDescription description = describe(principal, *surroundings.world);
    const auto arn = Arn::parse(principal.value.value);
    const auto account = AccountId::parse(arn && arn->resource == "root" ? arn->account : principal.value.value);
    const auto groups = account ? surroundings.groups.find(account->text()) : surroundings.groups.end();
    if (groups == surroundings.groups.end() || groups->second.empty())
        return description;
    QStringList names;
    for (const std::string& name : groups->second)
        names += QString::fromStdString(name);
    const identity::AccountPtr row = surroundings.world->account(*account);
    const QString where = row ? accountLabel(*row) : QString::fromStdString(account->text());
    description.text = names.size() == 1 ? PrincipalChoices::tr("group %1 (through its account %2)").arg(names.first(), where)
                                         : PrincipalChoices::tr("groups %1 (through their account %2)").arg(names.join(QStringLiteral(", ")), where);
    description.icon = QStringLiteral("group");
    description.note = PrincipalChoices::tr("a group is no principal, so its account is let in: others there get in as well once a policy of theirs allows it");
    description.warning.clear();
    return description;
}

RegionalService withoutRegion(const QString& principal)
{
    static const QRegularExpression regional(QStringLiteral("^(.+)\\.((?:[a-z]{2}|us-gov|us-iso[a-z]?)-[a-z]+-[0-9])\\.(amazonaws\\.com(?:\\.cn)?)$"));
    const auto match = regional.match(principal);
    return match.hasMatch() ? RegionalService{match.captured(1) + QLatin1Char('.') + match.captured(3), match.captured(2)} : RegionalService{principal, {}};
}

}  // namespace rolewright::ui
