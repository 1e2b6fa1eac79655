#include "ui/endpoint/request_mailbox.h"

#include <algorithm>
#include <iterator>

namespace rolewright::ui {
namespace {

ServedRequest keptOf(const server::AccessLine& line)
{
    ServedRequest kept;
    kept.line = line;
    kept.line.result.reset();
    if (!line.result)
        return kept;
    const engine::CallResult& result = *line.result;
    kept.called = true;
    kept.call.changes = result.changes;
    kept.call.newSession = result.newSession;
    kept.call.record = result.record;
    if (!result.answer.ok())
        kept.call.answer = result.answer.error();
    kept.call.operation = {result.operation.service, result.operation.action};
    if (line.bytes > RequestMailbox::largestExplained)
        return kept;
    kept.call.operation = result.operation;
    kept.call.denied = result.denied;
    kept.call.grounds = result.grounds;
    return kept;
}

}  // namespace

void RequestMailbox::put(const server::AccessLine& line)
{
    ++m_count;
    ServedRequest request = keptOf(line);
    const bool mustStay = !request.call.changes.empty() || request.call.newSession;
    {
        const std::lock_guard lock(m_mutex);
        if (m_requests.size() >= mostListed && !mustStay)
            return;
        m_requests.push_back(std::move(request));
        if (m_told)
            return;
        m_told = true;
    }
    m_wake();
}

std::vector<ServedRequest> RequestMailbox::take(std::size_t most)
{
    const std::lock_guard lock(m_mutex);
    const auto end = m_requests.begin() + static_cast<std::ptrdiff_t>(std::min(m_requests.size(), most));
    std::vector<ServedRequest> taken(std::make_move_iterator(m_requests.begin()), std::make_move_iterator(end));
    m_requests.erase(m_requests.begin(), end);
    m_told = !m_requests.empty();
    return taken;
}

}  // namespace rolewright::ui
