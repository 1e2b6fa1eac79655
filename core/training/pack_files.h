/// The files of a pack, from a folder or from one `*.iamtrain` bundle.
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace rolewright::training {

/// Path inside the pack, with slashes → bytes.
using PackFiles = std::map<std::string, std::string, std::less<>>;

inline constexpr std::size_t largestPack = 2u << 20;
inline constexpr std::size_t mostPackFiles = 500;

/// Reads a folder, or a bundle when `path` is a file. Of a folder only `*.json`, `*.md` and `media/*` are read, no hidden files, no links. Fails with `Unreadable`, `TooLarge`
/// or as `readBundle`.
Result<PackFiles> readPack(const std::filesystem::path& path);
/// `{"iamtrain": 1, "files": {path: text}}`. Fails with `InvalidBundle` or `InvalidJson`; a path that leads out of the pack is refused.
Result<PackFiles> readBundle(std::string_view text);
/// The same files always give the same text.
std::string bundleOf(const PackFiles& files);
/// Hex SHA-256 over paths and contents: what a record was made with.
std::string contentHash(const PackFiles& files);

}  // namespace rolewright::training
