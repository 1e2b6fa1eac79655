/// How a recorded walkthrough is called, and the folder that it is written to.
#pragma once

#include "core/training/recording.h"
#include "ui/coach/opened_pack.h"
#include "ui/tasks/latest_task.h"

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace rolewright::ui {

class InlineMessage;
class LinesModel;

/// Parts: `recordPackTitle`, `recordPackId`, `recordAuthor`, `recordAbout`, `recordWrite`, `recordPackBack`, `recordPackState`, `recordFlaws`.
class PackForm final : public QWidget {
    Q_OBJECT
public:
    explicit PackForm(QWidget* parent);

    /// Of this recording, as it is now.
    void ask(training::Recording recording);

Q_SIGNALS:
    void cancelled();
    /// The folder of the pack; the linter and the proof have had their say.
    void written(const QString& path);

private:
    struct Outcome {
        QString path;                  ///< empty: nothing was written
        QString words;
        bool isWell = false;           ///< nothing must be mended, and every claim holds
        std::vector<FlawLine> flaws = {};
    };
    QLineEdit* addLine(const QString& objectName, const QString& label);
    void askForFolder();
    void write(const QString& parentFolder);
    void take(const Outcome& outcome);
    static Outcome writeAll(const training::Recording& recording, const training::Framing& framing, const QString& folder);
    training::Framing framing() const;

    training::Recording m_recording;
    LatestTask m_work;
    QLineEdit* m_title = nullptr;
    QLineEdit* m_id = nullptr;
    QLineEdit* m_author = nullptr;
    QPlainTextEdit* m_about = nullptr;
    QPushButton* m_write = nullptr;
    InlineMessage* m_state = nullptr;
    QTableView* m_flaws = nullptr;
    LinesModel* m_flawLines = nullptr;
};

}  // namespace rolewright::ui
