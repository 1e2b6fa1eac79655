/// What can be taken along of a walkthrough: its record, a certificate, statements for a learning record store.
#pragma once

#include "ui/coach/lesson_record.h"
#include "ui/tasks/latest_task.h"

#include <QBoxLayout>
#include <QWidget>

class QAction;

namespace rolewright::ui {

class Prompts;

/// Parts: the actions `recordSave`, `recordCertificate` and `recordXapi`, which are the widget's `actions()`, and a button for each. Asks for the name that the
/// record is to have, remembers it, and leaves the work to a worker.
class RecordBar final : public QWidget {
    Q_OBJECT
public:
    enum class Stage { begun, finished, passed };

    RecordBar(Prompts& prompts, QBoxLayout::Direction direction, QWidget* parent);

    /// The pack of the walkthroughs; that of the program until it is told.
    void setPlace(const PackPlace& place);
    /// Of which walkthrough. An `obstacle` says why there is nothing to take along; only what was passed has a certificate.
    void setLesson(const QString& lesson, const QString& obstacle, Stage stage);

Q_SIGNALS:
    /// What came of it, in words for the person.
    void told(bool isWell, const QString& text);

private:
    using Maker = Result<QByteArray> (*)(const RecordWanted& wanted);
    QAction* addButton(const QString& objectName, const QString& text, const QString& icon, void (RecordBar::*work)());
    void askName(const QString& title, std::function<void(const RecordWanted& wanted)> named);
    void saveAs(const QString& title, const QString& filter, const QString& suffix, Maker make);
    void saveRecord();
    void saveCertificate();
    void copyXapi();
    void showState();

    Prompts& m_prompts;
    LatestTask m_work;
    PackPlace m_place;
    QString m_lesson;
    QString m_obstacle;
    Stage m_stage = Stage::begun;
    bool m_isWorking = false;
    QAction* m_save = nullptr;
    QAction* m_certificate = nullptr;
    QAction* m_xapi = nullptr;
};

}  // namespace rolewright::ui
