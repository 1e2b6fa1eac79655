/// The statements of a policy as cards: a list of them all and the chosen one as a form, over one text of which only what is edited changes.
#pragma once

#include "ui/policy/statement_card.h"
#include "ui/policy/statements_model.h"

#include <map>

class QLabel;
class QListView;
class QPushButton;
class QToolButton;

namespace rolewright::ui {

class StatementsForm final : public QWidget {
    Q_OBJECT
public:
    /// Parts: `…Statements`, `…AddStatement`, `…Template`, `…CopyStatement`, `…UpStatement`, `…DownStatement`, `…RemoveStatement`, `…Mistake`, and those of the card.
    StatementsForm(policy::Type type, const QString& prefix, QWidget* parent = nullptr);

    void setWorld(identity::SnapshotPtr world, const AccountId& own);
    /// Shows another text; nothing happens when it is the one shown. Of a text that cannot be read the last one that could stays in sight, and nothing of it
    /// can be changed. `another`: it is of another policy, and what was begun in the form is not for it.
    void setText(const QString& text, bool another);
    QString text() const { return m_text; }
    /// What is said of this very text.
    void setNotes(const std::vector<PolicyNote>& notes);
    void setReadOnly(bool readOnly);
    /// Folds away the row of buttons above the statements, or shows it; the keys go on working.
    void showTools(bool shown);
    /// What is begun in the form and not in the text; empty when nothing is.
    QString complaint() const;
    /// Puts into the text what is typed for a list of the statement on show.
    void takeBegun() { m_card->takePending(); }
    void dropBegun() { showCurrent(true); }
    /// What is begun and in which statement, to be kept; and back there, the same text being on show. Empty: nothing.
    QVariantMap begunDraft() const;
    void restoreBegun(const QVariantMap& draft);
    /// Whether the note stands on the card.
    bool shows(const PolicyNote& note) const;
    /// Chooses the statement that encloses this place.
    void showStatementAt(std::size_t offset);

Q_SIGNALS:
    /// The person changed the form: this is the text now.
    void textEdited(const QString& text);
    /// `complaint()` may be another.
    void begun();
    /// Asks for the JSON, at this place.
    void placeWanted(std::size_t offset);
    void fixWanted(const rolewright::lint::QuickFix& fix);
    /// Other notes than before are on the card.
    void notesShown();
    void undoWanted();
    void redoWanted();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QPushButton* button(const QString& text, const QString& objectName, const QString& accessibleName);
    QLayout* buildButtons(const QString& prefix);
    QWidget* buildCard(const QString& prefix);
    QToolButton* toolButton(const QString& objectName, const QString& accessibleName, const QKeySequence& keys, void (StatementsForm::*work)());
    void connectParts();
    void read();
    void showRows();
    void showState();
    void showCurrent(bool another);
    void choose(int row);
    void leave(int row);
    void write();
    void addStatement();
    void insertTemplate();
    void copyStatement();
    void moveUp() { move(-1); }
    void moveDown() { move(1); }
    void move(int by);
    void removeStatement();
    bool take(const Result<std::string>& text);
    int current() const;

    policy::Type m_type;
    QString m_text;
    policy::DocumentPtr m_document;  ///< of the last text that could be read
    std::vector<Result<policy::StatementForm>> m_forms;
    std::vector<StatementRow> m_rows;  ///< without notes
    std::vector<PolicyNote> m_allNotes;
    std::optional<Error> m_mistake;  ///< why the text cannot be read
    QString m_refusal;
    std::map<std::string, QString> m_templateValues;  ///< typed into the dialog of templates so far
    int m_shown = -1;
    bool m_readOnly = false;
    bool m_choosing = false;
    StatementsModel* m_model = nullptr;
    QListView* m_list = nullptr;
    StatementCard* m_card = nullptr;
    QLabel* m_message = nullptr;
    QPushButton* m_goToMistake = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_template = nullptr;
    std::vector<QToolButton*> m_tools;  ///< copy, up, down, remove
};

}  // namespace rolewright::ui
