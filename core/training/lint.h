/// Everything that is wrong with a pack, with its place. The rules are listed in resources/training/README.md.
#pragma once

#include "core/training/bindings.h"
#include "core/training/pack.h"

#include <map>
#include <optional>
#include <set>

namespace rolewright::training {

/// The window's places: those there are, and what old names are called now.
struct AnchorList {
    std::set<std::string, std::less<>> known;
    std::map<std::string, std::string, std::less<>> renamed;

    /// Reads `{"anchors": [ids], "renamed": {old: new}}`; `anchors` may also say by id where each is. Fails with `InvalidJson` or `InvalidAnchors`.
    static Result<AnchorList> read(std::string_view text);
};

/// By file and place. Without `anchors` nothing is said about them.
std::vector<Flaw> lint(const PackFiles& files, const AnchorList* anchors = nullptr);

// The families, each in a file of its own.
void lintIds(const Pack& pack, const Walkthrough& walkthrough, Flaws& flaws);      ///< W003 to W005, W029
void lintNames(const Walkthrough& walkthrough, Flaws& flaws);                      ///< W007
void lintSteps(const Walkthrough& walkthrough, Flaws& flaws);                      ///< W020 to W028, I030, I032
void lintAnchors(const Walkthrough& walkthrough, const AnchorList& anchors, Flaws& flaws);  ///< W010, W011
/// W041 to W048, I031: of all files of texts.
void lintTexts(const PackFiles& files, const Walkthrough& walkthrough, std::vector<Flaw>& flaws);

}  // namespace rolewright::training
