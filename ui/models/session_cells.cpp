#include "ui/models/session_cells.h"

#include "ui/store/calls.h"
#include "ui/theme/tokens.h"

#include <QCoreApplication>
#include <QHash>
#include <QPainter>
#include <QPixmap>
#include <QPolygonF>

namespace rolewright::ui {
namespace {

const QString between = QStringLiteral(" / ");

QPixmap drawSign(Urgency urgency, const QColor& colour)
{
    constexpr int size = 32;  // twice what is shown, for dense screens
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF disc(6, 6, 20, 20);
    painter.setPen(QPen(colour, 3, Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(colour);
    switch (urgency) {
    case Urgency::calm:
        painter.drawEllipse(disc);
        break;
    case Urgency::soon:
        painter.drawPie(disc, 90 * 16, 180 * 16);
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(disc);
        break;
    case Urgency::urgent:
    case Urgency::last:
        painter.drawPolygon(QPolygonF({{16, 6}, {27, 25}, {5, 25}}));
        break;
    case Urgency::expired:
        painter.drawLine(8, 8, 24, 24);
        painter.drawLine(24, 8, 8, 24);
        break;
    }
    return pixmap;
}

}  // namespace

QString sessionTitle(const sts::Session& session)
{
    const std::string principal = session.principalArn.substr(session.principalArn.rfind('/') + 1);
    const bool alone = session.kind == sts::SessionKind::getSessionToken || session.kind == sts::SessionKind::assumeRoot || session.name.empty();
    return alone ? toQt(principal) : toQt(principal) + between + toQt(session.name);
}

QString principalTitle(const std::string& arn)
{
    const auto parsed = Arn::parse(arn);
    if (!parsed)
        return toQt(arn);
    const QString resource = toQt(parsed->resource);
    if (resource.startsWith(QLatin1String("assumed-role/")))
        return resource.section(QLatin1Char('/'), -2, -2) + between + resource.section(QLatin1Char('/'), -1);
    return resource.section(QLatin1Char('/'), -1);
}

QString kindText(sts::SessionKind kind)
{
    switch (kind) {
    case sts::SessionKind::assumeRole:
        return QStringLiteral("AssumeRole");
    case sts::SessionKind::assumeRoleWithSaml:
        return QStringLiteral("AssumeRoleWithSAML");
    case sts::SessionKind::assumeRoleWithWebIdentity:
        return QStringLiteral("AssumeRoleWithWebIdentity");
    case sts::SessionKind::getSessionToken:
        return QStringLiteral("GetSessionToken");
    case sts::SessionKind::getFederationToken:
        return QStringLiteral("GetFederationToken");
    case sts::SessionKind::assumeRoot:
        return QStringLiteral("AssumeRoot");
    case sts::SessionKind::getDelegatedAccessToken:
        return QStringLiteral("GetDelegatedAccessToken");
    }
    return {};
}

QString revokedText(const service::Revocation& revocation, Instant now)
{
    const auto say = [](const char* text) { return QCoreApplication::translate("Revocation", text); };
    return revocation.since ? say(QT_TRANSLATE_NOOP("Revocation", "revoked %1")).arg(shortLocalText(*revocation.since, now)) : say(QT_TRANSLATE_NOOP("Revocation", "revoked"));
}

QColor urgencyColour(Urgency urgency)
{
    switch (urgency) {
    case Urgency::calm:
        return tokens().ok;
    case Urgency::soon:
        return tokens().warning;
    case Urgency::urgent:
    case Urgency::last:
        return tokens().danger;
    case Urgency::expired:
        break;
    }
    return tokens().muted;
}

QIcon urgencyIcon(Urgency urgency)
{
    static QHash<quint64, QIcon> drawn;
    const QColor colour = urgencyColour(urgency);
    QIcon& icon = drawn[(static_cast<quint64>(urgency) << 32) | colour.rgba()];
    if (icon.isNull()) {
        icon.addPixmap(drawSign(urgency, colour), QIcon::Normal);
        icon.addPixmap(drawSign(urgency, tokens().onAccent), QIcon::Selected);
    }
    return icon;
}

}  // namespace rolewright::ui
