#include "ui/tour/gallery.h"

#include "ui/shell/main_menus.h"
#include "ui/shell/main_window.h"
#include "ui/tour/robot.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QMenuBar>
#include <QTabWidget>

namespace rolewright::ui {
namespace {

class Walk {
public:
    Walk(MainWindow& window, const std::function<Result<void>(const QString& name)>& picture) : m_window(window), m_picture(picture) {}

    Result<void> pages()
    {
        for (const auto& [id, page] : m_window.pages()) {
            m_window.openPage(id);
            m_robot.settle();
            chooseFirstRow(*page);
            if (auto taken = m_picture(id); !taken)
                return taken;
            if (auto taken = tabs(*page, id); !taken)
                return taken;
        }
        return {};
    }

    /// The entries that end in an ellipsis open something.
    Result<void> dialogs()
    {
        for (QAction* action : actionsOf(*m_window.menuBar())) {
            if (!action->isEnabled() || !action->text().endsWith(QChar(0x2026)))
                continue;
            action->trigger();
            m_robot.settle();
            auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            if (!dialog)
                continue;
            if (auto taken = m_picture(QStringLiteral("dialog-") + action->objectName()); !taken)
                return taken;
            dialog->close();
            m_robot.settle();
        }
        return {};
    }

private:
    void chooseFirstRow(const QWidget& page)
    {
        for (QAbstractItemView* view : page.findChildren<QAbstractItemView*>()) {
            if (!view->isVisible() || !view->model() || view->model()->rowCount() == 0)
                continue;
            view->setCurrentIndex(view->model()->index(0, 0));
            m_robot.settle();
            return;
        }
    }

    Result<void> tabs(const QWidget& page, const QString& id)
    {
        for (QTabWidget* tabs : page.findChildren<QTabWidget*>()) {
            for (int i = 1; tabs->isVisible() && i < tabs->count(); ++i) {
                tabs->setCurrentIndex(i);
                m_robot.settle();
                if (auto taken = m_picture(QStringLiteral("%1-%2").arg(id).arg(i + 1)); !taken)
                    return taken;
            }
        }
        return {};
    }

    MainWindow& m_window;
    const std::function<Result<void>(const QString& name)>& m_picture;
    Robot m_robot;
};

}  // namespace

Result<void> walkGallery(MainWindow& window, const std::function<Result<void>(const QString& name)>& picture)
{
    Walk walk(window, picture);
    if (auto taken = walk.pages(); !taken)
        return taken;
    return walk.dialogs();
}

}  // namespace rolewright::ui
