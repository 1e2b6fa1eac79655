#include "ui/models/sessions_model.h"

#include "ui/models/account_text.h"
#include "ui/models/sessions_model_node.h"
#include "ui/store/calls.h"
#include "ui/store/handed_out.h"
#include "ui/store/session_preferences.h"
#include "ui/store/store.h"
#include "ui/widgets/ticker.h"

#include <algorithm>
#include <unordered_set>

namespace rolewright::ui {
namespace {

/// Some twenty microseconds each, with what filter and view make of it; and at each turn the view lays out all that are there.
constexpr std::size_t mostPutAtOnce = 200;

/// Whether every session of `before` stands at its place in `after`.
bool extends(const std::vector<sts::EntryPtr>& before, const std::vector<sts::EntryPtr>& after)
{
    return before.size() <= after.size() && std::equal(before.begin(), before.end(), after.begin(), [](const sts::EntryPtr& a, const sts::EntryPtr& b) {
               return a == b || a->session->accessKeyId == b->session->accessKeyId;
           });
}

}  // namespace

SessionsModel::SessionsModel(Shape shape, QObject* parent) : QAbstractItemModel(parent), m_shape(shape), m_root(std::make_unique<Node>()) { connect(&m_soon, &QTimer::timeout, this, &SessionsModel::goOn); }
SessionsModel::~SessionsModel() = default;

void SessionsModel::follow(Store& store, Ticker& ticker)
{
    m_store = &store;
    m_ticker = &ticker;
    setWorld(*store.snapshot());
    setBook(store.sessions(), store.serverNow());
    connect(&store, &Store::sessionsChanged, this, [this, &store] { setBook(store.sessions(), store.serverNow()); });
    connect(&store, &Store::snapshotChanged, this, [this, &store] { setWorld(*store.snapshot()); });
    connect(&ticker, &Ticker::tick, this, [this, &ticker] { advance(ticker.now()); });
    connect(&SessionPreferences::of(store), &SessionPreferences::changed, this, &SessionsModel::rescheduleLive);
    if (const HandedOut* handedOut = HandedOut::of(store)) {
        connect(handedOut, &HandedOut::changed, this, [this](const QString& accessKeyId) {
            if (const QModelIndex row = find(accessKeyId.toStdString()); row.isValid())
                Q_EMIT dataChanged(row.siblingAtColumn(kindColumn), row.siblingAtColumn(kindColumn));
        });
    }
}

void SessionsModel::setBook(const sts::BookView& book, Instant now)
{
    advance(now);
    const sts::BookView before = std::exchange(m_book, book);
    if (before == m_book)
        return;
    if (before && !extends(*before, *m_book))
        dropMissing();
    for (std::size_t i = 0; i < m_book->size(); ++i) {
        if (!before || i >= before->size() || (*before)[i] != (*m_book)[i])
            m_arrivals.push_back((*m_book)[i]);
    }
    putSome();
    if (isFilling())
        m_soon.start(0);
}

/// In the order of the book: whoever is above comes first.
void SessionsModel::putSome()
{
    const std::size_t end = std::min(m_arrivals.size(), m_put + mostPutAtOnce);
    m_puttingMany = end - m_put > mostAnnounced;
    while (m_put < end)
        put(sts::EntryPtr(m_arrivals[m_put++]));
    if (std::exchange(m_puttingMany, false)) {
        Q_EMIT layoutAboutToBeChanged();
        Q_EMIT layoutChanged();
    }
    wantTicks();
    if (isFilling())
        return;
    m_arrivals.clear();
    m_put = 0;
}

void SessionsModel::setWorld(const identity::Snapshot& world)
{
    judgeAll(std::exchange(m_world, world));
    QHash<QString, QString> names;
    for (const identity::AccountPtr& account : world.accounts())
        names.insert(toQt(account->id.text()), QStringLiteral("%1 · %2").arg(accountName(*account), environmentWord(account->environment)));
    if (names == m_accounts)
        return;
    m_accounts = std::move(names);
    m_root->forgetTexts();
    announceColumn(m_root.get(), accountColumn);
}

void SessionsModel::put(const sts::EntryPtr& entry)
{
    const std::string& key = entry->session->accessKeyId;
    if (const auto old = m_known.find(key); old != m_known.end() && old->second.entry->session != entry->session)
        drop(key);
    const auto [place, added] = m_known.try_emplace(key);
    if (added && !entry->session->parentKeyId.empty())
        m_born[entry->session->parentKeyId].push_back(key);
    Known& known = place->second;
    known.entry = entry;
    Node* const shown = known.node;
    if (shown && !entry->forgotten) {
        shown->entry = entry;
        announce({shown});
        return;
    }
    if (!entry->forgotten) {
        auto node = std::make_unique<Node>();
        node->entry = entry;
        node->serial = ++m_count;
        schedule(node.get());
        judge(*node);
        known.node = add(std::move(node), ownerOf(*entry->session));
    }
    if (shown)
        known.node = nullptr;
    rehome(key);
    if (shown)
        remove(shown);
}

void SessionsModel::dropMissing()
{
    std::unordered_set<std::string> wanted;
    for (const sts::EntryPtr& entry : *m_book)
        wanted.insert(entry->session->accessKeyId);
    std::vector<std::string> missing;
    for (const auto& [key, known] : m_known) {
        if (!wanted.contains(key))
            missing.push_back(key);
    }
    for (const std::string& key : missing)
        drop(key);
    m_arrivals.erase(m_arrivals.begin(), m_arrivals.begin() + static_cast<std::ptrdiff_t>(std::exchange(m_put, 0)));
    std::erase_if(m_arrivals, [&wanted](const sts::EntryPtr& entry) { return !wanted.contains(entry->session->accessKeyId); });
}

void SessionsModel::drop(const std::string& key)
{
    const auto place = m_known.find(key);
    const Known known = std::exchange(place->second, {});
    m_known.erase(place);
    if (const auto siblings = m_born.find(known.entry->session->parentKeyId); siblings != m_born.end())
        std::erase(siblings->second, known.entry->session->accessKeyId);
    rehome(known.entry->session->accessKeyId);
    if (known.node)
        remove(known.node);
}

/// Whoever is above this session, shown; else the base identity that asked for the topmost we know.
SessionsModel::Node* SessionsModel::ownerOf(const sts::Session& session)
{
    if (m_shape == Shape::list)
        return m_root.get();
    const sts::Session* at = &session;
    for (std::size_t steps = m_known.size(); steps > 0; --steps) {  // a damaged book might go round in circles
        const auto above = m_known.find(at->parentKeyId);
        if (above == m_known.end())
            break;
        if (above->second.node)
            return above->second.node;
        at = above->second.entry->session.get();
    }
    return baseOf(at->callerArn);
}

SessionsModel::Node* SessionsModel::baseOf(const std::string& arn)
{
    if (const auto known = m_bases.find(arn); known != m_bases.end())
        return known->second;
    auto node = std::make_unique<Node>();
    node->base = arn;
    return m_bases[arn] = add(std::move(node), m_root.get());
}

/// Hangs what was asked for with this session, itself or through forgotten ones, where it belongs now.
void SessionsModel::rehome(const std::string& key)
{
    if (m_shape == Shape::list)
        return;
    std::vector<std::string> waiting{key};
    std::unordered_set<std::string> seen{key};
    while (!waiting.empty()) {
        const auto born = m_born.find(waiting.back());
        waiting.pop_back();
        if (born == m_born.end())
            continue;
        for (const std::string& child : born->second) {
            const Known& known = m_known.at(child);
            if (known.node) {
                Node* const owner = ownerOf(*known.entry->session);
                move(known.node, owner->isBelow(known.node) ? baseOf(known.entry->session->callerArn) : owner);
            } else if (seen.insert(child).second) {
                waiting.push_back(child);
            }
        }
    }
}

SessionsModel::Node* SessionsModel::add(std::unique_ptr<Node> node, Node* owner)
{
    const int row = static_cast<int>(owner->children.size());
    beginInsertRows(indexOf(owner), row, row);
    node->parent = owner;
    node->row = row;
    owner->children.push_back(std::move(node));
    endInsertRows();
    return owner->children.back().get();
}

void SessionsModel::move(Node* node, Node* owner)
{
    Node* const before = node->parent;
    if (owner == before)
        return;
    const int row = static_cast<int>(owner->children.size());
    beginMoveRows(indexOf(before), node->row, node->row, indexOf(owner), row);
    const auto place = before->children.begin() + node->row;
    owner->children.push_back(std::move(*place));
    for (auto later = before->children.erase(place); later != before->children.end(); ++later)
        --(*later)->row;
    node->parent = owner;
    node->row = row;
    endMoveRows();
    removeIfIdle(before);
}

void SessionsModel::remove(Node* node)
{
    if (node->entry)
        unschedule(node);
    std::erase(m_waiting, node);
    std::erase(m_changed, node);
    Node* const owner = node->parent;
    const int row = node->row;
    beginRemoveRows(indexOf(owner), row, row);
    for (auto later = owner->children.erase(owner->children.begin() + row); later != owner->children.end(); ++later)
        --(*later)->row;
    endRemoveRows();
    removeIfIdle(owner);
}

void SessionsModel::removeIfIdle(Node* base)
{
    if (base == m_root.get() || base->entry || !base->children.empty())
        return;
    m_bases.erase(base->base);
    remove(base);
}

QModelIndex SessionsModel::find(const std::string& accessKeyId) const
{
    const auto known = m_known.find(accessKeyId);
    return known == m_known.end() || !known->second.node ? QModelIndex() : indexOf(known->second.node);
}

sts::EntryPtr SessionsModel::entry(const QModelIndex& index) const { return index.isValid() ? nodeAt(index)->entry : nullptr; }

sts::SessionPtr SessionsModel::parentOf(const sts::Session& session) const
{
    const auto above = m_known.find(session.parentKeyId);
    return above == m_known.end() ? nullptr : above->second.entry->session;
}

}  // namespace rolewright::ui
