/// Lists that come in pages, asked for to their end.
#pragma once

#include "core/engine/backend.h"

#include <functional>
#include <memory>

namespace rolewright::client {

/// What has come so far; false: no more is asked for.
using Progress = std::function<bool(std::size_t pages, const json::Object& soFar)>;

/// Makes the call, and goes on while its answers say that there is more: at most `mostPages`. The callback gets all pages as one answer; `complete` is false when `progress`
/// called it off or the pages did not end, and after an error there is the error. `backend` must live until then; called on its threads.
inline constexpr std::size_t mostPages = 10'000;
using PagesDone = std::function<void(Result<json::Object> whole, bool complete)>;
void callForPages(engine::Backend& backend, const sts::Caller& caller, const service::Operation& operation, Progress progress, PagesDone done);

}  // namespace rolewright::client
