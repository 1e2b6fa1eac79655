#include "app/composition.h"

#include "core/identity/aws_managed_policies.h"

namespace rolewright::app {

Result<std::unique_ptr<Composition>> Composition::create(std::unique_ptr<storage::Workspace> workspace)
{
    std::unique_ptr<Composition> composition(new Composition);
    Result<std::unique_ptr<engine::Engine>> engine = engine::Engine::create(std::move(workspace), composition->m_clock, identity::awsManagedPolicies());
    if (!engine) {
        return engine.error();
    }
    composition->m_engine = *std::move(engine);
    composition->m_backend = std::make_unique<engine::LocalBackend>(*composition->m_engine);
    return composition;
}

}  // namespace rolewright::app
