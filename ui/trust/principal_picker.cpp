#include "ui/trust/principal_picker.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

namespace rolewright::ui {

PrincipalPicker::PrincipalPicker(const identity::Snapshot& world, const AccountId& own, QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("principalPicker"));
    setWindowTitle(tr("Who may assume this role?"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_choices = new PrincipalChoices(this);
    m_choices->load(world, own);
    m_filtered = new QSortFilterProxyModel(this);
    m_filtered->setSourceModel(m_choices);
    m_filtered->setFilterRole(PrincipalChoices::FilterRole);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);

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
    m_hint = new QLabel(this);
    m_hint->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_add = buttons->addButton(tr("&Add"), QDialogButtonBox::AcceptRole);
    m_add->setObjectName(QStringLiteral("principalAdd"));
    m_add->setAccessibleName(tr("Add the chosen principals"));
    m_add->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("principalCancel"));

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_hint);
    layout->addWidget(buttons);
    resize(560, 460);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filtered->setFilterFixedString(text.trimmed());
        showHint();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PrincipalPicker::showHint);
    connect(m_list, &QListView::doubleClicked, this, &PrincipalPicker::take);
    connect(m_add, &QPushButton::clicked, this, &PrincipalPicker::take);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_filter->setFocus();
    showHint();
}

std::optional<policy::PrincipalEntry> PrincipalPicker::typed() const
{
    const std::string text = m_filter->text().trimmed().toStdString();
    if (const auto account = AccountId::parse(text))
        return policy::PrincipalEntry{"AWS", {accountRootArn(*account), {}}};
    if (text == "*")
        return policy::PrincipalEntry{"AWS", {text, {}}};
    if (text.ends_with(".amazonaws.com"))
        return policy::PrincipalEntry{"Service", {text, {}}};
    if (const auto arn = Arn::parse(text); arn && (arn->service == "iam" || arn->service == "sts") && AccountId::isValid(arn->account))
        return policy::PrincipalEntry{arn->resource.starts_with("saml-provider/") || arn->resource.starts_with("oidc-provider/") ? "Federated" : "AWS", {text, {}}};
    return std::nullopt;
}

void PrincipalPicker::showHint()
{
    const bool picked = m_list->selectionModel()->hasSelection();
    const bool free = !picked && typed().has_value();
    if (free)
        m_hint->setText(tr("Press Enter to add what you typed."));
    else if (m_filtered->rowCount() == 0)
        m_hint->setText(tr("Nobody here is called that. An account outside this workspace is added by its 12-digit id."));
    else
        m_hint->setText(tr("Ctrl and Shift choose several. Groups are no principals: let the account in, and allow its group."));
    m_add->setEnabled(picked || free);
}

void PrincipalPicker::take()
{
    std::vector<policy::PrincipalEntry> principals;
    for (const QModelIndex& index : m_list->selectionModel()->selectedIndexes()) {
        const PrincipalChoice& choice = m_choices->choice(m_filtered->mapToSource(index).row());
        principals.push_back({choice.kind.toStdString(), {choice.value.toStdString(), {}}});
    }
    if (principals.empty()) {
        if (auto free = typed())
            principals.push_back(std::move(*free));
    }
    if (principals.empty())
        return;
    Q_EMIT chosen(principals);
    accept();
}

}  // namespace rolewright::ui
