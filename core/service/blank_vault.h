/// A vault without secrets, for calls that are made for their explanation only: the credentials they issue are worth nothing.
#pragma once

#include "core/service/handler.h"

namespace rolewright::service {

class BlankVault final : public Vault {
public:
    const crypto::Secret& workspaceKey() const override { return m_key; }
    std::optional<crypto::Secret> secretOf(std::string_view) const override { return std::nullopt; }

private:
    const crypto::Secret m_key{std::string(32, '\0')};
};

}  // namespace rolewright::service
