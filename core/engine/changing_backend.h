/// A backend behind which one engine may take the place of another: a practice world that is rewound.
#pragma once

#include "core/engine/backend.h"

namespace rolewright::engine {

class ChangingBackend : public Backend {
public:
    /// As Engine::subscribe, but of whichever engine is there; told of everything when another one takes its place. The observer is also called on threads of
    /// the backend's.
    [[nodiscard]] virtual Engine::Subscription subscribe(std::function<void(const Notice&)> observer) = 0;
};

}  // namespace rolewright::engine
