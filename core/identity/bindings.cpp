#include "core/identity/bindings.h"

#include <algorithm>

namespace rolewright::identity {
namespace {

enum class Standing : unsigned char { valid, invalid, bound };

struct Finding {
    Standing standing = Standing::valid;
    std::string id;
};

/// `AIDA…` or `AROA…`: AWS accepts an id in place of an ARN as long as somebody has it.
Finding lookUpId(const Snapshot& world, std::string_view id) {
    return {isSomebodysId(world, id) ? Standing::valid : Standing::invalid, {}};
}

Finding lookUpIamArn(const Snapshot& world, const std::string& text, const Arn& arn) {
    if (arn.resource == "root") return {Standing::valid, {}};
    if (!arn.resource.starts_with("user/") && !arn.resource.starts_with("role/")) return {Standing::invalid, {}};
    const auto found = findPrincipal(world, text);
    // Principal is case sensitive, IAM's own look-up is not.
    if (found && found->arn == text) return {Standing::bound, found->id};
    const bool elsewhere = world.account(AccountId::parse(arn.account).value()) == nullptr;
    return {elsewhere && text.find_first_of("*?") == std::string::npos ? Standing::valid : Standing::invalid, {}};
}

Finding lookUp(const Snapshot& world, const std::string& text) {
    if (text == "*" || AccountId::isValid(text)) return {Standing::valid, {}};
    if (isUniqueId(text, unique_id_prefix::user) || isUniqueId(text, unique_id_prefix::role)) return lookUpId(world, text);
    const auto arn = Arn::parse(text);
    // CloudFront's origin access identities are in no account of the world.
    if (arn.ok() && arn->service == "iam" && arn->account == "cloudfront" && arn->resource.starts_with("user/CloudFront Origin Access Identity ")) return {Standing::valid, {}};
    // The world is of one partition, and trust crosses none. Source: IAM User Guide, "Principal".
    if (!arn.ok() || arn->partition != "aws" || !arn->region.empty() || !AccountId::isValid(arn->account)) return {Standing::invalid, {}};
    if (arn->service == "iam") return lookUpIamArn(world, text, *arn);
    const bool session = arn->service == "sts" && (arn->resource.starts_with("assumed-role/") || arn->resource.starts_with("federated-user/"));
    return {session ? Standing::valid : Standing::invalid, {}};
}

}  // namespace

PrincipalBindings bindPrincipals(const Snapshot& world, const policy::Document& document) {
    PrincipalBindings bindings;
    for (const policy::Statement& statement : document.statements()) {
        for (const policy::PrincipalEntry& entry : statement.principals) {
            if (entry.kind != "AWS") continue;
            Finding found = lookUp(world, entry.value.value);
            if (found.standing == Standing::bound) bindings.byArn[entry.value.value] = std::move(found.id);
            if (found.standing == Standing::invalid && !bindings.invalid) bindings.invalid = entry;
        }
    }
    return bindings;
}

bool isSomebodysId(const Snapshot& world, std::string_view uniqueId) {
    return std::any_of(world.accounts().begin(), world.accounts().end(), [&](const AccountPtr& account) { return findPrincipalById(*account, uniqueId).has_value(); });
}

std::vector<Orphan> findOrphans(const Snapshot& world, const policy::Document& document, const std::map<std::string, std::string>& byArn) {
    std::vector<Orphan> orphans;
    for (const policy::Statement& statement : document.statements()) {
        for (const policy::PrincipalEntry& entry : statement.principals) {
            if (entry.kind != "AWS") continue;
            const std::string& text = entry.value.value;
            const auto bound = byArn.find(text);
            const bool isId = isUniqueId(text, unique_id_prefix::user) || isUniqueId(text, unique_id_prefix::role);
            if (bound == byArn.end() && !isId) continue;
            Orphan orphan = isId ? Orphan{text, {}} : Orphan{bound->second, text};
            if (const auto now = isId ? std::nullopt : findPrincipal(world, text); now && now->id == orphan.id) continue;
            if (!isSomebodysId(world, orphan.id)) orphans.push_back(std::move(orphan));
        }
    }
    return orphans;
}

}  // namespace rolewright::identity
