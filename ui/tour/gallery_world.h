/// What the practice world lacks so that every page and dialog has something to show.
#pragma once

#include "core/base/result.h"

namespace rolewright::engine {
class Engine;
}

namespace rolewright::ui {

/// Adds to the practice world, by operations as people make them: credentials, an MFA device, tags, versions, somebody who is gone, a function that a bucket calls, a
/// queue, people of the practice directory who sign in, and live sessions. Fails with the first operation that is refused.
Result<void> furnishGallery(engine::Engine& engine);

}  // namespace rolewright::ui
