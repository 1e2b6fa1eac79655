/// Which place of a window was used last, by the name that walkthroughs have for it.
#pragma once

#include "ui/coach/anchor_book.h"

#include <QObject>

class QMainWindow;

namespace rolewright::ui {

/// Listens to keys and mouse in the window and its dialogs, and to its menus. What is no place of the book leaves the one before.
class AnchorWatch final : public QObject {
    Q_OBJECT
public:
    /// A child of the window.
    explicit AnchorWatch(QMainWindow& window);

    /// Empty when none was used yet.
    const QString& last() const { return m_last; }
    /// From now on none was used.
    void forget() { m_last.clear(); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool isOurs(const QWidget& widget) const;

    QMainWindow& m_window;
    AnchorBook m_book;
    QString m_last;
};

}  // namespace rolewright::ui
