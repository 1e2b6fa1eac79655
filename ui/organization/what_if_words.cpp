#include "ui/organization/what_if_words.h"

#include "ui/organization/organization_calls.h"
#include "ui/store/calls.h"

#include <QCoreApplication>
#include <QLocale>

#include <set>

namespace rolewright::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(WhatIf)
};

constexpr int mostNames = 4;  // of accounts, of callers

QString number(std::size_t count) { return QLocale().toString(static_cast<qulonglong>(count)); }

/// "Development, Production and 3 more"
QString namesOf(const std::vector<analysis::TouchedAccount>& accounts, const identity::Snapshot& world)
{
    QStringList names;
    for (const analysis::TouchedAccount& touched : accounts) {
        if (names.size() == mostNames)
            return Texts::tr("%1 and %n more", nullptr, static_cast<int>(accounts.size()) - mostNames).arg(names.join(QStringLiteral(", ")));
        names += targetName(world, toQt(touched.account.text()));
    }
    return names.join(QStringLiteral(", "));
}

/// "user alice · Development"
QString callerWords(const std::string& caller, const identity::Snapshot& world)
{
    const auto arn = Arn::parse(caller);
    if (!arn)
        return Texts::tr("root user · %1").arg(targetName(world, toQt(caller)));
    const QString name = toQt(arn->resource).section(QLatin1Char('/'), -1);
    const QString words = arn->resource.starts_with("role/") ? Texts::tr("role %1") : Texts::tr("user %1");
    return QStringLiteral("%1 · %2").arg(words.arg(name), targetName(world, toQt(arn->account)));
}

}  // namespace

QString whatIfSummary(const analysis::ChangeReport& report, const identity::Snapshot& world)
{
    if (report.accounts.empty())
        return Texts::tr("No account's guardrails decide otherwise afterwards: by them, no request is newly allowed or newly denied.");
    std::set<std::string> actions;
    for (const analysis::TouchedAccount& touched : report.accounts)
        actions.insert(touched.actions.begin(), touched.actions.end());
    const QString what = actions.size() == 1 ? toQt(*actions.begin()) : Texts::tr("%1 actions").arg(number(actions.size()));
    const QString text = Texts::tr("Decided otherwise for %1: %2.\nNewly allowed: %3. Newly denied: %4.")
                       .arg(namesOf(report.accounts, world), what, number(report.newlyAllowed), number(report.newlyDenied));
    QStringList callers;
    for (const analysis::TouchedCaller& touched : report.touched) {
        if (callers.size() == mostNames) {
            callers += Texts::tr("%n more", nullptr, static_cast<int>(report.touched.size()) - mostNames);
            break;
        }
        callers += QStringLiteral("%1 (%2)").arg(callerWords(touched.caller, world), number(touched.newlyAllowed + touched.newlyDenied));
    }
    return callers.isEmpty() ? text : text + QLatin1Char('\n') + Texts::tr("Whom: %1.").arg(callers.join(QStringLiteral(", ")));
}

QString whatIfScope(const analysis::ChangeReport& report)
{
    QStringList parts;
    if (report.asked > 0 || report.planned > 0) {
        parts += Texts::tr("%1 questions were put to the policy engine, once as it is and once as it would be: root users, users and roles (as a plain session), on up to three of the account's own "
                           "resources of a kind, and on * elsewhere.")
                     .arg(number(report.asked));
        if (!report.complete())
            parts += Texts::tr("%1 more were not asked.").arg(number(report.planned - report.asked));
        parts += Texts::tr("Not asked: live sessions with policies of their own, services, outsiders, and requests with other condition keys.");
    }
    parts += Texts::tr("Policies that ask for aws:PrincipalOrgID or aws:PrincipalOrgPaths are not looked for.");
    if (report.notHere > 0)
        parts += Texts::tr("%n touched account(s) are not in this workspace.", nullptr, static_cast<int>(report.notHere));
    if (report.newlyAllowed + report.newlyDenied > report.turned.size())
        parts += Texts::tr("The list holds the first %1.").arg(number(report.turned.size()));
    return parts.join(QLatin1Char(' '));
}

QStringList whatIfLine(const analysis::TurnedAnswer& turned, const identity::Snapshot& world)
{
    return {turned.allowed ? Texts::tr("✔ newly allowed") : Texts::tr("✖ newly denied"), callerWords(turned.caller, world), toQt(turned.action), toQt(turned.resource)};
}

}  // namespace rolewright::ui
