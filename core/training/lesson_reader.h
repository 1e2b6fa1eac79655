/// Reads `walkthrough.json`: every fault with its place, and the walkthrough when there is none.
#pragma once

#include "core/training/lesson.h"
#include "core/training/object_reader.h"

namespace rolewright::training {

inline constexpr json::Limits lessonLimits{2u << 20, 40, 200'000};

/// What could be read; whether it is whole, `flaws` says. Nothing when the text is no JSON object.
std::optional<Lesson> readLesson(std::string_view text, Flaws& flaws);
/// `worlds/<name>.json`: accounts, vars and setup that walkthroughs share. They come before the walkthrough's own.
void readBase(std::string_view text, Flaws& flaws, World& world);

// The parts.
void readStep(const json::Value& value, Flaws& flaws, Step& step);
void readQuiz(const json::Value& value, Flaws& flaws, Quiz& quiz);
std::optional<Op> readOp(const json::Value& value, Flaws& flaws);
Ops readOps(std::span<const json::Value> values, Flaws& flaws);

}  // namespace rolewright::training
