#include "core/identity/difference.h"

#include "core/identity/row_tables.h"

namespace rolewright::identity {
namespace {

template <typename Row>
void addRows(const Account& before, const Account& after, std::vector<Change>& changes) {
    const auto add = [&](const RowPtr<Row>& was, const RowPtr<Row>& is) {
        Change change;
        change.account = after.id;
        change.table = tableIdOf<Row>();
        change.key = rowKey(is ? *is : *was);
        if (was) change.before = was;
        if (is) change.after = is;
        changes.push_back(std::move(change));
    };
    using Tab = std::decay_t<decltype(tableOf<Row>(before))>;
    Tab::diff(
        tableOf<Row>(before), tableOf<Row>(after), [&](std::size_t, const RowPtr<Row>& row) { add(row, nullptr); },
        [&](std::size_t, const RowPtr<Row>& row) { add(nullptr, row); },
        [&](std::size_t, const RowPtr<Row>& was, const RowPtr<Row>& is) { add(was, is); });
}

Change accountChange(AccountPtr before, AccountPtr after) {
    Change change;
    change.account = (before ? before : after)->id;
    change.table = TableId::accounts;
    change.accountBefore = std::move(before);
    change.accountAfter = std::move(after);
    return change;
}

}  // namespace

ChangeSet difference(const Snapshot& before, const Snapshot& after, Phrase title) {
    ChangeSet set{std::move(title), {}};
    for (const AccountPtr& was : before.accounts()) {
        if (!after.account(was->id)) set.changes.push_back(accountChange(was, nullptr));
    }
    for (const AccountPtr& is : after.accounts()) {
        const AccountPtr was = before.account(is->id);
        if (was == is) continue;
        // An account comes first, its rows one by one after it: then each can be taken back and seen by itself.
        const auto bare = std::make_shared<const Account>(withFactsOf({}, *is));
        if (!was || !sameFacts(*was, *is)) set.changes.push_back(accountChange(was, bare));
        forEachRowType([&]<typename Row>(RowTag<Row>) {
            addRows<Row>(was ? *was : *bare, *is, set.changes);
            return true;
        });
    }
    if (before.organization() != after.organization()) {
        Change change;
        change.table = TableId::organization;
        change.organizationBefore = before.organization();
        change.organizationAfter = after.organization();
        set.changes.push_back(std::move(change));
    }
    return set;
}

}  // namespace rolewright::identity
