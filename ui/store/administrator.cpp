#include "ui/store/administrator.h"

#include "ui/models/account_text.h"

#include <QCoreApplication>

namespace rolewright::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rolewright::ui::Administrator)
};

}  // namespace

sts::Caller administratorOf(const AccountId& account) { return sts::Caller::root(account); }

QString doAsAdministrator(const identity::Snapshot& world, const AccountId& account)
{
    const identity::AccountPtr row = world.account(account);
    QString name = row ? accountName(*row) : QString::fromStdString(account.text());
    return Texts::tr("Do it as ad&ministrator: root of %1").arg(name.replace(QLatin1Char('&'), QLatin1String("&&")));
}

const AccountId& accountOf(const sts::Caller& caller) { return caller.session ? caller.session->account : caller.account; }

}  // namespace rolewright::ui
