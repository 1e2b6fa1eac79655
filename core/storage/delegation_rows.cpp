#include "core/storage/row_text.h"
#include "core/storage/rows.h"

namespace rolewright::storage {
namespace {

constexpr std::string_view states[] = {"unassigned", "assigned", "pendingApproval", "accepted", "finalized", "rejected"};

json::Object approverText(const identity::DelegationApprover& approver) {
    json::Object object = {{"arn", approver.arn},
                           {"principalArn", approver.principalArn},
                           {"principalId", approver.principalId},
                           {"sessionName", approver.sessionName},
                           {"tags", list(approver.tags)}};
    putOptional(object, "sourceIdentity", approver.sourceIdentity);
    return object;
}

void readApprover(Fields& fields, identity::DelegationApprover& approver) {
    fields.text("arn", approver.arn);
    fields.text("principalArn", approver.principalArn);
    fields.text("principalId", approver.principalId);
    fields.text("sessionName", approver.sessionName);
    fields.tags("tags", approver.tags);
    fields.text("sourceIdentity", approver.sourceIdentity);
}

/// Of a request nobody has done anything with there would be no state.
void readSteps(Fields& fields, std::vector<identity::DelegationStep>& steps) {
    fields.list("steps", steps, [](Fields& entry, identity::DelegationStep& step) {
        entry.word("state", states, step.state);
        entry.instant("when", step.when);
    });
    if (steps.empty()) fields.fail("steps");
}

}  // namespace

std::string toText(const identity::DelegationRequest& row) {
    json::Object parameters = json::Object::array();
    for (const identity::PolicyParameter& parameter : row.parameters)
        parameters.push_back({{"name", parameter.name}, {"values", parameter.values}, {"isList", parameter.isList}});
    json::Object steps = json::Object::array();
    for (const identity::DelegationStep& step : row.steps)
        steps.push_back({{"state", states[static_cast<std::size_t>(step.state)]}, {"when", number(step.when)}});
    json::Object object = {{"id", row.id},
                           {"description", row.description},
                           {"message", row.message},
                           {"workflowId", row.workflowId},
                           {"redirectUrl", row.redirectUrl},
                           {"channel", row.channel},
                           {"templateArn", row.templateArn},
                           {"parameters", std::move(parameters)},
                           {"boundaries", row.boundaries},
                           {"sessionSeconds", row.sessionSeconds},
                           {"onlySendByOwner", row.onlySendByOwner},
                           {"ownerAccount", row.ownerAccount},
                           {"owner", row.owner},
                           {"ownerUserId", row.ownerUserId},
                           {"notes", row.notes},
                           {"rejectionReason", row.rejectionReason},
                           {"steps", std::move(steps)}};
    putDocument(object, "permissions", row.permissions);
    if (row.approver) object["approver"] = json::Object::array({approverText(*row.approver)});
    return json::compact(object);
}

template <>
Result<identity::DelegationRequest> fromText(std::string_view text) {
    return readRow<identity::DelegationRequest>(text, [](Fields& fields, identity::DelegationRequest& row) {
        fields.text("id", row.id);
        fields.text("description", row.description);
        fields.text("message", row.message);
        fields.text("workflowId", row.workflowId);
        fields.text("redirectUrl", row.redirectUrl);
        fields.text("channel", row.channel);
        fields.text("templateArn", row.templateArn);
        fields.list("parameters", row.parameters, [](Fields& entry, identity::PolicyParameter& parameter) {
            entry.text("name", parameter.name);
            entry.texts("values", parameter.values);
            entry.flag("isList", parameter.isList);
        });
        fields.document("permissions", row.permissions);
        if (!row.permissions) fields.fail("permissions");
        fields.texts("boundaries", row.boundaries);
        fields.number("sessionSeconds", row.sessionSeconds);
        fields.flag("onlySendByOwner", row.onlySendByOwner);
        fields.text("ownerAccount", row.ownerAccount);
        fields.text("owner", row.owner);
        fields.text("ownerUserId", row.ownerUserId);
        fields.text("notes", row.notes);
        fields.text("rejectionReason", row.rejectionReason);
        std::vector<identity::DelegationApprover> approvers;
        if (fields.has("approver")) fields.list("approver", approvers, readApprover);
        if (!approvers.empty()) row.approver = std::move(approvers.front());
        readSteps(fields, row.steps);
    });
}

std::string toText(const identity::DelegationTemplate& row) {
    return json::compact({{"name", row.name}, {"text", row.text}, {"created", number(row.created)}});
}

template <>
Result<identity::DelegationTemplate> fromText(std::string_view text) {
    return readRow<identity::DelegationTemplate>(text, [](Fields& fields, identity::DelegationTemplate& row) {
        fields.text("name", row.name);
        fields.text("text", row.text);
        fields.instant("created", row.created);
    });
}

}  // namespace rolewright::storage
