#include "core/storage/files.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <pwd.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace rolewright::storage {
namespace {

/// `what` has places for the path and for what the system says.
Error unreadable(const Phrase::Source& what, const std::filesystem::path& path, int number) {
    return Error::ours("WorkspaceUnreadable", what.with(path.string(), std::generic_category().message(number)));
}

/// True when `descriptor` still is the file of that name: whoever held the lock before may have removed it meanwhile.
bool isStill(int descriptor, const std::filesystem::path& path) {
    struct stat open {};
    struct stat named {};
    return fstat(descriptor, &open) == 0 && stat(path.c_str(), &named) == 0 && open.st_ino == named.st_ino && open.st_dev == named.st_dev;
}

/// How the names of drafts begin: like no name that anybody else gives.
std::string draftOf(const std::filesystem::path& path) { return (path.parent_path() / ("." + path.filename().string() + ".rolewright-")).string(); }

/// Puts the names in the folder of `file` on the disk.
void syncFolderOf(const std::filesystem::path& file) {
    const std::filesystem::path folder = file.has_parent_path() ? file.parent_path() : ".";
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;
    fsync(descriptor);
    ::close(descriptor);
}

Phrase holderOf(int descriptor) {
    char digits[24] = {};
    const ssize_t count = pread(descriptor, digits, sizeof digits - 1, 0);
    return count > 0 ? Phrase::tr(" (process %1)").with(std::string_view(digits, static_cast<std::size_t>(count))) : Phrase();
}

}  // namespace

Result<FileLock> FileLock::acquire(const std::filesystem::path& path) {
    std::filesystem::path lockPath = path;
    lockPath += ".lock";
    while (true) {
        const int descriptor = ::open(lockPath.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (descriptor < 0) return unreadable(Phrase::tr("cannot lock `%1`: %2"), path, errno);
        FileLock lock(lockPath, descriptor);
        if (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            const int reason = errno;
            const Phrase holder = holderOf(descriptor);
            ::close(std::exchange(lock.m_descriptor, -1));
            if (reason != EWOULDBLOCK) return unreadable(Phrase::tr("cannot lock `%1`: %2"), path, reason);
            return Error::ours("WorkspaceInUse",
                               Phrase::tr("the workspace `%1` is open in another Rolewright%2; close it there first, or choose another file").with(path.string(), holder));
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

Result<FolderLock> FolderLock::acquire(const std::filesystem::path& folder) {
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    int failed = descriptor < 0 ? errno : 0;
    while (failed == 0 && flock(descriptor, LOCK_EX) != 0) {
        if (errno != EINTR) failed = errno;
    }
    if (failed == 0) return FolderLock(descriptor);
    if (descriptor >= 0) ::close(descriptor);
    return Error::ours("FolderUnreadable", Phrase::tr("cannot open the folder `%1`: %2").with(folder.string(), std::generic_category().message(failed)));
}

FolderLock::~FolderLock() {
    if (m_descriptor >= 0) ::close(m_descriptor);
}

FolderLock::FolderLock(FolderLock&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

SyncHandle::~SyncHandle() {
    if (m_descriptor >= 0) ::close(m_descriptor);
}

bool SyncHandle::open(const std::filesystem::path& path) {
    if (m_descriptor >= 0) ::close(m_descriptor);
    m_descriptor = ::open(path.c_str(), O_RDWR | O_CLOEXEC);
    return m_descriptor >= 0;
}

bool SyncHandle::sync() const { return m_descriptor >= 0 && fdatasync(m_descriptor) == 0; }

std::filesystem::path homeFolder() {
    const char* const home = std::getenv("HOME");
    if (home && *home != '\0') return home;
    const passwd* const person = getpwuid(geteuid());
    return person && person->pw_dir && *person->pw_dir == '/' ? person->pw_dir : "/";
}

Result<void> checkWritable(const std::filesystem::path& path) {
    if (access(path.c_str(), R_OK | W_OK) == 0) return {};
    return unreadable(Phrase::tr("cannot write to `%1`: %2"), path, errno);
}

Result<void> createPrivateFile(const std::filesystem::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0) return unreadable(Phrase::tr("cannot create `%1`: %2"), path, errno);
    ::close(descriptor);
    return {};
}

Result<void> createPrivateFolder(const std::filesystem::path& folder) {
    std::error_code failure;
    if (folder.empty() || std::filesystem::is_directory(folder, failure)) return {};
    if (folder.has_parent_path()) std::filesystem::create_directories(folder.parent_path(), failure);
    if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) return unreadable(Phrase::tr("cannot create `%1`: %2"), folder, errno);
    return {};
}

Result<std::string> readBeginning(const std::filesystem::path& path, std::size_t count) {
    std::ifstream file(path, std::ios::binary);
    std::string bytes(count, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(count));
    if (!file.is_open() || file.bad()) return unreadable(Phrase::tr("cannot read `%1`: %2"), path, errno);
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}

Result<void> renameNew(const std::filesystem::path& from, const std::filesystem::path& to) {
    SyncHandle file;
    if (!file.open(from) || !file.sync()) return unreadable(Phrase::tr("cannot write `%1`: %2"), from, errno);
    // The caller holds the workspace's lock: nobody of ours takes the name in between.
    std::error_code failure;
    if (std::filesystem::exists(std::filesystem::symlink_status(to, failure))) return unreadable(Phrase::tr("cannot create `%1`: %2"), to, EEXIST);
    if (::rename(from.c_str(), to.c_str()) != 0) return unreadable(Phrase::tr("cannot create `%1`: %2"), to, errno);
    syncFolderOf(to);
    return {};
}

bool writeWhole(const std::filesystem::path& path, std::string_view bytes) {
    // Several threads may be at the same file: each has a draft of its own, and any of them will do.
    std::string draft = draftOf(path) + "XXXXXX";
    const int descriptor = ::mkostemp(draft.data(), O_CLOEXEC);
    if (descriptor < 0) return false;
    bool written = true;
    while (written && !bytes.empty()) {
        const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
        if (count > 0) bytes.remove_prefix(static_cast<std::size_t>(count));
        else written = count < 0 && errno == EINTR;
    }
    written = written && fdatasync(descriptor) == 0;
    ::close(descriptor);
    written = written && ::rename(draft.c_str(), path.c_str()) == 0;
    if (written) syncFolderOf(path);
    else ::unlink(draft.c_str());
    return written;
}

void removeDrafts(const std::filesystem::path& path) {
    std::error_code failure;
    const std::string begin = draftOf(path);
    for (const auto& entry : std::filesystem::directory_iterator(path.parent_path(), failure)) {
        const std::string name = entry.path().string();
        if (name.starts_with(begin) && name.size() == begin.size() + std::string_view("XXXXXX").size()) ::unlink(name.c_str());
    }
}

}  // namespace rolewright::storage
