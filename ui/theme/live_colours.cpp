#include "ui/theme/live_colours.h"

#include <QEvent>
#include <QLabel>

namespace rolewright::ui {
namespace {

/// Does the work again whenever the colours of its widget have changed.
class ColourKeeper final : public QObject {
public:
    explicit ColourKeeper(QWidget& widget) : QObject(&widget) { widget.installEventFilter(this); }

    void keep(std::function<void()> work)
    {
        m_work = std::move(work);
        m_work();
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::PaletteChange && !m_working) {
            m_working = true;  // a style sheet changes the palette itself
            m_work();
            m_working = false;
        }
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void()> m_work;
    bool m_working = false;
};

/// The widget's one keeper: what is shown next takes the place of what was.
ColourKeeper& colourKeeperOf(QWidget& widget)
{
    for (QObject* child : widget.children()) {
        if (auto* keeper = dynamic_cast<ColourKeeper*>(child))
            return *keeper;
    }
    return *new ColourKeeper(widget);
}

}  // namespace

void showIcon(QLabel& label, const QIcon& icon, int size)
{
    showIcon(label, [icon] { return icon; }, size);
}

void showIcon(QLabel& label, std::function<QIcon()> make, int size)
{
    colourKeeperOf(label).keep([&label, make = std::move(make), size] { label.setPixmap(make().pixmap(size, size)); });
}

void keepStyleSheet(QWidget& widget, std::function<QString()> make)
{
    colourKeeperOf(widget).keep([&widget, make = std::move(make)] {
        if (const QString sheet = make(); sheet != widget.styleSheet())
            widget.setStyleSheet(sheet);
    });
}

}  // namespace rolewright::ui
