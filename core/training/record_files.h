/// The files that a class hands in.
#pragma once

#include "core/training/class_view.h"

#include <filesystem>

namespace rolewright::training {

/// Bytes that a record may have.
inline constexpr std::size_t largestRecord = 16u << 20;

/// The `*.json` in a folder, by name, links left out; of anything else its own path.
std::vector<std::filesystem::path> recordsIn(const std::filesystem::path& fileOrFolder);
/// Fails with `Unreadable`, `TooLarge` or `InvalidJson`.
Result<json::Object> readRecord(const std::filesystem::path& file);
/// Reads what is in a file or folder, for `classRows`.
std::vector<HandedIn> readHandedIn(const std::filesystem::path& fileOrFolder);

}  // namespace rolewright::training
