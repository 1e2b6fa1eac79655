#include "ui/widgets/text_list_editor.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>

namespace rolewright::ui {

TextListEditor::TextListEditor(const QString& prefix, const QString& what, const QString& placeholder, SuggestField::Source suggestions, QWidget* parent)
    : QWidget(parent)
{
    auto* label = new QLabel(what, this);
    m_field = new SuggestField(prefix + QStringLiteral("Field"), tr("%1: one more").arg(what), std::move(suggestions), {}, this);
    m_field->setPlaceholderText(placeholder);
    m_field->installEventFilter(this);
    auto* add = new QPushButton(tr("Add"), this);
    add->setObjectName(prefix + QStringLiteral("Add"));
    add->setAccessibleName(tr("%1: add").arg(what));
    add->setAutoDefault(false);
    m_list = new QListWidget(this);
    m_list->setObjectName(prefix + QStringLiteral("List"));
    m_list->setAccessibleName(what);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_remove = new QPushButton(tr("Remove"), this);
    m_remove->setObjectName(prefix + QStringLiteral("Remove"));
    m_remove->setAccessibleName(tr("%1: remove the selected").arg(what));
    m_remove->setAutoDefault(false);
    m_remove->setEnabled(false);

    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setVerticalSpacing(4);
    layout->addWidget(label, 0, 0, 1, 2);
    layout->addWidget(m_field, 1, 0);
    layout->addWidget(add, 1, 1);
    layout->addWidget(m_list, 2, 0);
    layout->addWidget(m_remove, 2, 1, Qt::AlignTop);
    layout->setRowStretch(2, 1);

    connect(m_field, &QLineEdit::returnPressed, this, &TextListEditor::add);  // from the list of completions, which hands Enter on by itself
    connect(m_field, &QLineEdit::textChanged, this, &TextListEditor::typing);
    connect(add, &QPushButton::clicked, this, &TextListEditor::add);
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
    m_list->clear();
    m_list->addItems(values);
}

QString TextListEditor::pending() const { return m_field->text().trimmed(); }

void TextListEditor::add()
{
    const QString text = m_field->text().trimmed();
    m_field->clear();
    m_field->dismiss();
    if (text.isEmpty() || values().contains(text))
        return;
    m_list->addItem(text);
    Q_EMIT edited();
}

void TextListEditor::remove()
{
    const QList<QListWidgetItem*> chosen = m_list->selectedItems();
    if (chosen.isEmpty())
        return;
    qDeleteAll(chosen);
    Q_EMIT edited();
}

}  // namespace rolewright::ui
