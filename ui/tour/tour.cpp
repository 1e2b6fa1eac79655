#include "ui/tour/tour.h"

#include "ui/tour/owners_scenario.h"
#include "ui/tour/scenario_place.h"

#include <QApplication>
#include <QPainter>
#include <QPixmap>
#include <QWidget>

#include <algorithm>

namespace rolewright::ui {

Result<void> playTour(Robot& robot, ScenarioPlace& place, const std::function<Result<void>(const QString& name)>& picture, const std::function<void(const QString& title)>& said)
{
    OwnersScenario scenario(robot, place);
    for (const Stage& stage : scenario.stages()) {
        said(stage.title);
        place.stage = stage.name;
        const bool played = stage.play() && place.carryOut();
        // What was clicked is answered on another thread: the engine is asked until that has come.
        QString wrong;
        if (played)
            robot.waitUntil([&] { return (wrong = stage.check()).isEmpty(); }, stage.title);
        if (auto kept = picture(stage.name); !kept)
            return kept.error();
        if (!played)
            return Error{"TourStopped", QStringLiteral("%1: %2").arg(stage.title, robot.trouble()).toStdString(), {}};
        if (!wrong.isEmpty())
            return Error{"TourStopped", QStringLiteral("%1: %2").arg(stage.title, wrong).toStdString(), {}};
    }
    return {};
}

Result<void> saveScreen(const QString& path)
{
    QWidgetList windows;
    for (QWidget* window : QApplication::topLevelWidgets()) {
        if (window->isVisible() && window->windowType() != Qt::ToolTip)
            windows.append(window);
    }
    // Each dialog and menu stands over what it was opened from; of two windows the larger is below.
    const auto depth = [](const QWidget* window) {
        int parents = 0;
        for (const QWidget* above = window; (above = above->parentWidget() ? above->parentWidget()->window() : nullptr);)
            ++parents;
        return parents;
    };
    std::stable_sort(windows.begin(), windows.end(), [&depth](const QWidget* a, const QWidget* b) {
        return std::pair(depth(a), -a->width() * a->height()) < std::pair(depth(b), -b->width() * b->height());
    });
    QPixmap screen;
    QPoint origin;
    for (QWidget* window : std::as_const(windows)) {
        if (screen.isNull()) {
            screen = window->grab();
            origin = window->geometry().topLeft();
            continue;
        }
        QPainter painter(&screen);
        const QPixmap shown = window->grab();
        const QRect place(window->geometry().topLeft() - origin, window->size());
        painter.drawPixmap(place.topLeft(), shown);
        painter.setPen(window->palette().color(QPalette::Mid));
        painter.drawRect(place.adjusted(-1, -1, 0, 0));
    }
    if (screen.isNull() || !screen.save(path))
        return Error{"Unwritable", QStringLiteral("the picture `%1` cannot be written").arg(path).toStdString(), {}};
    return {};
}

}  // namespace rolewright::ui
