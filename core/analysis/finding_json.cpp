#include "core/analysis/finding_json.h"

namespace rolewright::analysis {
namespace {

json::Object exampleOf(const OutsideRequest& example)
{
    json::Object context = json::Object::object();
    for (const evaluation::ContextEntry& entry : example.given.entries())
        context[entry.key] = entry.values.size() == 1 && !entry.multivalued ? json::Object(entry.values.front()) : json::Object(entry.values);
    json::Object object{{"caller", example.asker}, {"action", example.action}, {"resource", example.resource}, {"context", std::move(context)}};
    if (!example.absent.empty())
        object["absent"] = example.absent;
    return object;
}

const char* nameOf(ResourceControlEffect effect)
{
    switch (effect) {
    case ResourceControlEffect::none:
        return "none";
    case ResourceControlEffect::passes:
        return "passes";
    case ResourceControlEffect::stops:
        return "stops";
    }
    return "";
}

/// AWS's map has a key once and no operators.
json::Object conditionsOfAws(const std::vector<policy::ConditionForm>& conditions)
{
    json::Object map = json::Object::object();
    for (const policy::ConditionForm& form : conditions) {
        std::string& values = map[form.key].is_string() ? map[form.key].get_ref<std::string&>() : (map[form.key] = std::string()).get_ref<std::string&>();
        for (const std::string& value : form.values)
            values += (values.empty() ? "" : ",") + value;
    }
    return map;
}

}  // namespace

json::Object asJson(const ExternalFinding& finding)
{
    json::Object details{{"action", finding.actions},
                         {"condition", conditionsOfAws(finding.conditions)},
                         {"isPublic", finding.isPublic},
                         {"principal", {{finding.principalType, finding.principal}}},
                         {"resourceControlPolicyRestriction", finding.resourceControl == ResourceControlEffect::none ? "NOT_APPLICABLE" : "APPLICABLE"},
                         {"sources", json::Object::array({{{"type", "POLICY"}}})}};
    json::Object conditions = json::Object::array();
    for (const policy::ConditionForm& form : finding.conditions)
        conditions.push_back({{"operator", form.operatorName}, {"key", form.key}, {"values", form.values}});
    json::Object ours{{"statement", finding.pointer},
                      {"conditions", std::move(conditions)},
                      {"resourceControlPolicies", nameOf(finding.resourceControl)},
                      {"example", exampleOf(finding.example)}};
    if (!finding.sid.empty())
        ours["sid"] = finding.sid;
    if (finding.everybodyBut)
        ours["notPrincipal"] = true;
    return {{"id", finding.id},
            {"findingType", "ExternalAccess"},
            {"resource", finding.resource},
            {"resourceType", finding.resourceType},
            {"resourceOwnerAccount", finding.account.text()},
            {"findingDetails", json::Object::array({{{"externalAccessDetails", std::move(details)}}})},
            {"rolewright", std::move(ours)}};
}

}  // namespace rolewright::analysis
