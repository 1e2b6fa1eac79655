#include "ui/store/store_parts.h"

#include <algorithm>
#include <iterator>

namespace rolewright::ui {

bool changesWorkspace(const service::Operation& operation)
{
    const service::OperationInfo* info = service::findOperation(operation.service, operation.action);
    return info && !info->readOnly && operation.service != "sts";
}

void Store::call(service::Operation operation, QObject* context, Done done)
{
    callAs(caller(), std::move(operation), context, std::move(done));
}

void Store::callAs(sts::Caller caller, service::Operation operation, QObject* context, Done done)
{
    auto plan = std::make_shared<Plan>();
    plan->steps.emplace_back(std::move(caller), std::move(operation));
    plan->ends = {1};
    plan->context = context;
    if (done)
        plan->done = [done = std::move(done)](const std::vector<engine::CallResult>& results) { done(results.back()); };
    step(plan);
}

void Store::run(const QString& title, std::vector<service::Operation> operations, QObject* context, AllDone done)
{
    std::vector<Step> steps;
    steps.reserve(operations.size());
    for (service::Operation& operation : operations)
        steps.emplace_back(caller(), std::move(operation));
    runSteps(title, std::move(steps), context, std::move(done));
}

void Store::runSteps(const QString& title, std::vector<Step> steps, QObject* context, AllDone done)
{
    std::vector<std::vector<Step>> one;
    one.push_back(std::move(steps));
    runEach(title, std::move(one), context, std::move(done));
}

void Store::runEach(const QString& title, std::vector<std::vector<Step>> things, QObject* context, AllDone done)
{
    auto plan = std::make_shared<Plan>();
    plan->title = title;
    for (std::vector<Step>& steps : things) {
        std::move(steps.begin(), steps.end(), std::back_inserter(plan->steps));
        plan->ends.push_back(plan->steps.size());
    }
    plan->context = context;
    plan->done = std::move(done);
    if (plan->steps.size() > 1)
        m_running.push_back(plan);
    tellProgress();
    step(plan);
}

void Store::stop()
{
    for (const std::shared_ptr<Plan>& plan : m_running)
        plan->stopped = true;
}

void Store::tellProgress()
{
    if (m_running.empty())
        Q_EMIT progressed({}, 0, 0);
    else
        Q_EMIT progressed(m_running.front()->title, static_cast<int>(m_running.front()->next), static_cast<int>(m_running.front()->steps.size()));
}

std::optional<Error> Store::mismatch(const AccountId& account, const service::Operation& operation) const
{
    const AccountId& own = caller().session ? caller().session->account : caller().account;
    if (operation.service != "iam" || own == account)
        return std::nullopt;
    const auto named = [this](const AccountId& id) {
        const identity::AccountPtr row = snapshot()->account(id);
        return row && !row->name.empty() ? QStringLiteral("%1 (%2)").arg(QString::fromStdString(row->name), QString::fromStdString(id.text()))
                                         : QString::fromStdString(id.text());
    };
    const QString words =
        tr("This is in %1, and you act in %2. Nothing was done: sign in there, or switch to a role of that account.").arg(named(account), named(own));
    return Error{"AccountMismatch", words.toStdString(), {}};
}

void Store::callIn(const AccountId& account, service::Operation operation, QObject* context, Done done)
{
    runIn(account, {}, {std::move(operation)}, context,
          done ? AllDone([done = std::move(done)](const std::vector<engine::CallResult>& results) { done(results.back()); }) : AllDone());
}

void Store::runIn(const AccountId& account, const QString& title, std::vector<service::Operation> operations, QObject* context, AllDone done)
{
    runEachIn(account, title, {std::move(operations)}, context, std::move(done));
}

void Store::runEachIn(const AccountId& account, const QString& title, Things things, QObject* context, AllDone done)
{
    std::vector<std::vector<Step>> steps;
    for (std::vector<service::Operation>& operations : things) {
        std::vector<Step>& own = steps.emplace_back();
        for (service::Operation& operation : operations) {
            if (std::optional<Error> wrong = mismatch(account, operation)) {
                engine::CallResult refused;
                refused.operation = std::move(operation);
                refused.answer = *std::move(wrong);
                onGuiThread(context, [done = std::move(done), refused = std::move(refused)] {
                    if (done)
                        done({refused});
                });
                return;
            }
            own.emplace_back(caller(), std::move(operation));
        }
    }
    runEach(title, std::move(steps), context, std::move(done));
}

void Store::step(const std::shared_ptr<Plan>& plan)
{
    if (plan->stopped || plan->next == plan->steps.size())
        return finish(plan);
    auto [caller, operation] = plan->steps[plan->next++];
    const auto take = [this, self = QPointer<QObject>(this), plan](engine::CallResult result) {
        onGuiThread(self, [this, plan, result = std::move(result)]() mutable { answered(plan, std::move(result)); });
    };
    if ((m_readOnly || !m_whyLookOn.isEmpty()) && changesWorkspace(operation)) {
        engine::CallResult refused;
        refused.operation = std::move(operation);
        refused.answer = m_readOnly ? readOnlyError() : Error{"ReadOnly", m_whyLookOn.toStdString(), {}};
        take(std::move(refused));
    } else {
        m_backend.call(std::move(caller), std::move(operation), take);
    }
}

void Store::answered(const std::shared_ptr<Plan>& plan, engine::CallResult result)
{
    refresh();  // so that whoever hears of the answer sees the world it made
    plan->changes.append(result.changes);
    if (plan->changes.title.empty())
        plan->changes.title = result.changes.title;
    if (!result.answer.ok())
        plan->next = *std::lower_bound(plan->ends.begin(), plan->ends.end(), plan->next);
    plan->results.push_back(std::move(result));
    Q_EMIT called(plan->results.back());
    tellProgress();
    step(plan);
}

void Store::finish(const std::shared_ptr<Plan>& plan)
{
    std::erase(m_running, plan);
    pushUndo(std::move(plan->changes), plan->title, "rolewright:Redo", plan->results);
    tellProgress();
    if (plan->done && plan->context)
        plan->done(plan->results);
}

}  // namespace rolewright::ui
