#include "ui/policy/statements_form.h"

#include "ui/policy/statement_delegate.h"
#include "ui/policy/statement_rows.h"
#include "ui/store/calls.h"
#include "ui/theme/icons.h"
#include "ui/widgets/folding_row.h"
#include "ui/widgets/tall_area.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr int rowsInSight = 3;
const QString statementKey = QStringLiteral("statement");
enum Tool { copyTool, upTool, downTool, removeTool };

}  // namespace

StatementsForm::StatementsForm(policy::Type type, const QString& prefix, QWidget* parent) : QWidget(parent), m_type(type)
{
    m_message = new QLabel(this);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_goToMistake = button(tr("Go to the mistake"), prefix + QStringLiteral("Mistake"), tr("Go to the mistake in the JSON"));
    m_model = new StatementsModel(this);
    m_list = new QListView(this);
    m_list->setObjectName(prefix + QStringLiteral("Statements"));
    m_list->setAccessibleName(tr("Statements"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new StatementDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Tab goes along the parts in the order in which they get here.
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_message);
    layout->addWidget(m_goToMistake, 0, Qt::AlignLeft);
    auto* buttons = buildButtons(prefix);
    layout->addLayout(buttons);
    auto* folding = new FoldingRow(this, buttons);
    for (QPushButton* button : {m_add, m_template})
        folding->add(button);
    layout->addWidget(m_list);
    layout->addWidget(buildCard(prefix), 1);
    connectParts();
    read();
    showState();
    showCurrent(true);
}

QPushButton* StatementsForm::button(const QString& text, const QString& objectName, const QString& accessibleName)
{
    auto* made = new QPushButton(text, this);
    made->setObjectName(objectName);
    made->setAccessibleName(accessibleName);
    made->setAutoDefault(false);
    return made;
}

QLayout* StatementsForm::buildButtons(const QString& prefix)
{
    m_add = button(tr("Add stateme&nt"), prefix + QStringLiteral("AddStatement"), tr("Add a statement"));
    m_template = button(tr("Template…"), prefix + QStringLiteral("Template"), tr("Add statements from a template"));
    m_add->setIcon(icon(QStringLiteral("add")));
    m_template->setIcon(icon(QStringLiteral("policy")));
    m_tools = {toolButton(prefix + QStringLiteral("CopyStatement"), tr("Copy the statement"), Qt::CTRL | Qt::Key_D, &StatementsForm::copyStatement),
               toolButton(prefix + QStringLiteral("UpStatement"), tr("Move the statement up"), Qt::ALT | Qt::Key_Up, &StatementsForm::moveUp),
               toolButton(prefix + QStringLiteral("DownStatement"), tr("Move the statement down"), Qt::ALT | Qt::Key_Down, &StatementsForm::moveDown),
               toolButton(prefix + QStringLiteral("RemoveStatement"), tr("Remove the statement"), Qt::Key_Delete, &StatementsForm::removeStatement)};
    m_tools[copyTool]->setIcon(icon(QStringLiteral("copy")));
    m_tools[upTool]->setArrowType(Qt::UpArrow);
    m_tools[downTool]->setArrowType(Qt::DownArrow);
    m_tools[removeTool]->setIcon(icon(QStringLiteral("delete")));
    auto* layout = new QHBoxLayout;
    layout->setSpacing(2);
    layout->addWidget(m_add);
    layout->addWidget(m_template);
    layout->addStretch(1);
    for (QToolButton* tool : m_tools)
        layout->addWidget(tool);
    return layout;
}

QWidget* StatementsForm::buildCard(const QString& prefix)
{
    auto* area = new TallArea(this);  // never narrower than the card: what is cut at the side is not found
    m_card = new StatementCard(m_type, prefix, area->widget());
    area->content()->addWidget(m_card);
    return area;
}

/// The keys work in the list.
QToolButton* StatementsForm::toolButton(const QString& objectName, const QString& accessibleName, const QKeySequence& keys, void (StatementsForm::*work)())
{
    auto* made = new QToolButton(this);
    made->setObjectName(objectName);
    made->setAccessibleName(accessibleName);
    made->setToolTip(tr("%1 (%2)").arg(accessibleName, keys.toString(QKeySequence::NativeText)));
    made->setFocusPolicy(Qt::StrongFocus);
    made->setAutoRaise(true);
    connect(made, &QToolButton::clicked, this, work);
    connect(new QShortcut(keys, m_list, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated, made, [made] { made->click(); });
    return made;
}

void StatementsForm::connectParts()
{
    connect(m_goToMistake, &QPushButton::clicked, this, [this] { Q_EMIT placeWanted(m_mistake && m_mistake->span ? m_mistake->span->begin.offset : 0); });
    connect(m_add, &QPushButton::clicked, this, &StatementsForm::addStatement);
    connect(m_template, &QPushButton::clicked, this, &StatementsForm::insertTemplate);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        if (!m_choosing)
            leave(now.row());
    });
    connect(m_card, &StatementCard::edited, this, &StatementsForm::write);
    connect(m_card, &StatementCard::typing, this, &StatementsForm::begun);
    connect(m_card, &StatementCard::jsonWanted, this, [this] {
        if (m_document && current() >= 0)
            Q_EMIT placeWanted(m_document->statements()[static_cast<std::size_t>(current())].span.begin.offset);
    });
    connect(m_card, &StatementCard::placeWanted, this, &StatementsForm::placeWanted);
    connect(m_card, &StatementCard::fixWanted, this, &StatementsForm::fixWanted);
}

int StatementsForm::current() const { return m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1; }

void StatementsForm::setWorld(identity::SnapshotPtr world, const AccountId& own) { m_card->setWorld(std::move(world), own); }

void StatementsForm::setText(const QString& text, bool another)
{
    if (text == m_text)
        return;
    m_text = text;
    const int before = m_shown;
    read();
    showState();
    showCurrent(another || before != m_shown);
}

void StatementsForm::setNotes(const std::vector<PolicyNote>& notes)
{
    if (m_mistake)
        return;
    m_allNotes = notes;
    showRows();
    if (m_document && m_shown >= 0)
        m_card->setNotes(notesFor(*m_document, static_cast<std::size_t>(m_shown), m_allNotes));
}

void StatementsForm::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    showState();
}

void StatementsForm::showTools(bool shown)
{
    for (QWidget* tool : {static_cast<QWidget*>(m_add), static_cast<QWidget*>(m_template)})
        tool->setVisible(shown);
    for (QToolButton* tool : m_tools)
        tool->setVisible(shown);
}

QString StatementsForm::complaint() const { return m_mistake || m_shown < 0 ? QString() : m_card->complaint(); }

void StatementsForm::showStatementAt(std::size_t offset)
{
    if (const auto index = m_document ? statementAt(*m_document, offset) : std::nullopt)
        m_list->setCurrentIndex(m_model->index(static_cast<int>(*index)));
}

bool StatementsForm::shows(const PolicyNote& note) const
{
    return !m_mistake && m_document && m_shown >= 0 && !notesFor(*m_document, static_cast<std::size_t>(m_shown), {note}).empty();
}

/// Of a text that cannot be read the statements before stay.
void StatementsForm::read()
{
    m_refusal.clear();
    ReadStatements now = readStatements(m_text);
    m_mistake = std::move(now.mistake);
    if (!m_mistake) {
        m_document = std::move(now.document);
        m_forms = std::move(now.forms);
        m_rows = m_document ? rowsOf(*m_document, m_forms) : std::vector<StatementRow>();
    }
    m_allNotes.clear();
    showRows();
}

void StatementsForm::showRows()
{
    const QScopedValueRollback choosing(m_choosing, true);
    std::vector<StatementRow> rows = m_rows;
    if (m_document)
        countNotes(rows, *m_document, m_allNotes);
    m_model->setRows(std::move(rows));
    const int row = std::clamp(current(), std::min(0, m_model->rowCount() - 1), std::max(-1, m_model->rowCount() - 1));
    m_list->setCurrentIndex(m_model->index(row));
    m_shown = current();
    m_list->setFixedHeight(std::clamp(m_model->rowCount(), 1, rowsInSight) * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth() + 2);
    m_list->setVisible(m_model->rowCount() > 0);
}

void StatementsForm::showState()
{
    const bool usable = !m_mistake && !m_readOnly;
    const int count = m_model->rowCount();
    QString words = m_mistake ? mistakeText(*m_mistake) : m_refusal.isEmpty() ? QString() : QStringLiteral("✖ ") + m_refusal;
    if (words.isEmpty() && count == 0)
        words = tr("The policy says nothing yet: add a statement, or begin with a template.");
    m_message->setText(words);
    m_message->setVisible(!words.isEmpty());
    m_goToMistake->setVisible(m_mistake.has_value());
    m_add->setEnabled(usable);
    m_template->setEnabled(usable);
    m_tools[copyTool]->setEnabled(usable && m_shown >= 0);
    m_tools[upTool]->setEnabled(usable && m_shown > 0);
    m_tools[downTool]->setEnabled(usable && m_shown >= 0 && m_shown + 1 < count);
    m_tools[removeTool]->setEnabled(usable && count > 1);
    m_card->setReadOnly(!usable);
}

void StatementsForm::showCurrent(bool another)
{
    const bool there = m_shown >= 0 && static_cast<std::size_t>(m_shown) < m_forms.size();
    m_card->setVisible(there);
    if (there) {
        m_card->setStatement(m_forms[static_cast<std::size_t>(m_shown)], another);
        m_card->setNotes(notesFor(*m_document, static_cast<std::size_t>(m_shown), m_allNotes));
    }
    Q_EMIT notesShown();
}

/// Another statement is chosen: what was typed for the one before goes into that first.
void StatementsForm::leave(int row)
{
    takeBegun();
    m_shown = row;
    showState();
    showCurrent(true);
}

void StatementsForm::choose(int row)
{
    m_choosing = true;
    m_list->setCurrentIndex(m_model->index(row));
    m_choosing = false;
    m_shown = current();
    showState();
    showCurrent(true);
}

bool StatementsForm::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            key->accept();  // the text's own, not the window's
            return true;
        }
    }
    return QWidget::event(event);
}

void StatementsForm::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Undo))
        Q_EMIT undoWanted();
    else if (event->matches(QKeySequence::Redo))
        Q_EMIT redoWanted();
    else
        QWidget::keyPressEvent(event);
}

QVariantMap StatementsForm::begunDraft() const
{
    QVariantMap draft = m_shown < 0 ? QVariantMap() : m_card->begunDraft();
    if (!draft.isEmpty())
        draft.insert(statementKey, m_shown);
    return draft;
}

void StatementsForm::restoreBegun(const QVariantMap& draft)
{
    const int row = draft.value(statementKey, -1).toInt();
    if (row < 0 || row >= m_model->rowCount())
        return;
    choose(row);
    m_card->restoreBegun(draft);
    Q_EMIT begun();
}

}  // namespace rolewright::ui
