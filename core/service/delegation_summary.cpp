/// GetHumanReadableSummary: what a delegation request asks for, in plain words. Source: IAM API Reference, GetHumanReadableSummary. AWS has a language model
/// write them, in many languages; these are ours, made of the request's facts, in English.
#include "core/service/delegation.h"

#include "core/base/text.h"

namespace rolewright::service {
namespace {

constexpr TextRule localeRule{2, 12, nullptr, {}, {}};

std::string joined(const std::vector<policy::Text>& texts)
{
    std::vector<std::string> parts;
    for (const policy::Text& text : texts)
        parts.push_back(text.value);
    return text::join(parts, ", ");
}

/// `2 hours`, `1 hour 30 minutes`, `5 minutes 1 second`.
std::string durationText(int seconds)
{
    std::string text;
    const auto add = [&text](int number, const char* unit) {
        if (number > 0)
            text += (text.empty() ? "" : " ") + std::to_string(number) + " " + unit + (number == 1 ? "" : "s");
    };
    add(seconds / 3600, "hour");
    add(seconds / 60 % 60, "minute");
    add(seconds % 60, "second");
    return text;
}

std::string sentenceOf(const policy::Statement& statement)
{
    std::string sentence = statement.effect == policy::Effect::allow ? "It may do " : "It may not do ";
    sentence += (statement.notAction ? "everything but " : "") + joined(statement.actions) + " on " + (statement.notResource ? "everything but " : "") +
                joined(statement.resources);
    return sentence + (statement.conditions.empty() ? "." : ", under conditions.");
}

std::string summaryOf(const FoundDelegation& found)
{
    const identity::DelegationRequest& request = *found.row;
    std::string summary = found.requestor->name + " (account " + found.requestor->id.text() + ") asks for temporary access" +
                          (request.ownerAccount.empty() ? std::string() : " to account " + request.ownerAccount) + " for " +
                          durationText(request.sessionSeconds) + ", with no more permissions than whoever accepts has.";
    for (const policy::Statement& statement : request.permissions->statements())
        summary += "\n" + sentenceOf(statement);
    if (!request.boundaries.empty())
        summary += "\nRoles that it creates or changes outlive the access, within the permissions boundary " + text::join(request.boundaries, " or ") + ".";
    return summary;
}

Result<json::Object> getSummary(Call& call)
{
    const std::string arn = call.parameters.text("EntityArn", rules::arn);
    const std::string locale = call.parameters.optionalText("Locale", localeRule).value_or("en");
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    constexpr std::string_view kind = "delegation-request/";
    const auto entity = Arn::parse(arn);
    if (!entity || entity->service != "iam" || !entity->resource.starts_with(kind))
        return invalidInput("ARN " + arn + " is not that of a delegation request.");
    const auto found = authorizedDelegation(call, entity->resource.substr(kind.size()));
    if (!found)
        return found.error();
    const bool english = locale == "en" || locale.starts_with("en-") || locale.starts_with("en_");
    json::Object answer{{"Locale", locale}, {"SummaryState", english ? "AVAILABLE" : "NOT_SUPPORTED"}};
    if (english)
        answer["SummaryContent"] = summaryOf(*found);
    return answer;
}

constexpr Entry table[] = {{{"iam", "GetHumanReadableSummary", true}, getSummary}};

}  // namespace

std::span<const Entry> delegationSummaryOperations()
{
    return table;
}

}  // namespace rolewright::service
