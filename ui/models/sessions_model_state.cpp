// What changes the state of sessions in SessionsModel: the time, and the policies of whoever is behind them.
#include "core/service/callers.h"
#include "ui/models/sessions_model_node.h"
#include "ui/store/session_preferences.h"
#include "ui/widgets/ticker.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace rolewright::ui {
namespace {

/// Some microseconds each, with what filter and view make of it.
constexpr std::size_t mostAtOnce = 2000;
constexpr std::size_t mostJudgedAtOnce = 500;

/// Whether the policies of a role's session are those that they were; of other sessions that is not looked into.
bool hasSamePolicies(const identity::Snapshot& before, const identity::Snapshot& now, const sts::Session& session)
{
    const identity::AccountPtr was = before.account(session.account);
    const identity::AccountPtr is = now.account(session.account);
    if (was == is || !was || !is)
        return was == is;
    const std::string_view name = std::string_view(session.principalArn).substr(session.principalArn.rfind('/') + 1);
    const auto role = is->roles.find(name);
    if (!role || session.principalArn.find(":role/") == std::string::npos || was->roles.find(name) != role)
        return false;
    return std::all_of(role->attachedPolicies.begin(), role->attachedPolicies.end(), [&](const std::string& arn) { return before.managedPolicy(arn) == now.managedPolicy(arn); });
}

}  // namespace

void SessionsModel::schedule(Node* node)
{
    const Span span = node->span();
    if (node->urgency != Urgency::expired) {
        node->marks = m_store ? SessionPreferences::of(*m_store).marksOf(*node->entry->session) : thresholdsOf(span.lifetime());
        node->urgency = urgencyAt(span, m_now, node->marks);
    }
    const bool expired = node->urgency == Urgency::expired;
    node->archived = node->archived || (expired && m_now >= span.expires + archiveAfter);
    if (node->archived)
        return;
    node->due = expired ? span.expires + archiveAfter : nextChange(span, m_now, node->marks);
    m_changes.emplace(*node->due, node->serial, node);
    if (expired)
        return;
    m_live.emplace(span.expires, node->serial, node);
    if (!node->isRefused())
        m_usable.emplace(span.expires, node->serial, node);
}

void SessionsModel::unschedule(Node* node)
{
    if (!node->due)
        return;
    m_changes.erase({*node->due, node->serial, node});
    m_live.erase({node->span().expires, node->serial, node});
    m_usable.erase({node->span().expires, node->serial, node});
    node->due.reset();
}

void SessionsModel::advance(Instant now)
{
    if (now < m_now) {  // marks lie ahead again, but nobody comes back to life
        takeDue(m_changes.size());
        m_now = now;
        rescheduleLive();
    }
    m_now = now;
    for (Index* index : {&m_live, &m_usable})  // all that end at this look at once
        index->erase(index->begin(), index->lower_bound({now + std::chrono::milliseconds(1), 0, nullptr}));
    takeDue(mostAtOnce);
    if (isAnyDue())
        m_soon.start(0);
    wantTicks();
}

bool SessionsModel::isAnyDue() const { return !m_changes.empty() && std::get<Instant>(*m_changes.begin()) <= m_now; }

/// Those whose marks have come, the earliest first.
void SessionsModel::takeDue(std::size_t most)
{
    std::vector<Node*> changed;
    for (; changed.size() < most && isAnyDue();) {
        Node* const node = std::get<Node*>(m_changes.extract(m_changes.begin()).value());
        const Urgency before = node->urgency;
        node->due.reset();
        schedule(node);
        changed.push_back(node);
        if (node->urgency != before)
            m_crossings.push_back({node->entry->session, node->urgency});
    }
    for (std::size_t i = 0, own = changed.size(); i < own; ++i) {
        for (const auto& child : changed[i]->children) {  // what was asked for with it may no longer be renewed
            if (child->urgency != Urgency::expired)
                changed.push_back(child.get());
        }
    }
    m_changed.insert(m_changed.end(), changed.begin(), changed.end());
    if (isAnyDue())
        return;
    announce(std::exchange(m_changed, {}));
    if (!m_crossings.empty())
        Q_EMIT crossed(std::exchange(m_crossings, {}));
}

/// What has been left for when nothing else is to be done.
void SessionsModel::goOn()
{
    if (isFilling()) {
        putSome();
        if (!isFilling())
            Q_EMIT filled();
    } else if (isAnyDue()) {
        takeDue(mostAtOnce);
    } else {
        judgeWaiting();
    }
    if (m_waiting.empty() && !isAnyDue() && !isFilling())
        m_soon.stop();
}

/// By the marks as they lie now: the clock was set back, or the person moved them.
void SessionsModel::rescheduleLive()
{
    std::vector<Node*> live;
    for (const auto& [expires, serial, node] : Index(m_live)) {
        unschedule(node);
        schedule(node);
        live.push_back(node);
    }
    announce(live);
}

/// Neighbours are announced together. So many as after a sleep are a new layout, so that the filter looks through all of them once.
void SessionsModel::announce(const std::vector<Node*>& nodes)
{
    if (nodes.size() > mostAnnounced) {
        Q_EMIT layoutAboutToBeChanged();
        Q_EMIT layoutChanged();
    } else {
        announceRows(nodes);
    }
}

void SessionsModel::announceRows(const std::vector<Node*>& nodes)
{
    std::map<const Node*, std::vector<int>> rows;
    for (const Node* node : nodes)
        rows[node->parent].push_back(node->row);
    for (auto& [owner, changed] : rows) {
        std::sort(changed.begin(), changed.end());
        changed.erase(std::unique(changed.begin(), changed.end()), changed.end());
        const QModelIndex parent = indexOf(owner);
        for (auto first = changed.begin(); first != changed.end();) {
            auto last = first;
            while (last + 1 != changed.end() && *(last + 1) == *last + 1)
                ++last;
            Q_EMIT dataChanged(index(*first, 0, parent), index(*last, columnCount_ - 1, parent));
            first = last + 1;
        }
    }
}

/// A long way from any mark, a look every minute is enough for the state; a view that is seen asks for more.
void SessionsModel::wantTicks()
{
    if (!m_ticker)
        return;
    const bool soon = !m_live.empty() && std::get<Instant>(*m_live.begin()) - m_now < std::chrono::hours(1);
    m_ticker->want(this, m_live.empty() ? Cadence::none : soon ? Cadence::second : Cadence::minute);
}

/// Asks what the policies of whoever is behind the session say now.
void SessionsModel::judge(Node& node)
{
    const bool over = node.urgency == Urgency::expired || node.span().expires <= m_now;
    node.revocation = over ? std::nullopt : service::revocationOf(m_world, node.entry->session);
    node.gone = !over && m_world.account(node.entry->session->account) && !service::resolveCaller(m_world, sts::Caller::of(node.entry->session)).ok();
    if (over)
        return;
    if (node.isRefused())
        m_usable.erase({node.span().expires, node.serial, &node});
    else
        m_usable.emplace(node.span().expires, node.serial, &node);
}

/// Only where something has changed since `before`.
void SessionsModel::judgeAll(const identity::Snapshot& before)
{
    std::unordered_map<std::string_view, bool> same;  // by whose policies count
    for (const auto& [expires, serial, node] : m_live) {
        const auto [known, isNew] = same.try_emplace(node->entry->session->principalArn);
        if (isNew)
            known->second = hasSamePolicies(before, m_world, *node->entry->session);
        if (known->second || node->waits)
            continue;
        node->waits = true;
        m_waiting.push_back(node);
    }
    judgeWaiting();
}

void SessionsModel::judgeWaiting()
{
    std::vector<Node*> changed;
    for (std::size_t i = 0; i < mostJudgedAtOnce && !m_waiting.empty(); ++i) {
        Node* const node = m_waiting.back();
        m_waiting.pop_back();
        node->waits = false;
        const auto state = [node] { return std::tuple(node->gone, node->revocation.has_value(), node->revocation ? node->revocation->since : std::nullopt); };
        const auto before = state();
        judge(*node);
        if (state() != before)
            changed.push_back(node);
    }
    announceRows(changed);  // what a policy says moves nobody: state is sorted by expiry
    if (!m_waiting.empty())
        m_soon.start(0);
}

const service::Revocation* SessionsModel::revocation(const sts::Session& session) const
{
    const auto known = m_known.find(session.accessKeyId);
    const Node* node = known == m_known.end() ? nullptr : known->second.node;
    return node && node->revocation ? &*node->revocation : nullptr;
}

bool SessionsModel::isExpired(const sts::Session& session) const
{
    const auto known = m_known.find(session.accessKeyId);
    return session.expiredAt(m_now) || (known != m_known.end() && known->second.node && known->second.node->urgency == Urgency::expired);
}

sts::SessionPtr SessionsModel::nextToExpire() const { return m_usable.empty() ? nullptr : std::get<Node*>(*m_usable.begin())->entry->session; }

}  // namespace rolewright::ui
