#include "core/service/revocation.h"

#include "core/base/text.h"
#include "core/service/authorize.h"
#include "core/service/callers.h"
#include "core/service/documents.h"
#include "core/service/policies.h"
#include "core/service/quotas.h"
#include "core/service/revocation_documents.h"
#include "core/service/revocation_reach.h"

#include <algorithm>
#include <map>
#include <set>

namespace rolewright::service {
namespace {

using Sessions = std::vector<sts::SessionPtr>;
using Book = std::vector<sts::EntryPtr>;

std::string lastSegment(const std::string& arn)
{
    return arn.substr(arn.rfind('/') + 1);
}

/// A role or user whose inline policies end sessions.
struct Holder {
    AccountId account;
    bool isUser = false;
    std::string name;
    auto operator<=>(const Holder&) const = default;
};

/// Nothing for sessions of a root user, which has no policies.
std::optional<Holder> holderOf(const identity::Snapshot& world, const sts::SessionPtr& session)
{
    const auto resolved = resolveCaller(world, sts::Caller::of(session));
    if (!resolved || (!resolved->user && !resolved->role))
        return std::nullopt;
    return Holder{session->account, resolved->user != nullptr, resolved->user ? resolved->user->name : resolved->role->name};
}

/// What a plan is to write at one holder.
struct Task {
    bool older = false;
    SingleRevocations single;
};
using Tasks = std::map<Holder, Task>;

bool works(const identity::Snapshot& world, const sts::SessionPtr& session, const CallContext& context)
{
    return checkCredentials(world, sts::Caller::of(session), context).ok() && !revocationOf(world, session);
}

Sessions working(const identity::Snapshot& world, const Book& book, const CallContext& context)
{
    Sessions sessions;
    for (const sts::EntryPtr& entry : book) {
        if (works(world, entry->session, context))
            sessions.push_back(entry->session);
    }
    return sessions;
}

/// Makes the changes of a plan on a copy of the world while they are planned.
class Planner {
public:
    Planner(const identity::Snapshot& world, const Book& book, const CallContext& context) : m_editor(world), m_book(book), m_context(context) {}

    const identity::Snapshot& world() const { return m_editor.snapshot(); }
    std::vector<PolicyChange> takeChanges() { return std::move(m_changes); }

    Result<void> revoke(const Tasks& tasks)
    {
        for (const auto& [holder, task] : tasks) {
            auto done = holder.isUser ? revokeAt<identity::User>(holder, task) : revokeAt<identity::Role>(holder, task);
            if (!done)
                return done;
        }
        return {};
    }

    /// Takes out of the holder's policy what `without` leaves out.
    Result<void> restore(const Holder& holder, std::string_view policyName, const std::function<Result<Remainder>(const policy::Document&)>& without)
    {
        return holder.isUser ? restoreAt<identity::User>(holder, policyName, without) : restoreAt<identity::Role>(holder, policyName, without);
    }

private:
    template <typename Row>
    Result<Row> find(const Holder& holder) const
    {
        const auto account = world().account(holder.account);
        const auto row = account ? identity::tableOf<Row>(*account).find(holder.name) : nullptr;
        if (!row)
            return noSuchEntity(PrincipalKind<Row>::word, holder.name);
        if (auto modifiable = checkModifiable(*row); !modifiable)
            return modifiable.error();
        return *row;
    }

    template <typename Row>
    Result<void> revokeAt(const Holder& holder, const Task& task)
    {
        const auto put = [&](std::string_view name, auto&& write) -> Result<void> {
            auto row = find<Row>(holder);
            if (!row)
                return row.error();
            const identity::InlinePolicy* existing = findInlinePolicy(*row, name);
            const policy::DocumentPtr before = existing ? existing->document : nullptr;
            Result<std::string> text = write(before);
            if (!text)
                return text.error();
            return before && before->text() == *text ? Result<void>() : this->put(holder, std::move(*row), existing ? existing->name : std::string(name), *text);
        };
        if (task.older) {
            if (auto done = put(olderSessionsPolicy, [&](const auto& before) { return withOlderSessionsRevoked(before, m_context.now); }); !done)
                return done;
        }
        if (task.single.empty())
            return {};
        return put(singleSessionsPolicy, [&](const auto& before) {
            return withSingleRevocations(before, task.single, m_context.now, [this](const std::string& id, Instant issued) { return stillNeeded(id, issued); });
        });
    }

    template <typename Row>
    Result<void> restoreAt(const Holder& holder, std::string_view policyName, const std::function<Result<Remainder>(const policy::Document&)>& without)
    {
        auto row = find<Row>(holder);
        if (!row)
            return row.error();
        const identity::InlinePolicy* policy = findInlinePolicy(*row, policyName);
        if (!policy)
            return {};
        const auto rest = without(*policy->document);
        if (!rest)
            return rest.error();
        if (!rest->changed)
            return {};
        const std::string name = policy->name;
        if (rest->text)
            return put(holder, std::move(*row), name, *rest->text);
        std::erase_if(row->inlinePolicies, [&](const identity::InlinePolicy& other) { return other.name == name; });
        m_editor.put(holder.account, std::move(*row));
        add<Row>(holder, "Delete", {{"PolicyName", name}});
        return {};
    }

    template <typename Row>
    Result<void> put(const Holder& holder, Row row, const std::string& name, const std::string& text)
    {
        auto document = readDocument(text, policy::Type::identity);
        if (!document)
            return document.error();
        const auto place = std::find_if(row.inlinePolicies.begin(), row.inlinePolicies.end(), [&](const auto& policy) { return policy.name == name; });
        if (place == row.inlinePolicies.end())
            row.inlinePolicies.push_back({name, *document});
        else
            place->document = *document;
        std::size_t size = 0;
        for (const identity::InlinePolicy& policy : row.inlinePolicies)
            size += policy.document->countedSize();
        if (auto small = checkSize(PrincipalKind<Row>::inlineQuota, size, std::string(PrincipalKind<Row>::word) + " " + row.name); !small)
            return small;
        m_editor.put(holder.account, std::move(row));
        add<Row>(holder, "Put", {{"PolicyName", name}, {"PolicyDocument", text}});
        return {};
    }

    template <typename Row>
    void add(const Holder& holder, const std::string& verb, json::Object parameters)
    {
        const bool user = std::is_same_v<Row, identity::User>;
        json::Object all{{PrincipalKind<Row>::nameParameter, holder.name}};
        all.update(parameters);
        m_changes.push_back({holder.account, {"iam", verb + (user ? "UserPolicy" : "RolePolicy"), std::move(all)}});
    }

    /// A statement is spent once every session it could mean is over; one that the book does not know may last as long as any.
    bool stillNeeded(const std::string& userId, Instant issued) const
    {
        constexpr std::chrono::hours longest{36};
        bool known = false;
        for (const sts::EntryPtr& entry : m_book) {
            const sts::Session& session = *entry->session;
            if (std::chrono::floor<std::chrono::seconds>(session.issued) != issued || session.userId() != userId)
                continue;
            known = true;
            if (!m_context.hasEnded(session))
                return true;
        }
        return !known && m_context.now < issued + longest;
    }

    identity::Editor m_editor;
    const Book& m_book;
    const CallContext& m_context;
    std::vector<PolicyChange> m_changes;
};

/// Adds the end of one session; false when no inline policy can bring it about.
bool addSession(Tasks& tasks, const identity::Snapshot& world, const sts::SessionPtr& session)
{
    const auto holder = holderOf(world, session);
    if (!holder)
        return false;
    const auto account = world.account(holder->account);
    if (!holder->isUser && !checkModifiable(*account->roles.find(holder->name)))
        return false;
    tasks[*holder].single.sessions.push_back(session);
    return true;
}

Result<Tasks> tasksOf(const identity::Snapshot& world, const Sessions& live, const RevocationWish& wish, const CallContext& context)
{
    Tasks tasks;
    switch (wish.kind) {
    case RevocationKind::role:
    case RevocationKind::user:
        tasks[{wish.account, wish.kind == RevocationKind::user, wish.name}].older = true;
        break;
    case RevocationKind::session:
        if (works(world, wish.session, context) && !addSession(tasks, world, wish.session))
            return holderOf(world, wish.session) ? Error{"UnmodifiableEntity", "only AWS changes the policies of role " + lastSegment(wish.session->principalArn) + ": the session works until it expires", {}}
                                                 : validationError("a root session has no policies of its own: it works until it expires");
        break;
    case RevocationKind::sourceIdentity:
        for (const sts::SessionPtr& session : live) {
            const auto holder = session->sourceIdentity == wish.name ? holderOf(world, session) : std::nullopt;
            if (holder)
                tasks[*holder].single.sourceIdentities = {wish.name};
        }
        break;
    }
    return tasks;
}

Sessions onlyIn(const Sessions& these, const Sessions& notIn)
{
    const std::set<sts::SessionPtr> others(notIn.begin(), notIn.end());
    Sessions rest;
    std::copy_if(these.begin(), these.end(), std::back_inserter(rest), [&](const sts::SessionPtr& session) { return !others.contains(session); });
    return rest;
}

}  // namespace

Result<RevocationPlan> planRevocation(const identity::Snapshot& world, const std::vector<sts::EntryPtr>& book, const RevocationWish& wish, const CallContext& context)
{
    const Sessions live = working(world, book, context);
    auto tasks = tasksOf(world, live, wish, context);
    if (!tasks)
        return tasks.error();
    Planner own(world, book, context);
    if (auto planned = own.revoke(*tasks); !planned)
        return planned.error();
    RevocationPlan plan;
    const Sessions left = working(own.world(), book, context);
    plan.ends = onlyIn(live, left);
    plan.descendants = descendantsOf(world, book, left, wish);
    for (const sts::SessionPtr& session : plan.descendants) {
        if (!addSession(*tasks, world, session))
            plan.unreachable.push_back(session);
    }
    if (!wish.withDescendants) {
        plan.changes = own.takeChanges();
        return plan;
    }
    Planner all(world, book, context);
    if (auto planned = all.revoke(*tasks); !planned)
        return planned.error();
    plan.changes = all.takeChanges();
    return plan;
}

Result<RevocationPlan> planRestoration(const identity::Snapshot& world, const std::vector<sts::EntryPtr>& book, const RevocationWish& wish, const CallContext& context)
{
    Planner planner(world, book, context);
    Result<void> planned;
    if (wish.kind == RevocationKind::role || wish.kind == RevocationKind::user) {
        planned = planner.restore({wish.account, wish.kind == RevocationKind::user, wish.name}, olderSessionsPolicy, withoutOlderSessions);
    } else if (wish.kind == RevocationKind::session) {
        if (const auto holder = holderOf(world, wish.session))
            planned = planner.restore(*holder, singleSessionsPolicy, [&](const policy::Document& document) { return withoutSession(document, *wish.session); });
    } else {
        for (const identity::AccountPtr& account : world.accounts()) {
            account->roles.forEach([&](const identity::RowPtr<identity::Role>& role) {
                if (planned && findInlinePolicy(*role, singleSessionsPolicy))
                    planned = planner.restore({account->id, false, role->name}, singleSessionsPolicy,
                                              [&](const policy::Document& document) { return withoutSourceIdentity(document, wish.name); });
            });
        }
    }
    if (!planned)
        return planned.error();
    RevocationPlan plan;
    plan.ends = onlyIn(working(planner.world(), book, context), working(world, book, context));
    plan.changes = planner.takeChanges();
    return plan;
}

}  // namespace rolewright::service
