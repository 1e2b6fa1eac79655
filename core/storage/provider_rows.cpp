#include "core/storage/row_text.h"
#include "core/storage/rows.h"

namespace rolewright::storage {

std::string toText(const identity::SamlProvider& row) {
    json::Object object = {{"name", row.name}, {"id", row.id}, {"metadata", row.metadata}, {"created", number(row.created)}, {"tags", list(row.tags)}};
    putOptional(object, "validUntil", row.validUntil);
    return json::compact(object);
}

template <>
Result<identity::SamlProvider> fromText(std::string_view text) {
    return readRow<identity::SamlProvider>(text, [](Fields& fields, identity::SamlProvider& row) {
        fields.text("name", row.name);
        fields.text("id", row.id);
        fields.text("metadata", row.metadata);
        fields.instant("created", row.created);
        fields.instant("validUntil", row.validUntil);
        fields.tags("tags", row.tags);
    });
}

std::string toText(const identity::OidcProvider& row) {
    return json::compact({{"url", row.url},
                          {"clientIds", row.clientIds},
                          {"thumbprints", row.thumbprints},
                          {"keys", row.keys},
                          {"created", number(row.created)},
                          {"tags", list(row.tags)}});
}

template <>
Result<identity::OidcProvider> fromText(std::string_view text) {
    return readRow<identity::OidcProvider>(text, [](Fields& fields, identity::OidcProvider& row) {
        fields.text("url", row.url);
        fields.texts("clientIds", row.clientIds);
        fields.texts("thumbprints", row.thumbprints);
        fields.text("keys", row.keys);
        fields.instant("created", row.created);
        fields.tags("tags", row.tags);
    });
}

std::string toText(const identity::Person& row) {
    return json::compact({{"userName", row.userName},
                          {"id", row.id},
                          {"displayName", row.displayName},
                          {"email", row.email},
                          {"groups", row.groups},
                          {"attributes", list(row.attributes)},
                          {"transitiveKeys", row.transitiveKeys},
                          {"roles", row.roles},
                          {"created", number(row.created)}});
}

template <>
Result<identity::Person> fromText(std::string_view text) {
    return readRow<identity::Person>(text, [](Fields& fields, identity::Person& row) {
        fields.text("userName", row.userName);
        fields.text("id", row.id);
        fields.text("displayName", row.displayName);
        fields.text("email", row.email);
        fields.texts("groups", row.groups);
        fields.tags("attributes", row.attributes);
        fields.texts("transitiveKeys", row.transitiveKeys);
        fields.texts("roles", row.roles);
        fields.instant("created", row.created);
    });
}

}  // namespace rolewright::storage
