#include "ui/theme/icons.h"

#include "ui/theme/tokens.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <optional>

namespace rolewright::ui {
namespace {

QString pathOf(const QString& name)
{
    return QStringLiteral(":/rolewright/icons/%1.svg").arg(name);
}

QPixmap render(const QString& name, const QColor& colour, const QSize& size)
{
    const QString key = QStringLiteral("rolewright/%1/%2/%3x%4").arg(name, colour.name()).arg(size.width()).arg(size.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QFile file(pathOf(name));
    if (file.open(QIODevice::ReadOnly)) {
        QSvgRenderer renderer(file.readAll().replace("currentColor", colour.name().toLatin1()));
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        QPainter painter(&pixmap);
        renderer.render(&painter);
    }
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

/// Asks for the colours when it paints, so that icons follow when the scheme changes.
class TokenIconEngine final : public QIconEngine {
public:
    TokenIconEngine(QString name, std::optional<QColor> colour) : m_name(std::move(name)), m_colour(std::move(colour)) {}

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override
    {
        const Tokens& t = tokens();
        const QColor colour = mode == QIcon::Disabled ? t.muted : mode == QIcon::Selected ? t.onAccent : m_colour.value_or(t.text);
        return render(m_name, colour, size);
    }
    void paint(QPainter* painter, const QRect& place, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        QPixmap drawn = pixmap(place.size() * ratio, mode, state);
        drawn.setDevicePixelRatio(ratio);
        painter->drawPixmap(place, drawn);
    }
    QIconEngine* clone() const override { return new TokenIconEngine(m_name, m_colour); }

private:
    QString m_name;
    std::optional<QColor> m_colour;
};

QIcon iconIn(const QString& name, std::optional<QColor> colour)
{
    return QFile::exists(pathOf(name)) ? QIcon(new TokenIconEngine(name, std::move(colour))) : QIcon();
}

}  // namespace

QIcon icon(const QString& name)
{
    return iconIn(name, std::nullopt);
}

QIcon icon(const QString& name, const QColor& colour)
{
    return iconIn(name, colour);
}

}  // namespace rolewright::ui
