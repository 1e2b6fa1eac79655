#include "ui/providers/provider_facts.h"

#include "ui/store/calls.h"
#include "ui/store/store.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace rolewright::ui {
namespace {

const QString samlPart = QStringLiteral(":saml-provider/");

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rolewright::ui::ProviderFacts)
};

template <typename Table>
auto rowOfArn(const identity::Account& account, const Table& table, const std::string& arn, const std::string& beginning)
{
    auto row = arn.starts_with(beginning) ? table.find(std::string_view(arn).substr(beginning.size())) : nullptr;
    return row && identity::arnOf(account.id, *row) == arn ? row : nullptr;
}

identity::RowPtr<identity::SamlProvider> samlRow(const identity::Account& account, const std::string& arn)
{
    return rowOfArn(account, account.samlProviders, arn, "arn:aws:iam::" + account.id.text() + ":saml-provider/");
}

identity::RowPtr<identity::OidcProvider> oidcRow(const identity::Account& account, const std::string& arn)
{
    return rowOfArn(account, account.oidcProviders, arn, "arn:aws:iam::" + account.id.text() + ":oidc-provider/");
}

bool trusts(const identity::Role& role, const std::string& providerArn)
{
    if (!role.trust)
        return false;
    const auto& statements = role.trust->statements();
    return std::any_of(statements.begin(), statements.end(), [&](const policy::Statement& statement) {
        return std::any_of(statement.principals.begin(), statement.principals.end(),
                           [&](const policy::PrincipalEntry& principal) { return principal.kind == "Federated" && principal.value.value == providerArn; });
    });
}

}  // namespace

bool isSamlProvider(const QString& arn) { return arn.contains(samlPart); }

identity::RowPtr<identity::SamlProvider> samlProviderOf(const Store& store, const Subject& subject)
{
    const identity::AccountPtr account = store.snapshot()->account(subject.account);
    return account ? samlRow(*account, subject.name()) : nullptr;
}

identity::RowPtr<identity::OidcProvider> oidcProviderOf(const Store& store, const Subject& subject)
{
    const identity::AccountPtr account = store.snapshot()->account(subject.account);
    return account ? oidcRow(*account, subject.name()) : nullptr;
}

std::vector<std::string> rolesTrusting(const identity::Snapshot& world, const std::string& providerArn)
{
    std::vector<std::string> roles;
    for (const identity::AccountPtr& account : world.accounts()) {
        account->roles.forEach([&](const auto& role) {
            if (trusts(*role, providerArn))
                roles.push_back(identity::arnOf(account->id, *role));
        });
    }
    return roles;
}

Removal removalOfProviders(const identity::Snapshot& world, const AccountId& id, const QStringList& arns)
{
    constexpr int mostNamed = 5;
    Removal removal;
    removal.account = id;
    const identity::AccountPtr account = world.account(id);
    QStringList names;
    QStringList roles;
    for (const QString& arn : arns) {
        const std::string text = arn.toStdString();
        const bool saml = account && samlRow(*account, text);
        if (!saml && !(account && oidcRow(*account, text)))
            continue;
        names += arn.section(QLatin1Char('/'), 1);
        for (const std::string& role : rolesTrusting(world, text))
            roles += toQt(role).section(QLatin1Char('/'), -1);
        removal.things.push_back({saml ? iamCall("DeleteSAMLProvider", {{"SAMLProviderArn", text}}) : iamCall("DeleteOpenIDConnectProvider", {{"OpenIDConnectProviderArn", text}})});
    }
    roles.removeDuplicates();
    removal.title = names.size() == 1 ? Texts::tr("Delete identity provider %1").arg(names.first()) : Texts::tr("Delete %1 identity providers").arg(names.size());
    const QString listed = QStringList(roles.mid(0, mostNamed)).join(QStringLiteral(", ")) + (roles.size() > mostNamed ? Texts::tr(" and %1 more").arg(roles.size() - mostNamed) : QString());
    const QString who = roles.isEmpty() ? Texts::tr("No role trusts it.")
                                        : Texts::tr("Roles that trust it: %1. They stay as they are, and nobody enters them by it any more. Sessions that were obtained by it go on until they end.").arg(listed);
    removal.question = who + QStringLiteral("\n\n") + Texts::tr("Undo brings it all back.");
    return removal;
}

Result<std::string> textOfFile(const QString& path, std::size_t most)
{
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (!file.open(QIODevice::ReadOnly))
        return Error{"FileNotRead", Texts::tr("`%1` cannot be read: %2").arg(name, file.errorString()).toStdString(), {}};
    const QByteArray bytes = file.read(static_cast<qint64>(most) + 1);
    if (static_cast<std::size_t>(bytes.size()) > most)
        return Error{"FileTooLong", Texts::tr("`%1` is longer than %L2 bytes").arg(name).arg(most).toStdString(), {}};
    return bytes.toStdString();
}

}  // namespace rolewright::ui
