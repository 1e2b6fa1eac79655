#include "app/commands/text_player.h"

#include "core/base/text.h"
#include "core/base/time_text.h"
#include "core/service/script.h"

#include <algorithm>
#include <charconv>

namespace rolewright::app {

using training::Move;
using training::Player;
using training::Step;
using training::StepKind;

namespace {

constexpr const char* help = R"(
  aws …               make a call, as with the AWS CLI: aws iam create-role --role-name R1 --assume-role-policy-document '{…}'
  as ARN              act as a user, an account's root, or a session that was issued here
  clock SECONDS       move the clock
  answer …            answer the step's question
  next                go on                   hint     the next hint           why      why not yet?
  show                show a solution         do       do it for me            undo     take the last call back
  restart             begin the step anew     back ID  go back to a step       step     show the step again
  whoami              whom you act as         help     this list               quit     leave (a game with --progress is kept)
)";

std::pair<std::string, std::string> splitFirst(const std::string& text)
{
    const std::size_t blank = text.find(' ');
    return {text.substr(0, blank), blank == std::string::npos ? std::string() : std::string(text::trim(std::string_view(text).substr(blank + 1)))};
}

std::string percent(double share)
{
    return std::to_string(static_cast<int>(share * 100 + 0.5)) + " %";
}

/// How a deed is typed here.
std::string typed(const training::Deed& deed)
{
    if (deed.op == "signin:As")
        return "as " + json::stringOr(deed.params, "Principal");
    if (deed.op == "clock:Advance")
        return "clock " + json::compact(deed.params.value("Seconds", json::Object(0)));
    const std::size_t colon = deed.op.find(':');
    const std::string line = service::toCommandLine({deed.op.substr(0, colon), deed.op.substr(colon + 1), deed.params, {}});
    return deed.as.empty() ? line : "as " + deed.as + "\n" + line;
}

}  // namespace

TextPlayer::TextPlayer(Player& player, const training::Walkthrough& walkthrough, std::string_view locale, Write write, Moved moved)
    : m_player(player), m_texts(walkthrough.texts(locale)), m_write(std::move(write)), m_moved(std::move(moved))
{
}

std::string TextPlayer::filledIn(const std::string& text) const
{
    return training::expand(std::string_view(text), m_player.bindings()).value_or(text);
}

std::string TextPlayer::said(const std::string& part) const
{
    return filledIn(m_texts.of(m_player.step().uid + "." + part));
}

void TextPlayer::showStep()
{
    const std::size_t count = m_player.lesson().steps.size();
    m_write("\n" + std::to_string(m_player.index() + 1) + "/" + std::to_string(count) + "  " + said("title") + "\n\n" + said("body") + "\n");
    if (m_player.state().wasTrue)
        m_write("\nThis holds already. " + said("done") + "\n");
    if (m_player.step().fix) {
        for (const auto* probes : {&m_player.step().fix->mustAllow, &m_player.step().fix->mustDeny}) {
            for (const training::Probe& probe : *probes) {
                if (!probe.label.empty())
                    m_write("  - " + said("probe." + probe.label) + "\n");
            }
        }
    }
    showQuestion();
    if (training::isAnswered(m_player.step().kind) && !m_player.state().done)
        return;
    m_write(m_player.step().goal && !m_player.state().done ? "\n(help lists what you can type)\n" : "\n(next goes on)\n");
}

void TextPlayer::showQuestion()
{
    const Step& step = m_player.step();
    const auto list = [&](const std::vector<std::string>& options, const std::string& kind) {
        for (std::size_t i = 0; i < options.size(); ++i)
            m_write("  " + std::to_string(i + 1) + "  " + said(kind + "." + options[i]) + "\n");
    };
    if (step.predict) {
        std::vector<std::string> asked;
        for (const training::Ask ask : step.predict->ask)
            asked.emplace_back(training::askNames[static_cast<std::size_t>(ask)]);
        m_write("\nAnswer with: " + text::join(asked, ", ") + ". For example: answer deny implicit-deny identity\n  outcomes: " +
                text::join({std::begin(training::answerNames), std::end(training::answerNames)}, ", ") + "\n  reasons: " +
                text::join({std::begin(training::reasonNames), std::end(training::reasonNames)}, ", ") + "\n  layers: " +
                text::join({std::begin(training::layerNames), std::end(training::layerNames)}, ", ") + "\n");
    }
    if (step.quiz) {
        list(step.quiz->options, "option");
        if (!step.quiz->partners.empty())
            m_write("to be matched with\n");
        list(step.quiz->partners, "option");
    }
    if (step.audit || (step.quiz && step.quiz->event)) {
        const training::Scene scene = m_player.scene();
        for (std::size_t i = 0; i < scene.trail.size(); ++i) {
            const audit::Record& record = *scene.trail[i];
            m_write("  " + std::to_string(i + 1) + "  " + toIso8601(record.time) + "  " + record.service + ":" + record.action + "  " + record.callerArn +
                    (record.errorCode.empty() ? "" : "  " + record.errorCode) + "\n");
        }
    }
    if (step.explain)
        m_write("\n(answer followed by your own words, in one line)\n");
}

void TextPlayer::showHelp()
{
    m_write(help);
}

void TextPlayer::showWhy()
{
    if (m_player.state().done || !m_player.step().goal)
        return m_write("There is nothing left to do in this step.\n");
    const training::WhyNot why = m_player.whyNot();
    if (!why.diagnosis.empty())
        m_write(said("diag." + why.diagnosis) + "\n");
    m_write("Not yet: " + why.missing.english() + "\n");
}

void TextPlayer::showSolution()
{
    if (!make({Move::Kind::show}))
        return;
    const auto deeds = m_player.solution();
    if (!deeds)
        return m_write(deeds.error().message + "\n");
    for (const training::Deed& deed : *deeds)
        m_write(typed(deed) + "\n");
}

void TextPlayer::showResult()
{
    const Step& step = m_player.step();
    const training::StepState& state = m_player.state();
    if (step.predict) {
        m_write(std::string(*state.right ? "Right. " : "Not so. ") + said("reveal") + "\n");
        for (const auto& [wrong, slug] : step.predict->misconceptions) {
            if (json::stringOr(state.answer, "outcome") == training::answerNames[static_cast<std::size_t>(wrong)])
                m_write(said("mis." + slug) + "\n");
        }
        m_write("The engine says " + json::compact(state.truth) + "\n");
    } else if (step.quiz || step.audit) {
        m_write(*state.right ? std::string("Right.\n") : "Not so; right is " + json::compact(state.truth) + "\n");
    } else if (step.explain && !step.explain->model.empty()) {
        m_write("One way to say it: " + said("model." + step.explain->model) + "\n");
    } else if (step.goal) {
        m_write(said("done") + "\n");
    }
    m_write("(next goes on)\n");
}

void TextPlayer::showScore()
{
    const training::Score score = training::scoreOf(m_player);
    m_write("\nFinished: " + percent(score.scaled()) + (score.passed ? ", passed" : ", not passed") + "\n");
    for (const training::ConceptScore& one : score.concepts)
        m_write("  " + one.name + ": " + percent(one.earned / one.possible) + "\n");
}

bool TextPlayer::make(const Move& move)
{
    const bool wasDone = !m_player.isFinished() && m_player.state().done;
    const std::size_t before = m_player.index();
    if (auto made = m_player.make(move); !made) {
        m_write(made.error().message + "\n");
        return false;
    }
    m_moved(m_player);
    if (m_player.isFinished())
        showScore();
    else if (m_player.index() != before)
        showStep();
    else if (m_player.state().done && !wasDone)
        showResult();
    for (const std::size_t broken : m_player.isFinished() ? std::vector<std::size_t>() : m_player.broken())
        m_write("Step " + std::to_string(broken + 1) + " is no longer true: undo, back " + m_player.lesson().steps[broken].uid + ", or go on anyway\n");
    return true;
}

void TextPlayer::call(const std::string& text)
{
    const auto calls = service::parseScript(text + "\n");
    if (!calls)
        return m_write(calls.error().message + "\n");
    for (const service::ScriptCall& one : *calls) {
        const bool wasDone = m_player.state().done;
        if (!make({Move::Kind::act, {one.operation.name(), {}, one.operation.parameters}}))
            return;
        const training::Done& done = m_player.lastDone();
        m_write(done.answer ? (done.answer->empty() ? std::string() : json::pretty(*done.answer) + "\n")
                            : "An error occurred (" + done.answer.error().code + "): " + done.answer.error().message + "\n");
        if (done.newSession)
            m_write("(as " + done.newSession->arn() + " acts with it)\n");
        if (m_player.step().goal && !wasDone && !m_player.state().done)
            m_write("(not yet; why tells what is missing)\n");
    }
}

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
        m_write("Which of these did you say? Numbers, separated by blanks.\n");
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
        return m_write("This step asks nothing.\n");
    if (text.empty())
        return m_write("Write the answer behind the word answer.\n");
    make({Move::Kind::answer, {}, answerOf(text, in)});
}

bool TextPlayer::line(const std::string& text, std::istream& in)
{
    const auto [word, rest] = splitFirst(text);
    static constexpr std::pair<std::string_view, Move::Kind> moves[] = {
        {"next", Move::Kind::next}, {"do", Move::Kind::doForMe}, {"undo", Move::Kind::undo}, {"restart", Move::Kind::restart}};
    const auto move = std::find_if(std::begin(moves), std::end(moves), [&](const auto& one) { return one.first == word; });
    if (move != std::end(moves))
        make({move->second});
    else if (word == "aws")
        call(text);
    else if (word == "as")
        make({Move::Kind::act, {"signin:As", {}, {{"Principal", filledIn(rest)}}}}) && !m_player.lastDone().answer ? m_write(m_player.lastDone().answer.error().message + "\n") : void();
    else if (std::int64_t seconds = 0; word == "clock")
        std::from_chars(rest.data(), rest.data() + rest.size(), seconds).ec == std::errc() && seconds > 0 && seconds <= 400LL * 86400
            ? void(make({Move::Kind::act, {"clock:Advance", {}, {{"Seconds", seconds}}}}))
            : m_write("By how many seconds?\n");
    else if (word == "answer")
        answer(rest, in);
    else if (word == "hint")
        make({Move::Kind::hint}) ? m_write(said("hint." + m_player.step().hints[m_player.state().hints - 1].say) + "\n") : void();
    else if (word == "why")
        showWhy();
    else if (word == "show")
        showSolution();
    else if (word == "back")
        make({Move::Kind::back, {}, {}, rest});
    else if (word == "step")
        showStep();
    else if (word == "whoami")
        m_write(training::callerText(m_player.sandbox().engine(), m_player.sandbox().actor()) + "\n");
    else if (word == "help")
        showHelp();
    else if (!word.empty() && word != "quit")
        m_write("`" + word + "` is nothing that can be done here; help lists what is\n");
    return word != "quit";
}

bool TextPlayer::run(std::istream& in)
{
    m_write(m_texts.of("title") + "\n");
    if (m_player.isFinished())
        showScore();
    else
        showStep();
    for (std::string text; !m_player.isFinished() && (m_write("> "), std::getline(in, text));) {
        if (!line(std::string(text::trim(text)), in))
            return false;
    }
    return m_player.isFinished();
}

}  // namespace rolewright::app
