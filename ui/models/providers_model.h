/// Identity providers as lists: those of SAML, and those of OpenID Connect.
#pragma once

#include "core/identity/rows.h"
#include "ui/models/rows_model.h"

namespace rolewright::ui {

/// Both have the same columns, so that they can stand below one another.
enum ProviderColumn { providerNameColumn, providerKindColumn, providerCreatedColumn };

class SamlProvidersModel final : public RowsModel<identity::SamlProvider> {
    Q_OBJECT
public:
    using RowsModel::RowsModel;

protected:
    QStringList headers() const override;
    QVariant cell(const identity::SamlProvider& row, int column, int role) const override;
};

class OidcProvidersModel final : public RowsModel<identity::OidcProvider> {
    Q_OBJECT
public:
    using RowsModel::RowsModel;

protected:
    QStringList headers() const override;
    QVariant cell(const identity::OidcProvider& row, int column, int role) const override;
};

}  // namespace rolewright::ui
