#include "ui/why/why_lines.h"

#include "core/evaluation/policy_name.h"
#include "core/service/callers.h"
#include "ui/store/calls.h"
#include "ui/theme/phrases.h"

#include <QCoreApplication>

#include <algorithm>

namespace rolewright::ui {
namespace {

using evaluation::Because;
using evaluation::Effect;
using evaluation::Layer;
using evaluation::PrincipalMatch;

constexpr Layer evaluationOrder[] = {Layer::resourceControl, Layer::serviceControl, Layer::vpcEndpoint, Layer::publicAccess, Layer::resource,
                           Layer::identity,        Layer::boundary,       Layer::session,     Layer::service};
constexpr std::size_t mostExpanded = 12;

QString say(const char* text) { return QCoreApplication::translate("WhyLines", text); }

QString principalWords(PrincipalMatch match)
{
    switch (match) {
    case PrincipalMatch::none:
        return say(QT_TRANSLATE_NOOP("WhyLines", "✖ principal is somebody else"));
    case PrincipalMatch::account:
        return say(QT_TRANSLATE_NOOP("WhyLines", "✔ principal, by its account"));
    case PrincipalMatch::role:
        return say(QT_TRANSLATE_NOOP("WhyLines", "✔ principal, by its role"));
    case PrincipalMatch::user:
        return say(QT_TRANSLATE_NOOP("WhyLines", "✔ principal, by its user"));
    case PrincipalMatch::direct:
        return say(QT_TRANSLATE_NOOP("WhyLines", "✔ principal, by name"));
    case PrincipalMatch::wildcard:
        return say(QT_TRANSLATE_NOOP("WhyLines", "✔ principal, as everybody"));
    case PrincipalMatch::notApplicable:
        break;
    }
    return {};
}

QString becauseWords(Because because)
{
    switch (because) {
    case Because::missingKey:
        return say(QT_TRANSLATE_NOOP("WhyLines", "the key is absent from the request"));
    case Because::ifExists:
        return say(QT_TRANSLATE_NOOP("WhyLines", "the key is absent, which …IfExists lets pass"));
    case Because::unresolvedVariable:
        return say(QT_TRANSLATE_NOOP("WhyLines", "a variable has no value in this request"));
    case Because::unevaluable:
        return say(QT_TRANSLATE_NOOP("WhyLines", "it cannot be evaluated"));
    case Because::open:
        return say(QT_TRANSLATE_NOOP("WhyLines", "it may or may not hold"));
    case Because::value:
        break;
    }
    return {};
}

WhyLine conditionLine(const evaluation::ConditionTrace& condition)
{
    WhyLine line;
    line.kind = WhyLine::Kind::condition;
    line.step = toQt(condition.operatorName) + QLatin1Char(' ') + toQt(condition.key);
    line.says = condition.result ? say(QT_TRANSLATE_NOOP("WhyLines", "✔ holds")) : say(QT_TRANSLATE_NOOP("WhyLines", "✖ does not hold"));
    QStringList wanted;
    for (const policy::ConditionValue& value : condition.policyValues)
        wanted += toQt(value.value);
    QStringList given;
    for (const std::string& value : condition.requestValues)
        given += toQt(value);
    QStringList parts{say(QT_TRANSLATE_NOOP("WhyLines", "policy: %1")).arg(wanted.join(QStringLiteral(", ")))};
    if (!given.isEmpty())
        parts += say(QT_TRANSLATE_NOOP("WhyLines", "request: %1")).arg(given.join(QStringLiteral(", ")));
    if (const QString because = becauseWords(condition.because); !because.isEmpty())
        parts += because;
    line.because = parts.join(QStringLiteral(" · "));
    return line;
}

QString statementSays(const evaluation::StatementTrace& statement)
{
    if (!statement.unevaluable.empty() && !statement.matched)
        return say(QT_TRANSLATE_NOOP("WhyLines", "⚠ cannot be evaluated"));
    if (!statement.matched)
        return say(QT_TRANSLATE_NOOP("WhyLines", "– does not match"));
    return statement.effect == policy::Effect::allow ? say(QT_TRANSLATE_NOOP("WhyLines", "✔ allows")) : say(QT_TRANSLATE_NOOP("WhyLines", "✖ denies"));
}

QString statementBecause(const evaluation::StatementTrace& statement)
{
    QStringList parts{say(QT_TRANSLATE_NOOP("WhyLines", "line %1:%2")).arg(statement.span.begin.line).arg(statement.span.begin.column),
                      statement.effect == policy::Effect::allow ? say(QT_TRANSLATE_NOOP("WhyLines", "Allow")) : say(QT_TRANSLATE_NOOP("WhyLines", "Deny"))};
    if (const QString principal = principalWords(statement.principalMatch); !principal.isEmpty())
        parts += principal;
    parts += statement.actionMatch ? say(QT_TRANSLATE_NOOP("WhyLines", "✔ action")) : say(QT_TRANSLATE_NOOP("WhyLines", "✖ another action"));
    parts += statement.resourceMatch ? say(QT_TRANSLATE_NOOP("WhyLines", "✔ resource")) : say(QT_TRANSLATE_NOOP("WhyLines", "✖ another resource"));
    if (!statement.conditions.empty())
        parts += statement.conditionsMatch ? say(QT_TRANSLATE_NOOP("WhyLines", "✔ conditions")) : say(QT_TRANSLATE_NOOP("WhyLines", "✖ conditions"));
    if (!statement.unevaluable.empty())
        parts += toQt(statement.unevaluable);
    return parts.join(QStringLiteral(" · "));
}

/// An ARN's last part; other names as they are.
QString shortPolicy(std::string_view id) { return id.starts_with("arn:") ? toQt(id).section(QLatin1Char('/'), -1) : toQt(evaluation::policyInWords(id)); }

/// `owner/policy`: the user, role or group whose inline policy it is.
QString ownerArn(const std::string& owner, const service::ResolvedCaller& caller)
{
    if (caller.user && caller.user->name == owner)
        return toQt(identity::arnOf(caller.account->id, *caller.user));
    if (caller.role && caller.role->name == owner)
        return toQt(identity::arnOf(caller.account->id, *caller.role));
    const auto group = caller.account ? caller.account->groups.find(owner) : nullptr;
    return group ? toQt(identity::arnOf(caller.account->id, *group)) : QString();
}

/// Where the statement is edited. Organisation policies have no page.
PolicyPlace targetOf(const evaluation::StatementTrace& statement, const service::Verdict& verdict, const engine::Grounds& grounds)
{
    const std::string id(statement.policyId);
    PolicyPlace place;
    place.offset = statement.span.begin.offset;
    if (id.starts_with("arn:")) {
        place.arn = toQt(id);
    } else if (statement.layer == Layer::resource) {
        const QString resource = toQt(verdict.resource);
        place.arn = resource.startsWith(QLatin1String("arn:aws:s3:::")) ? resource.section(QLatin1Char('/'), 0, 0) : resource;
    } else if (statement.layer == Layer::session && grounds.caller.session) {
        place.arn = toQt(grounds.caller.session->arn());
    } else if (const auto resolved = service::resolveCaller(*grounds.world, grounds.caller); statement.layer == Layer::identity && resolved) {
        place.arn = ownerArn(id.substr(0, id.find('/')), *resolved);
        place.inlinePolicy = toQt(id.substr(id.find('/') + 1));
    }
    return place;
}

bool isDecisive(const evaluation::Explanation& explanation, const evaluation::StatementTrace& statement)
{
    return std::any_of(explanation.decidedBy.begin(), explanation.decidedBy.end(), [&](const evaluation::StatementTrace& other) {
        return other.policyId.data() == statement.policyId.data() && other.layer == statement.layer && other.index == statement.index;
    });
}

WhyLine statementLine(const evaluation::StatementTrace& statement, const service::Verdict& verdict, const engine::Grounds& grounds)
{
    WhyLine line;
    line.kind = WhyLine::Kind::statement;
    line.step = say(QT_TRANSLATE_NOOP("WhyLines", "%1 · statement %2")).arg(shortPolicy(statement.policyId)).arg(statement.index + 1);
    if (!statement.sid.empty())
        line.step += QStringLiteral(" (%1)").arg(toQt(statement.sid));
    line.says = statementSays(statement);
    line.because = statementBecause(statement);
    line.target = targetOf(statement, verdict, grounds);
    line.denies = statement.effect == policy::Effect::deny;
    line.decides = isDecisive(verdict.explanation, statement);
    line.expanded = statement.actionMatch && statement.resourceMatch && statement.principalMatch != PrincipalMatch::none;
    for (const evaluation::ConditionTrace& condition : statement.conditions)
        line.below.push_back(conditionLine(condition));
    return line;
}

QString signOfPassing() { return say(QT_TRANSLATE_NOOP("WhyLines", "✔ passes")); }
QString signOfStopping() { return say(QT_TRANSLATE_NOOP("WhyLines", "✖ stops")); }

WhyLine presentLine(const evaluation::LayerTrace& trace, const service::Verdict& verdict, const engine::Grounds& grounds)
{
    WhyLine line;
    line.step = trace.origin.empty() ? layerName(trace.layer) : layerName(trace.layer) + QStringLiteral(" · ") + toQt(trace.origin);
    for (const evaluation::StatementTrace& statement : trace.statements)
        line.below.push_back(statementLine(statement, verdict, grounds));
    if (trace.stops)
        line.says = signOfStopping();
    else
        line.says = trace.effect == Effect::allowed ? signOfPassing() : say(QT_TRANSLATE_NOOP("WhyLines", "– says nothing"));
    if (trace.effect == Effect::explicitDeny)
        line.because = say(QT_TRANSLATE_NOOP("WhyLines", "a statement denies"));
    else if (trace.effect == Effect::allowed)
        line.because = say(QT_TRANSLATE_NOOP("WhyLines", "a statement allows"));
    else if (trace.stops)
        line.because = trace.statements.empty() ? say(QT_TRANSLATE_NOOP("WhyLines", "there is no policy, and one must allow"))
                                                : say(QT_TRANSLATE_NOOP("WhyLines", "no statement allows, and one must"));
    else
        line.because = say(QT_TRANSLATE_NOOP("WhyLines", "nothing here is needed for this call"));
    line.expanded = trace.stops || line.below.size() <= mostExpanded;
    return line;
}

/// A layer that was not looked at: either it is not there, or it does not bind this caller or resource.
std::optional<WhyLine> absentLine(Layer layer, const evaluation::Decision& decision, bool leftOut)
{
    const bool stops = (decision.blockedBy & evaluation::bit(layer)) != 0;
    const bool decides = layer == Layer::service && decision.layer == Layer::service;
    WhyLine line;
    line.step = layerName(layer);
    if (stops) {
        line.says = signOfStopping();
        line.because = layer == Layer::publicAccess ? say(QT_TRANSLATE_NOOP("WhyLines", "the bucket policy is public, and RestrictPublicBuckets keeps other accounts out"))
                       : leftOut                    ? say(QT_TRANSLATE_NOOP("WhyLines", "left out in this what-if, and one must allow"))
                       : layer == Layer::service    ? say(QT_TRANSLATE_NOOP("WhyLines", "the service refuses this kind of caller, whatever policies say"))
                                                    : say(QT_TRANSLATE_NOOP("WhyLines", "there is none, and one must allow"));
        return line;
    }
    if (decides) {
        line.says = signOfPassing();
        line.because = say(QT_TRANSLATE_NOOP("WhyLines", "this caller needs no permission from a policy for it"));
        return line;
    }
    if (leftOut) {
        line.says = say(QT_TRANSLATE_NOOP("WhyLines", "– left out"));
        line.because = say(QT_TRANSLATE_NOOP("WhyLines", "what if it were not there"));
        return line;
    }
    if (layer == Layer::vpcEndpoint || layer == Layer::publicAccess || layer == Layer::service)
        return std::nullopt;
    line.says = say(QT_TRANSLATE_NOOP("WhyLines", "– not present"));
    line.because = say(QT_TRANSLATE_NOOP("WhyLines", "there is none, or it does not bind this caller"));
    return line;
}

/// Marks the layer where the decision fell; an Allow is marked at its statements already.
void markDecision(std::vector<WhyLine>& lines, const std::vector<Layer>& layers, const evaluation::Decision& decision)
{
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool allowedHere = decision.effect == Effect::allowed && (decision.layer == Layer::service || std::any_of(lines[i].below.begin(), lines[i].below.end(), [](const WhyLine& line) { return line.decides; }));
        const bool stoppedHere = decision.effect != Effect::allowed && lines[i].says == signOfStopping();
        if (layers[i] != decision.layer || (!allowedHere && !stoppedHere))
            continue;
        lines[i].decides = lines[i].expanded = true;
        return;
    }
}

}  // namespace

QString layerName(Layer layer)
{
    switch (layer) {
    case Layer::resourceControl:
        return say(QT_TRANSLATE_NOOP("WhyLines", "Resource control policies (RCP)"));
    case Layer::serviceControl:
        return say(QT_TRANSLATE_NOOP("WhyLines", "Service control policies (SCP)"));
    case Layer::vpcEndpoint:
        return say(QT_TRANSLATE_NOOP("WhyLines", "VPC endpoint policy"));
    case Layer::publicAccess:
        return say(QT_TRANSLATE_NOOP("WhyLines", "S3 Block Public Access"));
    case Layer::resource:
        return say(QT_TRANSLATE_NOOP("WhyLines", "Resource-based policy"));
    case Layer::identity:
        return say(QT_TRANSLATE_NOOP("WhyLines", "Identity-based policies"));
    case Layer::boundary:
        return say(QT_TRANSLATE_NOOP("WhyLines", "Permissions boundary"));
    case Layer::session:
        return say(QT_TRANSLATE_NOOP("WhyLines", "Session policy"));
    case Layer::service:
    case Layer::none:
        break;
    }
    return say(QT_TRANSLATE_NOOP("WhyLines", "The service itself"));
}

std::span<const Layer> layerOrder() { return evaluationOrder; }

QString whatIfWords(evaluation::LayerSet excluded)
{
    QStringList names;
    for (const Layer layer : evaluationOrder) {
        if ((excluded & evaluation::bit(layer)) != 0)
            names += say(QT_TRANSLATE_NOOP("WhyLines", "without %1")).arg(layerName(layer));
    }
    return say(QT_TRANSLATE_NOOP("WhyLines", "What if: %1. This is not what would happen now.")).arg(names.join(QStringLiteral(", ")));
}

std::vector<WhyLine> layerLines(const service::Verdict& verdict, const engine::Grounds& grounds, evaluation::LayerSet excluded)
{
    const evaluation::Explanation& explanation = verdict.explanation;
    std::vector<WhyLine> lines;
    std::vector<Layer> layers;
    for (const Layer layer : evaluationOrder) {
        const std::size_t before = lines.size();
        for (const evaluation::LayerTrace& trace : explanation.layers) {
            if (trace.layer == layer)
                lines.push_back(presentLine(trace, verdict, grounds));
        }
        if (lines.size() == before) {
            if (auto line = absentLine(layer, explanation.decision, (excluded & evaluation::bit(layer)) != 0))
                lines.push_back(std::move(*line));
        }
        layers.resize(lines.size(), layer);
        for (std::size_t i = before; i < lines.size(); ++i)
            lines[i].layer = layer;
    }
    markDecision(lines, layers, explanation.decision);
    return lines;
}

}  // namespace rolewright::ui
