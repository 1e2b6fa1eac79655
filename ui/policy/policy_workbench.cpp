#include "ui/policy/policy_workbench.h"

#include "ui/policy/statements_form.h"
#include "ui/policy/words_view.h"
#include "ui/theme/icons.h"
#include "ui/widgets/code_view.h"
#include "ui/widgets/form_bars.h"

#include <QHBoxLayout>
#include <QSettings>
#include <QSplitter>
#include <QToolButton>

namespace rolewright::ui {
namespace {

constexpr int leastLines = 14;  ///< with less of it nobody can work; what is around scrolls
constexpr int leastWords = 4;
const QString settings = QStringLiteral("policyPanels/");  ///< by the name of the button

}  // namespace

PolicyWorkbench::PolicyWorkbench(policy::Type type, const QString& jsonName, const QString& formPrefix, const QString& accessibleName, QWidget* parent) : QWidget(parent)
{
    auto* layout = new QVBoxLayout(this);  // Tab goes along the parts in the order in which they are made
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(buildHead(formPrefix));
    auto* all = new QSplitter(Qt::Vertical, this);
    auto* both = new QSplitter(all);
    m_form = new StatementsForm(type, formPrefix, both);
    m_editor = new PolicyEditor(type, jsonName, accessibleName, both);
    m_words = new WordsView(type, formPrefix + QStringLiteral("Words"), all);
    both->addWidget(m_form);
    both->addWidget(m_editor);
    both->setChildrenCollapsible(false);
    both->setStretchFactor(0, 1);
    both->setStretchFactor(1, 1);
    both->setSizes({1000, 1000});
    all->addWidget(both);
    all->addWidget(m_words);
    all->setChildrenCollapsible(false);
    all->setSizes({3000, 1000});
    for (QWidget* panel : {static_cast<QWidget*>(m_form), static_cast<QWidget*>(m_editor)})
        panel->setMinimumHeight(fontMetrics().lineSpacing() * leastLines);
    m_words->setMinimumHeight(fontMetrics().lineSpacing() * leastWords);
    layout->addWidget(all, 1);
    layout->addWidget(m_editor->foot());  // in sight whichever way the policy is shown
    connectParts();
    recall();
    showPanels();
    showState();
}

QToolButton* PolicyWorkbench::button(const QString& text, const QString& objectName, const QString& accessibleName)
{
    auto* made = new QToolButton(this);
    made->setText(text);
    made->setObjectName(objectName);
    made->setAccessibleName(accessibleName);
    made->setToolTip(accessibleName);
    made->setFocusPolicy(Qt::StrongFocus);
    made->setAutoRaise(true);
    return made;
}

QLayout* PolicyWorkbench::buildHead(const QString& prefix)
{
    m_showForm = button(tr("Form"), prefix + QStringLiteral("ShowForm"), tr("Show the policy as a form"));
    m_showJson = button(tr("JSON"), prefix + QStringLiteral("ShowJson"), tr("Show the policy as JSON"));
    m_showWords = button(tr("In words"), prefix + QStringLiteral("ShowWords"), tr("Tell in words what the policy does"));
    m_showProblems = button(tr("Problems"), prefix + QStringLiteral("ShowProblems"), tr("Show what is wrong in words, and the size"));
    m_showTools = button(tr("Tools"), prefix + QStringLiteral("ShowTools"), tr("Show the buttons that add, copy and move statements"));
    m_undo = button({}, prefix + QStringLiteral("Undo"), tr("Undo the last change to this text"));
    m_undo->setIcon(icon(QStringLiteral("undo")));
    m_redo = button({}, prefix + QStringLiteral("Redo"), tr("Redo the change that was undone"));
    m_redo->setIcon(icon(QStringLiteral("redo")));
    auto* head = new QHBoxLayout;
    head->setSpacing(2);
    for (QToolButton* panel : {m_showForm, m_showJson, m_showWords, m_showProblems, m_showTools}) {
        panel->setCheckable(true);
        panel->setProperty(onlyLooks, true);
        panel->setChecked(panel != m_showWords);
        head->addWidget(panel);
        connect(panel, &QToolButton::clicked, this, [this, panel] {
            // Something is always shown.
            if (!m_showForm->isChecked() && !m_showJson->isChecked() && !m_showWords->isChecked())
                panel->setChecked(true);
            remember(*panel);
            showPanels();
        });
    }
    head->addStretch(1);
    head->addWidget(m_undo);
    head->addWidget(m_redo);
    return head;
}

void PolicyWorkbench::connectParts()
{
    connect(m_editor, &PolicyEditor::edited, this, [this] {
        m_form->setText(m_editor->text(), false);
        m_words->setText(m_editor->text());
        showState();
        Q_EMIT edited();
    });
    connect(m_editor, &PolicyEditor::judged, this, [this] {
        m_form->setText(m_editor->text(), false);  // notes are of this text
        m_form->setNotes(m_editor->notes());
        shareNotes();
    });
    connect(m_form, &StatementsForm::notesShown, this, &PolicyWorkbench::shareNotes);
    connect(m_form, &StatementsForm::textEdited, m_editor, &PolicyEditor::replaceText);
    connect(m_form, &StatementsForm::begun, this, &PolicyWorkbench::edited);
    connect(m_form, &StatementsForm::fixWanted, m_editor, &PolicyEditor::mend);
    for (auto undo : {&StatementsForm::undoWanted, &StatementsForm::redoWanted})
        connect(m_form, undo, this, [this, undo] { (undo == &StatementsForm::undoWanted ? m_undo : m_redo)->click(); });
    connect(m_undo, &QToolButton::clicked, m_editor->view(), &QsciScintilla::undo);
    connect(m_redo, &QToolButton::clicked, m_editor->view(), &QsciScintilla::redo);
    connect(m_form, &StatementsForm::placeWanted, this, &PolicyWorkbench::goTo);
    connect(m_words, &WordsView::placeWanted, this, [this](std::size_t offset) {
        m_form->showStatementAt(offset);
        if (!m_showForm->isChecked() || m_showJson->isChecked())  // else the form shows it
            goTo(offset);
    });
}

void PolicyWorkbench::setWorld(identity::SnapshotPtr world, const AccountId& own) { m_form->setWorld(std::move(world), own); }

void PolicyWorkbench::setText(const QString& text)
{
    m_form->setText(text, true);
    m_editor->setText(text);
    m_form->setNotes(m_editor->notes());
    m_words->setText(text);
    showState();
}

void PolicyWorkbench::setReadOnly(bool readOnly)
{
    m_editor->setReadOnly(readOnly);
    m_form->setReadOnly(readOnly);
    m_undo->setVisible(!readOnly);
    m_redo->setVisible(!readOnly);
}

QString PolicyWorkbench::complaint() const
{
    const QString wrong = m_editor->complaint();
    return wrong.isEmpty() ? begun() : wrong;
}

void PolicyWorkbench::takeBegun() { m_form->takeBegun(); }

QString PolicyWorkbench::begun() const { return m_form->complaint(); }

QVariantMap PolicyWorkbench::begunDraft() const { return m_form->begunDraft(); }

void PolicyWorkbench::restoreBegun(const QVariantMap& draft) { m_form->restoreBegun(draft); }

void PolicyWorkbench::dropBegun() { m_form->dropBegun(); }

void PolicyWorkbench::goTo(std::size_t offset)
{
    m_form->showStatementAt(offset);
    m_showJson->setChecked(true);
    showPanels();
    m_editor->goTo(offset);
}

void PolicyWorkbench::showPanels(Panels panels)
{
    m_showForm->setChecked(panels != Panels::json);
    m_showJson->setChecked(panels != Panels::form);
    recall();
    showPanels();
}

/// Each place by itself: there is room for more in one than in another.
void PolicyWorkbench::recall()
{
    for (QToolButton* panel : {m_showForm, m_showJson, m_showWords, m_showProblems, m_showTools})
        panel->setChecked(QSettings().value(settings + panel->objectName(), panel->isChecked()).toBool());
    if (!m_showForm->isChecked() && !m_showJson->isChecked() && !m_showWords->isChecked())
        m_showJson->setChecked(true);
}

void PolicyWorkbench::remember(const QToolButton& panel) const { QSettings().setValue(settings + panel.objectName(), panel.isChecked()); }

void PolicyWorkbench::showPanels()
{
    m_form->setVisible(m_showForm->isChecked());
    m_editor->setVisible(m_showJson->isChecked());
    m_form->parentWidget()->setVisible(m_showForm->isChecked() || m_showJson->isChecked());
    m_words->setVisible(m_showWords->isChecked());
    m_form->showTools(m_showTools->isChecked());
    m_editor->showDetails(m_showProblems->isChecked());
    shareNotes();
}

/// What the form says of the chosen statement need not stand below the JSON as well; there it is underlined.
void PolicyWorkbench::shareNotes()
{
    m_editor->leaveOut([this](const PolicyNote& note) { return m_showForm->isChecked() && m_form->shows(note); });
}

void PolicyWorkbench::showState()
{
    m_undo->setEnabled(m_editor->view()->isUndoAvailable());
    m_redo->setEnabled(m_editor->view()->isRedoAvailable());
}

}  // namespace rolewright::ui
