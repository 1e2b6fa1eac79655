/// Whoever wants to know of commits: told one after the other, and never again once the handle is dropped.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace rolewright::engine {

template <typename News>
class Observers {
public:
    using Function = std::function<void(const News&)>;

    /// The returned handle keeps the subscription; dropping it waits for a call to it that is under way on another thread.
    std::shared_ptr<void> add(Function function) {
        auto entry = std::make_shared<Entry>();
        entry->function = std::move(function);
        {
            const std::lock_guard lock(m_mutex);
            std::erase_if(m_entries, [](const std::weak_ptr<Entry>& other) { return other.expired(); });
            m_entries.push_back(entry);
        }
        Entry* const raw = entry.get();
        return std::shared_ptr<void>(raw, [held = std::move(entry)](void*) {
            const std::lock_guard lock(held->mutex);
            held->dropped = true;
        });
    }

    void tell(const News& news) const {
        std::vector<std::shared_ptr<Entry>> entries;
        {
            const std::lock_guard lock(m_mutex);
            for (const std::weak_ptr<Entry>& weak : m_entries) {
                if (auto entry = weak.lock()) entries.push_back(std::move(entry));
            }
        }
        for (const auto& entry : entries) {
            const std::lock_guard lock(entry->mutex);
            if (!entry->dropped) entry->function(news);
        }
    }

private:
    struct Entry {
        std::recursive_mutex mutex;  ///< recursive: an observer may drop its own handle
        bool dropped = false;
        Function function;
    };
    mutable std::mutex m_mutex;
    std::vector<std::weak_ptr<Entry>> m_entries;
};

}  // namespace rolewright::engine
