#include "ui/role_wizard/proof_steps.h"

#include "core/base/text.h"
#include "ui/mfa/mfa_facts.h"
#include "ui/mfa/mfa_fields.h"
#include "ui/role_wizard/assume_words.h"
#include "ui/store/administrator.h"
#include "ui/store/store.h"
#include "ui/widgets/possible_action.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/long_text.h"

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
    made->horizontalHeader()->setMaximumSectionSize(300);
    made->setTextElideMode(Qt::ElideMiddle);
    made->setWordWrap(false);
    made->horizontalHeader()->setHighlightSections(false);
    made->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return made;
}

/// Whether the role is made for this one: named by the trust policy, or given the other half by this wizard, by name or as a member of a group.
bool isMadeFor(const RoleState& state, const AssumeRow& row)
{
    if (!row.caller)
        return false;
    const sts::Caller& caller = *row.caller;
    const AccountId& home = accountOf(caller);
    const auto account = state.world->account(home);
    const auto user = account && !caller.session ? account->users.find(caller.name) : nullptr;
    const std::string arn = caller.session ? caller.session->principalArn : user ? identity::arnOf(home, *user) : std::string();
    if (!arn.empty() && state.draft.trust.find('"' + arn + '"') != std::string::npos)
        return true;
    return std::any_of(state.draft.grants.begin(), state.draft.grants.end(), [&](const AssumeGrant& grant) {
        if (grant.elsewhere.value_or(state.draft.account) != home)
            return false;
        if (grant.kind == AssumeGrant::Kind::group)
            return user && std::find(user->groups.begin(), user->groups.end(), grant.name) != user->groups.end();
        return (grant.kind == AssumeGrant::Kind::role) == (caller.session != nullptr) && grant.name == row.label;
    });
}

/// Whom one looks at first: of those whom the role is made for the first that `wanted` fits, else the first of them, else the first of anybody that it fits. -1: nobody.
template <typename Wanted>
int firstOf(const RoleState& state, Wanted wanted)
{
    int best = -1;
    int bestRank = 4;
    const std::vector<AssumeRow>& rows = state.rehearsal->rows;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const int rank = isMadeFor(state, rows[i]) ? (wanted(rows[i]) ? 0 : 1) : wanted(rows[i]) ? 2 : 3;
        if (rank < bestRank) {
            bestRank = rank;
            best = static_cast<int>(i);
        }
    }
    return best;
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
    m_table = table({tr("Who"), tr("Trust policy"), tr("Own policies"), tr("Boundary"), tr("SCP"), tr("Can assume?")}, verdictColumn, QStringLiteral("wizardHalves"),
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

TryStep::TryStep(RoleState& state, Store& store, Prompts& prompts, Ticker& ticker, QWidget* parent) : RoleStep(state, parent), m_store(store)
{
    setObjectName(QStringLiteral("wizardTry"));
    auto* hint = new QLabel(tr("Assumes the role in a copy of the workspace and tries actions with it. Nothing real happens."), this);
    hint->setWordWrap(true);
    m_who = new QComboBox(this);
    m_who->setObjectName(QStringLiteral("wizardTryWho"));
    m_who->setAccessibleName(tr("Who tries"));
    m_asked = new QLabel(this);
    m_asked->setObjectName(QStringLiteral("wizardTryAsked"));
    m_asked->setWordWrap(true);
    m_asked->setTextFormat(Qt::PlainText);
    m_mfa = new MfaFields(QStringLiteral("wizardTry"), store, prompts, ticker, this);
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
    layout->addWidget(m_asked);
    layout->addWidget(m_mfa);
    layout->addWidget(m_answer);
    layout->addWidget(m_steps, 1);
    connect(m_who, &QComboBox::currentIndexChanged, this, &TryStep::showWho);
    connect(m_mfa, &MfaFields::edited, this, &TryStep::showState);
    connect(m_mfa, &MfaFields::confirmed, this, &TryStep::attempt);
    connect(m_try, &QPushButton::clicked, this, &TryStep::attempt);
}

void TryStep::refresh()
{
    if (!state().rehearsal) {  // for a moment only: the list stays, so that whom one has chosen is not lost
        showWho();
        m_answer->setText(tr("… asking the engine"));
        return;
    }
    const QString before = m_who->currentText().section(QStringLiteral("  "), 0, 0);
    const int first = firstOf(state(), [](const AssumeRow& row) { return row.caller && (row.can || row.withMore()); });
    int again = -1;
    int offered = 0;
    {
        const QSignalBlocker blocker(m_who);
        m_who->clear();
        const auto& rows = state().rehearsal->rows;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const QString name = QString::fromStdString(rows[i].label + " · " + rows[i].account);
            if (!rows[i].caller)
                continue;
            again = name == before ? m_who->count() : again;
            offered = static_cast<int>(i) == first ? m_who->count() : offered;
            m_who->addItem(name + QStringLiteral("  ") + verdictOf(rows[i]), static_cast<int>(i));
        }
        m_who->setCurrentIndex(again < 0 ? offered : again);
    }
    showWho();
    if (m_who->count() == 0)
        m_answer->setText(tr("There is nobody to try it as."));
}

const AssumeRow* TryStep::selected() const
{
    const auto index = static_cast<std::size_t>(std::max(0, m_who->currentData().toInt()));
    const bool there = m_who->count() > 0 && state().rehearsal && index < state().rehearsal->rows.size();
    return there && state().rehearsal->rows[index].caller ? &state().rehearsal->rows[index] : nullptr;
}

void TryStep::showWho()
{
    const AssumeRow* row = selected();
    m_steps->setRowCount(0);
    m_answer->clear();
    m_mfa->setVisible(row && row->needsMfa);
    if (row && row->needsMfa && !row->caller->session)
        m_mfa->setUser(row->caller->account, row->caller->name);
    else
        m_mfa->setImpossible(tr("MFA can only be proved by a user, not by a role's session."));
    m_asked->setText(row && row->needsExternalId ? tr("The external ID “%1”, which the trust policy asks for, is sent along.").arg(QString::fromStdString(externalIdIn(state().draft.trust)))
                                                 : QString());
    m_asked->setVisible(!m_asked->text().isEmpty());
    showState();
}

void TryStep::showState()
{
    const AssumeRow* row = selected();
    QString obstacle = row ? m_mfa->complaint() : tr("There is nobody to try it as.");
    if (row && row->needsMfa && !m_mfa->isUsed())
        obstacle = m_mfa->hasDevice() ? tr("The role asks for MFA: type the code that the device shows now.") : tr("The role asks for MFA, and there is no device to take a code from.");
    m_try->setEnabled(obstacle.isEmpty());
    m_try->setToolTip(obstacle);
    m_try->setAccessibleDescription(obstacle);
}

void TryStep::attempt()
{
    const AssumeRow* row = selected();
    if (!row || !m_try->isEnabled())
        return;
    json::Object proofs = json::Object::object();
    if (row->needsMfa)
        m_mfa->put(proofs);
    if (row->needsExternalId)
        proofs["ExternalId"] = externalIdIn(state().draft.trust);
    const engine::Engine& engine = *m_store.engine();
    const identity::Snapshot& world = state().rehearsal->world;
    const Trial trial = tryDraft(world, *row->caller, state().draft, proofs, sampleActions(world, state().draft), engine.contextNow(), engine);
    m_steps->setRowCount(static_cast<int>(trial.steps.size()));
    for (std::size_t i = 0; i < trial.steps.size(); ++i) {
        const TrialStep& step = trial.steps[i];
        const int line = static_cast<int>(i);
        m_steps->setItem(line, 0, new QTableWidgetItem(QString::fromStdString(step.action)));
        m_steps->setItem(line, 1, new QTableWidgetItem(QString::fromStdString(step.resource)));
        auto* answer = new QTableWidgetItem(step.allowed ? tr("✔ allowed") : QString(QStringLiteral("✖ ") + toQt(step.why)));
        answer->setToolTip(toQt(step.why));
        m_steps->setItem(line, 2, answer);
    }
    m_answer->setText(trial.session ? tr("✔ Assumed. As the role it may do, and may not do:") : tr("✖ Not assumed: %1").arg(QString::fromStdString(trial.error)));
    if (trial.session) {
        m_tried = state().draft;
        Q_EMIT completed();
    }
    if (!trial.session && row->needsMfa)
        m_mfa->refuse(whyCodeRefused(m_mfa->serialNumber()));
}

}  // namespace rolewright::ui
