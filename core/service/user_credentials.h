/// What the kinds of credentials have in common that a user has a few of: SSH keys, signing certificates, passwords for one service.
#pragma once

#include "core/service/principals.h"

#include <algorithm>
#include <string>
#include <vector>

namespace rolewright::service {

/// The user that a call is about, to be changed, and the place of the credential that it names.
struct FoundCredential {
    identity::User user;
    std::size_t index = 0;
};

/// Reads the credential's id from `parameter` and finds it among `list` of the user that the call is about, once the caller may do it. `missing` makes the error
/// of one that is not there.
template <typename Credential, typename Missing>
Result<FoundCredential> authorizedCredential(Call& call, std::vector<Credential> identity::UserCredentials::*list, const char* parameter, const TextRule& rule, Missing&& missing)
{
    const std::string id = call.parameters.text(parameter, rule);
    const auto user = authorizedUser(call);
    if (!user)
        return user.error();
    const std::vector<Credential>& all = (**user).*list;
    const auto found = std::find_if(all.begin(), all.end(), [&](const Credential& credential) { return credential.id == id; });
    if (found == all.end())
        return missing(id);
    return FoundCredential{**user, static_cast<std::size_t>(found - all.begin())};
}

/// `Status`: Active or Inactive, set on the credential. `named` says whose it is: "SSH public key %1 of %2".
template <typename Credential, typename Missing>
Result<json::Object> updateCredential(Call& call, std::vector<Credential> identity::UserCredentials::*list, const char* parameter, const TextRule& rule, Phrase::Source named, Missing&& missing)
{
    const std::string status = call.parameters.requiredChoice("Status", {"Active", "Inactive"});
    auto found = authorizedCredential(call, list, parameter, rule, missing);
    if (!found)
        return found.error();
    Credential& credential = (found->user.*list)[found->index];
    credential.active = status == "Active";
    const Phrase what = named.with(credential.id, found->user.name);
    call.title(credential.active ? Phrase::tr("Activate %1").with(what) : Phrase::tr("Deactivate %1").with(what));
    call.editor.put(call.accountId(), std::move(found->user));
    return json::Object::object();
}

template <typename Credential, typename Missing>
Result<json::Object> deleteCredential(Call& call, std::vector<Credential> identity::UserCredentials::*list, const char* parameter, const TextRule& rule, Phrase::Source named, Missing&& missing)
{
    auto found = authorizedCredential(call, list, parameter, rule, missing);
    if (!found)
        return found.error();
    std::vector<Credential>& all = found->user.*list;
    call.title(Phrase::tr("Delete %1").with(named.with(all[found->index].id, found->user.name)));
    all.erase(all.begin() + static_cast<std::ptrdiff_t>(found->index));
    call.editor.put(call.accountId(), std::move(found->user));
    return json::Object::object();
}

/// `Active` or `Inactive`.
inline const char* statusText(bool active)
{
    return active ? "Active" : "Inactive";
}

}  // namespace rolewright::service
