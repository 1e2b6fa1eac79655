#include "ui/coach/coach_view.h"

#include "core/service/operation.h"
#include "core/training/score.h"
#include "ui/coach/coach_text.h"
#include "ui/coach/prediction_words.h"
#include "ui/coach/subject_words.h"
#include "ui/models/session_time.h"
#include "ui/store/calls.h"
#include "ui/theme/phrases.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace rolewright::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rolewright::ui::CoachView)
};

/// The author's texts with the names filled in.
class Speaker {
public:
    Speaker(const training::Player& player, const training::Texts& texts) : m_player(player), m_texts(texts) {}

    QString of(const std::string& part) const
    {
        const std::string text = m_texts.of(m_player.step().uid + "." + part);
        return toQt(std::string_view(training::expand(std::string_view(text), m_player.bindings()).value_or(text)));
    }
    QList<CoachChoice> choices(const std::vector<std::string>& names, const std::string& kind) const
    {
        QList<CoachChoice> list;
        for (const std::string& name : names)
            list += CoachChoice{name, of(kind + "." + name)};
        return list;
    }
    CoachSpot spot(const training::Anchor& anchor) const
    {
        const std::string row = training::expand(std::string_view(anchor.row), m_player.bindings()).value_or(std::string());
        return {toQt(std::string_view(anchor.id)), toQt(std::string_view(row)), toQt(std::string_view(anchor.pointer)), accountOf(anchor, row)};
    }
    QString title(const training::Step& step) const { return toQt(std::string_view(m_texts.of(step.uid + ".title"))); }

private:
    /// Of the place, else of what is to be chosen there, else of whom the step is done as.
    QString accountOf(const training::Anchor& anchor, const std::string& row) const
    {
        if (!anchor.account.empty())
            return toQt(std::string_view(training::expand(std::string_view(anchor.account), m_player.bindings()).value_or(std::string())));
        const std::string named = row.empty() ? training::expand(std::string_view(m_player.step().actor), m_player.bindings()).value_or(std::string()) : row;
        const auto arn = Arn::parse(named);
        return arn ? toQt(std::string_view(arn->account)) : QString();
    }

    const training::Player& m_player;
    const training::Texts& m_texts;
};

/// The trail as choices.
QList<CoachChoice> events(const training::Player& player)
{
    QList<CoachChoice> list;
    for (const audit::RecordPtr& record : player.scene().trail) {
        const QString outcome = record->errorCode.empty() ? QString() : QStringLiteral(" · ") + toQt(std::string_view(record->errorCode));
        list += CoachChoice{record->eventId, QStringLiteral("%1 · %2:%3 · %4%5")
                                                 .arg(localText(record->time), toQt(std::string_view(record->service)), toQt(std::string_view(record->action)),
                                                      toQt(std::string_view(record->callerArn)), outcome)};
    }
    return list;
}

CoachQuestion questionOf(const training::Player& player, const Speaker& say)
{
    using Form = CoachQuestion::Form;
    using training::QuizType;
    const training::Step& step = player.step();
    CoachQuestion question;
    if (step.predict) {
        question.form = Form::prediction;
        question.asks = QList<training::Ask>(step.predict->ask.begin(), step.predict->ask.end());
    } else if (step.explain) {
        question.form = Form::words;
        question.choices = say.choices(step.explain->rubric, "rubric");
    } else if (step.audit || (step.quiz && step.quiz->event)) {
        question.form = Form::several;
        question.choices = events(player);
    } else if (step.quiz) {
        question.choices = say.choices(step.quiz->options, "option");
        question.partners = say.choices(step.quiz->partners, "option");
        switch (step.quiz->type) {
        case QuizType::single:
            question.form = Form::one;
            break;
        case QuizType::multiple:
        case QuizType::pickEvent:
            question.form = Form::several;
            break;
        case QuizType::order:
            question.form = Form::order;
            break;
        case QuizType::match:
            question.form = Form::match;
            break;
        case QuizType::duration:
            question.form = Form::number;
            break;
        case QuizType::pickStatement:
            question.form = question.choices.isEmpty() ? Form::line : Form::one;
            break;
        }
    }
    return question;
}

/// The right answer in words, for a quiz whose options have texts.
QString rightText(const json::Object& truth, const CoachQuestion& question)
{
    const auto named = [&](const json::Object& name) {
        const std::string text = name.is_string() ? name.get<std::string>() : json::compact(name);
        for (const QList<CoachChoice>* list : {&question.choices, &question.partners}) {
            for (const CoachChoice& choice : *list) {
                if (choice.name == text)
                    return choice.text;
            }
        }
        return toQt(std::string_view(text));
    };
    QStringList lines;
    if (truth.is_object()) {
        for (const auto& [name, partner] : truth.items())
            lines += QStringLiteral("- %1 → %2").arg(named(name), named(partner));
    } else if (truth.is_array()) {
        for (const json::Object& one : truth)
            lines += QStringLiteral("- ") + named(one);
    } else {
        lines += named(truth);
    }
    return lines.join(QLatin1Char('\n'));
}

QString revealOf(const training::Player& player, const CoachQuestion& question, const Speaker& say)
{
    const training::Step& step = player.step();
    const training::StepState& state = player.state();
    QStringList parts;
    if (step.predict) {
        const bool isWrong = state.right && !*state.right;
        if (isWrong)
            parts += differenceOf(*step.predict, state.answer, state.truth);
        for (const auto& [wrong, slug] : step.predict->misconceptions) {
            if (json::stringOr(state.answer, "outcome") == training::answerNames[static_cast<std::size_t>(wrong)])
                parts += say.of("mis." + slug);
        }
        parts += say.of("reveal");
        if (!isWrong)  // else it was said beside what was chosen
            parts += Texts::tr("The engine answers: %1").arg(inWords(state.truth));
    } else if (step.quiz || step.audit) {
        const auto gap = [](const json::Object& answer) { return answer.is_structured() ? QStringLiteral("\n\n") : QStringLiteral(" "); };
        if (state.right && !*state.right)
            parts += Texts::tr("You answered:") + gap(state.answer) + rightText(state.answer, question);
        if (state.right && !*state.right)
            parts += Texts::tr("Right is:") + gap(state.truth) + rightText(state.truth, question);
    } else if (step.explain) {
        parts += Texts::tr("You wrote:") + QStringLiteral("\n\n> ") + CoachText::escaped(toQt(std::string_view(json::stringOr(state.answer, "text"))));
        if (!step.explain->model.empty())
            parts += Texts::tr("One way to say it:") + QStringLiteral("\n\n") + say.of("model." + step.explain->model);
    }
    return parts.join(QStringLiteral("\n\n"));
}

/// Why a step did not earn all of its points.
QString lossOf(const training::StepState& state)
{
    if (!state.done)
        return Texts::tr("not done");
    if (state.right && !*state.right)
        return Texts::tr("the first answer was wrong");
    switch (state.how()) {
    case training::How::hinted:
        return Texts::tr("with hints");
    case training::How::shown:
        return Texts::tr("after “Show me”");
    case training::How::doneForMe:
        return Texts::tr("done for you");
    case training::How::alone:
        break;
    }
    return Texts::tr("not everything was ticked");
}

QString pointsText(double points)
{
    return QLocale().toString(points, 'f', points == static_cast<int>(points) ? 0 : 1);
}

QString scoreText(const training::Player& player, const Speaker& say)
{
    const training::Score score = training::scoreOf(player);
    const training::Lesson& lesson = player.lesson();
    QStringList lines{
        (score.passed ? Texts::tr("**Passed:** %1 of %2 points, %3. %4 are needed.") : Texts::tr("**Not passed:** %1 of %2 points, %3. %4 are needed."))
            .arg(pointsText(score.earned), pointsText(score.possible), percentText(score.scaled()), percentText(lesson.minScaled)),
        QString()};
    QStringList losses;
    for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
        const training::Step& step = lesson.steps[i];
        if (step.points == 0 || score.shares[i] >= 1)
            continue;
        const bool must = std::find(lesson.mustPass.begin(), lesson.mustPass.end(), step.uid) != lesson.mustPass.end();
        losses +=
            QStringLiteral("- ") +
            Texts::tr("Step %1, %2: %3 of %4, %5")
                .arg(QString::number(i + 1), say.title(step), pointsText(score.shares[i] * step.points), pointsText(step.points), lossOf(player.states()[i])) +
            (must && score.shares[i] <= 0 ? Texts::tr(" — nobody passes without this step") : QString());
    }
    if (!losses.isEmpty())
        lines += QStringList{Texts::tr("Where points went:"), QString()} + losses + QStringList{QString()};
    lines += QStringList{Texts::tr("What it was about:"), QString()};
    for (const training::ConceptScore& one : score.concepts)
        lines += QStringLiteral("- %1: %2").arg(subjectText(one.name), percentText(one.earned / one.possible));
    return lines.join(QLatin1Char('\n'));
}

void addStep(CoachView& view, const training::Player& player, const Speaker& say)
{
    const training::Step& step = player.step();
    const training::StepState& state = player.state();
    view.uid = step.uid;
    view.kind = step.kind;
    view.title = say.of("title");
    view.body = say.of("body");
    if (step.fix) {
        for (const auto* probes : {&step.fix->mustAllow, &step.fix->mustDeny}) {
            for (const training::Probe& probe : *probes) {
                if (!probe.label.empty())
                    view.tickets += say.of("probe." + probe.label);
            }
        }
    }
    const auto target = std::find_if(step.anchors.begin(), step.anchors.end(), [](const training::Anchor& one) { return one.isTarget; });
    if (target != step.anchors.end())
        view.spot = say.spot(*target);
    view.isPointed = step.kind == training::StepKind::look;
    const auto pointAt = [&](const std::optional<training::Anchor>& point) {
        if (!point)
            return;
        const CoachSpot spot = say.spot(*point);
        if (spot.id != view.spot.id)  // a hint names the place, the step its part
            view.spot = spot;
        view.isPointed = true;
    };
    for (std::size_t i = 0; i < state.hints && i < step.hints.size(); ++i) {
        view.hints += say.of("hint." + step.hints[i].say);
        pointAt(step.hints[i].point);
    }
    view.hintsLeft = state.done ? 0 : step.hints.size() - std::min(state.hints, step.hints.size());
    view.refused = state.refused;
    view.hasGoal = step.goal.has_value();
    view.isDone = state.done;
    view.wasTrue = state.wasTrue;
    view.question = questionOf(player, say);
    view.isAnswered = !state.answer.is_null();
    view.isRight = state.right;
    if (view.isAnswered)
        view.reveal = revealOf(player, view.question, say);
    if (state.done && step.goal && step.kind != training::StepKind::look)
        view.done = say.of("done");
    if (state.done) {
        for (const training::Evidence& one : player.goal().evidence)
            view.evidence += toQt(one.what);
    } else if (step.goal) {
        const training::WhyNot why = player.whyNot();
        view.diagnosis = why.diagnosis.empty() ? QString() : say.of("diag." + why.diagnosis);
        view.missing = toQt(why.missing);
        pointAt(why.point);
    }
    view.canUndo = player.undoable() > 0;
    view.canSolve = !state.done && !step.solve.empty();
}

}  // namespace

QString percentText(double share)
{
    constexpr double noise = 1e-9;  // of a sum of parts
    return Texts::tr("%1 %").arg(QLocale().toString(static_cast<int>(share * 100 + noise)));  // never more than there is: it may be just too little
}

QString commandOf(const training::Deed& deed)
{
    if (deed.op == "signin:As")
        return Texts::tr("Sign in as %1").arg(toQt(std::string_view(json::stringOr(deed.params, "Principal"))));
    if (deed.op == "clock:Advance")
        return Texts::tr("Move the clock by %1 s").arg(training::secondsOf(deed.params).value_or(0));
    const std::size_t colon = deed.op.find(':');
    return toQt(std::string_view(service::toCommandLine({deed.op.substr(0, colon), deed.op.substr(colon + 1), deed.params, {}})));
}

CoachView viewOf(const training::Player& player, const training::Texts& texts)
{
    const Speaker say(player, texts);
    CoachView view;
    view.lesson = toQt(std::string_view(player.lesson().id));
    view.walkthrough = toQt(std::string_view(texts.of("title")));
    view.index = player.index();
    view.count = player.lesson().steps.size();
    view.isFinished = player.isFinished();
    view.actor = player.sandbox().actor();
    if (view.index > 0)
        view.previous = player.lesson().steps[view.index - 1].uid;
    if (view.isFinished) {
        view.score = scoreText(player, say);
        view.isPassed = training::scoreOf(player).passed;
        return view;
    }
    addStep(view, player, say);
    for (const std::size_t one : player.broken())
        view.broken += BrokenStep{player.lesson().steps[one].uid, one + 1, say.title(player.lesson().steps[one])};
    view.isWorldBroken = player.isWorldBroken();
    return view;
}

}  // namespace rolewright::ui
