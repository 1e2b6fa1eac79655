/// The questions of a pull: what an endpoint refuses to tell becomes a gap, and what it does not know is not asked again.
#pragma once

#include "core/mirror/call_queue.h"
#include "core/mirror/pull.h"

#include <functional>
#include <map>
#include <string>

namespace rolewright::mirror {

/// How a question ended.
enum class Told : unsigned char { all, absent, refused };

struct Question {
    service::Operation operation;
    EntityRef about = {};
    std::function<void(json::Object)> take;  ///< told the answer, or each item when there is a `list`
    std::string list = {};                   ///< a member that comes in pages
    bool inPages = false;                    ///< the whole answer comes in pages
    bool mayBeAbsent = false;                ///< `NoSuchEntity` and its like say that there is none: no gap
    std::function<bool()> isGapless = {};    ///< whether a refusal is no gap, for there is another way
    std::function<void(Told)> end = {};
};

class Questions {
public:
    Questions(const CallEndpoint& call, const PullOptions& options);
    Questions(const Questions&) = delete;
    Questions& operator=(const Questions&) = delete;

    void ask(Question question);
    /// Until all is answered; false when it was cancelled.
    bool run();
    /// Whether the last `run` was cancelled.
    bool isCancelled() const { return m_cancelled; }
    const PullOptions& options() const { return m_options; }
    std::size_t calls() const { return m_queue.done(); }
    std::vector<Gap> gaps() const;

private:
    void end(const Question& question, const Reply& reply);
    void judge(const std::string& operation, const Result<json::Object>& answer);
    void note(const Question& question, const Error& error);

    const PullOptions& m_options;
    std::map<std::string, Gap, std::less<>> m_gaps;
    std::map<std::string, Error, std::less<>> m_notThere;  ///< operations that the endpoint does not know
    std::map<std::string, int, std::less<>> m_breakdowns;  ///< of operations that were never answered otherwise; negative: it was
    CallQueue m_queue;
    bool m_cancelled = false;
};

/// `iam:GetRole` of these parameters.
service::Operation iam(std::string action, json::Object parameters = json::Object::object());
/// A member that is a moment: ISO 8601, or seconds since 1970. The epoch when it is none.
Instant instantOf(const json::Object& object, const char* member);
identity::Tags tagsIn(const json::Object& object);

}  // namespace rolewright::mirror
