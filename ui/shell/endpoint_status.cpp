#include "ui/shell/endpoint_status.h"

#include "ui/endpoint/served_endpoint.h"
#include "ui/pages/endpoint/endpoint_page.h"
#include "ui/prompts/prompts.h"
#include "ui/theme/icons.h"

#include <QApplication>
#include <QMainWindow>

#include <algorithm>

namespace rolewright::ui {

EndpointStatus::EndpointStatus(ServedEndpoint& endpoint, Navigation& navigation, QWidget* parent) : QToolButton(parent), m_endpoint(endpoint)
{
    setObjectName(QStringLiteral("endpointStatus"));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QToolButton::clicked, this, [&navigation] { navigation.openPage(EndpointPage::facts().id); });
    connect(&m_endpoint, &ServedEndpoint::stateChanged, this, &EndpointStatus::showState);
    showState();
}

void EndpointStatus::showState()
{
    m_agreed = false;
    using State = ServedEndpoint::State;
    const State state = m_endpoint.state();
    const bool failed = state == State::failed;
    setIcon(ui::icon(failed ? QStringLiteral("warning") : EndpointPage::facts().icon));
    setText(failed                     ? tr("Endpoint failed")
            : state == State::stopping ? tr("Endpoint going off")
                                       : tr("Endpoint %1").arg(m_endpoint.url().section(QLatin1Char('/'), 2)));
    setToolTip(failed ? m_endpoint.problem() : tr("Clients are answered at %1. Click to see what they ask.").arg(m_endpoint.url()));
    setAccessibleName(text());
    setAccessibleDescription(toolTip());
    setVisible(state != State::off);
}

bool EndpointStatus::letsClose(QWidget& window, Prompts& prompts)
{
    const QWidgetList all = QApplication::topLevelWidgets();
    const bool isLast = std::none_of(
        all.begin(), all.end(), [&window](const QWidget* other) { return other != &window && other->isVisible() && qobject_cast<const QMainWindow*>(other); });
    if (!m_endpoint.isOn() || !isLast || m_agreed)
        return true;
    prompts.confirm(
        &window, Prompts::Tone::warning, tr("The endpoint ends with the program"),
        tr("Clients of %1 are not answered any more once this window is closed. The next start of this workspace switches it on again.").arg(m_endpoint.url()),
        tr("&Close"), this, [this, &window](bool yes) {
            m_agreed = yes;
            if (yes)
                QMetaObject::invokeMethod(&window, &QWidget::close, Qt::QueuedConnection);
        });
    return false;
}

}  // namespace rolewright::ui
