/// What the window knows of an identity provider: its row, who trusts it, and what goes when it is deleted.
#pragma once

#include "ui/pages/entity_tab.h"
#include "ui/pages/removal.h"

#include <vector>

namespace rolewright::ui {

/// A subject's key is the provider's ARN. Null when it names none, or one of the other kind.
identity::RowPtr<identity::SamlProvider> samlProviderOf(const Store& store, const Subject& subject);
identity::RowPtr<identity::OidcProvider> oidcProviderOf(const Store& store, const Subject& subject);
bool isSamlProvider(const QString& arn);

/// ARNs of the roles, of whatever account, whose trust policy names this provider.
std::vector<std::string> rolesTrusting(const identity::Snapshot& world, const std::string& providerArn);

/// Names that are not there are left out.
Removal removalOfProviders(const identity::Snapshot& world, const AccountId& account, const QStringList& arns);

/// At most `most` bytes of a file; fails in words when it is longer or cannot be read. For workers.
Result<std::string> textOfFile(const QString& path, std::size_t most);

}  // namespace rolewright::ui
