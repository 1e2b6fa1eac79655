#include "ui/role_wizard/try_step.h"

#include "ui/mfa/mfa_facts.h"
#include "ui/mfa/mfa_fields.h"
#include "ui/role_wizard/assume_words.h"
#include "ui/role_wizard/proof_table.h"
#include "ui/store/store.h"
#include "ui/theme/phrases.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace rolewright::ui {

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
    m_steps = proofTable({tr("Action"), tr("Resource"), tr("Answer")}, 2, QStringLiteral("wizardTrySteps"), tr("Actions tried as the role"), this);

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
