/// What is to be said about a policy's text, in words and in the order of the text: what AWS would refuse, and what the lint found; with its mending.
#pragma once

#include "core/lint/lint.h"

#include <QWidget>

#include <functional>

class QAction;
class QListWidget;
class QPushButton;

namespace rolewright::ui {

/// One line of the list.
struct PolicyNote {
    enum class Kind { refused, error, securityWarning, warning, suggestion };
    Kind kind = Kind::refused;
    SourceSpan span;
    bool ofWholeText = false;  ///< nothing in particular is to be underlined
    QString code;              ///< empty for what AWS would refuse
    QString message;           ///< begins in lower case, like all of the core's
    std::optional<lint::QuickFix> fix;
};

/// Problems first where both speak of the same place; what the lint says of it then is left out.
std::vector<PolicyNote> notesOf(const std::vector<policy::Problem>& problems, const std::vector<lint::Finding>& findings);
/// "Security warning", as a person reads it.
QString kindText(PolicyNote::Kind kind);

class PolicyNotes final : public QWidget {
    Q_OBJECT
public:
    /// The list is `objectName` + `Problems`, the button `objectName` + `Fix`. The parent's shortcut Ctrl+. mends what is selected.
    PolicyNotes(const QString& objectName, QWidget* parent);

    void setNotes(std::vector<PolicyNote> notes);
    const std::vector<PolicyNote>& notes() const { return m_notes; }
    /// Selects the note whose place encloses `offset`, without going there.
    void selectAt(std::size_t offset);
    void setReadOnly(bool readOnly);
    /// Does not list what stands elsewhere; `notes`, and mending by the keyboard, still have it.
    using Elsewhere = std::function<bool(const PolicyNote& note)>;
    void leaveOut(Elsewhere elsewhere);
    /// Lists nothing at all; the rest goes on.
    void setFolded(bool folded);

Q_SIGNALS:
    /// The person wants to see this place (bytes of UTF-8).
    void chosen(std::size_t offset);
    /// The person wants this note mended.
    void fixWanted(const rolewright::lint::QuickFix& fix);

private:
    void addLine(const PolicyNote& note);
    void showFix();
    void showListed();
    void fix();

    QListWidget* m_list = nullptr;
    QPushButton* m_button = nullptr;
    QAction* m_action = nullptr;
    std::vector<PolicyNote> m_notes;
    Elsewhere m_elsewhere;
    bool m_readOnly = false;
    bool m_folded = false;
};

}  // namespace rolewright::ui
