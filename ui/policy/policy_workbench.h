/// A policy to be read and changed, in three ways over one text: as a form, as JSON, in words. Each can be put away.
#pragma once

#include "core/identity/snapshot.h"
#include "ui/widgets/policy_editor.h"

class QToolButton;

namespace rolewright::ui {

class StatementsForm;
class WordsView;

class PolicyWorkbench final : public QWidget {
    Q_OBJECT
public:
    /// The JSON's text is called `jsonName`; the parts of the form are named after `formPrefix`, and so are `…ShowForm`, `…ShowJson`, `…ShowWords`,
    /// `…ShowProblems`, `…ShowTools`, `…Undo`, `…Redo`
    /// and `…Words`.
    PolicyWorkbench(policy::Type type, const QString& jsonName, const QString& formPrefix, const QString& accessibleName, QWidget* parent = nullptr);

    PolicyEditor* editor() const { return m_editor; }
    enum class Panels { formAndJson, form, json };
    /// What is on show to begin with; for places that have little room. What the person put away or brought up at this place before comes first.
    void showPanels(Panels panels);
    /// Whom and what can be named, and the account that is meant by "own".
    void setWorld(identity::SnapshotPtr world, const AccountId& own);
    QString text() const { return m_editor->text(); }
    /// As the editor's: shows another text, without `edited`.
    void setText(const QString& text);
    /// As the person would have typed it.
    void replaceText(const QString& text) { m_editor->replaceText(text); }
    void setReadOnly(bool readOnly);
    /// What keeps the text from being saved: what AWS would refuse, or what is begun in the form and not in the text.
    QString complaint() const;
    /// Of these the latter.
    QString begun() const;
    void dropBegun();
    /// The same, to be kept; and back, the same text being on show. Empty: nothing.
    QVariantMap begunDraft() const;
    void restoreBegun(const QVariantMap& draft);
    /// Puts into the text what is typed for a list of the form and not added yet, before another policy is shown.
    void takeBegun();
    /// Brings the place into view, in the JSON and in the form.
    void goTo(std::size_t offset);

Q_SIGNALS:
    /// The person changed the text.
    void edited();

private:
    QLayout* buildHead(const QString& prefix);
    QToolButton* button(const QString& text, const QString& objectName, const QString& accessibleName);
    void connectParts();
    void recall();
    void remember(const QToolButton& panel) const;
    void showPanels();
    void showState();
    void shareNotes();

    PolicyEditor* m_editor = nullptr;
    StatementsForm* m_form = nullptr;
    WordsView* m_words = nullptr;
    QToolButton* m_showForm = nullptr;
    QToolButton* m_showJson = nullptr;
    QToolButton* m_showWords = nullptr;
    QToolButton* m_showProblems = nullptr;
    QToolButton* m_showTools = nullptr;
    QToolButton* m_undo = nullptr;
    QToolButton* m_redo = nullptr;
};

}  // namespace rolewright::ui
