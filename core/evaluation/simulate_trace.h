/// The trace of a verdict as JSON.
#pragma once

#include "core/evaluation/decision.h"
#include "core/json/writer.h"

namespace rolewright::evaluation {

/// `{"Step", "Origin", "Decision", "Statements": […]}`. The decision is `allowed` or the deny that stops the request, else `pass`.
json::Object layerTrace(const LayerTrace& layer);

}  // namespace rolewright::evaluation
