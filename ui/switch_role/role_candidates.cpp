#include "ui/switch_role/role_candidates.h"

#include "ui/models/word_fit.h"
#include "ui/models/account_text.h"
#include "ui/store/calls.h"
#include "ui/switch_role/role_reference.h"

#include <algorithm>
#include <tuple>

namespace rolewright::ui {
namespace {

constexpr std::size_t judgedAhead = 5'000;    ///< so many are judged without being looked at
constexpr std::size_t judgedAtOnce = 200;     ///< between two looks at what is seen
constexpr std::size_t searchedAtOnce = 2'000; ///< a search among these is shorter than a frame
constexpr int worthPreselecting = 50;

RoleText textOf(const identity::Account& account, const identity::Role& role)
{
    std::string rest = account.name + ' ' + account.id.text() + ' ' + account.alias + ' ' + role.path;
    for (const identity::Tag& tag : role.tags)
        rest += ' ' + tag.key + '=' + tag.value;
    return {folded(role.name), folded(rest)};
}

bool isPossible(CandidateState state) { return state == CandidateState::can || state == CandidateState::canWithExternalId || state == CandidateState::canWithMfa; }

}  // namespace

RoleCandidates::RoleCandidates(QObject* parent) : QAbstractTableModel(parent) {}

RoleCandidates::Special RoleCandidates::specialRoles(const sts::BookView& book, const std::set<std::string>& askers, const QStringList& recent, const QSet<QString>& favourites) const
{
    Special special;
    const auto of = [&](const std::string& arn) -> Row* {
        const NamedRole named = findRole(*m_world, arn);
        return named.role ? &special[named.role.get()] : nullptr;
    };
    for (const auto& [arn, session] : liveSessionsOf(book, askers, m_context, *m_world)) {
        if (Row* row = of(arn))
            row->liveSession = session;
    }
    for (int i = 0; i < recent.size(); ++i) {
        if (Row* row = of(recent[i].toStdString()))
            row->recency = i;
    }
    for (const QString& arn : favourites) {
        if (Row* row = of(arn.toStdString()))
            row->favourite = true;
    }
    return special;
}

/// Live sessions, then favourites, recent ones, and the rest by account and name.
void RoleCandidates::list(Special special, const std::string& current)
{
    const auto& accounts = m_world->accounts();
    std::vector<std::size_t> order(accounts.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return accountName(*accounts[a]).localeAwareCompare(accountName(*accounts[b])) < 0; });
    const NamedRole acting = findRole(*m_world, current);
    std::vector<Row> first;
    m_rows.clear();
    for (const std::size_t account : order) {
        accounts[account]->roles.forEach([&](const identity::RowPtr<identity::Role>& role) {
            if (role == acting.role)
                return;
            const auto known = special.find(role.get());
            Row row = known == special.end() ? Row() : known->second;
            row.account = account;
            row.role = role;
            (known == special.end() ? m_rows : first).push_back(std::move(row));
        });
    }
    std::stable_sort(first.begin(), first.end(), [](const Row& a, const Row& b) {
        const auto rank = [](const Row& row) { return std::tuple(!row.liveSession, !row.favourite, row.recency < 0, row.recency); };
        return rank(a) < rank(b);
    });
    m_rows.insert(m_rows.begin(), std::make_move_iterator(first.begin()), std::make_move_iterator(first.end()));
}

void RoleCandidates::load(const engine::Engine& engine, const sts::Caller& caller, const QStringList& recent, const QSet<QString>& favourites, const std::vector<sts::Caller>& chain)
{
    m_judging.cancel();
    m_searching.cancel();
    m_judgingNow = false;
    m_world = engine.snapshot();
    m_context = engine.contextNow();
    m_caller = caller;
    std::set<std::string> askers;
    std::vector<sts::Caller> everybody = chain;
    everybody.push_back(caller);
    for (const sts::Caller& one : everybody) {
        if (const auto who = service::identify(*m_world, one))
            askers.insert(who->arn);
    }
    beginResetModel();
    list(specialRoles(engine.sessions(), askers, recent, favourites), caller.session ? caller.session->principalArn : std::string());
    m_texts.reset();
    m_seen = {0, 0};
    m_ahead = 0;
    m_shown.resize(m_rows.size());
    for (std::size_t i = 0; i < m_shown.size(); ++i)
        m_shown[i] = static_cast<int>(i);
    endResetModel();
    if (!m_filter.isEmpty())
        setFilter(m_filter);
    judgeNext();
}

void RoleCandidates::show(std::vector<int> shown)
{
    beginResetModel();
    m_shown = std::move(shown);
    m_seen = {0, 0};
    endResetModel();
    Q_EMIT filtered();
    judgeNext();
}

void RoleCandidates::setFilter(const QString& text)
{
    m_filter = text.trimmed();
    m_searching.cancel();
    if (!m_world)
        return;
    if (const auto reference = readRoleReference(m_filter, *m_world)) {
        const int row = indexOf(reference->arn);
        return show(row < 0 ? std::vector<int>() : std::vector<int>{row});
    }
    const std::vector<std::string> words = searchWords(m_filter);
    std::vector<std::pair<std::size_t, identity::RowPtr<identity::Role>>> roles;
    if (!m_texts) {
        for (const Row& row : m_rows)
            roles.emplace_back(row.account, row.role);
    }
    using Found = std::pair<RoleTexts, std::vector<int>>;
    const auto search = [world = m_world, texts = m_texts, roles = std::move(roles), words](const LatestTask::Cancelled& cancelled) {
        RoleTexts known = texts;
        if (!known) {
            auto made = std::make_shared<std::vector<RoleText>>();
            for (const auto& [account, role] : roles)
                made->push_back(textOf(*world->accounts()[account], *role));
            known = std::move(made);
        }
        return Found(known, searchRoles(*known, words, cancelled));
    };
    const auto take = [this](Found found) {
        m_texts = std::move(found.first);
        show(std::move(found.second));
    };
    if (m_rows.size() <= searchedAtOnce)
        take(search([] { return false; }));
    else
        m_searching.start(search, take);
}

void RoleCandidates::look(int first, int last)
{
    m_seen = {first, last};
    if (!m_judgingNow)
        judgeNext();
}

/// What is seen, then what comes next from the top.
std::vector<int> RoleCandidates::nextToJudge()
{
    std::vector<int> next;
    for (int row = std::max(0, m_seen.first); row <= m_seen.second && row < rowCount(); ++row) {
        const int index = m_shown[static_cast<std::size_t>(row)];
        if (!m_rows[static_cast<std::size_t>(index)].judgement)
            next.push_back(index);
    }
    for (; next.size() < judgedAtOnce && m_ahead < std::min(judgedAhead, m_rows.size()); ++m_ahead) {
        const int index = static_cast<int>(m_ahead);
        if (!m_rows[m_ahead].judgement && std::find(next.begin(), next.end(), index) == next.end())
            next.push_back(index);
    }
    return next;
}

void RoleCandidates::judgeNext()
{
    std::vector<int> next = nextToJudge();
    m_judgingNow = !next.empty();
    if (next.empty()) {
        Q_EMIT judged();
        return;
    }
    std::vector<std::string> arns;
    for (const int index : next)
        arns.push_back(arnOf(m_rows[static_cast<std::size_t>(index)]));
    m_judging.start(
        [world = m_world, caller = m_caller, context = m_context, arns = std::move(arns)](const LatestTask::Cancelled& cancelled) {
            std::vector<std::shared_ptr<const RoleJudgement>> judgements;
            const bool hasDevice = canProveMfa(*world, caller);
            for (std::size_t i = 0; i < arns.size() && !cancelled(); ++i)
                judgements.push_back(std::make_shared<const RoleJudgement>(judgeRole(*world, caller, arns[i], hasDevice, context)));
            return judgements;
        },
        [this, next = std::move(next)](std::vector<std::shared_ptr<const RoleJudgement>> judgements) {
            for (std::size_t i = 0; i < judgements.size(); ++i)
                m_rows[static_cast<std::size_t>(next[i])].judgement = std::move(judgements[i]);
            if (rowCount() > 0)
                Q_EMIT dataChanged(index(0, verdictColumn), index(rowCount() - 1, verdictColumn));
            judgeNext();
        });
}

std::string RoleCandidates::arnOf(const Row& row) const { return identity::arnOf(m_world->accounts()[row.account]->id, *row.role); }

int RoleCandidates::indexOf(const QString& arn) const
{
    const identity::RowPtr<identity::Role> role = m_world ? findRole(*m_world, arn.toStdString()).role : nullptr;
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.role == role; });
    return !role || found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

RoleCandidate RoleCandidates::describe(const Row& row) const
{
    const identity::Account& account = *m_world->accounts()[row.account];
    RoleCandidate candidate;
    candidate.arn = toQt(arnOf(row));
    candidate.name = toQt(row.role->name);
    candidate.accountName = QStringLiteral("%1 · %2").arg(accountName(account), toQt(account.id.text()));
    candidate.environment = account.environment;
    candidate.liveSession = row.liveSession;
    candidate.recency = row.recency;
    candidate.favourite = row.favourite;
    candidate.roleSeconds = row.role->maxSessionSeconds.value_or(candidate.roleSeconds);
    if (row.judgement) {
        candidate.state = row.judgement->state;
        candidate.why = row.judgement->why;
        candidate.side = row.judgement->side;
        candidate.preflight = row.judgement->preflight;
    }
    return candidate;
}

std::optional<RoleCandidate> RoleCandidates::candidate(int row) const
{
    if (row < 0 || row >= rowCount())
        return std::nullopt;
    return describe(m_rows[static_cast<std::size_t>(m_shown[static_cast<std::size_t>(row)])]);
}

std::optional<RoleCandidate> RoleCandidates::candidateOf(const QString& arn) const
{
    const int index = indexOf(arn);
    return index < 0 ? std::nullopt : std::optional(describe(m_rows[static_cast<std::size_t>(index)]));
}

int RoleCandidates::rowOf(const QString& arn) const
{
    const int index = indexOf(arn);
    const auto found = index < 0 ? m_shown.end() : std::find(m_shown.begin(), m_shown.end(), index);
    return found == m_shown.end() ? -1 : static_cast<int>(found - m_shown.begin());
}

int RoleCandidates::firstPossible() const
{
    for (int row = 0; row < std::min(worthPreselecting, rowCount()); ++row) {
        const Row& one = m_rows[static_cast<std::size_t>(m_shown[static_cast<std::size_t>(row)])];
        if (one.liveSession || (one.judgement && isPossible(one.judgement->state)))
            return row;
        if (!one.judgement)
            return -1;
    }
    return -1;
}

int RoleCandidates::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_shown.size()); }

int RoleCandidates::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columnCount_; }

QVariant RoleCandidates::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != ArnRole && role != Qt::ToolTipRole && role != Qt::DisplayRole))
        return {};
    const std::optional<RoleCandidate> row = candidate(index.row());
    if (!row || role == ArnRole)
        return row ? QVariant(row->arn) : QVariant();
    if (role == Qt::ToolTipRole)
        return row->why.isEmpty() ? row->arn : QString(row->arn + QLatin1Char('\n') + row->why);
    if (index.column() == roleColumn)
        return row->favourite ? QString(QStringLiteral("★ ") + row->name) : row->name;
    if (index.column() == accountColumn)
        return row->accountName;
    return row->liveSession ? tr("● live session: go to it") : verdictText(row->state, row->side);
}

QVariant RoleCandidates::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case roleColumn:
        return tr("Role");
    case accountColumn:
        return tr("Account");
    default:
        return tr("For you, now");
    }
}

}  // namespace rolewright::ui
