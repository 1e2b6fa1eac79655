#include "core/service/documents.h"

#include "core/base/text.h"
#include "core/base/wildcard.h"
#include "core/policy/edit.h"
#include "core/service/errors.h"

#include <algorithm>

namespace rolewright::service {
namespace {

/// What a bound principal is called now: its ARN, which changes when it is renamed or moved, or its unique id when it is gone.
std::string shownPrincipal(const identity::Snapshot& world, const std::string& arn, const std::string& id)
{
    if (const auto now = identity::findPrincipal(world, arn); now && now->id == id)
        return now->arn;
    const auto parsed = Arn::parse(arn);
    const auto owner = parsed ? AccountId::parse(parsed->account) : Result<AccountId>(parsed.error());
    const auto account = owner ? world.account(*owner) : nullptr;
    const auto moved = account ? identity::findPrincipalById(*account, id) : std::nullopt;
    return moved ? moved->arn : id;
}

/// A resource of a partition other than the world's: no policy takes one, for a Deny of it would deny nothing. Source: IAM User Guide, "IAM ARNs"; that
/// Organizations takes none either is assumed, being the stricter way.
const std::string* foreignResource(const policy::Document& document)
{
    for (const policy::Statement& statement : document.statements()) {
        for (const policy::Text& resource : statement.resources) {
            const std::string_view behind = std::string_view(resource.value).substr(std::min<std::size_t>(resource.value.size(), 4));
            const std::string_view partition = behind.substr(0, behind.find(':'));
            if (resource.value.starts_with("arn:aws-") && !text::hasWildcard(partition))
                return &resource.value;
        }
    }
    return nullptr;
}

}  // namespace

Result<policy::DocumentPtr> readDocument(const std::string& text, policy::Type type)
{
    auto document = policy::parseForSaving(text, type);
    // A bucket's policy names nothing but the bucket anyway, and a trust policy no resource at all.
    const bool namesResources = type != policy::Type::resource && type != policy::Type::trust;
    if (const std::string* const resource = document && namesResources ? foreignResource(**document) : nullptr) {
        const std::string partition = resource->substr(4, resource->find(':', 4) - 4);
        return Error{"MalformedPolicyDocument", "Partition \"" + partition + "\" is not valid for resource \"" + *resource + "\".", {}};
    }
    return document;
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
            const std::string shown = shownPrincipal(world, bound->first, bound->second);
            if (shown == bound->first)
                continue;
            const SourceSpan& span = principal.value.span;
            edits.push_back({span.begin.offset, span.end.offset - span.begin.offset, "\"" + shown + "\""});
        }
    }
    return edits.empty() ? document.text() : policy::applyEdits(document.text(), std::move(edits));
}

std::string shownTrust(const identity::Snapshot& world, const identity::Role& role)
{
    return shownPolicy(world, *role.trust, role.trustBindings);
}

}  // namespace rolewright::service
