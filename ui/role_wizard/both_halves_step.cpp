#include "ui/role_wizard/both_halves_step.h"

#include "core/base/text.h"
#include "ui/role_wizard/assume_words.h"
#include "ui/role_wizard/proof_table.h"
#include "ui/store/administrator.h"
#include "ui/store/store.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/long_text.h"
#include "ui/widgets/possible_action.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace rolewright::ui {
namespace {

enum Column { whoColumn, trustColumn, ownColumn, boundaryColumn, organizationColumn, verdictColumn };

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

/// A layer that says nothing of anybody needs no column.
void hideSilent(QTableWidget& table, const std::vector<AssumeRow>& rows)
{
    const auto silent = [&rows](Says AssumeRow::*layer) { return std::all_of(rows.begin(), rows.end(), [layer](const AssumeRow& row) { return row.*layer == Says::notAsked; }); };
    table.setColumnHidden(boundaryColumn, silent(&AssumeRow::boundary));
    table.setColumnHidden(organizationColumn, silent(&AssumeRow::organization));
}

}  // namespace

BothHalvesStep::BothHalvesStep(RoleState& state, const Store& store, QWidget* parent) : RoleStep(state, parent), m_store(store)
{
    setObjectName(QStringLiteral("wizardBothHalves"));
    m_summary = new QLabel(this);
    m_summary->setObjectName(QStringLiteral("wizardHalvesSummary"));
    m_summary->setWordWrap(true);
    m_table = proofTable({tr("Who"), tr("Trust policy"), tr("Own policies"), tr("Boundary"), tr("SCP"), tr("Can assume?")}, verdictColumn, QStringLiteral("wizardHalves"),
                    tr("Who could assume the role"), this);
    m_table->setTextElideMode(Qt::ElideRight);            // of "user alice · Development" the beginning tells most
    m_table->horizontalHeader()->moveSection(verdictColumn, 1);  // the answer beside who, also where there is little room
    m_why = new QLabel(this);
    m_why->setObjectName(QStringLiteral("wizardHalvesWhy"));
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
    const QString before = m_table->currentItem() ? m_table->item(m_table->currentRow(), whoColumn)->text() : QString();
    m_drop->setVisible(!state().draft.grants.empty());
    if (!rehearsal) {  // for a moment only: the table stays, so that the line one is at is not lost
        m_summary->setText(tr("… asking the engine"));
        showSelected();
        return;
    }
    m_table->setRowCount(0);
    const std::string missing = text::join(state().draft.problems(*state().world), "; ");  // in our words; the engine's would be about its parameters
    if (const std::string& wrong = missing.empty() ? rehearsal->error : missing; !wrong.empty()) {
        m_summary->setText(tr("✖ The role cannot be made like this: %1").arg(QString::fromStdString(wrong)));
    } else if (rehearsal->rows.empty()) {
        m_summary->setText(tr("✖ Nobody can assume this role: the trust policy names nobody this workspace knows."));
    } else {
        m_table->setRowCount(static_cast<int>(rehearsal->rows.size()));
        for (std::size_t i = 0; i < rehearsal->rows.size(); ++i)
            showRow(static_cast<int>(i), rehearsal->rows[i]);
        hideSilent(*m_table, rehearsal->rows);
        m_summary->setText(rehearsal->anyCan() ? tr("✔ The role's trust policy and the caller's own policies are two halves; whoever has both can assume it.")
                                               : tr("✖ Nobody can assume this role yet. Both halves must allow it; choose a line to see which is missing."));
        if (rehearsal->leftOut > 0)
            m_summary->setText(m_summary->text() + QLatin1Char(' ') + tr("(%n more are not listed)", nullptr, static_cast<int>(rehearsal->leftOut)));
        int chosen = firstOf(state(), [](const AssumeRow& row) { return !row.can && !row.withMore(); });
        for (int row = 0; row < m_table->rowCount(); ++row)
            chosen = m_table->item(row, whoColumn)->text() == before ? row : chosen;
        m_table->selectRow(chosen);
    }
    showSelected();
}

void BothHalvesStep::showRow(int row, const AssumeRow& facts)
{
    const QString who = facts.account.empty() ? nameOf(facts) : nameOf(facts) + QStringLiteral(" · ") + QString::fromStdString(facts.account);
    // The trust policy was asked without what it asks for; with that it allows.
    const QString trust = facts.withMore() || facts.trustAsksMore ? tr("✔ allows, if") : word(facts.trust);
    const QStringList cells = {who, trust, word(facts.identity), word(facts.boundary), word(facts.organization), verdictOf(facts)};
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
    const QString text = row ? adviceOf(*row, state().rehearsal->rows, m_store) : QString();
    m_why->setText(text);
    m_why->setVisible(!text.isEmpty());
    m_grant->setVisible(row && row->proposal);
    if (!row || !row->proposal)
        return;
    const QString grant = tr("&Grant sts:AssumeRole on exactly this role to %1").arg(nameOf(*row->proposal));
    m_grant->setText(cutInTheMiddle(row->proposal->elsewhere ? doAsAdministrator(*m_store.snapshot(), *row->proposal->elsewhere) : grant, 72));
    m_grant->setAccessibleName(plain(grant));
    m_grant->setToolTip(m_grant->accessibleName());
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

}  // namespace rolewright::ui
