#include "ui/why/evaluation_steps.h"

#include "ui/why/why_lines.h"

#include <QCoreApplication>

#include <algorithm>

namespace rolewright::ui {
namespace {

using evaluation::Effect;
using evaluation::Layer;
using Outcome = EvaluationStep::Outcome;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(EvaluationSteps)
};

QString idOf(Layer layer)
{
    switch (layer) {
    case Layer::resourceControl:
        return QStringLiteral("resourceControl");
    case Layer::serviceControl:
        return QStringLiteral("serviceControl");
    case Layer::vpcEndpoint:
        return QStringLiteral("vpcEndpoint");
    case Layer::publicAccess:
        return QStringLiteral("publicAccess");
    case Layer::resource:
        return QStringLiteral("resource");
    case Layer::identity:
        return QStringLiteral("identity");
    case Layer::boundary:
        return QStringLiteral("boundary");
    case Layer::session:
        return QStringLiteral("session");
    case Layer::service:
    case Layer::none:
        break;
    }
    return QStringLiteral("service");
}

QString wordOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::passes:
        return Texts::tr("passes");
    case Outcome::stops:
        return Texts::tr("stops");
    case Outcome::silent:
        return Texts::tr("says nothing");
    case Outcome::leftOut:
        return Texts::tr("left out");
    case Outcome::absent:
        break;
    }
    return Texts::tr("not present");
}

/// Every Deny that was looked at, those that apply first; each names its layer.
std::vector<WhyLine> denials(const std::vector<WhyLine>& lines)
{
    std::vector<WhyLine> found;
    for (const WhyLine& layer : lines) {
        for (const WhyLine& statement : layer.below) {
            if (!statement.denies)
                continue;
            found.push_back(statement);
            found.back().because = layer.step + QStringLiteral(" · ") + statement.because;
            found.back().expanded = statement.decides;
        }
    }
    std::stable_partition(found.begin(), found.end(), [](const WhyLine& line) { return line.decides; });
    return found;
}

EvaluationStep explicitDeny(const service::Verdict& verdict, const std::vector<WhyLine>& lines)
{
    EvaluationStep step;
    step.id = QStringLiteral("explicitDeny");
    step.name = Texts::tr("Explicit Deny");
    step.lines = denials(lines);
    const auto& layers = verdict.explanation.layers;
    const bool applies = std::any_of(layers.begin(), layers.end(), [](const evaluation::LayerTrace& trace) { return trace.effect == Effect::explicitDeny; });
    step.decides = verdict.explanation.decision.effect == Effect::explicitDeny;
    // Where the service itself always allows, a Deny may apply and not count.
    step.outcome = step.decides ? Outcome::stops : Outcome::passes;
    step.word = step.decides ? Texts::tr("denies") : applies ? Texts::tr("does not count") : Texts::tr("none applies");
    step.because = step.decides ? Texts::tr("a Deny in any policy ends the evaluation: %1").arg(layerName(verdict.explanation.decision.layer))
                                : Texts::tr("%n Deny statement(s) looked at", nullptr, static_cast<int>(step.lines.size()));
    return step;
}

/// What the layer says, taken over all its levels.
Outcome outcomeOf(Layer layer, const service::Verdict& verdict, bool leftOut)
{
    const evaluation::Decision& decision = verdict.explanation.decision;
    bool present = false;
    bool allows = true;
    bool stops = (decision.blockedBy & evaluation::bit(layer)) != 0;
    for (const evaluation::LayerTrace& trace : verdict.explanation.layers) {
        if (trace.layer != layer)
            continue;
        present = true;
        allows = allows && trace.effect == Effect::allowed;
        stops = stops || trace.stops;
    }
    if (stops && decision.effect != Effect::allowed)
        return Outcome::stops;
    if (leftOut)
        return Outcome::leftOut;
    if (!present)
        return Outcome::absent;
    // RCPFullAWSAccess is attached everywhere and cannot be detached: what no RCP denies passes.
    return allows || layer == Layer::resourceControl ? Outcome::passes : Outcome::silent;
}

EvaluationStep layerStep(Layer layer, const service::Verdict& verdict, const std::vector<WhyLine>& lines, bool leftOut)
{
    EvaluationStep step;
    step.id = idOf(layer);
    step.name = layerName(layer);
    step.outcome = outcomeOf(layer, verdict, leftOut);
    step.word = wordOf(step.outcome);
    std::copy_if(lines.begin(), lines.end(), std::back_inserter(step.lines), [layer](const WhyLine& line) { return line.layer == layer; });
    const auto telling = std::find_if(step.lines.begin(), step.lines.end(), [](const WhyLine& line) { return line.decides; });
    if (!step.lines.empty())
        step.because = (telling == step.lines.end() ? step.lines.front() : *telling).because;
    if (layer == Layer::resourceControl && step.outcome == Outcome::passes)
        step.because = Texts::tr("no RCP denies, and RCPFullAWSAccess allows");
    const evaluation::Decision& decision = verdict.explanation.decision;
    if (decision.effect == Effect::allowed && decision.layer == Layer::service && step.outcome == Outcome::silent)
        step.because = Texts::tr("does not count: the service allows this call by itself");
    step.decides = decision.effect != Effect::explicitDeny && decision.layer == layer;
    if (step.decides && layer == Layer::service && decision.effect == Effect::allowed) {
        step.outcome = Outcome::passes;
        step.word = Texts::tr("allows");
    } else if (step.decides && decision.effect == Effect::allowed) {
        step.word = Texts::tr("allows");
    }
    return step;
}

/// Block Public Access has no statements: it is on or off.
EvaluationStep publicAccessStep(const service::Verdict& verdict, const std::vector<WhyLine>& lines, bool leftOut)
{
    EvaluationStep step = layerStep(Layer::publicAccess, verdict, lines, leftOut);
    if (step.outcome == Outcome::absent) {
        step.outcome = Outcome::passes;
        step.word = wordOf(Outcome::passes);
        step.because = Texts::tr("RestrictPublicBuckets is on, and does not concern this request");
    }
    return step;
}

}  // namespace

std::vector<EvaluationStep> stepsOf(const service::Verdict& verdict, const std::vector<WhyLine>& lines, const evaluation::PolicySet& policies)
{
    const evaluation::Decision& decision = verdict.explanation.decision;
    std::vector<EvaluationStep> steps{explicitDeny(verdict, lines)};
    for (const Layer layer : layerOrder()) {
        const bool leftOut = (policies.excluded & evaluation::bit(layer)) != 0;
        const bool stops = (decision.blockedBy & evaluation::bit(layer)) != 0;
        if (layer == Layer::publicAccess) {
            if (policies.blockPublicAccess)
                steps.push_back(publicAccessStep(verdict, lines, leftOut));
        } else if ((layer != Layer::vpcEndpoint || policies.vpcEndpoint) && (layer != Layer::service || stops || decision.layer == Layer::service)) {
            steps.push_back(layerStep(layer, verdict, lines, leftOut));
        }
    }
    return steps;
}

}  // namespace rolewright::ui
