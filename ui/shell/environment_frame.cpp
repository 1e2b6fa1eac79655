#include "ui/shell/environment_frame.h"

#include "ui/store/store.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QDialog>
#include <QEvent>
#include <QMainWindow>
#include <QPainter>

namespace rolewright::ui {
namespace {

constexpr int thickness = 3;

/// Lies over a window, lets everything through, and paints its edge.
class Frame final : public QWidget {
public:
    Frame(QWidget* window, identity::Environment environment) : QWidget(window), m_environment(environment)
    {
        setObjectName(QStringLiteral("environmentFrame"));
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
        window->installEventFilter(this);
        fit();
        show();
    }
    void setEnvironment(identity::Environment environment)
    {
        m_environment = environment;
        update();
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == parentWidget() && event->type() == QEvent::Resize)
            fit();
        return QWidget::eventFilter(watched, event);
    }
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), environmentColour(m_environment)); }

private:
    void fit()
    {
        setGeometry(parentWidget()->rect());
        setMask(QRegion(rect()).subtracted(rect().adjusted(thickness, thickness, -thickness, -thickness)));
        raise();
    }

    identity::Environment m_environment;
};

}  // namespace

EnvironmentFrame::EnvironmentFrame(Store& store, QMainWindow* window) : QObject(window), m_store(store), m_window(window)
{
    qApp->installEventFilter(this);
    window->setContentsMargins(thickness, thickness, thickness, thickness);
    connect(&m_store, &Store::callerChanged, this, &EnvironmentFrame::update);
    connect(&m_store, &Store::snapshotChanged, this, &EnvironmentFrame::update);
    update();
    frame(window);
}

void EnvironmentFrame::update()
{
    const sts::Caller& now = m_store.caller();
    const identity::AccountPtr account = m_store.snapshot()->account(now.session ? now.session->account : now.account);
    m_environment = account ? std::optional(account->environment) : std::nullopt;
    for (const QPointer<QWidget>& frame : m_frames) {
        if (frame && m_environment)
            static_cast<Frame*>(frame.data())->setEnvironment(*m_environment);
    }
}

void EnvironmentFrame::frame(QWidget* window)
{
    std::erase_if(m_frames, [](const QPointer<QWidget>& one) { return one.isNull(); });
    if (m_environment && !window->findChild<QWidget*>(QStringLiteral("environmentFrame"), Qt::FindDirectChildrenOnly))
        m_frames.emplace_back(new Frame(window, *m_environment));
}

/// A dialog of this window that comes up, however deep it was made.
bool EnvironmentFrame::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::Show || !watched->isWidgetType())
        return false;
    auto* dialog = qobject_cast<QDialog*>(watched);
    const QWidget* above = dialog;
    while (above && above != m_window)
        above = above->parentWidget();
    if (dialog && above)
        frame(dialog);
    return false;
}

}  // namespace rolewright::ui
