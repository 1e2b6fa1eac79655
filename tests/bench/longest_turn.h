/// What a person feels of long work: how long the thread that paints is busy at a stretch.
#pragma once

#include <QCoreApplication>

#include <algorithm>
#include <ctime>

namespace rolewright::bench {

inline double ownSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

/// In seconds of this thread's CPU time: the longest of `work` and of the turns of the event loop until `done()`, the next one included.
template <typename Work, typename Done>
double longestTurn(Work&& work, Done&& done)
{
    double before = ownSeconds();
    work();
    double longest = ownSeconds() - before;
    for (bool over = false; !over;) {
        over = done();
        before = ownSeconds();
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        longest = std::max(longest, ownSeconds() - before);
    }
    return longest;
}

}  // namespace rolewright::bench
