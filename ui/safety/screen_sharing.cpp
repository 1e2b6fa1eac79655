#include "ui/safety/screen_sharing.h"

#include "ui/theme/icons.h"

#include <QCoreApplication>
#include <QToolButton>

#include <utility>

namespace rolewright::ui {

ScreenSharing& ScreenSharing::ofProgram()
{
    auto* sharing = qApp->findChild<ScreenSharing*>(QString(), Qt::FindDirectChildrenOnly);
    return sharing ? *sharing : *new ScreenSharing(qApp);
}

void ScreenSharing::set(bool on)
{
    if (std::exchange(m_on, on) != on)
        Q_EMIT changed(on);
}

QToolButton* newScreenSharingSign(QWidget* parent)
{
    ScreenSharing& sharing = ScreenSharing::ofProgram();
    auto* sign = new QToolButton(parent);
    sign->setObjectName(QStringLiteral("screenShared"));
    sign->setAutoRaise(true);
    sign->setFocusPolicy(Qt::StrongFocus);
    sign->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    sign->setIcon(icon(QStringLiteral("lock")));
    sign->setText(ScreenSharing::tr("Screen shared"));
    sign->setAccessibleName(sign->text());
    sign->setToolTip(ScreenSharing::tr("Secrets stay masked, and QR codes hidden. Click when nobody else sees the screen any more."));
    sign->setAccessibleDescription(sign->toolTip());
    sign->setVisible(sharing.isOn());
    QObject::connect(&sharing, &ScreenSharing::changed, sign, &QWidget::setVisible);
    QObject::connect(sign, &QToolButton::clicked, &sharing, [&sharing] { sharing.set(false); });
    return sign;
}

}  // namespace rolewright::ui
