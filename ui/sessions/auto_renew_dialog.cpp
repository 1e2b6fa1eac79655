#include "ui/sessions/auto_renew_dialog.h"

#include "ui/models/session_cells.h"
#include "ui/store/auto_renewal.h"

#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

namespace rolewright::ui {
namespace {

constexpr std::chrono::hours usual{4};

QDateTime toLocal(Instant instant) { return QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count()); }

}  // namespace

AutoRenewDialog::AutoRenewDialog(AutoRenewal& renewal, const sts::SessionPtr& session, Instant now, QWidget* parent) : QDialog(parent), m_renewal(renewal), m_session(session)
{
    setObjectName(QStringLiteral("autoRenewDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Renew by itself"));
    auto* words = new QLabel(tr("%1 is asked for again, with the same parameters, shortly before it ends. The keys change each time; those before stay valid until their own end. "
                                "It stops at the time below, when it was refused %2 times, and when somebody revokes it. While Rolewright is closed nothing is renewed; it goes on at the next start.")
                                 .arg(sessionTitle(*session))
                                 .arg(AutoRenewal::mostFailures),
                             this);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    m_until = new QDateTimeEdit(toLocal(now + usual), this);
    m_until->setObjectName(QStringLiteral("autoRenewUntil"));
    m_until->setAccessibleName(tr("Renew until"));
    m_until->setDisplayFormat(QStringLiteral("ddd d MMM HH:mm"));
    m_until->setDateTimeRange(toLocal(now + std::chrono::minutes(1)), toLocal(now + AutoRenewal::longest));
    m_until->setToolTip(tr("At most %1 from now").arg(durationText(AutoRenewal::longest)));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton* yes = buttons->addButton(tr("&Renew by itself"), QDialogButtonBox::AcceptRole);
    yes->setObjectName(QStringLiteral("autoRenewBegin"));
    yes->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("autoRenewCancel"));
    auto* label = new QLabel(tr("&Until"), this);
    label->setBuddy(m_until);
    auto* form = new QFormLayout;
    form->addRow(label, m_until);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(words);
    layout->addLayout(form);
    layout->addWidget(buttons);
    setMinimumWidth(440);
    connect(buttons, &QDialogButtonBox::accepted, this, &AutoRenewDialog::begin);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_until->setFocus();
}

void AutoRenewDialog::begin()
{
    m_renewal.begin(m_session, Instant(std::chrono::milliseconds(m_until->dateTime().toMSecsSinceEpoch())));
    accept();
}

}  // namespace rolewright::ui
