#include "ui/shell/environment_mark.h"

#include "core/identity/change_set.h"
#include "ui/models/account_text.h"
#include "ui/store/store.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>

namespace rolewright::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rolewright::ui::EnvironmentMark)
};

void mark(Store& store, identity::Environment environment)
{
    const identity::AccountPtr shown = store.accountRow();
    if (!shown || shown->environment == environment)
        return;
    identity::Account facts = *shown;
    facts.environment = environment;
    identity::Editor editor(*store.snapshot());
    editor.putAccount(std::move(facts));
    const QString title = Texts::tr("Mark %1 as %2").arg(accountName(*shown), environmentWord(environment));
    store.applyChanges(std::move(editor).finish(Phrase(title.toStdString())), "rolewright:MarkAccount", &store);
}

}  // namespace

void fillEnvironmentMenu(QMenu* menu, Store& store)
{
    using identity::Environment;
    auto* group = new QActionGroup(menu);
    struct Mark {
        Environment environment;
        const char* objectName;
        QString text;
    };
    const Mark marks[] = {{Environment::production, "mark/production", Texts::tr("&Production")},
                          {Environment::staging, "mark/staging", Texts::tr("&Staging")},
                          {Environment::development, "mark/development", Texts::tr("&Development")},
                          {Environment::practice, "mark/practice", Texts::tr("P&ractice")}};
    for (const auto& [environment, objectName, text] : marks) {
        QAction* action = menu->addAction(text);
        action->setObjectName(QString::fromLatin1(objectName));
        action->setCheckable(true);
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, &store, [&store, chosen = environment] { mark(store, chosen); });
        QObject::connect(menu, &QMenu::aboutToShow, action, [&store, action, own = environment] {
            const identity::AccountPtr shown = store.accountRow();
            action->setChecked(shown && shown->environment == own);
        });
    }
}

}  // namespace rolewright::ui
