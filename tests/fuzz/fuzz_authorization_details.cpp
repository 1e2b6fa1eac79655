// The import: whatever the bytes, it ends with an error or with changes that apply, can be undone and stay in one account.
// builds: core/base core/json core/policy core/identity core/interchange
#include "core/interchange/authorization_details.h"
#include "tests/fuzz/fuzz.h"

using namespace rolewright;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text = fuzz::textOf(data, size);
    const identity::Snapshot world;
    const auto result = interchange::importAuthorizationDetails(text, world, {});
    if (!result) {
        fuzz::require(!result.error().code.empty() && !result.error().message.empty(), "an error has its code and a message");
        return 0;
    }
    for (const interchange::Refusal& refusal : result->refusals) {
        fuzz::require(!refusal.what.empty() && !refusal.reason.empty(), "a refusal says what and why");
        fuzz::require(refusal.span && refusal.span->end.offset <= text.size(), "a refusal has its place in the text");
    }
    const auto after = identity::apply(world, result->changes);
    fuzz::require(after.ok(), "the changes apply");
    fuzz::require(after->accounts().size() == 1 && after->account(result->account) != nullptr, "there is one account");
    const identity::Account& account = *after->account(result->account);
    fuzz::require(account.users.size() == result->users && account.groups.size() == result->groups && account.roles.size() == result->roles, "what is counted is there");
    account.roles.forEach([](const auto& role) { fuzz::require(role->trust != nullptr, "a role has its trust policy"); });
    account.policies.forEach([](const auto& policy) { fuzz::require(policy->document() != nullptr, "a policy has its default version"); });
    const auto back = identity::apply(*after, result->changes.inverse());
    fuzz::require(back.ok() && back->accounts().empty(), "the changes can be undone");
    return 0;
}
