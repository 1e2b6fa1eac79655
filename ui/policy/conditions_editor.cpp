#include "ui/policy/conditions_editor.h"

#include "ui/policy/condition_row.h"
#include "ui/store/calls.h"
#include "ui/widgets/form_bars.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace rolewright::ui {
namespace {

/// More rows than this nobody reads as a form, and each costs time to build.
constexpr std::size_t mostRows = 24;

// Of a kept row.
const QString rowKey = QStringLiteral("row");  ///< -1: it is in no policy yet
const QString keyKey = QStringLiteral("key");
const QString operatorKey = QStringLiteral("operator");
const QString valuesKey = QStringLiteral("values");

}  // namespace

ConditionsEditor::ConditionsEditor(const QString& prefix, QWidget* parent) : QWidget(parent), m_prefix(prefix + QStringLiteral("Condition"))
{
    m_title = new QLabel(tr("Conditions: all of them must be met"), this);
    m_add = new QPushButton(tr("Add condition"), this);
    m_add->setObjectName(prefix + QStringLiteral("AddCondition"));
    m_add->setAccessibleName(tr("Add a condition"));
    m_add->setAutoDefault(false);
    m_json = new QPushButton(this);
    m_json->setObjectName(prefix + QStringLiteral("ConditionsJson"));
    m_json->setAutoDefault(false);
    m_json->setProperty(onlyLooks, true);
    m_json->hide();
    auto* rows = new QVBoxLayout;
    rows->setSpacing(4);
    m_layout = rows;
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addLayout(rows);
    layout->addWidget(m_json, 0, Qt::AlignLeft);
    layout->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, [this] { addRow()->focusKey(); });
    connect(m_json, &QPushButton::clicked, this, &ConditionsEditor::jsonWanted);
}

ConditionRow* ConditionsEditor::addRow()
{
    auto* row = new ConditionRow(m_prefix, m_made++, this);
    m_rows.push_back(row);
    QWidget* before = m_add;
    for (ConditionRow* one : m_rows)
        before = one->takeTabFrom(before);
    m_layout->addWidget(row);
    connect(row, &ConditionRow::edited, this, &ConditionsEditor::change);
    connect(row, &ConditionRow::removeWanted, this, [this, row] { removeRow(row); });
    row->show();
    return row;
}

void ConditionsEditor::removeRow(ConditionRow* row)
{
    m_rows.erase(std::find(m_rows.begin(), m_rows.end(), row));
    row->hide();
    row->deleteLater();
    m_add->setFocus();
    change();
}

bool ConditionsEditor::canShow(const std::vector<policy::ConditionForm>& conditions) const
{
    return conditions.size() <= mostRows && std::all_of(conditions.begin(), conditions.end(), ConditionRow::canShow);
}

void ConditionsEditor::setConditions(const std::vector<policy::ConditionForm>& conditions, bool keepBegun)
{
    if (keepBegun && this->conditions() == conditions) {
        m_set = conditions;
        return;
    }
    m_set = conditions;
    m_shown = canShow(conditions);
    std::vector<ConditionRow*> begun;
    std::vector<ConditionRow*> whole;
    for (ConditionRow* row : m_rows)
        (keepBegun && !row->written() ? begun : whole).push_back(row);
    m_rows = whole;
    const std::size_t wanted = m_shown ? conditions.size() : 0;
    while (m_rows.size() > wanted) {
        m_rows.back()->hide();
        m_rows.back()->deleteLater();
        m_rows.pop_back();
    }
    if (m_rows.empty() && begun.empty())
        m_made = 0;
    while (m_rows.size() < wanted)
        addRow();
    for (std::size_t i = 0; i < wanted; ++i)
        m_rows[i]->setCondition(conditions[i]);
    m_rows.insert(m_rows.end(), begun.begin(), begun.end());
    m_json->setText(tr("Edit %n condition(s) as JSON", nullptr, static_cast<int>(conditions.size())));
    m_json->setAccessibleName(m_json->text());
    m_json->setVisible(!m_shown);
    m_add->setVisible(m_shown);
}

std::vector<policy::ConditionForm> ConditionsEditor::conditions() const
{
    if (!m_shown)
        return m_set;
    std::vector<policy::ConditionForm> conditions;
    for (const ConditionRow* row : m_rows) {
        if (row->written())
            conditions.push_back(*row->written());
    }
    return conditions;
}

QString ConditionsEditor::complaint() const
{
    for (const ConditionRow* row : m_rows) {
        if (!row->isBlank() && !row->complaint().isEmpty())
            return row->complaint();
    }
    return {};
}

QVariantList ConditionsEditor::begunDraft() const
{
    QVariantList rows;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i]->isBlank() || m_rows[i]->complaint().isEmpty())
            continue;
        const policy::ConditionForm condition = m_rows[i]->condition();
        QStringList values;
        for (const std::string& value : condition.values)
            values += toQt(value);
        rows += QVariantMap{{rowKey, m_rows[i]->written() ? static_cast<int>(i) : -1}, {keyKey, toQt(condition.key)}, {operatorKey, toQt(condition.operatorName)}, {valuesKey, values}};
    }
    return rows;
}

void ConditionsEditor::restoreBegun(const QVariantList& rows)
{
    for (const QVariant& one : rows) {
        const QVariantMap kept = one.toMap();
        policy::ConditionForm condition{kept.value(operatorKey).toString().toStdString(), kept.value(keyKey).toString().toStdString(), {}};
        for (const QString& value : kept.value(valuesKey).toStringList())
            condition.values.push_back(value.toStdString());
        const int row = kept.value(rowKey).toInt();
        const bool there = row >= 0 && static_cast<std::size_t>(row) < m_rows.size();
        (there ? m_rows[static_cast<std::size_t>(row)] : addRow())->setBegun(condition);
    }
    noteTwice();
}

/// The same key with the same operator is one row with more values.
void ConditionsEditor::noteTwice()
{
    std::set<std::pair<std::string, QString>> seen;
    for (ConditionRow* row : m_rows) {
        row->setRefusal({});
        if (!row->complaint().isEmpty())
            continue;
        const policy::ConditionForm condition = row->condition();
        if (!seen.emplace(condition.operatorName, toQt(condition.key).toLower()).second)
            row->setRefusal(tr("There is a condition on %1 with %2 already: add the values there.").arg(toQt(condition.key), toQt(condition.operatorName)));
    }
}

void ConditionsEditor::change()
{
    noteTwice();
    Q_EMIT edited();
}

}  // namespace rolewright::ui
