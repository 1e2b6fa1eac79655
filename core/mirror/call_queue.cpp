#include "core/mirror/call_queue.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <utility>
#include <vector>

namespace rolewright::mirror {

/// Where replies wait for the thread that runs the queue; outlives the queue when calls are still under way.
struct CallQueue::Mailbox {
    std::mutex mutex;
    std::condition_variable arrived;
    std::vector<std::pair<std::size_t, Reply>> replies;

    void put(std::size_t number, Reply reply)
    {
        {
            const std::lock_guard lock(mutex);
            replies.emplace_back(number, std::move(reply));
        }
        arrived.notify_one();
    }
    std::vector<std::pair<std::size_t, Reply>> take()
    {
        std::unique_lock lock(mutex);
        arrived.wait_for(lock, std::chrono::milliseconds(50), [&] { return !replies.empty(); });
        return std::exchange(replies, {});
    }
};

/// A call under way. When its callback is dropped instead of called, its answer is lost.
struct CallQueue::Ticket {
    std::shared_ptr<Mailbox> mailbox;
    std::size_t number = 0;
    bool used = false;

    Ticket(std::shared_ptr<Mailbox> box, std::size_t of) : mailbox(std::move(box)), number(of) {}
    Ticket(const Ticket&) = delete;
    Ticket& operator=(const Ticket&) = delete;
    ~Ticket()
    {
        if (!used)
            mailbox->put(number, {Error::ours(std::string(unknownOutcomeCode), Phrase::tr("the connection was taken down before the answer came")), {}, true});
    }
    void use(Reply reply)
    {
        if (!std::exchange(used, true))
            mailbox->put(number, std::move(reply));
    }
};

CallQueue::CallQueue(CallEndpoint call, std::size_t mostAtOnce)
    : m_call(std::move(call)), m_mostAtOnce(std::max<std::size_t>(mostAtOnce, 1)), m_mailbox(std::make_shared<Mailbox>())
{
}

void CallQueue::add(service::Operation operation, Handle handle)
{
    m_waiting.emplace_back(std::move(operation), std::move(handle));
    ++m_added;
}

void CallQueue::addPages(service::Operation operation, std::string member, std::function<void(json::Object)> each, Handle end)
{
    const auto page = [member = std::move(member), each = std::move(each)](json::Object answer) {
        const auto list = answer.find(member);
        if (list == answer.end() || !list->is_array())
            return;
        for (json::Object& item : *list)
            each(std::move(item));
    };
    addPages(std::move(operation), page, std::move(end));
}

void CallQueue::addPages(service::Operation operation, std::function<void(json::Object)> page, Handle end)
{
    service::Operation next = operation;
    add(std::move(operation), [this, next = std::move(next), page = std::move(page), end = std::move(end)](Reply reply) mutable {
        if (reply.answer && !reply.answer->is_object())
            reply.answer = unreadable(next);
        if (!reply.answer)
            return end(std::move(reply));
        const std::string token = json::stringOr(*reply.answer, "NextToken");
        const std::string marker = json::stringOr(*reply.answer, "Marker");
        const auto truncated = reply.answer->find("IsTruncated");
        const bool more = !token.empty() || (truncated != reply.answer->end() && truncated->is_boolean() && truncated->get<bool>());
        const char* const parameter = token.empty() ? "Marker" : "NextToken";
        const std::string& place = token.empty() ? marker : token;
        // A list that says it goes on and does not say where, or again where it began, would never end.
        const bool stuck = more && (place.empty() || json::stringOr(next.parameters, parameter) == place);
        page(std::exchange(*reply.answer, json::Object::object()));
        if (stuck)
            reply.answer = Error::ours("UnreadableAnswer", Phrase::tr("%1 says that its list goes on and not where").with(next.name()));
        if (!more || stuck)
            return end(std::move(reply));
        next.parameters[parameter] = place;
        addPages(std::move(next), std::move(page), std::move(end));
    });
}

void CallQueue::send()
{
    while (!m_waiting.empty() && m_underWay.size() < m_mostAtOnce) {
        auto [operation, handle] = std::move(m_waiting.front());
        m_waiting.pop_front();
        const std::size_t number = m_sent++;
        m_underWay.emplace(number, std::move(handle));
        const auto ticket = std::make_shared<Ticket>(m_mailbox, number);
        m_call(std::move(operation), [ticket](Reply reply) { ticket->use(std::move(reply)); });
    }
}

bool CallQueue::run(const std::function<bool()>& goOn)
{
    for (;;) {
        if (!goOn())
            return false;
        send();
        if (m_underWay.empty())
            return true;
        for (auto& [number, reply] : m_mailbox->take()) {
            const auto place = m_underWay.find(number);
            if (place == m_underWay.end())
                continue;
            const Handle handle = std::move(place->second);
            m_underWay.erase(place);
            ++m_done;
            handle(std::move(reply));
            if (!goOn())
                return false;
        }
    }
}

}  // namespace rolewright::mirror
