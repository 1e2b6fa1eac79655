#include "ui/mfa/qr_view.h"

#include "ui/safety/screen_sharing.h"

#include <QPainter>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr int longestSide = 4096;
constexpr int finderModules = 7;  // ISO/IEC 18004: the finder pattern begins with seven dark modules in a row

bool isDark(const QImage& image, int x, int y) { return qGray(image.pixel(x, y)) < 128; }

/// How many pixels wide a module of the picture is, told by the corner of its finder pattern; 0 when there is none.
int moduleWidth(const QImage& image)
{
    for (int at = 0; at < image.width(); ++at) {
        if (!isDark(image, at, at))
            continue;
        int end = at;
        while (end < image.width() && isDark(image, end, at))
            ++end;
        return (end - at) % finderModules == 0 ? (end - at) / finderModules : 0;
    }
    return 0;
}

}  // namespace

QrView::QrView(const QString& objectName, const QString& accessibleName, QWidget* parent) : QWidget(parent)
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    connect(&ScreenSharing::ofProgram(), &ScreenSharing::changed, this, qOverload<>(&QWidget::update));
}

QrView::~QrView() { clear(); }

bool QrView::setPicture(const QByteArray& png)
{
    clear();
    const QImage picture = QImage::fromData(png, "PNG").convertToFormat(QImage::Format_RGB32);
    if (picture.isNull() || picture.width() != picture.height() || picture.width() > longestSide)
        return false;
    const int width = moduleWidth(picture);
    if (width == 0 || picture.width() % width != 0)
        return false;
    m_code = QImage(picture.width() / width, picture.height() / width, QImage::Format_RGB32);
    for (int y = 0; y < m_code.height(); ++y) {
        for (int x = 0; x < m_code.width(); ++x)
            m_code.setPixel(x, y, isDark(picture, x * width + width / 2, y * width + width / 2) ? qRgb(0, 0, 0) : qRgb(255, 255, 255));
    }
    update();
    return true;
}

void QrView::clear()
{
    if (!m_code.isNull())
        m_code.fill(Qt::white);
    m_code = {};
    update();
}

void QrView::paintEvent(QPaintEvent*)
{
    if (m_code.isNull())
        return;
    if (ScreenSharing::ofProgram().isOn()) {
        QPainter(this).drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, tr("Hidden while the screen is shared"));
        return;
    }
    const qreal ratio = devicePixelRatioF();
    const int room = static_cast<int>(std::min(width(), height()) * ratio);
    const int scale = std::max(1, room / m_code.width());
    QImage picture = m_code.scaled(m_code.size() * scale, Qt::KeepAspectRatio, Qt::FastTransformation);
    picture.setDevicePixelRatio(ratio);
    const int left = static_cast<int>((width() * ratio - picture.width()) / 2);
    const int top = static_cast<int>((height() * ratio - picture.height()) / 2);
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.drawImage(QPointF(left / ratio, top / ratio), picture);
}

}  // namespace rolewright::ui
