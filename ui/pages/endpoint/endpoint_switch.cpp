#include "ui/pages/endpoint/endpoint_switch.h"

#include "core/server/address.h"
#include "ui/endpoint/served_endpoint.h"
#include "ui/store/store.h"
#include "ui/theme/icons.h"
#include "ui/widgets/inline_message.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace rolewright::ui {

EndpointSwitch::EndpointSwitch(const Store& store, ServedEndpoint& endpoint, QWidget* parent) : QWidget(parent), m_endpoint(endpoint)
{
    auto* words = new QLabel(tr("The AWS CLI and SDKs on this machine can work with this very workspace: STS, IAM, Organizations and S3. Every signature is "
                                "verified and every policy is enforced; what "
                                "they change appears in this window at once, and can be undone here."),
                             this);
    words->setWordWrap(true);
    m_state = new InlineMessage(QStringLiteral("endpointState"), this);
    m_addressProblem = new InlineMessage(QStringLiteral("endpointAddressProblem"), this);
    m_readOnly = new InlineMessage(QStringLiteral("endpointReadOnly"), this);
    m_otherPort = new QPushButton(this);
    m_otherPort->setObjectName(QStringLiteral("endpointOtherPort"));
    auto* lock = new QLabel(tr("It goes on while this window is locked, and ends with the program. The next start switches it on again."), this);
    lock->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(words);
    layout->addLayout(buildPlace());
    layout->addWidget(m_addressProblem);
    layout->addWidget(m_state);
    layout->addWidget(m_otherPort, 0, Qt::AlignLeft);
    layout->addWidget(m_readOnly);
    layout->addWidget(lock);
    m_addressProblem->setField(m_address);
    connect(m_switch, &QPushButton::clicked, this, &EndpointSwitch::toggle);
    connect(m_address, &QLineEdit::returnPressed, this, &EndpointSwitch::toggle);
    connect(m_address, &QLineEdit::textChanged, this, &EndpointSwitch::checkAddress);
    connect(m_otherPort, &QPushButton::clicked, this, &EndpointSwitch::useOtherPort);
    connect(&m_endpoint, &ServedEndpoint::stateChanged, this, &EndpointSwitch::showState);
    connect(&store, &Store::readOnlyChanged, this, &EndpointSwitch::showReadOnly);
    const auto showLock = [this, lock] { lock->setVisible(m_endpoint.isOn()); };  // switched off, the next start leaves it off
    connect(&m_endpoint, &ServedEndpoint::stateChanged, lock, showLock);
    showLock();
    showState();
    checkAddress();
    showReadOnly(store.isReadOnly());
}

QLayout* EndpointSwitch::buildPlace()
{
    m_switch = new QPushButton(this);
    m_switch->setObjectName(QStringLiteral("endpointSwitch"));
    m_address = new QLineEdit(this);
    m_address->setObjectName(QStringLiteral("endpointAddress"));
    m_address->setAccessibleName(tr("Address to listen on"));
    m_address->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("255.255.255.255 ")));
    m_port = new QSpinBox(this);
    m_port->setObjectName(QStringLiteral("endpointPort"));
    m_port->setAccessibleName(tr("Port"));
    m_port->setRange(0, 0xffff);
    m_port->setSpecialValueText(tr("any free"));
    auto* layout = new QHBoxLayout;
    layout->addWidget(m_switch);
    layout->addWidget(new QLabel(tr("at"), this));
    layout->addWidget(m_address, 1);
    layout->addWidget(new QLabel(tr("port"), this));
    layout->addWidget(m_port);
    return layout;
}

void EndpointSwitch::toggle()
{
    if (m_endpoint.isOn())
        return m_endpoint.switchOff();
    if (!m_switch->isEnabled())
        return;
    m_endpoint.setPlace({m_address->text().trimmed(), static_cast<quint16>(m_port->value())});
    m_endpoint.switchOn();
}

void EndpointSwitch::useOtherPort()
{
    m_port->setValue(m_offered);
    toggle();
}

/// Said before it is switched on, where it is typed.
void EndpointSwitch::checkAddress()
{
    const std::string address = m_address->text().trimmed().toStdString();
    const bool possible = server::isAddress(address);
    if (!possible)
        m_addressProblem->say(InlineMessage::Tone::error, tr("This is no IP address. 127.0.0.1 is reached from this machine only."));
    else if (server::reachesOthers(address))
        m_addressProblem->say(InlineMessage::Tone::warning,
                              tr("%1 can be reached from other machines, and nothing is encrypted: secrets that are created go over the network in the clear.")
                                  .arg(QString::fromStdString(address)));
    else
        m_addressProblem->clear();
    const bool stopping = m_endpoint.state() == ServedEndpoint::State::stopping;
    m_switch->setEnabled(m_endpoint.isOn() || (possible && !stopping));
    m_switch->setToolTip(stopping ? tr("What clients have begun is answered first.") : !possible ? tr("The address to listen on is none.") : QString());
}

QString EndpointSwitch::stateText() const
{
    switch (m_endpoint.state()) {
    case ServedEndpoint::State::on:
        return tr("On at %1").arg(m_endpoint.url());
    case ServedEndpoint::State::stopping:
        return tr("Going off: what clients have begun is answered first.");
    case ServedEndpoint::State::failed:
        return tr("It could not be switched on: %1").arg(m_endpoint.problem());
    case ServedEndpoint::State::off:
        break;
    }
    return tr("Off: nobody is answered.");
}

void EndpointSwitch::showState()
{
    using State = ServedEndpoint::State;
    const State state = m_endpoint.state();
    const InlineMessage::Tone tone = state == State::on       ? InlineMessage::Tone::success
                                     : state == State::failed ? InlineMessage::Tone::error
                                                              : InlineMessage::Tone::note;
    m_state->say(tone, stateText());
    m_switch->setText(state == State::on || state == State::stopping ? tr("Switch &off") : tr("Switch &on"));
    m_switch->setIcon(icon(state == State::on ? QStringLiteral("close") : QStringLiteral("play")));
    m_switch->setAccessibleName(state == State::on ? tr("Switch the endpoint off") : tr("Switch the endpoint on"));
    const bool fixed = state == State::on || state == State::stopping;
    m_address->setText(m_endpoint.place().address);
    m_port->setValue(m_endpoint.place().port);
    for (QWidget* field : {static_cast<QWidget*>(m_address), static_cast<QWidget*>(m_port)}) {
        field->setEnabled(!fixed);
        field->setToolTip(fixed ? tr("Switch it off to let it listen elsewhere.") : QString());
    }
    m_offered = state == State::failed ? m_endpoint.otherPort() : 0;
    m_otherPort->setVisible(m_offered != 0);
    m_otherPort->setText(tr("Use port %1 instead").arg(m_offered));
    m_otherPort->setAccessibleName(m_otherPort->text());
    checkAddress();
}

void EndpointSwitch::showReadOnly(bool readOnly)
{
    if (readOnly)
        m_readOnly->say(InlineMessage::Tone::warning,
                        tr("The workspace is read-only: changes that clients ask for are refused with AccessDenied. They can look, and take on roles."));
    else
        m_readOnly->clear();
}

}  // namespace rolewright::ui
