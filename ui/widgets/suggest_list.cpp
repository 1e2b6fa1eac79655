#include "ui/widgets/empty_words.h"
#include "ui/widgets/suggest_list.h"

#include <QGridLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSet>
#include <QShortcut>
#include <QStringListModel>
#include <QVBoxLayout>

#include <set>

namespace rolewright::ui {

SuggestList::SuggestList(const QString& prefix, const QString& title, const QString& placeholder, SuggestField::Source source, std::function<QStringList(const QString&)> split,
                         QWidget* parent)
    : QWidget(parent), m_split(std::move(split))
{
    const QString name = QString(title).remove(QLatin1Char('&'));
    m_field = new SuggestField(prefix + QStringLiteral("Field"), tr("%1: one more").arg(name), std::move(source), {}, this);
    m_field->setPlaceholderText(placeholder);
    auto* label = new QLabel(title, this);
    label->setBuddy(m_field);
    auto* addButton = new QPushButton(tr("Add"), this);
    addButton->setObjectName(prefix + QStringLiteral("Add"));
    addButton->setAccessibleName(tr("%1: add").arg(name));
    m_model = new QStringListModel(this);
    m_list = new QListView(this);
    m_list->setObjectName(prefix + QStringLiteral("List"));
    m_list->setAccessibleName(name);
    m_list->setModel(m_model);
    new EmptyWords(*m_list, tr("Nothing in the list yet."));
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_remove = new QPushButton(tr("Remove"), this);
    m_remove->setObjectName(prefix + QStringLiteral("Remove"));
    m_remove->setAccessibleName(tr("%1: remove the selected").arg(name));
    m_remove->setEnabled(false);
    m_buttons = new QVBoxLayout;
    m_buttons->addWidget(addButton);
    m_buttons->addWidget(m_remove);
    m_buttons->addStretch(1);
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setVerticalSpacing(4);
    layout->addWidget(label, 0, 0, 1, 2);
    layout->addWidget(m_field, 1, 0);
    layout->addWidget(m_list, 2, 0);
    layout->addLayout(m_buttons, 1, 1, 2, 1);
    layout->setRowStretch(2, 1);
    connect(m_field, &QLineEdit::returnPressed, this, &SuggestList::addTyped);
    connect(m_field, &SuggestField::taken, this, [this] {
        if (!m_field->text().endsWith(QLatin1Char(':')))
            addTyped();
    });
    connect(addButton, &QPushButton::clicked, this, &SuggestList::addTyped);
    connect(m_remove, &QPushButton::clicked, this, &SuggestList::removeSelected);
    connect(new QShortcut(QKeySequence::Delete, m_list, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated, this, &SuggestList::removeSelected);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] { m_remove->setEnabled(m_list->selectionModel()->hasSelection()); });
}

QStringList SuggestList::values() const { return m_model->stringList(); }

void SuggestList::setValues(const QStringList& values)
{
    m_model->setStringList(values);
    m_remove->setEnabled(false);
}

void SuggestList::add(const QStringList& values)
{
    QStringList all = m_model->stringList();
    QSet<QString> known(all.begin(), all.end());
    for (const QString& value : values) {
        if (value.isEmpty() || known.contains(value))
            continue;
        known.insert(value);
        all += value;
    }
    if (all.size() == m_model->rowCount())
        return;
    setValues(all);
    m_list->scrollToBottom();
    Q_EMIT edited();
}

void SuggestList::addButton(QWidget* button) { m_buttons->insertWidget(m_buttons->count() - 1, button); }

void SuggestList::addTyped()
{
    const QStringList typed = m_split(m_field->text());
    m_field->clear();
    add(typed);
}

void SuggestList::removeSelected()
{
    std::set<int> rows;
    for (const QModelIndex& index : m_list->selectionModel()->selectedRows())
        rows.insert(index.row());
    if (rows.empty())
        return;
    QStringList left;
    const QStringList all = m_model->stringList();
    for (int row = 0; row < all.size(); ++row) {
        if (!rows.contains(row))
            left += all[row];
    }
    setValues(left);
    Q_EMIT edited();
}

}  // namespace rolewright::ui
