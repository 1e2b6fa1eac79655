#include "core/analysis/guardrail_change.h"

#include "core/analysis/wording.h"

#include <algorithm>
#include <map>
#include <set>

namespace rolewright::analysis {
namespace {

using evaluation::ActionName;
using policy::Type;

constexpr std::size_t mostOfAKind = 3;
constexpr Type types[] = {Type::serviceControl, Type::resourceControl};

using Documents = std::vector<std::vector<const policy::Document*>>;
/// The documents of both types before and after: accounts that share them are touched alike.
using Transition = std::vector<Documents>;

Transition transitionOf(const Guardrails& before, const Guardrails& after)
{
    Transition transition;
    for (const Type type : types) {
        transition.push_back(before.documents(type));
        transition.push_back(after.documents(type));
    }
    return transition;
}

bool changes(const Transition& transition) { return transition[0] != transition[1] || transition[2] != transition[3]; }

/// Every action of the catalogue that is decided otherwise afterwards.
std::vector<std::string> actionsDecidedOtherwise(const Guardrails& before, const Guardrails& after, const std::function<bool()>& cancelled)
{
    std::vector<std::string> actions;
    const catalogue::Catalogue& catalogue = catalogue::Catalogue::instance();
    for (const std::string_view prefix : catalogue.prefixes()) {
        if (cancelled())
            return {};
        for (const catalogue::Action& action : catalogue.service(prefix)->actions()) {
            std::string name = std::string(prefix) + ":" + std::string(action.name);
            const ActionName asked(name);
            const bool differs = std::any_of(std::begin(types), std::end(types), [&](Type type) { return before.basis(type, asked) != after.basis(type, asked); });
            if (differs)
                actions.push_back(std::move(name));
        }
    }
    return actions;
}

/// What of an account's own may stand for the resources of a service: up to three of a kind.
class OwnResources {
public:
    explicit OwnResources(const identity::Account& account)
    {
        const auto take = [&](const char* service, const auto& table, auto&& arn) {
            std::size_t taken = 0;
            table.forEach([&](const auto& row) {
                if (taken++ < mostOfAKind)
                    m_arns[service].push_back(arn(*row));
            });
        };
        take("s3", account.buckets, [](const identity::Bucket& row) { return identity::arnOf(row); });
        take("s3", account.objects, [](const identity::StoredObject& row) { return identity::arnOf(row); });
        take("lambda", account.functions, [&](const identity::Function& row) { return identity::arnOf(account.id, row); });
        account.guardedResources.forEach([&](const auto& row) {
            auto& arns = m_arns[row->arn.substr(8, row->arn.find(':', 8) - 8)];
            if (arns.size() < mostOfAKind)
                arns.push_back(row->arn);
        });
        take("iam", account.users, [&](const identity::User& row) { return identity::arnOf(account.id, row); });
        take("iam", account.groups, [&](const identity::Group& row) { return identity::arnOf(account.id, row); });
        take("iam", account.policies, [&](const identity::ManagedPolicy& row) { return identity::arnOf(account.id, row); });
        for (const char* service : {"iam", "sts"})
            take(service, account.roles, [&](const identity::Role& row) { return identity::arnOf(account.id, row); });
    }

    /// What to ask about an action: `*` when nothing of the account's own fits.
    std::vector<std::string> of(const std::string& action) const
    {
        std::vector<std::string> fitting;
        if (const auto found = m_arns.find(action.substr(0, action.find(':'))); found != m_arns.end()) {
            std::copy_if(found->second.begin(), found->second.end(), std::back_inserter(fitting), [&](const std::string& arn) { return oddity(action, arn).empty(); });
        }
        return fitting.empty() ? std::vector<std::string>{"*"} : fitting;
    }

private:
    std::map<std::string, std::vector<std::string>, std::less<>> m_arns;
};

/// Callers by the names under which a report tells of them.
struct Callers {
    std::vector<std::string> names;
    std::vector<Asker> askers;

    void add(const identity::Snapshot& world, std::string name, Instant now)
    {
        static const std::vector<sts::EntryPtr> noSessions;
        auto asker = findAsker(world, noSessions, name, now);
        if (!asker)
            return;
        names.push_back(std::move(name));
        askers.push_back(*std::move(asker));
    }
    void addAllOf(const identity::Snapshot& world, const identity::Account& account, Instant now)
    {
        add(world, account.id.text(), now);
        account.users.forEach([&](const auto& row) { add(world, identity::arnOf(account.id, *row), now); });
        account.roles.forEach([&](const auto& row) { add(world, identity::arnOf(account.id, *row), now); });
    }
};

/// The questions about one account: each resource with the actions that are asked of it.
struct Inquiry {
    AccountId account;
    Callers callers;
    std::map<std::string, std::vector<std::string>> actionsOf;

    std::size_t questions() const
    {
        std::size_t pairs = 0;
        for (const auto& [resource, actions] : actionsOf)
            pairs += actions.size();
        return pairs * callers.askers.size();
    }
};

Inquiry inquiryOf(const identity::Snapshot& world, const TouchedAccount& touched, Instant now)
{
    Inquiry inquiry{touched.account, {}, {}};
    const identity::AccountPtr account = world.account(touched.account);
    const OwnResources own(*account);
    for (const std::string& action : touched.actions) {
        for (const std::string& resource : own.of(action))
            inquiry.actionsOf[resource].push_back(action);
    }
    inquiry.callers.addAllOf(world, *account, now);
    for (const identity::AccountPtr& other : world.accounts()) {
        if (touched.resources && other != account)
            inquiry.callers.addAllOf(world, *other, now);
    }
    return inquiry;
}

/// Asks both worlds and notes what differs.
class Comparison {
public:
    Comparison(const identity::Snapshot& before, const identity::Snapshot& after, const Circumstances& circumstances, const TellProgress& progress,
               const std::function<bool()>& cancelled, ChangeReport& report)
        : m_before(before), m_after(after), m_circumstances(circumstances), m_progress(progress), m_cancelled(cancelled), m_report(report)
    {
    }

    void ask(const Inquiry& inquiry)
    {
        for (const auto& [resource, actions] : inquiry.actionsOf) {
            Matrix matrix{inquiry.callers.askers, actions, {resource}, m_circumstances};
            // The last callers are left out rather than the last actions.
            const std::size_t room = Matrix::mostCells - std::min(m_report.asked, Matrix::mostCells);
            if (matrix.cells() > room)
                matrix.askers.erase(matrix.askers.begin() + static_cast<std::ptrdiff_t>(room / matrix.columns()), matrix.askers.end());
            if (matrix.askers.empty() || m_cancelled())
                return;
            const std::vector<Cell> before = cells(m_before, matrix);
            const std::vector<Cell> after = cells(m_after, matrix);
            if (m_cancelled())
                return;
            for (std::size_t cell = 0; cell < before.size(); ++cell)
                note(inquiry, matrix, cell, before[cell], after[cell]);
            m_report.asked += matrix.cells();
            m_progress(m_report.asked, m_report.planned);
        }
    }

    /// Sums up by caller.
    void finish()
    {
        for (auto& [name, caller] : m_callers) {
            caller.caller = name;
            m_report.touched.push_back(caller);
        }
        std::stable_sort(m_report.touched.begin(), m_report.touched.end(),
                         [](const TouchedCaller& a, const TouchedCaller& b) { return a.newlyAllowed + a.newlyDenied > b.newlyAllowed + b.newlyDenied; });
    }

private:
    std::vector<Cell> cells(const identity::Snapshot& world, const Matrix& matrix) const
    {
        std::vector<Cell> all(matrix.cells(), Cell::notAsked);
        askMatrix(world, matrix, [&all](std::size_t first, std::span<const Cell> some) { std::copy(some.begin(), some.end(), all.begin() + static_cast<std::ptrdiff_t>(first)); }, m_cancelled);
        return all;
    }
    void note(const Inquiry& inquiry, const Matrix& matrix, std::size_t cell, Cell before, Cell after)
    {
        const bool allowed = after == Cell::allowed;
        if (allowed == (before == Cell::allowed))
            return;
        ++(allowed ? m_report.newlyAllowed : m_report.newlyDenied);
        TouchedCaller& caller = m_callers[inquiry.callers.names[cell / matrix.columns()]];
        ++(allowed ? caller.newlyAllowed : caller.newlyDenied);
        if (m_report.turned.size() < ChangeReport::mostKept)
            m_report.turned.push_back({inquiry.callers.names[cell / matrix.columns()], inquiry.account, matrix.actions[cell % matrix.columns()], matrix.resources.front(), allowed});
    }

    const identity::Snapshot& m_before;
    const identity::Snapshot& m_after;
    const Circumstances& m_circumstances;
    const TellProgress& m_progress;
    const std::function<bool()>& m_cancelled;
    ChangeReport& m_report;
    std::map<std::string, TouchedCaller> m_callers;
};

std::set<std::string> membersOf(const identity::Snapshot& world)
{
    std::set<std::string> members;
    if (world.organization()) {
        for (const auto& member : world.organization()->accounts)
            members.insert(member.account.text());
    }
    return members;
}

}  // namespace

std::vector<TouchedAccount> touchedAccounts(const identity::Snapshot& before, const identity::Snapshot& after, const std::function<bool()>& cancelled)
{
    std::vector<TouchedAccount> touched;
    std::map<Transition, std::vector<std::string>> known;  // most accounts share their guardrails with many others
    std::set<std::string> members = membersOf(before);
    members.merge(membersOf(after));
    for (const std::string& member : members) {
        if (cancelled())
            break;
        const Guardrails then(before, member);
        const Guardrails now(after, member);
        Transition transition = transitionOf(then, now);
        if (!changes(transition))
            continue;
        const bool resources = transition[2] != transition[3];
        auto found = known.find(transition);
        if (found == known.end())
            found = known.emplace(std::move(transition), actionsDecidedOtherwise(then, now, cancelled)).first;
        if (!found->second.empty())
            touched.push_back({*AccountId::parse(member), found->second, resources});
    }
    return touched;
}

ChangeReport compareWorlds(const identity::Snapshot& before, const identity::Snapshot& after, const Circumstances& circumstances, const TellProgress& progress,
                           const std::function<bool()>& cancelled)
{
    ChangeReport report;
    report.accounts = touchedAccounts(before, after, cancelled);
    std::vector<Inquiry> inquiries;
    for (const TouchedAccount& touched : report.accounts) {
        if (!before.account(touched.account)) {
            ++report.notHere;
            continue;
        }
        const Inquiry& inquiry = inquiries.emplace_back(inquiryOf(before, touched, circumstances.call.now));
        report.callers += inquiry.callers.askers.size();
        report.planned += inquiry.questions();
        if (cancelled())
            return report;
    }
    progress(0, report.planned);
    Comparison comparison(before, after, circumstances, progress, cancelled, report);
    for (const Inquiry& inquiry : inquiries)
        comparison.ask(inquiry);
    comparison.finish();
    return report;
}

}  // namespace rolewright::analysis
