#include "ui/wizard/wizard_home.h"

#include "ui/models/account_text.h"
#include "ui/store/administrator.h"
#include "ui/store/caller_name.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/theme/icons.h"
#include "ui/widgets/acting_note.h"
#include "ui/widgets/inline_message.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace rolewright::ui {

WizardHome::WizardHome(Store& store, QWidget* parent) : QWidget(parent), m_store(store)
{
    m_account = new QComboBox(this);
    m_account->setObjectName(QStringLiteral("wizardAccount"));
    m_account->setAccessibleName(tr("The account that it will be in"));
    m_account->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_account->setMinimumContentsLength(36);
    m_actor = new QLabel(this);
    m_actor->setObjectName(QStringLiteral("wizardActor"));
    m_actor->setTextFormat(Qt::PlainText);
    m_elsewhere = new ActingNote(store, QStringLiteral("wizardElsewhere"), this);
    m_moved = new InlineMessage(QStringLiteral("wizardMoved"), this);
    auto* label = new QLabel(tr("It &will be in"), this);
    label->setBuddy(m_account);
    auto* line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(m_account);
    line->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 4);
    layout->addLayout(line);
    layout->addWidget(m_elsewhere);
    layout->addWidget(m_actor);  // in the note's place when one acts there: what is below stays where it is
    layout->addWidget(m_moved);
    connect(m_account, &QComboBox::activated, this, [this](int index) {
        if (const auto chosen = AccountId::parse(m_account->itemData(index).toString().toStdString()))
            Q_EMIT moved(*chosen);
    });
    connect(m_elsewhere, &ActingNote::acted, this, &WizardHome::acted);
}

void WizardHome::show(const AccountId& account)
{
    const QSignalBlocker quiet(m_account);
    m_account->clear();
    for (const identity::AccountPtr& row : m_store.snapshot()->accounts())
        m_account->addItem(icon(QStringLiteral("account")), QStringLiteral("%1 · %2").arg(accountName(*row), toQt(row->id.text())), toQt(row->id.text()));
    m_account->setCurrentIndex(m_account->findData(toQt(account.text())));
    m_account->setToolTip(m_account->currentText());
    const bool isHere = accountOf(m_store.caller()) == account;
    m_actor->setText(isHere ? tr("✔ You act there, as %1.").arg(callerName(m_store.caller(), m_store)) : QString());
    if (m_elsewhere->isVisible())
        m_actor->setFixedHeight(m_elsewhere->height());
    m_actor->setVisible(isHere);
    m_elsewhere->show(account, tr("You act as %1 in %2: nothing can be made in %3 from there. Act there, or choose another account. What is typed stays."));
}

void WizardHome::tell(const std::vector<std::string>& leftOut)
{
    QStringList names;
    for (const std::string& policy : leftOut)
        names += toQt(policy);
    m_moved->say(InlineMessage::Tone::warning,
                 names.isEmpty() ? QString() : tr("Left out, for only the account before has them: %1.").arg(names.join(QStringLiteral(", "))));
}

}  // namespace rolewright::ui
