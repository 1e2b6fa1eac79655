#include "ui/shell/navigator.h"

#include "ui/models/account_text.h"
#include "ui/store/store.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

namespace rolewright::ui {
namespace {

constexpr int idRole = Qt::UserRole + 1;

}  // namespace

Navigator::Navigator(Store& store, QWidget* parent) : QWidget(parent), m_store(store)
{
    setObjectName(QStringLiteral("navigator"));
    m_accounts = new QComboBox(this);
    m_accounts->setObjectName(QStringLiteral("accountSwitcher"));
    m_accounts->setAccessibleName(tr("Account on show"));
    m_accounts->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto* label = new QLabel(tr("Acco&unt"), this);
    label->setBuddy(m_accounts);
    m_pages = new QListWidget(this);
    m_pages->setObjectName(QStringLiteral("pages"));
    m_pages->setAccessibleName(tr("Pages"));
    m_pages->setUniformItemSizes(true);
    m_pages->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 4, 8);
    layout->addWidget(label);
    layout->addWidget(m_accounts);
    layout->addWidget(m_pages, 1);
    setFixedWidth(196);

    connect(m_accounts, &QComboBox::activated, this, [this](int index) {
        if (const auto id = AccountId::parse(m_accounts->itemData(index).toString().toStdString()))
            m_store.setAccount(*id);
    });
    connect(m_pages, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (item)
            Q_EMIT pageChosen(item->data(idRole).toString());
    });
    connect(&m_store, &Store::snapshotChanged, this, &Navigator::showAccounts);
    connect(&m_store, &Store::accountChanged, this, &Navigator::showAccounts);
    showAccounts();
}

void Navigator::addPage(const Page& page)
{
    auto* item = new QListWidgetItem(icon(page.iconName()), page.title(), m_pages);
    item->setData(idRole, page.id());
    item->setSizeHint(QSize(0, 30));
}

void Navigator::setCurrent(const QString& pageId)
{
    const QSignalBlocker blocker(m_pages);
    for (int row = 0; row < m_pages->count(); ++row) {
        if (m_pages->item(row)->data(idRole).toString() == pageId)
            m_pages->setCurrentRow(row);
    }
}

void Navigator::showAccounts()
{
    const auto& accounts = m_store.snapshot()->accounts();
    m_accounts->clear();
    for (const identity::AccountPtr& account : accounts) {
        const QString id = QString::fromStdString(account->id.text());
        m_accounts->addItem(icon(QStringLiteral("account"), environmentInk(account->environment)),
                            accountName(*account), id);
        m_accounts->setItemData(m_accounts->count() - 1, id, Qt::ToolTipRole);
    }
    m_accounts->setCurrentIndex(m_accounts->findData(QString::fromStdString(m_store.account().text())));
}

}  // namespace rolewright::ui
