/// Where the credentials of sessions went: which programs were given them, how often and when. Nothing secret is in it.
#pragma once

#include "core/base/clock.h"

#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace rolewright::server {

/// One way in which a session's credentials were handed out.
struct HandOut {
    std::string way;  ///< `credential_process`, `environment`, `profile`, `container`, `clipboard`
    Instant last{};
    int times = 0;
};

/// Its members may be called from any thread.
class CredentialLedger {
public:
    /// Older entries are left out of a file that has more.
    static constexpr std::size_t mostEntries = 2000;

    /// Takes in what `file` says and writes there from now on, for its owner alone, an entry a line. Without a file it is kept in memory. A file that cannot be read
    /// or written, or that is larger than all entries can be, or no plain file, only keeps nothing: nobody goes without credentials for it.
    void keepIn(const std::filesystem::path& file);
    /// Beside a workspace.
    static std::filesystem::path fileOf(const std::filesystem::path& workspace);

    void note(const std::string& accessKeyId, const std::string& way, Instant when);
    /// Of a session, each way once; none when its credentials never left.
    std::vector<HandOut> of(const std::string& accessKeyId) const;
    /// Called after each note, on its thread; with none it is called no more.
    void onNote(std::function<void(const std::string& accessKeyId)> told);

private:
    void add(const std::string& accessKeyId, const std::string& way, Instant when);

    mutable std::mutex m_mutex;
    std::filesystem::path m_file;
    std::map<std::string, std::vector<HandOut>> m_entries;
    std::function<void(const std::string&)> m_told;
};

}  // namespace rolewright::server
