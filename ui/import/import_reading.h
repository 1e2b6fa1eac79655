/// Reading an account's files on another thread, with progress, until it is told to stop.
#pragma once

#include "core/interchange/authorization_details.h"

#include <QObject>
#include <QStringList>

#include <atomic>
#include <memory>

namespace rolewright::ui {

/// What came of it: the details, to be read into a world again, and what they would change in the world as it was.
struct ImportReading {
    std::shared_ptr<const interchange::AuthorizationDetails> details;
    Result<interchange::ImportResult> result = interchange::ImportResult{};
};

class ImportReader final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    ~ImportReader() override { cancel(); }

    /// Reads these files; a reading that is under way is cancelled.
    void start(const QStringList& files, std::optional<AccountId> account, identity::SnapshotPtr world);
    /// Looks again what the details that were read would change, in another world.
    void again(const ImportReading& reading, identity::SnapshotPtr world);
    void cancel();

Q_SIGNALS:
    void progressed(int percent);
    /// Not after `cancel`. Errors have the file and the place in their message.
    void finished(const rolewright::ui::ImportReading& reading);

private:
    using Flag = std::shared_ptr<std::atomic<bool>>;
    template <typename Work> void run(Work work);

    Flag m_cancelled = std::make_shared<std::atomic<bool>>(false);
};

}  // namespace rolewright::ui
