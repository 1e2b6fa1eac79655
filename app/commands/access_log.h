/// The access log of `rolewright serve`: a line for each request.
#pragma once

#include "core/base/result.h"

#include <cstdio>
#include <memory>
#include <mutex>
#include <string>

namespace rolewright::app {

/// May be written to from any thread.
class AccessLog {
public:
    /// Appends to the file, readable by its owner alone; `-` is standard error. Null for an empty path. Fails with `Unwritable`.
    static Result<std::shared_ptr<AccessLog>> open(const std::string& path);
    ~AccessLog();
    AccessLog(const AccessLog&) = delete;
    AccessLog& operator=(const AccessLog&) = delete;

    void write(const std::string& line);

private:
    explicit AccessLog(std::FILE* file) : m_file(file) {}
    std::FILE* m_file;
    std::mutex m_mutex;
};

}  // namespace rolewright::app
