/// Files of the training commands: packs by path or by name, rules of classes, records.
#pragma once

#include "core/training/class_rules.h"
#include "core/training/pack_files.h"

#include <string>
#include <vector>

namespace rolewright::app {

/// Names of the packs that come with the program, sorted.
std::vector<std::string> packNames();
/// A pack that comes with the program. Fails with `NoPack`.
Result<training::PackFiles> namedPack(const std::string& name);
/// A folder or bundle of this path, else the pack of this name. Fails as `readPack`, or with `NoPack`.
Result<training::PackFiles> findPack(const std::string& pathOrName);
/// Rules from a file; those of no class when `path` is empty. Fails as `readInput` or `ClassRules::read`.
Result<training::ClassRules> classRules(const std::string& path);
/// The code of a class, without line breaks at its end. Fails as `readInput`, or with `EmptyCode`.
Result<std::string> classCode(const std::string& path);
/// Writes all of it or nothing. Fails with `Unwritable`.
Result<void> writeWhole(const std::string& path, const std::string& text);

}  // namespace rolewright::app
