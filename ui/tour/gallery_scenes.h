/// States of the window that no button alone brings about: acting as a role, reading only, two who edit the same, time that passed.
#pragma once

#include "ui/tour/window_walk.h"

namespace rolewright::ui {

class Application;

class GalleryScenes {
public:
    /// Works on the window of `application`, over the world of `furnishGallery`; leaves it locked.
    GalleryScenes(Application& application, WindowWalk& walk, WindowWalk::Visit visit, std::function<void()> settle);
    Result<void> play();

private:
    Result<void> otherAccount();
    Result<void> switchingRole();
    Result<void> actingAsRole();
    Result<void> conflict();
    Result<void> readOnly();
    Result<void> timePassed();
    Result<void> nothingThere();
    Result<void> locked();

    /// Chooses an entry of the menu bar by its name.
    void choose(const char* action);
    Result<void> dialogFor(const QString& roleArn, const QString& name);
    Result<void> pictureOf(const QString& name);

    Application& m_application;
    WindowWalk& m_walk;
    WindowWalk::Visit m_visit;
    std::function<void()> m_settle;
};

}  // namespace rolewright::ui
