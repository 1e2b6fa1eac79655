#include "app/commands/text_player.h"

#include "core/base/text.h"
#include "core/base/time_text.h"
#include "core/service/script.h"
#include "ui/theme/phrases.h"

#include <algorithm>
#include <charconv>

namespace rolewright::app {

using training::Move;
using training::Player;
using training::Step;
using training::StepKind;

namespace {

const Phrase::Source help = Phrase::tr(
    "  aws …               make a call, as with the AWS CLI: aws iam create-role --role-name R1 --assume-role-policy-document '{…}'\n"
    "  as ARN              act as a user, an account's root, or a session that was issued here\n"
    "  clock SECONDS       move the clock\n"
    "  answer …            answer the step's question\n"
    "  next                go on                   hint     the next hint           why      why not yet?\n"
    "  show                show a solution         do       do it for me            undo     take the last call back\n"
    "  restart             begin the step anew     back ID  go back to a step       step     show the step again\n"
    "  whoami              whom you act as         help     this list               quit     leave (a game with --progress is kept)");

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

TextPlayer::TextPlayer(Player& player, const training::Walkthrough& walkthrough, std::string_view locale, Write write, Moved moved,
                       const training::Weights& weights)
    : m_player(player), m_texts(walkthrough.texts(locale)), m_write(std::move(write)), m_moved(std::move(moved)), m_weights(weights)
{
}

void TextPlayer::tell(const Phrase& words) const
{
    m_write(ui::toQt(words).toStdString() + "\n");
}

void TextPlayer::tellApart(const Phrase& words) const
{
    m_write("\n");
    tell(words);
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
        tellApart(Phrase::tr("This holds already. %1").with(said("done")));
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
    tellApart(m_player.step().goal && !m_player.state().done ? Phrase::tr("(help lists what you can type)") : Phrase::tr("(next goes on)"));
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
        tellApart(Phrase::tr("Answer with: %1. For example: answer deny implicit-deny identity").with(text::join(asked, ", ")));
        tell(Phrase::tr("outcomes: %1").with(text::join({std::begin(training::answerNames), std::end(training::answerNames)}, ", ")));
        tell(Phrase::tr("reasons: %1").with(text::join({std::begin(training::reasonNames), std::end(training::reasonNames)}, ", ")));
        tell(Phrase::tr("layers: %1").with(text::join({std::begin(training::layerNames), std::end(training::layerNames)}, ", ")));
    }
    if (step.quiz) {
        list(step.quiz->options, "option");
        if (!step.quiz->partners.empty())
            tell(Phrase::tr("to be matched with"));
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
        tellApart(Phrase::tr("(answer followed by your own words, in one line)"));
}

void TextPlayer::showHelp()
{
    tell(help);
}

void TextPlayer::showWhy()
{
    if (m_player.state().done || !m_player.step().goal)
        return tell(Phrase::tr("There is nothing left to do in this step."));
    const training::WhyNot why = m_player.whyNot();
    if (!why.diagnosis.empty())
        m_write(said("diag." + why.diagnosis) + "\n");
    tell(Phrase::tr("Not yet: %1").with(why.missing));
}

void TextPlayer::showSolution()
{
    if (!make({Move::Kind::show}))
        return;
    const auto deeds = m_player.solution();
    if (!deeds)
        return tell(deeds.error().words());
    for (const training::Deed& deed : *deeds)
        m_write(typed(deed) + "\n");
}

void TextPlayer::showResult()
{
    const Step& step = m_player.step();
    const training::StepState& state = m_player.state();
    if (step.predict) {
        tell((*state.right ? Phrase::tr("Right. %1") : Phrase::tr("Not so. %1")).with(said("reveal")));
        for (const auto& [wrong, slug] : step.predict->misconceptions) {
            if (json::stringOr(state.answer, "outcome") == training::answerNames[static_cast<std::size_t>(wrong)])
                m_write(said("mis." + slug) + "\n");
        }
        tell(Phrase::tr("The engine says %1").with(json::compact(state.truth)));
    } else if (step.quiz || step.audit) {
        tell(*state.right ? Phrase(Phrase::tr("Right.")) : Phrase::tr("Not so; right is %1").with(json::compact(state.truth)));
        if (m_texts.has(step.uid + ".reveal"))
            m_write(said("reveal") + "\n");
    } else if (step.explain && !step.explain->model.empty()) {
        tell(Phrase::tr("One way to say it: %1").with(said("model." + step.explain->model)));
    } else if (step.goal) {
        m_write(said("done") + "\n");
    }
    tell(Phrase::tr("(next goes on)"));
}

void TextPlayer::showScore()
{
    const training::Score score = training::scoreOf(m_player, m_weights);
    tellApart((score.passed ? Phrase::tr("Finished: %1, passed") : Phrase::tr("Finished: %1, not passed")).with(percent(score.scaled())));
    for (const training::ConceptScore& one : score.concepts)
        m_write("  " + one.name + ": " + percent(one.earned / one.possible) + "\n");
}

bool TextPlayer::make(const Move& move)
{
    const bool wasDone = !m_player.isFinished() && m_player.state().done;
    const std::size_t before = m_player.index();
    if (auto made = m_player.make(move); !made) {
        tell(made.error().words());
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
        tell(Phrase::tr("Step %1 is no longer true: undo, back %2, or go on anyway").with(broken + 1, m_player.lesson().steps[broken].uid));
    return true;
}

void TextPlayer::call(const std::string& text)
{
    const auto calls = service::parseScript(text + "\n");
    if (!calls)
        return tell(calls.error().words());
    for (const service::ScriptCall& one : *calls) {
        const bool wasDone = m_player.state().done;
        if (!make({Move::Kind::act, {one.operation.name(), {}, one.operation.parameters}}))
            return;
        const training::Done& done = m_player.lastDone();
        if (!done.answer)
            tell(Phrase::tr("An error occurred (%1): %2").with(done.answer.error().code, done.answer.error().words()));
        else if (!done.answer->empty())
            m_write(json::pretty(*done.answer) + "\n");
        if (done.newSession)
            tell(Phrase::tr("(as %1 acts with it)").with(done.newSession->arn()));
        if (m_player.step().goal && !wasDone && !m_player.state().done)
            tell(Phrase::tr("(not yet; why tells what is missing)"));
    }
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
        make({Move::Kind::act, {"signin:As", {}, {{"Principal", filledIn(rest)}}}}) && !m_player.lastDone().answer ? tell(m_player.lastDone().answer.error().words()) : void();
    else if (std::int64_t seconds = 0; word == "clock")
        std::from_chars(rest.data(), rest.data() + rest.size(), seconds).ec == std::errc() && seconds > 0 && seconds <= 400LL * 86400
            ? void(make({Move::Kind::act, {"clock:Advance", {}, {{"Seconds", seconds}}}}))
            : tell(Phrase::tr("By how many seconds?"));
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
        tell(Phrase::tr("`%1` is nothing that can be done here; help lists what is").with(word));
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
