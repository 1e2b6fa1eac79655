#include "ui/store/caller_name.h"

#include "ui/models/account_text.h"
#include "ui/store/store.h"

#include <QCoreApplication>

namespace rolewright::ui {
namespace {

struct CallerNames {
    Q_DECLARE_TR_FUNCTIONS(rolewright::ui::CallerNames)
};

}  // namespace

QString callerName(const sts::Caller& caller, const Store& store)
{
    if (caller.kind == sts::CallerKind::root) {
        const auto account = store.snapshot()->account(caller.account);
        return CallerNames::tr("root of %1").arg(account ? accountName(*account) : QString::fromStdString(caller.account.text()));
    }
    if (!caller.session)
        return QString::fromStdString(caller.name);
    const std::string& arn = caller.session->principalArn;
    return QString::fromStdString(arn.substr(arn.rfind('/') + 1));
}

}  // namespace rolewright::ui
