/// Shows where in the window something is: takes the learner there, draws the ring, and says it in words.
#pragma once

#include "ui/coach/anchor_book.h"
#include "ui/coach/coach_view.h"
#include "ui/coach/ring.h"

#include <QObject>
#include <QPointer>

class QAction;
class QDialog;

namespace rolewright::ui {

class MainWindow;
class Page;
class Store;

class CoachGuide final : public QObject {
    Q_OBJECT
public:
    /// A child of the window, which shows this store.
    CoachGuide(MainWindow& window, Store& store);

    /// This is the place to be shown from now on, of the step with this number; `rings`: at once, if it is on the screen.
    void pointAt(const CoachSpot& spot, int number, bool rings);
    /// While this dialog is open over the window, what is to be filled in there is ringed as well.
    void follow(QDialog& dialog);
    /// Puts the account on show, opens the page, chooses the row, brings the tab to the front and scrolls: as far as it goes.
    void takeThere();
    /// The way to the place: "Users ▸ Security credentials ▸ Create access key". Empty when there is no such place.
    QString words() const;
    /// What is meant, wherever it is. As long as something is in between, that is what is ringed: the account, the page's name, the row in its list, the tab.
    QList<QWidget*> targets() const;

Q_SIGNALS:
    /// Where it is, once one was taken there, or when it is pointed at and not on the screen; in words for the person.
    void told(const QString& text);

private:
    /// What leads on to the place from what is on the screen now, and which part of it.
    struct Way {
        QList<QWidget*> widgets;
        Ring::Part part;
        bool isThere = false;  ///< nothing is in between
    };
    Way way();
    Way wayByPage(const Page& page);
    Way wayByTab(QWidget* hidden);
    void arrive();
    void refresh();
    void describe(QWidget* target);
    const AnchorPlace* place() const { return m_book.find(m_spot.id); }
    QAction* entry() const;
    QRect partOf(const QWidget& widget) const;
    QRect rowOfPage(const QWidget& widget) const;
    QWidget* around() const;
    QList<QWidget*> innerTargets() const;

    MainWindow& m_window;
    Store& m_store;
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
