#include "core/service/documents.h"

#include "core/base/text.h"
#include "core/policy/edit.h"
#include "core/service/errors.h"

#include <algorithm>

namespace rolewright::service {

Result<policy::DocumentPtr> readDocument(const std::string& text, policy::Type type)
{
    return policy::parseForSaving(text, type);
}

json::Object documentAnswer(const std::string& text)
{
    auto object = json::parseObject(text);
    return object ? std::move(*object) : json::Object(text);
}

std::string shownPolicy(const identity::Snapshot& world, const policy::Document& document, const std::map<std::string, std::string>& bindings)
{
    std::vector<policy::TextEdit> edits;
    for (const policy::Statement& statement : document.statements()) {
        for (const policy::PrincipalEntry& principal : statement.principals) {
            const auto bound = bindings.find(principal.value.value);
            if (bound == bindings.end())
                continue;
            const auto now = identity::findPrincipal(world, bound->first);
            if (now && now->id == bound->second)
                continue;
            const SourceSpan& span = principal.value.span;
            edits.push_back({span.begin.offset, span.end.offset - span.begin.offset, "\"" + bound->second + "\""});
        }
    }
    return edits.empty() ? document.text() : policy::applyEdits(document.text(), std::move(edits));
}

std::string shownTrust(const identity::Snapshot& world, const identity::Role& role)
{
    return shownPolicy(world, *role.trust, role.trustBindings);
}

}  // namespace rolewright::service
