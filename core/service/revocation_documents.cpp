#include "core/service/revocation_documents.h"

#include "core/base/text.h"
#include "core/base/time_text.h"
#include "core/policy/edit.h"

#include <algorithm>
#include <map>
#include <set>

namespace rolewright::service {
namespace {

using policy::ConditionForm;
using policy::StatementForm;
using Forms = std::vector<Result<StatementForm>>;

constexpr const char* issueTime = "aws:TokenIssueTime";
constexpr const char* userId = "aws:userid";
constexpr const char* sourceIdentityKey = "aws:SourceIdentity";
constexpr std::string_view sessionMark = "Revoked";
constexpr std::string_view sourceMark = "RevokedSource";
/// No role session is longer: after that time a statement reaches nobody.
constexpr std::chrono::hours longestRoleSession{12};

const ConditionForm* findRow(const StatementForm& form, std::string_view operatorName, std::string_view key)
{
    const auto found = std::find_if(form.conditions.begin(), form.conditions.end(), [&](const ConditionForm& row) {
        return row.operatorName == operatorName && text::equalsIgnoringCase(row.key, key);
    });
    return found == form.conditions.end() ? nullptr : &*found;
}

/// A deny of everything, under whatever conditions.
bool deniesEverything(const StatementForm& form)
{
    const std::vector<std::string> all{"*"};
    return form.effect == policy::Effect::deny && form.principals.empty() && !form.notAction && form.actions == all && !form.notResource && form.resources == all;
}

/// One moment as AWS's console writes it; what somebody else wrote, seconds since 1970 for one, is his.
bool isMoment(const ConditionForm* row)
{
    return row && row->values.size() == 1 && parseIso8601(row->values.front()).has_value();
}

/// The statement that AWS's console writes.
bool isOlderSessions(const StatementForm& form)
{
    return deniesEverything(form) && form.conditions.size() == 1 && isMoment(findRow(form, "DateLessThan", issueTime));
}

/// `20261124T094107Z`: a moment as a Sid may hold it.
std::string sidMoment(Instant now)
{
    std::string moment = toIso8601(now);
    std::erase_if(moment, [](char c) { return c == '-' || c == ':'; });
    return moment;
}

std::optional<Instant> readSidMoment(std::string_view sid)
{
    const std::string_view mark = sid.starts_with(sourceMark) ? sourceMark : sessionMark;
    if (!sid.starts_with(mark) || sid.size() < mark.size() + 16)
        return std::nullopt;
    std::string moment(sid.substr(mark.size(), 16));
    for (const std::size_t place : {13u, 11u})
        moment.insert(place, 1, ':');
    for (const std::size_t place : {6u, 4u})
        moment.insert(place, 1, '-');
    return parseIso8601(moment);
}

/// A statement of ours about single sessions: their ids and the second they were issued in.
struct SessionStatement {
    std::vector<std::string> userIds;
    std::string issued;
};
std::optional<SessionStatement> readSessionStatement(const StatementForm& form)
{
    const ConditionForm* who = findRow(form, "StringEquals", userId);
    const ConditionForm* when = findRow(form, "DateEquals", issueTime);
    const bool ours = deniesEverything(form) && form.sid && form.sid->starts_with(sessionMark) && form.conditions.size() == 2;
    if (!ours || !who || !when || when->values.size() != 1)
        return std::nullopt;
    return SessionStatement{who->values, when->values.front()};
}

/// A statement of ours about a source identity.
std::optional<std::string> readSourceStatement(const StatementForm& form)
{
    const ConditionForm* who = findRow(form, "StringEquals", sourceIdentityKey);
    const ConditionForm* when = findRow(form, "DateLessThan", issueTime);
    const bool ours = deniesEverything(form) && form.sid && form.sid->starts_with(sourceMark) && form.conditions.size() == 2;
    if (!ours || !who || who->values.size() != 1 || !isMoment(when))
        return std::nullopt;
    return who->values.front();
}

StatementForm denial(std::string sid, std::vector<ConditionForm> conditions)
{
    StatementForm form;
    form.sid = std::move(sid);
    form.effect = policy::Effect::deny;
    form.actions = {"*"};
    form.resources = {"*"};
    form.conditions = std::move(conditions);
    return form;
}

/// What becomes of a document's statements, and what comes to them.
struct Edits {
    std::map<std::size_t, std::optional<StatementForm>> changes;  ///< by index; nothing: the statement goes
    std::vector<StatementForm> added;
};

/// The text with the edits made; nothing when no statement is left. A document of which nothing stays is written anew.
Result<std::optional<std::string>> edited(const policy::Document* document, const Edits& edits)
{
    const std::size_t count = document ? document->statements().size() : 0;
    const auto goes = static_cast<std::size_t>(std::count_if(edits.changes.begin(), edits.changes.end(), [](const auto& change) { return !change.second; }));
    if (goes == count)
        return edits.added.empty() ? std::optional<std::string>() : policy::newPolicy(edits.added);
    std::string text = document->text();
    const auto apply = [&text](auto&& change) -> Result<void> {
        const auto parsed = policy::Document::parse(text);
        if (!parsed)
            return parsed.error();
        auto next = change(**parsed);
        if (!next)
            return next.error();
        text = std::move(*next);
        return {};
    };
    for (auto change = edits.changes.rbegin(); change != edits.changes.rend(); ++change) {
        const auto done = apply([&](const policy::Document& now) {
            return change->second ? policy::writeStatement(now, change->first, *change->second) : policy::removeStatement(now, change->first);
        });
        if (!done)
            return done.error();
    }
    for (const StatementForm& form : edits.added) {
        if (auto done = apply([&](const policy::Document& now) { return policy::addStatement(now, form); }); !done)
            return done.error();
    }
    return std::optional(std::move(text));
}

Forms formsOf(const policy::DocumentPtr& document)
{
    return document ? policy::readStatements(*document) : Forms();
}

/// Marks what was added with a Sid that is not taken yet.
void name(Edits& edits, const Forms& forms)
{
    std::set<std::string> taken;
    for (const auto& form : forms) {
        if (form && form->sid)
            taken.insert(*form->sid);
    }
    for (StatementForm& form : edits.added) {
        const std::string plain = *form.sid;
        for (int number = 2; !taken.insert(*form.sid).second; ++number)
            form.sid = plain + "N" + std::to_string(number);
    }
}

/// Our statements that reach nobody any more, or that an addition takes the place of.
void dropSpent(Edits& edits, const Forms& forms, const SingleRevocations& additions, Instant now, const StillNeeded& needed)
{
    for (std::size_t i = 0; i < forms.size(); ++i) {
        if (!forms[i])
            continue;
        if (const auto source = readSourceStatement(*forms[i])) {
            const auto since = readSidMoment(*forms[i]->sid);
            const bool replaced = std::find(additions.sourceIdentities.begin(), additions.sourceIdentities.end(), *source) != additions.sourceIdentities.end();
            if (replaced || (since && *since + longestRoleSession < now))
                edits.changes[i] = std::nullopt;
        } else if (const auto sessions = readSessionStatement(*forms[i])) {
            const auto issued = parseIso8601(sessions->issued);
            const bool useful = !issued || std::any_of(sessions->userIds.begin(), sessions->userIds.end(), [&](const std::string& id) { return needed(id, *issued); });
            if (!useful)
                edits.changes[i] = std::nullopt;
        }
    }
}

/// The moment a statement about a source identity is to name: now, or later when one that is there says so already.
std::string momentFor(const std::string& identity, const Forms& forms, Instant now)
{
    std::string moment = revocationMoment(now);
    for (const auto& form : forms) {
        if (!form || readSourceStatement(*form) != identity)
            continue;
        const std::string& before = findRow(*form, "DateLessThan", issueTime)->values.front();
        if (const auto when = parseIso8601(before); when && *when > now)
            moment = before;
    }
    return moment;
}

/// What becomes of a statement when something is taken out; `shortened` is written over it.
enum class Fate : unsigned char { stays, goes, shortened };

Result<Remainder> without(const policy::Document& document, const std::function<Fate(StatementForm&)>& judge)
{
    Edits edits;
    const Forms forms = policy::readStatements(document);
    for (std::size_t i = 0; i < forms.size(); ++i) {
        if (!forms[i])
            continue;
        StatementForm form = *forms[i];
        const Fate fate = judge(form);
        if (fate == Fate::goes)
            edits.changes[i] = std::nullopt;
        else if (fate == Fate::shortened)
            edits.changes[i] = std::move(form);
    }
    if (edits.changes.empty())
        return Remainder{};
    auto text = edited(&document, edits);
    if (!text)
        return text.error();
    return Remainder{true, std::move(*text)};
}

}  // namespace

std::string revocationMoment(Instant now)
{
    const auto second = std::chrono::floor<std::chrono::seconds>(now);
    const auto milliseconds = std::max<std::int64_t>(1, std::chrono::duration_cast<std::chrono::milliseconds>(now - second).count());
    std::string digits = std::to_string(milliseconds);
    digits.insert(0, 3 - digits.size(), '0');
    std::string moment = toIso8601(now);
    moment.pop_back();
    return moment + "." + digits + "Z";
}

const identity::InlinePolicy* findInlinePolicy(const identity::Principal& owner, std::string_view name)
{
    const auto& policies = owner.inlinePolicies;
    const auto found = std::find_if(policies.begin(), policies.end(), [&](const identity::InlinePolicy& policy) { return text::equalsIgnoringCase(policy.name, name); });
    return found == policies.end() ? nullptr : &*found;
}

Result<std::string> withOlderSessionsRevoked(const policy::DocumentPtr& existing, Instant now)
{
    const std::string moment = revocationMoment(now);
    if (!existing) {
        return "{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [\n    {\n      \"Effect\": \"Deny\",\n      \"Action\": [\n        \"*\"\n      ],\n"
               "      \"Resource\": [\n        \"*\"\n      ],\n      \"Condition\": {\n        \"DateLessThan\": {\n          \"aws:TokenIssueTime\": \"" +
               moment + "\"\n        }\n      }\n    }\n  ]\n}";
    }
    const Forms forms = policy::readStatements(*existing);
    for (std::size_t i = 0; i < forms.size(); ++i) {
        if (!forms[i] || !isOlderSessions(*forms[i]))
            continue;
        StatementForm form = *forms[i];
        const auto before = parseIso8601(form.conditions.front().values.front());
        if (before && *before >= parseIso8601(moment))
            return existing->text();  // it reaches further already
        form.conditions.front().values.front() = moment;
        return policy::writeStatement(*existing, i, form);
    }
    StatementForm form = denial({}, {{"DateLessThan", issueTime, {moment}}});
    form.sid.reset();
    return policy::addStatement(*existing, form);
}

Result<std::string> withSingleRevocations(const policy::DocumentPtr& existing, const SingleRevocations& additions, Instant now, const StillNeeded& needed)
{
    const Forms forms = formsOf(existing);
    Edits edits;
    dropSpent(edits, forms, additions, now, needed);
    std::map<std::string, std::set<std::string>> byIssue;
    for (const sts::SessionPtr& session : additions.sessions)
        byIssue[toIso8601(session->issued)].insert(session->userId());
    for (const auto& [issued, ids] : byIssue) {
        edits.added.push_back(denial(std::string(sessionMark) + sidMoment(now),
                                     {{"StringEquals", userId, {ids.begin(), ids.end()}}, {"DateEquals", issueTime, {issued}}}));
    }
    for (const std::string& identity : additions.sourceIdentities) {
        edits.added.push_back(denial(std::string(sourceMark) + sidMoment(now),
                                     {{"StringEquals", sourceIdentityKey, {identity}}, {"DateLessThan", issueTime, {momentFor(identity, forms, now)}}}));
    }
    name(edits, forms);
    auto text = edited(existing.get(), edits);
    if (!text)
        return text.error();
    return std::move(*text).value_or(std::string());
}

Result<Remainder> withoutOlderSessions(const policy::Document& document)
{
    return without(document, [](const StatementForm& form) { return isOlderSessions(form) ? Fate::goes : Fate::stays; });
}

Result<Remainder> withoutSession(const policy::Document& document, const sts::Session& session)
{
    return without(document, [&session](StatementForm& form) {
        auto statement = readSessionStatement(form);
        if (!statement || statement->issued != toIso8601(session.issued) || std::erase(statement->userIds, session.userId()) == 0)
            return Fate::stays;
        if (statement->userIds.empty())
            return Fate::goes;
        for (ConditionForm& row : form.conditions) {
            if (row.operatorName == "StringEquals")
                row.values = statement->userIds;
        }
        return Fate::shortened;
    });
}

Result<Remainder> withoutSourceIdentity(const policy::Document& document, std::string_view sourceIdentity)
{
    return without(document, [&](const StatementForm& form) { return readSourceStatement(form) == sourceIdentity ? Fate::goes : Fate::stays; });
}

std::optional<Instant> momentOf(const policy::Statement& statement)
{
    if (statement.sid) {
        if (const auto moment = readSidMoment(statement.sid->value))
            return moment;
    }
    for (const policy::ConditionRow& row : statement.conditions) {
        const bool before = row.operatorName.value == "DateLessThan" || row.operatorName.value == "DateLessThanEquals";
        if (before && text::equalsIgnoringCase(row.key.value, issueTime) && row.values.size() == 1)
            return parseIso8601(row.values.front().value);
    }
    return std::nullopt;
}

}  // namespace rolewright::service
