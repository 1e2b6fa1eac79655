/// Which of several windows act through the same session: a letter on a colour, the same in all of them.
#pragma once

#include <QColor>
#include <QLabel>
#include <QObject>
#include <QPointer>

#include <map>
#include <string>
#include <vector>

namespace rolewright::ui {

class Store;

/// `WindowMarks` says what it shows; hidden while there is one window.
class WindowMark final : public QLabel {
    Q_OBJECT
public:
    explicit WindowMark(QWidget* parent);
    /// `group` from 0 on; `together` is how many windows are in it.
    void setGroup(int group, int together);
    /// A, B, C … and from the 27th on their numbers.
    static QString letterOf(int group);
    /// Readable under the surface's colour (4.5:1), and another for each of the first six.
    static QColor colourOf(int group);

protected:
    void changeEvent(QEvent* event) override;

private:
    void paintGround();

    int m_group = -1;
};

/// Gives a letter to each identity that an open window acts as, and keeps it as long as there is such a window. The letter is in the identity bar and, on its colour, in
/// the window's icon, which the desktop's list of windows shows.
class WindowMarks final : public QObject {
    Q_OBJECT
public:
    /// The window's parts must be there; both go when they like.
    void add(Store& store, QWidget& window);
    /// To be called when a window was shown or closed.
    void arrange();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Marked {
        QPointer<Store> store;
        QPointer<QWidget> window;
    };
    int groupOf(const std::string& identity);

    std::vector<Marked> m_windows;
    std::map<std::string, int> m_groups;  ///< of those that some window acts as
};

}  // namespace rolewright::ui
