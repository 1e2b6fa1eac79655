#include "ui/remote/conflicts_view.h"

#include "ui/store/calls.h"
#include "ui/theme/phrases.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

namespace rolewright::ui {
namespace {

QString valueText(const std::optional<std::string>& value)
{
    return value ? toQt(*value) : QStringLiteral("—");
}

}  // namespace

ConflictsView::ConflictsView(QWidget* parent) : QWidget(parent)
{
    m_note = new QLabel(this);
    m_note->setObjectName(QStringLiteral("conflictsNote"));
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_list = new QTreeWidget(this);
    m_list->setObjectName(QStringLiteral("conflictsList"));
    m_list->setAccessibleName(tr("Changed at the endpoint meanwhile"));
    m_list->setHeaderLabels({tr("What"), tr("As it was read"), tr("Mine"), tr("There now")});
    m_list->header()->setSectionResizeMode(QHeaderView::Stretch);
    const auto button = [this](const QString& objectName, const QString& text, const QString& spoken, mirror::Keep keep) {
        auto* made = new QPushButton(text, this);
        made->setObjectName(objectName);
        made->setAccessibleName(spoken);
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, [this, keep] { choose(keep); });
        return made;
    };
    m_mine = button(QStringLiteral("conflictsMine"), tr("Keep &mine"), tr("Keep mine: the plan then changes what stands there now"), mirror::Keep::mine);
    m_theirs = button(QStringLiteral("conflictsTheirs"), tr("Take t&heirs"), tr("Take theirs: my drafts of it are dropped"), mirror::Keep::theirs);
    m_unchecked = new QCheckBox(tr("Apply &without having looked at what the endpoint does not tell"), this);
    m_unchecked->setObjectName(QStringLiteral("conflictsUnchecked"));
    m_unchecked->setAccessibleName(tr("Apply without having looked at what the endpoint does not tell"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_mine);
    row->addWidget(m_theirs);
    row->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_note);
    layout->addWidget(m_list, 1);
    layout->addLayout(row);
    layout->addWidget(m_unchecked);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ConflictsView::showState);
    connect(m_unchecked, &QCheckBox::toggled, this, &ConflictsView::decided);
    fill();
}

void ConflictsView::setReport(const mirror::ConflictReport& report)
{
    m_report = report;
    m_choices.clear();
    m_unchecked->setChecked(false);
    fill();
}

bool ConflictsView::isDecided() const
{
    return m_choices.size() == m_report.conflicts.size() && (m_report.unchecked.empty() || m_unchecked->isChecked());
}

mirror::ConflictReport ConflictsView::accepted(mirror::ConflictReport later) const
{
    if (m_unchecked->isChecked())
        later.unchecked.clear();
    return later;
}

void ConflictsView::choose(mirror::Keep keep)
{
    const QTreeWidgetItem* item = m_list->currentItem();
    if (!item)
        return;
    const int index = m_list->indexOfTopLevelItem(const_cast<QTreeWidgetItem*>(item->parent() ? item->parent() : item));
    m_choices[m_report.conflicts[static_cast<std::size_t>(index)].entity] = keep;
    fill();
    m_list->setCurrentItem(m_list->topLevelItem(index));
    Q_EMIT decided();
}

void ConflictsView::fill()
{
    m_list->clear();
    for (const mirror::EntityConflict& conflict : m_report.conflicts) {
        const auto chosen = m_choices.find(conflict.entity);
        const QString name = toQt(mirror::describe(conflict.entity));
        const QString decision = chosen == m_choices.end() ? tr("to be decided") : chosen->second == mirror::Keep::mine ? tr("✔ mine is kept") : tr("✔ theirs is taken");
        auto* item = new QTreeWidgetItem(m_list, {tr("%1: %2").arg(name, decision), {}, conflict.goneMine ? tr("deleted") : QString(), conflict.goneTheirs ? tr("deleted") : QString()});
        for (const mirror::FieldConflict& field : conflict.fields) {
            auto* line = new QTreeWidgetItem(item, {field.clashes ? tr("⚠ %1: both changed it").arg(toQt(mirror::describe(field.field))) : toQt(mirror::describe(field.field)), valueText(field.base),
                                                    valueText(field.mine), valueText(field.theirs)});
            for (int column = 0; column < m_list->columnCount(); ++column)
                line->setToolTip(column, line->text(column));
        }
        item->setExpanded(true);
    }
    QString note = m_report.conflicts.empty() ? tr("Nothing that the plan touches has changed at the endpoint since it was read.") : tr("Somebody changed these at the endpoint since they were read. Decide about each; the plan is made anew then.");
    for (const mirror::Gap& gap : m_report.unchecked)
        note += QLatin1Char('\n') + tr("Could not be looked at: %1 (%2)").arg(toQt(gap.operation), messageOf(gap.error));
    m_note->setText(note);
    m_list->setVisible(!m_report.conflicts.empty());
    m_unchecked->setVisible(!m_report.unchecked.empty());
    if (!m_report.conflicts.empty())
        m_list->setCurrentItem(m_list->topLevelItem(0));
    showState();
}

void ConflictsView::showState()
{
    for (QPushButton* button : {m_mine, m_theirs}) {
        button->setVisible(!m_report.conflicts.empty());
        button->setEnabled(m_list->currentItem());
    }
}

}  // namespace rolewright::ui
