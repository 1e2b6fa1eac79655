/// What the kinds of credentials have in common that a user has a few of: SSH keys, signing certificates, passwords for one service.
#pragma once

#include "core/service/policies.h"

#include <algorithm>
#include <string>
#include <vector>

namespace rolewright::service {

/// The user that a call is about, to be changed, and the place of the credential that it names.
struct FoundCredential {
    identity::User user;
    std::size_t index = 0;
};

/// A kind of credentials: where a user has them, and how calls name one.
template <typename Credential>
struct CredentialKind {
    std::vector<Credential> identity::UserCredentials::*list;
    const char* parameter;  ///< of its id
    TextRule rule;
    Phrase::Source named;   ///< "SSH public key %1 of %2"
    Error (*missing)(const std::string& id);
    bool namesUser;         ///< `UserName` must be given; else it may be who calls
};

/// The user that a call is about, once the caller may do it.
inline Result<identity::RowPtr<identity::User>> ownerOf(Call& call, bool namesUser)
{
    return namesUser ? authorizedPrincipal<identity::User>(call, false) : authorizedUser(call);
}

/// Reads the credential's id and finds it among those of the user that the call is about, once the caller may do it.
template <typename Credential>
Result<FoundCredential> authorizedCredential(Call& call, const CredentialKind<Credential>& kind)
{
    const std::string id = call.parameters.text(kind.parameter, kind.rule);
    const auto user = ownerOf(call, kind.namesUser);
    if (!user)
        return user.error();
    const std::vector<Credential>& all = (**user).*kind.list;
    const auto found = std::find_if(all.begin(), all.end(), [&](const Credential& credential) { return credential.id == id; });
    if (found == all.end())
        return kind.missing(id);
    return FoundCredential{**user, static_cast<std::size_t>(found - all.begin())};
}

/// `Status`: Active or Inactive, set on the credential.
template <typename Credential>
Result<json::Object> updateCredential(Call& call, const CredentialKind<Credential>& kind)
{
    const std::string status = call.parameters.requiredChoice("Status", {"Active", "Inactive"});
    auto found = authorizedCredential(call, kind);
    if (!found)
        return found.error();
    Credential& credential = (found->user.*kind.list)[found->index];
    credential.active = status == "Active";
    const Phrase what = kind.named.with(credential.id, found->user.name);
    call.title(credential.active ? Phrase::tr("Activate %1").with(what) : Phrase::tr("Deactivate %1").with(what));
    call.editor.put(call.accountId(), std::move(found->user));
    return json::Object::object();
}

template <typename Credential>
Result<json::Object> deleteCredential(Call& call, const CredentialKind<Credential>& kind)
{
    auto found = authorizedCredential(call, kind);
    if (!found)
        return found.error();
    std::vector<Credential>& all = found->user.*kind.list;
    call.title(Phrase::tr("Delete %1").with(kind.named.with(all[found->index].id, found->user.name)));
    all.erase(all.begin() + static_cast<std::ptrdiff_t>(found->index));
    call.editor.put(call.accountId(), std::move(found->user));
    return json::Object::object();
}

/// One page of the user's credentials in `answer[member]`, each as `describe(user, credential)` tells it.
template <typename Credential, typename Describe>
Result<json::Object> listCredentials(Call& call, const CredentialKind<Credential>& kind, const char* member, Describe&& describe)
{
    const auto page = readPage(call.parameters);
    const auto user = authorizedUser(call);
    if (!user)
        return user.error();
    if (!page)
        return page.error();
    std::vector<json::Object> list;
    for (const Credential& credential : (**user).*kind.list)
        list.push_back(describe(**user, credential));
    json::Object answer = json::Object::object();
    writeOrderedPage(answer, member, list, *page, kind.parameter);
    return answer;
}

/// `Active` or `Inactive`.
inline const char* statusText(bool active)
{
    return active ? "Active" : "Inactive";
}

}  // namespace rolewright::service
