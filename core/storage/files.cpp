#include "core/storage/files.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace rolewright::storage {
namespace {

Error unreadable(std::string_view what, const std::filesystem::path& path, int number) {
    return {"WorkspaceUnreadable",
            std::string(what) + " `" + path.string() + "`: " + std::generic_category().message(number), std::nullopt};
}

/// True when `descriptor` still is the file of that name: whoever held the lock before may have removed it meanwhile.
bool isStill(int descriptor, const std::filesystem::path& path) {
    struct stat open {};
    struct stat named {};
    return fstat(descriptor, &open) == 0 && stat(path.c_str(), &named) == 0 && open.st_ino == named.st_ino && open.st_dev == named.st_dev;
}

std::string holderOf(int descriptor) {
    char digits[24] = {};
    const ssize_t count = pread(descriptor, digits, sizeof digits - 1, 0);
    return count > 0 ? " (process " + std::string(digits, static_cast<std::size_t>(count)) + ")" : std::string();
}

}  // namespace

Result<FileLock> FileLock::acquire(const std::filesystem::path& path) {
    std::filesystem::path lockPath = path;
    lockPath += ".lock";
    while (true) {
        const int descriptor = ::open(lockPath.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (descriptor < 0) return unreadable("cannot lock", path, errno);
        FileLock lock(lockPath, descriptor);
        if (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            const int reason = errno;
            const std::string holder = holderOf(descriptor);
            ::close(std::exchange(lock.m_descriptor, -1));
            if (reason != EWOULDBLOCK) return unreadable("cannot lock", path, reason);
            return Error{"WorkspaceInUse",
                         "the workspace `" + path.string() + "` is open in another Rolewright" + holder + "; close it there first, or choose another file",
                         std::nullopt};
        }
        if (!isStill(descriptor, lockPath)) {
            ::close(std::exchange(lock.m_descriptor, -1));
            continue;
        }
        const std::string process = std::to_string(getpid());
        // Who holds the lock is a courtesy to the reader of the message; the lock does not depend on it.
        if (ftruncate(descriptor, 0) == 0) static_cast<void>(!pwrite(descriptor, process.data(), process.size(), 0));
        return lock;
    }
}

FileLock::~FileLock() {
    if (m_descriptor < 0) return;
    ::unlink(m_lockPath.c_str());
    ::close(m_descriptor);
}

FileLock::FileLock(FileLock&& other) noexcept : m_lockPath(std::move(other.m_lockPath)), m_descriptor(std::exchange(other.m_descriptor, -1)) {}

SyncHandle::~SyncHandle() {
    if (m_descriptor >= 0) ::close(m_descriptor);
}

bool SyncHandle::open(const std::filesystem::path& path) {
    if (m_descriptor >= 0) ::close(m_descriptor);
    m_descriptor = ::open(path.c_str(), O_RDWR | O_CLOEXEC);
    return m_descriptor >= 0;
}

bool SyncHandle::sync() const { return m_descriptor >= 0 && fdatasync(m_descriptor) == 0; }

Result<void> checkWritable(const std::filesystem::path& path) {
    if (access(path.c_str(), R_OK | W_OK) == 0) return {};
    return unreadable("cannot write to", path, errno);
}

Result<void> createPrivateFile(const std::filesystem::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0) return unreadable("cannot create", path, errno);
    ::close(descriptor);
    return {};
}

Result<void> createPrivateFolder(const std::filesystem::path& folder) {
    std::error_code failure;
    if (folder.empty() || std::filesystem::is_directory(folder, failure)) return {};
    if (folder.has_parent_path()) std::filesystem::create_directories(folder.parent_path(), failure);
    if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) return unreadable("cannot create", folder, errno);
    return {};
}

Result<std::string> readBeginning(const std::filesystem::path& path, std::size_t count) {
    std::ifstream file(path, std::ios::binary);
    std::string bytes(count, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(count));
    if (!file.is_open() || file.bad()) return unreadable("cannot read", path, errno);
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}

Result<void> renameNew(const std::filesystem::path& from, const std::filesystem::path& to) {
    SyncHandle file;
    if (!file.open(from) || !file.sync()) return unreadable("cannot write", from, errno);
    // The caller holds the workspace's lock: nobody of ours takes the name in between.
    std::error_code failure;
    if (std::filesystem::exists(std::filesystem::symlink_status(to, failure))) return unreadable("cannot create", to, EEXIST);
    if (::rename(from.c_str(), to.c_str()) != 0) return unreadable("cannot create", to, errno);
    const std::filesystem::path folder = to.has_parent_path() ? to.parent_path() : ".";
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0) {
        fsync(descriptor);
        ::close(descriptor);
    }
    return {};
}

}  // namespace rolewright::storage
