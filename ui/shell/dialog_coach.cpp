#include "ui/shell/dialog_coach.h"

#include "ui/coach/coach_bar.h"
#include "ui/coach/practice_room.h"
#include "ui/shell/coach_guide.h"
#include "ui/shell/main_window.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QEvent>
#include <QFileDialog>
#include <QInputDialog>
#include <QLayout>
#include <QMessageBox>
#include <QSettings>

namespace rolewright::ui {
namespace {

const QString wantedSetting = QStringLiteral("training/coachInDialogs");

/// Is about one line, and is answered or left at once.
bool isQuestion(const QDialog& dialog)
{
    return qobject_cast<const QMessageBox*>(&dialog) || qobject_cast<const QInputDialog*>(&dialog) || qobject_cast<const QFileDialog*>(&dialog);
}

}  // namespace

DialogCoach::DialogCoach(MainWindow& window, PracticeRoom& room, CoachGuide& guide, QAction* hint)
    : QObject(&window), m_window(window), m_room(room), m_guide(guide), m_hint(hint)
{
    m_wanted = new QAction(tr("Coach in dialogs"), this);
    m_wanted->setObjectName(QStringLiteral("coachInDialogs"));
    m_wanted->setCheckable(true);
    m_wanted->setChecked(QSettings().value(wantedSetting, true).toBool());
    connect(m_wanted, &QAction::toggled, this, [this](bool isWanted) {
        QSettings().setValue(wantedSetting, isWanted);
        if (!isWanted)
            takeAway();
    });
    m_hide = new QAction(icon(QStringLiteral("close")), tr("Hide the coach"), this);
    m_hide->setToolTip(tr("No coach in dialogs; the menu “Coach” brings it back"));
    connect(m_hide, &QAction::triggered, m_wanted, [this] { m_wanted->setChecked(false); });
    qApp->installEventFilter(this);
}

/// Before the dialog is seen, and before DialogRoom, which was there earlier, fits it to the screen.
bool DialogCoach::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::Show || !watched->isWidgetType())
        return false;
    auto* dialog = qobject_cast<QDialog*>(watched);
    if (!dialog || !dialog->isModal() || !dialog->layout() || isQuestion(*dialog))
        return false;
    for (const QWidget* above = dialog; above; above = above->parentWidget()) {
        if (above == &m_window) {
            accompany(*dialog);
            break;
        }
    }
    return false;
}

void DialogCoach::accompany(QDialog& dialog)
{
    m_guide.follow(dialog);
    if (!m_wanted->isChecked() || dialog.layout()->menuBar())
        return;
    auto* bar = new CoachBar(m_hint, m_hide, &dialog);
    bar->show(m_room.view());
    connect(&m_room, &PracticeRoom::viewed, bar, &CoachBar::show);
    dialog.layout()->setMenuBar(bar);
    bar->setVisible(true);
    dialog.resize(dialog.width(), dialog.height() + bar->sizeHint().height());
}

void DialogCoach::takeAway()
{
    for (CoachBar* bar : m_window.findChildren<CoachBar*>()) {
        bar->window()->layout()->setMenuBar(nullptr);
        bar->hide();
        bar->deleteLater();  // its own button may have been pressed
    }
}

}  // namespace rolewright::ui
