// What a learner types as an answer, in the terminal.
#include "app/commands/text_player.h"
#include "core/base/text.h"

#include <charconv>

namespace rolewright::app {

using training::Move;
using training::Step;

std::vector<std::string> TextPlayer::eventIds() const
{
    std::vector<std::string> ids;
    for (const audit::RecordPtr& record : m_player.scene().trail)
        ids.push_back(record->eventId);
    return ids;
}

std::vector<std::string> TextPlayer::chosen(const std::string& text, const std::vector<std::string>& options) const
{
    std::vector<std::string> names;
    for (const std::string_view word : text::split(text, ' ')) {
        std::size_t number = 0;
        const auto [stop, failure] = std::from_chars(word.data(), word.data() + word.size(), number);
        const bool isNumber = failure == std::errc() && stop == word.data() + word.size() && number >= 1 && number <= options.size();
        if (!word.empty())
            names.emplace_back(isNumber ? options[number - 1] : word);
    }
    return names;
}

json::Object TextPlayer::answerOf(const std::string& text, std::istream& in)
{
    const Step& step = m_player.step();
    if (step.predict) {
        const auto words = chosen(text, {});
        json::Object answer = json::Object::object();
        for (std::size_t i = 0; i < words.size() && i < step.predict->ask.size(); ++i)
            answer[std::string(training::askNames[static_cast<std::size_t>(step.predict->ask[i])])] = words[i];
        return answer;
    }
    if (step.explain) {
        const auto& rubric = step.explain->rubric;
        tell(Phrase::tr("Which of these did you say? Numbers, separated by blanks."));
        for (std::size_t i = 0; i < rubric.size(); ++i)
            m_write("  " + std::to_string(i + 1) + "  " + said("rubric." + rubric[i]) + "\n");
        std::string ticks;
        std::getline(in, ticks);
        return {{"text", text}, {"ticks", chosen(ticks, rubric)}};
    }
    if (step.audit || (step.quiz && step.quiz->event))
        return chosen(text, eventIds());
    const auto names = chosen(text, step.quiz->type == training::QuizType::duration ? std::vector<std::string>() : step.quiz->options);
    if (step.quiz->type == training::QuizType::multiple || step.quiz->type == training::QuizType::order)
        return names;
    if (step.quiz->type == training::QuizType::match) {
        const auto partners = chosen(text, step.quiz->partners);
        json::Object pairs = json::Object::object();
        for (std::size_t i = 0; i < partners.size() && i < step.quiz->options.size(); ++i)
            pairs[step.quiz->options[i]] = partners[i];
        return pairs;
    }
    const std::string name = names.empty() ? std::string() : names.front();
    std::int64_t seconds = 0;
    const bool isNumber = std::from_chars(name.data(), name.data() + name.size(), seconds).ec == std::errc();
    return step.quiz->type == training::QuizType::duration && isNumber ? json::Object(seconds) : json::Object(name);
}

void TextPlayer::answer(const std::string& text, std::istream& in)
{
    if (!training::isAnswered(m_player.step().kind))
        return tell(Phrase::tr("This step asks nothing."));
    if (text.empty())
        return tell(Phrase::tr("Write the answer behind the word answer."));
    make({Move::Kind::answer, {}, answerOf(text, in)});
}

}  // namespace rolewright::app
