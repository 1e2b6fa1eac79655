#include "core/interchange/detail_rows.h"

#include "core/base/text.h"
#include "core/base/time_text.h"

#include <algorithm>
#include <charconv>

namespace rolewright::interchange {
namespace {

/// The member's text, or empty.
std::string_view textOf(const json::Value& value, std::string_view field) {
    const json::Value* member = value.find(field);
    return member && member->isString() ? std::string_view(member->string) : std::string_view();
}

/// The elements of an array member; nothing when it is absent.
const std::vector<json::Value>& elementsOf(const json::Value& value, std::string_view field) {
    static const std::vector<json::Value> none;
    const json::Value* member = value.find(field);
    return member && member->isArray() ? member->elements : none;
}

Error refusal(Phrase message, const json::Value& place) { return Error::ours("InvalidImport", std::move(message), place.span); }

/// The same error, told of one part of the entity: `around` has a place for the part's name and one for what is wrong.
Error about(const Phrase::Source& around, std::string_view part, const Error& error) {
    return Error::ours(error.code, around.with(part, error.words()), error.span);
}

/// Letters, digits and `+=,.@_-`. Source: IAM API Reference, CreateUser.
bool isName(std::string_view name, std::size_t longest) {
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || std::string_view("+=,.@_-").find(c) != std::string_view::npos;
    };
    return !name.empty() && name.size() <= longest && std::all_of(name.begin(), name.end(), allowed);
}

/// `/` or `/…/` of at most 512 printable ASCII characters. Source: IAM API Reference, CreateUser.
bool isPath(std::string_view path) {
    return !path.empty() && path.size() <= 512 && path.front() == '/' && path.back() == '/' &&
           std::all_of(path.begin(), path.end(), [](char c) { return c > ' ' && c < 0x7F; });
}

/// 16 to 128 letters and digits: the API's bounds, wider than what AWS makes today.
bool isEntityId(std::string_view id) {
    return id.size() >= 16 && id.size() <= 128 &&
           std::all_of(id.begin(), id.end(), [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); });
}

/// What other endpoints call somebody: in small letters, or a UUID.
bool isForeignId(std::string_view id) {
    return !id.empty() && id.size() <= 128 &&
           std::all_of(id.begin(), id.end(), [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_'; });
}

/// The number of `v12`; 0 when it is none.
int versionNumber(std::string_view id) {
    int number = 0;
    if (!id.starts_with('v')) return 0;
    const auto [end, error] = std::from_chars(id.data() + 1, id.data() + id.size(), number);
    return error == std::errc() && end == id.data() + id.size() ? number : 0;
}

/// A document that was nested in the file, moved back to the left margin. Blanks before a line are never part of a JSON string.
std::string dedented(std::string_view text) {
    const std::vector<std::string_view> lines = text::split(text, '\n');
    std::size_t margin = std::string_view::npos;
    for (std::size_t i = 1; i < lines.size(); ++i) margin = std::min(margin, lines[i].find_first_not_of(" \t"));
    if (margin == std::string_view::npos || margin == 0) return std::string(text);
    std::string out(lines.front());
    for (std::size_t i = 1; i < lines.size(); ++i) {
        out += '\n';
        out += lines[i].size() > margin ? lines[i].substr(margin) : std::string_view();
    }
    return out;
}

identity::Tags tagsOf(const json::Value& value) {
    identity::Tags tags;
    for (const json::Value& tag : elementsOf(value, "Tags")) tags.push_back({std::string(textOf(tag, "Key")), std::string(textOf(tag, "Value"))});
    return tags;
}

}  // namespace

DetailRows::DetailRows(AccountId account, bool foreignIds, std::vector<Refusal>& refusals) : m_account(std::move(account)), m_foreignIds(foreignIds), m_refusals(refusals) {}

void DetailRows::setFile(std::size_t index, std::string_view text) {
    m_file = index;
    m_text = text;
}

void DetailRows::refuse(const json::Value& value, const Kind& kind, Error error) {
    const std::string_view name = textOf(value, kind.nameField);
    m_refusals.push_back({name.empty() ? Phrase(kind.what) : kind.named.with(name), error.words(), error.span ? error.span : value.span, m_file});
}

template <typename Row, typename Read>
std::optional<Found<Row>> DetailRows::read(const json::Value& value, const Kind& kind, Read&& fields) {
    Found<Row> found{{}, value.span, m_file};
    Problem problem = value.isObject() ? fields(found.row) : Problem(refusal(Phrase::tr("expected an object, found %1").with(json::describe(value.kind)), value));
    if (problem) {
        refuse(value, kind, *std::move(problem));
        return std::nullopt;
    }
    return found;
}

DetailRows::Problem DetailRows::readArn(const json::Value& value, const Kind& kind, std::string& name, std::string& path, bool* awsManaged) {
    const std::string_view text = textOf(value, "Arn");
    const auto arn = Arn::parse(text);
    if (!arn.ok() || arn->service != "iam") return refusal(Phrase::tr("its Arn `%1` is not the ARN of an IAM %2").with(text, kind.word), value);
    if (arn->partition != "aws") return refusal(Phrase::tr("it belongs to the partition `%1`: only `aws` can be imported").with(arn->partition), value);
    const std::string_view resource = arn->resource;
    if (path.empty() && resource.size() > kind.word.size() + 1) path = resource.substr(kind.word.size(), resource.rfind('/') + 1 - kind.word.size());
    if (!isPath(path)) return refusal(Phrase::tr("its Path `%1` is no path: it begins and ends with `/`").with(path), value);
    if (resource != std::string(kind.word) + path + name) return refusal(Phrase::tr("its Arn `%1` does not fit its path and name").with(text), value);
    if (awsManaged && arn->account == "aws") {
        *awsManaged = true;
        return {};
    }
    auto account = AccountId::parse(arn->account);
    if (!account.ok()) return refusal(Phrase::tr("its Arn `%1` names no account").with(text), value);
    if (m_account.empty()) m_account = *account;
    if (*account != m_account) return refusal(Phrase::tr("it belongs to account %1, not to %2").with(account->text(), m_account.text()), value);
    return {};
}

DetailRows::Problem DetailRows::identify(const json::Value& value, const Kind& kind, std::string& name, std::string& path, std::string& id, bool* awsManaged) {
    name = textOf(value, kind.nameField);
    path = textOf(value, "Path");
    id = textOf(value, kind.idField);
    if (!isName(name, kind.longestName)) return refusal(Phrase::tr("its %1 `%2` is no name that IAM allows").with(kind.nameField, name), value);
    if (auto problem = readArn(value, kind, name, path, awsManaged)) return problem;
    const bool isKnownId = isEntityId(id) || (m_foreignIds && (isForeignId(id) || (id.empty() && kind.idField == "PolicyId")));
    if (!isKnownId) return refusal(Phrase::tr("its %1 `%2` is no unique id").with(kind.idField, id), value);
    return {};
}

Result<policy::DocumentPtr> DetailRows::document(const json::Value* value) {
    if (!value) return Error::ours("InvalidImport", Phrase::tr("there is no policy document"));
    if (!value->isObject() && !value->isString()) return refusal(Phrase::tr("its policy document is %1").with(json::describe(value->kind)), *value);
    std::string text;
    if (value->isObject()) text = dedented(m_text.substr(value->span.begin.offset, value->span.end.offset - value->span.begin.offset));
    else text = text::trim(value->string).starts_with('{') ? value->string : text::percentDecode(value->string);

    const auto known = m_documents.find(text);
    if (known != m_documents.end()) return known->second;
    auto parsed = policy::Document::parse(text);
    if (!parsed.ok()) {
        Error error = std::move(parsed).error();
        return refusal(error.span ? Phrase::tr("%1 (line %2 of the document)").with(error.words(), error.span->begin.line) : error.words(), *value);
    }
    m_documents.emplace(std::move(text), *parsed);
    return parsed;
}

/// ISO 8601 as the CLI writes it, or seconds since the epoch as version 1 of it could. The epoch when the file does not say.
Instant DetailRows::date(const json::Value& value, std::string_view field) {
    const json::Value* member = value.find(field);
    if (!member) return {};
    const std::string_view text = member->string;
    const auto instant = member->isString() ? parseIso8601(text) : parseEpochSeconds(text.substr(0, text.find('.')));
    return instant.value_or(Instant{});
}

DetailRows::Problem DetailRows::readInlinePolicies(const json::Value& value, const Kind& kind, identity::Principal& principal) {
    for (const json::Value& inlinePolicy : elementsOf(value, kind.listField)) {
        const std::string_view name = textOf(inlinePolicy, "PolicyName");
        auto parsed = document(inlinePolicy.find("PolicyDocument"));
        if (parsed.ok() && !isName(name, 128)) parsed = refusal(Phrase::tr("its name is none that IAM allows"), inlinePolicy);
        if (!parsed.ok()) return about(Phrase::tr("inline policy `%1`: %2"), name, parsed.error());
        principal.inlinePolicies.push_back({std::string(name), *parsed});
    }
    return {};
}

DetailRows::Problem DetailRows::readPrincipal(const json::Value& value, const Kind& kind, identity::Principal& principal) {
    if (auto problem = identify(value, kind, principal.name, principal.path, principal.id, nullptr)) return problem;
    principal.created = date(value, "CreateDate");
    for (const json::Value& attached : elementsOf(value, "AttachedManagedPolicies")) {
        const std::string_view arn = textOf(attached, "PolicyArn");
        if (!Arn::parse(arn).ok()) return refusal(Phrase::tr("an attached policy has the ARN `%1`, which is none").with(arn), attached);
        principal.attachedPolicies.emplace_back(arn);
    }
    return readInlinePolicies(value, kind, principal);
}

DetailRows::Problem DetailRows::readBoundary(const json::Value& value, std::optional<std::string>& boundary) {
    const json::Value* member = value.find("PermissionsBoundary");
    if (!member || member->kind == json::Kind::null) return {};
    const std::string_view arn = textOf(*member, "PermissionsBoundaryArn");
    // Left out, a boundary that cannot be read would set its principal free.
    if (!Arn::parse(arn).ok()) return refusal(Phrase::tr("its permissions boundary `%1` is no ARN").with(arn), *member);
    boundary = arn;
    return {};
}

std::optional<Found<identity::User>> DetailRows::user(const json::Value& value) {
    static constexpr Kind kind{"user", Phrase::tr("user"), Phrase::tr("user `%1`"), "UserName", "UserId", "UserPolicyList", 64};
    return read<identity::User>(value, kind, [&](identity::User& row) -> Problem {
        if (auto problem = readPrincipal(value, kind, row)) return problem;
        for (const json::Value& group : elementsOf(value, "GroupList")) row.groups.push_back(group.string);
        row.tags = tagsOf(value);
        return readBoundary(value, row.boundary);
    });
}

std::optional<Found<identity::Group>> DetailRows::group(const json::Value& value) {
    static constexpr Kind kind{"group", Phrase::tr("group"), Phrase::tr("group `%1`"), "GroupName", "GroupId", "GroupPolicyList", 128};
    return read<identity::Group>(value, kind, [&](identity::Group& row) { return readPrincipal(value, kind, row); });
}

/// What the format has only in the copies of the role that stand in its instance profiles.
void DetailRows::readRoleFacts(const json::Value& value, identity::Role& role) {
    const auto take = [&role](const json::Value& source) {
        const json::Value* seconds = source.find("MaxSessionDuration");
        int number = 0;
        if (seconds && std::from_chars(seconds->string.data(), seconds->string.data() + seconds->string.size(), number).ec == std::errc() &&
            number >= 3600 && number <= 43200)
            role.maxSessionSeconds = number;
        if (const std::string_view description = textOf(source, "Description"); !description.empty()) role.description = description;
    };
    role.maxSessionSeconds.reset();
    for (const json::Value& profile : elementsOf(value, "InstanceProfileList")) {
        m_instanceProfiles.emplace(textOf(profile, "InstanceProfileId"));
        for (const json::Value& copy : elementsOf(profile, "Roles"))
            if (textOf(copy, "RoleId") == role.id) take(copy);
    }
    take(value);
    if (const json::Value* used = value.find("RoleLastUsed"); used && used->find("LastUsedDate"))
        role.lastUsed = identity::RoleLastUsed{date(*used, "LastUsedDate"), std::string(textOf(*used, "Region"))};
}

std::optional<Found<identity::Role>> DetailRows::role(const json::Value& value) {
    static constexpr Kind kind{"role", Phrase::tr("role"), Phrase::tr("role `%1`"), "RoleName", "RoleId", "RolePolicyList", 64};
    return read<identity::Role>(value, kind, [&](identity::Role& row) -> Problem {
        if (auto problem = readPrincipal(value, kind, row)) return problem;
        auto trust = document(value.find("AssumeRolePolicyDocument"));
        if (!trust.ok()) return Error::ours(trust.error().code, Phrase::tr("trust policy: %1").with(trust.error().words()), trust.error().span);
        row.trust = *trust;
        row.tags = tagsOf(value);
        readRoleFacts(value, row);
        return readBoundary(value, row.boundary);
    });
}

DetailRows::Problem DetailRows::readVersions(const json::Value& value, identity::ManagedPolicy& policy) {
    policy.defaultVersion = textOf(value, "DefaultVersionId");
    for (const json::Value& version : elementsOf(value, "PolicyVersionList")) {
        const std::string_view id = textOf(version, "VersionId");
        const int number = versionNumber(id);
        if (number == 0) return refusal(Phrase::tr("its version `%1` is not named like `v1`").with(id), version);
        auto parsed = document(version.find("Document"));
        if (!parsed.ok()) return about(Phrase::tr("version %1: %2"), id, parsed.error());
        policy.versions.push_back({std::string(id), *parsed, date(version, "CreateDate")});
        policy.nextVersion = std::max(policy.nextVersion, number + 1);
        const json::Value* isDefault = version.find("IsDefaultVersion");
        if (policy.defaultVersion.empty() && isDefault && isDefault->boolean) policy.defaultVersion = id;
    }
    std::sort(policy.versions.begin(), policy.versions.end(),
              [](const auto& a, const auto& b) { return versionNumber(a.id) < versionNumber(b.id); });
    const bool complete = std::any_of(policy.versions.begin(), policy.versions.end(), [&](const auto& v) { return v.id == policy.defaultVersion; });
    if (!complete) return refusal(Phrase::tr("its default version `%1` is not in the file").with(policy.defaultVersion), value);
    return {};
}

std::optional<Found<identity::ManagedPolicy>> DetailRows::policy(const json::Value& value) {
    static constexpr Kind kind{"policy", Phrase::tr("policy"), Phrase::tr("policy `%1`"), "PolicyName", "PolicyId", "", 128};
    return read<identity::ManagedPolicy>(value, kind, [&](identity::ManagedPolicy& row) -> Problem {
        if (auto problem = identify(value, kind, row.name, row.path, row.id, &row.awsManaged)) return problem;
        row.description = textOf(value, "Description");
        row.created = date(value, "CreateDate");
        row.updated = date(value, "UpdateDate");
        return readVersions(value, row);
    });
}

}  // namespace rolewright::interchange
