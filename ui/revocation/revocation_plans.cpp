#include "ui/revocation/revocation_plans.h"

#include "ui/store/administrator.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"

namespace rolewright::ui {

std::function<Result<service::RevocationPlan>()> plannerOf(const Store& store, const service::RevocationWish& wish, Direction direction)
{
    return [world = store.snapshot(), book = store.sessions(), wish, direction, moment = store.engine()->contextNow()] {
        return direction == Direction::restore ? service::planRestoration(*world, *book, wish, moment) : service::planRevocation(*world, *book, wish, moment);
    };
}

Intent intentTo(const Store& store, const service::RevocationWish& wish, Direction direction)
{
    if (!store.engine())
        return {};
    const AccountId own = accountOf(store.caller());
    QString name = titleOf(wish, direction) + QLatin1Char('\n') + toQt(wish.account.text());
    if (wish.session)
        name += toQt(wish.session->accessKeyId);
    if (wish.withDescendants)
        name += QLatin1String(" with descendants");
    return {name, {}, [own, plan = plannerOf(store, wish, direction)] {
                std::vector<service::Operation> calls;
                if (const auto planned = plan()) {
                    for (const service::PolicyChange& change : planned->changes) {
                        if (change.account == own)
                            calls.push_back(change.operation);
                    }
                }
                return calls.empty() ? std::vector<analysis::Way>() : std::vector{analysis::wayBy(std::move(calls))};
            }};
}

}  // namespace rolewright::ui
