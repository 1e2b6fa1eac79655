#include "app/commands/access_log.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace rolewright::app {

Result<std::shared_ptr<AccessLog>> AccessLog::open(const std::string& path)
{
    if (path.empty())
        return std::shared_ptr<AccessLog>();
    if (path == "-")
        return std::shared_ptr<AccessLog>(new AccessLog(stderr));
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, S_IRUSR | S_IWUSR);
    std::FILE* const file = descriptor < 0 ? nullptr : fdopen(descriptor, "a");
    if (!file)
        return Error{"Unwritable", "the log `" + path + "` cannot be written: " + std::strerror(errno), {}};
    return std::shared_ptr<AccessLog>(new AccessLog(file));
}

AccessLog::~AccessLog()
{
    if (m_file != stderr)
        std::fclose(m_file);
}

void AccessLog::write(const std::string& line)
{
    const std::lock_guard lock(m_mutex);
    std::fprintf(m_file, "%s\n", line.c_str());
    std::fflush(m_file);
}

}  // namespace rolewright::app
