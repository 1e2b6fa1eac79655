#include "core/service/practice_keys.h"

namespace rolewright::service {

Result<federation::PracticeIdentityProvider> practiceIdentityProvider(Call& call)
{
    if (const auto kept = call.vault.secretOf(practiceKeysName))
        return federation::PracticeIdentityProvider::open(*kept);
    auto made = federation::PracticeIdentityProvider::create(call.context.now);
    if (made)
        call.outcome.newSecret.emplace(std::string(practiceKeysName), made->kept());
    return made;
}

}  // namespace rolewright::service
