#include "app/commands/plan_text.h"

#include "ui/trust/trust_change_list.h"

namespace rolewright::app {

namespace {

using analysis::ChangeKind;

constexpr std::size_t longestValue = 400;

std::string quoted(const std::optional<std::string>& value)
{
    if (!value)
        return "nothing";
    return value->size() <= longestValue ? "`" + *value + "`" : "`" + value->substr(0, longestValue) + "…`";
}

std::string undoText(mirror::Undo undo)
{
    switch (undo) {
    case mirror::Undo::exact:
        return {};
    case mirror::Undo::asAnother:
        return "  (taken back, it comes back as another)";
    case mirror::Undo::never:
        break;
    }
    return "  (cannot be taken back)";
}

std::string signOf(analysis::Turn turn)
{
    switch (turn) {
    case analysis::Turn::gains:
        return "+ gains";
    case analysis::Turn::loses:
        return "- loses";
    case analysis::Turn::needsMore:
        return "! needs more";
    case analysis::Turn::needsLess:
        break;
    }
    return "needs less";
}

std::string stateText(const mirror::StepResult& result)
{
    switch (result.state) {
    case mirror::StepState::done:
        return "done";
    case mirror::StepState::failed:
        return "FAILED: " + result.error->code + ": " + result.error->message;
    case mirror::StepState::unknown:
        return "UNKNOWN: " + result.error->message;
    case mirror::StepState::notTried:
        break;
    }
    return "not tried";
}

}  // namespace

std::string callsText(const mirror::Plan& plan)
{
    std::string text;
    for (std::size_t i = 0; i < plan.steps.size(); ++i) {
        const mirror::PlanStep& step = plan.steps[i];
        text += std::to_string(i + 1) + ". " + step.title.english() + undoText(step.undo) + "\n   " + step.commandLine() + "\n";
        if (!step.caution.empty())
            text += "   # " + step.caution.english() + "\n";
        if (plan.refusal && plan.refusal->step == i)
            text += "   ! would be refused: " + plan.refusal->error.message + "\n";
    }
    for (const mirror::NotMade& left : plan.notMade)
        text += "Not in the plan: " + mirror::describe(left.entity).english() + ": " + left.what.english() + "\n";
    return text;
}

std::string differenceText(const identity::Account& base, const identity::Account& edited, const mirror::EntityRefs& entities)
{
    std::string text;
    for (const mirror::EntityRef& entity : entities) {
        const auto was = mirror::fieldsOf(base, entity);
        const auto is = mirror::fieldsOf(edited, entity);
        std::string lines;
        for (const mirror::Field& field : mirror::differingFields(was, is)) {
            if (field.aspect == mirror::Aspect::uniqueId)
                continue;
            const auto before = mirror::valueOf(was, field);
            const auto after = mirror::valueOf(is, field);
            const std::string name = mirror::describe(field).english();
            lines += before && after ? "  ~ " + name + ": " + quoted(before) + " -> " + quoted(after) + "\n"
                     : after         ? "  + " + name + ": " + quoted(after) + "\n"
                                     : "  - " + name + ": " + quoted(before) + "\n";
        }
        if (!lines.empty() || was.has_value() != is.has_value())
            text += mirror::describe(entity).english() + (!was ? " (new)" : !is ? " (deleted)" : "") + "\n" + lines;
    }
    return text;
}

std::string turnsText(const mirror::AccessTurns& turns, const identity::Snapshot& world)
{
    std::string text;
    for (const mirror::PrincipalTurn& turn : turns.principals) {
        text += mirror::describe(turn.principal).english() + (turn.isNew ? " (new)" : turn.isGone ? " (deleted)" : "") + ": + " + std::to_string(turn.change.gained) + " actions, - " +
                std::to_string(turn.change.lost) + " actions\n";
        for (const analysis::ActionChange& action : turn.change.changes) {
            if (action.kind != ChangeKind::elsewhere)
                text += std::string(action.kind == ChangeKind::gained ? "  + " : "  - ") + action.text() + (action.dangerous ? "  !" : "") + "\n";
        }
    }
    for (const mirror::TrustTurn& turn : turns.roles) {
        text += "who can become " + mirror::describe(turn.role).english() + "\n";
        for (const analysis::TrustChange& change : turn.comparison.changes)
            text += "  " + signOf(change.turn) + ": " + ui::partyInWords(change.party, world).toStdString() + "\n";
    }
    if (text.empty())
        text = "Nobody gains or loses anything, as far as this program's policy engine can tell.\n";
    if (!turns.complete())
        text += "Not asked about: " + std::to_string(turns.notAsked) + " more.\n";
    return text;
}

std::string conflictsText(const mirror::ConflictReport& report)
{
    std::string text;
    for (const mirror::EntityConflict& conflict : report.conflicts) {
        text += mirror::describe(conflict.entity).english() + (conflict.goneTheirs ? ": deleted at the endpoint" : "") + "\n";
        for (const mirror::FieldConflict& field : conflict.fields) {
            text += std::string(field.clashes ? "  ! " : "    ") + mirror::describe(field.field).english() + ": as it was read " + quoted(field.base) + ", at the endpoint " + quoted(field.theirs) +
                    ", in the workspace " + quoted(field.mine) + "\n";
        }
    }
    for (const mirror::Gap& gap : report.unchecked)
        text += "could not be looked at again: " + gap.operation + ": " + gap.error.code + "\n";
    return text;
}

std::string outcomeText(const mirror::ApplyReport& report)
{
    std::string text;
    for (std::size_t i = 0; i < report.plan.steps.size(); ++i) {
        const mirror::StepResult& result = report.results[i];
        text += std::to_string(i + 1) + ". " + report.plan.steps[i].title.english() + ": " + stateText(result) + (result.requestId.empty() ? "" : "  (request " + result.requestId + ")") + "\n";
    }
    if (report.complete())
        return text;
    const mirror::Plan back = report.undo();
    if (!back.empty()) {
        text += "\nThis takes back what was done:\n";
        for (const mirror::PlanStep& step : back.steps)
            text += "   " + step.commandLine() + "\n";
    }
    for (const mirror::NotMade& left : back.notMade)
        text += "Cannot be taken back: " + left.what.english() + "\n";
    return text;
}

}  // namespace rolewright::app
