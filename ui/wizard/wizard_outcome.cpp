#include "ui/store/administrator.h"
#include "ui/store/store.h"
#include "ui/theme/phrases.h"
#include "ui/wizard/wizard.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QUndoStack>

namespace rolewright::ui {

void Wizard::carryOut()
{
    m_creating = true;
    m_create->setEnabled(false);
    Plan whole = wholePlan();
    const auto done = [this](const std::vector<engine::CallResult>& results) { finished(results); };
    const sts::Caller caller = m_store.caller();
    if (whole.elsewhere.empty() || accountOf(caller) != account())
        return m_store.runIn(account(), undoTitle(), std::move(whole.operations), this, done);  // which refuses what is not of the caller's account
    std::vector<Store::Step> steps;
    for (service::Operation& operation : whole.operations)
        steps.emplace_back(caller, std::move(operation));
    for (auto& [there, operation] : whole.elsewhere)
        steps.emplace_back(administratorOf(there), std::move(operation));
    m_store.runSteps(undoTitle(), std::move(steps), this, done);
}

void Wizard::finished(const std::vector<engine::CallResult>& results)
{
    m_creating = false;
    if (results.empty() || !results.back().answer.ok()) {
        showFailure(results);
        return;
    }
    const QString made = arn();
    m_saved.forget();
    afterwards(results);
    clearDraft();
    accept();
    Q_EMIT created(made);
}

void Wizard::showFailure(const std::vector<engine::CallResult>& results)
{
    QStringList lines;
    for (const engine::CallResult& result : results) {
        const QString name = QString::fromStdString(result.operation.name());
        lines.append(result.answer.ok() ? tr("✔ %1 was done").arg(name) : tr("✖ %1: %2").arg(name, messageOf(result.answer.error())));
    }
    const Plan whole = wholePlan();
    const std::size_t planned = whole.operations.size() + whole.elsewhere.size();
    if (results.size() < planned)
        lines.append(tr("%n call(s) after it were not made.", nullptr, static_cast<int>(planned - results.size())));
    const bool inPart = results.size() > 1;
    if (inPart)
        lines.append(tr("What was done is one step, which Undo or the button below takes back."));
    m_failedAt = inPart ? m_store.undoStack()->index() : -1;
    goTo(m_pages->count() - 1);  // where there is room for it
    m_review->showOutcome(lines.join(QLatin1Char('\n')), inPart);
    m_create->setEnabled(true);
}

/// Only while nothing else was done since: undo takes the last step, whosever it is.
void Wizard::takeBack()
{
    const bool isLast = m_failedAt >= 0 && m_store.undoStack()->index() == m_failedAt && m_store.undoStack()->undoText() == undoTitle();
    m_failedAt = -1;
    if (isLast)
        m_store.undoStack()->undo();
    m_review->showOutcome(isLast ? tr("✔ What was done is taken back.") : tr("✖ Something else was done since: take it back with Undo, step by step."), false);
}

}  // namespace rolewright::ui
