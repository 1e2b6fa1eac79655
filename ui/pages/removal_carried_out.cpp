#include "ui/pages/bulk/outcome.h"
#include "ui/pages/removal.h"
#include "ui/prompts/prompts.h"
#include "ui/store/store.h"

#include <QWidget>

namespace rolewright::ui {

std::size_t rowsLookedThrough(const identity::Snapshot& world)
{
    std::size_t rows = 0;
    for (const identity::AccountPtr& account : world.accounts())
        rows += account->users.size() + account->groups.size() + account->roles.size() + account->accessKeys.size() + account->mfaDevices.size() + account->buckets.size() + account->objects.size();
    return rows;
}

void carryOut(const Removal& removal, Store& store, Prompts& prompts, QWidget* parent)
{
    if (removal.things.empty()) {
        if (!removal.question.isEmpty())
            prompts.tell(parent, Prompts::Tone::information, removal.title, removal.question);
        return;
    }
    prompts.confirm(parent, Prompts::Tone::danger, removal.title, removal.question, removal.title, parent, [removal, &store, &prompts, parent](bool yes) {
        if (!yes)
            return;
        store.runEachIn(removal.account, removal.title, removal.things, parent,
                        [removal, &prompts, parent](const std::vector<engine::CallResult>& results) { tellOutcome(prompts, parent, removal.title, removal.things, results); });
    });
}

}  // namespace rolewright::ui
