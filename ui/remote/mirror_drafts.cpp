#include "ui/remote/mirror_drafts.h"

#include "core/service/blank_vault.h"
#include "core/service/rehearse.h"

namespace rolewright::ui {
namespace {

using identity::AccountPtr;
using identity::Snapshot;
using identity::SnapshotPtr;

AccountPtr accountOf(const Snapshot& world, const AccountId& id)
{
    const AccountPtr account = world.account(id);
    if (account)
        return account;
    identity::Account none;
    none.id = id;
    return std::make_shared<const identity::Account>(std::move(none));
}

SnapshotPtr withEntities(const Snapshot& world, const Snapshot& source, const AccountId& id, const mirror::EntityRefs& entities)
{
    AccountPtr account = accountOf(world, id);
    const AccountPtr from = accountOf(source, id);
    for (const mirror::EntityRef& entity : entities)
        account = mirror::withEntity(*account, *from, entity);
    return std::make_shared<const Snapshot>(world.withAccount(account));
}

/// How an account is called and marked here is no fact of the endpoint's.
SnapshotPtr markedAs(const Snapshot& fresh, const identity::Account& marks)
{
    identity::Account account = *accountOf(fresh, marks.id);
    account.name = marks.name;
    account.environment = marks.environment;
    return std::make_shared<const Snapshot>(fresh.withAccount(std::make_shared<const identity::Account>(std::move(account))));
}

SnapshotPtr after(const Snapshot& world, const AccountId& account, const service::Operation& operation, Instant now)
{
    service::CallContext context;
    context.now = now;
    return std::make_shared<const Snapshot>(service::rehearse(world, sts::Caller::root(account), {operation}, context, service::BlankVault()).world);
}

}  // namespace

mirror::EntityRefs draftedEntities(const MirrorStates& states, const AccountId& account)
{
    const AccountPtr before = accountOf(*states.base, account);
    const AccountPtr now = accountOf(*states.edited, account);
    mirror::EntityRefs drafted = mirror::changedEntities(*before, *now);
    std::erase_if(drafted, [&](const mirror::EntityRef& entity) {
        return mirror::differingFields(mirror::fieldsOf(*before, entity), mirror::fieldsOf(*now, entity)).empty();
    });
    return drafted;
}

MirrorStates rebased(const MirrorStates& states, const Snapshot& fresh, const AccountId& account)
{
    const mirror::EntityRefs drafted = draftedEntities(states, account);
    SnapshotPtr marked = markedAs(fresh, *accountOf(*states.edited, account));
    // Accounts that are here for the sessions in them alone stay.
    for (const AccountPtr& other : states.edited->accounts()) {
        if (!marked->account(other->id))
            marked = std::make_shared<const Snapshot>(marked->withAccount(other));
    }
    return {withEntities(*marked, *states.base, account, drafted), withEntities(*marked, *states.edited, account, drafted)};
}

MirrorStates lookedAgain(const MirrorStates& states, const Snapshot& fresh, const AccountId& account, const mirror::EntityRefs& looked,
                         const mirror::EntityRefs& settled)
{
    return {withEntities(*states.base, fresh, account, looked), withEntities(*states.edited, fresh, account, settled)};
}

MirrorStates carriedOut(const MirrorStates& states, const AccountId& account, const service::Operation& operation, Instant now)
{
    return {after(*states.base, account, operation, now), after(*states.edited, account, operation, now)};
}

}  // namespace rolewright::ui
