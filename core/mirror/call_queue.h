/// Many calls, a few at a time; what comes of them is handled on the one thread that runs the queue.
#pragma once

#include "core/mirror/endpoint.h"

#include <cstddef>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <string>

namespace rolewright::mirror {

class CallQueue {
public:
    using Handle = std::function<void(Reply)>;

    /// At most `mostAtOnce` calls are under way at a time; at least one.
    CallQueue(CallEndpoint call, std::size_t mostAtOnce);

    /// Handlers may add more.
    void add(service::Operation operation, Handle handle);
    /// Asks for one page after the other (`Marker` and `IsTruncated`; `NextToken` of Organizations). `each` is told every item of the list `member`, `end` once at the end
    /// with the last reply, which failed when a page did.
    void addPages(service::Operation operation, std::string member, std::function<void(json::Object)> each, Handle end);
    /// The same, for lists of several members: `page` is told each page.
    void addPages(service::Operation operation, std::function<void(json::Object)> page, Handle end);

    /// Makes calls in the order in which they were added until none is left. `goOn` is asked after each reply, and twenty times a second; when it says no, what is
    /// under way is not waited for and nothing more is handled. False when it was stopped.
    bool run(const std::function<bool()>& goOn);

    std::size_t added() const { return m_added; }
    std::size_t done() const { return m_done; }

private:
    struct Mailbox;
    struct Ticket;
    void send();

    CallEndpoint m_call;
    std::size_t m_mostAtOnce;
    std::deque<std::pair<service::Operation, Handle>> m_waiting;
    std::map<std::size_t, Handle> m_underWay;  ///< by number of the call
    std::shared_ptr<Mailbox> m_mailbox;
    std::size_t m_added = 0;
    std::size_t m_sent = 0;
    std::size_t m_done = 0;
};

}  // namespace rolewright::mirror
