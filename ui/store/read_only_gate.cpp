#include "ui/store/read_only_gate.h"

#include "core/service/handler.h"

namespace rolewright::ui {
namespace {

bool onlyAsks(const service::Operation& operation)
{
    const service::OperationInfo* info = service::findOperation(operation.service, operation.action);
    return operation.service == "sts" || (info && info->readOnly);
}

}  // namespace

void ReadOnlyGate::call(sts::Caller caller, service::Operation operation, Callback callback)
{
    if (!isClosed() || onlyAsks(operation))
        return m_behind.call(std::move(caller), std::move(operation), std::move(callback));
    engine::CallResult refused;
    refused.operation = std::move(operation);
    refused.answer = Error{"ReadOnly", m_why.toStdString(), {}};
    callback(std::move(refused));
}

void ReadOnlyGate::applyChanges(identity::ChangeSet changes, std::string source, std::function<void(Result<void>)> callback)
{
    m_behind.applyChanges(std::move(changes), std::move(source), std::move(callback));
}

}  // namespace rolewright::ui
