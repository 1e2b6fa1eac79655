#include "ui/tour/gallery.h"

#include "ui/shell/application.h"
#include "ui/shell/main_window.h"
#include "ui/tour/gallery_scenes.h"
#include "ui/tour/robot.h"

#include <QThread>

namespace rolewright::ui {

Result<void> walkGallery(Application& application, const std::function<Result<void>(const QString& name)>& picture)
{
    constexpr int rounds = 4;
    constexpr unsigned long pauseMilliseconds = 10;  // for what is worked out beside the window
    Robot robot;
    const auto settle = [&robot] {
        for (int round = 0; round < rounds; ++round) {
            robot.settle();
            QThread::msleep(pauseMilliseconds);
        }
        robot.settle();
    };
    const WindowWalk::Visit visit = [&picture](QWidget&, const QString& name) { return picture(name); };
    WindowWalk walk(application.window(), visit, settle);
    for (const auto part : {&WindowWalk::pages, &WindowWalk::docks, &WindowWalk::menus, &WindowWalk::menuDialogs}) {
        if (auto seen = (walk.*part)(); !seen)
            return seen;
    }
    return GalleryScenes(application, walk, visit, settle).play();
}

}  // namespace rolewright::ui
