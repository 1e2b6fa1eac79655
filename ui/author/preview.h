/// A walkthrough as its author looks at it: shown anew whenever its files are saved, at the same step, with what each part of a goal comes to.
#pragma once

#include "core/training/preview.h"
#include "ui/coach/opened_pack.h"
#include "ui/tasks/latest_task.h"

#include <QList>
#include <QObject>

namespace rolewright::ui {

class PracticeRoom;

/// What came of reading the pack again.
struct PreviewNews {
    bool isWell = true;  ///< otherwise the last good content is still shown, or the step could not be reached
    QString words;       ///< empty after the first reading, when nothing is wrong
    std::vector<FlawLine> flaws;
};

/// The steps of what is shown, and the present one.
struct PreviewTrace {
    struct StepName {
        std::string uid;
        QString title;
    };
    QList<StepName> steps;
    std::string uid;  ///< of the present step; empty when it is finished
    std::vector<training::TraceLine> lines;
};

class Preview final : public QObject {
    Q_OBJECT
public:
    /// Of the room's walkthrough; must go before the room. Begins by reading the pack, for its flaws.
    Preview(PracticeRoom& room, const QString& locale, QObject* parent);

    /// Answered by the room's `viewed`.
    void goTo(const std::string& uid);

Q_SIGNALS:
    void read(const rolewright::ui::PreviewNews& news);
    void traced(const rolewright::ui::PreviewTrace& trace);

private:
    void readAgain();
    void take(const OpenedPack& opened);
    void show(const std::shared_ptr<const training::Pack>& pack, std::vector<FlawLine> flaws);
    void trace();

    PracticeRoom& m_room;
    QString m_locale;
    std::string m_hash;  ///< of what was read last, shown or not
    LatestTask m_reading;
};

}  // namespace rolewright::ui
