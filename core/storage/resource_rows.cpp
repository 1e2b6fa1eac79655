#include "core/storage/row_text.h"
#include "core/storage/rows.h"

namespace rolewright::storage {

std::string toText(const identity::Bucket& row) {
    json::Object object = {{"name", row.name}, {"region", row.region}, {"created", number(row.created)}};
    putDocument(object, "policy", row.policy);
    object["policyBindings"] = row.policyBindings;
    object["tags"] = list(row.tags);
    object["publicAccessBlock"] = list(row.publicAccessBlock);
    json::Object notifications = json::Object::array();
    for (const identity::BucketNotification& notification : row.notifications) {
        notifications.push_back({{"id", notification.id},
                                 {"function", notification.function},
                                 {"events", notification.events},
                                 {"prefix", notification.prefix},
                                 {"suffix", notification.suffix}});
    }
    object["notifications"] = std::move(notifications);
    object["versioning"] = row.versioning;
    object["bucketKey"] = row.bucketKey;
    object["configurations"] = row.configurations;
    return json::compact(object);
}

template <>
Result<identity::Bucket> fromText(std::string_view text) {
    return readRow<identity::Bucket>(text, [](Fields& fields, identity::Bucket& row) {
        fields.text("name", row.name);
        fields.text("region", row.region);
        fields.instant("created", row.created);
        fields.document("policy", row.policy);
        fields.textMap("policyBindings", row.policyBindings);
        fields.tags("tags", row.tags);
        readPublicAccess(fields, row.publicAccessBlock);
        if (!fields.has("notifications")) return;
        fields.list("notifications", row.notifications, [](Fields& entry, identity::BucketNotification& notification) {
            entry.text("id", notification.id);
            entry.text("function", notification.function);
            entry.texts("events", notification.events);
            entry.text("prefix", notification.prefix);
            entry.text("suffix", notification.suffix);
        });
        if (!fields.has("versioning")) return;
        fields.text("versioning", row.versioning);
        fields.flag("bucketKey", row.bucketKey);
        if (fields.has("configurations")) fields.textMap("configurations", row.configurations);
    });
}

std::string toText(const identity::Function& row) {
    json::Object object = {{"name", row.name},
                           {"region", row.region},
                           {"role", row.role},
                           {"runtime", row.runtime},
                           {"handler", row.handler},
                           {"description", row.description},
                           {"code", row.code},
                           {"timeoutSeconds", row.timeoutSeconds},
                           {"modified", number(row.modified)},
                           {"policyBindings", row.policyBindings},
                           {"tags", list(row.tags)}};
    putDocument(object, "policy", row.policy);
    return json::compact(object);
}

template <>
Result<identity::Function> fromText(std::string_view text) {
    return readRow<identity::Function>(text, [](Fields& fields, identity::Function& row) {
        fields.text("name", row.name);
        fields.text("region", row.region);
        fields.text("role", row.role);
        fields.text("runtime", row.runtime);
        fields.text("handler", row.handler);
        fields.text("description", row.description);
        fields.text("code", row.code);
        fields.number("timeoutSeconds", row.timeoutSeconds);
        fields.instant("modified", row.modified);
        fields.document("policy", row.policy);
        fields.textMap("policyBindings", row.policyBindings);
        fields.tags("tags", row.tags);
    });
}

std::string toText(const identity::GuardedResource& row) {
    json::Object object = {{"arn", row.arn}, {"policyBindings", row.policyBindings}, {"modified", number(row.modified)}};
    putDocument(object, "policy", row.policy);
    return json::compact(object);
}

template <>
Result<identity::GuardedResource> fromText(std::string_view text) {
    return readRow<identity::GuardedResource>(text, [](Fields& fields, identity::GuardedResource& row) {
        fields.text("arn", row.arn);
        fields.document("policy", row.policy);
        fields.textMap("policyBindings", row.policyBindings);
        fields.instant("modified", row.modified);
    });
}

}  // namespace rolewright::storage
