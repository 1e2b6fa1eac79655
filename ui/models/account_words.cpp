#include "ui/models/account_words.h"

#include "ui/store/calls.h"

#include <QCoreApplication>

namespace rolewright::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(AccountWords)
};

}  // namespace

QString accountTitle(const identity::Account& account) { return toQt(account.name.empty() ? account.id.text() : account.name); }

QString environmentWord(identity::Environment environment)
{
    switch (environment) {
    case identity::Environment::practice:
        return Texts::tr("practice");
    case identity::Environment::development:
        return Texts::tr("development");
    case identity::Environment::staging:
        return Texts::tr("staging");
    case identity::Environment::production:
        return Texts::tr("production");
    }
    return {};
}

}  // namespace rolewright::ui
