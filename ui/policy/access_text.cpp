#include "ui/policy/access_text.h"

#include "ui/store/calls.h"
#include "ui/why/suggestions.h"

#include <QCoreApplication>

namespace rolewright::ui {
namespace {

constexpr std::size_t mostServices = 4;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(AccessText)
};

QString serviceText(const catalogue::ServiceAccess& access)
{
    QStringList levels;
    for (std::size_t i = 0; i < catalogue::accessLevels; ++i) {
        if (access.given[i] == 0)
            continue;
        const auto level = static_cast<catalogue::AccessLevel>(i);
        const QString sign = level == catalogue::AccessLevel::permissionsManagement ? QStringLiteral("⚠ ") : QString();
        const QString much = access.given[i] == access.all[i] ? Texts::tr("all of") : Texts::tr("%1 of %2").arg(access.given[i]).arg(access.all[i]);
        levels += QStringLiteral("%1%2 %3").arg(sign, much, levelWord(level));
    }
    return levels.isEmpty() ? Texts::tr("%1: nothing that AWS has").arg(toQt(access.service)) : Texts::tr("%1: %2").arg(toQt(access.service), levels.join(QStringLiteral(", ")));
}

}  // namespace

QString accessText(const std::vector<catalogue::ServiceAccess>& access)
{
    QStringList services;
    for (std::size_t i = 0; i < access.size() && i < mostServices; ++i)
        services += serviceText(access[i]);
    if (access.size() > mostServices)
        services += Texts::tr("and %n more service(s)", nullptr, static_cast<int>(access.size() - mostServices));
    return services.join(QStringLiteral(" · "));
}

}  // namespace rolewright::ui
