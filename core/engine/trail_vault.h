/// What an operation gets from the engine beside the world: secrets, and a look at the trail.
#pragma once

#include "core/engine/engine.h"
#include "core/service/trail_view.h"

namespace rolewright::engine {

/// Lives no longer than the engine.
class TrailVault final : public service::Vault, public service::TrailView {
public:
    explicit TrailVault(const Engine& engine) : m_engine(engine) {}
    const crypto::Secret& workspaceKey() const override { return m_engine.workspaceKey(); }
    std::optional<crypto::Secret> secretOf(std::string_view name) const override { return m_engine.secretOf(name); }
    void visitTrail(const std::function<bool(const audit::Record&)>& visit) const override;
    std::optional<service::NewestUse> newestUseOf(std::string_view id) const override;

private:
    const Engine& m_engine;
};

}  // namespace rolewright::engine
