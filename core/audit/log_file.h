/// The trail as a log file of CloudTrail: `{"Records": […]}`. Source: CloudTrail User Guide, "CloudTrail log file examples".
#pragma once

#include "core/audit/record.h"

#include <functional>
#include <optional>
#include <string>

namespace rolewright::audit {

/// Which records a log file is to hold.
struct LogSelection {
    std::optional<Instant> from;  ///< this moment and later
    std::optional<Instant> to;    ///< before this moment
    std::string account;          ///< whose trail; empty for all

    /// What is no call of an AWS service (undo, import: `rolewright:…`) is in no log file.
    bool holds(const Record& record) const;
};

/// Writes a log file piece by piece, so that a long trail needs no memory.
class LogFile {
public:
    /// Takes the next piece of the file; false when it could not be written.
    using Sink = std::function<bool(std::string_view)>;
    LogFile(LogSelection selection, Sink sink) : m_selection(std::move(selection)), m_sink(std::move(sink)) {}

    /// Adds the record when it is wanted. False once a piece could not be written.
    bool add(const Record& record);
    /// Ends the file; once.
    bool finish();
    /// How many records it holds.
    std::size_t count() const { return m_count; }

private:
    LogSelection m_selection;
    Sink m_sink;
    std::size_t m_count = 0;
};

}  // namespace rolewright::audit
