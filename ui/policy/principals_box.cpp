#include "ui/policy/principals_box.h"

#include "ui/store/calls.h"
#include "ui/theme/icons.h"
#include "ui/trust/principal_picker.h"
#include "ui/widgets/empty_words.h"

#include <QComboBox>
#include <QGridLayout>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr int rowsShown = 3;
constexpr int lettersOfWho = 22;  ///< of the choice, arrow included, where there is no room for all of it

bool same(const policy::PrincipalEntry& a, const policy::PrincipalEntry& b) { return a.kind == b.kind && a.value.value == b.value.value; }

}  // namespace

PrincipalsBox::PrincipalsBox(const QString& prefix, QWidget* parent) : QWidget(parent), m_world(std::make_shared<const identity::Snapshot>())
{
    m_allBut = new QComboBox(this);
    m_allBut->setObjectName(prefix + QStringLiteral("Who"));
    m_allBut->setAccessibleName(tr("Whom the statement is about"));
    m_allBut->addItems({tr("Who"), tr("Everybody but (NotPrincipal)")});
    m_allBut->setMinimumWidth(fontMetrics().averageCharWidth() * lettersOfWho);
    m_list = new QListWidget(this);
    m_list->setObjectName(prefix + QStringLiteral("Principals"));
    m_list->setAccessibleName(tr("Principals"));
    new EmptyWords(*m_list, tr("Nobody is named yet."));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setFixedHeight(rowsShown * (fontMetrics().lineSpacing() + 4) + 2 * m_list->frameWidth());
    auto* add = new QPushButton(tr("Add who…"), this);
    add->setObjectName(prefix + QStringLiteral("AddPrincipal"));
    add->setAccessibleName(tr("Add people, roles, accounts or services"));
    add->setAutoDefault(false);
    m_remove = new QPushButton(tr("Remove"), this);
    m_remove->setObjectName(prefix + QStringLiteral("RemovePrincipal"));
    m_remove->setAccessibleName(tr("Remove the selected principals"));
    m_remove->setAutoDefault(false);
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setVerticalSpacing(4);
    layout->addWidget(m_allBut, 0, 0, Qt::AlignLeft);
    layout->addWidget(m_list, 1, 0, 3, 1);
    layout->addWidget(add, 1, 1);
    layout->addWidget(m_remove, 2, 1);
    layout->setColumnStretch(0, 1);
    connect(m_allBut, &QComboBox::activated, this, &PrincipalsBox::edited);
    connect(add, &QPushButton::clicked, this, &PrincipalsBox::pick);
    connect(m_remove, &QPushButton::clicked, this, &PrincipalsBox::remove);
    connect(new QShortcut(QKeySequence::Delete, m_list, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated, this, &PrincipalsBox::remove);
    connect(m_list, &QListWidget::itemSelectionChanged, this, [this] { m_remove->setEnabled(!m_list->selectedItems().isEmpty()); });
    show();
}

void PrincipalsBox::setWorld(identity::SnapshotPtr world, const AccountId& own)
{
    m_world = std::move(world);
    m_own = own;
    show();
}

void PrincipalsBox::setPrincipals(const std::vector<policy::PrincipalEntry>& principals, bool allBut)
{
    m_allBut->setCurrentIndex(allBut ? 1 : 0);
    if (std::equal(principals.begin(), principals.end(), m_principals.begin(), m_principals.end(), same))
        return;
    m_principals = principals;
    show();
}

bool PrincipalsBox::isAllBut() const { return m_allBut->currentIndex() == 1; }

void PrincipalsBox::show()
{
    m_list->clear();
    for (const policy::PrincipalEntry& principal : m_principals) {
        const PrincipalDescription description = describe(principal, *m_world);
        auto* item = new QListWidgetItem(icon(description.icon), description.warning.isEmpty() ? description.text : QStringLiteral("⚠ ") + description.text, m_list);
        item->setToolTip((toQt(principal.value.value) + QLatin1Char('\n') + description.warning).trimmed());
        item->setData(Qt::AccessibleDescriptionRole, description.warning);
    }
    m_remove->setEnabled(false);
}

void PrincipalsBox::pick()
{
    auto* picker = new PrincipalPicker(*m_world, m_own, this);
    picker->setWindowTitle(tr("Whom is the statement about?"));
    connect(picker, &PrincipalPicker::chosen, this, [this](const std::vector<policy::PrincipalEntry>& principals) {
        for (const policy::PrincipalEntry& principal : principals) {
            if (std::none_of(m_principals.begin(), m_principals.end(), [&](const policy::PrincipalEntry& known) { return same(known, principal); }))
                m_principals.push_back(principal);
        }
        show();
        Q_EMIT edited();
    });
    picker->open();
}

void PrincipalsBox::remove()
{
    std::vector<policy::PrincipalEntry> rest;
    for (int row = 0; row < m_list->count(); ++row) {
        if (!m_list->item(row)->isSelected())
            rest.push_back(m_principals[static_cast<std::size_t>(row)]);
    }
    if (rest.size() == m_principals.size())
        return;
    m_principals = std::move(rest);
    show();
    Q_EMIT edited();
}

}  // namespace rolewright::ui
