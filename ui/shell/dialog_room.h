/// Keeps dialogs within the screen: none begins larger than what there is room for, however large it would like to be.
#pragma once

#include <QObject>

class QMainWindow;

namespace rolewright::ui {

/// Of the dialogs of one window. A window that is itself larger than the screen has them as large as it is.
class DialogRoom final : public QObject {
    Q_OBJECT
public:
    explicit DialogRoom(QMainWindow* window);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QMainWindow* m_window;
};

}  // namespace rolewright::ui
