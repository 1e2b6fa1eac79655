#include "ui/theme/icons.h"

#include "ui/theme/tokens.h"

#include <QFile>
#include <QHash>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace rolewright::ui {
namespace {

QHash<QString, QIcon>& drawn()
{
    static QHash<QString, QIcon> icons;
    return icons;
}

QPixmap render(const QByteArray& svg, const QColor& colour, int size)
{
    QByteArray coloured = svg;
    coloured.replace("currentColor", colour.name().toLatin1());
    QSvgRenderer renderer(coloured);
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    return pixmap;
}

}  // namespace

QIcon icon(const QString& name)
{
    return icon(name, tokens().text);
}

QIcon icon(const QString& name, const QColor& colour)
{
    const QString key = name + colour.name();
    const auto known = drawn().constFind(key);
    if (known != drawn().constEnd())
        return *known;
    QIcon made;
    QFile file(QStringLiteral(":/rolewright/icons/%1.svg").arg(name));
    if (file.open(QIODevice::ReadOnly)) {
        const QByteArray svg = file.readAll();
        for (const int size : {16, 24, 32, 48}) {
            made.addPixmap(render(svg, colour, size), QIcon::Normal);
            made.addPixmap(render(svg, tokens().muted, size), QIcon::Disabled);
            made.addPixmap(render(svg, tokens().onAccent, size), QIcon::Selected);
        }
    }
    drawn().insert(key, made);
    return made;
}

void clearIcons()
{
    drawn().clear();
}

}  // namespace rolewright::ui
