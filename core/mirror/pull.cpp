#include "core/mirror/pull.h"

#include "core/base/text.h"
#include "core/identity/bindings.h"
#include "core/interchange/authorization_details.h"
#include "core/mirror/detail_calls.h"
#include "core/mirror/further_calls.h"

#include <algorithm>
#include <utility>

namespace rolewright::mirror {
namespace {

constexpr int detailsInAPage = 250;

template <typename Row> std::map<std::string, Row> byName(const identity::Table<Row>& table)
{
    std::map<std::string, Row> rows;
    table.forEach([&](const auto& row) { rows.emplace(text::lower(row->name), *row); });
    return rows;
}

template <typename Row> identity::Table<Row> tableOf(std::map<std::string, Row> rows)
{
    std::vector<identity::RowPtr<Row>> list;
    list.reserve(rows.size());
    for (auto& [name, row] : rows)
        list.push_back(std::make_shared<const Row>(std::move(row)));
    return identity::Table<Row>::fromRows(std::move(list));
}

bool isAwsPolicy(std::string_view arn)
{
    const auto parsed = Arn::parse(arn);
    return parsed && parsed->service == "iam" && parsed->account == "aws";
}

/// Some endpoints give a policy's ARN alone.
void nameByArn(json::Object& policy)
{
    const std::string arn = policy.is_object() && json::stringOr(policy, "PolicyName").empty() ? json::stringOr(policy, "Arn") : std::string();
    if (const std::size_t slash = arn.rfind('/'); slash != std::string::npos)
        policy["PolicyName"] = arn.substr(slash + 1);
}

/// One pull, from the first question to the mirror.
class Pull {
public:
    Pull(const CallEndpoint& call, const PullOptions& options, const EntityRefs* only)
        : m_options(options), m_only(only), m_questions(call, options), m_detailCalls(m_questions, [this](const char* list, json::Object item) { takeEntity(list, std::move(item)); })
    {
    }

    Result<Mirror> run()
    {
        if (auto known = findAccount(); !known)
            return known.error();
        interchange::ImportOptions wanted;
        wanted.account = m_account;
        wanted.foreignIds = true;
        m_details.emplace(wanted);
        if (m_only)
            askEntities();
        else
            askDetails();
        m_questions.run();
        if (auto read = readDetails(); !read)
            return read.error();
        if (!m_questions.isCancelled())
            askFurther();
        return finish();
    }

private:
    Result<void> findAccount()
    {
        Result<AccountId> account = Error::ours("UnreadableAnswer", Phrase::tr("the endpoint does not say whose account it is"));
        m_questions.ask({{"sts", "GetCallerIdentity"}, {}, [&](json::Object answer) {
                             if (auto told = AccountId::parse(json::stringOr(answer, "Account")))
                                 account = *std::move(told);
                         }});
        m_questions.run();
        if (const auto gaps = m_questions.gaps(); !gaps.empty())
            return gaps.front().error;
        if (m_questions.isCancelled())
            return Error::ours("Cancelled", Phrase::tr("the pull was cancelled before anything was learned"));
        if (!account)
            return account.error();
        m_account = *account;
        return {};
    }

    void askDetails()
    {
        Question question{iam("GetAccountAuthorizationDetails", {{"MaxItems", detailsInAPage}}), {}, [this](json::Object page) { readPage(std::move(page)); }};
        question.inPages = true;
        question.isGapless = [this] { return m_pages == 0; };
        question.end = [this](Told told) {
            m_fromDetails = m_pages > 0;
            m_cutOff = m_fromDetails && told != Told::all;
            if (!m_fromDetails)
                askLists();
        };
        m_questions.ask(std::move(question));
    }

    /// The way around for an endpoint that does not tell everything at once.
    void askLists()
    {
        m_questions.ask({iam("ListUsers"), {}, [this](json::Object item) { m_detailCalls.fetchUser(json::stringOr(item, "UserName")); }, "Users"});
        m_questions.ask({iam("ListGroups"), {}, [this](json::Object item) { m_detailCalls.fetchGroup(json::stringOr(item, "GroupName")); }, "Groups"});
        m_questions.ask({iam("ListRoles"), {}, [this](json::Object item) { m_detailCalls.fetchRole(json::stringOr(item, "RoleName")); }, "Roles"});
        askLocalPolicies([](const std::string&) { return true; });
    }

    void askLocalPolicies(std::function<bool(const std::string& name)> wanted)
    {
        m_questions.ask({iam("ListPolicies", {{"Scope", "Local"}}), {}, [this, wanted = std::move(wanted)](json::Object item) {
                             const std::string name = json::stringOr(item, "PolicyName");
                             if (wanted(name))
                                 m_detailCalls.fetchPolicy(json::stringOr(item, "Arn"), {EntityKind::policy, name});
                         }, "Policies"});
    }

    void askEntities()
    {
        std::set<std::string> policies;
        for (const EntityRef& entity : *m_only) {
            if (entity.kind == EntityKind::user)
                m_detailCalls.fetchUser(entity.name);
            else if (entity.kind == EntityKind::group)
                m_detailCalls.fetchGroup(entity.name);
            else if (entity.kind == EntityKind::role)
                m_detailCalls.fetchRole(entity.name);
            else if (entity.kind == EntityKind::policy)
                policies.insert(text::lower(entity.name));
        }
        if (!policies.empty())
            askLocalPolicies([policies](const std::string& name) { return policies.contains(text::lower(name)); });
    }

    void takeEntity(const char* list, json::Object item)
    {
        if (!m_only) {
            for (const json::Object& attached : listOf(item, "AttachedManagedPolicies"))
                fetchAwsPolicy(json::stringOr(attached, "PolicyArn"));
            fetchAwsPolicy(json::stringOr(partOf(item, "PermissionsBoundary"), "PermissionsBoundaryArn"));
        }
        if (m_only)
            readGroupsOf(item);
        readItem(list, std::move(item));
    }

    void readItem(const char* list, json::Object item)
    {
        json::Object page = json::Object::object();
        page[list] = json::Object::array();
        page[list].push_back(std::move(item));
        readPage(std::move(page));
    }

    /// A membership counts only in a group that is there: those that nobody asked about come without their policies.
    void readGroupsOf(const json::Object& user)
    {
        for (const json::Object& group : listOf(user, groupsOfUser)) {
            const std::string name = json::stringOr(group, "GroupName");
            if (!m_only->contains({EntityKind::group, name}) && m_bareGroups.insert(text::lower(name)).second)
                readItem("GroupDetailList", group);
        }
    }

    /// AWS's own that are used and not known.
    void fetchAwsPolicy(const std::string& arn)
    {
        if (!isAwsPolicy(arn) || m_options.awsPolicies.find(arn.substr(arn.rfind('/') + 1)) || !m_awsPolicies.insert(arn).second)
            return;
        m_detailCalls.fetchPolicy(arn, {EntityKind::policy, arn});
    }

    void readPage(json::Object page)
    {
        ++m_pages;
        page["IsTruncated"] = false;
        if (m_unreadable)
            return;
        if (const auto policies = page.find("Policies"); policies != page.end() && policies->is_array()) {
            std::for_each(policies->begin(), policies->end(), nameByArn);
            policies->erase(std::remove_if(policies->begin(), policies->end(), [this](const json::Object& policy) { return isOldNews(policy); }), policies->end());
        }
        if (auto read = m_details->read({}, json::compact(page)); !read)
            m_unreadable = read.error();
    }

    /// One of AWS's own that is known already, from an endpoint that does not even know its id.
    bool isOldNews(const json::Object& policy) const
    {
        return isAwsPolicy(json::stringOr(policy, "Arn")) && json::stringOr(policy, "PolicyId").empty() && m_options.awsPolicies.find(json::stringOr(policy, "PolicyName"));
    }

    Result<void> readDetails()
    {
        const identity::Snapshot known = identity::Snapshot().withAwsPolicies(m_options.awsPolicies);
        if (m_pages == 0) {
            m_world = known;
        } else {
            auto imported = m_details->into(known);
            if (!imported)
                return imported.error();
            for (const interchange::Refusal& refusal : imported->refusals)
                m_draft.leftOut.push_back(Phrase::tr("%1: %2").with(refusal.what, refusal.reason));
            auto world = identity::apply(known, imported->changes);
            if (!world)
                return world.error();
            m_world = *std::move(world);
        }
        const identity::AccountPtr account = m_world.account(m_account);
        if (account) {
            m_draft.users = byName(account->users);
            m_draft.roles = byName(account->roles);
            m_draft.policies = byName(account->policies);
            m_groups = account->groups;
        }
        m_draft.facts.id = m_account;
        m_draft.facts.name = m_account.text();
        return {};
    }

    void askFurther()
    {
        FurtherCalls further(m_questions, m_draft, m_only);
        further.askAll(m_fromDetails);
        if (!m_only && m_options.organization)
            askOrganization(m_questions, [this](identity::Organization organization) { m_organization = std::make_shared<const identity::Organization>(std::move(organization)); });
        if (!m_only && m_options.buckets)
            askBuckets(m_questions, [this](std::shared_ptr<identity::Bucket> bucket) { m_buckets.push_back(std::move(bucket)); });
        m_questions.run();
    }

    Result<Mirror> finish()
    {
        auto account = std::make_shared<identity::Account>();
        static_cast<identity::AccountFacts&>(*account) = m_draft.facts;
        if (!account->alias.empty())
            account->name = account->alias;
        account->users = tableOf(std::move(m_draft.users));
        account->groups = m_groups;
        account->roles = tableOf(std::move(m_draft.roles));
        account->policies = tableOf(std::move(m_draft.policies));
        account->accessKeys = decltype(account->accessKeys)::fromRows(std::move(m_draft.accessKeys));
        account->mfaDevices = decltype(account->mfaDevices)::fromRows(std::move(m_draft.mfaDevices));
        account->samlProviders = decltype(account->samlProviders)::fromRows(std::move(m_draft.samlProviders));
        account->oidcProviders = decltype(account->oidcProviders)::fromRows(std::move(m_draft.oidcProviders));
        account->instanceProfiles = decltype(account->instanceProfiles)::fromRows(std::move(m_draft.instanceProfiles));
        account->serverCertificates = decltype(account->serverCertificates)::fromRows(std::move(m_draft.serverCertificates));
        const identity::Snapshot people = m_world.withAccount(std::make_shared<const identity::Account>(*account));
        for (const auto& bucket : m_buckets)
            bucket->policyBindings = bucket->policy ? identity::bindPrincipals(people, *bucket->policy).byArn : std::map<std::string, std::string>();
        account->buckets = decltype(account->buckets)::fromRows({m_buckets.begin(), m_buckets.end()});

        Mirror mirror;
        mirror.account = m_account;
        mirror.base = std::make_shared<const identity::Snapshot>(m_world.withAccount(std::move(account)).withOrganization(m_organization));
        mirror.pulledAt = m_options.now;
        mirror.report = {m_questions.gaps(), std::move(m_draft.leftOut), m_questions.calls(), m_questions.isCancelled() || m_cutOff || m_unreadable};
        if (m_unreadable)
            mirror.report.gaps.push_back({"iam:GetAccountAuthorizationDetails", *m_unreadable});
        return mirror;
    }

    const PullOptions& m_options;
    const EntityRefs* m_only;
    AccountId m_account;
    Draft m_draft;
    identity::Table<identity::Group> m_groups;
    identity::Snapshot m_world;
    std::shared_ptr<const identity::Organization> m_organization;
    std::vector<std::shared_ptr<identity::Bucket>> m_buckets;
    std::optional<interchange::AuthorizationDetails> m_details;
    std::optional<Error> m_unreadable;
    std::set<std::string> m_awsPolicies;
    std::set<std::string> m_bareGroups;
    std::size_t m_pages = 0;
    bool m_fromDetails = false;
    bool m_cutOff = false;
    Questions m_questions;
    DetailCalls m_detailCalls;
};

}  // namespace

Result<Mirror> pullAccount(const CallEndpoint& call, const PullOptions& options) { return Pull(call, options, nullptr).run(); }

Result<Mirror> pullEntities(const CallEndpoint& call, const EntityRefs& entities, const PullOptions& options)
{
    PullOptions few = options;
    few.lastUsed = false;
    few.organization = false;
    few.buckets = false;
    return Pull(call, few, entities.size() > mostByThemselves ? nullptr : &entities).run();
}

}  // namespace rolewright::mirror
