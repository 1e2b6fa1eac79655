/// Where a learner's walkthroughs are kept, one file each, and how they are written: whole or not at all.
#pragma once

#include "core/base/result.h"
#include "core/json/writer.h"

#include <QString>

namespace rolewright::ui {

/// Of whoever learns on this machine: the setting `training/learner`, `learner` when there is none.
QString currentLearner();

/// One walkthrough of one learner. May be used on any thread.
class ProgressFile {
public:
    /// `training/<learner>/<pack>.<walkthrough>.json` under the application's data; what is no letter, digit, dash or underscore in a name becomes an
    /// underscore.
    ProgressFile(const QString& learner, const std::string& pack, const std::string& walkthrough);

    const QString& path() const { return m_path; }
    /// Learner, pack as it was opened, and walkthrough: what else is kept of this game is kept under it.
    const QString& game() const { return m_game; }
    bool isThere() const;
    /// Fails with `Unreadable`, or as json::parseObject.
    Result<json::Object> read() const;
    /// Fails with `Unwritable`; then the file is as it was.
    Result<void> write(const json::Object& progress) const;
    /// Puts the file aside as `….json.old`, over an older one: nothing is lost by starting over.
    void putAside() const;

private:
    QString m_game;
    QString m_path;
};

}  // namespace rolewright::ui
