/// The objects of a running Rolewright, built in the order in which they need one another. No logic.
#pragma once

#include "core/base/clock.h"
#include "core/engine/backend.h"
#include "core/storage/workspace.h"

#include <memory>

namespace rolewright::app {

class Composition {
public:
    /// The engine over an open workspace. Fails as Engine::create does.
    static Result<std::unique_ptr<Composition>> create(std::unique_ptr<storage::Workspace> workspace);

    PracticeClock& clock() { return m_clock; }
    engine::Engine& engine() { return *m_engine; }
    engine::Backend& backend() { return *m_backend; }

private:
    Composition() = default;

    PracticeClock m_clock;
    std::unique_ptr<engine::Engine> m_engine;
    std::unique_ptr<engine::LocalBackend> m_backend;
};

}  // namespace rolewright::app
