/// A window over a world in memory, for commands that show one: it reads and leaves nothing of the person's, and needs no display.
#pragma once

#include "app/composition.h"
#include "app/graphical_application.h"
#include "core/identity/change_set.h"
#include "ui/shell/application.h"
#include "ui/theme/tokens.h"

#include <QSize>
#include <QString>
#include <QTemporaryDir>

#include <functional>
#include <map>
#include <string>

namespace rolewright::app {

/// The words for colour schemes on the command line.
const std::map<std::string, ui::Scheme>& schemeWords();

/// A screen that nobody sees.
struct Screen {
    QSize size{1280, 800};  ///< as the window counts
    int percent = 100;      ///< how large a pixel of the window is drawn; 200 makes a picture of twice the width and height
};

class PrivateWindow {
public:
    /// What makes the world, as it was made at `now`.
    using World = std::function<Result<identity::ChangeSet>(Instant now)>;
    /// At most one in a process: it makes the QApplication. `language` is a code of ui/theme/language.h. The window is drawn on `screen`, and on the person's own only if
    /// QT_QPA_PLATFORM says so. Fails only if the engine refuses the world.
    static Result<std::unique_ptr<PrivateWindow>> create(const World& world, ui::Scheme scheme, const QString& language, const Screen& screen = {});

    engine::Engine& engine() { return m_composition->engine(); }
    ui::Application& application() { return *m_window; }

private:
    PrivateWindow() = default;

    QTemporaryDir m_settings;
    std::unique_ptr<GraphicalApplication> m_application;
    std::unique_ptr<Composition> m_composition;
    std::unique_ptr<ui::Application> m_window;
};

/// Makes a folder with all above it. Fails with `Unwritable`.
Result<QString> makeFolder(const std::string& path);

}  // namespace rolewright::app
