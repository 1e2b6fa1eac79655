#include "ui/role_wizard/assume_words.h"

#include "ui/store/administrator.h"
#include "ui/store/caller_name.h"
#include "ui/store/store.h"
#include "ui/theme/phrases.h"

#include <QCoreApplication>

#include <algorithm>

namespace rolewright::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rolewright::ui::BothHalvesStep)
};

/// Whom the trust policy lets in like others, and who lacks what these have.
QString lackOf(const AssumeRow& row, const std::vector<AssumeRow>& rows)
{
    const QString name = QString::fromStdString(row.label);
    const QString lack = row.kind == "role" ? Texts::tr("The trust policy lets %1 in. What %1 lacks is the other half: no policy of its own allows sts:AssumeRole on this role.").arg(name)
                                            : Texts::tr("The trust policy lets %1 in. What %1 lacks is the other half: no policy of %1 or of its groups allows sts:AssumeRole on this role.").arg(name);
    const auto other = std::find_if(rows.begin(), rows.end(), [&row](const AssumeRow& one) { return one.account == row.account && one.identity == Says::yes; });
    return other == rows.end() ? lack : lack + QLatin1Char(' ') + Texts::tr("%1 has such a policy.").arg(QString::fromStdString(other->label));
}

}  // namespace

QString nameOf(const AssumeGrant& grant)
{
    const QString name = QString::fromStdString(grant.name);
    switch (grant.kind) {
    case AssumeGrant::Kind::group:
        return Texts::tr("group %1").arg(name);
    case AssumeGrant::Kind::role:
        return Texts::tr("role %1").arg(name);
    case AssumeGrant::Kind::user:
        break;
    }
    return Texts::tr("user %1").arg(name);
}

QString nameOf(const AssumeRow& row)
{
    const QString form = row.kind == "user"      ? Texts::tr("user %1")
                         : row.kind == "role"    ? Texts::tr("role %1")
                         : row.kind == "service" ? Texts::tr("service %1")
                                                 : Texts::tr("identity provider %1");
    return form.arg(QString::fromStdString(row.label));
}

QString adviceOf(const AssumeRow& row, const std::vector<AssumeRow>& rows, const Store& store)
{
    if (row.needsMfa && !row.hasDevice)
        return Texts::tr("It is allowed to whoever proves MFA. %1 has no MFA device yet: set one up at the next step, or on the user's page under “MFA devices”.")
            .arg(QString::fromStdString(row.label));
    if (row.withMore())
        return Texts::tr("It is allowed to whoever sends what the trust policy asks for.");
    QString text = row.can ? QString() : row.trust == Says::yes && row.identity == Says::no ? lackOf(row, rows) : toQt(row.why);
    if (!row.commandElsewhere.empty() && row.proposal && row.proposal->elsewhere)
        text += QStringLiteral("\n\n") + Texts::tr("Only account %1 can give that. Its administrator runs:\n%2\n\nThe button adds this to the plan: it is made with the role, as %3.")
                                             .arg(QString::fromStdString(row.account), QString::fromStdString(row.commandElsewhere),
                                                  callerName(administratorOf(*row.proposal->elsewhere), store));
    return text.trimmed();
}

QString verdictOf(const AssumeRow& row)
{
    if (row.can)
        return Texts::tr("✔ can");
    if (row.needsMfa && row.needsExternalId)
        return Texts::tr("✔ with an MFA code and the external ID");
    if (row.needsMfa)
        return row.hasDevice ? Texts::tr("✔ with an MFA code") : Texts::tr("✔ with an MFA code (no device yet)");
    return row.needsExternalId ? Texts::tr("✔ with the external ID") : Texts::tr("✖ cannot");
}

}  // namespace rolewright::ui
