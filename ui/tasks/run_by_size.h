/// A search that a person should not wait for: at once where it takes nothing, on a worker where it might be felt.
#pragma once

#include "ui/tasks/latest_task.h"

#include <cstddef>

namespace rolewright::ui {

/// Looking at so many rows, each somewhere else in memory, takes less than a millisecond.
inline constexpr std::size_t rowsAtOnce = 2000;

/// Calls `answered(work())` when `work` has looked through `rows` rows. Like `LatestTask::start`, it drops the answers of whatever `task` did before; `work` must own or share
/// what it uses.
template <typename Work, typename Answered>
void runBySize(LatestTask& task, std::size_t rows, Work work, Answered answered)
{
    if (rows > rowsAtOnce) {
        task.start([work = std::move(work)](const LatestTask::Cancelled&) { return work(); }, std::move(answered));
        return;
    }
    task.cancel();
    answered(work());
}

}  // namespace rolewright::ui
