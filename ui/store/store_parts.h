/// What the two halves of the store share: plans of calls, and the way to the GUI thread.
#pragma once

#include "ui/store/store.h"

#include <QCoreApplication>

namespace rolewright::ui {

/// Runs `work` on the GUI thread, unless `context` has died by then.
template <typename Work>
void onGuiThread(QPointer<QObject> context, Work work)
{
    QMetaObject::invokeMethod(
        qApp,
        [context, work = std::move(work)]() mutable {
            if (context)
                work();
        },
        Qt::QueuedConnection);
}

/// Whether a call can change the workspace; STS issues sessions, which are no part of it.
bool changesWorkspace(const service::Operation& operation);

/// What is answered to a change while read-only mode is on.
Error readOnlyError();
/// The same to a client of the endpoint, who has no status bar.
Error servedReadOnlyError();

struct Store::Plan {
    QString title;
    std::vector<Step> steps;
    std::vector<std::size_t> ends;  ///< where the calls of each thing end; a failure leaves out the rest of its thing's
    std::size_t next = 0;
    bool stopped = false;
    std::vector<engine::CallResult> results;
    identity::ChangeSet changes;
    QPointer<QObject> context;
    AllDone done;
};

}  // namespace rolewright::ui
