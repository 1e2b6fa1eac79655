#include "ui/pages/providers/providers_page.h"

#include "ui/models/session_time.h"
#include "ui/pages/principals/iam_intents.h"
#include "ui/pages/providers/audiences_tab.h"
#include "ui/pages/providers/provider_details_tab.h"
#include "ui/pages/providers/trusting_roles_tab.h"
#include "ui/pages/tabs/json_tab.h"
#include "ui/pages/tabs/tags_tab.h"
#include "ui/providers/oidc_dialog.h"
#include "ui/providers/provider_facts.h"
#include "ui/providers/saml_dialog.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/pages/bulk/bulk_actions.h"

#include <QAction>
#include <QConcatenateTablesProxyModel>

namespace rolewright::ui {
namespace {

TagAccess providerTags()
{
    return {[](const Store& store, const Subject& subject) -> std::optional<identity::Tags> {
                if (const auto saml = samlProviderOf(store, subject))
                    return saml->tags;
                const auto oidc = oidcProviderOf(store, subject);
                return oidc ? std::optional(oidc->tags) : std::nullopt;
            },
            [](const Subject& subject, const identity::Tags& before, const identity::Tags& after) {
                const std::string noun = isSamlProvider(subject.key) ? "SAMLProvider" : "OpenIDConnectProvider";
                return tagCalls(noun, noun + "Arn", subject.name(), before, after);
            }};
}

std::vector<service::Operation> readCalls(const Store&, const Subject& subject)
{
    const std::string noun = isSamlProvider(subject.key) ? "SAMLProvider" : "OpenIDConnectProvider";
    return {iamCall("Get" + noun, {{noun + "Arn", subject.name()}})};
}

}  // namespace

ProvidersPage::ProvidersPage(PageContext context, QWidget* parent)
    : EntityPage(context, QStringLiteral("providers"),
                 {tr("Identity providers"), tr("1 provider"), tr("%1 providers"), tr("No identity providers yet"),
                  tr("An identity provider vouches for people who have no user here. With a role that trusts it they sign in where they always do, and get the role's credentials."),
                  QStringLiteral("provider")},
                 parent)
{
    m_saml = new SamlProvidersModel(this);
    m_oidc = new OidcProvidersModel(this);
    m_all = new QConcatenateTablesProxyModel(this);
    m_saml->tellEachRow();
    m_oidc->tellEachRow();
    m_all->addSourceModel(m_saml);
    m_all->addSourceModel(m_oidc);
    QAction* saml = list()->addAction(QStringLiteral("providersCreateSaml"), tr("&Create SAML…"), QStringLiteral("add"), true);
    QAction* oidc = list()->addAction(QStringLiteral("providersCreateOidc"), tr("Create &OIDC…"), QStringLiteral("add"));
    needsPermission(context.store, saml, this, creating(context.store, "SAMLProvider", "saml-provider"));
    needsPermission(context.store, oidc, this, creating(context.store, "OpenIDConnectProvider", "oidc-provider"));
    connect(saml, &QAction::triggered, this, &ProvidersPage::createSaml);
    connect(oidc, &QAction::triggered, this, &ProvidersPage::createOidc);
    addTab(new ProviderDetailsTab(context, tabParent()), tr("Details"));
    addTab(new AudiencesTab(context, tabParent()), tr("Audiences"));
    addTab(new TrustingRolesTab(context, tabParent()), tr("Used by"));
    addTab(new TagsTab(context, id(), providerTags(), tabParent()), tr("Tags"));
    addTab(new JsonTab(context, id(), readCalls, tabParent()), tr("JSON"));
    begin(m_all);
    new BulkActions(context, *list(), "Provider", this);
}

void ProvidersPage::updateModel(const identity::Snapshot&, const identity::Account& account)
{
    m_saml->setTable(account.id, account.samlProviders);
    m_oidc->setTable(account.id, account.oidcProviders);
}

QModelIndex ProvidersPage::find(const Arn& arn) const
{
    if (arn.service != "iam" || arn.account != context().store.account().text())
        return {};
    const QString resource = toQt(arn.resource);
    const QString name = resource.section(QLatin1Char('/'), 1);  // a URL has slashes of its own
    const QModelIndex saml = resource.startsWith(QLatin1String("saml-provider/")) ? m_saml->index(m_saml->indexOfKey(name), 0) : QModelIndex();
    const QModelIndex row = resource.startsWith(QLatin1String("oidc-provider/")) ? m_oidc->index(m_oidc->indexOfKey(name), 0) : saml;
    return row.isValid() ? m_all->mapFromSource(row) : QModelIndex();
}

QModelIndex ProvidersPage::findKey(const QString& key) const
{
    const auto arn = Arn::parse(key.toStdString());
    return arn ? find(*arn) : QModelIndex();
}

Subject ProvidersPage::subjectOf(const QModelIndex& row) const
{
    return row.isValid() ? Subject{context().store.account(), row.data(ArnRole).toString()} : Subject{};
}

QString ProvidersPage::detail(const Subject& subject) const
{
    if (const auto saml = samlProviderOf(context().store, subject))
        return tr("SAML 2.0 · created %1").arg(localText(saml->created));
    const auto oidc = oidcProviderOf(context().store, subject);
    return oidc ? tr("OpenID Connect · created %1").arg(localText(oidc->created)) : QString();
}

RemovalPlan ProvidersPage::removalOf(const QStringList& keys) const
{
    return [world = context().store.snapshot(), account = context().store.account(), keys] { return removalOfProviders(*world, account, keys); };
}

void ProvidersPage::createSaml()
{
    auto* dialog = new SamlDialog(context(), {context().store.account(), {}}, this);
    connect(dialog, &SamlDialog::created, this, [this](const QString& arn) { selectWhenThere(arn); });
    dialog->open();
}

void ProvidersPage::createOidc()
{
    auto* dialog = new OidcDialog(context(), this);
    connect(dialog, &OidcDialog::created, this, [this](const QString& arn) { selectWhenThere(arn); });
    dialog->open();
}

}  // namespace rolewright::ui
