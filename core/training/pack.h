/// A pack of walkthroughs, read: what the player plays and the linter looks at.
#pragma once

#include "core/training/lesson_reader.h"
#include "core/training/pack_files.h"
#include "core/training/texts.h"

#include <map>
#include <memory>

namespace rolewright::training {

/// A walkthrough with its texts. `world` has its base in it.
struct Walkthrough {
    Lesson lesson;
    std::string file;  ///< of the walkthrough
    std::map<std::string, std::vector<Section>, std::less<>> sections;  ///< by locale

    /// In this language, and where it has no text in the one it was written in.
    Texts texts(std::string_view locale) const;
};

struct Pack {
    std::string id;
    std::string version;
    std::string author;
    std::string licence;
    std::vector<std::string> order;
    std::vector<Walkthrough> walkthroughs;  ///< in order
    std::string hash;

    const Walkthrough* find(std::string_view id) const;
};

/// Reads what can be read; everything that is wrong with the form (W001, W002, W006, W040) goes to `flaws`.
Pack readPackFiles(const PackFiles& files, std::vector<Flaw>& flaws);
/// The same for playing. Fails with the first flaw that must go.
Result<Pack> loadPack(const PackFiles& files);

/// Whether the program's version lies in a range such as `>=1.0 <2.0`; nothing when it is no range.
std::optional<bool> isInRange(std::string_view range, std::string_view version);
/// Of the rules that walkthroughs are written against.
inline constexpr std::string_view engineRules = "1.0";

}  // namespace rolewright::training
