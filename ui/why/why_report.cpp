#include "ui/why/why_report.h"

#include "core/service/authorize.h"
#include "ui/models/session_time.h"
#include "ui/store/calls.h"
#include "ui/theme/phrases.h"
#include "ui/why/why_lines.h"

#include <QCoreApplication>

#include <algorithm>

namespace rolewright::ui {
namespace {

using evaluation::Effect;
using evaluation::Layer;

constexpr int longestChain = 50;

QString reportText(const char* text) { return QCoreApplication::translate("WhyReport", text); }

/// The caller's ARN, then those it acts through, back to the base identity.
QString chainOf(const engine::Grounds& grounds, const sts::BookView& sessions)
{
    const auto who = service::identify(*grounds.world, grounds.caller);
    sts::SessionPtr session = grounds.caller.session;
    QStringList chain{who && !who->arn.empty() ? toQt(who->arn) : session ? toQt(session->arn()) : grounds.caller.name.empty() ? reportText(QT_TRANSLATE_NOOP("WhyReport", "nobody")) : toQt(grounds.caller.name)};
    for (int i = 0; session && i < longestChain; ++i) {
        chain += toQt(session->callerArn);
        const auto parent = std::find_if(sessions->begin(), sessions->end(), [&](const sts::EntryPtr& entry) { return entry->session->accessKeyId == session->parentKeyId; });
        session = session->parentKeyId.empty() || parent == sessions->end() ? nullptr : (*parent)->session;
    }
    return chain.join(QStringLiteral(" ‹ "));
}

/// The question on which the call's fate hung: the one refused, or the first.
const service::Verdict* decisive(const std::vector<service::Verdict>& verdicts)
{
    const auto refused = std::find_if(verdicts.rbegin(), verdicts.rend(), [](const auto& verdict) { return verdict.explanation.decision.effect != Effect::allowed; });
    return refused != verdicts.rend() ? &*refused : verdicts.empty() ? nullptr : &verdicts.front();
}

/// What had to allow and did not: with two accounts, both halves.
QString missingHalves(const evaluation::Decision& decision)
{
    QStringList names;
    for (const Layer layer : {Layer::serviceControl, Layer::resource, Layer::identity, Layer::boundary, Layer::session}) {
        if (decision.effect == Effect::implicitDeny && (decision.blockedBy & evaluation::bit(layer)) != 0)
            names += layerName(layer);
    }
    if (names.isEmpty())
        return {};
    return names.size() == 1 ? reportText(QT_TRANSLATE_NOOP("WhyReport", "Missing: an Allow in: %1")).arg(names.first())
                             : reportText(QT_TRANSLATE_NOOP("WhyReport", "Missing: an Allow in each of: %1")).arg(names.join(QStringLiteral(", ")));
}

QString sentenceOf(const service::Verdict* verdict, const std::optional<Error>& error)
{
    const QString failure = error ? toQt(error->code) + QStringLiteral(": ") + toQt(error->message) : QString();
    if (!verdict)
        return error ? reportText(QT_TRANSLATE_NOOP("WhyReport", "refused before any policy was asked: %1")).arg(failure)
                     : reportText(QT_TRANSLATE_NOOP("WhyReport", "allowed: this call needs no permission"));
    const QString decided = toQt(evaluation::sentence(verdict->explanation, verdict->action, verdict->resource));
    if (error && verdict->explanation.decision.effect == Effect::allowed)
        return reportText(QT_TRANSLATE_NOOP("WhyReport", "%1. The call failed for another reason: %2")).arg(decided, failure);
    return decided;
}

/// What was asked, and what it lacked.
void addVerdict(WhyReport& report, const service::Verdict& verdict)
{
    report.facts += reportText(QT_TRANSLATE_NOOP("WhyReport", "Action: %1")).arg(toQt(verdict.action));
    report.facts += reportText(QT_TRANSLATE_NOOP("WhyReport", "Resource: %1")).arg(toQt(verdict.resource));
    if (const QString missing = missingHalves(verdict.explanation.decision); !missing.isEmpty())
        report.facts += missing;
    QStringList keys;
    for (const std::string& key : verdict.explanation.missingKeys)
        keys += toQt(key);
    if (!keys.isEmpty())
        report.facts += reportText(QT_TRANSLATE_NOOP("WhyReport", "Asked for and absent from the request: %1")).arg(keys.join(QStringLiteral(", ")));
}

/// The question behind a verdict, with the keys that its policies asked for and that only the call itself could bring.
WhyQuestion questionOf(const service::Verdict& verdict, const engine::Grounds& grounds)
{
    WhyQuestion question;
    const auto who = service::identify(*grounds.world, grounds.caller);
    question.caller = grounds.caller.session ? toQt(grounds.caller.session->accessKeyId) : who && !who->arn.empty() ? toQt(who->arn) : QStringLiteral("anonymous");
    question.actions = toQt(verdict.action);
    question.resources = toQt(verdict.resource);
    const service::Prepared derived = service::prepare(*grounds.world, grounds.caller, {verdict.action, verdict.resource, {}}, grounds.context);
    for (const evaluation::LayerTrace& layer : verdict.explanation.layers) {
        for (const evaluation::StatementTrace& statement : layer.statements) {
            for (const evaluation::ConditionTrace& condition : statement.conditions) {
                if (condition.requestValues.empty() || derived.request.context.find(condition.key))
                    continue;
                QStringList values;
                for (const std::string& value : condition.requestValues)
                    values += toQt(value);
                question.give(toQt(condition.key), values.join(QStringLiteral(", ")));
            }
        }
    }
    return question;
}

void addText(QString& text, const std::vector<WhyLine>& lines, int depth)
{
    for (const WhyLine& line : lines) {
        text += QString(depth * 2, QLatin1Char(' ')) + line.step + QStringLiteral(": ") + line.says;
        text += line.because.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(line.because);
        text += (line.decides ? reportText(QT_TRANSLATE_NOOP("WhyReport", "  ◀ decides")) : QString()) + QLatin1Char('\n');
        addText(text, line.below, depth + 1);
    }
}

}  // namespace

WhyCase WhyCase::of(const engine::CallResult& result)
{
    return {result.operation, result.answer.ok() ? std::nullopt : std::optional(result.answer.error()), result.grounds};
}

WhyReport reportOf(const WhyCase& what, const sts::BookView& sessions)
{
    const engine::Grounds& grounds = *what.grounds;
    const service::Explained explained = service::explainCall(grounds.caller, what.operation, *grounds.world, grounds.context);
    const service::Verdict* verdict = decisive(explained.verdicts);
    WhyReport report;
    report.allowed = !what.error;
    report.sentence = sentenceOf(verdict, what.error);
    report.facts += reportText(QT_TRANSLATE_NOOP("WhyReport", "Caller: %1")).arg(chainOf(grounds, sessions));
    report.facts += reportText(QT_TRANSLATE_NOOP("WhyReport", "Call: %1, %2")).arg(toQt(what.operation.name()), localText(grounds.context.now));
    if (!verdict)
        return report;
    addVerdict(report, *verdict);
    report.question = questionOf(*verdict, grounds);
    if (explained.verdicts.size() == 1) {
        report.lines = layerLines(*verdict, grounds);
        return report;
    }
    for (const service::Verdict& question : explained.verdicts) {
        WhyLine line;
        line.kind = WhyLine::Kind::question;
        line.step = toQt(question.action);
        const bool allowed = question.explanation.decision.effect == Effect::allowed;
        line.says = allowed ? reportText(QT_TRANSLATE_NOOP("WhyReport", "✔ allowed")) : say(QT_TRANSLATE_NOOP("WhyReport", "✖ denied"));
        line.because = toQt(question.resource);
        line.expanded = &question == verdict;
        line.below = layerLines(question, grounds);
        report.lines.push_back(std::move(line));
    }
    return report;
}

WhyReport reportOf(const service::Verdict& verdict, const engine::Grounds& grounds, const sts::BookView& sessions, evaluation::LayerSet excluded)
{
    WhyReport report;
    report.allowed = verdict.explanation.decision.effect == Effect::allowed;
    report.sentence = sentenceOf(&verdict, std::nullopt);
    report.facts += reportText(QT_TRANSLATE_NOOP("WhyReport", "Caller: %1")).arg(chainOf(grounds, sessions));
    addVerdict(report, verdict);
    if (excluded != 0)
        report.facts += whatIfWords(excluded);
    report.lines = layerLines(verdict, grounds, excluded);
    return report;
}

QString textOf(const WhyReport& report)
{
    QString text = (report.allowed ? QStringLiteral("✔ ") : QStringLiteral("✖ ")) + report.sentence + QLatin1Char('\n');
    text += report.facts.join(QLatin1Char('\n')) + QStringLiteral("\n\n");
    addText(text, report.lines, 0);
    return text;
}

}  // namespace rolewright::ui
