#include "ui/widgets/tags_editor.h"

#include "core/base/text.h"
#include "core/service/quotas.h"
#include "ui/widgets/empty_words.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/text_rules.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QTableWidget>

#include <algorithm>
#include <set>

namespace rolewright::ui {
namespace {

constexpr int keyColumn = 0;
constexpr int valueColumn = 1;
constexpr int transitiveColumn = 2;  ///< of session tags

/// Puts what is typed into the table letter by letter: saving by keyboard leaves the cell open, and must not miss what is in it.
class CellDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QWidget* editor = QStyledItemDelegate::createEditor(parent, option, index);
        if (auto* field = qobject_cast<QLineEdit*>(editor)) {
            field->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
            connect(field, &QLineEdit::textEdited, this, [this, field] { Q_EMIT const_cast<CellDelegate*>(this)->commitData(field); });
        }
        return editor;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override
    {
        const auto* field = qobject_cast<QLineEdit*>(editor);
        if (!field || field->text() != index.data(Qt::EditRole).toString())  // setting the same text would move the cursor
            QStyledItemDelegate::setEditorData(editor, index);
    }
};

/// The same for everything that has tags.
int mostTags() { return static_cast<int>(service::quota("TagsPerUser")); }

}  // namespace

TagsEditor::TagsEditor(const QString& prefix, QWidget* parent, Kind kind) : QWidget(parent), m_kind(kind)
{
    m_table = new QTableWidget(0, kind == Kind::session ? 3 : 2, this);
    m_table->setObjectName(prefix + QStringLiteral("Table"));
    m_table->setAccessibleName(tr("Tags"));
    m_table->setHorizontalHeaderLabels({tr("Key"), tr("Value"), tr("Transitive")});
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    new EmptyWords(*m_table, tr("No tags yet."));
    if (kind == Kind::session) {
        m_table->horizontalHeader()->setSectionResizeMode(transitiveColumn, QHeaderView::ResizeToContents);
        m_table->horizontalHeaderItem(transitiveColumn)->setToolTip(tr("Handed on to every role that is assumed with this session"));
    }
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->verticalHeader()->hide();
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_add = new QPushButton(tr("A&dd tag"), this);
    m_add->setObjectName(prefix + QStringLiteral("Add"));
    m_add->setAccessibleName(tr("Add tag"));
    m_remove = new QPushButton(tr("Re&move tag"), this);
    m_remove->setObjectName(prefix + QStringLiteral("Remove"));
    m_remove->setAccessibleName(tr("Remove the selected tags"));
    m_message = new InlineMessage(prefix + QStringLiteral("Message"), this);
    m_message->setField(m_table);

    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_message);
    layout->addLayout(buttons);

    m_table->setItemDelegate(new CellDelegate(m_table));
    connect(m_table, &QTableWidget::itemChanged, this, [this] {
        showState();
        Q_EMIT edited();
    });
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &TagsEditor::showState);
    connect(m_add, &QPushButton::clicked, this, &TagsEditor::addEmptyRow);
    connect(m_remove, &QPushButton::clicked, this, &TagsEditor::removeSelected);
    showState();
}

QString TagsEditor::cell(int row, int column) const
{
    const QTableWidgetItem* item = m_table->item(row, column);
    return item ? item->text() : QString();
}

identity::Tags TagsEditor::tags() const
{
    identity::Tags tags;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        identity::Tag tag{cell(row, keyColumn).toStdString(), cell(row, valueColumn).toStdString()};
        if (!tag.key.empty() || !tag.value.empty())
            tags.push_back(std::move(tag));
    }
    return tags;
}

void TagsEditor::setTags(const identity::Tags& tags, const std::vector<std::string>& transitiveKeys)
{
    const auto isTransitive = [&](const std::string& key) {
        return std::any_of(transitiveKeys.begin(), transitiveKeys.end(), [&](const std::string& other) { return text::equalsIgnoringCase(other, key); });
    };
    const QSignalBlocker blocker(m_table);
    m_table->setRowCount(0);
    for (const identity::Tag& tag : tags)
        addRow(QString::fromStdString(tag.key), QString::fromStdString(tag.value), isTransitive(tag.key));
    showState();
}

std::vector<std::string> TagsEditor::transitiveKeys() const
{
    std::vector<std::string> keys;
    for (int row = 0; m_kind == Kind::session && row < m_table->rowCount(); ++row) {
        const QTableWidgetItem* mark = m_table->item(row, transitiveColumn);
        if (mark && mark->checkState() == Qt::Checked && !cell(row, keyColumn).isEmpty())
            keys.push_back(cell(row, keyColumn).toStdString());
    }
    return keys;
}

QString TagsEditor::complaint() const
{
    std::set<std::string> seen;
    const identity::Tags all = tags();
    if (static_cast<int>(all.size()) > mostTags())
        return tr("At most %1 tags; there are %2.").arg(mostTags()).arg(all.size());
    for (const identity::Tag& tag : all) {
        const QString key = QString::fromStdString(tag.key);
        if (tag.key.empty())
            return tr("The value `%1` has no key.").arg(QString::fromStdString(tag.value));
        if (const QString wrong = ui::complaint(key, service::rules::tagKey); !wrong.isEmpty())
            return tr("Key `%1`: %2").arg(key, wrong);
        if (text::startsWithIgnoringCase(tag.key, "aws:"))
            return tr("Key `%1`: keys that begin with aws: are for AWS alone.").arg(key);
        if (!seen.insert(text::lower(tag.key)).second)
            return tr("Key `%1` is there twice; upper and lower case are the same.").arg(key);
        if (const QString wrong = ui::complaint(QString::fromStdString(tag.value), service::rules::tagValue); !wrong.isEmpty())
            return tr("Value of `%1`: %2").arg(key, wrong);
    }
    return {};
}

void TagsEditor::addRow(const QString& key, const QString& value, bool transitive)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_table->setItem(row, keyColumn, new QTableWidgetItem(key));
    m_table->setItem(row, valueColumn, new QTableWidgetItem(value));
    if (m_kind != Kind::session)
        return;
    auto* mark = new QTableWidgetItem;
    mark->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    mark->setCheckState(transitive ? Qt::Checked : Qt::Unchecked);
    mark->setData(Qt::AccessibleTextRole, tr("Transitive"));
    m_table->setItem(row, transitiveColumn, mark);
}

void TagsEditor::addEmptyRow()
{
    {
        const QSignalBlocker blocker(m_table);
        addRow({}, {});
    }
    const int row = m_table->rowCount() - 1;
    m_table->setCurrentCell(row, keyColumn);
    m_table->setFocus();
    m_table->editItem(m_table->item(row, keyColumn));
    showState();
}

void TagsEditor::removeSelected()
{
    std::set<int, std::greater<>> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedIndexes())
        rows.insert(index.row());
    for (const int row : rows)
        m_table->removeRow(row);
    showState();
    Q_EMIT edited();
}

void TagsEditor::showState()
{
    m_remove->setEnabled(m_table->selectionModel()->hasSelection());
    m_add->setEnabled(m_table->rowCount() < mostTags());
    m_message->say(InlineMessage::Tone::error, complaint());
}

}  // namespace rolewright::ui
