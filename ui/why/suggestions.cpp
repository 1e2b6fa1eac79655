#include "ui/why/suggestions.h"

#include "core/base/text.h"
#include "ui/models/account_text.h"
#include "ui/models/service_names.h"
#include "ui/models/session_time.h"
#include "ui/store/calls.h"
#include "ui/why/key_types.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace rolewright::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Suggestions)
};

/// Collects what fits: what begins with the typed text before what only contains it.
class Finder {
public:
    Finder(const QString& typed, std::size_t most) : m_typed(typed.trimmed()), m_most(most) {}

    bool isFull() const { return m_first.size() >= m_most; }
    void offer(const QString& value, const QString& label, const QString& detail, const QString& iconName)
    {
        if (isFull())
            return;
        const bool begins = label.startsWith(m_typed, Qt::CaseInsensitive) || value.startsWith(m_typed, Qt::CaseInsensitive);
        if (begins)
            m_first.push_back({value, label, detail, iconName});
        else if (m_second.size() < m_most && (label.contains(m_typed, Qt::CaseInsensitive) || value.contains(m_typed, Qt::CaseInsensitive)))
            m_second.push_back({value, label, detail, iconName});
    }
    std::vector<Suggestion> take()
    {
        const std::size_t room = m_most - std::min(m_most, m_first.size());
        m_first.insert(m_first.end(), m_second.begin(), m_second.begin() + static_cast<std::ptrdiff_t>(std::min(room, m_second.size())));
        return std::move(m_first);
    }

private:
    QString m_typed;
    std::size_t m_most;
    std::vector<Suggestion> m_first;
    std::vector<Suggestion> m_second;
};

void offerServices(Finder& finder)
{
    for (const ServiceName& service : serviceNames())
        finder.offer(service.principal, service.principal, Texts::tr("service · %1").arg(service.name), QStringLiteral("service"));
}

/// A table's rows until enough are found; rows are visited one by one, since `forEach` cannot stop.
template <typename Row, bool Exact, typename Visit>
void visit(const identity::Table<Row, Exact>& table, const Finder& finder, Visit&& each)
{
    for (std::size_t i = 0; i < table.size() && !finder.isFull(); ++i)
        each(*table.at(i));
}

void offerKey(Finder& finder, const catalogue::ConditionKey& key)
{
    const QString name = toQt(key.name);
    const QString value = name.section(QStringLiteral("${"), 0, 0);  // aws:PrincipalTag/ and the person goes on
    finder.offer(value, value, typeWord({key.type, key.multivalued}, false), QStringLiteral("key"));
}

}  // namespace

QString levelWord(catalogue::AccessLevel level)
{
    switch (level) {
    case catalogue::AccessLevel::list:
        return Texts::tr("list");
    case catalogue::AccessLevel::read:
        return Texts::tr("read");
    case catalogue::AccessLevel::write:
        return Texts::tr("write");
    case catalogue::AccessLevel::permissionsManagement:
        return Texts::tr("permissions management");
    case catalogue::AccessLevel::tagging:
        return Texts::tr("tagging");
    }
    return {};
}

std::vector<Suggestion> suggestCallers(const WhyWorld& world, const QString& typed, std::size_t most)
{
    Finder finder(typed, most);
    for (auto entry = world.sessions->rbegin(); entry != world.sessions->rend() && !finder.isFull(); ++entry) {
        const sts::Session& session = *(*entry)->session;
        if (session.expiredAt(world.now) || (*entry)->forgotten)
            continue;
        const QString principal = toQt(session.principalArn.substr(session.principalArn.rfind('/') + 1));
        finder.offer(toQt(session.accessKeyId), toQt(session.name),
                     Texts::tr("live session of %1, until %2 · %3").arg(principal, localTextWithoutOffset(session.expires), toQt(session.arn())), QStringLiteral("session"));
    }
    for (const identity::AccountPtr& account : world.world->accounts()) {
        const QString where = accountName(*account);
        visit(account->users, finder, [&](const identity::User& user) {
            finder.offer(toQt(identity::arnOf(account->id, user)), toQt(user.name), Texts::tr("user · %1").arg(where), QStringLiteral("user"));
        });
        visit(account->roles, finder, [&](const identity::Role& role) {
            finder.offer(toQt(identity::arnOf(account->id, role)), toQt(role.name), Texts::tr("role · %1").arg(where), QStringLiteral("role"));
        });
        finder.offer(toQt(accountRootArn(account->id)), Texts::tr("root user of %1").arg(where), toQt(account->id.text()), QStringLiteral("account"));
    }
    finder.offer(QStringLiteral("anonymous"), QStringLiteral("anonymous"), Texts::tr("anybody, without credentials"), QStringLiteral("user"));
    offerServices(finder);
    return finder.take();
}

std::vector<Suggestion> suggestActions(const QString& typed, std::size_t most)
{
    const auto& catalogue = catalogue::Catalogue::instance();
    Finder finder(typed, most);
    if (!typed.contains(QLatin1Char(':'))) {
        for (const std::string_view prefix : catalogue.prefixes())
            finder.offer(toQt(prefix) + QLatin1Char(':'), toQt(prefix) + QLatin1Char(':'), Texts::tr("service"), QStringLiteral("service"));
        return finder.take();
    }
    const catalogue::Service* service = catalogue.service(typed.section(QLatin1Char(':'), 0, 0).trimmed().toStdString());
    if (!service)
        return {};
    // Within a service the name alone counts: `s3:object` finds s3:GetObject.
    Finder byName(typed.section(QLatin1Char(':'), 1), most);
    for (const catalogue::Action& action : service->actions()) {
        const QString name = toQt(action.name);
        byName.offer(toQt(service->prefix()) + QLatin1Char(':') + name, name, levelWord(action.level), QStringLiteral("play"));
    }
    return byName.take();
}

std::vector<Suggestion> suggestResources(const WhyWorld& world, const QString& typed, std::size_t most)
{
    Finder finder(typed, most);
    for (const identity::AccountPtr& account : world.world->accounts()) {
        const QString where = accountName(*account);
        visit(account->buckets, finder, [&](const identity::Bucket& bucket) {
            finder.offer(toQt(identity::arnOf(bucket)), toQt(bucket.name), Texts::tr("bucket · %1").arg(where), QStringLiteral("bucket"));
        });
        visit(account->objects, finder, [&](const identity::StoredObject& object) {
            if (!object.isDeleteMarker)
                finder.offer(toQt(identity::arnOf(object)), toQt(object.key), Texts::tr("object in %1 · %2").arg(toQt(object.bucket), where), QStringLiteral("object"));
        });
        visit(account->guardedResources, finder, [&](const identity::GuardedResource& resource) {
            finder.offer(toQt(resource.arn), toQt(resource.arn).section(QLatin1Char(':'), 5), Texts::tr("resource with a policy · %1").arg(where), QStringLiteral("resource"));
        });
        visit(account->roles, finder, [&](const identity::Role& role) {
            finder.offer(toQt(identity::arnOf(account->id, role)), toQt(role.name), Texts::tr("role · %1").arg(where), QStringLiteral("role"));
        });
        visit(account->users, finder, [&](const identity::User& user) {
            finder.offer(toQt(identity::arnOf(account->id, user)), toQt(user.name), Texts::tr("user · %1").arg(where), QStringLiteral("user"));
        });
        visit(account->groups, finder, [&](const identity::Group& group) {
            finder.offer(toQt(identity::arnOf(account->id, group)), toQt(group.name), Texts::tr("group · %1").arg(where), QStringLiteral("group"));
        });
        visit(account->policies, finder, [&](const identity::ManagedPolicy& policy) {
            finder.offer(toQt(identity::arnOf(account->id, policy)), toQt(policy.name), Texts::tr("policy · %1").arg(where), QStringLiteral("policy"));
        });
    }
    finder.offer(QStringLiteral("*"), QStringLiteral("*"), Texts::tr("for actions without resources"), QStringLiteral("object"));
    return finder.take();
}

std::vector<Suggestion> suggestKeys(const QString& typed, std::size_t most)
{
    const auto& catalogue = catalogue::Catalogue::instance();
    Finder finder(typed, most);
    for (const catalogue::ConditionKey& key : catalogue.globalKeys())
        offerKey(finder, key);
    const catalogue::Service* service = typed.contains(QLatin1Char(':')) ? catalogue.service(typed.section(QLatin1Char(':'), 0, 0).trimmed().toStdString()) : nullptr;
    for (const catalogue::ConditionKey& key : service ? service->conditionKeys() : std::vector<catalogue::ConditionKey>())
        offerKey(finder, key);
    return finder.take();
}

std::vector<CallerSet> callerSets(const identity::Snapshot& world)
{
    std::vector<CallerSet> sets;
    for (const identity::AccountPtr& account : world.accounts()) {
        const QString where = accountName(*account);
        sets.push_back({CallerSet::Kind::users, account->id, {}, Texts::tr("Users of %1").arg(where)});
        sets.push_back({CallerSet::Kind::roles, account->id, {}, Texts::tr("Roles of %1").arg(where)});
        account->groups.forEach([&](const identity::RowPtr<identity::Group>& group) {
            sets.push_back({CallerSet::Kind::members, account->id, group->name, Texts::tr("Members of %1 · %2").arg(toQt(group->name), where)});
        });
    }
    sets.push_back({CallerSet::Kind::sessions, {}, {}, Texts::tr("Live sessions")});
    return sets;
}

QStringList membersOf(const CallerSet& set, const WhyWorld& world)
{
    QStringList members;
    if (set.kind == CallerSet::Kind::sessions) {
        for (const sts::EntryPtr& entry : *world.sessions) {
            if (!entry->session->expiredAt(world.now) && !entry->forgotten)
                members += toQt(entry->session->accessKeyId);
        }
        return members;
    }
    const auto account = world.world->account(set.account);
    if (!account)
        return members;
    if (set.kind == CallerSet::Kind::roles) {
        account->roles.forEach([&](const auto& role) { members += toQt(identity::arnOf(account->id, *role)); });
        return members;
    }
    account->users.forEach([&](const auto& user) {
        const bool wanted = set.kind == CallerSet::Kind::users ||
                            std::any_of(user->groups.begin(), user->groups.end(), [&](const std::string& group) { return text::equalsIgnoringCase(group, set.group); });
        if (wanted)
            members += toQt(identity::arnOf(account->id, *user));
    });
    return members;
}

}  // namespace rolewright::ui
