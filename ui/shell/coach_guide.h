/// Shows where in the window something is: takes the learner there, draws the ring, and says it in words.
#pragma once

#include "ui/coach/anchor_book.h"
#include "ui/coach/coach_view.h"

#include <QObject>
#include <QPointer>

class QAction;
class QDialog;

namespace rolewright::ui {

class MainWindow;
class Ring;

class CoachGuide final : public QObject {
    Q_OBJECT
public:
    /// A child of the window.
    explicit CoachGuide(MainWindow& window);

    /// This is the place to be shown from now on, of the step with this number; `rings`: at once, if it is on the screen.
    void pointAt(const CoachSpot& spot, int number, bool rings);
    /// While this dialog is open over the window, what is to be filled in there is ringed as well.
    void follow(QDialog& dialog);
    /// Opens the page, chooses the row, brings the tab to the front and scrolls: as far as it goes.
    void takeThere();
    /// The way to the place: "Users ▸ Security credentials ▸ Create access key". Empty when there is no such place.
    QString words() const;
    /// What is ringed, or would be if it were on the screen.
    QList<QWidget*> targets() const;

Q_SIGNALS:
    /// Where it is, once one was taken there; in words for the person.
    void told(const QString& text);

private:
    void arrive();
    void refresh();
    void describe(QWidget* target);
    const AnchorPlace* place() const { return m_book.find(m_spot.id); }
    QAction* entry() const;
    QRect partOf(const QWidget& widget) const;
    QWidget* around() const;
    QList<QWidget*> innerTargets() const;

    MainWindow& m_window;
    AnchorBook m_book;
    Ring* m_ring = nullptr;
    QPointer<Ring> m_innerRing;  ///< of the dialog that was opened last
    CoachSpot m_spot;
    int m_number = 0;
    bool m_rings = false;
    QPointer<QWidget> m_described;
    QString m_description;  ///< that it had before
    QString m_targetOf;     ///< and has now
};

}  // namespace rolewright::ui
