#include "ui/role_clone/policy_exchange.h"

#include "core/base/text.h"
#include "core/policy/edit.h"

#include <algorithm>

namespace rolewright::ui {

RoleNames namesOf(const AccountId& account, const std::string& path, const std::string& name)
{
    return {iamArn(account, "role", path, name), assumedRoleArn(account, name, "")};
}

/// ARNs need no escapes but that of the slash, which JSON allows; whatever else is escaped is handed on as it is spelled.
std::string exchangeTexts(std::string_view policyText, const Exchange& exchange)
{
    std::vector<policy::TextEdit> edits;
    for (std::size_t begin = policyText.find('"'); begin != std::string_view::npos;) {
        std::size_t end = begin + 1;
        while (end < policyText.size() && policyText[end] != '"')
            end += policyText[end] == '\\' ? 2 : 1;
        if (end >= policyText.size())
            break;
        const std::string said = text::replaceAll(policyText.substr(begin + 1, end - begin - 1), "\\/", "/");
        if (std::string instead = exchange(said); instead != said)
            edits.push_back({begin + 1, end - begin - 1, std::move(instead)});
        begin = policyText.find('"', end + 1);
    }
    return edits.empty() ? std::string(policyText) : policy::applyEdits(policyText, std::move(edits));
}

Exchange roleExchange(RoleNames from, RoleNames to)
{
    return [from = std::move(from), to = std::move(to)](const std::string& said) {
        if (said == from.arn)
            return to.arn;
        return said.starts_with(from.sessions) ? to.sessions + said.substr(from.sessions.size()) : said;
    };
}

Exchange accountExchange(const AccountId& from, const AccountId& to)
{
    return [from, to](const std::string& said) {
        if (said == from.text())
            return to.text();
        auto arn = Arn::parse(said);
        if (!arn || arn->account != from.text())
            return said;
        arn->account = to.text();
        return arn->text();
    };
}

bool mentions(std::string_view policyText, const RoleNames& role)
{
    // Most policies say nothing of the kind, and that is seen sooner.
    if (policyText.find(role.arn.substr(role.arn.rfind('/') + 1)) == std::string_view::npos)
        return false;
    bool found = false;
    exchangeTexts(policyText, [&](const std::string& said) {
        found = found || said == role.arn || said.starts_with(role.sessions);
        return said;
    });
    return found;
}

Result<std::string> withoutPrincipals(const std::string& policyText, const std::set<std::string>& principals)
{
    std::string text = policyText;
    auto document = policy::Document::parse(text);
    for (std::size_t i = document ? (*document)->statements().size() : 0; document && i-- > 0;) {
        Result<policy::StatementForm> form = policy::readStatement(**document, i);
        if (!form)
            return form.error();
        if (std::erase_if(form->principals, [&](const policy::PrincipalEntry& entry) { return principals.contains(entry.value.value); }) == 0)
            continue;
        Result<std::string> edited = form->principals.empty() ? policy::removeStatement(**document, i) : policy::writeStatement(**document, i, *form);
        if (!edited)
            return edited.error();
        text = *std::move(edited);
        document = policy::Document::parse(text);
    }
    return document ? Result<std::string>(text) : Result<std::string>(document.error());
}

}  // namespace rolewright::ui
