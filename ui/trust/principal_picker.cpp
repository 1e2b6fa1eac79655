#include "ui/trust/principal_picker.h"

#include "ui/models/filter_model.h"
#include "ui/store/calls.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRegularExpression>
#include <QShortcut>
#include <QVBoxLayout>

namespace rolewright::ui {
namespace {

/// Of a role session and of a federated user. Source: STS API Reference, AssumeRole and GetFederationToken.
bool isSessionName(const QString& text)
{
    static const QRegularExpression shape(QStringLiteral("^[\\w+=,.@-]{2,64}$"));
    return shape.match(text).hasMatch();
}

/// S3's identifier of an account.
bool isCanonicalUser(const QString& text)
{
    static const QRegularExpression shape(QStringLiteral("^[0-9a-fA-F]{64}$"));
    return shape.match(text).hasMatch();
}

}  // namespace

PrincipalPicker::PrincipalPicker(const identity::Snapshot& world, const AccountId& own, QWidget* parent, bool withGroups) : QDialog(parent), m_withGroups(withGroups)
{
    setObjectName(QStringLiteral("principalPicker"));
    setWindowTitle(tr("Who may assume this role?"));
    setAttribute(Qt::WA_DeleteOnClose);
    buildList(world, own);
    buildKinds();
    m_hint = new QLabel(this);
    m_hint->setObjectName(QStringLiteral("principalHint"));
    m_hint->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_add = buttons->addButton(tr("&Add"), QDialogButtonBox::AcceptRole);
    m_add->setObjectName(QStringLiteral("principalAdd"));
    m_add->setAccessibleName(tr("Add the chosen principals"));
    m_add->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("principalCancel"));

    auto* search = new QHBoxLayout;
    search->addWidget(m_kind);
    search->addWidget(m_filter, 1);
    auto* name = new QHBoxLayout;
    name->addWidget(m_nameLabel);
    name->addWidget(m_name, 1);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(search);
    layout->addWidget(m_list, 1);
    layout->addLayout(name);
    layout->addWidget(m_hint);
    layout->addWidget(buttons);
    resize(600, 480);

    connect(m_filter, &QLineEdit::textChanged, this, &PrincipalPicker::narrow);
    connect(m_name, &QLineEdit::textChanged, this, &PrincipalPicker::showHint);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &PrincipalPicker::narrow);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PrincipalPicker::showHint);
    connect(m_list, &QListView::doubleClicked, this, &PrincipalPicker::take);
    connect(m_add, &QPushButton::clicked, this, &PrincipalPicker::take);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    // From what is typed straight to what was found.
    auto* down = new QShortcut(QKeySequence(Qt::Key_Down), m_filter, nullptr, nullptr, Qt::WidgetShortcut);
    connect(down, &QShortcut::activated, m_list, [this] {
        m_list->setFocus();
        m_list->setCurrentIndex(m_filtered->index(0, 0));
    });
    m_filter->setFocus();
    narrow();
}

void PrincipalPicker::buildList(const identity::Snapshot& world, const AccountId& own)
{
    m_choices = new PrincipalChoices(this);
    if (m_withGroups)
        m_choices->takeGroups();
    m_choices->load(world, own);
    m_filtered = new FilterModel(this);
    m_filtered->setSourceModel(m_choices);
    m_filter = new QLineEdit(this);
    m_filter->setObjectName(QStringLiteral("principalFilter"));
    m_filter->setAccessibleName(tr("Search people, roles, accounts and services, or type an account id or ARN"));
    m_filter->setPlaceholderText(tr("Search, or type a 12-digit account id or an ARN"));
    m_filter->setClearButtonEnabled(true);
    m_list = new QListView(this);
    m_list->setObjectName(QStringLiteral("principalList"));
    m_list->setAccessibleName(tr("Principals"));
    m_list->setModel(m_filtered);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setUniformItemSizes(true);
}

void PrincipalPicker::buildKinds()
{
    m_kind = new QComboBox(this);
    m_kind->setObjectName(QStringLiteral("principalKind"));
    m_kind->setAccessibleName(tr("Kind of principal"));
    const std::pair<Kind, QString> kinds[] = {{Kind::any, tr("All kinds")},
                                              {Kind::users, tr("Users")},
                                              {Kind::roles, tr("Roles")},
                                              {Kind::accounts, tr("Whole accounts")},
                                              {Kind::services, tr("AWS services")},
                                              {Kind::saml, tr("SAML providers")},
                                              {Kind::oidc, tr("OpenID Connect providers")},
                                              {Kind::session, tr("One session of a role")},
                                              {Kind::federatedUser, tr("A federated user")},
                                              {Kind::everyone, tr("Everyone, with a condition")}};
    for (const auto& [kind, words] : kinds)
        m_kind->addItem(words, static_cast<int>(kind));
    if (m_withGroups)
        m_kind->insertItem(2, tr("Groups"), static_cast<int>(Kind::groups));
    m_nameLabel = new QLabel(tr("Na&me"), this);
    m_name = new QLineEdit(this);
    m_name->setObjectName(QStringLiteral("principalSessionName"));
    m_name->setAccessibleName(tr("Name of the session or of the federated user"));
    m_nameLabel->setBuddy(m_name);
}

PrincipalPicker::Kind PrincipalPicker::kind() const { return static_cast<Kind>(m_kind->currentData().toInt()); }

void PrincipalPicker::narrow()
{
    const auto sort = [this]() -> std::optional<PrincipalSort> {
        switch (kind()) {
        case Kind::any:
            break;
        case Kind::users:
            return PrincipalSort::user;
        case Kind::groups:
            return PrincipalSort::group;
        case Kind::roles:
        case Kind::session:
            return PrincipalSort::role;
        case Kind::accounts:
        case Kind::federatedUser:
            return PrincipalSort::account;
        case Kind::services:
            return PrincipalSort::service;
        case Kind::saml:
            return PrincipalSort::samlProvider;
        case Kind::oidc:
            return PrincipalSort::oidcProvider;
        case Kind::everyone:
            return PrincipalSort::everyone;
        }
        return std::nullopt;
    };
    const auto wanted = sort();
    m_filtered->setFilterText((wanted ? PrincipalChoices::wordFor(*wanted) + QLatin1Char(' ') : QString()) + m_filter->text());
    if (const QModelIndex only = m_filtered->index(0, 0); m_filtered->rowCount() == 1 && !m_filter->text().isEmpty() && only.flags().testFlag(Qt::ItemIsEnabled))
        m_list->setCurrentIndex(only);  // Enter adds who was searched for
    m_nameLabel->setVisible(takesName());
    m_name->setVisible(takesName());
    showHint();
}

std::optional<policy::PrincipalEntry> PrincipalPicker::typed() const
{
    const std::string text = m_filter->text().trimmed().toStdString();
    if (takesName())
        return std::nullopt;
    if (const auto account = AccountId::parse(text))
        return policy::PrincipalEntry{"AWS", {accountRootArn(*account), {}}};
    if (text == "*")
        return policy::PrincipalEntry{"AWS", {text, {}}};
    static const QRegularExpression service(QStringLiteral("^[a-z0-9][a-z0-9.-]*\\.amazonaws\\.com(\\.cn)?$"));
    if (service.match(QString::fromStdString(text)).hasMatch())
        return policy::PrincipalEntry{"Service", {text, {}}};
    if (const auto arn = Arn::parse(text); arn && (arn->service == "iam" || arn->service == "sts") && AccountId::isValid(arn->account))
        return policy::PrincipalEntry{arn->resource.starts_with("saml-provider/") || arn->resource.starts_with("oidc-provider/") ? "Federated" : "AWS", {text, {}}};
    return std::nullopt;
}

policy::PrincipalEntry PrincipalPicker::entryOf(const PrincipalChoice& choice) const
{
    std::string value = choice.value.toStdString();
    if (const auto arn = Arn::parse(value); arn && takesName()) {
        const AccountId account = AccountId::parse(arn->account).value();
        const std::string name = m_name->text().toStdString();
        value = kind() == Kind::session ? assumedRoleArn(account, arn->resource.substr(arn->resource.rfind('/') + 1), name, arn->partition)
                                        : "arn:" + arn->partition + ":sts::" + account.text() + ":federated-user/" + name;
    }
    return {choice.kind.toStdString(), {value, {}}};
}

QString PrincipalPicker::hint(bool picked, bool free) const
{
    if (takesName() && !m_name->text().isEmpty() && !isSessionName(m_name->text()))
        return tr("✖ A name has 2 to 64 letters, digits or any of _ + = , . @ -");
    if (kind() == Kind::session)
        return tr("Choose the role and type the name of the session: nobody else who has the role is meant.");
    if (kind() == Kind::federatedUser)
        return tr("Choose the account and type the name. AWS lets credentials of GetFederationToken call nearly nothing of STS: a federated user cannot assume the role.");
    if (isCanonicalUser(m_filter->text().trimmed()))
        return tr("✖ A canonical user is for bucket policies: a trust policy names an account or an ARN.");
    if (free)
        return tr("Press Enter to add what you typed.");
    if (m_filtered->rowCount() == 0 && (kind() == Kind::saml || kind() == Kind::oidc))
        return tr("The role's account has no such provider. Make one on the page Identity providers first.");
    if (m_filtered->rowCount() == 0)
        return tr("Nobody here is called that. An account outside this workspace is added by its 12-digit id.");
    if (kind() == Kind::services && !picked)
        return tr("A service of one Region is typed with it: logs.eu-south-1.amazonaws.com.");
    if (m_withGroups)
        return tr("Ctrl and Shift choose several. A group is no principal: choose it, and its account is let in and the group is allowed to assume the role.");
    return tr("Ctrl and Shift choose several. Groups are no principals: let the account in, and allow its group.");
}

void PrincipalPicker::showHint()
{
    const bool picked = m_list->selectionModel()->hasSelection();
    const bool free = !picked && typed().has_value();
    m_hint->setText(hint(picked, free));
    m_add->setEnabled(takesName() ? picked && isSessionName(m_name->text()) : picked || free);
}

void PrincipalPicker::take()
{
    if (!m_add->isEnabled())
        return;
    std::vector<policy::PrincipalEntry> principals;
    QStringList groups;
    for (const QModelIndex& index : m_list->selectionModel()->selectedIndexes()) {
        const PrincipalChoice choice = m_choices->choice(m_filtered->mapToSource(index).row());
        if (choice.sort == PrincipalSort::group)
            groups += choice.value;
        else
            principals.push_back(entryOf(choice));
    }
    if (principals.empty() && groups.isEmpty()) {
        if (auto free = typed())
            principals.push_back(std::move(*free));
    }
    if (principals.empty() && groups.isEmpty())
        return;
    if (!groups.isEmpty())
        Q_EMIT groupsChosen(groups);
    if (!principals.empty())
        Q_EMIT chosen(principals);
    accept();
}

}  // namespace rolewright::ui
