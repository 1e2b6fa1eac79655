#include "core/mirror/questions.h"

#include "core/base/time_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace rolewright::mirror {
namespace {

constexpr std::size_t mostNamed = 100;
constexpr int mostBreakdowns = 2;

bool saysNone(const Error& error)
{
    static constexpr std::array<std::string_view, 5> codes = {"NoSuchEntity", "AWSOrganizationsNotInUseException", "NoSuchBucketPolicy", "NoSuchTagSet", "NoSuchPublicAccessBlockConfiguration"};
    return std::find(codes.begin(), codes.end(), error.code) != codes.end();
}

}  // namespace

Questions::Questions(const CallEndpoint& call, const PullOptions& options)
    : m_options(options), m_queue(
                              [this, call](service::Operation operation, std::function<void(Reply)> tell) {
                                  if (const auto known = m_notThere.find(operation.name()); known != m_notThere.end())
                                      tell({known->second, {}, false});
                                  else
                                      call(std::move(operation), std::move(tell));
                              },
                              options.mostAtOnce)
{
}

void Questions::note(const Question& question, const Error& error)
{
    if (question.isGapless && question.isGapless())
        return;
    const auto [place, isNew] = m_gaps.try_emplace(question.operation.name(), Gap{question.operation.name(), error, 0, {}});
    Gap& gap = place->second;
    ++gap.times;
    if (gap.entities.size() < mostNamed)
        gap.entities.insert(question.about);
}

/// Two breakdowns and never an answer count as not knowing: each costs all the attempts of a call, and there may be a question for every user.
void Questions::judge(const std::string& operation, const Result<json::Object>& answer)
{
    int& breakdowns = m_breakdowns[operation];
    if (answer || !isBreakdown(answer.error())) {
        breakdowns = -1;
        if (!answer && isNotThere(answer.error()))
            m_notThere.emplace(operation, answer.error());
    } else if (breakdowns >= 0 && ++breakdowns >= mostBreakdowns) {
        m_notThere.emplace(operation, answer.error());
    }
}

void Questions::end(const Question& question, const Reply& reply)
{
    Told told = Told::all;
    judge(question.operation.name(), reply.answer);
    if (!reply.answer) {
        const Error& error = reply.answer.error();
        told = question.mayBeAbsent && saysNone(error) ? Told::absent : Told::refused;
        if (told == Told::refused)
            note(question, error);
    }
    if (question.end)
        question.end(told);
}

void Questions::ask(Question question)
{
    service::Operation operation = question.operation;
    if (question.list.empty() && !question.inPages) {
        m_queue.add(std::move(operation), [this, question = std::move(question)](Reply reply) {
            if (reply.answer && !reply.answer->is_object())
                reply.answer = unreadable(question.operation);
            if (reply.answer)
                question.take(std::exchange(*reply.answer, json::Object::object()));
            end(question, reply);
        });
        return;
    }
    const auto shared = std::make_shared<const Question>(std::move(question));
    const auto finish = [this, shared](Reply reply) { end(*shared, reply); };
    if (shared->list.empty())
        m_queue.addPages(std::move(operation), shared->take, finish);
    else
        m_queue.addPages(std::move(operation), shared->list, shared->take, finish);
}

bool Questions::run()
{
    const bool finished = m_queue.run([this] {
        if (m_options.progress)
            m_options.progress(m_queue.done(), m_queue.added());
        return !m_options.cancelled || !m_options.cancelled->load(std::memory_order_relaxed);
    });
    m_cancelled = !finished;
    return finished;
}

std::vector<Gap> Questions::gaps() const
{
    std::vector<Gap> list;
    for (const auto& [name, gap] : m_gaps)
        list.push_back(gap);
    return list;
}

service::Operation iam(std::string action, json::Object parameters) { return {"iam", std::move(action), std::move(parameters)}; }

Instant instantOf(const json::Object& object, const char* member)
{
    const auto found = object.find(member);
    if (found == object.end())
        return {};
    constexpr double latest = 253'402'300'800;  // the year 10000
    if (found->is_number() && std::abs(found->get<double>()) < latest)
        return Instant(std::chrono::milliseconds(static_cast<std::int64_t>(found->get<double>() * 1000)));
    return found->is_string() ? parseIso8601(found->get_ref<const std::string&>()).value_or(Instant()) : Instant();
}

identity::Tags tagsIn(const json::Object& object)
{
    identity::Tags tags;
    const auto found = object.find("Tags");
    if (found != object.end() && found->is_array()) {
        for (const json::Object& tag : *found)
            tags.push_back({json::stringOr(tag, "Key"), json::stringOr(tag, "Value")});
    }
    return tags;
}

}  // namespace rolewright::mirror
