/// What a new role is for: the wizard begins differently.
#pragma once

namespace rolewright::ui {

enum class RolePurpose : unsigned char { any, thirdParty, service };

}  // namespace rolewright::ui
