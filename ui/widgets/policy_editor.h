/// The JSON editor of every policy: problems and what the lint finds are underlined where they are, said in words below the text, and mended there.
#pragma once

#include "core/policy/document.h"
#include "ui/tasks/latest_task.h"
#include "ui/widgets/policy_notes.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace rolewright::ui {

class CodeView;

/// What is wrong with a policy's text, and how many of its characters count against a quota.
struct PolicyJudgement {
    std::vector<policy::Problem> problems;
    int counted = 0;
};
PolicyJudgement judgePolicy(policy::Type type, const std::string& text);
/// The first of the problems for which AWS would refuse the text, in one line; empty when there is none.
QString complaintOf(const std::vector<policy::Problem>& problems);

class PolicyEditor final : public QWidget {
    Q_OBJECT
public:
    /// `objectName` is the text's; the parts around it are named after it: `…Problems`, `…Fix`, `…Format`.
    PolicyEditor(policy::Type type, const QString& objectName, const QString& accessibleName, QWidget* parent = nullptr);

    QString text() const;
    /// Shows another text, checked at once, without `edited`; nothing happens when it is the one shown.
    void setText(const QString& text);
    /// Puts in a text that another editor over the same text made (a form, a builder), as one step of the editor's undo.
    void replaceText(const QString& text);
    void setReadOnly(bool readOnly);
    /// The size AWS takes, counted without white space; 0: no quota is shown. `hint` says what counts ("all inline policies of the user together").
    void setQuota(int characters, const QString& hint = {});
    /// For quotas that count every byte (bucket policies).
    void setQuotaOfBytes(int bytes, const QString& hint = {});
    /// What the service asks of a text beyond what every policy of its type must be; asked only of texts that are well otherwise.
    using Check = std::function<std::optional<policy::Problem>(const std::string& text)>;
    void setFurtherCheck(Check check);
    /// Characters that other policies use of the same quota already.
    void setUsedElsewhere(int characters);

    /// What is wrong with the text as it stands: what AWS would refuse. What the lint finds keeps nothing from being saved.
    const std::vector<policy::Problem>& problems();
    /// What keeps the text from being saved, in one line; empty when AWS would take it.
    QString complaint();
    /// Brings the place (bytes of UTF-8) into view and goes there.
    void goTo(std::size_t offset);
    CodeView* view() const { return m_view; }
    /// The line with state, size and Format; whoever takes it elsewhere keeps it on the screen.
    QWidget* foot() const { return m_foot; }
    /// All that is said of the text as it was when it was last judged.
    const std::vector<PolicyNote>& notes() const { return m_notes->notes(); }
    /// Notes that stand elsewhere in sight: here they are only underlined.
    void leaveOut(PolicyNotes::Elsewhere elsewhere) { m_notes->leaveOut(std::move(elsewhere)); }
    /// Folds away the problems in words and the meter, or shows them. How many problems there are is said in either case, and so is a size that is too large.
    void showDetails(bool shown) { m_details = shown; m_notes->setFolded(!shown); showSize(); }
    /// Carries out the mending of a note.
    void mend(lint::QuickFix fix);

Q_SIGNALS:
    /// The person changed the text.
    void edited();
    /// `notes()` are new.
    void judged();

protected:
    void changeEvent(QEvent* event) override;
    /// On to the text. A focus proxy would be a stop of Tab wherever this widget, which was made later, stands in the order.
    void focusInEvent(QFocusEvent* event) override;

private:
    QWidget* buildFoot(const QString& objectName);
    void textChanged();
    /// Reads and judges the text if that was not done yet: some tens of microseconds for what AWS would take.
    void check();
    bool hasErrors() const;
    /// Small texts at once, large ones on another thread.
    void runLint(const std::string& text);
    void show();
    QString stateText() const;
    void showSize();
    void showToolTip(int offset, const QPoint& where);
    void format();

    policy::Type m_type;
    CodeView* m_view = nullptr;
    PolicyNotes* m_notes = nullptr;
    QWidget* m_foot = nullptr;
    QLabel* m_state = nullptr;
    QLabel* m_size = nullptr;
    QProgressBar* m_meter = nullptr;
    QPushButton* m_format = nullptr;
    QTimer m_pause;
    std::vector<policy::Problem> m_problems;
    std::vector<lint::Finding> m_findings;
    LatestTask m_lint;
    int m_counted = 0;
    int m_quota = 0;
    int m_elsewhere = 0;
    bool m_everyByte = false;
    bool m_details = true;
    QString m_quotaHint;
    Check m_furtherCheck;
    bool m_checked = false;
    bool m_setting = false;
};

}  // namespace rolewright::ui
