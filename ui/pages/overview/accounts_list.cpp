#include "ui/pages/overview/accounts_list.h"

#include "ui/models/account_text.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/theme/tokens.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace rolewright::ui {
namespace {

constexpr std::size_t mostAccounts = 20;

}  // namespace

void clearGrid(QGridLayout* grid)
{
    while (QLayoutItem* item = grid->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

AccountsList::AccountsList(Store& store, QWidget* parent) : QWidget(parent), m_store(store)
{
    m_organization = new QLabel(this);
    m_organization->setObjectName(QStringLiteral("overviewOrganization"));
    m_organization->setTextFormat(Qt::PlainText);
    m_organization->setWordWrap(true);
    m_grid = new QGridLayout;
    m_grid->setColumnStretch(1, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_organization);
    layout->addLayout(m_grid);
}

void AccountsList::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && isVisible())
        refresh();  // the environments' colours are another scheme's
}

void AccountsList::refresh()
{
    clearGrid(m_grid);
    const identity::SnapshotPtr world = m_store.snapshot();
    const auto& organization = world->organization();
    m_organization->setText(organization ? tr("Organization %1, managed by account %2.").arg(toQt(organization->id), toQt(organization->managementAccount.text())) : QString());
    m_organization->setVisible(organization != nullptr);
    int row = 0;
    for (const identity::AccountPtr& account : world->accounts()) {
        if (static_cast<std::size_t>(row) == mostAccounts) {
            auto* more = new QLabel(tr("%1 more are in the account switcher at the left.").arg(world->accounts().size() - mostAccounts), this);
            m_grid->addWidget(more, row, 1);
            break;
        }
        const QString id = toQt(account->id.text());
        auto* chip = new QLabel(environmentWord(account->environment), this);
        chip->setAlignment(Qt::AlignCenter);
        chip->setStyleSheet(
            QStringLiteral("QLabel { background: %1; color: %2; padding: 2px 8px; border-radius: 3px; }").arg(environmentColour(account->environment).name(), tokens().onEnvironment.name()));
        auto* words = new QLabel(QStringLiteral("%1 · %2").arg(accountName(*account), id), this);
        words->setTextFormat(Qt::PlainText);
        const bool current = account->id == m_store.account();
        auto* button = new QPushButton(current ? tr("On show") : tr("Show"), this);
        button->setObjectName(QStringLiteral("overviewAccount/") + id);
        button->setAccessibleName(tr("Show the account %1").arg(accountName(*account)));
        button->setEnabled(!current);
        connect(button, &QPushButton::clicked, this, [this, wanted = account->id] { m_store.setAccount(wanted); });
        m_grid->addWidget(chip, row, 0);
        m_grid->addWidget(words, row, 1);
        m_grid->addWidget(button, row, 2);
        ++row;
    }
}

}  // namespace rolewright::ui
