#include "ui/pages/principals/iam_intents.h"

#include "core/base/text.h"

namespace rolewright::ui {

Intent intentTo(const AccountId& account, std::vector<analysis::Way> ways)
{
    std::string name;
    for (const analysis::Way& way : ways) {
        name += way.action + ' ' + way.resource + '\n';
        for (const service::Operation& call : way.calls)
            name += call.name() + ' ' + json::compact(call.parameters) + '\n';
    }
    return {toQt(name), account, [ways = std::move(ways)] { return ways; }};
}

Intent intentToCall(const AccountId& account, std::vector<service::Operation> calls)
{
    return calls.empty() ? Intent() : intentTo(account, {analysis::wayBy(std::move(calls))});
}

std::string anyOf(const AccountId& account, const std::string& noun) { return iamArn(account, text::lower(noun), "/", "*"); }

std::string arnOf(const Store& store, PrincipalKind kind, const Subject& subject)
{
    const auto row = principalOf(store, kind, subject);
    return row ? iamArn(subject.account, text::lower(nounOf(kind)), row->path, row->name) : std::string();
}

Intention needing(const Store& store, PrincipalKind kind, const EntityTab& tab, const QString& action)
{
    return [&store, kind, &tab, name = "iam:" + QString(action).replace(QStringLiteral("%1"), toQt(nounOf(kind))).toStdString()] {
        const std::string arn = arnOf(store, kind, tab.subject());
        return arn.empty() ? Intent() : intentTo(tab.subject().account, {analysis::wayNeeding(name, arn)});
    };
}

Intention creating(const Store& store, const std::string& noun, const std::string& kind)
{
    return [&store, noun, kind] { return intentTo(store.account(), {analysis::wayNeeding("iam:Create" + noun, anyOf(store.account(), kind.empty() ? noun : kind))}); };
}

}  // namespace rolewright::ui
