/// A ring around a place of a window: it is seen, and in nobody's way.
#pragma once

#include <QList>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <functional>

namespace rolewright::ui {

/// Takes no click and no focus, and dims nothing. Stays with its place when that is moved, scrolled, changed, hidden or shown again.
class Ring final : public QWidget {
    Q_OBJECT
public:
    explicit Ring(QWidget* window);

    /// The part of a widget that is meant, in its coordinates; empty when none of it is on the screen.
    using Part = std::function<QRect(const QWidget&)>;
    /// Around those of the widgets that are on the screen. `number` stands beside it.
    void surround(const QList<QWidget*>& targets, Part part, int number);
    void letGo();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void place();
    QRectF spotAround(const QRectF& edge) const;

    QList<QPointer<QWidget>> m_targets;
    QList<QPointer<QWidget>> m_watched;  ///< they and those around them
    Part m_part;
    int m_number = 0;
    QTimer m_soon;
};

}  // namespace rolewright::ui
