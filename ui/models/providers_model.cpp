#include "ui/models/providers_model.h"

#include "ui/models/cells.h"
#include "ui/store/calls.h"
#include "ui/theme/icons.h"

namespace rolewright::ui {
namespace {

/// What the rows of both tables show alike.
QVariant providerCell(const QString& name, const QString& kind, const QString& more, const QString& arn, Instant created, int column, int role)
{
    if (role == ArnRole)
        return arn;
    if (role == Qt::ToolTipRole)
        return QString(arn + QLatin1Char('\n') + more);
    if (role == FilterRole)
        return QString(name + QLatin1Char(' ') + kind + QLatin1Char(' ') + more);
    if (column == providerCreatedColumn)
        return dayCell(created, role, SortRole);
    if (role == Qt::DecorationRole && column == providerNameColumn)
        return icon(QStringLiteral("provider"));
    if (role == Qt::DisplayRole || role == SortRole)
        return column == providerNameColumn ? name : kind;
    return {};
}

QStringList providerHeaders() { return {SamlProvidersModel::tr("Provider"), SamlProvidersModel::tr("Kind"), SamlProvidersModel::tr("Created")}; }

}  // namespace

QStringList SamlProvidersModel::headers() const { return providerHeaders(); }

QVariant SamlProvidersModel::cell(const identity::SamlProvider& row, int column, int role) const
{
    return providerCell(toQt(row.name), QStringLiteral("SAML"), tr("SAML 2.0, by its metadata document"), toQt(identity::arnOf(account(), row)), row.created, column, role);
}

QStringList OidcProvidersModel::headers() const { return providerHeaders(); }

QVariant OidcProvidersModel::cell(const identity::OidcProvider& row, int column, int role) const
{
    QStringList audiences;
    for (const std::string& id : row.clientIds)
        audiences += toQt(id);
    return providerCell(toQt(row.url), QStringLiteral("OIDC"), tr("OpenID Connect, for %1").arg(audiences.isEmpty() ? tr("no audience") : audiences.join(QStringLiteral(", "))),
                        toQt(identity::arnOf(account(), row)), row.created, column, role);
}

}  // namespace rolewright::ui
