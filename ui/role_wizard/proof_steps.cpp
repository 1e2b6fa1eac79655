#include "ui/role_wizard/proof_steps.h"

#include "ui/theme/phrases.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace rolewright::ui {
namespace {

QString word(Says says)
{
    switch (says) {
    case Says::yes:
        return BothHalvesStep::tr("✔ allows");
    case Says::no:
        return BothHalvesStep::tr("✖ does not");
    case Says::notAsked:
        return QStringLiteral("–");
    }
    return {};
}

/// `wide` is the column that takes what room there is.
QTableWidget* table(const QStringList& headers, int wide, const QString& objectName, const QString& accessibleName, QWidget* parent)
{
    auto* made = new QTableWidget(0, static_cast<int>(headers.size()), parent);
    made->setObjectName(objectName);
    made->setAccessibleName(accessibleName);
    made->setHorizontalHeaderLabels(headers);
    made->setEditTriggers(QAbstractItemView::NoEditTriggers);
    made->setSelectionBehavior(QAbstractItemView::SelectRows);
    made->setSelectionMode(QAbstractItemView::SingleSelection);
    made->setTabKeyNavigation(false);
    made->setShowGrid(false);
    made->verticalHeader()->hide();
    made->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    made->horizontalHeader()->setSectionResizeMode(wide, QHeaderView::Stretch);
    made->horizontalHeader()->setMaximumSectionSize(260);
    made->setTextElideMode(Qt::ElideMiddle);
    made->setWordWrap(false);
    made->horizontalHeader()->setHighlightSections(false);
    return made;
}

QString describe(const AssumeGrant& grant)
{
    const QString name = QString::fromStdString(grant.name);
    switch (grant.kind) {
    case AssumeGrant::Kind::group:
        return BothHalvesStep::tr("group %1").arg(name);
    case AssumeGrant::Kind::role:
        return BothHalvesStep::tr("role %1").arg(name);
    case AssumeGrant::Kind::user:
        break;
    }
    return BothHalvesStep::tr("user %1").arg(name);
}

}  // namespace

BothHalvesStep::BothHalvesStep(RoleState& state, QWidget* parent) : RoleStep(state, parent)
{
    setObjectName(QStringLiteral("wizardBothHalves"));
    m_summary = new QLabel(this);
    m_summary->setObjectName(QStringLiteral("wizardHalvesSummary"));
    m_summary->setWordWrap(true);
    m_table = table({tr("Who"), tr("Trust policy"), tr("Own policies"), tr("Boundary"), tr("SCP"), tr("Can assume?")}, 0, QStringLiteral("wizardHalves"),
                    tr("Who could assume the role"), this);
    m_table->setTextElideMode(Qt::ElideRight);            // of "user alice · Development" the beginning tells most
    m_table->horizontalHeader()->moveSection(5, 1);  // the answer beside who, also where there is little room
    m_why = new QLabel(this);
    m_why->setWordWrap(true);
    m_why->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_why->setAccessibleName(tr("Why not, and what to do"));
    m_grant = new QPushButton(this);
    m_grant->setObjectName(QStringLiteral("wizardGrant"));
    m_drop = new QPushButton(tr("&Take back what this wizard grants"), this);
    m_drop->setObjectName(QStringLiteral("wizardDropGrants"));
    m_drop->setAccessibleName(tr("Take back the permissions to assume that this wizard would grant"));

    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_grant);
    buttons->addWidget(m_drop);
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_summary);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_why);
    layout->addLayout(buttons);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &BothHalvesStep::showSelected);
    connect(m_grant, &QPushButton::clicked, this, &BothHalvesStep::grantSelected);
    connect(m_drop, &QPushButton::clicked, this, &BothHalvesStep::dropGrants);
}

void BothHalvesStep::refresh()
{
    const auto& rehearsal = state().rehearsal;
    const int before = m_table->currentRow();
    m_drop->setVisible(!state().draft.grants.empty());
    if (!rehearsal) {  // for a moment only: the table stays, so that the line one is at is not lost
        m_summary->setText(tr("… asking the engine"));
        showSelected();
        return;
    }
    m_table->setRowCount(0);
    if (!rehearsal->error.empty()) {
        m_summary->setText(tr("✖ The role cannot be made like this: %1").arg(QString::fromStdString(rehearsal->error)));
    } else if (rehearsal->rows.empty()) {
        m_summary->setText(tr("✖ Nobody can assume this role: the trust policy names nobody this workspace knows."));
    } else {
        m_table->setRowCount(static_cast<int>(rehearsal->rows.size()));
        for (std::size_t i = 0; i < rehearsal->rows.size(); ++i)
            showRow(static_cast<int>(i), rehearsal->rows[i]);
        m_summary->setText(rehearsal->anyCan() ? tr("✔ The role's trust policy and the caller's own policies are two halves; whoever has both can assume it.")
                                               : tr("✖ Nobody can assume this role yet. Both halves must allow it; choose a line to see which is missing."));
        if (rehearsal->leftOut > 0)
            m_summary->setText(m_summary->text() + QLatin1Char(' ') + tr("(%n more are not listed)", nullptr, static_cast<int>(rehearsal->leftOut)));
        const auto blocked = std::find_if(rehearsal->rows.begin(), rehearsal->rows.end(), [](const AssumeRow& row) { return !row.can && !row.withMore; });
        const int first = blocked == rehearsal->rows.end() ? 0 : static_cast<int>(blocked - rehearsal->rows.begin());
        m_table->selectRow(before >= 0 && before < m_table->rowCount() ? before : first);
    }
    showSelected();
}

void BothHalvesStep::showRow(int row, const AssumeRow& facts)
{
    const QString who = facts.account.empty() ? QString::fromStdString(facts.kind + " " + facts.label)
                                              : QString::fromStdString(facts.kind + " " + facts.label + " · " + facts.account);
    const QString verdict = facts.can ? tr("✔ can") : facts.withMore ? tr("✔ with external ID or MFA") : tr("✖ cannot");
    const QStringList cells = {who, word(facts.trust), word(facts.identity), word(facts.boundary), word(facts.organization), verdict};
    for (int column = 0; column < cells.size(); ++column) {
        auto* item = new QTableWidgetItem(cells[column]);
        item->setToolTip(toQt(facts.why));
        m_table->setItem(row, column, item);
    }
}

const AssumeRow* BothHalvesStep::selected() const
{
    const auto& rehearsal = state().rehearsal;
    const int row = m_table->currentRow();
    return rehearsal && row >= 0 && row < static_cast<int>(rehearsal->rows.size()) ? &rehearsal->rows[static_cast<std::size_t>(row)] : nullptr;
}

void BothHalvesStep::showSelected()
{
    const AssumeRow* row = selected();
    QString text = row && !row->can ? toQt(row->why) : QString();
    if (row && !row->commandElsewhere.empty())
        text += QStringLiteral("\n\n") + tr("Only account %1 can give that. Its administrator runs:\n%2")
                                             .arg(QString::fromStdString(row->account), QString::fromStdString(row->commandElsewhere));
    m_why->setText(text.trimmed());
    m_why->setVisible(!text.trimmed().isEmpty());
    m_grant->setVisible(row && row->proposal);
    if (row && row->proposal) {
        m_grant->setText(tr("&Grant sts:AssumeRole on exactly this role to %1").arg(describe(*row->proposal)));
        m_grant->setAccessibleName(m_grant->text());
    }
}

void BothHalvesStep::grantSelected()
{
    const AssumeRow* row = selected();
    if (!row || !row->proposal)
        return;
    state().draft.grants.push_back(*row->proposal);
    Q_EMIT edited();
}

void BothHalvesStep::dropGrants()
{
    state().draft.grants.clear();
    Q_EMIT edited();
}

TryStep::TryStep(RoleState& state, const service::Vault& vault, std::function<service::CallContext()> context, QWidget* parent)
    : RoleStep(state, parent), m_vault(vault), m_context(std::move(context))
{
    setObjectName(QStringLiteral("wizardTry"));
    auto* hint = new QLabel(tr("Assumes the role in a copy of the workspace and tries actions with it. Nothing real happens."), this);
    hint->setWordWrap(true);
    m_who = new QComboBox(this);
    m_who->setObjectName(QStringLiteral("wizardTryWho"));
    m_who->setAccessibleName(tr("Who tries"));
    m_try = new QPushButton(tr("&Try it"), this);
    m_try->setObjectName(QStringLiteral("wizardTryButton"));
    m_try->setAccessibleName(tr("Assume the planned role and try actions"));
    m_answer = new QLabel(this);
    m_answer->setObjectName(QStringLiteral("wizardTryAnswer"));
    m_answer->setWordWrap(true);
    m_steps = table({tr("Action"), tr("Resource"), tr("Answer")}, 2, QStringLiteral("wizardTrySteps"), tr("Actions tried as the role"), this);

    auto* line = new QHBoxLayout;
    auto* label = new QLabel(tr("&As"), this);
    label->setBuddy(m_who);
    line->addWidget(label);
    line->addWidget(m_who, 1);
    line->addWidget(m_try);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(hint);
    layout->addLayout(line);
    layout->addWidget(m_answer);
    layout->addWidget(m_steps, 1);
    connect(m_try, &QPushButton::clicked, this, &TryStep::attempt);
}

void TryStep::refresh()
{
    const QString before = m_who->currentText();
    m_who->clear();
    m_steps->setRowCount(0);
    m_answer->clear();
    if (state().rehearsal) {
        const auto& rows = state().rehearsal->rows;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (rows[i].caller)
                m_who->addItem(QString::fromStdString(rows[i].label + " · " + rows[i].account) + (rows[i].can ? QStringLiteral("  ✔") : QStringLiteral("  ✖")),
                               static_cast<int>(i));
        }
    }
    m_who->setCurrentIndex(std::max(0, m_who->findText(before)));
    m_try->setEnabled(m_who->count() > 0);
    if (m_who->count() == 0)
        m_answer->setText(state().rehearsal ? tr("There is nobody to try it as.") : tr("… asking the engine"));
}

void TryStep::attempt()
{
    const auto index = static_cast<std::size_t>(std::max(0, m_who->currentData().toInt()));
    if (!state().rehearsal || index >= state().rehearsal->rows.size() || !state().rehearsal->rows[index].caller)
        return;
    const identity::Snapshot& world = state().rehearsal->world;
    const Trial trial = tryDraft(world, *state().rehearsal->rows[index].caller, state().draft, sampleActions(world, state().draft), m_context(), m_vault);
    m_steps->setRowCount(static_cast<int>(trial.steps.size()));
    for (std::size_t i = 0; i < trial.steps.size(); ++i) {
        const TrialStep& step = trial.steps[i];
        const int row = static_cast<int>(i);
        m_steps->setItem(row, 0, new QTableWidgetItem(QString::fromStdString(step.action)));
        m_steps->setItem(row, 1, new QTableWidgetItem(QString::fromStdString(step.resource)));
        auto* answer = new QTableWidgetItem(step.allowed ? tr("✔ allowed") : QString(QStringLiteral("✖ ") + toQt(step.why)));
        answer->setToolTip(toQt(step.why));
        m_steps->setItem(row, 2, answer);
    }
    m_answer->setText(trial.session ? tr("✔ Assumed. As the role it may do, and may not do:") : tr("✖ Not assumed: %1").arg(QString::fromStdString(trial.error)));
}

}  // namespace rolewright::ui
