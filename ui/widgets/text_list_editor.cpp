#include "ui/widgets/empty_words.h"
#include "ui/widgets/text_list_editor.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace rolewright::ui {

TextListEditor::TextListEditor(const QString& prefix, const QString& what, const QString& placeholder, SuggestField::Source suggestions, QWidget* parent)
    : QWidget(parent)
{
    m_title = new QLabel(what, this);
    m_field = new SuggestField(prefix + QStringLiteral("Field"), tr("%1: one more").arg(what), std::move(suggestions), {}, this);
    m_field->setPlaceholderText(placeholder);
    m_field->installEventFilter(this);
    m_add = new QPushButton(tr("Add"), this);
    m_add->setObjectName(prefix + QStringLiteral("Add"));
    m_add->setAccessibleName(tr("%1: add").arg(what));
    m_add->setAutoDefault(false);
    m_list = new QListWidget(this);
    m_list->setObjectName(prefix + QStringLiteral("List"));
    m_list->setAccessibleName(what);
    new EmptyWords(*m_list, tr("Nothing in the list yet."));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_remove = new QPushButton(tr("Remove"), this);
    m_remove->setObjectName(prefix + QStringLiteral("Remove"));
    m_remove->setAccessibleName(tr("%1: remove the selected").arg(what));
    m_remove->setAutoDefault(false);
    m_remove->setEnabled(false);

    m_buttons = new QVBoxLayout;
    m_buttons->addWidget(m_remove);
    m_buttons->addStretch(1);
    m_layout = new QGridLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setVerticalSpacing(4);
    m_layout->addWidget(m_title, 0, 0, 1, 2);
    m_layout->addWidget(m_field, 1, 0);
    m_layout->addWidget(m_add, 1, 1);
    m_layout->addWidget(m_list, 2, 0);
    m_layout->addLayout(m_buttons, 2, 1);
    m_layout->setRowStretch(2, 1);

    connect(m_field, &QLineEdit::returnPressed, this, &TextListEditor::add);  // from the list of completions, which hands Enter on by itself
    connect(m_field, &QLineEdit::textChanged, this, &TextListEditor::typing);
    connect(m_add, &QPushButton::clicked, this, &TextListEditor::add);
    connect(m_remove, &QPushButton::clicked, this, &TextListEditor::remove);
    connect(new QShortcut(QKeySequence::Delete, m_list, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated, this, &TextListEditor::remove);
    connect(m_list, &QListWidget::itemSelectionChanged, this, [this] { m_remove->setEnabled(!m_list->selectedItems().isEmpty()); });
}

/// Enter adds; it must not reach the dialog around, which would take it for its own button.
bool TextListEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            add();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

QStringList TextListEditor::values() const
{
    QStringList all;
    for (int row = 0; row < m_list->count(); ++row)
        all += m_list->item(row)->text();
    return all;
}

void TextListEditor::setValues(const QStringList& values)
{
    if (values == this->values())
        return;
    put(values);
}

void TextListEditor::put(const QStringList& values)
{
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    m_list->addItems(values);
    for (int row = 0; row < m_list->count() && m_mostRows > 0; ++row) {
        m_list->item(row)->setFlags(m_list->item(row)->flags() | Qt::ItemIsEditable);
        m_list->item(row)->setToolTip(m_list->item(row)->text());
    }
    m_remove->setEnabled(false);
    fit();
}

void TextListEditor::setHead(QWidget* head)
{
    m_title->hide();
    m_layout->addWidget(head, 0, 0, 1, 2, Qt::AlignLeft);
    setTabOrder(head, m_field);
    setTabOrder(m_field, m_add);
    setTabOrder(m_add, m_list);
    setTabOrder(m_list, m_remove);
}

void TextListEditor::addButton(QWidget* button) { m_buttons->insertWidget(m_buttons->count() - 1, button); }

void TextListEditor::setInPlace(int mostRows)
{
    m_mostRows = mostRows;
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    connect(m_list, &QListWidget::itemChanged, this, &TextListEditor::entryChanged);
    fit();
}

void TextListEditor::fit()
{
    if (m_mostRows > 0)
        m_list->setFixedHeight(std::clamp(m_list->count(), 2, m_mostRows) * (fontMetrics().lineSpacing() + 4) + 2 * m_list->frameWidth() + 2);
}

/// An entry that was emptied, or made the same as another, goes.
void TextListEditor::entryChanged()
{
    QStringList values;
    for (const QString& value : this->values()) {
        const QString text = value.trimmed();
        if (!text.isEmpty() && !values.contains(text))
            values += text;
    }
    if (values == this->values()) {
        Q_EMIT edited();
        return;
    }
    // Not while its editor is open.
    QMetaObject::invokeMethod(
        this,
        [this, values] {
            put(values);
            Q_EMIT edited();
        },
        Qt::QueuedConnection);
}

QString TextListEditor::chosen() const
{
    const QList<QListWidgetItem*> items = m_list->selectedItems();
    return items.size() == 1 ? items.first()->text() : QString();
}

void TextListEditor::replaceChosen(const QString& text)
{
    const QList<QListWidgetItem*> items = m_list->selectedItems();
    if (items.size() == 1)
        items.first()->setText(text);
}

QString TextListEditor::pending() const { return m_field->text().trimmed(); }

void TextListEditor::setPending(const QString& text) { m_field->setText(text); }

QString TextListEditor::unfinished() const { return pending().isEmpty() ? QString() : tr("`%1` is typed and not in the list yet: press Enter or Add.").arg(pending()); }

void TextListEditor::dropPending() { m_field->clear(); }

void TextListEditor::add()
{
    const QString text = m_field->text().trimmed();
    m_field->clear();
    m_field->dismiss();
    if (text.isEmpty() || values().contains(text))
        return;
    put(values() << text);
    m_list->scrollToBottom();
    Q_EMIT edited();
}

void TextListEditor::remove()
{
    const QList<QListWidgetItem*> chosen = m_list->selectedItems();
    if (chosen.isEmpty())
        return;
    qDeleteAll(chosen);
    fit();
    Q_EMIT edited();
}

}  // namespace rolewright::ui
