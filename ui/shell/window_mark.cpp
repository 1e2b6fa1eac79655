#include "ui/shell/window_mark.h"

#include "ui/store/store.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QEvent>
#include <QIcon>
#include <QPainter>
#include <QPixmap>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr int letters = 26;
constexpr double readable = 4.5;

/// Who acts in a window: a session by its key, anybody else by account and name.
std::string identityOf(const Store& store)
{
    const sts::Caller& now = store.caller();
    if (now.session)
        return now.session->accessKeyId;
    return now.account.text() + '/' + (now.kind == sts::CallerKind::root ? std::string() : now.name);
}

QIcon iconOf(int group)
{
    constexpr int pixels = 64;
    QPixmap picture(pixels, pixels);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(WindowMark::colourOf(group));
    painter.drawRoundedRect(picture.rect(), pixels / 6.0, pixels / 6.0);
    QFont font = painter.font();
    font.setPixelSize(pixels * 5 / 8);
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(tokens().surface);
    painter.drawText(picture.rect(), Qt::AlignCenter, WindowMark::letterOf(group));
    return QIcon(picture);
}

}  // namespace

WindowMark::WindowMark(QWidget* parent) : QLabel(parent)
{
    setObjectName(QStringLiteral("windowMark"));
    setTextFormat(Qt::PlainText);
    hide();
}

QString WindowMark::letterOf(int group) { return group < letters ? QString(QChar(u'A' + group)) : QString::number(group + 1); }

/// Around the circle of colours from the accent on; as light or dark as it takes to be read.
QColor WindowMark::colourOf(int group)
{
    constexpr int step = 63;  // of 360: six are far apart, and the seventh is not the first again
    constexpr int leastSaturation = 110;
    constexpr int lighter = 6;
    const QColor accent = tokens().accent;
    const QColor ground = tokens().surface;
    const int towards = ground.lightness() > 127 ? -lighter : lighter;
    QColor colour = QColor::fromHsl((std::max(accent.hslHue(), 0) + group * step) % 360, std::max(accent.hslSaturation(), leastSaturation), accent.lightness());
    while (contrast(colour, ground) < readable && colour.lightness() + towards > 0 && colour.lightness() + towards < 255)
        colour = QColor::fromHsl(colour.hslHue(), colour.hslSaturation(), colour.lightness() + towards);
    return colour;
}

void WindowMark::setGroup(int group, int together)
{
    m_group = group;
    setText(letterOf(group));
    setAccessibleName(tr("Window group %1").arg(text()));
    setToolTip(together > 1 ? tr("Group %1: %n windows act as this identity, through the same session", nullptr, together).arg(text())
                            : tr("Group %1: no other window acts as this identity").arg(text()));
    setAccessibleDescription(toolTip());
    paintGround();
}

void WindowMark::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_group >= 0)
        paintGround();
}

void WindowMark::paintGround()
{
    const QString look = QStringLiteral("QLabel { background: %1; color: %2; font-weight: bold; padding: 3px 8px; border-radius: 3px; }").arg(colourOf(m_group).name(), tokens().surface.name());
    if (look != styleSheet())
        setStyleSheet(look);
}

void WindowMarks::add(Store& store, QWidget& window)
{
    m_windows.push_back({&store, &window});
    connect(&store, &Store::callerChanged, this, &WindowMarks::arrange);
    window.installEventFilter(this);
}

bool WindowMarks::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Show || event->type() == QEvent::Hide)
        QMetaObject::invokeMethod(this, &WindowMarks::arrange, Qt::QueuedConnection);  // when it is so
    return QObject::eventFilter(watched, event);
}

/// The lowest that is free.
int WindowMarks::groupOf(const std::string& identity)
{
    if (const auto known = m_groups.find(identity); known != m_groups.end())
        return known->second;
    int group = 0;
    while (std::any_of(m_groups.begin(), m_groups.end(), [group](const auto& taken) { return taken.second == group; }))
        ++group;
    m_groups.emplace(identity, group);
    return group;
}

void WindowMarks::arrange()
{
    std::erase_if(m_windows, [](const Marked& marked) { return !marked.store || !marked.window; });
    std::map<std::string, int> together;
    int open = 0;
    for (const Marked& marked : m_windows) {
        if (!marked.window->isVisible())
            continue;
        ++together[identityOf(*marked.store)];
        ++open;
    }
    std::erase_if(m_groups, [&together](const auto& group) { return !together.contains(group.first); });
    for (const Marked& marked : m_windows) {
        auto* mark = marked.window->findChild<WindowMark*>();
        const bool shown = open > 1 && marked.window->isVisible();
        if (marked.window->isVisible()) {
            const std::string identity = identityOf(*marked.store);
            mark->setGroup(groupOf(identity), together[identity]);
        }
        mark->setVisible(shown);
        marked.window->setWindowIcon(shown ? iconOf(groupOf(identityOf(*marked.store))) : QApplication::windowIcon());
    }
}

}  // namespace rolewright::ui
